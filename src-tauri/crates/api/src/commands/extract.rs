//! Extracts: look, import, list, problems, corrections, certificate.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, extract::*, job::JobStarted};
use crate::error::Answer;

commands! {
    extract_sniff(SniffIn) -> Sniffed, "Look at a file without storing anything.", reads ["reference", "profile"], changes [], sniff;
    extract_import(ImportIn) -> Imported, "Import a file and wait for the result.", reads [], changes ["extract"], import;
    extract_import_start(ImportIn) -> JobStarted, "Import a file as a job.", reads [], changes ["extract", "job"], import_start;
    extract_list(Nothing) -> Extracts, "Imported extracts.", reads ["extract"], changes [], list;
    extract_problems(ExtractIn) -> Problems, "Cells that could not be read (the first 2,000).", reads ["extract"], changes [], problems;
    extract_problems_export(ProblemsExportIn) -> FileWritten, "Write the problems to CSV or XLSX.", reads ["extract"], changes [], problems_export;
    extract_record(RecordIn) -> RecordShown, "A record as it stands in the file.", reads ["extract"], changes [], record;
    extract_correct(CorrectIn) -> Extract, "Correct a record that was set aside; the correction is kept.", reads [], changes ["extract"], correct;
    extract_corrections(ExtractIn) -> Corrections, "Corrections of an extract.", reads ["extract"], changes [], corrections;
    extract_settle(SettleIn) -> Extract, "Accept with a reason that the totals disagree.", reads [], changes ["extract"], settle;
    extract_amendments(ExtractIn) -> Amendments, "Versions of declarations side by side.", reads ["extract"], changes [], amendments;
    extract_certificate(CertificateIn) -> FileWritten, "Write the certificate of an import as PDF.", reads ["extract"], changes [], certificate;
    extract_remove(ExtractIn) -> Extracts, "Remove an extract that no case uses.", reads [], changes ["extract"], remove;
}

use serde_json::Value;

use crate::error::ErrorBody;
use crate::figures::text;
use crate::grid::extract_id;
use crate::jobs::Progress as JobProgress;
use jaiza_importing::Progress;

mod amendments;
mod answers;
mod certificate;
mod corrections;
mod look;
mod problems;
mod run;
mod shown;
mod totals;

use amendments::amendments;
use certificate::certificate;
use corrections::{correct, corrections, record};
use look::sniff;
use problems::{problems, problems_export};
use run::run;
use shown::shown;
use totals::settle;

pub(crate) use answers::answers_to_options;
pub(crate) use answers::{refuse_answer, unusable as unusable_profile};
pub(crate) use look::taken;
pub(crate) use problems::code_points;
pub(crate) use totals::again;

fn import(call: &Call<'_>, input: ImportIn) -> Answer<Imported> {
    let imported = run(call.session, &input, &mut |_| Ok(()))?;
    call.change("extract", &imported.extract_id);
    Ok(imported)
}

fn import_start(call: &Call<'_>, input: ImportIn) -> Answer<JobStarted> {
    call.session.home()?;
    let session = call.session.clone();
    let job = call.session.jobs().start(
        "job-import",
        call.session.listener(),
        move |progress: &JobProgress| {
            let imported = run(&session, &input, &mut |now| {
                progress.step(now.records, estimate(now))
            })?;
            let changed = crate::dto::Changed {
                kind: "extract".into(),
                id: imported.extract_id.clone(),
            };
            Ok((crate::door::write(&imported)?, vec![changed]))
        },
    );
    call.change("job", &job);
    Ok(JobStarted { job })
}

/// The total is estimated from the share of bytes read.
fn estimate(now: Progress) -> u32 {
    let total =
        u128::from(now.records) * u128::from(now.bytes_total) / u128::from(now.bytes.max(1));
    u32::try_from(total).unwrap_or(u32::MAX).max(now.records)
}

fn list(call: &Call<'_>, _: Nothing) -> Answer<Extracts> {
    let home = call.session.home()?;
    let store = home.extracts()?;
    let extracts = store
        .list()?
        .iter()
        .map(|info| shown(&store, info))
        .collect::<Answer<_>>()?;
    Ok(Extracts { extracts })
}

fn remove(call: &Call<'_>, input: ExtractIn) -> Answer<Extracts> {
    let home = call.session.home()?;
    let id = extract_id(&input.extract_id)?;
    let info = home.extracts()?.info(id)?;
    for stream in crate::case_model::case_streams(&home)? {
        let case = crate::case_model::CaseModel::load(call.session, &home, stream)?;
        if case
            .sources
            .iter()
            .any(|source| source.sha256 == info.sha256)
        {
            return Err(ErrorBody::invalid(
                "error-extract-in-use",
                format!(
                    "Case {} was opened from {}; an extract that a case uses stays.",
                    case.case_no, info.file
                ),
            )
            .arg("case", &case.case_no));
        }
    }
    home.extracts()?.remove(id)?;
    call.change("extract", &input.extract_id);
    list(call, Nothing {})
}

/// A count in a stored report.
fn counted(report: &Value, name: &str) -> u32 {
    text(&report[name]).parse().unwrap_or(0)
}
