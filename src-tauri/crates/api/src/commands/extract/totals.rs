//! Totals typed from the covering letter beside those found.

use std::collections::BTreeMap;

use jaiza_casefile::extracts::ExtractControl;
use jaiza_domain::declaration::EXTRACT_LEVIES;
use jaiza_importing::report::ImportReport;
use serde_json::json;

use super::shown::shown;
use crate::door::Call;
use crate::dto::extract::{Extract, SettleIn, TotalCheck};
use crate::error::{Answer, ErrorBody};
use crate::grid::extract_id;

/// Totals of the covering letter beside those found. Columns: rows, gds, value, or a levy code.
///
/// # Errors
/// A column that has no total.
pub fn totals(typed: &BTreeMap<String, String>, report: &ImportReport) -> Answer<Vec<TotalCheck>> {
    let levy = |code: &str| report.control.levies.get(code).copied();
    let found = |column: &str| match column {
        "rows" => Some(report.current.to_string()),
        "gds" => Some(report.control.gds.to_string()),
        "value" | "value_pkr" => Some(report.control.value_pkr.to_string()),
        other => levy(&other.to_uppercase()).map(|sum| sum.to_string()),
    };
    typed
        .iter()
        .map(|(column, typed)| {
            let found = found(&column.to_lowercase()).ok_or_else(|| unknown_total(column))?;
            Ok(check(column, typed, found))
        })
        .collect()
}

/// The typed totals beside what the extract holds now, corrections included.
pub fn again(typed: &[TotalCheck], now: &ExtractControl) -> Vec<TotalCheck> {
    let found = |column: &str| match column {
        "rows" => Some(now.current.to_string()),
        "gds" => Some(now.declarations.to_string()),
        "value" | "value_pkr" => Some(now.value.to_string()),
        other => {
            let mut pairs = EXTRACT_LEVIES.iter().zip(now.levies);
            let pair = pairs.find(|(levy, _)| levy.eq_ignore_ascii_case(other));
            pair.map(|(_, sum)| sum.to_string())
        }
    };
    typed
        .iter()
        .map(|total| {
            let found = found(&total.column.to_lowercase());
            check(
                &total.column,
                &total.typed,
                found.unwrap_or_else(|| total.found.clone()),
            )
        })
        .collect()
}

fn check(column: &str, typed: &str, found: String) -> TotalCheck {
    let plain: String = typed
        .chars()
        .filter(|c| *c != ',' && !c.is_whitespace())
        .collect();
    TotalCheck {
        column: column.to_owned(),
        agrees: plain == found,
        typed: typed.to_owned(),
        found,
    }
}

fn unknown_total(column: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-total-column",
        format!(
            "\"{column}\" has no control total; use rows, gds, value, CD, ACD, RD, ST, AST or IT. Nothing was stored."
        ),
    )
}

/// Accepts, with a reason, that the totals disagree; from then on the extract can be selected from.
///
/// # Errors
/// No reason, or totals that do not disagree.
pub fn settle(call: &Call<'_>, input: SettleIn) -> Answer<Extract> {
    let home = call.session.home()?;
    let id = extract_id(&input.extract_id)?;
    let mut store = home.extracts()?;
    let before = shown(&store, &store.info(id)?)?;
    if before.totals_state != "disagrees" {
        return Err(ErrorBody::invalid(
            "error-nothing-to-settle",
            "The totals of this extract do not disagree; there is nothing to settle.",
        ));
    }
    let reason = input.reason.trim();
    if reason.chars().count() < 10 {
        return Err(ErrorBody::invalid(
            "error-reason",
            "Say in a sentence why the difference is accepted.",
        ));
    }
    let now = call.session.now();
    let settled = json!({
        "reason": reason, "person": home.owner()?.person_id, "at": now.to_text()?,
    });
    store.settle(id, &settled)?;
    super::corrections::note(&home, id, &json!({ "settled": settled }), now)?;
    call.session.saved(now);
    call.change("extract", &input.extract_id);
    shown(&store, &store.info(id)?)
}
