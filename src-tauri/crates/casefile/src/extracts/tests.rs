#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use jaiza_domain::declaration::{Item, ItemRow, LevyAmounts, StoredTexts};
use serde_json::json;

use super::*;

const NOW: Moment = Moment::utc(1_795_394_402_120);

fn store() -> ExtractStore {
    let conn = Connection::open_in_memory().unwrap();
    for step in EXTRACT_MIGRATIONS {
        conn.execute_batch(step.sql).unwrap();
    }
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
        records: 5,
        report: json!({"stored": 3}),
        recipe: json!({}),
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

fn add(import: &ExtractImport<'_>, item: &Item) {
    let row = ItemRow::from(item.clone());
    let mut writer = import.writer().unwrap();
    writer.item(&StoredTexts::default().of(&row)).unwrap();
}

/// Records 2 to 5, each with one cell that names it.
fn packed() -> Vec<u8> {
    let mut plain = Vec::new();
    for record in 2..=5 {
        let cell = format!("raw {record}");
        jaiza_domain::text::packed::pack(&mut plain, record, [cell.as_str()].into_iter());
    }
    let length = u32::try_from(plain.len()).unwrap();
    let body = lz4_flex::block::compress(&plain);
    [length.to_le_bytes().as_slice(), &body].concat()
}

fn imported(store: &mut ExtractStore, items: &[Item]) -> Uuid {
    let import = store.begin_import().unwrap();
    for item in items {
        add(&import, item);
    }
    let part = RecordPart {
        first_record: 2,
        last_record: 5,
        packed: &packed(),
    };
    import.cells(&part).unwrap();
    let problem = ExtractProblem {
        record: 5,
        column: Some("NTN".into()),
        raw: "x".into(),
        reason: "NTN_UNREADABLE".into(),
        suggested_fix: "Write it.".into(),
        first: true,
        gd_uid: Some("KAPE-HC-9-04-08-2025".into()),
        item_no: Some(2),
        ..ExtractProblem::default()
    };
    import.problem(&problem).unwrap();
    let records = items.iter().map(|i| i.record).max().unwrap_or(0).max(5);
    let extract = NewExtract {
        records,
        ..extract("a.csv")
    };
    import.commit(&extract, NOW).unwrap()
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
    assert_eq!(store.items(&Filter::default()).unwrap().items, three());
    let info = store.info(id).unwrap();
    assert_eq!(
        (info.header, info.report),
        (json!(["NTN"]), json!({"stored": 3}))
    );
    let (read, cells, of) = store.item(3).unwrap().unwrap();
    assert_eq!(read.complete().unwrap(), item(3, "9.5", None));
    assert_eq!((cells, of), (vec!["raw 3".to_owned()], id));
    assert_eq!(store.cells(id, 5).unwrap(), ["raw 5"]);
    assert!(store.cells(id, 6).unwrap().is_empty());
    assert_eq!(
        store.problems(id, 0, 10).unwrap()[0].reason,
        "NTN_UNREADABLE"
    );
    assert!(store.problems(id, 99, 10).unwrap().is_empty());
}

#[test]
fn shows_nothing_of_an_import_that_was_given_up() {
    let mut store = store();
    let kept = imported(&mut store, &three());
    let import = store.begin_import().unwrap();
    add(&import, &item(2, "1", None));
    drop(import);
    assert_eq!(store.list().unwrap().len(), 1);
    assert_eq!(store.items(&Filter::default()).unwrap().items.len(), 3);
    assert_eq!(store.list().unwrap()[0].id, kept);
}

#[test]
fn shows_an_unfinished_import_to_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let key = sqlite::FileKey::new([7; 32]);
    let open = || sqlite::open(folder.path(), &EXTRACT_FILE, &key, Missing::Create).unwrap();
    let (mut writing, reading) = (ExtractStore::new(open()), ExtractStore::new(open()));
    let import = writing.begin_import().unwrap();
    add(&import, &item(2, "1", None));
    assert!(reading.items(&Filter::default()).unwrap().items.is_empty());
    import.commit(&extract("b.csv"), NOW).unwrap();
    assert_eq!(reading.items(&Filter::default()).unwrap().items.len(), 1);
}

