//! Fingerprints of the items of extracts, and names for the items by which two fingerprints differ.

use std::collections::BTreeSet;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::ExtractInfo;
use jaiza_domain::declaration::StoredItem;
use jaiza_domain::fingerprint::{Fingerprint, Row};
use sha2::{Digest, Sha256};

use super::memo::ExtractFacts;
use crate::error::Answer;
use crate::files;

/// Facts of an extract with the fingerprint of its current items.
///
/// # Errors
/// When the store cannot be read.
pub fn of_extract(home: &Home, info: &ExtractInfo) -> Answer<(ExtractFacts, Fingerprint)> {
    let (mut print, mut items) = (Fingerprint::default(), 0_u32);
    let mut add = |item: &StoredItem<'_>| {
        print.add(row(item));
        items += 1;
    };
    home.extracts()?
        .each_current(&[info.id], (0, 1), &mut add)?;
    let facts = ExtractFacts {
        id: info.id.to_string(),
        file: info.file.clone(),
        sha256: info.sha256.clone(),
        items,
        result_digest: files::sha256_hex(print.to_texts().join("\n").as_bytes()),
    };
    Ok((facts, print))
}

/// `GD#item` of the current items of an extract whose rows bear these names.
///
/// # Errors
/// When the store cannot be read.
pub fn named(home: &Home, extract: uuid::Uuid, names: &BTreeSet<u64>) -> Answer<Vec<String>> {
    let mut found = BTreeSet::new();
    let mut look = |item: &StoredItem<'_>| {
        if names.contains(&name(item)) {
            found.insert(format!("{}#{}", item.gd_uid, item.item_no));
        }
    };
    home.extracts()?
        .each_current(&[extract], (0, 1), &mut look)?;
    Ok(found.into_iter().collect())
}

fn row(item: &StoredItem<'_>) -> Row {
    Row {
        name: name(item),
        content: content(item),
    }
}

fn name(item: &StoredItem<'_>) -> u64 {
    let mut hash = Sha256::new();
    part(&mut hash, item.gd_uid);
    hash.update(item.item_no.to_be_bytes());
    short(hash)
}

/// Everything an item says; where it stood in the file and how it was read say nothing.
fn content(item: &StoredItem<'_>) -> u64 {
    let mut hash = Sha256::new();
    for text in [
        item.gd_uid,
        item.gd_date,
        item.trader_id,
        item.trader_name,
        item.pct,
        item.pct_declared,
        item.description,
        item.origin,
        item.unit,
        item.quantity,
        item.quantity_declared,
        item.price_declared,
        item.price_assessed,
        item.currency,
        item.sro_raw,
        item.sro_key.unwrap_or_default(),
        item.beyond,
    ] {
        part(&mut hash, text);
    }
    hash.update(item.item_no.to_be_bytes());
    hash.update(item.version_no.to_be_bytes());
    let amounts = [item.value, item.value_declared, item.gst_memo, item.total];
    for amount in amounts.iter().chain(&item.levies) {
        match amount {
            Some(amount) => {
                hash.update([1]);
                hash.update(amount.to_be_bytes());
            }
            None => hash.update([0]),
        }
    }
    short(hash)
}

/// A text that no other text beside it can run into.
fn part(hash: &mut Sha256, text: &str) {
    hash.update(u64::try_from(text.len()).unwrap_or(0).to_be_bytes());
    hash.update(text.as_bytes());
}

fn short(hash: Sha256) -> u64 {
    let digest = hash.finalize();
    digest
        .iter()
        .take(8)
        .fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}
