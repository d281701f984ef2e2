//! Wordings as things of one stream that is the same on every computer.

use std::collections::BTreeMap;

use jaiza_casefile::{Action, EntityKind, EntryKind, Field, Home, StreamId, StreamKind, Write};
use jaiza_domain::wording::Wording;
use serde_json::{Value, json};

use crate::case_model::derived_id;
use crate::commands::home::count;
use crate::door::Call;
use crate::dto::wording::WordingsTaken;
use crate::error::{Answer, ErrorBody};

/// The one stream of the library, so that wordings meet if the streams are ever exchanged.
const STREAM: StreamId = StreamId(uuid::Uuid::from_u128(
    0x6a61_697a_6100_7000_8000_776f_7264_696e,
));

/// The library that comes with the program.
const SHIPPED: &str = include_str!("../../../../../../assets/library/findings.json");
/// Source of a wording that came with the program.
pub const SHIPPED_SOURCE: &str = "shipped";

/// A wording in force, with what it replaced.
#[derive(Clone, Debug)]
pub struct Held {
    /// Its content.
    pub wording: Wording,
    /// Number and beginning of the hash of its content: `2-a3f1c09b`.
    pub version: String,
    /// Who wrote or brought it.
    pub source: String,
    /// Versions before, the newest first.
    pub earlier: Vec<String>,
}

/// The wording in force of every code, by code.
///
/// # Errors
/// A refusal of the case file.
pub fn library(home: &Home) -> Answer<Vec<Held>> {
    let mut held: BTreeMap<String, Held> = BTreeMap::new();
    for wording in super::file::read(SHIPPED.as_bytes(), "the library of the program")? {
        add(&mut held, wording, SHIPPED_SOURCE.to_owned(), None)?;
    }
    for stored in stored(home)? {
        add(
            &mut held,
            stored.wording,
            stored.source,
            Some(stored.version),
        )?;
    }
    Ok(held.into_values().collect())
}

/// The wording of a code in force.
///
/// # Errors
/// `not_found`.
pub fn find(home: &Home, code: &str) -> Answer<Held> {
    let wanted = code.trim();
    let found = library(home)?
        .into_iter()
        .find(|held| held.wording.code == wanted);
    found.ok_or_else(|| unknown(wanted))
}

fn unknown(code: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-no-such-wording",
        format!("The library has no wording {code}; `jaiza wording list` names them all."),
    )
    .arg("code", code)
}

fn add(
    held: &mut BTreeMap<String, Held>,
    wording: Wording,
    source: String,
    version: Option<String>,
) -> Answer<()> {
    let digest = digest(&wording)?;
    let number = held
        .get(&wording.code)
        .map_or(1, |old| old.earlier.len() + 2);
    let version = version.unwrap_or_else(|| format!("{number}-{digest}"));
    let mut earlier = Vec::new();
    if let Some(old) = held.remove(&wording.code) {
        earlier.push(old.version);
        earlier.extend(old.earlier);
    }
    let now = Held {
        wording,
        version,
        source,
        earlier,
    };
    held.insert(now.wording.code.clone(), now);
    Ok(())
}

/// Beginning of the hash of the content: two people who write the same have the same version.
fn digest(wording: &Wording) -> Answer<String> {
    let text = crate::door::write(wording)?.to_string();
    Ok(crate::files::sha256_hex(text.as_bytes())
        .chars()
        .take(8)
        .collect())
}

struct Stored {
    wording: Wording,
    version: String,
    source: String,
    place: u32,
}

