//! What a run was made from, and the run made from it.

// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use jaiza_casefile::Home;
use jaiza_risk::{PackageSource, ParameterPackage, RiskRun as Run, Wanted};

use super::reading;
use crate::dto::extract::TotalCheck;
use crate::error::{Answer, ErrorBody};
use crate::grid::extract_id;
use crate::parameters::{held, names};

/// What a run was made from; a run can be made again from it.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Inputs {
    /// Ids of the extracts.
    pub extracts: Vec<String>,
    /// Run date, when one was given.
    pub as_of: Option<String>,
    /// Text of the parameter package, and of its base when it has one.
    pub parameters: Vec<String>,
    /// The only indicators to compute; empty = all that the package enables.
    #[serde(default)]
    pub only: Vec<String>,
}

/// Extracts by id, all when none is named. One whose totals disagree stays out.
pub fn chosen(home: &Home, named: &[String]) -> Answer<Vec<String>> {
    let mut ids = Vec::new();
    let store = home.extracts()?;
    for info in store.list()? {
        let id = info.id.to_string();
        if !named.is_empty() && !named.contains(&id) {
            continue;
        }
        // As they were typed beside what the extract holds now: a correction can settle it.
        let typed = serde_json::from_value::<Vec<TotalCheck>>(info.totals.clone());
        let now = store.control(&info)?;
        let disagrees = crate::commands::extract::again(&typed.unwrap_or_default(), &now)
            .iter()
            .any(|total| !total.agrees);
        if disagrees && info.settled.is_null() {
            return Err(ErrorBody::invalid(
                "error-totals-disagree",
                format!("The totals typed for {} do not agree with the file; it stays out of selection until that is settled.", info.file),
            )
            .arg("file", &info.file));
        }
        ids.push(id);
    }
    if let Some(unknown) = named.iter().find(|name| !ids.contains(name)) {
        extract_id(unknown)?;
        return Err(ErrorBody::not_found(
            "error-no-such-extract",
            format!("There is no extract \"{unknown}\"."),
        )
        .arg("extract", unknown));
    }
    if ids.is_empty() {
        return Err(ErrorBody::not_found(
            "error-no-extracts",
            "There is no extract to assess; import one first.",
        ));
    }
    ids.sort_unstable();
    Ok(ids)
}

/// Texts of a package and of every base of it: the national one when none is named, else one of
/// this home by its id, or a file with the files beside it.
///
/// # Errors
/// A package that is not here or cannot be read, a base that is missing.
pub fn parameter_texts(home: &Home, name: Option<&str>) -> Answer<Vec<String>> {
    let Some(name) = name.filter(|name| !name.trim().is_empty()) else {
        return Ok(vec![
            jaiza_risk::NATIONAL.to_owned(),
            jaiza_risk::TEMPLATE.to_owned(),
        ]);
    };
    let named = names::named(home, name)?;
    let mut texts = vec![named.text.clone()];
    texts.extend(named.chain()?.iter().skip(1).map(PackageSource::canonical));
    Ok(texts)
}

/// `approved` when two people of this home's offices signed the package and its bases are approved
/// or shipped; `shipped` for a package of the program; else `not_approved`.
///
/// # Errors
/// A refusal of the case file.
pub fn approval(home: &Home, texts: &[String]) -> Answer<&'static str> {
    let known: Vec<(String, &'static str)> = held::all(home)?
        .iter()
        .map(|held| (held::hash(&held.source), held.state))
        .collect();
    let states = texts.iter().map(|text| {
        let hash = PackageSource::read(text)
            .map(|source| held::hash(&source))
            .unwrap_or_default();
        let found = known.iter().find(|(known, _)| *known == hash);
        found.map_or("damaged", |(_, state)| state)
    });
    let states: Vec<&str> = states.collect();
    Ok(match states.first() {
        _ if states.contains(&"damaged") => "not_approved",
        Some(&"approved") => "approved",
        Some(_) => "shipped",
        None => "not_approved",
    })
}

fn package(inputs: &Inputs) -> Answer<ParameterPackage> {
    let (own, others) = inputs.parameters.split_first().ok_or_else(|| {
        ErrorBody::invalid("error-parameters", "The run names no parameter package.")
    })?;
    let source = PackageSource::read(own)?;
    // A file beside the package that is no package is no base either.
    let loaded: Vec<PackageSource> = others
        .iter()
        .filter_map(|text| PackageSource::read(text).ok())
        .collect();
    Ok(ParameterPackage::resolve(&source, &loaded)?)
}

/// Runs the indicators; tells the run and how many items it read. With `every_answer` the run
/// holds all answers, not only the hits.
///
/// # Errors
/// Extracts, packages or tables that do not fit.
pub fn assess(home: &Home, inputs: &Inputs, every_answer: bool) -> Answer<(Run, usize)> {
    let extracts = inputs
        .extracts
        .iter()
        .map(|id| extract_id(id))
        .collect::<Answer<Vec<_>>>()?;
    let as_of = inputs
        .as_of
        .as_deref()
        .map(|text| {
            crate::times::date(text).ok_or_else(|| {
                ErrorBody::invalid(
                    "error-date",
                    format!("\"{text}\" is not a date such as 2026-06-30."),
                )
            })
        })
        .transpose()?;
    let (package, tables) = (package(inputs)?, crate::reference::tables(home)?);
    let rows = reading::rows(home, &extracts)?;
    let count = rows.len();
    let wanted = Wanted {
        as_of,
        only: inputs.only.clone(),
        threads: reading::threads(),
        every_answer,
    };
    let run = jaiza_risk::assess_rows(rows, &tables, &package, &wanted)?;
    Ok((run, count))
}
