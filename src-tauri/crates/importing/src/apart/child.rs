//! The reading process.

use std::cell::RefCell;
use std::io::{self, BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use jaiza_domain::declaration::StoredItem;
use jaiza_domain::reference::ReferenceTables;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Task;
use super::frames::{self, Frame};
use super::limits;
use crate::books::{BOOKS, LineSink, PARTNER_FILES, read_book};
use crate::error::{ImportError, SinkError};
use crate::read::read_extract;
use crate::sink::{Problem, Progress, ReadOptions, RowSink};
use crate::sniff::sniff;

/// The only word of the command line that makes a program a reading process.
pub const WORD: &str = "--read-a-file-apart";

/// What the process is told through its standard input, as JSON.
#[derive(Serialize, Deserialize)]
pub(super) struct Request {
    pub task: Task,
    pub path: PathBuf,
    pub options: ReadOptions,
    pub tables: ReferenceTables,
}

/// Becomes the reading process when the command line says so; `None` when it does not. Programs
/// that use [`super::Reader::apart`] with their own name call this before anything else.
pub fn run_if_called() -> Option<ExitCode> {
    let mut words = std::env::args_os().skip(1);
    (words.next().is_some_and(|word| word == WORD) && words.next().is_none()).then(run)
}

fn run() -> ExitCode {
    // What is wrong is told in frames; a panic message would only repeat parts of the file.
    std::panic::set_hook(Box::new(|_| {}));
    let mut out = Out {
        stream: BufWriter::with_capacity(1 << 18, io::stdout().lock()),
        buffer: Vec::new(),
    };
    let Ok(request) = request() else {
        return ExitCode::FAILURE;
    };
    let bytes = std::fs::metadata(&request.path).map_or(0, |about| about.len());
    limits::set(bytes);
    let done = catch_unwind(AssertUnwindSafe(|| work(&request, &mut out)));
    let outcome = done.unwrap_or_else(|_| {
        let cause = "its contents make no sense";
        Err(ImportError::damaged(&request.path, &cause))
    });
    match out.finish(outcome) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn request() -> io::Result<Request> {
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text)?;
    serde_json::from_str(&text).map_err(io::Error::other)
}

fn work(request: &Request, out: &mut Out<impl Write>) -> Result<String, ImportError> {
    let (path, options, tables) = (&request.path, &request.options, &request.tables);
    let json = match &request.task {
        Task::Sniff => serde_json::to_string(&sniff(path, options, tables)?),
        Task::Read => {
            // Rows and progress go out through one stream.
            let cell = RefCell::new(out);
            let mut step = |now: Progress| told(&cell, now);
            let mut sink = Shared(&cell);
            serde_json::to_string(&read_extract(path, options, tables, &mut sink, &mut step)?)
        }
        Task::Book(id) => {
            let cell = RefCell::new(out);
            let mut step = |now: Progress| told(&cell, now);
            let book = BOOKS.iter().chain(PARTNER_FILES).find(|book| book.id == id);
            let book = book.ok_or_else(|| ImportError::BadFormat(id.clone()))?;
            let mut sink = Shared(&cell);
            serde_json::to_string(&read_book(path, book, options, &mut sink, &mut step)?)
        }
    };
    json.map_err(|e| ImportError::damaged(path, &e))
}

/// Tells the progress; stops when nobody listens any more.
fn told<W: Write>(out: &RefCell<&mut Out<W>>, now: Progress) -> ControlFlow<()> {
    match out.borrow_mut().progress(now) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    }
}

/// The stream of frames.
struct Out<W: Write> {
    stream: BufWriter<W>,
    buffer: Vec<u8>,
}

impl<W: Write> Out<W> {
    fn send(&mut self, frame: &Frame<'_>) -> io::Result<()> {
        frames::write(&mut self.stream, &mut self.buffer, frame)
    }

    /// Progress goes out at once, so that the other side knows that work goes on.
    fn progress(&mut self, now: Progress) -> io::Result<()> {
        self.send(&Frame::Progress(now))?;
        self.stream.flush()
    }

    fn finish(mut self, outcome: Result<String, ImportError>) -> io::Result<()> {
        match outcome {
            Ok(json) => self.send(&Frame::Done(&json))?,
            Err(error) => {
                let json = serde_json::to_string(&error).map_err(io::Error::other)?;
                self.send(&Frame::Failed(&json))?;
            }
        }
        self.stream.flush()
    }
}

/// Rows go out as they come.
struct Shared<'a, 'o, W: Write>(&'a RefCell<&'o mut Out<W>>);

impl<W: Write> Shared<'_, '_, W> {
    fn send(&self, frame: &Frame<'_>) -> Result<(), SinkError> {
        Ok(self.0.borrow_mut().send(frame)?)
    }
}

impl<W: Write> RowSink for Shared<'_, '_, W> {
    fn item(&mut self, item: &StoredItem<'_>) -> Result<(), SinkError> {
        self.send(&Frame::Item(item.clone()))
    }

    fn cells(&mut self, first: u32, last: u32, packed: &[u8]) -> Result<(), SinkError> {
        self.send(&Frame::Cells {
            first,
            last,
            packed,
        })
    }

    fn problem(&mut self, problem: Problem) -> Result<(), SinkError> {
        self.send(&Frame::Problem(problem))
    }

    fn superseded(&mut self, records: &[u32]) -> Result<(), SinkError> {
        self.send(&Frame::Superseded(records.to_vec()))
    }
}

impl<W: Write> LineSink for Shared<'_, '_, W> {
    fn line(&mut self, record: u32, line: Value, cells: Vec<String>) -> Result<(), SinkError> {
        let line = line.to_string();
        self.send(&Frame::Line {
            record,
            line: &line,
            cells,
        })
    }

    fn problem(&mut self, problem: Problem, cells: Vec<String>) -> Result<(), SinkError> {
        self.send(&Frame::BookProblem(problem, cells))
    }
}
