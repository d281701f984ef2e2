//! Which encoding a text is in: by its mark, by being valid UTF-8, or by asking.

use std::io::Read;
use std::ops::ControlFlow;

use encoding_rs::{
    Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256,
};

use super::CHUNK;
use crate::containers::EncodingReading;
use crate::error::ImportError;
use crate::source::Source;

mod census;

use census::Census;

/// Encodings that a text in a national script is shown in, for a person to choose.
const NATIONAL: [&Encoding; 4] = [WINDOWS_1251, WINDOWS_1256, GB18030, WINDOWS_1252];

/// Hands text on; the number is the bytes read so far.
pub(super) type EachPart<'a> = dyn FnMut(&str, u64) -> Result<ControlFlow<()>, ImportError> + 'a;

/// A way of turning bytes into text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decoding {
    encoding: &'static Encoding,
}

/// The encoding of a text, and the readings among which a person must choose.
///
/// # Errors
/// When the file cannot be read, or there is no encoding of the name.
pub(super) fn choose(
    source: &Source,
    named: Option<&str>,
) -> Result<(Decoding, Vec<EncodingReading>), ImportError> {
    let sure = |encoding| Ok((Decoding { encoding }, Vec::new()));
    if let Some(name) = named {
        let encoding = Encoding::for_label(name.trim().as_bytes());
        return sure(encoding.ok_or_else(|| ImportError::UnknownEncoding(name.to_owned()))?);
    }
    if let Some((encoding, _)) = Encoding::for_bom(&source.head) {
        return sure(encoding);
    }
    if let Some(encoding) = unmarked_utf16(&source.head) {
        return sure(encoding);
    }
    let census = Census::of(source)?;
    if census.is_utf8() {
        return sure(UTF_8);
    }
    let readings = if census.is_national() {
        census.readings(&NATIONAL)
    } else {
        Vec::new()
    };
    let encoding = WINDOWS_1252;
    Ok((Decoding { encoding }, readings))
}

/// Latin text in UTF-16 has a zero beside nearly every byte, always on the same side.
fn unmarked_utf16(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |side: usize| {
        head.iter()
            .skip(side)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let most = head.len() / 4;
    match (even > most, odd > most) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

impl Decoding {
    /// Name of the encoding, in lower case.
    pub(super) fn name(self) -> String {
        self.encoding.name().to_ascii_lowercase()
    }

    /// Hands the text on in parts. What cannot be decoded becomes U+FFFD, one for each bad byte
    /// sequence; the splitter marks the cell, so that it is never taken for a value.
    ///
    /// # Errors
    /// When the file cannot be read, or `each` fails.
    pub(super) fn decode(
        self,
        source: &Source,
        each: &mut EachPart<'_>,
    ) -> Result<ControlFlow<()>, ImportError> {
        let mut reader = source.reader()?;
        if self.encoding == UTF_8 {
            return utf8(source, &mut *reader, each);
        }
        let mut decoder = self.encoding.new_decoder_with_bom_removal();
        let mut buffer = vec![0; CHUNK];
        let (mut text, mut bytes) = (String::new(), 0);
        loop {
            let got = reader.read(&mut buffer).map_err(|e| source.damaged(&e))?;
            bytes += got as u64;
            text.clear();
            text.reserve(decoder.max_utf8_buffer_length(got).unwrap_or(got * 3 + 16));
            let chunk = buffer.get(..got).unwrap_or_default();
            let _ = decoder.decode_to_string(chunk, &mut text, got == 0);
            if each(&text, bytes)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            if got == 0 {
                return Ok(ControlFlow::Continue(()));
            }
        }
    }
}

/// UTF-8 needs no copy: the parts are slices of what was read.
fn utf8(
    source: &Source,
    reader: &mut dyn Read,
    each: &mut EachPart<'_>,
) -> Result<ControlFlow<()>, ImportError> {
    let mut buffer = vec![0; CHUNK];
    let (mut kept, mut bytes, mut at_start) = (0, 0_u64, true);
    loop {
        let free = buffer.get_mut(kept..).unwrap_or_default();
        let got = reader.read(free).map_err(|e| source.damaged(&e))?;
        bytes += got as u64;
        let mut part = buffer.get(..kept + got).unwrap_or_default();
        if at_start && (part.len() >= 3 || got == 0) {
            part = part.strip_prefix(b"\xef\xbb\xbf").unwrap_or(part);
            at_start = false;
        }
        while !at_start && !part.is_empty() {
            let (text, behind) = match std::str::from_utf8(part) {
                Ok(text) => (text, None),
                Err(error) => {
                    let (sound, rest) = part.split_at(error.valid_up_to());
                    let text = std::str::from_utf8(sound).unwrap_or_default();
                    (text, Some((rest, error.error_len())))
                }
            };
            if each(text, bytes)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            match behind {
                None => part = &[],
                // The rest of a letter comes with the next part, unless the file ends here.
                Some((rest, None)) if got > 0 => {
                    part = rest;
                    break;
                }
                Some((rest, bad)) => {
                    if each("\u{fffd}", bytes)?.is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                    part = rest.get(bad.unwrap_or(rest.len())..).unwrap_or_default();
                }
            }
        }
        let rest = part.len();
        if got == 0 {
            return Ok(ControlFlow::Continue(()));
        }
        let end = kept + got;
        buffer.copy_within(end - rest..end, 0);
        kept = rest;
    }
}
