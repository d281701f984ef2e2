//! CLS-02: the same goods move to a line with a lower duty between the half-years.

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::clusters::{Cluster, majority};
use crate::context::Context;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, place};

/// Points at which the score is 100.
const SCALE: f64 = 20.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "CLS-02",
    title: "Tariff code switch",
    rationale: "Goods described alike bore one code and then another with less duty: one of the two \
                is wrong.",
    grain: Grain::TraderCluster,
    legal_basis: "Customs Act 1969, ss. 32, 79, First Schedule",
    parameters: &[
        Parameter {
            name: "g",
            meaning: "fewest points of duty between the codes",
            default: 5.0,
            least: 0.0,
            most: 1000.0,
        },
        Parameter {
            name: "min_items",
            meaning: "fewest items in each half-year",
            default: 3.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[Need::Tariff],
    formula: "value = T(CD) of the first half's majority code - T(CD) of the second's, at the first \
              day of the second half; hit: codes differ and value >= g; score from 0",
    scales: &[("points", SCALE)],
    sentences: &[(
        "cls-02",
        "Goods described as {label} moved from {pct1} ({r1} %) to {pct2} ({r2} %) between the \
         half-years",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let least = settings.count("min_items").max(1);
    let clusters = context.clusters.iter();
    clusters
        .filter_map(|cluster| reported(context, cluster, settings.number("g"), least))
        .collect()
}

fn reported(context: &Context<'_>, cluster: &Cluster, g: f64, least: usize) -> Option<Keyed> {
    let (store, middle) = (context.store, context.middle());
    let (second, first): (Vec<u32>, Vec<u32>) = cluster
        .items
        .iter()
        .partition(|item| at(&store.date, place(**item)) >= middle);
    if first.len() < least || second.len() < least {
        return None;
    }
    let code = |items: &[u32]| {
        let parts = items.iter().map(|item| place(*item));
        majority(parts.map(|item| (at(&store.pct, item), at(&store.value, item))))
    };
    let (from, to) = (code(&first)?, code(&second)?);
    let rate = |pct: u32| {
        let line = context.law.line(store.pcts.text(pct), middle)?;
        Some(line.cd_rate?.to_f64())
    };
    let (before, after) = (rate(from)?, rate(to)?);
    let value = before - after;
    let label = cluster.label(&context.tokens);
    let pct = |symbol: u32| FactValue::Code(store.pcts.text(symbol).to_owned());
    let answer = outcome(from != to && value >= g, value, || Finding {
        value,
        score: graded(value, 0.0, SCALE),
        delta: 0.0,
        explanation: Explanation::new("cls-02")
            .with("label", FactValue::text(&label))
            .with("pct1", pct(from))
            .with("r1", FactValue::Percent(before))
            .with("pct2", pct(to))
            .with("r2", FactValue::Percent(after)),
    });
    Some(Keyed::new(context, cluster.trader, &cluster.items, answer).labelled(label))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::fixture::{Case, item};

    fn switched(first: &str, second: &str) -> Case {
        let mut case = Case::new("CLS-02", &[]);
        for n in 1..=3 {
            case.items
                .push(item(&format!("KAPE-HC-{n}-05-02-2026"), 1, first, 1_000));
            case.items
                .push(item(&format!("KAPE-HC-9{n}-05-12-2026"), 1, second, 1_000));
        }
        for (n, one) in case.items.iter_mut().enumerate() {
            one.description = format!("Paper label adhesive {n} mm");
        }
        case
    }

    #[test]
    fn hits_the_move_to_a_lower_duty() {
        let hit = switched("48211090", "48219000")
            .keyed("1234567|ADHESIVE LABEL PAPER")
            .unwrap();
        assert_eq!(
            (hit.value, hit.score, hit.hit),
            (Some(10.0), Some(50.0), Some(true))
        );
        assert_eq!(
            hit.sentence.unwrap(),
            "Goods described as ADHESIVE LABEL PAPER moved from 4821.1090 (20 %) to 4821.9000 \
             (10 %) between the half-years."
        );
    }

    #[test]
    fn does_not_hit_the_move_to_a_higher_duty_or_none() {
        let key = "1234567|ADHESIVE LABEL PAPER";
        assert_eq!(
            switched("48219000", "48211090").keyed(key).unwrap().value,
            Some(-10.0)
        );
        assert_eq!(
            switched("48219000", "48219000").keyed(key).unwrap().hit,
            Some(false)
        );
    }

    #[test]
    fn reports_only_goods_seen_often_enough_in_both_halves() {
        let mut case = switched("48211090", "48219000");
        case.items.pop();
        assert!(case.keyed("1234567|ADHESIVE LABEL PAPER").is_none());
    }
}
