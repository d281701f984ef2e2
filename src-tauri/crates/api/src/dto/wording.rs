//! The library of wordings.

use std::collections::BTreeMap;

use super::finding::FindingIn;

dto! {
    /// A legal reference with its days in force; `verify`: to be checked against the law before use.
    WordingLaw {
        text: String,
        #[serde(default)] valid_from: Option<String>,
        #[serde(default)] valid_to: Option<String>,
        #[serde(default)] verify: bool,
    }
    /// A wording. `texts`: language (en, ur, ru), then part (title, condition, criterion, cause, effect, recommendation). `version` names its content;
    /// `source`: shipped, or who wrote or brought it here. `earlier`: versions it replaced, the newest first.
    WordingLine {
        code: String, finding_type: String, version: String, source: String, texts: BTreeMap<String, BTreeMap<String, String>>, legal_refs: Vec<WordingLaw>,
        earlier: Vec<String>,
    }
    /// A variable of the texts and what it stands for.
    WordingVariable { name: String, meaning: String }
    /// The library by code.
    Wordings { wordings: Vec<WordingLine>, variables: Vec<WordingVariable> }
    /// Wordings of a type of finding, or those that hold a text.
    WordingsIn { #[serde(default)] finding_type: String, #[serde(default)] search: String }
    /// Write a wording: another content than the one in force becomes its new version.
    WordingIn { code: String, finding_type: String, texts: BTreeMap<String, BTreeMap<String, String>>, legal_refs: Vec<WordingLaw> }
    /// Take a wording of this office out of the library, with the reason; the versions stay in the trail.
    WordingRemoveIn { code: String, reason: String }
    /// A library file.
    WordingFileIn { path: String, #[serde(default)] codes: Vec<String> }
    /// What a library file brought: all of it or nothing.
    WordingsTaken { new: u32, changed: u32, unchanged: u32 }
    /// A library file written.
    WordingsWritten { path: String, wordings: u32, sha256: String }
    /// A wording with the values of a finding of a case: the recorded one of that number, or a draft.
    WordingRenderIn { code: String, lang: String, case: String, finding_no: String, #[serde(default)] draft: Option<FindingIn> }
    /// A legal reference as it stands on the day of the notice.
    WordingLawStanding { text: String, in_force: bool, verify: bool }
    /// Texts by part; `missing`: variables without a value, which stay in the texts. `lang`: the language taken, English when there is no text in the one
    /// asked for. `wording`: what a finding keeps of it.
    WordingRendered {
        wording: String, lang: String, texts: BTreeMap<String, String>, missing: Vec<String>, legal_refs: Vec<WordingLawStanding>, day: String,
    }
}
