#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use jaiza_domain::declaration::{Item, LevyAmounts};
use serde_json::json;

use super::*;

const NOW: Moment = Moment::utc(1_795_394_402_120);

fn store() -> ExtractStore {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(EXTRACT_MIGRATIONS[0].sql).unwrap();
    ExtractStore::new(conn)
}

fn item(record: u32, quantity: &str, cd: Option<i64>) -> Item {
    Item {
        record,
        gd_uid: format!("KAPE-HC-{record}-04-08-2025"),
        gd_date: "2025-08-04".parse().unwrap(),
        item_no: 1,
        item_no_inferred: true,
        version_no: 1,
        current: true,
        trader_id: "0123456".into(),
        trader_name: "O'Hara & Sons".into(),
        pct: "84818090".into(),
        description: "BRASS TAPS 100%".into(),
        origin: if record.is_multiple_of(2) { "CN" } else { "TH" }.into(),
        unit: "KGM".into(),
        quantity: quantity.parse().unwrap(),
        price_declared: "3.1".parse().unwrap(),
        price_assessed: (record != 3).then(|| "2.05".parse().unwrap()),
        currency: "USD".into(),
        value: 1_000 * i64::from(record),
        levies: LevyAmounts {
            cd,
            st: Some(-5),
            ..LevyAmounts::default()
        },
        gst_memo: None,
        total: Some(7),
        sro_raw: String::new(),
        sro_key: None,
        flags: if record == 4 {
            vec!["NTN_PADDED".into(), "TOTAL_MISMATCH".into()]
        } else {
            vec![]
        },
    }
}

fn extract(file: &str) -> NewExtract {
    NewExtract {
        file: file.into(),
        sha256: "00".repeat(32),
        format: "weboc_audit".into(),
        encoding: None,
        header: vec!["NTN".into()],
        report: json!({"stored": 3}),
        totals: json!({}),
    }
}

fn three() -> Vec<Item> {
    vec![
        item(2, "10", Some(5)),
        item(3, "9.5", None),
        item(4, "100", Some(7)),
    ]
}

fn imported(store: &mut ExtractStore, items: &[Item]) -> Uuid {
    let mut import = store.begin_import().unwrap();
    for item in items {
        import.item(item, "[\"raw\"]").unwrap();
    }
    let problem = ExtractProblem {
        record: 5,
        column: Some("NTN".into()),
        raw: "x".into(),
        reason: "NTN_UNREADABLE".into(),
        suggested_fix: "Write it.".into(),
        cells: "[]".into(),
    };
    import.problem(&problem).unwrap();
    import.commit(&extract("a.csv"), NOW).unwrap()
}

fn by(column: &str, test: Test) -> Filter {
    Filter {
        extracts: Vec::new(),
        all: vec![Condition {
            column: column.into(),
            test,
        }],
    }
}

#[test]
fn released_steps_never_change() {
    for step in EXTRACT_MIGRATIONS {
        assert_eq!(step.text_hash(), step.sha256);
    }
}

#[test]
fn keeps_items_as_they_were_read() {
    let mut store = store();
    let id = imported(&mut store, &three());
    assert_eq!(store.items(&Filter::default()).unwrap(), three());
    let info = store.info(id).unwrap();
    assert_eq!(
        (info.items, info.header, info.report),
        (3, json!(["NTN"]), json!({"stored": 3}))
    );
    let (read, cells, of) = store.item(2).unwrap().unwrap();
    assert_eq!(
        (read, cells.as_str(), of),
        (item(3, "9.5", None), "[\"raw\"]", id)
    );
    assert_eq!(
        store.problems(id, 0, 10).unwrap()[0].reason,
        "NTN_UNREADABLE"
    );
    assert!(store.problems(id, 5, 10).unwrap().is_empty());
}

