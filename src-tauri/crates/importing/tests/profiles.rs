//! What was decided about one file serves the next: profiles, and corrected records.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used
)]

mod support;

use jaiza_importing::{correct, options, profile};
use support::{accepted, answers, import_as, tables};

const FILE: &str = "\
    made up;;;;\n\
    Nummer;Tag;Code;Menge;Wert\n\
    A/1;04/08/2025;8481.8090;1,234;1.234\n\
    A/2;05/08/2025;8481.8010;2,5;12.345,67\n\
    A/2;05/08/2025;8481.8010;2,5;12.345,67\n\
    Ende;;;;\n";
const ANSWERS: [(&str, &str); 10] = [
    ("map:gd_uid", "Nummer"),
    ("map:gd_date", "Tag"),
    ("map:pct", "Code"),
    ("map:quantity", "Menge"),
    ("map:value", "Wert"),
    ("number:quantity", "eu"),
    ("date:gd_date", "DMY"),
    ("header", "2"),
    ("footer", "1"),
    ("duplicates", "set_aside"),
];

#[test]
fn a_profile_made_from_an_import_gives_the_same_import() {
    let (report, kept) = accepted(FILE, &ANSWERS);
    assert_eq!((report.stored, report.set_aside_total), (2, 1));
    let made = profile::descriptor(&report, &answers(&ANSWERS));
    assert_eq!(
        profile::fingerprint(&made),
        Some(report.fingerprint.as_str())
    );
    let stored: serde_json::Value = serde_json::from_str(&made.to_string()).unwrap();
    let taken = profile::answers(&stored).unwrap();
    let taken: Vec<(&str, &str)> = taken
        .iter()
        .map(|(k, v)| (k.as_str(), v.as_str()))
        .collect();
    let (again, same) = import_as("other.csv", FILE, &taken).unwrap();
    assert_eq!(same.items, kept.items);
    assert_eq!(
        (again.columns, again.set_aside),
        (report.columns, report.set_aside)
    );
    assert_eq!(made["fields"][4]["decimalChar"], ",");
}

#[test]
fn a_profile_of_another_version_is_none() {
    let (report, _) = accepted(FILE, &ANSWERS);
    let mut made = profile::descriptor(&report, &answers(&ANSWERS));
    made["x-pca"]["version"] = 2.into();
    assert_eq!(profile::answers(&made), None);
    assert_eq!(profile::answers(&serde_json::json!({"fields": []})), None);
}

#[test]
fn names_the_answer_that_does_not_fit() {
    for (key, value, part) in [
        ("number:value", "de", "way of writing numbers"),
        ("date:gd_date", "en", "way of writing dates"),
        ("format", "weboc", "weboc_audit"),
        ("header", "first", "number of records"),
        ("duplicates", "drop", "keep or set_aside"),
        ("colour", "red", "not a question"),
        ("size:value", "1", "not a question"),
    ] {
        let said = options::from_answers(&answers(&[(key, value)])).unwrap_err();
        assert!(said.contains(part), "{key}={value}: {said}");
    }
    let twice = answers(&[("map:quantity", "Menge "), ("map:value", "menge")]);
    let said = options::from_answers(&twice).unwrap_err();
    assert!(said.contains("two columns"), "{said}");
    assert!(
        options::from_answers(&answers(&[("header", "")]))
            .unwrap()
            .header
            .is_none()
    );
}

#[test]
fn a_corrected_record_is_read_as_the_import_would_have_read_it() {
    let file = FILE.replace("A/1;04/08/2025;8481.8090", "A/1;31/02/2025;none");
    let (report, kept) = accepted(file, &ANSWERS);
    assert_eq!(report.set_aside["DATE_UNREADABLE"].rows, [3]);
    let mut cells = kept.cells(3);
    let again = |cells: &[String]| correct::reread(&report, 3, cells, &tables()).unwrap();
    let wrong = again(&cells).unwrap_err();
    let wrong: Vec<_> = wrong
        .iter()
        .map(|(why, at)| (why.code(), at.as_deref().unwrap()))
        .collect();
    assert_eq!(
        wrong,
        [("DATE_UNREADABLE", "Tag"), ("PCT_UNREADABLE", "Code")]
    );
    cells[correct::place_of(&report, " tag ").unwrap()] = "04/08/2025".into();
    assert_eq!(again(&cells).unwrap_err().len(), 1);
    cells[correct::place_of(&report, "Code").unwrap()] = "8481.8090".into();
    let item = again(&cells).unwrap();
    assert_eq!(item.gd_date.unwrap().to_string(), "2025-08-04");
    assert_eq!(item.quantity.unwrap().to_string(), "1.234");
    assert_eq!(item.value, Some(1234));
    cells.push("more".into());
    assert_eq!(again(&cells).unwrap_err()[0].0.code(), "COLUMN_COUNT");
    assert_eq!(correct::place_of(&report, "Farbe"), None);
}

#[test]
fn a_correction_does_not_settle_a_column_that_was_unsure() {
    let file = "GD NO;HS CODE;QTY\nA/1;8481.8090;1,234\nA/2;8481.8090;2.345\n";
    let (report, kept) = accepted(file, &[]);
    assert_eq!(report.set_aside["FORMAT_AMBIGUOUS"].count, 2);
    let again = |cell: &str| {
        let mut cells = kept.cells(2);
        cells[2] = cell.to_owned();
        correct::reread(&report, 2, &cells, &tables()).unwrap()
    };
    assert_eq!(again("1,235").unwrap_err()[0].0.code(), "FORMAT_AMBIGUOUS");
    assert_eq!(again("1234").unwrap().quantity.unwrap().to_string(), "1234");
}
