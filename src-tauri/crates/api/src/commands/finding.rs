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
    figure_trace(TraceIn) -> Trace, "Show the working of a figure.", reads ["case"], changes [], trace;
}

use std::collections::BTreeMap;
use std::path::Path;

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Home, Write};
use serde_json::json;

use crate::case_model::{self, CaseModel, ChangeThing, FindingThing, derived_id};
use crate::error::ErrorBody;
use crate::figures;

mod facts_file;

/// Kinds of findings, in the order in which they apply.
const KINDS: [&str; 5] = [
    "quantity",
    "value",
    "classification",
    "origin",
    "concession",
];
/// Changes in one journal entry; an entry holds 64 KiB.
const CHANGES_AT_ONCE: usize = 100;

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

/// What a finding must say before it can be computed or stored.
fn check(case: &CaseModel, input: &FindingIn) -> Answer<()> {
    let refuse = |key: &str, sentence: String| Err(ErrorBody::invalid(key, sentence));
    if !KINDS.contains(&input.kind.as_str()) {
        return refuse(
            "error-finding-kind",
            format!(
                "\"{}\" is not a kind of finding; use one of {}.",
                input.kind,
                KINDS.join(", ")
            ),
        );
    }
    if input.finding_no.trim().is_empty() || input.title.trim().is_empty() {
        return refuse(
            "error-finding-unnamed",
            "A finding needs a number and a title.".into(),
        );
    }
    if input.rule.trim().is_empty() {
        return refuse(
            "error-finding-rule",
            format!(
                "Finding {} needs its section, such as 32(2).",
                input.finding_no
            ),
        );
    }
    if input.changes.is_empty() {
        return refuse(
            "error-finding-empty",
            format!(
                "Finding {} changes no item; name at least one with the fact found.",
                input.finding_no
            ),
        );
    }
    for change in &input.changes {
        check_change(case, input, change)?;
    }
    Ok(())
}

