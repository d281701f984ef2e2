//! What was demanded, upheld, paid, agreed or stayed, as journal entries.

use std::collections::BTreeMap;

use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Write};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;
use jaiza_domain::money_stages::Stage;
use serde_json::{Value, json};

use super::answered;
use crate::case_model::{self, CaseModel};
use crate::commands::case::day;
use crate::door::Call;
use crate::dto::money::{AuditStartIn, Money, MoneyIn, MoneyRemoveIn};
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::figures;

/// Records an event; a framed amount is taken from the findings.
pub fn record(call: &Call<'_>, input: MoneyIn) -> Answer<Money> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let Some((_, stage)) = Stage::ALL.iter().find(|(name, _)| *name == input.stage) else {
        let names: Vec<&str> = Stage::ALL.iter().map(|(name, _)| *name).collect();
        return Err(ErrorBody::invalid(
            "error-money-stage",
            format!(
                "\"{}\" is not a stage of money; use one of {}.",
                input.stage,
                names.join(", ")
            ),
        )
        .arg("text", &input.stage));
    };
    let date = day(&input.date, "date")?;
    let finding = input.finding.clone().unwrap_or_default();
    if !finding.is_empty() && !case.findings.iter().any(|known| known.no == finding) {
        return Err(ErrorBody::not_found(
            "error-no-such-finding",
            format!("The case has no finding {finding}; nothing was recorded."),
        )
        .arg("finding", &finding));
    }
    if *stage != Stage::Instalment && input.reference.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-money-reference",
            "Give the reference (letter, order, challan or payment slip) on which this rests; nothing was recorded.",
        ));
    }
    let until = input
        .until
        .as_deref()
        .filter(|text| !text.trim().is_empty());
    let until = until.map(|text| day(text, "until")).transpose()?;
    if until.is_some_and(|until| until < date) {
        return Err(ErrorBody::invalid(
            "error-period",
            "The stay ends before it begins; nothing was recorded.",
        ));
    }
    let now = call.session.now();
    let id = EntityId::fresh(now)?;
    let set = |field, value: Value| Write::new(id, EntityKind::MONEY, field, value);
    let mut writes = vec![
        set(Field::MONEY_STAGE, json!(input.stage)),
        set(Field::MONEY_DATE, json!(date.to_string())),
        set(Field::MONEY_REFERENCE, json!(input.reference.trim())),
        set(Field::MONEY_FINDING, json!(finding)),
        set(Field::MONEY_NOTE, json!(input.note.trim())),
    ];
    if let Some(until) = until {
        writes.push(set(Field::MONEY_UNTIL, json!(until.to_string())));
    }
    match stage {
        Stage::Framed => {
            let (amount, groups) = framed(call, &case, &input, &finding)?;
            writes.push(set(Field::MONEY_AMOUNT, json!(amount)));
            writes.push(set(Field::MONEY_GROUPS, json!(groups)));
            let digest = case_model::digest_hex(&home, case.stream)?;
            writes.push(set(Field::MONEY_STATE_DIGEST, json!(digest)));
        }
        Stage::Stay => {}
        _ => {
            let amount = stated(&input)?;
            writes.push(set(Field::MONEY_AMOUNT, json!(amount.plain())));
            writes.push(set(Field::MONEY_GROUPS, json!(input.groups)));
        }
    }
    home.record(
        case.stream,
        &Action::new(EntryKind::MONEY_RECORDED, writes),
        now,
    )?;
    answered(call, &case)
}

/// What the findings (or one of them) come to now: short-levied amount and surcharge by group.
fn framed(
    call: &Call<'_>,
    case: &CaseModel,
    input: &MoneyIn,
    finding: &str,
) -> Answer<(String, BTreeMap<String, String>)> {
    if input.amount.is_some() || !input.groups.is_empty() {
        return Err(ErrorBody::invalid(
            "error-money-framed",
            "A framed amount is what the findings come to, never typed; leave the amount out.",
        ));
    }
    let figures = figures::compute(case, call.session.today())?;
    if figures.provisional {
        return Err(ErrorBody::invalid(
            "error-report-provisional",
            format!("Nothing is framed on stand-ins: {} Record the dates of payment and the notice date first.", figures.notes.join(" ")),
        )
        .arg("notes", figures.notes.join(" ")));
    }
    let totals = if finding.is_empty() {
        Some(&figures.result.all)
    } else {
        let own = figures
            .result
            .findings
            .iter()
            .find(|totals| totals.id == finding);
        own.map(|totals| &totals.totals)
    };
    let totals = totals.ok_or_else(|| {
        ErrorBody::invalid(
            "error-money-nothing",
            format!("Finding {finding} has no figures, so nothing can be framed."),
        )
    })?;
    let mut groups: BTreeMap<String, Ratio> = BTreeMap::new();
    let rows = figures.result.rows.iter().filter(|row| row.counted);
    for row in rows.filter(|row| finding.is_empty() || row.row.finding == finding) {
        for (group, charge) in &row.surcharge.groups {
            let sum = groups.entry(group.clone()).or_default();
            *sum = &(&*sum + charge.amount.value()) + charge.surcharge.value();
        }
    }
    let groups = groups.into_iter().map(|(group, sum)| (group, sum.plain()));
    Ok((totals.demand.to_string(), groups.collect()))
}

