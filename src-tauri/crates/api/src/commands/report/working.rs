//! Annex W: the working of every row of annex A, from the same figures.

use jaiza_domain::trace::{Expression, Figure, Piece};
use jaiza_reporting::{ItemWorking, WorkingLine, WorkingSide};

use crate::dto::figure::FigureSource;
use crate::error::Answer;
use crate::figures::{Shown, base_and_rate};

/// The working of the counted rows, in their order.
///
/// # Errors
/// The engine's refusal.
pub fn of_rows(shown: &Shown<'_>) -> Answer<Vec<ItemWorking>> {
    let mut rows = Vec::new();
    for row in shown.rows().filter(|row| row.counted) {
        let at = format!("finding/{}/{}", row.row.finding, row.row.item);
        let mut lines = Vec::new();
        lines.extend(line(shown, &at, "cf", "CF")?);
        lines.extend(line(shown, &at, "customs_value", "CV")?);
        for (levy, difference) in row.row.difference.levies.iter() {
            let sides = [&row.row.before, &row.row.after].map(|side| side.levies.get(levy));
            let nil = sides
                .iter()
                .flatten()
                .all(|amount| amount.value().is_zero());
            if !nil || !difference.value().is_zero() {
                lines.extend(line(shown, &at, levy, levy)?);
            }
        }
        rows.push(ItemWorking {
            finding: row.row.finding.clone(),
            gd: row.gd.clone(),
            item: shown
                .place(&format!("{at}/difference/total"))
                .gd_item
                .map(|n| n.to_string())
                .unwrap_or_default(),
            lines,
        });
    }
    Ok(rows)
}

/// A figure before and after; none when neither side has it.
fn line(shown: &Shown<'_>, at: &str, key: &str, name: &str) -> Answer<Option<WorkingLine>> {
    let before = origin(shown, at, "before", key)?;
    let after = origin(shown, at, "after", key)?;
    if before.is_none() && after.is_none() {
        return Ok(None);
    }
    let source = |figure: &Option<Figure>| {
        let source = figure.as_ref().and_then(|figure| shown.source(figure));
        source.map(|source| short(&source)).unwrap_or_default()
    };
    let said = |figure: &Option<Figure>| match figure {
        Some(figure) => side(shown, figure),
        None => Ok(WorkingSide::default()),
    };
    let (old, new) = (source(&before), source(&after));
    let sources = if old == new || old.is_empty() {
        new
    } else {
        format!("{old} / {new}")
    };
    Ok(Some(WorkingLine {
        figure: name.to_owned(),
        before: said(&before)?,
        after: said(&after)?,
        source: sources,
    }))
}

/// The figure of a side where it was worked out: a side that only repeats an earlier step leads
/// there.
fn origin(shown: &Shown<'_>, at: &str, side: &str, key: &str) -> Answer<Option<Figure>> {
    // Cost and freight stand beside the customs value that is built up from them.
    if key == "cf" {
        let value = origin(shown, at, side, "customs_value")?;
        let beside = value.and_then(|value| {
            value
                .path
                .strip_suffix("/customs_value")
                .map(|state| format!("{state}/cf"))
        });
        return beside.map_or(Ok(None), |path| shown.find(&path));
    }
    let mut figure = shown.find(&format!("{at}/{side}/{key}"))?;
    while let Some(Figure {
        rule: Some(Expression::Sum(members)),
        parts,
        rounding: None,
        ..
    }) = &figure
        && let ([Expression::Part(0)], [only]) = (members.as_slice(), parts.as_slice())
    {
        figure = shown.find(&only.path)?;
    }
    Ok(figure)
}

fn side(shown: &Shown<'_>, figure: &Figure) -> Answer<WorkingSide> {
    let (base, rate) = base_and_rate(figure);
    Ok(WorkingSide {
        formula: written(shown, figure)?,
        base: base.map(|part| part.shown.clone()).unwrap_or_default(),
        rate: rate.map(|part| part.shown.clone()).unwrap_or_default(),
        exact: figure
            .unrounded
            .as_ref()
            .map(|exact| exact.display(6))
            .unwrap_or_default(),
        result: figure.shown.clone(),
    })
}

/// The formula; the base of a levy is written out in its place, without what is nil.
fn written(shown: &Shown<'_>, figure: &Figure) -> Answer<String> {
    let pieces = figure.rule.as_ref().map(Expression::pieces);
    let mut text = String::new();
    for piece in pieces.unwrap_or_default() {
        match piece {
            Piece::Text(sign) => text.push_str(&sign),
            Piece::Part(place) => {
                let part = figure.parts.get(place);
                let base = part.filter(|part| {
                    part.path
                        .rsplit_once('.')
                        .is_some_and(|(_, end)| end == "base")
                });
                let base = base
                    .map(|part| shown.find(&part.path))
                    .transpose()?
                    .flatten();
                match base {
                    Some(base) => text.push_str(&sum(&base)),
                    None => text.push_str(part.map_or("", |part| part.shown.as_str())),
                }
            }
        }
    }
    Ok(text)
}

/// A base as the sum of its parts; another rule than a plain sum is given by its result.
fn sum(base: &Figure) -> String {
    let plain = matches!(&base.rule, Some(Expression::Sum(members))
        if members.iter().all(|member| matches!(member, Expression::Part(_))));
    let parts = base.parts.iter().filter(|part| part.shown != "0");
    let parts: Vec<&str> = parts.map(|part| part.shown.as_str()).collect();
    match parts.as_slice() {
        [only] if plain => (*only).to_owned(),
        many if plain && !many.is_empty() => format!("({})", many.join(" + ")),
        _ => base.shown.clone(),
    }
}

/// The row of a rate, as short as it can be found by.
fn short(source: &FigureSource) -> String {
    let Some(line) = source.line else {
        return String::new();
    };
    if source.legal_ref.is_empty() {
        format!("{} {line}", source.table)
    } else {
        format!("{} {line} ({})", source.table, source.legal_ref)
    }
}
