//! The cells of one record, read by the kind of their column; what cannot be read is noted.

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::LevyLine;
use jaiza_domain::text::pct::{self, Profile};

use super::{COLUMNS, Col, FIRST_BEYOND, clean, identity, in_order};
use crate::codes::{tariff, trader};
use crate::columns::Row;
use crate::formats::Fault;
use crate::plan::Plan;
use crate::reason::Reason;
use crate::record::CellKind;
use crate::text::{fold, is_absent_number, is_absent_text};

/// Longest text of a cell that is used, in characters, as in a spreadsheet.
const LONGEST: usize = 32_767;

/// A record under reading.
pub(super) struct Cells<'a> {
    row: &'a Row<'a>,
    plan: &'a Plan,
    faults: Vec<Fault>,
    rounded: bool,
    hidden: bool,
}

/// A tariff code: eight digits, or six of an international table.
#[derive(Default)]
pub(super) struct Code {
    pub digits: String,
    /// All digits when there are more than eight.
    pub whole: String,
    pub irregular: bool,
    pub zero_restored: bool,
    pub short: bool,
}

/// A code looked up in a reference table.
#[derive(Default)]
pub(super) struct Known {
    pub code: String,
    /// The table does not know it; it is kept as it is written.
    pub unknown: bool,
}

/// A trader's id.
#[derive(Default)]
pub(super) struct Trader {
    pub id: String,
    pub padded: bool,
}

impl<'a> Cells<'a> {
    pub(super) fn new(row: &'a Row<'a>, plan: &'a Plan) -> Self {
        let mut this = Self {
            row,
            plan,
            faults: Vec::new(),
            rounded: false,
            hidden: false,
        };
        for place in 0..COLUMNS.len() {
            this.look(place);
        }
        this
    }

    /// Notes what no reading of a cell can mend.
    fn look(&mut self, place: usize) {
        let cell = self.row.cell(place);
        let reason = if self.row.kind(place) == CellKind::Damaged {
            Reason::CellDamaged
        } else if cell.len() > LONGEST && cell.chars().count() > LONGEST {
            Reason::CellTooLong
        } else {
            self.hidden |= !cell.is_ascii() && cell.contains(is_hidden);
            return;
        };
        self.fault(Fault {
            reason,
            column: place,
        });
    }

    pub(super) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    pub(super) fn faults(&mut self) -> Vec<Fault> {
        in_order(std::mem::take(&mut self.faults))
    }

    pub(super) const fn record(&self) -> u32 {
        self.row.record.number
    }

    pub(super) const fn rounded(&self) -> bool {
        self.rounded
    }

    pub(super) const fn hidden_letters(&self) -> bool {
        self.hidden
    }

    pub(super) fn has(&self, col: Col) -> bool {
        self.row.columns.has(col as usize)
    }

