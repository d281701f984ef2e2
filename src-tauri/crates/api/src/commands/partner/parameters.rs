//! Parameters of a comparison: those that a person gave over the usual ones.

use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;
use jaiza_domain::partner::{MOST_SHIFT, Parameters};

use crate::dto::partner::{PartnerParameter, PartnerRunIn};
use crate::error::{Answer, ErrorBody};

/// The parameters, and how they are shown.
///
/// # Errors
/// A value that is no number or out of its bounds.
pub fn of(asked: &PartnerRunIn) -> Answer<(Parameters, Vec<PartnerParameter>)> {
    let usual = Parameters::default();
    let number = |name: &str, given: &Option<String>, usual: &Ratio, bounds: (i64, i64)| match given
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
    {
        None => Ok(usual.clone()),
        Some(text) => {
            let read = text.parse::<Decimal>().map(Ratio::from).ok();
            let fits = |value: &Ratio| {
                *value >= Ratio::whole(bounds.0) && *value <= Ratio::whole(bounds.1)
            };
            read.filter(fits).ok_or_else(|| unfit(name, text, bounds))
        }
    };
    let shift = asked.shift.unwrap_or(usual.shift);
    if shift > MOST_SHIFT {
        return Err(unfit(
            "shift",
            &shift.to_string(),
            (0, i64::from(MOST_SHIFT)),
        ));
    }
    let days = asked.days.map_or(usual.days, i64::from);
    if days > 366 {
        return Err(unfit("days", &days.to_string(), (0, 366)));
    }
    let least = asked.least_prices.map_or(usual.least_prices, |n| {
        usize::try_from(n).unwrap_or(usize::MAX)
    });
    let found = Parameters {
        cif_factor: number("cif_factor", &asked.cif_factor, &usual.cif_factor, (1, 2))?,
        shift,
        kg_pct: number("kg_pct", &asked.kg_pct, &usual.kg_pct, (0, 100))?,
        value_pct: number("value_pct", &asked.value_pct, &usual.value_pct, (0, 100))?,
        least_usd: number(
            "least_usd",
            &asked.least_usd,
            &usual.least_usd,
            (0, i64::MAX),
        )?,
        mirrored_pct: number(
            "mirrored_pct",
            &asked.mirrored_pct,
            &usual.mirrored_pct,
            (0, 100),
        )?,
        low_duty_pct: number(
            "low_duty_pct",
            &asked.low_duty_pct,
            &usual.low_duty_pct,
            (0, 1000),
        )?,
        days,
        shipment_kg_pct: number(
            "shipment_kg_pct",
            &asked.shipment_kg_pct,
            &usual.shipment_kg_pct,
            (0, 100),
        )?,
        least_prices: least,
    };
    let shown = shown(&found, &usual);
    Ok((found, shown))
}

fn shown(found: &Parameters, usual: &Parameters) -> Vec<PartnerParameter> {
    let words = |of: &Parameters| {
        [
            ("cif_factor", of.cif_factor.plain()),
            ("shift", of.shift.to_string()),
            ("kg_pct", of.kg_pct.plain()),
            ("value_pct", of.value_pct.plain()),
            ("least_usd", of.least_usd.plain()),
            ("mirrored_pct", of.mirrored_pct.plain()),
            ("low_duty_pct", of.low_duty_pct.plain()),
            ("days", of.days.to_string()),
            ("shipment_kg_pct", of.shipment_kg_pct.plain()),
            ("least_prices", of.least_prices.to_string()),
        ]
    };
    let pairs = words(found).into_iter().zip(words(usual));
    pairs
        .map(|((name, value), (_, usual))| PartnerParameter {
            name: name.to_owned(),
            usual: value == usual,
            value,
        })
        .collect()
}

fn unfit(name: &str, text: &str, (least, most): (i64, i64)) -> ErrorBody {
    ErrorBody::invalid(
        "error-partner-parameter",
        format!("The parameter {name} cannot be \"{text}\"; give a number from {least} to {most}."),
    )
    .arg("name", name)
    .arg("text", text)
    .arg("least", least)
    .arg("most", most)
}
