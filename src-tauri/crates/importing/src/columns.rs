//! Which column of a file stands for which column of a format.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use crate::error::ImportError;
use crate::formats::Column;
use crate::reason::Reason;
use crate::record::{CellKind, Record};
use crate::sink::Problem;
use crate::text::{fold, loose, trim_cell};

/// Places of a format's columns in a file.
#[derive(Clone, Debug)]
pub struct Columns {
    /// Place of each canonical column in the file.
    places: Vec<Option<usize>>,
    /// Header texts as they stand in the file.
    pub header: Vec<String>,
    folded: Vec<String>,
    loose: Vec<String>,
    /// Canonical columns for which the file has two columns of one name.
    pub twice: Vec<String>,
}

impl Columns {
    /// Matches the header by name (blanks collapsed, case ignored), then by synonym, then without
    /// regard to `_`, `.`, `-` and `/`; `mapping` (source to canonical name) goes before all.
    ///
    /// # Errors
    /// When the mapping names a column that does not exist.
    pub fn find(
        header: &Record,
        columns: &'static [Column],
        mapping: &BTreeMap<String, String>,
    ) -> Result<Self, ImportError> {
        let texts: Vec<String> = header.cells().map(str::to_owned).collect();
        let folded: Vec<String> = texts.iter().map(|t| fold(trim_cell(t))).collect();
        let mut this = Self {
            places: vec![None; columns.len()],
            loose: folded.iter().map(|t| loose(t)).collect(),
            header: texts,
            folded,
            twice: Vec::new(),
        };
        let mut used = vec![false; this.header.len()];
        this.map(columns, mapping, &mut used)?;
        let names = names_of(columns);
        for by_letter in [true, false] {
            this.match_names(columns, &names, by_letter, &mut used);
        }
        Ok(this)
    }

    fn map(
        &mut self,
        columns: &[Column],
        mapping: &BTreeMap<String, String>,
        used: &mut [bool],
    ) -> Result<(), ImportError> {
        for (source, target) in mapping {
            let wanted = fold(source);
            let at = self.folded.iter().position(|f| *f == wanted);
            let at = at.ok_or_else(|| ImportError::BadMapping(source.clone()))?;
            let is_target = |name: &str| fold(name) == fold(target);
            let column = columns.iter().position(|c| is_target(c.name));
            let slot = column.and_then(|c| self.places.get_mut(c));
            *slot.ok_or_else(|| ImportError::BadMapping(target.clone()))? = Some(at);
            if let Some(used) = used.get_mut(at) {
                *used = true;
            }
        }
        Ok(())
    }

    fn match_names(
        &mut self,
        columns: &[Column],
        names: &Names,
        by_letter: bool,
        used: &mut [bool],
    ) {
        let header = if by_letter { &self.folded } else { &self.loose };
        let mut standing: HashMap<&str, Vec<usize>> = HashMap::new();
        for (n, text) in header.iter().enumerate().filter(|(_, t)| !t.is_empty()) {
            standing.entry(text).or_default().push(n);
        }
        for ((spec, names), place) in columns.iter().zip(names).zip(&mut self.places) {
            if place.is_some() {
                continue;
            }
            for name in names {
                let wanted = if by_letter { &name.folded } else { &name.loose };
                let found = standing.get(wanted.as_str()).into_iter().flatten();
                let mut found = found.filter(|n| used.get(**n) == Some(&false));
                let Some(&first) = found.next() else { continue };
                if found.next().is_some() {
                    self.twice.push(spec.name.to_owned());
                }
                *place = Some(first);
                if let Some(used) = used.get_mut(first) {
                    *used = true;
                }
                break;
            }
        }
    }

    /// Names of required columns the file does not have.
    pub fn missing(&self, columns: &[Column]) -> Vec<String> {
        let pairs = columns.iter().zip(&self.places);
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

    /// What is wrong with a record, or with the cell of one of its canonical columns.
    pub(crate) fn problem(
        &self,
        record: &Record,
        reason: Reason,
        column: Option<usize>,
    ) -> Problem {
        let place = column.and_then(|c| self.place(c));
        Problem {
            record: record.number,
            column: column.and_then(|c| self.source(c)).map(str::to_owned),
            raw: place.map_or_else(String::new, |at| record.cell(at).to_owned()),
            reason: reason.code().to_owned(),
            suggested_fix: reason.suggested_fix().to_owned(),
            ..Problem::default()
        }
    }

    /// Place of a header by its text, compared as headers are.
    pub fn find_source(&self, name: &str) -> Option<usize> {
        let wanted = loose(name);
        self.loose.iter().position(|text| *text == wanted)
    }

    /// Is the cell at `place` its own header again?
    pub fn repeats_header(&self, place: usize, cell: &str) -> bool {
        // Most cells differ in their first letter already.
        let Some(header) = self.folded.get(place) else {
            return false;
        };
        let differs = match (cell.as_bytes().first(), header.as_bytes().first()) {
            (Some(a), Some(b)) => a.is_ascii() && b.is_ascii() && !a.eq_ignore_ascii_case(b),
            _ => false,
        };
        !differs && *header == fold(cell)
    }

    /// What stays the same in all files of one layout: a hash of the header names in order.
    pub fn fingerprint(header: &Record) -> String {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        for cell in header.cells() {
            hash.update(loose(&fold(trim_cell(cell))).as_bytes());
            hash.update(b"\n");
        }
        let mut digits = hex::encode(hash.finalize());
        digits.truncate(16);
        digits
    }
}

/// Names of each column, its own first, in the forms in which they are compared.
type Names = Vec<Vec<Name>>;

struct Name {
    folded: String,
    loose: String,
}

/// A header is looked for in many records; the names of a format are prepared once.
fn names_of(columns: &'static [Column]) -> Arc<Names> {
    static KNOWN: Mutex<Vec<(&'static [Column], Arc<Names>)>> = Mutex::new(Vec::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, names)) = known.iter().find(|(of, _)| std::ptr::eq(*of, columns)) {
        return Arc::clone(names);
    }
    let name = |text: &&str| Name {
        folded: fold(text),
        loose: loose(text),
    };
    let all = |column: &Column| {
        std::iter::once(&column.name)
            .chain(column.synonyms)
            .map(name)
            .collect()
    };
    let names: Arc<Names> = Arc::new(columns.iter().map(all).collect());
    known.push((columns, Arc::clone(&names)));
    names
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

    /// What the file says the cell of a canonical column holds.
    pub fn kind(&self, column: usize) -> CellKind {
        self.columns
            .place(column)
            .map_or(CellKind::Text, |place| self.record.kind(place))
    }
}
