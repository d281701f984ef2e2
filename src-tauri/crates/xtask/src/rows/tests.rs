use super::{COLUMNS, Extract, Kind, write};
use crate::tree;
use calamine::{Data, Reader, Xlsx, open_workbook};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

const SHORT: Extract = Extract {
    rows: 5_000,
    further: 0,
};

fn written(extract: Extract, name: &str) -> PathBuf {
    let folder = tree::target().join("rows-tests");
    fs::create_dir_all(&folder).unwrap();
    let out = folder.join(name);
    write(extract, &out).unwrap();
    out
}

fn records(path: &PathBuf) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_path(path)
        .unwrap();
    // The reader refuses records of another length than the first.
    reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

fn at(column: &str) -> usize {
    COLUMNS
        .iter()
        .position(|(name, _)| *name == column)
        .unwrap()
}

/// First cells of a table of the worked case's reference package.
fn known(table: &str, columns: &[usize]) -> BTreeSet<String> {
    let folder = tree::root().join("tests/fixtures/worked_case/reference");
    let rows = records(&folder.join(table));
    rows.iter()
        .skip(1)
        .flat_map(|row| columns.iter().map(|n| row[*n].clone()))
        .collect()
}

#[test]
fn has_the_columns_of_the_worked_case() {
    let fixture = records(&tree::root().join("tests/fixtures/worked_case/extract.csv"));
    let own: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
    assert_eq!(own, fixture[0]);
}

#[test]
fn every_row_has_as_many_cells_as_the_header() {
    let rows = records(&written(SHORT, "cells.csv"));
    assert_eq!((rows.len(), rows[0].len()), (5_001, 21));
    assert!(rows.iter().all(|row| row.len() == 21));
    let wide = Extract {
        further: 39,
        ..SHORT
    };
    let rows = records(&written(wide, "wide.csv"));
    assert_eq!((rows.len(), rows[0].len()), (5_001, 60));
    assert!(rows.iter().all(|row| row.len() == 60));
}

#[test]
fn equal_counts_give_equal_bytes() {
    for ending in ["csv", "xlsx"] {
        let first = fs::read(written(SHORT, &format!("first.{ending}"))).unwrap();
        let second = fs::read(written(SHORT, &format!("second.{ending}"))).unwrap();
        assert!(first == second, "two {ending} files differ");
    }
}

#[test]
fn rows_stay_what_they_were() {
    let first = SHORT.rows().next().unwrap();
    let cells = "KAPE-HC-1-01-01-2025|4033531-1|Brightwater Packaging Bros, Lahore 1|3902.1000|\
                 POLYPROPYLENE HOMOPOLYMER ZORABEL MODEL 165|178.4570|JAPAN|2254|KG|178.4570|JPY|\
                 768282|76828|152119|61354|0|25353|0|177472|315654|";
    assert_eq!(first.join("|"), cells);
}

#[test]
fn a_row_takes_about_two_hundred_bytes() {
    let bytes = fs::metadata(written(SHORT, "size.csv")).unwrap().len();
    assert!(
        (190..=210).contains(&(bytes / 5_000)),
        "{} a row",
        bytes / 5_000
    );
}

#[test]
fn codes_are_known_to_the_reference_package() {
    let tables: [(&str, &str, &[usize]); 5] = [
        ("HS CODE", "pct_tariff.csv", &[1]),
        ("ORIGIN COUNTRY", "country.csv", &[0, 1]),
        ("ASSD UNIT", "uom.csv", &[0]),
        ("ASSD CURR", "currency.csv", &[0]),
        ("SRO", "sro.csv", &[0]),
    ];
    for (column, table, columns) in tables {
        let mut known = known(table, columns);
        known.insert(if column == "SRO" { "" } else { "never" }.to_owned());
        let used: BTreeSet<String> = SHORT.rows().map(|row| row[at(column)].clone()).collect();
        assert!(
            used.is_subset(&known),
            "{column}: {used:?} against {known:?}"
        );
        assert!(used.len() > 1, "{column} never varies");
    }
}

#[test]
fn declarations_hold_one_to_five_items_of_one_importer() {
    let mut declarations: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in SHORT.rows() {
        declarations
            .entry(row[0].clone())
            .or_default()
            .push(row[1].clone());
    }
    assert!(declarations.values().all(|items| items.len() <= 5));
    assert!(
        declarations
            .values()
            .all(|items| items.iter().all(|trader| *trader == items[0]))
    );
    let share = declarations.len() * 1_000 / 5_000;
    assert!(
        (460..=510).contains(&share),
        "{share} declarations a thousand rows"
    );
    let traders: BTreeSet<&String> = declarations.values().flatten().collect();
    assert!(traders.len() > 1_000, "{} importers", traders.len());
}

#[test]
fn the_first_and_the_last_day_are_eighteen_months_apart() {
    let dates: Vec<String> = SHORT
        .rows()
        .map(|row| row[0][row[0].len() - 10..].to_owned())
        .collect();
    assert_eq!(
        (dates[0].as_str(), dates[4_999].as_str()),
        ("01-01-2025", "30-06-2026")
    );
}

#[test]
fn a_few_cells_are_absent() {
    let absent = |column: &str| {
        SHORT
            .rows()
            .filter(|row| row[at(column)].is_empty())
            .count()
    };
    for (column, most) in [
        ("ASSD UNIT PRICE", 100),
        ("Sales Tax PAID", 20),
        ("Total", 0),
    ] {
        let found = absent(column);
        assert!(
            found <= most && (found > 0 || most == 0),
            "{column}: {found}"
        );
    }
}

#[test]
fn a_workbook_keeps_codes_as_text_and_numbers_as_numbers() {
    let out = written(
        Extract {
            rows: 50,
            further: 2,
        },
        "kinds.xlsx",
    );
    let mut book: Xlsx<_> = open_workbook(out).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(range.get_size(), (51, 23));
    let kinds = Extract {
        rows: 50,
        further: 2,
    }
    .columns();
    for row in range.rows().skip(1) {
        for (cell, (name, kind)) in row.iter().zip(&kinds) {
            match (cell, kind) {
                (Data::Empty, _)
                | (Data::String(_), Kind::Text)
                | (Data::Float(_), Kind::Number) => {}
                other => panic!("{name}: {other:?}"),
            }
        }
    }
}

#[test]
fn refuses_an_ending_that_it_does_not_know() {
    let sentence = write(SHORT, &tree::target().join("extract.pdf")).unwrap_err();
    assert!(sentence.contains("neither .csv nor .xlsx"), "{sentence}");
}
