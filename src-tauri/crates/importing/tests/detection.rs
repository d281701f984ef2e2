//! Where the header is, and how numbers and dates are written: found out only when the whole
//! column leaves no doubt, else asked.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used
)]

mod support;

use jaiza_importing::{ImportError, Origin, Question};
use support::{HEADER, accepted, import_as, looked_at, row, text};

/// A column of numbers or dates beside declaration numbers that are sure.
fn column(header: &str, cells: &[&str]) -> String {
    let head = format!("GD NO;HS CODE;{header}\n");
    cells.iter().enumerate().fold(head, |all, (n, cell)| {
        format!("{all}A/{n};8481.8090;{cell}\n")
    })
}

/// Format, origin, values of the items, and records set aside as ambiguous.
fn taken(
    header: &str,
    cells: &[&str],
    answers: &[(&str, &str)],
) -> (String, Origin, Vec<String>, Vec<u32>) {
    let (report, kept) = accepted(column(header, cells), answers);
    let format = &report.formats[0];
    let values = kept.items.iter().map(|item| {
        let value = item.quantity.map(|q| q.to_string());
        value
            .or(item.gd_date.map(|d| d.to_string()))
            .unwrap_or_default()
    });
    let ambiguous = report.set_aside.get("FORMAT_AMBIGUOUS");
    let ambiguous = ambiguous
        .map(|tally| tally.rows.clone())
        .unwrap_or_default();
    (
        format.format.clone(),
        format.origin,
        values.collect(),
        ambiguous,
    )
}

#[test]
fn takes_a_way_of_writing_only_when_every_valid_reading_of_the_column_agrees() {
    for (header, cells, format, origin, values, ambiguous) in [
        (
            "QTY",
            &["1", "20"][..],
            "en",
            Origin::Found,
            &["1", "20"][..],
            &[][..],
        ),
        (
            "QTY",
            &["1,234.5", "2"],
            "en",
            Origin::Found,
            &["1234.5", "2"],
            &[],
        ),
        (
            "QTY",
            &["12,34,567", "2"],
            "en",
            Origin::Found,
            &["1234567", "2"],
            &[],
        ),
        (
            "QTY",
            &["1.234,5", "1,234"],
            "eu",
            Origin::Found,
            &["1234.5", "1.234"],
            &[],
        ),
        (
            "QTY",
            &["1 234,5", "7"],
            "eu",
            Origin::Found,
            &["1234.5", "7"],
            &[],
        ),
        ("QTY", &["1,234", "2.345"], "", Origin::Unsure, &[], &[2, 3]),
        ("QTY", &["1,234", "2"], "", Origin::Unsure, &["2"], &[2]),
        (
            "QTY",
            &["1,234", "2", "0.5"],
            "en",
            Origin::Found,
            &["1234", "2", "0.5"],
            &[],
        ),
        (
            "QTY",
            &["1,234", "5.67"],
            "en",
            Origin::Found,
            &["1234", "5.67"],
            &[],
        ),
        ("QTY", &["-", "NULL"], "", Origin::Found, &["", ""], &[]),
        (
            "GD DATE",
            &["2025-08-04"],
            "YMD",
            Origin::Found,
            &["2025-08-04"],
            &[],
        ),
        (
            "GD DATE",
            &["04/08/2025", "13/08/2025"],
            "DMY",
            Origin::Found,
            &["2025-08-04", "2025-08-13"],
            &[],
        ),
        (
            "GD DATE",
            &["08/04/2025", "08/13/2025"],
            "MDY",
            Origin::Found,
            &["2025-08-04", "2025-08-13"],
            &[],
        ),
        (
            "GD DATE",
            &["04-AUG-25", "23-jan-2023"],
            "DMonY",
            Origin::Found,
            &["2025-08-04", "2023-01-23"],
            &[],
        ),
        (
            "GD DATE",
            &["30042026"],
            "DDMMYYYY",
            Origin::Found,
            &["2026-04-30"],
            &[],
        ),
        (
            "GD DATE",
            &["20260430"],
            "YYYYMMDD",
            Origin::Found,
            &["2026-04-30"],
            &[],
        ),
        (
            "GD DATE",
            &["04/08/2025", "05/08/2025"],
            "",
            Origin::Unsure,
            &[],
            &[2, 3],
        ),
        (
            "GD DATE",
            &["04/08/2025", "08/08/2025"],
            "",
            Origin::Unsure,
            &["2025-08-08"],
            &[2],
        ),
        (
            "GD DATE",
            &["04/04/2025", "08/08/2025"],
            "DMY",
            Origin::Found,
            &["2025-04-04", "2025-08-08"],
            &[],
        ),
    ] {
        let found = taken(header, cells, &[]);
        let expected = (
            format.to_owned(),
            origin,
            values.iter().map(|v| (*v).to_owned()).collect::<Vec<_>>(),
            ambiguous.to_vec(),
        );
        assert_eq!(found, expected, "{header} {cells:?}");
    }
}

