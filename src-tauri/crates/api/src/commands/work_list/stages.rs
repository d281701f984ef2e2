//! Demand by stage over all cases, and what of it happened in the running quarter.

use chrono::{Datelike, NaiveDate};
use jaiza_domain::exact::Ratio;
use jaiza_domain::money_stages::{Event, standing};

use crate::case_model::CaseModel;
use crate::commands::money::events;
use crate::dto::work_list::Stage;

/// Stages in the order in which money goes through them.
const STAGES: [&str; 4] = ["detected", "framed", "adjudicated", "recovered"];

/// Sums by stage.
#[derive(Default)]
pub struct Sums {
    all: [Ratio; 4],
    quarter: [Ratio; 4],
}

impl Sums {
    /// Adds a case; `demand` is what its findings come to.
    pub fn add(&mut self, case: &CaseModel, demand: &str, today: NaiveDate) {
        let detected: Ratio = demand
            .parse::<jaiza_domain::decimal::Decimal>()
            .map(Into::into)
            .unwrap_or_default();
        let now = quarter(today);
        // A case is detected in the quarter in which its latest finding was recorded.
        let latest = case
            .findings
            .iter()
            .map(|finding| finding.recorded_ms)
            .max();
        let recorded = latest
            .and_then(|ms| i64::try_from(ms).ok())
            .and_then(chrono::DateTime::from_timestamp_millis)
            .map(|at| at.date_naive());
        let in_quarter = recorded.is_some_and(|day| quarter(day) == now);
        let events = events(case);
        let own: Vec<Event> = events
            .iter()
            .filter(|event| quarter(event.date) == now)
            .cloned()
            .collect();
        let (whole, part) = (standing(&events, today), standing(&own, today));
        let whole = [
            detected.clone(),
            whole.framed,
            whole.adjudicated,
            whole.recovered,
        ];
        let detected = if in_quarter { detected } else { Ratio::zero() };
        let part = [detected, part.framed, part.adjudicated, part.recovered];
        for (sum, amount) in self.all.iter_mut().zip(&whole) {
            *sum = &*sum + amount;
        }
        for (sum, amount) in self.quarter.iter_mut().zip(&part) {
            *sum = &*sum + amount;
        }
    }

    /// The stages in order.
    pub fn stages(&self) -> Vec<Stage> {
        let amounts = self.all.iter().zip(&self.quarter);
        STAGES
            .iter()
            .zip(amounts)
            .map(|(stage, (all, quarter))| Stage {
                stage: (*stage).to_owned(),
                amount: all.plain(),
                quarter: quarter.plain(),
            })
            .collect()
    }
}

fn quarter(day: NaiveDate) -> (i32, u32) {
    (day.year(), day.month0() / 3)
}
