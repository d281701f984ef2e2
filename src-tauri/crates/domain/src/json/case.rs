//! A whole case in JSON: the input of `case.totals`.

use serde_json::{Map, Value, json};

use super::{Fields, dated, facts, findings, limitation, named, schedule, surcharge};
use crate::case_totals::{CaseFinding, CaseItem, CaseRequest, ForumTerms, LimitationTerms};
use crate::findings::{Change, FindingKind, Lot};
use crate::forum::Band;
use crate::levies::{LevyError, Schedule};
use crate::limitation::{DateKind, Rule, SelectBy, Situation};
use crate::reference::Validity;
use crate::surcharge::Terms;

const FIELDS: [&str; 7] = [
    "schedule",
    "items",
    "findings",
    "limitation",
    "surcharge",
    "forum",
    "audit_hours",
];

/// Reads a case.
///
/// # Errors
/// `invalid_argument`, `invalid_schedule`, `not_found` for a schedule that is not shipped.
pub fn read(value: &Value) -> Result<CaseRequest, LevyError> {
    let fields = Fields::open(value, &FIELDS)?;
    Ok(CaseRequest {
        schedule: schedule::read(fields.need("schedule")?)?,
        items: fields
            .list("items")?
            .iter()
            .map(item)
            .collect::<Result<_, _>>()?,
        findings: fields
            .list("findings")?
            .iter()
            .map(finding)
            .collect::<Result<_, _>>()?,
        limitation: limitation_terms(fields.need("limitation")?)?,
        surcharge: surcharge_terms(fields.need("surcharge")?)?,
        forum: fields.get("forum").map(forum_terms).transpose()?,
        audit_hours: fields.decimal_if("audit_hours")?,
    })
}

fn item(value: &Value) -> Result<CaseItem, LevyError> {
    let fields = Fields::open(value, &["id", "gd", "facts", "dates", "situation", "paid"])?;
    Ok(CaseItem {
        id: fields.name("id")?,
        gd: fields.name("gd")?,
        facts: facts::read(fields.need("facts")?)?,
        dates: limitation::dates(fields.need("dates")?)?,
        situation: fields
            .choice_if("situation", &Situation::ALL)?
            .unwrap_or_default(),
        paid: fields.decimals("paid")?,
    })
}

fn finding(value: &Value) -> Result<CaseFinding, LevyError> {
    let fields = Fields::open(value, &["id", "kind", "rule", "changes"])?;
    Ok(CaseFinding {
        finding: findings::read_fields(fields)?,
        rule: fields.name("rule")?,
    })
}

fn limitation_terms(value: &Value) -> Result<LimitationTerms, LevyError> {
    let fields = Fields::open(value, &["rules", "notice_date", "select_by"])?;
    let rules = fields.list("rules")?.iter().map(limitation::rule);
    Ok(LimitationTerms {
        rules: rules.collect::<Result<_, _>>()?,
        notice_date: fields.date("notice_date")?,
        select_by: fields
            .choice_if("select_by", &SelectBy::ALL)?
            .unwrap_or_default(),
    })
}

fn surcharge_terms(value: &Value) -> Result<Terms, LevyError> {
    let fields = Fields::open(value, &surcharge::TERMS_FIELDS)?;
    surcharge::terms(fields, |value| {
        surcharge::group_terms(Fields::open(value, &["group", "table", "margin", "basis"])?)
    })
}

fn forum_terms(value: &Value) -> Result<ForumTerms, LevyError> {
    let fields = Fields::open(value, &["bands", "date", "cr_threshold"])?;
    Ok(ForumTerms {
        bands: fields
            .list("bands")?
            .iter()
            .map(dated::band)
            .collect::<Result<_, _>>()?,
        date: fields.date("date")?,
        cr_threshold: fields.decimal_if("cr_threshold")?,
    })
}

