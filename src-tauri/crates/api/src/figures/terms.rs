//! Dated terms of a case: limitation rules, surcharge, forum, from the tables pinned to it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_domain::case_totals::ForumTerms;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Rounding;
use jaiza_domain::forum::Band;
use jaiza_domain::limitation::{DateKind, Rule};
use jaiza_domain::reference::ReferenceTables;
use jaiza_domain::surcharge::{Basis, CountRule, GroupTerms, RateRow, Remission, Terms};

use crate::case_model::CaseModel;
use crate::error::{Answer, ErrorBody};

/// Name of the table of the interbank rate.
const KIBOR: &str = "KIBOR";

/// Limitation rules; rows of one id are versions of it.
pub fn rules(tables: &ReferenceTables) -> Vec<Rule> {
    let rule = |row: &jaiza_domain::reference::LimitationRule| Rule {
        id: row.id.clone(),
        version: Some(format!("line {}", row.line)),
        years: row.years,
        months: row.months,
        days: row.days,
        from: named(&DateKind::ALL, &row.starts),
        valid: row.valid,
        min_amount: row.min_amount,
        voluntary_bar: row.voluntary_bar,
    };
    tables.limitation.iter().map(rule).collect()
}

/// Terms of surcharge up to a day. What the case itself sets goes before the table of rules. A case
/// without findings needs none.
///
/// # Errors
/// No rule, or a rule that names a table of rates which is not there.
pub fn surcharge(case: &CaseModel, to: NaiveDate) -> Answer<Terms> {
    let tables = &case.pinned.tables;
    let groups = if case.findings.is_empty() {
        Vec::new()
    } else {
        groups(case, to)?
    };
    let rates = rates(tables);
    if let Some(group) = groups
        .iter()
        .find(|group| !rates.contains_key(&group.table))
    {
        let table = &group.table;
        return Err(ErrorBody::invalid(
            "error-no-kibor",
            format!("The case has no table of rates \"{table}\", so no surcharge can be computed; load a reference package that holds it and pin it to the case."),
        )
        .arg("table", table));
    }
    let count = match case.parameters.get("surcharge_count") {
        Some(count) => count.clone(),
        None => in_force(tables, to)
            .next()
            .map(|rule| rule.count.clone())
            .unwrap_or_default(),
    };
    let known = |name: &String| groups.iter().any(|group| group.group == *name);
    let remission = |row: &jaiza_domain::reference::Remission| Remission {
        id: row.id.clone(),
        from: row.from,
        to: row.to,
        pct: row.pct,
        groups: (!row.groups.is_empty()).then(|| {
            row.groups
                .iter()
                .filter(|name| known(name))
                .cloned()
                .collect()
        }),
        if_paid_by: row.if_paid_by,
    };
    Ok(Terms {
        to,
        paid_on: case
            .parameters
            .get("paid_on")
            .and_then(|text| crate::times::date(text)),
        count: named(&CountRule::ALL, &count).unwrap_or_default(),
        tables: rates,
        remissions: tables.remission.iter().map(remission).collect(),
        groups,
        rounding: Rounding::whole_half_up(),
    })
}

fn in_force(
    tables: &ReferenceTables,
    day: NaiveDate,
) -> impl Iterator<Item = &jaiza_domain::reference::SurchargeRule> {
    tables
        .surcharge_rule
        .iter()
        .filter(move |rule| rule.valid.holds(day))
}

fn groups(case: &CaseModel, to: NaiveDate) -> Answer<Vec<GroupTerms>> {
    let tables = &case.pinned.tables;
    if let Some(margin) = case.parameters.get("surcharge_margin") {
        let margin = super::decimal("surcharge_margin", margin)?;
        let basis = basis(&case.parameter("surcharge_basis", ""));
        let names = case.parameter("surcharge_groups", "CUS,STX,ITX");
        let group = |name: &str| GroupTerms {
            group: name.trim().to_owned(),
            table: KIBOR.to_owned(),
            margin,
            basis,
        };
        return Ok(names.split(',').map(group).collect());
    }
    let groups: Vec<GroupTerms> = in_force(tables, to)
        .map(|rule| GroupTerms {
            group: rule.group.clone(),
            table: rule.rate_table.clone(),
            margin: rule.margin,
            basis: basis(&rule.basis),
        })
        .collect();
    if groups.is_empty() {
        return Err(ErrorBody::invalid(
            "error-no-surcharge-rule",
            format!("No rule of surcharge is in force on {to}: load a reference package with surcharge_rule.csv and pin it to the case, or set surcharge_margin in the case."),
        )
        .arg("day", to));
    }
    Ok(groups)
}

fn basis(name: &str) -> Basis {
    named(&Basis::ALL, name).unwrap_or_default()
}

fn rates(tables: &ReferenceTables) -> BTreeMap<String, Vec<RateRow>> {
    let mut rates: BTreeMap<String, Vec<RateRow>> = BTreeMap::new();
    for row in &tables.kibor {
        let line = RateRow {
            from: row.from,
            to: row.to,
            rate: row.rate,
        };
        rates.entry(KIBOR.to_owned()).or_default().push(line);
    }
    for row in &tables.surcharge_rate {
        let line = RateRow {
            from: row.from,
            to: row.to,
            rate: row.rate,
        };
        rates.entry(row.rate_table.clone()).or_default().push(line);
    }
    rates
}

/// Bands of adjudicating officers, when there are any.
///
/// # Errors
/// A threshold that is not a number.
pub fn forum(case: &CaseModel, date: NaiveDate) -> Answer<Option<ForumTerms>> {
    let bands = &case.pinned.tables.bands;
    if bands.is_empty() {
        return Ok(None);
    }
    let band = |row: &jaiza_domain::reference::Band| Band {
        row: row.row.clone(),
        rank: row.rank.clone(),
        max_amount: row.max_amount,
        valid: row.valid,
    };
    let threshold = case.parameters.get("cr_threshold");
    Ok(Some(ForumTerms {
        bands: bands.iter().map(band).collect(),
        date,
        cr_threshold: threshold
            .map(|text| super::decimal("cr_threshold", text))
            .transpose()?,
    }))
}

/// Hours of audit booked, when any are.
///
/// # Errors
/// Hours that are not a number.
pub fn audit_hours(case: &CaseModel) -> Answer<Option<Decimal>> {
    let hours = case.audit_hours.trim();
    if hours.is_empty() {
        return Ok(None);
    }
    super::decimal("audit_hours", hours)
        .map(|hours| Some(hours).filter(|hours| hours.is_positive()))
}

/// The value of a name in a list of names.
pub fn named<T: Copy>(names: &[(&'static str, T)], name: &str) -> Option<T> {
    let known = names.iter().find(|(known, _)| *known == name);
    known.map(|(_, value)| *value)
}
