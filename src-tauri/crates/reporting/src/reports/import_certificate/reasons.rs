//! Dropped records and records set aside, by reason; each kind with its sum.

use crate::layout::{Block, Row, Style};
use crate::reports::{plain_row, plain_table};
use crate::wording::Wording;
use crate::{Count, ImportCertificate};

use super::room::Room;
use super::section;

/// The table of reasons.
pub fn blocks(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Vec<Block> {
    let [space, title] = section(words, room, "certificate-section-reasons", &[]);
    let mut rows = kind(
        "certificate-dropped",
        cert.dropped,
        &cert.dropped_by,
        words,
        room,
    );
    rows.extend(kind(
        "certificate-set-aside",
        cert.set_aside,
        &cert.set_aside_by,
        words,
        room,
    ));
    if rows.is_empty() {
        let none = words.say("certificate-reasons-none");
        return vec![
            space,
            title,
            Block::Paragraph(none, Style::text(room.body())),
        ];
    }
    let columns = [
        ("certificate-col-code", 0.26, false),
        ("certificate-col-reason", 0.6, false),
        ("certificate-col-records", 0.14, true),
    ];
    vec![
        space,
        title,
        plain_table(words, &columns, rows, room.small()),
    ]
}

/// Rows of one kind, the sum last. What is not printed and what has no reason has a row of its
/// own, so that the column always comes to the stated sum.
fn kind(key: &str, sum: u32, by: &[Count], words: &Wording<'_>, room: &Room) -> Vec<Row> {
    if sum == 0 && by.is_empty() {
        return Vec::new();
    }
    let row = |code: &str, reason: String, n: i128, total| {
        let cells = [code.to_owned(), reason, words.money(&n.to_string())];
        plain_row(cells, total)
    };
    let of = |counts: &[Count]| counts.iter().map(|c| i128::from(c.count)).sum::<i128>();
    let (shown, rest) = by.split_at(room.reasons.min(by.len()));
    let mut rows: Vec<Row> = shown
        .iter()
        .map(|c| {
            let reason = words.code(&c.code).unwrap_or_default();
            row(&c.code, reason, i128::from(c.count), false)
        })
        .collect();
    if !rest.is_empty() {
        let others = words.say("certificate-other-reasons");
        rows.push(row("", others, of(rest), false));
    }
    let unexplained = i128::from(sum) - of(by);
    if unexplained != 0 {
        let without = words.say("certificate-unexplained");
        rows.push(row("", without, unexplained, false));
    }
    rows.push(row(&words.say(key), String::new(), i128::from(sum), true));
    rows
}
