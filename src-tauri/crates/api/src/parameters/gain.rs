//! What closed cases say of a selection: how many of it ended in money, and money by audit day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_casefile::Home;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;
use jaiza_domain::money_stages::standing;

use crate::case_model::{CaseModel, case_streams};
use crate::commands::home::count;
use crate::commands::money::events;
use crate::dto::parameter::Gain;
use crate::error::Answer;
use crate::session::Session;

/// Hours of a working day.
const DAY: i64 = 8;

/// A case that is over.
#[derive(Clone, Default)]
struct Closed {
    cases: u32,
    amount: Ratio,
    hours: Ratio,
}

/// Closed cases of this computer, by trader.
pub struct ClosedCases(BTreeMap<String, Closed>);

impl ClosedCases {
    /// Reads them. A case is closed when it says so, or when its demand was adjudicated or paid.
    ///
    /// # Errors
    /// A case that cannot be read.
    pub fn read(session: &Session, home: &Home, today: NaiveDate) -> Answer<Self> {
        let mut by_trader: BTreeMap<String, Closed> = BTreeMap::new();
        for stream in case_streams(home)? {
            let case = CaseModel::load(session, home, stream)?;
            let stands = standing(&events(&case), today);
            let settled = [stands.adjudicated, stands.recovered];
            // Agreed and paid without an order counts as much as what was adjudged.
            let amount = settled.into_iter().max().unwrap_or_default();
            if case.state != "closed" && !amount.is_positive() {
                continue;
            }
            let hours: Option<Decimal> = case.audit_hours.trim().parse().ok();
            let of = by_trader.entry(case.trader_id.clone()).or_default();
            of.cases += 1;
            of.amount = &of.amount + &amount;
            of.hours = &of.hours + &hours.map(Ratio::from).unwrap_or_default();
        }
        Ok(Self(by_trader))
    }

    /// What they say of these traders.
    pub fn of<'a>(&self, traders: impl Iterator<Item = &'a str>) -> Gain {
        let closed: Vec<&Closed> = traders.filter_map(|trader| self.0.get(trader)).collect();
        let hits = closed.iter().filter(|of| of.amount.is_positive()).count();
        let sum = |pick: fn(&Closed) -> &Ratio| {
            closed.iter().fold(Ratio::zero(), |sum, of| &sum + pick(of))
        };
        let (amount, hours) = (sum(|of| &of.amount), sum(|of| &of.hours));
        let days = hours.checked_div(&Ratio::whole(DAY)).unwrap_or_default();
        let audited = count(closed.len());
        let rate = (audited > 0)
            .then(|| format!("{:.1}", 100.0 * f64::from(count(hits)) / f64::from(audited)));
        let per_day = amount.checked_div(&days).map(|rate| rate.fixed(0));
        Gain {
            audited,
            hits: count(hits),
            hit_rate: rate.unwrap_or_default(),
            amount: amount.fixed(0),
            days: days.fixed(1),
            per_day: per_day.unwrap_or_default(),
        }
    }
}
