//! Cases.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, case::*};
use crate::error::Answer;

commands! {
    case_open(CaseOpenIn) -> CaseOpened, "Open a case on a trader and a period.", reads [], changes ["case"], open;
    case_list(Nothing) -> Cases, "All cases with their money and clocks.", reads ["case"], changes [], list;
    case_show(CaseIn) -> CaseShown, "One case.", reads ["case"], changes [], show;
    case_set(CaseSetIn) -> CaseShown, "Set a dated fact or parameter of a case.", reads [], changes ["case"], set;
    case_payments(CasePaymentsIn) -> PaymentsRecorded, "Record payment dates of declarations from a CSV file.", reads [], changes ["case"], payments;
}

use std::path::Path;

use jaiza_casefile::extracts::{Condition, Filter, Test};
use jaiza_casefile::{
    Action, EntityId, EntityKind, EntryKind, Field, Home, StreamId, StreamKind, Write,
};
use jaiza_domain::declaration::Item;
use serde_json::json;

use super::home::count;
use crate::case_model::{self, CaseModel, derived_id};
use crate::error::ErrorBody;
use crate::figures;
use crate::session::Session;

mod payments_file;

pub(crate) use payments_file::store_payments;

/// Fields of the case itself; every other name is a parameter.
const FIELDS: [(&str, Field); 6] = [
    ("case_no", Field::CASE_NO),
    ("audit_hours", Field::CASE_AUDIT_HOURS),
    ("notice_date", Field::CASE_NOTICE_DATE),
    ("computation_date", Field::CASE_COMPUTATION_DATE),
    ("period_from", Field::CASE_PERIOD_FROM),
    ("period_to", Field::CASE_PERIOD_TO),
];
/// Parameters that a case knows.
const PARAMETERS: [&str; 10] = [
    "importer_status",
    "insurance_pct",
    "landing_pct",
    "landing_mode",
    "cr_threshold",
    "surcharge_margin",
    "surcharge_basis",
    "surcharge_count",
    "surcharge_groups",
    "reference",
];

fn open(call: &Call<'_>, input: CaseOpenIn) -> Answer<CaseOpened> {
    let home = call.session.home()?;
    let trader = trader_id(&input.trader);
    let (from, to) = (day(&input.from, "from")?, day(&input.to, "to")?);
    if from > to {
        return Err(ErrorBody::invalid(
            "error-period",
            format!("The period ends ({to}) before it begins ({from})."),
        ));
    }
    let taken = take_items(&home, &input, &trader, from, to)?;
    let overlaps = overlaps(call.session, &home, &trader, &input)?;
    if !overlaps.is_empty()
        && input
            .reason
            .as_deref()
            .unwrap_or_default()
            .trim()
            .is_empty()
    {
        return Err(ErrorBody::invalid(
            "error-overlap",
            format!("This trader and period are already under audit ({}); give a written reason to open another case.", overlaps.join(", ")),
        )
        .arg("cases", overlaps.join(", ")));
    }
    let now = call.session.now();
    let stream = StreamId::fresh(now)?;
    let case_no = input
        .case_no
        .clone()
        .unwrap_or_else(|| draft_number(stream));
    let pinned = crate::reference::pin(&home)?;
    home.create_stream(StreamKind::CASE, stream, now)?;
    let name = taken
        .first()
        .and_then(|(_, items)| items.last())
        .map(|item| item.trader_name.clone())
        .unwrap_or_default();
    let case = EntityId::from(stream);
    let set = |field, value: serde_json::Value| Write::new(case, EntityKind::CASE, field, value);
    let selection = super::risk::reasons(call.session, &home, input.run_id.as_deref(), &trader)?;
    let selection: Vec<String> = selection
        .into_iter()
        .chain(input.reason.clone().filter(|r| !r.trim().is_empty()))
        .collect();
    let writes = vec![
        set(Field::CASE_NO, json!(case_no)),
        set(Field::CASE_TRADER_ID, json!(trader)),
        set(Field::CASE_TRADER_NAME, json!(name)),
        set(Field::CASE_PERIOD_FROM, json!(from.to_string())),
        set(Field::CASE_PERIOD_TO, json!(to.to_string())),
        set(Field::CASE_OFFICE, json!(home.owner()?.office)),
        set(Field::CASE_STATE, json!("FIELDWORK")),
        set(
            Field::CASE_OPENED_ON,
            json!(call.session.today().to_string()),
        ),
        set(Field::CASE_AUDITOR, json!(home.owner()?.name)),
        set(Field::CASE_SELECTION, json!(selection)),
        set(Field::CASE_REFERENCE, json!(pinned)),
    ];
    home.record(stream, &Action::new(EntryKind::CASE_OPENED, writes), now)?;
    let mut items = 0;
    for (source, slice) in &taken {
        items += slice.len();
        copy_slice(call, &home, stream, source, slice)?;
    }
    call.session.saved(now);
    call.change("case", &stream.to_string());
    Ok(CaseOpened {
        case: stream.to_string(),
        case_no,
        items: count(items),
        overlaps,
    })
}

