//! Extracts, reference packages and risk runs of this computer: `extracts.db`. Bulk, never
//! journaled row by row; the journal holds the import and the slice of items copied into a case.

use std::collections::VecDeque;

use rusqlite::Connection;
use uuid::Uuid;

use crate::error::{CaseFileError, Result};
use crate::home::Home;
use crate::ids::EntityId;
use crate::migrations::Migration;
use crate::moment::Moment;
use crate::sqlite::{self, FileKind, Missing};

mod amendments;
mod books;
mod cells;
mod columns;
mod control;
mod corrections;
mod current;
mod facets;
mod filter;
mod import;
mod items;
mod of_set;
mod packages;

mod profiles;
mod results;
mod rows;
mod runs;
mod stored;
mod traders;

pub use amendments::{Amendment, Change};
pub use books::{BookImport, BookInfo, BookLine, BookProblem, NewBook};
pub use cells::RecordPart;
pub use columns::{COLUMNS, ColumnKind, ItemColumn};
pub use control::ExtractControl;
pub use corrections::{CellCorrection, Corrected, Correction};
pub use facets::{FACETS, Facet, FacetValue};
pub use filter::{Condition, Filter, Sort, Test};
pub use import::{ExtractImport, ExtractProblem, ItemWriter, NewExtract};
pub use items::CompleteItems;
pub use packages::{PackageInfo, PackageTable};
pub use profiles::{NewProfile, StoredProfile};
pub use results::RunKeeping;
pub use rows::{OpenedRows, RowOfSet, RowSums};
pub use runs::{RiskRun, RiskRunInfo};
pub use stored::ExtractInfo;
pub use traders::{PriceRow, TraderSums};

/// Steps of `extracts.db`.
pub const EXTRACT_MIGRATIONS: &[Migration] = &[
    Migration {
        version: 1,
        name: "extracts_and_packages",
        sql: include_str!("0001_extracts_and_packages.sql"),
        sha256: "5527b12b95dd4e0f8a14e4da8edfb61baea61e583354d80450dcf75ef80314f5",
    },
    Migration {
        version: 2,
        name: "any_extract",
        sql: include_str!("0002_any_extract.sql"),
        sha256: "e3e5212dcb23d7b1ed5ab131475f1cba6b7a8cfefd957d9c484c36a3837ca499",
    },
    Migration {
        version: 3,
        name: "risk_results",
        sql: include_str!("0003_risk_results.sql"),
        sha256: "1696549cc84dcf64fc13ec3e7de5515d8d8246c56fcf28ba18435dfb0a164629",
    },
];

/// Imported extracts with their originals, reference packages, risk runs.
pub const EXTRACT_FILE: FileKind = FileKind {
    file_name: "extracts.db",
    application_id: 0x5043_4158,
    migrations: EXTRACT_MIGRATIONS,
};

/// An open `extracts.db`. Row sets belong to it and end with it.
pub struct ExtractStore {
    conn: Connection,
    /// Open row sets, the oldest first.
    row_sets: VecDeque<u32>,
    last_row_set: u32,
}

impl ExtractStore {
    /// Takes a connection whose layout is the newest of [`EXTRACT_MIGRATIONS`].
    pub fn new(conn: Connection) -> Self {
        Self {
            conn,
            row_sets: VecDeque::new(),
            last_row_set: 0,
        }
    }
}

impl Home {
    /// Opens the extracts of this home on a connection of their own; made when missing.
    ///
    /// # Errors
    /// When the file does not open under the key of this home, is newer or damaged.
    pub fn extracts(&self) -> Result<ExtractStore> {
        let conn = sqlite::open(&self.folder, &EXTRACT_FILE, &self.key, Missing::Create)?;
        Ok(ExtractStore::new(conn))
    }
}

fn fail(source: rusqlite::Error) -> CaseFileError {
    CaseFileError::from_sqlite(EXTRACT_FILE.file_name, source)
}

/// An id that sorts by the time given.
fn fresh(now: Moment) -> Result<Uuid> {
    Ok(EntityId::fresh(now)?.0)
}

fn damaged(what: impl Into<String>) -> CaseFileError {
    CaseFileError::FileDamaged {
        file: EXTRACT_FILE.file_name.to_owned(),
        what: what.into(),
    }
}

#[cfg(test)]
mod tests;
