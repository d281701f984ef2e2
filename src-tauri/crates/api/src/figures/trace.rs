//! Show the working: every step of a figure with its rate, its base, its source, before rounding
//! and after.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use jaiza_domain::findings::FindingKind;
use serde_json::{Value, json};

use super::text;
use crate::case_model::CaseModel;
use crate::dto::finding::{Trace, TraceStep};
use crate::error::{Answer, ErrorBody};

/// The working of the levies of an item: as declared, and (for a finding) before and after it.
///
/// # Errors
/// An item or finding that the case does not hold; facts that are missing.
pub fn trace(
    case: &CaseModel,
    finding: Option<&str>,
    number: &str,
    today: chrono::NaiveDate,
) -> Answer<Trace> {
    let draft = super::draft(case, today)?;
    let request = jaiza_domain::json::case::write(&draft.request);
    let place = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let (item, declared) = place
        .and_then(|place| Some((case.items.get(place)?, draft.declared.get(place)?)))
        .ok_or_else(|| no_item(number))?;
    let sources: Vec<(String, String)> = declared
        .rates
        .iter()
        .flat_map(|set| &set.rates)
        .map(|(levy, rate)| (levy.clone(), rate.source.clone()))
        .collect();
    let facts = serde_json::to_value(&declared.facts).unwrap_or_default();
    let declared = steps(&facts, &sources)?;
    let mut trace = Trace {
        title: format!("{} {}", item.key(), item.description),
        declared,
        before: Vec::new(),
        after: Vec::new(),
    };
    if let Some(finding) = finding {
        let (before, after) = states(&request, finding, number)?;
        trace.before = steps(&before, &sources)?;
        trace.after = steps(&after, &[])?;
    }
    Ok(trace)
}

/// Facts of the item before and after the step of a finding: the changes of earlier kinds applied.
fn states(request: &Value, finding: &str, number: &str) -> Answer<(Value, Value)> {
    let find = |list: &Value, key: &str, wanted: &str| -> Option<Value> {
        list.as_array()?
            .iter()
            .find(|row| text(&row[key]) == wanted)
            .cloned()
    };
    let item = find(&request["items"], "id", number).ok_or_else(|| no_item(number))?;
    let own = find(&request["findings"], "id", finding).ok_or_else(|| no_finding(finding))?;
    let rank = |kind: &Value| {
        FindingKind::ALL
            .iter()
            .position(|(known, _)| *kind == json!(*known))
    };
    let mut state = item["facts"].clone();
    let mut earlier: Vec<&Value> = request["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|other| rank(&other["kind"]) < rank(&own["kind"]))
        .collect();
    earlier.sort_by_key(|other| rank(&other["kind"]));
    for other in earlier {
        if let Some(change) = find(&other["changes"], "item", number) {
            merge(&mut state, &change["set"]);
        }
    }
    let before = state.clone();
    let change = find(&own["changes"], "item", number).ok_or_else(|| no_item(number))?;
    merge(&mut state, &change["set"]);
    Ok((before, state))
}

/// Changes merged into facts, key by key (levies contract, finding.stack).
fn merge(facts: &mut Value, set: &Value) {
    for (part, fields) in set.as_object().into_iter().flatten() {
        for (key, value) in fields.as_object().into_iter().flatten() {
            if part == "value" && key == "customs_value" {
                let (qty, unit) = (
                    facts["value"]["qty"].clone(),
                    facts["value"]["unit"].clone(),
                );
                facts["value"] = json!({ "qty": qty, "unit": unit });
            }
            facts[part][key] = value.clone();
        }
    }
}

/// Runs the cascade on facts and writes down each step.
fn steps(facts: &Value, sources: &[(String, String)]) -> Answer<Vec<TraceStep>> {
    let result = super::ask("levy.compute", super::with_schedule(facts))?;
    let mut steps = vec![value_step(facts, &result["trace"]["value"])];
    for line in result["trace"]["levies"].as_array().into_iter().flatten() {
        let code = text(&line["code"]);
        let rate = &facts["rates"][&code];
        if rate.is_null() && text(&line["amount"]) == "0" {
            continue;
        }
        let source = sources
            .iter()
            .find(|(levy, _)| *levy == code)
            .map(|(_, source)| source.clone());
        let (base, shown) = (text(&line["base"]), rate_words(rate));
        steps.push(TraceStep {
            formula: if base.is_empty() {
                shown.clone()
            } else {
                format!("{base} × {shown}")
            },
            label: code,
            base,
            rate: shown,
            unrounded: text(&line["unrounded"]),
            result: text(&line["amount"]),
            source: source.unwrap_or_default(),
        });
    }
    steps.push(TraceStep {
        label: "TOTAL".into(),
        formula: String::new(),
        base: String::new(),
        rate: String::new(),
        unrounded: String::new(),
        result: text(&result["total"]),
        source: String::new(),
    });
    Ok(steps)
}

fn value_step(facts: &Value, trace: &Value) -> TraceStep {
    let value = &facts["value"];
    let recorded = !value["customs_value"].is_null();
    let formula = if recorded {
        format!("recorded {}", text(&value["customs_value"]))
    } else {
        let per = text(&value["fx_per"]);
        let per = if per.is_empty() || per == "1" {
            String::new()
        } else {
            format!(" / {per}")
        };
        format!(
            "{} × {} × {}{per} × insurance {} % × landing {} % ({})",
            text(&value["qty"]),
            text(&value["unit_price"]),
            text(&value["fx"]),
            text(&value["insurance"]["pct"]),
            text(&value["landing"]["pct"]),
            text(&value["mode"]),
        )
    };
    TraceStep {
        label: "CV".into(),
        formula,
        base: text(&trace["cf"]),
        rate: String::new(),
        unrounded: text(&trace["unrounded"]),
        result: text(&trace["amount"]),
        source: if recorded {
            "extract".into()
        } else {
            "exchange_rate".into()
        },
    }
}

fn rate_words(rate: &Value) -> String {
    match rate {
        Value::String(percent) => format!("{percent} %"),
        Value::Object(parts) if parts.contains_key("specific") => {
            format!("Rs {} per {}", text(&rate["specific"]), text(&rate["unit"]))
        }
        Value::Object(_) => format!("recorded Rs {}", text(&rate["amount"])),
        _ => String::new(),
    }
}

fn no_item(number: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-no-such-item",
        format!("The case has no item {number}."),
    )
    .arg("item", number)
}

fn no_finding(number: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-no-such-finding",
        format!("The case has no finding {number}."),
    )
    .arg("finding", number)
}
