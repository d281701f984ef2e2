//! One record read again with corrected cells.

use std::collections::BTreeMap;

use jaiza_domain::declaration::ItemRow;
use jaiza_domain::reference::ReferenceTables;

use crate::columns::{Columns, Row};
use crate::error::ImportError;
use crate::formats::{self, Refusal};
use crate::lookups::Lookups;
use crate::plan::{Detector, Origin};
use crate::reason::Reason;
use crate::record::Record;
use crate::report::ImportReport;
use crate::text::{fold, trim_cell};

/// What is still wrong with a record: the reason, and the header of the cell.
pub type StillWrong = (Reason, Option<String>);

/// Reads a record as the import that `report` tells of would have read it, with the cells as they
/// are given now. The item number is 0 when the file states none.
///
/// # Errors
/// A report whose format is not known any more.
pub fn reread(
    report: &ImportReport,
    record: u32,
    cells: &[String],
    tables: &ReferenceTables,
) -> Result<Result<ItemRow, Vec<StillWrong>>, ImportError> {
    let format = formats::named(&report.format)
        .ok_or_else(|| ImportError::BadFormat(report.format.clone()))?;
    let header = Record::of(report.header_record, &report.header);
    let mapping: BTreeMap<String, String> = report
        .columns
        .iter()
        .map(|(canonical, source)| (source.clone(), canonical.clone()))
        .collect();
    let columns = Columns::find(&header, format.columns, &mapping)?;
    let sure = report.formats.iter().filter(|t| t.origin != Origin::Unsure);
    let ways = sure
        .map(|taken| (taken.column.clone(), taken.format.clone()))
        .filter(|(_, way)| !way.is_empty())
        .collect();
    let plan = Detector::new(format.columns, &columns, format.detects, &ways).finish();
    let lookups = Lookups::new(tables);
    let record = Record::of(record, cells);
    if record.len() > columns.header.len() {
        return Ok(Err(vec![(Reason::ColumnCount, None)]));
    }
    let row = Row {
        record: &record,
        columns: &columns,
    };
    Ok(
        (format.read)(&row, &lookups, &plan).map_err(|Refusal { faults, .. }| {
            let named = faults.into_iter().map(|fault| {
                let source = columns.source(fault.column).map(str::to_owned);
                (fault.reason, source)
            });
            named.collect()
        }),
    )
}

/// Place of a column by the header text of the file.
pub fn place_of(report: &ImportReport, column: &str) -> Option<usize> {
    let wanted = fold(column);
    report
        .header
        .iter()
        .position(|text| fold(trim_cell(text)) == wanted)
}
