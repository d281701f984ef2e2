//! What became of every record of a file.

use std::collections::BTreeMap;

use jaiza_domain::declaration::{EXTRACT_LEVIES, Item, LevyAmounts};
use serde::Serialize;

use crate::reason::{Drop, Reason};

/// Record numbers under one code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// How many.
    pub count: u32,
    /// Which records, in file order.
    pub rows: Vec<u32>,
}

impl Tally {
    fn add(&mut self, record: u32) {
        self.count += 1;
        self.rows.push(record);
    }
}

/// Control totals over current rows; amounts in whole rupees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Control {
    /// Distinct declarations.
    pub gds: u32,
    /// Distinct traders.
    pub importers: u32,
    /// Sum of customs values.
    pub value_pkr: i64,
    /// Sum per levy.
    #[serde(flatten)]
    pub levies: BTreeMap<&'static str, i64>,
    /// Rows without the levy.
    pub levies_absent: BTreeMap<&'static str, u32>,
}

impl Control {
    /// Zero for every levy.
    pub fn empty() -> Self {
        Self {
            levies: EXTRACT_LEVIES.into_iter().map(|levy| (levy, 0)).collect(),
            levies_absent: EXTRACT_LEVIES.into_iter().map(|levy| (levy, 0)).collect(),
            ..Self::default()
        }
    }

    /// Adds the amounts of a row.
    pub fn add(&mut self, value: i64, levies: &LevyAmounts) {
        self.value_pkr = self.value_pkr.saturating_add(value);
        for (levy, amount) in EXTRACT_LEVIES.into_iter().zip(levies.in_order()) {
            match amount {
                Some(amount) => {
                    let sum = self.levies.entry(levy).or_default();
                    *sum = sum.saturating_add(amount);
                }
                None => *self.levies_absent.entry(levy).or_default() += 1,
            }
        }
    }
}

/// The report of an import: `records_in_file = 1 + dropped + set_aside_total + stored`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// File name.
    pub file: String,
    /// Content hash, hex.
    pub sha256: String,
    /// Format that read the file.
    pub format: &'static str,
    /// Encoding of a text file.
    pub encoding: Option<String>,
    /// Delimiter of a text file.
    pub delimiter: Option<String>,
    /// Number of the last record.
    pub records_in_file: u32,
    /// Record that holds the header.
    pub header_record: u32,
    /// Records that are no rows.
    pub dropped: BTreeMap<&'static str, Tally>,
    /// Records that could not be read, by first reason.
    pub set_aside: BTreeMap<&'static str, Tally>,
    /// Sum of the counts of `set_aside`.
    pub set_aside_total: u32,
    /// Records that became items.
    pub stored: u32,
    /// Stored rows of which a higher version is stored.
    pub superseded: u32,
    /// The other stored rows.
    pub current: u32,
    /// Flags on stored rows.
    pub flags: BTreeMap<String, Tally>,
    /// Control totals.
    pub control: Control,
}

impl ImportReport {
    pub(crate) fn new(file: String, sha256: String, format: &'static str) -> Self {
        Self {
            file,
            sha256,
            format,
            encoding: None,
            delimiter: None,
            records_in_file: 0,
            header_record: 1,
            dropped: Drop::ALL
                .into_iter()
                .map(|d| (d.code(), Tally::default()))
                .collect(),
            set_aside: BTreeMap::new(),
            set_aside_total: 0,
            stored: 0,
            superseded: 0,
            current: 0,
            flags: BTreeMap::new(),
            control: Control::empty(),
        }
    }

    pub(crate) fn drop_record(&mut self, why: Drop, record: u32) {
        self.dropped.entry(why.code()).or_default().add(record);
    }

    pub(crate) fn set_aside(&mut self, reason: Reason, record: u32) {
        self.set_aside.entry(reason.code()).or_default().add(record);
        self.set_aside_total += 1;
    }

    pub(crate) fn store(&mut self, item: &Item) {
        self.stored += 1;
        for flag in &item.flags {
            if let Some(tally) = self.flags.get_mut(flag) {
                tally.add(item.record);
            } else {
                self.flags.entry(flag.clone()).or_default().add(item.record);
            }
        }
    }

    /// Sum of the dropped records.
    pub fn dropped_total(&self) -> u32 {
        self.dropped.values().map(|tally| tally.count).sum()
    }
}
