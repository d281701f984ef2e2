//! Exchange rates and valuation rulings.

use chrono::NaiveDate;
use jaiza_domain::reference::ValuationRuling;

use super::Law;

/// Origin group that holds every origin.
const ANY: &str = "ANY";
/// Currency in which unit prices are compared.
const USD: &str = "USD";

impl<'a> Law<'a> {
    /// Rupees per one unit of a currency at a day.
    pub fn rupees_per(&self, currency: &str, day: NaiveDate) -> Option<f64> {
        let rows = self.exchange.get(currency)?.iter();
        let held = rows.filter(|(valid, _)| valid.holds(day));
        held.max_by_key(|(valid, _)| valid.from)
            .map(|(_, rate)| *rate)
    }

    /// A price of a day in US dollars.
    pub fn in_usd(&self, price: f64, currency: &str, day: NaiveDate) -> Option<f64> {
        if currency == USD {
            return Some(price);
        }
        Some(price * self.rupees_per(currency, day)? / self.rupees_per(USD, day)?)
    }

    /// The ruling for a code, origin and base unit at a day, with its price in US dollars per base
    /// unit: narrowest origin group, then latest start, then smallest number.
    pub fn ruling(
        &self,
        pct: &str,
        origin: &str,
        base: &str,
        day: NaiveDate,
    ) -> Option<(&'a ValuationRuling, f64)> {
        let candidates = self.rulings.get(pct)?.iter().filter_map(|row| {
            let width = self.group_width(&row.origin_group, origin)?;
            let unit = self.unit(&row.unit).filter(|unit| unit.base == base)?;
            if !row.valid.holds(day) {
                return None;
            }
            let price = self.in_usd(row.price_fc.to_f64(), &row.currency, day)?;
            Some((width, *row, price / unit.factor.to_f64()))
        });
        let chosen = candidates.min_by(|(width, row, _), (other_width, other, _)| {
            width
                .cmp(other_width)
                .then_with(|| other.valid.from.cmp(&row.valid.from))
                .then_with(|| row.vr_no.cmp(&other.vr_no))
        });
        chosen.map(|(_, row, price)| (row, price))
    }

    /// Number of members of a group that holds the origin; `ANY` is wider than any other.
    fn group_width(&self, group: &str, origin: &str) -> Option<usize> {
        if group == ANY {
            return Some(usize::MAX);
        }
        let members = self.groups.get(group)?;
        members.contains(&origin).then_some(members.len())
    }
}
