//! Refusals of the crates behind the door, told by what a person can do about them.

use jaiza_casefile::CaseFileError;

use crate::error::{ErrorBody, ErrorCode};

impl From<CaseFileError> for ErrorBody {
    fn from(error: CaseFileError) -> Self {
        use CaseFileError as E;
        let (code, key) = match &error {
            E::WrongPassphrase | E::WrongRecoveryKey => {
                (ErrorCode::NotPermitted, "error-wrong-passphrase")
            }
            E::RecoveryKeyMistyped { .. } | E::PassphraseTooShort { .. } => {
                (ErrorCode::InvalidInput, "error-passphrase-unfit")
            }
            E::FileNewerThanProgram { .. } => (ErrorCode::FileNewerThanProgram, "error-file-newer"),
            E::FileDamaged { .. }
            | E::ForeignFile { .. }
            | E::ForeignSchema { .. }
            | E::KdfOutOfRange { .. }
            | E::BlobDamaged { .. } => (ErrorCode::FileDamaged, "error-file-damaged"),
            E::FileMissing { .. } | E::UnknownStream(_) | E::BlobMissing { .. } => {
                (ErrorCode::NotFound, "error-not-here")
            }
            E::FileLocked { .. } => (ErrorCode::FileLocked, "error-file-in-use"),
            E::DiskFull { .. } => (ErrorCode::DiskFull, "error-disk-full"),
            E::StreamReadOnly(_) => (ErrorCode::NotPermitted, "error-read-only"),
            E::HomeExists { .. } | E::UnsafePlace { .. } | E::FolderNotEmpty { .. } => {
                (ErrorCode::InvalidInput, "error-home-place")
            }
            E::EntityRemoved(_)
            | E::FloatValue { .. }
            | E::WrittenTwice { .. }
            | E::EmptyAction(_)
            | E::EntryTooLarge { .. }
            | E::NeverWritten { .. } => (ErrorCode::InvalidInput, "error-action-refused"),
            _ => (ErrorCode::Internal, "error-internal"),
        };
        let sentence = error.to_string();
        let mut body = Self::new(code, key, sentence_case(&sentence));
        body.args.insert("why".to_owned(), sentence);
        body
    }
}

/// A message of a library as a sentence: first letter large, full stop behind.
pub fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    let head: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    let stop = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{head}{}{stop}", letters.as_str())
}
