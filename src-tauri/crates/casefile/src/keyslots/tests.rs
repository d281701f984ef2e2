#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;

const WORDS: &str = "correct horse battery";

fn made() -> (tempfile::TempDir, FileKey, String) {
    let folder = tempfile::tempdir().unwrap();
    let (key, recovery) = create(folder.path(), WORDS, KdfCost::FOR_TESTS).unwrap();
    (folder, key, recovery)
}

#[test]
fn passphrase_and_recovery_key_open_the_same_key() {
    let (folder, key, recovery) = made();
    for with in [Unlock::Passphrase(WORDS), Unlock::Recovery(&recovery)] {
        assert_eq!(unlock(folder.path(), with).unwrap().bytes(), key.bytes());
    }
}

#[test]
fn wrong_passphrase_and_wrong_recovery_key_are_told_apart() {
    let (folder, ..) = made();
    let refused = unlock(folder.path(), Unlock::Passphrase("correct horse batterz"));
    assert!(matches!(refused, Err(CaseFileError::WrongPassphrase)));
    let other = recovery::to_text(&[3; 32]);
    let refused = unlock(folder.path(), Unlock::Recovery(&other));
    assert!(matches!(refused, Err(CaseFileError::WrongRecoveryKey)));
}

#[test]
fn changed_passphrase_replaces_the_old_one_and_leaves_the_key() {
    let (folder, key, recovery) = made();
    let with = Unlock::Recovery(&recovery);
    change_passphrase(folder.path(), with, "another eight", KdfCost::FOR_TESTS).unwrap();
    assert!(unlock(folder.path(), Unlock::Passphrase(WORDS)).is_err());
    let opened = unlock(folder.path(), Unlock::Passphrase("another eight")).unwrap();
    assert_eq!(opened.bytes(), key.bytes());
}

#[test]
fn lowered_work_and_changed_kind_no_longer_open() {
    let (folder, ..) = made();
    let mut file = read(folder.path()).unwrap();
    file.slots[0].argon2id = Some(KdfCost::STANDARD);
    write(folder.path(), &file).unwrap();
    assert!(unlock(folder.path(), Unlock::Passphrase(WORDS)).is_err());
}

#[test]
fn work_below_the_floor_or_beyond_reason_is_refused() {
    let (folder, ..) = made();
    for m_kib in ["1024", "4294967295"] {
        let path = folder.path().join(FILE_NAME);
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, text.replace("8192", m_kib)).unwrap();
        let refused = unlock(folder.path(), Unlock::Passphrase(WORDS));
        assert!(
            matches!(refused, Err(CaseFileError::KdfOutOfRange { .. })),
            "{m_kib}"
        );
        std::fs::write(&path, text).unwrap();
    }
}

#[test]
fn short_passphrase_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refused = create(folder.path(), "seven77", KdfCost::FOR_TESTS);
    assert!(matches!(
        refused,
        Err(CaseFileError::PassphraseTooShort { least: 8 })
    ));
}

#[test]
fn slot_file_that_is_cut_or_missing_is_named() {
    let (folder, ..) = made();
    let path = folder.path().join(FILE_NAME);
    std::fs::write(&path, "{\"format\":1,").unwrap();
    let refused = unlock(folder.path(), Unlock::Passphrase(WORDS));
    assert!(matches!(refused, Err(CaseFileError::FileDamaged { .. })));
    std::fs::remove_file(&path).unwrap();
    let refused = unlock(folder.path(), Unlock::Passphrase(WORDS));
    assert!(matches!(refused, Err(CaseFileError::FileMissing { .. })));
}