#[test]
fn marks_superseded_rows_by_their_record() {
    let mut store = store();
    imported(&mut store, &three());
    let import = store.begin_import().unwrap();
    for item in three() {
        add(&import, &item);
    }
    import.superseded(&[3, 99]).unwrap();
    let second = import.commit(&extract("b.csv"), NOW).unwrap();
    let mut filter = by("current", Test::Equals("false".into()));
    filter.extracts = vec![second];
    let records: Vec<u32> = store
        .items(&filter)
        .unwrap()
        .items
        .iter()
        .map(|i| i.record)
        .collect();
    assert_eq!(records, [3]);
    filter.extracts.clear();
    assert_eq!(store.items(&filter).unwrap().items.len(), 1);
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
    assert_eq!(store.items(&Filter::default()).unwrap().items.len(), 3);
    imported(&mut store, &three());
    assert!(store.item(7).unwrap().is_none());
    assert_eq!(store.item(12).unwrap().unwrap().0.record, 2);
    assert_eq!(store.info(first).unwrap().corrected, 0);
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
        let found: Vec<u32> = found.items.iter().map(|i| i.record).collect();
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
    let keeping = store
        .begin_run(&json!({"p": 1}), &json!([]), b"{}", NOW)
        .unwrap();
    keeping.targets("GD", "a", b"from a").unwrap();
    keeping.targets("GD", "m", b"from m").unwrap();
    keeping.dossier("1234567", b"known").unwrap();
    let id = keeping.commit().unwrap();
    assert_eq!(store.runs().unwrap()[0].id, id);
    assert_eq!(
        store.target_parts(id, "GD").unwrap(),
        [b"from a", b"from m"]
    );
    let part = |key: &str| store.target_part_of(id, "GD", key).unwrap();
    assert_eq!(part("lz"), Some(b"from a".to_vec()));
    assert_eq!(part("m"), Some(b"from m".to_vec()));
    assert_eq!(part("A"), None);
    assert_eq!(
        store.dossier(id, "1234567").unwrap(),
        Some(b"known".to_vec())
    );
    assert_eq!(store.dossier(id, "7654321").unwrap(), None);
    assert_eq!(store.run(id).unwrap().result, b"{}");
    let unknown = store.run(Uuid::nil());
    assert!(matches!(unknown, Err(CaseFileError::UnknownRiskRun(_))));
    // A run that is dropped before its end leaves nothing.
    drop(store.begin_run(&json!({}), &json!([]), b"{}", NOW).unwrap());
    assert_eq!(store.runs().unwrap().len(), 1);
    store.complete_run(id, b"again").unwrap().commit().unwrap();
    assert_eq!(store.run(id).unwrap().result, b"again");
    assert!(store.target_parts(id, "GD").unwrap().is_empty());
}

#[test]
fn makes_an_item_of_a_corrected_record_and_keeps_what_was_changed() {
    let mut store = store();
    let id = imported(&mut store, &three());
    let mut row = ItemRow::from(item(5, "7", Some(1)));
    row.gd_uid = "KAPE-HC-9-04-08-2025".into();
    row.item_no = 2;
    let cells = [CellCorrection {
        column: "NTN".into(),
        before: "x".into(),
        after: "0123456".into(),
    }];
    let made = Corrected {
        cells: &cells,
        reason: "from the paper",
        person: "P-1",
    };
    store
        .correct(id, &StoredTexts::default().of(&row), made, NOW)
        .unwrap();
    let items = store.items(&Filter::default()).unwrap().items;
    let records: Vec<u32> = items.iter().map(|i| i.record).collect();
    assert_eq!(records, [2, 3, 4, 5], "it stands where its record stands");
    let info = store.info(id).unwrap();
    assert_eq!(info.corrected, 1);
    let control = store.control(&info).unwrap();
    assert_eq!((control.current, control.value), (4, 14_000));
    assert!(store.problems(id, 0, 10).unwrap()[0].corrected);
    assert_eq!(store.corrections(id).unwrap()[0].cell, cells[0]);
    assert_eq!(store.cells(id, 5).unwrap(), ["raw 5"], "the record stays");
    assert!(store.has_item(id, "KAPE-HC-9-04-08-2025", 2, 1).unwrap());
    assert_eq!(store.next_item_no(id, "KAPE-HC-9-04-08-2025").unwrap(), 3);
}

