//! `SpreadsheetML` 2003: a whole workbook as one XML document, mostly named `.xls`.

use super::xlsx::fault::Fault;
use super::xlsx::seen::Seen;
use super::xlsx::{choose_sheet, xml};
use super::{About, ContainerKind, Each, Note, OpenOptions, Tables};
use crate::error::ImportError;
use crate::source::Source;

mod plan;
mod rows;

use plan::Plan;
use rows::SheetReader;

/// Namespace of the kind.
const NAMESPACE: &str = "urn:schemas-microsoft-com:office:spreadsheet";

/// The kind.
pub const KIND: ContainerKind = ContainerKind {
    id: "spreadsheet_xml",
    recognises,
    open: |source, options| open(source, options).map_err(|fault| fault.of(source)),
};

fn recognises(source: &Source) -> bool {
    let head = head_text(source);
    let start = head.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    start.starts_with('<') && head.contains(NAMESPACE) && head.contains("Workbook")
}

/// The first bytes as text, as far as they are text.
pub(super) fn head_text(source: &Source) -> String {
    let (encoding, _) =
        encoding_rs::Encoding::for_bom(&source.head).unwrap_or((encoding_rs::UTF_8, 0));
    encoding
        .decode_without_bom_handling(&source.head)
        .0
        .into_owned()
}

struct Workbook {
    about: About,
    /// Place of the chosen sheet.
    place: usize,
}

fn open(source: &Source, options: &OpenOptions) -> Result<Box<dyn Tables>, Fault> {
    let mut plan = Plan::default();
    xml::read(&mut source.reader()?, &mut plan)?;
    let mut hidden = Seen::default();
    for (name, _) in plan.sheets.iter().filter(|(_, hidden)| *hidden) {
        hidden.add(|| name.clone());
    }
    let names: Vec<String> = plan.sheets.into_iter().map(|(name, _)| name).collect();
    let place = choose_sheet(source, &names, options)?;
    let about = About {
        kind: KIND.id,
        sheet: names.get(place).cloned(),
        sheets: names,
        notes: hidden.note("HIDDEN_SHEETS").into_iter().collect(),
        ..About::default()
    };
    Ok(Box::new(Workbook { about, place }))
}

impl Tables for Workbook {
    fn about(&self) -> &About {
        &self.about
    }

    fn records(&self, source: &Source, each: &mut Each<'_>) -> Result<Vec<Note>, ImportError> {
        let mut sheet = SheetReader::new(self.place, each);
        let read = xml::read(&mut source.reader()?, &mut sheet);
        read.map_err(|fault| fault.of(source))?;
        Ok(sheet.notes())
    }
}
