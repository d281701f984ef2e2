//! Sealed selections in the journal: a stream each, whose one entry nobody changes.

use jaiza_casefile::{
    Action, Entity, EntityId, EntityKind, EntryKind, Field, Home, Moment, StreamId, StreamKind,
    Write,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::memo::Sealed;
use crate::error::{Answer, ErrorBody};

/// Most targets of a selection: their keys stand in one entry, which holds 64 KiB.
pub const MOST: usize = 1_500;

/// A sealed selection as the journal holds it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Kept {
    pub stream: StreamId,
    pub code: String,
    pub sha256: String,
    pub facts: Facts,
    pub picks: Vec<KeptPick>,
    pub reason: String,
    pub notice: String,
    pub seed: String,
    pub run_id: String,
    /// Something was written to it after it was sealed, or its code is not that of its memo.
    pub altered: bool,
    /// Code of the selection that replaces it.
    pub superseded_by: String,
}

/// What is known of a selection without its memo.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct Facts {
    pub name: String,
    pub supersedes: String,
    pub made_at: String,
    pub made_by: String,
    pub office: String,
    pub package: String,
    pub grain: String,
    pub from: String,
    pub to: String,
    pub days: String,
    pub capacity: Option<String>,
    pub population: u32,
}

/// A target of a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct KeptPick {
    pub key: String,
    pub how: String,
}

impl Kept {
    /// `sealed`, `superseded` or `altered`.
    pub fn state(&self) -> &'static str {
        if self.altered {
            "altered"
        } else if self.superseded_by.is_empty() {
            "sealed"
        } else {
            "superseded"
        }
    }

    /// The memo, when it is on this computer.
    ///
    /// # Errors
    /// When the content cannot be read.
    pub fn memo(&self, home: &Home) -> Answer<Option<Sealed>> {
        if home.blob_missing(self.stream)?.contains(&self.sha256) {
            return Ok(None);
        }
        let bytes = home.blob_get(&self.sha256)?;
        let (sealed, _) = Sealed::read(&bytes, &format!("The memo of selection {}", self.code))?;
        Ok(Some(sealed))
    }
}

/// Seals: keeps the memo and the one entry.
///
/// # Errors
/// A refusal of the case file; then nothing is kept.
pub fn keep(home: &Home, sealed: &Sealed, facts: &Facts, now: Moment) -> Answer<StreamId> {
    let memo = &sealed.memo;
    let stored = home.blob_put(sealed.bytes.as_slice(), "application/json")?;
    let stream = StreamId::fresh(now)?;
    home.create_stream(StreamKind::PLAN, stream, now)?;
    let id = EntityId::from(stream);
    let set = |field, value| Write::new(id, EntityKind::SELECTION, field, value);
    let picks = memo.picks.iter();
    let picks: Vec<String> = picks
        .map(|pick| format!("{}|{}", pick.how, pick.key))
        .collect();
    let writes = vec![
        set(Field::SELECTION_SEED, json!(memo.asked.seed)),
        set(Field::SELECTION_MEMO, json!(stored.sha256)),
        set(Field::SELECTION_RESULT, crate::door::write(facts)?),
        set(Field::SELECTION_CODE, json!(sealed.code)),
        set(Field::SELECTION_RUN, json!(memo.run.run_id)),
        set(
            Field::SELECTION_REASON,
            json!({ "internal": memo.reason, "notice": memo.notice }),
        ),
        set(Field::SELECTION_PICKS, json!(picks)),
        set(Field::SELECTION_STATUS, json!("SEALED")),
    ];
    let action = Action::new(EntryKind::SELECTION_SEALED, writes);
    home.record(stream, &action, now)?;
    Ok(stream)
}

/// Every sealed selection known here, the newest first.
///
/// # Errors
/// When the case file cannot be read.
pub fn all(home: &Home) -> Answer<Vec<Kept>> {
    let mut all = Vec::new();
    for info in home.streams()? {
        if info.kind != StreamKind::PLAN {
            continue;
        }
        if let Some(entity) = home.entity(info.id, EntityId::from(info.id))? {
            all.extend(kept(home, info.id, &entity)?);
        }
    }
    all.sort_by(|a, b| (&b.facts.made_at, b.stream).cmp(&(&a.facts.made_at, a.stream)));
    let replaced: Vec<(String, String)> = all
        .iter()
        .filter(|one| !one.altered && !one.facts.supersedes.is_empty())
        .map(|one| (one.facts.supersedes.clone(), one.code.clone()))
        .collect();
    for one in &mut all {
        if let Some((_, by)) = replaced.iter().find(|(code, _)| *code == one.code) {
            one.superseded_by.clone_from(by);
        }
    }
    Ok(all)
}

fn kept(home: &Home, stream: StreamId, entity: &Entity) -> Answer<Option<Kept>> {
    if entity.kind != EntityKind::SELECTION {
        return Ok(None);
    }
    let text = |field| entity.text(field).unwrap_or_default().to_owned();
    let read = |field| entity.value(field).cloned().unwrap_or_default();
    let reasons = read(Field::SELECTION_REASON);
    let said = |name: &str| {
        let text = reasons.get(name).and_then(|text| text.as_str());
        text.unwrap_or_default().to_owned()
    };
    let picks: Vec<String> =
        serde_json::from_value(read(Field::SELECTION_PICKS)).unwrap_or_default();
    let (code, sha256) = (text(Field::SELECTION_CODE), text(Field::SELECTION_MEMO));
    let entries = home.journal(stream, 0, u32::MAX)?;
    let written = entries
        .iter()
        .filter(|entry| entry.kind != EntryKind::ACTOR_PRESENT);
    Ok(Some(Kept {
        stream,
        altered: written.count() != 1 || crate::commands::report::code(&sha256) != code,
        facts: serde_json::from_value(read(Field::SELECTION_RESULT)).unwrap_or_default(),
        picks: picks
            .iter()
            .filter_map(|pick| pick.split_once('|'))
            .map(|(how, key)| KeptPick {
                key: key.to_owned(),
                how: how.to_owned(),
            })
            .collect(),
        reason: said("internal"),
        notice: said("notice"),
        seed: text(Field::SELECTION_SEED),
        run_id: text(Field::SELECTION_RUN),
        superseded_by: String::new(),
        code,
        sha256,
    }))
}

/// The sealed selection of a code, with or without its hyphens.
///
/// # Errors
/// `not_found`.
pub fn find(home: &Home, code: &str) -> Answer<Kept> {
    let plain = |text: &str| text.replace(['-', ' '], "").to_lowercase();
    let wanted = plain(code);
    let found = all(home)?
        .into_iter()
        .find(|one| plain(&one.code) == wanted);
    found.ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-selection",
            format!("There is no sealed selection \"{code}\" here; `jaiza selection list` names them all."),
        )
        .arg("code", code)
    })
}
