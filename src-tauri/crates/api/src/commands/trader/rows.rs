//! The items of a trader: one current row per declaration and item, as a risk run takes them.

use std::cmp::Reverse;
use std::collections::HashMap;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::{Condition, Filter, Test};
use jaiza_domain::declaration::ItemRow;

use crate::commands::home::count;
use crate::error::Answer;

/// Items of a trader.
pub struct Read {
    /// In the order of declaration and item number.
    pub items: Vec<ItemRow>,
    /// Extracts on this computer.
    pub extracts: u32,
    /// Rows left out because another extract holds the same item.
    pub repeated: u32,
}

/// Reads the items of a trader in one scan.
///
/// # Errors
/// When the store cannot be read.
pub fn of(home: &Home, trader: &str) -> Answer<Read> {
    let store = home.extracts()?;
    let filter = Filter {
        extracts: Vec::new(),
        all: vec![
            Condition {
                column: "trader_id".into(),
                test: Test::Equals(trader.to_owned()),
            },
            Condition {
                column: "current".into(),
                test: Test::Equals("true".into()),
            },
        ],
    };
    let mut newest: HashMap<(String, u32), ItemRow> = HashMap::new();
    let mut rows = 0_usize;
    store.each_item(&filter, &mut |_, item| {
        rows += 1;
        let key = (item.gd_uid.clone(), item.item_no);
        match newest.get_mut(&key) {
            Some(held) if preference(&item) > preference(held) => *held = item,
            Some(_) => {}
            None => {
                newest.insert(key, item);
            }
        }
    })?;
    let repeated = count(rows - newest.len());
    let mut items: Vec<ItemRow> = newest.into_values().collect();
    items.sort_unstable_by(|a, b| (&a.gd_uid, a.item_no).cmp(&(&b.gd_uid, b.item_no)));
    Ok(Read {
        items,
        extracts: count(store.list()?.len()),
        repeated,
    })
}

/// Highest version first; among equals of several extracts a fixed choice, whatever their order.
fn preference(item: &ItemRow) -> (u32, Reverse<u32>, Option<i64>, &str, &str) {
    (
        item.version_no,
        Reverse(item.record),
        item.value,
        &item.pct,
        &item.description,
    )
}

/// The name on the latest declaration, and the others under which the trader declared.
pub fn names(items: &[ItemRow]) -> (String, Vec<String>) {
    let mut latest: HashMap<&str, Option<chrono::NaiveDate>> = HashMap::new();
    for item in items.iter().filter(|item| !item.trader_name.is_empty()) {
        let day = latest.entry(&item.trader_name).or_default();
        *day = (*day).max(item.gd_date);
    }
    let mut names: Vec<(&str, Option<chrono::NaiveDate>)> = latest.into_iter().collect();
    names.sort_by(|a, b| (b.1, a.0).cmp(&(a.1, b.0)));
    let mut names = names.into_iter().map(|(name, _)| name.to_owned());
    (names.next().unwrap_or_default(), names.collect())
}
