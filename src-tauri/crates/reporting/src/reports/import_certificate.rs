//! The certificate of import: what the records of a file became, on one page.

mod amendments;
mod columns;
mod furniture;
mod heading;
mod origin;
mod readings;
mod reasons;
mod records;
pub(super) mod room;
mod totals;

use super::{ImportReport, flow};
use crate::layout::{Block, Ink, Sheet, Style};
use crate::wording::Wording;
use crate::{ImportCertificate, ReportError, Signer};

use room::{ROOMS, Room};

/// Entry of the list of reports on an import.
pub const IMPORT_CERTIFICATE: ImportReport = ImportReport {
    id: "import_certificate",
    title_key: "certificate-title",
    sheets,
};

/// The first room in which the certificate keeps to its pages; the smallest when none does.
fn sheets(
    cert: &ImportCertificate,
    words: &Wording<'_>,
    signer: &dyn Signer,
) -> Result<Vec<Sheet>, ReportError> {
    let mut filled = flow(words.lang)?;
    for (index, room) in ROOMS.iter().enumerate() {
        if index > 0 {
            filled = flow(words.lang)?;
        }
        filled.place(&blocks(cert, words, signer, room));
        if filled.sheets.len() <= room.pages {
            break;
        }
    }
    Ok(furniture::add(filled, cert, words))
}

fn blocks(
    cert: &ImportCertificate,
    words: &Wording<'_>,
    signer: &dyn Signer,
    room: &Room,
) -> Vec<Block> {
    let mut blocks = heading::blocks(words, room);
    blocks.push(records::verdict(cert, words, room));
    blocks.push(Block::Space(5.0));
    blocks.extend(records::equations(cert, words, room));
    blocks.extend(origin::blocks(cert, words, room));
    blocks.extend(totals::blocks(cert, words, room));
    blocks.extend(reasons::blocks(cert, words, room));
    blocks.extend(readings::conversions(cert, words, room));
    blocks.extend(readings::answers(cert, words, room));
    blocks.extend(columns::blocks(cert, words, room));
    blocks.extend(amendments::blocks(cert, words, room));
    blocks.extend(readings::notes(cert, words, room));
    blocks.push(origin::seal(words, room, signer));
    blocks
}

/// Heading of a section. Urdu stands in Naskh here: Nastaliq takes twice the height, and the
/// paper has one page.
fn section(words: &Wording<'_>, room: &Room, key: &str, arguments: &[(&str, &str)]) -> [Block; 2] {
    let looks = Style::text(room.section()).bold().ink(Ink::Accent);
    let main = words.say_with(key, arguments);
    let title = match words.lang.second() {
        None => Block::Heading(main, looks),
        Some(language) => {
            let second = words.said_in(language, key, arguments);
            let sides = [main, second].map(|text| (vec![(text, looks)], 0.5));
            Block::HeadingBeside(sides.to_vec())
        }
    };
    [Block::Space(5.0), title]
}
