//! Files of partner countries in the store. They lie beside the books and belong to no case.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use jaiza_casefile::extracts::{BookInfo, NewBook};
use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, Write};
use jaiza_importing::books::{Book, BookReport, PARTNER_FILES};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::commands::book::{Lines, problems_of};
use crate::commands::extract::answers_to_options;
use crate::door::Call;
use crate::dto::Nothing;
use crate::dto::book::BookColumn;
use crate::dto::partner::*;
use crate::error::{Answer, ErrorBody};

/// Countries that layouts are taken for when none is named.
const USUAL: &[(&str, &str)] = &[("partner_china", "CN"), ("partner_afghanistan", "AF")];

pub fn layouts(_: &Call<'_>, _: Nothing) -> Answer<PartnerLayouts> {
    let layouts = PARTNER_FILES.iter().map(|layout| PartnerLayout {
        id: layout.id.to_owned(),
        partner: usual_partner(layout.id).to_owned(),
        columns: layout
            .columns
            .iter()
            .map(|column| BookColumn {
                name: column.name.to_owned(),
                kind: column.kind.to_owned(),
                required: column.required,
            })
            .collect(),
    });
    Ok(PartnerLayouts {
        layouts: layouts.collect(),
    })
}

fn usual_partner(layout: &str) -> &'static str {
    let known = USUAL.iter().find(|(id, _)| *id == layout);
    known.map_or("", |(_, partner)| partner)
}

/// The layout of that name, with or without `partner_` in front.
fn layout(name: &str) -> Answer<&'static Book> {
    let wanted = name.trim().trim_start_matches("partner_");
    let found = PARTNER_FILES
        .iter()
        .find(|layout| layout.id.trim_start_matches("partner_") == wanted);
    found.ok_or_else(|| {
        ErrorBody::invalid(
            "error-partner-layout",
            format!("There is no layout of partner files \"{name}\"; there are general, china and afghanistan."),
        )
        .arg("layout", name)
    })
}

pub fn import(call: &Call<'_>, input: PartnerImportIn) -> Answer<PartnerFile> {
    if input.conditions.text.trim().is_empty() || input.conditions.source.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-partner-conditions",
            "State the conditions under which the file may be used, and the agreement or letter that says so; nothing was stored.",
        ));
    }
    let home = call.session.home()?;
    let id = read(call, &home, &input)?;
    one(&home, id)
}

/// Reads a file into the store.
///
/// # Errors
/// A file that cannot be read, a file without a country.
pub fn read(call: &Call<'_>, home: &Home, input: &PartnerImportIn) -> Answer<Uuid> {
    let layout = layout(&input.profile)?;
    let named = input.partner.clone().unwrap_or_default();
    let named = if named.trim().is_empty() {
        usual_partner(layout.id)
    } else {
        named.trim()
    }
    .to_uppercase();
    let sound =
        named.is_empty() || named.len() == 2 && named.bytes().all(|b| b.is_ascii_uppercase());
    if !sound {
        return Err(no_country(&named));
    }
    let options = answers_to_options(&input.answers)?;
    let mut store = home.extracts()?;
    let mut sink = Lines(store.begin_book()?);
    let path = Path::new(&input.path);
    let go_on = &mut |_| ControlFlow::Continue(());
    let report = crate::reader::reader().read_book(path, layout, &options, &mut sink, go_on)?;
    if named.is_empty() && !report.columns.contains_key("partner") {
        return Err(no_country(""));
    }
    let now = call.session.now();
    let recipe =
        json!({ "answers": input.answers, "partner": named, "conditions": input.conditions });
    let new = NewBook {
        case_id: Uuid::nil(),
        kind: layout.id.to_owned(),
        file: report.file.clone(),
        sha256: report.sha256.clone(),
        report: serde_json::to_value(&report).unwrap_or_default(),
        recipe,
    };
    let id = sink.0.commit(&new, now)?;
    note(home, id, &new, now)?;
    call.session.saved(now);
    call.change("partner", &id.to_string());
    Ok(id)
}

