//! The certificate of an import: where the figures of an extract come from.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::Path;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::{Amendment as StoredAmendment, ExtractInfo, ExtractStore};
use jaiza_reporting::{Amendment, Conversion, Count, ImportCertificate, TotalLine};

use super::shown::shown;
use crate::commands::report::{HomeSigner, failed, grouping, language, texts};
use crate::door::Call;
use crate::dto::extract::{CertificateIn, Extract, FileWritten};
use crate::error::Answer;
use crate::figures::text;
use crate::files;
use crate::grid::extract_id;

/// Amendments that are printed at most.
const AMENDMENTS: u32 = 12;

/// Writes the certificate as a sealed PDF. It bears the moment of the import, or of the last
/// change to the extract: equal state gives equal bytes.
///
/// # Errors
/// An unknown extract, an unknown language, or a path that cannot be written.
pub fn certificate(call: &Call<'_>, input: CertificateIn) -> Answer<FileWritten> {
    let home = call.session.home()?;
    let store = home.extracts()?;
    let info = store.info(extract_id(&input.extract_id)?)?;
    let settings = call.session.settings();
    let content = content(&home, &store, &info, &settings)?;
    let signer = HomeSigner::at(&home, changed_at(&store, &info)?)?;
    let lang = language(input.lang.as_deref())?;
    let bytes = jaiza_reporting::write_import_certificate(&content, lang, &texts()?, &signer)
        .map_err(failed)?;
    files::write_whole(Path::new(&input.path), &bytes)?;
    Ok(FileWritten {
        path: input.path,
        rows: jaiza_reporting::page_count(&bytes),
        sha256: files::sha256_hex(&bytes),
    })
}

/// When the extract was changed last: imported, corrected, settled.
fn changed_at(store: &ExtractStore, info: &ExtractInfo) -> Answer<String> {
    let corrections = store.corrections(info.id)?;
    let corrected = corrections.last().map(|made| made.made_at.clone());
    let settled = Some(text(&info.settled["at"])).filter(|at| !at.is_empty());
    let moments = [Some(info.created.clone()), corrected, settled];
    Ok(moments.into_iter().flatten().max().unwrap_or_default())
}

fn content(
    home: &Home,
    store: &ExtractStore,
    info: &ExtractInfo,
    settings: &BTreeMap<String, String>,
) -> Answer<ImportCertificate> {
    let extract = shown(store, info)?;
    let (amendments, amendments_total) = store.amendments(info.id, AMENDMENTS)?;
    let report = &info.report;
    let owner = home.owner()?;
    let stated = |name: &str| Some(text(&report[name])).filter(|text| !text.is_empty());
    let name = |key: &str| Some(text(&info.recipe[key])).filter(|text| !text.is_empty());
    let answers: BTreeMap<String, String> =
        serde_json::from_value(info.recipe["answers"].clone()).unwrap_or_default();
    let settled = (extract.totals_state == "settled").then(|| {
        let at = text(&info.settled["at"]);
        let day = at.get(..10).unwrap_or_default();
        format!("{} ({}, {day})", extract.settled_reason, extract.settled_by)
    });
    Ok(ImportCertificate {
        extract_id: extract.id.clone(),
        file_name: extract.file_name.clone(),
        sha256: extract.sha256.clone(),
        bytes: text(&report["bytes"]).parse().unwrap_or(0),
        container: extract.container.clone(),
        format: extract.format.clone(),
        sheet: stated("sheet"),
        encoding: stated("encoding"),
        delimiter: stated("delimiter"),
        imported_at: info.created.clone(),
        person: name("person").unwrap_or(owner.name),
        office: owner.office,
        device: home.actor()?.hex().get(..16).unwrap_or_default().to_owned(),
        program_version: format!("Jaiza {}", name("program").unwrap_or_default()),
        profile: Some(extract.profile.clone()).filter(|p| !p.is_empty()),
        records_in_file: extract.records_in_file,
        header_record: extract.header_record,
        stored: extract.stored,
        set_aside: extract.set_aside,
        dropped: extract.dropped,
        dropped_by: counts(&extract.dropped_by),
        set_aside_by: open_reasons(store, info, &extract)?,
        corrected: extract.corrected,
        current: extract.current,
        superseded: extract.superseded,
        declarations: extract.gds,
        traders: extract.traders,
        period_from: extract.period_from.clone(),
        period_to: extract.period_to.clone(),
        totals: totals(&extract),
        settled_reason: settled,
        conversions: conversions(&extract),
        answers: answers.into_iter().collect(),
        not_extracted: extract.not_extracted.clone(),
        kept_unmapped: extract.unmapped.clone(),
        amendments: amendments.iter().map(amendment).collect(),
        amendments_total,
        notes: extract
            .notes
            .iter()
            .map(|note| (note.code.clone(), note.count, note.detail.clone()))
            .collect(),
        grouping: grouping(settings),
    })
}

