//! The bytes of a file as UTF-8 for the XML parser, with a bound on what one declaration may take.

use std::io::{self, BufRead, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_16BE, UTF_16LE};

use crate::error::ImportError;
use crate::source::Source;

/// Bytes read at a time.
const CHUNK: usize = 1 << 16;

/// The text of a file. Bytes that cannot be decoded become U+FFFD, which marks a cell as damaged.
pub(super) struct Decoded {
    reader: Box<dyn Read>,
    encoding: &'static Encoding,
    decoder: Decoder,
    chunk: Vec<u8>,
    text: String,
    /// Bytes of `text` that were taken already.
    taken: usize,
    /// Where the bytes of `text` begin and end in the file.
    start: u64,
    end: u64,
    is_over: bool,
    /// Bytes that may still be taken.
    allowed: u64,
}

impl Decoded {
    /// The text of the source from its beginning, without its byte order mark.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn new(source: &Source, encoding: &'static Encoding) -> Result<Self, ImportError> {
        let mut reader = source.reader()?;
        let mark = match Encoding::for_bom(&source.head) {
            Some((marked, len)) if marked == encoding => len as u64,
            _ => 0,
        };
        let skipped = io::copy(&mut (&mut reader).take(mark), &mut io::sink());
        skipped.map_err(|e| source.damaged(&e))?;
        Ok(Self {
            reader,
            encoding,
            decoder: encoding.new_decoder_without_bom_handling(),
            chunk: vec![0; CHUNK],
            text: String::new(),
            taken: 0,
            start: mark,
            end: mark,
            is_over: false,
            allowed: 0,
        })
    }

    /// From here on so many bytes of text may be taken.
    pub(super) fn allow(&mut self, bytes: u64) {
        self.allowed = bytes;
    }

    /// Bytes of the file up to where the text was taken.
    pub(super) fn position(&self) -> u64 {
        let text = self.text.get(..self.taken).unwrap_or_default();
        let bytes = if self.encoding == UTF_16LE || self.encoding == UTF_16BE {
            text.encode_utf16().count() * 2
        } else {
            self.encoding.encode(text).0.len()
        };
        // Undecodable bytes are shorter in the file than in the text.
        (self.start + bytes as u64).min(self.end)
    }

    fn refill(&mut self) -> io::Result<()> {
        while self.taken == self.text.len() && !self.is_over {
            let got = match self.reader.read(&mut self.chunk) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                got => got?,
            };
            self.start = self.end;
            self.end += got as u64;
            self.is_over = got == 0;
            self.taken = 0;
            self.text.clear();
            let most = self.decoder.max_utf8_buffer_length(got);
            self.text.reserve(most.unwrap_or(got * 3 + 16));
            let chunk = self.chunk.get(..got).unwrap_or_default();
            let (result, ..) = self
                .decoder
                .decode_to_string(chunk, &mut self.text, self.is_over);
            if result == CoderResult::OutputFull {
                return Err(io::Error::other("its text cannot be decoded"));
            }
        }
        Ok(())
    }
}

impl BufRead for Decoded {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.refill()?;
        if self.allowed == 0 && self.taken < self.text.len() {
            return Err(io::Error::other(super::parse::TOO_LARGE));
        }
        Ok(self.text.as_bytes().get(self.taken..).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.taken = (self.taken + amount).min(self.text.len());
        self.allowed = self.allowed.saturating_sub(amount as u64);
    }
}

impl Read for Decoded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let got = self.fill_buf()?.read(buffer)?;
        self.consume(got);
        Ok(got)
    }
}
