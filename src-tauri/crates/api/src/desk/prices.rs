//! Prices of the goods of a case in all extracts of this computer, read in one pass.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use jaiza_casefile::Home;
use jaiza_casefile::extracts::{Condition, Filter, Test};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{Item, ItemRow};

use crate::error::Answer;

/// Most codes asked for by name; a case with more of them reads every item.
const CODES: usize = 10_000;

/// One price of one item.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Price {
    pub gd: String,
    pub item: u32,
    pub date: NaiveDate,
    pub trader: String,
    pub unit: String,
    pub currency: String,
    pub amount: Decimal,
}

/// What a file states of an item as declared, beside what was assessed.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Stated {
    pub pct: Option<String>,
    pub quantity: Option<String>,
    pub value: Option<String>,
}

/// Prices by code, and the declared facts of the items of the case.
pub struct PriceBook {
    /// The extracts it was read from; another stand means another book.
    pub stand: Vec<(String, u32)>,
    /// Prices by code of eight digits.
    pub by_code: HashMap<String, Vec<Price>>,
    /// Declared facts by item of the case.
    pub stated: HashMap<String, Stated>,
}

/// Extracts of this computer with the number of their corrections.
///
/// # Errors
/// When the store cannot be read.
pub fn stand(home: &Home) -> Answer<Vec<(String, u32)>> {
    let list = home.extracts()?.list()?;
    Ok(list
        .into_iter()
        .map(|info| (info.id.to_string(), info.corrected))
        .collect())
}

/// Reads the prices of the codes of these items; the items themselves count too, once.
///
/// # Errors
/// When the store cannot be read.
pub fn read(home: &Home, items: &[Item], stand: Vec<(String, u32)>) -> Answer<PriceBook> {
    let codes: BTreeSet<&str> = items.iter().map(|item| item.pct.as_str()).collect();
    let own: HashSet<String> = items.iter().map(Item::key).collect();
    let mut all = Vec::new();
    if codes.len() <= CODES {
        let named = codes.iter().map(|code| (*code).to_owned()).collect();
        all.push(Condition {
            column: "pct".into(),
            test: Test::In(named),
        });
    }
    let filter = Filter {
        extracts: Vec::new(),
        all,
    };
    let mut book = PriceBook {
        stand,
        by_code: HashMap::new(),
        stated: HashMap::new(),
    };
    let mut seen = HashSet::new();
    home.extracts()?.each_item(&filter, &mut |_, row| {
        if !row.current || !codes.contains(row.pct.as_str()) {
            return;
        }
        let key = format!("{}#{}", row.gd_uid, row.item_no);
        if own.contains(&key) {
            book.stated.insert(key.clone(), stated(&row));
        }
        if seen.insert(key) {
            book.add(row);
        }
    })?;
    for item in items {
        if seen.insert(item.key()) {
            book.add(item.clone().into());
        }
    }
    Ok(book)
}

fn stated(row: &ItemRow) -> Stated {
    Stated {
        pct: Some(row.pct_declared.clone()).filter(|pct| !pct.is_empty()),
        quantity: row.quantity_declared.map(|quantity| quantity.to_string()),
        value: row.value_declared.map(|value| value.to_string()),
    }
}

impl PriceBook {
    fn add(&mut self, row: ItemRow) {
        let price = row.price_assessed.or(row.price_declared);
        let (Some(price), Some(date)) = (price, row.gd_date) else {
            return;
        };
        self.by_code.entry(row.pct).or_default().push(Price {
            gd: row.gd_uid,
            item: row.item_no,
            date,
            trader: row.trader_id,
            unit: row.unit,
            currency: row.currency,
            amount: price,
        });
    }
}