#[test]
fn asks_with_three_cells_in_each_reading() {
    let cells = ["1,234", "2.345", "3,456", "4,567", "12"];
    let found = looked_at(column("QTY", &cells), &[]);
    let question = found.questions.iter().find_map(|q| match q {
        Question::Way(question) => Some(question),
        _ => None,
    });
    let question = question.expect("a question about the column");
    assert_eq!(
        (question.column.as_str(), question.kind.as_str()),
        ("quantity", "number")
    );
    assert_eq!(question.samples, ["1,234", "2.345", "3,456"]);
    let reading = |name: &str| {
        let found = question.readings.iter().find(|(own, _)| own == name);
        found.map(|(_, texts)| texts.clone()).unwrap_or_default()
    };
    assert_eq!(reading("en"), ["1234", "2.345", "3456"]);
    assert_eq!(reading("eu"), ["1.234", "2345", "3.456"]);
}

#[test]
fn an_answer_ends_the_question() {
    let cells = ["1,234", "2.345"];
    assert_eq!(
        taken("QTY", &cells, &[("number:quantity", "eu")]),
        (
            "eu".into(),
            Origin::Answered,
            vec!["1.234".into(), "2345".into()],
            vec![]
        )
    );
    let days = ["04/08/2025", "05/08/2025"];
    assert_eq!(
        taken("GD DATE", &days, &[("date:gd_date", "MDY")]),
        (
            "MDY".into(),
            Origin::Answered,
            vec!["2025-04-08".into(), "2025-05-08".into()],
            vec![]
        )
    );
    let asked = looked_at(column("QTY", &cells), &[("number:quantity", "eu")]);
    assert!(
        !asked
            .questions
            .iter()
            .any(|q| matches!(q, Question::Way(_)))
    );
}

#[test]
fn finds_the_header_behind_a_preamble_and_drops_the_footer() {
    let body = "GD NO,HS CODE,VALUE RS\nKAPE-HC-7-04-08-2025,8481.8090,100\nTotal,,100\n";
    let file = format!(
        "Collectorate of invented goods\n\nprinted 04-08-2025,,\n{body}prepared by,somebody,\n"
    );
    let (report, kept) = accepted(&file, &[("footer", "1")]);
    assert_eq!(
        (report.header_record, report.stored, report.set_aside_total),
        (4, 1, 0)
    );
    assert_eq!(report.dropped["PREAMBLE"].rows, [1, 2, 3]);
    assert_eq!(report.dropped["TOTAL_ROW"].rows, [6]);
    assert_eq!(report.dropped["FOOTER"].rows, [7]);
    assert_eq!(kept.items[0].record, 5);
    let (report, _) = accepted(&file, &[("footer", "9")]);
    assert_eq!((report.stored, report.dropped["FOOTER"].count), (0, 3));
    let (report, _) = accepted(&file, &[]);
    assert_eq!(
        report.set_aside_total, 1,
        "a footer that nobody told of is no item"
    );
}

#[test]
fn drops_repeated_headers_and_blank_lines() {
    let head = "GD NO,HS CODE,VALUE RS\n";
    let file = format!("{head}A/1,8481.8090,1\n,,\n{head}A/2,8481.8090,2\n\n");
    let (report, _) = accepted(file, &[]);
    assert_eq!(report.dropped["REPEATED_HEADER"].rows, [4]);
    assert_eq!(report.dropped["BLANK"].rows, [3, 6]);
    assert_eq!((report.stored, report.records_in_file), (2, 6));
}

#[test]
fn reads_a_table_without_a_header_by_the_places_of_its_columns() {
    let file = "KAPE-HC-7-04-08-2025,x,8481.8090,100\nKAPE-HC-8-04-08-2025,x,8481.8090,200\n";
    let error = import_as("extract.csv", file, &[]).unwrap_err();
    assert!(
        matches!(error, ImportError::NotUnderstood { .. }),
        "{error}"
    );
    let answers = [
        ("header", "0"),
        ("map:gd_uid", "column 1"),
        ("map:pct", "column 3"),
        ("map:value", "column 4"),
    ];
    let (report, kept) = accepted(file, &answers);
    assert_eq!(
        (report.header_record, report.stored, report.records_in_file),
        (0, 2, 2)
    );
    assert_eq!(kept.items[1].value, Some(200));
    assert_eq!(kept.items[0].record, 1);
}

#[test]
fn a_near_match_of_the_audit_extract_asks_for_the_column_it_lacks() {
    let without = |gone: &str| {
        let at = HEADER.iter().position(|name| *name == gone).unwrap();
        let mut header = HEADER.to_vec();
        header.remove(at);
        let mut cells = row(&[]);
        cells.remove(at);
        text(&header, &[cells])
    };
    for gone in ["HS CODE", "ASSD QTY", "Total"] {
        let error = import_as("extract.csv", without(gone), &[]).unwrap_err();
        assert!(
            matches!(&error, ImportError::MissingColumns { .. }),
            "{error}"
        );
        let found = looked_at(without(gone), &[]);
        assert_eq!(found.format.as_deref(), Some("weboc_audit"));
        let asked = found
            .questions
            .iter()
            .any(|q| matches!(q, Question::Column { .. }));
        assert!(asked && !found.complete, "{gone}: {:?}", found.questions);
    }
    let (report, _) = accepted(without("Total"), &[("format", "general")]);
    assert_eq!((report.format.as_str(), report.stored), ("general", 1));
}
