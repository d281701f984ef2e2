//! EXM-06: goods brought in for export whose export is overdue.

use chrono::{Months, NaiveDate};

use super::{Finding, Grain, Indicator, Keyed, Need, Parameter, Rule, outcome};
use crate::context::Context;
use crate::declarations::{Declaration, base_quantity, declarations, stated_quantity};
use crate::law::AuxiliaryTable;
use crate::package::IndicatorSettings;
use crate::sentences::{Explanation, FactValue};
use crate::store::{OptionalColumn, at};
use crate::sums::Sum;

/// Beginning of the key of the notification on temporary import for export.
const TEMPORARY: &str = "492";
/// Name of the export facilitation scheme, in a concession key or a procedure.
const FACILITATION: &str = "EFS";

pub(super) static INDICATOR: Indicator = Indicator {
    code: "EXM-06",
    title: "Export obligation not discharged",
    rationale: "Goods that came in free of levies to be exported owe them when they stay.",
    grain: Grain::Declaration,
    legal_basis: "Customs Act 1969, ss. 19, 21; SRO 492(I)/2009; Export Facilitation Scheme 2021",
    parameters: &[
        Parameter {
            name: "months_492",
            meaning: "months allowed under SRO 492(I)/2009",
            default: 18.0,
            least: 1.0,
            most: 120.0,
        },
        Parameter {
            name: "months_efs",
            meaning: "months allowed under the export facilitation scheme",
            default: 9.0,
            least: 1.0,
            most: 120.0,
        },
    ],
    texts: &[],
    needs: &[Need::Table(AuxiliaryTable::ExportLink), Need::Units],
    formula: "value = 1 - linked export quantity dated up to the run / (quantity under the scheme * \
              ratio); hit: run date after the due date and value > 0; score 100 * value",
    scales: &[],
    sentences: &[("exm-06", "Due {due}; {percent} % of the obligation is open")],
    rule: Rule::Keys(evaluate),
};

/// Schemes under which goods come in to be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Temporary,
    Facilitation,
}

fn evaluate(context: &Context<'_>, settings: &IndicatorSettings) -> Vec<Keyed> {
    let judge = |one: Declaration<'_>| {
        let scheme = one.places().find_map(|item| scheme(context, item))?;
        let months = match scheme {
            Scheme::Temporary => settings.count("months_492"),
            Scheme::Facilitation => settings.count("months_efs"),
        };
        let months = Months::new(u32::try_from(months).ok()?);
        let due = one.day.checked_add_months(months)?;
        let value = open(context, &one)?;
        let hit = context.run_date > due && value > 0.0;
        let answer = outcome(hit, value, || Finding {
            value,
            score: (100.0 * value).clamp(0.0, 100.0),
            delta: 0.0,
            explanation: Explanation::new("exm-06")
                .with("due", FactValue::Date(due))
                .with("percent", FactValue::Percent(100.0 * value)),
        });
        Some(one.keyed(context, answer))
    };
    declarations(context).filter_map(judge).collect()
}

fn scheme(context: &Context<'_>, item: usize) -> Option<Scheme> {
    let store = context.store;
    let sro = store.sros.text(at(&store.sro, item)).to_uppercase();
    let procedure = store.options.text(OptionalColumn::ProcedureCode, item);
    let procedure = procedure.to_uppercase();
    let named = [sro, procedure];
    let temporary = |cell: &String| cell.split(['/', '(', ' ']).next() == Some(TEMPORARY);
    if named.iter().any(temporary) {
        Some(Scheme::Temporary)
    } else if named.iter().any(|cell| cell.contains(FACILITATION)) {
        Some(Scheme::Facilitation)
    } else {
        None
    }
}

/// Share of the obligation that no export up to the run date meets.
fn open(context: &Context<'_>, one: &Declaration<'_>) -> Option<f64> {
    let under = one.places().filter(|item| scheme(context, *item).is_some());
    let brought = Sum::of(under.filter_map(|item| base_quantity(context, item))).to_f64();
    let links = context.law.known.exports(one.number_of(context));
    let ratio = links.iter().find_map(|link| link.ratio);
    let owed = brought * ratio.map_or(1.0, jaiza_domain::decimal::Decimal::to_f64);
    let done = links.iter().filter(|link| {
        let day = link.export_date.or_else(|| day_of(&link.export_gd));
        day.is_some_and(|day| day <= context.run_date)
    });
    let sent = Sum::of(done.filter_map(|link| stated_quantity(context, link.qty, &link.unit)));
    (owed > 0.0).then(|| 1.0 - sent.to_f64() / owed)
}

/// The date in a declaration number.
fn day_of(number: &str) -> Option<NaiveDate> {
    jaiza_domain::text::gd::parse(number, None).ok()?.date
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, date, decimal, item};
    use jaiza_domain::reference::ExportLink;

    fn link(export_gd: &str, qty: &str, ratio: Option<&str>) -> ExportLink {
        ExportLink {
            import_gd: "KAPE-TI-1-31-05-2025".to_owned(),
            export_gd: export_gd.to_owned(),
            qty: decimal(qty),
            ratio: ratio.map(decimal),
            ..ExportLink::default()
        }
    }

    /// 100 pieces under the facilitation scheme, due nine months after 31 May: 28 February.
    fn brought_in(as_of: &str) -> Case {
        let mut case = Case::new("EXM-06", &[]);
        let mut one = item("KAPE-TI-1-31-05-2025", 1, "84145190", 1_000);
        one.quantity = decimal("100");
        case.add(one, &[("procedure_code", "EFS-1")]);
        case.add(item("KAPE-HC-2-31-05-2025", 1, "84145190", 1_000), &[]);
        case.tables.export_link = vec![
            link("KAPE-SB-9-05-12-2025", "30", Some("0.5")),
            link("KAPE-SB-9-05-12-2026", "20", None),
        ];
        case.as_of = Some(date(as_of));
        case
    }

    #[test]
    fn hits_the_day_after_the_clamped_end_of_the_month() {
        let hit = brought_in("2026-03-01")
            .keyed("KAPE-TI-1-31-05-2025")
            .unwrap();
        assert_eq!((hit.value, hit.score), (Some(0.4), Some(40.0)));
        assert_eq!(
            hit.sentence.unwrap(),
            "Due 28-02-2026; 40 % of the obligation is open."
        );
        let on_time = brought_in("2026-02-28")
            .keyed("KAPE-TI-1-31-05-2025")
            .unwrap();
        assert_eq!((on_time.value, on_time.hit), (Some(0.4), Some(false)));
    }

    #[test]
    fn says_nothing_of_other_declarations_and_needs_the_links() {
        let mut case = brought_in("2026-03-01");
        assert!(case.keyed("KAPE-HC-2-31-05-2025").is_none());
        case.tables.export_link = Vec::new();
        assert_eq!(
            case.missing(),
            ["needs the table export_link, which no reference package holds"]
        );
    }

    #[test]
    fn allows_temporary_imports_their_own_months() {
        let mut case = Case::new("EXM-06", &[("months_492", 6.0)]);
        let mut one = item("KAPE-TI-1-31-05-2025", 1, "84145190", 1_000);
        one.sro_key = Some("492/2009".to_owned());
        case.add(one, &[]);
        case.tables.export_link = vec![link("KAPE-SB-9-05-12-2026", "1", None)];
        case.as_of = Some(date("2025-12-01"));
        let hit = case.keyed("KAPE-TI-1-31-05-2025").unwrap();
        assert_eq!((hit.value, hit.score), (Some(1.0), Some(100.0)));
    }
}