#[test]
fn shows_nothing_of_an_import_that_was_given_up() {
    let mut store = store();
    let kept = imported(&mut store, &three());
    let mut import = store.begin_import().unwrap();
    import.item(&item(2, "1", None), "[]").unwrap();
    drop(import);
    assert_eq!(store.list().unwrap().len(), 1);
    assert_eq!(store.items(&Filter::default()).unwrap().len(), 3);
    assert_eq!(store.list().unwrap()[0].id, kept);
}

#[test]
fn shows_an_unfinished_import_to_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let key = sqlite::FileKey::new([7; 32]);
    let open = || sqlite::open(folder.path(), &EXTRACT_FILE, &key, Missing::Create).unwrap();
    let (mut writing, reading) = (ExtractStore::new(open()), ExtractStore::new(open()));
    let mut import = writing.begin_import().unwrap();
    import.item(&item(2, "1", None), "[]").unwrap();
    assert!(reading.items(&Filter::default()).unwrap().is_empty());
    import.commit(&extract("b.csv"), NOW).unwrap();
    assert_eq!(reading.items(&Filter::default()).unwrap().len(), 1);
}

#[test]
fn marks_superseded_rows_by_their_record() {
    let mut store = store();
    imported(&mut store, &three());
    let mut import = store.begin_import().unwrap();
    for item in three() {
        import.item(&item, "[]").unwrap();
    }
    import.superseded(&[3, 99]).unwrap();
    let second = import.commit(&extract("b.csv"), NOW).unwrap();
    let mut filter = by("current", Test::Equals("false".into()));
    filter.extracts = vec![second];
    let records: Vec<u32> = store
        .items(&filter)
        .unwrap()
        .iter()
        .map(|i| i.record)
        .collect();
    assert_eq!(records, [3]);
    filter.extracts.clear();
    assert_eq!(store.items(&filter).unwrap().len(), 1);
}

#[test]
fn removes_an_extract_and_never_gives_its_ids_again() {
    let mut store = store();
    let (first, second) = (
        imported(&mut store, &three()),
        imported(&mut store, &three()),
    );
    store.remove(second).unwrap();
    assert!(matches!(
        store.remove(second),
        Err(CaseFileError::UnknownExtract(_))
    ));
    assert_eq!(store.items(&Filter::default()).unwrap().len(), 3);
    imported(&mut store, &three());
    assert!(store.item(4).unwrap().is_none());
    assert_eq!(store.item(7).unwrap().unwrap().0.record, 2);
    assert_eq!(store.info(first).unwrap().items, 3);
}

#[test]
fn filters_every_kind_of_column() {
    let mut store = store();
    imported(&mut store, &three());
    let text = |t: &str| Some(t.to_owned());
    for (column, test, records) in [
        ("origin", Test::Equals("CN".into()), vec![2, 4]),
        (
            "quantity",
            Test::Range {
                from: text("9.5"),
                to: text("10.0"),
            },
            vec![2, 3],
        ),
        ("quantity", Test::Equals("10.00".into()), vec![2]),
        (
            "value",
            Test::Range {
                from: text("3000"),
                to: None,
            },
            vec![3, 4],
        ),
        ("cd", Test::Absent(true), vec![3]),
        ("price_assessed", Test::Absent(false), vec![2, 4]),
        (
            "record",
            Test::In(vec!["2".into(), "4".into(), "9".into()]),
            vec![2, 4],
        ),
        ("record", Test::In(vec![]), vec![]),
        (
            "description",
            Test::Contains("taps 100%".into()),
            vec![2, 3, 4],
        ),
        ("trader_name", Test::Contains("o'h".into()), vec![2, 3, 4]),
        ("flags", Test::Contains("TOTAL".into()), vec![4]),
        (
            "gd_date",
            Test::Range {
                from: None,
                to: text("2025-08-03"),
            },
            vec![],
        ),
        ("current", Test::Equals("true".into()), vec![2, 3, 4]),
    ] {
        let found = store.items(&by(column, test.clone())).unwrap();
        let found: Vec<u32> = found.iter().map(|i| i.record).collect();
        assert_eq!(found, records, "{column} {test:?}");
    }
}