/// A case under a shipped schedule, as [`read`] takes it: anybody can have it recomputed.
pub fn write(request: &CaseRequest) -> Value {
    let mut case = json!({
        "schedule": schedule_name(&request.schedule),
        "items": request.items.iter().map(item_value).collect::<Vec<_>>(),
        "findings": request.findings.iter().map(finding_value).collect::<Vec<_>>(),
        "limitation": {
            "rules": request.limitation.rules.iter().map(rule_value).collect::<Vec<_>>(),
            "notice_date": request.limitation.notice_date,
        },
        "surcharge": surcharge::write(&request.surcharge),
    });
    let mut set = |name: &str, value: Value| {
        if let Some(map) = case.as_object_mut() {
            map.insert(name.to_owned(), value);
        }
    };
    if let Some(forum) = &request.forum {
        set("forum", forum_value(forum));
    }
    if let Some(hours) = request.audit_hours {
        set("audit_hours", json!(hours));
    }
    if request.limitation.select_by != SelectBy::default()
        && let Some(limitation) = case.get_mut("limitation").and_then(Value::as_object_mut)
    {
        let select_by = named(&SelectBy::ALL, request.limitation.select_by);
        limitation.insert("select_by".into(), select_by.into());
    }
    case
}

fn schedule_name(schedule: &Schedule) -> &str {
    schedule.parts().id.as_str()
}

fn item_value(item: &CaseItem) -> Value {
    let dates: Map<String, Value> = DateKind::ALL
        .iter()
        .filter_map(|(name, kind)| Some(((*name).to_owned(), json!(item.dates.get(*kind)?))))
        .collect();
    let mut value = json!({
        "id": item.id, "gd": item.gd, "facts": item.facts, "dates": dates, "paid": item.paid,
    });
    if item.situation != Situation::default()
        && let Some(map) = value.as_object_mut()
    {
        let situation = named(&Situation::ALL, item.situation);
        map.insert("situation".into(), situation.into());
    }
    value
}

fn finding_value(finding: &CaseFinding) -> Value {
    let CaseFinding { finding, rule } = finding;
    json!({
        "id": finding.id, "kind": named(&FindingKind::ALL, finding.kind), "rule": rule,
        "changes": finding.changes.iter().map(change_value).collect::<Vec<_>>(),
    })
}

fn change_value(change: &Change) -> Value {
    let mut value = json!({ "item": change.item, "set": change.set });
    if let Some(map) = value.as_object_mut() {
        if let Some(affected) = change.affected_qty {
            map.insert("affected_qty".into(), json!(affected));
        }
        if let Some(lot) = change.lot {
            map.insert("lot".into(), named(&Lot::NAMED, lot).into());
        }
    }
    value
}

fn rule_value(rule: &Rule) -> Value {
    let mut value = json!({ "id": rule.id, "voluntary_bar": rule.voluntary_bar });
    if let Some(map) = value.as_object_mut() {
        let periods = [
            ("years", rule.years),
            ("months", rule.months),
            ("days", rule.days),
        ];
        for (name, count) in periods.into_iter().filter(|(_, count)| *count > 0) {
            map.insert(name.into(), count.into());
        }
        if let Some(version) = &rule.version {
            map.insert("version".into(), version.clone().into());
        }
        if let Some(from) = rule.from {
            map.insert("from".into(), named(&DateKind::ALL, from).into());
        }
        if let Some(least) = rule.min_amount {
            map.insert("min_amount".into(), json!(least));
        }
        put_validity(map, rule.valid);
    }
    value
}

fn forum_value(forum: &ForumTerms) -> Value {
    let band = |band: &Band| {
        let mut value = json!({ "row": band.row, "rank": band.rank });
        if let Some(map) = value.as_object_mut() {
            if let Some(most) = band.max_amount {
                map.insert("max_amount".into(), json!(most));
            }
            put_validity(map, band.valid);
        }
        value
    };
    let bands: Vec<Value> = forum.bands.iter().map(band).collect();
    let mut value = json!({ "bands": bands, "date": forum.date });
    if let (Some(map), Some(threshold)) = (value.as_object_mut(), forum.cr_threshold) {
        map.insert("cr_threshold".into(), json!(threshold));
    }
    value
}

fn put_validity(map: &mut Map<String, Value>, valid: Validity) {
    for (name, day) in [("valid_from", valid.from), ("valid_to", valid.to)] {
        if let Some(day) = day {
            map.insert(name.into(), json!(day));
        }
    }
}
