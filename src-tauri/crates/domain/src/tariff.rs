//! Which rates the law asked for on a day: the tariff line, the levies beside it, and what a
//! claimed concession changes. Selection of rows follows the indicators' section 2 ("Rates",
//! "Concession claim"); every rate names the row it came from.

mod index;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::index::Tariff;

use crate::decimal::Decimal;
use crate::declaration::EXTRACT_LEVIES;
use crate::reference::{LevyRate, ReferenceTables, TariffLine};

/// A rate with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourcedRate {
    /// Percent, or rupees per base unit when `specific`.
    pub rate: Decimal,
    /// A specific duty in rupees per base unit of the line.
    pub specific: bool,
    /// Table and line that stated it, and the legal reference where the table has one.
    pub source: String,
}

/// Rates of the six levies for a code, an origin and a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateSet {
    /// HS edition of the tariff line.
    pub edition: String,
    /// Unit of the tariff line (base unit of a specific duty).
    pub unit: String,
    /// Rates in the order of [`EXTRACT_LEVIES`].
    pub rates: Vec<(String, SourcedRate)>,
}

/// Why the reference tables give no single answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TariffError {
    /// No row of the tariff covers the code on that day.
    #[error(
        "the tariff loaded here has no line {pct} in force on {day}; load the package that covers that date"
    )]
    NoLine {
        /// Code with its point.
        pct: String,
        /// Day asked for.
        day: NaiveDate,
    },
    /// Two rows of equal rank are in force.
    #[error(
        "two rows of {table} are in force for {what} on {day}: lines {lines:?}; the package must be corrected"
    )]
    Conflict {
        /// Table.
        table: &'static str,
        /// Code or key.
        what: String,
        /// Day asked for.
        day: NaiveDate,
        /// Lines of the table's file.
        lines: Vec<u32>,
    },
    /// The claimed concession is not in the package, or does not cover the goods.
    #[error("concession {key} does not cover {pct} from {origin} on {day} in the loaded package")]
    NoConcession {
        /// Key of the concession.
        key: String,
        /// Code with its point.
        pct: String,
        /// Origin.
        origin: String,
        /// Day asked for.
        day: NaiveDate,
    },
}

/// What is asked: goods, day, and what is known of the importer and the claim.
#[derive(Clone, Copy, Debug)]
pub struct RateQuestion<'a> {
    /// Code, 8 digits.
    pub pct: &'a str,
    /// Origin, ISO alpha-2.
    pub origin: &'a str,
    /// Declaration date.
    pub day: NaiveDate,
    /// Importer's status when known (`industrial`, `commercial`).
    pub status: Option<&'a str>,
    /// Key of the concession claimed.
    pub claim: Option<&'a str>,
}

/// The tariff line of a code on a day.
///
/// # Errors
/// `NoLine`; `Conflict` when two rows are in force.
pub fn line<'t>(
    tables: &'t ReferenceTables,
    pct: &str,
    day: NaiveDate,
) -> Result<&'t TariffLine, TariffError> {
    Tariff::of(tables).line(pct, day)
}

/// All six rates of one question; for many of them, see [`Tariff`].
///
/// # Errors
/// `NoLine`, `Conflict`, `NoConcession`.
pub fn rate_set(tables: &ReferenceTables, ask: &RateQuestion<'_>) -> Result<RateSet, TariffError> {
    Tariff::of(tables).rate_set(ask)
}

/// Rupees per `per_units` of a currency on a day, as stated.
pub fn exchange_rate(
    tables: &ReferenceTables,
    currency: &str,
    day: NaiveDate,
) -> Option<(Decimal, Decimal)> {
    Tariff::of(tables).exchange_rate(currency, day)
}

