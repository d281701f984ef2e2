//! Stored rows as a CSV file: one line per item, in file order.

use std::io::Write;

use jaiza_domain::declaration::Item;

use crate::error::SinkError;

/// Header of the file.
pub const HEADER: [&str; 21] = [
    "row_no",
    "gd_uid",
    "item_no",
    "version_no",
    "importer_id",
    "pct8",
    "origin",
    "unit",
    "qty_assessed",
    "price_declared_fc",
    "price_assessed_fc",
    "currency",
    "value_assessed_pkr",
    "CD",
    "ACD",
    "RD",
    "ST",
    "AST",
    "IT",
    "sro_key",
    "total_cell",
];

/// Writes rows; the header at once.
pub struct RowsFile<W: Write>(csv::Writer<W>);

impl<W: Write> RowsFile<W> {
    /// Starts the file.
    ///
    /// # Errors
    /// When the header cannot be written.
    pub fn new(out: W) -> Result<Self, SinkError> {
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(HEADER)?;
        Ok(Self(writer))
    }

    /// Adds an item.
    ///
    /// # Errors
    /// When the line cannot be written.
    pub fn add(&mut self, item: &Item) -> Result<(), SinkError> {
        let [cd, acd, rd, st, ast, it] = item.levies.in_order().map(text);
        self.0.write_record([
            item.record.to_string(),
            item.gd_uid.clone(),
            item.item_no.to_string(),
            item.version_no.to_string(),
            item.trader_id.clone(),
            item.pct.clone(),
            item.origin.clone(),
            item.unit.clone(),
            item.quantity.to_string(),
            item.price_declared.to_string(),
            text(item.price_assessed),
            item.currency.clone(),
            item.value.to_string(),
            cd,
            acd,
            rd,
            st,
            ast,
            it,
            item.sro_key.clone().unwrap_or_default(),
            text(item.total),
        ])?;
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// When the last lines cannot be written.
    pub fn finish(mut self) -> Result<(), SinkError> {
        Ok(self.0.flush()?)
    }
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}
