//! The heart: every record of the file has a place, and the figures that show it.

use crate::ImportCertificate;
use crate::layout::{Block, Equation, Ink, Style};
use crate::wording::Wording;

use super::room::Room;
use super::totals;

/// What a reader wants to know first, in two or three sentences.
pub fn verdict(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Block {
    let mut sentences = vec![sum(cert, words)];
    if !cert.stored_adds_up() {
        let together = u64::from(cert.current) + u64::from(cert.superseded);
        let arguments = [
            ("stored", words.money(&cert.stored.to_string())),
            ("accounted", words.money(&together.to_string())),
        ];
        sentences.push(words.say_pairs("certificate-stored-does-not-add-up", &arguments));
    }
    sentences.extend(totals::sentences(cert, words, room));
    let calm = cert.adds_up() && cert.stored_adds_up() && !totals::is_open(cert);
    let ink = if calm { Ink::Accent } else { Ink::Warning };
    let looks = Style::text(room.body() + 0.5).bold().ink(ink);
    Block::Notice(sentences.join("\n"), looks)
}

fn sum(cert: &ImportCertificate, words: &Wording<'_>) -> String {
    let records = words.money(&cert.records_in_file.to_string());
    if cert.adds_up() {
        return words.say_pairs("certificate-adds-up", &[("records", records)]);
    }
    let difference = i128::from(cert.records_in_file) - i128::from(cert.accounted());
    let arguments = [
        ("records", records),
        ("accounted", words.money(&cert.accounted().to_string())),
        ("difference", words.money(&difference.to_string())),
    ];
    words.say_pairs("certificate-does-not-add-up", &arguments)
}

/// Both sums, and what the rows are.
pub fn equations(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Vec<Block> {
    let figure = |n: u32| words.money(&n.to_string());
    let term = |key: &str, n: u32| (words.stacked(key, &[]), figure(n));
    let header = if cert.header_record == 0 {
        words.stacked("certificate-no-header", &[])
    } else {
        let place = figure(cert.header_record);
        words.stacked("certificate-header", &[("place", &place)])
    };
    let records = Equation {
        whole: term("certificate-in-file", cert.records_in_file),
        parts: vec![
            (header, figure(cert.header_count())),
            term("certificate-dropped", cert.dropped),
            term("certificate-set-aside", cert.set_aside),
            term("certificate-stored", cert.stored),
        ],
        holds: cert.adds_up(),
        size: 15.0,
        label: room.small(),
    };
    let stored = Equation {
        whole: term("certificate-stored", cert.stored),
        parts: vec![
            term("certificate-current", cert.current),
            term("certificate-superseded", cert.superseded),
        ],
        holds: cert.stored_adds_up(),
        size: 11.0,
        label: room.small(),
    };
    vec![
        Block::Equation(records),
        Block::Space(3.0),
        Block::Equation(stored),
        Block::Space(4.0),
        Block::Paragraph(standing(cert, words), Style::text(room.body())),
        Block::Space(1.0),
        Block::Paragraph(
            words.say("certificate-terms"),
            Style::text(room.small()).ink(Ink::Grey),
        ),
    ]
}

fn standing(cert: &ImportCertificate, words: &Wording<'_>) -> String {
    let figure = |n: u32| words.money(&n.to_string());
    let arguments = [
        ("declarations", figure(cert.declarations)),
        ("traders", figure(cert.traders)),
    ];
    let mut sentences = vec![words.say_pairs("certificate-standing", &arguments)];
    if let (Some(from), Some(to)) = (&cert.period_from, &cert.period_to) {
        let dates = [("from", words.date(from)), ("to", words.date(to))];
        sentences.push(words.say_pairs("certificate-period", &dates));
    }
    if cert.corrected > 0 {
        let records = [("records", figure(cert.corrected))];
        sentences.push(words.say_pairs("certificate-corrected", &records));
    }
    sentences.join(" ")
}
