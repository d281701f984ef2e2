//! The facts file: what an auditor found, as a file (shape of the acceptance case).
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::case_model::CaseModel;
use crate::dto::finding::{FindingChange, FindingIn};
use crate::error::{Answer, ErrorBody, Place};
use crate::figures::text;
use crate::files;

/// Beginning of a number that is not official yet.
const DRAFT: &str = "DRAFT-";
/// Payment dates lie beside a facts file under this name, when they are there.
const PAYMENTS_BESIDE: &str = "evidence/payments.csv";

/// What a facts file says.
pub struct Facts {
    /// Findings in the order of the file.
    pub findings: Vec<FindingIn>,
    /// Fields and parameters of the case, as `case_set` names them.
    pub fields: Vec<(String, String)>,
}

/// Reads a facts file.
///
/// # Errors
/// A file that cannot be read, is not JSON, or has a finding without its parts.
pub fn read(path: &Path, case: &CaseModel) -> Answer<Facts> {
    let bytes = files::read(path)?;
    let root: Value =
        serde_json::from_slice(&bytes).map_err(|why| bad(path, &format!("is not JSON: {why}")))?;
    let findings = root["findings"]
        .as_array()
        .ok_or_else(|| bad(path, "has no list \"findings\""))?;
    Ok(Facts {
        findings: findings
            .iter()
            .map(|row| finding(path, case, row))
            .collect::<Answer<_>>()?,
        fields: fields(&root, case),
    })
}

/// Fields that a change of the file may have.
const CHANGE_FIELDS: [&str; 19] = [
    "item",
    "gd",
    "gd_item",
    "pct",
    "unit_price",
    "quantity",
    "qty",
    "origin",
    "deny",
    "affected_qty",
    "lot",
    "customs_value",
    "exchange_rate",
    "insurance",
    "landing",
    "additions",
    "deductions",
    "rates_in_force",
    "note",
];

fn finding(path: &Path, case: &CaseModel, row: &Value) -> Answer<FindingIn> {
    let number = text(&row["id"]);
    let changes = match &row["changes"] {
        Value::Array(changes) => changes
            .iter()
            .map(|row| change(path, &number, row))
            .collect::<Answer<Vec<_>>>()?,
        Value::Null if !row["type"].is_null() => Vec::new(),
        _ => {
            return Err(bad(
                path,
                &format!("has finding {number} without \"changes\""),
            ));
        }
    };
    let field = |name: &str| text(&row[name]);
    Ok(FindingIn {
        case: case.stream.to_string(),
        finding: None,
        finding_type: field("type"),
        kind: field("kind"),
        rule: field("rule"),
        title: field("title"),
        condition: text(if row["condition"].is_null() {
            &row["evidence"]
        } else {
            &row["condition"]
        }),
        criterion: field("criterion"),
        cause: field("cause"),
        effect: field("effect"),
        seriousness: field("seriousness"),
        seriousness_reason: field("seriousness_reason"),
        section: field("section"),
        recommendation: field("recommendation"),
        system_remark: field("system_remark"),
        risk_feedback: field("risk_feedback"),
        changes,
        evidence: None,
        questions: Vec::new(),
        wording: None,
        candidate: None,
        finding_no: number,
    })
}

fn change(path: &Path, number: &str, row: &Value) -> Answer<FindingChange> {
    let unknown = row.as_object().into_iter().flatten();
    if let Some((name, _)) = unknown
        .into_iter()
        .find(|(name, _)| !CHANGE_FIELDS.contains(&name.as_str()))
    {
        return Err(bad(
            path,
            &format!("has a change of finding {number} with an unknown field \"{name}\""),
        ));
    }
    let fact = |name: &str| Some(text(&row[name])).filter(|text| !text.is_empty());
    let list = |name: &str| match &row[name] {
        Value::Null => Ok(Vec::new()),
        list => serde_json::from_value(list.clone()).map_err(|why| {
            bad(
                path,
                &format!("has {name} of finding {number} that cannot be read: {why}"),
            )
        }),
    };
    let gd_item = row["gd_item"].as_u64().and_then(|n| u32::try_from(n).ok());
    Ok(FindingChange {
        gd: text(&row["gd"]),
        gd_item: gd_item.ok_or_else(|| {
            bad(
                path,
                &format!("has a change of finding {number} without \"gd_item\""),
            )
        })?,
        pct: fact("pct"),
        unit_price: fact("unit_price"),
        quantity: fact("quantity").or_else(|| fact("qty")),
        origin: fact("origin"),
        deny: fact("deny"),
        affected_qty: fact("affected_qty"),
        lot: fact("lot"),
        customs_value: fact("customs_value"),
        exchange_rate: fact("exchange_rate"),
        insurance: fact("insurance"),
        landing: fact("landing"),
        additions: list("additions")?,
        deductions: list("deductions")?,
        rates_in_force: row["rates_in_force"].as_bool().unwrap_or(false),
    })
}

/// Dated facts and parameters that the file states. Its case number counts only for a draft: an
/// official number stays.
fn fields(root: &Value, case: &CaseModel) -> Vec<(String, String)> {
    let parameters = &root["parameters"];
    let surcharge = &parameters["surcharge"];
    let groups: Vec<String> = surcharge["groups"]
        .as_array()
        .into_iter()
        .flatten()
        .map(text)
        .collect();
    let named = [
        ("case_no", text(&root["case"]["case_no"])),
        ("audit_hours", text(&root["case"]["audit_hours"])),
        ("importer_status", text(&root["importer"]["status"])),
        ("notice_date", text(&parameters["notice_date"])),
        ("computation_date", text(&parameters["computation_date"])),
        ("insurance_pct", text(&parameters["insurance_pct"])),
        ("landing_pct", text(&parameters["landing_pct"])),
        ("landing_mode", text(&parameters["landing_mode"])),
        ("cr_threshold", text(&parameters["cr_threshold"])),
        ("surcharge_margin", text(&surcharge["margin"])),
        ("surcharge_basis", text(&surcharge["basis"])),
        ("surcharge_count", text(&surcharge["count"])),
        ("surcharge_groups", groups.join(",")),
    ];
    named
        .into_iter()
        .filter(|(name, value)| {
            !value.is_empty() && (*name != "case_no" || case.case_no.starts_with(DRAFT))
        })
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// The file of payment dates: the one named, else the one beside the facts file.
pub fn payments(facts: &Path, named: Option<&str>) -> Option<PathBuf> {
    named.map(PathBuf::from).or_else(|| {
        let beside = facts.parent()?.join(PAYMENTS_BESIDE);
        beside.is_file().then_some(beside)
    })
}

fn bad(path: &Path, what: &str) -> ErrorBody {
    let file = path.display().to_string();
    ErrorBody::invalid(
        "error-facts-file",
        format!("The facts file {file} {what}; nothing was recorded."),
    )
    .arg("file", &file)
    .at(Place {
        file: Some(file),
        ..Place::default()
    })
}