    pub(super) fn raw(&self, col: Col) -> &'a str {
        self.row.cell(col as usize)
    }

    pub(super) fn text(&self, place: usize) -> String {
        clean(self.row.cell(place))
    }

    /// A number in the way its column is written; `None` when absent or not readable. Columns
    /// without a field of their own never fail a record: their text is kept instead.
    pub(super) fn number(&mut self, place: usize) -> Option<Decimal> {
        let cell = self.row.cell(place);
        if is_absent_number(cell) {
            return None;
        }
        match self.plan.number(place, cell, self.row.kind(place)) {
            Ok(number) => Some(number),
            Err(reason) => {
                self.fail(place, reason);
                None
            }
        }
    }

    pub(super) fn date(&mut self, place: usize) -> Option<NaiveDate> {
        let cell = self.row.cell(place);
        if is_absent_number(cell) {
            return None;
        }
        match self.plan.date(place, cell, self.row.kind(place)) {
            Ok(date) => Some(date),
            Err(reason) => {
                self.fail(place, reason);
                None
            }
        }
    }

    fn fail(&mut self, place: usize, reason: Reason) {
        if place <= FIRST_BEYOND {
            self.fault(Fault {
                reason,
                column: place,
            });
        }
    }

    /// A number that makes sense above zero only.
    pub(super) fn positive(&mut self, col: Col) -> Option<Decimal> {
        let number = self.number(col as usize)?;
        if number.is_positive() {
            return Some(number);
        }
        self.fail(col as usize, Reason::NotPositive);
        None
    }

    /// Whole rupees, halves away from zero.
    pub(super) fn rupees(&mut self, col: Col) -> Option<i64> {
        let number = self.number(col as usize)?;
        let Some(whole) = number.round_half_up() else {
            self.fail(col as usize, Reason::NumberUnreadable);
            return None;
        };
        self.rounded |= number != Decimal::whole(whole);
        Some(whole)
    }

    /// A customs value: rupees above zero.
    pub(super) fn value(&mut self, col: Col) -> Option<i64> {
        let number = self.positive(col)?;
        let whole = number.round_half_up();
        if whole.is_none() {
            self.fail(col as usize, Reason::NumberUnreadable);
        }
        self.rounded |= whole.is_some_and(|w| number != Decimal::whole(w));
        whole
    }

    /// A whole number of at least `least`.
    pub(super) fn whole(&mut self, col: Col, least: u32) -> Option<u32> {
        let number = self.number(col as usize)?;
        let (mantissa, scale) = number.parts();
        let whole = u32::try_from(mantissa)
            .ok()
            .filter(|n| scale == 0 && *n >= least);
        if whole.is_none() {
            self.fail(col as usize, Reason::NumberUnreadable);
        }
        whole
    }

    pub(super) fn tariff_code(&mut self, col: Col) -> Code {
        let cell = self.raw(col);
        if is_absent_text(cell) {
            return Code::default();
        }
        let eight = tariff::read(cell).map(|read| Code {
            digits: read.digits,
            irregular: read.irregular,
            zero_restored: read.zero_restored,
            ..Code::default()
        });
        let read = eight.or_else(|| six_digits(cell));
        let Some(mut code) = read else {
            self.fail(col as usize, Reason::PctUnreadable);
            return Code::default();
        };
        let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
        let codes_only = cell
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ' ' | '-'));
        if codes_only && (9..=11).contains(&digits.len()) {
            code.whole = digits;
        }
        code
    }

    pub(super) fn trader(&mut self, domestic: bool) -> Trader {
        let cell = self.raw(Col::TraderId);
        if is_absent_text(cell) {
            return Trader::default();
        }
        if identity::went_through_a_number(cell) {
            self.fail(Col::TraderId as usize, Reason::NtnUnreadable);
            return Trader::default();
        }
        if !domestic {
            let (id, padded) = (clean(cell), false);
            return Trader { id, padded };
        }
        let Some(trader) = trader::read(cell) else {
            self.fail(Col::TraderId as usize, Reason::NtnUnreadable);
            return Trader::default();
        };
        Trader {
            id: trader.id,
            padded: trader.padded,
        }
    }

    /// A code of a reference table; one that the table does not know stays as it is written.
    pub(super) fn known<'l>(&self, col: Col, code: impl FnOnce(&str) -> Option<&'l str>) -> Known {
        let cell = self.raw(col);
        if is_absent_text(cell) {
            return Known::default();
        }
        let text = fold(cell);
        match code(&text) {
            Some(code) => Known {
                code: code.to_owned(),
                unknown: false,
            },
            None => Known {
                code: text,
                unknown: true,
            },
        }
    }

    /// Levies that the file states line by line.
    pub(super) fn levy_lines(&self, lines: &mut Vec<LevyLine>) {
        for places in self.plan.levy_groups() {
            let [levy, base, rate, amount, mode] = places.map(|place| {
                place.map_or_else(String::new, |place| {
                    clean(crate::text::trim_cell(self.row.record.cell(place)))
                })
            });
            if !levy.is_empty() {
                lines.push(LevyLine {
                    levy: levy.to_uppercase(),
                    base: self.plan.levy_number(base),
                    rate: self.plan.levy_number(rate),
                    amount: self.plan.levy_number(amount),
                    mode,
                });
            }
        }
    }
}

/// Letters that are not seen but change what is seen.
fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

fn six_digits(cell: &str) -> Option<Code> {
    let reading = pct::normalise(cell, Profile::Text, false).ok()?;
    reading.digits.is_none().then(|| Code {
        digits: reading.hs6,
        short: true,
        ..Code::default()
    })
}
