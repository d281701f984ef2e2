//! Annexes C (limitation), D (evidence) and G (sources of data).

use super::{SMALL, plain_row, plain_table};
use crate::layout::{Block, Ink, Orientation, Row, Style};
use crate::wording::Wording;
use crate::{CaseReport, DataSource, EvidenceRow, LimitationRow, ReferencePackage};

/// Head, share of the width, figures.
type Columns<'a> = [(&'a str, f32, bool)];

/// Blocks of the annexes on upright pages.
pub fn blocks(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Section(Orientation::Portrait)];
    blocks.extend(limitation(case, words));
    blocks.extend(evidence(case, words));
    blocks.extend(sources(case, words));
    blocks
}

fn annex(words: &Wording<'_>, key: &str, columns: &Columns<'_>, rows: Vec<Row>) -> Vec<Block> {
    let mut blocks = vec![words.heading(key, &[], 13.0)];
    if rows.is_empty() {
        blocks.push(Block::Paragraph(words.say("annex-empty"), Style::text(9.0)));
    } else {
        blocks.push(plain_table(words, columns, rows, SMALL - 0.5));
    }
    blocks.push(Block::Space(14.0));
    blocks
}

fn limitation(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let row = |r: &LimitationRow| {
        let cells = [
            r.gd.clone(),
            r.item.clone(),
            words.date(&r.relevant_date),
            r.rule.clone(),
            words.date(&r.expiry),
            r.days_left
                .map_or_else(|| "–".to_owned(), |d| words.money(&d.to_string())),
            words.word("status", &r.status),
        ];
        plain_row(cells, false)
    };
    let columns = [
        ("col-gd", 0.29, false),
        ("col-item", 0.07, false),
        ("col-relevant-date", 0.15, false),
        ("col-rule", 0.09, false),
        ("col-expiry", 0.15, false),
        ("col-days-left", 0.1, true),
        ("col-status", 0.15, false),
    ];
    annex(
        words,
        "annex-c",
        &columns,
        case.limitations.iter().map(row).collect(),
    )
}

fn evidence(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let row = |e: &EvidenceRow| {
        let cells = [
            e.no.clone(),
            e.kind.clone(),
            e.name.clone(),
            words.date(&e.received),
            words.money(&e.size),
            e.sha256.clone(),
        ];
        plain_row(cells, false)
    };
    let columns = [
        ("col-evidence-no", 0.07, false),
        ("col-kind", 0.16, false),
        ("col-name", 0.25, false),
        ("col-received", 0.12, false),
        ("col-size", 0.1, true),
        ("col-sha256", 0.3, false),
    ];
    annex(
        words,
        "annex-d",
        &columns,
        case.evidence.iter().map(row).collect(),
    )
}

fn sources(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let source = |s: &DataSource| {
        let cells = [
            s.batch.clone(),
            s.source.clone(),
            words.money(&s.rows),
            s.sha256.clone(),
        ];
        plain_row(cells, false)
    };
    let package = |p: &ReferencePackage| plain_row([p.name.clone(), p.sha256.clone()], false);
    let columns = [
        ("col-batch", 0.17, false),
        ("col-source", 0.35, false),
        ("col-rows", 0.12, true),
        ("col-sha256", 0.36, false),
    ];
    let mut blocks = annex(
        words,
        "annex-g",
        &columns,
        case.data_sources.iter().map(source).collect(),
    );
    if !case.reference_packages.is_empty() {
        let columns = [("col-package", 0.52, false), ("col-sha256", 0.48, false)];
        let rows = case.reference_packages.iter().map(package).collect();
        blocks.push(plain_table(words, &columns, rows, SMALL - 0.5));
        blocks.push(Block::Space(6.0));
    }
    let program = words.say_with("program-line", &[("program", &case.program_version)]);
    blocks.push(Block::Paragraph(program, Style::text(SMALL).ink(Ink::Grey)));
    blocks
}
