//! Where the header of a table is, and which format it fits.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::columns::Columns;
use crate::containers::Tables;
use crate::error::ImportError;
use crate::formats::{self, Column, FORMATS, Fit, Format};
use crate::record::Record;
use crate::sink::ReadOptions;
use crate::source::Source;
use crate::text::trim_cell;

/// Records among which a header is looked for.
const LOOK_AT: u32 = 40;
/// Most columns of a table.
const MOST_COLUMNS: usize = 1_000;

/// The header of a table, as far as it is understood.
#[derive(Debug)]
pub struct Header {
    /// The header itself; made up (`column 1`, …) when the table has none.
    pub record: Record,
    /// Its record number; 0 when the table has none.
    pub number: u32,
    /// The format it fits best, with its columns.
    pub found: Option<(&'static Format, Columns, Fit)>,
}

/// Finds the header: where a person says it is, else the first record that fits a format, else
/// the first record that is not blank.
///
/// # Errors
/// When the file is damaged or empty, or has more than 1,000 columns, or a mapping fits no format.
pub fn find(
    source: &Source,
    tables: &dyn Tables,
    options: &ReadOptions,
) -> Result<Header, ImportError> {
    let first = first_records(source, tables, options.header.unwrap_or(0).max(LOOK_AT))?;
    let skipped = tables.about().skipped;
    let mut usable = first
        .iter()
        .filter(|record| record.number > skipped && !is_blank(record));
    let empty = || ImportError::Empty {
        file: source.name.clone(),
    };
    match options.header {
        Some(0) => {
            let record = usable.next().ok_or_else(empty)?;
            let names: Vec<String> = (1..=record.len()).map(|n| format!("column {n}")).collect();
            choose(Record::of(0, &names), options)
        }
        Some(number) => {
            let record = first.iter().find(|record| record.number == number);
            let record = record
                .filter(|record| !is_blank(record))
                .ok_or_else(empty)?;
            choose(record.clone(), options)
        }
        None => {
            let usable: Vec<&Record> = usable.collect();
            let (mut near, mut unfit) = (None, None);
            for record in &usable {
                let header = match choose((*record).clone(), options) {
                    Ok(header) => header,
                    // A title in front of the header has none of the columns that are mapped.
                    Err(error @ ImportError::BadMapping(_)) => {
                        unfit.get_or_insert(error);
                        continue;
                    }
                    Err(error) => return Err(error),
                };
                match header.found.as_ref().map(|(_, _, fit)| *fit) {
                    Some(Fit::Whole) => return Ok(header),
                    Some(Fit::Near) if near.is_none() => near = Some(header),
                    _ => {}
                }
            }
            match (near, unfit, usable.first()) {
                (Some(header), ..) => Ok(header),
                (None, Some(error), _) => Err(error),
                (None, None, Some(record)) => choose((*record).clone(), options),
                (None, None, None) => Err(empty()),
            }
        }
    }
}

fn first_records(
    source: &Source,
    tables: &dyn Tables,
    most: u32,
) -> Result<Vec<Record>, ImportError> {
    let mut first: Vec<Record> = Vec::new();
    let mut wide = 0;
    tables.records(source, &mut |record, _| {
        wide = record.len().max(wide);
        if record.number > most || wide > MOST_COLUMNS {
            return Ok(ControlFlow::Break(()));
        }
        first.push(record.clone());
        Ok(ControlFlow::Continue(()))
    })?;
    if wide > MOST_COLUMNS {
        let cause = format!("it has {wide} columns; a table has at most {MOST_COLUMNS}");
        return Err(source.damaged(&cause));
    }
    Ok(first)
}

fn is_blank(record: &Record) -> bool {
    record.cells().all(|cell| trim_cell(cell).is_empty())
}

fn choose(record: Record, options: &ReadOptions) -> Result<Header, ImportError> {
    let number = record.number;
    let found = match &options.format {
        Some(id) => {
            let format = formats::named(id).ok_or_else(|| ImportError::BadFormat(id.clone()))?;
            let columns = Columns::find(&record, format.columns, &options.mapping)?;
            let fit = (format.fit)(&columns);
            Some((format, columns, fit))
        }
        None => best(&record, &options.mapping)?,
    };
    Ok(Header {
        record,
        number,
        found,
    })
}

/// The first format that fits whole, else the first that nearly fits.
fn best(
    record: &Record,
    mapping: &BTreeMap<String, String>,
) -> Result<Option<(&'static Format, Columns, Fit)>, ImportError> {
    let (mut near, mut refused, mut tried) = (None, None, false);
    // Most formats share their columns.
    let mut before: Option<(&[Column], Columns)> = None;
    for format in FORMATS {
        let same = before
            .take()
            .filter(|(of, _)| std::ptr::eq(*of, format.columns));
        let columns = match same {
            Some((_, columns)) => Ok(columns),
            None => Columns::find(record, format.columns, mapping),
        };
        let columns = match columns {
            Ok(columns) => columns,
            Err(error) => {
                refused.get_or_insert(error);
                continue;
            }
        };
        tried = true;
        match (format.fit)(&columns) {
            Fit::Whole => {
                // A layout that nearly fits is not passed over for one that takes anything.
                let specific = format.id != formats::general::FORMAT.id;
                if near.is_none() || specific {
                    return Ok(Some((*format, columns, Fit::Whole)));
                }
            }
            Fit::Near if near.is_none() => near = Some((*format, columns, Fit::Near)),
            _ => before = Some((format.columns, columns)),
        }
    }
    match (tried, refused) {
        (false, Some(error)) => Err(error),
        _ => Ok(near),
    }
}
