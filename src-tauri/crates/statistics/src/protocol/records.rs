//! Duplicates and gaps.

use num_bigint::BigUint;
use num_traits::ToPrimitive;
use serde_json::{Value, json as object};

use super::Operation;
use super::fields::Fields;
use crate::records;
use crate::refused::{Answer, Refused};

pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "records.duplicates",
        fields: &["records", "keys", "different"],
        answer: duplicates,
    },
    Operation {
        name: "records.gaps",
        fields: &["numbers"],
        answer: gaps,
    },
];

fn duplicates(input: &Fields<'_>) -> Answer<Value> {
    let keys = input.texts("keys")?;
    if keys.is_empty() {
        return Err(Refused::argument(
            "keys",
            "Name at least one field in \"keys\".",
        ));
    }
    let different = if input.has("different") {
        input.texts("different")?
    } else {
        Vec::new()
    };
    let mut records = Vec::new();
    for (place, record) in input.list("records")?.iter().enumerate() {
        let record = record.as_object().ok_or_else(|| {
            let at = format!("records[{}]", place + 1);
            Refused::argument(&at, format!("{at} must be an object."))
        })?;
        // A value as it is written, so that "1" and 1 stay apart and nothing is compared by meaning.
        let of = |names: &[&str]| -> Vec<String> {
            names
                .iter()
                .map(|name| record.get(*name).unwrap_or(&Value::Null).to_string())
                .collect()
        };
        records.push((of(&keys), of(&different)));
    }
    let groups = records::duplicates(records, !different.is_empty());
    let all: usize = groups.iter().map(Vec::len).sum();
    Ok(object!({ "groups": groups, "records_in_groups": all }))
}

/// A number as JSON: as a number where it fits, else as its digits.
fn number(value: &BigUint) -> Value {
    value
        .to_u64()
        .map_or_else(|| value.to_string().into(), Value::from)
}

fn gaps(input: &Fields<'_>) -> Answer<Value> {
    let found = records::gaps(&input.decimals("numbers")?);
    let gap = |gap: &records::Gap| {
        object!({
            "prefix": gap.prefix, "from": number(&gap.from), "to": number(&gap.to), "count": number(&gap.count()),
        })
    };
    let repeated = |one: &records::Repeated| object!({ "prefix": one.prefix, "number": number(&one.number), "count": one.count });
    Ok(object!({
        "gaps": found.gaps.iter().map(gap).collect::<Vec<_>>(),
        "missing": number(&found.missing()),
        "duplicates": found.repeated.iter().map(repeated).collect::<Vec<_>>(),
        "without_number": found.without_number,
    }))
}
