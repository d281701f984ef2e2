//! Long work: one thread each, progress at most ten times a second, cooperative cancel.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::dto::job::JobStatus;
use crate::error::{Answer, ErrorBody, ErrorCode};

/// Shortest time between two progress events of one job.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);

/// What the event channel carries.
#[derive(Clone, Debug, PartialEq, serde::Serialize, ts_rs::TS)]
#[allow(missing_docs)]
pub struct JobEvent {
    pub job: JobStatus,
    /// Kinds and ids that changed when the job ended.
    pub changed: Vec<crate::dto::Changed>,
}

/// Receives the events of jobs (the host's channel).
pub type Listener = Arc<dyn Fn(&JobEvent) + Send + Sync>;

/// The jobs of a session.
#[derive(Default, Clone)]
pub struct Jobs {
    inner: Arc<Mutex<BTreeMap<String, Arc<Job>>>>,
}

struct Job {
    status: Mutex<JobStatus>,
    cancelled: AtomicBool,
}

/// Handed to the work: reports progress, learns of a cancel.
pub struct Progress {
    job: Arc<Job>,
    listener: Option<Listener>,
    started: Instant,
    last: Mutex<Instant>,
}

impl Progress {
    /// Reports `done` of `total` (0 = unknown) units; `Err` with `cancelled` when the person cancelled.
    ///
    /// # Errors
    /// `cancelled`.
    pub fn step(&self, done: u32, total: u32) -> Answer<()> {
        if self.job.cancelled.load(Ordering::Relaxed) {
            return Err(ErrorBody::new(
                ErrorCode::Cancelled,
                "error-cancelled",
                "Cancelled; everything is as it was before.",
            ));
        }
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.elapsed() < PROGRESS_EVERY {
            return Ok(());
        }
        *last = Instant::now();
        drop(last);
        let seconds = self.started.elapsed().as_secs().max(1);
        let rate = u32::try_from(u64::from(done) / seconds).unwrap_or(u32::MAX);
        let left = (total > done && rate > 0).then(|| (total - done) / rate);
        let status = {
            let mut status = self
                .job
                .status
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            (status.done, status.total) = (done, total);
            (status.rate_per_second, status.seconds_left) = (rate, left);
            status.clone()
        };
        if let Some(listener) = &self.listener {
            listener(&JobEvent {
                job: status,
                changed: Vec::new(),
            });
        }
        Ok(())
    }
}

impl Jobs {
    /// Starts `work` on its own thread and returns the id of the job.
    pub fn start<F>(&self, title_key: &str, listener: Option<Listener>, work: F) -> String
    where
        F: FnOnce(&Progress) -> Answer<(serde_json::Value, Vec<crate::dto::Changed>)>
            + Send
            + 'static,
    {
        let id = crate::door::fresh_id();
        let status = JobStatus {
            job: id.clone(),
            title_key: title_key.to_owned(),
            state: "running".into(),
            done: 0,
            total: 0,
            rate_per_second: 0,
            seconds_left: None,
            result: None,
            error: None,
        };
        let job = Arc::new(Job {
            status: Mutex::new(status),
            cancelled: AtomicBool::new(false),
        });
        self.inner
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(id.clone(), Arc::clone(&job));
        std::thread::spawn(move || {
            let now = Instant::now();
            let progress = Progress {
                job,
                listener,
                started: now,
                last: Mutex::new(now),
            };
            let outcome =
                std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&progress)))
                    .unwrap_or_else(|_| {
                        Err(ErrorBody::new(
                            ErrorCode::Internal,
                            "error-internal",
                            "The program failed inside; nothing was changed.",
                        ))
                    });
            finish(&progress, outcome);
        });
        id
    }

    /// State of one job.
    pub fn status(&self, id: &str) -> Option<JobStatus> {
        let jobs = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.get(id).map(|job| {
            job.status
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clone()
        })
    }

    /// All jobs of the session, oldest first.
    pub fn list(&self) -> Vec<JobStatus> {
        let jobs = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.values()
            .map(|job| {
                job.status
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .clone()
            })
            .collect()
    }

    /// Asks a job to stop; false when there is no such job.
    pub fn cancel(&self, id: &str) -> bool {
        let jobs = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.get(id).is_some_and(|job| {
            job.cancelled.store(true, Ordering::Relaxed);
            true
        })
    }
}

fn finish(progress: &Progress, outcome: Answer<(serde_json::Value, Vec<crate::dto::Changed>)>) {
    let (status, changed) = {
        let mut status = progress
            .job
            .status
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let changed = match outcome {
            Ok((value, changed)) => {
                status.state = "done".into();
                status.result = Some(value.to_string());
                changed
            }
            Err(error) => {
                let cancelled = error.code == ErrorCode::Cancelled;
                status.state = if cancelled { "cancelled" } else { "failed" }.into();
                status.error = Some(error);
                Vec::new()
            }
        };
        status.seconds_left = None;
        (status.clone(), changed)
    };
    if let Some(listener) = &progress.listener {
        listener(&JobEvent {
            job: status,
            changed,
        });
    }
}
