//! The `case.totals` request of a case (levies contract).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_domain::declaration::EXTRACT_LEVIES;
use jaiza_domain::reference::{ReferenceTables, Validity};
use serde_json::{Map, Value, json};

use super::facts::{Found, ItemFacts, Loadings};
use crate::case_model::CaseModel;
use crate::dto::finding::FindingChange;
use crate::error::{Answer, ErrorBody};

/// Order in which findings apply.
pub const KINDS: [&str; 5] = [
    "quantity",
    "value",
    "classification",
    "origin",
    "concession",
];

/// Name of the surcharge table in the request.
const KIBOR: &str = "KIBOR";

/// A request being drawn up.
pub struct Draft<'a> {
    /// The request.
    pub request: Value,
    /// Declared facts of every item, in order.
    pub items: Vec<ItemFacts<'a>>,
    /// Relevant date of every item, in order.
    pub relevant: Vec<String>,
    /// Limitation rules as the engine reads them.
    pub rules: Value,
    /// Day on which limitation is tested.
    pub notice_date: String,
    /// Loadings of the customs value.
    pub loadings: Loadings,
    /// What a reader must know about these figures.
    pub notes: Vec<String>,
    /// A stand-in was used.
    pub provisional: bool,
}

/// Draws up the request.
///
/// # Errors
/// Facts or reference rows that are missing.
pub fn build(case: &CaseModel, today: NaiveDate) -> Answer<Draft<'_>> {
    let tables = &case.pinned.tables;
    let loadings = Loadings {
        insurance: case.parameter("insurance_pct", "1"),
        landing: case.parameter("landing_pct", "1"),
        mode: case.parameter("landing_mode", "COMPOUND"),
    };
    let status = case.parameters.get("importer_status").map(String::as_str);
    let items = case
        .items
        .iter()
        .map(|item| ItemFacts::declared(item, tables, status, &loadings))
        .collect::<Answer<Vec<_>>>()?;
    let mut draft = Draft {
        request: Value::Null,
        items,
        relevant: Vec::new(),
        rules: rules(tables),
        notice_date: case.notice_date.clone(),
        loadings,
        notes: Vec::new(),
        provisional: false,
    };
    stand_ins(case, &mut draft, today);
    let findings = findings(case, &mut draft, tables, status)?;
    let mut request = json!({
        "schedule": "PK",
        "items": item_requests(&draft),
        "findings": findings,
        "limitation": { "rules": draft.rules, "notice_date": draft.notice_date },
        "surcharge": surcharge(case, tables, &draft)?,
    });
    if !tables.bands.is_empty() {
        request["forum"] = forum(case, tables, &draft.notice_date);
    }
    if !case.audit_hours.is_empty() {
        request["audit_hours"] = json!(case.audit_hours);
    }
    draft.request = request;
    Ok(draft)
}

/// Dates that were not recorded yet get a stand-in, which is said and keeps a report from issue.
fn stand_ins(case: &CaseModel, draft: &mut Draft<'_>, today: NaiveDate) {
    if draft.notice_date.is_empty() {
        draft.notice_date = today.to_string();
        draft.provisional = true;
        draft.notes.push(format!(
            "The notice date is not set; {today} stands in for it."
        ));
    }
    let mut unpaid: BTreeMap<&str, u32> = BTreeMap::new();
    for facts in &draft.items {
        let gd = facts.item.gd_uid.as_str();
        let paid = case.payments.get(gd).cloned().unwrap_or_else(|| {
            *unpaid.entry(gd).or_default() += 1;
            facts.item.gd_date.to_string()
        });
        draft.relevant.push(paid);
    }
    let concerned = |gd: &str| {
        case.findings
            .iter()
            .flat_map(|f| &f.changes)
            .any(|c| c.facts.gd == gd)
    };
    if unpaid.keys().any(|gd| concerned(gd)) {
        draft.provisional = true;
    }
    if !unpaid.is_empty() {
        draft.notes.push(format!(
            "The date of payment of {} declarations is not recorded; their own date stands in for it.",
            unpaid.len()
        ));
    }
}

fn item_requests(draft: &Draft<'_>) -> Vec<Value> {
    let numbered = draft.items.iter().zip(&draft.relevant).enumerate();
    numbered
        .map(|(place, (facts, relevant))| {
            let item = facts.item;
            let paid: Map<String, Value> = EXTRACT_LEVIES
                .iter()
                .zip(item.levies.in_order())
                .filter_map(|(levy, amount)| Some(((*levy).to_owned(), json!(amount?.to_string()))))
                .collect();
            json!({
                "id": (place + 1).to_string(), "gd": item.gd_uid, "facts": facts.engine_facts(&draft.loadings),
                "dates": { "payment": relevant, "gd": item.gd_date.to_string() }, "paid": paid,
            })
        })
        .collect()
}

/// Limitation rules; rows of one id are versions of it.
fn rules(tables: &ReferenceTables) -> Value {
    let rows = tables.limitation.iter().map(|row| {
        let mut rule = json!({ "id": row.id, "version": format!("line {}", row.line), "years": row.years, "voluntary_bar": row.voluntary_bar });
        if let Some(least) = row.min_amount {
            rule["min_amount"] = json!(least.to_string());
        }
        with_validity(rule, row.valid)
    });
    Value::Array(rows.collect())
}

fn with_validity(mut row: Value, valid: Validity) -> Value {
    for (name, day) in [("valid_from", valid.from), ("valid_to", valid.to)] {
        if let Some(day) = day {
            row[name] = json!(day.to_string());
        }
    }
    row
}

