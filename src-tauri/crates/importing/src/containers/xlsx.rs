//! XLSX workbooks, read part by part and row by row.

use super::{About, ContainerKind, Each, Note, OpenOptions, Tables};
use crate::error::ImportError;
use crate::source::Source;

mod book;
mod cell;
mod decoded;
pub(super) mod fault;
pub(super) mod number;
pub(super) mod package;
pub(super) mod place;
pub(super) mod seen;
pub(super) mod sheet;
mod strings;
mod styles;
pub(super) mod xml;

use book::{Book, read_part};
use cell::Shared;
use fault::Fault;
use package::Package;
use seen::Seen;
use sheet::SheetReader;
use strings::{Strings, StringsReader};
use styles::StylesReader;

/// The kind.
pub const KIND: ContainerKind = ContainerKind {
    id: "xlsx",
    recognises: |source| source.head.starts_with(b"PK\x03\x04"),
    open: |source, options| open(source, options).map_err(|fault| fault.of(source)),
};

struct Workbook {
    about: About,
    /// Path of the chosen sheet.
    part: String,
    strings: Option<String>,
    dates: Vec<bool>,
    from_1904: bool,
}

fn open(source: &Source, options: &OpenOptions) -> Result<Box<dyn Tables>, Fault> {
    let mut package = Package::open(source)?;
    let book = Book::read(&mut package)?;
    let names: Vec<String> = book.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let place = choose_sheet(source, &names, options)?;
    let sheet = book.sheets.get(place);
    let Some((part, name)) = sheet.and_then(|s| Some((s.part.clone()?, s.name.clone()))) else {
        return Err(Fault::damage("the chosen sheet has no table"));
    };
    let mut styles = StylesReader::default();
    if let Some(part) = &book.styles {
        read_part(&mut package, part, &mut styles)?;
    }
    let mut hidden = Seen::default();
    for sheet in book.sheets.iter().filter(|sheet| sheet.hidden) {
        hidden.add(|| sheet.name.clone());
    }
    let mut notes = package.notes;
    notes.extend(hidden.note("HIDDEN_SHEETS"));
    let about = About {
        kind: KIND.id,
        sheets: names,
        sheet: Some(name),
        notes,
        ..About::default()
    };
    Ok(Box::new(Workbook {
        about,
        part,
        strings: book.strings,
        dates: styles.dates,
        from_1904: book.from_1904,
    }))
}

/// Place of the sheet that was asked for; the first by default.
pub(super) fn choose_sheet(
    source: &Source,
    sheets: &[String],
    options: &OpenOptions,
) -> Result<usize, ImportError> {
    let wanted = options.sheet.as_deref();
    let place = match wanted {
        Some(name) => sheets.iter().position(|sheet| sheet == name),
        None => (!sheets.is_empty()).then_some(0),
    };
    place.ok_or_else(|| ImportError::UnknownSheet {
        file: source.name.clone(),
        sheet: wanted.unwrap_or_default().to_owned(),
    })
}

impl Tables for Workbook {
    fn about(&self) -> &About {
        &self.about
    }

    fn records(&self, source: &Source, each: &mut Each<'_>) -> Result<Vec<Note>, ImportError> {
        self.read(source, each).map_err(|fault| fault.of(source))
    }
}

impl Workbook {
    fn read(&self, source: &Source, each: &mut Each<'_>) -> Result<Vec<Note>, Fault> {
        let mut package = Package::open(source)?;
        let strings = self.shared_texts(&mut package)?;
        let Some(mut part) = package.part(&self.part)? else {
            return Err(Fault::Damage(format!(
                "its part \"{}\" is missing",
                self.part
            )));
        };
        let shared = Shared {
            strings: &strings,
            dates: &self.dates,
            from_1904: self.from_1904,
        };
        #[expect(clippy::cast_precision_loss)]
        let scale = source.bytes as f64 / (part.size.max(1) as f64);
        let mut sheet = SheetReader::new(shared, each, scale);
        xml::read(&mut part, &mut sheet).map_err(|fault| fault.in_part(&self.part))?;
        Ok(sheet.notes())
    }

    fn shared_texts(&self, package: &mut Package) -> Result<Strings, Fault> {
        let mut reader = StringsReader::default();
        if let Some(part) = &self.strings {
            read_part(package, part, &mut reader)?;
        }
        Ok(reader.strings)
    }
}
