//! Dated facts and parameters of a case.

use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, Write};
use serde_json::json;

use super::opening::day;
use crate::case_model::{CaseModel, derived_id};
use crate::door::Call;
use crate::error::{Answer, ErrorBody};

/// Fields of the case itself; every other name is a parameter.
const FIELDS: [(&str, Field); 7] = [
    ("case_no", Field::CASE_NO),
    ("audit_hours", Field::CASE_AUDIT_HOURS),
    ("notice_date", Field::CASE_NOTICE_DATE),
    ("computation_date", Field::CASE_COMPUTATION_DATE),
    ("period_from", Field::CASE_PERIOD_FROM),
    ("period_to", Field::CASE_PERIOD_TO),
    ("reply_due", Field::CASE_REPLY_DUE),
];
/// Parameters that a case knows.
const PARAMETERS: [&str; 12] = [
    "importer_status",
    "insurance_pct",
    "landing_pct",
    "landing_mode",
    "cr_threshold",
    "surcharge_margin",
    "surcharge_basis",
    "surcharge_count",
    "surcharge_groups",
    "paid_on",
    "limitation_by",
    "reference",
];

/// Takes the reference tables now loaded as those of the case.
pub fn repin(call: &Call<'_>, home: &Home, case: &CaseModel) -> Answer<()> {
    let pinned = crate::reference::pin(home)?;
    let write = Write::new(
        EntityId::from(case.stream),
        EntityKind::CASE,
        Field::CASE_REFERENCE,
        json!(pinned),
    );
    let now = call.session.now();
    let action = Action::new(EntryKind::CASE_CHANGED, vec![write])
        .because("reference tables now loaded were taken over");
    home.record(case.stream, &action, now)?;
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    Ok(())
}

/// The case as it would stand with these fields; nothing is recorded.
///
/// # Errors
/// A value that does not fit its field.
pub fn with_fields(case: &CaseModel, fields: &[(String, String)]) -> Answer<CaseModel> {
    let mut case = case.clone();
    for (name, value) in fields {
        check_field(name, value)?;
        let value = value.trim().to_owned();
        match name.as_str() {
            "case_no" => case.case_no = value,
            "audit_hours" => case.audit_hours = value,
            "notice_date" => case.notice_date = value,
            "computation_date" => case.computation_date = value,
            "period_from" => case.period_from = value,
            "period_to" => case.period_to = value,
            "reply_due" => case.reply_due = value,
            _ => {
                case.parameters.insert(name.clone(), value);
            }
        }
    }
    Ok(case)
}

/// Records fields and parameters that differ from the case.
pub fn store_fields(
    call: &Call<'_>,
    home: &Home,
    case: &CaseModel,
    fields: &[(String, String)],
    reason: Option<&str>,
) -> Answer<()> {
    let mut writes = Vec::new();
    for (name, value) in fields {
        check_field(name, value)?;
        match FIELDS.iter().find(|(known, _)| known == name) {
            Some((_, field)) => writes.push(Write::new(
                EntityId::from(case.stream),
                EntityKind::CASE,
                *field,
                json!(value.trim()),
            )),
            None if case.parameters.get(name).is_some_and(|old| old == value) => {}
            None => {
                let id = derived_id(case.stream, &format!("parameter:{name}"));
                if !case.parameters.contains_key(name) {
                    writes.push(Write::new(
                        id,
                        EntityKind::PARAMETER,
                        Field::PARAMETER_NAME,
                        json!(name),
                    ));
                }
                writes.push(Write::new(
                    id,
                    EntityKind::PARAMETER,
                    Field::PARAMETER_VALUE,
                    json!(value.trim()),
                ));
            }
        }
    }
    if writes.is_empty() {
        return Ok(());
    }
    let now = call.session.now();
    let mut action = Action::new(EntryKind::PARAMETER_SET, writes);
    action.reason = reason
        .map(str::to_owned)
        .filter(|text| !text.trim().is_empty());
    home.record(case.stream, &action, now)?;
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    Ok(())
}

fn check_field(name: &str, value: &str) -> Answer<()> {
    let is_field = FIELDS.iter().any(|(known, _)| *known == name);
    if !is_field && !PARAMETERS.contains(&name) {
        let mut known: Vec<&str> = FIELDS
            .iter()
            .map(|(known, _)| *known)
            .chain(PARAMETERS)
            .collect();
        known.sort_unstable();
        return Err(ErrorBody::invalid(
            "error-case-field",
            format!(
                "\"{name}\" is not a field of a case; use one of {}.",
                known.join(", ")
            ),
        )
        .arg("field", name));
    }
    let dated = ["paid_on", "reply_due"].contains(&name);
    if dated || name.ends_with("_date") || name.starts_with("period_") {
        day(value, name)?;
    }
    if name == "limitation_by" && !["relevant", "gd", "notice"].contains(&value.trim()) {
        return Err(ErrorBody::invalid(
            "error-limitation-by",
            format!("limitation_by \"{value}\" is not one of relevant, gd, notice."),
        )
        .arg("text", value));
    }
    let number = [
        "audit_hours",
        "insurance_pct",
        "landing_pct",
        "cr_threshold",
        "surcharge_margin",
    ]
    .contains(&name);
    if number
        && value
            .trim()
            .parse::<jaiza_domain::decimal::Decimal>()
            .is_err()
    {
        return Err(ErrorBody::invalid(
            "error-not-a-number",
            format!("{name} \"{value}\" is not a number."),
        )
        .arg("text", value));
    }
    Ok(())
}
