//! The selection memo: everything that a choice rests on, as one text whose hash is its code.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::dto::selection::{DayRule, SelectionAsk, SelectionLine};
use crate::error::{Answer, ErrorBody};
use crate::files;

/// Says what the file is.
pub const KIND: &str = "jaiza-selection-memo";
/// Form of the memo; a reader of another form refuses.
pub const FORM: u32 = 1;

/// A memo. Decimals are texts; lists of people and places come as they were chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Memo {
    pub kind: String,
    pub form: u32,
    pub name: String,
    /// Code of the selection of the same name that this one replaces; empty = none.
    pub supersedes: String,
    pub made_at: String,
    pub made_by: Person,
    pub program_version: String,
    pub run: RunFacts,
    pub extracts: Vec<ExtractFacts>,
    /// Items of all extracts that took part.
    pub items: u32,
    /// [`jaiza_domain::fingerprint::Fingerprint`] of those items.
    pub fingerprint: Vec<String>,
    pub reference: Vec<TableFacts>,
    pub parameters: Vec<PackageText>,
    pub weights: BTreeMap<String, Weight>,
    pub asked: SelectionAsk,
    pub rule: DayRule,
    pub algorithm: String,
    pub population: u32,
    pub ranking_sha256: String,
    /// The beginning of the ranking: key, rank, yield rank, score, yield.
    pub ranking_head: Vec<String>,
    pub days: String,
    pub picks: Vec<SelectionLine>,
    pub too_long: Vec<String>,
    /// For the office.
    pub reason: String,
    /// For the trader; holds nothing confidential.
    pub notice: String,
}

/// Who sealed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub office: String,
    pub device: String,
}

/// The run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct RunFacts {
    pub run_id: String,
    pub run_date: String,
    pub window_from: String,
    pub package: String,
    /// `approved` by two people, `shipped` with the program, or `not_approved`.
    pub approval: String,
    pub definition_sha256: String,
    /// The only indicators that were computed; empty = all of the package.
    pub only: Vec<String>,
}

/// An extract.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ExtractFacts {
    pub id: String,
    pub file: String,
    pub sha256: String,
    pub items: u32,
    /// Hash of the fingerprint of its current items.
    pub result_digest: String,
}

/// A reference table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct TableFacts {
    pub package: String,
    pub table: String,
    pub sha256: String,
}

/// A parameter package with its text, so that the memo can be run anywhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct PackageText {
    pub id: String,
    pub sha256: String,
    pub text: String,
}

/// Weight of an indicator in the score, and the prior probability that a hit holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Weight {
    pub weight: String,
    pub p: String,
}

/// A memo as bytes, with the hash of the bytes and the code people compare.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// The memo.
    pub memo: Memo,
    /// The file.
    pub bytes: Vec<u8>,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Its first sixteen digits in groups of four.
    pub code: String,
}

impl Sealed {
    /// Writes a memo in its one form: fields in the order of their names, two blanks a step.
    ///
    /// # Errors
    /// `internal` when it has no JSON form.
    pub fn of(memo: Memo) -> Answer<Self> {
        let value = sorted(crate::door::write(&memo)?);
        let mut text = serde_json::to_string_pretty(&value).unwrap_or_default();
        text.push('\n');
        let sha256 = files::sha256_hex(text.as_bytes());
        Ok(Self {
            memo,
            bytes: text.into_bytes(),
            code: crate::commands::report::code(&sha256),
            sha256,
        })
    }

    /// Reads the file of a memo. The second value is false when the text is not in the one form:
    /// somebody wrote it by other means.
    ///
    /// # Errors
    /// `invalid_input` when it is no memo of this form.
    pub fn read(bytes: &[u8], from: &str) -> Answer<(Self, bool)> {
        let refused = |why: String| {
            ErrorBody::invalid(
                "error-no-memo",
                format!("{from} is not a selection memo that this program reads ({why})."),
            )
            .arg("file", from)
            .arg("why", why)
        };
        let memo: Memo = serde_json::from_slice(bytes).map_err(|why| refused(why.to_string()))?;
        if memo.kind != KIND || memo.form != FORM {
            return Err(refused(format!("{} {}", memo.kind, memo.form)));
        }
        let again = Self::of(memo)?;
        let same = again.bytes == bytes;
        let sha256 = files::sha256_hex(bytes);
        let read = Self {
            code: crate::commands::report::code(&sha256),
            bytes: bytes.to_vec(),
            sha256,
            ..again
        };
        Ok((read, same))
    }
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields: BTreeMap<String, Value> = fields.into_iter().collect();
            let fields = fields.into_iter().map(|(name, one)| (name, sorted(one)));
            Value::Object(fields.collect::<Map<_, _>>())
        }
        Value::Array(all) => Value::Array(all.into_iter().map(sorted).collect()),
        other => other,
    }
}
