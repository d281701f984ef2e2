//! Columns that gave no figure: those the file lacks, those that are kept only.

use crate::ImportCertificate;
use crate::layout::{Block, Style};
use crate::wording::Wording;

use super::origin::label_width;
use super::room::Room;
use super::section;

/// Both lists, each on its line.
pub fn blocks(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Vec<Block> {
    let lists = [
        ("certificate-not-extracted", &cert.not_extracted),
        ("certificate-kept-unmapped", &cert.kept_unmapped),
    ];
    let pairs: Vec<_> = lists
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(key, names)| (words.label(key), listed(names, words, room)))
        .collect();
    if pairs.is_empty() {
        return Vec::new();
    }
    let [space, title] = section(words, room, "certificate-section-columns", &[]);
    let values = Block::KeyValues(pairs, label_width(words), Style::text(room.body()));
    vec![space, title, values]
}

/// As many names as the room has letters for, and how many there are more.
fn listed(names: &[String], words: &Wording<'_>, room: &Room) -> String {
    let (mut used, mut shown) = (0, Vec::new());
    for name in names {
        let name = room.name(name);
        used += name.chars().count();
        if !shown.is_empty() && used > room.letters * 2 {
            break;
        }
        shown.push(name);
    }
    let left = names.len() - shown.len();
    let mut text = shown.join(" · ");
    if left > 0 {
        let left = words.money(&left.to_string());
        text.push_str(" · ");
        text.push_str(&words.say_pairs("certificate-more", &[("records", left)]));
    }
    text
}
