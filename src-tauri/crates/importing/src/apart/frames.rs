//! What the reading process sends: a length (4 bytes, little-endian), then the frame.

use std::io::{self, Read, Write};

use jaiza_domain::declaration::StoredItem;
use serde::{Deserialize, Serialize};

use crate::sink::{Problem, Progress};

/// Longest frame, in bytes.
const LONGEST: usize = 64 << 20;

/// One message of the reading process. Nearly all are items, so their size is no waste.
#[allow(clippy::large_enum_variant)]
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Frame<'a> {
    #[serde(borrow)]
    Item(StoredItem<'a>),
    Cells {
        first: u32,
        last: u32,
        packed: &'a [u8],
    },
    Problem(Problem),
    /// A line of a book, as JSON, and its cells.
    Line {
        record: u32,
        line: &'a str,
        cells: Vec<String>,
    },
    BookProblem(Problem, Vec<String>),
    Superseded(Vec<u32>),
    Progress(Progress),
    /// The answer, as JSON. The last frame.
    Done(&'a str),
    /// The error, as JSON. The last frame.
    Failed(&'a str),
}

/// Writes a frame through a reused buffer.
pub(super) fn write(
    out: &mut dyn Write,
    buffer: &mut Vec<u8>,
    frame: &Frame<'_>,
) -> io::Result<()> {
    buffer.clear();
    buffer.extend_from_slice(&[0; 4]);
    let taken = std::mem::take(buffer);
    *buffer = postcard::to_extend(frame, taken).map_err(io::Error::other)?;
    let length = u32::try_from(buffer.len() - 4).map_err(io::Error::other)?;
    if let Some(head) = buffer.first_chunk_mut::<4>() {
        *head = length.to_le_bytes();
    }
    out.write_all(buffer)
}

/// Reads the next frame into the buffer; false at the end.
pub(super) fn read(input: &mut dyn Read, buffer: &mut Vec<u8>) -> io::Result<bool> {
    let mut head = [0; 4];
    if input.read(&mut head[..1])? == 0 {
        return Ok(false);
    }
    input.read_exact(head.get_mut(1..).unwrap_or_default())?;
    let length = usize::try_from(u32::from_le_bytes(head)).unwrap_or(usize::MAX);
    if length > LONGEST {
        return Err(io::Error::other("a message of the reader is too long"));
    }
    buffer.resize(length, 0);
    input.read_exact(buffer)?;
    Ok(true)
}
