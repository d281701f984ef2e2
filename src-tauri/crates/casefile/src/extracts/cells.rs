//! The cells of records as they stood in the file.

use jaiza_domain::text::packed;
use rusqlite::{Connection, OptionalExtension, params};

use super::{damaged, fail};
use crate::error::Result;

/// Records whose cells are kept together, as the reader of the file packed them.
#[derive(Clone, Copy, Debug)]
pub struct RecordPart<'a> {
    /// First record of the part.
    pub first_record: u32,
    /// Last record of the part.
    pub last_record: u32,
    /// `jaiza_domain::text::packed` records, compressed with LZ4 behind their length
    /// (little-endian, 4 bytes).
    pub packed: &'a [u8],
}

/// Largest part when unpacked, in bytes.
const MOST: usize = 16 << 20;

/// Keeps a part.
pub(super) fn insert(conn: &Connection, extract_no: i64, part: &RecordPart<'_>) -> Result<()> {
    conn.prepare_cached("INSERT INTO record_part VALUES (?1, ?2, ?3, 1, ?4)")
        .and_then(|mut insert| {
            insert.execute(params![
                extract_no,
                part.first_record,
                part.last_record,
                part.packed
            ])
        })
        .map_err(fail)?;
    Ok(())
}

/// The cells of one record; empty when the extract has no such record.
pub(super) fn of_record(conn: &Connection, extract_no: i64, record: u32) -> Result<Vec<String>> {
    let sql = "SELECT codec, cells FROM record_part WHERE extract_no = ?1 AND first_record <= ?2 \
         AND last_record >= ?2 ORDER BY first_record DESC LIMIT 1";
    let mut statement = conn.prepare_cached(sql).map_err(fail)?;
    let found: Option<(i64, Vec<u8>)> = statement
        .query_row(params![extract_no, record], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()
        .map_err(fail)?;
    let Some((codec, bytes)) = found else {
        return Ok(Vec::new());
    };
    if codec == 0 {
        return serde_json::from_slice(&bytes).map_err(|e| damaged(format!("cells: {e}")));
    }
    let (length, packed) = bytes
        .split_first_chunk::<4>()
        .ok_or_else(|| damaged("cells of a part are cut"))?;
    let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
    if length > MOST {
        return Err(damaged("cells of a part are too long"));
    }
    let plain = lz4_flex::block::decompress(packed, length)
        .map_err(|e| damaged(format!("cells of a part: {e}")))?;
    packed::unpack(&plain, record)
        .ok_or_else(|| damaged(format!("cells of record {record} are missing")))
}
