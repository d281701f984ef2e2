//! Goods in transit: gaps between entry and border, and what guarantees still cover.
//!
//! Rule: cargo under transit is weighed, sealed, tracked and leaves in time, under security equal to
//! the leviable duty and taxes. Limits are parameters; nothing that a file does not state is a gap.

mod ledger;

use chrono::NaiveDate;

pub use ledger::{Ledger, Line, Mark, Security, ledgers};

use crate::exact::Ratio;

/// A transit declaration with what was recorded on its way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Transit {
    pub gd: String,
    pub gd_date: NaiveDate,
    pub kind: String,
    pub trader_id: String,
    pub trader_name: String,
    pub agent_id: String,
    pub description: String,
    pub items: u32,
    /// Customs value in rupees; `None` = an item states none.
    pub value: Option<Ratio>,
    /// Duty and taxes that would be due, rupees; `None` = no levy is stated.
    pub leviable: Option<Ratio>,
    pub guarantee_ref: String,
    pub guarantee_amt: Option<Ratio>,
    pub exit_date: Option<NaiveDate>,
    pub weigh_in_kg: Option<Ratio>,
    pub weigh_out_kg: Option<Ratio>,
    pub seal_in: String,
    pub seal_out: String,
    /// Was it in the sample that is scanned?
    pub scan_sample: Option<bool>,
    /// Was it scanned? A blank cell is no.
    pub scanned: bool,
    /// Alerts of the tracking device; `None` = not stated.
    pub tracker_alerts: Option<Ratio>,
    pub bl: String,
    pub containers: String,
}

/// Limits beyond which something is a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Days from the declaration to the border.
    pub exit_days: i64,
    /// Percent by which the weights may differ.
    pub weight_pct: Ratio,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            exit_days: 10,
            weight_pct: Ratio::whole(2),
        }
    }
}

/// A gap of a transit declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// No exit is recorded after the days allowed; days since the declaration.
    NoExit {
        /// Days since the declaration.
        days: i64,
    },
    /// It left later than allowed.
    LateExit {
        /// Days from the declaration to the border.
        days: i64,
    },
    /// The weights differ.
    Weight {
        /// Percent of the weight at entry; below zero when it left lighter.
        pct: Ratio,
    },
    /// The seals differ.
    Seals,
    /// In the sample and not scanned.
    NotScanned,
    /// The tracking device gave alerts.
    Alerts {
        /// How many.
        count: Ratio,
    },
    /// The guarantee is below duty and taxes.
    GuaranteeShort {
        /// Rupees that lack.
        short: Ratio,
    },
}

impl Gap {
    /// Word by which it crosses the door.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::NoExit { .. } => "no_exit",
            Self::LateExit { .. } => "late_exit",
            Self::Weight { .. } => "weight",
            Self::Seals => "seals",
            Self::NotScanned => "not_scanned",
            Self::Alerts { .. } => "alerts",
            Self::GuaranteeShort { .. } => "guarantee_short",
        }
    }

    /// Columns that it rests on.
    pub const fn columns(&self) -> &'static [&'static str] {
        match self {
            Self::NoExit { .. } | Self::LateExit { .. } => &["gd_date", "exit_date"],
            Self::Weight { .. } => &["weigh_in_kg", "weigh_out_kg"],
            Self::Seals => &["seal_in", "seal_out"],
            Self::NotScanned => &["scan_sample", "scan_flag"],
            Self::Alerts { .. } => &["tracker_alerts"],
            Self::GuaranteeShort { .. } => &["guarantee_amt", "leviable"],
        }
    }
}

/// Gaps of a declaration as of a day, and the checks for which it states too little.
pub fn gaps(one: &Transit, as_of: NaiveDate, limits: &Limits) -> (Vec<Gap>, Vec<&'static str>) {
    let (mut found, mut unknown) = (Vec::new(), Vec::new());
    found.extend(exit(one, as_of, limits));
    match (&one.weigh_in_kg, &one.weigh_out_kg) {
        (Some(there), Some(out)) if there.is_positive() => {
            let pct = (out - there) * Ratio::whole(100);
            let pct = &pct / there;
            if pct.abs() > limits.weight_pct {
                found.push(Gap::Weight { pct });
            }
        }
        _ => unknown.push("weight"),
    }
    let seals = [&one.seal_in, &one.seal_out].map(|seal| crate::partner::number_key(seal));
    match seals.each_ref().map(String::as_str) {
        ["", _] | [_, ""] => unknown.push("seals"),
        [there, out] if there != out => found.push(Gap::Seals),
        _ => {}
    }
    match one.scan_sample {
        Some(true) if !one.scanned => found.push(Gap::NotScanned),
        Some(_) => {}
        None => unknown.push("not_scanned"),
    }
    match &one.tracker_alerts {
        Some(count) if count.is_positive() => found.push(Gap::Alerts {
            count: count.clone(),
        }),
        Some(_) => {}
        None => unknown.push("alerts"),
    }
    match (&one.guarantee_amt, &one.leviable) {
        (Some(amount), Some(due)) if amount < due => {
            found.push(Gap::GuaranteeShort {
                short: due - amount,
            });
        }
        (Some(_), Some(_)) => {}
        _ => unknown.push("guarantee_short"),
    }
    (found, unknown)
}

fn exit(one: &Transit, as_of: NaiveDate, limits: &Limits) -> Option<Gap> {
    let days = |to: NaiveDate| (to - one.gd_date).num_days();
    match one.exit_date {
        None if days(as_of) > limits.exit_days => Some(Gap::NoExit { days: days(as_of) }),
        Some(exit) if days(exit) > limits.exit_days => Some(Gap::LateExit { days: days(exit) }),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
