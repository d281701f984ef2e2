//! Drafts of new versions: things of the reference stream, their tables as content beside it.

use std::collections::BTreeMap;

use jaiza_casefile::{
    Action, Entity, EntityId, EntityKind, EntryKind, Field, Home, Moment, StreamId, StreamKind,
    Write,
};
use jaiza_importing::reference::plain::PlainTable;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::four_eyes;
use super::seal::{SignedText, TableHash};
use super::subject::{Subject, TABLES};
use crate::dto::reference::ReferencePerson;
use crate::error::{Answer, ErrorBody, ErrorCode};

/// Who answered a draft, and how.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reviewed {
    /// Who.
    pub person: Option<ReferencePerson>,
    /// In which words.
    pub note: String,
    /// The signed return, which travels back to the author.
    pub review: Option<SignedText>,
    /// Id of the package that an approval made here.
    pub package: Option<String>,
}

/// A draft as recorded.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Draft {
    pub subject: &'static Subject,
    pub id: EntityId,
    pub name: String,
    /// `draft`, `submitted`, `returned`, `approved`.
    pub state: String,
    pub note: String,
    pub author: ReferencePerson,
    pub reviewed: Reviewed,
    /// SHA-256 of the content.
    pub content: String,
    /// Tables by name, as files.
    pub tables: BTreeMap<String, String>,
    /// Tables it started from; empty for a draft that started from nothing.
    pub base: Vec<TableHash>,
    /// What the author signed when submitting.
    pub signed: Option<SignedText>,
}

impl Subject {
    /// The stream of drafts, made when it is missing.
    ///
    /// # Errors
    /// A refusal of the case file.
    pub fn made_stream(&self, home: &Home, now: Moment) -> Answer<StreamId> {
        if !self.exists(home)? {
            home.create_stream(StreamKind::REFERENCE, self.stream, now)?;
        }
        Ok(self.stream)
    }

    /// Is the stream on this computer?
    ///
    /// # Errors
    /// A refusal of the case file.
    pub fn exists(&self, home: &Home) -> Answer<bool> {
        let streams = home.streams()?;
        Ok(streams.iter().any(|stream| stream.id == self.stream))
    }

    /// All drafts, the newest first.
    ///
    /// # Errors
    /// A refusal of the case file, content that is not here.
    pub fn all(&'static self, home: &Home) -> Answer<Vec<Draft>> {
        if !self.exists(home)? {
            return Ok(Vec::new());
        }
        let mut things = home.entities(self.stream, EntityKind::REFERENCE_DRAFT)?;
        things.sort_by_key(|thing| std::cmp::Reverse(thing.id));
        things.iter().map(|thing| read(home, self, thing)).collect()
    }

    /// The draft of that id, beginning of an id, or name (the newest of that name).
    ///
    /// # Errors
    /// `not_found`.
    pub fn find(&'static self, home: &Home, name: &str) -> Answer<Draft> {
        let wanted = name.trim();
        let drafts = self.all(home)?;
        let by_id = |draft: &&Draft| wanted.len() >= 6 && draft.id.to_string().starts_with(wanted);
        let found = drafts.iter().find(by_id);
        let found = found.or_else(|| drafts.iter().find(|draft| draft.name == wanted));
        let noun = self.noun;
        found.cloned().ok_or_else(|| {
            ErrorBody::not_found(
                "error-no-such-draft",
                format!("There is no {noun} draft \"{wanted}\" here; `jaiza {} draft list` names them all.", self.command),
            )
            .arg("draft", wanted)
        })
    }

    /// Records what changed of a draft: the fields named, with the reason if there is one.
    ///
    /// # Errors
    /// A refusal of the case file.
    pub fn record(
        &self,
        home: &Home,
        draft: EntityId,
        kind: EntryKind,
        fields: Vec<(Field, Value)>,
        reason: &str,
        now: Moment,
    ) -> Answer<()> {
        let stream = self.made_stream(home, now)?;
        let writes = fields
            .into_iter()
            .map(|(field, value)| Write::new(draft, EntityKind::REFERENCE_DRAFT, field, value));
        let mut action = Action::new(kind, writes.collect());
        if !reason.is_empty() {
            action = action.because(reason);
        }
        home.record(stream, &action, now)?;
        Ok(())
    }
}

