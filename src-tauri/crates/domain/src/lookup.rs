//! Rates in force for a tariff code on a day, out of dated rows in three layers.
//!
//! Rule: levies contract, `rates.lookup`. Base rows give the rates without claim; a claimed
//! concession (SRO) or trade agreement (FTA) replaces the levies that it names.

pub mod claim;
pub mod row;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use self::row::{Edition, Layer, LookupRow, PctScope};
use self::row::{best, holds_edition};
use crate::levies::{LevyError, Rate, ReferenceFault};

/// A question for rates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookupRequest {
    /// Tariff code, 8 digits without point.
    pub pct: String,
    /// Day.
    pub date: NaiveDate,
    /// Levies wanted.
    pub levies: Vec<String>,
    /// All rows.
    pub rows: Vec<LookupRow>,
    /// Editions of the tariff; `None` = rows of all editions match.
    pub editions: Option<Vec<Edition>>,
    /// Origin.
    pub origin: Option<String>,
    /// Importer status.
    pub status: Option<String>,
    /// On the active taxpayer list?
    pub atl: Option<bool>,
    /// Concession claimed.
    pub sro: Option<String>,
    /// Trade agreement claimed.
    pub fta: Option<String>,
}

/// The rates, each with the row that states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// Edition in force; `None` without editions.
    pub edition: Option<String>,
    /// Rate by levy wanted.
    pub rates: BTreeMap<String, Rate>,
    /// Row by levy wanted.
    pub sources: BTreeMap<String, String>,
}

/// Finds the rates.
///
/// # Errors
/// `gap`, `conflict`, `not_found`, `out_of_scope`, `not_in_force`, `not_eligible` with the rows
/// concerned; `invalid_argument` for a bad code, a row or a levy that stands twice, or a key that
/// does not belong to its layer.
pub fn find(request: &LookupRequest) -> Result<Lookup, LevyError> {
    request.check()?;
    let edition = request.edition()?;
    let matches = |row: &&LookupRow| {
        row.scope.covers(&request.pct)
            && row.valid.holds(request.date)
            && holds_edition(row, edition.as_deref())
            && row.eligible(request)
    };
    let base = || request.rows.iter().filter(|row| row.layer == Layer::Base);
    let mut chosen: BTreeMap<&str, &LookupRow> = BTreeMap::new();
    for levy in &request.levies {
        if let Some(row) = best(base().filter(matches), levy)? {
            chosen.insert(levy, row);
        }
    }
    let claimed = |layer, key: &Option<String>| match key {
        Some(key) => claim::rows(request, edition.as_deref(), layer, key),
        None => Ok(BTreeMap::new()),
    };
    let sro = claimed(Layer::Sro, &request.sro)?;
    let fta = claimed(Layer::Fta, &request.fta)?;
    for levy in &request.levies {
        let pair = (
            sro.get(levy.as_str()).copied(),
            fta.get(levy.as_str()).copied(),
        );
        if let (Some(one), Some(other)) = pair
            && one.rates.get(levy) != other.rates.get(levy)
        {
            let what = format!("concession and agreement state different rates of {levy}");
            let rows = [one.row.as_str(), other.row.as_str()];
            return Err(LevyError::reference(ReferenceFault::Conflict, what, rows).about(levy));
        }
        if let Some(row) = pair.0.or(pair.1) {
            chosen.insert(levy, row);
        }
    }
    let (mut rates, mut sources) = (BTreeMap::new(), BTreeMap::new());
    for levy in &request.levies {
        let row = chosen.get(levy.as_str());
        let Some((row, rate)) = row.and_then(|row| Some((row, row.rates.get(levy)?))) else {
            return Err(without_rate(request, levy));
        };
        rates.insert(levy.clone(), rate.clone());
        sources.insert(levy.clone(), row.row.clone());
    }
    Ok(Lookup {
        edition,
        rates,
        sources,
    })
}

fn without_rate(request: &LookupRequest, levy: &str) -> LevyError {
    let names = |row: &&LookupRow| {
        row.layer == Layer::Base && row.scope.covers(&request.pct) && row.rates.contains_key(levy)
    };
    let rows: Vec<&str> = request
        .rows
        .iter()
        .filter(names)
        .map(|row| row.row.as_str())
        .collect();
    let fault = if rows.is_empty() {
        ReferenceFault::NotFound
    } else {
        ReferenceFault::Gap
    };
    let what = format!("no rate of {levy} for {} on {}", request.pct, request.date);
    LevyError::reference(fault, what, rows).about(levy)
}

impl LookupRequest {
    fn check(&self) -> Result<(), LevyError> {
        crate::json::distinct(self.levies.iter().map(String::as_str))?;
        crate::json::distinct(self.rows.iter().map(|row| row.row.as_str()))?;
        let editions = self.editions.iter().flatten();
        crate::json::distinct(editions.map(|edition| edition.edition.as_str()))?;
        if self.pct.len() != 8 || !self.pct.bytes().all(|b| b.is_ascii_digit()) {
            return Err(LevyError::invalid(format!(
                "\"{}\" is no tariff code",
                self.pct
            )));
        }
        match self
            .rows
            .iter()
            .find(|row| (row.layer == Layer::Base) != row.key.is_none())
        {
            Some(row) => Err(LevyError::invalid(format!("the key of row {}", row.row))),
            None => Ok(()),
        }
    }

    fn edition(&self) -> Result<Option<String>, LevyError> {
        let Some(editions) = &self.editions else {
            return Ok(None);
        };
        let open: Vec<&str> = editions
            .iter()
            .filter(|edition| edition.valid.holds(self.date))
            .map(|edition| edition.edition.as_str())
            .collect();
        let fault = match open.as_slice() {
            [edition] => return Ok(Some((*edition).to_owned())),
            [] => ReferenceFault::Gap,
            _ => ReferenceFault::Conflict,
        };
        let what = format!("not exactly one edition is in force on {}", self.date);
        Err(LevyError::reference(fault, what, open))
    }
}

#[cfg(test)]
mod tests;
