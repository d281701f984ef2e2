#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use std::collections::BTreeMap;

use super::*;
use crate::case_totals::sample::{Seed, case, plain, seeds};
use crate::json::case::read as read_case;
use proptest::prelude::*;

fn working(seed: &Seed) -> Working {
    Working::new(read_case(&case(seed)).unwrap()).unwrap()
}

fn said(figure: &Figure) -> String {
    let rule = figure.rule.as_ref().unwrap();
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Part(place) => figure.parts[*place].shown.clone(),
    };
    rule.pieces().iter().map(piece).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn traces_recompute_to_the_amount(seed in seeds()) {
        // The engine's rows are compared while the figures are drawn up.
        let working = working(&seed);
        let figures = working.all().unwrap();
        let by_path: BTreeMap<&str, &Figure> = figures.iter().map(|f| (f.path.as_str(), f)).collect();
        prop_assert_eq!(by_path.len(), figures.len());
        for figure in &figures {
            prop_assert_eq!(figure.recomputed(), Some(figure.content.clone()), "{}", figure.path);
            for part in &figure.parts {
                let known = by_path.get(part.path.as_str());
                prop_assert_eq!(known.map(|f| &f.content), Some(&part.content), "{} in {}", part.path, figure.path);
            }
        }
        let demand = &working.totals().all.demand;
        prop_assert_eq!(&by_path["total/all/demand"].shown, &demand.to_string());
        for (place, figure) in figures.iter().enumerate() {
            if place % 17 == 0 {
                prop_assert_eq!(working.figure(&figure.path).unwrap(), Some(figure.clone()));
            }
        }
    }

    #[test]
    fn nothing_is_said_that_the_engine_refuses(seed in seeds()) {
        let mut broken = case(&seed);
        broken["items"][0]["facts"]["rates"].as_object_mut().unwrap().remove("ST");
        prop_assert!(Working::new(read_case(&broken).unwrap()).is_err());
    }
}

#[test]
fn a_step_starts_from_what_the_step_before_left() {
    let working = working(&plain());
    let before = working.figure("finding/F0/1/before/CD").unwrap().unwrap();
    assert_eq!(before.parts[0].path, "finding/F1/1/after/CD");
    let after = working.figure("finding/F0/1/after/CD").unwrap().unwrap();
    assert_eq!(after.parts[1].shown, "20");
    assert_eq!(
        said(&after),
        format!("{} × 20 %", after.parts[0].shown),
        "{after:?}"
    );
}

#[test]
fn a_partial_quantity_is_shown_as_its_share_of_the_whole() {
    let seed = Seed {
        findings: vec![(2, 20, true)],
        shape: 1,
        items: 1,
        ..plain()
    };
    let working = working(&seed);
    let value = working
        .figure("finding/F0/0/after/customs_value")
        .unwrap()
        .unwrap();
    assert_eq!(said(&value), "6501 × 1.25 / 100");
    assert_eq!(value.shown, "81");
}

#[test]
fn a_finding_that_came_too_late_leads_to_its_last_lawful_day() {
    let seed = Seed {
        findings: vec![(2, 20, false), (2, 30, false)],
        shape: 3,
        ..plain()
    };
    let working = working(&seed);
    let late = working
        .figure("finding/F1/0/difference/CD")
        .unwrap()
        .unwrap();
    assert_eq!(
        (late.path.as_str(), late.shown.as_str()),
        ("limitation/0/R2", "2023-09-07")
    );
    assert_eq!(said(&late), "2022-02-28 + 0 y + 18 m + 10 d");
    let left = working
        .figure("limitation/0/R2/days_left")
        .unwrap()
        .unwrap();
    assert_eq!(left.shown, "-662");
}

#[test]
fn an_unknown_path_is_no_figure() {
    let working = working(&plain());
    for path in [
        "",
        "item",
        "item/9/declared/CD",
        "finding/F0/0/after/VAT",
        "total/all/levies",
        "x/y",
    ] {
        assert_eq!(working.figure(path).unwrap(), None, "{path}");
    }
}

#[test]
fn another_name_of_a_sum_leads_to_it() {
    let working = working(&plain());
    let one = working.figure("total/F0/demand").unwrap().unwrap();
    assert_eq!(one.path, "finding/F0/demand");
    assert!(
        working
            .figure("finding/F0/surcharge/CUS")
            .unwrap()
            .is_some()
    );
}
