//! Items of the store on their way into a run: several readers side by side, none of which holds
//! an item longer than it takes to put it into columns.

use std::thread;

use chrono::NaiveDate;
use jaiza_casefile::Home;
use jaiza_casefile::extracts::ExtractStore;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{LevyAmounts, StoredItem};
use jaiza_risk::{ColumnSet, RiskRow, Rows};
use uuid::Uuid;

use crate::error::Answer;

/// Most readers; more only wait for the same disk.
const READERS: usize = 4;

/// Threads that this computer can run at the same time.
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// The complete current items of extracts. Items that lack what every indicator needs stay out.
///
/// # Errors
/// When the store cannot be read.
pub fn rows(home: &Home, extracts: &[Uuid]) -> Answer<Rows> {
    let readers = threads().clamp(1, READERS);
    let extracts = &with_columns(&home.extracts()?, extracts)?;
    let stores = (0..readers).map(|_| home.extracts());
    let stores = stores.collect::<Result<Vec<_>, _>>()?;
    let parts = u32::try_from(readers).unwrap_or(1);
    let read: Vec<Answer<Rows>> = thread::scope(|scope| {
        let started = (0_u32..)
            .zip(stores)
            .map(|(part, store)| scope.spawn(move || part_of(&store, extracts, (part, parts))));
        let started: Vec<_> = started.collect();
        let joined = started.into_iter().map(|reader| match reader.join() {
            Ok(rows) => rows,
            Err(cause) => std::panic::resume_unwind(cause),
        });
        joined.collect()
    });
    let mut all = Rows::default();
    for (part, rows) in read.into_iter().enumerate() {
        if part == 0 {
            all = rows?;
        } else {
            all.append(rows?);
        }
    }
    Ok(all)
}

/// Extracts with the optional columns that their files had: a blank cell of a column that is there
/// says something else than a column that is not.
fn with_columns(store: &ExtractStore, extracts: &[Uuid]) -> Answer<Vec<(Uuid, ColumnSet)>> {
    let known = store
        .list()?
        .into_iter()
        .filter(|info| extracts.contains(&info.id));
    let columns = known.map(|info| {
        let named = info.report.get("columns").and_then(|all| all.as_object());
        let named = named
            .into_iter()
            .flatten()
            .filter(|(_, source)| !source.is_null());
        (info.id, ColumnSet::of(named.map(|(name, _)| name.as_str())))
    });
    Ok(columns.collect())
}

fn part_of(store: &ExtractStore, extracts: &[(Uuid, ColumnSet)], part: (u32, u32)) -> Answer<Rows> {
    let mut rows = Rows::default();
    for (extract, columns) in extracts {
        store.each_current(&[*extract], part, &mut |item| {
            if let Some(row) = complete(item) {
                rows.push(&RiskRow {
                    columns: *columns,
                    ..row
                });
            }
        })?;
    }
    Ok(rows)
}

/// The item with everything that every indicator needs; `None` when something is absent.
fn complete<'a>(item: &StoredItem<'a>) -> Option<RiskRow<'a>> {
    let texts = [
        item.trader_id,
        item.description,
        item.origin,
        item.unit,
        item.currency,
    ];
    if texts.into_iter().any(str::is_empty) || item.pct.len() != 8 {
        return None;
    }
    let assessed: Option<Decimal> = item.price_assessed.parse().ok();
    Some(RiskRow {
        record: item.record,
        gd_uid: item.gd_uid,
        gd_date: day(item.gd_date)?,
        item_no: item.item_no,
        version_no: item.version_no,
        trader_id: item.trader_id,
        trader_name: item.trader_name,
        pct: item.pct,
        description: item.description,
        origin: item.origin,
        unit: item.unit,
        quantity: item.quantity.parse().ok()?,
        price_declared: item.price_declared.parse().ok().or(assessed)?,
        price_assessed: assessed,
        currency: item.currency,
        value: item.value?,
        levies: LevyAmounts::from_order(item.levies),
        sro_key: item.sro_key,
        columns: ColumnSet::default(),
        beyond: item.beyond,
    })
}

/// `YYYY-MM-DD`, as the store writes days.
fn day(text: &str) -> Option<NaiveDate> {
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
    let year = i32::try_from(number(0, 4)?).ok()?;
    let plain = NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?);
    plain.filter(|_| text.len() == 10)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn reads_days_and_nothing_else() {
        assert_eq!(day("2026-02-28"), NaiveDate::from_ymd_opt(2026, 2, 28));
        for text in ["", "2026-02-30", "2026-02-281", "26-02-28", "2026-2-8"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn leaves_out_items_from_which_nothing_can_be_computed() {
        let whole = StoredItem {
            gd_uid: "KAPE-HC-1-05-01-2026",
            gd_date: "2026-01-05",
            trader_id: "1234567",
            pct: "84145190",
            description: "FANS",
            origin: "CN",
            unit: "C62",
            quantity: "1",
            price_assessed: "2.5",
            currency: "USD",
            value: Some(1),
            ..StoredItem::default()
        };
        assert_eq!(complete(&whole).unwrap().price_declared.to_string(), "2.5");
        let without = [
            StoredItem {
                origin: "",
                ..whole.clone()
            },
            StoredItem {
                pct: "8414",
                ..whole.clone()
            },
            StoredItem {
                quantity: "",
                ..whole.clone()
            },
            StoredItem {
                price_assessed: "",
                ..whole.clone()
            },
            StoredItem {
                value: None,
                ..whole
            },
        ];
        assert!(without.iter().all(|item| complete(item).is_none()));
    }
}
