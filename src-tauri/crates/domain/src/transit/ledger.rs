//! The account of a guarantee: debited when goods enter transit, credited when they leave.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Transit;
use crate::exact::Ratio;
use crate::reference::Validity;

/// A guarantee as the reference tables state it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Security {
    pub guarantee_ref: String,
    pub trader: String,
    pub kind: String,
    pub issuer: String,
    /// Rupees.
    pub amount: Ratio,
    pub valid: Validity,
    pub source: String,
    pub legal_ref: String,
    /// Line of the table.
    pub line: u32,
}

/// What is wrong with an entry or an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// More is debited than is guaranteed.
    OverDebit,
    /// The guarantee does not hold on the day.
    NotValid,
    /// The guarantee has run out while goods are still in transit.
    ExpiredOpen,
    /// The tables do not know the guarantee.
    NotKnown,
    /// The guarantee is another trader's.
    OtherTrader,
    /// The declaration states neither a guarantee amount nor levies: nothing could be debited.
    NoAmount,
}

impl Mark {
    /// Word by which it crosses the door.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OverDebit => "over_debit",
            Self::NotValid => "not_valid",
            Self::ExpiredOpen => "expired_open",
            Self::NotKnown => "not_known",
            Self::OtherTrader => "other_trader",
            Self::NoAmount => "no_amount",
        }
    }
}

/// An entry of the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Day.
    pub day: NaiveDate,
    /// Declaration.
    pub gd: String,
    /// Rupees debited (entry) or credited (exit).
    pub amount: Option<Ratio>,
    /// A debit (else a credit).
    pub debit: bool,
    /// The amount is that of the levies, since no guarantee amount is stated.
    pub from_levies: bool,
    /// Rupees that the guarantee still covers; `None` when it is not known.
    pub available: Option<Ratio>,
    /// What is wrong.
    pub marks: Vec<Mark>,
}

/// The account of a guarantee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// Reference of the guarantee; empty for declarations that name none.
    pub guarantee_ref: String,
    /// What the tables state: the row that holds on the day asked for, else the latest.
    pub security: Option<Security>,
    /// Entries in order of day; debits of a day before its credits.
    pub lines: Vec<Line>,
    /// Rupees debited.
    pub debited: Ratio,
    /// Rupees credited.
    pub credited: Ratio,
    /// Rupees of goods still in transit.
    pub outstanding: Ratio,
    /// Rupees that the guarantee still covers.
    pub available: Option<Ratio>,
    /// Marks of the account and its entries, each once.
    pub marks: Vec<Mark>,
}

/// The accounts as of a day, by reference. Guarantees without an entry are there too.
pub fn ledgers(transits: &[Transit], securities: &[Security], as_of: NaiveDate) -> Vec<Ledger> {
    let mut by_ref: BTreeMap<&str, (Vec<&Transit>, Vec<&Security>)> = BTreeMap::new();
    for one in securities {
        by_ref
            .entry(one.guarantee_ref.trim())
            .or_default()
            .1
            .push(one);
    }
    for one in transits.iter().filter(|one| one.gd_date <= as_of) {
        by_ref
            .entry(one.guarantee_ref.trim())
            .or_default()
            .0
            .push(one);
    }
    let accounts = by_ref.into_iter();
    accounts
        .map(|(reference, (of, rows))| ledger(reference, &of, &rows, as_of))
        .collect()
}

/// The row that holds on the day, else the latest.
fn on<'s>(rows: &[&'s Security], day: NaiveDate) -> Option<&'s Security> {
    let holding = rows.iter().find(|row| row.valid.holds(day));
    let latest = rows.iter().max_by_key(|row| row.valid.from);
    holding.or(latest).copied()
}

fn ledger(reference: &str, of: &[&Transit], rows: &[&Security], as_of: NaiveDate) -> Ledger {
    let mut account = Ledger {
        guarantee_ref: reference.to_owned(),
        security: on(rows, as_of).cloned(),
        lines: Vec::new(),
        debited: Ratio::zero(),
        credited: Ratio::zero(),
        outstanding: Ratio::zero(),
        available: None,
        marks: Vec::new(),
    };
    for (day, credit, one) in events(of, as_of) {
        account.enter(day, !credit, one, rows);
    }
    let amount = account.security.as_ref().map(|one| &one.amount);
    account.available = amount.map(|amount| amount - &account.outstanding);
    let ended = account
        .security
        .as_ref()
        .is_some_and(|one| !one.valid.holds(as_of));
    if ended && account.outstanding.is_positive() {
        account.marks.push(Mark::ExpiredOpen);
    }
    account.marks.sort_unstable();
    account.marks.dedup();
    account
}

/// Entries and exits in order; debits of a day before its credits, so that cover is not overstated.
fn events<'t>(of: &[&'t Transit], as_of: NaiveDate) -> Vec<(NaiveDate, bool, &'t Transit)> {
    let mut events: Vec<_> = of.iter().map(|one| (one.gd_date, false, *one)).collect();
    let exits = of
        .iter()
        .filter_map(|one| Some((one.exit_date?, true, *one)));
    events.extend(exits.filter(|(day, ..)| *day <= as_of));
    events.sort_by(|a, b| (a.0, a.1, &a.2.gd).cmp(&(b.0, b.1, &b.2.gd)));
    events
}

impl Ledger {
    fn enter(&mut self, day: NaiveDate, debit: bool, one: &Transit, rows: &[&Security]) {
        let amount = one.guarantee_amt.clone().or_else(|| one.leviable.clone());
        let sum = amount.clone().unwrap_or_default();
        if debit {
            self.debited = &self.debited + &sum;
            self.outstanding = &self.outstanding + &sum;
        } else {
            self.credited = &self.credited + &sum;
            self.outstanding = &self.outstanding - &sum;
        }
        let row = on(rows, day);
        let available = row.map(|row| &row.amount - &self.outstanding);
        let mut marks = Vec::new();
        let mut mark = |set: bool, mark: Mark| {
            if set && debit {
                marks.push(mark);
            }
        };
        mark(
            available.as_ref().is_some_and(Ratio::is_negative),
            Mark::OverDebit,
        );
        mark(row.is_some_and(|row| !row.valid.holds(day)), Mark::NotValid);
        mark(row.is_none(), Mark::NotKnown);
        let trader = row
            .map(|row| row.trader.as_str())
            .filter(|trader| !trader.is_empty());
        mark(
            trader.is_some_and(|trader| trader != one.trader_id && trader != one.agent_id),
            Mark::OtherTrader,
        );
        mark(amount.is_none(), Mark::NoAmount);
        self.marks.extend(&marks);
        self.lines.push(Line {
            day,
            gd: one.gd.clone(),
            from_levies: one.guarantee_amt.is_none() && amount.is_some(),
            amount,
            debit,
            available,
            marks,
        });
    }
}
