#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::indexing_slicing
)]

use super::*;
use crate::fixture::{date, item, tables};
use crate::{
    Band, NATIONAL, PackageSource, TargetGrain, explain, write_hits_csv, write_ranking_csv,
};

const GD_1: &str = "KAPE-HC-1-05-01-2026";
const GD_2: &str = "KAPW-HC-2-06-01-2026";
const GD_OLD: &str = "KAPE-HC-9-01-01-2024";

fn items() -> Vec<Item> {
    let mut list = vec![
        item(GD_1, 1, "84145190", 1_000_000),
        item(GD_1, 2, "48219000", 3_000_000),
        item(GD_2, 1, "84145190", 2_000_000),
        item(GD_OLD, 1, "84145190", 9_000_000),
    ];
    for one in &mut list {
        one.levies.cd = Some(one.value / 5);
        one.levies.acd = Some(0);
        one.levies.rd = Some(one.value / 10);
    }
    list[1].description = "PRINTED LABELS".to_owned();
    list[2].trader_id = "7654321".to_owned();
    list
}

fn package(text: &str) -> ParameterPackage {
    let base = PackageSource::read(NATIONAL).unwrap();
    let text = format!("[package]\nid = \"test\"\nbase = \"{}\"\n{text}", base.id);
    ParameterPackage::resolve(&PackageSource::read(&text).unwrap(), &[base]).unwrap()
}

