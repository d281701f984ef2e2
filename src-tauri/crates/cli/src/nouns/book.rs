//! Books of an auditee, and what is done with them.

use clap::Subcommand;
use serde_json::{Value, json};

use super::{Ask, pairs};
use crate::call::Failure;

mod reconcile;

/// Verbs of an auditee's books.
#[derive(Subcommand)]
pub enum Book {
    /// Kinds of books with their columns.
    Kinds,
    /// Import a book into a case.
    Import {
        /// Case by number or id.
        case: String,
        /// Ledger, stock list, purchase register, list of payments, sales annex, bank advices, exports.
        file: String,
        /// purchases, stock, payments, ledger, `sales_annex`, remittances or exports.
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
    /// Match books of one kind with the items of a case.
    Match(Match),
    /// Match runs of a case.
    Matches { case: String },
    /// Rows of a match run.
    Rows {
        case: String,
        matching: String,
        /// differ, agree, `not_compared`, pairs, lines (only in the books) or items (only declared).
        #[arg(long, default_value = "differ")]
        part: String,
        #[arg(long, default_value_t = 0)]
        from: u32,
        #[arg(long, default_value_t = 100)]
        len: u32,
    },
    /// Take rows of a match run as candidate findings.
    Take {
        case: String,
        matching: String,
        #[arg(required = true)]
        rows: Vec<String>,
    },
    /// Reconcile input with output.
    Reconcile(Box<reconcile::Reconcile>),
    /// Goods sold as they were imported under a concession.
    Annex {
        case: String,
        book: String,
        /// Set lines that name no item against the oldest items of their code.
        #[arg(long)]
        fifo: bool,
        /// Take these items (GD#ITEM) as candidate findings.
        #[arg(long)]
        take: Vec<String>,
    },
}

/// Words of a match.
#[derive(clap::Args)]
pub struct Match {
    case: String,
    /// Book by id; several of one kind.
    #[arg(long, required = true)]
    book: Vec<String>,
    /// Percent by which values may differ.
    #[arg(long, default_value = "1")]
    value_tolerance_pct: String,
    /// Amount by which values may differ.
    #[arg(long, default_value = "0")]
    value_tolerance: String,
    /// Percent by which quantities may differ.
    #[arg(long, default_value = "0.5")]
    quantity_tolerance_pct: String,
    /// Base units by which quantities may differ.
    #[arg(long, default_value = "0")]
    quantity_tolerance: String,
    /// Days between documents that name no common reference.
    #[arg(long, default_value_t = 30)]
    days: u32,
    /// Currency of lines that state none.
    #[arg(long)]
    currency: Option<String>,
    /// Type of stock movement that is a receipt.
    #[arg(long)]
    movement: Option<String>,
    /// Declarations from this date.
    #[arg(long)]
    from: Option<String>,
    /// Declarations to this date.
    #[arg(long)]
    to: Option<String>,
}

impl Match {
    fn ask(self) -> Ask {
        Ask::new(
            "book_match",
            json!({
                "case": self.case, "books": self.book, "value_pct": self.value_tolerance_pct, "value_abs": self.value_tolerance,
                "quantity_pct": self.quantity_tolerance_pct, "quantity_abs": self.quantity_tolerance, "days": self.days,
                "currency": self.currency, "movement": self.movement, "from": self.from, "to": self.to,
            }),
        )
    }
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
            Self::Match(words) => words.ask(),
            Self::Matches { case } => Ask::new("book_match_list", json!({ "case": case })),
            Self::Rows {
                case,
                matching,
                part,
                from,
                len,
            } => Ask::new(
                "book_match_rows",
                json!({ "case": case, "matching": matching, "part": part, "from": from, "len": len }),
            ),
            Self::Take {
                case,
                matching,
                rows,
            } => Ask::new(
                "book_match_take",
                json!({ "case": case, "matching": matching, "rows": rows }),
            ),
            Self::Reconcile(words) => words.ask()?,
            Self::Annex {
                case,
                book,
                fifo,
                take,
            } if take.is_empty() => Ask::new(
                "book_annex",
                json!({ "case": case, "book": book, "fifo": fifo }),
            ),
            Self::Annex {
                case,
                book,
                fifo,
                take,
            } => Ask::new(
                "book_annex_take",
                json!({ "case": case, "book": book, "fifo": fifo, "rows": take }),
            ),
        })
    }
}
