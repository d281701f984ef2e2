//! HTML tables, which web systems export under the name of a spreadsheet.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::spreadsheet_xml::head_text;
use super::xlsx::choose_sheet;
use super::xlsx::fault::Fault;
use super::{About, ContainerKind, Each, Note, OpenOptions, Tables};
use crate::error::ImportError;
use crate::source::Source;

mod attributes;
mod entities;
mod table;
mod tokens;

use table::{Count, TableReader};

/// First words of pages.
const STARTS: [&str; 6] = [
    "<html",
    "<table",
    "<!doctype html",
    "<head",
    "<body",
    "<meta",
];

/// The kind.
pub const KIND: ContainerKind = ContainerKind {
    id: "html",
    recognises,
    open: |source, options| open(source, options).map_err(|fault| fault.of(source)),
};

fn recognises(source: &Source) -> bool {
    let head = head_text(source).to_ascii_lowercase();
    let start = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    STARTS.iter().any(|word| start.starts_with(word))
        || start.starts_with('<') && head.contains("<table") && !head.contains("<workbook")
}

struct Page {
    about: About,
    encoding: &'static Encoding,
    /// Place of the chosen table.
    place: usize,
}

fn open(source: &Source, options: &OpenOptions) -> Result<Box<dyn Tables>, Fault> {
    let encoding = match options.encoding.as_deref() {
        Some(name) => Encoding::for_label(name.as_bytes())
            .ok_or_else(|| ImportError::UnknownEncoding(name.to_owned()))?,
        None => encoding_of(source),
    };
    let mut count = Count::default();
    tokens::read(&mut source.reader()?, encoding, &mut count)?;
    if count.tables == 0 {
        return Err(Fault::Passed(ImportError::NotSupported {
            file: source.name.clone(),
            found: "a web page without a table".into(),
        }));
    }
    let names: Vec<String> = (1..=count.tables).map(|n| format!("table {n}")).collect();
    let place = choose_sheet(source, &names, options)?;
    let about = About {
        kind: KIND.id,
        encoding: Some(encoding.name().to_lowercase()),
        sheet: names.get(place).cloned(),
        sheets: names,
        ..About::default()
    };
    Ok(Box::new(Page {
        about,
        encoding,
        place,
    }))
}

/// By byte order mark, by what the page says, by whether its beginning is UTF-8.
fn encoding_of(source: &Source) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(&source.head) {
        return encoding;
    }
    let head = head_text(source).to_ascii_lowercase();
    let named = head.split_once("charset").and_then(|(_, rest)| {
        let rest = rest.trim_start().strip_prefix('=')?;
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        let end = rest.find(['"', '\'', '>', ';', ' ', '/', '\r', '\n'])?;
        Encoding::for_label(rest.get(..end)?.as_bytes())
    });
    // A page whose words can be read by their bytes is not written in two-byte units.
    let named = named.filter(|encoding| encoding.is_ascii_compatible());
    named.unwrap_or(match std::str::from_utf8(&source.head) {
        Err(broken) if broken.error_len().is_some() => WINDOWS_1252,
        _ => UTF_8,
    })
}

impl Tables for Page {
    fn about(&self) -> &About {
        &self.about
    }

    fn records(&self, source: &Source, each: &mut Each<'_>) -> Result<Vec<Note>, ImportError> {
        let mut table = TableReader::new(self.place, each);
        tokens::read(&mut source.reader()?, self.encoding, &mut table)
            .and_then(|()| table.end())
            .map_err(|fault| fault.of(source))?;
        Ok(table.notes())
    }
}
