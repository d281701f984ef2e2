//! Levies forgone by a concession: what the tariff asks of the goods without the claim, less what was
//! recorded. Goods taxed on retail price are left out, their sales tax is not on the value.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{Item, ItemRow};
use jaiza_domain::levies::{Facts, Schedule, Share, ValueFacts, compute};
use jaiza_domain::reference::ReferenceTables;
use jaiza_domain::tariff::{RateQuestion, Tariff};

use crate::error::Answer;
use crate::figures::{engine_rates, refused, unit_name};

/// Schedule of levies whose amounts extracts record.
const SCHEDULE: &str = "PK";

/// Rupees forgone by place of the item; an item that is not here has no claim, or the tables do not
/// give what it would have paid.
pub type Forgone = BTreeMap<usize, i128>;

/// Computes what the claims of the items cost.
///
/// # Errors
/// When the schedule of levies is not sound.
pub fn of(items: &[ItemRow], tables: &ReferenceTables) -> Answer<Forgone> {
    let schedule = Schedule::built_in(SCHEDULE).map_err(refused)?;
    let tariff = Tariff::of(tables);
    let claimed = items
        .iter()
        .enumerate()
        .filter(|(_, row)| row.sro_key.is_some());
    Ok(claimed
        .filter_map(|(place, row)| {
            let item = row.clone().complete()?;
            Some((
                place,
                due(&item, &tariff, tables, &schedule)? - i128::from(item.levies.sum()),
            ))
        })
        .collect())
}

fn due(
    item: &Item,
    tariff: &Tariff<'_>,
    tables: &ReferenceTables,
    schedule: &Schedule,
) -> Option<i128> {
    if on_retail_price(tables, &item.pct, item.gd_date) || item.levies.in_order().contains(&None) {
        return None;
    }
    let question = RateQuestion {
        pct: &item.pct,
        origin: &item.origin,
        day: item.gd_date,
        status: None,
        claim: None,
    };
    let rates = tariff.rate_set(&question).ok()?;
    let counted = item.quantity.is_positive();
    let facts = Facts {
        value: ValueFacts {
            customs_value: Some(Decimal::whole(item.value)),
            qty: counted.then_some(item.quantity),
            unit: counted.then(|| unit_name(&item.unit)),
            ..ValueFacts::default()
        },
        rates: engine_rates(&rates),
        ..Facts::default()
    };
    let side = compute(schedule, &facts, &Share::WHOLE).ok()?.side;
    side.total.to_string().parse().ok()
}

fn on_retail_price(tables: &ReferenceTables, pct: &str, day: NaiveDate) -> bool {
    tables
        .third_schedule
        .iter()
        .any(|row| row.valid.holds(day) && pct.starts_with(&row.pct_prefix))
}
