//! REG-03: one trader through many customs agents.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::{Context, count};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::AgentId;
use crate::store::{at, count32, place};

/// Agents above `a` at which the score is 100.
const SCALE: f64 = 5.0;
/// Consecutive days over which agents are counted.
const DAYS: u64 = 30;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "REG-03",
    title: "Many agents",
    rationale: "A number that many agents use within weeks may be lent or stolen.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, ss. 155F, 207, 209",
    parameters: &[Parameter {
        name: "a",
        meaning: "distinct agents within 30 days",
        default: 5.0,
        least: 2.0,
        most: 1000.0,
    }],
    texts: &[],
    needs: &[Need::Column(AgentId)],
    formula: "value = most distinct agents in any 30 consecutive days of the window; hit: value >= a",
    scales: &[("agents", SCALE)],
    sentences: &[("reg-03", "{value} agents filed within 30 days")],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let a = settings.number("a");
    let store = context.store;
    let judge = |trader: u32| {
        let items = context.traders.of(trader);
        let named = |item: &u32| store.options.has(AgentId, place(*item));
        if !items.iter().any(named) {
            return None;
        }
        let most = most_agents(context, items);
        let value = count(most);
        let answer = outcome(value >= a, value, || Finding {
            value,
            score: graded(value, a, SCALE),
            delta: 0.0,
            explanation: Explanation::new("reg-03").with("value", FactValue::count(most)),
        });
        Some(Keyed::new(context, trader, items, answer))
    };
    (0..count32(store.traders.len()))
        .filter_map(judge)
        .collect()
}

/// Slides over the days on which agents filed, counting each agent once.
fn most_agents(context: &Context<'_>, items: &[u32]) -> usize {
    let store = context.store;
    let filed = items.iter().map(|item| place(*item)).filter_map(|item| {
        let agent = store.options.text(AgentId, item);
        (!agent.is_empty()).then(|| (at(&store.date, item), crate::law::folded(agent)))
    });
    let mut filed: Vec<(NaiveDate, String)> = filed.collect();
    filed.sort_unstable();
    filed.dedup();
    let mut inside: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut most, mut leaving) = (0, filed.iter().peekable());
    for (day, agent) in &filed {
        *inside.entry(agent).or_default() += 1;
        while let Some((_, gone)) = leaving.next_if(|(first, _)| *first + Days::new(DAYS) <= *day) {
            if let Some(left) = inside.get_mut(gone.as_str()) {
                *left -= 1;
            }
        }
        inside.retain(|_, left| *left > 0);
        most = most.max(inside.len());
    }
    most
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    fn filed(days: &[(&str, &'static str)]) -> Case {
        let mut case = Case::new("REG-03", &[("a", 3.0)]);
        for (n, (day, agent)) in (1..).zip(days) {
            let one = item(&format!("KAPE-HC-{n}-{day}"), 1, "84145190", 1_000);
            case.add(one, &[("agent_id", agent)]);
        }
        case
    }

    #[test]
    fn counts_distinct_agents_of_thirty_consecutive_days() {
        let four = [
            ("01-01-2026", "A"),
            ("02-01-2026", "a"),
            ("10-01-2026", "B"),
            ("30-01-2026", "C"),
            ("31-01-2026", "D"),
        ];
        let hit = filed(&four).keyed("1234567").unwrap();
        // From 2 to 31 January; the first of January is 31 days before.
        assert_eq!((hit.value, hit.score), (Some(4.0), Some(20.0)));
        assert_eq!(hit.sentence.unwrap(), "4 agents filed within 30 days.");
        let apart = [
            ("01-01-2026", "A"),
            ("30-01-2026", "B"),
            ("31-01-2026", "C"),
            ("05-01-2026", ""),
        ];
        let clear = filed(&apart).keyed("1234567").unwrap();
        assert_eq!((clear.value, clear.hit), (Some(2.0), Some(false)));
    }

    #[test]
    fn says_nothing_of_traders_whose_extract_names_no_agent() {
        let mut case = filed(&[("01-01-2026", "A")]);
        let mut other = item("KAPE-HC-9-02-01-2026", 1, "84145190", 1);
        other.trader_id = "7654321".to_owned();
        case.add(other, &[]);
        assert!(case.keyed("7654321").is_none() && case.keyed("1234567").is_some());
    }
}
