//! Findings, answers, evidence and reports of a case.

use std::collections::HashMap;

use jaiza_casefile::ids::EntityId;
use jaiza_casefile::registry::{EntityKind, Field};
use jaiza_casefile::{Entity, Home};
use jaiza_domain::findings::{FindingKind, usual_type};

use super::changes::change;
use super::read::{Things, conflicts_of, list, text};
use crate::dto::case::ConflictMark;
use crate::dto::finding::FindingChange;
use crate::error::Answer;

/// A finding as recorded.
#[derive(Clone, Default)]
#[allow(missing_docs)]
pub struct FindingThing {
    pub id: EntityId,
    pub no: String,
    pub kind: String,
    pub rule: String,
    pub title: String,
    pub condition: String,
    pub criterion: String,
    pub cause: String,
    pub effect: String,
    /// QTY, VAL, CLS, …
    pub type_code: String,
    pub seriousness: String,
    pub seriousness_reason: String,
    /// Section cited against the auditee.
    pub section: String,
    pub recommendation: String,
    /// Remark for the clearance collectorate.
    pub system_remark: String,
    pub risk_feedback: String,
    pub reply: String,
    pub replied_on: String,
    pub rejoinder: String,
    /// Answers it rests on, `CHECKLIST/QUESTION`.
    pub questions: Vec<String>,
    /// Wording of the library it was written from, `CODE@VERSION`.
    pub wording: String,
    /// Candidate it was made from.
    pub candidate: String,
    pub status: String,
    pub author: String,
    pub recorded_ms: u64,
    pub changes: Vec<ChangeThing>,
    pub conflicts: Vec<ConflictMark>,
}

impl FindingThing {
    /// Does it enter the figures: it changes facts and was not dropped?
    pub fn counts(&self) -> bool {
        !self.changes.is_empty() && self.status != "dropped"
    }
}

/// A change of facts on one item.
#[derive(Clone)]
#[allow(missing_docs)]
pub struct ChangeThing {
    pub id: EntityId,
    pub facts: FindingChange,
}

/// An answer as recorded.
#[derive(Clone)]
#[allow(missing_docs)]
pub struct AnswerThing {
    pub checklist: String,
    pub version: String,
    pub question: String,
    pub value: String,
    pub comment: String,
    pub by: String,
    pub conflict: bool,
}

/// A piece of evidence as recorded.
#[derive(Clone)]
#[allow(missing_docs)]
pub struct EvidenceThing {
    pub id: EntityId,
    pub sha256: String,
    pub size: String,
    pub media: String,
    pub name: String,
    pub kind: String,
    pub findings: Vec<String>,
    pub received_from: String,
    pub received_on: String,
    pub note: String,
    pub by: String,
    pub here: bool,
}

/// A report as recorded.
#[derive(Clone)]
#[allow(missing_docs)]
pub struct ReportThing {
    pub name: String,
    pub lang: String,
    pub sha256: String,
    pub state_digest: String,
    pub file_name: String,
    pub by: String,
    pub ms: u64,
}

/// Who wrote a field last shown, and when, unix ms by the author's clock.
pub fn authorship(thing: &Entity, field: Field) -> (String, u64) {
    let live = thing
        .fields
        .get(&field)
        .and_then(|state| state.values.first());
    live.map(|live| (live.name.clone(), live.hlc_ms))
        .unwrap_or_default()
}

/// Findings in the order of their number.
pub fn findings(all: &Things) -> Vec<FindingThing> {
    let mut changes: HashMap<String, Vec<&Entity>> = HashMap::new();
    for thing in all.of(EntityKind::FINDING_CHANGE) {
        let finding = text(thing, Field::CHANGE_FINDING);
        changes.entry(finding).or_default().push(thing);
    }
    let mut findings: Vec<FindingThing> = all
        .of(EntityKind::FINDING)
        .map(|thing| {
            let own = changes.remove(&thing.id.to_string());
            finding(thing, &own.unwrap_or_default())
        })
        .collect();
    findings.sort_by(|a, b| (a.no.as_str(), a.id).cmp(&(b.no.as_str(), b.id)));
    findings
}

