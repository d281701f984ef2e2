#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use std::collections::BTreeMap;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn row(id: &str, hs: &str, on: &str, kg: i64, usd: i64) -> Row {
    Row {
        id: id.to_owned(),
        declaration: id.to_owned(),
        partner: "CN".to_owned(),
        hs: hs.to_owned(),
        day: day(on),
        kg: Some(Ratio::whole(kg)),
        usd: Some(Ratio::whole(usd)),
        ..Row::default()
    }
}

fn at_no_shift() -> Parameters {
    Parameters {
        shift: 0,
        cif_factor: Ratio::whole(1),
        ..Parameters::default()
    }
}

fn compared(exports: &[Row], imports: &[Row], parameters: &Parameters) -> Aggregated {
    let months = imports.iter().map(|row| month_of(row.day));
    let covered = months.clone().min().zip(months.max());
    aggregate(exports, imports, covered, parameters)
}

fn meaning(exports: &[Row], imports: &[Row], hs6: &str, duty: i64) -> Hypothesis {
    let parameters = at_no_shift();
    let all = compared(exports, imports, &parameters).goods;
    let one = all.iter().find(|goods| goods.hs6 == hs6).unwrap();
    let duty = BTreeMap::from([(hs6.to_owned(), Ratio::whole(duty))]);
    hypothesis(one, &all, &duty, &parameters)
}

#[test]
fn the_same_weight_at_a_lower_value_hints_at_undervaluation() {
    let out = [row("x", "84145190", "2026-01-05", 1000, 100_000)];
    let into = [row("g", "84145190", "2026-01-20", 1000, 60_000)];
    assert_eq!(
        meaning(&out, &into, "841451", 20),
        Hypothesis::Undervaluation
    );
}

#[test]
fn a_gap_that_a_neighbour_mirrors_hints_at_another_code_and_an_unmirrored_one_at_missing_weight() {
    let out = [
        row("x", "84145190", "2026-01-05", 1000, 100_000),
        row("y", "84145910", "2026-01-05", 500, 50_000),
        row("z", "72085100", "2026-01-05", 9000, 90_000),
    ];
    let into = [
        row("g", "84145190", "2026-01-20", 200, 20_000),
        row("h", "84145910", "2026-01-20", 1290, 110_000),
    ];
    let found = meaning(&out, &into, "841451", 20);
    let wanted = Hypothesis::Misclassification {
        neighbour: "841459".to_owned(),
        surplus_kg: Ratio::whole(790),
        same_heading: true,
    };
    assert_eq!(found, wanted);
    assert_eq!(
        meaning(&out, &into, "720851", 20),
        Hypothesis::MissingWeight
    );
}

#[test]
fn more_value_than_left_is_over_invoicing_only_where_duty_is_low() {
    let out = [row("x", "85414300", "2026-01-05", 1000, 100_000)];
    let into = [row("g", "85414300", "2026-01-20", 1000, 160_000)];
    assert_eq!(meaning(&out, &into, "854143", 0), Hypothesis::OverInvoicing);
    assert_eq!(meaning(&out, &into, "854143", 20), Hypothesis::Surplus);
}

#[test]
fn an_unknown_weight_leaves_the_gap_unknown_and_never_zero() {
    let out = [row("x", "841451", "2026-01-05", 1000, 100_000)];
    let mut into = [row("g", "841451", "2026-01-20", 1000, 60_000)];
    into[0].kg = None;
    let found = compared(&out, &into, &at_no_shift());
    assert_eq!(found.goods[0].whole.gap_kg, None);
    assert_eq!(found.goods[0].whole.imported.without_kg, 1);
    assert_eq!(found.goods[0].whole.gap_usd, Some(Ratio::whole(40_000)));
    assert_eq!(meaning(&out, &into, "841451", 20), Hypothesis::Unknown);
}

#[test]
fn the_shift_that_fits_best_is_found_and_months_of_one_side_only_are_not_gaps() {
    let out: Vec<Row> = (1..=4)
        .map(|m| {
            row(
                &format!("x{m}"),
                "841451",
                &format!("2026-0{m}-10"),
                100 * m,
                1000 * m,
            )
        })
        .collect();
    let into: Vec<Row> = (2..=5)
        .map(|m| {
            row(
                &format!("g{m}"),
                "841451",
                &format!("2026-0{m}-10"),
                100 * (m - 1),
                1000 * (m - 1),
            )
        })
        .collect();
    let found = compared(&out, &into, &at_no_shift());
    let best: Vec<u32> = found
        .fits
        .iter()
        .filter(|fit| fit.best)
        .map(|fit| fit.shift)
        .collect();
    assert_eq!(best, [1]);
    assert_eq!(found.fits[1].differing_pct, Some(Ratio::zero()));
    assert_eq!((found.exports_outside, found.imports_outside), (1, 1));
    let shifted = compared(
        &out,
        &into,
        &Parameters {
            shift: 1,
            ..at_no_shift()
        },
    );
    assert_eq!((shifted.exports_outside, shifted.imports_outside), (0, 0));
    assert!(
        shifted.goods[0]
            .months
            .iter()
            .all(|cell| cell.gap_kg == Some(Ratio::zero()))
    );
}

