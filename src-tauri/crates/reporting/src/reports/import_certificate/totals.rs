//! Totals found in the file beside totals a person typed.

use crate::figures::difference;
use crate::layout::{Block, Row};
use crate::reports::{plain_row, plain_table};
use crate::wording::Wording;
use crate::{ImportCertificate, TotalLine};

use super::room::Room;
use super::section;

/// A total differs, and nobody has settled it.
pub fn is_open(cert: &ImportCertificate) -> bool {
    differing(cert) > 0 && cert.settled_reason.is_none()
}

fn differing(cert: &ImportCertificate) -> usize {
    let differs = |line: &&TotalLine| line.agrees == Some(false);
    cert.totals.iter().filter(differs).count()
}

/// What the comparison came to.
pub fn sentences(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Vec<String> {
    let compared = cert.totals.iter().filter(|t| t.agrees.is_some()).count();
    let differing = differing(cert);
    let count = |n: usize| [("count", n.to_string())];
    match (compared, differing) {
        (0, _) => vec![words.say("certificate-totals-not-typed")],
        (all, 0) => vec![words.say_pairs("certificate-totals-agree", &count(all))],
        (_, some) => {
            let settled = match &cert.settled_reason {
                Some(reason) => {
                    let reason = [("reason", room.text(reason))];
                    words.say_pairs("certificate-totals-settled", &reason)
                }
                None => words.say("certificate-totals-not-settled"),
            };
            let differ = words.say_pairs("certificate-totals-differ", &count(some));
            vec![differ, settled]
        }
    }
}

/// The table of totals.
pub fn blocks(cert: &ImportCertificate, words: &Wording<'_>, room: &Room) -> Vec<Block> {
    if cert.totals.is_empty() {
        return Vec::new();
    }
    // Seven levies always have their line.
    let shown = cert.totals.iter().take(room.rows.max(8));
    let rows: Vec<Row> = shown.map(|total| line(total, words)).collect();
    let columns = [
        ("certificate-col-total", 0.19, false),
        ("certificate-col-found", 0.2, true),
        ("certificate-col-typed", 0.19, true),
        ("col-difference", 0.15, true),
        ("certificate-col-result", 0.13, false),
        ("certificate-col-absent", 0.14, true),
    ];
    let [space, title] = section(words, room, "certificate-section-totals", &[]);
    vec![
        space,
        title,
        plain_table(words, &columns, rows, room.small()),
    ]
}

fn line(total: &TotalLine, words: &Wording<'_>) -> Row {
    let typed = total.typed.as_deref().unwrap_or_default();
    let result = match total.agrees {
        Some(true) => "certificate-agrees",
        Some(false) => "certificate-differs",
        None => "certificate-not-compared",
    };
    let apart = difference(&total.found, typed).unwrap_or_default();
    let cells = [
        words.word("certificate-total", &total.name),
        words.number(&total.found),
        words.number(typed),
        words.number(&apart),
        words.say(result),
        words.money(&total.absent_rows.to_string()),
    ];
    plain_row(cells, false)
}
