//! Which file this is, who imported it when with what, and who sealed the paper.

use sha2::{Digest, Sha256};

use crate::figures::short_code;
use crate::layout::{Block, Ink, Style};
use crate::wording::Wording;
use crate::{ImportCertificate, Signer};

use super::room::{Room, ltr};
use super::section;

/// The file and its import.
pub fn blocks(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Vec<Block> {
    let name = [room.name(&cert.file_name), size(cert, words)];
    let mut read_as = vec![room.name(&cert.container)];
    let mut say = |key: &str, argument: &'static str, text: &str| {
        if !text.is_empty() {
            read_as.push(words.say_pairs(key, &[(argument, room.name(text))]));
        }
    };
    say("certificate-format", "format", &cert.format);
    say(
        "certificate-sheet",
        "sheet",
        cert.sheet.as_deref().unwrap_or_default(),
    );
    say(
        "certificate-encoding",
        "encoding",
        cert.encoding.as_deref().unwrap_or_default(),
    );
    say(
        "certificate-profile",
        "profile",
        cert.profile.as_deref().unwrap_or_default(),
    );
    read_as.extend(delimiter(cert, words));
    let device = [("device", room.name(&cert.device))];
    let device = if cert.device.is_empty() {
        String::new()
    } else {
        words.say_pairs("certificate-device", &device)
    };
    let by = [
        moment(&cert.imported_at, words),
        room.name(&cert.person),
        room.name(&cert.office),
        device,
    ];
    let pairs = [
        ("certificate-label-name", joined(&name)),
        ("certificate-label-sha256", ltr(&groups(&cert.sha256))),
        ("certificate-label-read-as", joined(&read_as)),
        ("certificate-label-imported", joined(&by)),
        (
            "certificate-label-program",
            room.name(&cert.program_version),
        ),
        ("certificate-label-extract", room.name(&cert.extract_id)),
    ];
    let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    let pairs = pairs
        .map(|(key, value)| (words.label(key), value))
        .collect();
    let [space, title] = section(words, room, "certificate-section-file", &[]);
    let values = Block::KeyValues(pairs, label_width(words), Style::text(room.body()));
    vec![space, title, values]
}

/// Width of labels in points: two languages need more.
pub fn label_width(words: &Wording<'_>) -> f32 {
    if words.lang.second().is_some() {
        150.0
    } else {
        92.0
    }
}

fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

fn size(cert: &ImportCertificate, words: &Wording<'_>) -> String {
    let bytes = words.money(&cert.bytes.to_string());
    words.say_pairs("certificate-bytes", &[("bytes", bytes)])
}

/// Tabs and blanks cannot be seen on paper and are named.
fn delimiter(cert: &ImportCertificate, words: &Wording<'_>) -> Option<String> {
    match cert.delimiter.as_deref()? {
        "" => None,
        "\t" => Some(words.say("certificate-delimiter-tab")),
        " " => Some(words.say("certificate-delimiter-space")),
        sign => Some(words.say_pairs("certificate-delimiter", &[("delimiter", ltr(sign))])),
    }
}

/// A digest in groups of eight, all of it.
fn groups(hex: &str) -> String {
    let digits: Vec<char> = hex.chars().collect();
    digits
        .chunks(8)
        .map(|eight| eight.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

/// `04 Aug 2025, 10:15 UTC` from RFC 3339.
fn moment(text: &str, words: &Wording<'_>) -> String {
    let date = words.date(text);
    match text.get(11..16) {
        Some(time) => {
            let zone = text.get(16..).unwrap_or_default();
            let zone =
                zone.trim_start_matches(|c: char| c == ':' || c == '.' || c.is_ascii_digit());
            let zone = if zone == "Z" { "UTC" } else { zone };
            format!("{date} · {}", ltr(format!("{time} {zone}").trim_end()))
        }
        None => date,
    }
}

/// Who sealed the paper, with the key two people compare by reading aloud.
pub fn seal(words: &Wording<'_>, room: &Room, signer: &dyn Signer) -> Block {
    let key = short_code(&hex::encode(Sha256::digest(signer.public_key())));
    let when = signer.signed_at().replace('T', " ");
    let when: String = when.chars().take(16).collect();
    let sealed = words.say_with("sealed-at", &[("person", signer.person()), ("when", &when)]);
    let pairs = vec![
        (words.label("label-sealed-by"), sealed),
        (words.label("label-seal-code"), ltr(&key)),
    ];
    Block::Together(vec![
        Block::Space(8.0),
        Block::Rule(Ink::Hair, 0.5),
        Block::Space(4.0),
        Block::KeyValues(pairs, label_width(words), Style::text(room.small())),
        Block::Paragraph(
            words.say("certificate-seal-note"),
            Style::text(room.small() - 0.5).ink(Ink::Grey),
        ),
    ])
}
