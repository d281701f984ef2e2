//! Files are read in a process of their own. A file can make a parser loop, panic or ask for all
//! memory; then that process ends, and the program that holds the case goes on.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jaiza_domain::reference::ReferenceTables;
use serde::{Deserialize, Serialize};

use crate::books::{Book, BookReport, LineSink, read_book};
use crate::error::ImportError;
use crate::read::{Step, read_extract};
use crate::report::ImportReport;
use crate::sink::{ReadOptions, RowSink};
use crate::sniff::{Sniffed, sniff};

mod child;
mod frames;
mod limits;
mod parent;

pub use child::{WORD, run_if_called};
use parent::Taker;

/// What the reading process is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Task {
    Read,
    Sniff,
    /// A kind of book by id.
    Book(String),
}

/// Reads files, here or in a process of their own.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    program: Option<PathBuf>,
}

impl Reader {
    /// Reads in this process. For tests and for tools that hold nothing else.
    pub const fn here() -> Self {
        Self { program: None }
    }

    /// Reads in a process of this program, which must call [`run_if_called`] first of all.
    pub const fn apart(program: PathBuf) -> Self {
        Self {
            program: Some(program),
        }
    }

    /// As [`read_extract`].
    ///
    /// # Errors
    /// As for [`read_extract`]; and when the reading process met a limit of memory or time.
    pub fn read_extract(
        &self,
        path: &Path,
        options: &ReadOptions,
        tables: &ReferenceTables,
        sink: &mut dyn RowSink,
        progress: &mut Step<'_>,
    ) -> Result<ImportReport, ImportError> {
        let Some(program) = &self.program else {
            return read_extract(path, options, tables, sink, progress);
        };
        let answer = parent::ask(
            program,
            Task::Read,
            path,
            (options, tables),
            Taker::Rows(sink),
            progress,
        )?;
        from_answer(path, &answer)
    }

    /// As [`sniff`].
    ///
    /// # Errors
    /// As for [`sniff`]; and when the reading process met a limit of memory or time.
    pub fn sniff(
        &self,
        path: &Path,
        options: &ReadOptions,
        tables: &ReferenceTables,
    ) -> Result<Sniffed, ImportError> {
        let Some(program) = &self.program else {
            return sniff(path, options, tables);
        };
        let goes_on = &mut |_| ControlFlow::Continue(());
        let answer = parent::ask(
            program,
            Task::Sniff,
            path,
            (options, tables),
            Taker::Nobody,
            goes_on,
        )?;
        from_answer(path, &answer)
    }
}

impl Reader {
    /// As [`read_book`].
    ///
    /// # Errors
    /// As for [`read_book`]; and when the reading process met a limit of memory or time.
    pub fn read_book(
        &self,
        path: &Path,
        book: &Book,
        options: &ReadOptions,
        sink: &mut dyn LineSink,
        progress: &mut Step<'_>,
    ) -> Result<BookReport, ImportError> {
        let Some(program) = &self.program else {
            return read_book(path, book, options, sink, progress);
        };
        let (task, tables) = (Task::Book(book.id.to_owned()), ReferenceTables::default());
        let taker = Taker::Lines(sink);
        let answer = parent::ask(program, task, path, (options, &tables), taker, progress)?;
        from_answer(path, &answer)
    }
}

fn from_answer<T: serde::de::DeserializeOwned>(path: &Path, json: &str) -> Result<T, ImportError> {
    serde_json::from_str(json).map_err(|e| ImportError::damaged(path, &e))
}
