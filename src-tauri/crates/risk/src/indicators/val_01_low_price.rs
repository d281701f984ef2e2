//! VAL-01: unit price far below what others paid for the same goods.

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Parameter, Rule};
use crate::context::{Context, ItemFacts};
use crate::package::IndicatorSettings;
use crate::peers::{MAD_TO_SIGMA, PeerGroup};
use crate::sentences::{Explanation, FactValue};

/// Distance below `k` at which the ratio scores 100.
const RATIO_SCALE: f64 = 0.40;
/// Distance below `-z0` at which the robust z scores 100.
const Z_SCALE: f64 = 2.5;
/// Ratios near one thousandth point at kilograms written as tonnes, or the reverse.
const UNIT_SLIP: std::ops::RangeInclusive<f64> = 0.000_5..=0.002;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "VAL-01",
    title: "Low unit price against peers",
    rationale: "A price far below the median of the same goods, origin and unit may leave out a \
                part of the price paid or payable.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, s. 25; Customs Rules 2001, ch. IX",
    parameters: &[
        Parameter {
            name: "k",
            meaning: "share of the median",
            default: 0.80,
            least: 0.0,
            most: 1.0,
        },
        Parameter {
            name: "z0",
            meaning: "robust z below the median",
            default: 2.5,
            least: 0.0,
            most: 100.0,
        },
        Parameter {
            name: "n0",
            meaning: "fewest items of a peer group",
            default: 30.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[Need::ExchangeRates, Need::Units],
    formula: "value = up / med; z = (ln up - m) / (1.4826 MAD); hit: up <= k med or z <= -z0; \
              delta = sumL (med / up - 1)",
    scales: &[("ratio", RATIO_SCALE), ("z", Z_SCALE)],
    sentences: &[
        (
            "val-01",
            "Unit price USD {up} per {base} is {percent} % of the median {median} of {n} items of \
             the same {group} between {from} and {to}",
        ),
        ("val-01-z", "; robust z {z}"),
        (
            "val-01-unit",
            ". The ratio is near 0.001: look first at the unit of the quantity",
        ),
    ],
    rule: Rule::Item(evaluate),
};

fn evaluate(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let up = facts.unit_price.ok_or(NotAvailable::NoFx)?;
    let group = context
        .peers
        .group(facts.place, settings.count("n0"))
        .ok_or(NotAvailable::TooFewPeers)?;
    let stats = group.stats;
    let (k, z0) = (settings.number("k"), settings.number("z0"));
    let value = up / stats.median;
    let z = (stats.log_mad > 0.0)
        .then(|| (up.ln() - stats.log_median) / (MAD_TO_SIGMA * stats.log_mad));
    let low = up <= k * stats.median;
    let far = z.filter(|z| *z <= -z0);
    if !low && far.is_none() {
        return Ok(Outcome::Clear { value });
    }
    let by_ratio = if low {
        100.0 * ((k - value) / RATIO_SCALE).min(1.0)
    } else {
        0.0
    };
    let by_z = far.map_or(0.0, |z| 100.0 * ((-z0 - z) / Z_SCALE).min(1.0));
    Ok(Outcome::Hit(Finding {
        value,
        score: by_ratio.max(by_z).max(0.0),
        delta: facts.levy_sum() * (stats.median / up - 1.0),
        explanation: explanation(context, facts, (up, value, z), group),
    }))
}

fn explanation(
    context: &Context<'_>,
    facts: &ItemFacts<'_>,
    (up, value, z): (f64, f64, Option<f64>),
    group: PeerGroup,
) -> Explanation {
    Explanation::new("val-01")
        .clause(z.is_some(), "val-01-z")
        .clause(UNIT_SLIP.contains(&value), "val-01-unit")
        .with("up", FactValue::Price(up))
        .with("base", FactValue::text(facts.base))
        .with("percent", FactValue::Percent(100.0 * value))
        .with("median", FactValue::Price(group.stats.median))
        .with("n", FactValue::count(group.stats.n))
        .with("group", group_phrase(group.level))
        .with("from", FactValue::Date(context.window_from))
        .with("to", FactValue::Date(context.run_date))
        .with("z", FactValue::Ratio(z.unwrap_or(0.0)))
}

fn group_phrase(level: u8) -> FactValue {
    let (key, english) = match level {
        1 => ("peer-group-1", "code, origin and unit"),
        2 => ("peer-group-2", "code and unit"),
        _ => ("peer-group-3", "subheading and unit"),
    };
    FactValue::phrase(key, english)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, decimal, item};

    fn prices(list: &[&str]) -> Case {
        let mut case = Case::new("VAL-01", &[("n0", 5.0)]);
        for (no, price) in (1..).zip(list) {
            let mut one = item("KAPE-HC-1-05-01-2026", no, "84145190", 1_000_000);
            one.price_declared = decimal(price);
            case.items.push(one);
        }
        case
    }

    #[test]
    fn hits_at_four_fifths_of_the_median_with_no_score_yet() {
        let result = prices(&["8", "10", "10", "10", "10"]).result(1);
        assert_eq!(
            (result.value, result.hit, result.score),
            (Some(0.8), Some(true), Some(0.0))
        );
        let sentence = result.sentence.unwrap();
        assert!(sentence.starts_with(
            "Unit price USD 8 per C62 is 80 % of the median 10 of 5 items of the same code, \
             origin and unit between 06-01-2025 and 05-01-2026"
        ));
        // The other prices are equal, so the deviation is 0 and z says nothing.
        assert!(!sentence.contains("robust"));
    }

    #[test]
    fn hits_by_distance_where_prices_lie_close_together() {
        let result = prices(&["8.1", "9.9", "10", "10.1", "10.2"]).result(1);
        assert_eq!(result.hit, Some(true));
        assert!(result.score.unwrap() > 0.0);
        assert!(result.sentence.unwrap().contains("; robust z -"));
    }

    #[test]
    fn widens_the_group_to_other_origins_before_it_gives_up() {
        let mut case = prices(&["5", "10", "10", "10", "10"]);
        case.items.last_mut().unwrap().origin = "DE".to_owned();
        assert!(
            case.result(1)
                .sentence
                .unwrap()
                .contains("same code and unit")
        );
        case.items.last_mut().unwrap().pct = "84145130".to_owned();
        assert!(
            case.result(1)
                .sentence
                .unwrap()
                .contains("same subheading and unit")
        );
    }

    #[test]
    fn is_not_available_without_peers_or_rate() {
        assert_eq!(
            prices(&["8", "10", "10", "10"]).result(1).na,
            Some("N_LT_MIN")
        );
        let mut case = prices(&["8", "10", "10", "10", "10"]);
        case.items.first_mut().unwrap().currency = "GBP".to_owned();
        assert_eq!(case.result(1).na, Some("NO_FX"));
    }

    #[test]
    fn names_the_unit_when_the_ratio_is_near_one_thousandth() {
        let result = prices(&["0.01", "10", "10", "10", "10"]).result(1);
        assert!(
            result
                .sentence
                .unwrap()
                .contains("look first at the unit of the quantity.")
        );
    }
}
