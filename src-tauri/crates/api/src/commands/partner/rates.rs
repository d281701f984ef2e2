//! Amounts in US dollars, by the exchange rates of the reference tables. Without a rate there is no
//! amount.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_domain::exact::Ratio;
use jaiza_domain::reference::{ExchangeRate, ReferenceTables};

const DOLLAR: &str = "USD";
const RUPEE: &str = "PKR";

/// Rates in force by currency and day, looked up once each.
pub struct Rates<'t> {
    tables: &'t ReferenceTables,
    known: BTreeMap<(String, NaiveDate), Option<Ratio>>,
}

impl<'t> Rates<'t> {
    pub const fn of(tables: &'t ReferenceTables) -> Self {
        Self {
            tables,
            known: BTreeMap::new(),
        }
    }

    /// Dollars of an amount on a day; `None` without both rates.
    pub fn dollars(&mut self, amount: &Ratio, currency: &str, day: NaiveDate) -> Option<Ratio> {
        if currency == DOLLAR {
            return Some(amount.clone());
        }
        let rupees = amount * &self.rupees(currency, day)?;
        rupees.checked_div(&self.rupees(DOLLAR, day)?)
    }

    /// Rupees of one unit.
    fn rupees(&mut self, currency: &str, day: NaiveDate) -> Option<Ratio> {
        if currency == RUPEE {
            return Some(Ratio::whole(1));
        }
        let key = (currency.to_owned(), day);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let fits = |row: &&ExchangeRate| row.currency == currency && row.valid.holds(day);
        let row = self.tables.exchange_rate.iter().find(fits);
        let rate = row.and_then(|row| Ratio::from(row.rate_pkr).checked_div(&row.per_units.into()));
        self.known.insert(key, rate.clone());
        rate
    }
}
