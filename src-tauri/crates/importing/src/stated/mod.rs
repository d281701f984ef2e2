//! Reading records of any declaration table: whatever canonical columns a file has are read, a
//! column it does not have stays absent, and nothing is filled in.

use jaiza_domain::declaration::{Beyond, ItemRow, LevyAmounts, LevyLine};

use crate::codes;
use crate::columns::{Columns, Row};
use crate::formats::{Duplicates, Fault, Fit, Format, Refusal};
use crate::lookups::Lookups;
use crate::plan::Plan;
use crate::reason::Reason;
use crate::text::{collapse, is_absent_text};

mod cells;
mod columns;
mod identity;
mod price;

pub use columns::{COLUMNS, Col, FIRST_BEYOND};

use cells::Cells;

/// What all tables of declarations share.
pub const TABLE: Format = Format {
    id: "",
    version: 1,
    columns: COLUMNS,
    fit: |columns| fit_if(columns, true),
    gd_column: Col::GdUid as usize,
    empty_in_totals: &[Col::TraderId as usize, Col::Pct as usize],
    version_column: Col::VersionNo as usize,
    duplicates: Duplicates::Keep,
    detects: true,
    read,
};

/// A header fits when it has the marks of the layout, names declarations and describes goods.
pub fn fit_if(columns: &Columns, marked: bool) -> Fit {
    if marked && names_declarations(columns) && describes_goods(columns) {
        Fit::Whole
    } else {
        Fit::No
    }
}

/// Does the file name its declarations, in one column or in parts?
pub fn names_declarations(columns: &Columns) -> bool {
    let has = |col: Col| columns.has(col as usize);
    has(Col::GdUid) || has(Col::DeclNumber) && (has(Col::OfficeCode) || has(Col::GdDate))
}

/// Does the file say anything about the goods?
pub fn describes_goods(columns: &Columns) -> bool {
    [Col::Pct, Col::Value, Col::Description, Col::ValueDeclared]
        .into_iter()
        .any(|col| columns.has(col as usize))
}

/// Reads a record; all its faults are named.
///
/// # Errors
/// When a cell of a column that is used cannot be read.
pub fn read(row: &Row<'_>, lookups: &Lookups, plan: &Plan) -> Result<ItemRow, Refusal> {
    let mut cells = Cells::new(row, plan);
    let number = identity::read(&mut cells);
    let gd_uid = number.as_ref().map(|n| n.gd_uid.clone());
    let item = item(&mut cells, lookups, number);
    let faults = cells.faults();
    match item {
        Some(item) if faults.is_empty() => Ok(item),
        _ => Err(Refusal { faults, gd_uid }),
    }
}

