//! Facts, rates and partial facts in JSON.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::schedule::LANDING_MODES;
use super::{Fault, Fields, decimal, list};
use crate::levies::{
    Adjustment, AdjustmentCurrency, Charge, Component, Edit, Facts, FactsPatch, LevyError, Rate,
    Stage, ValueFacts, ValuePatch,
};

const FACTS_FIELDS: [&str; 5] = ["value", "rates", "units", "extras", "fx_rates"];
const VALUE_FIELDS: [&str; 11] = [
    "customs_value",
    "qty",
    "unit",
    "unit_price",
    "fx",
    "fx_per",
    "mode",
    "insurance",
    "landing",
    "additions",
    "deductions",
];
const CURRENCIES: [(&str, AdjustmentCurrency); 2] = [
    ("local", AdjustmentCurrency::Local),
    ("foreign", AdjustmentCurrency::Foreign),
];
const STAGES: [(&str, Stage); 2] = [("cf", Stage::Cf), ("final", Stage::Final)];
/// Alternatives deeper than this are refused while reading.
const DEEPEST: usize = 4;

/// Builds a rate out of its members.
type Combine = fn(Vec<Rate>) -> Rate;

/// The facts of an item; [`Facts::check`] is still to be asked.
///
/// # Errors
/// `invalid_argument` for a missing or unknown field or a wrong type.
pub fn read(value: &Value) -> Result<Facts, LevyError> {
    let fields = Fields::open(value, &FACTS_FIELDS)?;
    let stated = fields
        .map("rates")?
        .iter()
        .filter(|(_, rate)| !rate.is_null());
    let rates = stated.map(|(levy, value)| Ok((levy.clone(), rate(value)?)));
    Ok(Facts {
        value: value_facts(fields.need("value")?)?,
        rates: rates.collect::<Result<_, LevyError>>()?,
        units: fields.decimals("units")?,
        extras: fields.decimals("extras")?,
        fx_rates: fields.decimals("fx_rates")?,
    })
}

fn value_facts(value: &Value) -> Result<ValueFacts, LevyError> {
    let fields = Fields::open(value, &VALUE_FIELDS)?;
    let charge = |name| fields.get(name).map(charge).transpose();
    let adjustments = |name| fields.get(name).map_or(Ok(Vec::new()), adjustments);
    Ok(ValueFacts {
        customs_value: fields.decimal_if("customs_value")?,
        qty: fields.decimal_if("qty")?,
        unit: fields.name_if("unit")?,
        unit_price: fields.decimal_if("unit_price")?,
        fx: fields.decimal_if("fx")?,
        fx_per: fields.decimal_if("fx_per")?,
        mode: fields.choice_if("mode", &LANDING_MODES)?,
        insurance: charge("insurance")?,
        landing: charge("landing")?,
        additions: adjustments("additions")?,
        deductions: adjustments("deductions")?,
    })
}

fn charge(value: &Value) -> Result<Charge, LevyError> {
    let fields = Fields::open(value, &["pct", "amount"])?;
    match (fields.decimal_if("pct")?, fields.decimal_if("amount")?) {
        (Some(pct), None) => Ok(Charge::Pct(pct)),
        (None, Some(amount)) => Ok(Charge::Amount(amount)),
        _ => Err(LevyError::invalid("a charge has either pct or amount")),
    }
}

fn adjustments(value: &Value) -> Result<Vec<Adjustment>, LevyError> {
    let read = |value: &Value| {
        let fields = Fields::open(value, &["amount", "name", "currency", "stage"])?;
        Ok(Adjustment {
            amount: fields.decimal("amount")?,
            name: fields.text_if("name")?.map(str::to_owned),
            currency: fields.choice_if("currency", &CURRENCIES)?,
            stage: fields.choice_if("stage", &STAGES)?,
        })
    };
    list(value, LevyError::InvalidArgument)?
        .iter()
        .map(read)
        .collect()
}

/// A rate.
///
/// # Errors
/// `invalid_argument` when it is not one of the forms of the contract.
pub fn rate(value: &Value) -> Result<Rate, LevyError> {
    rate_at(value, 0)
}

