//! Which prices are compared with which.

use std::collections::HashMap;

use jaiza_domain::declaration::{Item, LevyAmounts};
use jaiza_domain::reference::{OriginGroup, PriceRef, ReferenceTables, Validity, ValuationRuling};

use super::peers;
use crate::desk::prices::{Price, PriceBook};

fn item() -> Item {
    Item {
        record: 2,
        gd_uid: "KAPE-HC-1-05-08-2025".into(),
        gd_date: "2025-08-05".parse().unwrap(),
        item_no: 1,
        item_no_inferred: false,
        version_no: 1,
        current: true,
        trader_id: "0000001".into(),
        trader_name: "Invented Traders".into(),
        pct: "84145190".into(),
        description: "fans".into(),
        origin: "CN".into(),
        unit: "KGM".into(),
        quantity: "10".parse().unwrap(),
        price_declared: "2".parse().unwrap(),
        price_assessed: None,
        currency: "USD".into(),
        value: 100,
        levies: LevyAmounts::default(),
        gst_memo: None,
        total: None,
        sro_raw: String::new(),
        sro_key: None,
        flags: vec![],
    }
}

fn price(gd: &str, trader: &str, date: &str, price: &str) -> Price {
    Price {
        gd: gd.into(),
        item: 1,
        date: date.parse().unwrap(),
        trader: trader.into(),
        unit: "KGM".into(),
        currency: "USD".into(),
        amount: price.parse().unwrap(),
    }
}

fn book(prices: Vec<Price>) -> PriceBook {
    PriceBook {
        stand: vec![],
        by_code: HashMap::from([("84145190".to_owned(), prices)]),
        stated: HashMap::new(),
    }
}

#[test]
fn keeps_other_units_currencies_and_years_out() {
    let mut pieces = price("B", "0000002", "2025-07-01", "40");
    pieces.unit = "C62".into();
    let mut euros = price("C", "0000002", "2025-07-01", "50");
    euros.currency = "EUR".into();
    let old = price("D", "0000002", "2022-07-01", "60");
    let near = ["3", "4", "5"].map(|p| price(p, "0000002", "2025-06-01", p));
    let shown = peers(
        &item(),
        &book([vec![pieces, euros, old], near.to_vec()].concat()),
        &ReferenceTables::default(),
    );
    assert_eq!((shown.n, shown.traders), (3, 1));
    assert_eq!(shown.p50.as_deref(), Some("4"));
    assert_eq!(
        (shown.p25.as_deref(), shown.p75.as_deref()),
        (Some("3.5"), Some("4.5"))
    );
    assert_eq!(shown.prices, ["3", "4", "5"]);
}

#[test]
fn shows_own_earlier_prices_newest_first_and_never_the_item_itself() {
    let own = vec![
        price("KAPE-HC-1-05-08-2025", "0000001", "2025-08-05", "2"),
        price("A", "0000001", "2024-01-01", "2.5"),
        price("B", "0000001", "2025-01-01", "2.2"),
        price("C", "0000001", "2026-01-01", "9"),
    ];
    let shown = peers(&item(), &book(own), &ReferenceTables::default());
    let gds: Vec<&str> = shown.own.iter().map(|one| one.gd.as_str()).collect();
    assert_eq!(gds, ["B", "A"]);
    assert_eq!((shown.n, shown.p50), (0, None));
}

#[test]
fn takes_the_ruling_of_the_narrowest_group_in_force() {
    let ruling = |no: &str, group: &str, from: &str| ValuationRuling {
        vr_no: no.into(),
        pct: "84145190".into(),
        unit: "KGM".into(),
        origin_group: group.into(),
        price_fc: "3.1".parse().unwrap(),
        currency: "USD".into(),
        valid: Validity {
            from: Some(from.parse().unwrap()),
            to: None,
        },
        ..ValuationRuling::default()
    };
    let tables = ReferenceTables {
        valuation_ruling: vec![
            ruling("1/2024", "ANY", "2024-01-01"),
            ruling("2/2024", "EAST", "2024-01-01"),
            ruling("3/2026", "EAST", "2026-01-01"),
        ],
        origin_group: vec![OriginGroup {
            origin_group: "EAST".into(),
            origin: "CN".into(),
            ..OriginGroup::default()
        }],
        price_ref: vec![PriceRef {
            pct: "84145190".into(),
            unit: "C62".into(),
            currency: "USD".into(),
            price: "7".parse().unwrap(),
            ..PriceRef::default()
        }],
        ..ReferenceTables::default()
    };
    let shown = peers(&item(), &book(vec![]), &tables);
    let names: Vec<(&str, bool)> = shown
        .references
        .iter()
        .map(|one| (one.name.as_str(), one.comparable))
        .collect();
    assert_eq!(names, [("", false), ("2/2024", true)]);
}

#[test]
fn draws_sixty_of_many_prices_with_both_ends() {
    let many: Vec<Price> = (1..=500)
        .map(|n| price(&n.to_string(), "0000002", "2025-06-01", &n.to_string()))
        .collect();
    let shown = peers(&item(), &book(many), &ReferenceTables::default());
    assert_eq!((shown.n, shown.prices.len()), (500, 60));
    assert_eq!(shown.prices.first().map(String::as_str), Some("1"));
    assert_eq!(shown.prices.last().map(String::as_str), Some("500"));
}
