//! What travels with a case: its items and the reference tables its figures rest on, each one
//! content named by its hash.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jaiza_casefile::Home;
use jaiza_casefile::registry::{EntityKind, Field};
use jaiza_domain::declaration::Item;
use jaiza_domain::reference::ReferenceTables;
use serde::{Deserialize, Serialize};

use super::Source;
use super::read::{Things, text};
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::session::Session;

/// Reference tables with the packages they came from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Pinned {
    /// Tables with their source: package, table, SHA-256 of the file.
    pub tables_from: Vec<TableFrom>,
    /// The tables.
    pub tables: ReferenceTables,
}

/// Where a table came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct TableFrom {
    pub package: String,
    pub table: String,
    pub sha256: String,
}

/// Slices and tables already read, by hash: content never changes under its name.
#[derive(Default)]
pub struct SliceCache {
    items: Mutex<HashMap<String, Arc<Vec<Item>>>>,
    pinned: Mutex<HashMap<String, Arc<Pinned>>>,
}

impl SliceCache {
    /// Forgets everything (the home was closed).
    pub fn clear(&self) {
        self.items
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        self.pinned
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

/// Stores items as content; one JSON object a line, in order. Returns hash and size.
///
/// # Errors
/// When the content cannot be stored.
pub fn store_items(home: &Home, items: &[Item]) -> Answer<(String, usize)> {
    let mut bytes = Vec::new();
    for item in items {
        serde_json::to_writer(&mut bytes, item).map_err(|why| unreadable(&why.to_string()))?;
        bytes.push(b'\n');
    }
    let size = bytes.len();
    Ok((
        home.blob_put(bytes.as_slice(), "application/x-ndjson")?
            .sha256,
        size,
    ))
}

/// Stores the tables now in force as content; returns its hash.
///
/// # Errors
/// When the content cannot be stored.
pub fn pin_reference(home: &Home, pinned: &Pinned) -> Answer<String> {
    let bytes = serde_json::to_vec(pinned).map_err(|why| unreadable(&why.to_string()))?;
    Ok(home.blob_put(bytes.as_slice(), "application/json")?.sha256)
}

/// Is the content under that hash wholly on this computer?
///
/// # Errors
/// When the blob store cannot be read.
pub fn is_here(home: &Home, sha256: &str) -> Answer<bool> {
    Ok(!sha256.is_empty() && home.blob_facts(sha256)?.is_some())
}

/// Items of all slices in the order in which they were copied, and their sources.
pub fn items(
    session: &Session,
    home: &Home,
    all: &Things,
    missing: &mut Vec<String>,
) -> Answer<(Arc<Vec<Item>>, Vec<Source>)> {
    let (mut items, mut names) = (Vec::new(), Vec::new());
    let mut sources = Vec::new();
    for slice in all.of(EntityKind::ITEM_SLICE) {
        let sha256 = text(slice, Field::SLICE_SHA256);
        let extract = text(slice, Field::SLICE_EXTRACT);
        let (name, source_sha) = extract.split_once('#').unwrap_or((extract.as_str(), ""));
        sources.push(Source {
            name: name.to_owned(),
            sha256: source_sha.to_owned(),
            rows: text(slice, Field::SLICE_COUNT),
        });
        if !is_here(home, &sha256)? {
            missing.push(sha256);
            continue;
        }
        items.push(read_items(session, home, &sha256)?);
        names.push(sha256);
    }
    let joined = match items.as_slice() {
        [only] => Arc::clone(only),
        many => joined(session, &names, many),
    };
    Ok((joined, sources))
}

/// Slices as one list, joined once for each set of slices.
fn joined(session: &Session, names: &[String], slices: &[Arc<Vec<Item>>]) -> Arc<Vec<Item>> {
    let name = names.join("+");
    let mut cache = session
        .slices()
        .items
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let known = cache.entry(name).or_insert_with(|| {
        let all = slices.iter().flat_map(|part| part.iter().cloned());
        Arc::new(all.collect())
    });
    Arc::clone(known)
}

fn read_items(session: &Session, home: &Home, sha256: &str) -> Answer<Arc<Vec<Item>>> {
    let cache = &session.slices().items;
    if let Some(known) = cache
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(sha256)
    {
        return Ok(Arc::clone(known));
    }
    let bytes = home.blob_get(sha256)?;
    let items: Vec<Item> = serde_json::Deserializer::from_slice(&bytes)
        .into_iter()
        .collect::<Result<_, _>>()
        .map_err(|why| unreadable(&why.to_string()))?;
    let items = Arc::new(items);
    cache
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(sha256.to_owned(), Arc::clone(&items));
    Ok(items)
}

/// The pinned tables of a case; empty ones when their content is not here yet.
pub fn pinned(
    session: &Session,
    home: &Home,
    sha256: &str,
    missing: &mut Vec<String>,
) -> Answer<Arc<Pinned>> {
    if sha256.is_empty() {
        return Ok(Arc::default());
    }
    if !is_here(home, sha256)? {
        missing.push(sha256.to_owned());
        return Ok(Arc::default());
    }
    let cache = &session.slices().pinned;
    if let Some(known) = cache
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(sha256)
    {
        return Ok(Arc::clone(known));
    }
    let bytes = home.blob_get(sha256)?;
    let pinned: Pinned =
        serde_json::from_slice(&bytes).map_err(|why| unreadable(&why.to_string()))?;
    let pinned = Arc::new(pinned);
    cache
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(sha256.to_owned(), Arc::clone(&pinned));
    Ok(pinned)
}

fn unreadable(why: &str) -> ErrorBody {
    ErrorBody::new(
        ErrorCode::FileDamaged,
        "error-file-damaged",
        format!("Content stored with the case cannot be read: {why}."),
    )
}
