//! What the bytes above ASCII of a whole text look like.

use std::io::Read as _;

use encoding_rs::Encoding;

use crate::containers::EncodingReading;
use crate::containers::csv::CHUNK;
use crate::error::ImportError;
use crate::source::Source;

/// Letters of a national script in a row that make a word.
const WORD: usize = 3;
/// Bytes above ASCII in a row that make a word of two Chinese letters, whatever each byte is.
const PAIRS: usize = 4;
/// One sound letter for so many other bytes makes a text UTF-8.
const SHARE: u64 = 4;
/// Bytes that a first look reads.
const PEEK: u64 = 16 << 20;
/// Cells that are shown to a person.
const SAMPLES: usize = 3;
/// Longest sample, in bytes.
const LONGEST: usize = 60;

/// Counts over a text without a byte order mark.
#[derive(Debug, Default)]
pub(super) struct Census {
    /// Letters of more than one byte that are sound UTF-8.
    sound: u64,
    /// Bytes that are not.
    unsound: u64,
    /// Bytes above ASCII.
    high: u64,
    /// Those that stand in words of national letters.
    in_words: u64,
    /// The first cells with such a word.
    samples: Vec<Vec<u8>>,
}

impl Census {
    /// Reads the whole text once.
    pub(super) fn of(source: &Source) -> Result<Self, ImportError> {
        let mut this = Self::default();
        // A first look at a large file is content with its beginning.
        let most = if source.sha256.is_empty() {
            PEEK
        } else {
            u64::MAX
        };
        let mut reader = source.reader()?.take(most);
        let mut buffer = vec![0; CHUNK];
        let mut kept = 0;
        loop {
            let free = buffer.get_mut(kept..).unwrap_or_default();
            let got = reader.read(free).map_err(|e| source.damaged(&e))?;
            let part = buffer.get(..kept + got).unwrap_or_default();
            let rest = this.count(part, got == 0);
            if got == 0 {
                return Ok(this);
            }
            let end = kept + got;
            buffer.copy_within(end - rest..end, 0);
            kept = rest;
        }
    }

    /// Counts a part; gives the length of a letter at its end that is not whole yet.
    fn count(&mut self, part: &[u8], last: bool) -> usize {
        if part.is_ascii() {
            return 0;
        }
        let mut rest = part;
        let left = loop {
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.sound += letters(text);
                    break 0;
                }
                Err(error) => {
                    let (text, behind) = rest.split_at(error.valid_up_to());
                    self.sound += letters(std::str::from_utf8(text).unwrap_or_default());
                    match error.error_len() {
                        None if !last => break behind.len(),
                        bad => {
                            self.unsound += 1;
                            rest = behind
                                .get(bad.unwrap_or(behind.len())..)
                                .unwrap_or_default();
                        }
                    }
                }
            }
        };
        if self.unsound > 0 {
            self.look_at_words(part);
        }
        left
    }

    fn look_at_words(&mut self, part: &[u8]) {
        for cell in part.split(|b| matches!(b, b',' | b';' | b'\t' | b'|' | b'\n' | b'\r' | b'"')) {
            if cell.is_ascii() {
                continue;
            }
            let in_words = in_words(cell);
            self.high += cell.iter().filter(|b| **b >= 0x80).count() as u64;
            self.in_words += in_words;
            let sample = cell.get(..LONGEST.min(cell.len())).unwrap_or_default();
            if in_words > 0
                && self.samples.len() < SAMPLES
                && !self.samples.iter().any(|s| s == sample)
            {
                self.samples.push(sample.to_vec());
            }
        }
    }

    /// Valid, or valid but for cells of another origin. Bytes of a western text are hardly ever
    /// sound letters by chance, so a share of them is enough: the others are set aside, while
    /// the other way round sound letters would be read as wrong ones, and nobody told.
    pub(super) const fn is_utf8(&self) -> bool {
        self.unsound == 0
            || self.sound >= self.unsound
            || !self.is_national() && self.sound * SHARE >= self.unsound
    }

    /// Mostly whole words above ASCII: Cyrillic, Arabic or Chinese letters. In a western text
    /// such bytes are accents and typographic marks, one here and one there.
    pub(super) const fn is_national(&self) -> bool {
        self.in_words * 2 > self.high
    }

    /// The samples as each encoding reads them, without those that cannot.
    pub(super) fn readings(&self, encodings: &[&'static Encoding]) -> Vec<EncodingReading> {
        let mut readings = Vec::new();
        for encoding in encodings {
            let texts: Option<Vec<String>> = self
                .samples
                .iter()
                .map(|bytes| {
                    let text =
                        encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
                    let sound = text.chars().all(|c| !c.is_control());
                    sound.then(|| text.trim().to_owned())
                })
                .collect();
            if let Some(samples) = texts {
                let encoding = encoding.name().to_ascii_lowercase();
                readings.push(EncodingReading { encoding, samples });
            }
        }
        readings
    }
}

/// Bytes of a cell that stand in words: in a row of letters, or of anything but blanks above
/// ASCII that is too long for accents and typographic marks.
fn in_words(cell: &[u8]) -> u64 {
    let is_letter = |b: u8| b >= 0xc0 || matches!(b, 0xa8 | 0xb8 | 0x81 | 0x8d | 0x8e | 0x90);
    let high = cell.split(|b| *b < 0x80 || *b == 0xa0);
    let of_run = |run: &[u8]| {
        let word = run.len() >= WORD && run.iter().all(|b| is_letter(*b));
        if word || run.len() >= PAIRS {
            run.len() as u64
        } else {
            0
        }
    };
    high.map(of_run).sum()
}

fn letters(text: &str) -> u64 {
    text.chars().filter(|c| !c.is_ascii()).count() as u64
}
