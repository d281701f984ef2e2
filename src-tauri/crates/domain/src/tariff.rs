//! Which rates the law asked for on a day: the tariff line, the levies beside it, and what a
//! claimed concession changes. Selection of rows follows the indicators' section 2 ("Rates",
//! "Concession claim"); every rate names the row it came from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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
    let mut rows = tables
        .pct_tariff
        .iter()
        .filter(|row| row.pct == pct && row.valid.holds(day));
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

/// All six rates, the claimed concession applied: it replaces the levies its row names and never
/// raises a rate.
///
/// # Errors
/// `NoLine`, `Conflict`, `NoConcession`.
pub fn rate_set(tables: &ReferenceTables, ask: &RateQuestion<'_>) -> Result<RateSet, TariffError> {
    let row = line(tables, ask.pct, ask.day)?;
    let customs = customs_duty(row);
    let concession = ask
        .claim
        .map(|key| concession(tables, key, ask))
        .transpose()?;
    let mut rates = Vec::with_capacity(EXTRACT_LEVIES.len());
    for levy in EXTRACT_LEVIES {
        let statutory = if levy == "CD" {
            customs.clone()
        } else {
            other_levy(tables, levy, row, ask)?
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

/// Rate of a levy other than customs duty: longest code selector, else the duty slab, else all.
fn other_levy(
    tables: &ReferenceTables,
    levy: &'static str,
    line: &TariffLine,
    ask: &RateQuestion<'_>,
) -> Result<SourcedRate, TariffError> {
    if levy == "AST" && ast_excluded(tables, ask.pct, ask.day) {
        return Ok(SourcedRate {
            rate: Decimal::ZERO,
            specific: false,
            source: "st_exclusions".into(),
        });
    }
    let slab = line
        .cd_rate
        .map_or_else(|| "SPECIFIC".to_owned(), |rate| rate.to_string());
    let in_force = |row: &&LevyRate| row.levy == levy && row.valid.holds(ask.day);
    let rank = |row: &LevyRate| match row.selector_kind.as_str() {
        "pct" if ask.pct.starts_with(&row.selector) => Some(100 + row.selector.len()),
        "slab" if same_slab(&row.selector, &slab) => Some(2),
        "all" => Some(1),
        _ => None,
    };
    let ranked: Vec<(usize, &LevyRate)> = tables
        .levy_rate
        .iter()
        .filter(in_force)
        .filter_map(|row| rank(row).map(|rank| (rank, row)))
        .collect();
    let Some(best) = ranked.iter().map(|(rank, _)| *rank).max() else {
        return Ok(SourcedRate {
            rate: Decimal::ZERO,
            specific: false,
            source: format!("no {levy} row: nil"),
        });
    };
    let rows: Vec<&LevyRate> = ranked
        .iter()
        .filter(|(rank, _)| *rank == best)
        .map(|(_, row)| *row)
        .collect();
    choose_status(levy, &rows, ask)
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

fn concession(
    tables: &ReferenceTables,
    key: &str,
    ask: &RateQuestion<'_>,
) -> Result<Granted, TariffError> {
    let refused = || TariffError::NoConcession {
        key: key.to_owned(),
        pct: crate::declaration::dotted_pct(ask.pct),
        origin: ask.origin.to_owned(),
        day: ask.day,
    };
    let sro = tables
        .sro
        .iter()
        .find(|row| row.sro_key == key)
        .ok_or_else(refused)?;
    if !sro.valid.holds(ask.day) {
        return Err(refused());
    }
    if sro.kind == "FTA" {
        let row = tables.fta_rate.iter().find(|row| {
            row.sro_key == key
                && row.pct == ask.pct
                && row.origin == ask.origin
                && row.valid.holds(ask.day)
        });
        return row.ok_or_else(refused).map(|row| Granted {
            source: format!("fta_rate, line {} ({})", row.line, row.agreement),
            rates: [row.cd, row.acd, row.rd, None, None, None],
        });
    }
    let row = tables
        .sro_scope
        .iter()
        .filter(|row| {
            row.sro_key == key && ask.pct.starts_with(&row.pct_prefix) && row.valid.holds(ask.day)
        })
        .max_by_key(|row| row.pct_prefix.len());
    row.ok_or_else(refused).map(|row| Granted {
        source: format!("sro_scope, line {} ({key} serial {})", row.line, row.serial),
        rates: [row.cd, row.acd, row.rd, row.st, row.ast, row.it],
    })
}

/// Rupees per `per_units` of a currency on a day, as stated.
pub fn exchange_rate(
    tables: &ReferenceTables,
    currency: &str,
    day: NaiveDate,
) -> Option<(Decimal, Decimal)> {
    tables
        .exchange_rate
        .iter()
        .find(|row| row.currency == currency && row.valid.holds(day))
        .map(|row| (row.rate_pkr, row.per_units))
}

#[cfg(test)]
mod tests;
