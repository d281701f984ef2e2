//! What is known of a loaded package besides its tables: who wrote and approved it, whether its
//! signature was verified, what it was warned of. Kept in the log of this computer.

use jaiza_casefile::extracts::{PackageInfo, PackageTable};
use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, Moment, Write};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::seal::SignedText;
use crate::case_model::derived_id;
use crate::dto::reference::{ReferencePackage, ReferencePerson, ReferenceProblem, ReferenceTable};
use crate::error::Answer;
use crate::files::sha256_hex;

/// Warnings kept with a package; an entry of the journal holds 64 KiB.
const WARNINGS_KEPT: usize = 60;

/// What is known of a package.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct PackageFacts {
    /// Version; empty for a folder.
    pub version: String,
    /// Office.
    pub published_by: String,
    /// When it was published.
    pub created: String,
    /// Words of the publisher.
    pub note: String,
    /// Who wrote it.
    pub author: Option<ReferencePerson>,
    /// Who approved it.
    pub approver: Option<ReferencePerson>,
    /// What the publisher signed; `None` = unsigned.
    pub manifest: Option<SignedText>,
    /// What the author signed.
    pub draft: Option<SignedText>,
    /// CSV files of the folder that are no table.
    pub ignored: Vec<String>,
    /// Warnings of the load, the first of them.
    pub warnings: Vec<ReferenceProblem>,
    /// All warnings.
    pub warning_count: u32,
}

/// Keeps what is known of a package that was just loaded.
///
/// # Errors
/// A refusal of the case file.
pub fn keep(home: &Home, info: &PackageInfo, facts: &PackageFacts, now: Moment) -> Answer<()> {
    let mut facts = facts.clone();
    facts.warnings.truncate(WARNINGS_KEPT);
    let set = |field, value| Write::new(EntityId(info.id), EntityKind::DEVICE_EVENT, field, value);
    let writes = vec![
        set(Field::EVENT_TEXT, json!(info.name)),
        set(Field::EVENT_FACTS, crate::door::write(&facts)?),
    ];
    let action = Action::new(EntryKind::REFERENCE_LOADED, writes);
    home.record(home.device_stream()?, &action, now)?;
    Ok(())
}

/// What is known of a package; nothing but its tables when it was loaded by an older program.
///
/// # Errors
/// A refusal of the case file.
pub fn facts(home: &Home, info: &PackageInfo) -> Answer<PackageFacts> {
    let entity = home.entity(home.device_stream()?, EntityId(info.id))?;
    let value = entity.and_then(|entity| entity.value(Field::EVENT_FACTS).cloned());
    Ok(value
        .and_then(|value| serde_json::from_value(value).ok())
        .unwrap_or_default())
}

/// May packages of this key be loaded: this home's own, or one a person said to trust.
///
/// # Errors
/// A refusal of the case file.
pub fn trusted(home: &Home, fingerprint: &str) -> Answer<bool> {
    if fingerprint == jaiza_casefile::fingerprint(&home.public_key()?) {
        return Ok(true);
    }
    let stream = home.device_stream()?;
    let entity = home.entity(stream, derived_id(stream, &trust_name(fingerprint)))?;
    Ok(entity.is_some_and(|entity| entity.removed().is_none()))
}

/// Remembers that packages of this key may be loaded.
///
/// # Errors
/// A refusal of the case file.
pub fn trust(home: &Home, fingerprint: &str, person: &str, now: Moment) -> Answer<()> {
    let (stream, name) = (home.device_stream()?, trust_name(fingerprint));
    let id = derived_id(stream, &name);
    let set = |field, value| Write::new(id, EntityKind::PARAMETER, field, value);
    let writes = vec![
        set(Field::PARAMETER_NAME, json!(name)),
        set(Field::PARAMETER_VALUE, json!(person)),
    ];
    home.record(stream, &Action::new(EntryKind::PARAMETER_SET, writes), now)?;
    Ok(())
}

fn trust_name(fingerprint: &str) -> String {
    format!("trusted_reference_signer:{fingerprint}")
}

/// Every package, the newest first, with its tables.
///
/// # Errors
/// A refusal of the store.
pub fn all(home: &Home) -> Answer<Vec<(PackageInfo, Vec<PackageTable>)>> {
    let mut packages: Vec<(PackageInfo, Vec<PackageTable>)> = Vec::new();
    for (info, table) in home.extracts()?.tables_ever()? {
        match packages.iter_mut().find(|(known, _)| known.id == info.id) {
            Some((_, tables)) => tables.push(table),
            None => packages.push((info, vec![table])),
        }
    }
    packages.reverse();
    Ok(packages)
}

/// A package as the door shows it. `in_force` says which of its tables no later load replaced.
pub fn shown(
    info: &PackageInfo,
    tables: &[PackageTable],
    facts: PackageFacts,
    in_force: &dyn Fn(&str) -> bool,
) -> ReferencePackage {
    let hashes: Vec<String> = tables
        .iter()
        .map(|table| format!("{} {}", table.name, table.sha256))
        .collect();
    let (valid_from, valid_to) = validity(tables);
    ReferencePackage {
        id: info.id.to_string(),
        name: info.name.clone(),
        version: facts.version,
        loaded_at: info.loaded_at.clone(),
        sha256: sha256_hex(hashes.join("\n").as_bytes()),
        signed: facts.manifest.is_some(),
        published_by: facts.published_by,
        created: facts.created,
        note: facts.note,
        author: facts.author,
        approver: facts.approver,
        valid_from,
        valid_to,
        tables: self::tables(tables, in_force),
        ignored: facts.ignored,
        warnings: facts.warnings,
        warning_count: facts.warning_count,
    }
}

/// Tables as the door shows them.
pub fn tables(tables: &[PackageTable], in_force: &dyn Fn(&str) -> bool) -> Vec<ReferenceTable> {
    let tables = tables.iter().map(|table| ReferenceTable {
        name: table.name.clone(),
        rows: table.rows,
        sha256: table.sha256.clone(),
        valid_from: table.valid_from.clone(),
        valid_to: table.valid_to.clone(),
        in_force: in_force(&table.name),
    });
    tables.collect()
}

/// First and last day of the dated tables; a table that goes on leaves the end open. Tables without
/// any day say nothing.
pub fn validity(tables: &[PackageTable]) -> (Option<String>, Option<String>) {
    let dated: Vec<&PackageTable> = tables
        .iter()
        .filter(|table| table.valid_from.is_some() || table.valid_to.is_some())
        .collect();
    let from = dated
        .iter()
        .filter_map(|table| table.valid_from.clone())
        .min();
    let open = dated.iter().any(|table| table.valid_to.is_none());
    let to = dated
        .iter()
        .filter_map(|table| table.valid_to.clone())
        .max();
    (from, to.filter(|_| !open))
}