/// The amount stated: the sum of the groups, which an amount beside them must equal.
fn stated(input: &MoneyIn) -> Answer<Ratio> {
    let number = |name: &str, text: &str| -> Answer<Decimal> {
        let number = figures::decimal(name, text)?;
        if number.is_positive() {
            return Ok(number);
        }
        Err(ErrorBody::invalid(
            "error-not-a-number",
            format!("{name} \"{text}\" is not a number above zero."),
        )
        .arg("text", text))
    };
    let mut sum = Ratio::zero();
    for (group, amount) in &input.groups {
        sum = sum + number(group, amount)?.into();
    }
    let Some(amount) = input
        .amount
        .as_deref()
        .filter(|text| !text.trim().is_empty())
    else {
        if input.groups.is_empty() {
            return Err(ErrorBody::invalid(
                "error-money-amount",
                "Give the amount, or the amounts by levy group; nothing was recorded.",
            ));
        }
        return Ok(sum);
    };
    let amount: Ratio = number("amount", amount)?.into();
    if !input.groups.is_empty() && sum != amount {
        return Err(ErrorBody::invalid(
            "error-money-sum",
            format!(
                "The levy groups come to {}, not to {}; nothing was recorded.",
                sum.plain(),
                amount.plain()
            ),
        )
        .arg("groups", sum.plain())
        .arg("amount", amount.plain()));
    }
    Ok(amount)
}

/// Takes an event back, with the reason.
pub fn remove(call: &Call<'_>, input: MoneyRemoveIn) -> Answer<Money> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let thing = case
        .money
        .iter()
        .find(|thing| thing.id.to_string() == input.event);
    let thing = thing.ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-money",
            format!("The case has no event {}.", input.event),
        )
        .arg("event", &input.event)
    })?;
    let reason = input.reason.trim();
    if reason.is_empty() {
        return Err(ErrorBody::invalid(
            "error-money-reason",
            "An event is removed with a written reason only; nothing was changed.",
        ));
    }
    let write = Write::removal(thing.id, EntityKind::MONEY, reason);
    let action = Action::new(EntryKind::MONEY_RECORDED, vec![write]).because(reason);
    home.record(case.stream, &action, call.session.now())?;
    answered(call, &case)
}

/// Records the start of the audit, once.
pub fn start(call: &Call<'_>, input: AuditStartIn) -> Answer<Money> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    if !case.audit_started.is_empty() {
        return Err(ErrorBody::new(
            ErrorCode::SignedOff,
            "error-audit-started",
            format!(
                "The audit began on {} ({}); that is recorded once and never changed.",
                case.audit_started, case.audit_start_proof
            ),
        )
        .arg("day", &case.audit_started));
    }
    let date = day(&input.date, "date")?;
    if date > call.session.today() {
        return Err(ErrorBody::invalid(
            "error-audit-start-future",
            format!("The audit cannot have begun on {date}, which is still to come."),
        )
        .arg("day", date));
    }
    if input.proof.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-audit-start-proof",
            "Say what proves the start: the notice with its dispatch, or the first documented inquiry.",
        ));
    }
    let set = |field, value: &str| {
        Write::new(
            EntityId::from(case.stream),
            EntityKind::CASE,
            field,
            json!(value),
        )
    };
    let writes = vec![
        set(Field::CASE_AUDIT_STARTED, &date.to_string()),
        set(Field::CASE_AUDIT_START_PROOF, input.proof.trim()),
    ];
    home.record(
        case.stream,
        &Action::new(EntryKind::AUDIT_STARTED, writes),
        call.session.now(),
    )?;
    answered(call, &case)
}