fn counts(by_code: &BTreeMap<String, u32>) -> Vec<Count> {
    let count = |(code, count): (&String, &u32)| Count {
        code: code.clone(),
        count: *count,
    };
    by_code.iter().map(count).collect()
}

/// Reasons of the records that are still set aside.
fn open_reasons(store: &ExtractStore, info: &ExtractInfo, extract: &Extract) -> Answer<Vec<Count>> {
    let mut open = extract.set_aside_by.clone();
    if extract.corrected > 0 {
        for problem in store.corrected_problems(info.id)? {
            if let Some(count) = open.get_mut(&problem.reason) {
                *count = count.saturating_sub(1);
            }
        }
        open.retain(|_, count| *count > 0);
    }
    Ok(counts(&open))
}

fn totals(extract: &Extract) -> Vec<TotalLine> {
    let line = |name: &str, column: &str, found: &str, absent_rows: u32| {
        let mut typed = extract.totals.iter();
        let typed = typed.find(|total| total.column.eq_ignore_ascii_case(column));
        TotalLine {
            name: name.to_owned(),
            found: found.to_owned(),
            typed: typed.map(|total| total.typed.clone()),
            agrees: typed.map(|total| total.agrees),
            absent_rows,
        }
    };
    let mut lines = vec![line("customs_value", "value", &extract.value, 0)];
    for code in jaiza_domain::declaration::EXTRACT_LEVIES {
        let found = extract.levies.get(code).map_or("", String::as_str);
        let absent = extract.levies_absent.get(code).copied().unwrap_or(0);
        lines.push(line(code, code, found, absent));
    }
    let counted = [("rows", extract.current), ("gds", extract.gds)];
    for (column, found) in counted {
        if extract.totals.iter().any(|total| total.column == column) {
            lines.push(line(column, column, &found.to_string(), 0));
        }
    }
    lines
}

/// Flags of stored records, and how columns were read.
fn conversions(extract: &Extract) -> Vec<Conversion> {
    let flags = extract.flags.iter().map(|(code, count)| Conversion {
        code: code.clone(),
        column: None,
        what: String::new(),
        count: *count,
    });
    let formats = extract
        .formats
        .iter()
        .filter(|taken| taken.cells > 0 || taken.origin == "answered")
        .map(|taken| Conversion {
            code: match (taken.origin.as_str(), taken.format.as_str()) {
                ("unsure", _) => "EACH_CELL",
                (_, "en" | "eu" | "plain") => "NUMBER_FORMAT",
                _ => "DATE_FORMAT",
            }
            .to_owned(),
            column: Some(taken.column.clone()),
            what: taken.format.clone(),
            count: taken.cells,
        });
    flags.chain(formats).collect()
}

fn amendment(stored: &StoredAmendment) -> Amendment {
    Amendment {
        gd: stored.gd_uid.clone(),
        item: stored.item_no.to_string(),
        from_version: stored.from.0.to_string(),
        to_version: stored.to.0.to_string(),
        changes: stored
            .changes
            .iter()
            .map(|c| (c.column.clone(), c.before.clone(), c.after.clone()))
            .collect(),
    }
}
