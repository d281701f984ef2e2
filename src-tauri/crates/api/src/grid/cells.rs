//! Cells of an item as text.

use jaiza_domain::declaration::{EXTRACT_LEVIES, ItemRow};

/// An amount of an item by the name of its column; `None` = absent.
pub(super) fn amount(item: &ItemRow, column: &str) -> Option<i64> {
    let place = EXTRACT_LEVIES
        .iter()
        .position(|levy| levy.eq_ignore_ascii_case(column));
    match place {
        Some(place) => item.levies.in_order().get(place).copied().flatten(),
        None if column == "value" => item.value,
        None if column == "value_declared" => item.value_declared,
        None => None,
    }
}

/// A cell of an item as text; `None` = absent.
pub fn cell(item: &ItemRow, column: &str) -> Option<String> {
    Some(match column {
        "record" => item.record.to_string(),
        "gd_uid" => item.gd_uid.clone(),
        "gd_date" => return item.gd_date.map(|day| day.to_string()),
        "item_no" => item.item_no.to_string(),
        "item_no_inferred" => item.item_no_inferred.to_string(),
        "version_no" => item.version_no.to_string(),
        "current" => item.current.to_string(),
        "trader_id" => return stated(&item.trader_id),
        "trader_name" => return stated(&item.trader_name),
        "pct" => return stated(&item.pct),
        "pct_declared" => return stated(&item.pct_declared),
        "description" => return stated(&item.description),
        "origin" => return stated(&item.origin),
        "unit" => return stated(&item.unit),
        "quantity" => return number(item.quantity),
        "quantity_declared" => return number(item.quantity_declared),
        "price_declared" => return number(item.price_declared),
        "price_assessed" => return number(item.price_assessed),
        "currency" => return stated(&item.currency),
        "gst_memo" => return item.gst_memo.map(|amount| amount.to_string()),
        "total" => return item.total.map(|amount| amount.to_string()),
        "sro_raw" => return stated(&item.sro_raw),
        "sro_key" => return item.sro_key.clone(),
        "flags" => item.flags.join(" "),
        amount_column => return amount(item, amount_column).map(|amount| amount.to_string()),
    })
}

fn stated(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn number(value: Option<jaiza_domain::decimal::Decimal>) -> Option<String> {
    value.map(|number| number.to_string())
}
