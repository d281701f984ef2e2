//! ORG-02: the same goods come from another origin, and duty falls.

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::clusters::{Cluster, majority};
use crate::context::{Context, count, rupees};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, place};

/// Points at which the score is 100.
const SCALE: f64 = 20.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "ORG-02",
    title: "Origin switch",
    rationale: "Goods described alike change their origin to one that pays less duty: the origin \
                may follow the preference.",
    grain: Grain::TraderCluster,
    legal_basis: "Customs Act 1969, ss. 18C, 32; rules of origin of the agreements",
    parameters: &[
        Parameter {
            name: "g",
            meaning: "fewest points by which the average duty fell",
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
    needs: &[Need::Levies, Need::DeclarationTypes],
    formula: "value = mean 100 L(CD) / v of the first half's items - of the second's; hit: majority \
              origins differ and value >= g; score from 0",
    scales: &[("points", SCALE)],
    sentences: &[(
        "org-02",
        "The same goods came from {o1}, then from {o2}; average duty fell from {r1} to {r2} %",
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
    let paid = |item: &u32| {
        let cd = store.levies(place(*item)).cd?;
        context.collected(place(*item)).then_some((*item, cd))
    };
    let (second, first): (Vec<_>, Vec<_>) = cluster
        .items
        .iter()
        .filter_map(paid)
        .partition(|(item, _)| at(&store.date, place(*item)) >= middle);
    if first.len() < least || second.len() < least {
        return None;
    }
    let origin = |items: &[(u32, i64)]| {
        let parts = items.iter().map(|(item, _)| place(*item));
        majority(parts.map(|item| (at(&store.origin, item), at(&store.value, item))))
    };
    let (from, to) = (origin(&first)?, origin(&second)?);
    let rate = |items: &[(u32, i64)]| {
        let rates = items
            .iter()
            .map(|(item, cd)| 100.0 * rupees(*cd) / rupees(at(&store.value, place(*item))));
        rates.sum::<f64>() / count(items.len())
    };
    let (before, after) = (rate(&first), rate(&second));
    let value = before - after;
    let answer = outcome(from != to && value >= g, value, || Finding {
        value,
        score: graded(value, 0.0, SCALE),
        delta: 0.0,
        explanation: Explanation::new("org-02")
            .with("o1", FactValue::text(store.origins.text(from)))
            .with("o2", FactValue::text(store.origins.text(to)))
            .with("r1", FactValue::Percent(before))
            .with("r2", FactValue::Percent(after)),
    });
    let label = cluster.label(&context.tokens);
    Some(Keyed::new(context, cluster.trader, &cluster.items, answer).labelled(label))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::fixture::{Case, item};

    fn switched(second_origin: &str, second_duty: i64) -> Case {
        let mut case = Case::new("ORG-02", &[]);
        for n in 1..=3 {
            let mut first = item(&format!("KAPE-HC-{n}-05-02-2026"), 1, "84145190", 1_000);
            first.levies.cd = Some(200);
            let mut second = item(&format!("KAPE-HC-9{n}-05-12-2026"), 1, "84145190", 1_000);
            second.levies.cd = Some(second_duty);
            second.origin = second_origin.to_owned();
            case.items.extend([first, second]);
        }
        for one in &mut case.items {
            one.description = "Pedestal fans".to_owned();
        }
        case
    }

    #[test]
    fn hits_when_duty_falls_with_the_origin() {
        let hit = switched("LK", 50).keyed("1234567|FANS PEDESTAL").unwrap();
        assert_eq!(
            (hit.value, hit.score, hit.hit),
            (Some(15.0), Some(75.0), Some(true))
        );
        assert_eq!(
            hit.sentence.unwrap(),
            "The same goods came from CN, then from LK; average duty fell from 20 to 5 %."
        );
    }

    #[test]
    fn does_not_hit_without_a_change_of_both() {
        let key = "1234567|FANS PEDESTAL";
        assert_eq!(switched("CN", 50).keyed(key).unwrap().hit, Some(false));
        assert_eq!(switched("LK", 160).keyed(key).unwrap().hit, Some(false));
    }

    #[test]
    fn looks_only_at_items_on_which_duty_was_collected() {
        let mut case = switched("LK", 50);
        case.items.last_mut().unwrap().levies.cd = None;
        assert!(case.keyed("1234567|FANS PEDESTAL").is_none());
    }
}
