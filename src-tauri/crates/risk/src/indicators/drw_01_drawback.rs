//! DRW-01: more drawback on the value exported than nearly all exporters of the same goods claim.

use std::collections::{BTreeMap, BTreeSet};

use jaiza_statistics::quantiles;

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::Context;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::{DrawbackClaimed, FobExport};
use crate::store::{at, place};
use crate::sums::Sum;

/// Times above the limit, less one, at which the score is 100.
const SCALE: f64 = 0.50;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "DRW-01",
    title: "Drawback anomaly",
    rationale: "Exporters of the same goods paid about the same duties on their inputs; one who \
                claims far more back may overstate quantity, value or goods.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, ss. 35 to 40",
    parameters: &[
        Parameter {
            name: "pct",
            meaning: "percentile of the exporters' ratios",
            default: 95.0,
            least: 50.0,
            most: 100.0,
        },
        Parameter {
            name: "min_own",
            meaning: "fewest shipments of the exporter",
            default: 3.0,
            least: 1.0,
            most: 1_000_000.0,
        },
        Parameter {
            name: "min_all",
            meaning: "fewest shipments of all exporters",
            default: 30.0,
            least: 1.0,
            most: 1_000_000.0,
        },
        Parameter {
            name: "min_traders",
            meaning: "fewest exporters of the code",
            default: 10.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[Need::Column(DrawbackClaimed), Need::Column(FobExport)],
    formula: "value = largest, over the export codes, of drawback / value exported of the trader \
              over the percentile of the traders' ratios; hit: value > 1",
    scales: &[("times", SCALE)],
    sentences: &[(
        "drw-01",
        "Drawback is {ratio} % of value; {most} % of the exporters are at or below {limit} %",
    )],
    rule: Rule::Keys(evaluate),
};

/// What a trader exported under a code.
#[derive(Debug, Default)]
struct Exported {
    shipments: BTreeSet<u32>,
    drawback: Sum,
    fob: Sum,
}

impl Exported {
    fn ratio(&self) -> f64 {
        self.drawback.to_f64() / self.fob.to_f64()
    }
}

/// A trader's ratio under the code where it stands out most.
#[derive(Clone, Copy, Debug)]
struct Highest {
    value: f64,
    ratio: f64,
    limit: f64,
}

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let own = settings.count("min_own");
    let mut highest: BTreeMap<u32, Highest> = BTreeMap::new();
    for traders in exports(context).values() {
        let Some(limit) = limit(traders, settings) else {
            continue;
        };
        let enough = traders
            .iter()
            .filter(|(_, sent)| sent.shipments.len() >= own);
        for (trader, sent) in enough {
            let ratio = sent.ratio();
            let next = Highest {
                value: ratio / limit,
                ratio,
                limit,
            };
            let held = highest.entry(*trader).or_insert(next);
            if next.value > held.value {
                *held = next;
            }
        }
    }
    let answers = highest.into_iter().map(|(trader, found)| {
        let answer = outcome(found.value > 1.0, found.value, || Finding {
            value: found.value,
            score: graded(found.value, 1.0, SCALE),
            delta: 0.0,
            explanation: Explanation::new("drw-01")
                .with("ratio", FactValue::Percent(100.0 * found.ratio))
                .with("most", FactValue::Percent(settings.number("pct")))
                .with("limit", FactValue::Percent(100.0 * found.limit)),
        });
        Keyed::new(context, trader, context.traders.of(trader), answer)
    });
    answers.collect()
}

/// Exports of the window with a value, by code and trader.
fn exports(context: &Context<'_>) -> BTreeMap<u32, BTreeMap<u32, Exported>> {
    let store = context.store;
    let mut all: BTreeMap<u32, BTreeMap<u32, Exported>> = BTreeMap::new();
    for item in context.window.iter().map(|item| place(*item)) {
        let fob = store.options.number(FobExport, item);
        let Some(fob) = fob.filter(|fob| fob.is_positive()) else {
            continue;
        };
        let traders = all.entry(at(&store.pct, item)).or_default();
        let sent = traders.entry(at(&store.trader, item)).or_default();
        sent.shipments.insert(at(&store.gd, item));
        sent.fob.add(fob);
        let drawback = store.options.number(DrawbackClaimed, item);
        sent.drawback.add(drawback.unwrap_or_default());
    }
    all
}

/// The ratio at or below which nearly all exporters stay; `None` where they are too few, or claim
/// nothing.
fn limit(traders: &BTreeMap<u32, Exported>, settings: &IndicatorSettings) -> Option<f64> {
    let shipments: usize = traders.values().map(|sent| sent.shipments.len()).sum();
    if shipments < settings.count("min_all") || traders.len() < settings.count("min_traders") {
        return None;
    }
    let mut ratios: Vec<f64> = traders.values().map(Exported::ratio).collect();
    quantiles::sort(&mut ratios);
    quantiles::quantile(&ratios, settings.number("pct") / 100.0).filter(|limit| *limit > 0.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    /// Five exporters with two shipments each; ratios 2, 2, 2, 2 and 4 %.
    fn exporters(last: &'static str) -> Case {
        let few = [
            ("pct", 75.0),
            ("min_own", 2.0),
            ("min_all", 10.0),
            ("min_traders", 5.0),
        ];
        let mut case = Case::new("DRW-01", &few);
        for n in 1..=10 {
            let mut one = item(&format!("KAPE-SB-{n}-05-01-2026"), 1, "84145190", 1_000);
            let trader = (n + 1) / 2;
            one.trader_id = format!("000000{trader}");
            let claimed = if trader == 5 { last } else { "20" };
            case.add(
                one,
                &[("fob_export_pkr", "1000"), ("drawback_claimed", claimed)],
            );
        }
        case
    }

    #[test]
    fn hits_a_ratio_above_that_of_nearly_all() {
        let case = exporters("25");
        let hit = case.keyed("0000005").unwrap();
        assert_eq!((hit.value, hit.score), (Some(1.25), Some(50.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "Drawback is 2.5 % of value; 75 % of the exporters are at or below 2 %."
        );
        let clear = case.keyed("0000001").unwrap();
        assert_eq!((clear.value, clear.hit), (Some(1.0), Some(false)));
    }

    #[test]
    fn says_nothing_where_exporters_are_few_or_claim_nothing() {
        let mut few = exporters("25");
        few.items.truncate(8);
        assert!(few.keyed("0000001").is_none());
        let mut without = Case::new("DRW-01", &[]);
        let one = item("KAPE-SB-1-05-01-2026", 1, "84145190", 1);
        without.add(one, &[("fob_export_pkr", "1")]);
        assert_eq!(
            without.missing(),
            ["needs the column drawback_claimed, which no extract has"]
        );
    }
}
