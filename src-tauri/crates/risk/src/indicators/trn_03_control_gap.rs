//! TRN-03: tracker alerts, changed seals, scans that were not made, guarantees that are too low.

use jaiza_domain::decimal::Decimal;

use super::{Finding, Grain, Indicator, Keyed, Need, Rule, graded, outcome};
use crate::context::{Context, count};
use crate::declarations::{Declaration, declarations, yes_or_no};
use crate::law::{folded, statutory};
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::OptionalColumn::{
    GuaranteeAmt, ScanFlag, ScanSample, SealIn, SealOut, TrackerAlerts,
};

/// Gaps at which the score is 100.
const SCALE: f64 = 4.0;

pub(super) static INDICATOR: Indicator = Indicator {
    code: "TRN-03",
    title: "Transit control gap",
    rationale: "Each control that failed on the way is a place where goods could leave unseen.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, s. 129; Customs Rules 2001, transit and tracking chapters",
    parameters: &[],
    texts: &[],
    needs: &[Need::AnyColumn(&[
        TrackerAlerts,
        SealOut,
        ScanSample,
        GuaranteeAmt,
    ])],
    formula: "value = number of: tracker alerts, another seal at the border, chosen for the scan and \
              not scanned, guarantee below the statutory levies; hit: value > 0",
    scales: &[("gaps", SCALE)],
    sentences: &[
        ("trn-03", "{gaps} of the controls on the way failed"),
        ("trn-03-alerts", "; {alerts} tracker alerts"),
        (
            "trn-03-seals",
            "; seal {seal_in} at the start, {seal_out} at the border",
        ),
        ("trn-03-scan", "; chosen for the scan but not scanned"),
        (
            "trn-03-guarantee",
            "; guarantee of Rs {guarantee} for levies of Rs {levies}",
        ),
    ],
    rule: Rule::Keys(evaluate),
};

/// The four inputs of a declaration, each `None` where it is not stated.
struct Controls<'a> {
    alerts: Option<Decimal>,
    seals: Option<(&'a str, &'a str)>,
    /// Chosen for the scan; was it made?
    scanned: Option<bool>,
    /// Guarantee and statutory levies, rupees.
    guarantee: Option<(Decimal, i64)>,
}

fn evaluate(context: &Context<'_>, _: &IndicatorSettings) -> Vec<Keyed> {
    let judge = |one: Declaration<'_>| {
        let controls = Controls::of(context, &one);
        let stated = controls.alerts.is_some()
            || controls.seals.is_some()
            || controls.scanned.is_some()
            || controls.guarantee.is_some();
        stated.then(|| one.keyed(context, controls.judged()))
    };
    declarations(context).filter_map(judge).collect()
}

impl<'a> Controls<'a> {
    fn of(context: &'a Context<'_>, one: &Declaration<'_>) -> Self {
        let text = |column| one.text(context, column);
        let seals = (text(SealIn), text(SealOut));
        let chosen = yes_or_no(text(ScanSample)) == Some(true) && one.has(context, ScanFlag);
        let guarantee = one.number(context, GuaranteeAmt);
        Self {
            alerts: one.number(context, TrackerAlerts),
            seals: Some(seals).filter(|(first, last)| !first.is_empty() && !last.is_empty()),
            scanned: chosen.then(|| !text(ScanFlag).is_empty()),
            guarantee: guarantee.zip(leviable(context, one)),
        }
    }

    fn judged(&self) -> super::Outcome {
        let alerts = self.alerts.filter(|alerts| alerts.is_positive());
        let seals = self
            .seals
            .filter(|(first, last)| folded(first) != folded(last));
        let unscanned = self.scanned == Some(false);
        let low = self
            .guarantee
            .filter(|(guarantee, levies)| *guarantee < Decimal::whole(*levies));
        let failed = [alerts.is_some(), seals.is_some(), unscanned, low.is_some()];
        let gaps = failed.into_iter().filter(|failed| *failed).count();
        let value = count(gaps);
        outcome(gaps > 0, value, || {
            let mut told = Explanation::new("trn-03").with("gaps", FactValue::count(gaps));
            if let Some(alerts) = alerts {
                told = told.with("alerts", FactValue::Ratio(alerts.to_f64()));
            }
            if let Some((first, last)) = seals {
                told = told
                    .with("seal_in", FactValue::text(first))
                    .with("seal_out", FactValue::text(last));
            }
            if let Some((guarantee, levies)) = low {
                let guarantee = guarantee.round_half_up().unwrap_or_default();
                told = told
                    .with("guarantee", FactValue::rupees(guarantee))
                    .with("levies", FactValue::rupees(levies));
            }
            Finding {
                value,
                score: graded(value, 0.0, SCALE),
                delta: 0.0,
                explanation: told
                    .clause(alerts.is_some(), "trn-03-alerts")
                    .clause(seals.is_some(), "trn-03-seals")
                    .clause(unscanned, "trn-03-scan")
                    .clause(low.is_some(), "trn-03-guarantee"),
            }
        })
    }
}

/// Statutory levies of all its items; `None` where they are not known for one of them.
fn leviable(context: &Context<'_>, one: &Declaration<'_>) -> Option<i64> {
    one.places().try_fold(0_i64, |sum, item| {
        let due = statutory(
            context.law,
            context.standing(item),
            &context.store.item(item),
        )?;
        sum.checked_add(due)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    /// Statutory levies of the goods are Rs 710,577.
    fn passed(n: u32, cells: &[(&'static str, &'static str)], case: &mut Case) {
        let gd = format!("KAPE-TP-{n}-05-01-2026");
        case.add(item(&gd, 1, "84145190", 1_000_000), cells);
    }

    #[test]
    fn counts_the_controls_that_failed() {
        let mut case = Case::new("TRN-03", &[]);
        let all = [
            ("tracker_alerts", "2"),
            ("seal_in", "S1"),
            ("seal_out", "S2"),
            ("scan_sample", "Y"),
            ("scan_flag", ""),
            ("guarantee_amt", "600000"),
        ];
        passed(1, &all, &mut case);
        let none = [
            ("tracker_alerts", "0"),
            ("seal_in", "S1"),
            ("seal_out", "s 1"),
            ("scan_sample", "Y"),
            ("scan_flag", "OK"),
            ("guarantee_amt", "710577"),
        ];
        passed(2, &none, &mut case);
        passed(
            3,
            &[("seal_in", "S1"), ("seal_out", ""), ("tracker_alerts", "")],
            &mut case,
        );
        let hit = case.keyed("KAPE-TP-1-05-01-2026").unwrap();
        assert_eq!((hit.value, hit.score), (Some(4.0), Some(100.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "4 of the controls on the way failed; 2 tracker alerts; seal S1 at the start, S2 at \
             the border; chosen for the scan but not scanned; guarantee of Rs 600,000 for levies \
             of Rs 710,577."
        );
        let clear = case.keyed("KAPE-TP-2-05-01-2026").unwrap();
        assert_eq!((clear.value, clear.hit), (Some(0.0), Some(false)));
        assert!(case.keyed("KAPE-TP-3-05-01-2026").is_none());
    }

    #[test]
    fn says_which_columns_it_lacks() {
        let mut case = Case::new("TRN-03", &[]);
        case.add(
            item("KAPE-TP-1-05-01-2026", 1, "84145190", 1),
            &[("seal_in", "S1")],
        );
        assert_eq!(
            case.missing(),
            [
                "needs one of the columns tracker_alerts, seal_out, scan_sample, guarantee_amt; no extract has any of them"
            ]
        );
    }
}
