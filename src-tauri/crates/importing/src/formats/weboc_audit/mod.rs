//! The audit extract of WeBOC: 21 columns, optionally item number, version and date.

use chrono::NaiveDate;
use jaiza_domain::declaration::ItemRow;
use jaiza_domain::text::date::{self, DateFormat};
use jaiza_domain::text::{ReadCode, gd};

use super::{Duplicates, Fault, Fit, Format, Refusal};
use crate::codes::{sro, tariff, trader};
use crate::columns::{Columns, Row};
use crate::lookups::Lookups;
use crate::memo::Memo;
use crate::plan::Plan;
use crate::reason::Reason;
use crate::record::CellKind;
use crate::text::{collapse, fold, is_absent_number, is_absent_text};

mod cells;
mod layout;

use layout::Col;

/// The format.
pub const FORMAT: Format = Format {
    id: "weboc_audit",
    version: 1,
    columns: &layout::COLUMNS,
    fit,
    gd_column: Col::Gd as usize,
    empty_in_totals: &[Col::Ntn as usize, Col::HsCode as usize],
    version_column: Col::Version as usize,
    duplicates: Duplicates::SetAside,
    detects: false,
    read,
};

/// Of the 21 columns so many may be missing while the file is still taken for this layout.
const NEARLY: usize = 6;

fn fit(columns: &Columns) -> Fit {
    let missing = columns.missing(&layout::COLUMNS).len();
    match missing {
        0 => Fit::Whole,
        1..=NEARLY => Fit::Near,
        _ => Fit::No,
    }
}

/// Two-digit years from here on belong to the last century.
const PIVOT: u32 = 70;

/// A reason and the column that gave it.
type Failed = (Reason, Col);

fn read(row: &Row<'_>, lookups: &Lookups, _: &Plan) -> Result<ItemRow, Refusal> {
    let refuse = |gd_uid: Option<String>| {
        move |(reason, column): Failed| Refusal {
            faults: vec![Fault {
                reason,
                column: column as usize,
            }],
            gd_uid,
        }
    };
    if let Some(fault) = damaged(row) {
        return Err(refuse(None)(fault));
    }
    let (gd_uid, gd_date) = declaration(row).map_err(refuse(None))?;
    item(row, lookups, &gd_uid, gd_date).map_err(|fault| refuse(Some(gd_uid))(fault))
}

/// A cell that no reading can mend. In a number column the number is named as the fault.
fn damaged(row: &Row<'_>) -> Option<Failed> {
    if !row.record.has_damaged() {
        return None;
    }
    let is_damaged = |column: &Col| row.kind(*column as usize) == CellKind::Damaged;
    let column = layout::ALL.into_iter().find(is_damaged)?;
    Some((Reason::CellDamaged, column))
}

/// The declaration number with its date.
fn declaration(row: &Row<'_>) -> Result<(String, NaiveDate), Failed> {
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

fn item(row: &Row<'_>, lookups: &Lookups, gd: &str, date: NaiveDate) -> Result<ItemRow, Failed> {
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
    let trader = cell_memo(&lookups.cells.traders, row, Col::Ntn, trader::read)
        .ok_or((Reason::NtnUnreadable, Col::Ntn))?;
    let pct = cell_memo(&lookups.cells.codes, row, Col::HsCode, tariff::read)
        .ok_or((Reason::PctUnreadable, Col::HsCode))?;
    let numbers = cells::Numbers::read(row)?;
    let memos = &lookups.cells;
    let origin = cell_memo(&memos.origins, row, Col::Origin, |cell| {
        lookups.origin(&fold(cell)).map(str::to_owned)
    });
    let origin = origin.ok_or((Reason::OriginUnknown, Col::Origin))?;
    let unit = cell_memo(&memos.units, row, Col::Unit, |cell| {
        lookups.unit(&fold(cell)).map(str::to_owned)
    });
    let unit = unit.ok_or((Reason::UnitUnknown, Col::Unit))?;
    let currency = cell_memo(&memos.currencies, row, Col::Currency, |cell| {
        lookups.currency(&fold(cell)).map(str::to_owned)
    });
    let currency = currency.ok_or((Reason::CurrencyUnknown, Col::Currency))?;
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
    Ok(ItemRow {
        record: row.record.number,
        gd_uid: gd.to_owned(),
        gd_date: Some(date),
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
        quantity: Some(numbers.quantity),
        price_declared: Some(numbers.price_declared),
        price_assessed: numbers.price_assessed,
        currency,
        value: Some(numbers.value),
        levies: numbers.levies,
        gst_memo: numbers.gst_memo,
        total: numbers.total,
        sro_raw: claim
            .map(|cell| collapse(cell).into_owned())
            .unwrap_or_default(),
        sro_key: claim.and_then(|cell| memos.concessions.get(cell, || sro::key(cell, lookups))),
        flags: flags
            .into_iter()
            .filter(|(set, _)| *set)
            .map(|(_, f)| f.to_owned())
            .collect(),
        ..ItemRow::default()
    })
}

/// The reading of a cell, remembered.
fn cell_memo<T: Clone>(
    memo: &Memo<Option<T>>,
    row: &Row<'_>,
    column: Col,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let cell = row.cell(column as usize);
    memo.get(cell, || read(cell))
}
