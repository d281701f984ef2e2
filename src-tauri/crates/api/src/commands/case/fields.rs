//! Dated facts and parameters of a case.

use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, Write};
use serde_json::json;

use super::opening::day;
use crate::case_model::{CaseModel, derived_id};
use crate::door::Call;
use crate::error::{Answer, ErrorBody};

/// Fields of the case itself; every other name is a parameter.
const FIELDS: [(&str, Field); 6] = [
    ("case_no", Field::CASE_NO),
    ("audit_hours", Field::CASE_AUDIT_HOURS),
    ("notice_date", Field::CASE_NOTICE_DATE),
    ("computation_date", Field::CASE_COMPUTATION_DATE),
    ("period_from", Field::CASE_PERIOD_FROM),
    ("period_to", Field::CASE_PERIOD_TO),
];
/// Parameters that a case knows.
const PARAMETERS: [&str; 10] = [
    "importer_status",
    "insurance_pct",
    "landing_pct",
    "landing_mode",
    "cr_threshold",
    "surcharge_margin",
    "surcharge_basis",
    "surcharge_count",
    "surcharge_groups",
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
    if name.ends_with("_date") || name.starts_with("period_") {
        day(value, name)?;
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