fn check_change(case: &CaseModel, input: &FindingIn, change: &FindingChange) -> Answer<()> {
    let at = format!(
        "finding {}, {} item {}",
        input.finding_no, change.gd, change.gd_item
    );
    let number = case.number_of(&change.gd, change.gd_item).ok_or_else(|| {
        ErrorBody::invalid(
            "error-item-not-in-case",
            format!("{at}: the case has no such item."),
        )
        .arg("gd", &change.gd)
    })?;
    let wanted: &[(&str, &Option<String>)] = match input.kind.as_str() {
        "value" => &[("unit_price", &change.unit_price)],
        "quantity" => &[("quantity", &change.quantity)],
        "classification" => &[("pct", &change.pct)],
        "origin" => &[("origin", &change.origin)],
        _ => &[("deny", &change.deny)],
    };
    for (name, fact) in wanted {
        if fact.as_ref().is_none_or(|text| text.trim().is_empty()) {
            return Err(ErrorBody::invalid(
                "error-fact-missing",
                format!("{at}: the fact found ({name}) is missing."),
            )
            .arg("fact", *name));
        }
    }
    for (name, text) in [
        ("unit_price", &change.unit_price),
        ("quantity", &change.quantity),
        ("affected_qty", &change.affected_qty),
    ] {
        let Some(text) = text else { continue };
        let sound = text
            .parse::<jaiza_domain::decimal::Decimal>()
            .is_ok_and(|number| number.is_positive());
        if !sound {
            return Err(ErrorBody::invalid(
                "error-not-a-number",
                format!("{at}: {name} \"{text}\" is not a number above zero such as 8.75."),
            )
            .arg("text", text));
        }
    }
    if let (Some(deny), Some(item)) = (&change.deny, case.item(&number))
        && item.sro_key.as_deref() != Some(deny.as_str())
    {
        return Err(ErrorBody::invalid(
            "error-claim-differs",
            format!(
                "{at}: the item claims {}, not {deny}.",
                item.sro_key.as_deref().unwrap_or("no concession")
            ),
        ));
    }
    Ok(())
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

fn change_name(finding_no: &str, facts: &FindingChange) -> String {
    format!("change:{finding_no}:{}#{}", facts.gd, facts.gd_item)
}

/// Writes what differs from the finding as it stands: new texts, new or changed facts, removals.
fn store(call: &Call<'_>, home: &Home, case: &CaseModel, input: &FindingIn) -> Answer<()> {
    let id = derived_id(case.stream, &format!("finding:{}", input.finding_no));
    let known = case.findings.iter().find(|finding| finding.id == id);
    let texts = [
        (Field::FINDING_NO, &input.finding_no, known.map(|k| &k.no)),
        (Field::FINDING_KIND, &input.kind, known.map(|k| &k.kind)),
        (Field::FINDING_RULE, &input.rule, known.map(|k| &k.rule)),
        (Field::FINDING_TITLE, &input.title, known.map(|k| &k.title)),
        (
            Field::FINDING_CONDITION,
            &input.condition,
            known.map(|k| &k.condition),
        ),
        (
            Field::FINDING_CRITERION,
            &input.criterion,
            known.map(|k| &k.criterion),
        ),
        (Field::FINDING_CAUSE, &input.cause, known.map(|k| &k.cause)),
        (
            Field::FINDING_EFFECT,
            &input.effect,
            known.map(|k| &k.effect),
        ),
    ];
    let mut writes: Vec<Write> = texts
        .into_iter()
        .filter(|(_, new, old)| *old != Some(*new))
        .map(|(field, new, _)| Write::new(id, EntityKind::FINDING, field, json!(new)))
        .collect();
    if known.is_none() {
        writes.push(Write::new(
            id,
            EntityKind::FINDING,
            Field::FINDING_STATUS,
            json!("draft"),
        ));
        if home
            .entity(case.stream, id)?
            .is_some_and(|thing| thing.removed().is_some())
        {
            writes.push(Write::restoration(id, EntityKind::FINDING));
        }
    }
    let mut changes: Vec<Vec<Write>> = Vec::new();
    for facts in &input.changes {
        changes.push(change_writes(case, input, facts, known));
    }
    let kept: Vec<_> = input
        .changes
        .iter()
        .map(|facts| (&facts.gd, facts.gd_item))
        .collect();
    for old in known.into_iter().flat_map(|k| &k.changes) {
        if !kept.contains(&(&old.facts.gd, old.facts.gd_item)) {
            let reason = format!("no longer part of finding {}", input.finding_no);
            changes.push(vec![Write::removal(
                old.id,
                EntityKind::FINDING_CHANGE,
                &reason,
            )]);
        }
    }
    let kind = if known.is_some() {
        EntryKind::FINDING_CHANGED
    } else {
        EntryKind::FINDING_RECORDED
    };
    let now = call.session.now();
    let mut parts = changes.chunks(CHANGES_AT_ONCE);
    writes.extend(parts.next().into_iter().flatten().flatten().cloned());
    if !writes.is_empty() {
        home.record(case.stream, &Action::new(kind, writes), now)?;
    }
    for part in parts {
        let writes: Vec<Write> = part.iter().flatten().cloned().collect();
        if !writes.is_empty() {
            home.record(
                case.stream,
                &Action::new(EntryKind::FINDING_CHANGED, writes),
                now,
            )?;
        }
    }
    call.session.saved(now);
    Ok(())
}

fn change_writes(
    case: &CaseModel,
    input: &FindingIn,
    facts: &FindingChange,
    known: Option<&FindingThing>,
) -> Vec<Write> {
    let id = derived_id(case.stream, &change_name(&input.finding_no, facts));
    let old = known.and_then(|k| k.changes.iter().find(|change| change.id == id));
    if old.is_some_and(|old| old.facts == *facts) {
        return Vec::new();
    }
    let mut set = serde_json::Map::new();
    for (name, fact) in [
        ("pct", &facts.pct),
        ("unit_price", &facts.unit_price),
        ("quantity", &facts.quantity),
        ("origin", &facts.origin),
    ] {
        if let Some(text) = fact {
            set.insert(name.to_owned(), json!(text));
        }
    }
    let write = |field, value| Write::new(id, EntityKind::FINDING_CHANGE, field, value);
    let finding = derived_id(case.stream, &format!("finding:{}", input.finding_no));
    let mut writes = vec![write(Field::CHANGE_SET, serde_json::Value::Object(set))];
    if old.is_none() {
        writes.push(write(Field::CHANGE_FINDING, json!(finding.to_string())));
        writes.push(write(Field::CHANGE_GD, json!(facts.gd)));
        writes.push(write(
            Field::CHANGE_GD_ITEM,
            json!(facts.gd_item.to_string()),
        ));
        writes.push(write(
            Field::CHANGE_ITEM_KEY,
            json!(format!("{}#{}", facts.gd, facts.gd_item)),
        ));
        writes.push(Write::restoration(id, EntityKind::FINDING_CHANGE));
    }
    let text = |fact: &Option<String>| json!(fact.clone().unwrap_or_default());
    if old.map(|old| &old.facts.affected_qty) != Some(&facts.affected_qty) {
        writes.push(write(Field::CHANGE_AFFECTED_QTY, text(&facts.affected_qty)));
    }
    if old.map(|old| &old.facts.deny) != Some(&facts.deny) {
        writes.push(write(Field::CHANGE_DENY, text(&facts.deny)));
    }
    writes
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

fn trace(call: &Call<'_>, input: TraceIn) -> Answer<Trace> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    figures::trace(
        &case,
        input.finding.as_deref(),
        &input.item,
        call.session.today(),
    )
}
