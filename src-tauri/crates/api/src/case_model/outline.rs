//! What other cases want to know of a case: its findings, marks and money stages, without its items,
//! checklists, evidence and reports.

use std::collections::{BTreeMap, BTreeSet};

use jaiza_casefile::Home;
use jaiza_casefile::ids::{EntityId, StreamId};
use jaiza_casefile::registry::{EntityKind, Field};
use jaiza_domain::declaration::Item;

use super::read::{Things, text};
use super::things::{self, FindingThing};
use crate::error::{Answer, ErrorBody, ErrorCode};

/// Kinds of things an outline is made of.
const KINDS: &[EntityKind] = &[
    EntityKind::CASE,
    EntityKind::FINDING,
    EntityKind::FINDING_CHANGE,
    EntityKind::TRIAGE,
    EntityKind::MONEY,
    EntityKind::ITEM_SLICE,
];

/// A case in outline.
#[allow(missing_docs)]
pub struct Outline {
    pub stream: StreamId,
    pub case_no: String,
    pub office: String,
    pub trader_id: String,
    pub trader_name: String,
    pub findings: Vec<FindingThing>,
    pub marks: Vec<OutlineMark>,
    /// Stages money reached, by finding number; the empty number stands for the whole case.
    pub stages: Vec<(String, String)>,
    /// Items that findings or marks name and whose content is on this computer, by `GD#1`.
    pub items: BTreeMap<String, Item>,
}

/// A mark of triage.
#[allow(missing_docs)]
pub struct OutlineMark {
    pub key: String,
    pub outcome: String,
    pub note: String,
    pub at_ms: u64,
}

impl Outline {
    /// Reads the outline of a case; `None` for a stream without a case on this computer yet.
    ///
    /// # Errors
    /// When the case file or a content cannot be read.
    pub fn load(home: &Home, stream: StreamId) -> Answer<Option<Self>> {
        let all = Things::of_kinds(home, stream, KINDS)?;
        let Some(case) = all.one(EntityKind::CASE, EntityId::from(stream)) else {
            return Ok(None);
        };
        let findings = things::findings(&all);
        let marks = marks(&all);
        let changes = findings.iter().flat_map(|finding| &finding.changes);
        let named: BTreeSet<String> = changes
            .map(|change| format!("{}#{}", change.facts.gd, change.facts.gd_item))
            .chain(marks.iter().map(|mark| mark.key.clone()))
            .collect();
        Ok(Some(Self {
            stream,
            case_no: text(case, Field::CASE_NO),
            office: text(case, Field::CASE_OFFICE),
            trader_id: text(case, Field::CASE_TRADER_ID),
            trader_name: text(case, Field::CASE_TRADER_NAME),
            stages: all
                .of(EntityKind::MONEY)
                .map(|money| {
                    (
                        text(money, Field::MONEY_FINDING),
                        text(money, Field::MONEY_STAGE),
                    )
                })
                .collect(),
            items: items(home, &all, &named)?,
            findings,
            marks,
        }))
    }
}

fn marks(all: &Things) -> Vec<OutlineMark> {
    all.of(EntityKind::TRIAGE)
        .map(|thing| OutlineMark {
            key: format!(
                "{}#{}",
                text(thing, Field::TRIAGE_GD),
                text(thing, Field::TRIAGE_GD_ITEM)
            ),
            outcome: text(thing, Field::TRIAGE_OUTCOME),
            note: text(thing, Field::TRIAGE_NOTE),
            at_ms: thing
                .fields
                .get(&Field::TRIAGE_OUTCOME)
                .and_then(|state| state.values.first())
                .map_or(0, |live| live.hlc_ms),
        })
        .collect()
}

/// The named items of all slices; slices are read and let go, they are not what a screen shows.
fn items(home: &Home, all: &Things, named: &BTreeSet<String>) -> Answer<BTreeMap<String, Item>> {
    let mut found = BTreeMap::new();
    if named.is_empty() {
        return Ok(found);
    }
    for slice in all.of(EntityKind::ITEM_SLICE) {
        let sha256 = text(slice, Field::SLICE_SHA256);
        if !super::slice::is_here(home, &sha256)? {
            continue;
        }
        let bytes = home.blob_get(&sha256)?;
        for item in serde_json::Deserializer::from_slice(&bytes).into_iter::<Item>() {
            let item = item.map_err(|why| {
                let what = format!("Content stored with the case cannot be read: {why}.");
                ErrorBody::new(ErrorCode::FileDamaged, "error-file-damaged", what)
            })?;
            let key = item.key();
            if named.contains(&key) {
                found.insert(key, item);
            }
        }
    }
    Ok(found)
}
