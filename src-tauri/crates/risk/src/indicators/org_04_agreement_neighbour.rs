//! ORG-04: goods claimed under a trade agreement are declared by others on a sibling line that has
//! no preference.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::{Context, rupees};
use crate::goods::beginning;
use crate::law::{ClaimState, half_up_percent};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{at, place};
use crate::strata::by_code;
use crate::tokens::EMPTY;

/// Share above `s` at which the score is 100.
const SCALE: f64 = 0.40;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "ORG-04",
    title: "Trade-agreement neighbour",
    rationale: "Where others declare the same goods on a line without preference, the line with \
                preference may have been chosen for it.",
    grain: Grain::TraderCode,
    legal_basis: "Customs Act 1969, ss. 18C, 79; schedules of the agreements",
    parameters: &[
        Parameter {
            name: "s",
            meaning: "share of others on the sibling",
            default: 0.60,
            least: 0.0,
            most: 1.0,
        },
        Parameter {
            name: "min_items",
            meaning: "fewest items with the preference",
            default: 3.0,
            least: 1.0,
            most: 1_000_000.0,
        },
        Parameter {
            name: "min_peers",
            meaning: "fewest items of others described alike",
            default: 5.0,
            least: 1.0,
            most: 1_000_000.0,
        },
    ],
    texts: &[],
    needs: &[
        Need::Levies,
        Need::Tariff,
        Need::Concessions,
        Need::DeclarationTypes,
    ],
    formula: "value = largest share, in the value of goods of others described alike, of one line \
              of the heading without preference; hit: value >= s",
    scales: &[("share", SCALE)],
    sentences: &[(
        "org-04",
        "Goods claimed under {pct} with {agreement} are declared by others under {sibling}, which \
         has no preference, for {percent} % of the value",
    )],
    rule: Rule::Keys(evaluate),
};

/// Items of a line with their value.
#[derive(Clone, Copy, Debug, Default)]
struct OfLine {
    items: usize,
    value: i128,
}

/// Window items by line.
type Lines = BTreeMap<u32, OfLine>;

/// Everything that is looked up for each group of preferred goods.
struct Described<'c> {
    context: &'c Context<'c>,
    /// Lines by set of words: what many traders share is added up once.
    lines: HashMap<u32, Lines, FixedState>,
    /// Sets by the words of their fronts.
    fronts: HashMap<u32, Vec<u32>, FixedState>,
}

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let described = Described::new(context);
    let least = (
        settings.count("min_items").max(1),
        settings.count("min_peers").max(1),
    );
    let mut found = Vec::new();
    for (trader, items) in by_code(context) {
        let preferred: Vec<u32> = items
            .iter()
            .copied()
            .filter(|i| preferred(context, *i))
            .collect();
        if preferred.len() < least.0 {
            continue;
        }
        let others = described.like(context.traders.of(trader), &preferred);
        if others.values().map(|line| line.items).sum::<usize>() < least.1 {
            continue;
        }
        let (value, sibling) = largest_sibling(context, &preferred, &others);
        let pct = facts_code(context, &preferred);
        let agreement = preferred
            .first()
            .and_then(|item| context.claim(place(*item)).sro);
        let answer = outcome(value >= settings.number("s"), value, || Finding {
            value,
            score: graded(value, settings.number("s"), SCALE),
            delta: 0.0,
            explanation: Explanation::new("org-04")
                .with("pct", FactValue::Code(pct.to_owned()))
                .with(
                    "agreement",
                    FactValue::text(agreement.map_or("", |sro| &sro.sro_key)),
                )
                .with("sibling", FactValue::Code(sibling.to_owned()))
                .with("percent", FactValue::Percent(100.0 * value)),
        });
        let label = jaiza_domain::declaration::dotted_pct(pct);
        found.push(Keyed::new(context, trader, items, answer).labelled(label));
    }
    found
}

fn facts_code<'c>(context: &Context<'c>, items: &[u32]) -> &'c str {
    let first = items.first().map_or(usize::MAX, |item| place(*item));
    context.store.pcts.text(at(&context.store.pct, first))
}

/// Did the item pay the reduced duty of an agreement that it validly claims?
fn preferred(context: &Context<'_>, item: u32) -> bool {
    let item = place(item);
    let claim = context.claim(item);
    if claim.state != ClaimState::Valid || !claim.of_agreement() || !context.collected(item) {
        return false;
    }
    let set = context.tokens.set_of(at(&context.store.description, item));
    let paid = context.store.levies(item).cd;
    let usual = context.standing(item).line.and_then(|line| line.cd_rate);
    let granted = claim.row.and_then(|row| row.cd);
    let (Some(paid), Some(usual), Some(granted)) = (paid, usual, granted) else {
        return false;
    };
    let due = half_up_percent(at(&context.store.value, item), granted);
    set != EMPTY && granted < usual && due.is_some_and(|due| paid.abs_diff(due) <= 1)
}

impl<'c> Described<'c> {
    fn new(context: &'c Context<'c>) -> Self {
        let mut lines: HashMap<u32, Lines, FixedState> = HashMap::default();
        for item in &context.window {
            let set = set_of(context, *item);
            if set != EMPTY {
                let of_set = lines.entry(set).or_default();
                let line = of_set.entry(line_of(context, *item)).or_default();
                line.items += 1;
                line.value += value_of(context, *item);
            }
        }
        let mut sets: Vec<u32> = lines.keys().copied().collect();
        sets.sort_unstable();
        let mut fronts: HashMap<u32, Vec<u32>, FixedState> = HashMap::default();
        for set in sets {
            for word in context.tokens.front(set) {
                fronts.entry(*word).or_default().push(set);
            }
        }
        Self {
            context,
            lines,
            fronts,
        }
    }

