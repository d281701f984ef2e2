//! Candidates as things of a case: written once, whoever finds them.

use std::collections::BTreeMap;

use jaiza_casefile::{Action, Entity, EntityId, EntityKind, EntryKind, Field, Home, Write};
use serde_json::{Value, json};

use super::AtRisk;
use crate::case_model::{CaseModel, derived_id, text};
use crate::commands::home::count;
use crate::door::Call;
use crate::dto::candidate::{Candidate, CandidatesTaken, Sentence};
use crate::error::Answer;

/// Candidates in one journal entry; an entry holds 64 KiB.
const AT_ONCE: usize = 40;

/// What candidates say, in English; windows say it by key in their own language.
const SENTENCES: &[(&str, &str)] = &[
    (
        "candidate-price",
        "The books show a price of {books} {currency} per {unit}; {declared} was declared ({source}).",
    ),
    (
        "candidate-quantity",
        "The books show a quantity of {books} {unit}; {declared} was declared ({source}).",
    ),
    (
        "candidate-value",
        "The books show {books} {currency} for {items} items; {declared} was declared ({source}).",
    ),
    (
        "candidate-unrecorded",
        "No declaration stands behind this line of the books: {text}, {value} {currency} ({source}).",
    ),
    (
        "candidate-unsupported",
        "The books matched do not know this item: {text}, {quantity} {unit} ({source}).",
    ),
    (
        "candidate-sold",
        "{sold} of {imported} {unit} imported under {claim} were sold onward ({share} %).",
    ),
    (
        "candidate-unexplained",
        "{unexplained} {unit} of {input} are explained neither by exports nor by stock: {available} available, {justified} justified.",
    ),
];

/// A candidate about to be taken.
#[derive(Clone, Debug)]
pub struct NewCandidate {
    /// What it is about, the same on every computer; two people who find it find one candidate.
    pub key: String,
    /// `books`, `sales_annex`, `reconciliation`.
    pub source: &'static str,
    /// Kind of candidate.
    pub kind: &'static str,
    /// Declaration, empty when none is concerned.
    pub gd: String,
    /// Item, 0 when none is concerned.
    pub gd_item: u32,
    /// Facts found.
    pub facts: BTreeMap<String, String>,
    /// What it says.
    pub sentence: Sentence,
    /// Rupees at risk.
    pub at_risk: AtRisk,
}

/// A sentence of a candidate with its arguments.
pub fn sentence(key: &str, args: &[(&str, String)]) -> Sentence {
    let known = SENTENCES.iter().find(|(name, _)| *name == key);
    let mut english = known.map_or(key, |(_, said)| said).to_owned();
    for (name, value) in args {
        english = english.replace(&format!("{{{name}}}"), value);
    }
    let args = args
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()));
    Sentence {
        key: key.to_owned(),
        args: args.collect(),
        english,
    }
}

/// Id of the candidate that is about `key`.
pub fn candidate_id(case: &CaseModel, key: &str) -> EntityId {
    derived_id(case.stream, &format!("candidate:{key}"))
}

/// Records candidates; those that are known stay as they are.
///
/// # Errors
/// A refusal of the case file.
pub fn take(
    call: &Call<'_>,
    home: &Home,
    case: &CaseModel,
    found: &[NewCandidate],
) -> Answer<CandidatesTaken> {
    let before = of_case(home, case)?;
    let known = |one: &NewCandidate| {
        let id = candidate_id(case, &one.key).to_string();
        before.iter().find(move |known| known.candidate == id)
    };
    let mut seen = std::collections::BTreeSet::new();
    let mut new = 0;
    let mut all = Vec::new();
    for one in found.iter().filter(|one| seen.insert(one.key.as_str())) {
        match known(one) {
            None => {
                new += 1;
                all.push(writes(case, one));
            }
            // The tables of the case may have changed since: the amount is computed anew.
            Some(known) if known.amount != one.at_risk.amount => all.push(amount(case, one)),
            Some(_) => {}
        }
    }
    let now = call.session.now();
    for part in all.chunks(AT_ONCE) {
        let writes = part.iter().flatten().cloned().collect();
        let action = Action::new(EntryKind::CANDIDATES_FOUND, writes);
        home.record(case.stream, &action, now)?;
    }
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    let wanted: Vec<String> = seen
        .iter()
        .map(|key| candidate_id(case, key).to_string())
        .collect();
    let mut taken = of_case(home, case)?;
    taken.retain(|one| wanted.contains(&one.candidate));
    Ok(CandidatesTaken {
        new: count(new),
        known: count(taken.len().saturating_sub(new)),
        candidates: taken,
    })
}

