//! Content of a home: evidence, slices of items, reports.

use std::io::Read;

use crate::blobs::{self, BlobRef};
use crate::error::Result;
use crate::home::Home;
use crate::ids::StreamId;
use crate::journal;

impl Home {
    /// Stores content. Call this, then record the entry that names it.
    ///
    /// # Errors
    /// A refusal of the reader or of the blob file.
    pub fn blob_put(&self, mut content: impl Read, media: &str) -> Result<BlobRef> {
        blobs::put(&mut *self.blob_file()?, &mut content, media)
    }

    /// The whole content, checked.
    ///
    /// # Errors
    /// [`crate::CaseFileError::BlobMissing`] when it is not wholly here,
    /// [`crate::CaseFileError::BlobDamaged`] when it is not what its name says.
    pub fn blob_get(&self, sha256: &str) -> Result<Vec<u8>> {
        blobs::get(&*self.blob_file()?, sha256)
    }

    /// Facts of content that is wholly here.
    ///
    /// # Errors
    /// A refusal of the blob file.
    pub fn blob_facts(&self, sha256: &str) -> Result<Option<BlobRef>> {
        blobs::whole(&*self.blob_file()?, sha256)
    }

    /// One checked part of 1 MiB (the last may be shorter), numbered from 0.
    ///
    /// # Errors
    /// As for [`Self::blob_get`].
    pub fn blob_part(&self, sha256: &str, part: u32) -> Result<Vec<u8>> {
        blobs::part(&*self.blob_file()?, sha256, part)
    }

    /// Numbers of the parts that are here, of content that may be incomplete.
    ///
    /// # Errors
    /// A refusal of the blob file.
    pub fn blob_parts_here(&self, sha256: &str) -> Result<Vec<u32>> {
        blobs::parts_here(&*self.blob_file()?, sha256)
    }

    /// Stores one part of content that comes piece by piece. True when the content is whole.
    ///
    /// # Errors
    /// [`crate::CaseFileError::BlobDamaged`] when the part has a wrong length, or when the content
    /// is complete and is not what its name says; it is thrown away then.
    pub fn blob_put_part(&self, facts: &BlobRef, part: u32, content: &[u8]) -> Result<bool> {
        blobs::put_part(&mut *self.blob_file()?, facts, part, content)
    }

    /// Names of all content that the entries of a stream name, in order.
    ///
    /// # Errors
    /// [`crate::CaseFileError::UnknownStream`], or a refusal of the case file.
    pub fn blobs_named(&self, stream: StreamId) -> Result<Vec<String>> {
        let writer = self.writer()?;
        let row = journal::known_stream(&writer.conn, stream)?;
        let mut read = writer
            .conn
            .prepare_cached("SELECT sha FROM named WHERE sid = ?1 ORDER BY sha")?;
        let names = read.query_map([row.sid], |r| r.get::<_, [u8; 32]>(0).map(hex::encode))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// Content that the stream names and that is not wholly here yet.
    ///
    /// # Errors
    /// As for [`Self::blobs_named`].
    pub fn blob_missing(&self, stream: StreamId) -> Result<Vec<String>> {
        let mut missing = self.blobs_named(stream)?;
        let file = self.blob_file()?;
        let mut failed = None;
        missing.retain(|sha256| match blobs::whole(&file, sha256) {
            Ok(facts) => facts.is_none(),
            Err(error) => {
                failed = Some(error);
                true
            }
        });
        failed.map_or(Ok(missing), Err)
    }
}
