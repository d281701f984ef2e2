//! Mapping profiles: what a person decided about files of one layout, as a Table Schema
//! (Frictionless) with one `x-pca` object beside what the standard knows.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::plan::Origin;
use crate::report::ImportReport;

/// Version of the `x-pca` object.
const VERSION: u32 = 1;

/// The profile of an import: the columns of its file, and the answers that made them.
pub fn descriptor(report: &ImportReport, answers: &BTreeMap<String, String>) -> Value {
    let canonical_of = |source: &str| {
        let mut pairs = report.columns.iter();
        pairs
            .find(|(_, own)| own.as_str() == source)
            .map(|(canonical, _)| canonical.as_str())
    };
    let taken = |canonical: &str| {
        let mut taken = report.formats.iter();
        taken.find(|t| t.column == canonical && !t.format.is_empty())
    };
    let fields: Vec<Value> = report
        .header
        .iter()
        .map(|source| {
            let Some(canonical) = canonical_of(source) else {
                return json!({ "name": source, "type": "any" });
            };
            let mut own = Map::from_iter([("canonical".to_owned(), json!(canonical))]);
            let taken = taken(canonical);
            let way = taken.map(|t| t.format.as_str());
            // What was found in this file is found anew in the next: only a decision is carried.
            if let Some(taken) = taken.filter(|t| t.origin == Origin::Answered) {
                own.insert("written".to_owned(), json!(taken.format));
            }
            let mut field = json!({ "name": source, "type": table_type(way), "x-pca": own });
            if way == Some("eu")
                && let Some(field) = field.as_object_mut()
            {
                field.insert("decimalChar".to_owned(), json!(","));
                field.insert("groupChar".to_owned(), json!("."));
            }
            field
        })
        .collect();
    let kept: BTreeMap<&str, &str> = answers
        .iter()
        .filter(|(key, _)| !key.contains(':'))
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    json!({
        "fields": fields,
        "missingValues": ["", "-", "--", "NULL", "null", "nan", "N/A"],
        "x-pca": {
            "version": VERSION,
            "format": report.format,
            "fingerprint": report.fingerprint,
            "answers": kept,
        },
    })
}

fn table_type(way: Option<&str>) -> &'static str {
    match way {
        Some("en" | "eu" | "plain") => "number",
        Some(_) => "date",
        None => "string",
    }
}

/// The answers that a profile stands for; `None` when it is no profile of a known version.
pub fn answers(descriptor: &Value) -> Option<BTreeMap<String, String>> {
    let own = descriptor.get("x-pca")?;
    if own.get("version")?.as_u64()? != u64::from(VERSION) {
        return None;
    }
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut answers: BTreeMap<String, String> = own
        .get("answers")?
        .as_object()?
        .iter()
        .filter_map(|(key, value)| Some((key.clone(), text(value)?)))
        .collect();
    answers.insert("format".to_owned(), text(own.get("format")?)?);
    for field in descriptor.get("fields")?.as_array()? {
        let Some(mark) = field.get("x-pca") else {
            continue;
        };
        let canonical = text(mark.get("canonical")?)?;
        answers.insert(format!("map:{canonical}"), text(field.get("name")?)?);
        if let Some(way) = mark.get("written").and_then(text) {
            let kind = match way.as_str() {
                "en" | "eu" | "plain" => "number",
                _ => "date",
            };
            answers.insert(format!("{kind}:{canonical}"), way);
        }
    }
    Some(answers)
}

/// The fingerprint of the headers that a profile is for.
pub fn fingerprint(descriptor: &Value) -> Option<&str> {
    descriptor.get("x-pca")?.get("fingerprint")?.as_str()
}
