//! Editions of the tariff: which one was in force on a day, and how a code continues in another.

use chrono::NaiveDate;
use jaiza_domain::reference::{HsCorrelation, ReferenceTables};

use crate::dto::reference::{CodeLink, CodeOnDay};

/// A code as a finding on that day must cite it.
///
/// `pct` has 8 digits. Exactly one edition in force makes the code citable; `held` says whether the
/// tariff has a line of it on the day. Correlations come from `hs_correlation`: successors of the
/// code out of the edition in force, predecessors of it into that edition, and what stands instead
/// of a code of another edition.
pub fn code_on_day(tables: &ReferenceTables, pct: &str, day: NaiveDate) -> CodeOnDay {
    let editions: Vec<String> = tables
        .editions
        .iter()
        .filter(|edition| edition.valid.holds(day))
        .map(|edition| edition.edition.clone())
        .collect();
    let edition = match editions.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    };
    let within = |name: &str| edition.as_deref().is_none_or(|open| same(open, name));
    let links = |wanted: &dyn Fn(&HsCorrelation) -> bool, to: bool| -> Vec<CodeLink> {
        let rows = tables.hs_correlation.iter().filter(|row| wanted(row));
        rows.map(|row| link(row, to)).collect()
    };
    let held = tables
        .pct_tariff
        .iter()
        .any(|line| line.pct == pct && line.valid.holds(day));
    CodeOnDay {
        successors: links(
            &|row| kin(pct, &row.from_code) && within(&row.from_edition),
            true,
        ),
        predecessors: links(
            &|row| kin(pct, &row.to_code) && within(&row.to_edition),
            false,
        ),
        instead: if held {
            Vec::new()
        } else {
            let elsewhere = |row: &HsCorrelation| !within(&row.from_edition) || edition.is_none();
            links(
                &|row| kin(pct, &row.from_code) && within(&row.to_edition) && elsewhere(row),
                true,
            )
        },
        editions,
        edition,
        held,
    }
}

/// A correlation of six digits speaks of all codes that begin with them.
fn kin(pct: &str, code: &str) -> bool {
    pct.starts_with(code)
}

/// "HS2022" and "2022" are one edition.
fn same(a: &str, b: &str) -> bool {
    a.trim_start_matches("HS") == b.trim_start_matches("HS")
}

/// A code of six or eight digits with its point.
fn dotted(code: &str) -> String {
    match code.split_at_checked(4) {
        Some((heading, rest)) if !rest.is_empty() => format!("{heading}.{rest}"),
        _ => code.to_owned(),
    }
}

fn link(row: &HsCorrelation, to: bool) -> CodeLink {
    let (edition, code) = if to {
        (&row.to_edition, &row.to_code)
    } else {
        (&row.from_edition, &row.from_code)
    };
    CodeLink {
        edition: edition.clone(),
        code: dotted(code),
        relation: row.relation.clone(),
        note: row.note.clone(),
        source: row.source.clone(),
        legal_ref: row.legal_ref.clone(),
        line: row.line,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use jaiza_importing::reference::read_stored;

    fn tables() -> ReferenceTables {
        let files = [
            (
                "editions",
                "edition,valid_from,valid_to\n2017,2017-07-01,2021-12-31\n2022,2022-01-01,\n",
            ),
            (
                "pct_tariff",
                "edition,pct,valid_from,valid_to\n2017,8517.1219,2018-07-01,2021-12-31\n2022,8517.1310,2022-01-01,\n2022,8517.1410,2022-01-01,\n",
            ),
            (
                "hs_correlation",
                "from_edition,from_code,to_edition,to_code,relation\n2017,8517.1219,2022,8517.1310,1:n\n2017,8517.12,2022,8517.14,1:n\n",
            ),
        ];
        let files = files.map(|(name, text)| (name, text.as_bytes().to_vec()));
        read_stored(files).unwrap().tables
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn names_the_edition_in_force_and_both_successors() {
        let answer = code_on_day(&tables(), "85171219", day("2021-12-31"));
        assert_eq!(answer.edition.as_deref(), Some("2017"));
        assert!(answer.held && answer.instead.is_empty() && answer.predecessors.is_empty());
        let codes: Vec<&str> = answer
            .successors
            .iter()
            .map(|link| link.code.as_str())
            .collect();
        assert_eq!(codes, ["8517.1310", "8517.14"]);
    }

    #[test]
    fn says_what_stands_instead_of_a_code_of_the_former_edition() {
        let answer = code_on_day(&tables(), "85171219", day("2022-01-01"));
        assert_eq!(answer.edition.as_deref(), Some("2022"));
        assert!(!answer.held);
        assert_eq!(answer.instead.len(), 2);
        let heir = code_on_day(&tables(), "85171310", day("2022-01-01"));
        assert!(heir.held && heir.instead.is_empty());
        assert_eq!(heir.predecessors[0].code, "8517.1219");
    }

    #[test]
    fn cites_no_edition_on_a_day_that_none_covers() {
        let answer = code_on_day(&tables(), "85171219", day("2017-06-30"));
        assert_eq!((answer.edition, answer.editions.len()), (None, 0));
    }
}
