//! REG-05: imports out of all proportion to what the trader owns.

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, graded, outcome};
use crate::context::{Context, rupees};
use crate::law::AuxiliaryTable;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::count32;

/// Times above `k` at which the score is 100.
const SCALE: f64 = 30.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "REG-05",
    title: "Imports out of proportion to worth",
    rationale: "A firm with little of its own that imports for many times as much may import for \
                somebody else, or for the transfer of money.",
    grain: Grain::Trader,
    legal_basis: "Customs Act 1969, ss. 26A, 32, 32A; Anti-Money Laundering Act 2010",
    parameters: &[Parameter {
        name: "k",
        meaning: "times the equity",
        default: 10.0,
        least: 0.1,
        most: 100_000.0,
    }],
    texts: &[],
    needs: &[Need::Table(AuxiliaryTable::TraderProfile)],
    formula: "value = value of the window / equity at the run date; hit: value >= k",
    scales: &[("times", SCALE)],
    sentences: &[("reg-05", "Imports of Rs {v} against equity of Rs {equity}")],
    rule: Rule::Keys(evaluate),
};

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let k = settings.number("k");
    let judge = |trader: u32| {
        let items = context.traders.of(trader);
        let name = context.store.traders.text(trader);
        let profile = context.law.known.profile(name, context.run_date)?;
        let equity = profile.equity.filter(|equity| equity.is_positive())?;
        let imported = Some(context.value_of(items)).filter(|_| !items.is_empty())?;
        let value = rupees(imported) / equity.to_f64();
        let answer = outcome(value >= k, value, || Finding {
            value,
            score: graded(value, k, SCALE),
            delta: 0.0,
            explanation: Explanation::new("reg-05")
                .with("v", FactValue::rupees(imported))
                .with(
                    "equity",
                    FactValue::rupees(equity.round_half_up().unwrap_or(i64::MAX)),
                ),
        });
        Some(Keyed::new(context, trader, items, answer))
    };
    (0..count32(context.store.traders.len()))
        .filter_map(judge)
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, date, decimal, item};
    use jaiza_domain::reference::{TraderProfile, Validity};

    fn worth(ntn: &str, equity: &str, from: &str, to: &str) -> TraderProfile {
        TraderProfile {
            ntn: ntn.to_owned(),
            equity: Some(decimal(equity)),
            valid: Validity {
                from: Some(date(from)),
                to: Some(date(to)),
            },
            ..TraderProfile::default()
        }
    }

    #[test]
    fn compares_the_windows_value_with_equity_at_the_run_date() {
        let mut case = Case::new("REG-05", &[]);
        case.tables.trader_profile = vec![
            worth("1234567", "900000", "2025-01-01", "2025-12-31"),
            worth("1234567", "40000", "2026-01-01", "2026-12-31"),
            worth("7654321", "0", "2026-01-01", "2026-12-31"),
        ];
        case.items
            .push(item("KAPE-HC-1-05-07-2025", 1, "84145190", 400_000));
        case.items
            .push(item("KAPE-HC-2-05-01-2026", 1, "84145190", 600_000));
        let mut other = item("KAPE-HC-3-05-01-2026", 1, "84145190", 600_000);
        other.trader_id = "7654321".to_owned();
        case.items.push(other);
        let hit = case.keyed("1234567").unwrap();
        assert_eq!((hit.value, hit.score), (Some(25.0), Some(50.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "Imports of Rs 1,000,000 against equity of Rs 40,000."
        );
        assert!(case.keyed("7654321").is_none());
        case.as_of = Some(date("2025-07-05"));
        let clear = case.keyed("1234567").unwrap();
        assert_eq!(clear.hit, Some(false));
        case.tables.trader_profile = Vec::new();
        assert_eq!(
            case.missing(),
            ["needs the table trader_profile, which no reference package holds"]
        );
    }
}
