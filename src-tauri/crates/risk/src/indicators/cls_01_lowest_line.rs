//! CLS-01: a trader declares most of a heading on its line with the lowest duty, others do not.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use jaiza_domain::decimal::Decimal;

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::{Context, rupees};
use crate::goods::beginning;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, count32, place};

/// Distance of the shares beyond `a - b` at which the score is 100.
const SCALE: f64 = 0.40;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "CLS-01",
    title: "Lowest-line concentration",
    rationale: "Goods of one heading spread over its lines; a trader with nearly all of them on the \
                cheapest line may choose the line by its duty.",
    grain: Grain::TraderHeading,
    legal_basis: "Customs Act 1969, ss. 18, 79, First Schedule",
    parameters: &[
        Parameter {
            name: "g",
            meaning: "fewest points between highest and lowest duty",
            default: 5.0,
            least: 0.0,
            most: 1000.0,
        },
        Parameter {
            name: "a",
            meaning: "own share on the lowest line",
            default: 0.90,
            least: 0.0,
            most: 1.0,
        },
        Parameter {
            name: "b",
            meaning: "share of others at most",
            default: 0.60,
            least: 0.0,
            most: 1.0,
        },
        Parameter {
            name: "m",
            meaning: "least value in rupees",
            default: 5_000_000.0,
            least: 0.0,
            most: 1e15,
        },
    ],
    texts: &[],
    needs: &[Need::Tariff],
    formula: "value = share of the lines with the lowest T(CD) at the run date in the value of the \
              heading; hit: value >= a, same share of others <= b, value of the heading >= m; \
              score from a - b on value - others",
    scales: &[("share", SCALE)],
    sentences: &[(
        "cls-01",
        "{percent} % of Rs {v} in heading {heading} is on the line with the lowest duty, against \
         {others} % of other traders",
    )],
    rule: Rule::Keys(evaluate),
};

/// Rupees of a heading: on its lowest lines, and all.
type Shares = (i64, i64);

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let lowest = lowest_lines(context, settings.number("g"));
    let mut all: HashMap<u32, Shares, FixedState> = HashMap::default();
    for item in &context.window {
        let (heading, pct, value) = read(context, *item);
        if let Some(low) = at(&lowest, place(pct)) {
            let (sum_low, sum) = all.entry(heading).or_default();
            *sum = sum.saturating_add(value);
            *sum_low = sum_low.saturating_add(if low { value } else { 0 });
        }
    }
    let mut found = Vec::new();
    for trader in 0..count32(context.store.traders.len()) {
        let items = context.traders.of(trader);
        for items in items.chunk_by(|a, b| read(context, *a).0 == read(context, *b).0) {
            let own = items.iter().fold((0, 0), |sum: Shares, item| {
                let (_, pct, value) = read(context, *item);
                let low = at(&lowest, place(pct)) == Some(true);
                (
                    sum.0.saturating_add(if low { value } else { 0 }),
                    sum.1.saturating_add(value),
                )
            });
            let Some((heading, pct, _)) = items.first().map(|item| read(context, *item)) else {
                continue;
            };
            let Some(all) = all.get(&heading).filter(|all| all.1 > own.1 && own.1 > 0) else {
                continue;
            };
            let answer = judged(context, settings, pct, (own, *all));
            let label = beginning(context.store.pcts.text(pct), 4).to_owned();
            found.push(Keyed::new(context, trader, items, answer).labelled(label));
        }
    }
    found
}

fn judged(
    context: &Context<'_>,
    settings: &IndicatorSettings,
    pct: u32,
    (own, all): (Shares, Shares),
) -> super::Outcome {
    let value = rupees(own.0) / rupees(own.1);
    let others = rupees(all.0.saturating_sub(own.0)) / rupees(all.1.saturating_sub(own.1));
    let (a, b) = (settings.number("a"), settings.number("b"));
    let hit = value >= a && others <= b && rupees(own.1) >= settings.number("m");
    outcome(hit, value, || Finding {
        value,
        score: graded(value - others, a - b, SCALE),
        delta: 0.0,
        explanation: Explanation::new("cls-01")
            .with("percent", FactValue::Percent(100.0 * value))
            .with("v", FactValue::rupees(own.1))
            .with(
                "heading",
                FactValue::text(beginning(context.store.pcts.text(pct), 4)),
            )
            .with("others", FactValue::Percent(100.0 * others)),
    })
}

