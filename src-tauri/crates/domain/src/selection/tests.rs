#![allow(clippy::unwrap_used)]
use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

fn days(texts: &[&str]) -> Vec<Days> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

fn places(choice: &Choice, how: How) -> Vec<usize> {
    let of = choice.picks.iter().filter(|pick| pick.how == how);
    of.map(|pick| pick.place).collect()
}

#[test]
fn walks_down_the_ranking_and_stops_at_the_line() {
    let wish = Wish {
        capacity: Some("10".parse().unwrap()),
        ..Wish::default()
    };
    let choice = choose(&days(&["4", "5", "3", "1"]), &wish, std::iter::empty()).unwrap();
    // The fourth would fit, but nobody is passed over.
    assert_eq!(places(&choice, How::Ranked), [0, 1]);
    assert_eq!(choice.days.to_string(), "9");
}

#[test]
fn gives_up_ranked_places_for_the_random_share() {
    let wish = Wish {
        capacity: Some("10".parse().unwrap()),
        random_pct: 10,
        ..Wish::default()
    };
    let choice = choose(&days(&["4", "4", "2", "3"]), &wish, [3, 0].into_iter()).unwrap();
    assert_eq!(places(&choice, How::Ranked), [0]);
    assert_eq!(places(&choice, How::Random), [3]);
}

#[test]
fn own_picks_come_first_and_are_not_drawn_or_ranked_again() {
    let wish = Wish {
        own: vec![2, 2],
        left_out: [0].into(),
        capacity: Some("7.5".parse().unwrap()),
        random: 1,
        ..Wish::default()
    };
    let choice = choose(&days(&["1", "2", "3", "2.5"]), &wish, [2, 0, 3].into_iter()).unwrap();
    assert_eq!(places(&choice, How::Own), [2]);
    assert_eq!(places(&choice, How::Ranked), [1]);
    assert_eq!(places(&choice, How::Random), [3]);
    assert_eq!(choice.days.to_string(), "7.5");
}

#[test]
fn names_drawn_targets_that_no_capacity_holds() {
    let wish = Wish {
        capacity: Some("3".parse().unwrap()),
        random: 1,
        ..Wish::default()
    };
    let choice = choose(&days(&["9", "1"]), &wish, [0, 1].into_iter()).unwrap();
    assert_eq!(choice.too_long, [0]);
    assert_eq!(places(&choice, How::Random), [1]);
}

#[test]
fn refuses_own_picks_and_random_shares_that_do_not_fit() {
    let mut wish = Wish {
        own: vec![0],
        capacity: Some("3".parse().unwrap()),
        ..Wish::default()
    };
    let all = days(&["4", "2", "2"]);
    let refusal = choose(&all, &wish, std::iter::empty()).unwrap_err();
    let own = "4".parse().unwrap();
    assert_eq!(refusal, Refusal::OwnBeyondCapacity { own });
    (wish.own, wish.random) = (Vec::new(), 2);
    let refusal = choose(&all, &wish, [1, 2, 0].into_iter()).unwrap_err();
    assert_eq!(refusal, Refusal::RandomBeyondCapacity);
    wish.random_pct = 101;
    let refusal = choose(&all, &wish, std::iter::empty()).unwrap_err();
    assert_eq!(refusal, Refusal::ShareOutOfRange);
}

#[test]
fn reads_days_and_nothing_else() {
    for (text, shown) in [("2", "2"), ("0.5", "0.5"), ("12.3450", "12.345")] {
        assert_eq!(text.parse::<Days>().unwrap().to_string(), shown);
    }
    for text in ["", "-1", "1.23456", "1e3", ".5", "x", "1000001"] {
        assert!(text.parse::<Days>().is_err(), "{text}");
    }
}

#[test]
fn days_follow_the_size_and_the_rule_of_the_date() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let rate = |text: &str| text.parse::<Days>().unwrap();
    let first = DayRates {
        from: day("2025-07-01"),
        base: rate("2"),
        per_declaration: rate("0.02"),
        per_item: rate("0.005"),
        per_million: rate("0.01"),
        most: rate("40"),
    };
    let size = Size {
        declarations: 400,
        items: 1_200,
        value: 500_000_000,
    };
    assert_eq!(first.days(size).to_string(), "21");
    let one = Size {
        declarations: 1,
        items: 1,
        value: 1,
    };
    assert_eq!(first.days(one).to_string(), "2.5");
    let huge = Size {
        items: u32::MAX,
        value: i64::MAX,
        ..size
    };
    assert_eq!(first.days(huge).to_string(), "40");
    let later = DayRates {
        from: day("2026-07-01"),
        base: rate("5"),
        ..first.clone()
    };
    let rules = [first.clone(), later.clone()];
    assert_eq!(DayRates::on(&rules, day("2026-06-30")), Some(&first));
    assert_eq!(DayRates::on(&rules, day("2026-07-01")), Some(&later));
    assert_eq!(DayRates::on(&rules, day("2020-01-01")), Some(&first));
}

proptest! {
    #[test]
    fn never_exceeds_the_capacity_and_picks_nobody_twice(
        halves in proptest::collection::vec(1_u32..40, 1..60),
        capacity in 1_u32..200,
        pct in 0_u32..60,
        turn in 0_usize..60,
        own in proptest::collection::vec(0_usize..60, 0..3),
    ) {
        let days: Vec<Days> = halves.iter().map(|n| format!("{}.{}", n / 2, (n % 2) * 5).parse().unwrap()).collect();
        let own: Vec<usize> = own.into_iter().filter(|place| *place < days.len()).collect();
        let cap: Days = capacity.to_string().parse().unwrap();
        let wish = Wish { own, capacity: Some(cap), random_pct: pct, ..Wish::default() };
        let n = days.len();
        let draw = || (0..n).map(move |i| (i * 7 + turn) % n).collect::<BTreeSet<_>>().into_iter();
        if let Ok(choice) = choose(&days, &wish, draw()) {
            prop_assert!(choice.days <= cap);
            let distinct: BTreeSet<usize> = choice.picks.iter().map(|pick| pick.place).collect();
            prop_assert_eq!(distinct.len(), choice.picks.len());
            prop_assert_eq!(choose(&days, &wish, draw()), Ok(choice));
        }
    }
}
