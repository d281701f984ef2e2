//! Files of the tests, and what the containers make of them.

use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use jaiza_importing::ImportError;
use jaiza_importing::containers::{self, About, Note, OpenOptions};
use jaiza_importing::record::{CellKind, Record};
use jaiza_importing::source::Source;
use zip::write::{SimpleFileOptions, ZipWriter};

/// A file as it was read: what is known of it, all records, all notes.
#[derive(Debug)]
pub struct Read {
    pub about: About,
    pub records: Vec<Record>,
    pub notes: Vec<Note>,
}

impl Read {
    /// The cells of a record by its number.
    pub fn row(&self, number: u32) -> Vec<&str> {
        let record = self.records.iter().find(|r| r.number == number);
        record.expect("a record of this number").cells().collect()
    }

    /// Text and kind of the first cell of a record.
    pub fn first(&self, number: u32) -> (&str, CellKind) {
        let record = self.records.iter().find(|r| r.number == number);
        let record = record.expect("a record of this number");
        (record.cell(0), record.kind(0))
    }

    /// Count and detail of a note.
    pub fn note(&self, code: &str) -> Option<(u32, &str)> {
        let all = self.about.notes.iter().chain(&self.notes);
        all.into_iter()
            .find(|note| note.code == code)
            .map(|note| (note.count, note.detail.as_str()))
    }
}

/// Reads a file of this name and content.
pub fn read(name: &str, bytes: &[u8], options: &OpenOptions) -> Result<Read, ImportError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let source = Source::open(&path, &mut || Ok(()))?;
    let tables = containers::open(&source, options)?;
    let mut records = Vec::new();
    let notes = tables.records(&source, &mut |record, _| {
        records.push(record.clone());
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(Read {
        about: tables.about().clone(),
        records,
        notes,
    })
}

/// The sentence a file is refused with.
pub fn refusal(name: &str, bytes: &[u8]) -> String {
    let result = read(name, bytes, &OpenOptions::default());
    match result {
        Ok(read) => format!("accepted: {:?}", read.records),
        Err(error) => error.to_string(),
    }
}

/// A package of members.
pub fn package(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
