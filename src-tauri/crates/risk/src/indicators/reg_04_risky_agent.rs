//! REG-04: a trader tied to an agent whose cases end in findings more often than others'.

use std::collections::BTreeMap;

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::{Context, count};
use crate::law::{AuxiliaryTable, folded};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::AgentId;
use crate::store::{at, count32, place};

/// Times above `k` at which the score is 100.
const SCALE: f64 = 2.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "REG-04",
    title: "Risky agent",
    rationale: "Where an agent's other clients were often found short, his closest client deserves \
                a look.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, ss. 207 to 209",
    parameters: &[
        Parameter {
            name: "s",
            meaning: "share of the trader's declarations through the agent",
            default: 0.90,
            least: 0.0,
            most: 1.0,
        },
        Parameter {
            name: "k",
            meaning: "times the detection rate of all cases",
            default: 2.0,
            least: 1.0,
            most: 1000.0,
        },
        Parameter {
            name: "min_cases",
            meaning: "fewest finished cases of the agent",
            default: 5.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[
        Need::Column(AgentId),
        Need::Table(AuxiliaryTable::CaseHistory),
    ],
    formula: "value = detection rate of the main agent / detection rate of all cases; hit: share of \
              declarations through him >= s and value >= k",
    scales: &[("times", SCALE)],
    sentences: &[(
        "reg-04",
        "{share} % through {agent}, whose cases end in findings {value} times as often",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let (s, k) = (settings.number("s"), settings.number("k"));
    let known = &context.law.known;
    let Some(usual) = known.all_cases().rate().filter(|rate| *rate > 0.0) else {
        return Vec::new();
    };
    let judge = |trader: u32| {
        let items = context.traders.of(trader);
        let (agent, share) = main_agent(context, items)?;
        let cases = known.cases_of(&agent);
        if cases.finished < settings.count("min_cases") {
            return None;
        }
        let value = cases.rate()? / usual;
        let answer = outcome(share >= s && value >= k, value, || Finding {
            value,
            score: graded(value, k, SCALE),
            delta: 0.0,
            explanation: Explanation::new("reg-04")
                .with("share", FactValue::Percent(100.0 * share))
                .with("agent", FactValue::text(&agent))
                .with("value", FactValue::Ratio(value)),
        });
        Some(Keyed::new(context, trader, items, answer))
    };
    (0..count32(context.store.traders.len()))
        .filter_map(judge)
        .collect()
}

/// The agent of most declarations, of equals the smaller id, with his share of all of them.
fn main_agent(context: &Context<'_>, items: &[u32]) -> Option<(String, f64)> {
    let store = context.store;
    let mut agents: BTreeMap<u32, String> = BTreeMap::new();
    for item in items.iter().map(|item| place(*item)) {
        let agent = agents.entry(at(&store.gd, item)).or_default();
        if agent.is_empty() {
            *agent = folded(store.options.text(AgentId, item));
        }
    }
    let mut by_agent: BTreeMap<&str, usize> = BTreeMap::new();
    for agent in agents.values().filter(|agent| !agent.is_empty()) {
        *by_agent.entry(agent).or_default() += 1;
    }
    // Agents come by id, and the first of equals stays.
    let main = by_agent
        .into_iter()
        .reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    Some((main.0.to_owned(), count(main.1) / count(agents.len())))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};
    use jaiza_domain::reference::CaseHistory;

    /// Agent A: 4 of 5 finished cases upheld; all: 5 of 20.
    fn history() -> Vec<CaseHistory> {
        let case = |n: usize, agent: &str, outcome: &str| CaseHistory {
            case_no: format!("C{n}"),
            agent_id: agent.to_owned(),
            outcome: outcome.to_owned(),
            ..CaseHistory::default()
        };
        let mut all: Vec<CaseHistory> = (0..4).map(|n| case(n, "A", "upheld")).collect();
        all.push(case(4, "A", "dropped"));
        all.push(case(0, "A", "none"));
        all.push(case(99, "A", "open"));
        all.push(case(5, "B", "upheld"));
        all.extend((6..20).map(|n| case(n, "B", "none")));
        all
    }

    fn tied(agents: &[&'static str]) -> Case {
        let mut case = Case::new("REG-04", &[]);
        case.tables.case_history = history();
        for (n, agent) in (1..).zip(agents) {
            let one = item(&format!("KAPE-HC-{n}-05-01-2026"), 1, "84145190", 1_000);
            case.add(one, &[("agent_id", agent)]);
        }
        case
    }

    #[test]
    fn compares_the_main_agents_rate_with_that_of_all_cases() {
        let hit = tied(&["A", "a"]).keyed("1234567").unwrap();
        // 0.8 against 0.25.
        assert_eq!(hit.value, Some(3.2));
        assert!((hit.score.unwrap() - 60.0).abs() < 1e-9);
        assert_eq!(
            hit.sentence.unwrap(),
            "100 % through A, whose cases end in findings 3.2 times as often."
        );
    }

    #[test]
    fn clears_a_loose_tie_and_says_nothing_of_agents_with_few_cases() {
        let loose = tied(&["A", "B", "A"]).keyed("1234567").unwrap();
        assert_eq!((loose.value, loose.hit), (Some(3.2), Some(false)));
        assert!(tied(&["Z"]).keyed("1234567").is_none());
        let mut without = tied(&["A"]);
        without.tables.case_history = Vec::new();
        assert_eq!(
            without.missing(),
            ["needs the table case_history, which no reference package holds"]
        );
    }
}
