//! Situation and dates of declarations, from a CSV file: `gd` and any of `payment_date`, `situation`,
//! `clearance_date`, `final_assessment_date`, `refund_date`, `detection_date`.

use std::path::Path;

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Home, Write};
use jaiza_domain::limitation::Situation;
use serde_json::json;

use crate::case_model::{CaseModel, DatesThing, derived_id};
use crate::commands::home::count;
use crate::door::Call;
use crate::dto::case::PaymentsRecorded;
use crate::error::{Answer, ErrorBody, Place};
use crate::files;

/// Declarations in one journal entry.
const AT_ONCE: usize = 100;

/// Columns with their fields.
const COLUMNS: [(&str, Field); 6] = [
    ("payment_date", Field::PAYMENT_DATE),
    ("situation", Field::PAYMENT_SITUATION),
    ("clearance_date", Field::PAYMENT_CLEARANCE),
    ("final_assessment_date", Field::PAYMENT_FINAL_ASSESSMENT),
    ("refund_date", Field::PAYMENT_REFUND),
    ("detection_date", Field::PAYMENT_DETECTION),
];

/// What a file says of a declaration: only the columns that are filled.
pub struct Stated {
    /// Declaration.
    pub gd: String,
    /// Fields with their values.
    pub fields: Vec<(Field, String)>,
}

/// Records what the file says of the declarations of the case; others are named, not stored.
///
/// # Errors
/// When the case file cannot be written.
pub fn store_dates(
    call: &Call<'_>,
    home: &Home,
    case: &CaseModel,
    rows: &[Stated],
    path: &Path,
) -> Answer<PaymentsRecorded> {
    let known = |row: &&Stated| case.holds_gd(&row.gd);
    let (mine, others): (Vec<&Stated>, Vec<&Stated>) = rows.iter().partition(known);
    let source = files::file_name(path);
    let nothing = DatesThing::default();
    let mut fresh: Vec<Vec<Write>> = Vec::new();
    for row in &mine {
        let id = derived_id(case.stream, &format!("payment:{}", row.gd));
        let set = |field, value: &str| Write::new(id, EntityKind::PAYMENT, field, json!(value));
        let old = case.dates.get(&row.gd).unwrap_or(&nothing);
        let changed = row
            .fields
            .iter()
            .filter(|(field, new)| old_value(old, *field) != new);
        let mut writes: Vec<Write> = changed.map(|(field, new)| set(*field, new)).collect();
        if !writes.is_empty() {
            writes.push(set(Field::PAYMENT_GD, &row.gd));
            writes.push(set(Field::PAYMENT_SOURCE, &source));
            fresh.push(writes);
        }
    }
    let now = call.session.now();
    for part in fresh.chunks(AT_ONCE) {
        let writes: Vec<Write> = part.iter().flatten().cloned().collect();
        let action = Action::new(EntryKind::PAYMENTS_RECORDED, writes);
        home.record(case.stream, &action, now)?;
    }
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    Ok(PaymentsRecorded {
        case: case.stream.to_string(),
        recorded: count(mine.len()),
        unknown_gds: others.into_iter().map(|row| row.gd.clone()).collect(),
    })
}

/// The case as it would stand with these dates; nothing is recorded.
pub fn with_dates(case: &mut CaseModel, rows: &[Stated]) {
    for row in rows {
        let dates = case.dates.entry(row.gd.clone()).or_default();
        for (field, value) in &row.fields {
            slot(dates, *field).clone_from(value);
        }
    }
}

fn old_value(dates: &DatesThing, field: Field) -> &String {
    match field {
        Field::PAYMENT_SITUATION => &dates.situation,
        Field::PAYMENT_CLEARANCE => &dates.clearance,
        Field::PAYMENT_FINAL_ASSESSMENT => &dates.final_assessment,
        Field::PAYMENT_REFUND => &dates.refund,
        Field::PAYMENT_DETECTION => &dates.detection,
        _ => &dates.payment,
    }
}

fn slot(dates: &mut DatesThing, field: Field) -> &mut String {
    match field {
        Field::PAYMENT_SITUATION => &mut dates.situation,
        Field::PAYMENT_CLEARANCE => &mut dates.clearance,
        Field::PAYMENT_FINAL_ASSESSMENT => &mut dates.final_assessment,
        Field::PAYMENT_REFUND => &mut dates.refund,
        Field::PAYMENT_DETECTION => &mut dates.detection,
        _ => &mut dates.payment,
    }
}

/// Reads a file of dates.
///
/// # Errors
/// A file that cannot be read, a missing column, a cell that does not fit: file and line.
pub fn read_dates(path: &Path) -> Answer<Vec<Stated>> {
    let bytes = files::read(path)?;
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let header = reader
        .headers()
        .map_err(|why| bad(path, 1, &why.to_string()))?
        .clone();
    let column = |wanted: &str| {
        header
            .iter()
            .position(|name| name.trim().eq_ignore_ascii_case(wanted))
    };
    let known: Vec<(usize, &str, Field)> = COLUMNS
        .iter()
        .filter_map(|(name, field)| Some((column(name)?, *name, *field)))
        .collect();
    let Some(gd_at) = column("gd").filter(|_| !known.is_empty()) else {
        return Err(bad(
            path,
            1,
            "the column gd and one of payment_date, situation, clearance_date, final_assessment_date, refund_date, detection_date are needed",
        ));
    };
    let mut rows = Vec::new();
    for (place, record) in reader.records().enumerate() {
        let line = u32::try_from(place + 2).unwrap_or(u32::MAX);
        let record = record.map_err(|why| bad(path, line, &why.to_string()))?;
        let gd = record.get(gd_at).unwrap_or_default();
        let number = jaiza_domain::text::gd::parse(gd, None)
            .map_err(|_| bad(path, line, &format!("\"{gd}\" is not a declaration number")))?;
        let uid = number
            .gd_uid
            .ok_or_else(|| bad(path, line, &format!("\"{gd}\" has no date in its number")))?;
        let mut fields = Vec::new();
        for (at, name, field) in &known {
            let text = record.get(*at).unwrap_or_default().trim();
            if !text.is_empty() {
                fields.push((*field, value(path, line, name, *field, text)?));
            }
        }
        rows.push(Stated { gd: uid, fields });
    }
    Ok(rows)
}

fn value(path: &Path, line: u32, name: &str, field: Field, text: &str) -> Answer<String> {
    if field == Field::PAYMENT_SITUATION {
        let known = Situation::ALL.iter().any(|(name, _)| *name == text);
        return if known {
            Ok(text.to_owned())
        } else {
            Err(bad(
                path,
                line,
                &format!(
                    "situation \"{text}\" is not one of payment, not_levied, provisional, refund"
                ),
            ))
        };
    }
    let date = crate::times::date(text).ok_or_else(|| {
        bad(
            path,
            line,
            &format!("{name} \"{text}\" is not a date such as 2025-08-06"),
        )
    })?;
    Ok(date.to_string())
}

fn bad(path: &Path, line: u32, what: &str) -> ErrorBody {
    let file = path.display().to_string();
    ErrorBody::invalid(
        "error-payments-file",
        format!("{file}, line {line}: {what}; nothing was recorded."),
    )
    .arg("file", &file)
    .arg("line", line)
    .at(Place {
        file: Some(file),
        row: Some(line),
        ..Place::default()
    })
}
