//! What a finding must say before it can be computed or stored.

use jaiza_domain::findings::{FindingKind, SERIOUSNESS, TYPES, type_of, usual_type};

use crate::case_model::CaseModel;
use crate::dto::finding::{FindingChange, FindingIn};
use crate::error::{Answer, ErrorBody};

/// What a finding must say before it can be computed or stored; gives it with type and kind filled
/// in from each other.
///
/// # Errors
/// One sentence naming the finding and what it lacks.
pub fn check(case: &CaseModel, input: FindingIn) -> Answer<FindingIn> {
    let input = with_kind(input)?;
    if input.finding_no.trim().is_empty() || input.title.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-finding-unnamed",
            "A finding needs a number and a title.",
        ));
    }
    if !input.seriousness.is_empty() && !SERIOUSNESS.contains(&input.seriousness.as_str()) {
        return Err(ErrorBody::invalid(
            "error-seriousness",
            format!(
                "\"{}\" is not a seriousness; use one of {}.",
                input.seriousness,
                SERIOUSNESS.join(", ")
            ),
        )
        .arg("text", &input.seriousness));
    }
    if input.kind.is_empty() {
        return without_facts(input);
    }
    if input.rule.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-finding-rule",
            format!(
                "Finding {} needs its limitation rule, such as 32(2).",
                input.finding_no
            ),
        )
        .arg("number", &input.finding_no));
    }
    if input.changes.is_empty() {
        return Err(ErrorBody::invalid(
            "error-finding-empty",
            format!(
                "Finding {} changes no item; name at least one with the fact found.",
                input.finding_no
            ),
        ));
    }
    for change in &input.changes {
        check_change(case, &input, change)?;
    }
    Ok(input)
}

/// Type and kind name each other where only one is given; both must agree.
fn with_kind(mut input: FindingIn) -> Answer<FindingIn> {
    let kinds = FindingKind::ALL.map(|(name, _)| name);
    let kind = FindingKind::ALL
        .iter()
        .find(|(name, _)| *name == input.kind);
    if kind.is_none() && !input.kind.is_empty() {
        return Err(ErrorBody::invalid(
            "error-finding-kind",
            format!(
                "\"{}\" is not a kind of finding; use one of {}.",
                input.kind,
                kinds.join(", ")
            ),
        ));
    }
    if input.finding_type.is_empty() {
        let Some((_, kind)) = kind else {
            return Err(ErrorBody::invalid(
                "error-finding-kind",
                format!("Finding {} needs its type.", input.finding_no),
            ));
        };
        usual_type(*kind).clone_into(&mut input.finding_type);
        return Ok(input);
    }
    let Some(known) = type_of(&input.finding_type) else {
        let codes = TYPES.map(|one| one.code);
        return Err(ErrorBody::invalid(
            "error-finding-type",
            format!(
                "\"{}\" is not a type of finding; use one of {}.",
                input.finding_type,
                codes.join(", ")
            ),
        )
        .arg("text", &input.finding_type));
    };
    let name = |kind: FindingKind| {
        let named = FindingKind::ALL.iter().find(|(_, one)| *one == kind);
        named.map_or("", |(name, _)| name)
    };
    match (known.kind, kind) {
        (Some(kind), None) => name(kind).clone_into(&mut input.kind),
        (Some(wanted), Some((_, kind))) if wanted != *kind => {
            return Err(ErrorBody::invalid(
                "error-finding-type-kind",
                format!(
                    "A finding of type {} changes {}, not {}.",
                    known.code,
                    name(wanted),
                    input.kind
                ),
            )
            .arg("type", known.code));
        }
        (None, Some(_)) => input.kind.clear(),
        _ => {}
    }
    Ok(input)
}

/// A finding on procedure, transit or drawback states what was found; it has no levies to recompute.
fn without_facts(input: FindingIn) -> Answer<FindingIn> {
    if input.changes.is_empty() {
        return Ok(input);
    }
    Err(ErrorBody::invalid(
        "error-finding-no-facts",
        format!(
            "A finding of type {} changes no facts of items; record what changes them as a finding of its own type.",
            input.finding_type
        ),
    )
    .arg("type", &input.finding_type))
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
        .arg("item", change.gd_item)
    })?;
    let stated = |fact: &Option<String>| fact.as_ref().is_some_and(|text| !text.trim().is_empty());
    let (name, there) = match (input.kind.as_str(), input.finding_type.as_str()) {
        ("value", _) => ("unit_price", states_a_value(change)),
        ("quantity", _) => ("quantity", stated(&change.quantity)),
        (_, "RTE") => ("rates_in_force", change.rates_in_force),
        ("classification", _) => ("pct", stated(&change.pct)),
        ("origin", _) => ("origin", stated(&change.origin)),
        _ => ("deny", stated(&change.deny)),
    };
    if !there {
        return Err(ErrorBody::invalid(
            "error-fact-missing",
            format!("{at}: the fact found ({name}) is missing."),
        )
        .arg("fact", name));
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

fn states_a_value(change: &FindingChange) -> bool {
    let stated = |fact: &Option<String>| fact.as_ref().is_some_and(|text| !text.trim().is_empty());
    stated(&change.unit_price)
        || stated(&change.customs_value)
        || stated(&change.exchange_rate)
        || stated(&change.insurance)
        || stated(&change.landing)
        || !change.additions.is_empty()
        || !change.deductions.is_empty()
}
