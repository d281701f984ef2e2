#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use super::*;
use crate::ids::StreamId;
use crate::registry::{EntityKind, Field, StreamKind};
use crate::testing::{WORDS, after, change, home_in, stream, thing};

struct Place {
    folder: tempfile::TempDir,
    home: Home,
    recovery: String,
}

/// A home with one case, one finding and one content that the case names.
fn filled(case: StreamId) -> Place {
    let folder = tempfile::tempdir().unwrap();
    let made = home_in(&folder.path().join("home"));
    let home = made.home;
    home.create_stream(StreamKind::CASE, case, after(1))
        .unwrap();
    home.record(
        case,
        &change(thing(1), Field::FINDING_CONDITION, "before"),
        after(2),
    )
    .unwrap();
    let blob = home
        .blob_put(&b"an invoice"[..], "application/pdf")
        .unwrap();
    let named = crate::record::Write::new(
        thing(2),
        EntityKind::EVIDENCE,
        Field::EVIDENCE_SHA256,
        blob.sha256.clone(),
    );
    let action =
        crate::record::Action::new(crate::registry::EntryKind::EVIDENCE_ATTACHED, vec![named]);
    home.record(case, &action, after(3)).unwrap();
    Place {
        folder,
        home,
        recovery: made.recovery,
    }
}

#[test]
fn backup_is_checked_noted_and_opens_as_a_home() {
    let place = filled(stream(5));
    let to = place.folder.path().join("copy");
    let made = place.home.backup(&to, after(9)).unwrap();
    assert_eq!(place.home.last_backup().unwrap(), Some(made.clone()));
    assert_eq!(made.entries, place.home.info().unwrap().entries);
    let digest = place.home.state_digest(stream(5)).unwrap();
    let copy = Home::open(&to, WORDS, after(10)).unwrap();
    assert_eq!(copy.state_digest(stream(5)).unwrap(), digest);
    assert!(copy.verify().unwrap().is_ok());
}

#[test]
fn folder_that_holds_something_is_not_written_to() {
    let place = filled(stream(5));
    let refused = place.home.backup(place.folder.path(), after(9));
    assert!(matches!(refused, Err(CaseFileError::FolderNotEmpty { .. })));
}

#[test]
fn restore_of_an_old_backup_loses_no_newer_work() {
    let place = filled(stream(5));
    let to = place.folder.path().join("copy");
    place.home.backup(&to, after(9)).unwrap();
    let later = change(thing(1), Field::FINDING_CONDITION, "after");
    place.home.record(stream(5), &later, after(10)).unwrap();
    let digest = place.home.state_digest(stream(5)).unwrap();
    let restored = place.home.restore(&to, after(11)).unwrap();
    assert_eq!((restored.new, restored.refused, restored.blobs), (0, 0, 0));
    assert_eq!(place.home.state_digest(stream(5)).unwrap(), digest);
    assert!(!place.home.folder().join(RESTORING).exists());
}

#[test]
fn another_home_takes_everything_from_a_backup() {
    let place = filled(stream(5));
    let to = place.folder.path().join("copy");
    place.home.backup(&to, after(9)).unwrap();
    let other = home_in(&place.folder.path().join("other")).home;
    assert!(
        other.restore(&to, after(10)).is_err(),
        "the key of another home does not open it"
    );
    for with in [Unlock::Passphrase(WORDS), Unlock::Recovery(&place.recovery)] {
        other.restore_with(&to, with, after(10)).unwrap();
    }
    let digest = place.home.state_digest(stream(5)).unwrap();
    assert_eq!(other.state_digest(stream(5)).unwrap(), digest);
    assert_eq!(other.blob_missing(stream(5)).unwrap(), Vec::<String>::new());
    assert_eq!(other.blobs_named(stream(5)).unwrap().len(), 1);
    assert!(other.verify().unwrap().is_ok());
}

#[test]
fn damaged_backup_is_refused() {
    let place = filled(stream(5));
    let to = place.folder.path().join("copy");
    place.home.backup(&to, after(9)).unwrap();
    let file = to.join(CASE_FILE.file_name);
    let length = std::fs::metadata(&file).unwrap().len();
    std::fs::OpenOptions::new()
        .write(true)
        .open(&file)
        .unwrap()
        .set_len(length / 2)
        .unwrap();
    assert!(place.home.restore(&to, after(10)).is_err());
}

#[test]
fn extracts_come_into_a_home_that_has_none_and_never_over_its_own() {
    let place = filled(stream(5));
    let with_one = |home: &Home, name: &str| {
        let conn = sqlite::open(home.folder(), &EXTRACT_FILE, &home.key, Missing::Create).unwrap();
        conn.execute(
            "INSERT INTO reference_package(id, name, loaded_at) VALUES (randomblob(16), ?1, '')",
            [name],
        )
        .unwrap();
    };
    let name = |home: &Home| -> String {
        let conn = sqlite::open(home.folder(), &EXTRACT_FILE, &home.key, Missing::Refuse).unwrap();
        conn.query_row(
            "SELECT group_concat(name) FROM reference_package",
            [],
            |r| r.get(0),
        )
        .unwrap()
    };
    with_one(&place.home, "rates of the backup");
    let to = place.folder.path().join("copy");
    place.home.backup(&to, after(9)).unwrap();
    let other = home_in(&place.folder.path().join("other")).home;
    assert!(
        other
            .restore_with(&to, Unlock::Passphrase(WORDS), after(10))
            .unwrap()
            .extracts
    );
    assert_eq!(name(&other), "rates of the backup");
    let third = home_in(&place.folder.path().join("third")).home;
    with_one(&third, "own rates");
    assert!(
        !third
            .restore_with(&to, Unlock::Passphrase(WORDS), after(10))
            .unwrap()
            .extracts
    );
    assert_eq!(name(&third), "own rates");
    assert!(other.verify().unwrap().is_ok());
}
