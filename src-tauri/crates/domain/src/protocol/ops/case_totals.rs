//! `case.totals`: a whole case in one computation.

use serde_json::Value;

use super::Op;
use crate::case_totals::{
    CaseFinding, CaseItem, CaseRequest, ForumTerms, LimitationTerms, compute,
};
use crate::json::{Fields, dated, facts, findings, limitation, schedule, surcharge};
use crate::levies::LevyError;
use crate::limitation::{SelectBy, Situation};
use crate::protocol::result;
use crate::surcharge::Terms;

/// The entry of the list.
pub(super) const OP: Op = Op {
    name: "case.totals",
    answer,
};

const FIELDS: [&str; 7] = [
    "schedule",
    "items",
    "findings",
    "limitation",
    "surcharge",
    "forum",
    "audit_hours",
];

fn answer(input: &Value) -> Result<Value, LevyError> {
    result(&compute(&read(input)?)?)
}

/// The case of an input.
///
/// # Errors
/// `invalid_argument`, `invalid_schedule` for what is missing, unknown or of the wrong form.
pub fn read(input: &Value) -> Result<CaseRequest, LevyError> {
    let fields = Fields::open(input, &FIELDS)?;
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
