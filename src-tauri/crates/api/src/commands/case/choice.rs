//! How a case came to be chosen: by rank, by yield, by lot, by an officer's own judgement; and which
//! indicators of the run hit on its items. The yield book and the feedback record rest on it.

use std::collections::{BTreeMap, BTreeSet};

use jaiza_casefile::{Field, Home};
use jaiza_domain::declaration::Item;
use serde_json::{Value, json};

use crate::commands::{risk, selection};
use crate::dto::case::CaseOpenIn;
use crate::error::{Answer, ErrorBody};

/// Ways in which a target comes in.
const WAYS: [&str; 4] = ["RANK", "YIELD", "RANDOM", "OWN"];

/// What a new case records of its choice. A sealed selection says itself how it chose the trader and
/// from which run; its hits are recorded if that run is on this computer.
///
/// # Errors
/// A way that is not one of the four, or another than the sealed one; a run asked for that is not on
/// this computer.
pub fn writes<'a>(
    home: &Home,
    input: &CaseOpenIn,
    trader: &str,
    sealed: Option<&selection::Taken>,
    items: impl Iterator<Item = &'a Item>,
) -> Answer<Vec<(Field, Value)>> {
    let mut writes = Vec::new();
    let way = match sealed {
        Some(taken) => sealed_way(input, &taken.pick.how)?,
        None => way(input)?,
    };
    if !way.is_empty() {
        writes.push((Field::CASE_CHOSEN, json!(way)));
    }
    let of_memo = sealed.map(|taken| taken.sealed.memo.run.run_id.as_str());
    let run = match input.run_id.as_deref() {
        Some(asked) => Some(asked),
        None => of_memo.filter(|id| risk::is_here(home, id)),
    };
    if let Some(id) = run {
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

fn sealed_way<'a>(input: &CaseOpenIn, sealed: &'a str) -> Answer<&'a str> {
    let asked = input.how.as_deref().map(str::trim);
    match asked {
        Some(asked) if !asked.eq_ignore_ascii_case(sealed) => Err(ErrorBody::invalid(
            "error-chosen-sealed",
            format!("The sealed selection took the trader as {sealed}, not as {asked}; the case was not opened."),
        )
        .arg("sealed", sealed)
        .arg("text", asked)),
        _ => Ok(sealed),
    }
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
