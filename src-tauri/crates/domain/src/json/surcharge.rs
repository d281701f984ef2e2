//! Terms of surcharge in JSON.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Fields, list, named};
use crate::decimal::Decimal;
use crate::exact::Rounding;
use crate::levies::LevyError;
use crate::surcharge::{Basis, CountRule, GroupTerms, RateRow, Remission, Terms};

/// The fields that [`terms`] reads.
pub(crate) const TERMS_FIELDS: [&str; 7] = [
    "to",
    "paid_on",
    "count",
    "tables",
    "groups",
    "remissions",
    "rounding",
];

/// The terms out of an object that may hold more, with the groups read by `group`.
pub(crate) fn terms(
    fields: Fields<'_>,
    mut group: impl FnMut(&Value) -> Result<GroupTerms, LevyError>,
) -> Result<Terms, LevyError> {
    let tables = fields.map("tables")?.iter();
    let tables = tables.map(|(name, rows)| Ok((name.clone(), table(rows)?)));
    let mut groups = Vec::new();
    for value in fields.list("groups")? {
        groups.push(group(value)?);
    }
    let remissions = fields.list_if("remissions")?.unwrap_or_default().iter();
    Ok(Terms {
        to: fields.date("to")?,
        paid_on: fields.date_if("paid_on")?,
        count: fields
            .choice_if("count", &CountRule::ALL)?
            .unwrap_or_default(),
        tables: tables.collect::<Result<BTreeMap<_, _>, LevyError>>()?,
        groups,
        remissions: remissions.map(remission).collect::<Result<_, _>>()?,
        rounding: fields
            .rounding_if("rounding")?
            .unwrap_or_else(Rounding::whole_half_up),
    })
}

/// A group's terms out of an object that may hold more.
pub(crate) fn group_terms(fields: Fields<'_>) -> Result<GroupTerms, LevyError> {
    Ok(GroupTerms {
        group: fields.name("group")?,
        table: fields.name("table")?,
        margin: fields.decimal_if("margin")?.unwrap_or(Decimal::ZERO),
        basis: fields.choice_if("basis", &Basis::ALL)?.unwrap_or_default(),
    })
}

fn table(value: &Value) -> Result<Vec<RateRow>, LevyError> {
    let read = |value: &Value| {
        let fields = Fields::open(value, &["from", "to", "rate"])?;
        let (from, to) = (fields.date("from")?, fields.date_if("to")?);
        Ok(RateRow {
            from,
            to,
            rate: fields.decimal("rate")?,
        })
    };
    list(value, LevyError::InvalidArgument)?
        .iter()
        .map(read)
        .collect()
}

fn remission(value: &Value) -> Result<Remission, LevyError> {
    let fields = Fields::open(value, &["id", "from", "to", "pct", "groups", "if_paid_by"])?;
    Ok(Remission {
        id: fields.name("id")?,
        from: fields.date("from")?,
        to: fields.date("to")?,
        pct: fields.decimal("pct")?,
        groups: fields.names_if("groups")?,
        if_paid_by: fields.date_if("if_paid_by")?,
    })
}

/// Terms as [`terms`] and [`group_terms`] read them.
pub(crate) fn write(terms: &Terms) -> Value {
    let row = |row: &RateRow| match row.to {
        Some(to) => json!({ "from": row.from, "to": to, "rate": row.rate }),
        None => json!({ "from": row.from, "rate": row.rate }),
    };
    let tables: Map<String, Value> = terms
        .tables
        .iter()
        .map(|(name, rows)| (name.clone(), rows.iter().map(row).collect()))
        .collect();
    let groups = terms.groups.iter().map(|group| {
        json!({
            "group": group.group, "table": group.table, "margin": group.margin, "basis": named(&Basis::ALL, group.basis),
        })
    });
    let mut value = json!({
        "to": terms.to, "count": named(&CountRule::ALL, terms.count), "tables": tables, "groups": groups.collect::<Vec<_>>(),
    });
    if let Some(map) = value.as_object_mut() {
        if let Some(paid_on) = terms.paid_on {
            map.insert("paid_on".into(), json!(paid_on));
        }
        if !terms.remissions.is_empty() {
            let remissions = terms.remissions.iter().map(remission_value).collect();
            map.insert("remissions".into(), remissions);
        }
        if terms.rounding != Rounding::whole_half_up() {
            map.insert("rounding".into(), json!(terms.rounding));
        }
    }
    value
}

fn remission_value(remission: &Remission) -> Value {
    json!({
        "id": remission.id, "from": remission.from, "to": remission.to, "pct": remission.pct,
        "groups": remission.groups, "if_paid_by": remission.if_paid_by,
    })
}
