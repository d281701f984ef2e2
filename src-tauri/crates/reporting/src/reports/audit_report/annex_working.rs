//! Annex W: the working of every demanded figure, on lying pages.

use super::plain_row;
use crate::layout::{Block, Cell, Column, Ink, Orientation, Row, Style, Table};
use crate::wording::Wording;
use crate::{CaseReport, ItemWorking, WorkingLine, WorkingSide};

/// Head, share of the width, figures.
const COLUMNS: [(&str, f32, bool); 6] = [
    ("col-figure", 0.1, false),
    ("col-working-before", 0.26, true),
    ("step-before", 0.09, true),
    ("col-working-after", 0.26, true),
    ("step-after", 0.09, true),
    ("col-rate-source", 0.2, false),
];

/// Blocks of annex W; none when the report carries no working.
pub fn blocks(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    if case.working.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Section(Orientation::Landscape),
        words.heading("annex-w", &[], 13.0),
        Block::Paragraph(words.say("annex-w-note"), Style::text(8.0).ink(Ink::Grey)),
        Block::Space(4.0),
        Block::Table(table(case, words)),
    ]
}

fn table(case: &CaseReport, words: &Wording<'_>) -> Table {
    let mut rows = Vec::new();
    for item in &case.working {
        rows.push(heading(item, words));
        rows.extend(item.lines.iter().map(|line| row(line, words)));
    }
    let column = |(_, share, figures): &(&str, f32, bool)| Column {
        share: *share,
        figures: *figures,
    };
    Table {
        columns: COLUMNS.iter().map(column).collect(),
        head: vec![Row {
            cells: COLUMNS.iter().map(|(key, _, _)| words.head(key)).collect(),
            total: false,
            amounts: Vec::new(),
        }],
        rows,
        style: Style::text(7.5),
        carry: None,
    }
}

/// The row above the lines of an item: which finding, which declaration.
fn heading(item: &ItemWorking, words: &Wording<'_>) -> Row {
    let finding = words.say_with("annex-w-finding", &[("no", &item.finding)]);
    let place = format!("{} {} {}", item.gd, words.say("col-item"), item.item);
    let mut cells: [String; 6] = Default::default();
    let [name, _, _, _, _, declaration] = &mut cells;
    *name = finding;
    *declaration = place;
    plain_row(cells, true)
}

fn row(line: &WorkingLine, words: &Wording<'_>) -> Row {
    let name = match line.figure.as_str() {
        "CF" => words.say("annex-w-cf"),
        "CV" => words.say("customs-value"),
        levy => levy.to_owned(),
    };
    let texts = [
        name,
        working(&line.before, words),
        words.number(&line.before.result),
        working(&line.after, words),
        words.number(&line.after.result),
        line.source.clone(),
    ];
    Row {
        cells: texts.into_iter().map(Cell::from).collect(),
        total: false,
        amounts: Vec::new(),
    }
}

/// The formula with its numbers grouped, and what it gives before rounding.
fn working(side: &WorkingSide, words: &Wording<'_>) -> String {
    let mut text = grouped(&side.formula, words);
    if !side.exact.is_empty() && side.exact != side.result {
        text = format!("{text} = {}", words.number(&side.exact));
    }
    text
}

/// Groups the digits of every number of a formula.
fn grouped(formula: &str, words: &Wording<'_>) -> String {
    let mut text = String::new();
    let mut number = String::new();
    for letter in formula.chars().chain(std::iter::once(' ')) {
        if letter.is_ascii_digit() || (letter == '.' && !number.is_empty()) {
            number.push(letter);
            continue;
        }
        if !number.is_empty() {
            text.push_str(&words.number(&number));
            number.clear();
        }
        text.push(letter);
    }
    text.truncate(text.trim_end().len());
    text
}
