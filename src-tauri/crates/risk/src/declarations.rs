//! Declarations as rules look at them: their items with the figures that stand on each of them.

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;

use crate::context::Context;
use crate::indicators::{Keyed, Outcome};
use crate::store::{OptionalColumn, at, place};
use crate::sums::{Sum, product};

/// Items of one declaration.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Declaration<'c> {
    /// Symbol of its number.
    pub gd: u32,
    pub trader: u32,
    pub day: NaiveDate,
    pub items: &'c [u32],
}

/// The declarations of the window, by number.
pub(crate) fn declarations<'c>(
    context: &'c Context<'_>,
) -> impl Iterator<Item = Declaration<'c>> + Clone {
    grouped(context, &context.window)
}

/// Items that stand by declaration, as declarations.
pub(crate) fn grouped<'c>(
    context: &'c Context<'_>,
    items: &'c [u32],
) -> impl Iterator<Item = Declaration<'c>> + Clone {
    let gd = |item: u32| at(&context.store.gd, place(item));
    let groups = items.chunk_by(move |a, b| gd(*a) == gd(*b));
    groups.filter_map(move |items| {
        let first = *items.first()?;
        Some(Declaration {
            gd: gd(first),
            trader: at(&context.store.trader, place(first)),
            day: at(&context.store.date, place(first)),
            items,
        })
    })
}

impl<'c> Declaration<'c> {
    /// Its number.
    pub fn number_of<'s>(&self, context: &Context<'s>) -> &'s str {
        context.store.gds.text(self.gd)
    }

    /// Two letters of its type.
    pub fn kind<'s>(&self, context: &Context<'s>) -> &'s str {
        kind(self.number_of(context))
    }

    /// Places of its items.
    pub fn places(&self) -> impl Iterator<Item = usize> + Clone + use<'c> {
        self.items.iter().map(|item| place(*item))
    }

    /// Has its extract the column?
    pub fn has(&self, context: &Context<'_>, column: OptionalColumn) -> bool {
        self.places()
            .any(|item| context.store.options.has(column, item))
    }

    /// A text of the whole declaration, which stands on each item: the first that is not blank.
    pub fn text<'s>(&self, context: &Context<'s>, column: OptionalColumn) -> &'s str {
        let texts = self
            .places()
            .map(|item| context.store.options.text(column, item));
        texts
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    /// A number of the whole declaration, likewise.
    pub fn number(&self, context: &Context<'_>, column: OptionalColumn) -> Option<Decimal> {
        self.places()
            .find_map(|item| context.store.options.number(column, item))
    }

    /// A day of the whole declaration, likewise.
    pub fn date(&self, context: &Context<'_>, column: OptionalColumn) -> Option<NaiveDate> {
        self.places()
            .find_map(|item| context.store.options.day(column, item))
    }

    /// Sum of the levies recorded, in rupees.
    pub fn levies(&self, context: &Context<'_>) -> i64 {
        let sums = self.places().map(|item| context.store.levies(item).sum());
        sums.fold(0, i64::saturating_add)
    }

    /// Quantity of the items that `wanted` names, in base units.
    pub fn quantity(&self, context: &Context<'_>, wanted: impl Fn(usize) -> bool) -> Sum {
        let items = self.places().filter(|item| wanted(*item));
        Sum::of(items.filter_map(|item| base_quantity(context, item)))
    }

    /// Base unit of its first item.
    pub fn base<'s>(&self, context: &Context<'s>) -> &'s str {
        self.places()
            .next()
            .map_or("", |item| context.prices.base(context.store, item))
    }

    /// An answer about it.
    pub fn keyed(&self, context: &Context<'_>, outcome: Outcome) -> Keyed {
        let mut keyed = Keyed::new(context, self.trader, self.items, outcome);
        keyed.gd = Some(self.gd);
        keyed
    }
}

/// Two letters of the type in a declaration number.
pub(crate) fn kind(number: &str) -> &str {
    number.split('-').nth(1).unwrap_or_default()
}

/// Quantity of an item in base units; `None` for an unknown unit.
pub(crate) fn base_quantity(context: &Context<'_>, item: usize) -> Option<Decimal> {
    let unit = context.store.units.text(at(&context.store.unit, item));
    product(context.store.quantity(item), context.law.unit(unit)?.factor)
}

/// A quantity of a table in base units, by the unit stated beside it; without one it is in base
/// units already. `None` for an unknown unit.
pub(crate) fn stated_quantity(
    context: &Context<'_>,
    quantity: Decimal,
    unit: &str,
) -> Option<Decimal> {
    if unit.is_empty() {
        return Some(quantity);
    }
    product(quantity, context.law.unit(unit)?.factor)
}

/// Days from a date until the run, less those allowed; 0 while they have not passed.
pub(crate) fn days_over(context: &Context<'_>, since: NaiveDate, allowed: f64) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let days = (context.run_date - since).num_days() as f64;
    (days - allowed).max(0.0)
}

/// Does a cell say yes or no? `None` for anything else.
pub(crate) fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.to_uppercase().as_str() {
        "Y" | "YES" | "1" | "TRUE" => Some(true),
        "N" | "NO" | "0" | "FALSE" => Some(false),
        _ => None,
    }
}

/// A preference is claimed: the cell holds a code.
pub(crate) fn claims_preference(context: &Context<'_>, item: usize) -> bool {
    let cell = context
        .store
        .options
        .text(OptionalColumn::PreferenceCode, item);
    !matches!(
        cell.to_uppercase().as_str(),
        "" | "NIL" | "NONE" | "NO" | "N" | "0"
    )
}
