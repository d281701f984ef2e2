//! Parameter packages: what the indicators count for, by level, under four eyes.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, parameter::*, reference::ReferenceExported};
use crate::error::Answer;

commands! {
    parameter_list(Nothing) -> ParameterPackages, "Parameter packages and drafts, bases before what builds on them.", reads ["parameter"], changes [], list;
    parameter_show(ParameterIn) -> ParameterShown, "A package with every value after merging and the package that sets it.", reads ["parameter"], changes [], show;
    parameter_check(ParameterIn) -> ParameterChecked, "Every fault of a package, a draft or a TOML file.", reads ["parameter"], changes [], check;
    parameter_diff(ParameterDiffIn) -> ParameterDiff, "Two packages side by side after merging.", reads ["parameter"], changes [], diff;
    parameter_export(ParameterExportIn) -> ReferenceExported, "Write an approved package as a signed file, or any as TOML.", reads ["parameter"], changes [], files::export;
    parameter_load(ParameterLoadIn) -> ParameterLoaded, "Take in a signed package, or the signed draft of another person.", reads [], changes ["parameter"], files::load;
    parameter_draft_new(ParameterDraftNewIn) -> ParameterShown, "Start a draft over a base, as a copy, or from a TOML file.", reads [], changes ["parameter"], drafts::new;
    parameter_draft_edit(ParameterDraftEditIn) -> ParameterShown, "Set values of an own draft, or leave them to its bases.", reads [], changes ["parameter"], drafts::edit;
    parameter_draft_submit(ParameterDraftNoteIn) -> ParameterShown, "Sign a draft and hand it in for approval.", reads [], changes ["parameter"], drafts::submit;
    parameter_draft_approve(ParameterDraftNoteIn) -> ParameterShown, "Approve the draft of another person: it becomes a package that never changes.", reads [], changes ["parameter"], drafts::approve;
    parameter_draft_return(ParameterDraftNoteIn) -> ParameterShown, "Return the draft of another person with a reason.", reads [], changes ["parameter"], drafts::give_back;
    parameter_whatif(WhatIfIn) -> WhatIf, "Try parameters on a stored run: who enters, who leaves.", reads ["parameter", "risk", "case"], changes [], whatif::whatif;
}

mod drafts;
mod files;
mod shown;
pub(crate) mod whatif;

use jaiza_casefile::Home;
use jaiza_risk::{Fault, PackageSource};

use crate::parameters::{held, names};
use crate::reference::subject::PARAMETERS;

pub(crate) use drafts::{changed, own_draft, stored_draft};

fn list(call: &Call<'_>, _: Nothing) -> Answer<ParameterPackages> {
    let home = call.session.home()?;
    let today = call.session.today();
    let mut packages: Vec<ParameterPackage> = held::all(&home)?
        .iter()
        .map(|held| shown::of_held(held, today))
        .collect();
    for draft in PARAMETERS.all(&home)? {
        if draft.state != "approved" {
            packages.push(shown::of_draft(&draft)?);
        }
    }
    Ok(ParameterPackages {
        packages: in_tree(packages),
        today: today.to_string(),
    })
}

/// Bases before what builds on them, else in the order given.
fn in_tree(mut left: Vec<ParameterPackage>) -> Vec<ParameterPackage> {
    let ids: Vec<String> = left.iter().map(|package| package.id.clone()).collect();
    let mut tree = Vec::new();
    let mut open: Vec<String> = Vec::new();
    loop {
        let under = open.last().cloned();
        let next = left.iter().position(|package| match &under {
            Some(base) => package.base == *base,
            None => !ids.contains(&package.base) || package.base == package.id,
        });
        match (next, under) {
            (Some(at), _) => {
                let package = left.remove(at);
                open.push(package.id.clone());
                tree.push(package);
            }
            (None, Some(_)) => drop(open.pop()),
            (None, None) => break,
        }
    }
    // What stands in a circle still is shown.
    tree.append(&mut left);
    tree
}

fn show(call: &Call<'_>, input: ParameterIn) -> Answer<ParameterShown> {
    let home = call.session.home()?;
    let named = names::named(&home, &input.package)?;
    shown::whole(&named, call.session.today())
}

fn check(call: &Call<'_>, input: ParameterIn) -> Answer<ParameterChecked> {
    let home = call.session.home()?;
    let wanted = input.package.trim();
    let (text, beside) = if names::is_file(wanted) {
        let (text, mut beside) = names::file(std::path::Path::new(wanted))?;
        beside.extend(held::all(&home)?.into_iter().map(|held| held.source));
        (text, beside)
    } else {
        let named = names::named(&home, wanted)?;
        (named.text, named.beside)
    };
    let faults = jaiza_risk::faults(&text, &beside);
    Ok(ParameterChecked {
        ok: faults.iter().all(|fault| !fault.refuses()),
        id: PackageSource::read(&text)
            .map(|source| source.id)
            .unwrap_or_default(),
        faults: faults.iter().map(shown::fault).collect(),
    })
}

fn diff(call: &Call<'_>, input: ParameterDiffIn) -> Answer<ParameterDiff> {
    let home = call.session.home()?;
    let first = names::named(&home, &input.first)?;
    let second = names::named(&home, &input.second)?;
    shown::diff(&first, &second, call.session.today())
}

/// Refuses a text with faults, all of them in the sentence.
///
/// # Errors
/// `invalid_input`.
pub(crate) fn sound(home: &Home, text: &str) -> Answer<()> {
    let beside: Vec<PackageSource> = held::all(home)?
        .into_iter()
        .map(|held| held.source)
        .collect();
    let faults = jaiza_risk::faults(text, &beside);
    let refusing: Vec<String> = faults
        .iter()
        .filter(|fault| fault.refuses())
        .map(Fault::sentence)
        .collect();
    if refusing.is_empty() {
        return Ok(());
    }
    let said = refusing.join(" ");
    Err(crate::error::ErrorBody::invalid(
        "error-parameters-faults",
        format!(
            "The parameter package has {} faults; nothing was saved. {said}",
            refusing.len()
        ),
    )
    .arg("count", refusing.len())
    .arg("faults", said))
}
