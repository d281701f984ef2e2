//! Books of an auditee against the declared items of a case.

use crate::commands;
use crate::door::Call;
use crate::dto::{candidate::CandidatesTaken, case::CaseIn, matching::*};
use crate::error::Answer;

commands! {
    book_match(BookMatchIn) -> BookMatch, "Match books of the auditee with the items of a case, and record the run.", reads [], changes ["case"], record;
    book_match_list(CaseIn) -> BookMatches, "Match runs of a case.", reads ["case"], changes [], list;
    book_match_show(MatchingIn) -> BookMatch, "A match run computed again: does it give the same?", reads ["case", "book"], changes [], show;
    book_match_rows(MatchRowsIn) -> MatchRows, "Rows of a match run: pairs, lines alone, items alone.", reads ["case", "book"], changes [], rows;
    book_match_take(MatchTakeIn) -> CandidatesTaken, "Take rows of a match run as candidate findings.", reads [], changes ["case"], take;
}

mod entries;
mod notes;
mod rows;
mod run;
mod take;
pub(crate) mod units;

use std::collections::BTreeMap;

use jaiza_casefile::{Action, Entity, EntityKind, EntryKind, Field, Home, Write};
use jaiza_domain::matching::Verdict;
use serde_json::{Value, json};

use self::run::Run;
use crate::case_model::{self, CaseModel, derived_id, text as field_text};
use crate::commands::candidate;
use crate::commands::home::count;
use crate::error::ErrorBody;
use crate::figures::text;

pub(crate) use entries::{book_lines, cells, declaration};
pub(crate) use run::books;
pub(crate) use units::base_of;

/// Most rows of a page.
const MOST: u32 = 500;

fn record(call: &Call<'_>, input: BookMatchIn) -> Answer<BookMatch> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let run = run::compute(&home, &case, &input.books, run::parameters(&input))?;
    let id = derived_id(case.stream, &run.name());
    let set = |field, value: Value| Write::new(id, EntityKind::EXTRACT, field, value);
    let [lines, _, alone, items, _, open] = run.sums();
    let recipe = json!({ "matching": run.kind, "books": run.hashes, "files": run.files, "parameters": run.parameters });
    let counts = json!({
        "lines": lines, "items": items, "lines_alone": alone, "items_alone": open,
        "agree": run.verdicts(Verdict::Agrees), "differ": run.verdicts(Verdict::Differs),
        "not_compared": run.verdicts(Verdict::NotCompared),
    });
    let writes = vec![
        set(Field::EXTRACT_NAME, json!(run.files.join(", "))),
        set(Field::EXTRACT_RECIPE, recipe),
        set(Field::EXTRACT_COUNTS, counts),
        set(Field::EXTRACT_RESULT_DIGEST, json!(run.digest())),
    ];
    let now = call.session.now();
    home.record(
        case.stream,
        &Action::new(EntryKind::BOOKS_MATCHED, writes),
        now,
    )?;
    call.session.saved(now);
    call.change("case", &case.stream.to_string());
    let (recorded, _) = found(&home, &case, &id.to_string())?;
    Ok(shown(&case, &run, &recorded))
}

/// A recorded run: the thing, and what it was computed from.
fn found(home: &Home, case: &CaseModel, matching: &str) -> Answer<(Entity, Value)> {
    let wanted = matching.trim();
    let things = home.entities(case.stream, EntityKind::EXTRACT)?;
    for thing in things {
        let id = thing.id.to_string();
        let recipe = recipe(&thing);
        let named = id == wanted || (wanted.len() >= 6 && id.starts_with(wanted));
        if named && recipe.get("matching").is_some() {
            return Ok((thing, recipe));
        }
    }
    Err(ErrorBody::not_found(
        "error-no-such-matching",
        format!(
            "Case {} has no match run \"{wanted}\"; `jaiza book matches` names them all.",
            case.case_no
        ),
    )
    .arg("matching", wanted))
}

fn recipe(thing: &Entity) -> Value {
    serde_json::from_str(&field_text(thing, Field::EXTRACT_RECIPE)).unwrap_or_default()
}

fn again(
    call: &Call<'_>,
    case: &str,
    matching: &str,
) -> Answer<(std::sync::Arc<CaseModel>, Run, Entity)> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, case)?;
    let (thing, recipe) = found(&home, &case, matching)?;
    let books: Vec<String> = texts(&recipe, "books");
    let parameters: BTreeMap<String, String> = recipe
        .get("parameters")
        .cloned()
        .and_then(|all| serde_json::from_value(all).ok())
        .unwrap_or_default();
    let run = run::compute(&home, &case, &books, parameters)?;
    Ok((case, run, thing))
}

fn texts(value: &Value, name: &str) -> Vec<String> {
    let list = value.get(name).and_then(Value::as_array);
    list.into_iter().flatten().map(text).collect()
}

fn show(call: &Call<'_>, input: MatchingIn) -> Answer<BookMatch> {
    let (case, run, thing) = again(call, &input.case, &input.matching)?;
    Ok(shown(&case, &run, &thing))
}

