//! A run as two comma-separated tables.

use std::io::Write;

use crate::errors::RiskError;
use crate::run::RiskRun;
use crate::sentences::english;

/// Columns of [`write_hits_csv`].
pub const HITS_HEADER: &str = "indicator,key,value,score,hit,na,detail";
/// Columns of [`write_ranking_csv`].
pub const RANKING_HEADER: &str =
    "grain,key,items,value_pkr,score,expected_yield,rank,yield_rank,band";

/// Every answer about items in scope; `detail` is the sentence of a hit. Where there is no answer
/// `value`, `score` and `hit` are empty and `na` holds the reason.
///
/// # Errors
/// [`RiskError::Unwritable`] if `out` refuses.
pub fn write_hits_csv(run: &RiskRun, out: &mut dyn Write) -> Result<(), RiskError> {
    writeln!(out, "{HITS_HEADER}")?;
    for one in run.results() {
        let number = |value: Option<f64>| value.map(|v| v.to_string()).unwrap_or_default();
        let hit = one.hit.map_or("", |hit| if hit { "1" } else { "0" });
        let detail = one.explanation.as_ref().map(english).unwrap_or_default();
        writeln!(
            out,
            "{},{},{},{},{hit},{},{}",
            one.indicator,
            cell(&one.key),
            number(one.value),
            number(one.score),
            one.na.unwrap_or_default(),
            cell(&detail),
        )?;
    }
    Ok(())
}

/// All targets, declarations first, in the order of `rank`.
///
/// # Errors
/// [`RiskError::Unwritable`] if `out` refuses.
pub fn write_ranking_csv(run: &RiskRun, out: &mut dyn Write) -> Result<(), RiskError> {
    writeln!(out, "{RANKING_HEADER}")?;
    for target in &run.targets {
        writeln!(
            out,
            "{},{},{},{},{},{},{},{},{}",
            target.grain.word(),
            cell(&target.key),
            target.items,
            target.value_pkr,
            target.score,
            target.expected_yield,
            target.rank,
            target.yield_rank,
            target.band.word(),
        )?;
    }
    Ok(())
}

/// A text cell of RFC 4180.
fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
