#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use num_rational::BigRational;
use num_traits::{Signed as _, Zero as _};
use proptest::prelude::*;

use super::*;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn rounded(value: &str, mode: RoundingMode) -> String {
    Rounding::new(0, mode, None)
        .unwrap()
        .round(&Ratio::from(decimal(value)))
        .to_string()
}

#[test]
fn rounds_ties_as_each_mode_says() {
    let expected = [
        (RoundingMode::HalfUp, ["3", "-3", "2", "-2"]),
        (RoundingMode::HalfDown, ["2", "-2", "2", "-2"]),
        (RoundingMode::HalfEven, ["2", "-2", "2", "-2"]),
        (RoundingMode::Up, ["3", "-3", "3", "-3"]),
        (RoundingMode::Down, ["2", "-2", "2", "-2"]),
        (RoundingMode::Ceil, ["3", "-2", "3", "-2"]),
        (RoundingMode::Floor, ["2", "-3", "2", "-3"]),
    ];
    for (mode, want) in expected {
        for (value, want) in ["2.5", "-2.5", "2.1", "-2.1"].into_iter().zip(want) {
            assert_eq!(rounded(value, mode), want, "{value} {mode:?}");
        }
    }
    assert_eq!(rounded("3.5", RoundingMode::HalfEven), "4");
    assert_eq!(rounded("-0.4", RoundingMode::HalfUp), "0");
}

#[test]
fn rounds_to_steps_coarser_than_the_decimals() {
    let rule = Rounding::new(2, RoundingMode::HalfUp, Some(decimal("0.05"))).unwrap();
    assert_eq!(
        rule.round(&Ratio::from(decimal("1.025"))).to_string(),
        "1.05"
    );
    assert!(rule.is_tie(&Ratio::from(decimal("1.025"))));
    assert!(!rule.is_tie(&Ratio::from(decimal("1.02"))));
}

#[test]
fn refuses_steps_finer_than_the_decimals() {
    assert!(Rounding::new(0, RoundingMode::Up, Some(decimal("0.5"))).is_err());
    assert!(Rounding::new(7, RoundingMode::Up, None).is_err());
    assert!(Rounding::new(0, RoundingMode::Up, Some(decimal("0"))).is_err());
}

#[test]
fn shows_plain_display_and_fixed_forms() {
    let third = &Ratio::whole(1) / &Ratio::whole(3);
    assert_eq!(third.display(6), "0.333333");
    assert_eq!(Ratio::from(decimal("-0.0000001")).display(6), "0");
    assert_eq!(Ratio::from(decimal("12.5")).fixed(2), "12.50");
    assert_eq!((&Ratio::whole(1) / &Ratio::whole(8)).plain(), "0.125");
}

#[test]
fn a_sum_shows_the_most_decimals_of_its_parts() {
    let sum = Amount::zero(0).plus(&Amount::new(Ratio::whole(2), 2));
    assert_eq!(sum.to_string(), "2.00");
}

proptest! {
    #[test]
    fn every_mode_lands_on_the_nearest_two_multiples(n in -1_000_000_i128..1_000_000, scale in 0_u8..5, decimals in 0_u8..4) {
        let value = Ratio::from(Decimal::new(n, scale));
        let unit = Ratio::from(Decimal::new(1, decimals));
        for (_, mode) in RoundingMode::ALL {
            let got = Rounding::new(decimals, mode, None).unwrap().round(&value);
            let off = (got.value() - &value).abs();
            prop_assert!(off < unit);
            let nearest = matches!(mode, RoundingMode::HalfUp | RoundingMode::HalfDown | RoundingMode::HalfEven);
            prop_assert!(!nearest || &off + &off <= unit);
        }
    }

    #[test]
    fn rounding_is_odd_except_ceil_and_floor(n in -1_000_000_i128..1_000_000, scale in 0_u8..5) {
        let value = Ratio::from(Decimal::new(n, scale));
        for (_, mode) in RoundingMode::ALL {
            if matches!(mode, RoundingMode::Ceil | RoundingMode::Floor) { continue; }
            let rule = Rounding::new(1, mode, None).unwrap();
            prop_assert_eq!(rule.round(&-&value).value().clone(), -rule.round(&value).value());
        }
    }

    #[test]
    fn plain_text_reads_back_to_the_same_number(n in -1_000_000_000_i128..1_000_000_000, scale in 0_u8..12) {
        let value = Ratio::from(Decimal::new(n, scale));
        prop_assert_eq!(Ratio::from(decimal(&value.plain())), value);
    }
}

/// The same number without the short form.
fn long(value: &Ratio) -> BigRational {
    value.0.fraction()
}

/// Numbers of up to 18 digits, some with thirds, so that both forms occur.
fn numbers() -> impl Strategy<Value = Ratio> {
    let any = -999_999_999_999_999_999_i128..=999_999_999_999_999_999;
    (any, 0_u8..=12, 1_i64..40).prop_map(|(n, scale, of)| {
        let number = Ratio::from(Decimal::new(n, scale));
        if of % 3 == 0 {
            &number / &Ratio::whole(of)
        } else {
            number
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn short_and_long_forms_give_the_same_numbers(a in numbers(), b in numbers(), c in numbers()) {
        prop_assert_eq!(long(&(&a + &b)), long(&a) + long(&b));
        prop_assert_eq!(long(&(&a - &b)), long(&a) - long(&b));
        prop_assert_eq!(long(&(&(&a * &b) * &c)), long(&a) * long(&b) * long(&c));
        if !b.is_zero() {
            prop_assert_eq!(long(&(&a / &b)), long(&a) / long(&b));
        }
        prop_assert_eq!(a.cmp(&b), long(&a).cmp(&long(&b)));
    }

    #[test]
    fn short_and_long_forms_round_alike(a in numbers(), b in numbers(), decimals in 0_u8..=6, step in 1_i128..50) {
        let step = Decimal::new(step, 0);
        for (_, mode) in RoundingMode::ALL {
            for rule in [Rounding::new(decimals, mode, None), Rounding::new(decimals, mode, Some(step))] {
                let rule = rule.unwrap();
                let product = &a * &b;
                let got = rule.round(&product);
                let steps = long(&product) / long(rule.step());
                let off = (long(got.value()) / long(rule.step())) - &steps;
                prop_assert!(long(got.value()) / long(rule.step()) == (long(got.value()) / long(rule.step())).trunc());
                prop_assert!(off.abs() < BigRational::from_integer(1.into()));
                let half = BigRational::new(1.into(), 2.into());
                match mode {
                    RoundingMode::Floor => prop_assert!(!off.is_positive()),
                    RoundingMode::Ceil => prop_assert!(!off.is_negative()),
                    RoundingMode::Up => prop_assert!(off.is_zero() || off.is_positive() == steps.is_positive()),
                    RoundingMode::Down => prop_assert!(off.is_zero() || off.is_positive() != steps.is_positive()),
                    _ => prop_assert!(off.abs() <= half),
                }
            }
        }
    }
}
