//! Items that a later version amends: what it was before and what it is now.

use crate::layout::{Block, Cell, Ink, Row, Style};
use crate::reports::plain_table;
use crate::wording::Wording;
use crate::{Amendment, ImportCertificate};

use super::room::{Room, ltr};
use super::section;

/// The first items and how many there are more.
pub fn blocks(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Vec<Block> {
    let given = u32::try_from(cert.amendments.len()).unwrap_or(u32::MAX);
    let all = cert.amendments_total.max(given);
    if all == 0 {
        return Vec::new();
    }
    let figure = |n: u32| words.money(&n.to_string());
    let shown = cert.amendments.iter().take(room.amendments);
    let rows: Vec<Row> = shown.flat_map(|item| lines(item, words, room)).collect();
    let printed = u32::try_from(room.amendments)
        .unwrap_or(u32::MAX)
        .min(given);
    let columns = [
        ("col-gd", 0.27, false),
        ("col-item", 0.07, false),
        ("certificate-col-versions", 0.12, false),
        ("certificate-col-field", 0.18, false),
        ("col-before", 0.18, false),
        ("col-after", 0.18, false),
    ];
    let title = [("records", figure(all))];
    let title = title.each_ref().map(|(name, n)| (*name, n.as_str()));
    let mut blocks = section(words, room, "certificate-section-amendments", &title).to_vec();
    if !rows.is_empty() {
        blocks.push(plain_table(words, &columns, rows, room.small()));
    }
    if printed < all {
        let counts = [
            ("records", figure(all)),
            ("shown", figure(printed)),
            ("more", figure(all - printed)),
        ];
        let line = words.say_pairs("certificate-amendments-shown", &counts);
        blocks.push(Block::Space(2.0));
        blocks.push(Block::Paragraph(
            line,
            Style::text(room.small()).ink(Ink::Grey),
        ));
    }
    blocks
}

/// A row for each changed field; the item is named on the first one.
fn lines(item: &Amendment, words: &Wording<'_>, room: &Room) -> Vec<Row> {
    let versions = format!("{} / {}", item.from_version, item.to_version);
    let mut name = [ltr(&item.gd), ltr(&item.item), ltr(&versions)];
    let left = item.changes.len().saturating_sub(room.changes);
    let shown = item.changes.iter().take(room.changes);
    let mut changes: Vec<[String; 3]> = shown
        .map(|(field, before, after)| [field, before, after].map(|text| cell(text, room)))
        .collect();
    if left > 0 {
        let more = [("records", words.money(&left.to_string()))];
        let more = words.say_pairs("certificate-more", &more);
        changes.push([more, String::new(), String::new()]);
    }
    if changes.is_empty() {
        changes.push(Default::default());
    }
    let row = |change: [String; 3]| {
        let cells = std::mem::take(&mut name).into_iter().chain(change);
        Row {
            cells: cells.map(Cell::from).collect(),
            total: false,
            amounts: Vec::new(),
        }
    };
    changes.into_iter().map(row).collect()
}

/// A value as it stands; nothing is a dash, so that it is seen.
fn cell(text: &str, room: &Room) -> String {
    if text.is_empty() {
        "–".to_owned()
    } else {
        room.name(text)
    }
}
