//! EXM-05: a growing part of what the tariff asks is forgone.

use chrono::{Datelike as _, NaiveDate};

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::{Context, rupees};
use crate::law::statutory;
use crate::package::IndicatorSettings;
use crate::recorded::present;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, count32, place};

/// Points above `g` at which the score is 100.
const SCALE: f64 = 40.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "EXM-05",
    title: "Exempt share rising",
    rationale: "Concessions that suddenly cover much more of a trader's imports may be stretched \
                beyond their conditions.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, s. 19, Fifth Schedule; Sales Tax Act 1990, s. 13",
    parameters: &[
        Parameter {
            name: "g",
            meaning: "fewest points of rise",
            default: 20.0,
            least: 0.0,
            most: 100.0,
        },
        Parameter {
            name: "min_items",
            meaning: "fewest items in each fiscal year",
            default: 10.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[
        Need::Levies,
        Need::Tariff,
        Need::LevyRates,
        Need::DeclarationTypes,
        Need::Units,
    ],
    formula: "x = 1 - sum sumL / sum LT of a fiscal year (1 July to 30 June); value = 100 (x of \
              this year - x of last year); hit: value >= g",
    scales: &[("points", SCALE)],
    sentences: &[(
        "exm-05",
        "Forgone levies rose from {x1} % to {x2} % of what the tariff asks",
    )],
    rule: Rule::Keys(evaluate),
};

/// Items, levies paid and levies asked of one fiscal year.
#[derive(Clone, Copy, Debug, Default)]
struct Year {
    items: usize,
    paid: i64,
    asked: i64,
}

impl Year {
    fn forgone(self) -> f64 {
        1.0 - rupees(self.paid) / rupees(self.asked)
    }
}

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let years = years(context);
    let (g, least) = (settings.number("g"), settings.count("min_items").max(1));
    let enough = |year: &Year| year.items >= least && year.asked > 0;
    let traders = (0..count32(years.len())).zip(years);
    traders
        .filter(|(_, years)| years.iter().all(enough))
        .map(|(trader, [last, this])| {
            let value = 100.0 * (this.forgone() - last.forgone());
            let answer = outcome(value >= g, value, || Finding {
                value,
                score: graded(value, g, SCALE),
                delta: 0.0,
                explanation: Explanation::new("exm-05")
                    .with("x1", FactValue::Percent(100.0 * last.forgone()))
                    .with("x2", FactValue::Percent(100.0 * this.forgone())),
            });
            Keyed::new(context, trader, context.traders.of(trader), answer)
        })
        .collect()
}

/// Last and this fiscal year of each trader.
fn years(context: &Context<'_>) -> Vec<[Year; 2]> {
    let store = context.store;
    let this = fiscal_year(context.run_date);
    let mut years = vec![[Year::default(); 2]; store.traders.len()];
    for item in 0..store.len() {
        let of_item = fiscal_year(at(&store.date, item));
        let levies = store.levies(item);
        let judged = (this - 1..=this).contains(&of_item)
            && context.collected(item)
            && present(levies.in_order()).is_ok();
        if !judged {
            continue;
        }
        let asked = statutory(context.law, context.standing(item), &store.item(item));
        let Some(asked) = asked else { continue };
        let trader = years.get_mut(place(at(&store.trader, item)));
        if let Some([before, now]) = trader {
            let year = if of_item == this { now } else { before };
            year.items += 1;
            year.paid = year.paid.saturating_add(levies.sum());
            year.asked = year.asked.saturating_add(asked);
        }
    }
    years
}

/// The year in which the fiscal year of a day began, on 1 July.
fn fiscal_year(day: NaiveDate) -> i32 {
    day.year() - i32::from(day.month() < 7)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use crate::fixture::{Case, date, item};
    use jaiza_domain::declaration::LevyAmounts;

    /// 84145190 asks Rs 710,577 on a million.
    fn years(last: i64, this: i64) -> Case {
        let mut case = Case::new("EXM-05", &[("min_items", 1.0)]);
        for (gd, paid) in [
            ("KAPE-HC-1-30-06-2025", last),
            ("KAPE-HC-2-01-07-2025", this),
        ] {
            let mut one = item(gd, 1, "84145190", 1_000_000);
            one.levies =
                LevyAmounts::from_order([Some(paid), Some(0), Some(0), Some(0), Some(0), Some(0)]);
            case.items.push(one);
        }
        case
    }

    #[test]
    fn compares_the_fiscal_years() {
        let hit = years(710_577, 355_288).keyed("1234567").unwrap();
        assert_eq!(hit.hit, Some(true));
        assert!((hit.value.unwrap() - 100.0 * (1.0 - 355_288.0 / 710_577.0)).abs() < 1e-9);
        assert_eq!(
            hit.sentence.unwrap(),
            "Forgone levies rose from 0 % to 50 % of what the tariff asks."
        );
        assert_eq!(
            years(355_288, 710_577).keyed("1234567").unwrap().hit,
            Some(false)
        );
    }

    #[test]
    fn wants_all_six_levies_in_both_years() {
        let mut case = years(1, 1);
        case.items.first_mut().unwrap().levies.it = None;
        assert!(case.keyed("1234567").is_none());
    }

    #[test]
    fn begins_a_fiscal_year_on_the_first_of_july() {
        assert_eq!(fiscal_year(date("2025-06-30")), 2024);
        assert_eq!(fiscal_year(date("2025-07-01")), 2025);
    }
}
