//! Columns of an open row set as lists, and sets of some of its rows.

use std::sync::Arc;

use jaiza_casefile::Home;
use jaiza_domain::declaration::{Item, ItemRow};

use super::{CASE_SETS, Grid, Opened, cell, known_column};
use crate::error::{Answer, ErrorBody};

/// Values of one column, one for each row; absent = `None`.
pub type Values = Vec<Option<String>>;

impl Grid {
    /// The named columns of a set, each as a list in the order of the rows.
    ///
    /// # Errors
    /// An unknown column, a set that is not open any more.
    pub fn columns(&mut self, home: &Home, set_id: u32, names: &[&str]) -> Answer<Vec<Values>> {
        for name in names {
            known_column(name)?;
        }
        let mut columns: Vec<Values> = vec![Vec::new(); names.len()];
        if set_id < CASE_SETS {
            self.store(home)?.each_of_set(set_id, names, &mut |cells| {
                for (column, cell) in columns.iter_mut().zip(cells) {
                    column.push(cell.clone());
                }
            })?;
            return Ok(columns);
        }
        let (items, rows) = self.case_set(set_id)?;
        for place in rows {
            let Some(item) = items.get(place) else {
                continue;
            };
            let row = ItemRow::from(item.clone());
            for (column, name) in columns.iter_mut().zip(names) {
                column.push(cell(&row, name));
            }
        }
        Ok(columns)
    }

    /// A new set of some rows of a set, by their places from 0.
    ///
    /// # Errors
    /// A set that is not open any more.
    pub fn some_of(&mut self, home: &Home, set_id: u32, places: &[u32]) -> Answer<Opened> {
        if set_id < CASE_SETS {
            let opened = self.store(home)?.open_some(set_id, places)?;
            return Ok(opened.into());
        }
        let (items, rows) = self.case_set(set_id)?;
        let chosen = places
            .iter()
            .filter_map(|place| rows.get(usize::try_from(*place).ok()?).copied())
            .collect();
        Ok(self.keep_case(&items, chosen))
    }

    fn case_set(&self, set_id: u32) -> Answer<(Arc<Vec<Item>>, Vec<usize>)> {
        let set = self.cases.iter().find(|(id, _)| *id == set_id);
        set.map(|(_, set)| (Arc::clone(&set.items), set.rows.clone()))
            .ok_or_else(|| {
                ErrorBody::not_found(
                    "error-set-closed",
                    "These rows are not open any more; open the list again.",
                )
            })
    }
}
