//! What holds for any items: the same run in any order and on any number of threads, no panic.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::fixture::{decimal, item, tables};
use crate::{Dossiers, explain, write_hits_csv, write_ranking_csv};

/// Few of everything, so that groups, clusters and halves come about; some of it odd.
fn items() -> impl Strategy<Value = Vec<Item>> {
    let gd = (
        select(vec!["KAPE", "KAPW", "", "K-"]),
        select(vec!["HC", "IB", "ZZ"]),
        0..12_u32,
        1..=28_u32,
        1..=12_u32,
        select(vec![2024_u32, 2025, 2025, 2026, 2026]),
    );
    let goods = (
        select(vec![
            "84145190", "84145130", "84145110", "48219000", "48211090", "15111000", "99999999",
            "33049900", "08022030",
        ]),
        select(vec![
            "PEDESTAL FANS ELECTRIC",
            "Electric pedestal fans 18 inch",
            "Ceiling fans, electric",
            "PRINTED LABELS",
            "12/77",
            "ﷺ Ünïcode \u{0}",
            "",
        ]),
        select(vec!["CN", "DE", "LK", ""]),
        select(vec!["KGM", "TNE", "C62", "XXX"]),
        select(vec!["USD", "EUR", ""]),
        select(vec![
            None,
            Some("CPFTA"),
            Some("CONC-A"),
            Some("OLD"),
            Some("?"),
        ]),
    );
    let number = select(vec![
        "0",
        "1",
        "100",
        "8",
        "9.5",
        "10",
        "10.5",
        "12",
        "-3",
        "0.000000000001",
        "999999999999999999.999999999999",
    ]);
    let amount = select(vec![
        None,
        Some(0_i64),
        Some(7),
        Some(-5),
        Some(200),
        Some(i64::MAX),
    ]);
    let value = select(vec![0_i64, 1, 1_000, 1_000_000, -1, i64::MAX]);
    let amounts = (
        number.clone(),
        number.clone(),
        proptest::option::of(number),
        value,
    );
    let trader = select(vec!["1234567", "7654321", "0000001", "4220112345671"]);
    let one = (
        gd,
        goods,
        amounts,
        proptest::collection::vec(amount, 6),
        trader,
        1..=3_u32,
    );
    let one = one.prop_map(|(gd, goods, amounts, levies, trader, version)| {
        let (office, kind, number, day, month, year) = gd;
        let plain = format!("KAPE-HC-{number}-{day:02}-{month:02}-{year}");
        let mut one = item(&plain, number % 3 + 1, goods.0, amounts.3);
        one.gd_uid = format!("{office}-{kind}-{number}-{day:02}-{month:02}-{year}");
        one.description = goods.1.to_owned();
        one.origin = goods.2.to_owned();
        one.unit = goods.3.to_owned();
        one.currency = goods.4.to_owned();
        one.sro_key = goods.5.map(str::to_owned);
        one.quantity = decimal(amounts.0);
        one.price_declared = decimal(amounts.1);
        one.price_assessed = amounts.2.map(decimal);
        one.levies = jaiza_domain::declaration::LevyAmounts::from_order([
            levies[0], levies[1], levies[2], levies[3], levies[4], levies[5],
        ]);
        one.trader_id = trader.to_owned();
        one.trader_name = format!("NAME {}", number % 2);
        one.version_no = version;
        one.record = number * 100 + day;
        one
    });
    proptest::collection::vec(one, 1..120)
}

/// Everything enabled, with groups of one and more.
fn package() -> ParameterPackage {
    let mut package = ParameterPackage::national().unwrap();
    for settings in &mut package.indicators {
        for (name, value) in &mut settings.params {
            if name.starts_with("min_") || *name == "n0" {
                *value = if *name == "min_common" { 2.0 } else { 1.0 };
            }
        }
    }
    package
}

/// Everything a run says, as text.
fn said(items: &[Item], parts: usize, threads: usize) -> String {
    let mut rows = Rows::default();
    for part in items.chunks(items.len().div_ceil(parts)) {
        let mut read = Rows::default();
        for item in part {
            read.push(&RiskRow::from(item));
        }
        rows.append(read);
    }
    let wanted = Wanted {
        threads,
        every_answer: true,
        ..Wanted::default()
    };
    let run = assess_rows(rows, &tables(), &package(), &wanted).unwrap();
    let mut out = Vec::new();
    write_hits_csv(&run, &mut out).unwrap();
    write_ranking_csv(&run, &mut out).unwrap();
    let mut text = String::from_utf8(out).unwrap();
    for target in run.targets.iter().take(20) {
        for reason in explain(&run, &target.key).unwrap() {
            text.push_str(&reason.sentence);
        }
    }
    let dossiers: Vec<_> = Dossiers::new(&run).all().collect();
    format!("{text}{dossiers:?} {:?}", run.summary())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn is_the_same_in_any_order_and_on_any_number_of_threads(
        (list, shuffled) in items().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        parts in 1..4_usize,
        threads in 1..4_usize,
    ) {
        prop_assert_eq!(said(&list, 1, 1), said(&shuffled, parts, threads));
    }

    #[test]
    fn scores_lie_between_0_and_100_and_ranks_are_complete(list in items()) {
        let run = assess(&list, &tables(), &package(), None).unwrap();
        for result in run.hits() {
            let score = result.score.unwrap();
            prop_assert!((0.0..=100.0).contains(&score), "{result:?}");
            let said = crate::english(&result.explanation.unwrap());
            let whole = !said.contains('{');
            prop_assert!(whole, "{}", said);
        }
        for grain in [crate::TargetGrain::Gd, crate::TargetGrain::Trader] {
            let own: Vec<_> = run.targets.iter().filter(|t| t.grain == grain).collect();
            prop_assert!((1..).zip(&own).all(|(rank, target): (u32, _)| target.rank == rank));
            let mut by_yield: Vec<u32> = own.iter().map(|target| target.yield_rank).collect();
            by_yield.sort_unstable();
            prop_assert!((1..).zip(by_yield).all(|(rank, found): (u32, _)| rank == found));
        }
    }
}

#[test]
fn sees_a_changed_value() {
    let mut list = vec![item("KAPE-HC-1-05-01-2026", 1, "84145190", 1_000)];
    let before = said(&list, 1, 1);
    list[0].value = 1_001;
    assert_ne!(before, said(&list, 1, 1));
}
