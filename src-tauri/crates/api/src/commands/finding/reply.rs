//! What becomes of a finding after it was put to the auditee.

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Home, Write};
use serde_json::json;

use crate::case_model::{self, CaseModel, FindingThing};
use crate::door::Call;
use crate::dto::case::CaseIn;
use crate::dto::finding::{FindingRemoveIn, FindingReplyIn, Findings};
use crate::error::{Answer, ErrorBody};

/// Where a finding may stand by a person's word.
const STATUSES: [&str; 4] = ["draft", "agreed", "disputed", "dropped"];

/// Records reply, rejoinder and status. A finding is dropped or reopened with a reason only.
pub fn reply(call: &Call<'_>, input: FindingReplyIn) -> Answer<Findings> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let finding = named(&case, &input.finding_no)?;
    let mut fields: Vec<(Field, String)> = Vec::new();
    if let Some(day) = &input.replied_on {
        let day = if day.trim().is_empty() {
            String::new()
        } else {
            crate::commands::case::day(day, "replied_on")?.to_string()
        };
        fields.push((Field::FINDING_REPLIED_ON, day));
    }
    let texts = [
        (Field::FINDING_AUDITEE_REPLY, &input.reply),
        (Field::FINDING_REJOINDER, &input.rejoinder),
    ];
    for (field, text) in texts {
        fields.extend(text.as_ref().map(|text| (field, text.trim().to_owned())));
    }
    if let Some(status) = &input.status {
        check_status(&input.finding_no, finding, status, input.reason.as_deref())?;
        fields.push((Field::FINDING_STATUS, status.clone()));
    }
    let old = |field: Field| match field {
        Field::FINDING_REPLIED_ON => &finding.replied_on,
        Field::FINDING_AUDITEE_REPLY => &finding.reply,
        Field::FINDING_REJOINDER => &finding.rejoinder,
        _ => &finding.status,
    };
    let writes: Vec<Write> = fields
        .into_iter()
        .filter(|(field, new)| old(*field) != new)
        .map(|(field, new)| Write::new(finding.id, EntityKind::FINDING, field, json!(new)))
        .collect();
    write(call, &home, &case, writes, input.reason)
}

/// Removes a finding and what it changes.
pub fn remove(call: &Call<'_>, input: FindingRemoveIn) -> Answer<Findings> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let finding = named(&case, &input.finding_no)?;
    let reason = input.reason.trim();
    if reason.is_empty() {
        return Err(needs_reason(&input.finding_no));
    }
    let mut writes = vec![Write::removal(finding.id, EntityKind::FINDING, reason)];
    for change in &finding.changes {
        writes.push(Write::removal(
            change.id,
            EntityKind::FINDING_CHANGE,
            reason,
        ));
    }
    write(call, &home, &case, writes, Some(reason.to_owned()))
}

fn write(
    call: &Call<'_>,
    home: &Home,
    case: &CaseModel,
    writes: Vec<Write>,
    reason: Option<String>,
) -> Answer<Findings> {
    if !writes.is_empty() {
        let now = call.session.now();
        let mut action = Action::new(EntryKind::FINDING_REPLIED, writes);
        action.reason = reason.filter(|text| !text.trim().is_empty());
        home.record(case.stream, &action, now)?;
        call.session.saved(now);
        call.change("case", &case.stream.to_string());
    }
    super::list(
        call,
        CaseIn {
            case: case.stream.to_string(),
        },
    )
}

fn check_status(
    number: &str,
    finding: &FindingThing,
    status: &str,
    reason: Option<&str>,
) -> Answer<()> {
    if !STATUSES.contains(&status) {
        return Err(ErrorBody::invalid(
            "error-finding-status",
            format!(
                "\"{status}\" is not where a finding can stand; use one of {}.",
                STATUSES.join(", ")
            ),
        )
        .arg("text", status));
    }
    let weighty = status == "dropped" || finding.status == "dropped";
    if weighty && reason.unwrap_or_default().trim().is_empty() {
        return Err(needs_reason(number));
    }
    Ok(())
}

fn named<'c>(case: &'c CaseModel, number: &str) -> Answer<&'c FindingThing> {
    let finding = case.findings.iter().find(|finding| finding.no == number);
    finding.ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-finding",
            format!("The case has no finding {number}."),
        )
        .arg("finding", number)
    })
}

fn needs_reason(number: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-finding-reason",
        format!("Finding {number} is dropped, reopened or removed with a written reason only; nothing was changed."),
    )
    .arg("finding", number)
}
