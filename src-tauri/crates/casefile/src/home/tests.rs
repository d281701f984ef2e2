#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use super::*;
use crate::registry::{EntityKind, Field, StreamKind};
use crate::testing::{START, WORDS, after, change, home_in, owner, stream, thing};

fn reopen(folder: &Path) -> Home {
    Home::open(folder, WORDS, after(60)).unwrap()
}

#[test]
fn home_may_be_shared_by_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Home>();
}

#[test]
fn recorded_work_is_there_after_reopening_under_the_same_actor() {
    let folder = tempfile::tempdir().unwrap();
    let home = home_in(folder.path()).home;
    home.create_stream(StreamKind::CASE, stream(1), START)
        .unwrap();
    home.record(
        stream(1),
        &change(thing(1), Field::FINDING_TITLE, "kept"),
        after(1),
    )
    .unwrap();
    let (actor, digest) = (home.actor().unwrap(), home.state_digest(stream(1)).unwrap());
    drop(home);
    let home = reopen(folder.path());
    assert_eq!(
        (home.actor().unwrap(), home.state_digest(stream(1)).unwrap()),
        (actor, digest)
    );
    let found = home.entities(stream(1), EntityKind::FINDING).unwrap();
    assert_eq!(found[0].text(Field::FINDING_TITLE), Some("kept"));
    let lines = home.journal(stream(1), 0, 10).unwrap();
    assert_eq!(lines.len(), 2);
    assert_eq!(
        (lines[1].name.as_str(), lines[1].via.as_str()),
        ("Ayesha", "own")
    );
    assert_eq!(lines[1].writes[0].field, Field::FINDING_TITLE);
}

#[test]
fn wrong_passphrase_is_told_and_recovery_key_opens() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = home_in(folder.path()).recovery;
    let refused = Home::open(folder.path(), "wrong horse battery", START);
    assert!(matches!(refused, Err(CaseFileError::WrongPassphrase)));
    Home::open_with(folder.path(), Unlock::Recovery(&recovery), START).unwrap();
}

#[test]
fn second_home_in_a_folder_and_home_in_a_synchronised_folder_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    home_in(folder.path());
    let again = Home::create(folder.path(), WORDS, &owner("Bilal"), START);
    assert!(matches!(again, Err(CaseFileError::HomeExists { .. })));
    let synced = folder.path().join("Dropbox").join("jaiza");
    let refused = Home::create(&synced, WORDS, &owner("Bilal"), START);
    assert!(matches!(refused, Err(CaseFileError::UnsafePlace { .. })));
    assert!(!synced.exists());
}

#[test]
fn copied_home_signs_with_a_new_key_and_the_first_keeps_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("first"), folder.path().join("second"));
    let actor = home_in(&first).home.actor().unwrap();
    std::fs::create_dir(&second).unwrap();
    for file in std::fs::read_dir(&first).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), second.join(file.file_name())).unwrap();
    }
    assert_ne!(reopen(&second).actor().unwrap(), actor);
    assert_eq!(reopen(&first).actor().unwrap(), actor);
}

#[test]
fn case_file_put_back_from_an_older_state_signs_with_a_new_key() {
    let folder = tempfile::tempdir().unwrap();
    let actor = home_in(folder.path()).home.actor().unwrap();
    let file = folder.path().join(CASE_FILE.file_name);
    let older = std::fs::read(&file).unwrap();
    assert_eq!(reopen(folder.path()).actor().unwrap(), actor);
    std::fs::write(&file, older).unwrap();
    let home = reopen(folder.path());
    assert_ne!(home.actor().unwrap(), actor);
    assert!(home.verify().unwrap().is_ok());
}

