//! Long work.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, job::*};
use crate::error::{Answer, ErrorBody};

commands! {
    job_status(JobIn) -> JobStatus, "State of a job.", reads ["job"], changes [], status;
    job_list(Nothing) -> Jobs, "Jobs of this session.", reads ["job"], changes [], list;
    job_cancel(JobIn) -> JobStatus, "Ask a job to stop.", reads [], changes ["job"], cancel;
}

fn status(call: &Call<'_>, input: JobIn) -> Answer<JobStatus> {
    call.session
        .jobs()
        .status(&input.job)
        .ok_or_else(|| unknown(&input.job))
}

fn list(call: &Call<'_>, _: Nothing) -> Answer<Jobs> {
    Ok(Jobs {
        jobs: call.session.jobs().list(),
    })
}

fn cancel(call: &Call<'_>, input: JobIn) -> Answer<JobStatus> {
    if !call.session.jobs().cancel(&input.job) {
        return Err(unknown(&input.job));
    }
    call.change("job", &input.job);
    status(call, input)
}

fn unknown(job: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-no-such-job",
        format!("There is no job {job} in this session."),
    )
}
