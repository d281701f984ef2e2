//! Books of an auditee against declared items: what belongs together, and by how much it differs.
//!
//! Lines and items are brought together by what both name (item of a declaration, invoice,
//! declaration), then by quantity and value. Whatever could belong to more than one partner stays
//! unmatched and is said to be unclear; nothing is guessed. The result does not depend on the order
//! in which lines and items are given.

mod compare;
mod free;
mod reference;
mod settle;

use chrono::NaiveDate;

pub use compare::{Difference, Figure, Verdict};
pub use reference::{invoice_key, invoice_keys};

use crate::exact::Ratio;

/// A quantity in a base unit, so that kilograms and tonnes compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Code of the base unit (UN/ECE Rec 20), or the unit as written when the tables do not know it.
    pub base: String,
    /// Exact amount in that unit.
    pub amount: Ratio,
}

/// An amount of a currency (ISO 4217).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// Currency.
    pub currency: String,
    /// Exact amount.
    pub amount: Ratio,
}

/// A line of a book, or an item of a declaration: both sides state the same kinds of facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Name that no other entry of its side has; ties are settled by it.
    pub id: String,
    /// Invoices in the form of [`invoice_key`]; a payment may name several.
    pub invoices: Vec<String>,
    /// Declaration number in normal form; empty when none is stated.
    pub gd: String,
    /// Item of the declaration.
    pub gd_item: Option<u32>,
    /// Date of the document.
    pub day: Option<NaiveDate>,
    /// Quantity.
    pub quantity: Option<Quantity>,
    /// Values, the one to be compared first in front.
    pub values: Vec<Worth>,
    /// Price of one base unit.
    pub price: Option<Worth>,
}

impl Entry {
    /// Value in a currency.
    pub fn value_in(&self, currency: &str) -> Option<&Ratio> {
        let found = self.values.iter().find(|one| one.currency == currency);
        found.map(|one| &one.amount)
    }
}

/// How far two figures may lie apart and still agree: the wider of percent and absolute limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tolerance {
    /// Percent of the declared value.
    pub value_pct: Ratio,
    /// Absolute limit of values, in the currency compared.
    pub value_abs: Ratio,
    /// Percent of the declared quantity.
    pub quantity_pct: Ratio,
    /// Absolute limit of quantities, in base units.
    pub quantity_abs: Ratio,
    /// Days between the documents, for entries that name no common reference.
    pub days: u32,
}

/// What brought a pair together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Declaration and item are named.
    Item,
    /// An invoice is named on both sides.
    Invoice,
    /// The declaration is named.
    Declaration,
    /// Quantities agree.
    Quantity,
    /// Values agree.
    Value,
    /// Dates lie within the days allowed.
    Date,
    /// Sums of all that name the reference are compared.
    Total,
}

impl Basis {
    /// Stable name, part of message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Invoice => "invoice",
            Self::Declaration => "declaration",
            Self::Quantity => "quantity",
            Self::Value => "value",
            Self::Date => "date",
            Self::Total => "total",
        }
    }
}

/// Lines and items that belong together, by id, with the exact differences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Lines; more than one when one item was invoiced or paid in parts.
    pub lines: Vec<String>,
    /// Items; more than one when one line covers several.
    pub items: Vec<String>,
    /// What brought them together, the strongest first.
    pub by: Vec<Basis>,
    /// Books against declaration.
    pub difference: Difference,
}

/// Why an entry has no partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Names an invoice or declaration that the other side does not have.
    ReferenceUnknown,
    /// Nothing on the other side fits.
    NothingFits,
    /// Names what the other side has, but all of that belongs to other entries.
    Surplus,
    /// More than one partner fits, or figures under one reference contradict each other.
    Unclear,
}

impl Reason {
    /// Stable name, part of message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReferenceUnknown => "reference-unknown",
            Self::NothingFits => "nothing-fits",
            Self::Surplus => "surplus",
            Self::Unclear => "unclear",
        }
    }
}

/// An entry without a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alone {
    /// Its id.
    pub id: String,
    /// Why.
    pub reason: Reason,
}

/// Every line and every item, each exactly once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// What belongs together, by first line.
    pub pairs: Vec<Pair>,
    /// Lines without an item.
    pub lines: Vec<Alone>,
    /// Items without a line.
    pub items: Vec<Alone>,
}

/// Brings lines and items together. Ids must be unique on each side.
pub fn match_books(lines: &[Entry], items: &[Entry], tolerance: &Tolerance) -> Matching {
    let lines = in_order(lines);
    let items = in_order(items);
    let named = reference::links(&lines, &items);
    let mut open = settle::Open {
        lines: &lines,
        items: &items,
        tolerance,
        pairs: Vec::new(),
        unclear: (vec![false; lines.len()], vec![false; items.len()]),
        left: (vec![true; lines.len()], vec![true; items.len()]),
    };
    for group in &named.groups {
        open.settle(group);
    }
    free::pair(&mut open, &named);
    open.finish(&named)
}

fn in_order(entries: &[Entry]) -> Vec<&Entry> {
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    sorted
}

#[cfg(test)]
mod tests;
