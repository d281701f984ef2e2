//! Books of an auditee: ledger, stock, purchases, payments.

use std::collections::BTreeMap;

use super::Pair;
use super::extract::{Problem, TakenFormat};

dto! {
    /// A column of a kind of book.
    BookColumn { name: String, kind: String, required: bool }
    /// A kind of book with the public name of its table in the standards for audit data.
    BookKind { id: String, table: String, columns: Vec<BookColumn> }
    /// All kinds.
    BookKinds { kinds: Vec<BookKind> }
    /// Import a book into a case. `answers` as `extract_import` (`map:<column>`, `number:<column>`, `date:<column>`, `sheet`, …).
    BookImportIn { case: String, kind: String, path: String, #[serde(default)] answers: BTreeMap<String, String> }
    /// A book: records = header + dropped + set aside + stored; `sums` per amount column.
    Book {
        id: String, case: String, kind: String, table: String, file_name: String, sha256: String, imported_at: String,
        records_in_file: u32, header_record: u32, dropped: u32, set_aside: u32, stored: u32,
        period_from: Option<String>, period_to: Option<String>, sums: BTreeMap<String, String>,
        columns: BTreeMap<String, String>, unmapped: Vec<String>, formats: Vec<TakenFormat>,
    }
    /// Books of a case.
    Books { books: Vec<Book> }
    /// Books of a case, or of all cases.
    BooksIn { #[serde(default)] case: Option<String> }
    /// Lines of a book behind record `after`, at most 500.
    BookLinesIn { book: String, #[serde(default)] after: u32, #[serde(default)] len: u32 }
    /// A line: canonical columns and the cells as they stand in the file.
    BookLine { record: u32, values: Vec<Pair>, cells: Vec<String> }
    /// Lines of a book.
    BookLines { lines: Vec<BookLine> }
    /// A book by its id.
    BookIn { book: String }
    /// Records of a book that were set aside.
    BookProblems { problems: Vec<Problem> }
}
