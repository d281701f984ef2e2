//! Annex B: surcharge by item and levy group.

use super::{amount, plain_row};
use crate::layout::{Block, Carry, Column, Ink, Orientation, Row, Style, Table};
use crate::wording::Wording;
use crate::{CaseReport, RateSegment, SurchargeRow};

/// Blocks of annex B.
pub fn blocks(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Block::Section(Orientation::Landscape),
        words.heading("annex-b", &[], 13.0),
        Block::Paragraph(words.say("annex-b-note"), Style::text(8.0).ink(Ink::Grey)),
        Block::Space(4.0),
    ];
    if case.surcharges.is_empty() {
        blocks.push(Block::Paragraph(words.say("annex-empty"), Style::text(9.0)));
    } else {
        blocks.push(Block::Table(table(case, words)));
    }
    blocks
}

/// Head, share of the width, figures.
const COLUMNS: [(&str, f32, bool); 10] = [
    ("col-finding", 0.045, false),
    ("col-gd", 0.17, false),
    ("col-item", 0.045, false),
    ("col-group", 0.1, false),
    ("col-relevant-date", 0.085, false),
    ("col-segments", 0.235, false),
    ("col-days", 0.05, true),
    ("col-numerator", 0.08, true),
    ("col-amount", 0.1, true),
    ("col-surcharge", 0.09, true),
];

fn table(case: &CaseReport, words: &Wording<'_>) -> Table {
    let mut rows = Vec::new();
    let mut all = [0_i128; 2];
    for group in case.surcharges.chunk_by(|a, b| a.finding == b.finding) {
        let mut sums = [0_i128; 2];
        for surcharge in group {
            sums = plus(sums, amounts(surcharge));
            rows.push(row(surcharge, words));
        }
        all = plus(all, sums);
        let no = group.first().map_or("", |row| row.finding.as_str());
        rows.push(total(
            words.say_with("total-finding", &[("no", no)]),
            sums,
            words,
        ));
    }
    rows.push(total(words.say("all-findings"), all, words));
    let column = |(_, share, figures): &(&str, f32, bool)| Column {
        share: *share,
        figures: *figures,
    };
    let head = COLUMNS.iter().map(|(key, _, _)| words.head(key)).collect();
    Table {
        columns: COLUMNS.iter().map(column).collect(),
        head: vec![Row {
            cells: head,
            total: false,
            amounts: Vec::new(),
        }],
        rows,
        style: Style::text(7.5),
        carry: Some(Carry {
            columns: vec![8, 9],
            label_column: 1,
            forward: words.say("carried-forward"),
            brought: words.say("brought-forward"),
            write: words.writer(),
        }),
    }
}

fn plus([a, b]: [i128; 2], [c, d]: [i128; 2]) -> [i128; 2] {
    [a.saturating_add(c), b.saturating_add(d)]
}

fn amounts(row: &SurchargeRow) -> [i128; 2] {
    [amount(&row.amount), amount(&row.surcharge)]
}

fn row(row: &SurchargeRow, words: &Wording<'_>) -> Row {
    let segment = |s: &RateSegment| {
        let arguments = [
            ("from", words.date(&s.from)),
            ("to", words.date(&s.to)),
            ("days", s.days.to_string()),
            ("rate", s.rate.clone()),
        ];
        let arguments = arguments
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        words.say_with("segment", &arguments)
    };
    let segments: Vec<String> = row.segments.iter().map(segment).collect();
    let cells = [
        row.finding.clone(),
        row.gd.clone(),
        row.item.clone(),
        words.word("group", &row.group),
        words.date(&row.relevant_date),
        String::new(),
        row.days.to_string(),
        words.number(&row.numerator),
        words.money(&row.amount),
        words.money(&row.surcharge),
    ];
    let mut out = plain_row(cells, false);
    if let Some(cell) = out.cells.get_mut(5) {
        cell.0 = segments;
    }
    out.amounts = amounts(row).to_vec();
    out
}

fn total(name: String, [base, surcharge]: [i128; 2], words: &Wording<'_>) -> Row {
    let mut cells: [String; 10] = Default::default();
    let [_, label, .., amount_cell, surcharge_cell] = &mut cells;
    *label = name;
    *amount_cell = words.money(&base.to_string());
    *surcharge_cell = words.money(&surcharge.to_string());
    plain_row(cells, true)
}
