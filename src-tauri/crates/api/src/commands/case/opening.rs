//! Opening a case: its items, its reference tables, its reasons.

use jaiza_casefile::extracts::{Condition, Filter, Test};
use jaiza_casefile::{
    Action, EntityId, EntityKind, EntryKind, Field, Home, StreamId, StreamKind, Write,
};
use jaiza_domain::declaration::Item;
use serde_json::json;

use super::choice;
use crate::case_model;
use crate::commands::home::count;
use crate::commands::{risk, selection};
use crate::door::Call;
use crate::dto::case::{CaseOpenIn, CaseOpened};
use crate::error::{Answer, ErrorBody};
use crate::session::Session;

/// Opens a case on a trader and a period.
pub fn open(call: &Call<'_>, input: CaseOpenIn) -> Answer<CaseOpened> {
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
    let chosen = input
        .selection
        .as_deref()
        .filter(|text| !text.trim().is_empty());
    let chosen = chosen
        .map(|text| selection::pick(&home, text, &trader))
        .transpose()?;
    let overlaps = overlaps(call.session, &home, (&trader, from, to), chosen.as_ref())?;
    let given = input.reason.clone().filter(|text| !text.trim().is_empty());
    let sealed = chosen
        .as_ref()
        .map(|taken| taken.pick.overlap_reason.clone());
    let because = given.or(sealed).unwrap_or_default();
    if !overlaps.is_empty() && because.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-overlap",
            format!("This trader and period are already under audit or selected ({}); give a written reason to open another case.", overlaps.join(", ")),
        )
        .arg("cases", overlaps.join(", ")));
    }
    // Whatever may be refused comes before the case exists: nothing is left half open.
    let why = match &chosen {
        Some(taken) => taken.pick.why.clone(),
        None => risk::reasons(&home, input.run_id.as_deref(), &trader)?,
    };
    let reasons: Vec<String> = why
        .into_iter()
        .chain(input.reason.clone().filter(|r| !r.trim().is_empty()))
        .collect();
    let items = taken.iter().flat_map(|(_, items)| items);
    let choice = choice::writes(&home, &input, &trader, chosen.as_ref(), items)?;
    let owner = home.owner()?;
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
    let mut writes = vec![
        set(Field::CASE_NO, json!(case_no)),
        set(Field::CASE_TRADER_ID, json!(trader)),
        set(Field::CASE_TRADER_NAME, json!(name)),
        set(Field::CASE_PERIOD_FROM, json!(from.to_string())),
        set(Field::CASE_PERIOD_TO, json!(to.to_string())),
        set(Field::CASE_OFFICE, json!(owner.office)),
        set(Field::CASE_STATE, json!("FIELDWORK")),
        set(
            Field::CASE_OPENED_ON,
            json!(call.session.today().to_string()),
        ),
        set(Field::CASE_AUDITOR, json!(owner.name)),
        set(Field::CASE_SELECTION, json!(reasons)),
        set(Field::CASE_REFERENCE, json!(pinned)),
    ];
    writes.extend(choice.into_iter().map(|(field, value)| set(field, value)));
    home.record(stream, &Action::new(EntryKind::CASE_OPENED, writes), now)?;
    if let Some(taken) = &chosen {
        selection::record(&home, stream, taken, now)?;
    }
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
            .items
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

/// Numbers of the cases and codes of the sealed selections that the trader meets in the period; the
/// selection out of which the case comes is none of them.
fn overlaps(
    session: &Session,
    home: &Home,
    (trader, from, to): (&str, chrono::NaiveDate, chrono::NaiveDate),
    chosen: Option<&selection::Taken>,
) -> Answer<Vec<String>> {
    let mut guard = selection::Guard::load(session, home, None)?;
    if let Some(taken) = chosen {
        guard.without(&taken.sealed.code);
    }
    let found = guard.of_trader(trader, &from.to_string(), &to.to_string());
    Ok(found.into_iter().map(|one| one.no).collect())
}

/// `1234567-8` as the store keeps it, `1234567`.
pub fn trader_id(text: &str) -> String {
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

/// A date a person gave.
pub fn day(text: &str, what: &str) -> Answer<chrono::NaiveDate> {
    crate::times::date(text).ok_or_else(|| {
        ErrorBody::invalid(
            "error-date",
            format!("\"{text}\" ({what}) is not a date such as 2025-07-01."),
        )
        .arg("text", text)
    })
}