#[test]
fn own_entries_that_come_back_unknown_make_a_new_actor() {
    let folder = tempfile::tempdir().unwrap();
    let home = home_in(&folder.path().join("home")).home;
    home.create_stream(StreamKind::CASE, stream(1), START)
        .unwrap();
    let mut twin = crate::testing::Device::new("twin");
    let key: Vec<u8> = home
        .writer()
        .unwrap()
        .conn
        .query_row("SELECT v FROM meta WHERE k = 'actor_key'", [], |r| r.get(0))
        .unwrap();
    twin.conn
        .execute("UPDATE meta SET v = ?1 WHERE k = 'actor_key'", [key])
        .unwrap();
    twin.signer = Signer::load(&twin.conn).unwrap();
    let actor = home.actor().unwrap();
    twin.receive(&home.entries_after(stream(1), actor, 0, 10).unwrap(), START);
    twin.record(
        stream(1),
        &change(thing(1), Field::FINDING_TITLE, "ahead"),
        after(1),
    )
    .unwrap();
    home.receive(&twin.entries(), "folder", after(2)).unwrap();
    assert_ne!(home.actor().unwrap(), actor);
    home.record(
        stream(1),
        &change(thing(1), Field::FINDING_TITLE, "on"),
        after(3),
    )
    .unwrap();
    assert_eq!(
        home.streams().unwrap().iter().map(|s| s.forks).sum::<u32>(),
        0
    );
    assert!(home.journal_verify(stream(1)).unwrap().problems.is_empty());
}

#[test]
fn missing_file_newer_file_and_foreign_trigger_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let home = home_in(folder.path()).home;
    home.writer()
        .unwrap()
        .conn
        .pragma_update(None, "user_version", 99)
        .unwrap();
    drop(home);
    let refused = Home::open(folder.path(), WORDS, START);
    assert!(matches!(
        refused,
        Err(CaseFileError::FileNewerThanProgram { found: 99, .. })
    ));
    std::fs::remove_file(folder.path().join(CASE_FILE.file_name)).unwrap();
    let refused = Home::open(folder.path(), WORDS, START);
    assert!(matches!(refused, Err(CaseFileError::FileMissing { .. })));
}

#[test]
fn projections_of_an_older_program_are_built_anew_at_opening() {
    let folder = tempfile::tempdir().unwrap();
    let home = home_in(folder.path()).home;
    home.create_stream(StreamKind::CASE, stream(1), START)
        .unwrap();
    home.record(
        stream(1),
        &change(thing(1), Field::FINDING_TITLE, "kept"),
        after(1),
    )
    .unwrap();
    let digest = home.state_digest(stream(1)).unwrap();
    home.writer()
        .unwrap()
        .conn
        .execute_batch("UPDATE meta SET v = 0 WHERE k = 'projector'; DELETE FROM val;")
        .unwrap();
    drop(home);
    assert_eq!(
        reopen(folder.path()).state_digest(stream(1)).unwrap(),
        digest
    );
}

#[test]
fn facts_about_a_home_name_versions_counts_and_owner() {
    let folder = tempfile::tempdir().unwrap();
    let home = home_in(folder.path()).home;
    let info = home.info().unwrap();
    assert_eq!(
        (info.layout, info.streams, info.entries, info.epoch),
        (1, 1, 1, 1)
    );
    assert_eq!(info.owner.name, "Ayesha");
    assert!(!info.cipher.is_empty() && info.sqlite.starts_with("3."));
}

#[test]
fn two_programs_may_write_in_one_home_without_a_fork() {
    let folder = tempfile::tempdir().unwrap();
    let first = home_in(folder.path()).home;
    first
        .create_stream(StreamKind::CASE, stream(1), START)
        .unwrap();
    let second = reopen(folder.path());
    std::thread::scope(|scope| {
        for (home, id) in [(&first, thing(1)), (&second, thing(2))] {
            scope.spawn(move || {
                for n in 0..30 {
                    let change = change(id, Field::FINDING_TITLE, &n.to_string());
                    home.record(stream(1), &change, after(n)).unwrap();
                }
            });
        }
    });
    assert_eq!(
        first
            .streams()
            .unwrap()
            .iter()
            .map(|s| s.entries)
            .sum::<u32>(),
        62
    );
    assert!(first.verify().unwrap().is_ok());
}
