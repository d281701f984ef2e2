//! Workbooks of other kinds: XLS (the old binary kind), XLSB and ODS, through one foreign parser.
//! It builds the sheet in memory; the host gives the reading a process and limits of its own.

use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Ods, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsb};

use super::xlsx::choose_sheet;
use super::xlsx::fault::Fault;
use super::xlsx::package::Package;
use super::xlsx::seen::Seen;
use super::{About, ContainerKind, Each, Note, OpenOptions, Tables};
use crate::error::ImportError;
use crate::source::{Seekable, Source};

mod extent;
mod rows;

use rows::Rows;

/// Most cells of a used range.
const MOST_CELLS: u64 = 20_000_000;
/// First bytes of the old binary kind: a container of streams.
const STREAMS: &[u8] = b"\xd0\xcf\x11\xe0";
/// What an ODS package begins with.
const ODS_TYPE: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

/// The kind.
pub const KIND: ContainerKind = ContainerKind {
    id: "workbook",
    recognises: |source| Form::of(source).is_some(),
    open: |source, options| open(source, options).map_err(|fault| fault.of(source)),
};

/// How a workbook is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Xls,
    Xlsb,
    Ods,
}

impl Form {
    fn of(source: &Source) -> Option<Self> {
        if source.head.starts_with(STREAMS) {
            return Some(Self::Xls);
        }
        if !source.head.starts_with(b"PK\x03\x04") {
            return None;
        }
        if source
            .head
            .get(30..)
            .is_some_and(|name| name.starts_with(ODS_TYPE))
        {
            return Some(Self::Ods);
        }
        let package = Package::open(source).ok()?;
        package.has("xl/workbook.bin").then_some(Self::Xlsb)
    }
}

/// An opened parser.
enum Book {
    Xls(Box<Xls<Box<dyn Seekable>>>),
    Xlsb(Box<Xlsb<Box<dyn Seekable>>>),
    Ods(Box<Ods<Box<dyn Seekable>>>),
}

impl Book {
    fn open(source: &Source, form: Form) -> Result<Self, Fault> {
        let input = source.seekable()?;
        Ok(match form {
            Form::Xls => Self::Xls(Box::new(Xls::new(input).map_err(foreign)?)),
            Form::Xlsb => Self::Xlsb(Box::new(Xlsb::new(input).map_err(foreign)?)),
            Form::Ods => Self::Ods(Box::new(Ods::new(input).map_err(foreign)?)),
        })
    }

    fn sheets(&self) -> Vec<Sheet> {
        let all = match self {
            Self::Xls(book) => book.sheets_metadata(),
            Self::Xlsb(book) => book.sheets_metadata(),
            Self::Ods(book) => book.sheets_metadata(),
        };
        let is_table = |sheet: &&Sheet| sheet.typ == SheetType::WorkSheet;
        all.iter().filter(is_table).cloned().collect()
    }
}

/// What the foreign parser says, as a sentence of ours.
fn foreign(error: impl std::fmt::Display) -> Fault {
    let text = error.to_string();
    if text.to_lowercase().contains("password") {
        return Fault::damage("it is locked by a password; unlock it first");
    }
    Fault::Damage(format!("its contents make no sense ({text})"))
}

/// The parser is foreign code on foreign input: a panic there is a damaged file here.
fn guarded<T>(work: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(Fault::damage("its contents make no sense")))
}

struct Workbook {
    about: About,
    form: Form,
    sheet: String,
}

fn open(source: &Source, options: &OpenOptions) -> Result<Box<dyn Tables>, Fault> {
    let form = Form::of(source).unwrap_or(Form::Xls);
    let mut notes = Vec::new();
    if form == Form::Xls {
        refuse_locked(source)?;
    } else {
        let mut package = Package::open(source)?;
        if form == Form::Ods {
            extent::check(&mut package)?;
        }
        notes = package.notes;
    }
    let sheets = guarded(|| Ok(Book::open(source, form)?.sheets()))?;
    let mut hidden = Seen::default();
    for sheet in sheets.iter().filter(|s| s.visible != SheetVisible::Visible) {
        hidden.add(|| sheet.name.clone());
    }
    notes.extend(hidden.note("HIDDEN_SHEETS"));
    let names: Vec<String> = sheets.into_iter().map(|sheet| sheet.name).collect();
    let place = choose_sheet(source, &names, options)?;
    let sheet = names.get(place).cloned().unwrap_or_default();
    let about = About {
        kind: KIND.id,
        sheets: names,
        sheet: Some(sheet.clone()),
        notes,
        ..About::default()
    };
    Ok(Box::new(Workbook { about, form, sheet }))
}

/// A locked XLSX lies in a container of streams, under a name of its own.
fn refuse_locked(source: &Source) -> Result<(), Fault> {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let mut input = source.reader()?;
    let mut held = Vec::new();
    loop {
        let got = input.by_ref().take(1 << 18).read_to_end(&mut held)?;
        if memchr::memmem::find(&held, &name).is_some() {
            return Err(Fault::damage("it is locked by a password; unlock it first"));
        }
        if got == 0 {
            return Ok(());
        }
        held.drain(..held.len().saturating_sub(name.len()));
    }
}

impl Tables for Workbook {
    fn about(&self) -> &About {
        &self.about
    }

    fn records(&self, source: &Source, each: &mut Each<'_>) -> Result<Vec<Note>, ImportError> {
        let mut rows = Rows::new(each, source.bytes);
        let read = guarded(|| {
            let unknown = |e: &dyn std::fmt::Display| foreign(e);
            match Book::open(source, self.form)? {
                Book::Xls(mut book) => {
                    rows.range(&book.worksheet_range(&self.sheet).map_err(|e| unknown(&e))?)
                }
                Book::Ods(mut book) => {
                    rows.range(&book.worksheet_range(&self.sheet).map_err(|e| unknown(&e))?)
                }
                Book::Xlsb(mut book) => {
                    let mut cells = book
                        .worksheet_cells_reader(&self.sheet)
                        .map_err(|e| unknown(&e))?;
                    while let Some(cell) = cells.next_cell().map_err(|e| unknown(&e))? {
                        let (row, column) = cell.get_position();
                        if rows
                            .cell(row, column, &Data::from(cell.get_value().clone()))?
                            .is_break()
                        {
                            return Ok(());
                        }
                    }
                    rows.end()
                }
            }
        });
        read.map_err(|fault| fault.of(source))?;
        Ok(Vec::new())
    }
}
