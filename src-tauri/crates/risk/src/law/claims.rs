//! What the concession cell of an item claims, and whether the instrument grants it.

use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::Item;
use jaiza_domain::reference::{FtaRate, Sro, SroScope};

use super::{Law, prefixes};

/// Kind of the instruments that are trade agreements.
const FTA: &str = "FTA";

/// State of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClaimState {
    /// The cell is blank.
    None,
    /// A text without a known instrument.
    Unknown,
    /// The instrument ended before the declaration, whatever its scope.
    Expired,
    /// In force and the goods are in scope.
    Valid,
    /// The instrument does not cover the goods on the day.
    Out,
}

/// Rates of the row that grants a concession; `None` = the levy is not touched.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct GrantedRates {
    pub acd: Option<Decimal>,
    pub rd: Option<Decimal>,
    pub st: Option<Decimal>,
    pub ast: Option<Decimal>,
    pub it: Option<Decimal>,
}

/// A claim with the row found for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Claim<'a> {
    pub state: ClaimState,
    pub sro: Option<&'a Sro>,
    pub row: Option<GrantedRates>,
}

impl Claim<'_> {
    /// Was a row found (for an expired instrument: on its last day)?
    pub fn in_scope(&self) -> bool {
        self.row.is_some()
    }
}

impl<'a> Law<'a> {
    /// The claim of an item.
    pub fn claim(&self, item: &Item) -> Claim<'a> {
        let bare = |state| Claim {
            state,
            sro: None,
            row: None,
        };
        let Some(key) = item.sro_key.as_deref() else {
            return bare(ClaimState::None);
        };
        let Some(sro) = self.sro.get(key).copied() else {
            return bare(ClaimState::Unknown);
        };
        let row = self.granting_row(sro, item);
        let state = if sro.valid.to.is_some_and(|end| item.gd_date > end) {
            ClaimState::Expired
        } else if row.is_some() {
            ClaimState::Valid
        } else {
            ClaimState::Out
        };
        Claim {
            state,
            sro: Some(sro),
            row,
        }
    }

    fn granting_row(&self, sro: &Sro, item: &Item) -> Option<GrantedRates> {
        if sro.valid.from.is_some_and(|begin| item.gd_date < begin) {
            return None;
        }
        let day = sro
            .valid
            .to
            .map_or(item.gd_date, |end| end.min(item.gd_date));
        let key = sro.sro_key.as_str();
        if sro.kind == FTA {
            let rows = self
                .fta
                .get(&(key, item.pct.as_str(), item.origin.as_str()))?;
            return rows
                .iter()
                .find(|row| row.valid.holds(day))
                .map(|row| of_agreement(row));
        }
        let rows = prefixes(&item.pct).filter_map(|prefix| self.scope.get(&(key, prefix)));
        let mut granting = rows.filter_map(|rows| rows.iter().find(|row| row.valid.holds(day)));
        granting.next().map(|row| of_scope(row))
    }
}

fn of_agreement(row: &FtaRate) -> GrantedRates {
    GrantedRates {
        acd: row.acd,
        rd: row.rd,
        ..GrantedRates::default()
    }
}

fn of_scope(row: &SroScope) -> GrantedRates {
    GrantedRates {
        acd: row.acd,
        rd: row.rd,
        st: row.st,
        ast: row.ast,
        it: row.it,
    }
}
