//! Bytes of an XML document as text, chunk by chunk: UTF-8 as it is, UTF-16 by its mark, others by
//! the name they declare.

use std::io::Read;

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::fault::Fault;

/// Bytes read at a time.
const CHUNK: usize = 1 << 18;
/// Bytes in which an encoding is declared.
const DECLARATION: usize = 256;

/// Text that is read on demand; what is not consumed is kept.
pub(super) struct Decoded<'a> {
    input: &'a mut dyn Read,
    raw: Vec<u8>,
    held: Vec<u8>,
    decoder: Option<Decoder>,
    bytes: u64,
    chunks: u32,
    ended: bool,
}

impl<'a> Decoded<'a> {
    pub fn new(input: &'a mut dyn Read) -> Self {
        Self {
            input,
            raw: Vec::new(),
            held: Vec::new(),
            decoder: None,
            bytes: 0,
            chunks: 0,
            ended: false,
        }
    }

    /// Reads on. What is held grows at least by half, so that nothing is looked at too often.
    pub fn more(&mut self) -> Result<(), Fault> {
        let wanted = CHUNK.max(self.held.len() / 2) as u64;
        let direct = self.chunks > 0 && self.decoder.is_none();
        let target = if direct {
            &mut self.held
        } else {
            &mut self.raw
        };
        let got = Read::take(&mut *self.input, wanted).read_to_end(target)? as u64;
        self.ended = got < wanted;
        self.bytes += got;
        if self.chunks == 0 {
            self.decoder = decoder_of(&self.raw)?;
            if self.decoder.is_none() {
                std::mem::swap(&mut self.raw, &mut self.held);
            }
        }
        if let Some(decoder) = &mut self.decoder {
            decode(decoder, &self.raw, &mut self.held, self.ended)?;
            self.raw.clear();
        }
        self.chunks = self.chunks.saturating_add(1);
        Ok(())
    }

    /// The text held, without a last character that is not all there.
    pub fn chunk(&self) -> Result<&str, Fault> {
        match std::str::from_utf8(&self.held) {
            Ok(text) => Ok(text),
            Err(cut) if cut.error_len().is_none() && !self.ended => {
                let whole = self.held.get(..cut.valid_up_to()).unwrap_or_default();
                std::str::from_utf8(whole).map_err(|_| not_in("UTF-8"))
            }
            Err(_) => Err(not_in("UTF-8")),
        }
    }

    /// Forgets what was handled.
    pub fn consume(&mut self, used: usize) {
        self.held.drain(..used.min(self.held.len()));
    }

    pub fn held(&self) -> usize {
        self.held.len()
    }

    pub const fn bytes(&self) -> u64 {
        self.bytes
    }

    pub const fn is_first(&self) -> bool {
        self.chunks == 1
    }

    pub const fn is_at_end(&self) -> bool {
        self.ended
    }
}

fn not_in(encoding: &str) -> Fault {
    Fault::Damage(format!("its text is not {encoding}"))
}

/// `None`: UTF-8.
fn decoder_of(start: &[u8]) -> Result<Option<Decoder>, Fault> {
    let encoding = match start {
        [0xff, 0xfe, ..] | [b'<', 0, _, 0, ..] => UTF_16LE,
        [0xfe, 0xff, ..] | [0, b'<', 0, _, ..] => UTF_16BE,
        [0xef, 0xbb, 0xbf, ..] => UTF_8,
        _ => match declared(start) {
            Some(name) => Encoding::for_label(name.as_bytes())
                .ok_or_else(|| Fault::Damage(format!("its encoding \"{name}\" is not known")))?,
            None => UTF_8,
        },
    };
    // Seven-bit bytes that declare two-byte text are what they look like.
    let plain = encoding == UTF_8 || start.starts_with(b"<?") && !encoding.is_ascii_compatible();
    Ok((!plain).then(|| encoding.new_decoder_with_bom_removal()))
}

/// The encoding an XML declaration names.
fn declared(start: &[u8]) -> Option<String> {
    let head = start.get(..DECLARATION.min(start.len()))?;
    let head = String::from_utf8_lossy(head);
    let line = head.strip_prefix("<?xml")?.split("?>").next()?;
    let value = line
        .split_once("encoding")?
        .1
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value.get(1..)?.split(quote).next().map(str::to_owned)
}

fn decode(decoder: &mut Decoder, raw: &[u8], out: &mut Vec<u8>, last: bool) -> Result<(), Fault> {
    let most = decoder.max_utf8_buffer_length_without_replacement(raw.len());
    let mut text = String::with_capacity(most.unwrap_or(raw.len() * 3 + 16));
    match decoder.decode_to_string_without_replacement(raw, &mut text, last) {
        (DecoderResult::InputEmpty, _) => {
            out.extend_from_slice(text.as_bytes());
            Ok(())
        }
        _ => Err(not_in(decoder.encoding().name())),
    }
}