fn writes(case: &CaseModel, one: &NewCandidate) -> Vec<Write> {
    let id = candidate_id(case, &one.key);
    let set = |field, value: Value| Write::new(id, EntityKind::CANDIDATE, field, value);
    let mut writes = vec![
        set(Field::CANDIDATE_SOURCE, json!(one.source)),
        set(Field::CANDIDATE_KEY, json!(one.key)),
        set(Field::CANDIDATE_KIND, json!(one.kind)),
        set(Field::CANDIDATE_GD, json!(one.gd)),
        set(Field::CANDIDATE_GD_ITEM, json!(one.gd_item.to_string())),
        set(Field::CANDIDATE_SENTENCE, json!(one.sentence)),
        set(Field::CANDIDATE_STATUS, json!("open")),
    ];
    writes.extend(amount(case, one));
    writes
}

/// What is at risk, and why nothing can be said when nothing can.
fn amount(case: &CaseModel, one: &NewCandidate) -> Vec<Write> {
    let id = candidate_id(case, &one.key);
    let set = |field, value: Value| Write::new(id, EntityKind::CANDIDATE, field, value);
    let mut facts = one.facts.clone();
    if !one.at_risk.note.is_empty() {
        facts.insert("amount_note".to_owned(), one.at_risk.note.clone());
    }
    let amount = one.at_risk.amount.clone().unwrap_or_default();
    vec![
        set(Field::CANDIDATE_FACTS, json!(facts)),
        set(Field::CANDIDATE_AMOUNT, json!(amount)),
    ]
}

/// Candidates of a case. One from which a finding was made counts as taken.
///
/// # Errors
/// When the case file cannot be read.
pub fn of_case(home: &Home, case: &CaseModel) -> Answer<Vec<Candidate>> {
    let things = home.entities(case.stream, EntityKind::CANDIDATE)?;
    let kept = things.iter().filter(|thing| thing.removed().is_none());
    Ok(kept.map(|thing| shown(case, thing)).collect())
}

fn shown(case: &CaseModel, thing: &Entity) -> Candidate {
    let id = thing.id.to_string();
    let json_of = |field| serde_json::from_str::<Value>(&text(thing, field)).unwrap_or_default();
    let mut facts: BTreeMap<String, String> =
        serde_json::from_value(json_of(Field::CANDIDATE_FACTS)).unwrap_or_default();
    let sentence = serde_json::from_value(json_of(Field::CANDIDATE_SENTENCE));
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    let named = text(thing, Field::CANDIDATE_FINDING);
    let finding = case
        .findings
        .iter()
        .find(|finding| finding.candidate == id || (!named.is_empty() && finding.no == named));
    let status = text(thing, Field::CANDIDATE_STATUS);
    let status = match (finding.is_some(), status.as_str()) {
        (true, _) => "taken",
        // The finding that was made from it was removed.
        (false, "dismissed") => "dismissed",
        (false, _) => "open",
    };
    Candidate {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        source: text(thing, Field::CANDIDATE_SOURCE),
        kind: text(thing, Field::CANDIDATE_KIND),
        gd: text(thing, Field::CANDIDATE_GD),
        gd_item: text(thing, Field::CANDIDATE_GD_ITEM).parse().unwrap_or(0),
        amount_note: facts.remove("amount_note").unwrap_or_default(),
        facts,
        sentence: sentence.unwrap_or_else(|_| sentence_of(thing)),
        amount: some(text(thing, Field::CANDIDATE_AMOUNT)),
        status: status.to_owned(),
        reason: text(thing, Field::CANDIDATE_REASON),
        finding: finding.map(|finding| finding.id.to_string()),
        candidate: id,
    }
}

/// A sentence that another part of the program wrote as plain text.
fn sentence_of(thing: &Entity) -> Sentence {
    Sentence {
        key: String::new(),
        args: BTreeMap::new(),
        english: text(thing, Field::CANDIDATE_SENTENCE),
    }
}
