//! The reference package: any subset of the tables, every bad cell named.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use jaiza_importing::ImportError;
use jaiza_importing::reference::{TABLES, read_folder, read_stored};

#[test]
fn reads_any_subset_and_names_what_it_ignores() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    file(
        "kibor.csv",
        "from,to,rate\n2020-01-01,2020-03-31,13.40\n2020-04-01,,9.10\n",
    );
    file(
        "limitation.csv",
        "id,years,min_amount,voluntary_bar,valid_from\n32(3),3,20000,yes,2018-07-01\n",
    );
    file(
        "price_ref.csv",
        "pct,unit,currency,price,valid_from,valid_to\n4821,KG,USD,2.55,,\n8414.5190,NO,USD,8.60,,\n",
    );
    file("notes.csv", "a,b\n");
    file("readme.txt", "");
    let found = read_folder(folder.path()).unwrap();
    assert_eq!(found.ignored, ["notes.csv"]);
    let names: Vec<(&str, u32)> = found
        .loaded
        .iter()
        .map(|t| (t.name.as_str(), t.rows))
        .collect();
    assert_eq!(names, [("kibor", 2), ("limitation", 1), ("price_ref", 2)]);
    assert_eq!(found.loaded[0].valid.from, "2020-01-01".parse().ok());
    assert_eq!(found.loaded[0].valid.to, None);
    assert_eq!(found.tables.price_ref[1].pct, "84145190");
    assert_eq!(found.tables.price_ref[1].line, 3);
    assert!(found.tables.limitation[0].voluntary_bar);
    let again = found
        .loaded
        .iter()
        .map(|t| (t.name.as_str(), t.bytes.clone()));
    assert_eq!(read_stored(again).unwrap().tables, found.tables);
}

#[test]
fn names_file_line_and_column_of_a_bad_cell() {
    for (name, text, line, column) in [
        ("pct_tariff", "pct\n8481.809\n", 2, "pct"),
        (
            "exchange_rate",
            "currency,rate_pkr,valid_from\nUSD,280,\nUSD,2 8,\n",
            3,
            "rate_pkr",
        ),
        (
            "office",
            "code,valid_from,valid_to\nA,2020-01-02,2020-01-01\n",
            2,
            "valid_to",
        ),
        ("kibor", "from,to,rate\n2020-02-30,,1\n", 2, "from"),
        ("bands", "row,max_amount\n", 1, "rank"),
        (
            "gd_type",
            "code,levies_collected\nHC,maybe\n",
            2,
            "levies_collected",
        ),
        ("country", "code,name\n,X\n", 2, "code"),
        (
            "uom",
            "code,rec20,base,factor_to_base\nKG,KGM,KGM,1,1\n",
            2,
            "",
        ),
    ] {
        let Err(ImportError::BadReference {
            file,
            line: l,
            column: c,
            ..
        }) = read_stored([(name, text.as_bytes().to_vec())])
        else {
            panic!("{name} was read")
        };
        assert_eq!((file, l, c.as_str()), (format!("{name}.csv"), line, column));
    }
}

#[test]
fn reads_every_table_it_lists() {
    for table in TABLES {
        let text = table.required.join(",") + "\n";
        let found = read_stored([(table.name, text.into_bytes())]).unwrap();
        assert_eq!(
            (found.loaded[0].name.as_str(), found.loaded[0].rows),
            (table.name, 0)
        );
    }
}
