//! Which adjudicating officer an amount belongs to.
//!
//! Rule: levies contract, `forum.suggest`. Bands are dated reference data.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::decimal::Decimal;
use crate::exact::Ratio;
use crate::levies::{LevyError, ReferenceFault};
use crate::reference::Validity;

/// A money limit of a rank.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Band {
    pub row: String,
    pub rank: String,
    /// Inclusive limit; `None` = none.
    pub max_amount: Option<Decimal>,
    pub valid: Validity,
}

/// The forum suggested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Forum {
    pub rank: String,
    pub row: String,
    pub limit: Option<Decimal>,
    /// Does the amount reach the threshold of a contravention report? Only when one is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cr_mandatory: Option<bool>,
}

/// The lowest band in force whose limit holds the amount (duty and taxes, no surcharge).
///
/// # Errors
/// `invalid_argument`: a row twice; `conflict`: two bands in force with equal limit or rank;
/// `gap`: no band holds the amount.
pub fn suggest(
    amount: &Ratio,
    date: NaiveDate,
    bands: &[Band],
    cr_threshold: Option<Decimal>,
) -> Result<Forum, LevyError> {
    crate::json::distinct(bands.iter().map(|band| band.row.as_str()))?;
    let mut open: Vec<&Band> = bands.iter().filter(|band| band.valid.holds(date)).collect();
    let mut clashing = BTreeSet::new();
    for (place, one) in open.iter().enumerate() {
        for other in open.iter().skip(place + 1) {
            if one.max_amount == other.max_amount || one.rank == other.rank {
                clashing.extend([one.row.as_str(), other.row.as_str()]);
            }
        }
    }
    if !clashing.is_empty() {
        let what = format!("two bands of {date} have one limit or one rank");
        return Err(LevyError::reference(
            ReferenceFault::Conflict,
            what,
            clashing,
        ));
    }
    open.sort_by_key(|band| (band.max_amount.is_none(), band.max_amount));
    let holds = |band: &&&Band| {
        band.max_amount
            .is_none_or(|limit| Ratio::from(limit) >= *amount)
    };
    let Some(band) = open.iter().find(holds) else {
        let what = if open.is_empty() {
            format!("no adjudication band is in force on {date}")
        } else {
            format!("no adjudication band of {date} reaches {amount}")
        };
        return Err(LevyError::reference(
            ReferenceFault::Gap,
            what,
            Vec::<String>::new(),
        ));
    };
    Ok(Forum {
        rank: band.rank.clone(),
        row: band.row.clone(),
        limit: band.max_amount,
        cr_mandatory: cr_threshold.map(|threshold| *amount >= threshold.into()),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn band(row: &str, limit: Option<i64>) -> Band {
        let max_amount = limit.map(Decimal::whole);
        Band {
            row: row.into(),
            rank: row.into(),
            max_amount,
            valid: Validity::default(),
        }
    }

    fn ask(amount: i64, bands: &[Band]) -> Result<String, &'static str> {
        let date = "2026-03-31".parse().unwrap();
        let found = suggest(&Ratio::whole(amount), date, bands, None);
        found.map(|forum| forum.row).map_err(|error| error.code())
    }

    #[test]
    fn the_limit_itself_still_belongs_to_the_band() {
        let bands = [band("high", None), band("low", Some(100))];
        assert_eq!(ask(100, &bands), Ok("low".into()));
        assert_eq!(ask(101, &bands), Ok("high".into()));
    }

    #[test]
    fn refuses_amounts_beyond_all_bands_and_bands_of_one_limit() {
        assert_eq!(ask(101, &[band("low", Some(100))]), Err("gap"));
        assert_eq!(
            ask(1, &[band("a", Some(5)), band("b", Some(5))]),
            Err("conflict")
        );
    }
}
