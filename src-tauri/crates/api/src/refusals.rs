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
            E::FileMissing { .. }
            | E::UnknownStream(_)
            | E::UnknownExtract(_)
            | E::UnknownRiskRun(_)
            | E::BlobMissing { .. } => (ErrorCode::NotFound, "error-not-here"),
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
            | E::BadFilter { .. }
            | E::EntryTooLarge { .. }
            | E::NeverWritten { .. } => (ErrorCode::InvalidInput, "error-action-refused"),
            _ => (ErrorCode::Internal, "error-internal"),
        };
        let sentence = error.to_string();
        let advice = advice(code);
        let mut body = Self::new(code, key, format!("{}{advice}", sentence_case(&sentence)));
        body.args.insert("why".to_owned(), sentence);
        body
    }
}

/// What is safe and what to do, behind the sentence of a home's refusal.
fn advice(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::NotPermitted => {
            " Nothing was changed; check the keyboard layout, or type the recovery code in its place."
        }
        ErrorCode::FileDamaged => {
            " Nothing was changed; keep the file as it is and restore the last good backup into a new home."
        }
        ErrorCode::FileNewerThanProgram => " Nothing was changed; install the newer program.",
        ErrorCode::FileLocked => " Nothing was changed; close the other program and try again.",
        ErrorCode::DiskFull => " What was acknowledged is safe; free some space and try again.",
        _ => "",
    }
}

/// A message of a library as a sentence: first letter large, full stop behind.
pub fn sentence_case(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or_default();
    // The name of a file or a field keeps its letters.
    let is_name = first.contains(['.', '/', '_', '#']);
    let mut letters = text.chars();
    let head: String = letters
        .next()
        .map(|c| {
            if is_name {
                c.to_string()
            } else {
                c.to_uppercase().collect()
            }
        })
        .unwrap_or_default();
    let stop = if text.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    format!("{head}{}{stop}", letters.as_str())
}

impl From<jaiza_importing::ImportError> for ErrorBody {
    fn from(error: jaiza_importing::ImportError) -> Self {
        use crate::error::Place;
        use jaiza_importing::ImportError as E;
        let file_place = |file: &String| {
            Some(Place {
                file: Some(file.clone()),
                ..Place::default()
            })
        };
        let (code, key, at) = match &error {
            E::Unreadable { file, .. } => (
                ErrorCode::FileUnreadable,
                "error-file-unreadable",
                file_place(file),
            ),
            E::NotSupported { file, .. } => (
                ErrorCode::FileUnreadable,
                "error-file-not-supported",
                file_place(file),
            ),
            E::Damaged { file, .. } => (
                ErrorCode::FileDamaged,
                "error-file-damaged",
                file_place(file),
            ),
            E::Empty { file } => (
                ErrorCode::InvalidInput,
                "error-file-empty",
                file_place(file),
            ),
            E::UnknownSheet { file, .. } => (
                ErrorCode::InvalidInput,
                "error-no-such-sheet",
                file_place(file),
            ),
            E::Undecodable { file, .. } => (
                ErrorCode::FileUnreadable,
                "error-encoding",
                file_place(file),
            ),
            E::MissingColumns { file, .. } => (
                ErrorCode::InvalidInput,
                "error-missing-columns",
                file_place(file),
            ),
            E::ColumnTwice { file, .. } => (
                ErrorCode::InvalidInput,
                "error-column-twice",
                file_place(file),
            ),
            E::UnclosedQuote { file, .. } => (
                ErrorCode::InvalidInput,
                "error-unclosed-quote",
                file_place(file),
            ),
            E::EncodingUnclear { file, .. } => (
                ErrorCode::InvalidInput,
                "error-encoding-unclear",
                file_place(file),
            ),
            E::NotUnderstood { file, .. } => (
                ErrorCode::InvalidInput,
                "error-not-understood",
                file_place(file),
            ),
            E::ReaderStopped { file, .. } => (
                ErrorCode::FileUnreadable,
                "error-reader-stopped",
                file_place(file),
            ),
            E::UnknownEncoding(_) | E::BadDelimiter(_) | E::BadMapping(_) | E::BadFormat(_) => {
                (ErrorCode::InvalidInput, "error-import-answer", None)
            }
            E::BadReference {
                file, line, column, ..
            } => (
                ErrorCode::InvalidInput,
                "error-bad-reference",
                Some(Place {
                    file: Some(file.clone()),
                    row: Some(*line),
                    column: Some(column.clone()),
                    ..Place::default()
                }),
            ),
            E::Cancelled => (ErrorCode::Cancelled, "error-cancelled", None),
            _ => (ErrorCode::Internal, "error-internal", None),
        };
        let sentence = error.to_string();
        let mut body = Self::new(
            code,
            key,
            format!("{} Nothing was stored.", sentence_case(&sentence)),
        );
        body.args.insert("why".to_owned(), sentence);
        body.at = at.map(Box::new);
        body
    }
}

impl From<jaiza_risk::RiskError> for ErrorBody {
    fn from(error: jaiza_risk::RiskError) -> Self {
        let sentence = error.to_string();
        Self::invalid("error-risk", sentence_case(&sentence)).arg("why", sentence)
    }
}
