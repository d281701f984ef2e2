//! Lines of books and items of the case as entries of the matcher.
//!
//! The slice of items that travels with a case holds no invoice numbers. The extract it was copied
//! from does (column `invoice_no`, kept beyond the columns every extract has), and so does this
//! computer, because books stay on it as well: invoices are read from there, by trader, declaration
//! and item. Without that extract, items are matched by declaration, quantity and value.

use std::collections::BTreeMap;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::{BookInfo, BookLine, Condition, Filter, Test};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::Item;
use jaiza_domain::exact::Ratio;
use jaiza_domain::matching::{Entry, Worth, invoice_keys};
use jaiza_domain::text::gd;
use serde_json::Value;

use super::units;
use crate::case_model::CaseModel;
use crate::error::Answer;
use crate::figures::text;

/// Lines fetched at once.
const AT_ONCE: u32 = 500;

/// A line of a book with what the matcher sees of it.
pub struct Line {
    /// Name of the book's file.
    pub book: String,
    /// Record in it.
    pub record: u32,
    /// Canonical columns.
    pub cells: BTreeMap<String, String>,
    /// For the matcher.
    pub entry: Entry,
}

impl Line {
    /// The first of these columns that holds a text.
    pub fn first(&self, columns: &[&str]) -> String {
        let found = columns.iter().find_map(|column| self.cells.get(*column));
        found.cloned().unwrap_or_default()
    }
}

/// Every line of a book, in file order.
///
/// # Errors
/// When the store cannot be read.
pub fn book_lines(home: &Home, book: &BookInfo) -> Answer<Vec<BookLine>> {
    let store = home.extracts()?;
    let (mut lines, mut after) = (Vec::new(), 0);
    loop {
        let page = store.book_lines(book.id, after, AT_ONCE)?;
        let Some(last) = page.last() else {
            return Ok(lines);
        };
        after = last.record;
        lines.extend(page);
    }
}

/// Canonical columns of a stored line as texts.
pub fn cells(line: &Value) -> BTreeMap<String, String> {
    let columns = line.as_object().into_iter().flatten();
    columns
        .map(|(name, value)| (name.clone(), text(value)))
        .collect()
}

/// A line as the matcher sees it. `currency` stands in where the line states none.
pub fn line(case: &CaseModel, book: &BookInfo, stored: &BookLine, currency: Option<&str>) -> Line {
    let cells = cells(&stored.line);
    let text = |name: &str| cells.get(name).map(String::as_str).unwrap_or_default();
    let number = |name: &str| text(name).parse::<Decimal>().ok();
    let stated = [text("currency"), currency.unwrap_or_default()];
    let currency = stated.into_iter().find(|code| !code.is_empty());
    let currency = currency.map(|code| code.trim().to_uppercase());
    let unit = units::base_of(&case.pinned.tables.uom, text("unit"));
    let quantity = number("quantity");
    let price = number("unit_price").map(Ratio::from);
    let price = match &unit {
        // A price of one tonne is a thousandth of it for a kilogram; without a unit it is one of
        // whatever the item is counted in.
        Some((_, factor)) => price.and_then(|price| price.checked_div(factor)),
        None => price,
    };
    let worth = |currency: &Option<String>, amount: Option<Ratio>| {
        currency
            .clone()
            .zip(amount)
            .map(|(currency, amount)| Worth { currency, amount })
    };
    let rupees = Some("PKR".to_owned()).filter(|_| currency.as_deref() != Some("PKR"));
    let values = [
        worth(&currency, amount(book, &number)),
        worth(&rupees, number("amount_pkr").map(Ratio::from)),
    ];
    let invoice = if book.kind == "stock" {
        text("document")
    } else {
        text("invoice_no")
    };
    let entry = Entry {
        id: format!("{}:{:010}", book.sha256, stored.record),
        invoices: invoice_keys(invoice),
        gd: declaration(case, text("gd_no")),
        gd_item: text("gd_item").parse().ok(),
        day: ["invoice_date", "movement_date", "payment_date"]
            .into_iter()
            .find_map(|name| crate::times::date(text(name))),
        quantity: quantity
            .and_then(|amount| units::quantity(&case.pinned.tables.uom, amount, text("unit"))),
        values: values.into_iter().flatten().collect(),
        price: worth(&currency, price),
    };
    Line {
        book: book.file.clone(),
        record: stored.record,
        entry,
        cells,
    }
}