fn read(home: &Home, subject: &'static Subject, thing: &Entity) -> Answer<Draft> {
    // Of values that stand against each other the first in the fixed order counts, as elsewhere.
    let value = |field: Field| {
        let state = thing.fields.get(&field);
        state
            .and_then(|state| state.values.first())
            .map(|live| live.value.clone())
    };
    let text = |field| {
        value(field)
            .as_ref()
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let content = text(Field::DRAFT_CONTENT);
    let tables = if content.is_empty() {
        BTreeMap::new()
    } else {
        serde_json::from_slice(&home.blob_get(&content)?).unwrap_or_default()
    };
    Ok(Draft {
        subject,
        id: thing.id,
        name: text(Field::DRAFT_NAME),
        state: text(Field::DRAFT_STATUS),
        note: text(Field::DRAFT_NOTE),
        author: typed(value(Field::DRAFT_AUTHOR)).unwrap_or(ReferencePerson {
            person: String::new(),
            name: String::new(),
            office: String::new(),
            fingerprint: String::new(),
        }),
        reviewed: typed(value(Field::DRAFT_APPROVER)).unwrap_or_default(),
        content,
        tables,
        base: typed(value(Field::DRAFT_BASE)).unwrap_or_default(),
        signed: typed(value(Field::DRAFT_DIGEST)),
    })
}

fn typed<T: for<'de> Deserialize<'de>>(value: Option<Value>) -> Option<T> {
    value.and_then(|value| serde_json::from_value(value).ok())
}

/// Stores tables as content and names it: the fields of a draft that change with its tables.
///
/// # Errors
/// When the content cannot be stored.
pub fn content(home: &Home, tables: &BTreeMap<String, String>) -> Answer<Vec<(Field, Value)>> {
    let bytes = crate::door::write(tables)?.to_string();
    let blob = home.blob_put(bytes.as_bytes(), "application/json")?;
    let names: Vec<&String> = tables.keys().collect();
    Ok(vec![
        (Field::DRAFT_CONTENT, json!(blob.sha256)),
        (Field::DRAFT_TABLES, json!(names)),
    ])
}

impl Draft {
    /// The tables as text, for checks and forms.
    pub fn plain(&self) -> Vec<PlainTable> {
        let tables = self.tables.iter();
        tables
            .map(|(name, text)| PlainTable::read(name, text.as_bytes()))
            .collect()
    }

    /// The tables as files.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let tables = self.tables.iter();
        tables
            .map(|(name, text)| (name.clone(), text.clone().into_bytes()))
            .collect()
    }

    /// Refuses unless the draft is in one of the states.
    ///
    /// # Errors
    /// `conflict` with the state it is in.
    pub fn must_be(&self, states: &[&str]) -> Answer<()> {
        if states.contains(&self.state.as_str()) {
            return Ok(());
        }
        Err(ErrorBody::new(
            ErrorCode::Conflict,
            "error-draft-state",
            format!(
                "The {} draft \"{}\" is {}; this can be done only while it is {}. Nothing was changed.",
                self.subject.noun,
                self.name,
                self.state,
                states.join(" or ")
            ),
        )
        .arg("draft", &self.name)
        .arg("state", &self.state))
    }

    /// Refuses unless the person of this home wrote it.
    ///
    /// # Errors
    /// `not_permitted`.
    pub fn must_be_own(&self, me: &ReferencePerson) -> Answer<()> {
        if self.author.fingerprint == me.fingerprint {
            return Ok(());
        }
        Err(ErrorBody::new(
            ErrorCode::NotPermitted,
            "error-draft-not-own",
            format!(
                "Only {}, who wrote the {} draft \"{}\", may change or submit it; return it with a reason instead.",
                self.author.name, self.subject.noun, self.name
            ),
        )
        .arg("author", &self.author.name))
    }

    /// Refuses when the person of this home wrote it: nobody approves his own work.
    ///
    /// # Errors
    /// `not_permitted`.
    pub fn must_be_anothers(&self, me: &ReferencePerson) -> Answer<()> {
        let same = self.author.fingerprint == me.fingerprint
            || (!me.person.is_empty() && self.author.person == me.person);
        if !same {
            return Ok(());
        }
        Err(ErrorBody::new(
            ErrorCode::NotPermitted,
            "error-draft-own",
            format!(
                "You wrote the {} draft \"{}\" yourself; a second person must approve or return it. Export the draft and hand the file to that person.",
                self.subject.noun, self.name
            ),
        )
        .arg("draft", &self.name))
    }
}

/// A package that was loaded and came from a draft of this home makes the draft an approved one.
///
/// # Errors
/// A refusal of the case file.
pub fn became_package(
    home: &Home,
    facts: &super::packages::PackageFacts,
    info: &jaiza_casefile::extracts::PackageInfo,
    now: Moment,
) -> Answer<()> {
    let Some(signed) = &facts.draft else {
        return Ok(());
    };
    let Some(draft) = four_eyes::waiting(home, &TABLES, signed)? else {
        return Ok(());
    };
    let reviewed = Reviewed {
        person: facts.approver.clone(),
        note: facts.note.clone(),
        review: None,
        package: Some(info.id.to_string()),
    };
    four_eyes::decided(home, &draft, "approved", &reviewed, "", now)
}
