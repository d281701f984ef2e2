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
fn reads_the_tables_that_say_more_of_traders_goods_and_containers() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    file(
        "trader_profile.csv",
        "ntn,equity,royalty_payer,valid_from\n12345-6,5000000,Y,2025-07-01\n7654321,,,2025-07-01\n",
    );
    file(
        "quota.csv",
        "sro_key,ntn,pct,approved_qty,unit,from,to\n565/2006,1234567,3904.22,25,MT,2025-07-01,2026-06-30\n",
    );
    file(
        "sales_annex.csv",
        "ntn,period,pct,qty\n1234567,2026-01,3904.2200,12.5\n",
    );
    file("hub.csv", "country,source\nAE,circular 4\n");
    let found = read_folder(folder.path()).unwrap().tables;
    let [known, unknown] = found.trader_profile.as_slice() else {
        panic!("two profiles");
    };
    assert_eq!(
        (known.ntn.as_str(), known.royalty_payer),
        ("0012345", Some(true))
    );
    assert_eq!((unknown.royalty_payer, unknown.equity), (None, None));
    assert_eq!(found.quota[0].pct_prefix, "390422");
    assert_eq!(found.quota[0].valid.to, "2026-06-30".parse().ok());
    assert_eq!(Some(found.sales_annex[0].month), "2026-01-01".parse().ok());
    assert_eq!(found.hub[0].source, "circular 4");
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
            "sales_annex",
            "ntn,period,pct,qty\n1,2026-13,3904.2200,1\n",
            2,
            "period",
        ),
        (
            "case_history",
            "case_no,ntn,outcome\nC1,1234567,maybe\n",
            2,
            "outcome",
        ),
        (
            "trader_profile",
            "ntn,royalty_payer\n1234567,perhaps\n",
            2,
            "royalty_payer",
        ),
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