/// Items of the trader and period per extract (`name#sha256`), in the order of the extract.
fn take_items(
    home: &Home,
    input: &CaseOpenIn,
    trader: &str,
    from: chrono::NaiveDate,
    to: chrono::NaiveDate,
) -> Answer<Vec<(String, Vec<Item>)>> {
    let mut taken = Vec::new();
    for extract in home.extracts()?.list()? {
        if !input.extracts.is_empty() && !input.extracts.contains(&extract.id.to_string()) {
            continue;
        }
        let of_trader = Condition {
            column: "trader_id".into(),
            test: Test::Equals(trader.to_owned()),
        };
        let items = home.extracts()?.items(&Filter {
            extracts: vec![extract.id],
            all: vec![of_trader],
        })?;
        let items: Vec<Item> = items
            .into_iter()
            .filter(|item| item.current && (from..=to).contains(&item.gd_date))
            .collect();
        if !items.is_empty() {
            taken.push((format!("{}#{}", extract.file, extract.sha256), items));
        }
    }
    if taken.is_empty() {
        return Err(ErrorBody::not_found(
            "error-no-items",
            format!("No imported item belongs to trader {trader} between {from} and {to}; import an extract that holds them."),
        )
        .arg("trader", trader));
    }
    // The same items from two extracts would be audited twice.
    let mut seen = std::collections::BTreeSet::new();
    for (_, items) in &mut taken {
        items.retain(|item| seen.insert(item.key()));
    }
    taken.retain(|(_, items)| !items.is_empty());
    Ok(taken)
}

fn copy_slice(
    call: &Call<'_>,
    home: &Home,
    stream: StreamId,
    source: &str,
    items: &[Item],
) -> Answer<()> {
    let (sha256, size) = case_model::store_items(home, items)?;
    let now = call.session.now();
    let id = EntityId::fresh(now)?;
    let set =
        |field, value: serde_json::Value| Write::new(id, EntityKind::ITEM_SLICE, field, value);
    let writes = vec![
        set(Field::SLICE_SHA256, json!(sha256)),
        set(Field::SLICE_COUNT, json!(items.len().to_string())),
        set(Field::SLICE_SIZE, json!(size.to_string())),
        set(Field::SLICE_EXTRACT, json!(source)),
    ];
    home.record(stream, &Action::new(EntryKind::ITEMS_COPIED, writes), now)?;
    Ok(())
}

/// Cases on the same trader whose period meets this one.
fn overlaps(
    session: &Session,
    home: &Home,
    trader: &str,
    input: &CaseOpenIn,
) -> Answer<Vec<String>> {
    let mut found = Vec::new();
    for stream in case_model::case_streams(home)? {
        let case = CaseModel::load(session, home, stream)?;
        let meets = case.period_from.as_str() <= input.to.trim()
            && input.from.trim() <= case.period_to.as_str();
        if case.trader_id == trader && meets {
            found.push(case.case_no);
        }
    }
    Ok(found)
}

/// `1234567-8` as the store keeps it, `1234567`.
pub(crate) fn trader_id(text: &str) -> String {
    let text = text.trim();
    match text.split_once('-') {
        Some((body, check)) if check.len() == 1 && body.bytes().all(|b| b.is_ascii_digit()) => {
            format!("{body:0>7}")
        }
        _ => text.to_owned(),
    }
}

