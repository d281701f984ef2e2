//! The zip package of a workbook: what it claims is checked before anything is unpacked, and what
//! is unpacked is measured against the claim.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io::{self, Read};

use zip::read::{ZipArchive, ZipFile};

use super::super::Note;
use super::fault::Fault;
use crate::source::{Seekable, Source, is_beyond_reason};

/// Most members of a package.
const MOST_MEMBERS: usize = 1_000;
/// Most bytes of all members together.
const MOST_BYTES: u64 = 1 << 30;

/// A package that keeps its word so far.
pub(in crate::containers) struct Package {
    archive: ZipArchive<Box<dyn Seekable>>,
    /// Place of each member by its name in lower case.
    places: HashMap<String, usize>,
    /// What a person should know.
    pub notes: Vec<Note>,
}

impl Package {
    /// Opens a package and checks its list of members.
    ///
    /// # Errors
    /// When it is no package, or one that nobody exports: too many members, two of one name, sizes
    /// beyond reason, members that overlap or are locked.
    pub fn open(source: &Source) -> Result<Self, Fault> {
        let mut archive = ZipArchive::new(source.seekable()?).map_err(Fault::damage)?;
        if archive.len() > MOST_MEMBERS {
            let many = archive.len();
            return Err(Fault::Damage(format!(
                "its package has {many} members; such files are not opened"
            )));
        }
        if archive.has_duplicate_names() {
            return Err(Fault::damage("its package has two members of one name"));
        }
        let mut total = 0_u64;
        let mut places = HashMap::new();
        let mut twins = Vec::new();
        for place in 0..archive.len() {
            let member = archive.by_index_data(place).map_err(Fault::damage)?;
            let name = member.name().map_err(Fault::damage)?.into_owned();
            check(
                &name,
                member.size(),
                member.compressed_size(),
                member.encrypted(),
            )?;
            total = total.saturating_add(member.size());
            match places.entry(name.to_lowercase()) {
                Entry::Vacant(free) => {
                    free.insert(place);
                }
                Entry::Occupied(_) => twins.push(name),
            }
        }
        if total > MOST_BYTES {
            return Err(Fault::damage(
                "it unpacks to more than 1 GB; such files are not opened",
            ));
        }
        if archive.has_overlapping_entries().map_err(Fault::damage)? {
            return Err(Fault::damage("members of its package overlap"));
        }
        let notes = match u32::try_from(twins.len()) {
            Ok(0) | Err(_) => Vec::new(),
            Ok(count) => vec![Note::new("NAMES_DIFFER_BY_CASE", count, twins.join(", "))],
        };
        Ok(Self {
            archive,
            places,
            notes,
        })
    }

    /// Is there such a part? Upper and lower case are the same.
    pub fn has(&self, part: &str) -> bool {
        self.place(part).is_some()
    }

    /// A part, ready to be read; `None` when there is no such part.
    ///
    /// # Errors
    /// When its place in the file makes no sense.
    pub fn part(&mut self, part: &str) -> Result<Option<Part<'_>>, Fault> {
        let Some(place) = self.place(part) else {
            return Ok(None);
        };
        let member = self.archive.by_index(place);
        let file = member.map_err(|e| Fault::damage(e).in_part(part))?;
        Ok(Some(Part {
            packed: file.compressed_size(),
            size: file.size(),
            read: 0,
            file,
        }))
    }

    fn place(&self, part: &str) -> Option<usize> {
        let exact = self.archive.index_for_name(part);
        exact.or_else(|| self.places.get(&part.to_lowercase()).copied())
    }
}

fn check(name: &str, size: u64, packed: u64, locked: bool) -> Result<(), Fault> {
    if locked {
        return Err(Fault::damage("it is locked by a password; unlock it first"));
    }
    if is_beyond_reason(size, packed) {
        return Err(Fault::Damage(format!(
            "its part \"{name}\" unpacks to far more than its size; such files are not opened"
        )));
    }
    Ok(())
}

/// A part that is being unpacked. Its checksum is checked at its end.
pub(in crate::containers) struct Part<'a> {
    file: ZipFile<'a, Box<dyn Seekable>>,
    packed: u64,
    /// Bytes it claims to unpack to.
    pub size: u64,
    read: u64,
}

impl Read for Part<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let got = self.file.read(buffer)?;
        self.read += got as u64;
        if is_beyond_reason(self.read, self.packed) || self.read > self.size {
            return Err(io::Error::other(
                "it unpacks to more than it says; such files are not opened",
            ));
        }
        if got == 0 && !buffer.is_empty() && self.read != self.size {
            return Err(io::Error::other("it unpacks to less than it says"));
        }
        Ok(got)
    }
}
