//! One line with everything that helps to judge it.

use std::collections::BTreeMap;
use std::sync::Arc;

use jaiza_casefile::Home;
use jaiza_domain::declaration::{EXTRACT_LEVIES, Item, dotted_pct};

use crate::case_model::{CaseModel, FindingThing};
use crate::commands::home::count;
use crate::desk::{Desk, peers};
use crate::door::Call;
use crate::dto::finding::{FindingChange, LevySide, Totals};
use crate::dto::triage::*;
use crate::error::{Answer, ErrorBody};
use crate::figures;

/// A line of a queue.
pub struct Chosen<'p> {
    /// Name of the queue.
    pub list: String,
    /// Places of its items in the case.
    pub places: &'p [usize],
    /// Position in the queue.
    pub at: usize,
}

/// Everything about a line.
///
/// # Errors
/// A position outside the queue; a refusal of the store.
pub fn show(
    call: &Call<'_>,
    home: &Home,
    desk: &mut Desk,
    chosen: &Chosen<'_>,
) -> Answer<TriageLine> {
    let place = *chosen
        .places
        .get(chosen.at)
        .ok_or_else(|| nothing(chosen))?;
    let case = Arc::clone(&desk.case);
    let item = case.items.get(place).ok_or_else(|| nothing(chosen))?;
    let key = item.key();
    let book = desk.prices(home)?;
    let signals = desk.signals(home)?;
    let key_at = |at: usize| {
        let item = case.items.get(*chosen.places.get(at)?)?;
        Some(item.key())
    };
    let history = {
        let mut earlier = call.session.earlier();
        earlier.refresh(home)?;
        earlier.history(case.stream, &item.trader_id, &item.pct)
    };
    let findings = findings_on(&case, item);
    let computed = compute(call, &case, item, &findings);
    let (totals, not_computed) = match computed {
        Ok(totals) => (Some(totals), None),
        Err(why) => (None, Some(why)),
    };
    let found = totals.as_ref().and_then(after);
    let changes: Vec<FindingChange> = findings
        .iter()
        .flat_map(|finding| finding.changes.iter().map(|change| change.facts.clone()))
        .collect();
    let stated = book.stated.get(&key).cloned().unwrap_or_default();
    Ok(TriageLine {
        case: case.stream.to_string(),
        list: chosen.list.clone(),
        position: count(chosen.at),
        count: count(chosen.places.len()),
        next: super::open_after(desk, chosen.places, Some(chosen.at)).and_then(key_at),
        following: key_at(chosen.at.saturating_add(1)),
        previous: chosen.at.checked_sub(1).and_then(key_at),
        facts: facts(item, &stated, &changes, found.as_ref()),
        levies: levies(item, totals.as_ref(), found.as_ref()),
        not_computed,
        notes: totals.map(|totals| totals.notes).unwrap_or_default(),
        hits: signals.of(&key),
        run: signals.run.clone(),
        peers: peers(item, &book, &case.pinned.tables),
        history,
        evidence: evidence(&case, &findings),
        findings: findings.into_iter().map(|finding| finding.no).collect(),
        changes,
        mark: desk.marks.get(&key).map(|mark| TriageMark {
            outcome: mark.outcome.clone(),
            note: mark.note.clone(),
            by: mark.by.clone(),
            at: crate::times::local_u64(mark.at_ms),
            conflict: mark.conflict,
        }),
        item: declared(place, item),
    })
}

fn nothing(chosen: &Chosen<'_>) -> ErrorBody {
    ErrorBody::not_found(
        "error-triage-line",
        format!(
            "The queue \"{}\" has {} lines; there is no line {}.",
            chosen.list,
            chosen.places.len(),
            chosen.at.saturating_add(1)
        ),
    )
    .arg("list", &chosen.list)
    .arg("lines", chosen.places.len())
    .arg("line", chosen.at.saturating_add(1))
}

fn declared(place: usize, item: &Item) -> TriageItem {
    TriageItem {
        number: place.saturating_add(1).to_string(),
        gd: item.gd_uid.clone(),
        gd_item: item.item_no,
        gd_date: item.gd_date.to_string(),
        office: item.office().to_owned(),
        pct: dotted_pct(&item.pct),
        description: item.description.clone(),
        origin: item.origin.clone(),
        unit: item.unit.clone(),
        currency: item.currency.clone(),
        claim: item.sro_key.clone(),
        claim_text: item.sro_raw.clone(),
        flags: item.flags.clone(),
        record: item.record,
    }
}

