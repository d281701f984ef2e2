//! The side of the program: starts the reading process, takes its frames, ends it when it must.

use std::io::{BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jaiza_domain::reference::ReferenceTables;

use super::child::{Request, WORD};
use super::frames::{self, Frame};
use super::{Task, limits};
use crate::books::LineSink;
use crate::error::{ImportError, file_name};
use crate::read::Step;
use crate::sink::{ReadOptions, RowSink};

/// Who takes what the process sends.
pub(super) enum Taker<'a> {
    Rows(&'a mut dyn RowSink),
    Lines(&'a mut dyn LineSink),
    Nobody,
}

/// Asks the reading process and waits for its answer, as JSON.
pub(super) fn ask(
    program: &Path,
    task: Task,
    path: &Path,
    (options, tables): (&ReadOptions, &ReferenceTables),
    mut taker: Taker<'_>,
    progress: &mut Step<'_>,
) -> Result<String, ImportError> {
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut options = options.clone();
    options.with = options.with.iter().map(|path| whole(path)).collect();
    let request = Request {
        task,
        path: whole(path),
        options,
        tables: lookup_tables(tables),
    };
    let mut reading = Reading::start(program, path, &request)?;
    let mut input = BufReader::with_capacity(1 << 18, reading.output(path)?);
    let mut buffer = Vec::new();
    loop {
        let more = frames::read(&mut input, &mut buffer);
        reading.heard();
        if !matches!(more, Ok(true)) {
            return Err(reading.ended(path));
        }
        let frame: Frame<'_> =
            postcard::from_bytes(&buffer).map_err(|e| ImportError::damaged(path, &e))?;
        let outcome = match (frame, &mut taker) {
            (Frame::Done(json), _) => return Ok(json.to_owned()),
            (Frame::Failed(json), _) => {
                let error = serde_json::from_str(json);
                return Err(error.unwrap_or_else(|e| ImportError::damaged(path, &e)));
            }
            (Frame::Progress(now), _) => {
                if progress(now).is_break() {
                    return Err(ImportError::Cancelled);
                }
                Ok(())
            }
            (Frame::Item(item), Taker::Rows(sink)) => sink.item(&item),
            (
                Frame::Cells {
                    first,
                    last,
                    packed,
                },
                Taker::Rows(sink),
            ) => sink.cells(first, last, packed),
            (Frame::Problem(problem), Taker::Rows(sink)) => sink.problem(problem),
            (Frame::Superseded(records), Taker::Rows(sink)) => sink.superseded(&records),
            (
                Frame::Line {
                    record,
                    line,
                    cells,
                },
                Taker::Lines(sink),
            ) => match serde_json::from_str(line) {
                Ok(line) => sink.line(record, line, cells),
                Err(error) => Err(error.into()),
            },
            (Frame::BookProblem(problem, cells), Taker::Lines(sink)) => {
                sink.problem(problem, cells)
            }
            // What nobody asked for is left.
            _ => Ok(()),
        };
        outcome.map_err(ImportError::Sink)?;
    }
}

/// Only the tables that cells are looked up in.
fn lookup_tables(tables: &ReferenceTables) -> ReferenceTables {
    ReferenceTables {
        country: tables.country.clone(),
        uom: tables.uom.clone(),
        currency: tables.currency.clone(),
        sro: tables.sro.clone(),
        ..ReferenceTables::default()
    }
}

/// A running process. It is ended when this is dropped, whatever the reason.
struct Reading {
    child: Arc<Mutex<Child>>,
    watch: Arc<Watch>,
    watcher: Option<std::thread::JoinHandle<()>>,
}

/// Addresses that the reader's allocator takes at a time, in KiB.
const ARENA_KIB: &str = "16384";

/// When the process was heard last, in milliseconds after the start.
struct Watch {
    start: Instant,
    heard: AtomicU64,
    over: AtomicBool,
    silenced: AtomicBool,
}

impl Reading {
    fn start(program: &Path, path: &Path, request: &Request) -> Result<Self, ImportError> {
        let fail = |e: &dyn std::fmt::Display| ImportError::ReaderStopped {
            file: file_name(path),
            cause: format!("the reader could not be started: {e}"),
        };
        let mut child = Command::new(program)
            .arg(WORD)
            .env_clear()
            // An allocator that takes addresses a gibibyte at a time would meet the limit of memory
            // long before the file does.
            .env("MIMALLOC_ARENA_RESERVE", ARENA_KIB)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| fail(&e))?;
        if let Some(mut input) = child.stdin.take() {
            let json = serde_json::to_vec(request).map_err(|e| fail(&e))?;
            // A process that ends early closes its input; its end tells more than this would.
            let _ = input.write_all(&json);
        }
        let child = Arc::new(Mutex::new(child));
        let watch = Arc::new(Watch {
            start: Instant::now(),
            heard: AtomicU64::new(0),
            over: AtomicBool::new(false),
            silenced: AtomicBool::new(false),
        });
        let (ward, eye) = (Arc::clone(&child), Arc::clone(&watch));
        let watcher = std::thread::spawn(move || eye.over_silence(&ward));
        Ok(Self {
            child,
            watch,
            watcher: Some(watcher),
        })
    }

    fn output(&self, path: &Path) -> Result<std::process::ChildStdout, ImportError> {
        let output = lock(&self.child).stdout.take();
        let output =
            output.ok_or_else(|| ImportError::damaged(path, &"the reader has no output"))?;
        widen(&output);
        Ok(output)
    }

    fn heard(&self) {
        let now = u64::try_from(self.watch.start.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.watch.heard.store(now, Ordering::Relaxed);
    }

    /// Why the process ended without an answer.
    fn ended(&mut self, path: &Path) -> ImportError {
        let status = lock(&self.child).wait();
        let cause = if self.watch.silenced.load(Ordering::Relaxed) {
            let seconds = limits::SILENCE.as_secs();
            format!(
                "it kept the reader busy for {seconds} seconds without a result, so it was stopped; nothing was stored"
            )
        } else {
            status.map_or_else(|e| e.to_string(), |status| why(status).to_owned())
        };
        ImportError::ReaderStopped {
            file: file_name(path),
            cause,
        }
    }
}

impl Watch {
    fn over_silence(&self, child: &Mutex<Child>) {
        while !self.over.load(Ordering::Relaxed) {
            std::thread::park_timeout(Duration::from_millis(250));
            let heard = Duration::from_millis(self.heard.load(Ordering::Relaxed));
            if self.start.elapsed().saturating_sub(heard) > limits::SILENCE {
                self.silenced.store(true, Ordering::Relaxed);
                let _ = lock(child).kill();
                return;
            }
        }
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.watch.over.store(true, Ordering::Relaxed);
        {
            let mut child = lock(&self.child);
            let _ = child.kill();
            let _ = child.wait();
        }
        if let Some(watcher) = self.watcher.take() {
            watcher.thread().unpark();
            let _ = watcher.join();
        }
    }
}

/// A wide pipe lets both processes work for longer before one waits for the other. A system that
/// refuses leaves it as it is.
#[cfg(target_os = "linux")]
fn widen(output: &std::process::ChildStdout) {
    let _ = rustix::pipe::fcntl_setpipe_size(output, 1 << 20);
}

#[cfg(not(target_os = "linux"))]
fn widen(_: &std::process::ChildStdout) {}

fn lock(child: &Mutex<Child>) -> std::sync::MutexGuard<'_, Child> {
    child.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How the process ended, in words.
fn why(status: ExitStatus) -> &'static str {
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt as _;
        match status.signal() {
            Some(6) => return "it needs more than 512 MB of memory; nothing was stored",
            Some(24 | 9) => return "it took more time than any real file needs; nothing was stored",
            Some(_) => return "its reader ended in the middle of it; nothing was stored",
            None => {}
        }
    }
    if status.success() {
        "its reader gave no answer; nothing was stored"
    } else {
        "its reader ended in the middle of it; nothing was stored"
    }
}
