//! Amounts of a view with the names of their groups.

use std::collections::BTreeMap;

use jaiza_statistics::number::Column;

use super::view::View;
use crate::dto::data_test::DataTestIn;
use crate::error::{Answer, ErrorBody};

/// Amounts that are there, with their places in the view and their groups.
pub struct Amounts {
    /// Places in the view, from 0.
    pub places: Vec<u32>,
    /// Group of each; one and the same text without groups.
    pub names: Vec<String>,
    /// The amounts.
    pub values: Column,
}

impl Amounts {
    /// The column that was asked for, grouped as asked.
    ///
    /// # Errors
    /// No amount at all, or a text that is no number.
    pub fn of(view: &View, ask: &DataTestIn) -> Answer<Self> {
        let (mut places, mut texts, mut names) = (Vec::new(), Vec::new(), Vec::new());
        for (place, text) in view.present(&ask.column) {
            places.push(place);
            texts.push(text);
            names.push(group(view, ask, place));
        }
        if places.is_empty() {
            return Err(nothing(&ask.column));
        }
        let values = Column::read(&texts, &ask.column).map_err(refused)?;
        Ok(Self {
            places,
            names,
            values,
        })
    }

    /// Places in the view by group, in the order of the names.
    pub fn by_name(&self) -> BTreeMap<&str, Vec<u32>> {
        let mut groups: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (name, place) in self.names.iter().zip(&self.places) {
            groups.entry(name).or_default().push(*place);
        }
        groups
    }

    /// Group of a place of the statistics.
    pub fn name(&self, one: u64) -> &str {
        let at = usize::try_from(one).ok().and_then(|one| one.checked_sub(1));
        at.and_then(|at| self.names.get(at))
            .map_or("", String::as_str)
    }

    /// Place in the view of a place of the statistics, which count from 1.
    pub fn place(&self, one: u64) -> Option<u32> {
        let at = usize::try_from(one).ok()?.checked_sub(1)?;
        self.places.get(at).copied()
    }
}

/// What an amount is compared with: the group asked for, and for prices and quantities the same
/// currency and unit, because others do not compare.
fn group(view: &View, ask: &DataTestIn, place: u32) -> String {
    let asked = Some(ask.by.as_str()).filter(|by| !by.is_empty());
    let parts = asked
        .into_iter()
        .chain(measured_in(&ask.column).iter().copied());
    let parts: Vec<&str> = parts.map(|name| view.text(name, place)).collect();
    parts.join(" · ")
}

/// Columns that say in what a column is measured.
pub fn measured_in(column: &str) -> &'static [&'static str] {
    match column {
        "price_declared" | "price_assessed" => &["currency", "unit"],
        "quantity" | "quantity_declared" => &["unit"],
        _ => &[],
    }
}

/// The column holds nothing.
pub fn nothing(column: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-test-nothing",
        format!("No row of the view has a {column}; nothing can be tested."),
    )
    .arg("column", column)
}

/// A refusal of the statistics as one sentence.
#[allow(clippy::needless_pass_by_value)] // the form that `map_err` takes
pub fn refused(why: jaiza_statistics::refused::Refused) -> ErrorBody {
    ErrorBody::invalid("error-test-argument", why.message.clone()).arg("why", why.message)
}
