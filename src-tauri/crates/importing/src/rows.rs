//! Stored rows as a CSV file: one line per item, in file order.

use std::io::Write;

use jaiza_domain::declaration::StoredItem;

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
    pub fn add(&mut self, item: &StoredItem<'_>) -> Result<(), SinkError> {
        let number = |value: Option<i64>| value.map_or_else(String::new, |v| v.to_string());
        let [cd, acd, rd, st, ast, it] = item.levies.map(number);
        self.0.write_record([
            item.record.to_string().as_str(),
            item.gd_uid,
            &item.item_no.to_string(),
            &item.version_no.to_string(),
            item.trader_id,
            item.pct,
            item.origin,
            item.unit,
            item.quantity,
            item.price_declared,
            item.price_assessed,
            item.currency,
            &number(item.value),
            &cd,
            &acd,
            &rd,
            &st,
            &ast,
            &it,
            item.sro_key.unwrap_or_default(),
            &number(item.total),
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
