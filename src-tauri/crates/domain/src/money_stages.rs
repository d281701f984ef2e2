//! A demand on its way: detected, framed, adjudicated, recovered; instalments and stays.
//!
//! Stages are those of the domain's KPIs: what the audit detects, what a letter or contravention
//! report demands, what an order upholds, what was paid. Only the first is computed by the program;
//! the others are facts of the outside with their date and reference.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::exact::Ratio;

/// What happened to the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Demanded in a letter or report.
    Framed,
    /// Upheld by an order.
    Adjudicated,
    /// Paid.
    Recovered,
    /// To be paid by a day.
    Instalment,
    /// Recovery may not go on.
    Stay,
    /// Given up.
    WrittenOff,
}

impl Stage {
    /// All stages with their names.
    pub const ALL: [(&'static str, Self); 6] = [
        ("framed", Self::Framed),
        ("adjudicated", Self::Adjudicated),
        ("recovered", Self::Recovered),
        ("instalment", Self::Instalment),
        ("stay", Self::Stay),
        ("written_off", Self::WrittenOff),
    ];
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub stage: Stage,
    /// When; of an instalment the day it is due, of a stay its first day.
    pub date: NaiveDate,
    /// Rupees; zero for a stay.
    pub amount: Ratio,
    /// The finding it is about; empty for the whole case.
    pub finding: String,
    /// Last day of a stay; open without.
    pub until: Option<NaiveDate>,
}

/// Where the money stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Demanded: the latest letter for each finding, or for the case.
    pub framed: Ratio,
    /// Upheld: the latest order for each finding, or for the case.
    pub adjudicated: Ratio,
    /// Paid.
    pub recovered: Ratio,
    /// Given up.
    pub written_off: Ratio,
    /// Upheld (or, before an order, demanded) and neither paid nor given up.
    pub outstanding: Ratio,
    /// Instalments with what payments cover of them, by due day.
    pub instalments: Vec<Instalment>,
    /// Unpaid instalments whose day has passed; nothing is overdue while a stay holds.
    pub overdue: Ratio,
    /// A stay that holds on the day asked: its last day, or open.
    pub stayed: Option<Option<NaiveDate>>,
}

/// An instalment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instalment {
    /// Day it is due.
    pub due: NaiveDate,
    /// Rupees.
    pub amount: Ratio,
    /// Rupees covered by payments, in the order of the due days.
    pub paid: Ratio,
}

/// Where the money stands on a day; events of the same day in the order given.
pub fn standing(events: &[Event], today: NaiveDate) -> Standing {
    let mut ordered: Vec<&Event> = events.iter().collect();
    ordered.sort_by_key(|event| event.date);
    let sum = |stage: Stage| -> Ratio {
        let own = ordered.iter().filter(|event| event.stage == stage);
        own.map(|event| event.amount.clone()).sum()
    };
    let framed = latest(&ordered, Stage::Framed);
    let adjudicated = latest(&ordered, Stage::Adjudicated);
    let (recovered, written_off) = (sum(Stage::Recovered), sum(Stage::WrittenOff));
    let ordered_once = ordered
        .iter()
        .any(|event| event.stage == Stage::Adjudicated);
    let due = if ordered_once { &adjudicated } else { &framed };
    let left = &(due - &recovered) - &written_off;
    let stayed = ordered
        .iter()
        .filter(|event| event.stage == Stage::Stay && event.date <= today)
        .find(|event| event.until.is_none_or(|until| today <= until))
        .map(|event| event.until);
    let instalments = instalments(&ordered, &recovered);
    let overdue = if stayed.is_some() {
        Ratio::zero()
    } else {
        let late = instalments.iter().filter(|part| part.due < today);
        late.map(|part| &part.amount - &part.paid).sum()
    };
    Standing {
        framed,
        adjudicated,
        recovered,
        written_off,
        outstanding: if left.is_negative() {
            Ratio::zero()
        } else {
            left
        },
        instalments,
        overdue,
        stayed,
    }
}

