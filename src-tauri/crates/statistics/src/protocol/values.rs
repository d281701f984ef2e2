//! Tests on values: digits, outliers, trend, ratios.

use std::collections::BTreeMap;

use serde_json::{Value, json as object};

use super::fields::Fields;
use super::{Operation, json};
use crate::benford::{DigitRequest, DigitTest, Sign};
use crate::outliers;
use crate::refused::{Answer, Refused};
use crate::trend::mann_kendall;

pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "benford.digits",
        fields: &["test", "values", "counts", "sign", "min_abs", "decimals"],
        answer: digits,
    },
    Operation {
        name: "outliers.modified_z",
        fields: &["items", "threshold", "min_group"],
        answer: |input| {
            let (groups, values) = input.grouped("items")?;
            let threshold = super::fields::decimal(
                input.get("threshold").unwrap_or(&Value::Null),
                "threshold",
            )?;
            let least = input.count_if("min_group")?.unwrap_or(0);
            outliers::modified_z(&groups, &values, &threshold, least).map(|found| json(&found))
        },
    },
    Operation {
        name: "outliers.iqr",
        fields: &["items", "k"],
        answer: |input| {
            let (groups, values) = input.grouped("items")?;
            let k = super::fields::decimal(input.get("k").unwrap_or(&Value::Null), "k")?;
            outliers::iqr(&groups, &values, &k).map(|found| json(&found))
        },
    },
    Operation {
        name: "trend.mann_kendall",
        fields: &["values"],
        answer: |input| mann_kendall(&input.column("values")?).map(|trend| json(&trend)),
    },
    Operation {
        name: "ratio.relative_size",
        fields: &["items"],
        answer: |input| {
            let (groups, values) = input.grouped("items")?;
            outliers::relative_size(&groups, &values).map(|groups| object!({ "groups": groups }))
        },
    },
    Operation {
        name: "ratio.period_change",
        fields: &["current", "previous"],
        answer: |input| {
            let (now, now_values) = input.grouped("current")?;
            let (before, before_values) = input.grouped("previous")?;
            let groups = outliers::period_change((&now, &now_values), (&before, &before_values));
            Ok(object!({ "groups": groups }))
        },
    },
];

fn digits(input: &Fields<'_>) -> Answer<Value> {
    let sign = Sign::read(input.text_if("sign")?.unwrap_or("both"))?;
    let min_abs = input
        .get("min_abs")
        .map(|value| super::fields::decimal(value, "min_abs"))
        .transpose()?;
    let decimals = u32::try_from(input.count_if("decimals")?.unwrap_or(2))
        .ok()
        .filter(|places| *places <= 18);
    let request = DigitRequest {
        test: DigitTest::read(input.text("test")?)?,
        sign,
        min_abs,
        decimals: decimals
            .ok_or_else(|| Refused::argument("decimals", "An amount has at most 18 decimals."))?,
    };
    let found = match (input.has("values"), input.get("counts")) {
        (true, None) => request.of_values(&input.decimals("values")?),
        (false, Some(counts)) => request.of_counts(&counted(counts)?),
        _ => Err(Refused::argument("values", "Give either values or counts.")),
    };
    found.map(|digits| json(&digits))
}

fn counted(counts: &Value) -> Answer<BTreeMap<u32, u64>> {
    let wrong = || {
        Refused::argument(
            "counts",
            "\"counts\" must give a whole number for each digit.",
        )
    };
    let counts = counts.as_object().ok_or_else(wrong)?;
    counts
        .iter()
        .map(|(digit, count)| Some((digit.parse().ok()?, count.as_u64()?)))
        .collect::<Option<_>>()
        .ok_or_else(wrong)
}
