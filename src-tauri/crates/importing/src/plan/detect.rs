//! Looks at every cell of the number and date columns of a file.

use std::collections::BTreeMap;

use jaiza_domain::text::date::{self, DateFormat};
use jaiza_domain::text::number::{self, Locale};

use super::{ColumnReading, DATES, FormatQuestion, Origin, PIVOT, Plan, TakenFormat};
use crate::columns::{Columns, Row};
use crate::formats::Column;
use crate::record::CellKind;
use crate::text::is_absent_number;

/// Cells that are shown to a person.
const SAMPLES: usize = 3;
const LOCALES: [Locale; 2] = [Locale::En, Locale::Eu];
/// Dates as in [`DATES`], and serial numbers of a workbook that lost their form.
const FORMATS: [DateFormat; 7] = [
    DATES[0],
    DATES[1],
    DATES[2],
    DATES[3],
    DATES[4],
    DATES[5],
    DateFormat::Excel1900,
];
/// Ways of writing at most.
const WAYS: usize = 7;

/// What was seen of a column.
#[derive(Clone, Debug, Default)]
struct Seen {
    /// Cells with a value.
    cells: u32,
    /// Cells that at least one way reads.
    readable: u32,
    /// Cells that each way reads.
    reads: [u32; WAYS],
    /// Which ways read some cell differently.
    differ: [[bool; WAYS]; WAYS],
    /// Cells that two ways read differently; then the first cells.
    samples: Vec<String>,
}

/// Sees records and makes the plan.
#[derive(Debug)]
pub struct Detector<'a> {
    specs: &'a [Column],
    columns: &'a Columns,
    /// Columns that are looked at: place in the format, dates or numbers.
    watched: Vec<(usize, bool)>,
    seen: Vec<Seen>,
    plan: Plan,
}

impl<'a> Detector<'a> {
    /// Watches the columns that nobody has answered for.
    pub fn new(
        specs: &'a [Column],
        columns: &'a Columns,
        detects: bool,
        answers: &BTreeMap<String, String>,
    ) -> Self {
        let plan = Plan::of(specs, columns, answers);
        let is_open = |n: usize| plan.reading(n) == ColumnReading::Prescribed && columns.has(n);
        let watched: Vec<(usize, bool)> = specs
            .iter()
            .enumerate()
            .filter(|(n, column)| {
                detects && is_open(*n) && (column.is_date() || column.is_number())
            })
            .map(|(n, column)| (n, column.is_date()))
            .collect();
        Self {
            specs,
            columns,
            seen: vec![Seen::default(); watched.len()],
            watched,
            plan,
        }
    }

    /// Is there anything to find out?
    pub fn is_needed(&self) -> bool {
        !self.watched.is_empty()
    }

    /// Looks at a record.
    pub fn look(&mut self, row: &Row<'_>) {
        for ((column, dates), seen) in self.watched.iter().zip(&mut self.seen) {
            let cell = row.cell(*column);
            if is_absent_number(cell) {
                continue;
            }
            seen.cells += 1;
            if row.kind(*column) != CellKind::Text {
                continue;
            }
            if *dates {
                let readings = FORMATS.map(|f| date::parse(cell, f, PIVOT).map(|d| d.to_string()));
                seen.note(cell, &readings);
            } else if !is_plain(cell) {
                let read = |locale| number::parse(cell, locale).ok().and_then(|r| r.value);
                let mut readings: [Option<String>; WAYS] = Default::default();
                for (slot, locale) in readings.iter_mut().zip(LOCALES) {
                    *slot = read(locale).map(|n| n.to_string());
                }
                seen.note(cell, &readings);
            } else {
                seen.readable += 1;
                for reads in seen.reads.iter_mut().take(LOCALES.len()) {
                    *reads += 1;
                }
            }
        }
    }

    /// The plan, with what was taken and what must be asked.
    pub fn finish(mut self) -> Plan {
        let answered: Vec<usize> = (0..self.specs.len())
            .filter(|n| self.plan.reading(*n) != ColumnReading::Prescribed)
            .collect();
        for column in answered {
            let name = match self.plan.reading(column) {
                ColumnReading::Number(locale) => locale.name(),
                ColumnReading::Date(format) => format.name(),
                _ => "",
            };
            self.take(column, name, Origin::Answered, 0);
        }
        for ((column, dates), seen) in std::mem::take(&mut self.watched)
            .into_iter()
            .zip(std::mem::take(&mut self.seen))
        {
            self.decide(column, dates, &seen);
        }
        self.plan
    }

