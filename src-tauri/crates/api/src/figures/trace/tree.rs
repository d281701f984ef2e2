//! A figure with its parts as it crosses the door.

use jaiza_domain::exact::{DISPLAY_DECIMALS, Rounding, RoundingMode};
use jaiza_domain::trace::{Content, Expression, Figure, Part, Piece};

use super::Shown;
use crate::dto::figure::{FigureRounding, FormulaPiece, TracedFigure};
use crate::error::Answer;

/// The figure with `depth` levels of its parts.
pub fn traced(shown: &Shown<'_>, figure: &Figure, depth: u32) -> Answer<TracedFigure> {
    let mut parts = Vec::new();
    if depth > 0 {
        for part in &figure.parts {
            let part = shown.figure(&part.path)?;
            parts.push(traced(shown, &part, depth - 1)?);
        }
    }
    let (base, rate) = base_and_rate(figure);
    Ok(TracedFigure {
        path: figure.path.clone(),
        word: figure.label.word.replace('_', "-"),
        name: figure.label.name.clone(),
        kind: match figure.content {
            Content::Number(_) => "number".into(),
            Content::Day(_) => "day".into(),
        },
        fact: figure.rule.is_none(),
        at: shown.place(&figure.path),
        result: figure.shown.clone(),
        formula: formula(figure),
        base: base.map(|part| part.shown.clone()),
        rate: rate.map(|part| part.shown.clone()),
        unrounded: figure
            .unrounded
            .as_ref()
            .map(|exact| exact.display(DISPLAY_DECIMALS)),
        rounding: figure.rounding.as_ref().map(rounding),
        source: shown.source(figure),
        more: parts.len() < figure.parts.len(),
        parts,
    })
}

/// The formula with the figures of its parts in place.
pub fn formula(figure: &Figure) -> Vec<FormulaPiece> {
    let pieces = figure
        .rule
        .as_ref()
        .map(Expression::pieces)
        .unwrap_or_default();
    let piece = |piece: Piece| match piece {
        Piece::Text(text) => FormulaPiece { text, part: None },
        Piece::Part(place) => FormulaPiece {
            text: figure
                .parts
                .get(place)
                .map(|part| part.shown.clone())
                .unwrap_or_default(),
            part: u32::try_from(place).ok(),
        },
    };
    pieces.into_iter().map(piece).collect()
}

/// Base and rate of a figure that is a percentage of another.
pub fn base_and_rate(figure: &Figure) -> (Option<&Part>, Option<&Part>) {
    let Some(Expression::Percent(of, pct)) = &figure.rule else {
        return (None, None);
    };
    match (&**of, &**pct) {
        (Expression::Part(base), Expression::Part(rate)) => {
            (figure.parts.get(*base), figure.parts.get(*rate))
        }
        _ => (None, None),
    }
}

fn rounding(rule: &Rounding) -> FigureRounding {
    let mode = RoundingMode::ALL
        .into_iter()
        .find(|(_, mode)| *mode == rule.mode());
    FigureRounding {
        decimals: rule.decimals().into(),
        mode: mode.map_or("", |(name, _)| name).to_owned(),
        step: rule.step().plain(),
    }
}