fn rate_at(value: &Value, depth: usize) -> Result<Rate, LevyError> {
    let fault: Fault = LevyError::InvalidArgument;
    if value.is_string() {
        return decimal(value, fault).map(Rate::percent);
    }
    let has = |name: &str| value.get(name).is_some();
    if has("pct") {
        let fields = Fields::open(value, &["pct", "base"])?;
        let base = fields.list_if("base")?;
        let base = base.map(|parts| parts.iter().map(|part| component(part, fault)).collect());
        return Ok(Rate::Percent {
            pct: fields.decimal("pct")?,
            base: base.transpose()?,
        });
    }
    if has("specific") {
        let fields = Fields::open(value, &["specific", "unit", "per", "currency"])?;
        return Ok(Rate::Specific {
            specific: fields.decimal("specific")?,
            unit: fields.name("unit")?,
            per: fields.decimal_if("per")?,
            currency: fields.name_if("currency")?,
        });
    }
    if has("amount") {
        let fields = Fields::open(value, &["amount", "currency"])?;
        let (amount, currency) = (fields.decimal("amount")?, fields.name_if("currency")?);
        return Ok(Rate::Fixed { amount, currency });
    }
    let combined: [(&str, Combine); 3] = [
        ("higher_of", Rate::HigherOf),
        ("lower_of", Rate::LowerOf),
        ("sum", Rate::Sum),
    ];
    match combined.into_iter().find(|(name, _)| has(name)) {
        Some((name, build)) if depth < DEEPEST => {
            let members = Fields::open(value, &[name])?.list(name)?.iter();
            let members = members.map(|member| rate_at(member, depth + 1));
            Ok(build(members.collect::<Result<_, _>>()?))
        }
        _ => Err(LevyError::invalid("this is no rate")),
    }
}

/// A part of a base.
pub(crate) fn component(value: &Value, fault: Fault) -> Result<Component, LevyError> {
    if let Some(name) = value.as_str() {
        return Ok(Component::whole(name));
    }
    let fields = Fields::open_as(value, &["of", "pct"], fault)?;
    Ok(Component {
        of: fields.name("of")?,
        pct: Some(fields.decimal("pct")?),
    })
}

/// Partial facts that a finding sets; null removes a field.
///
/// # Errors
/// `invalid_argument`: as [`read`]; nothing set; an empty object.
pub fn read_patch(value: &Value) -> Result<FactsPatch, LevyError> {
    let fields = Fields::open(value, &FACTS_FIELDS)?;
    let decimals = |name: &str| entries(fields, name, |v| decimal(v, LevyError::InvalidArgument));
    let patch = FactsPatch {
        value: if fields.names("value") {
            value_patch(filled_map(fields, "value")?.0)?
        } else {
            ValuePatch::default()
        },
        rates: entries(fields, "rates", rate)?,
        units: decimals("units")?,
        extras: decimals("extras")?,
        fx_rates: decimals("fx_rates")?,
    };
    if patch.is_empty() {
        return Err(LevyError::invalid("nothing is set"));
    }
    Ok(patch)
}

fn filled_map<'a>(
    fields: Fields<'a>,
    name: &str,
) -> Result<(&'a Value, &'a Map<String, Value>), LevyError> {
    let map = fields.map(name)?;
    if map.is_empty() {
        return Err(LevyError::invalid(format!("\"{name}\" is empty")));
    }
    Ok((fields.need(name)?, map))
}

fn entries<T>(
    fields: Fields<'_>,
    name: &str,
    read: impl Fn(&Value) -> Result<T, LevyError>,
) -> Result<BTreeMap<String, Option<T>>, LevyError> {
    if !fields.names(name) {
        return Ok(BTreeMap::new());
    }
    let stated = filled_map(fields, name)?.1.iter();
    let change = |value: &Value| (!value.is_null()).then(|| read(value)).transpose();
    stated
        .map(|(key, value)| Ok((key.clone(), change(value)?)))
        .collect()
}

fn value_patch(value: &Value) -> Result<ValuePatch, LevyError> {
    let facts = value_facts(value)?;
    let fields = Fields::open(value, &VALUE_FIELDS)?;
    Ok(ValuePatch {
        customs_value: edit(fields, "customs_value", facts.customs_value),
        qty: edit(fields, "qty", facts.qty),
        unit: edit(fields, "unit", facts.unit),
        unit_price: edit(fields, "unit_price", facts.unit_price),
        fx: edit(fields, "fx", facts.fx),
        fx_per: edit(fields, "fx_per", facts.fx_per),
        mode: edit(fields, "mode", facts.mode),
        insurance: edit(fields, "insurance", facts.insurance),
        landing: edit(fields, "landing", facts.landing),
        additions: list_edit(fields, "additions", facts.additions),
        deductions: list_edit(fields, "deductions", facts.deductions),
    })
}

fn edit<T>(fields: Fields<'_>, name: &str, read: Option<T>) -> Edit<T> {
    match read {
        Some(value) => Edit::Set(value),
        None if fields.names(name) => Edit::Remove,
        None => Edit::Keep,
    }
}

fn list_edit<T>(fields: Fields<'_>, name: &str, read: Vec<T>) -> Edit<Vec<T>> {
    edit(fields, name, fields.get(name).map(|_| read))
}
