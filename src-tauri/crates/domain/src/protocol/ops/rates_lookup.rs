//! `rates.lookup`: the rates in force for a tariff code on a day.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Op;
use crate::json::Fields;
use crate::json::dated::{edition, lookup_row};
use crate::levies::LevyError;
use crate::lookup::{LookupRequest, find};

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "rates.lookup",
    answer,
};

const FIELDS: [&str; 10] = [
    "pct", "date", "levies", "rows", "editions", "origin", "status", "atl", "sro", "fta",
];

fn answer(input: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(input, &FIELDS)?;
    let rows = fields.list("rows")?;
    let editions = fields
        .list_if("editions")?
        .map(|list| list.iter().map(edition).collect());
    let request = LookupRequest {
        pct: undotted(fields.text("pct")?)?,
        date: fields.date("date")?,
        levies: fields
            .names_if("levies")?
            .ok_or_else(|| LevyError::invalid("no levies"))?,
        rows: rows.iter().map(lookup_row).collect::<Result<_, _>>()?,
        editions: editions.transpose()?,
        origin: fields.name_if("origin")?,
        status: fields.name_if("status")?,
        atl: fields.flag_if("atl")?,
        sro: fields.name_if("sro")?,
        fta: fields.name_if("fta")?,
    };
    let found = find(&request)?;
    // Rates are given back as the rows write them.
    let as_given = |(levy, row): (&String, &String)| {
        let source = rows
            .iter()
            .find(|r| r.get("row").and_then(Value::as_str) == Some(row))?;
        Some((levy.clone(), source.get("rates")?.get(levy)?.clone()))
    };
    let rates: BTreeMap<String, Value> = found.sources.iter().filter_map(as_given).collect();
    let (edition, sources) = (found.edition, found.sources);
    Ok(json!({ "edition": edition, "rates": rates, "sources": sources }))
}

/// `NNNN.NNNN` without its point.
fn undotted(pct: &str) -> Result<String, LevyError> {
    match pct.split_once('.') {
        Some((heading, rest)) if heading.len() == 4 && rest.len() == 4 => {
            Ok(format!("{heading}{rest}"))
        }
        _ => Err(LevyError::invalid(format!(
            "\"{pct}\" is no code NNNN.NNNN"
        ))),
    }
}
