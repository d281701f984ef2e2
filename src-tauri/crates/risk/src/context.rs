//! What indicators look at: the items of the window with the facts several of them need.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::Item;
use jaiza_domain::reference::TariffLine;

use crate::law::{Claim, Law, statutory};
use crate::package::ParameterPackage;
use crate::peers::Peers;

/// An item with its tariff line, claim and comparable unit price.
pub(crate) struct ItemFacts<'a> {
    pub item: &'a Item,
    /// US dollars per base unit; `None` without exchange rate or unit.
    pub unit_price: Option<f64>,
    /// Base unit, empty if the unit is unknown.
    pub base: &'a str,
    pub line: Option<&'a TariffLine>,
    /// Levies are collected on its declaration type.
    pub collected: bool,
    pub claim: Claim<'a>,
}

impl<'a> ItemFacts<'a> {
    fn new(item: &'a Item, law: &Law<'a>) -> Self {
        let unit = law.unit(&item.unit);
        let price = item.price_assessed.unwrap_or(item.price_declared).to_f64();
        let unit_price = unit.and_then(|unit| {
            Some(law.in_usd(price, &item.currency, item.gd_date)? / unit.factor.to_f64())
        });
        Self {
            item,
            unit_price: unit_price.filter(|up| up.is_finite() && *up > 0.0),
            base: unit.map_or("", |unit| unit.base),
            line: law.line(&item.pct, item.gd_date),
            collected: law.collects(item.decl_type()),
            claim: law.claim(item),
        }
    }

    /// Sum of the six levies, absent ones as 0.
    pub fn levy_sum(&self) -> f64 {
        rupees(self.item.levies.sum())
    }

    /// Customs value.
    pub fn value(&self) -> f64 {
        rupees(self.item.value)
    }
}

/// Everything an indicator may ask.
pub(crate) struct Context<'a> {
    pub run_date: NaiveDate,
    pub window_from: NaiveDate,
    /// Items of the window in the order of declaration and item number.
    pub items: Vec<ItemFacts<'a>>,
    pub law: Law<'a>,
    pub peers: Peers<'a>,
    /// Factor from price to value.
    pub load: f64,
}

impl<'a> Context<'a> {
    pub fn new(
        store: &[&'a Item],
        law: Law<'a>,
        package: &ParameterPackage,
        run_date: NaiveDate,
    ) -> Self {
        let back = Days::new(u64::from(package.window_days.saturating_sub(1)));
        let window_from = run_date.checked_sub_days(back).unwrap_or(NaiveDate::MIN);
        let in_window = |item: &&&Item| (window_from..=run_date).contains(&item.gd_date);
        let items: Vec<_> = store
            .iter()
            .filter(in_window)
            .map(|item| ItemFacts::new(item, &law))
            .collect();
        let peers = Peers::new(&items);
        Self {
            run_date,
            window_from,
            items,
            law,
            peers,
            load: package.load(),
        }
    }

    /// What the item's own code asks beyond the levies recorded; 0 where it is not known.
    pub fn short_of_statutory(&self, facts: &ItemFacts<'_>) -> f64 {
        self.short_of(facts, &facts.item.pct)
    }

    /// What another code asks beyond the levies recorded.
    pub fn short_of(&self, facts: &ItemFacts<'_>, pct: &str) -> f64 {
        statutory(&self.law, pct, facts.item).map_or(0.0, |due| rupees(due) - facts.levy_sum())
    }
}

/// Rupees as a float for shares and scores; exact up to 2^53.
pub(crate) fn rupees(amount: i64) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    {
        amount as f64
    }
}

/// A count as a float.
pub(crate) fn count(n: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    {
        n as f64
    }
}

/// Is the concession's rate for a levy present and zero?
pub(crate) fn waived(rate: Option<Decimal>) -> bool {
    rate.is_some_and(Decimal::is_zero)
}

/// One row per declaration and item: the highest version, in canonical order.
pub(crate) fn store_of(items: &[Item], run_date: NaiveDate) -> Vec<&Item> {
    let mut newest: HashMap<(&str, u32), &Item> = HashMap::new();
    for item in items
        .iter()
        .filter(|item| item.current && item.gd_date <= run_date)
    {
        let held = newest.entry((&item.gd_uid, item.item_no)).or_insert(item);
        if preference(item) > preference(held) {
            *held = item;
        }
    }
    let mut store: Vec<&Item> = newest.into_values().collect();
    store.sort_unstable_by(|a, b| (&a.gd_uid, a.item_no).cmp(&(&b.gd_uid, b.item_no)));
    store
}

/// Highest version first; among equals of several extracts a fixed choice, whatever their order.
fn preference(item: &Item) -> (u32, std::cmp::Reverse<u32>, i64, &str, &str, Decimal) {
    let record = std::cmp::Reverse(item.record);
    (
        item.version_no,
        record,
        item.value,
        &item.pct,
        &item.description,
        item.quantity,
    )
}
