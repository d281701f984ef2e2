//! Packages that can be used: shipped with the program, or approved by two people. An approved one
//! is a thing of the parameter stream and never changes; its signatures are checked on reading.

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Home, Moment, Write};
use jaiza_risk::{PackageSource, SHIPPED};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::case_model::{derived_id, text, value};
use crate::dto::reference::ReferencePerson;
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::files::sha256_hex;
use crate::reference::bundles::{self, Opened};
use crate::reference::seal::{SignedText, TableHash};
use crate::reference::subject::PARAMETERS;

/// A package that can be used.
#[derive(Clone, Debug)]
pub struct Held {
    /// Its text as it was signed, or as it ships.
    pub text: String,
    /// The text read.
    pub source: PackageSource,
    /// `shipped`, `approved` or `damaged`.
    pub state: &'static str,
    /// Words of the approver.
    pub note: String,
    /// When it came here.
    pub loaded_at: String,
    /// Who wrote it.
    pub author: Option<ReferencePerson>,
    /// Who approved it.
    pub approver: Option<ReferencePerson>,
    /// What both signed.
    pub signed: Option<Signed>,
}

/// What the two people signed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signed {
    /// Of the approver.
    pub package: SignedText,
    /// Of the author.
    pub draft: SignedText,
}

/// A package as recorded.
#[derive(Serialize, Deserialize)]
struct Recorded {
    text: String,
    loaded_at: String,
    signed: Signed,
}

/// SHA-256 of the canonical text.
pub fn hash(source: &PackageSource) -> String {
    sha256_hex(source.canonical().as_bytes())
}

/// What people sign of a package: its id, its values and the hash of its canonical text.
pub fn content(source: &PackageSource) -> Vec<TableHash> {
    vec![TableHash {
        name: source.id.clone(),
        rows: crate::commands::home::count(source.own_paths().len()),
        sha256: hash(source),
    }]
}

/// Every package that can be used, the shipped ones first.
///
/// # Errors
/// A refusal of the case file.
pub fn all(home: &Home) -> Answer<Vec<Held>> {
    let mut all = Vec::new();
    for text in SHIPPED {
        all.push(Held {
            text: text.to_owned(),
            source: PackageSource::read(text)?,
            state: "shipped",
            note: String::new(),
            loaded_at: String::new(),
            author: None,
            approver: None,
            signed: None,
        });
    }
    if !PARAMETERS.exists(home)? {
        return Ok(all);
    }
    let mut things = home.entities(PARAMETERS.stream, EntityKind::PARAMETER)?;
    things.sort_by_key(|thing| text(thing, Field::PARAMETER_NAME));
    for thing in &things {
        let recorded = value(thing, Field::PARAMETER_VALUE).cloned();
        let recorded: Option<Recorded> =
            recorded.and_then(|value| serde_json::from_value(value).ok());
        if let Some(recorded) = recorded
            && let Ok(source) = PackageSource::read(&recorded.text)
        {
            all.push(read(recorded, source));
        }
    }
    Ok(all)
}

fn read(recorded: Recorded, source: PackageSource) -> Held {
    let opened = verified(&recorded.signed, &recorded.text);
    let stated = opened
        .and_then(|opened| opened.package)
        .map(|(_, text)| text);
    let state = if stated
        .as_ref()
        .is_some_and(|s| s.tables == content(&source))
    {
        "approved"
    } else {
        "damaged"
    };
    Held {
        source,
        state,
        note: stated.as_ref().map(|s| s.note.clone()).unwrap_or_default(),
        author: stated.as_ref().map(|s| s.author.clone()),
        approver: stated.and_then(|s| s.approver),
        text: recorded.text,
        loaded_at: recorded.loaded_at,
        signed: Some(recorded.signed),
    }
}

/// The signatures, when they fit each other and the text.
fn verified(signed: &Signed, text: &str) -> Option<Opened> {
    let name = PackageSource::read(text).ok()?.id;
    let files = vec![(name, text.as_bytes().to_vec())];
    bundles::stored(&PARAMETERS, &signed.package, &signed.draft, files).ok()
}

/// The package of that id.
///
/// # Errors
/// `not_found`; `file_damaged` for one whose signatures do not fit.
pub fn find(home: &Home, id: &str) -> Answer<Held> {
    let wanted = id.trim();
    let found = all(home)?
        .into_iter()
        .rev()
        .find(|held| held.source.id == wanted);
    let held = found.ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-parameters",
            format!("There is no parameter package \"{wanted}\" here; `jaiza parameters list` names them all."),
        )
        .arg("package", wanted)
    })?;
    if held.state == "damaged" {
        return Err(ErrorBody::new(
            ErrorCode::FileDamaged,
            "error-parameters-damaged",
            format!("The parameter package \"{wanted}\" is not what two people signed; it cannot be used. Load its file again."),
        )
        .arg("package", wanted));
    }
    Ok(held)
}

/// Keeps a package that two people signed. One that is here already is no news.
///
/// # Errors
/// `conflict` when another text bears the id; a refusal of the case file.
pub fn keep(home: &Home, text: &str, signed: &Signed, now: Moment) -> Answer<()> {
    let source = PackageSource::read(text)?;
    if let Some(known) = all(home)?.iter().find(|held| held.source.id == source.id) {
        if hash(&known.source) == hash(&source) && known.state == "approved" {
            return Ok(());
        }
        return Err(taken(&source.id));
    }
    let stream = PARAMETERS.made_stream(home, now)?;
    let id = derived_id(stream, &format!("package:{}", source.id));
    let recorded = Recorded {
        text: text.to_owned(),
        loaded_at: now.to_text().unwrap_or_default(),
        signed: signed.clone(),
    };
    let set = |field, value| Write::new(id, EntityKind::PARAMETER, field, value);
    let writes = vec![
        set(Field::PARAMETER_NAME, json!(source.id)),
        set(Field::PARAMETER_VALUE, crate::door::write(&recorded)?),
    ];
    home.record(stream, &Action::new(EntryKind::PARAMETER_SET, writes), now)?;
    sign_off(home, &source, signed, now)
}

/// The override of a case is noted in the case, with the person who signed it off.
fn sign_off(home: &Home, source: &PackageSource, signed: &Signed, now: Moment) -> Answer<()> {
    let case = source.head("case");
    if case.is_empty() {
        return Ok(());
    }
    // A case that is not on this computer is told by its own.
    let Ok(stream) = crate::case_model::find_stream(home, case) else {
        return Ok(());
    };
    let text: Option<crate::reference::seal::PackageText> = signed.package.open(PARAMETERS.package);
    let reviewer = text.and_then(|text| text.approver);
    let reviewer = reviewer.map(|person| format!("{} ({})", person.name, person.person));
    let said = format!(
        "{} sha256:{} signed off by {}",
        source.id,
        hash(source),
        reviewer.unwrap_or_default()
    );
    let id = derived_id(stream, "parameter:parameter_package");
    let set = |field, value| Write::new(id, EntityKind::PARAMETER, field, value);
    let writes = vec![
        set(Field::PARAMETER_NAME, json!("parameter_package")),
        set(Field::PARAMETER_VALUE, json!(said)),
    ];
    home.record(stream, &Action::new(EntryKind::PARAMETER_SET, writes), now)?;
    Ok(())
}

/// An id names one text for ever.
pub fn taken(id: &str) -> ErrorBody {
    ErrorBody::new(
        ErrorCode::Conflict,
        "error-parameters-taken",
        format!("There is already a parameter package \"{id}\" and it never changes; give the new version an id of its own."),
    )
    .arg("package", id)
}
