//! The rule of audit days and the usual random share, from the parameter package or the program.

use chrono::NaiveDate;
use jaiza_domain::selection::{DayRates, Days};
use toml::{Table, Value};

use crate::dto::selection::DayRule;
use crate::error::{Answer, ErrorBody};

/// Rule of the program when no package of the chain has a table `audit_days`.
const USUAL: &str = r#"
[[audit_days]]
from = "2025-07-01"
base = "2"
per_declaration = "0.02"
per_item = "0.005"
per_million = "0.01"
most = "60"
"#;
/// Random places in percent when nothing else is said: the share that is usual in selection.
const USUAL_RANDOM_PCT: u32 = 10;

/// What packages say about selections.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The rule in force on the run date.
    pub rates: DayRates,
    /// `package` or `program`.
    pub source: &'static str,
    /// Random places in percent of all.
    pub random_pct: u32,
}

/// Reads the terms for a run date. `texts` are the package and its bases, the nearest first: the
/// first that speaks of something decides it.
///
/// # Errors
/// A table that is not written as it should be.
pub fn terms(texts: &[String], day: NaiveDate) -> Answer<Terms> {
    let packages: Vec<Table> = texts.iter().filter_map(|text| text.parse().ok()).collect();
    let own = packages.iter().find_map(|table| table.get("audit_days"));
    let usual: Table = USUAL
        .parse()
        .map_err(|why: toml::de::Error| refused(why.message()))?;
    let (value, source) = match own {
        Some(value) => (Some(value), "package"),
        None => (usual.get("audit_days"), "program"),
    };
    let rules = value.and_then(Value::as_array);
    let rules = rules.ok_or_else(|| refused("it is not a list of tables"))?;
    let rules = rules.iter().map(rule).collect::<Answer<Vec<_>>>()?;
    let rates = DayRates::on(&rules, day).ok_or_else(|| refused("it is empty"))?;
    let share = packages.iter().find_map(|table| {
        let share = table.get("selection")?.get("random_share_pct")?;
        Some(share.as_integer().and_then(|pct| u32::try_from(pct).ok()))
    });
    let random_pct = match share {
        None => USUAL_RANDOM_PCT,
        Some(pct) => pct
            .filter(|pct| *pct <= 100)
            .ok_or_else(|| refused("selection.random_share_pct is not a number from 0 to 100"))?,
    };
    Ok(Terms {
        rates: rates.clone(),
        source,
        random_pct,
    })
}

fn rule(value: &Value) -> Answer<DayRates> {
    let text = |name: &str| match value.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => "0".to_owned(),
    };
    let days = |name: &str| {
        text(name).parse::<Days>().map_err(|()| {
            refused(&format!(
                "{name} \"{}\" is not a number of days",
                text(name)
            ))
        })
    };
    let from = text("from");
    Ok(DayRates {
        from: crate::times::date(&from)
            .ok_or_else(|| refused(&format!("from \"{from}\" is not a date")))?,
        base: days("base")?,
        per_declaration: days("per_declaration")?,
        per_item: days("per_item")?,
        per_million: days("per_million")?,
        most: if value.get("most").is_some() {
            days("most")?
        } else {
            Days::MOST
        },
    })
}

fn refused(why: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-audit-days",
        format!("The table audit_days of the parameter package cannot be used: {why}. Correct the package and run the indicators again."),
    )
    .arg("why", why)
}

/// The rule as the door shows it.
pub fn shown(terms: &Terms) -> DayRule {
    let rates = &terms.rates;
    DayRule {
        from: rates.from.to_string(),
        base: rates.base.to_string(),
        per_declaration: rates.per_declaration.to_string(),
        per_item: rates.per_item.to_string(),
        per_million: rates.per_million.to_string(),
        most: rates.most.to_string(),
        source: terms.source.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 6, 30).unwrap()
    }

    #[test]
    fn the_program_has_a_rule_and_a_package_replaces_it() {
        let usual = terms(&[], day()).unwrap();
        assert_eq!((usual.source, usual.random_pct), ("program", 10));
        let own = "[selection]\nrandom_share_pct = 20\n[[audit_days]]\nfrom = \"2026-01-01\"\nbase = 3\nper_item = 0.25\n";
        let base = "[[audit_days]]\nfrom = \"2020-01-01\"\nbase = 9\n";
        let terms = terms(&[own.to_owned(), base.to_owned()], day()).unwrap();
        assert_eq!((terms.source, terms.random_pct), ("package", 20));
        assert_eq!(terms.rates.base.to_string(), "3");
        assert_eq!(terms.rates.per_item.to_string(), "0.25");
    }

    #[test]
    fn refuses_a_rule_that_is_no_rule() {
        for text in [
            "audit_days = 3",
            "[[audit_days]]\nfrom = \"soon\"",
            "[[audit_days]]\nfrom = \"2026-01-01\"\nbase = -1",
            "[selection]\nrandom_share_pct = 101",
        ] {
            assert!(terms(&[text.to_owned()], day()).is_err(), "{text}");
        }
    }
}
