//! ASYCUDA World declarations in XML: one record for each item, its declaration's cells repeated.
//!
//! Columns, their order and the paths they are read from are in `columns`; whatever no column
//! takes is kept in the last one. Declarations are read one at a time and handed on when complete.

use std::ops::ControlFlow;

use super::{About, ContainerKind, Each, Note, OpenOptions, Tables};
use crate::error::ImportError;
use crate::record::Record;
use crate::source::Source;

mod columns;
mod control;
mod declaration;
mod decoded;
mod encoding;
mod flatten;
mod parse;

use columns::Layout;
use control::Control;
use flatten::flatten;
use parse::Declarations;

/// The kind: XML with an `ASYCUDA` element within the first bytes.
pub const KIND: ContainerKind = ContainerKind {
    id: "asycuda_xml",
    recognises,
    open,
};

struct Asycuda {
    about: About,
    encoding: &'static encoding_rs::Encoding,
}

fn recognises(source: &Source) -> bool {
    let head = encoding::head_text(&source.head).to_ascii_lowercase();
    let names = |(at, _): (usize, &str)| {
        let (before, name) = head.split_at(at);
        let behind = name.chars().nth("asycuda".len());
        let begins = ["<", ":", "<!doctype "];
        begins.iter().any(|begin| before.ends_with(begin))
            && behind.is_none_or(|c| c.is_whitespace() || matches!(c, '>' | '/' | '['))
    };
    head.trim_start().starts_with('<') && head.match_indices("asycuda").any(names)
}

fn open(source: &Source, options: &OpenOptions) -> Result<Box<dyn Tables>, ImportError> {
    let encoding = encoding::choose(source, options.encoding.as_deref())?;
    // What stands before the first declaration is refused on opening already.
    Declarations::new(source, encoding)?.find()?;
    let about = About {
        kind: KIND.id,
        encoding: Some(encoding.name().to_ascii_lowercase()),
        ..About::default()
    };
    Ok(Box::new(Asycuda { about, encoding }))
}

impl Tables for Asycuda {
    fn about(&self) -> &About {
        &self.about
    }

    fn records(&self, source: &Source, each: &mut Each<'_>) -> Result<Vec<Note>, ImportError> {
        let layout = Layout::new();
        let mut record = Record::default();
        record.restart(1);
        for name in layout.names() {
            record.push(&name);
            record.end_cell();
        }
        if each(&record, 0)?.is_break() {
            return Ok(Vec::new());
        }
        let mut declarations = Declarations::new(source, self.encoding)?;
        let mut control = Control::default();
        while let Some(declaration) = declarations.next()? {
            control.check(&declaration);
            let bytes = declarations.bytes();
            let flow = flatten(&declaration, &layout, &mut control, &mut |cells| {
                let number = record.number.checked_add(1);
                let number = number.ok_or_else(|| source.damaged(&"it has too many items"))?;
                record.restart(number);
                for cell in cells {
                    record.push(cell);
                    record.end_cell();
                }
                record.mark_damaged();
                each(&record, bytes)
            })?;
            if flow == ControlFlow::Break(()) {
                return Ok(control.notes(&declarations));
            }
        }
        Ok(control.notes(&declarations))
    }
}
