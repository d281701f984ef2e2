//! Evidence.

use crate::commands;
use crate::door::Call;
use crate::dto::{case::CaseIn, evidence::*, extract::FileWritten};
use crate::error::Answer;

commands! {
    evidence_attach(EvidenceAttachIn) -> Evidence, "Attach a file with its hash.", reads [], changes ["case"], attach;
    evidence_list(CaseIn) -> EvidenceList, "Evidence of a case.", reads ["case"], changes [], list;
    evidence_save(EvidenceSaveIn) -> FileWritten, "Write a piece of evidence to a file.", reads ["case"], changes [], save;
}

use std::path::Path;

use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Write};
use serde_json::json;

use super::home::count;
use crate::case_model::{self, CaseModel, EvidenceThing};
use crate::error::ErrorBody;
use crate::files;

/// Largest piece of evidence, bytes.
const LARGEST: u64 = 512 * 1024 * 1024;

fn attach(call: &Call<'_>, input: EvidenceAttachIn) -> Answer<Evidence> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let kind = kind_code(&input.kind)?;
    for finding in &input.findings {
        if !case.findings.iter().any(|known| known.no == *finding) {
            return Err(ErrorBody::invalid(
                "error-no-such-finding",
                format!("The case has no finding {finding}; the evidence was not attached."),
            ));
        }
    }
    let path = Path::new(&input.path);
    let facts = std::fs::metadata(path).map_err(|why| files::unreadable(path, &why))?;
    if !facts.is_file() || facts.len() > LARGEST {
        return Err(ErrorBody::invalid(
            "error-evidence-size",
            format!(
                "{} is not a file of at most 512 MiB; it was not attached.",
                input.path
            ),
        ));
    }
    let name = files::file_name(path);
    let file = std::fs::File::open(path).map_err(|why| files::unreadable(path, &why))?;
    // Content first, then the entry that names it: an entry never names what was never here.
    let stored = home.blob_put(file, media(&name))?;
    let now = call.session.now();
    let id = EntityId::fresh(now)?;
    let set = |field, value: serde_json::Value| Write::new(id, EntityKind::EVIDENCE, field, value);
    let writes = vec![
        set(Field::EVIDENCE_SHA256, json!(stored.sha256)),
        set(Field::EVIDENCE_SIZE, json!(stored.size.to_string())),
        set(Field::EVIDENCE_MEDIA, json!(media(&name))),
        set(Field::EVIDENCE_NAME, json!(name)),
        set(Field::EVIDENCE_KIND, json!(kind)),
        set(Field::EVIDENCE_FINDINGS, json!(input.findings)),
        set(
            Field::EVIDENCE_RECEIVED_FROM,
            json!(input.received_from.trim()),
        ),
        set(
            Field::EVIDENCE_RECEIVED_ON,
            json!(crate::times::local(now.ms)),
        ),
        set(Field::EVIDENCE_NOTE, json!(input.note.trim())),
    ];
    home.record(
        case.stream,
        &Action::new(EntryKind::EVIDENCE_ATTACHED, writes),
        now,
    )?;
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    let case = CaseModel::load(call.session, &home, case.stream)?;
    let place = case
        .evidence
        .iter()
        .position(|thing| thing.id == id)
        .unwrap_or(0);
    case.evidence
        .get(place)
        .map(|thing| shown(place, thing))
        .ok_or_else(|| no_evidence(&id.to_string()))
}

fn kind_code(kind: &str) -> Answer<String> {
    let code = kind.trim().to_uppercase();
    let number: Option<u8> = code
        .strip_prefix('E')
        .filter(|n| n.len() == 2)
        .and_then(|n| n.parse().ok());
    if number.is_some_and(|number| (1..=22).contains(&number)) {
        return Ok(code);
    }
    Err(ErrorBody::invalid(
        "error-evidence-kind",
        format!("\"{kind}\" is not a kind of evidence; use E01 (commercial invoice) to E22 (custody receipt)."),
    )
    .arg("kind", kind))
}

fn media(name: &str) -> &'static str {
    let end = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    match end.as_str() {
        "pdf" => "application/pdf",
        "csv" => "text/csv",
        "txt" => "text/plain",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

fn shown(place: usize, thing: &EvidenceThing) -> Evidence {
    Evidence {
        evidence: thing.id.to_string(),
        no: format!("D-{:02}", place + 1),
        kind: thing.kind.clone(),
        name: thing.name.clone(),
        size: thing.size.clone(),
        media: thing.media.clone(),
        sha256: thing.sha256.clone(),
        received_from: thing.received_from.clone(),
        attached_at: thing.received_on.clone(),
        attached_by: thing.by.clone(),
        findings: thing.findings.clone(),
        note: thing.note.clone(),
        here: thing.here,
    }
}

fn list(call: &Call<'_>, input: crate::dto::case::CaseIn) -> Answer<EvidenceList> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let evidence = case
        .evidence
        .iter()
        .enumerate()
        .map(|(place, thing)| shown(place, thing))
        .collect();
    Ok(EvidenceList {
        case: case.stream.to_string(),
        evidence,
    })
}

fn save(call: &Call<'_>, input: EvidenceSaveIn) -> Answer<crate::dto::extract::FileWritten> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let thing = case
        .evidence
        .iter()
        .enumerate()
        .find(|(place, thing)| {
            thing.id.to_string() == input.evidence
                || format!("D-{:02}", place + 1) == input.evidence
        })
        .map(|(_, thing)| thing)
        .ok_or_else(|| no_evidence(&input.evidence))?;
    let bytes = home.blob_get(&thing.sha256)?;
    files::write_whole(Path::new(&input.path), &bytes)?;
    Ok(crate::dto::extract::FileWritten {
        path: input.path,
        rows: count(0),
        sha256: thing.sha256.clone(),
    })
}

fn no_evidence(name: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-no-such-evidence",
        format!("The case has no evidence {name}."),
    )
    .arg("evidence", name)
}
