#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn row(from: &str, to: Option<&str>, rate: &str) -> RateRow {
    RateRow {
        from: day(from),
        to: to.map(day),
        rate: number(rate),
    }
}

fn terms(to: &str, rows: Vec<RateRow>) -> Terms {
    Terms {
        to: day(to),
        paid_on: None,
        count: CountRule::AfterFirst,
        tables: BTreeMap::from([("T".to_owned(), rows)]),
        groups: vec![GroupTerms {
            group: "G".into(),
            table: "T".into(),
            margin: Decimal::whole(3),
            basis: Basis::Act365,
        }],
        remissions: Vec::new(),
        rounding: Rounding::whole_half_up(),
    }
}

#[test]
fn refuses_a_counted_day_without_rate() {
    let rows = vec![
        row("2025-01-01", Some("2025-03-31"), "12"),
        row("2025-07-01", None, "11"),
    ];
    let error = compute(
        day("2025-03-01"),
        &terms("2025-08-01", rows),
        &[Ratio::whole(1)],
    );
    let gap = LevyError::RateGap {
        table: "T".into(),
        date: day("2025-04-01"),
    };
    assert_eq!(error.unwrap_err(), gap);
}

#[test]
fn charges_nothing_on_the_relevant_date_itself() {
    let terms = terms("2025-01-01", vec![row("2025-01-01", None, "12")]);
    let charged = compute(day("2025-01-01"), &terms, &[Ratio::whole(1000)]).unwrap();
    assert_eq!(
        (charged.days, charged.total.to_string()),
        (0, "0".to_owned())
    );
}

#[test]
fn names_the_rows_that_overlap() {
    let rows = vec![
        row("2025-01-01", Some("2025-03-31"), "12"),
        row("2025-03-31", None, "11"),
    ];
    let error = compute(
        day("2025-01-01"),
        &terms("2025-02-01", rows),
        &[Ratio::zero()],
    );
    assert_eq!(error.unwrap_err().code(), "conflict");
}

#[test]
fn refuses_remissions_of_nothing_and_of_more_than_all() {
    for pct in ["0", "100.01", "-1"] {
        let mut terms = terms("2025-02-01", vec![row("2025-01-01", None, "12")]);
        terms.remissions.push(Remission {
            id: "R".into(),
            from: day("2025-01-05"),
            to: day("2025-01-06"),
            pct: number(pct),
            groups: None,
            if_paid_by: None,
        });
        assert!(
            compute(day("2025-01-01"), &terms, &[Ratio::zero()]).is_err(),
            "{pct}"
        );
    }
}

proptest! {
    #[test]
    fn segments_cover_every_counted_day_once(days in 0_i64..1500, cut in 1_i64..1400, basis in 0_usize..3) {
        let from = day("2023-05-17");
        let to = from + chrono::TimeDelta::days(days);
        let change = from + chrono::TimeDelta::days(cut);
        let before = change.pred_opt().unwrap();
        let rows = vec![
            RateRow { from: change, to: None, rate: number("9.5") },
            RateRow { from: day("2020-01-01"), to: Some(before), rate: number("12") },
        ];
        let mut terms = terms(&to.to_string(), rows);
        terms.groups[0].basis = Basis::ALL[basis].1;
        let charged = compute(from, &terms, &[Ratio::whole(1_000_000)]).unwrap();
        prop_assert_eq!(charged.days, days);
        prop_assert_eq!(charged.groups[0].days, days);
        let mut next = from.succ_opt().unwrap();
        for segment in &charged.groups[0].segments {
            prop_assert_eq!(segment.from, next);
            next = segment.to.succ_opt().unwrap();
        }
    }
}
