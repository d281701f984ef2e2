//! Samples as the journal keeps them: a number, a name, and the draw as content named by its hash.

use jaiza_casefile::{Entity, EntityId, EntityKind, Field, Home, Write};
use jaiza_statistics::engagement::Draw;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::case_model::{CaseModel, in_conflict, text};
use crate::dto::item::ItemFilter;
use crate::error::{Answer, ErrorBody};

/// Says what the content is.
const KIND: &str = "jaiza-sample";
/// Form of it; a reader of another form refuses.
const FORM: u32 = 1;

/// A sample as it is frozen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Frozen {
    kind: String,
    form: u32,
    pub case_no: String,
    pub no: String,
    pub name: String,
    pub program: String,
    pub made_at: String,
    pub made_by: String,
    pub office: String,
    pub filters: Vec<ItemFilter>,
    /// SHA-256 of the content before this one; empty for a first draw.
    pub before: String,
    pub draw: Draw,
}

/// A sample as it stands in a case.
pub struct Held {
    /// Its id.
    pub id: EntityId,
    /// Its number.
    pub no: String,
    /// Its name.
    pub name: String,
    /// SHA-256 of the frozen draw.
    pub sha256: String,
    /// Two people changed it at the same time.
    pub conflict: bool,
    /// The draw; `None` while it has not arrived.
    pub frozen: Option<Frozen>,
}

impl Frozen {
    /// A first draw.
    pub fn first(case: &CaseModel, no: &str, input: Facts, draw: Draw) -> Self {
        Self {
            kind: KIND.to_owned(),
            form: FORM,
            case_no: case.case_no.clone(),
            no: no.to_owned(),
            name: input.name,
            program: format!("Jaiza {}", env!("CARGO_PKG_VERSION")),
            made_at: input.at,
            made_by: input.by,
            office: input.office,
            filters: input.filters,
            before: String::new(),
            draw,
        }
    }

    /// The same with a further step.
    pub fn followed(&self, sha256: &str, draw: Draw) -> Self {
        Self {
            before: sha256.to_owned(),
            draw,
            ..self.clone()
        }
    }

    /// Stores it; returns its hash.
    ///
    /// # Errors
    /// When the content cannot be stored.
    pub fn put(&self, home: &Home) -> Answer<String> {
        let bytes = serde_json::to_vec(self).map_err(|why| unreadable(&why.to_string()))?;
        Ok(home.blob_put(bytes.as_slice(), "application/json")?.sha256)
    }
}

/// What a person says of a first draw.
pub struct Facts {
    /// Name of the sample.
    pub name: String,
    /// When.
    pub at: String,
    /// Who.
    pub by: String,
    /// Office of that person.
    pub office: String,
    /// The view.
    pub filters: Vec<ItemFilter>,
}

impl Held {
    /// The draw.
    ///
    /// # Errors
    /// It has not arrived on this computer.
    pub fn frozen(&self) -> Answer<&Frozen> {
        self.frozen.as_ref().ok_or_else(|| {
            ErrorBody::not_found(
                "error-content-missing",
                format!(
                    "The draw of sample {} is not on this computer yet; exchange again.",
                    self.no
                ),
            )
        })
    }
}

/// Fields of a sample.
pub fn writes(id: EntityId, frozen: &Frozen, sha256: &str, first: bool) -> Vec<Write> {
    let set = |field, text: &str| Write::new(id, EntityKind::SAMPLE, field, json!(text));
    let mut writes = vec![set(Field::SAMPLE_DRAW, sha256)];
    if first {
        writes.push(set(Field::SAMPLE_NO, &frozen.no));
        writes.push(set(Field::SAMPLE_NAME, &frozen.name));
    }
    writes
}

/// Samples of a case in the order of their numbers.
///
/// # Errors
/// Content that cannot be read.
pub fn all(home: &Home, case: &CaseModel) -> Answer<Vec<Held>> {
    let mut samples = Vec::new();
    for thing in home.entities(case.stream, EntityKind::SAMPLE)? {
        if thing.removed().is_none() {
            samples.push(held(home, &thing)?);
        }
    }
    samples.sort_by_key(|one| (number(&one.no), one.id));
    Ok(samples)
}

fn held(home: &Home, thing: &Entity) -> Answer<Held> {
    let sha256 = text(thing, Field::SAMPLE_DRAW);
    let frozen = match home.blob_facts(&sha256)? {
        Some(_) => Some(read(&home.blob_get(&sha256)?)?),
        None => None,
    };
    Ok(Held {
        id: thing.id,
        no: text(thing, Field::SAMPLE_NO),
        name: text(thing, Field::SAMPLE_NAME),
        conflict: in_conflict(thing),
        sha256,
        frozen,
    })
}

fn read(bytes: &[u8]) -> Answer<Frozen> {
    let frozen: Frozen =
        serde_json::from_slice(bytes).map_err(|why| unreadable(&why.to_string()))?;
    if frozen.kind != KIND || frozen.form != FORM {
        return Err(unreadable(&format!("{} {}", frozen.kind, frozen.form)));
    }
    Ok(frozen)
}

/// One sample by its number.
///
/// # Errors
/// `not_found`; two laptops that gave the same number, told apart by the beginning of the draw's hash.
pub fn one(home: &Home, case: &CaseModel, no: &str) -> Answer<Held> {
    let wanted = no.trim();
    let fits = |one: &Held| {
        one.no.eq_ignore_ascii_case(wanted) || (wanted.len() >= 6 && one.sha256.starts_with(wanted))
    };
    let mut found: Vec<Held> = all(home, case)?.into_iter().filter(fits).collect();
    if found.len() > 1 {
        let hashes: Vec<&str> = found
            .iter()
            .filter_map(|one| one.sha256.get(..12))
            .collect();
        return Err(ErrorBody::invalid(
            "error-sample-twice",
            format!(
                "Two people drew a sample {wanted} before they exchanged; name one by its hash: {}.",
                hashes.join(" or ")
            ),
        )
        .arg("sample", wanted)
        .arg("hashes", hashes.join(", ")));
    }
    found.pop().ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-sample",
            format!(
                "There is no sample \"{wanted}\" in case {}; `jaiza sample list` names them.",
                case.case_no
            ),
        )
        .arg("sample", wanted)
    })
}

/// The number of the next sample.
pub fn next_no(samples: &[Held]) -> String {
    let last = samples.iter().map(|one| number(&one.no)).max().unwrap_or(0);
    format!("S{}", last.saturating_add(1))
}

fn number(no: &str) -> u32 {
    no.trim_start_matches(['S', 's']).parse().unwrap_or(0)
}

/// Keys of the items of a sample that are to be examined: those in full first, then as they were drawn.
///
/// # Errors
/// As for [`one`].
pub(crate) fn queue(home: &Home, case: &CaseModel, no: &str) -> Answer<Vec<String>> {
    let held = one(home, case, no)?;
    let picked = held.frozen()?.draw.picked();
    let live = picked.into_iter().filter(|one| !one.replaced);
    Ok(live.map(|one| one.key).collect())
}

fn unreadable(why: &str) -> ErrorBody {
    ErrorBody::new(
        crate::error::ErrorCode::FileDamaged,
        "error-file-damaged",
        format!("The draw of a sample cannot be read: {why}."),
    )
}
