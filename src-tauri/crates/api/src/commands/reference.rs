//! Reference packages: what is loaded, what was in force.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, home::PathIn, reference::*};
use crate::error::Answer;
use crate::reference::subject::TABLES;

commands! {
    reference_load(ReferenceLoadIn) -> ReferencePackage, "Load the reference tables of a folder or a signed file.", reads [], changes ["reference"], loading::load;
    reference_check(PathIn) -> ReferenceChecked, "Check a folder or signed file of reference tables; nothing is loaded.", reads ["reference"], changes [], loading::check;
    reference_export(ReferenceExportIn) -> ReferenceExported, "Write a loaded package or an approved draft as a signed file.", reads ["reference"], changes [], export;
    reference_list(Nothing) -> ReferencePackages, "Loaded packages with version, people, validity and hash.", reads ["reference"], changes [], list;
    reference_verify(Nothing) -> ReferenceVerified, "Hash and read every stored table again.", reads ["reference"], changes [], verify;
    reference_shapes(Nothing) -> ReferenceShapes, "Tables with their columns, and what is in force of each.", reads ["reference"], changes [], asking::shapes;
    reference_rows(ReferenceRowsIn) -> ReferenceRows, "Rows of a table in force or of a draft.", reads ["reference"], changes [], asking::rows;
    reference_rule(ReferenceRuleIn) -> ReferenceRule, "Which rule was in force on a day, with its source.", reads ["reference"], changes [], asking::rule;
}

mod asking;
pub(crate) mod loading;

pub(crate) use asking::known;

use std::path::Path;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::{PackageInfo, PackageTable};
use jaiza_importing::reference::read_stored;

use crate::error::{ErrorBody, ErrorCode};
use crate::files::sha256_hex;
use crate::reference::seal::{self, PackageText, SignedText, TableHash};
use crate::reference::{bundles, packages};

fn list(call: &Call<'_>, _: Nothing) -> Answer<ReferencePackages> {
    let home = call.session.home()?;
    let in_force = home.extracts()?.tables_in_force()?;
    let shown = packages::all(&home)?.into_iter().map(|(info, tables)| {
        let facts = packages::facts(&home, &info)?;
        let counts = |table: &str| {
            in_force
                .iter()
                .any(|(from, held)| from.id == info.id && held.name == table)
        };
        Ok(packages::shown(&info, &tables, facts, &counts))
    });
    Ok(ReferencePackages {
        packages: shown.collect::<Answer<_>>()?,
    })
}

fn verify(call: &Call<'_>, _: Nothing) -> Answer<ReferenceVerified> {
    let home = call.session.home()?;
    let (mut problems, mut count) = (Vec::new(), 0);
    for (info, tables) in packages::all(&home)? {
        let facts = packages::facts(&home, &info)?;
        if let Some(signed) = &facts.manifest {
            let stated = signed.open::<PackageText>(TABLES.package);
            if stated.map(|text| text.tables) != Some(hashes(&tables)) {
                problems.push(format!(
                    "{}: the stored tables are not those that were signed",
                    info.name
                ));
            }
        }
        for table in tables {
            count += 1;
            if sha256_hex(&table.bytes) != table.sha256 {
                problems.push(format!(
                    "{}/{}: the stored bytes do not have the hash of the load",
                    info.name, table.name
                ));
            }
            if let Err(why) = read_stored([(table.name.as_str(), table.bytes)]) {
                problems.push(format!("{}/{}: {why}", info.name, table.name));
            }
        }
    }
    Ok(ReferenceVerified {
        ok: problems.is_empty(),
        tables: count,
        problems,
    })
}

/// Tables by name, as a signature states them.
pub(crate) fn hashes(tables: &[PackageTable]) -> Vec<TableHash> {
    let mut hashes: Vec<TableHash> = tables
        .iter()
        .map(|table| TableHash {
            name: table.name.clone(),
            rows: table.rows,
            sha256: table.sha256.clone(),
        })
        .collect();
    hashes.sort_by(|a, b| a.name.cmp(&b.name));
    hashes
}

fn export(call: &Call<'_>, input: ReferenceExportIn) -> Answer<ReferenceExported> {
    let home = call.session.home()?;
    let wanted = input.name.trim();
    let mut all = packages::all(&home)?;
    // An approved draft stands for the package it became.
    let of_draft = TABLES
        .find(&home, wanted)
        .ok()
        .and_then(|draft| draft.reviewed.package);
    let id = of_draft.unwrap_or_else(|| wanted.to_owned());
    let place = all
        .iter()
        .position(|(info, _)| info.id.to_string() == id)
        .or_else(|| all.iter().position(|(info, _)| info.name == wanted))
        .ok_or_else(|| no_package(wanted))?;
    let (info, mut tables) = all.swap_remove(place);
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    let facts = packages::facts(&home, &info)?;
    let signed = match facts.manifest {
        // What was signed once stays as it is.
        Some(signed) => signed,
        None => publish(call, &home, &info, &tables, &input.note)?,
    };
    let fingerprint = signed.fingerprint();
    let files: Vec<(String, Vec<u8>)> = tables
        .into_iter()
        .map(|table| (table.name, table.bytes))
        .collect();
    let bytes = bundles::write(&TABLES, Some(&signed), facts.draft.as_ref(), None, &files)?;
    written(&bytes, &input.path, fingerprint)
}

/// Signs a package that came from a folder, as its author; nobody approved it.
fn publish(
    call: &Call<'_>,
    home: &Home,
    info: &PackageInfo,
    tables: &[PackageTable],
    note: &str,
) -> Answer<SignedText> {
    let author = seal::owner(home)?;
    let (valid_from, valid_to) = packages::validity(tables);
    let text = PackageText {
        format: TABLES.package.to_owned(),
        name: info.name.clone(),
        version: "1".to_owned(),
        published_by: author.office.clone(),
        created: call.session.now().to_text().unwrap_or_default(),
        valid_from,
        valid_to,
        note: note.to_owned(),
        tables: hashes(tables),
        author,
        approver: None,
    };
    SignedText::sign(home, TABLES.package, &text)
}

/// Writes a signed file.
pub(crate) fn written(bytes: &[u8], path: &str, fingerprint: String) -> Answer<ReferenceExported> {
    crate::files::write_whole(Path::new(path), bytes)?;
    Ok(ReferenceExported {
        path: path.to_owned(),
        sha256: sha256_hex(bytes),
        size: bytes.len().to_string(),
        fingerprint,
    })
}

fn no_package(name: &str) -> ErrorBody {
    ErrorBody::new(
        ErrorCode::NotFound,
        "error-no-such-package",
        format!("There is no reference package or approved draft \"{name}\" here; `jaiza reference list` names them all."),
    )
    .arg("name", name)
}

/// A day that a person named.
///
/// # Errors
/// `invalid_input`.
pub(crate) fn day(text: &str) -> Answer<chrono::NaiveDate> {
    crate::times::date(text).ok_or_else(|| {
        ErrorBody::invalid(
            "error-date",
            format!("\"{text}\" is no date; write it as YYYY-MM-DD."),
        )
        .arg("text", text)
        .arg("value", text)
    })
}
