//! What was read differently from how it is written, what a person answered, and notes.

use crate::ImportCertificate;
use crate::layout::{Block, Row, Style};
use crate::reports::{plain_row, plain_table};
use crate::wording::Wording;

use super::room::{Room, ltr};
use super::section;

/// Every kind of conversion with its count.
pub fn conversions(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Vec<Block> {
    let [space, title] = section(words, room, "certificate-section-readings", &[]);
    if cert.conversions.is_empty() {
        let none = words.say("certificate-readings-none");
        return vec![
            space,
            title,
            Block::Paragraph(none, Style::text(room.body())),
        ];
    }
    let shown = cert.conversions.iter().take(room.rows);
    let mut rows: Vec<Row> = shown
        .map(|made| {
            let cells = [
                made.code.clone(),
                room.text(made.column.as_deref().unwrap_or_default()),
                explained(words, room, &made.code, &made.what),
                words.money(&made.count.to_string()),
            ];
            plain_row(cells, false)
        })
        .collect();
    rows.extend(more(words, cert.conversions.len(), room, 4, 2));
    let columns = [
        ("certificate-col-code", 0.22, false),
        ("certificate-col-column", 0.2, false),
        ("certificate-col-reading", 0.46, false),
        ("certificate-col-records", 0.12, true),
    ];
    vec![
        space,
        title,
        plain_table(words, &columns, rows, room.small()),
    ]
}

/// Questions and answers.
pub fn answers(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Vec<Block> {
    if cert.answers.is_empty() {
        return Vec::new();
    }
    let shown = cert.answers.iter().take(room.rows);
    let mut rows: Vec<Row> = shown
        .map(|(question, answer)| plain_row([room.text(question), room.text(answer)], false))
        .collect();
    rows.extend(more(words, cert.answers.len(), room, 2, 0));
    let columns = [("col-question", 0.6, false), ("col-answer", 0.4, false)];
    let [space, title] = section(words, room, "certificate-section-answers", &[]);
    vec![
        space,
        title,
        plain_table(words, &columns, rows, room.small()),
    ]
}

/// Notes of the import.
pub fn notes(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Vec<Block> {
    if cert.notes.is_empty() {
        return Vec::new();
    }
    let shown = cert.notes.iter().take(room.rows);
    let mut rows: Vec<Row> = shown
        .map(|(code, count, detail)| {
            let what = explained(words, room, code, detail);
            let cells = [code.clone(), what, words.money(&count.to_string())];
            plain_row(cells, false)
        })
        .collect();
    rows.extend(more(words, cert.notes.len(), room, 3, 1));
    let columns = [
        ("certificate-col-code", 0.26, false),
        ("certificate-col-what", 0.6, false),
        ("certificate-col-records", 0.14, true),
    ];
    let [space, title] = section(words, room, "certificate-section-notes", &[]);
    vec![
        space,
        title,
        plain_table(words, &columns, rows, room.small()),
    ]
}

/// The words of a code with what the import says besides.
fn explained(words: &Wording<'_>, room: &Room, code: &str, detail: &str) -> String {
    let detail = room.name(detail);
    match words.code(code) {
        Some(known) if detail.is_empty() => known,
        Some(known) => format!("{known} {detail}"),
        None => detail,
    }
}

/// The row that says how many are left out.
fn more(words: &Wording<'_>, all: usize, room: &Room, cells: usize, at: usize) -> Option<Row> {
    let left = all.checked_sub(room.rows).filter(|left| *left > 0)?;
    let left = ltr(&words.money(&left.to_string()));
    let mut row = Row::default();
    row.cells.resize_with(cells, Default::default);
    if let Some(cell) = row.cells.get_mut(at) {
        *cell = words
            .say_pairs("certificate-more", &[("records", left)])
            .into();
    }
    Some(row)
}
