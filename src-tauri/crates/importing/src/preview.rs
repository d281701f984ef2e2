//! The first records of a file as they are, for the eye of a person before an import.

use std::ops::ControlFlow;
use std::path::Path;

use crate::containers;
use crate::error::ImportError;
use crate::sink::ReadOptions;
use crate::source::Source;

/// The header and the first records, at most `most` lines of untouched cells.
///
/// # Errors
/// When the file cannot be read at all.
pub fn preview(
    path: &Path,
    options: &ReadOptions,
    most: u32,
) -> Result<Vec<Vec<String>>, ImportError> {
    let source = Source::open(path, &mut || Ok(()))?;
    let tables = containers::open(&source, &options.container())?;
    let mut lines = Vec::new();
    tables.records(&source, &mut |record, _| {
        lines.push(record.cells().map(str::to_owned).collect());
        let enough = lines.len() >= usize::try_from(most).unwrap_or(usize::MAX);
        Ok(if enough {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        })
    })?;
    Ok(lines)
}