/// A case without an official number is a draft.
fn draft_number(stream: StreamId) -> String {
    let id = stream.to_string();
    format!(
        "DRAFT-{}",
        id.chars().rev().take(8).collect::<String>().to_uppercase()
    )
}

fn day(text: &str, what: &str) -> Answer<chrono::NaiveDate> {
    crate::times::date(text).ok_or_else(|| {
        ErrorBody::invalid(
            "error-date",
            format!("\"{text}\" ({what}) is not a date such as 2025-07-01."),
        )
        .arg("text", text)
    })
}

fn list(call: &Call<'_>, _: Nothing) -> Answer<Cases> {
    let home = call.session.home()?;
    let mut cases = Vec::new();
    for stream in case_model::case_streams(&home)? {
        let case = CaseModel::load(call.session, &home, stream)?;
        cases.push(line(call.session, &case));
    }
    Ok(Cases { cases })
}

/// A case as a line: money and clock; figures that cannot be computed yet are nil.
pub(crate) fn line(session: &Session, case: &CaseModel) -> CaseLine {
    let computed = figures::compute(case, session.today());
    let all = computed
        .as_ref()
        .ok()
        .and_then(|f| f.totals.totals.get("all").cloned());
    let money = |read: fn(&crate::dto::finding::FindingTotals) -> &String| {
        all.as_ref().map_or_else(|| "0".into(), |t| read(t).clone())
    };
    let clock = computed.as_ref().ok().and_then(|f| earliest(&f.totals));
    CaseLine {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        trader: case.trader_id.clone(),
        trader_name: case.trader_name.clone(),
        period_from: case.period_from.clone(),
        period_to: case.period_to.clone(),
        state: case.state.clone(),
        opened_on: case.opened_on.clone(),
        items: count(case.items.len()),
        findings: count(case.findings.len()),
        short_levied: money(|t| &t.short),
        surcharge: money(|t| &t.surcharge_total),
        demand: money(|t| &t.demand),
        conflicts: count(case.conflicts.len()),
        last_lawful_day: clock.as_ref().map(|c| c.0.clone()),
        last_lawful_rule: clock.as_ref().map(|c| c.1.clone()),
        days_left: clock.map(|c| c.2),
    }
}

/// The first last lawful day among the claims that are still in time: day, rule, days left.
fn earliest(totals: &crate::dto::finding::Totals) -> Option<(String, String, i32)> {
    let claimed: Vec<&str> = totals
        .recalculation
        .iter()
        .map(|row| row.item.as_str())
        .collect();
    let mut open: Vec<(String, String, i32)> = totals
        .limitation
        .iter()
        .filter(|row| claimed.is_empty() || claimed.contains(&row.item.as_str()))
        .flat_map(|row| &row.rules)
        .filter(|check| check.days_left >= 0 && check.status != "TIME_BARRED")
        .map(|check| (check.expiry.clone(), check.id.clone(), check.days_left))
        .collect();
    open.sort();
    open.into_iter().next()
}

fn show(call: &Call<'_>, input: CaseIn) -> Answer<CaseShown> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    shown(call.session, &home, &case)
}

fn shown(session: &Session, home: &Home, case: &CaseModel) -> Answer<CaseShown> {
    let mut people: Vec<String> = home
        .journal(case.stream, 0, u32::MAX)?
        .into_iter()
        .map(|entry| entry.name)
        .collect();
    people.sort_unstable();
    people.dedup();
    let mut parameters = case.parameters.clone();
    for (name, value) in [
        ("notice_date", &case.notice_date),
        ("computation_date", &case.computation_date),
        ("audit_hours", &case.audit_hours),
    ] {
        parameters.insert(name.to_owned(), value.clone());
    }
    Ok(CaseShown {
        line: line(session, case),
        office: case.office.clone(),
        reasons: case.selection.clone(),
        parameters,
        checklists: super::checklist::progress(case)?,
        evidence: count(case.evidence.len()),
        reports: count(case.reports.len()),
        entries: u32::try_from(
            home.vector(case.stream)?
                .iter()
                .map(|head| head.seq)
                .sum::<u64>(),
        )
        .unwrap_or(u32::MAX),
        state_digest: case_model::digest_hex(home, case.stream)?,
        conflicts: case.conflicts.clone(),
        people,
    })
}

