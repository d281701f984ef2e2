//! Findings and figures.

use crate::commands;
use crate::door::Call;
use crate::dto::{case::CaseIn, finding::*};
use crate::error::Answer;

commands! {
    finding_record(FindingIn) -> FindingsRecorded, "Record or change a finding; levies are recomputed.", reads [], changes ["case"], record;
    finding_preview(FindingIn) -> Totals, "Figures with this finding, nothing stored.", reads ["case"], changes [], preview;
    finding_record_facts(FactsIn) -> FindingsRecorded, "Record the findings of a facts file.", reads [], changes ["case"], record_facts;
    finding_list(CaseIn) -> Findings, "Findings of a case.", reads ["case"], changes [], list;
    case_totals(CaseIn) -> Totals, "Every figure of a case, recomputed.", reads ["case"], changes [], totals;
    case_request(CaseIn) -> LevyRequest, "The request of the levy engine from which every figure of a case recomputes.", reads ["case"], changes [], request;
}

use std::collections::BTreeMap;
use std::path::Path;

use jaiza_casefile::Home;

use crate::case_model::{self, CaseModel, ChangeThing, FindingThing, derived_id};
use crate::figures;

mod check;
mod facts_file;
mod store;

use check::check;
use store::{change_name, store};

fn record(call: &Call<'_>, input: FindingIn) -> Answer<FindingsRecorded> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    check(&case, &input)?;
    // The figures must come out before anything is written.
    figures::compute(&with_finding(&case, &input), call.session.today())?;
    store(call, &home, &case, &input)?;
    recorded(call, &home, &case, vec![input.finding_no])
}

fn record_facts(call: &Call<'_>, input: FactsIn) -> Answer<FindingsRecorded> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let path = Path::new(&input.path);
    let facts = facts_file::read(path, &case)?;
    let payments = facts_file::payments(path, input.payments.as_deref());
    facts_file::store_parameters(call, &home, &case, &facts)?;
    if let Some(payments) = &payments {
        super::case::store_payments(call, &home, &case, payments)?;
    }
    let mut case = CaseModel::load(call.session, &home, case.stream)?;
    for finding in &facts.findings {
        check(&case, finding)?;
        case = with_finding(&case, finding);
    }
    figures::compute(&case, call.session.today())?;
    for finding in &facts.findings {
        let current = CaseModel::load(call.session, &home, case.stream)?;
        store(call, &home, &current, finding)?;
    }
    recorded(
        call,
        &home,
        &case,
        facts.findings.into_iter().map(|f| f.finding_no).collect(),
    )
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
        notes: figures.totals.notes.clone(),
        recomputed: figures.totals,
    })
}

fn preview(call: &Call<'_>, input: FindingIn) -> Answer<Totals> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    check(&case, &input)?;
    Ok(figures::compute(&with_finding(&case, &input), call.session.today())?.totals)
}

/// The case as it would stand with this finding (in the place of one of the same number).
fn with_finding(case: &CaseModel, input: &FindingIn) -> CaseModel {
    let mut case = case.clone();
    case.findings
        .retain(|finding| finding.no != input.finding_no);
    case.findings.push(FindingThing {
        id: derived_id(case.stream, &format!("finding:{}", input.finding_no)),
        no: input.finding_no.clone(),
        kind: input.kind.clone(),
        rule: input.rule.clone(),
        title: input.title.clone(),
        condition: input.condition.clone(),
        criterion: input.criterion.clone(),
        cause: input.cause.clone(),
        effect: input.effect.clone(),
        seriousness: String::new(),
        status: "draft".into(),
        author: String::new(),
        recorded_ms: 0,
        changes: input
            .changes
            .iter()
            .map(|facts| ChangeThing {
                id: derived_id(case.stream, &change_name(&input.finding_no, facts)),
                facts: facts.clone(),
            })
            .collect(),
        conflicts: Vec::new(),
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
    let (totals, order) = figures
        .map(|f| (f.totals.totals, f.totals.order))
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

fn shown(
    case: &CaseModel,
    finding: &FindingThing,
    totals: &BTreeMap<String, FindingTotals>,
) -> Finding {
    let evidence = case
        .evidence
        .iter()
        .filter(|e| e.findings.contains(&finding.no))
        .map(|e| e.name.clone());
    Finding {
        finding: finding.id.to_string(),
        finding_no: finding.no.clone(),
        kind: finding.kind.clone(),
        rule: finding.rule.clone(),
        title: finding.title.clone(),
        condition: finding.condition.clone(),
        criterion: finding.criterion.clone(),
        cause: finding.cause.clone(),
        effect: finding.effect.clone(),
        status: finding.status.clone(),
        author: finding.author.clone(),
        recorded_at: crate::times::local_u64(finding.recorded_ms),
        changes: finding
            .changes
            .iter()
            .map(|change| change.facts.clone())
            .collect(),
        evidence: evidence.collect(),
        totals: totals.get(&finding.no).cloned().unwrap_or_else(nil),
        conflicts: finding.conflicts.clone(),
    }
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
        items: 0,
    }
}

fn totals(call: &Call<'_>, input: CaseIn) -> Answer<Totals> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    Ok(figures::compute(&case, call.session.today())?.totals)
}

fn request(call: &Call<'_>, input: CaseIn) -> Answer<LevyRequest> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let figures = figures::compute(&case, call.session.today())?;
    Ok(LevyRequest {
        case: case.stream.to_string(),
        request: figures.request,
    })
}