fn finding(thing: &Entity, changes: &[&Entity]) -> FindingThing {
    let mut conflicts = conflicts_of(thing);
    conflicts.extend(changes.iter().flat_map(|change| conflicts_of(change)));
    let (author, recorded_ms) = authorship(thing, Field::FINDING_KIND);
    FindingThing {
        id: thing.id,
        no: text(thing, Field::FINDING_NO),
        kind: text(thing, Field::FINDING_KIND),
        rule: text(thing, Field::FINDING_RULE),
        title: text(thing, Field::FINDING_TITLE),
        condition: text(thing, Field::FINDING_CONDITION),
        criterion: text(thing, Field::FINDING_CRITERION),
        cause: text(thing, Field::FINDING_CAUSE),
        effect: text(thing, Field::FINDING_EFFECT),
        type_code: type_code(thing),
        seriousness: text(thing, Field::FINDING_SERIOUSNESS),
        seriousness_reason: text(thing, Field::FINDING_SERIOUSNESS_REASON),
        section: text(thing, Field::FINDING_SECTION),
        recommendation: text(thing, Field::FINDING_RECOMMENDATION),
        system_remark: text(thing, Field::FINDING_REMARK),
        risk_feedback: text(thing, Field::FINDING_FEEDBACK),
        reply: text(thing, Field::FINDING_AUDITEE_REPLY),
        replied_on: text(thing, Field::FINDING_REPLIED_ON),
        rejoinder: text(thing, Field::FINDING_REJOINDER),
        questions: list(thing, Field::FINDING_QUESTIONS),
        wording: text(thing, Field::FINDING_WORDING),
        candidate: text(thing, Field::FINDING_CANDIDATE),
        status: text(thing, Field::FINDING_STATUS),
        author,
        recorded_ms,
        changes: sorted(changes.iter().map(|thing| change(thing)).collect()),
        conflicts,
    }
}

/// The type recorded, else the usual one of the kind (findings recorded before there were types).
fn type_code(thing: &Entity) -> String {
    let recorded = text(thing, Field::FINDING_TYPE);
    if !recorded.is_empty() {
        return recorded;
    }
    let kind = text(thing, Field::FINDING_KIND);
    let kind = FindingKind::ALL.iter().find(|(name, _)| *name == kind);
    kind.map_or("", |(_, kind)| usual_type(*kind)).to_owned()
}

fn sorted(mut changes: Vec<ChangeThing>) -> Vec<ChangeThing> {
    changes.sort_by(|a, b| (&a.facts.gd, a.facts.gd_item).cmp(&(&b.facts.gd, b.facts.gd_item)));
    changes
}

/// Answers in the order of checklist and question.
pub fn answers(all: &Things) -> Vec<AnswerThing> {
    all.of(EntityKind::ANSWER)
        .map(|thing| AnswerThing {
            checklist: text(thing, Field::ANSWER_CHECKLIST),
            version: text(thing, Field::ANSWER_VERSION),
            question: text(thing, Field::ANSWER_QUESTION),
            value: text(thing, Field::ANSWER_VALUE),
            comment: text(thing, Field::ANSWER_COMMENT),
            by: authorship(thing, Field::ANSWER_VALUE).0,
            conflict: !conflicts_of(thing).is_empty(),
        })
        .collect()
}

/// Evidence in the order in which it was attached.
///
/// # Errors
/// When the blob store cannot be read.
pub fn evidence(home: &Home, all: &Things) -> Answer<Vec<EvidenceThing>> {
    all.of(EntityKind::EVIDENCE)
        .map(|thing| {
            let sha256 = text(thing, Field::EVIDENCE_SHA256);
            Ok(EvidenceThing {
                id: thing.id,
                here: super::slice::is_here(home, &sha256)?,
                sha256,
                size: text(thing, Field::EVIDENCE_SIZE),
                media: text(thing, Field::EVIDENCE_MEDIA),
                name: text(thing, Field::EVIDENCE_NAME),
                kind: text(thing, Field::EVIDENCE_KIND),
                findings: list(thing, Field::EVIDENCE_FINDINGS),
                received_from: text(thing, Field::EVIDENCE_RECEIVED_FROM),
                received_on: text(thing, Field::EVIDENCE_RECEIVED_ON),
                note: text(thing, Field::EVIDENCE_NOTE),
                by: authorship(thing, Field::EVIDENCE_SHA256).0,
            })
        })
        .collect()
}

/// Reports in the order in which they were written.
pub fn reports(all: &Things) -> Vec<ReportThing> {
    all.of(EntityKind::REPORT)
        .map(|thing| {
            let (by, ms) = authorship(thing, Field::REPORT_SHA256);
            ReportThing {
                name: text(thing, Field::REPORT_NAME),
                lang: text(thing, Field::REPORT_LANG),
                sha256: text(thing, Field::REPORT_SHA256),
                state_digest: text(thing, Field::REPORT_STATE_DIGEST),
                file_name: text(thing, Field::REPORT_FILE_NAME),
                by,
                ms,
            }
        })
        .collect()
}
