//! Findings, answers, evidence and reports of a case.

use std::collections::{BTreeMap, HashMap};

use jaiza_casefile::ids::EntityId;
use jaiza_casefile::registry::{EntityKind, Field};
use jaiza_casefile::{Entity, Home};
use jaiza_domain::findings::{FindingKind, usual_type};
use jaiza_domain::limitation::DateKind;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::read::{Things, conflicts_of, list, text, value};
use crate::dto::case::ConflictMark;
use crate::dto::finding::{FindingChange, ValueAdjustment};
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

/// What happened to a declaration and when; empty = not recorded. Dates as `YYYY-MM-DD`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct DatesThing {
    /// `payment`, `not_levied`, `provisional`, `refund`; empty = payment.
    pub situation: String,
    pub payment: String,
    pub clearance: String,
    pub final_assessment: String,
    pub refund: String,
    pub detection: String,
}

impl DatesThing {
    /// The dates with their kinds.
    pub fn in_order(&self) -> [(DateKind, &str); 5] {
        [
            (DateKind::Payment, &self.payment),
            (DateKind::Clearance, &self.clearance),
            (DateKind::FinalAssessment, &self.final_assessment),
            (DateKind::Refund, &self.refund),
            (DateKind::Detection, &self.detection),
        ]
    }
}

/// An event in the life of a demand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct MoneyThing {
    pub id: EntityId,
    pub stage: String,
    pub date: String,
    pub amount: String,
    /// Amounts by levy group.
    pub groups: BTreeMap<String, String>,
    pub reference: String,
    pub finding: String,
    pub until: String,
    pub note: String,
    /// State of the case on which a framed amount rests.
    pub state_digest: String,
    pub by: String,
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
fn authorship(thing: &Entity, field: Field) -> (String, u64) {
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

/// Situation and dates by declaration.
pub fn dates(all: &Things) -> BTreeMap<String, DatesThing> {
    let dates = |thing: &Entity| DatesThing {
        situation: text(thing, Field::PAYMENT_SITUATION),
        payment: text(thing, Field::PAYMENT_DATE),
        clearance: text(thing, Field::PAYMENT_CLEARANCE),
        final_assessment: text(thing, Field::PAYMENT_FINAL_ASSESSMENT),
        refund: text(thing, Field::PAYMENT_REFUND),
        detection: text(thing, Field::PAYMENT_DETECTION),
    };
    all.of(EntityKind::PAYMENT)
        .map(|thing| (text(thing, Field::PAYMENT_GD), dates(thing)))
        .collect()
}

/// Events of the demand by date, then in the order in which they were recorded.
pub fn money(all: &Things) -> Vec<MoneyThing> {
    let groups = |thing: &Entity| {
        let groups = value(thing, Field::MONEY_GROUPS).and_then(|value| value.as_object());
        let amounts = groups.into_iter().flatten();
        amounts
            .map(|(group, amount)| {
                (
                    group.clone(),
                    amount.as_str().unwrap_or_default().to_owned(),
                )
            })
            .collect()
    };
    let mut money: Vec<MoneyThing> = all
        .of(EntityKind::MONEY)
        .map(|thing| MoneyThing {
            id: thing.id,
            stage: text(thing, Field::MONEY_STAGE),
            date: text(thing, Field::MONEY_DATE),
            amount: text(thing, Field::MONEY_AMOUNT),
            groups: groups(thing),
            reference: text(thing, Field::MONEY_REFERENCE),
            finding: text(thing, Field::MONEY_FINDING),
            until: text(thing, Field::MONEY_UNTIL),
            note: text(thing, Field::MONEY_NOTE),
            state_digest: text(thing, Field::MONEY_STATE_DIGEST),
            by: authorship(thing, Field::MONEY_STAGE).0,
        })
        .collect();
    money.sort_by(|a, b| (&a.date, a.id).cmp(&(&b.date, b.id)));
    money
}

fn sorted(mut changes: Vec<ChangeThing>) -> Vec<ChangeThing> {
    changes.sort_by(|a, b| (&a.facts.gd, a.facts.gd_item).cmp(&(&b.facts.gd, b.facts.gd_item)));
    changes
}

fn change(thing: &Entity) -> ChangeThing {
    let some = |text: String| (!text.is_empty()).then_some(text);
    let set = value(thing, Field::CHANGE_SET).cloned().unwrap_or_default();
    // A set of a newer program may hold facts that this one does not know; the figures would lack
    // them, so nothing of it is taken and the finding shows that it has no facts.
    let set: FactsSet = serde_json::from_value(set).unwrap_or_default();
    ChangeThing {
        id: thing.id,
        facts: FindingChange {
            gd: text(thing, Field::CHANGE_GD),
            gd_item: text(thing, Field::CHANGE_GD_ITEM).parse().unwrap_or(0),
            deny: some(text(thing, Field::CHANGE_DENY)),
            affected_qty: some(text(thing, Field::CHANGE_AFFECTED_QTY)),
            pct: set.pct,
            unit_price: set.unit_price,
            quantity: set.quantity,
            origin: set.origin,
            lot: set.lot,
            customs_value: set.customs_value,
            exchange_rate: set.exchange_rate,
            insurance: set.insurance,
            landing: set.landing,
            additions: set.additions,
            deductions: set.deductions,
            rates_in_force: set.rates_in_force,
        },
    }
}

/// Facts that a change sets, as they are recorded: only those that were found.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct FactsSet {
    #[serde(skip_serializing_if = "Option::is_none")]
    pct: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit_price: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lot: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    customs_value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exchange_rate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    insurance: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    landing: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    additions: Vec<ValueAdjustment>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    deductions: Vec<ValueAdjustment>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    rates_in_force: bool,
}

/// The facts of a change as the journal records them.
pub fn facts_set(facts: &FindingChange) -> Value {
    let set = FactsSet {
        pct: facts.pct.clone(),
        unit_price: facts.unit_price.clone(),
        quantity: facts.quantity.clone(),
        origin: facts.origin.clone(),
        lot: facts.lot.clone(),
        customs_value: facts.customs_value.clone(),
        exchange_rate: facts.exchange_rate.clone(),
        insurance: facts.insurance.clone(),
        landing: facts.landing.clone(),
        additions: facts.additions.clone(),
        deductions: facts.deductions.clone(),
        rates_in_force: facts.rates_in_force,
    };
    serde_json::to_value(set).unwrap_or_default()
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
