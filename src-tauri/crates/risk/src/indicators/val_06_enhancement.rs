//! VAL-06: customs raised the price of a trader again and again.

use chrono::Days;
use jaiza_domain::decimal::Decimal;

use super::{Finding, Grain, Indicator, Keyed, Parameter, Rule, graded, outcome};
use crate::context::{Context, count};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, count32, place};

/// Share above `s` at which the score is 100.
const SCALE: f64 = 0.30;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "VAL-06",
    title: "Repeated enhancement",
    rationale: "A trader whose declared prices are often raised at assessment declares too low, and \
                what was not raised deserves a look.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, ss. 25, 80",
    parameters: &[
        Parameter {
            name: "s",
            meaning: "share of items raised",
            default: 0.20,
            least: 0.0,
            most: 1.0,
        },
        Parameter {
            name: "uplift",
            meaning: "assessed price above this many times the declared one",
            default: 1.15,
            least: 1.0,
            most: 100.0,
        },
        Parameter {
            name: "days",
            meaning: "days looked at, ending on the run date",
            default: 180.0,
            least: 1.0,
            most: 3660.0,
        },
        Parameter {
            name: "min_items",
            meaning: "fewest items with an assessed price",
            default: 10.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[],
    formula: "value = share of items with an assessed price whose assessed price > uplift x \
              declared; hit: value >= s",
    scales: &[("share", SCALE)],
    sentences: &[(
        "val-06",
        "Customs raised the declared price by more than {percent} % on {k} of {n} items in {days} \
         days",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let (store, days) = (context.store, settings.count("days"));
    let back = Days::new(u64::try_from(days).unwrap_or(u64::MAX).saturating_sub(1));
    let from = context.run_date.checked_sub_days(back).unwrap_or_default();
    let uplift = settings.number("uplift");
    let exactly: Option<Decimal> = uplift.to_string().parse().ok();
    let mut tallies = vec![(0_usize, 0_usize); store.traders.len()];
    let recent = (0..store.len()).filter(|item| at(&store.date, *item) >= from);
    for item in recent {
        if let Some(assessed) = store.assessed(item)
            && let Some((raised, all)) = tallies.get_mut(place(at(&store.trader, item)))
        {
            *all += 1;
            *raised += usize::from(exceeds(assessed, (uplift, exactly), store.declared(item)));
        }
    }
    let (s, least) = (settings.number("s"), settings.count("min_items").max(1));
    let reported = (0..count32(tallies.len())).zip(tallies);
    reported
        .filter(|(_, (_, all))| *all >= least)
        .map(|(trader, (raised, all))| {
            let value = count(raised) / count(all);
            let answer = outcome(value >= s, value, || Finding {
                value,
                score: graded(value, s, SCALE),
                delta: 0.0,
                explanation: Explanation::new("val-06")
                    .with("percent", FactValue::Percent(100.0 * (uplift - 1.0)))
                    .with("k", FactValue::count(raised))
                    .with("n", FactValue::count(all))
                    .with("days", FactValue::count(days)),
            });
            Keyed::new(context, trader, context.traders.of(trader), answer)
        })
        .collect()
}

/// Is `assessed` above `uplift` times `declared`, exactly?
fn exceeds(
    assessed: Decimal,
    (uplift, exactly): (f64, Option<Decimal>),
    declared: Decimal,
) -> bool {
    let exact = || {
        let (a, a_scale) = assessed.parts();
        let (u, u_scale) = exactly?.parts();
        let (d, d_scale) = declared.parts();
        let product = u.checked_mul(d)?;
        let (scale, other) = (u32::from(u_scale) + u32::from(d_scale), u32::from(a_scale));
        let lift = |number: i128, by: u32| number.checked_mul(10_i128.checked_pow(by)?);
        let common = scale.max(other);
        Some(lift(a, common - other)? > lift(product, common - scale)?)
    };
    exact().unwrap_or_else(|| assessed.to_f64() > uplift * declared.to_f64())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use crate::fixture::{Case, decimal, item};

    fn assessed(prices: &[&str]) -> Case {
        let mut case = Case::new("VAL-06", &[("min_items", 4.0)]);
        for (no, price) in (1..).zip(prices) {
            let mut one = item("KAPE-HC-1-05-01-2026", no, "84145190", 1_000);
            one.price_assessed = Some(decimal(price));
            case.items.push(one);
        }
        case
    }

    #[test]
    fn counts_prices_raised_beyond_the_uplift() {
        let hit = assessed(&["10", "11.5", "11.51", "10"])
            .keyed("1234567")
            .unwrap();
        assert_eq!((hit.value, hit.hit), (Some(0.25), Some(true)));
        assert_eq!(
            hit.sentence.unwrap(),
            "Customs raised the declared price by more than 15 % on 1 of 4 items in 180 days."
        );
        let clear = assessed(&["10", "11.5", "11.5", "10"])
            .keyed("1234567")
            .unwrap();
        assert_eq!(clear.hit, Some(false));
    }

    #[test]
    fn reports_nobody_with_too_few_assessed_prices() {
        assert!(assessed(&["20", "20", "20"]).keyed("1234567").is_none());
    }

    #[test]
    fn compares_exactly_and_never_overflows() {
        let huge = decimal("999999999999999999.999999999999");
        let least = 1.000_000_000_001;
        assert!(!exceeds(huge, (1.15, Some(decimal("1.15"))), huge));
        assert!(exceeds(
            huge,
            (least, "1.000000000001".parse().ok()),
            decimal("0.1")
        ));
        assert!(!exceeds(
            decimal("1.15"),
            (1.15, Some(decimal("1.15"))),
            decimal("1")
        ));
    }
}