#[test]
fn grades_go_by_document_then_people_then_weight_and_each_row_is_matched_once() {
    let mut out = vec![
        row("x1", "84145190", "2026-01-05", 1000, 100_000),
        row("x2", "84145190", "2026-01-05", 700, 70_000),
        row("x3", "84145190", "2026-01-06", 300, 30_000),
    ];
    (out[0].bl, out[0].containers) = ("BL1".into(), vec!["C1".into()]);
    (out[1].exporter, out[1].consignee) = ("EAST FANS".into(), "ALPHA".into());
    let mut into = vec![
        row("g1", "84145990", "2026-02-20", 1000, 60_000),
        row("g2", "84145190", "2026-01-09", 500, 70_000),
        row("g3", "84145190", "2026-01-10", 303, 30_000),
        row("g4", "84145190", "2026-01-30", 303, 30_000),
    ];
    (into[0].bl, into[0].containers) = ("BL1".into(), vec!["C9".into(), "C1".into()]);
    (into[1].exporter, into[1].consignee) = ("EAST FANS".into(), "ALPHA".into());
    let parameters = at_no_shift();
    let found = match_rows(&out, &into, &parameters);
    let pairs: Vec<_> = found
        .iter()
        .map(|m| (m.grade, m.export, m.import))
        .collect();
    assert_eq!(
        pairs,
        [(Grade::A, 0, 0), (Grade::B, 1, 1), (Grade::C, 2, 2)]
    );
    assert_eq!(found[0].signs, [Sign::LowerValue, Sign::OtherCode]);
    assert_eq!(found[1].signs, [Sign::LowerWeight]);
    assert!(found[2].signs.is_empty() && !found[2].grade.is_evidence());
    out.reverse();
    into.reverse();
    let mirrored = match_rows(&out, &into, &parameters);
    let name = |m: &Match, out: &[Row], into: &[Row]| {
        (m.grade, out[m.export].id.clone(), into[m.import].id.clone())
    };
    let mut names: Vec<_> = mirrored.iter().map(|m| name(m, &out, &into)).collect();
    names.sort();
    assert_eq!(
        names.iter().map(|n| n.2.as_str()).collect::<Vec<_>>(),
        ["g1", "g2", "g3"]
    );
}

#[test]
fn a_declaration_is_matched_with_one_declaration_only() {
    let mut out = vec![
        row("x1", "84145190", "2026-01-05", 100, 1),
        row("x2", "84145190", "2026-01-05", 100, 1),
    ];
    let mut into = vec![
        row("g1", "84145190", "2026-01-05", 100, 1),
        row("g2", "84145190", "2026-01-05", 100, 1),
    ];
    for row in &mut out {
        row.declaration = "EXP".into();
    }
    (into[0].declaration, into[1].declaration) = ("GD1".into(), "GD2".into());
    assert_eq!(match_rows(&out, &into, &at_no_shift()).len(), 1);
    into[1].declaration = "GD1".into();
    assert_eq!(match_rows(&out, &into, &at_no_shift()).len(), 2);
}

#[test]
fn prices_outside_the_quartiles_are_named_with_their_amount() {
    let out: Vec<Row> = [2, 4, 6, 8, 10]
        .iter()
        .map(|price| row(&format!("x{price}"), "841451", "2026-01-05", 10, price * 10))
        .collect();
    let into = [
        row("low", "84145190", "2026-01-05", 10, 30),
        row("fair", "84145190", "2026-01-05", 10, 60),
        row("high", "84145190", "2026-01-05", 10, 130),
    ];
    let (quartiles, signs) = prices(&out, &into, &at_no_shift());
    assert_eq!(
        (&quartiles[0].low, &quartiles[0].high),
        (&Ratio::whole(4), &Ratio::whole(8))
    );
    let named: Vec<_> = signs
        .iter()
        .map(|s| (s.import, s.below, s.usd.plain()))
        .collect();
    assert_eq!(
        named,
        [(2, false, "50".to_owned()), (0, true, "10".to_owned())]
    );
    let few = Parameters {
        least_prices: 6,
        ..at_no_shift()
    };
    assert!(prices(&out, &into, &few).0.is_empty());
}

#[test]
fn names_compare_without_their_legal_form() {
    assert_eq!(
        name_key("M/s. East Fans (Pvt.) Ltd"),
        name_key("EAST FANS CO., LIMITED")
    );
    assert_ne!(name_key("East Fans"), name_key("West Fans"));
    assert_eq!(number_key("abcd-123 4567"), "ABCD1234567");
}
