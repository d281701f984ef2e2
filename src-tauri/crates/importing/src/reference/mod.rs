//! The reference package: one CSV file per table, any subset of the tables.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jaiza_domain::reference::{ReferenceTables, Validity};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::{ImportError, file_name};

pub mod bundle;
mod cells;
pub mod checks;
pub mod plain;
pub mod shape;
mod shapes;
mod tables;

pub use shapes::SHAPES;
pub use tables::TABLES;

use cells::Line;

/// A table of the package: its file is `<name>.csv`.
#[derive(Debug)]
pub struct Table {
    /// Name of the table and its file.
    pub name: &'static str,
    /// Columns the header must have.
    pub required: &'static [&'static str],
    /// Adds one line and gives its period.
    load: fn(&mut ReferenceTables, &Line<'_>) -> Result<Validity, ImportError>,
}

/// What was loaded of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoadedTable {
    /// Table by name.
    pub name: String,
    /// Number of rows.
    pub rows: u32,
    /// Hash of the file, hex.
    pub sha256: String,
    /// Earliest start and latest end; an open row leaves that side open.
    pub valid: Validity,
    /// The file as it was.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// A package read from a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoadedFolder {
    /// Tables found; the others are empty.
    pub tables: ReferenceTables,
    /// What was loaded, by name of the table.
    pub loaded: Vec<LoadedTable>,
    /// Other CSV files of the folder.
    pub ignored: Vec<String>,
}

/// Reads the tables of a folder.
///
/// # Errors
/// When the folder cannot be read, or a cell of a table does not fit: file, line and column.
pub fn read_folder(dir: &Path) -> Result<LoadedFolder, ImportError> {
    let fail = |e: std::io::Error| ImportError::unreadable(dir, &e);
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dir).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("csv"))
            && path.is_file()
        {
            files.insert(file_name(&path), path);
        }
    }
    let mut folder = LoadedFolder::default();
    for (file, path) in files {
        let stem = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .to_ascii_lowercase();
        let Some(table) = TABLES.iter().find(|t| t.name == stem) else {
            folder.ignored.push(file);
            continue;
        };
        let bytes = fs::read(&path).map_err(|e| ImportError::unreadable(&path, &e))?;
        folder
            .loaded
            .push(read_table(&mut folder.tables, table, &file, bytes)?);
    }
    Ok(folder)
}

/// Reads tables kept as the bytes of their files, such as those a store holds.
///
/// # Errors
/// When a table is unknown or a cell does not fit.
pub fn read_stored<'a>(
    files: impl IntoIterator<Item = (&'a str, Vec<u8>)>,
) -> Result<LoadedFolder, ImportError> {
    let mut folder = LoadedFolder::default();
    for (name, bytes) in files {
        match TABLES.iter().find(|t| t.name == name) {
            Some(table) => {
                let file = format!("{name}.csv");
                folder
                    .loaded
                    .push(read_table(&mut folder.tables, table, &file, bytes)?);
            }
            None => folder.ignored.push(name.to_owned()),
        }
    }
    Ok(folder)
}

/// Line on which a record begins. Between CR and LF the reader still counts the line before.
pub(crate) fn line_of(text: &[u8], at: &csv::Position) -> u64 {
    let byte = usize::try_from(at.byte()).unwrap_or(usize::MAX);
    at.line() + u64::from(text.get(byte) == Some(&b'\n'))
}

fn read_table(
    tables: &mut ReferenceTables,
    table: &Table,
    file: &str,
    bytes: Vec<u8>,
) -> Result<LoadedTable, ImportError> {
    let bad = |line: u64, column: &str, cause: String| ImportError::BadReference {
        file: file.to_owned(),
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: column.to_owned(),
        cause,
    };
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text);
    let header = reader
        .headers()
        .map_err(|e| bad(1, "", e.to_string()))?
        .clone();
    let header: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
    for column in table.required {
        if !header.iter().any(|name| name == column) {
            return Err(bad(1, column, "the column is missing".to_owned()));
        }
    }
    let mut loaded = LoadedTable {
        name: table.name.to_owned(),
        rows: 0,
        sha256: hex::encode(Sha256::digest(&bytes)),
        valid: Validity::default(),
        bytes: Vec::new(),
    };
    for record in reader.records() {
        let record = record.map_err(|e| {
            bad(
                e.position().map_or(0, |at| line_of(text, at)),
                "",
                e.to_string(),
            )
        })?;
        let number = record.position().map_or(0, |at| line_of(text, at));
        if record.len() > header.len() {
            return Err(bad(
                number,
                "",
                "the line has more cells than the header".to_owned(),
            ));
        }
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let line = Line {
            file,
            number,
            header: &header,
            record: &record,
        };
        let valid = (table.load)(tables, &line)?;
        loaded.valid = if loaded.rows == 0 {
            valid
        } else {
            span(loaded.valid, valid)
        };
        loaded.rows += 1;
    }
    loaded.bytes = bytes;
    Ok(loaded)
}

/// The period that covers both.
fn span(a: Validity, b: Validity) -> Validity {
    Validity {
        from: a.from.zip(b.from).map(|(x, y)| x.min(y)),
        to: a.to.zip(b.to).map(|(x, y)| x.max(y)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_the_line_as_an_editor_shows_it() {
        for end in ["\n", "\r\n"] {
            let file = ["origin_group,origin", "A,CN", "B,TH"].join(end);
            let folder = read_stored([("origin_group", file.into_bytes())]).unwrap();
            let lines: Vec<u32> = folder
                .tables
                .origin_group
                .iter()
                .map(|row| row.line)
                .collect();
            assert_eq!(lines, [2, 3], "line end {end:?}");
        }
    }
}