fn surcharge(case: &CaseModel, tables: &ReferenceTables, draft: &Draft<'_>) -> Answer<Value> {
    if tables.kibor.is_empty() {
        return Err(ErrorBody::invalid(
            "error-no-kibor",
            "The case has no KIBOR table, so no surcharge can be computed; load a reference package with kibor.csv and pin it to the case.",
        ));
    }
    let rows: Vec<Value> = tables
        .kibor
        .iter()
        .map(|row| {
            let mut line = json!({ "from": row.from.to_string(), "rate": row.rate.to_string() });
            if let Some(to) = row.to {
                line["to"] = json!(to.to_string());
            }
            line
        })
        .collect();
    let margin = case.parameter("surcharge_margin", "3");
    let basis = case.parameter("surcharge_basis", "ACT/365");
    let groups: Vec<Value> = case
        .parameter("surcharge_groups", "CUS,STX,ITX")
        .split(',')
        .map(|group| json!({ "group": group.trim(), "table": KIBOR, "margin": margin, "basis": basis }))
        .collect();
    let to = if case.computation_date.is_empty() {
        &draft.notice_date
    } else {
        &case.computation_date
    };
    Ok(json!({
        "to": to, "count": case.parameter("surcharge_count", "after_first"), "tables": { KIBOR: rows }, "groups": groups,
    }))
}

fn forum(case: &CaseModel, tables: &ReferenceTables, date: &str) -> Value {
    let bands: Vec<Value> = tables
        .bands
        .iter()
        .map(|band| {
            let mut row = json!({ "row": band.row, "rank": band.rank });
            if let Some(most) = band.max_amount {
                row["max_amount"] = json!(most.to_string());
            }
            with_validity(row, band.valid)
        })
        .collect();
    let mut forum = json!({ "bands": bands, "date": date });
    if let Some(threshold) = case.parameters.get("cr_threshold") {
        forum["cr_threshold"] = json!(threshold);
    }
    forum
}

/// Findings in the order of their kind, so that each step sees code, origin and claim as the steps
/// before left them. A change that is out of time changes nothing for later steps.
fn findings(
    case: &CaseModel,
    draft: &mut Draft<'_>,
    tables: &ReferenceTables,
    status: Option<&str>,
) -> Answer<Vec<Value>> {
    let mut ordered: Vec<_> = case.findings.iter().collect();
    ordered.sort_by_key(|finding| KINDS.iter().position(|kind| *kind == finding.kind));
    let mut state: Vec<ItemFacts<'_>> = draft.items.clone();
    let mut requests = Vec::new();
    for finding in ordered {
        let mut changes = Vec::new();
        for change in &finding.changes {
            let number = case
                .number_of(&change.facts.gd, change.facts.gd_item)
                .ok_or_else(|| not_in_case(&change.facts))?;
            let place = number.parse::<usize>().unwrap_or(1) - 1;
            let barred = is_barred(draft, place, &finding.rule)?;
            let mut scratch = state.get(place).cloned();
            let slot = if barred {
                scratch.as_mut()
            } else {
                state.get_mut(place)
            };
            let Some(facts) = slot else {
                return Err(not_in_case(&change.facts));
            };
            let set = set_of(
                &finding.kind,
                &change.facts,
                facts,
                tables,
                status,
                &mut draft.notes,
            )?;
            let mut request = json!({ "item": number, "set": set });
            if let Some(affected) = &change.facts.affected_qty {
                request["affected_qty"] = json!(affected);
            }
            changes.push(request);
        }
        requests.push(json!({ "id": finding.no, "kind": finding.kind, "rule": finding.rule, "changes": changes }));
    }
    requests.sort_by_key(|request| super::text(&request["id"]));
    Ok(requests)
}

pub(super) fn set_of(
    kind: &str,
    change: &FindingChange,
    facts: &mut ItemFacts<'_>,
    tables: &ReferenceTables,
    status: Option<&str>,
    notes: &mut Vec<String>,
) -> Answer<Value> {
    let found = Found {
        pct: change.pct.as_deref(),
        origin: change.origin.as_deref(),
        deny: change.deny.as_deref(),
        unit_price: change.unit_price.as_deref(),
        quantity: change.quantity.as_deref(),
    };
    match kind {
        "quantity" | "value" => Ok(facts.change_value(&found)),
        _ => facts.change(&found, tables, status, notes),
    }
}

/// Is the item out of time under the rule on the notice date?
fn is_barred(draft: &Draft<'_>, place: usize, rule: &str) -> Answer<bool> {
    let Some(relevant) = draft.relevant.get(place) else {
        return Ok(false);
    };
    let rules: Vec<&Value> = draft
        .rules
        .as_array()
        .into_iter()
        .flatten()
        .filter(|row| row["id"] == json!(rule))
        .collect();
    if rules.is_empty() {
        return Err(ErrorBody::invalid(
            "error-no-rule",
            format!("The case has no limitation rule {rule}; load a reference package that holds it and pin it to the case."),
        )
        .arg("rule", rule));
    }
    let input = json!({
        "situation": "payment", "dates": { "payment": relevant }, "rules": rules, "notice_date": draft.notice_date, "amount": "1000000000000",
    });
    let result = super::ask("limitation.check", input)?;
    Ok(result["rules"][0]["status"] == json!("TIME_BARRED"))
}

fn not_in_case(change: &FindingChange) -> ErrorBody {
    ErrorBody::invalid(
        "error-item-not-in-case",
        format!(
            "Item {} of declaration {} is not in the case.",
            change.gd_item, change.gd
        ),
    )
    .arg("gd", &change.gd)
    .arg("item", change.gd_item)
}