    fn decide(&mut self, column: usize, dates: bool, seen: &Seen) {
        let ways = if dates { FORMATS.len() } else { LOCALES.len() };
        let reads = |way: usize| seen.reads.get(way).copied().unwrap_or(0);
        let all: Vec<usize> = (0..ways)
            .filter(|way| seen.readable > 0 && reads(*way) == seen.readable)
            .collect();
        let differ = |a: &usize, b: &usize| {
            let row = seen.differ.get(*a);
            row.and_then(|row| row.get(*b)).copied().unwrap_or(false)
        };
        let agree = all.iter().all(|a| all.iter().all(|b| !differ(a, b)));
        let (reading, name) = match all.first() {
            Some(&way) if agree && dates => {
                let format = FORMATS.get(way).copied().unwrap_or(DateFormat::DMonY);
                (ColumnReading::Date(format), format.name())
            }
            Some(&way) if agree => {
                let locale = LOCALES.get(way).copied().unwrap_or(Locale::En);
                (ColumnReading::Number(locale), locale.name())
            }
            // Nothing to tell a format from: whatever comes is read for itself.
            _ => (ColumnReading::EachForItself, ""),
        };
        self.plan.set(column, reading);
        let unsure = reading == ColumnReading::EachForItself && seen.readable > 0;
        let origin = if unsure {
            Origin::Unsure
        } else {
            Origin::Found
        };
        self.take(column, name, origin, seen.cells);
        if unsure && !seen.samples.is_empty() {
            let possible: Vec<usize> = (0..ways).filter(|way| reads(*way) > 0).collect();
            self.ask(column, dates, &possible, &seen.samples);
        }
    }

    fn take(&mut self, column: usize, format: &str, origin: Origin, cells: u32) {
        if !self.columns.has(column) {
            return;
        }
        let name = self.specs.get(column).map_or("", |c| c.name);
        self.plan.taken.push(TakenFormat {
            column: name.to_owned(),
            format: format.to_owned(),
            origin,
            cells,
        });
    }

    fn ask(&mut self, column: usize, dates: bool, ways: &[usize], samples: &[String]) {
        let reading = |way: usize, cell: &str| {
            if dates {
                let format = FORMATS.get(way).copied()?;
                return date::parse(cell, format, PIVOT).map(|d| d.format("%d %b %Y").to_string());
            }
            let locale = LOCALES.get(way).copied()?;
            let reading = number::parse(cell, locale).ok()?;
            reading.value.map(|n| n.to_string())
        };
        let named = |way: &usize| {
            let name = if dates {
                FORMATS.get(*way).map(|f| f.name())
            } else {
                LOCALES.get(*way).map(|l| l.name())
            };
            let texts = samples.iter().map(|s| reading(*way, s).unwrap_or_default());
            (name.unwrap_or_default().to_owned(), texts.collect())
        };
        let name = self.specs.get(column).map_or("", |c| c.name);
        self.plan.questions.push(FormatQuestion {
            column: name.to_owned(),
            kind: if dates { "date" } else { "number" }.to_owned(),
            readings: ways.iter().map(named).collect(),
            samples: samples.to_vec(),
        });
    }
}

impl Seen {
    fn note(&mut self, cell: &str, readings: &[Option<String>; WAYS]) {
        let mut readable = false;
        let mut unclear = false;
        for (a, one) in readings.iter().enumerate() {
            let Some(one) = one else { continue };
            readable = true;
            if let Some(reads) = self.reads.get_mut(a) {
                *reads += 1;
            }
            for (b, other) in readings.iter().enumerate() {
                if other.as_ref().is_some_and(|other| other != one) {
                    unclear = true;
                    if let Some(slot) = self.differ.get_mut(a).and_then(|row| row.get_mut(b)) {
                        *slot = true;
                    }
                }
            }
        }
        self.readable += u32::from(readable);
        if unclear && self.samples.len() < SAMPLES && !self.samples.iter().any(|s| s == cell) {
            self.samples.push(cell.to_owned());
        }
    }
}

/// Digits only: every way of writing reads the same.
fn is_plain(cell: &str) -> bool {
    cell.bytes().all(|b| b.is_ascii_digit()) && cell.len() <= 18
}
