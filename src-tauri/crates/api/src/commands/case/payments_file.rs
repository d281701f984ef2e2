//! Dates of payment of declarations, from a CSV file `gd,payment_date`.

use std::path::Path;

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Home, Write};
use serde_json::json;

use crate::case_model::{CaseModel, derived_id};
use crate::commands::home::count;
use crate::door::Call;
use crate::dto::case::PaymentsRecorded;
use crate::error::{Answer, ErrorBody, Place};
use crate::files;

/// Payments in one journal entry.
const AT_ONCE: usize = 150;

/// Records the dates of the declarations of the case; others are named, not stored.
pub fn store_payments(
    call: &Call<'_>,
    home: &Home,
    case: &CaseModel,
    path: &Path,
) -> Answer<PaymentsRecorded> {
    let rows = read(path)?;
    let (mine, others): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|(gd, _)| case.items.iter().any(|item| item.gd_uid == *gd));
    let source = files::file_name(path);
    let fresh: Vec<_> = mine
        .iter()
        .filter(|(gd, date)| case.payments.get(gd) != Some(date))
        .collect();
    let now = call.session.now();
    for part in fresh.chunks(AT_ONCE) {
        let writes = part.iter().flat_map(|(gd, date)| {
            let id = derived_id(case.stream, &format!("payment:{gd}"));
            let set = |field, value: &str| Write::new(id, EntityKind::PAYMENT, field, json!(value));
            [
                set(Field::PAYMENT_GD, gd),
                set(Field::PAYMENT_DATE, date),
                set(Field::PAYMENT_SOURCE, &source),
            ]
        });
        home.record(
            case.stream,
            &Action::new(EntryKind::PAYMENTS_RECORDED, writes.collect()),
            now,
        )?;
    }
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    Ok(PaymentsRecorded {
        case: case.stream.to_string(),
        recorded: count(mine.len()),
        unknown_gds: others.into_iter().map(|(gd, _)| gd).collect(),
    })
}

fn read(path: &Path) -> Answer<Vec<(String, String)>> {
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
    let (Some(gd_at), Some(date_at)) = (column("gd"), column("payment_date")) else {
        return Err(bad(path, 1, "the columns gd and payment_date are needed"));
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
        let date = record.get(date_at).unwrap_or_default();
        let date = crate::times::date(date).ok_or_else(|| {
            bad(
                path,
                line,
                &format!("\"{date}\" is not a date such as 2025-08-06"),
            )
        })?;
        rows.push((uid, date.to_string()));
    }
    Ok(rows)
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
