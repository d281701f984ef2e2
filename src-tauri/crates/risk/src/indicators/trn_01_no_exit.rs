//! TRN-01: goods in transit that were not seen leaving.

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::Context;
use crate::declarations::{Declaration, days_over, declarations};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::ExitDate;

/// Days beyond the limit at which the score is 100.
const SCALE: f64 = 30.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "TRN-01",
    title: "No border exit",
    rationale: "Transit goods that do not leave are imports on which nothing was paid.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, ss. 121, 129; Customs Rules 2001, transit chapters",
    parameters: &[Parameter {
        name: "t",
        meaning: "days allowed until the border",
        default: 10.0,
        least: 0.0,
        most: 3660.0,
    }],
    texts: &[],
    needs: &[Need::Column(ExitDate), Need::DeclarationTypes],
    formula: "value = days since the declaration beyond t, 0 if not passed; hit: value > 0 and no \
              date of exit",
    scales: &[("days", SCALE)],
    sentences: &[("trn-01", "No exit recorded {days} days after the limit")],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let t = settings.number("t");
    let in_transit = |one: &Declaration<'_>| {
        context.law.in_transit(one.kind(context)) && one.has(context, ExitDate)
    };
    let judge = |one: Declaration<'_>| {
        let value = days_over(context, one.day, t);
        let hit = value > 0.0 && one.date(context, ExitDate).is_none();
        let answer = outcome(hit, value, || Finding {
            value,
            score: graded(value, 0.0, SCALE),
            delta: 0.0,
            explanation: Explanation::new("trn-01").with("days", FactValue::Ratio(value)),
        });
        one.keyed(context, answer)
    };
    declarations(context)
        .filter(in_transit)
        .map(judge)
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, date, item};

    #[test]
    fn hits_transit_without_an_exit_after_the_limit() {
        let mut case = Case::new("TRN-01", &[]);
        case.as_of = Some(date("2026-01-30"));
        for (gd, exit) in [
            ("KAPE-TP-1-05-01-2026", ""),
            ("KAPE-TP-2-05-01-2026", "2026-01-12"),
            ("KAPE-TP-3-20-01-2026", ""),
            ("KAPE-HC-4-05-01-2026", ""),
        ] {
            case.add(item(gd, 1, "84145190", 1_000), &[("exit_date", exit)]);
        }
        let hit = case.keyed("KAPE-TP-1-05-01-2026").unwrap();
        assert_eq!((hit.value, hit.score), (Some(15.0), Some(50.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "No exit recorded 15 days after the limit."
        );
        assert_eq!(case.keyed("KAPE-TP-2-05-01-2026").unwrap().hit, Some(false));
        let young = case.keyed("KAPE-TP-3-20-01-2026").unwrap();
        assert_eq!((young.value, young.hit), (Some(0.0), Some(false)));
        assert!(case.keyed("KAPE-HC-4-05-01-2026").is_none());
    }

    #[test]
    fn says_which_column_it_lacks() {
        let mut case = Case::new("TRN-01", &[]);
        case.items
            .push(item("KAPE-TP-1-05-01-2026", 1, "84145190", 1));
        assert_eq!(
            case.missing(),
            ["needs the column exit_date, which no extract has"]
        );
    }
}
