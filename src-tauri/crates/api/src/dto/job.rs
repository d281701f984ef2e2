//! Long work: progress, result, cancel.

dto! {
    /// A job that was started.
    JobStarted { job: String }
    /// A job by its id.
    JobIn { job: String }
    /// State of a job. `state`: running, done, failed or cancelled.
    JobStatus {
        job: String, title_key: String, state: String, done: u32, total: u32, rate_per_second: u32, seconds_left: Option<u32>,
        /// JSON text of the result when done.
        result: Option<String>,
        error: Option<crate::error::ErrorBody>,
    }
    /// Jobs of this session.
    Jobs { jobs: Vec<JobStatus> }
}
