//! What a finding must say before it can be computed or stored.

use crate::case_model::CaseModel;
use crate::dto::finding::{FindingChange, FindingIn};
use crate::error::{Answer, ErrorBody};

/// Kinds of findings, in the order in which they apply.
const KINDS: [&str; 5] = [
    "quantity",
    "value",
    "classification",
    "origin",
    "concession",
];

/// What a finding must say before it can be computed or stored.
pub fn check(case: &CaseModel, input: &FindingIn) -> Answer<()> {
    let refuse = |key: &str, sentence: String| Err(ErrorBody::invalid(key, sentence));
    if !KINDS.contains(&input.kind.as_str()) {
        return refuse(
            "error-finding-kind",
            format!(
                "\"{}\" is not a kind of finding; use one of {}.",
                input.kind,
                KINDS.join(", ")
            ),
        );
    }
    if input.finding_no.trim().is_empty() || input.title.trim().is_empty() {
        return refuse(
            "error-finding-unnamed",
            "A finding needs a number and a title.".into(),
        );
    }
    if input.rule.trim().is_empty() {
        return refuse(
            "error-finding-rule",
            format!(
                "Finding {} needs its section, such as 32(2).",
                input.finding_no
            ),
        );
    }
    if input.changes.is_empty() {
        return refuse(
            "error-finding-empty",
            format!(
                "Finding {} changes no item; name at least one with the fact found.",
                input.finding_no
            ),
        );
    }
    for change in &input.changes {
        check_change(case, input, change)?;
    }
    Ok(())
}

fn check_change(case: &CaseModel, input: &FindingIn, change: &FindingChange) -> Answer<()> {
    let at = format!(
        "finding {}, {} item {}",
        input.finding_no, change.gd, change.gd_item
    );
    let number = case.number_of(&change.gd, change.gd_item).ok_or_else(|| {
        ErrorBody::invalid(
            "error-item-not-in-case",
            format!("{at}: the case has no such item."),
        )
        .arg("gd", &change.gd)
    })?;
    let wanted: &[(&str, &Option<String>)] = match input.kind.as_str() {
        "value" => &[("unit_price", &change.unit_price)],
        "quantity" => &[("quantity", &change.quantity)],
        "classification" => &[("pct", &change.pct)],
        "origin" => &[("origin", &change.origin)],
        _ => &[("deny", &change.deny)],
    };
    for (name, fact) in wanted {
        if fact.as_ref().is_none_or(|text| text.trim().is_empty()) {
            return Err(ErrorBody::invalid(
                "error-fact-missing",
                format!("{at}: the fact found ({name}) is missing."),
            )
            .arg("fact", *name));
        }
    }
    for (name, text) in [
        ("unit_price", &change.unit_price),
        ("quantity", &change.quantity),
        ("affected_qty", &change.affected_qty),
    ] {
        let Some(text) = text else { continue };
        let sound = text
            .parse::<jaiza_domain::decimal::Decimal>()
            .is_ok_and(jaiza_domain::decimal::Decimal::is_positive);
        if !sound {
            return Err(ErrorBody::invalid(
                "error-not-a-number",
                format!("{at}: {name} \"{text}\" is not a number above zero such as 8.75."),
            )
            .arg("text", text));
        }
    }
    if let (Some(deny), Some(item)) = (&change.deny, case.item(&number))
        && item.sro_key.as_deref() != Some(deny.as_str())
    {
        return Err(ErrorBody::invalid(
            "error-claim-differs",
            format!(
                "{at}: the item claims {}, not {deny}.",
                item.sro_key.as_deref().unwrap_or("no concession")
            ),
        ));
    }
    Ok(())
}