impl<'t> Tariff<'t> {
    /// The tariff line of a code on a day.
    ///
    /// # Errors
    /// `NoLine`; `Conflict` when two rows are in force.
    pub fn line(&self, pct: &str, day: NaiveDate) -> Result<&'t TariffLine, TariffError> {
        let mut rows = self.lines(pct).filter(|row| row.valid.holds(day));
        let Some(first) = rows.next() else {
            return Err(TariffError::NoLine {
                pct: crate::declaration::dotted_pct(pct),
                day,
            });
        };
        match rows.next() {
            None => Ok(first),
            Some(second) => Err(TariffError::Conflict {
                table: "pct_tariff",
                what: crate::declaration::dotted_pct(pct),
                day,
                lines: vec![first.line, second.line],
            }),
        }
    }

    /// All six rates, the claimed concession applied: it replaces the levies its row names and
    /// never raises a rate.
    ///
    /// # Errors
    /// `NoLine`, `Conflict`, `NoConcession`.
    pub fn rate_set(&self, ask: &RateQuestion<'_>) -> Result<RateSet, TariffError> {
        let row = self.line(ask.pct, ask.day)?;
        let customs = customs_duty(row);
        let concession = ask.claim.map(|key| self.concession(key, ask)).transpose()?;
        let mut rates = Vec::with_capacity(EXTRACT_LEVIES.len());
        for levy in EXTRACT_LEVIES {
            let statutory = if levy == "CD" {
                customs.clone()
            } else {
                self.other_levy(levy, row, ask)?
            };
            let granted = concession.as_ref().and_then(|c| c.rate(levy));
            let effective = match granted {
                Some(rate) if statutory.specific || rate <= statutory.rate => SourcedRate {
                    rate,
                    specific: false,
                    source: concession
                        .as_ref()
                        .map_or_else(String::new, |c| c.source.clone()),
                },
                _ => statutory,
            };
            rates.push((levy.to_owned(), effective));
        }
        Ok(RateSet {
            edition: format!("HS{}", row.edition.trim_start_matches("HS")),
            unit: row.unit.clone(),
            rates,
        })
    }

    /// Rate of a levy other than customs duty: longest code selector, else the duty slab, else all.
    fn other_levy(
        &self,
        levy: &'static str,
        line: &TariffLine,
        ask: &RateQuestion<'_>,
    ) -> Result<SourcedRate, TariffError> {
        if levy == "AST" && ast_excluded(self.tables(), ask.pct, ask.day) {
            return Ok(SourcedRate {
                rate: Decimal::ZERO,
                specific: false,
                source: "st_exclusions".into(),
            });
        }
        let slab = line
            .cd_rate
            .map_or_else(|| "SPECIFIC".to_owned(), |rate| rate.to_string());
        let rows = self.most_specific(levy, ask, &slab);
        if rows.is_empty() {
            return Ok(SourcedRate {
                rate: Decimal::ZERO,
                specific: false,
                source: format!("no {levy} row: nil"),
            });
        }
        choose_status(levy, &rows, ask)
    }

    /// Rows in force of the narrowest selector that has any.
    fn most_specific(&self, levy: &str, ask: &RateQuestion<'_>, slab: &str) -> Vec<&'t LevyRate> {
        let in_force = |rows: &[&'t LevyRate]| -> Vec<&'t LevyRate> {
            let holding = rows.iter().copied().filter(|row| row.valid.holds(ask.day));
            holding.collect()
        };
        for digits in (0..=ask.pct.len()).rev() {
            let Some(prefix) = ask.pct.get(..digits) else {
                continue;
            };
            let rows = in_force(self.levies_of_code(levy, prefix));
            if !rows.is_empty() {
                return rows;
            }
        }
        let others = in_force(self.other_levies(levy));
        let (slabs, rest): (Vec<_>, Vec<_>) = others
            .into_iter()
            .partition(|row| row.selector_kind == "slab");
        let slabs: Vec<_> = slabs
            .into_iter()
            .filter(|row| same_slab(&row.selector, slab))
            .collect();
        if slabs.is_empty() {
            rest.into_iter()
                .filter(|row| row.selector_kind == "all")
                .collect()
        } else {
            slabs
        }
    }
}

fn customs_duty(row: &TariffLine) -> SourcedRate {
    let source = format!("pct_tariff, line {}", row.line);
    match (row.cd_rate, row.specific_rate) {
        (Some(rate), _) => SourcedRate {
            rate,
            specific: false,
            source,
        },
        (None, specific) => SourcedRate {
            rate: specific.unwrap_or(Decimal::ZERO),
            specific: true,
            source,
        },
    }
}

/// Among rows of one rank: the importer's status, else the row for any status, else (status not
/// known) the lowest.
fn choose_status(
    levy: &'static str,
    rows: &[&LevyRate],
    ask: &RateQuestion<'_>,
) -> Result<SourcedRate, TariffError> {
    let of = |status: &str| -> Vec<&LevyRate> {
        rows.iter()
            .copied()
            .filter(|row| row.importer_status.eq_ignore_ascii_case(status))
            .collect()
    };
    let named = ask.status.map(&of).unwrap_or_default();
    let chosen = if named.is_empty() { of("") } else { named };
    if let [first, second, ..] = chosen.as_slice() {
        return Err(TariffError::Conflict {
            table: "levy_rate",
            what: format!("{levy} of {}", crate::declaration::dotted_pct(ask.pct)),
            day: ask.day,
            lines: vec![first.line, second.line],
        });
    }
    let row = chosen
        .first()
        .copied()
        .or_else(|| rows.iter().copied().min_by_key(|row| row.rate));
    Ok(row.map_or_else(
        || SourcedRate {
            rate: Decimal::ZERO,
            specific: false,
            source: format!("no {levy} row: nil"),
        },
        |row| SourcedRate {
            rate: row.rate,
            specific: false,
            source: if row.legal_ref.is_empty() {
                format!("levy_rate, line {}", row.line)
            } else {
                format!("levy_rate, line {} ({})", row.line, row.legal_ref)
            },
        },
    ))
}

fn same_slab(selector: &str, slab: &str) -> bool {
    selector == slab
        || matches!((selector.parse::<Decimal>(), slab.parse::<Decimal>()), (Ok(a), Ok(b)) if a == b)
}

fn ast_excluded(tables: &ReferenceTables, pct: &str, day: NaiveDate) -> bool {
    tables
        .st_exclusions
        .iter()
        .any(|row| row.valid.holds(day) && pct.starts_with(&row.pct_prefix))
        || tables
            .third_schedule
            .iter()
            .any(|row| row.valid.holds(day) && pct.starts_with(&row.pct_prefix))
}

/// The rate set a concession grants; an absent rate leaves the levy as it is.
struct Granted {
    source: String,
    rates: [Option<Decimal>; 6],
}

impl Granted {
    fn rate(&self, levy: &str) -> Option<Decimal> {
        let place = EXTRACT_LEVIES.iter().position(|code| *code == levy)?;
        self.rates.get(place).copied().flatten()
    }
}

impl Tariff<'_> {
    fn concession(&self, key: &str, ask: &RateQuestion<'_>) -> Result<Granted, TariffError> {
        let refused = || TariffError::NoConcession {
            key: key.to_owned(),
            pct: crate::declaration::dotted_pct(ask.pct),
            origin: ask.origin.to_owned(),
            day: ask.day,
        };
        let sro = self.sro(key).ok_or_else(refused)?;
        if !sro.valid.holds(ask.day) {
            return Err(refused());
        }
        if sro.kind == "FTA" {
            let row = self.fta_rates(key).find(|row| {
                row.pct == ask.pct && row.origin == ask.origin && row.valid.holds(ask.day)
            });
            return row.ok_or_else(refused).map(|row| Granted {
                source: format!("fta_rate, line {} ({})", row.line, row.agreement),
                rates: [row.cd, row.acd, row.rd, None, None, None],
            });
        }
        let row = self
            .scopes(key)
            .filter(|row| ask.pct.starts_with(&row.pct_prefix) && row.valid.holds(ask.day))
            .max_by_key(|row| row.pct_prefix.len());
        row.ok_or_else(refused).map(|row| Granted {
            source: format!("sro_scope, line {} ({key} serial {})", row.line, row.serial),
            rates: [row.cd, row.acd, row.rd, row.st, row.ast, row.it],
        })
    }
}

#[cfg(test)]
mod tests;
