//! What the concession cell of an item claims, and whether the instrument grants it.

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
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
    pub cd: Option<Decimal>,
    pub acd: Option<Decimal>,
    pub rd: Option<Decimal>,
    pub st: Option<Decimal>,
    pub ast: Option<Decimal>,
    pub it: Option<Decimal>,
}

/// What a concession is claimed for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Goods<'a> {
    pub pct: &'a str,
    pub origin: &'a str,
    pub day: NaiveDate,
}

/// A claim with the row found for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Claim<'a> {
    pub state: ClaimState,
    pub sro: Option<&'a Sro>,
    pub row: Option<GrantedRates>,
}

impl Claim<'_> {
    /// Of a blank cell.
    pub const NONE: Self = Self {
        state: ClaimState::None,
        sro: None,
        row: None,
    };

    /// Was a row found (for an expired instrument: on its last day)?
    pub fn in_scope(&self) -> bool {
        self.row.is_some()
    }

    /// Is the instrument a trade agreement?
    pub fn of_agreement(&self) -> bool {
        self.sro.is_some_and(|sro| sro.kind == FTA)
    }
}

impl<'a> Law<'a> {
    /// The claim that a key of the concession cell makes for goods; no key = none.
    pub fn claim(&self, key: Option<&str>, goods: Goods<'_>) -> Claim<'a> {
        let bare = |state| Claim {
            state,
            sro: None,
            row: None,
        };
        let Some(key) = key else {
            return bare(ClaimState::None);
        };
        let Some(sro) = self.sro.get(key).copied() else {
            return bare(ClaimState::Unknown);
        };
        let row = self.granting_row(sro, goods);
        let state = if sro.valid.to.is_some_and(|end| goods.day > end) {
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

    fn granting_row(&self, sro: &Sro, goods: Goods<'_>) -> Option<GrantedRates> {
        if sro.valid.from.is_some_and(|begin| goods.day < begin) {
            return None;
        }
        let day = sro.valid.to.map_or(goods.day, |end| end.min(goods.day));
        let key = sro.sro_key.as_str();
        if sro.kind == FTA {
            let rows = self.fta.get(&(key, goods.pct, goods.origin))?;
            return rows
                .iter()
                .find(|row| row.valid.holds(day))
                .map(|row| of_agreement(row));
        }
        let rows = prefixes(goods.pct).filter_map(|prefix| self.scope.get(&(key, prefix)));
        let mut granting = rows.filter_map(|rows| rows.iter().find(|row| row.valid.holds(day)));
        granting.next().map(|row| of_scope(row))
    }
}

fn of_agreement(row: &FtaRate) -> GrantedRates {
    GrantedRates {
        cd: row.cd,
        acd: row.acd,
        rd: row.rd,
        ..GrantedRates::default()
    }
}

fn of_scope(row: &SroScope) -> GrantedRates {
    GrantedRates {
        cd: row.cd,
        acd: row.acd,
        rd: row.rd,
        st: row.st,
        ast: row.ast,
        it: row.it,
    }
}
