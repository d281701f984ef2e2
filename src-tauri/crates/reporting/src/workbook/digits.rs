//! Which figures a spreadsheet cannot hold: it computes with fifteen digits.

use std::collections::BTreeMap;

use jaiza_domain::trace::{Content, Figure};

use super::WorkbookFigure;

/// Digits that a spreadsheet keeps of a number.
const DIGITS: usize = 15;

/// For each figure: has it, or one that it follows from, more digits than a spreadsheet holds?
pub fn inexact(figures: &[WorkbookFigure]) -> Vec<bool> {
    let places: BTreeMap<&str, usize> = figures
        .iter()
        .enumerate()
        .map(|(place, f)| (f.figure.path.as_str(), place))
        .collect();
    let mut known: Vec<Option<bool>> = vec![None; figures.len()];
    for place in 0..figures.len() {
        decide(place, figures, &places, &mut known);
    }
    known
        .into_iter()
        .map(|known| known.unwrap_or(true))
        .collect()
}

fn decide(
    place: usize,
    figures: &[WorkbookFigure],
    places: &BTreeMap<&str, usize>,
    known: &mut [Option<bool>],
) -> bool {
    if let Some(Some(known)) = known.get(place) {
        return *known;
    }
    let Some(WorkbookFigure { figure, .. }) = figures.get(place) else {
        return true;
    };
    let mut answer = too_long(figure);
    for part in &figure.parts {
        if let Some(part) = places.get(part.path.as_str()) {
            answer |= decide(*part, figures, places, known);
        }
    }
    if let Some(slot) = known.get_mut(place) {
        *slot = Some(answer);
    }
    answer
}

fn too_long(figure: &Figure) -> bool {
    let Content::Number(number) = &figure.content else {
        return false;
    };
    let text = number.plain();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = whole.trim_start_matches(['-', '0']);
    // What is not rounded is compared with a tolerance, so only its whole part must fit.
    if compared_closely(figure) {
        return whole.len() > DIGITS;
    }
    let digits = format!("{whole}{fraction}");
    digits.trim_start_matches('0').trim_end_matches('0').len() > DIGITS || whole.len() > DIGITS
}

/// A figure that is neither a fact nor rounded and in which fractions play a part.
pub fn compared_closely(figure: &Figure) -> bool {
    let fraction = |content: &Content| match content {
        Content::Number(number) => number.plain().contains('.'),
        Content::Day(_) => false,
    };
    let some = fraction(&figure.content) || figure.parts.iter().any(|p| fraction(&p.content));
    figure.rule.is_some() && figure.rounding.is_none() && some
}