/// The latest amount for each finding; one for the whole case stands in the place of all before it.
fn latest(ordered: &[&Event], stage: Stage) -> Ratio {
    let mut amounts: BTreeMap<&str, &Ratio> = BTreeMap::new();
    for event in ordered.iter().filter(|event| event.stage == stage) {
        if event.finding.is_empty() {
            amounts.clear();
        }
        amounts.insert(&event.finding, &event.amount);
    }
    amounts.into_values().cloned().sum()
}

fn instalments(ordered: &[&Event], recovered: &Ratio) -> Vec<Instalment> {
    let mut left = recovered.clone();
    let mut parts = Vec::new();
    for event in ordered
        .iter()
        .filter(|event| event.stage == Stage::Instalment)
    {
        let paid = if left < event.amount {
            left.clone()
        } else {
            event.amount.clone()
        };
        left = &left - &paid;
        parts.push(Instalment {
            due: event.date,
            amount: event.amount.clone(),
            paid,
        });
    }
    parts
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn event(stage: Stage, date: &str, amount: i64, finding: &str) -> Event {
        Event {
            stage,
            date: date.parse().unwrap(),
            amount: Ratio::whole(amount),
            finding: finding.to_owned(),
            until: None,
        }
    }

    fn on(events: &[Event], day: &str) -> Standing {
        standing(events, day.parse().unwrap())
    }

    #[test]
    fn later_letter_on_a_finding_takes_the_place_of_the_earlier() {
        let events = [
            event(Stage::Framed, "2026-03-31", 1_000, "A"),
            event(Stage::Framed, "2026-03-31", 500, "B"),
            event(Stage::Framed, "2026-05-02", 800, "A"),
        ];
        assert_eq!(on(&events, "2026-06-01").framed, Ratio::whole(1_300));
    }

    #[test]
    fn letter_on_the_whole_case_takes_the_place_of_all_before_it() {
        let events = [
            event(Stage::Framed, "2026-03-31", 1_000, "A"),
            event(Stage::Framed, "2026-05-02", 700, ""),
        ];
        assert_eq!(on(&events, "2026-06-01").framed, Ratio::whole(700));
    }

    #[test]
    fn outstanding_follows_the_order_once_there_is_one() {
        let mut events = vec![
            event(Stage::Framed, "2026-03-31", 1_000, ""),
            event(Stage::Recovered, "2026-04-10", 300, ""),
        ];
        assert_eq!(on(&events, "2026-06-01").outstanding, Ratio::whole(700));
        events.push(event(Stage::Adjudicated, "2026-09-01", 600, ""));
        assert_eq!(on(&events, "2026-09-02").outstanding, Ratio::whole(300));
        events.push(event(Stage::Recovered, "2026-09-03", 900, ""));
        assert_eq!(on(&events, "2026-09-04").outstanding, Ratio::zero());
    }

    #[test]
    fn payments_cover_instalments_in_the_order_of_their_days_and_a_stay_stops_the_clock() {
        let mut events = vec![
            event(Stage::Adjudicated, "2026-01-01", 900, ""),
            event(Stage::Instalment, "2026-03-01", 300, ""),
            event(Stage::Instalment, "2026-02-01", 300, ""),
            event(Stage::Recovered, "2026-02-05", 400, ""),
        ];
        let standing = on(&events, "2026-03-02");
        let paid: Vec<Ratio> = standing
            .instalments
            .iter()
            .map(|part| part.paid.clone())
            .collect();
        assert_eq!(paid, [Ratio::whole(300), Ratio::whole(100)]);
        assert_eq!(standing.overdue, Ratio::whole(200));
        let mut stay = event(Stage::Stay, "2026-02-20", 0, "");
        stay.until = Some("2026-03-15".parse().unwrap());
        events.push(stay);
        assert_eq!(on(&events, "2026-03-02").overdue, Ratio::zero());
        assert_eq!(on(&events, "2026-03-16").overdue, Ratio::whole(200));
    }
}
