//! The library of wordings: texts of findings with variables and the law they rest on.

use crate::commands;
use crate::door::Call;
use crate::dto::wording::*;
use crate::error::Answer;

commands! {
    wording_list(WordingsIn) -> Wordings, "Wordings of the library, and the variables they may hold.", reads ["wording"], changes [], list;
    wording_save(WordingIn) -> WordingsTaken, "Write a wording; other content becomes its new version.", reads [], changes ["wording"], save;
    wording_remove(WordingRemoveIn) -> Wordings, "Take a wording of this office out of the library, with the reason.", reads [], changes ["wording"], remove;
    wording_import(WordingFileIn) -> WordingsTaken, "Take in a library file, all of it or nothing.", reads [], changes ["wording"], file::import;
    wording_export(WordingFileIn) -> WordingsWritten, "Write the library, or some of it, as a file.", reads ["wording"], changes [], file::export;
    wording_render(WordingRenderIn) -> WordingRendered, "A wording with the values of a finding.", reads ["wording", "case"], changes [], rendered::render;
}

mod file;
mod rendered;
mod store;

use chrono::NaiveDate;
use jaiza_domain::wording::{LegalRef, VARIABLES, Wording};

use crate::error::ErrorBody;
use store::Held;

fn list(call: &Call<'_>, input: WordingsIn) -> Answer<Wordings> {
    let home = call.session.home()?;
    let wanted = input.search.trim().to_lowercase();
    let holds = |held: &Held| {
        let words = held.wording.texts.values().flat_map(|parts| parts.values());
        wanted.is_empty()
            || held.wording.code.to_lowercase().contains(&wanted)
            || words
                .into_iter()
                .any(|text| text.to_lowercase().contains(&wanted))
    };
    let fits = |held: &Held| {
        input.finding_type.is_empty() || held.wording.finding_type == input.finding_type
    };
    let library = store::library(&home)?;
    Ok(Wordings {
        wordings: library
            .into_iter()
            .filter(|held| fits(held) && holds(held))
            .map(line)
            .collect(),
        variables: VARIABLES
            .iter()
            .map(|(name, meaning)| WordingVariable {
                name: (*name).to_owned(),
                meaning: (*meaning).to_owned(),
            })
            .collect(),
    })
}

fn save(call: &Call<'_>, input: WordingIn) -> Answer<WordingsTaken> {
    let wording = Wording {
        code: input.code.trim().to_owned(),
        finding_type: input.finding_type,
        texts: input.texts,
        legal_refs: input
            .legal_refs
            .into_iter()
            .map(law)
            .collect::<Answer<_>>()?,
    };
    let home = call.session.home()?;
    store::take(call, &home, vec![wording], &home.owner()?.name)
}

fn remove(call: &Call<'_>, input: WordingRemoveIn) -> Answer<Wordings> {
    if input.reason.trim().is_empty() {
        return Err(ErrorBody::invalid(
            "error-wording-reason",
            "A wording is taken out of the library with a written reason only; nothing was changed.",
        ));
    }
    let home = call.session.home()?;
    store::remove(call, &home, &input.code, input.reason.trim())?;
    list(
        call,
        WordingsIn {
            finding_type: String::new(),
            search: String::new(),
        },
    )
}

fn line(held: Held) -> WordingLine {
    WordingLine {
        version: held.version,
        source: held.source,
        earlier: held.earlier,
        code: held.wording.code,
        finding_type: held.wording.finding_type,
        texts: held.wording.texts,
        legal_refs: held
            .wording
            .legal_refs
            .into_iter()
            .map(|law| WordingLaw {
                text: law.text,
                valid_from: law.valid_from.map(|day| day.to_string()),
                valid_to: law.valid_to.map(|day| day.to_string()),
                verify: law.verify,
            })
            .collect(),
    }
}

fn law(input: WordingLaw) -> Answer<LegalRef> {
    Ok(LegalRef {
        text: input.text.trim().to_owned(),
        valid_from: day(input.valid_from)?,
        valid_to: day(input.valid_to)?,
        verify: input.verify,
    })
}

fn day(text: Option<String>) -> Answer<Option<NaiveDate>> {
    let text = text.filter(|text| !text.trim().is_empty());
    text.map(|text| {
        text.trim().parse().map_err(|_| {
            ErrorBody::invalid(
                "error-date",
                format!("\"{text}\" is not a date such as 2025-07-01; nothing was changed."),
            )
            .arg("text", &text)
        })
    })
    .transpose()
}
