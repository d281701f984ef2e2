//! Findings and figures.

use crate::commands;
use crate::door::Call;
use crate::dto::{case::CaseIn, finding::*};
use crate::error::Answer;

commands! {
    finding_record(FindingIn) -> FindingsRecorded, "Record or change a finding; levies are recomputed.", reads [], changes ["case"], record;
    finding_preview(FindingIn) -> Totals, "Figures with this finding, nothing stored.", reads ["case"], changes [], preview;
    finding_record_facts(FactsIn) -> FindingsRecorded, "Record the findings of a facts file.", reads [], changes ["case"], record_facts;
    finding_reply(FindingReplyIn) -> Findings, "Record the auditee's reply, the rejoinder and where a finding stands.", reads [], changes ["case"], reply;
    finding_remove(FindingRemoveIn) -> Findings, "Remove a finding, with the reason; the trail keeps it.", reads [], changes ["case"], remove;
    finding_types(CaseIn) -> FindingTypes, "Types of findings, and the section each seriousness leads to.", reads ["case"], changes [], types;
    finding_list(CaseIn) -> Findings, "Findings of a case.", reads ["case"], changes [], list;
    case_totals(CaseIn) -> Totals, "Every figure of a case, recomputed.", reads ["case"], changes [], totals;
    case_figures(CaseFiguresIn) -> Totals, "Sums of all findings and the rows of one, for a screen.", reads ["case"], changes [], case_figures;
    case_items(CaseItemsIn) -> CaseItems, "Items of a case by text or key.", reads ["case"], changes [], case_items;
    case_request(CaseIn) -> LevyRequest, "The request of the levy engine from which every figure of a case recomputes.", reads ["case"], changes [], request;
}

use std::collections::BTreeMap;
use std::path::Path;

use jaiza_casefile::Home;
use jaiza_domain::findings::{FindingKind, TYPES};

use crate::case_model::{self, CaseModel, ChangeThing, FindingThing, derived_id};
use crate::figures;

mod check;
mod facts_file;
mod reply;
mod store;

pub(crate) use check::check;
use reply::{remove, reply};
use store::{change_name, store};

fn record(call: &Call<'_>, input: FindingIn) -> Answer<FindingsRecorded> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let input = check(&case, input)?;
    // The figures must come out before anything is written.
    figures::compute(&with_finding(&case, &input), call.session.today())?;
    store(call, &home, &case, &input)?;
    let case = CaseModel::load(call.session, &home, case.stream)?;
    let figures = figures::compute(&case, call.session.today())?;
    call.change("case", &case.stream.to_string());
    Ok(FindingsRecorded {
        case: case.stream.to_string(),
        notes: figures.notes.clone(),
        recomputed: figures.screen(&case, Some(&input.finding_no))?,
        findings: vec![input.finding_no],
    })
}

fn record_facts(call: &Call<'_>, input: FactsIn) -> Answer<FindingsRecorded> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let path = Path::new(&input.path);
    let facts = facts_file::read(path, &case)?;
    let payments = facts_file::payments(path, input.payments.as_deref());
    let dates = payments
        .as_deref()
        .map(super::case::read_dates)
        .transpose()?;
    let mut findings = Vec::new();
    for finding in facts.findings {
        findings.push(check(&case, finding)?);
    }
    // Everything must come out before anything is written.
    let mut planned = super::case::with_fields(&case, &facts.fields)?;
    if let Some(dates) = &dates {
        super::case::with_dates(&mut planned, dates);
    }
    for finding in &findings {
        planned = with_finding(&planned, finding);
    }
    figures::compute(&planned, call.session.today())?;
    super::case::store_fields(call, &home, &case, &facts.fields, Some("facts file"))?;
    if let (Some(dates), Some(path)) = (&dates, &payments) {
        super::case::store_dates(call, &home, &case, dates, path)?;
    }
    for finding in &findings {
        store(call, &home, &case, finding)?;
    }
    let numbers = findings.into_iter().map(|finding| finding.finding_no);
    recorded(call, &home, &case, numbers.collect())
}

fn recorded(
    call: &Call<'_>,
    home: &Home,
    case: &CaseModel,
    findings: Vec<String>,
) -> Answer<FindingsRecorded> {
    let case = CaseModel::load(call.session, home, case.stream)?;
    let figures = figures::compute(&case, call.session.today())?;
    call.change("case", &case.stream.to_string());
    Ok(FindingsRecorded {
        case: case.stream.to_string(),
        findings,
        notes: figures.notes.clone(),
        recomputed: figures.totals(&case)?.clone(),
    })
}

fn preview(call: &Call<'_>, input: FindingIn) -> Answer<Totals> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let input = check(&case, input)?;
    let case = with_finding(&case, &input);
    figures::compute(&case, call.session.today())?.screen(&case, Some(&input.finding_no))
}

/// The case as it would stand with this finding (in the place of one of the same number).
pub(crate) fn with_finding(case: &CaseModel, input: &FindingIn) -> CaseModel {
    let mut case = case.clone();
    let old = case
        .findings
        .iter()
        .position(|finding| finding.no == input.finding_no)
        .map(|place| case.findings.remove(place));
    let status = old.as_ref().map_or("draft", |old| &old.status).to_owned();
    case.findings.push(FindingThing {
        id: derived_id(case.stream, &format!("finding:{}", input.finding_no)),
        no: input.finding_no.clone(),
        kind: input.kind.clone(),
        rule: input.rule.clone(),
        type_code: input.finding_type.clone(),
        status,
        changes: input
            .changes
            .iter()
            .map(|facts| ChangeThing {
                id: derived_id(case.stream, &change_name(&input.finding_no, facts)),
                facts: facts.clone(),
            })
            .collect(),
        ..FindingThing::default()
    });
    case.findings.sort_by(|a, b| a.no.cmp(&b.no));
    case
}

