//! Guards of unpacked content: it stays within reason, and it is what was packed.

use std::io::{self, Read};

use flate2::Crc;

/// Most bytes of one content.
const MOST: u64 = 1 << 30;
/// Content up to here may be packed as tightly as it likes.
const SMALL: u64 = 10 << 20;
/// Beyond: at most so many bytes for each packed one.
const RATIO: u64 = 200;

/// Does content of this size come from a file that nobody exported?
pub(crate) const fn is_beyond_reason(unpacked: u64, packed: u64) -> bool {
    unpacked > MOST || unpacked > SMALL && unpacked / RATIO > packed
}

/// Reads from a decoder until the content grows beyond reason; checks it at its end.
pub(super) struct Guarded<R> {
    inner: R,
    packed: u64,
    expected: Option<u32>,
    seen: Crc,
    read: u64,
}

impl<R> Guarded<R> {
    /// `packed` bytes are what the content was packed to; `expected` is its checksum (CRC-32).
    pub(super) fn new(inner: R, packed: u64, expected: Option<u32>) -> Self {
        Self {
            inner,
            packed,
            expected,
            seen: Crc::new(),
            read: 0,
        }
    }
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let got = self.inner.read(buffer)?;
        self.read += got as u64;
        if is_beyond_reason(self.read, self.packed) {
            return Err(io::Error::other(
                "it unpacks to far more than its size; such files are not opened",
            ));
        }
        self.seen.update(buffer.get(..got).unwrap_or_default());
        if got == 0 && !buffer.is_empty() && self.expected.is_some_and(|sum| sum != self.seen.sum())
        {
            return Err(io::Error::other("its content does not fit its checksum"));
        }
        Ok(got)
    }
}
