//! Schedules in JSON.

use serde_json::Value;

use super::facts::component;
use super::{Fields, list};
use crate::exact::Rounding;
use crate::levies::{LandingMode, Levy, LevyError, Schedule, ScheduleParts, ValueRule};

/// Names of the landing modes.
pub(crate) const LANDING_MODES: [(&str, LandingMode); 2] = [
    ("ADD", LandingMode::Add),
    ("COMPOUND", LandingMode::Compound),
];

const FIELDS: [&str; 7] = [
    "id",
    "title",
    "currency",
    "legal_ref",
    "value",
    "rounding",
    "levies",
];
const VALUE_FIELDS: [&str; 4] = ["insurance_pct", "landing_pct", "mode", "rounding"];
const LEVY_FIELDS: [&str; 8] = [
    "code",
    "group",
    "base",
    "name",
    "legal_ref",
    "optional",
    "rounding",
    "base_rounding",
];

/// A schedule: the name of one that is shipped, or an object.
///
/// # Errors
/// `not_found`, `invalid_schedule`, or `invalid_argument` when it is neither text nor object.
pub fn read(value: &Value) -> Result<Schedule, LevyError> {
    match value {
        Value::String(name) => Schedule::built_in(name),
        Value::Object(_) => read_parts(value).and_then(Schedule::new),
        _ => Err(LevyError::invalid("a schedule is a name or an object")),
    }
}

/// The parts of a schedule, not yet checked against each other.
pub(crate) fn read_parts(value: &Value) -> Result<ScheduleParts, LevyError> {
    let fields = Fields::open_as(value, &FIELDS, LevyError::InvalidSchedule)?;
    let rounding = fields.rounding("rounding")?;
    let levies = fields.list("levies")?.iter();
    Ok(ScheduleParts {
        id: fields.name("id")?,
        title: fields.text_if("title")?.map(str::to_owned),
        currency: fields.name("currency")?,
        legal_ref: fields.text_if("legal_ref")?.map(str::to_owned),
        value: value_rule(fields.need("value")?, &rounding)?,
        levies: levies
            .map(|value| levy(value, &rounding))
            .collect::<Result<_, _>>()?,
    })
}

fn value_rule(value: &Value, rounding: &Rounding) -> Result<ValueRule, LevyError> {
    let fields = Fields::open_as(value, &VALUE_FIELDS, LevyError::InvalidSchedule)?;
    Ok(ValueRule {
        insurance_pct: fields.decimal("insurance_pct")?,
        landing_pct: fields.decimal("landing_pct")?,
        mode: fields.choice("mode", &LANDING_MODES)?,
        rounding: fields
            .rounding_if("rounding")?
            .unwrap_or_else(|| rounding.clone()),
    })
}

fn levy(value: &Value, rounding: &Rounding) -> Result<Levy, LevyError> {
    let fault = LevyError::InvalidSchedule;
    let fields = Fields::open_as(value, &LEVY_FIELDS, fault)?;
    let base = list(fields.need("base")?, fault)?.iter();
    Ok(Levy {
        code: fields.name("code")?,
        name: fields.text_if("name")?.map(str::to_owned),
        group: fields.name("group")?,
        legal_ref: fields.text_if("legal_ref")?.map(str::to_owned),
        optional: fields.flag_if("optional")?.unwrap_or(false),
        base: base
            .map(|value| component(value, fault))
            .collect::<Result<_, _>>()?,
        rounding: fields
            .rounding_if("rounding")?
            .unwrap_or_else(|| rounding.clone()),
        base_rounding: fields.rounding_if("base_rounding")?,
    })
}
