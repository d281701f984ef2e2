//! What a person types of an item of a sample: an amount found by other means, a missing document, a
//! deviation.

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Write};
use jaiza_statistics::engagement::{Goal, total};
use serde_json::{Value, json};

use super::{outcomes, refused, shown, store};
use crate::case_model::{self, derived_id};
use crate::desk;
use crate::door::Call;
use crate::dto::sample::{Sample, SampleExamineIn};
use crate::error::{Answer, ErrorBody};

/// Outcomes that a person may type, by goal.
const fn allowed(goal: Goal) -> &'static [&'static str] {
    match goal {
        Goal::Money => &["amount", "missing", ""],
        Goal::Deviations => &["deviates", "conforms", "missing", ""],
    }
}

/// Records what was found of an item.
pub fn examine(call: &Call<'_>, input: SampleExamineIn) -> Answer<Sample> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let held = store::one(&home, &case, &input.no)?;
    let draw = &held.frozen()?.draw;
    let item = input.item.trim();
    let picked = draw.picked();
    let one = picked.iter().find(|one| one.key == item && !one.replaced);
    if one.is_none() {
        return Err(ErrorBody::not_found(
            "error-sample-item",
            format!(
                "{item} is not an item of sample {} to be examined.",
                held.no
            ),
        )
        .arg("item", item)
        .arg("sample", &held.no));
    }
    let allowed = allowed(draw.design.goal);
    if !allowed.contains(&input.outcome.as_str()) {
        return Err(ErrorBody::invalid(
            "error-sample-outcome",
            format!(
                "\"{}\" is not an outcome of this sample; use {}.",
                input.outcome,
                allowed.join(", ").trim_end_matches(", ")
            ),
        )
        .arg("text", &input.outcome));
    }
    // A document that is missing speaks for itself; anything else needs words.
    if !matches!(input.outcome.as_str(), "" | "missing") && input.reason.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-sample-reason",
            format!("Say how {item} was found to be so; nothing was recorded."),
        )
        .arg("item", item));
    }
    let audit = match (input.outcome.as_str(), &input.audit) {
        ("amount", Some(audit)) => total(&[audit.trim()], "audit").map_err(refused)?,
        ("amount", None) => {
            return Err(ErrorBody::invalid(
                "error-sample-amount",
                format!("Name the amount that was found of {item}; nothing was recorded."),
            )
            .arg("item", item));
        }
        _ => String::new(),
    };
    let id = derived_id(case.stream, &format!("sampled:{}:{item}", held.id));
    let set = |field, value: Value| Write::new(id, EntityKind::SAMPLED_ITEM, field, value);
    let (gd, number) = desk::parts(item)?;
    let writes = vec![
        set(Field::SAMPLED_SAMPLE, json!(held.id.to_string())),
        set(Field::SAMPLED_GD, json!(gd)),
        set(Field::SAMPLED_GD_ITEM, json!(number.to_string())),
        set(Field::SAMPLED_OUTCOME, json!(input.outcome)),
        set(Field::SAMPLED_AUDIT, json!(audit)),
        set(Field::SAMPLED_REASON, json!(input.reason.trim())),
    ];
    let now = call.session.now();
    let action = Action::new(EntryKind::SAMPLE_EXAMINED, writes);
    home.record(case.stream, &action, now)?;
    call.session.saved(now);
    call.change("sample", &case.stream.to_string());
    let found = outcomes::of(call, &home, &case, &held)?;
    shown::sample(&case, &held, &found)
}