fn list(call: &Call<'_>, input: CaseIn) -> Answer<Findings> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let figures = if case.findings.is_empty() {
        None
    } else {
        Some(figures::compute(&case, call.session.today())?)
    };
    let none = figures
        .as_ref()
        .map(|figures| figures.screen(&case, None))
        .transpose()?;
    let (totals, order) = none
        .map(|sums| (sums.totals, sums.order))
        .unwrap_or_default();
    let findings = case
        .findings
        .iter()
        .map(|finding| shown(&case, finding, &totals))
        .collect();
    Ok(Findings {
        case: case.stream.to_string(),
        findings,
        order,
    })
}

fn types(call: &Call<'_>, input: CaseIn) -> Answer<FindingTypes> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let day = crate::times::date(&case.notice_date).unwrap_or(call.session.today());
    let name = |kind: FindingKind| {
        let known = FindingKind::ALL.iter().find(|(_, one)| *one == kind);
        known.map(|(name, _)| (*name).to_owned())
    };
    Ok(FindingTypes {
        types: TYPES
            .iter()
            .map(|one| FindingTypeLine {
                code: one.code.to_owned(),
                kind: one.kind.and_then(name),
            })
            .collect(),
        sections: case
            .pinned
            .tables
            .section_rule
            .iter()
            .filter(|row| row.valid.holds(day))
            .map(|row| SectionSuggested {
                seriousness: row.seriousness.clone(),
                section: row.section.clone(),
                rule: row.limitation_rule.clone(),
                legal_ref: row.legal_ref.clone(),
                source: format!("section_rule, line {}", row.line),
            })
            .collect(),
    })
}

fn shown(
    case: &CaseModel,
    finding: &FindingThing,
    totals: &BTreeMap<String, FindingTotals>,
) -> Finding {
    let evidence = case
        .evidence
        .iter()
        .filter(|e| e.findings.contains(&finding.no))
        .map(|e| e.id.to_string());
    let some = |text: &String| (!text.is_empty()).then(|| text.clone());
    let evidence: Vec<String> = evidence.collect();
    Finding {
        finding: finding.id.to_string(),
        finding_no: finding.no.clone(),
        finding_type: finding.type_code.clone(),
        kind: finding.kind.clone(),
        rule: finding.rule.clone(),
        title: finding.title.clone(),
        condition: finding.condition.clone(),
        criterion: finding.criterion.clone(),
        cause: finding.cause.clone(),
        effect: finding.effect.clone(),
        seriousness: finding.seriousness.clone(),
        seriousness_reason: finding.seriousness_reason.clone(),
        section: finding.section.clone(),
        recommendation: finding.recommendation.clone(),
        system_remark: finding.system_remark.clone(),
        risk_feedback: finding.risk_feedback.clone(),
        reply: finding.reply.clone(),
        replied_on: finding.replied_on.clone(),
        rejoinder: finding.rejoinder.clone(),
        questions: finding.questions.clone(),
        wording: some(&finding.wording),
        candidate: some(&finding.candidate),
        open: open(finding, evidence.is_empty()),
        status: finding.status.clone(),
        author: finding.author.clone(),
        recorded_at: crate::times::local_u64(finding.recorded_ms),
        changes: finding
            .changes
            .iter()
            .map(|change| change.facts.clone())
            .collect(),
        evidence,
        totals: totals.get(&finding.no).cloned().unwrap_or_else(nil),
        conflicts: finding.conflicts.clone(),
    }
}

/// What still keeps a finding from review (guard of `FINDINGS_DRAFT`): evidence, criterion, condition,
/// and the seriousness with its justification.
fn open(finding: &FindingThing, without_evidence: bool) -> Vec<String> {
    let has_facts = !finding.changes.is_empty() || finding.kind.is_empty();
    [
        ("evidence", without_evidence),
        ("criterion", finding.criterion.trim().is_empty()),
        ("condition", finding.condition.trim().is_empty()),
        ("seriousness", finding.seriousness.is_empty()),
        (
            "seriousness_reason",
            !finding.seriousness.is_empty() && finding.seriousness_reason.trim().is_empty(),
        ),
        ("changes", !has_facts),
    ]
    .into_iter()
    .filter(|(_, missing)| *missing)
    .map(|(name, _)| name.to_owned())
    .collect()
}

fn nil() -> FindingTotals {
    let zero = || "0".to_owned();
    FindingTotals {
        levies: BTreeMap::new(),
        short: zero(),
        excess: zero(),
        surcharge: BTreeMap::new(),
        surcharge_total: zero(),
        demand: zero(),
        offending_value: zero(),
        items: 0,
    }
}

fn totals(call: &Call<'_>, input: CaseIn) -> Answer<Totals> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let figures = figures::compute(&case, call.session.today())?;
    Ok(figures.totals(&case)?.clone())
}

fn case_figures(call: &Call<'_>, input: CaseFiguresIn) -> Answer<Totals> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    figures::compute(&case, call.session.today())?.screen(&case, input.finding.as_deref())
}

fn case_items(call: &Call<'_>, input: CaseItemsIn) -> Answer<CaseItems> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let figures = figures::compute(&case, call.session.today())?;
    Ok(figures.items(&case, &input))
}

fn request(call: &Call<'_>, input: CaseIn) -> Answer<LevyRequest> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let figures = figures::compute(&case, call.session.today())?;
    Ok(LevyRequest {
        case: case.stream.to_string(),
        request: figures.request(),
    })
}
