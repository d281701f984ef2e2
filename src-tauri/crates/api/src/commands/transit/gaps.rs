//! The list of gaps.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;

use jaiza_domain::exact::Ratio;
use jaiza_domain::transit::{Gap, Limits, Transit, gaps as find};

use super::declarations::{Read, read};
use crate::commands::home::count;
use crate::door::Call;
use crate::dto::candidate::Sentence;
use crate::dto::transit::*;
use crate::error::Answer;
use crate::sayings::sentence;
use crate::{files, tables};

pub fn gaps(call: &Call<'_>, input: TransitIn) -> Answer<TransitGaps> {
    let home = call.session.home()?;
    let read = read(call, &home, &input)?;
    let found = list(&read);
    if let Some(path) = input.out.as_deref().filter(|path| !path.is_empty()) {
        write(Path::new(path), &found)?;
    }
    Ok(found)
}

fn list(read: &Read) -> TransitGaps {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut not_assessed: BTreeMap<String, u32> = BTreeMap::new();
    let mut lines: Vec<(Ratio, TransitLine)> = Vec::new();
    for one in &read.transits {
        let (gaps, unknown) = find(one, read.as_of, &read.limits);
        for gap in &gaps {
            *counts.entry(gap.word().to_owned()).or_default() += 1;
        }
        for check in &unknown {
            *not_assessed.entry((*check).to_owned()).or_default() += 1;
        }
        if !gaps.is_empty() {
            lines.push((
                one.leviable.clone().unwrap_or_default(),
                line(one, &gaps, &unknown, &read.limits),
            ));
        }
    }
    lines.sort_by_key(|(due, line)| (Reverse(due.clone()), line.gd.clone()));
    let mut notes = Vec::new();
    if read.transits.is_empty() {
        let kinds: Vec<&str> = read.kinds.iter().map(String::as_str).collect();
        notes.push(sentence(
            "transit-note-none",
            &[("kinds", kinds.join(", "))],
        ));
    }
    TransitGaps {
        as_of: read.as_of.to_string(),
        kinds: read.kinds.iter().cloned().collect(),
        limits: read.shown_limits.clone(),
        declarations: count(read.transits.len()),
        with_gaps: count(lines.len()),
        counts,
        not_assessed,
        notes,
        lines: lines.into_iter().map(|(_, line)| line).collect(),
    }
}

pub fn line(one: &Transit, gaps: &[Gap], unknown: &[&str], limits: &Limits) -> TransitLine {
    let plain = |value: &Option<Ratio>| value.as_ref().map(Ratio::plain);
    TransitLine {
        gd: one.gd.clone(),
        gd_date: one.gd_date.to_string(),
        kind: one.kind.clone(),
        trader_id: one.trader_id.clone(),
        trader_name: one.trader_name.clone(),
        agent_id: one.agent_id.clone(),
        description: one.description.clone(),
        items: one.items,
        value: plain(&one.value),
        leviable: plain(&one.leviable),
        guarantee_ref: one.guarantee_ref.clone(),
        guarantee_amt: plain(&one.guarantee_amt),
        exit_date: one.exit_date.map(|day| day.to_string()),
        gaps: gaps
            .iter()
            .map(|gap| TransitGap {
                kind: gap.word().to_owned(),
                sentence: said(one, gap, limits),
                columns: gap
                    .columns()
                    .iter()
                    .map(|column| (*column).to_owned())
                    .collect(),
            })
            .collect(),
        unknown: unknown.iter().map(|check| (*check).to_owned()).collect(),
    }
}

/// A gap in words, with its figures and its limit.
pub fn said(one: &Transit, gap: &Gap, limits: &Limits) -> Sentence {
    let plain = |value: &Option<Ratio>| value.as_ref().map_or_else(String::new, Ratio::plain);
    let exit = one.exit_date.map(|day| day.to_string()).unwrap_or_default();
    let days = limits.exit_days.to_string();
    let entered = ("entered", one.gd_date.to_string());
    match gap {
        Gap::NoExit { days: since } => sentence(
            "transit-says-no-exit",
            &[entered, ("since", since.to_string()), ("days", days)],
        ),
        Gap::LateExit { days: took } => sentence(
            "transit-says-late-exit",
            &[
                entered,
                ("exit", exit),
                ("took", took.to_string()),
                ("days", days),
            ],
        ),
        Gap::Weight { pct } => {
            let lighter = pct.is_negative();
            let args = [
                ("there", plain(&one.weigh_in_kg)),
                ("out", plain(&one.weigh_out_kg)),
                ("pct", pct.abs().fixed(2)),
                ("limit", limits.weight_pct.plain()),
            ];
            sentence(
                if lighter {
                    "transit-says-lighter"
                } else {
                    "transit-says-heavier"
                },
                &args,
            )
        }
        Gap::Seals => sentence(
            "transit-says-seals",
            &[
                ("there", one.seal_in.clone()),
                ("out", one.seal_out.clone()),
            ],
        ),
        Gap::NotScanned => sentence("transit-says-not-scanned", &[]),
        Gap::Alerts { count } => sentence("transit-says-alerts", &[("count", count.plain())]),
        Gap::GuaranteeShort { short } => {
            let args = [
                ("amount", plain(&one.guarantee_amt)),
                ("due", plain(&one.leviable)),
                ("short", short.plain()),
            ];
            sentence("transit-says-guarantee-short", &args)
        }
    }
}

fn write(path: &Path, found: &TransitGaps) -> Answer<()> {
    let head = [
        "gd",
        "gd_date",
        "type",
        "trader_id",
        "trader_name",
        "agent_id",
        "guarantee_ref",
        "guarantee_amt",
        "leviable",
        "exit_date",
        "gap",
        "meaning",
        "columns",
    ]
    .map(str::to_owned);
    let rows: Vec<Vec<Option<String>>> = found
        .lines
        .iter()
        .flat_map(|line| line.gaps.iter().map(move |gap| (line, gap)))
        .map(|(line, gap)| {
            vec![
                Some(line.gd.clone()),
                Some(line.gd_date.clone()),
                Some(line.kind.clone()),
                Some(line.trader_id.clone()),
                Some(line.trader_name.clone()),
                Some(line.agent_id.clone()),
                Some(line.guarantee_ref.clone()),
                line.guarantee_amt.clone(),
                line.leviable.clone(),
                line.exit_date.clone(),
                Some(gap.kind.clone()),
                Some(gap.sentence.english.clone()),
                Some(gap.columns.join(" ")),
            ]
        })
        .collect();
    files::write_whole(path, &tables::csv(&head, &rows))
}
