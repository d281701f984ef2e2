//! Extracts: look, import, list, problems.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, extract::*, job::JobStarted};
use crate::error::Answer;

commands! {
    extract_sniff(SniffIn) -> Sniffed, "Look at a file without storing anything.", reads ["reference"], changes [], sniff;
    extract_import(ImportIn) -> Imported, "Import a file and wait for the result.", reads [], changes ["extract"], import;
    extract_import_start(ImportIn) -> JobStarted, "Import a file as a job.", reads [], changes ["extract", "job"], import_start;
    extract_list(Nothing) -> Extracts, "Imported extracts.", reads ["extract"], changes [], list;
    extract_problems(ExtractIn) -> Problems, "Records that were set aside.", reads ["extract"], changes [], problems;
    extract_problems_export(ProblemsExportIn) -> FileWritten, "Write the problems to CSV or XLSX.", reads ["extract"], changes [], problems_export;
    extract_remove(ExtractIn) -> Extracts, "Remove an extract that no case uses.", reads [], changes ["extract"], remove;
}
