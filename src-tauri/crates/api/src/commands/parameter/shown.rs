//! Packages as the door shows them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_risk::{CATALOGUE, Fault, PackageSource, Setting};

use crate::commands::home::count;
use crate::dto::parameter::*;
use crate::error::Answer;
use crate::parameters::held::{self, Held};
use crate::parameters::names::{self, Named};
use crate::reference::drafts::Draft;

/// A package without its people.
fn plain(source: &PackageSource) -> ParameterPackage {
    let day = |name: &str| Some(source.head(name).to_owned()).filter(|day| !day.is_empty());
    ParameterPackage {
        id: source.id.clone(),
        level: source.level().to_owned(),
        region: source.head("region").to_owned(),
        case_no: source.head("case").to_owned(),
        base: source.base.clone().unwrap_or_default(),
        sha256: held::hash(source),
        state: "unsigned".to_owned(),
        valid_from: day("valid_from"),
        valid_to: day("valid_to"),
        in_force: false,
        note: String::new(),
        loaded_at: String::new(),
        author: None,
        approver: None,
        changes: count(source.own_paths().len()),
        adopted: source.adopted().iter().map(|row| adopted(row)).collect(),
    }
}

fn adopted(row: &[(String, String)]) -> AdoptedGain {
    let cell = |name: &str| {
        let found = row.iter().find(|(known, _)| known == name);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    AdoptedGain {
        proposal: cell("proposal"),
        by: cell("by"),
        office: cell("office"),
        changes: cell("changes"),
        gain: cell("gain"),
    }
}

/// A package that can be used.
pub fn of_held(held: &Held, today: NaiveDate) -> ParameterPackage {
    let package = plain(&held.source);
    let day = |text: &Option<String>| {
        text.as_deref()
            .and_then(|day| day.parse::<NaiveDate>().ok())
    };
    let begun = day(&package.valid_from).is_none_or(|from| from <= today);
    let ended = day(&package.valid_to).is_some_and(|to| to < today);
    ParameterPackage {
        state: held.state.to_owned(),
        in_force: begun && !ended && held.state != "damaged",
        note: held.note.clone(),
        loaded_at: held.loaded_at.clone(),
        author: held.author.clone(),
        approver: held.approver.clone(),
        ..package
    }
}

/// A draft.
///
/// # Errors
/// A draft without a readable text.
pub fn of_draft(draft: &Draft) -> Answer<ParameterPackage> {
    let (_, source) = names::of_draft(draft)?;
    let note = if draft.state == "returned" {
        &draft.reviewed.note
    } else {
        &draft.note
    };
    Ok(ParameterPackage {
        state: draft.state.clone(),
        note: note.clone(),
        author: Some(draft.author.clone()),
        approver: draft.reviewed.person.clone(),
        ..plain(&source)
    })
}

/// The package of a name.
///
/// # Errors
/// As [`of_draft`].
pub fn package(named: &Named, today: NaiveDate) -> Answer<ParameterPackage> {
    match (&named.usable, &named.draft) {
        (Some(held), _) => Ok(of_held(held, today)),
        (_, Some(draft)) => of_draft(draft),
        _ => Ok(plain(&named.source)),
    }
}

/// A fault.
pub fn fault(fault: &Fault) -> ParameterFault {
    ParameterFault {
        line: fault.line,
        code: fault.code.to_owned(),
        about: fault.about.clone(),
        found: fault.found.clone(),
        expected: fault.expected.clone(),
        refuses: fault.refuses(),
        sentence: fault.sentence(),
    }
}

/// A package with everything an editor shows.
///
/// # Errors
/// As [`of_draft`]; a base that is missing or circular is shown among the faults.
pub fn whole(named: &Named, today: NaiveDate) -> Answer<ParameterShown> {
    let faults = jaiza_risk::faults(&named.text, &named.beside);
    let (common, indicators) = settings(&named.source, &named.beside)?;
    Ok(ParameterShown {
        package: package(named, today)?,
        chain: named.chain()?.into_iter().map(|source| source.id).collect(),
        common,
        indicators,
        faults: faults.iter().map(fault).collect(),
        text: named.text.clone(),
    })
}

/// Every value after merging: those of the package, and those of each indicator.
///
/// # Errors
/// A base that is missing or circular.
pub fn settings(
    source: &PackageSource,
    beside: &[PackageSource],
) -> Answer<(Vec<ParameterSetting>, Vec<ParameterIndicator>)> {
    let levels = levels(source, beside)?;
    let all = jaiza_risk::effective(source, beside)?;
    let mut by_code: BTreeMap<String, Vec<ParameterSetting>> = BTreeMap::new();
    let mut common = Vec::new();
    for one in all {
        let code = code_of(&one.path).map(str::to_owned);
        let setting = setting(one, source, &levels);
        match code {
            Some(code) => by_code.entry(code).or_default().push(setting),
            None => common.push(setting),
        }
    }
    let indicators = CATALOGUE.iter().map(|(code, title)| {
        let built = jaiza_risk::indicator(code);
        ParameterIndicator {
            indicator: (*code).to_owned(),
            title: (*title).to_owned(),
            rationale: built.map(|b| b.rationale.to_owned()).unwrap_or_default(),
            legal_basis: built.map(|b| b.legal_basis.to_owned()).unwrap_or_default(),
            built: built.is_some(),
            note: note(source, beside, code),
            settings: by_code.remove(*code).unwrap_or_default(),
        }
    });
    Ok((common, indicators.collect()))
}

/// Level of every package of the chain.
fn levels(source: &PackageSource, beside: &[PackageSource]) -> Answer<BTreeMap<String, String>> {
    let chain = jaiza_risk::bases(source, beside)?;
    let levels = chain
        .into_iter()
        .map(|one| (one.id.clone(), one.level().to_owned()));
    Ok(levels.collect())
}

/// What the uppermost package of the chain remarks on an indicator.
fn note(source: &PackageSource, beside: &[PackageSource], code: &str) -> String {
    let chain = jaiza_risk::bases(source, beside).unwrap_or_default();
    let path = format!("indicator.{code}.note");
    let found = chain.iter().find_map(|one| one.own(&path));
    found.unwrap_or_default()
}

/// Indicator of a path.
pub fn code_of(path: &str) -> Option<&str> {
    path.strip_prefix("indicator.")?.split('.').next()
}

fn setting(
    one: Setting,
    source: &PackageSource,
    levels: &BTreeMap<String, String>,
) -> ParameterSetting {
    ParameterSetting {
        level: levels.get(&one.from).cloned().unwrap_or_default(),
        own: one.from == source.id,
        kind: one.kind.to_owned(),
        least: one.range.map(|(least, _)| least.to_string()),
        most: one.range.map(|(_, most)| most.to_string()),
        about: one.about.to_owned(),
        path: one.path,
        value: one.value,
        from: one.from,
    }
}

/// Two packages value by value.
///
/// # Errors
/// As [`settings`].
pub fn diff(first: &Named, second: &Named, today: NaiveDate) -> Answer<ParameterDiff> {
    let flat = |named: &Named| -> Answer<BTreeMap<String, ParameterSetting>> {
        let (mut all, indicators) = settings(&named.source, &named.beside)?;
        all.extend(indicators.into_iter().flat_map(|one| one.settings));
        Ok(all.into_iter().map(|one| (one.path.clone(), one)).collect())
    };
    let (left, mut right) = (flat(first)?, flat(second)?);
    let (mut differences, mut same) = (Vec::new(), 0);
    for (path, own) in left {
        let other = right.remove(&path);
        if other.as_ref().is_some_and(|other| other.value == own.value) {
            same += 1;
            continue;
        }
        differences.push(difference(&path, Some(own), other));
    }
    for (path, other) in right {
        differences.push(difference(&path, None, Some(other)));
    }
    Ok(ParameterDiff {
        first: package(first, today)?,
        second: package(second, today)?,
        differences,
        same,
    })
}

fn difference(
    path: &str,
    first: Option<ParameterSetting>,
    second: Option<ParameterSetting>,
) -> ParameterDifference {
    let indicator = code_of(path).unwrap_or_default();
    let side = |one: Option<ParameterSetting>| {
        one.map(|one| (one.value, one.from, one.level))
            .unwrap_or_default()
    };
    let (first, first_from, first_level) = side(first);
    let (second, second_from, second_level) = side(second);
    ParameterDifference {
        path: path.to_owned(),
        indicator: indicator.to_owned(),
        title: jaiza_risk::catalogue_title(indicator)
            .unwrap_or_default()
            .to_owned(),
        first,
        first_from,
        first_level,
        second,
        second_from,
        second_level,
    }
}