fn shown(case: &CaseModel, run: &Run, thing: &Entity) -> BookMatch {
    let digest = field_text(thing, Field::EXTRACT_RESULT_DIGEST);
    let [
        lines,
        lines_matched,
        lines_alone,
        items,
        items_matched,
        items_alone,
    ] = run.sums();
    let (by, at) = written(thing);
    BookMatch {
        matching: thing.id.to_string(),
        case: case.stream.to_string(),
        kind: run.kind.clone(),
        books: run.files.clone(),
        parameters: run.parameters.clone(),
        reproduced: digest == run.digest(),
        digest,
        matched_at: at,
        by,
        lines,
        lines_matched,
        lines_alone,
        lines_left_out: run.left_out,
        items,
        items_matched,
        items_alone,
        pairs: count(run.matching.pairs.len()),
        agree: run.verdicts(Verdict::Agrees),
        differ: run.verdicts(Verdict::Differs),
        not_compared: run.verdicts(Verdict::NotCompared),
        notes: run.notes.clone(),
    }
}

/// Who recorded a run last, and when.
fn written(thing: &Entity) -> (String, String) {
    let live = thing
        .fields
        .get(&Field::EXTRACT_RESULT_DIGEST)
        .and_then(|state| state.values.first());
    live.map(|live| (live.name.clone(), crate::times::local_u64(live.hlc_ms)))
        .unwrap_or_default()
}

fn list(call: &Call<'_>, input: CaseIn) -> Answer<BookMatches> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let things = home.entities(case.stream, EntityKind::EXTRACT)?;
    let mut matches: Vec<MatchLineOfList> = things
        .iter()
        .filter(|thing| thing.removed().is_none())
        .filter_map(line_of_list)
        .collect();
    matches.sort_by(|a, b| (&b.matched_at, &b.matching).cmp(&(&a.matched_at, &a.matching)));
    Ok(BookMatches { matches })
}

fn line_of_list(thing: &Entity) -> Option<MatchLineOfList> {
    let recipe = recipe(thing);
    let kind = recipe.get("matching")?.as_str()?.to_owned();
    let counts: Value =
        serde_json::from_str(&field_text(thing, Field::EXTRACT_COUNTS)).unwrap_or_default();
    let number = |path: &str| {
        let found = counts.pointer(path).and_then(Value::as_u64);
        found.and_then(|n| u32::try_from(n).ok()).unwrap_or(0)
    };
    let (by, matched_at) = written(thing);
    Some(MatchLineOfList {
        matching: thing.id.to_string(),
        kind,
        books: texts(&recipe, "files"),
        matched_at,
        by,
        agree: number("/agree"),
        differ: number("/differ"),
        lines_alone: number("/lines_alone/count"),
        items_alone: number("/items_alone/count"),
    })
}

fn rows(call: &Call<'_>, input: MatchRowsIn) -> Answer<MatchRows> {
    let (case, run, _) = again(call, &input.case, &input.matching)?;
    let home = call.session.home()?;
    let ids = run.part(&input.part).ok_or_else(|| {
        ErrorBody::invalid(
            "error-match-part",
            format!("\"{}\" is no part of a match run; use differ, agree, not_compared, pairs, lines or items.", input.part),
        )
        .arg("part", &input.part)
    })?;
    let len = if input.len == 0 {
        100
    } else {
        input.len.min(MOST)
    };
    let known = known(&home, &case)?;
    let page = ids.iter().skip(input.from as usize).take(len as usize);
    Ok(MatchRows {
        total: count(ids.len()),
        rows: page.filter_map(|row| run.row(&case, row, &known)).collect(),
    })
}

fn known(home: &Home, case: &CaseModel) -> Answer<Vec<String>> {
    let known = candidate::of_case(home, case)?;
    Ok(known.into_iter().map(|one| one.candidate).collect())
}

fn take(call: &Call<'_>, input: MatchTakeIn) -> Answer<CandidatesTaken> {
    let (case, run, thing) = again(call, &input.case, &input.matching)?;
    let home = call.session.home()?;
    if field_text(&thing, Field::EXTRACT_RESULT_DIGEST) != run.digest() {
        return Err(ErrorBody::invalid(
            "error-match-changed",
            "Books or items changed since this match was recorded; match them again before candidates are taken.",
        ));
    }
    let mut found = Vec::new();
    for id in &input.rows {
        let row = run.row(&case, id, &[]).ok_or_else(|| {
            ErrorBody::not_found(
                "error-no-such-row",
                format!("The match run has no row \"{id}\"."),
            )
            .arg("row", id)
        })?;
        let candidates = take::with_amounts(call, &case, &run, &row);
        if candidates.is_empty() {
            return Err(ErrorBody::invalid(
                "error-match-nothing",
                format!(
                    "Row {id} shows no difference that could become a finding; nothing was taken."
                ),
            )
            .arg("row", id));
        }
        found.extend(candidates);
    }
    candidate::take(call, &home, &case, &found)
}
