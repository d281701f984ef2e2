//! A comparison as it crosses the door: what was found, what is missing, what may be done with it.

use std::collections::BTreeMap;

use jaiza_domain::partner::{Grade, Side};

use super::compared::{self, Compared};
use super::files;
use crate::commands::home::count;
use crate::door::Call;
use crate::dto::candidate::Sentence;
use crate::dto::partner::*;
use crate::error::Answer;
use crate::sayings::sentence;

pub fn run(call: &Call<'_>, input: PartnerRunIn) -> Answer<PartnerRun> {
    let home = call.session.home()?;
    let of = compared::of(call, &home, &input)?;
    Ok(shown(&of))
}

/// What stands with every result.
pub fn caution() -> Sentence {
    sentence("partner-caution", &[])
}

fn shown(of: &Compared) -> PartnerRun {
    let mut hypotheses: BTreeMap<String, u32> = BTreeMap::new();
    for one in &of.hypotheses {
        *hypotheses.entry(one.word().to_owned()).or_default() += 1;
    }
    let fits = of.aggregated.fits.iter().map(|fit| PartnerFit {
        partner: fit.partner.clone(),
        shift: fit.shift,
        months: fit.months,
        differing_pct: fit.differing_pct.as_ref().map(|pct| pct.fixed(1)),
        best: fit.best,
    });
    PartnerRun {
        asked: of.asked.clone(),
        files: of.infos.iter().map(files::shown).collect(),
        parameters: of.shown_parameters.clone(),
        caution: caution(),
        notes: notes(of),
        exports: count(of.exports.rows.len()),
        imports: count(of.imports.rows.len()),
        goods: count(of.aggregated.goods.len()),
        hypotheses,
        fits: fits.collect(),
        grades: [Grade::A, Grade::B, Grade::C]
            .map(|grade| graded(of, grade))
            .to_vec(),
        price_signs: count(of.price_signs.len()),
        digest: of.digest.clone(),
    }
}

fn graded(of: &Compared, grade: Grade) -> PartnerGrade {
    let all = of.matches.iter().filter(|one| one.grade == grade);
    PartnerGrade {
        grade: grade.letter().to_owned(),
        matches: count(all.clone().count()),
        differing: count(all.filter(|one| !one.signs.is_empty()).count()),
        evidence: grade.is_evidence(),
    }
}

/// What is missing, what was left out, and at which shift the sides fit best.
fn notes(of: &Compared) -> Vec<Sentence> {
    let mut notes = Vec::new();
    let mut note = |key: &str, number: u32| {
        if number > 0 {
            notes.push(sentence(key, &[("count", number.to_string())]));
        }
    };
    for (reason, number) in &of.exports.left_out {
        note(&format!("partner-note-export-{reason}"), *number);
    }
    for (reason, number) in &of.imports.left_out {
        note(&format!("partner-note-import-{reason}"), *number);
    }
    note("partner-note-gross", of.imports.gross);
    let sum = |side: fn(&jaiza_domain::partner::Cell) -> &Side, count: fn(&Side) -> u32| -> u32 {
        of.aggregated
            .goods
            .iter()
            .map(|goods| count(side(&goods.whole)))
            .sum()
    };
    note(
        "partner-note-export-kg",
        sum(|cell| &cell.exported, |side| side.without_kg),
    );
    note(
        "partner-note-export-usd",
        sum(|cell| &cell.exported, |side| side.without_usd),
    );
    note(
        "partner-note-import-kg",
        sum(|cell| &cell.imported, |side| side.without_kg),
    );
    note(
        "partner-note-import-usd",
        sum(|cell| &cell.imported, |side| side.without_usd),
    );
    note(
        "partner-note-exports-outside",
        of.aggregated.exports_outside,
    );
    note(
        "partner-note-imports-outside",
        of.aggregated.imports_outside,
    );
    let unstated = of
        .infos
        .iter()
        .filter(|info| files::shown(info).conditions.is_none());
    note("partner-note-no-conditions", count(unstated.count()));
    for fit in of
        .aggregated
        .fits
        .iter()
        .filter(|fit| fit.best && fit.shift != of.parameters.shift)
    {
        let pct = fit
            .differing_pct
            .as_ref()
            .map_or_else(String::new, |pct| pct.fixed(1));
        let args = [
            ("partner", fit.partner.clone()),
            ("shift", fit.shift.to_string()),
            ("used", of.parameters.shift.to_string()),
            ("pct", pct),
        ];
        notes.push(sentence("partner-note-fit", &args));
    }
    if !of.hubs.is_empty() {
        let list: Vec<&str> = of.hubs.iter().map(String::as_str).collect();
        notes.push(sentence("partner-note-hubs", &[("hubs", list.join(", "))]));
    }
    notes
}