/// Findings that change this item, each with its changes on this item only.
fn findings_on(case: &CaseModel, item: &Item) -> Vec<FindingThing> {
    case.findings
        .iter()
        .filter_map(|finding| {
            let on_item: Vec<_> = finding
                .changes
                .iter()
                .filter(|c| c.facts.gd == item.gd_uid && c.facts.gd_item == item.item_no)
                .cloned()
                .collect();
            (!on_item.is_empty()).then(|| FindingThing {
                changes: on_item,
                ..finding.clone()
            })
        })
        .collect()
}

/// Figures of the case as if it held this item alone: items do not change each other's levies.
fn compute(
    call: &Call<'_>,
    case: &CaseModel,
    item: &Item,
    findings: &[FindingThing],
) -> Answer<Totals> {
    let mut alone = case.with_items(vec![item.clone()]);
    alone.dates.retain(|gd, _| *gd == item.gd_uid);
    alone.findings = findings.to_vec();
    let figures = figures::compute(&alone, call.session.today())?;
    Ok(figures.totals(&alone)?.clone())
}

/// The item after its last finding that counts.
fn after(totals: &Totals) -> Option<LevySide> {
    let place = |finding: &str| totals.order.iter().position(|one| one == finding);
    totals
        .recalculation
        .iter()
        .filter(|row| row.counted)
        .max_by_key(|row| place(&row.finding))
        .map(|row| row.after.clone())
}

fn facts(
    item: &Item,
    stated: &crate::desk::Stated,
    changes: &[FindingChange],
    after: Option<&LevySide>,
) -> Vec<TriageFact> {
    let found = |pick: fn(&FindingChange) -> &Option<String>| {
        changes.iter().rev().find_map(|change| pick(change).clone())
    };
    let fact = |name: &str, declared, assessed, found| TriageFact {
        fact: name.to_owned(),
        declared,
        assessed,
        found,
    };
    let claim = || Some(item.sro_raw.clone()).filter(|text| !text.is_empty());
    vec![
        fact(
            "pct",
            stated.pct.as_deref().map(dotted_pct),
            Some(dotted_pct(&item.pct)),
            found(|change| &change.pct),
        ),
        fact(
            "origin",
            None,
            Some(item.origin.clone()),
            found(|change| &change.origin),
        ),
        fact(
            "quantity",
            stated.quantity.clone(),
            Some(item.quantity.to_string()),
            found(|change| &change.quantity),
        ),
        fact(
            "unit_price",
            Some(item.price_declared.to_string()),
            item.price_assessed.map(|price| price.to_string()),
            found(|change| &change.unit_price),
        ),
        fact(
            "value",
            stated.value.clone(),
            Some(item.value.to_string()),
            after.map(|side| side.customs_value.clone()),
        ),
        fact("concession", claim(), None, found(|change| &change.deny)),
    ]
}

fn levies(item: &Item, totals: Option<&Totals>, after: Option<&LevySide>) -> Vec<TriageLevy> {
    let row = totals.and_then(|totals| totals.items.first());
    let from = |map: Option<&BTreeMap<String, String>>, levy: &str| map?.get(levy).cloned();
    let mut rows: Vec<TriageLevy> = EXTRACT_LEVIES
        .iter()
        .zip(item.levies.in_order())
        .map(|(levy, paid)| TriageLevy {
            levy: (*levy).to_owned(),
            rate: from(row.map(|row| &row.rates), levy),
            paid: paid.map(|amount| amount.to_string()),
            computed: from(row.map(|row| &row.levies), levy),
            variance: totals.and_then(|totals| {
                let mut of_levy = totals.variances.iter().filter(|one| one.levy == *levy);
                of_levy.next().map(|one| one.variance.clone())
            }),
            found: from(after.map(|side| &side.levies), levy),
        })
        .collect();
    rows.push(TriageLevy {
        levy: "total".to_owned(),
        rate: None,
        paid: Some(item.levies.sum().to_string()),
        computed: row.map(|row| row.total.clone()),
        variance: None,
        found: after.map(|side| side.total.clone()),
    });
    rows
}

/// Evidence behind the findings on the item.
fn evidence(case: &CaseModel, findings: &[FindingThing]) -> Vec<TriageEvidence> {
    let on_item = |no: &String| findings.iter().any(|finding| finding.no == *no);
    case.evidence
        .iter()
        .filter(|evidence| evidence.findings.iter().any(on_item))
        .map(|evidence| TriageEvidence {
            name: evidence.name.clone(),
            kind: evidence.kind.clone(),
            findings: evidence
                .findings
                .iter()
                .filter(|no| on_item(no))
                .cloned()
                .collect(),
        })
        .collect()
}
