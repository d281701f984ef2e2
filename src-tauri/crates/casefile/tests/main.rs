//! The crate as other crates see it: without what only its own tests may do.
#![cfg(not(feature = "fast-kdf"))]
#![allow(clippy::unwrap_used)]

use jaiza_casefile::keyslots::{self, Unlock};
use jaiza_casefile::{CaseFileError, KdfCost};

const WORDS: &str = "correct horse battery";

#[test]
fn slot_with_less_than_64_mib_of_work_is_refused_outside_tests() {
    let folder = tempfile::tempdir().unwrap();
    keyslots::create(folder.path(), WORDS, KdfCost::STANDARD).unwrap();
    keyslots::unlock(folder.path(), Unlock::Passphrase(WORDS)).unwrap();
    let path = folder.path().join(keyslots::FILE_NAME);
    let text = std::fs::read_to_string(&path).unwrap();
    let weak = text.replace("\"m_kib\": 65536", "\"m_kib\": 8192");
    assert_ne!(weak, text);
    std::fs::write(&path, weak).unwrap();
    let refused = keyslots::unlock(folder.path(), Unlock::Passphrase(WORDS));
    assert!(matches!(
        refused,
        Err(CaseFileError::KdfOutOfRange {
            found_kib: 8192,
            least_kib: 65_536,
            ..
        })
    ));
}
