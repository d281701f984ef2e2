//! Numbers of a record.

use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::LevyAmounts;
use jaiza_domain::text::number::{self, Locale};

use super::Failed;
use super::layout::Col;
use crate::columns::Row;
use crate::reason::Reason;
use crate::text::is_absent_number;

/// All numbers of a record.
pub(super) struct Numbers {
    pub price_declared: Decimal,
    pub quantity: Decimal,
    pub price_assessed: Option<Decimal>,
    pub value: i64,
    pub levies: LevyAmounts,
    pub gst_memo: Option<i64>,
    pub total: Option<i64>,
    pub item_no: Option<u32>,
    pub version_no: Option<u32>,
}

impl Numbers {
    pub fn read(row: &Row<'_>) -> Result<Self, Failed> {
        let price_declared = present(row, Col::PriceDeclared)?;
        let quantity = present(row, Col::Quantity)?;
        let price_assessed = number(row, Col::PriceAssessed)?;
        let value = present(row, Col::Value)?;
        let levies = LevyAmounts {
            cd: rupees(row, Col::Cd)?,
            st: rupees(row, Col::St)?,
            it: rupees(row, Col::It)?,
            acd: rupees(row, Col::Acd)?,
            ast: rupees(row, Col::Ast)?,
            rd: rupees(row, Col::Rd)?,
        };
        let (gst_memo, total) = (rupees(row, Col::Gst)?, rupees(row, Col::Total)?);
        let item_no = count(row, Col::ItemNo, 1)?;
        let version_no = count(row, Col::Version, 0)?;
        for (number, column) in [
            (Some(price_declared), Col::PriceDeclared),
            (Some(quantity), Col::Quantity),
            (price_assessed, Col::PriceAssessed),
            (Some(value), Col::Value),
        ] {
            if number.is_some_and(|n| !n.is_positive()) {
                return Err((Reason::NotPositive, column));
            }
        }
        let value = value
            .round_half_up()
            .ok_or((Reason::NumberUnreadable, Col::Value))?;
        Ok(Self {
            price_declared,
            quantity,
            price_assessed,
            value,
            levies,
            gst_memo,
            total,
            item_no,
            version_no,
        })
    }
}

fn number(row: &Row<'_>, column: Col) -> Result<Option<Decimal>, Failed> {
    let cell = row.cell(column as usize);
    if is_absent_number(cell) {
        return Ok(None);
    }
    number::parse(cell, Locale::En)
        .map(|reading| reading.value)
        .map_err(|_| (Reason::NumberUnreadable, column))
}

/// A number of a mandatory column, which was found present before.
fn present(row: &Row<'_>, column: Col) -> Result<Decimal, Failed> {
    number(row, column)?.ok_or((Reason::MandatoryMissing, column))
}

/// Whole rupees, halves rounded away from zero.
fn rupees(row: &Row<'_>, column: Col) -> Result<Option<i64>, Failed> {
    match number(row, column)? {
        None => Ok(None),
        Some(n) => n
            .round_half_up()
            .map(Some)
            .ok_or((Reason::NumberUnreadable, column)),
    }
}

/// A whole number of at least `least`.
fn count(row: &Row<'_>, column: Col, least: u32) -> Result<Option<u32>, Failed> {
    let Some(number) = number(row, column)? else {
        return Ok(None);
    };
    let (mantissa, scale) = number.parts();
    u32::try_from(mantissa)
        .ok()
        .filter(|n| scale == 0 && *n >= least)
        .map(Some)
        .ok_or((Reason::NumberUnreadable, column))
}
