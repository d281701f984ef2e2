//! Which column of a file stands for which column of a format.

use std::collections::BTreeMap;

use crate::error::ImportError;
use crate::formats::Format;
use crate::record::Record;
use crate::text::{fold, trim_cell};

/// Places of a format's columns in a file.
#[derive(Clone, Debug)]
pub struct Columns {
    /// Place of each canonical column in the file.
    places: Vec<Option<usize>>,
    /// Header texts as they stand in the file.
    pub header: Vec<String>,
    folded: Vec<String>,
}

impl Columns {
    /// Matches the header by name (blanks collapsed, case ignored), then by synonym; `mapping`
    /// (source to canonical name) goes before both.
    ///
    /// # Errors
    /// When a column is there twice or the mapping names a column that does not exist.
    pub fn find(
        file: &str,
        header: &Record,
        format: &Format,
        mapping: &BTreeMap<String, String>,
    ) -> Result<Self, ImportError> {
        let texts: Vec<String> = header.cells().map(str::to_owned).collect();
        let folded: Vec<String> = texts.iter().map(|t| fold(trim_cell(t))).collect();
        let mut canonical: Vec<Option<usize>> = vec![None; folded.len()];
        for (source, target) in mapping {
            let place = folded.iter().position(|f| *f == fold(source));
            let column = format
                .columns
                .iter()
                .position(|c| fold(c.name) == fold(target));
            let slot = place.and_then(|p| canonical.get_mut(p));
            let slot = slot.ok_or_else(|| ImportError::BadMapping(source.clone()))?;
            *slot = Some(column.ok_or_else(|| ImportError::BadMapping(target.clone()))?);
        }
        let mut places = vec![None; format.columns.len()];
        for (column, (spec, place)) in format.columns.iter().zip(&mut places).enumerate() {
            let mapped = |p: usize| canonical.get(p).copied().flatten();
            let named = |wanted: &str| -> Vec<usize> {
                let wanted = fold(wanted);
                let fits = |p: &usize| folded.get(*p) == Some(&wanted) && mapped(*p).is_none();
                (0..folded.len()).filter(fits).collect()
            };
            let mut found: Vec<usize> = (0..folded.len())
                .filter(|p| mapped(*p) == Some(column))
                .collect();
            if found.is_empty() {
                found = named(spec.name);
            }
            if found.is_empty() {
                found = spec
                    .synonyms
                    .iter()
                    .flat_map(|synonym| named(synonym))
                    .collect();
            }
            if found.len() > 1 {
                let (file, column) = (file.to_owned(), spec.name.to_owned());
                return Err(ImportError::ColumnTwice { file, column });
            }
            *place = found.first().copied();
        }
        Ok(Self {
            places,
            header: texts,
            folded,
        })
    }

    /// Names of required columns the file does not have.
    pub fn missing(&self, format: &Format) -> Vec<String> {
        let pairs = format.columns.iter().zip(&self.places);
        pairs
            .filter(|(c, p)| c.required && p.is_none())
            .map(|(c, _)| c.name.to_owned())
            .collect()
    }

    /// Does the file have the canonical column?
    pub fn has(&self, column: usize) -> bool {
        self.place(column).is_some()
    }

    /// Place of a canonical column in the file, from 0.
    pub fn place(&self, column: usize) -> Option<usize> {
        self.places.get(column).copied().flatten()
    }

    /// Canonical column of a place in the file.
    pub fn canonical(&self, place: usize) -> Option<usize> {
        self.places.iter().position(|p| *p == Some(place))
    }

    /// Header text of a canonical column.
    pub fn source(&self, column: usize) -> Option<&str> {
        self.header.get(self.place(column)?).map(|h| trim_cell(h))
    }

    /// Is the cell at `place` its own header again?
    pub fn repeats_header(&self, place: usize, cell: &str) -> bool {
        self.folded
            .get(place)
            .is_some_and(|header| *header == fold(cell))
    }
}

/// A record seen through the columns of its format.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The record.
    pub record: &'a Record,
    /// Places of the columns.
    pub columns: &'a Columns,
}

impl<'a> Row<'a> {
    /// The trimmed cell of a canonical column; empty when the file has no such column.
    pub fn cell(&self, column: usize) -> &'a str {
        self.columns
            .place(column)
            .map_or("", |place| trim_cell(self.record.cell(place)))
    }
}
