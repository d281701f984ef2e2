//! How a case came to be chosen: by rank, by yield, by lot, by an officer's own judgement; and which
//! indicators of the run hit on its items. The yield book and the feedback record rest on it.

use std::collections::{BTreeMap, BTreeSet};

use jaiza_casefile::{Field, Home};
use jaiza_domain::declaration::Item;
use serde_json::{Value, json};

use crate::commands::risk;
use crate::dto::case::CaseOpenIn;
use crate::error::{Answer, ErrorBody};

/// Ways in which a target comes in.
const WAYS: [&str; 4] = ["RANK", "YIELD", "RANDOM", "OWN"];

/// What a new case records of its choice.
///
/// # Errors
/// A way that is not one of the four; a run that is not on this computer.
pub fn writes<'a>(
    home: &Home,
    input: &CaseOpenIn,
    trader: &str,
    items: impl Iterator<Item = &'a Item>,
) -> Answer<Vec<(Field, Value)>> {
    let mut writes = Vec::new();
    let way = way(input)?;
    if !way.is_empty() {
        writes.push((Field::CASE_CHOSEN, json!(way)));
    }
    if let Some(id) = input.run_id.as_deref() {
        let keys: BTreeSet<String> = items.map(Item::key).collect();
        let mut hits: BTreeMap<String, u32> = BTreeMap::new();
        if let Some((codes, dossier)) = risk::dossier(home, id, trader)? {
            for (key, column, _) in dossier.item_hits() {
                if let Some(code) = codes
                    .get(usize::from(column))
                    .filter(|_| keys.contains(&key))
                {
                    *hits.entry(code.clone()).or_default() += 1;
                }
            }
        }
        let hits: BTreeMap<String, String> = hits
            .into_iter()
            .map(|(code, count)| (code, count.to_string()))
            .collect();
        writes.push((Field::CASE_RUN, json!(id)));
        writes.push((Field::CASE_HITS, json!(hits)));
    }
    Ok(writes)
}

fn way(input: &CaseOpenIn) -> Answer<&'static str> {
    let reasoned = input
        .reason
        .as_deref()
        .is_some_and(|reason| !reason.trim().is_empty());
    let Some(how) = input.how.as_deref() else {
        return Ok(match (input.run_id.is_some(), reasoned) {
            (true, _) => "RANK",
            (false, true) => "OWN",
            (false, false) => "",
        });
    };
    let known = WAYS.iter().find(|way| way.eq_ignore_ascii_case(how.trim()));
    let way = *known.ok_or_else(|| {
        ErrorBody::invalid(
            "error-chosen-how",
            format!(
                "\"{how}\" is no way of choosing a trader; use one of {}.",
                WAYS.join(", ")
            ),
        )
        .arg("text", how)
        .arg("known", WAYS.join(", "))
    })?;
    if way == "OWN" && !reasoned {
        return Err(ErrorBody::invalid(
            "error-own-pick-reason",
            "A trader taken by an officer's own judgement needs a written reason; the case was not opened.",
        ));
    }
    Ok(way)
}