/// The amount of a line; a second transfer of a bank advice belongs to it.
fn amount(book: &BookInfo, number: &dyn Fn(&str) -> Option<Decimal>) -> Option<Ratio> {
    let name = if book.kind == "stock" {
        "value"
    } else {
        "amount"
    };
    let amount = number(name).map(Ratio::from)?;
    let second = number("second_amount").map(Ratio::from);
    Some(match second {
        Some(second) => amount + second,
        None => amount,
    })
}

/// A declaration number in normal form. A number without its date is completed when only one
/// declaration of the case begins with it.
pub fn declaration(case: &CaseModel, written: &str) -> String {
    if written.trim().is_empty() {
        return String::new();
    }
    let Ok(number) = gd::parse(written, None) else {
        return written.trim().to_uppercase();
    };
    if let Some(whole) = number.gd_uid {
        return whole;
    }
    let begin = format!("{}-", number.short);
    let mut fitting: Vec<&str> = case
        .items
        .iter()
        .map(|item| item.gd_uid.as_str())
        .filter(|gd| gd.starts_with(&begin))
        .collect();
    fitting.sort_unstable();
    fitting.dedup();
    match fitting.as_slice() {
        [only] => (*only).to_owned(),
        _ => number.short,
    }
}

/// An item as the matcher sees it.
pub fn item(case: &CaseModel, item: &Item, invoices: &BTreeMap<String, String>) -> Entry {
    let table = &case.pinned.tables.uom;
    let price = Ratio::from(item.price_assessed.unwrap_or(item.price_declared));
    let total = &price * &Ratio::from(item.quantity);
    let factor = units::base_of(table, &item.unit).map(|(_, factor)| factor);
    let mut values = vec![Worth {
        currency: item.currency.clone(),
        amount: total,
    }];
    if item.currency != "PKR" {
        values.push(Worth {
            currency: "PKR".to_owned(),
            amount: Ratio::whole(item.value),
        });
    }
    let price = factor.and_then(|factor| price.checked_div(&factor));
    Entry {
        id: format!("{}#{:06}", item.gd_uid, item.item_no),
        invoices: invoices
            .get(&item.key())
            .map(|invoice| invoice_keys(invoice))
            .unwrap_or_default(),
        gd: item.gd_uid.clone(),
        gd_item: Some(item.item_no),
        day: Some(item.gd_date),
        quantity: units::quantity(table, item.quantity, &item.unit),
        values,
        price: price.map(|amount| Worth {
            currency: item.currency.clone(),
            amount,
        }),
    }
}

/// Invoice numbers by item, from the extracts of this computer that the case was copied from.
///
/// # Errors
/// When the store cannot be read.
pub fn invoices(home: &Home, case: &CaseModel) -> Answer<BTreeMap<String, String>> {
    let store = home.extracts()?;
    let mut found = BTreeMap::new();
    for extract in store.list()? {
        if !case.sources.iter().any(|one| one.sha256 == extract.sha256) {
            continue;
        }
        let of_trader = Condition {
            column: "trader_id".into(),
            test: Test::Equals(case.trader_id.clone()),
        };
        let filter = Filter {
            extracts: vec![extract.id],
            all: vec![of_trader],
        };
        store.each_item(&filter, &mut |_, row| {
            if let Some(invoice) = row.beyond.columns.get("invoice_no").filter(|_| row.current) {
                found.insert(format!("{}#{}", row.gd_uid, row.item_no), invoice.clone());
            }
        })?;
    }
    Ok(found)
}
