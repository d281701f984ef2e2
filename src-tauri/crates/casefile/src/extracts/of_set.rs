//! Single columns of a row set, and sets of some of its rows.

use rusqlite::types::ValueRef;

use super::columns::ItemColumn;
use super::rows::{OpenedRows, table_of};
use super::{ExtractStore, fail};
use crate::error::{CaseFileError, Result};

impl ExtractStore {
    /// Hands on the named columns of every row of a set, in its order, each as the text that the store
    /// keeps (whole numbers in digits); absent values are `None`.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownRowSet`], [`CaseFileError::BadFilter`] for an unknown column, or a refusal
    /// of the store.
    pub fn each_of_set(
        &self,
        set_id: u32,
        columns: &[&str],
        each: &mut dyn FnMut(&[Option<String>]),
    ) -> Result<()> {
        self.open_set(set_id)?;
        let names = columns
            .iter()
            .map(|name| {
                ItemColumn::named(name)
                    .map(|column| format!("item.{}", column.name))
                    .ok_or_else(|| CaseFileError::BadFilter {
                        column: (*name).to_owned(),
                        what: "there is no such column".to_owned(),
                    })
            })
            .collect::<Result<Vec<_>>>()?;
        let sql = format!(
            "SELECT {} FROM {} AS chosen JOIN item ON item.item_id = chosen.item_id ORDER BY chosen.n",
            names.join(", "),
            table_of(set_id)
        );
        let mut statement = self.conn.prepare(&sql).map_err(fail)?;
        let mut rows = statement.query([]).map_err(fail)?;
        let mut cells = vec![None; columns.len()];
        while let Some(row) = rows.next().map_err(fail)? {
            for (at, cell) in cells.iter_mut().enumerate() {
                *cell = match row.get_ref(at).map_err(fail)? {
                    ValueRef::Null | ValueRef::Blob(_) => None,
                    ValueRef::Integer(number) => Some(number.to_string()),
                    ValueRef::Real(number) => Some(number.to_string()),
                    ValueRef::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
                };
            }
            each(&cells);
        }
        Ok(())
    }

    /// A set of some rows of another one, by their places from 0, in the order given.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownRowSet`], or a refusal of the store.
    pub fn open_some(&mut self, set_id: u32, places: &[u32]) -> Result<OpenedRows> {
        self.open_set(set_id)?;
        let nothing = super::Filter {
            all: vec![super::Condition {
                column: "record".to_owned(),
                test: super::Test::In(Vec::new()),
            }],
            ..super::Filter::default()
        };
        let opened = self.open_rows(&nothing, &[])?;
        let (from, table) = (table_of(set_id), table_of(opened.set_id));
        let tx = self.conn.unchecked_transaction().map_err(fail)?;
        {
            let sql =
                format!("INSERT INTO {table} (item_id) SELECT item_id FROM {from} WHERE n = ?1");
            let mut insert = tx.prepare(&sql).map_err(fail)?;
            for place in places {
                insert.execute([i64::from(*place) + 1]).map_err(fail)?;
            }
        }
        tx.commit().map_err(fail)?;
        self.sum_up(opened.set_id, &table)
    }

    fn open_set(&self, set_id: u32) -> Result<()> {
        if self.row_sets.contains(&set_id) {
            return Ok(());
        }
        Err(CaseFileError::UnknownRowSet(set_id))
    }
}
