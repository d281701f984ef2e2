//! The rows of the rate tables by what they are asked for: a case asks thousands of times.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::decimal::Decimal;
use crate::reference::{
    ExchangeRate, FtaRate, LevyRate, ReferenceTables, Sro, SroScope, TariffLine,
};

type Rows<'t, K, R> = HashMap<K, Vec<&'t R>>;

/// Rate tables, indexed. The answers are those of the tables themselves, in the order of their rows.
pub struct Tariff<'t> {
    tables: &'t ReferenceTables,
    lines: Rows<'t, &'t str, TariffLine>,
    levies_of_codes: HashMap<&'t str, Rows<'t, &'t str, LevyRate>>,
    other_levies: Rows<'t, &'t str, LevyRate>,
    rates: Rows<'t, &'t str, ExchangeRate>,
    scopes: Rows<'t, &'t str, SroScope>,
    fta_rates: Rows<'t, &'t str, FtaRate>,
}

impl<'t> Tariff<'t> {
    /// Indexes the tables.
    pub fn of(tables: &'t ReferenceTables) -> Self {
        let (by_code, others): (Vec<&LevyRate>, Vec<&LevyRate>) = tables
            .levy_rate
            .iter()
            .partition(|row| row.selector_kind == "pct");
        Self {
            tables,
            lines: by(&tables.pct_tariff, |row| row.pct.as_str()),
            levies_of_codes: by(by_code, |row| row.levy.as_str())
                .into_iter()
                .map(|(levy, rows)| (levy, by(rows, |row| row.selector.as_str())))
                .collect(),
            other_levies: by(others, |row| row.levy.as_str()),
            rates: by(&tables.exchange_rate, |row| row.currency.as_str()),
            scopes: by(&tables.sro_scope, |row| row.sro_key.as_str()),
            fta_rates: by(&tables.fta_rate, |row| row.sro_key.as_str()),
        }
    }

    /// The tables themselves.
    pub const fn tables(&self) -> &'t ReferenceTables {
        self.tables
    }

    /// Rupees per `per_units` of a currency on a day, as stated.
    pub fn exchange_rate(&self, currency: &str, day: NaiveDate) -> Option<(Decimal, Decimal)> {
        let row = self
            .rates
            .get(currency)?
            .iter()
            .find(|row| row.valid.holds(day))?;
        Some((row.rate_pkr, row.per_units))
    }

    pub(super) fn lines(&self, pct: &str) -> impl Iterator<Item = &'t TariffLine> {
        self.lines.get(pct).into_iter().flatten().copied()
    }

    pub(super) fn levies_of_code(&self, levy: &str, selector: &str) -> &[&'t LevyRate] {
        let rows = self
            .levies_of_codes
            .get(levy)
            .and_then(|rows| rows.get(selector));
        rows.map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn other_levies(&self, levy: &str) -> &[&'t LevyRate] {
        let rows = self.other_levies.get(levy);
        rows.map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn sro(&self, key: &str) -> Option<&'t Sro> {
        self.tables.sro.iter().find(|row| row.sro_key == key)
    }

    pub(super) fn scopes(&self, key: &str) -> impl Iterator<Item = &'t SroScope> {
        self.scopes.get(key).into_iter().flatten().copied()
    }

    pub(super) fn fta_rates(&self, key: &str) -> impl Iterator<Item = &'t FtaRate> {
        self.fta_rates.get(key).into_iter().flatten().copied()
    }
}

fn by<'t, K: std::hash::Hash + Eq, R>(
    rows: impl IntoIterator<Item = &'t R>,
    key: impl Fn(&'t R) -> K,
) -> Rows<'t, K, R> {
    let mut grouped: Rows<'t, K, R> = HashMap::new();
    for row in rows {
        grouped.entry(key(row)).or_default().push(row);
    }
    grouped
}