/// Versions that stand, in the order of their numbers.
fn stored(home: &Home) -> Answer<Vec<Stored>> {
    if !exists(home)? {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for thing in home.entities(STREAM, EntityKind::WORDING)? {
        if thing.removed().is_some() {
            continue;
        }
        let value = |field: Field| {
            let state = thing.fields.get(&field);
            let live = state.and_then(|state| state.values.first());
            live.map(|live| live.value.clone()).unwrap_or_default()
        };
        let text = |field| value(field).as_str().unwrap_or_default().to_owned();
        let content = json!({
            "code": text(Field::WORDING_CODE), "type": text(Field::WORDING_TYPE),
            "texts": value(Field::WORDING_TEXTS), "legal_refs": value(Field::WORDING_LEGAL_REFS),
        });
        // One of a newer program that this one cannot read stays in the trail and out of the list.
        let Ok(wording) = serde_json::from_value::<Wording>(content) else {
            continue;
        };
        let version = text(Field::WORDING_VERSION);
        let number = version
            .split('-')
            .next()
            .and_then(|number| number.parse().ok());
        all.push(Stored {
            place: number.unwrap_or_default(),
            source: text(Field::WORDING_SOURCE),
            wording,
            version,
        });
    }
    all.sort_by(|a, b| (a.place, &a.version).cmp(&(b.place, &b.version)));
    Ok(all)
}

fn exists(home: &Home) -> Answer<bool> {
    Ok(home.streams()?.iter().any(|stream| stream.id == STREAM))
}

/// Takes wordings into the library, all of them or none.
///
/// # Errors
/// Every fault of every wording, in one sentence.
pub fn take(
    call: &Call<'_>,
    home: &Home,
    wordings: Vec<Wording>,
    source: &str,
) -> Answer<WordingsTaken> {
    refuse_faults(&wordings)?;
    let known: BTreeMap<String, Held> = library(home)?
        .into_iter()
        .map(|held| (held.wording.code.clone(), held))
        .collect();
    let mut taken = WordingsTaken {
        new: 0,
        changed: 0,
        unchanged: 0,
    };
    let mut writes = Vec::new();
    for wording in wordings {
        let old = known.get(&wording.code);
        match old {
            Some(old) if old.wording == wording => {
                taken.unchanged += 1;
                continue;
            }
            Some(_) => taken.changed += 1,
            None => taken.new += 1,
        }
        let number = old.map_or(1, |old| count(old.earlier.len()).saturating_add(2));
        let version = format!("{number}-{}", digest(&wording)?);
        writes.extend(writes_of(&wording, &version, source)?);
    }
    if !writes.is_empty() {
        let now = call.session.now();
        if !exists(home)? {
            home.create_stream(StreamKind::REGISTRY, STREAM, now)?;
        }
        home.record(
            STREAM,
            &Action::new(EntryKind::WORDING_CHANGED, writes),
            now,
        )?;
        call.session.saved(now);
        call.change("wording", "library");
    }
    Ok(taken)
}

fn writes_of(wording: &Wording, version: &str, source: &str) -> Answer<Vec<Write>> {
    let id = derived_id(STREAM, &format!("wording:{}@{version}", wording.code));
    let write = |field, value: Value| Write::new(id, EntityKind::WORDING, field, value);
    Ok(vec![
        write(Field::WORDING_CODE, json!(wording.code)),
        write(Field::WORDING_TYPE, json!(wording.finding_type)),
        write(Field::WORDING_TEXTS, crate::door::write(&wording.texts)?),
        write(
            Field::WORDING_LEGAL_REFS,
            crate::door::write(&wording.legal_refs)?,
        ),
        write(Field::WORDING_VERSION, json!(version)),
        write(Field::WORDING_SOURCE, json!(source)),
    ])
}

fn refuse_faults(wordings: &[Wording]) -> Answer<()> {
    let mut faults: Vec<String> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for wording in wordings {
        let name = if wording.code.is_empty() {
            "a wording without code"
        } else {
            &wording.code
        };
        let own = wording.faults();
        if !own.is_empty() {
            faults.push(format!("{name}: {}", own.join(", ")));
        }
        if !seen.insert(&wording.code) {
            faults.push(format!("{name}: stands twice"));
        }
    }
    if faults.is_empty() {
        return Ok(());
    }
    Err(ErrorBody::invalid(
        "error-wording-faults",
        format!(
            "Nothing was taken into the library, because of {}.",
            faults.join("; ")
        ),
    )
    .arg("faults", faults.join("; ")))
}

/// Takes every version of a code that this office holds out of the library.
///
/// # Errors
/// `not_found` when the office holds none; a wording of the program cannot be taken out.
pub fn remove(call: &Call<'_>, home: &Home, code: &str, reason: &str) -> Answer<()> {
    let of_code = |stored: &Stored| stored.wording.code == code;
    let own: Vec<Stored> = stored(home)?.into_iter().filter(of_code).collect();
    if own.is_empty() {
        if find(home, code).is_ok() {
            return Err(ErrorBody::invalid(
                "error-wording-shipped",
                format!("The wording {code} comes with the program and stays; write a version of your own instead."),
            )
            .arg("code", code));
        }
        return Err(unknown(code));
    }
    let id = |stored: &Stored| derived_id(STREAM, &format!("wording:{code}@{}", stored.version));
    let removal = |stored: &Stored| Write::removal(id(stored), EntityKind::WORDING, reason);
    let writes = own.iter().map(removal).collect();
    let action = Action::new(EntryKind::WORDING_CHANGED, writes).because(reason);
    home.record(STREAM, &action, call.session.now())?;
    call.session.saved(call.session.now());
    call.change("wording", code);
    Ok(())
}
