//! Totals typed from the covering letter beside those found.

use std::collections::BTreeMap;

use jaiza_importing::ImportReport;

use crate::dto::extract::TotalCheck;
use crate::error::{Answer, ErrorBody};

/// Totals of the covering letter beside those found. Columns: rows, gds, value, or a levy code.
pub fn totals(typed: &BTreeMap<String, String>, report: &ImportReport) -> Answer<Vec<TotalCheck>> {
    typed
        .iter()
        .map(|(column, typed)| {
            let found = match column.to_lowercase().as_str() {
                "rows" => report.current.to_string(),
                "gds" => report.control.gds.to_string(),
                "value" | "value_pkr" => report.control.value_pkr.to_string(),
                levy => {
                    let code = levy.to_uppercase();
                    let sum = report
                        .control
                        .levies
                        .iter()
                        .find(|(known, _)| **known == code)
                        .map(|(_, sum)| *sum);
                    sum.ok_or_else(|| unknown_total(column))?.to_string()
                }
            };
            let plain: String = typed
                .chars()
                .filter(|c| *c != ',' && !c.is_whitespace())
                .collect();
            Ok(TotalCheck {
                column: column.clone(),
                agrees: plain == found,
                typed: typed.clone(),
                found,
            })
        })
        .collect()
}

fn unknown_total(column: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-total-column",
        format!(
            "\"{column}\" has no control total; use rows, gds, value, CD, ACD, RD, ST, AST or IT. Nothing was stored."
        ),
    )
}