fn no_country(named: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-partner-country",
        format!("The file names no exporting country{}; give it as two letters such as CN. Nothing was stored.",
            if named.is_empty() { String::new() } else { format!(", and \"{named}\" is none") }),
    )
    .arg("partner", named)
}

/// The journal of this device holds every import: file, recipe with conditions, counts.
fn note(home: &Home, id: Uuid, new: &NewBook, now: jaiza_casefile::Moment) -> Answer<()> {
    let set = |field, value: Value| Write::new(EntityId(id), EntityKind::EXTRACT, field, value);
    let count = |name: &str| new.report.get(name).cloned().unwrap_or_default();
    let names = ["records_in_file", "stored", "set_aside", "dropped", "sums"];
    let counts: BTreeMap<&str, Value> = names.into_iter().map(|name| (name, count(name))).collect();
    let writes = vec![
        set(Field::EXTRACT_NAME, json!(new.file)),
        set(Field::EXTRACT_SHA256, json!(new.sha256)),
        set(
            Field::EXTRACT_RECIPE,
            json!({ "layout": new.kind, "with": new.recipe }),
        ),
        set(Field::EXTRACT_COUNTS, json!(counts)),
    ];
    let action = Action::new(EntryKind::BOOK_IMPORTED, writes);
    home.record(home.device_stream()?, &action, now)?;
    Ok(())
}

/// Partner files in the order of their import.
///
/// # Errors
/// When the store cannot be read.
pub fn stored(home: &Home) -> Answer<Vec<BookInfo>> {
    Ok(home.extracts()?.books(Some(Uuid::nil()))?)
}

pub fn shown(info: &BookInfo) -> PartnerFile {
    let report: BookReport = serde_json::from_value(info.report.clone()).unwrap_or_default();
    let text = |name: &str| {
        info.recipe
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let conditions = info.recipe.get("conditions").cloned().unwrap_or_default();
    let conditions: Option<UseConditions> = serde_json::from_value(conditions).ok();
    let (from, to) = report.period.unzip();
    PartnerFile {
        id: info.id.to_string(),
        file_name: info.file.clone(),
        sha256: info.sha256.clone(),
        imported_at: info.created.get(..16).unwrap_or_default().replace('T', " "),
        profile: info.kind.clone(),
        partner: text("partner"),
        shipments: report.columns.contains_key("declaration_no"),
        records_in_file: report.records_in_file,
        dropped: report.dropped,
        set_aside: report.set_aside,
        stored: report.stored,
        period_from: from.map(|day| day.to_string()),
        period_to: to.map(|day| day.to_string()),
        sums: report.sums,
        columns: report.columns,
        unmapped: report.unmapped,
        conditions: conditions.filter(|one| !one.text.trim().is_empty()),
    }
}

fn one(home: &Home, id: Uuid) -> Answer<PartnerFile> {
    let files = stored(home)?;
    let found = files.iter().find(|info| info.id == id);
    Ok(shown(found.ok_or_else(|| unknown(&id.to_string()))?))
}

pub fn list(call: &Call<'_>, _: Nothing) -> Answer<PartnerFiles> {
    let home = call.session.home()?;
    Ok(PartnerFiles {
        files: stored(&home)?.iter().map(shown).collect(),
    })
}

pub fn unknown(name: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-no-such-partner-file",
        format!("There is no partner file \"{name}\"; `jaiza mirror list` names them all."),
    )
    .arg("file", name)
}

fn id_of(home: &Home, name: &str) -> Answer<Uuid> {
    let files = stored(home)?;
    let found = files.iter().find(|info| info.id.to_string() == name.trim());
    Ok(found.ok_or_else(|| unknown(name))?.id)
}

pub fn problems(call: &Call<'_>, input: PartnerFileIn) -> Answer<PartnerProblems> {
    let home = call.session.home()?;
    let id = id_of(&home, &input.file)?;
    Ok(PartnerProblems {
        problems: problems_of(&home, id)?,
    })
}

pub fn remove(call: &Call<'_>, input: PartnerFileIn) -> Answer<PartnerFiles> {
    let home = call.session.home()?;
    let id = id_of(&home, &input.file)?;
    home.extracts()?.remove_book(id)?;
    call.change("partner", &input.file);
    list(call, Nothing {})
}
