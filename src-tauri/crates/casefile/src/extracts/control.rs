//! What an extract adds up to now, corrected records included.

use jaiza_domain::declaration::EXTRACT_LEVIES;
use rusqlite::Row;
use serde_json::Value;

use super::stored::ExtractInfo;
use super::{ExtractStore, fail};
use crate::error::Result;

/// Counts and sums over the current rows of an extract; amounts in whole rupees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExtractControl {
    /// Current rows.
    pub current: u32,
    /// Distinct declarations.
    pub declarations: u32,
    /// Distinct traders.
    pub traders: u32,
    /// Sum of customs values.
    pub value: i64,
    /// Sum per levy, in the order CD, ACD, RD, ST, AST, IT.
    pub levies: [i64; 6],
    /// Rows without the levy.
    pub levies_absent: [u32; 6],
    /// First and last declaration date of all stored rows, `YYYY-MM-DD`.
    pub period: (Option<String>, Option<String>),
}

impl ExtractStore {
    /// The control totals: those of the import, or summed up anew when records were corrected
    /// since.
    ///
    /// # Errors
    /// An unknown extract, or a refusal of the store.
    pub fn control(&self, info: &ExtractInfo) -> Result<ExtractControl> {
        if info.corrected == 0
            && let Some(control) = of_report(&info.report)
        {
            return Ok(control);
        }
        let (_, first, last) = self.span(info.id)?;
        let sums = ["value", "cd", "acd", "rd", "st", "ast", "it"].map(|column| {
            format!(
                "coalesce(sum({column} / 1000000), 0), coalesce(sum({column} % 1000000), 0), \
                 count(*) - count({column})"
            )
        });
        let sql = format!(
            "SELECT count(*), count(DISTINCT gd_uid), count(DISTINCT trader_id), {}, \
             (SELECT min(gd_date) FROM item WHERE item_id BETWEEN ?1 AND ?2), \
             (SELECT max(gd_date) FROM item WHERE item_id BETWEEN ?1 AND ?2) \
             FROM item WHERE item_id BETWEEN ?1 AND ?2 AND current = 1",
            sums.join(", ")
        );
        self.conn.query_row(&sql, [first, last], read).map_err(fail)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<ExtractControl> {
    let sum = |at: usize| {
        let (millions, rest): (i64, i64) = (row.get(at)?, row.get(at + 1)?);
        Ok::<_, rusqlite::Error>(millions.saturating_mul(1_000_000).saturating_add(rest))
    };
    let mut control = ExtractControl {
        current: row.get(0)?,
        declarations: row.get(1)?,
        traders: row.get(2)?,
        value: sum(3)?,
        period: (row.get(24)?, row.get(25)?),
        ..ExtractControl::default()
    };
    let levies = control.levies.iter_mut().zip(&mut control.levies_absent);
    for ((levy, absent), at) in levies.zip((6..).step_by(3)) {
        *levy = sum(at)?;
        *absent = row.get(at + 2)?;
    }
    Ok(control)
}

/// The totals as the import found them; `None` when its report does not name the period.
fn of_report(report: &Value) -> Option<ExtractControl> {
    let control = report.get("control")?;
    let count = |value: &Value| value.as_u64().and_then(|n| u32::try_from(n).ok());
    let day = |name: &str| Some(report.get(name)?.as_str().map(str::to_owned));
    let mut found = ExtractControl {
        current: count(report.get("current")?)?,
        declarations: count(control.get("gds")?)?,
        traders: count(control.get("importers")?)?,
        value: control.get("value_pkr")?.as_i64()?,
        period: (day("period_from")?, day("period_to")?),
        ..ExtractControl::default()
    };
    let absent = control.get("levies_absent")?;
    let levies = found.levies.iter_mut().zip(&mut found.levies_absent);
    for (code, (sum, missing)) in EXTRACT_LEVIES.iter().zip(levies) {
        *sum = control.get(code)?.as_i64()?;
        *missing = count(absent.get(code)?)?;
    }
    Some(found)
}