fn set(call: &Call<'_>, input: CaseSetIn) -> Answer<CaseShown> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    if input.field == "reference" {
        repin(call, &home, &case)?;
    } else {
        store_fields(
            call,
            &home,
            &case,
            &[(input.field, input.value)],
            input.reason.as_deref(),
        )?;
    }
    let case = CaseModel::load(call.session, &home, case.stream)?;
    shown(call.session, &home, &case)
}

/// Takes the reference tables now loaded as those of the case.
fn repin(call: &Call<'_>, home: &Home, case: &CaseModel) -> Answer<()> {
    let pinned = crate::reference::pin(home)?;
    let write = Write::new(
        EntityId::from(case.stream),
        EntityKind::CASE,
        Field::CASE_REFERENCE,
        json!(pinned),
    );
    let now = call.session.now();
    let action = Action::new(EntryKind::CASE_CHANGED, vec![write])
        .because("reference tables now loaded were taken over");
    home.record(case.stream, &action, now)?;
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    Ok(())
}

/// Records fields and parameters that differ from the case.
pub(crate) fn store_fields(
    call: &Call<'_>,
    home: &Home,
    case: &CaseModel,
    fields: &[(String, String)],
    reason: Option<&str>,
) -> Answer<()> {
    let mut writes = Vec::new();
    for (name, value) in fields {
        check_field(name, value)?;
        match FIELDS.iter().find(|(known, _)| known == name) {
            Some((_, field)) => writes.push(Write::new(
                EntityId::from(case.stream),
                EntityKind::CASE,
                *field,
                json!(value.trim()),
            )),
            None if case.parameters.get(name).is_some_and(|old| old == value) => {}
            None => {
                let id = derived_id(case.stream, &format!("parameter:{name}"));
                if !case.parameters.contains_key(name) {
                    writes.push(Write::new(
                        id,
                        EntityKind::PARAMETER,
                        Field::PARAMETER_NAME,
                        json!(name),
                    ));
                }
                writes.push(Write::new(
                    id,
                    EntityKind::PARAMETER,
                    Field::PARAMETER_VALUE,
                    json!(value.trim()),
                ));
            }
        }
    }
    if writes.is_empty() {
        return Ok(());
    }
    let now = call.session.now();
    let mut action = Action::new(EntryKind::PARAMETER_SET, writes);
    action.reason = reason
        .map(str::to_owned)
        .filter(|text| !text.trim().is_empty());
    home.record(case.stream, &action, now)?;
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    Ok(())
}

fn check_field(name: &str, value: &str) -> Answer<()> {
    let is_field = FIELDS.iter().any(|(known, _)| *known == name);
    if !is_field && !PARAMETERS.contains(&name) {
        let mut known: Vec<&str> = FIELDS
            .iter()
            .map(|(known, _)| *known)
            .chain(PARAMETERS)
            .collect();
        known.sort_unstable();
        return Err(ErrorBody::invalid(
            "error-case-field",
            format!(
                "\"{name}\" is not a field of a case; use one of {}.",
                known.join(", ")
            ),
        )
        .arg("field", name));
    }
    if name.ends_with("_date") || name.starts_with("period_") {
        day(value, name)?;
    }
    let number = [
        "audit_hours",
        "insurance_pct",
        "landing_pct",
        "cr_threshold",
        "surcharge_margin",
    ]
    .contains(&name);
    if number
        && value
            .trim()
            .parse::<jaiza_domain::decimal::Decimal>()
            .is_err()
    {
        return Err(ErrorBody::invalid(
            "error-not-a-number",
            format!("{name} \"{value}\" is not a number."),
        )
        .arg("text", value));
    }
    Ok(())
}

fn payments(call: &Call<'_>, input: CasePaymentsIn) -> Answer<PaymentsRecorded> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    store_payments(call, &home, &case, Path::new(&input.path))
}
