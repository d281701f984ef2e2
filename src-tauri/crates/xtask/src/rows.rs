//! An invented audit extract of any length: equal counts give equal bytes.
//!
//! The columns are those of `tests/fixtures/worked_case/extract.csv`; countries, units, currencies,
//! tariff lines and concessions are known to the reference package beside it. Importers, prices,
//! quantities and levies vary; a few cells are absent, as in what a portal gives out.

mod files;
mod goods;
mod items;
mod random;
#[cfg(test)]
mod tests;

pub use files::write;
use random::Random;

/// Whether a cell is a text (codes too) or a number in a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Kept as it is written.
    Text,
    /// A number; absent cells stay empty.
    Number,
}

use Kind::{Number, Text};

/// Columns of the worked case, in its order.
#[rustfmt::skip]
pub const COLUMNS: [(&str, Kind); 21] = [
    ("GD_NO_Complete", Text), ("NTN", Text), ("IMPORTER NAME", Text), ("HS CODE", Text),
    ("ITEM DESCRIPTION", Text), ("Declared Unit PRICE", Number), ("ORIGIN COUNTRY", Text),
    ("ASSD QTY", Number), ("ASSD UNIT", Text), ("ASSD UNIT PRICE", Number), ("ASSD CURR", Text),
    ("ASSESSED IMPORT VALUE RS", Number), ("Customs Duty PAID", Number), ("Sales Tax PAID", Number),
    ("Income Tax PAID", Number), ("Additional Custom Duty PAID", Number),
    ("ADD SALES TAX PAID", Number), ("REG.DUTY PAID", Number), ("GST PAID", Number),
    ("Total", Number), ("SRO", Text),
];

/// How long and how wide the extract is.
#[derive(Clone, Copy, Debug)]
pub struct Extract {
    /// Rows below the header.
    pub rows: u32,
    /// Columns after [`COLUMNS`] that no layout knows: a text, a number, and so on.
    pub further: u16,
}

const SEED: u64 = 0x4A41_495A_4120_0001;

/// A declaration that is being filled with items.
#[derive(Default)]
struct Declaration {
    number: String,
    trader: u64,
    items_left: u64,
}

/// The rows of an extract, one after the other.
pub struct Rows {
    extract: Extract,
    random: Random,
    declaration: Declaration,
    done: u32,
    declarations: u64,
}

impl Extract {
    /// Names and kinds of all columns.
    pub fn columns(self) -> Vec<(String, Kind)> {
        let own = COLUMNS
            .iter()
            .map(|(name, kind)| ((*name).to_owned(), *kind));
        let further = (1..=self.further).map(|n| match kind_of_further(n) {
            Text => (format!("OFFICE REMARK {n}"), Text),
            Number => (format!("OFFICE FIGURE {n}"), Number),
        });
        own.chain(further).collect()
    }

    /// The rows, from the first on.
    pub fn rows(self) -> Rows {
        Rows {
            extract: self,
            random: Random::new(SEED),
            declaration: Declaration::default(),
            done: 0,
            declarations: 0,
        }
    }
}

fn kind_of_further(n: u16) -> Kind {
    if n % 2 == 1 { Text } else { Number }
}

impl Iterator for Rows {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        if self.done == self.extract.rows {
            return None;
        }
        if self.declaration.items_left == 0 {
            self.declaration = self.declare()?;
        }
        self.declaration.items_left -= 1;
        self.done += 1;
        let mut cells = self.item()?;
        for n in 1..=self.extract.further {
            cells.push(match kind_of_further(n) {
                Text => format!("REMARK {}", self.random.below(5_000)),
                Number => self.random.between(1, 9_999_999).to_string(),
            });
        }
        Some(cells)
    }
}
