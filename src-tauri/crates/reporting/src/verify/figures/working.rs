//! Recomputes annex W: percentages from base and rate, and the same figures as in annex A.

use jaiza_domain::decimal::Decimal;
use num_bigint::BigInt;

use super::{Book, Sum, whole};
use crate::{CaseReport, ItemRow, ItemWorking, LevyTriple, WorkingLine, WorkingSide};

/// Checks every line of annex W; a report without that annex has nothing to check.
pub fn recompute(case: &CaseReport, book: &mut Book) {
    for item in &case.working {
        let place = format!(
            "working of finding {}, {} item {}",
            item.finding, item.gd, item.item
        );
        let row = case.items.iter().find(|row| is_of(row, item));
        for line in &item.lines {
            for (side, name) in [(&line.before, "before"), (&line.after, "after")] {
                percentage(book, &format!("{place}, {} {name}", line.figure), side);
            }
            if line.figure != "CF" {
                same(book, &place, line, row);
            }
        }
    }
}

fn is_of(row: &ItemRow, item: &ItemWorking) -> bool {
    row.finding == item.finding && row.gd == item.gd && row.item == item.item
}

/// A percentage follows from its base and rate, halves away from zero.
fn percentage(book: &mut Book, place: &str, side: &WorkingSide) {
    if side.base.is_empty() && side.rate.is_empty() {
        return;
    }
    match (side.base.parse::<Decimal>(), side.rate.parse::<Decimal>()) {
        (Ok(base), Ok(rate)) => {
            let due = percent_of(base, rate);
            book.check(&|| place.to_owned(), &side.result, &due);
        }
        _ => book.differ(place.to_owned(), &side.base, "a decimal number".to_owned()),
    }
}

fn percent_of(base: Decimal, rate: Decimal) -> Sum {
    let ((base, base_scale), (rate, rate_scale)) = (base.parts(), rate.parts());
    let scale = u32::from(base_scale) + u32::from(rate_scale) + 2;
    let divisor = BigInt::from(10_u32).pow(scale);
    (BigInt::from(base) * BigInt::from(rate) * 2_u32 + &divisor) / (&divisor * 2_u32)
}

/// The figures of a line are those of annex A.
fn same(book: &mut Book, place: &str, line: &WorkingLine, row: Option<&ItemRow>) {
    let none = LevyTriple::default();
    let triple = match (line.figure.as_str(), row) {
        ("CV", Some(row)) => &row.value,
        (levy, Some(row)) => row.levies.get(levy).unwrap_or(&none),
        (_, None) => &none,
    };
    let figures = [
        (&line.before, &triple.before, "before"),
        (&line.after, &triple.after, "after"),
    ];
    for (side, annex, name) in figures {
        let annex = whole(annex).unwrap_or_default();
        let place = || format!("{place}, {} {name} as in annex A", line.figure);
        book.check(&place, &side.result, &annex);
    }
}
