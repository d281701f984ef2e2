//! How a case came to be chosen: by rank, by yield, by lot, by an officer's own judgement; and which
//! indicators of the run hit on its items. The yield book and the feedback record rest on it.

use std::collections::{BTreeMap, BTreeSet};

use jaiza_casefile::{Field, Home};
use jaiza_domain::declaration::Item;
use serde_json::{Value, json};

use crate::commands::risk;
use crate::door::Call;
use crate::dto::case::CaseOpenIn;
use crate::error::{Answer, ErrorBody};

/// Ways in which a target comes in.
const WAYS: [&str; 4] = ["RANK", "YIELD", "RANDOM", "OWN"];

/// What a new case records of its choice.
///
/// # Errors
/// A way that is not one of the four; a run that is not on this computer.
pub fn writes<'a>(
    call: &Call<'_>,
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
        let run = risk::known(call.session, home, id)?;
        let keys: BTreeSet<(&str, u32)> = items
            .map(|item| (item.gd_uid.as_str(), item.item_no))
            .collect();
        let mut hits: BTreeMap<&str, u32> = BTreeMap::new();
        let own = run.hits().filter(|hit| hit.trader_id == trader);
        for hit in own.filter(|hit| keys.contains(&(hit.gd_uid, hit.item_no))) {
            *hits.entry(hit.indicator).or_default() += 1;
        }
        let hits: BTreeMap<&str, String> = hits
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
