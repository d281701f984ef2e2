//! The certificate of import: what the records of a file became, on one page.

mod amendments;
mod columns;
mod furniture;
mod heading;
mod origin;
mod readings;
mod reasons;
mod records;
mod room;
mod totals;

use super::{ImportReport, flow};
use crate::layout::{Block, Sheet};
use crate::wording::Wording;
use crate::{ImportCertificate, ReportError, Signer};

use room::{ROOMS, Room};

/// Size of running text in points.
const BODY: f32 = 8.5;
/// Size of text in tables.
const SMALL: f32 = 7.5;
/// Size of the heading of a section.
const SECTION: f32 = 10.0;
/// Pages a certificate may have.
const MOST_PAGES: usize = 2;

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
        if filled.sheets.len() <= MOST_PAGES {
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
    let mut blocks = heading::blocks(words);
    blocks.push(records::verdict(cert, words, room));
    blocks.push(Block::Space(5.0));
    blocks.extend(records::equations(cert, words));
    blocks.extend(origin::blocks(cert, words, room));
    blocks.extend(totals::blocks(cert, words, room));
    blocks.extend(reasons::blocks(cert, words, room));
    blocks.extend(readings::conversions(cert, words, room));
    blocks.extend(readings::answers(cert, words, room));
    blocks.extend(columns::blocks(cert, words, room));
    blocks.extend(amendments::blocks(cert, words, room));
    blocks.extend(readings::notes(cert, words, room));
    blocks.push(origin::seal(words, signer));
    blocks
}

/// Heading of a section.
fn section(words: &Wording<'_>, key: &str, arguments: &[(&str, &str)]) -> [Block; 2] {
    [Block::Space(6.0), words.heading(key, arguments, SECTION)]
}
