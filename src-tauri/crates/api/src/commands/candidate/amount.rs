//! What a candidate puts at risk: the levies of its item with the fact changed, by the levy engine.

use std::collections::BTreeMap;

use serde_json::json;

use crate::case_model::{CaseModel, DatesThing};
use crate::commands::finding::{check, with_finding};
use crate::door::Call;
use crate::dto::finding::FindingIn;
use crate::error::Answer;
use crate::figures;

/// The rule under which candidates are computed when the case has it; else its first one.
const USUAL_RULE: &str = "32(2)";
/// Number of the finding that is tried and never stored.
const TRIED: &str = "?";

/// Rupees at risk, or why none can be said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AtRisk {
    /// Short-levied rupees; absent when they cannot be computed.
    pub amount: Option<String>,
    /// Why they are absent.
    pub note: String,
}

/// Computes one change on one item, as if it were the only finding of the case.
pub fn at_risk(
    call: &Call<'_>,
    case: &CaseModel,
    kind: &str,
    (gd, gd_item): (&str, u32),
    facts: &BTreeMap<String, String>,
) -> AtRisk {
    match computed(call, case, kind, (gd, gd_item), facts) {
        Ok(found) => found,
        Err(why) => AtRisk {
            amount: None,
            note: why.detail,
        },
    }
}

fn computed(
    call: &Call<'_>,
    case: &CaseModel,
    kind: &str,
    (gd, gd_item): (&str, u32),
    facts: &BTreeMap<String, String>,
) -> Answer<AtRisk> {
    let place = case.place_of(gd, gd_item);
    let Some(mut alone) = place.and_then(|place| case.alone(place)) else {
        return Ok(AtRisk::default());
    };
    // Only levies are asked for: a case without a rule of surcharge still has them.
    let margin = alone.parameters.entry("surcharge_margin".to_owned());
    margin.or_insert_with(|| "0".to_owned());
    alone.computation_date = last_day(&alone, gd);
    let rules = &case.pinned.tables.limitation;
    let usual = rules.iter().find(|rule| rule.id == USUAL_RULE);
    let rule = usual.or(rules.first()).map_or(USUAL_RULE, |rule| &rule.id);
    let mut change = json!(facts);
    if let Some(change) = change.as_object_mut() {
        change.insert("gd".to_owned(), json!(gd));
        change.insert("gd_item".to_owned(), json!(gd_item));
    }
    let tried = json!({
        "case": case.case_no, "finding_no": TRIED, "kind": kind, "rule": rule, "title": TRIED, "changes": [change],
    });
    let finding: FindingIn = crate::door::read(tried)?;
    let finding = check(&alone, finding)?;
    let figures = figures::compute(&with_finding(&alone, &finding), call.session.today())?;
    if let Some(barred) = figures.result.barred.first() {
        return Ok(AtRisk {
            amount: None,
            note: format!("Out of time under {} since {}.", barred.rule, barred.expiry),
        });
    }
    let own = figures.result.findings.iter().find(|own| own.id == TRIED);
    Ok(AtRisk {
        amount: own.map(|own| own.totals.balance.short.to_string()),
        note: String::new(),
    })
}

/// The last day that is recorded of a declaration: surcharge up to it needs no rates of interest.
fn last_day(case: &CaseModel, gd: &str) -> String {
    let dates = case.dates.get(gd);
    let recorded = dates.into_iter().flat_map(DatesThing::in_order);
    let declared = case.items.first().map(|item| item.gd_date.to_string());
    let days = recorded.map(|(_, day)| day.to_owned()).chain(declared);
    days.max().unwrap_or_default()
}
