//! Decisions of a person, with those of a mapping profile beneath them.

use std::collections::BTreeMap;
use std::path::Path;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::StoredProfile;
use jaiza_domain::reference::ReferenceTables;
use jaiza_importing::{ReadOptions, Sniffed, options, profile};

use crate::error::{Answer, ErrorBody};

/// Answers with the profile that gave some of them.
pub struct Answers {
    /// All answers.
    pub all: BTreeMap<String, String>,
    /// The profile, when one was used.
    pub profile: Option<StoredProfile>,
    /// A person wants none, not even one that was saved for headers like these.
    without: bool,
}

impl Answers {
    /// The answers of a person over those of the profile that is named. `None`: the one saved for
    /// headers like the file's, when there is one; an empty name: none at all.
    ///
    /// # Errors
    /// A profile that is not known or cannot be used.
    pub fn of(
        home: Option<&Home>,
        given: &BTreeMap<String, String>,
        named: Option<&str>,
    ) -> Answer<Self> {
        let Some(name) = named.filter(|name| !name.is_empty()) else {
            return Ok(Self {
                all: given.clone(),
                profile: None,
                without: named.is_some(),
            });
        };
        let stored = match home {
            Some(home) => home.extracts()?.profile_named(name)?,
            None => None,
        };
        let found = match stored {
            Some(stored) => stored,
            None => from_file(name)?,
        };
        Self::beneath(given, found)
    }

    /// The answers of a person over those of a profile.
    ///
    /// # Errors
    /// A profile of a version that is not known.
    pub fn beneath(given: &BTreeMap<String, String>, found: StoredProfile) -> Answer<Self> {
        let mut all = profile::answers(&found.descriptor).ok_or_else(|| unusable(&found.name))?;
        all.extend(
            given
                .iter()
                .map(|(key, value)| (key.clone(), value.clone())),
        );
        Ok(Self {
            all,
            profile: Some(found),
            without: false,
        })
    }

    /// The answers as options of the reader.
    ///
    /// # Errors
    /// An answer that does not fit.
    pub fn options(&self) -> Answer<ReadOptions> {
        answers_to_options(&self.all)
    }

    /// May a saved profile be looked for?
    pub const fn is_open(&self) -> bool {
        self.profile.is_none() && !self.without
    }

    /// `name, version 2`; empty without a profile.
    pub fn profile_name(&self) -> String {
        let name = |p: &StoredProfile| format!("{}, {}", p.name, p.version);
        self.profile.as_ref().map(name).unwrap_or_default()
    }
}

/// Looks at the file with the answers, and once more with the profile that was saved for headers
/// like its.
///
/// # Errors
/// As for the reader.
pub fn look(
    home: Option<&Home>,
    path: &Path,
    answers: Answers,
    tables: &ReferenceTables,
) -> Answer<(Sniffed, Answers)> {
    let reader = crate::reader::reader();
    let found = reader.sniff(path, &answers.options()?, tables)?;
    if !answers.is_open() {
        return Ok((found, answers));
    }
    let saved = match home {
        Some(home) => home.extracts()?.profile_for(&found.fingerprint)?,
        None => None,
    };
    let Some(saved) = saved else {
        return Ok((found, answers));
    };
    let answers = Answers::beneath(&answers.all, saved)?;
    let found = reader.sniff(path, &answers.options()?, tables)?;
    Ok((found, answers))
}

/// A profile that lies in a file.
fn from_file(name: &str) -> Answer<StoredProfile> {
    let path = Path::new(name);
    if !path.is_file() {
        return Err(ErrorBody::not_found(
            "error-no-such-profile",
            format!("There is no mapping profile \"{name}\"; `jaiza profile list` names them all."),
        )
        .arg("profile", name));
    }
    let bytes = crate::files::read(path)?;
    let descriptor: serde_json::Value =
        serde_json::from_slice(&bytes).map_err(|_| unusable(name))?;
    let fingerprint = profile::fingerprint(&descriptor).unwrap_or_default();
    Ok(StoredProfile {
        id: uuid::Uuid::nil(),
        name: crate::files::file_name(path),
        version: 0,
        fingerprint: fingerprint.to_owned(),
        descriptor,
        saved_at: String::new(),
        person: String::new(),
    })
}

/// The refusal of a profile.
pub(crate) fn unusable(name: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-profile",
        format!("\"{name}\" is not a mapping profile that this program knows; export it again from the program that made it."),
    )
    .arg("profile", name)
}

/// Answers as options of the reader, without a profile.
///
/// # Errors
/// An answer that does not fit.
pub(crate) fn answers_to_options(answers: &BTreeMap<String, String>) -> Answer<ReadOptions> {
    options::from_answers(answers).map_err(|why| refuse_answer(&why))
}

/// The refusal of an answer.
pub(crate) fn refuse_answer(why: &str) -> ErrorBody {
    ErrorBody::invalid("error-import-answer", crate::refusals::sentence_case(why))
}
