//! REG-01: a declaration that was cancelled after assessment and filed again with lower levies.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;

use super::{Finding, Grain, Indicator, Keyed, Need, Outcome, Parameter, Rule, outcome};
use crate::context::{Context, rupees};
use crate::declarations::{Declaration, declarations, grouped};
use crate::law::folded;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::{BlNo, Containers, GdStatus};
use crate::store::count32;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "REG-01",
    title: "Cancelled and refiled",
    rationale: "A declaration given up after assessment and filed again for less may undo what \
                assessment found.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, ss. 32, 79, 80",
    parameters: &[Parameter {
        name: "t",
        meaning: "days within which the goods are filed again",
        default: 30.0,
        least: 0.0,
        most: 3660.0,
    }],
    texts: &[],
    needs: &[
        Need::Column(GdStatus),
        Need::AnyColumn(&[BlNo, Containers]),
        Need::Levies,
    ],
    formula: "value = 1 - levies of the trader's declaration on the same bill or container within t \
              days (the lowest) / levies of this one; hit: cancelled after assessment and value > \
              0; score 100 * value",
    scales: &[],
    sentences: &[(
        "reg-01",
        "Cancelled after assessment; {gd2} on the same bill carries {percent} % less",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let days = u64::try_from(settings.count("t")).unwrap_or(u64::MAX);
    let concerned = declarations(context).filter(|one| {
        one.has(context, GdStatus) && (one.has(context, BlNo) || one.has(context, Containers))
    });
    let traders: BTreeSet<u32> = concerned
        .clone()
        .filter(|one| cancelled(context, one))
        .map(|one| one.trader)
        .collect();
    let all: Vec<u32> = (0..count32(context.store.len())).collect();
    let mut by_trader: BTreeMap<u32, Vec<Declaration<'_>>> = BTreeMap::new();
    for one in grouped(context, &all).filter(|one| traders.contains(&one.trader)) {
        by_trader.entry(one.trader).or_default().push(one);
    }
    let answers = concerned.map(|one| {
        let refiled = if cancelled(context, &one) {
            let own = by_trader.get(&one.trader).map_or(&[][..], Vec::as_slice);
            refiled(context, &one, own, days)
        } else {
            None
        };
        one.keyed(context, judged(context, &one, refiled))
    });
    answers.collect()
}

/// Does its status say that it was cancelled, with levies that were assessed?
fn cancelled(context: &Context<'_>, one: &Declaration<'_>) -> bool {
    let status = one.text(context, GdStatus).to_uppercase();
    status.contains("CANCEL") && one.levies(context) > 0
}

fn judged(
    context: &Context<'_>,
    one: &Declaration<'_>,
    refiled: Option<Declaration<'_>>,
) -> Outcome {
    let Some(other) = refiled else {
        return Outcome::Clear { value: 0.0 };
    };
    let value = 1.0 - rupees(other.levies(context)) / rupees(one.levies(context));
    outcome(value > 0.0, value, || Finding {
        value,
        score: (100.0 * value).clamp(0.0, 100.0),
        delta: 0.0,
        explanation: Explanation::new("reg-01")
            .with("gd2", FactValue::text(other.number_of(context)))
            .with("percent", FactValue::Percent(100.0 * value)),
    })
}

/// The trader's declaration of the same goods with the lowest levies; the first of equals.
fn refiled<'c>(
    context: &Context<'_>,
    one: &Declaration<'_>,
    own: &[Declaration<'c>],
    days: u64,
) -> Option<Declaration<'c>> {
    let last = one.day.checked_add_days(Days::new(days))?;
    let carried = carried(context, one);
    let same = own.iter().copied().filter(|other| {
        other.gd != one.gd
            && (one.day..=last).contains(&other.day)
            && !self::carried(context, other).is_disjoint(&carried)
    });
    same.min_by_key(|other| (other.levies(context), other.gd))
}

/// Its bill and its containers, told apart.
fn carried(context: &Context<'_>, one: &Declaration<'_>) -> BTreeSet<(bool, String)> {
    let store = &context.store.options;
    let mut all = BTreeSet::new();
    for item in one.places() {
        all.insert((true, folded(store.text(BlNo, item))));
        let containers = store.text(Containers, item).split([',', ';', '|']);
        all.extend(containers.map(|number| (false, folded(number))));
    }
    all.retain(|(_, number)| !number.is_empty());
    all
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    fn file(case: &mut Case, gd: &str, cd: i64, cells: [&'static str; 3]) {
        let [status, bill, containers] = cells;
        let mut one = item(gd, 1, "84145190", 1_000);
        one.levies.cd = Some(cd);
        case.add(
            one,
            &[
                ("gd_status", status),
                ("bl_no", bill),
                ("containers", containers),
            ],
        );
    }

    #[test]
    fn hits_the_lowest_declaration_filed_for_the_same_goods() {
        let mut case = Case::new("REG-01", &[]);
        file(
            &mut case,
            "KAPE-HC-1-05-01-2026",
            1_000,
            ["Cancelled", "BL 77", "AAAU1; BBBU2"],
        );
        file(
            &mut case,
            "KAPE-HC-2-06-01-2026",
            700,
            ["Cleared", "bl77", ""],
        );
        file(
            &mut case,
            "KAPE-HC-3-04-02-2026",
            600,
            ["Cleared", "", "CCCU3, bbbu2"],
        );
        file(
            &mut case,
            "KAPE-HC-4-05-02-2026",
            100,
            ["Cleared", "BL77", ""],
        );
        file(
            &mut case,
            "KAPE-HC-5-04-01-2026",
            100,
            ["Cleared", "BL77", ""],
        );
        let hit = case.keyed("KAPE-HC-1-05-01-2026").unwrap();
        assert_eq!((hit.value, hit.score), (Some(0.4), Some(40.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "Cancelled after assessment; KAPE-HC-3-04-02-2026 on the same bill carries 40 % less."
        );
        assert_eq!(case.keyed("KAPE-HC-2-06-01-2026").unwrap().hit, Some(false));
    }

    #[test]
    fn clears_what_was_filed_again_for_more_or_by_another_trader() {
        let mut case = Case::new("REG-01", &[]);
        file(
            &mut case,
            "KAPE-HC-1-05-01-2026",
            1_000,
            ["CANCELLED", "BL77", ""],
        );
        file(
            &mut case,
            "KAPE-HC-2-06-01-2026",
            1_500,
            ["Cleared", "BL77", ""],
        );
        file(
            &mut case,
            "KAPE-HC-3-06-01-2026",
            500,
            ["Cleared", "BL77", ""],
        );
        case.items[2].trader_id = "7654321".to_owned();
        let more = case.keyed("KAPE-HC-1-05-01-2026").unwrap();
        assert_eq!((more.value, more.hit), (Some(-0.5), Some(false)));
    }

    #[test]
    fn says_which_columns_it_lacks() {
        let mut case = Case::new("REG-01", &[]);
        case.items
            .push(item("KAPE-HC-1-05-01-2026", 1, "84145190", 1));
        assert_eq!(
            case.missing(),
            [
                "needs the column gd_status, which no extract has",
                "needs one of the columns bl_no, containers; no extract has any of them"
            ]
        );
    }
}
