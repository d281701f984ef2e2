//! Long work.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, job::*};
use crate::error::Answer;

commands! {
    job_status(JobIn) -> JobStatus, "State of a job.", reads ["job"], changes [], status;
    job_list(Nothing) -> Jobs, "Jobs of this session.", reads ["job"], changes [], list;
    job_cancel(JobIn) -> JobStatus, "Ask a job to stop.", reads [], changes ["job"], cancel;
}
