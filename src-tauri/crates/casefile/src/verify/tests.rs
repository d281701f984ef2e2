#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use rusqlite::params;

use super::*;
use crate::registry::Field;
use crate::testing::{Device, after, change, finding, home_in, stream, thing};

/// A device with a chain of `length` entries after its introduction.
fn device(length: u8) -> Device {
    let mut device = Device::new("a");
    device.create(stream(1));
    for n in 0..length {
        let action = change(thing(n % 5), Field::FINDING_CONDITION, &format!("text {n}"));
        device
            .record(stream(1), &action, after(i64::from(n)))
            .unwrap();
    }
    device
}

/// Lifts the triggers, as somebody would who has the key and means harm.
fn tamper(device: &Device, sql: &str, values: &[&dyn rusqlite::ToSql]) {
    for trigger in [
        "journal_no_update",
        "journal_no_delete",
        "payload_no_change",
        "payload_no_delete",
    ] {
        device
            .conn
            .execute_batch(&format!("DROP TRIGGER IF EXISTS {trigger}"))
            .unwrap();
    }
    device
        .conn
        .execute_batch("PRAGMA foreign_keys=OFF")
        .unwrap();
    device.conn.execute(sql, values).unwrap();
}

fn problems(device: &Device) -> Vec<Problem> {
    chains(&device.conn, stream(1)).unwrap().problems
}

/// Flips one bit of a stored column of a line and takes it back, and tells what was found.
fn flipped(device: &Device, table: &str, column: &str, n: i64, byte: usize) -> Vec<Problem> {
    let read = format!("SELECT {column} FROM {table} WHERE n = ?1");
    let stored: Vec<u8> = device.conn.query_row(&read, [n], |r| r.get(0)).unwrap();
    let mut other = stored.clone();
    other[byte] ^= 1 << (byte % 8);
    let write = format!("UPDATE {table} SET {column} = ?2 WHERE n = ?1");
    tamper(device, &write, params![n, other]);
    let found = problems(device);
    tamper(device, &write, params![n, stored]);
    found
}

#[test]
fn every_flipped_byte_of_header_signature_and_body_is_found_and_named() {
    let device = device(8);
    for n in 1..=9_i64 {
        let named = format!("{}/{}/{n}", stream(1), device.signer.id);
        let body: u32 = device
            .conn
            .query_row("SELECT length(body) FROM payload WHERE n = ?1", [n], |r| {
                r.get(0)
            })
            .unwrap();
        let step = if n == 5 { 1 } else { 13 };
        let places = (0..128).step_by(step).map(|byte| ("journal", "head", byte));
        let places = places.chain((0..64).step_by(step).map(|byte| ("journal", "sig", byte)));
        let places = places.chain(
            (0..usize::try_from(body).unwrap())
                .step_by(step)
                .map(|byte| ("payload", "body", byte)),
        );
        for (table, column, byte) in places {
            let found = flipped(&device, table, column, n, byte);
            assert!(
                found.iter().any(|p| p.entry.as_deref() == Some(&named)),
                "{column} {byte} of line {n}: {found:?}"
            );
        }
    }
    assert_eq!(problems(&device), Vec::new());
}

#[test]
fn deleted_swapped_and_cut_off_entries_are_found() {
    for (case, sql) in [
        ("deleted", "DELETE FROM journal WHERE n = 4"),
        ("cut off at the end", "DELETE FROM journal WHERE n = 9"),
        ("content gone", "DELETE FROM payload WHERE n = 9"),
        (
            "author's key exchanged",
            "UPDATE actor SET pk = zeroblob(32)",
        ),
        ("head moved back", "UPDATE headof SET seq = seq - 1"),
    ] {
        let device = device(8);
        tamper(&device, sql, &[]);
        assert!(!problems(&device).is_empty(), "{case}");
    }
    let device = device(8);
    for sql in [
        "UPDATE journal SET seq = 100 WHERE n = 4",
        "UPDATE journal SET seq = 4 WHERE n = 5",
        "UPDATE journal SET seq = 5 WHERE n = 4",
    ] {
        tamper(&device, sql, &[]);
    }
    assert!(!problems(&device).is_empty(), "swapped");
}

#[test]
fn journal_and_contents_refuse_every_change_and_removal() {
    let device = device(2);
    for sql in [
        "UPDATE journal SET kind = 9",
        "DELETE FROM journal",
        "UPDATE payload SET body = NULL",
        "DELETE FROM payload",
        "INSERT OR REPLACE INTO payload(n, body) VALUES (1, x'00')",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal",
    ] {
        device
            .conn
            .execute_batch("PRAGMA recursive_triggers=ON")
            .unwrap();
        let refused = device.conn.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
    }
}

#[test]
fn projection_that_was_changed_by_hand_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let home = home_in(folder.path()).home;
    let case = stream(3);
    home.create_stream(crate::registry::StreamKind::CASE, case, after(1))
        .unwrap();
    home.record(
        case,
        &change(thing(1), Field::FINDING_CONDITION, "as found"),
        after(2),
    )
    .unwrap();
    assert!(home.verify().unwrap().is_ok());
    home.writer()
        .unwrap()
        .conn
        .execute("UPDATE val SET v = '\"as wished\"'", [])
        .unwrap();
    let report = home.verify().unwrap();
    assert_eq!(report.problems.len(), 1);
    assert!(
        report.problems[0].what.contains("table val"),
        "{:?}",
        report.problems
    );
}

#[test]
fn damaged_content_is_found_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let home = home_in(folder.path()).home;
    let blob = home
        .blob_put(&b"a scanned invoice"[..], "application/pdf")
        .unwrap();
    home.blob_file()
        .unwrap()
        .execute("UPDATE chunk SET content = x'00'", [])
        .unwrap();
    let report = home.verify().unwrap();
    assert!(
        report
            .problems
            .iter()
            .any(|p| p.what.contains(&blob.sha256)),
        "{report:?}"
    );
}

#[test]
fn damaged_page_of_the_file_is_refused_or_reported() {
    let folder = tempfile::tempdir().unwrap();
    let home = home_in(folder.path()).home;
    let device = home.device_stream().unwrap();
    let writes = (0..40)
        .map(|n| finding(thing(n), Field::FINDING_TITLE, &"x".repeat(900)))
        .collect();
    let action = crate::record::Action::new(crate::registry::EntryKind::FINDING_CHANGED, writes);
    home.record(device, &action, after(1)).unwrap();
    drop(home);
    let path = folder.path().join(CASE_FILE.file_name);
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    std::fs::write(&path, bytes).unwrap();
    match Home::open(folder.path(), crate::testing::WORDS, after(2)) {
        Err(CaseFileError::FileDamaged { .. }) => {}
        Err(other) => panic!("{other}"),
        Ok(home) => assert!(!home.verify().unwrap().is_ok()),
    }
}

#[test]
fn line_that_is_not_what_was_recorded_stops_the_opening() {
    let device = device(2);
    at_opening(&device.conn).unwrap();
    tamper(
        &device,
        "UPDATE journal SET id = zeroblob(32) WHERE n = 2",
        &[],
    );
    assert!(matches!(
        at_opening(&device.conn),
        Err(CaseFileError::FileDamaged { .. })
    ));
}
