//! Days between which no rule changes: what holds on one day of an epoch holds on all of them, so
//! that it is looked up once for a code and an epoch, not once for an item.

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::reference::{KeywordRule, ReferenceTables, TariffLine, Validity};

use super::{Law, Levy};

/// First days of the epochs, ascending; days before the first are an epoch too.
#[derive(Debug, Default)]
pub(crate) struct Epochs(Vec<NaiveDate>);

impl Epochs {
    /// Epochs of tariff, rates, concessions and keyword rules.
    pub fn of(tables: &ReferenceTables) -> Self {
        let mut begins = Vec::new();
        let mut add = |valid: Validity| {
            begins.extend(valid.from);
            begins.extend(valid.to.and_then(|last| last.succ_opt()));
        };
        tables.pct_tariff.iter().for_each(|row| add(row.valid));
        tables.levy_rate.iter().for_each(|row| add(row.valid));
        tables.third_schedule.iter().for_each(|row| add(row.valid));
        tables.st_exclusions.iter().for_each(|row| add(row.valid));
        tables.sro.iter().for_each(|row| add(row.valid));
        tables.sro_scope.iter().for_each(|row| add(row.valid));
        tables.fta_rate.iter().for_each(|row| add(row.valid));
        tables.keyword_rule.iter().for_each(|row| add(row.valid));
        begins.sort_unstable();
        begins.dedup();
        Self(begins)
    }

    /// Number of the epoch of a day.
    pub fn of_day(&self, day: NaiveDate) -> u32 {
        crate::store::count32(self.0.partition_point(|begin| *begin <= day))
    }
}

/// What holds for a code on a day, without concession.
#[derive(Debug)]
pub(crate) struct Standing<'a> {
    /// `None` = not in the tariff.
    pub line: Option<&'a TariffLine>,
    /// Taxed on retail price.
    pub third_schedule: bool,
    /// Percent of ACD, RD, ST, AST, IT; 0 for a code that is not in the tariff.
    rates: [Decimal; 5],
    /// By rule id.
    pub keywords: Vec<&'a KeywordRule>,
}

impl Standing<'_> {
    /// Of a code that is not in the tariff.
    pub const NONE: Self = Self {
        line: None,
        third_schedule: false,
        rates: [Decimal::ZERO; 5],
        keywords: Vec::new(),
    };

    /// Statutory percent of a levy other than customs duty.
    pub fn percent(&self, levy: Levy) -> Decimal {
        let [acd, rd, st, ast, it] = self.rates;
        match levy {
            Levy::Acd => acd,
            Levy::Rd => rd,
            Levy::St => st,
            Levy::Ast => ast,
            Levy::It => it,
        }
    }
}

impl<'a> Law<'a> {
    /// What holds for a code on a day.
    pub fn standing(&self, pct: &str, day: NaiveDate) -> Standing<'a> {
        let line = self.line(pct, day);
        let rate = |levy| line.map_or(Decimal::ZERO, |line| self.percent(levy, line, day));
        Standing {
            line,
            third_schedule: self.in_third_schedule(pct, day),
            rates: [Levy::Acd, Levy::Rd, Levy::St, Levy::Ast, Levy::It].map(rate),
            keywords: self.keyword_rules(pct, day),
        }
    }
}
