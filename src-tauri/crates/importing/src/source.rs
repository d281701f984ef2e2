//! The bytes of a file, unpacked when it is a `.gz` or a `.zip` of one file.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use flate2::read::{DeflateDecoder, MultiGzDecoder};
use sha2::{Digest, Sha256};

use crate::error::{ImportError, file_name};

mod limited;
mod zipped;

use limited::Guarded;
pub(crate) use limited::is_beyond_reason;

/// Bytes that kinds of files are recognised by.
const HEAD: usize = 8 * 1024;
/// Bytes read at a time.
const CHUNK: usize = 1 << 18;
/// Most bytes of a workbook that must be held in memory because it lies in an archive.
const MOST_IN_MEMORY: u64 = 192 << 20;

/// Something that can be read from any place.
pub trait Seekable: Read + Seek {}
impl<T: Read + Seek> Seekable for T {}

/// A file, hashed and ready to be read more than once.
#[derive(Debug)]
pub struct Source {
    path: PathBuf,
    /// File name, for messages and reports.
    pub name: String,
    /// Hash of the file as it lies on the disk, hexadecimal text.
    pub sha256: String,
    /// Length of the file on the disk, in bytes.
    pub bytes: u64,
    /// Name of the member when the file is an archive of one.
    pub member: Option<String>,
    /// The first bytes of the content (at most 8 KiB).
    pub head: Vec<u8>,
    packing: Packing,
}

/// How the content lies in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packing {
    Plain,
    Gzip,
    /// A member of a zip archive: where its packed bytes begin, how many there are, the checksum
    /// of its content.
    Member {
        start: u64,
        len: u64,
        crc: u32,
        deflated: bool,
    },
}

impl Source {
    /// Hashes the file and finds out how its content is packed. `step` is called now and then;
    /// an error of it stops the reading.
    ///
    /// # Errors
    /// When the file cannot be read, or an archive is damaged, locked or holds several files.
    pub fn open(
        path: &Path,
        step: &mut dyn FnMut() -> Result<(), ImportError>,
    ) -> Result<Self, ImportError> {
        let fail = |e: io::Error| ImportError::unreadable(path, &e);
        let mut file = File::open(path).map_err(fail)?;
        if file.metadata().map_err(fail)?.is_dir() {
            return Err(ImportError::unreadable(path, &"it is a folder"));
        }
        let (mut hash, mut bytes, mut head) = (Sha256::new(), 0, Vec::new());
        let mut buffer = vec![0; CHUNK];
        loop {
            let got = file.read(&mut buffer).map_err(fail)?;
            let chunk = buffer.get(..got).unwrap_or_default();
            hash.update(chunk);
            bytes += got as u64;
            head.extend(chunk.iter().take(HEAD - head.len()));
            if got == 0 {
                break;
            }
            step()?;
        }
        let sha256 = hex::encode(hash.finalize());
        Self::unpacked(path, sha256, bytes, head)
    }

    /// The file without its hash, for a first look at a large one.
    ///
    /// # Errors
    /// As for [`Self::open`].
    pub fn peek(path: &Path) -> Result<Self, ImportError> {
        let fail = |e: io::Error| ImportError::unreadable(path, &e);
        let file = File::open(path).map_err(fail)?;
        let about = file.metadata().map_err(fail)?;
        if about.is_dir() {
            return Err(ImportError::unreadable(path, &"it is a folder"));
        }
        let mut head = Vec::new();
        file.take(HEAD as u64)
            .read_to_end(&mut head)
            .map_err(fail)?;
        Self::unpacked(path, String::new(), about.len(), head)
    }

    fn unpacked(
        path: &Path,
        sha256: String,
        bytes: u64,
        head: Vec<u8>,
    ) -> Result<Self, ImportError> {
        let mut this = Self {
            path: path.to_owned(),
            name: file_name(path),
            sha256,
            bytes,
            member: None,
            head,
            packing: Packing::Plain,
        };
        if this.head.starts_with(&[0x1f, 0x8b]) {
            this.packing = Packing::Gzip;
            this.head = this.first_bytes()?;
        } else if let Some((member, packing)) = zipped::only_member(&this)? {
            (this.member, this.packing) = (Some(member), packing);
            this.head = this.first_bytes()?;
        }
        Ok(this)
    }

    /// The content from its beginning.
    ///
    /// # Errors
    /// When the file cannot be opened any more.
    pub fn reader(&self) -> Result<Box<dyn Read>, ImportError> {
        let fail = |e: io::Error| ImportError::unreadable(&self.path, &e);
        let mut file = File::open(&self.path).map_err(fail)?;
        Ok(match self.packing {
            Packing::Plain => Box::new(file),
            Packing::Gzip => {
                let inner = MultiGzDecoder::new(BufReader::new(file));
                Box::new(Guarded::new(inner, self.bytes, None))
            }
            Packing::Member {
                start,
                len,
                crc,
                deflated,
            } => {
                file.seek(SeekFrom::Start(start)).map_err(fail)?;
                let packed = BufReader::new(file.take(len));
                if deflated {
                    Box::new(Guarded::new(DeflateDecoder::new(packed), len, Some(crc)))
                } else {
                    Box::new(Guarded::new(packed, len, Some(crc)))
                }
            }
        })
    }

    /// The content for a reader that jumps. What lies in an archive is held in memory.
    ///
    /// # Errors
    /// When the file cannot be read, or is too large to be held.
    pub fn seekable(&self) -> Result<Box<dyn Seekable>, ImportError> {
        let fail = |e: io::Error| ImportError::unreadable(&self.path, &e);
        if self.packing == Packing::Plain {
            let file = File::open(&self.path).map_err(fail)?;
            return Ok(Box::new(BufReader::with_capacity(1 << 16, file)));
        }
        let mut content = Vec::new();
        let most = self.reader()?.take(MOST_IN_MEMORY + 1);
        BufReader::new(most)
            .read_to_end(&mut content)
            .map_err(fail)?;
        if content.len() as u64 > MOST_IN_MEMORY {
            let cause = "the workbook in it is larger than 192 MB; unpack it first";
            return Err(ImportError::damaged(&self.path, &cause));
        }
        Ok(Box::new(Cursor::new(content)))
    }

    /// The refusal of a file that breaks its own rules.
    pub fn damaged(&self, cause: &dyn std::fmt::Display) -> ImportError {
        ImportError::damaged(&self.path, cause)
    }

    fn first_bytes(&self) -> Result<Vec<u8>, ImportError> {
        let mut head = Vec::new();
        let read = self.reader()?.take(HEAD as u64).read_to_end(&mut head);
        read.map_err(|e| self.damaged(&e))?;
        Ok(head)
    }
}