/// Heading, code and value of an item.
fn read(context: &Context<'_>, item: u32) -> (u32, u32, i64) {
    let pct = at(&context.store.pct, place(item));
    let heading = at(&context.goods.heading, place(pct));
    (heading, pct, at(&context.store.value, place(item)))
}

/// By code: is it on a lowest line of its heading? `None` for headings without enough spread.
fn lowest_lines(context: &Context<'_>, spread: f64) -> Vec<Option<bool>> {
    let mut of_heading: HashMap<&str, Option<Vec<&str>>, FixedState> = HashMap::default();
    let judge = |pct| {
        let heading = beginning(pct, 4);
        let lowest = of_heading.entry(heading).or_insert_with(|| {
            let lines = context.law.lines_under(heading, context.run_date);
            let rated: Vec<(Decimal, &str)> = lines
                .iter()
                .filter_map(|line| Some((line.cd_rate?, line.pct.as_str())))
                .collect();
            let least = rated.iter().map(|(rate, _)| *rate).min()?;
            let most = rated.iter().map(|(rate, _)| *rate).max()?;
            let wide = rated.len() > 1 && most.to_f64() - least.to_f64() >= spread;
            let low = rated.iter().filter(|(rate, _)| *rate == least);
            wide.then(|| low.map(|(_, pct)| *pct).collect())
        });
        lowest.as_ref().map(|low| low.contains(&pct))
    };
    context.store.pcts.texts().map(judge).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::fixture::{Case, item};

    /// 4821.9000 bears 10 percent, 4821.1090 20 percent.
    fn labels(low: i64, high: i64, others_low: i64) -> Case {
        let mut case = Case::new("CLS-01", &[("m", 1000.0)]);
        case.items
            .push(item("KAPE-HC-1-05-01-2026", 1, "48219000", low));
        case.items
            .push(item("KAPE-HC-1-05-01-2026", 2, "48211090", high));
        for (no, pct, value) in [(1, "48219000", others_low), (2, "48211090", 600)] {
            let mut other = item("KAPE-HC-2-05-01-2026", no, pct, value);
            other.trader_id = "7654321".to_owned();
            case.items.push(other);
        }
        case
    }

    #[test]
    fn hits_a_share_that_others_do_not_have() {
        let hit = labels(950, 50, 400).keyed("1234567|4821").unwrap();
        assert_eq!((hit.value, hit.hit), (Some(0.95), Some(true)));
        assert!((hit.score.unwrap() - 100.0 * (0.95 - 0.4 - 0.3) / 0.4).abs() < 1e-9);
        assert_eq!(
            hit.sentence.unwrap(),
            "95 % of Rs 1,000 in heading 4821 is on the line with the lowest duty, against 40 % of \
             other traders."
        );
    }

    #[test]
    fn does_not_hit_small_values_or_what_all_do() {
        assert_eq!(
            labels(949, 50, 400).keyed("1234567|4821").unwrap().hit,
            Some(false)
        );
        assert_eq!(
            labels(950, 50, 1000).keyed("1234567|4821").unwrap().hit,
            Some(false)
        );
    }

    #[test]
    fn reports_only_headings_with_spread_and_others() {
        let mut case = labels(950, 50, 400);
        case.items.truncate(2);
        assert!(case.keyed("1234567|4821").is_none());
        let mut case = labels(950, 50, 400);
        for item in &mut case.items {
            item.pct = "84821000".to_owned();
        }
        assert!(case.keyed("1234567|8482").is_none());
    }
}
