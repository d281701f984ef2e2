//! One item of a store, put together from its columns.

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::LevyAmounts;

use super::rows::NO_LEVY;
use super::{Store, at};

/// What indicators see of an item.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ItemView<'a> {
    pub gd_date: NaiveDate,
    pub pct: &'a str,
    pub description: &'a str,
    pub origin: &'a str,
    pub unit: &'a str,
    pub quantity: Decimal,
    pub price_assessed: Option<Decimal>,
    pub currency: &'a str,
    pub value: i64,
    pub levies: LevyAmounts,
}

impl Store {
    /// The item at a place.
    pub fn item(&self, place: usize) -> ItemView<'_> {
        ItemView {
            gd_date: at(&self.date, place),
            pct: self.pcts.text(at(&self.pct, place)),
            description: self.descriptions.text(at(&self.description, place)),
            origin: self.origins.text(at(&self.origin, place)),
            unit: self.units.text(at(&self.unit, place)),
            quantity: self.quantity(place),
            price_assessed: self.assessed.get(place),
            currency: self.currencies.text(at(&self.currency, place)),
            value: at(&self.value, place),
            levies: self.levies(place),
        }
    }

    pub fn quantity(&self, place: usize) -> Decimal {
        self.quantity.get(place).unwrap_or_default()
    }

    /// The price customs assessed; `None` if there is none.
    pub fn assessed(&self, place: usize) -> Option<Decimal> {
        self.assessed.get(place)
    }

    pub fn declared(&self, place: usize) -> Decimal {
        self.declared.get(place).unwrap_or_default()
    }

    pub fn levies(&self, place: usize) -> LevyAmounts {
        let amounts = self.levies.get(place).copied().unwrap_or([NO_LEVY; 6]);
        LevyAmounts::from_order(amounts.map(|amount| Some(amount).filter(|a| *a != NO_LEVY)))
    }
}

#[cfg(test)]
impl<'a> From<&'a jaiza_domain::declaration::Item> for ItemView<'a> {
    fn from(item: &'a jaiza_domain::declaration::Item) -> Self {
        Self {
            gd_date: item.gd_date,
            pct: &item.pct,
            description: &item.description,
            origin: &item.origin,
            unit: &item.unit,
            quantity: item.quantity,
            price_assessed: item.price_assessed,
            currency: &item.currency,
            value: item.value,
            levies: item.levies,
        }
    }
}
