//! A segment: consecutive entries of one actor in one stream, in an immutable file.
//!
//! `JZSEG1\n\0`, then frames `length u32 big-endian | header 128 | signature 64 | body`. The length
//! counts what follows it. A frame without body stands for a redacted entry. The name of the file
//! holds first and last number and the beginning of the SHA-256 of its bytes, so that a file that
//! is still being copied is told from a whole one.

use jaiza_casefile::RawEntry;
use sha2::{Digest, Sha256};

const MAGIC: &[u8; 8] = b"JZSEG1\n\0";
/// Header and signature.
const FIXED: usize = 128 + 64;
/// Largest frame: header, signature, salt and 64 KiB of body.
const FRAME_MOST: usize = FIXED + 16 + 65_536;

/// Name of a segment file without its folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SegmentName {
    /// First number held.
    pub first: u64,
    /// Last number held.
    pub last: u64,
    /// First 16 hexadecimal digits of the SHA-256 of the file.
    pub hash: String,
}

impl SegmentName {
    /// The name for these bytes.
    pub fn of(first: u64, last: u64, bytes: &[u8]) -> Self {
        Self {
            first,
            last,
            hash: short_hash(bytes),
        }
    }

    /// Reads `<first>-<last>-<hash>.seg`.
    pub fn parse(name: &str) -> Option<Self> {
        let mut parts = name.strip_suffix(".seg")?.split('-');
        let (first, last, hash) = (parts.next()?, parts.next()?, parts.next()?);
        let sound = parts.next().is_none() && hash.len() == 16;
        let name = Self {
            first: first.parse().ok()?,
            last: last.parse().ok()?,
            hash: hash.to_owned(),
        };
        (sound && name.first >= 1 && name.first <= name.last).then_some(name)
    }

    /// The file name.
    pub fn file(&self) -> String {
        format!("{}-{}-{}.seg", self.first, self.last, self.hash)
    }

    /// Do the bytes belong to the name?
    pub fn fits(&self, bytes: &[u8]) -> bool {
        short_hash(bytes) == self.hash
    }
}

fn short_hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
        .chars()
        .take(16)
        .collect()
}

/// Writes entries as the bytes of a segment.
pub fn write(entries: &[RawEntry]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    for entry in entries {
        let body = entry.body.as_deref().unwrap_or_default();
        let length = u32::try_from(FIXED + body.len()).unwrap_or(u32::MAX);
        out.extend_from_slice(&length.to_be_bytes());
        out.extend_from_slice(&entry.head);
        out.extend_from_slice(&entry.sig);
        out.extend_from_slice(body);
    }
    out
}

/// Reads a segment; `None` when any byte does not fit the form.
pub fn read(bytes: &[u8]) -> Option<Vec<RawEntry>> {
    let mut rest = bytes.strip_prefix(MAGIC)?;
    let mut entries = Vec::new();
    while !rest.is_empty() {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        if !(FIXED..=FRAME_MOST).contains(&length) {
            return None;
        }
        let (frame, after) = after.split_at_checked(length)?;
        let (head, frame) = frame.split_first_chunk::<128>()?;
        let (sig, body) = frame.split_first_chunk::<64>()?;
        let body = (!body.is_empty()).then(|| body.to_vec());
        entries.push(RawEntry {
            head: *head,
            sig: *sig,
            body,
        });
        rest = after;
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn entries() -> Vec<RawEntry> {
        vec![
            RawEntry {
                head: [1; 128],
                sig: [2; 64],
                body: Some(vec![3; 40]),
            },
            RawEntry {
                head: [4; 128],
                sig: [5; 64],
                body: None,
            },
        ]
    }

    #[test]
    fn gives_back_what_was_written() {
        let bytes = write(&entries());
        let back = read(&bytes).unwrap();
        assert_eq!(back.len(), 2);
        assert_eq!(
            (back[0].head, back[0].sig, back[0].body.clone()),
            ([1; 128], [2; 64], Some(vec![3; 40]))
        );
        assert_eq!(
            (back[1].head, back[1].sig, back[1].body.clone()),
            ([4; 128], [5; 64], None)
        );
    }

    #[test]
    fn a_segment_cut_anywhere_inside_a_frame_is_refused() {
        let bytes = write(&entries());
        let frame_ends = [8, 8 + 4 + 192 + 40];
        for cut in (0..bytes.len()).filter(|cut| !frame_ends.contains(cut)) {
            assert!(read(&bytes[..cut]).is_none(), "cut at {cut}");
        }
    }

    #[test]
    fn a_name_fits_its_own_bytes_only() {
        let bytes = write(&entries());
        let name = SegmentName::of(1, 2, &bytes);
        assert_eq!(SegmentName::parse(&name.file()), Some(name.clone()));
        assert!(name.fits(&bytes));
        assert!(!name.fits(&bytes[..bytes.len() - 1]));
        for wrong in [
            "2-1-0123456789abcdef.seg",
            "0-1-0123456789abcdef.seg",
            "1-2-01.seg",
            "1-2.seg",
            "x",
        ] {
            assert_eq!(SegmentName::parse(wrong), None, "{wrong}");
        }
    }
}
