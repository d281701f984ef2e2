//! PAY-01: levies paid long after clearance, without surcharge.

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::Context;
use crate::declarations::{Declaration, declarations};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::{ClearanceDate, LevyLines, PaymentDate};
use crate::sums::Sum;

/// Days above `t` at which the score is 100.
const SCALE: f64 = 60.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "PAY-01",
    title: "Late payment without surcharge",
    rationale: "Levies paid late owe surcharge for the days of delay.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, ss. 83, 202A",
    parameters: &[Parameter {
        name: "t",
        meaning: "days after clearance",
        default: 10.0,
        least: 0.0,
        most: 3660.0,
    }],
    texts: &[],
    needs: &[
        Need::Column(PaymentDate),
        Need::Column(ClearanceDate),
        Need::Column(LevyLines),
    ],
    formula: "value = days from clearance to payment; hit: value > t and no surcharge or penalty \
              among the levy lines",
    scales: &[("days", SCALE)],
    sentences: &[(
        "pay-01",
        "Paid {days} days after clearance without surcharge",
    )],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let t = settings.number("t");
    let judge = |one: Declaration<'_>| {
        let paid = one.date(context, PaymentDate)?;
        let cleared = one.date(context, ClearanceDate)?;
        if !one.has(context, LevyLines) {
            return None;
        }
        let days = (paid - cleared).num_days();
        #[allow(clippy::cast_precision_loss)]
        let value = days as f64;
        let lines = one.places();
        let charged =
            Sum::of(lines.filter_map(|item| context.store.options.number(LevyLines, item)));
        let hit = value > t && !charged.decimal().is_positive();
        let answer = outcome(hit, value, || Finding {
            value,
            score: graded(value, t, SCALE),
            delta: 0.0,
            explanation: Explanation::new("pay-01")
                .with("days", FactValue::count(usize::try_from(days).unwrap_or(0))),
        });
        Some(one.keyed(context, answer))
    };
    declarations(context).filter_map(judge).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    #[test]
    fn hits_late_payment_without_a_surcharge_line() {
        let mut case = Case::new("PAY-01", &[]);
        for (n, paid, line) in [
            (1, "2026-02-14", ("levy CD", "5000")),
            (2, "2026-02-14", ("levy SUR", "120.5")),
            (3, "2026-01-15", ("levy CD", "5000")),
            (4, "", ("levy CD", "5000")),
            (5, "2026-02-14", ("bl_no", "")),
        ] {
            let one = item(&format!("KAPE-HC-{n}-02-01-2026"), 1, "84145190", 1_000);
            case.add(
                one,
                &[
                    ("clearance_date", "2026-01-05"),
                    ("payment_date", paid),
                    line,
                ],
            );
        }
        let hit = case.keyed("KAPE-HC-1-02-01-2026").unwrap();
        assert_eq!((hit.value, hit.score), (Some(40.0), Some(50.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "Paid 40 days after clearance without surcharge."
        );
        assert_eq!(case.keyed("KAPE-HC-2-02-01-2026").unwrap().hit, Some(false));
        let in_time = case.keyed("KAPE-HC-3-02-01-2026").unwrap();
        assert_eq!((in_time.value, in_time.hit), (Some(10.0), Some(false)));
        assert!(case.keyed("KAPE-HC-4-02-01-2026").is_none());
        assert!(case.keyed("KAPE-HC-5-02-01-2026").is_none());
    }

    #[test]
    fn says_which_columns_it_lacks() {
        let mut case = Case::new("PAY-01", &[]);
        let one = item("KAPE-HC-1-02-01-2026", 1, "84145190", 1);
        case.add(one, &[("payment_date", "")]);
        assert_eq!(
            case.missing(),
            [
                "needs the column clearance_date, which no extract has",
                "needs the column levy_lines, which no extract has"
            ]
        );
    }
}
