//! A table as it stands in its file: header and cells as text, each row with its line.

use chrono::NaiveDate;
use jaiza_domain::reference::Validity;

use super::shape::{Kind, Shape, shape};

/// A table as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainTable {
    /// Name of the table.
    pub name: String,
    /// Columns as the file has them.
    pub header: Vec<String>,
    /// Rows in the order of the file.
    pub rows: Vec<PlainRow>,
}

/// A row as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainRow {
    /// Line of the file as an editor shows it.
    pub line: u32,
    /// Cells in the order of the header.
    pub cells: Vec<String>,
}

impl PlainTable {
    /// Reads a file; a line that cannot be read ends the table (the typed reading names it).
    pub fn read(name: &str, bytes: &[u8]) -> Self {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text);
        let trimmed =
            |record: &csv::StringRecord| record.iter().map(|cell| cell.trim().to_owned()).collect();
        let header: Vec<String> = reader.headers().map(trimmed).unwrap_or_default();
        let rows = reader.records().map_while(Result::ok).map(|record| {
            let line = record.position().map_or(0, |at| super::line_of(text, at));
            let mut cells: Vec<String> = trimmed(&record);
            cells.resize(header.len(), String::new());
            PlainRow {
                line: u32::try_from(line).unwrap_or(u32::MAX),
                cells,
            }
        });
        let rows = rows.collect();
        Self {
            name: name.to_owned(),
            header,
            rows,
        }
    }

    /// An empty table with all columns of its shape.
    pub fn empty(shape: &Shape) -> Self {
        Self {
            name: shape.table.to_owned(),
            header: shape.all_columns().map(|c| c.name.to_owned()).collect(),
            rows: Vec::new(),
        }
    }

    /// The file of the table.
    pub fn to_csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        // Writing to memory does not fail, and every row has the header's length.
        let _ = writer.write_record(&self.header);
        for row in &self.rows {
            let _ = writer.write_record(&row.cells);
        }
        writer.into_inner().unwrap_or_default()
    }

    /// Place of a column.
    pub fn place(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| name == column)
    }

    /// A cell; empty when the table lacks the column.
    pub fn cell<'t>(&self, row: &'t PlainRow, column: &str) -> &'t str {
        self.place(column)
            .and_then(|at| row.cells.get(at))
            .map_or("", String::as_str)
    }

    /// A cell in the one form in which it is compared: digits of a code without its point, a
    /// number without idle zeros.
    pub fn compared(&self, row: &PlainRow, column: &str) -> String {
        let cell = self.cell(row, column);
        let kind = shape(&self.name).map_or(Kind::Text, |shape| shape.kind(column));
        match kind {
            Kind::Code | Kind::Prefix => digits(cell),
            _ if column == "selector" => match self.cell(row, "selector_kind") {
                "pct" => digits(cell),
                _ => number(cell).unwrap_or_else(|| cell.to_owned()),
            },
            _ if column.ends_with("edition") => cell.trim_start_matches("HS").to_owned(),
            _ => cell.to_owned(),
        }
    }

    /// Days on which a row holds; a table without periods holds always, an unreadable date is open.
    pub fn validity(&self, row: &PlainRow) -> Validity {
        let day = |column: &str| NaiveDate::parse_from_str(self.cell(row, column), "%Y-%m-%d").ok();
        match shape(&self.name).and_then(|shape| shape.period) {
            Some((from, to)) => Validity {
                from: day(from),
                to: day(to),
            },
            None => Validity::default(),
        }
    }
}

/// A code without its point.
pub fn digits(code: &str) -> String {
    code.chars().filter(|c| *c != '.').collect()
}

fn number(cell: &str) -> Option<String> {
    let value: jaiza_domain::decimal::Decimal = cell.parse().ok()?;
    Some(value.to_string())
}