    /// Lines of what is described like one of the items, without `whole`, everything of the trader.
    fn like(&self, whole: &[u32], items: &[u32]) -> Lines {
        let tokens = &self.context.tokens;
        let mut own: Vec<u32> = items
            .iter()
            .map(|item| set_of(self.context, *item))
            .collect();
        own.sort_unstable();
        own.dedup();
        let mut near: Vec<u32> = Vec::new();
        for set in own {
            let sharing = tokens
                .front(set)
                .iter()
                .filter_map(|word| self.fronts.get(word));
            near.extend(sharing.flatten().filter(|other| tokens.alike(set, **other)));
        }
        near.sort_unstable();
        near.dedup();
        let mut others = Lines::new();
        for (pct, line) in near.iter().filter_map(|set| self.lines.get(set)).flatten() {
            let sum = others.entry(*pct).or_default();
            sum.items += line.items;
            sum.value += line.value;
        }
        for item in whole {
            if near.binary_search(&set_of(self.context, *item)).is_ok()
                && let Some(line) = others.get_mut(&line_of(self.context, *item))
            {
                line.items -= 1;
                line.value -= value_of(self.context, *item);
            }
        }
        others.retain(|_, line| line.items > 0);
        others
    }
}

fn line_of(context: &Context<'_>, item: u32) -> u32 {
    at(&context.store.pct, place(item))
}

fn value_of(context: &Context<'_>, item: u32) -> i128 {
    i128::from(at(&context.store.value, place(item)))
}

fn set_of(context: &Context<'_>, item: u32) -> u32 {
    let description = at(&context.store.description, place(item));
    context.tokens.set_of(description)
}

/// The line of the heading without preference that holds most of the others' value, with its
/// share; 0 if there is none.
fn largest_sibling<'c>(context: &Context<'c>, preferred: &[u32], others: &Lines) -> (f64, &'c str) {
    let (store, day) = (context.store, context.run_date);
    let own = facts_code(context, preferred);
    let mut claimed: Vec<(&str, u32)> = preferred
        .iter()
        .filter_map(|item| {
            let sro = context.claim(place(*item)).sro?;
            Some((sro.sro_key.as_str(), at(&store.origin, place(*item))))
        })
        .collect();
    claimed.sort_unstable();
    claimed.dedup();
    let is_sibling = |pct: &str| {
        let granted = |(sro, origin): &(&str, u32)| {
            let origin = store.origins.text(*origin);
            context.law.has_preference(sro, pct, origin, day)
        };
        pct != own
            && beginning(pct, 4) == beginning(own, 4)
            && context.law.line(pct, day).is_some()
            && !claimed.iter().any(granted)
    };
    let saturated = |sum: i128| i64::try_from(sum).unwrap_or(i64::MAX);
    let all = rupees(saturated(others.values().map(|line| line.value).sum()));
    let siblings = others
        .iter()
        .map(|(pct, line)| (store.pcts.text(*pct), saturated(line.value)))
        .filter(|(pct, _)| is_sibling(pct));
    // Codes come in their order, and the first of equals stays.
    let largest = siblings.reduce(|best, next| if next.1 > best.1 { next } else { best });
    largest.map_or((0.0, ""), |(pct, sum)| (rupees(sum) / all, pct))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use crate::fixture::{Case, item};

    /// Three fans under the agreement, five of others on the line without preference.
    fn fans() -> Case {
        let mut case = Case::new("ORG-04", &[]);
        for n in 1..=3 {
            let mut own = item(&format!("KAPE-HC-{n}-05-01-2026"), 1, "84145190", 1_000);
            own.sro_key = Some("CPFTA".to_owned());
            own.levies.cd = Some(1);
            case.items.push(own);
        }
        for n in 1..=5 {
            let pct = if n < 5 { "84145130" } else { "84145190" };
            let mut other = item(&format!("KAPE-HC-9{n}-05-01-2026"), 1, pct, 1_000);
            other.trader_id = "7654321".to_owned();
            case.items.push(other);
        }
        for (n, one) in case.items.iter_mut().enumerate() {
            one.description = format!("Electric pedestal fans {n} inch");
        }
        case
    }

    #[test]
    fn hits_when_others_use_the_line_without_preference() {
        let hit = fans().keyed("1234567|8414.5190").unwrap();
        assert_eq!((hit.value, hit.hit), (Some(0.8), Some(true)));
        assert!((hit.score.unwrap() - 50.0).abs() < 1e-9);
        assert_eq!(
            hit.sentence.unwrap(),
            "Goods claimed under 8414.5190 with CPFTA are declared by others under 8414.5130, which \
             has no preference, for 80 % of the value."
        );
    }

    #[test]
    fn wants_the_reduced_duty_to_be_paid_and_enough_others() {
        let mut case = fans();
        case.items.first_mut().unwrap().levies.cd = Some(2);
        assert!(case.keyed("1234567|8414.5190").is_none());
        let mut case = fans();
        case.items.pop();
        assert!(case.keyed("1234567|8414.5190").is_none());
    }

    #[test]
    fn does_not_hit_goods_that_others_describe_otherwise() {
        let mut case = fans();
        for one in case.items.iter_mut().skip(3) {
            one.description = "Ceiling ventilators copper".to_owned();
        }
        assert!(case.keyed("1234567|8414.5190").is_none());
    }
}