fn bytes(run: &RiskRun) -> String {
    let mut out = Vec::new();
    write_hits_csv(run, &mut out).unwrap();
    write_ranking_csv(run, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn gives_the_same_bytes_for_any_order_of_the_items() {
    let (mut list, package) = (items(), package(""));
    let first = bytes(&assess(&list, &tables(), &package, None).unwrap());
    list.reverse();
    assert_eq!(
        bytes(&assess(&list, &tables(), &package, None).unwrap()),
        first
    );
    list.swap(0, 2);
    assert_eq!(
        bytes(&assess(&list, &tables(), &package, None).unwrap()),
        first
    );
}

#[test]
fn looks_at_the_365_days_that_end_on_the_run_date() {
    let run = assess(&items(), &tables(), &package(""), None).unwrap();
    assert_eq!(
        (run.run_date, run.window_from),
        (date("2026-01-06"), date("2025-01-07"))
    );
    assert_eq!(
        run.targets
            .iter()
            .filter(|t| t.grain == TargetGrain::Gd)
            .count(),
        2
    );
    let earlier = assess(&items(), &tables(), &package(""), Some(date("2026-01-05"))).unwrap();
    assert!(earlier.target(GD_2).is_none());
    let none = assess(&items(), &tables(), &package(""), Some(date("2020-01-01")));
    assert!(matches!(none, Err(RiskError::NothingStored)));
}

#[test]
fn takes_the_highest_version_of_an_item_only() {
    let mut list = items();
    let mut newer = list[0].clone();
    newer.version_no = 2;
    newer.value = 5_000_000;
    list.push(newer);
    let run = assess(&list, &tables(), &package(""), None).unwrap();
    assert_eq!(run.target(GD_1).unwrap().value_pkr, 8_000_000);
    list[4].current = false;
    let run = assess(&list, &tables(), &package(""), None).unwrap();
    assert_eq!(run.target(GD_1).unwrap().value_pkr, 4_000_000);
}

#[test]
fn says_which_indicators_of_the_package_it_left_out() {
    let run = assess(
        &items(),
        &tables(),
        &package("[indicator.RTE-05]\nenabled = false"),
        None,
    );
    let run = run.unwrap();
    let reason = |code: &str| {
        run.not_assessed
            .iter()
            .find(|left| left.indicator == code)
            .map(|left| left.reason)
    };
    assert_eq!(reason("RTE-05"), Some(NotAssessedReason::Disabled));
    assert_eq!(reason("TRN-01"), Some(NotAssessedReason::Missing));
    assert_eq!(reason("VAL-01"), None);
    assert_eq!(run.not_assessed.len() + run.summary().len(), 46);
    assert!(run.results().all(|result| result.indicator != "RTE-05"));
}

/// Only RTE-05 (w 8, p 0.6) and CLS-03 (w 9, p 0.5).
fn two_indicators() -> RiskRun {
    let mut package = package("");
    for settings in &mut package.indicators {
        settings.enabled = ["RTE-05", "CLS-03"].contains(&settings.code.as_str());
    }
    assess(&items(), &tables(), &package, None).unwrap()
}

#[test]
fn weighs_declarations_by_maximum_and_traders_by_value() {
    let run = two_indicators();
    // GD_1: RTE-05 max(100 on item 1, 0 on item 2), CLS-03 100 on item 2 and NA on item 1.
    let declaration = run.target(GD_1).unwrap();
    assert_eq!((declaration.score, declaration.items), (100.0, 2));
    assert_eq!((declaration.rank, declaration.band), (1, Band::Red));
    // GD_2: CLS-03 is NA and leaves the mean.
    assert_eq!(run.target(GD_2).unwrap().score, 100.0);
    // Trader: RTE-05 hits 1 of 4 million, CLS-03 3 of the 3 million it judges.
    let trader = run.target("1234567").unwrap();
    assert_eq!(trader.score, (8.0 * 25.0 + 9.0 * 100.0) / 17.0);
    // Item 1: 0.6 * 4 % of 1,000,000; item 2: half of what 4821.1090 asks beyond 900,000 paid.
    let asked = 600_000.0 + 120_000.0 + 669_600.0 + 111_600.0 + 247_566.0;
    assert!((trader.expected_yield - (24_000.0 + 0.5 * (asked - 900_000.0))).abs() < 1e-6);
}

#[test]
fn explains_a_trader_by_its_strongest_examples() {
    let run = two_indicators();
    let reasons = explain(&run, "1234567").unwrap();
    assert_eq!(
        reasons
            .iter()
            .map(|r| r.indicator.as_str())
            .collect::<Vec<_>>(),
        ["CLS-03", "RTE-05"]
    );
    let total: f64 = reasons.iter().map(|reason| reason.contribution).sum();
    assert!((total - run.target("1234567").unwrap().score).abs() < 1e-9);
    assert_eq!(
        reasons[1].sentence,
        "1 of 2 items assessed, with Rs 1,000,000 of Rs 4,000,000. The strongest, \
         KAPE-HC-1-05-01-2026#1: Additional customs duty 4 % was not charged and nothing on the \
         declaration waives it."
    );
    let declaration = explain(&run, GD_2).unwrap();
    assert!(
        declaration[0]
            .sentence
            .starts_with("Additional customs duty 4 %")
    );
    assert!(matches!(
        explain(&run, "0000000"),
        Err(RiskError::UnknownTarget { .. })
    ));
}

#[test]
fn shows_and_ranks_only_what_is_in_scope_but_computes_with_all() {
    let all = assess(
        &items(),
        &tables(),
        &package("[indicator.VAL-01]\nparams = { n0 = 2 }"),
        None,
    );
    let all = all.unwrap();
    let text =
        "[indicator.VAL-01]\nparams = { n0 = 2 }\n[scope]\npct = [\"8414*\"]\noffices = [\"KAPW\"]";
    let scoped = assess(&items(), &tables(), &package(text), None).unwrap();
    assert_eq!(
        scoped
            .results()
            .map(|r| r.key)
            .collect::<std::collections::BTreeSet<_>>()
            .len(),
        1
    );
    assert!(scoped.target(GD_1).is_none() && scoped.target("1234567").is_none());
    // Both items of 8414.5190 are still the peers.
    let value = |run: &RiskRun| {
        run.results()
            .find(|r| r.indicator == "VAL-01" && r.gd_uid == GD_2)
            .unwrap()
            .value
    };
    assert!(value(&scoped).is_some());
    assert_eq!(value(&scoped), value(&all));
}

#[test]
fn breaks_ties_of_rank_by_yield_and_then_by_key() {
    let run = two_indicators();
    let declarations: Vec<_> = run
        .targets
        .iter()
        .filter(|t| t.grain == TargetGrain::Gd)
        .collect();
    assert_eq!(
        (declarations[0].key.as_str(), declarations[0].yield_rank),
        (GD_1, 1)
    );
    assert_eq!((declarations[1].rank, declarations[1].yield_rank), (2, 2));
}