#[test]
fn shows_versions_side_by_side() {
    let mut store = store();
    let version = |record, version_no, value| Item {
        gd_uid: "KAPE-HC-1-04-08-2025".into(),
        version_no,
        value,
        ..item(record, "1", None)
    };
    let items = [version(2, 1, 100), version(3, 2, 100), version(4, 3, 250)];
    let import = store.begin_import().unwrap();
    for item in &items {
        add(&import, item);
    }
    import.superseded(&[2, 3]).unwrap();
    let id = import.commit(&extract("a.csv"), NOW).unwrap();
    let (amendments, total) = store.amendments(id, 1).unwrap();
    assert_eq!((amendments.len(), total), (1, 2));
    let (all, _) = store.amendments(id, 10).unwrap();
    let last = &all[1];
    assert_eq!((last.from, last.to), ((2, 3), (3, 4)));
    let change = Change {
        column: "value".into(),
        before: "100".into(),
        after: "250".into(),
    };
    assert!(last.changes.contains(&change));
}

#[test]
fn saves_every_version_of_a_profile_once() {
    let mut store = store();
    let descriptor = |n: u32| json!({ "fields": [], "n": n });
    let mut save = |n: u32| {
        let descriptor = descriptor(n);
        let new = NewProfile {
            name: "monthly",
            fingerprint: "abc",
            descriptor: &descriptor,
            person: "P-1",
        };
        store.save_profile(new, NOW).unwrap().version
    };
    assert_eq!((save(1), save(1), save(2)), (1, 1, 2));
    assert_eq!(store.profile_for("abc").unwrap().unwrap().version, 2);
    assert_eq!(store.profiles().unwrap().len(), 2);
    assert_eq!(store.remove_profile("monthly").unwrap(), 2);
    assert!(store.profile_named("monthly").unwrap().is_none());
}

#[test]
fn counts_the_values_of_a_facet() {
    let mut store = store();
    imported(&mut store, &three());
    let opened = store.open_rows(&Filter::default(), &[]).unwrap();
    let facet = store.facet(opened.set_id, "origin").unwrap();
    let values: Vec<(&str, u32, i64)> = facet
        .values
        .iter()
        .map(|v| (v.value.as_str(), v.count, v.sum))
        .collect();
    assert_eq!(values, [("CN", 2, 6_000), ("TH", 1, 3_000)]);
    assert_eq!((facet.distinct, facet.rest.count), (2, 0));
    assert!(matches!(
        store.facet(opened.set_id, "colour"),
        Err(CaseFileError::BadFilter { .. })
    ));
}

#[test]
fn brings_items_of_the_first_layout_along() {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(EXTRACT_MIGRATIONS[0].sql).unwrap();
    conn.execute_batch(
        "INSERT INTO extract VALUES (1, zeroblob(16), 'a.csv', '00', 'weboc_audit', NULL, \
         '2026-11-01T00:00:00Z', '[]', '{}', '[]', 'stored', 1, 1); \
         INSERT INTO item VALUES (1, 2, 'G', '2025-08-04', 1, 1, 1, 1, '0123456', '', '84818090', \
         'D', 'CN', 'KGM', '1', '2', NULL, 'USD', 5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, \
         NULL, '', NULL, ''); \
         INSERT INTO item_cells VALUES (1, '[\"raw\"]'); \
         INSERT INTO problem VALUES (1, 1, 3, NULL, 'x', 'NTN_UNREADABLE', 'fix', '[\"bad\"]');",
    )
    .unwrap();
    conn.execute_batch(EXTRACT_MIGRATIONS[1].sql).unwrap();
    let mut store = ExtractStore::new(conn);
    let (row, cells, id) = store.item(1).unwrap().unwrap();
    assert_eq!((row.value, cells), (Some(5), vec!["raw".to_owned()]));
    assert_eq!(store.cells(id, 3).unwrap(), ["bad"]);
    assert!(store.problems(id, 0, 5).unwrap()[0].first);
    imported(&mut store, &three());
    assert_eq!(store.item(3).unwrap().unwrap().0.record, 2);
}