#[test]
fn refuses_columns_and_values_that_do_not_exist() {
    let store = store();
    for (column, value) in [
        ("item_id; DROP", "1"),
        ("value", "1 OR 1"),
        ("current", "yes"),
    ] {
        let result = store.items(&by(column, Test::Equals(value.into())));
        assert!(
            matches!(result, Err(CaseFileError::BadFilter { .. })),
            "{column}"
        );
    }
}

#[test]
fn pages_through_a_sorted_row_set() {
    let mut store = store();
    imported(&mut store, &three());
    let sort = |column: &str, descending| Sort {
        column: column.into(),
        descending,
    };
    let records = |store: &ExtractStore, set: u32, from, len| -> Vec<u32> {
        store
            .page(set, from, len)
            .unwrap()
            .iter()
            .map(|r| r.item.record)
            .collect()
    };
    let set = store
        .open_rows(&Filter::default(), &[sort("quantity", true)])
        .unwrap();
    assert_eq!((set.count, set.sums.value), (3, 9_000));
    assert_eq!((set.sums.levies[0], set.sums.levies_absent[0]), (12, 1));
    assert_eq!((set.sums.levies[3], set.sums.levies_absent[1]), (-15, 3));
    assert_eq!(records(&store, set.set_id, 0, 2), [4, 2]);
    assert_eq!(records(&store, set.set_id, 2, 2), [3]);
    assert_eq!(store.page(set.set_id, 2, 1).unwrap()[0].n, 2);
    let tied = store
        .open_rows(&Filter::default(), &[sort("unit", true)])
        .unwrap();
    assert_eq!(records(&store, tied.set_id, 0, 500), [2, 3, 4]);
    store.close_rows(set.set_id).unwrap();
    assert!(matches!(
        store.page(set.set_id, 0, 1),
        Err(CaseFileError::UnknownRowSet(_))
    ));
}

#[test]
fn sums_amounts_that_leave_64_bits_in_between() {
    let mut store = store();
    let huge = |record| Item {
        value: 900_000_000_000_000_000,
        ..item(record, "1", None)
    };
    imported(&mut store, &(2..14).map(huge).collect::<Vec<_>>());
    let opened = store.open_rows(&Filter::default(), &[]).unwrap();
    assert_eq!((opened.count, opened.sums.value), (12, i64::MAX));
}

#[test]
fn lets_the_latest_load_of_a_table_count() {
    let mut store = store();
    let table = |name: &str, text: &str| PackageTable {
        name: name.into(),
        sha256: "00".into(),
        rows: 1,
        valid_from: None,
        valid_to: None,
        bytes: text.into(),
    };
    store
        .load_package("old", &[table("uom", "a"), table("sro", "b")], NOW)
        .unwrap();
    let new = store
        .load_package("new", &[table("uom", "c")], NOW)
        .unwrap();
    let found = store.tables_in_force().unwrap();
    let names: Vec<(&str, &[u8])> = found
        .iter()
        .map(|(_, t)| (t.name.as_str(), t.bytes.as_slice()))
        .collect();
    assert_eq!(names, [("sro", &b"b"[..]), ("uom", b"c")]);
    assert_eq!(found[1].0.id, new);
    assert_eq!(store.tables_ever().unwrap().len(), 3);
}

#[test]
fn keeps_risk_runs_with_their_results() {
    let mut store = store();
    let id = store
        .keep_run(&json!({"p": 1}), &json!([]), b"{}", NOW)
        .unwrap();
    assert_eq!(store.runs().unwrap()[0].id, id);
    assert_eq!(store.run(id).unwrap().result, b"{}");
    let unknown = store.run(Uuid::nil());
    assert!(matches!(unknown, Err(CaseFileError::UnknownRiskRun(_))));
}
