//! A stored extract as a line of the list.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use std::collections::BTreeMap;

use jaiza_casefile::extracts::{ExtractInfo, ExtractStore};
use jaiza_domain::declaration::EXTRACT_LEVIES;
use serde_json::Value;

use super::counted;
use crate::dto::extract::{Extract, Note, TakenFormat, TotalCheck};
use crate::error::Answer;
use crate::figures::text;

/// Columns that a table of declarations usually has.
const USUAL: [&str; 17] = [
    "gd_date",
    "importer_id",
    "importer_name",
    "pct",
    "description",
    "origin",
    "unit",
    "quantity",
    "price_declared",
    "currency",
    "value",
    "cd",
    "acd",
    "rd",
    "st",
    "ast",
    "it",
];

/// The line of an extract: period, counts, sums, agreed totals. Corrected records count as stored.
///
/// # Errors
/// When the store cannot be read.
pub fn shown(store: &ExtractStore, info: &ExtractInfo) -> Answer<Extract> {
    let report = &info.report;
    let now = store.control(info)?;
    let totals: Vec<TotalCheck> = serde_json::from_value(info.totals.clone()).unwrap_or_default();
    let totals = super::totals::again(&totals, &now);
    let agree = totals.iter().all(|total| total.agrees);
    let totals_state = match (totals.is_empty(), agree, info.settled.is_null()) {
        (true, ..) => "not_compared",
        (false, true, _) => "agreed",
        (false, false, false) => "settled",
        (false, false, true) => "disagrees",
    };
    let by_name = |values: &[(String, String)]| values.iter().cloned().collect();
    let dropped_by = tallies(&report["dropped"]);
    Ok(Extract {
        id: info.id.to_string(),
        file_name: info.file.clone(),
        sha256: info.sha256.clone(),
        container: text(&report["container"]),
        format: info.format.clone(),
        encoding: info.encoding.clone().unwrap_or_default(),
        imported_at: info
            .created
            .get(..16)
            .unwrap_or(&info.created)
            .replace('T', " "),
        period_from: now.period.0.clone(),
        period_to: now.period.1.clone(),
        records_in_file: counted(report, "records_in_file"),
        header_record: counted(report, "header_record"),
        stored: counted(report, "stored") + info.corrected,
        set_aside: counted(report, "set_aside_total").saturating_sub(info.corrected),
        corrected: info.corrected,
        dropped: dropped_by.values().sum(),
        current: now.current,
        superseded: (counted(report, "stored") + info.corrected).saturating_sub(now.current),
        gds: now.declarations,
        traders: now.traders,
        value: now.value.to_string(),
        levies: by_name(&amounts(now.levies)),
        levies_absent: EXTRACT_LEVIES
            .iter()
            .zip(now.levies_absent)
            .map(|(levy, count)| ((*levy).to_owned(), count))
            .collect(),
        totals,
        totals_state: totals_state.to_owned(),
        settled_reason: text(&info.settled["reason"]),
        settled_by: text(&info.settled["person"]),
        set_aside_by: tallies(&report["set_aside"]),
        dropped_by,
        flags: tallies(&report["flags"]),
        formats: listed::<TakenFormat>(&report["formats"]),
        notes: listed::<Note>(&report["notes"]),
        unmapped: listed::<String>(&report["unmapped"]),
        not_extracted: not_extracted(report),
        profile: match text(&info.recipe["profile"]["name"]) {
            name if name.is_empty() => name,
            name => format!("{name}, {}", text(&info.recipe["profile"]["version"])),
        },
    })
}

/// Usual columns that the file does not have.
pub fn not_extracted(report: &Value) -> Vec<String> {
    if text(&report["format"]) == "weboc_audit" || report["columns"].is_null() {
        return Vec::new();
    }
    let has = |name: &&str| !report["columns"][*name].is_null();
    USUAL
        .iter()
        .filter(|name| !has(name))
        .map(|name| (*name).to_owned())
        .collect()
}

fn amounts(levies: [i64; 6]) -> Vec<(String, String)> {
    let pairs = EXTRACT_LEVIES.iter().zip(levies);
    pairs
        .map(|(levy, sum)| ((*levy).to_owned(), sum.to_string()))
        .collect()
}

fn tallies(value: &Value) -> BTreeMap<String, u32> {
    value
        .as_object()
        .into_iter()
        .flatten()
        .map(|(code, tally)| (code.clone(), counted(tally, "count")))
        .filter(|(_, count)| *count > 0)
        .collect()
}

fn listed<T: serde::de::DeserializeOwned>(value: &Value) -> Vec<T> {
    serde_json::from_value(value.clone()).unwrap_or_default()
}
