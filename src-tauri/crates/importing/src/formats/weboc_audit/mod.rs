//! The audit extract of WeBOC: 21 columns, optionally item number, version and date.

use chrono::NaiveDate;
use jaiza_domain::declaration::Item;
use jaiza_domain::text::date::{self, DateFormat};
use jaiza_domain::text::{ReadCode, gd};

use super::{Draft, Format, Refusal};
use crate::columns::Row;
use crate::lookups::Lookups;
use crate::reason::Reason;
use crate::text::{collapse, fold, is_absent_number, is_absent_text};

mod cells;
mod layout;
pub mod sro;
mod trader;

use layout::Col;

/// The format.
pub const FORMAT: Format = Format {
    id: "weboc_audit",
    version: 1,
    columns: &layout::COLUMNS,
    gd_column: Col::Gd as usize,
    empty_in_totals: &[Col::Ntn as usize, Col::HsCode as usize],
    version_column: Col::Version as usize,
    read,
};

/// Two-digit years from here on belong to the last century.
const PIVOT: u32 = 70;

/// A reason and the column that gave it.
type Fault = (Reason, Col);

fn read(row: &Row<'_>, lookups: &Lookups) -> Result<Draft, Refusal> {
    let refuse = |gd_uid: Option<String>| {
        move |(reason, column): Fault| Refusal {
            reason,
            column: column as usize,
            gd_uid,
        }
    };
    let (gd_uid, gd_date) = declaration(row).map_err(refuse(None))?;
    item(row, lookups, &gd_uid, gd_date)
        .map(|item| Draft { item })
        .map_err(|fault| refuse(Some(gd_uid))(fault))
}

/// The declaration number with its date.
fn declaration(row: &Row<'_>) -> Result<(String, NaiveDate), Fault> {
    let number = row.cell(Col::Gd as usize);
    if is_absent_text(number) {
        return Err((Reason::MandatoryMissing, Col::Gd));
    }
    let stated = row.cell(Col::GdDate as usize);
    let stated = if is_absent_number(stated) {
        None
    } else {
        let date = date::parse(stated, DateFormat::DMonY, PIVOT);
        Some(date.ok_or((Reason::DateUnreadable, Col::GdDate))?)
    };
    let number = gd::parse(number, stated).map_err(|e| match e.code {
        ReadCode::Conflict => (Reason::GdDateConflict, Col::GdDate),
        _ => (Reason::GdUnreadable, Col::Gd),
    })?;
    number
        .gd_uid
        .zip(number.date)
        .ok_or((Reason::GdNoDate, Col::Gd))
}

fn item(row: &Row<'_>, lookups: &Lookups, gd: &str, date: NaiveDate) -> Result<Item, Fault> {
    for column in layout::MANDATORY {
        let cell = row.cell(column as usize);
        let absent = match layout::COLUMNS.get(column as usize).map(|c| c.kind) {
            Some("number" | "amount") => is_absent_number(cell),
            _ => is_absent_text(cell),
        };
        if absent {
            return Err((Reason::MandatoryMissing, column));
        }
    }
    let trader =
        trader::read(row.cell(Col::Ntn as usize)).ok_or((Reason::NtnUnreadable, Col::Ntn))?;
    let pct = cells::tariff_code(row.cell(Col::HsCode as usize))
        .ok_or((Reason::PctUnreadable, Col::HsCode))?;
    let numbers = cells::Numbers::read(row)?;
    let known = |column: Col, reason: Reason, code: fn(&Lookups, &str) -> Option<String>| {
        code(lookups, &fold(row.cell(column as usize))).ok_or((reason, column))
    };
    let origin = known(Col::Origin, Reason::OriginUnknown, |l, t| {
        l.origin(t).map(Into::into)
    })?;
    let unit = known(Col::Unit, Reason::UnitUnknown, |l, t| {
        l.unit(t).map(Into::into)
    })?;
    let currency = known(Col::Currency, Reason::CurrencyUnknown, |l, t| {
        l.currency(t).map(Into::into)
    })?;
    let claim = Some(row.cell(Col::Sro as usize)).filter(|cell| !is_absent_text(cell));
    let flags = [
        (pct.irregular, "PCT_IRREGULAR"),
        (pct.zero_restored, "PCT_ZERO_RESTORED"),
        (trader.padded, "NTN_PADDED"),
        (
            numbers.total.is_some_and(|t| t != numbers.levies.sum()),
            "TOTAL_MISMATCH",
        ),
    ];
    Ok(Item {
        record: row.record.number,
        gd_uid: gd.to_owned(),
        gd_date: date,
        item_no: numbers.item_no.unwrap_or(0),
        item_no_inferred: numbers.item_no.is_none(),
        version_no: numbers.version_no.unwrap_or(1),
        current: true,
        trader_id: trader.id,
        trader_name: collapse(row.cell(Col::Name as usize)).into_owned(),
        pct: pct.digits,
        description: collapse(row.cell(Col::Description as usize)).into_owned(),
        origin,
        unit,
        quantity: numbers.quantity,
        price_declared: numbers.price_declared,
        price_assessed: numbers.price_assessed,
        currency,
        value: numbers.value,
        levies: numbers.levies,
        gst_memo: numbers.gst_memo,
        total: numbers.total,
        sro_raw: claim
            .map(|cell| collapse(cell).into_owned())
            .unwrap_or_default(),
        sro_key: claim.and_then(|cell| sro::key(cell, lookups)),
        flags: flags
            .into_iter()
            .filter(|(set, _)| *set)
            .map(|(_, f)| f.to_owned())
            .collect(),
    })
}
