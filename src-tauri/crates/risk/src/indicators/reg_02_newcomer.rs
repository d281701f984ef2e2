//! REG-02: a trader nobody knew imports far more than other newcomers.

use chrono::{Days, NaiveDate};
use jaiza_statistics::quantiles;

use super::{Finding, Grain, Indicator, Keyed, Outcome, Parameter, Rule, graded, outcome};
use crate::context::{Context, rupees};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, count32, place};

/// Times above `k` at which the score is 100.
const SCALE: f64 = 40.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "REG-02",
    title: "Newcomer spike",
    rationale: "Firms made to import for a few months and then to vanish begin big.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, ss. 26A, 32; Sales Tax Act 1990, s. 21",
    parameters: &[
        Parameter {
            name: "k",
            meaning: "times the median newcomer",
            default: 10.0,
            least: 1.0,
            most: 100_000.0,
        },
        Parameter {
            name: "days",
            meaning: "days over which value is counted",
            default: 90.0,
            least: 1.0,
            most: 3660.0,
        },
        Parameter {
            name: "new_days",
            meaning: "days since the first declaration below which a trader is new",
            default: 365.0,
            least: 1.0,
            most: 3660.0,
        },
        Parameter {
            name: "min_newcomers",
            meaning: "fewest newcomers with value",
            default: 5.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[],
    formula: "value = value of the last days / its median over newcomers; hit: newcomer and \
              value >= k",
    scales: &[("times", SCALE)],
    sentences: &[(
        "reg-02",
        "First seen on {first}; Rs {v90} in {days} days is {value} times the median newcomer",
    )],
    rule: Rule::Keys(evaluate),
};

/// What the store says about a trader.
#[derive(Clone, Copy, Debug, Default)]
struct History {
    first: Option<NaiveDate>,
    /// Value of the last days.
    recent: i64,
}

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let back = |name: &str, less: u64| {
        let days = u64::try_from(settings.count(name)).unwrap_or(u64::MAX);
        let days = Days::new(days.saturating_sub(less));
        context
            .run_date
            .checked_sub_days(days)
            .unwrap_or(NaiveDate::MIN)
    };
    // Whoever began before this day is no newcomer, and so long must the store look back.
    let known_since = back("new_days", 0);
    let histories = histories(context, back("days", 1));
    let earliest = histories.iter().filter_map(|history| history.first).min();
    if earliest.is_none_or(|earliest| earliest > known_since) {
        return Vec::new();
    }
    let is_new = |history: &History| history.first.is_some_and(|first| first > known_since);
    let newcomers = histories
        .iter()
        .filter(|history| is_new(history) && history.recent > 0);
    let mut values: Vec<f64> = newcomers.map(|history| rupees(history.recent)).collect();
    quantiles::sort(&mut values);
    let enough = values.len() >= settings.count("min_newcomers").max(1);
    let Some(median) = quantiles::median(&values).filter(|_| enough) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (trader, history) in (0..count32(histories.len())).zip(&histories) {
        let items = context.traders.of(trader);
        if !items.is_empty() {
            let new = is_new(history);
            let value = if new {
                rupees(history.recent) / median
            } else {
                0.0
            };
            let answer = judged(settings, history, new, value);
            found.push(Keyed::new(context, trader, items, answer));
        }
    }
    found
}

fn judged(settings: &IndicatorSettings, history: &History, new: bool, value: f64) -> Outcome {
    let k = settings.number("k");
    outcome(new && value >= k, value, || {
        let mut explanation = Explanation::new("reg-02")
            .with("v90", FactValue::rupees(history.recent))
            .with("days", FactValue::count(settings.count("days")))
            .with("value", FactValue::Ratio(value));
        if let Some(first) = history.first {
            explanation = explanation.with("first", FactValue::Date(first));
        }
        Finding {
            value,
            score: graded(value, k, SCALE),
            delta: 0.0,
            explanation,
        }
    })
}

fn histories(context: &Context<'_>, recent_from: NaiveDate) -> Vec<History> {
    let store = context.store;
    let mut histories = vec![History::default(); store.traders.len()];
    for item in 0..store.len() {
        let day = at(&store.date, item);
        if let Some(history) = histories.get_mut(place(at(&store.trader, item))) {
            let first = history.first.map_or(day, |first| first.min(day));
            history.first = Some(first);
            if day >= recent_from {
                history.recent = history.recent.saturating_add(at(&store.value, item));
            }
        }
    }
    histories
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::fixture::{Case, item};

    /// An old trader, five newcomers with Rs 100, one with `spike`.
    fn newcomers(spike: i64, old_day: &str) -> Case {
        let mut case = Case::new("REG-02", &[]);
        case.items
            .push(item(&format!("KAPE-HC-1-{old_day}"), 1, "84145190", 100));
        for n in 2..=7 {
            let value = if n == 7 { spike } else { 100 };
            let mut one = item(&format!("KAPE-HC-{n}-05-01-2026"), 1, "84145190", value);
            one.trader_id = format!("000000{n}");
            case.items.push(one);
        }
        case
    }

    #[test]
    fn hits_ten_times_the_median_newcomer() {
        let case = newcomers(1_000, "05-01-2025");
        let hit = case.keyed("0000007").unwrap();
        assert_eq!(
            (hit.value, hit.hit, hit.score),
            (Some(10.0), Some(true), Some(0.0))
        );
        assert_eq!(
            hit.sentence.unwrap(),
            "First seen on 05-01-2026; Rs 1,000 in 90 days is 10 times the median newcomer."
        );
        assert_eq!(case.keyed("0000002").unwrap().hit, Some(false));
    }

    #[test]
    fn gives_traders_known_for_longer_no_value() {
        let mut case = newcomers(1_000, "05-01-2025");
        case.items
            .push(item("KAPE-HC-8-04-01-2026", 1, "84145190", 1_000_000));
        assert_eq!(case.keyed("1234567").unwrap().value, Some(0.0));
    }

    #[test]
    fn reports_nobody_when_the_store_begins_too_late() {
        assert!(newcomers(1_000, "06-01-2025").keyed("0000007").is_none());
    }
}