fn item(
    cells: &mut Cells<'_>,
    lookups: &Lookups,
    number: Option<identity::Identity>,
) -> Option<ItemRow> {
    let mut flags: Vec<String> = Vec::new();
    let mut flag = |set: bool, name: &str| {
        if set {
            flags.push(name.to_owned());
        }
    };
    let domestic = number.as_ref().is_some_and(|n| !n.foreign);
    let trader = cells.trader(domestic);
    let pct = cells.tariff_code(Col::Pct);
    let pct_declared = cells.tariff_code(Col::PctDeclared);
    let (quantity, quantity_declared) = (
        cells.positive(Col::Quantity),
        cells.positive(Col::QuantityDeclared),
    );
    let (value, value_declared) = (cells.value(Col::Value), cells.value(Col::ValueDeclared));
    let levies = levies(cells);
    let (gst_memo, total) = (cells.rupees(Col::Gst), cells.rupees(Col::Total));
    let (item_no, version_no) = (cells.whole(Col::ItemNo, 1), cells.whole(Col::VersionNo, 0));
    let origin = cells.known(Col::Origin, |text| lookups.origin(text));
    let unit = cells.known(Col::Unit, |text| lookups.unit(text));
    let currency = cells.known(Col::Currency, |text| lookups.currency(text));
    let price_declared = cells.positive(Col::PriceDeclared);
    let price_assessed = cells.positive(Col::PriceAssessed);
    let invoice = cells.number(Col::InvoiceFc as usize);
    let (price_declared, derived) = price::declared(price_declared, invoice, quantity);
    let mut beyond = beyond(cells);
    let mut levies = levies;
    cells.levy_lines(&mut beyond.levies);
    add_known_levies(&mut levies, &beyond.levies);
    let number = number?;
    flag(number.foreign, "GD_FOREIGN");
    flag(pct.irregular || pct_declared.irregular, "PCT_IRREGULAR");
    flag(
        pct.zero_restored || pct_declared.zero_restored,
        "PCT_ZERO_RESTORED",
    );
    flag(pct.short, "PCT_HS6");
    flag(trader.padded, "NTN_PADDED");
    flag(origin.unknown, "ORIGIN_UNKNOWN");
    flag(unit.unknown, "UNIT_UNKNOWN");
    flag(currency.unknown, "CURRENCY_UNKNOWN");
    flag(cells.rounded(), "ROUNDED_TO_RUPEES");
    flag(derived, "PRICE_DERIVED");
    flag(cells.hidden_letters(), "HIDDEN_LETTERS");
    if !pct.whole.is_empty() {
        beyond.columns.insert("pct_whole".to_owned(), pct.whole);
    }
    let sum = levies.sum();
    flag(
        total.is_some_and(|t| t != sum && levies.in_order().iter().any(Option::is_some)),
        "TOTAL_MISMATCH",
    );
    let sro = cells.text(Col::Sro as usize);
    Some(ItemRow {
        record: cells.record(),
        gd_uid: number.gd_uid,
        gd_date: number.date,
        item_no: item_no.unwrap_or(0),
        item_no_inferred: item_no.is_none(),
        version_no: version_no.unwrap_or(1),
        current: true,
        trader_id: trader.id,
        trader_name: cells.text(Col::TraderName as usize),
        pct: pct.digits,
        pct_declared: pct_declared.digits,
        description: cells.text(Col::Description as usize),
        origin: origin.code,
        unit: unit.code,
        quantity,
        quantity_declared,
        price_declared,
        price_assessed,
        currency: currency.code,
        value,
        value_declared,
        levies,
        gst_memo,
        total,
        sro_key: codes::sro::key(&sro, lookups),
        sro_raw: sro,
        flags,
        beyond,
    })
}

fn levies(cells: &mut Cells<'_>) -> LevyAmounts {
    LevyAmounts {
        cd: cells.rupees(Col::Cd),
        acd: cells.rupees(Col::Acd),
        rd: cells.rupees(Col::Rd),
        st: cells.rupees(Col::St),
        ast: cells.rupees(Col::Ast),
        it: cells.rupees(Col::It),
    }
}

/// Columns that have no field of their own, by name.
fn beyond(cells: &mut Cells<'_>) -> Beyond {
    let mut beyond = Beyond::default();
    for (place, column) in COLUMNS.iter().enumerate().skip(FIRST_BEYOND) {
        let text = match column.kind {
            "number" => cells.number(place).map(|n| n.to_string()),
            "date" => cells.date(place).map(|d| d.to_string()),
            _ => Some(cells.text(place)),
        };
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            beyond.columns.insert(column.name.to_owned(), text);
        }
    }
    beyond
}

/// Levy lines with a code that the six amounts have go into them, when their amount is whole.
fn add_known_levies(levies: &mut LevyAmounts, lines: &[LevyLine]) {
    for line in lines {
        let slot = match line.levy.as_str() {
            "CD" => &mut levies.cd,
            "ACD" => &mut levies.acd,
            "RD" => &mut levies.rd,
            "ST" => &mut levies.st,
            "AST" => &mut levies.ast,
            "IT" => &mut levies.it,
            _ => continue,
        };
        let amount = line
            .amount
            .parse::<jaiza_domain::decimal::Decimal>()
            .ok()
            .and_then(jaiza_domain::decimal::Decimal::round_half_up);
        if let Some(amount) = amount {
            *slot = Some(slot.unwrap_or(0).saturating_add(amount));
        }
    }
}

/// A text of a column in the form in which it is kept.
fn clean(cell: &str) -> String {
    if is_absent_text(cell) {
        String::new()
    } else {
        collapse(cell).into_owned()
    }
}

/// The faults in the order in which reasons are reported.
fn in_order(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by_key(|fault| (fault.reason, fault.column));
    faults.dedup();
    faults
}

/// Shorthand for a fault of a column with a field.
const fn fault(reason: Reason, column: Col) -> Fault {
    Fault {
        reason,
        column: column as usize,
    }
}
