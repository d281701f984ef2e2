//! What became of every record of a file.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_domain::declaration::{EXTRACT_LEVIES, ItemRow};
use serde::{Deserialize, Serialize};

use crate::columns::Columns;
use crate::containers::{About, Note};
use crate::formats::Format;
use crate::header::Header;
use crate::plan::{Plan, TakenFormat};
use crate::reason::{Drop, Reason};
use crate::source::Source;
use crate::text::trim_cell;

/// Record numbers under one code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    /// Distinct declarations.
    pub gds: u32,
    /// Distinct traders.
    pub importers: u32,
    /// Sum of customs values.
    pub value_pkr: i64,
    /// Rows without a customs value.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub value_absent: u32,
    /// Sum per levy.
    #[serde(flatten)]
    pub levies: BTreeMap<String, i64>,
    /// Rows without the levy.
    pub levies_absent: BTreeMap<String, u32>,
}

impl Control {
    /// Zero for every levy.
    pub fn empty() -> Self {
        Self {
            levies: EXTRACT_LEVIES
                .into_iter()
                .map(|levy| (levy.to_owned(), 0))
                .collect(),
            levies_absent: EXTRACT_LEVIES
                .into_iter()
                .map(|levy| (levy.to_owned(), 0))
                .collect(),
            ..Self::default()
        }
    }
}

/// The report of an import: `records_in_file = 1 + dropped + set_aside_total + stored`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// File name.
    pub file: String,
    /// Content hash, hex.
    pub sha256: String,
    /// Format that read the file.
    pub format: String,
    /// Version of the format's reading.
    pub format_version: u32,
    /// Kind of file by id.
    pub container: String,
    /// Length of the file in bytes.
    pub bytes: u64,
    /// Name of the member, when the file is an archive of one.
    pub member: Option<String>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Encoding of a text file.
    pub encoding: Option<String>,
    /// Delimiter of a text file.
    pub delimiter: Option<String>,
    /// Header texts of the file, in order.
    pub header: Vec<String>,
    /// Fingerprint of the header, by which mapping profiles are found.
    pub fingerprint: String,
    /// Canonical column to header text, for the columns that are used.
    pub columns: BTreeMap<String, String>,
    /// Headers of columns that are kept with the rows, but not used.
    pub unmapped: Vec<String>,
    /// How number and date columns were read.
    pub formats: Vec<TakenFormat>,
    /// What else a person should know of the file.
    pub notes: Vec<Note>,
    /// Number of the last record.
    pub records_in_file: u32,
    /// Record that holds the header.
    pub header_record: u32,
    /// Records that are no rows.
    pub dropped: BTreeMap<String, Tally>,
    /// Records that could not be read, by first reason.
    pub set_aside: BTreeMap<String, Tally>,
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
    /// First declaration date of a stored row.
    pub period_from: Option<NaiveDate>,
    /// Last declaration date of a stored row.
    pub period_to: Option<NaiveDate>,
}

impl ImportReport {
    pub(crate) fn new(
        source: &Source,
        about: &About,
        format: &Format,
        columns: &Columns,
        header: &Header,
        plan: &Plan,
    ) -> Self {
        let text = |cell: &String| trim_cell(cell).to_owned();
        let used = format.columns.iter().enumerate().filter_map(|(n, column)| {
            Some((column.name.to_owned(), columns.source(n)?.to_owned()))
        });
        let unused = columns
            .header
            .iter()
            .enumerate()
            .filter(|(n, cell)| columns.canonical(*n).is_none() && !trim_cell(cell).is_empty());
        Self {
            file: source.name.clone(),
            sha256: source.sha256.clone(),
            format: format.id.to_owned(),
            format_version: format.version,
            container: about.kind.to_owned(),
            bytes: source.bytes,
            member: source.member.clone(),
            sheet: about.sheet.clone(),
            encoding: about.encoding.clone(),
            delimiter: about.delimiter.map(String::from),
            header: columns.header.iter().map(text).collect(),
            fingerprint: Columns::fingerprint(&header.record),
            columns: used.collect(),
            unmapped: unused.map(|(_, cell)| text(cell)).collect(),
            formats: plan.taken.clone(),
            notes: about.notes.clone(),
            records_in_file: header.number,
            header_record: header.number,
            dropped: Drop::ALL
                .into_iter()
                .map(|d| (d.code().to_owned(), Tally::default()))
                .collect(),
            set_aside: BTreeMap::new(),
            set_aside_total: 0,
            stored: 0,
            superseded: 0,
            current: 0,
            flags: BTreeMap::new(),
            control: Control::empty(),
            period_from: None,
            period_to: None,
        }
    }

    pub(crate) fn drop_record(&mut self, why: Drop, record: u32) {
        self.dropped
            .entry(why.code().to_owned())
            .or_default()
            .add(record);
    }

    pub(crate) fn set_aside(&mut self, reason: Reason, record: u32) {
        let code = reason.code().to_owned();
        self.set_aside.entry(code).or_default().add(record);
        self.set_aside_total += 1;
    }

    pub(crate) fn store(&mut self, item: &ItemRow) {
        self.stored += 1;
        if let Some(day) = item.gd_date {
            self.period_from = Some(self.period_from.map_or(day, |first| first.min(day)));
            self.period_to = Some(self.period_to.map_or(day, |last| last.max(day)));
        }
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

#[allow(clippy::trivially_copy_pass_by_ref)] // The shape that serde asks for.
fn is_zero(count: &u32) -> bool {
    *count == 0
}
