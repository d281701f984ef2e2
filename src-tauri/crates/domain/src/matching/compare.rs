//! Differences between what the books say and what was declared, exact.

use super::{Entry, Tolerance, Worth};
use crate::exact::Ratio;

/// Do the figures of a pair agree?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All that both sides state agrees within the tolerance.
    Agrees,
    /// At least one figure differs.
    Differs,
    /// The two sides state no figure in common.
    NotCompared,
}

impl Verdict {
    /// Stable name, part of message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Differs => "differs",
            Self::NotCompared => "not-compared",
        }
    }
}

/// One figure on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Currency or base unit.
    pub unit: String,
    /// What the books say.
    pub books: Ratio,
    /// What was declared.
    pub declared: Ratio,
    /// Within the tolerance?
    pub agrees: bool,
}

impl Figure {
    /// Books less declared.
    pub fn difference(&self) -> Ratio {
        &self.books - &self.declared
    }
}

/// Value, quantity and price of a pair; absent when one side does not state it or the units have
/// nothing in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Value in a currency that both state.
    pub value: Option<Figure>,
    /// Quantity in base units.
    pub quantity: Option<Figure>,
    /// Price of a base unit, where one item is concerned.
    pub price: Option<Figure>,
    /// Days from the declaration to the document of the books.
    pub days: Option<i64>,
}

impl Difference {
    /// Of these lines against these items.
    pub fn of(lines: &[&Entry], items: &[&Entry], tolerance: &Tolerance) -> Self {
        let mut found = Self {
            value: value(lines, items, tolerance),
            quantity: quantity(lines, items, tolerance),
            ..Self::default()
        };
        if let [item] = items {
            found.price = price(lines, item, &found, tolerance);
        }
        if let ([line], [item]) = (lines, items)
            && let (Some(a), Some(b)) = (line.day, item.day)
        {
            found.days = Some((a - b).num_days());
        }
        found
    }

    /// Do all figures agree?
    pub fn verdict(&self) -> Verdict {
        let figures = [&self.value, &self.quantity, &self.price];
        let mut stated = figures.into_iter().flatten();
        match stated.next() {
            None => Verdict::NotCompared,
            Some(first) if first.agrees && stated.all(|figure| figure.agrees) => Verdict::Agrees,
            Some(_) => Verdict::Differs,
        }
    }
}

/// Does `found` lie within the wider of both limits around `declared`?
pub fn within(found: &Ratio, declared: &Ratio, pct: &Ratio, abs: &Ratio) -> bool {
    let apart = (found - declared).abs();
    apart <= *abs || apart <= (&declared.abs() * pct).percent()
}

fn figure(unit: &str, books: Ratio, declared: Ratio, (pct, abs): (&Ratio, &Ratio)) -> Figure {
    Figure {
        agrees: within(&books, &declared, pct, abs),
        unit: unit.to_owned(),
        books,
        declared,
    }
}

fn value(lines: &[&Entry], items: &[&Entry], tolerance: &Tolerance) -> Option<Figure> {
    let sum = |entries: &[&Entry], currency: &str| -> Option<Ratio> {
        let amounts = entries.iter().map(|one| one.value_in(currency).cloned());
        amounts.sum_known()
    };
    let currencies = items.first()?.values.iter();
    currencies.into_iter().find_map(|worth| {
        let currency = worth.currency.as_str();
        Some(figure(
            currency,
            sum(lines, currency)?,
            sum(items, currency)?,
            (&tolerance.value_pct, &tolerance.value_abs),
        ))
    })
}

fn quantity(lines: &[&Entry], items: &[&Entry], tolerance: &Tolerance) -> Option<Figure> {
    let base = items.first()?.quantity.as_ref()?.base.as_str();
    let sum = |entries: &[&Entry]| {
        let amounts = entries.iter().map(|one| {
            let stated = one.quantity.as_ref().filter(|q| q.base == base)?;
            Some(stated.amount.clone())
        });
        amounts.sum_known()
    };
    Some(figure(
        base,
        sum(lines)?,
        sum(items)?,
        (&tolerance.quantity_pct, &tolerance.quantity_abs),
    ))
}

/// The price the books state, else their value by their quantity, else by the declared quantity.
fn price(
    lines: &[&Entry],
    item: &Entry,
    found: &Difference,
    tolerance: &Tolerance,
) -> Option<Figure> {
    let declared = item.price.as_ref()?;
    let base = item.quantity.as_ref().map(|quantity| &quantity.base);
    let same_unit = |line: &Entry| line.quantity.as_ref().is_none_or(|q| Some(&q.base) == base);
    // A price of a tonne says nothing of a piece.
    let stated = match lines {
        [line] if same_unit(line) => line.price.as_ref(),
        _ => None,
    };
    let stated = stated.filter(|price| price.currency == declared.currency);
    let books = if let Some(Worth { amount, .. }) = stated {
        amount.clone()
    } else {
        let value = found.value.as_ref();
        let value = value.filter(|value| value.unit == declared.currency)?;
        let quantity = found.quantity.as_ref().map(|quantity| &quantity.books);
        let quantity = quantity.or(item.quantity.as_ref().map(|q| &q.amount))?;
        value.books.checked_div(quantity)?
    };
    // Prices have no absolute limit of their own: a rupee per piece is not a rupee per invoice.
    let limits = (&tolerance.value_pct, &Ratio::zero());
    Some(figure(
        &declared.currency,
        books,
        declared.amount.clone(),
        limits,
    ))
}

trait SumKnown {
    /// The sum when every part is known and there is at least one.
    fn sum_known(self) -> Option<Ratio>;
}

impl<I: Iterator<Item = Option<Ratio>>> SumKnown for I {
    fn sum_known(self) -> Option<Ratio> {
        let mut sum = None;
        for part in self {
            let part = part?;
            sum = Some(match sum {
                Some(sum) => sum + part,
                None => part,
            });
        }
        sum
    }
}
