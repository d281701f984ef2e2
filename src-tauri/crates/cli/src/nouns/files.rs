//! Mapping profiles and the books of an auditee.

use clap::Subcommand;
use serde_json::{Value, json};

use super::{Ask, pairs};
use crate::call::Failure;

/// Verbs of mapping profiles.
#[derive(Subcommand)]
pub enum Profile {
    /// Saved profiles, every version.
    List,
    /// Save the mapping of an import.
    Save {
        /// The import.
        extract: String,
        #[arg(long)]
        name: String,
    },
    /// Write a profile to a file (Table Schema).
    Export {
        /// Name or id.
        profile: String,
        #[arg(long)]
        out: String,
    },
    /// Take a profile from a file.
    Load {
        file: String,
        #[arg(long)]
        name: Option<String>,
    },
    /// Remove a profile with all its versions.
    Remove { name: String },
}

impl Profile {
    pub fn ask(self) -> Ask {
        match self {
            Self::List => Ask::new("profile_list", Value::Null),
            Self::Save { extract, name } => Ask::new(
                "profile_save",
                json!({ "extract_id": extract, "name": name }),
            ),
            Self::Export { profile, out } => {
                Ask::new("profile_export", json!({ "profile": profile, "path": out }))
            }
            Self::Load { file, name } => {
                Ask::new("profile_load", json!({ "path": file, "name": name }))
            }
            Self::Remove { name } => Ask::new("profile_remove", json!({ "name": name })),
        }
    }
}

/// Verbs of an auditee's books.
#[derive(Subcommand)]
pub enum Book {
    /// Kinds of books with their columns.
    Kinds,
    /// Import a book into a case.
    Import {
        /// Case by number or id.
        case: String,
        /// Ledger, stock list, purchase register or list of payments.
        file: String,
        /// purchases, stock, payments or ledger.
        #[arg(long)]
        kind: String,
        /// Decision of a person, KEY=VALUE (map:COLUMN, number:COLUMN, date:COLUMN, sheet, header).
        #[arg(long)]
        answer: Vec<String>,
    },
    /// Books of a case, or of all cases.
    List {
        #[arg(long)]
        case: Option<String>,
    },
    /// Lines of a book.
    Lines {
        book: String,
        /// Records behind this one.
        #[arg(long, default_value_t = 0)]
        after: u32,
        #[arg(long, default_value_t = 100)]
        len: u32,
    },
    /// Records that were set aside.
    Problems { book: String },
    /// Remove a book from this computer.
    Remove { book: String },
}

impl Book {
    /// # Errors
    /// Words that do not fit.
    pub fn ask(self) -> Result<Ask, Failure> {
        Ok(match self {
            Self::Kinds => Ask::new("book_kinds", Value::Null),
            Self::Import {
                case,
                file,
                kind,
                answer,
            } => Ask::new(
                "book_import",
                json!({ "case": case, "kind": kind, "path": file, "answers": pairs(&answer)? }),
            ),
            Self::List { case } => Ask::new("book_list", json!({ "case": case })),
            Self::Lines { book, after, len } => Ask::new(
                "book_lines",
                json!({ "book": book, "after": after, "len": len }),
            ),
            Self::Problems { book } => Ask::new("book_problems", json!({ "book": book })),
            Self::Remove { book } => Ask::new("book_remove", json!({ "book": book })),
        })
    }
}
