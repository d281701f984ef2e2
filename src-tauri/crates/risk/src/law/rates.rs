//! Statutory rates from `levy_rate`: longest code prefix, else slab of the duty rate, else all.

use std::collections::HashMap;

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::reference::{LevyRate, Validity};

use super::prefixes;
use crate::errors::RiskError;

/// Slab selector of lines with a specific duty.
const SPECIFIC: &str = "SPECIFIC";

/// A levy that `levy_rate` knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Levy {
    Acd,
    Rd,
    St,
    Ast,
    It,
}

impl Levy {
    const ALL: [(&'static str, Self); 5] = [
        ("ACD", Self::Acd),
        ("RD", Self::Rd),
        ("ST", Self::St),
        ("AST", Self::Ast),
        ("IT", Self::It),
    ];

    fn read(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, levy)| *levy)
    }
}

/// Whom a row is for, by rank.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Selector<'a> {
    Code(&'a str),
    Slab(Decimal),
    Specific,
    All,
}

fn selector(row: &LevyRate) -> Option<Selector<'_>> {
    match row.selector_kind.as_str() {
        "pct" => Some(Selector::Code(&row.selector)),
        "slab" if row.selector == SPECIFIC => Some(Selector::Specific),
        "slab" => row.selector.parse().ok().map(Selector::Slab),
        "all" => Some(Selector::All),
        _ => None,
    }
}

/// All rate rows by levy and selector.
pub(crate) struct RateBook<'a>(HashMap<(Levy, Selector<'a>), Vec<&'a LevyRate>>);

impl<'a> RateBook<'a> {
    /// # Errors
    /// [`RiskError::RatesAmbiguous`] if two rows of equal rank are in force on the same day. Only
    /// income tax may differ by importer status.
    pub fn new(rows: &'a [LevyRate]) -> Result<Self, RiskError> {
        let mut book: HashMap<(Levy, Selector<'a>), Vec<&'a LevyRate>> = HashMap::new();
        for row in rows {
            let (Some(levy), Some(selector)) = (Levy::read(&row.levy), selector(row)) else {
                continue;
            };
            let equals = book.entry((levy, selector)).or_default();
            let same_rank = |other: &&&LevyRate| {
                (levy != Levy::It || other.importer_status == row.importer_status)
                    && overlap(other.valid, row.valid)
            };
            if let Some(other) = equals.iter().find(same_rank) {
                return Err(RiskError::RatesAmbiguous {
                    levy: row.levy.clone(),
                    selector: format!("{} {}", row.selector_kind, row.selector),
                    first: other.line,
                    second: row.line,
                });
            }
            equals.push(row);
        }
        Ok(Self(book))
    }

    /// Percent at a day; 0 if no row applies. `cd_rate` is `None` for a specific duty.
    pub fn percent(
        &self,
        levy: Levy,
        pct: &str,
        cd_rate: Option<Decimal>,
        day: NaiveDate,
    ) -> Decimal {
        let lowest = |selector: Selector<'_>| {
            let rows = self.0.get(&(levy, selector))?.iter();
            rows.filter(|row| row.valid.holds(day))
                .map(|row| row.rate)
                .min()
        };
        prefixes(pct)
            .find_map(|prefix| lowest(Selector::Code(prefix)))
            .or_else(|| lowest(cd_rate.map_or(Selector::Specific, Selector::Slab)))
            .or_else(|| lowest(Selector::All))
            .unwrap_or(Decimal::ZERO)
    }
}

/// Have two periods a day in common?
fn overlap(a: Validity, b: Validity) -> bool {
    let begins = |v: Validity| v.from.unwrap_or(NaiveDate::MIN);
    let ends = |v: Validity| v.to.unwrap_or(NaiveDate::MAX);
    begins(a) <= ends(b) && begins(b) <= ends(a)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use crate::fixture::{date, decimal};

    fn row(kind: &str, selector: &str, status: &str, rate: &str, from: &str) -> LevyRate {
        LevyRate {
            line: 2,
            levy: "IT".to_owned(),
            selector_kind: kind.to_owned(),
            selector: selector.to_owned(),
            importer_status: status.to_owned(),
            rate: decimal(rate),
            valid: Validity {
                from: Some(date(from)),
                to: None,
            },
            legal_ref: String::new(),
            ..LevyRate::default()
        }
    }

    #[test]
    fn prefers_the_longest_code_then_the_slab_then_all() {
        let rows = [
            row("all", "", "", "6", "2024-01-01"),
            row("slab", "10", "", "5", "2024-01-01"),
            row("slab", "SPECIFIC", "", "4", "2024-01-01"),
            row("pct", "8414", "", "3", "2024-01-01"),
            row("pct", "841451", "", "2", "2024-01-01"),
        ];
        let book = RateBook::new(&rows).unwrap();
        let rate = |pct, cd: Option<&str>| {
            book.percent(Levy::It, pct, cd.map(decimal), date("2025-01-01"))
                .to_string()
        };
        assert_eq!(rate("84145190", Some("10")), "2");
        assert_eq!(rate("84149090", Some("10")), "3");
        assert_eq!(rate("39041000", Some("10.0")), "5");
        assert_eq!(rate("39041000", None), "4");
        assert_eq!(rate("39041000", Some("20")), "6");
    }

    #[test]
    fn takes_the_lowest_income_tax_over_importer_statuses() {
        let rows = [
            row("all", "", "company", "5.5", "2024-01-01"),
            row("all", "", "other", "6", "2024-01-01"),
        ];
        let book = RateBook::new(&rows).unwrap();
        let rate = book.percent(Levy::It, "39041000", None, date("2025-01-01"));
        assert_eq!(rate, decimal("5.5"));
    }

    #[test]
    fn refuses_two_rates_of_equal_rank_at_the_same_time() {
        let rows = [
            row("pct", "8414", "", "3", "2024-01-01"),
            row("pct", "8414", "", "4", "2025-01-01"),
        ];
        assert!(matches!(
            RateBook::new(&rows),
            Err(RiskError::RatesAmbiguous { .. })
        ));
    }
}
