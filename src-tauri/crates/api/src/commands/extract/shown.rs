//! A stored extract as a line of the list.

use std::collections::BTreeMap;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::{ExtractInfo, Filter, Sort};
use jaiza_domain::declaration::EXTRACT_LEVIES;

use super::counted;
use crate::dto::extract::{Extract, TotalCheck};
use crate::error::Answer;
use crate::figures::text;

/// The line of an extract: period, counts, sums, agreed totals.
///
/// # Errors
/// When the store cannot be read.
pub fn shown(home: &Home, info: &ExtractInfo) -> Answer<Extract> {
    let report = &info.report;
    let control = &report["control"];
    let totals: Vec<TotalCheck> = serde_json::from_value(info.totals.clone()).unwrap_or_default();
    let totals_state = match (totals.is_empty(), totals.iter().all(|total| total.agrees)) {
        (true, _) => "not_compared",
        (false, true) => "agreed",
        (false, false) => "disagrees",
    };
    let (period_from, period_to) = period(home, info)?;
    let levies: BTreeMap<String, String> = EXTRACT_LEVIES
        .iter()
        .filter_map(|levy| Some(((*levy).to_owned(), text(control.get(levy)?))))
        .collect();
    let dropped = report["dropped"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(_, tally)| counted(tally, "count"))
        .sum();
    Ok(Extract {
        id: info.id.to_string(),
        file_name: info.file.clone(),
        sha256: info.sha256.clone(),
        format: info.format.clone(),
        encoding: info.encoding.clone().unwrap_or_default(),
        imported_at: info
            .created
            .get(..16)
            .unwrap_or(&info.created)
            .replace('T', " "),
        period_from,
        period_to,
        records_in_file: counted(report, "records_in_file"),
        stored: counted(report, "stored"),
        set_aside: counted(report, "set_aside_total"),
        dropped,
        current: counted(report, "current"),
        gds: counted(control, "gds"),
        traders: counted(control, "importers"),
        value: text(&control["value_pkr"]),
        levies,
        totals,
        totals_state: totals_state.to_owned(),
    })
}

/// First and last declaration date.
fn period(home: &Home, info: &ExtractInfo) -> Answer<(Option<String>, Option<String>)> {
    let mut store = home.extracts()?;
    let filter = Filter {
        extracts: vec![info.id],
        all: Vec::new(),
    };
    let opened = store.open_rows(
        &filter,
        &[Sort {
            column: "gd_date".into(),
            descending: false,
        }],
    )?;
    let day = |n: u32| -> Answer<Option<String>> {
        Ok(store
            .page(opened.set_id, n, 1)?
            .first()
            .map(|row| row.item.gd_date.to_string()))
    };
    Ok((day(0)?, day(opened.count.saturating_sub(1))?))
}
