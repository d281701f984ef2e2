//! The untouched cells of all records, packed and compressed in parts.

use crate::error::ImportError;
use crate::record::Record;
use crate::sink::RowSink;

/// Bytes of a part before it is compressed.
const PART: usize = 256 << 10;

/// Collects records and hands on whole parts.
#[derive(Debug, Default)]
pub(crate) struct Packer {
    plain: Vec<u8>,
    compressed: Vec<u8>,
    first: u32,
    last: u32,
}

impl Packer {
    pub(crate) fn add(
        &mut self,
        record: &Record,
        sink: &mut dyn RowSink,
    ) -> Result<(), ImportError> {
        if record.is_empty() {
            return Ok(());
        }
        if self.plain.is_empty() {
            self.first = record.number;
        }
        self.last = record.number;
        record.pack(&mut self.plain);
        if self.plain.len() >= PART {
            self.flush(sink)?;
        }
        Ok(())
    }

    pub(crate) fn flush(&mut self, sink: &mut dyn RowSink) -> Result<(), ImportError> {
        if self.plain.is_empty() {
            return Ok(());
        }
        let length = u32::try_from(self.plain.len()).unwrap_or(u32::MAX);
        let most = lz4_flex::block::get_maximum_output_size(self.plain.len());
        self.compressed.resize(most + 4, 0);
        let (head, body) = self.compressed.split_at_mut(4);
        head.copy_from_slice(&length.to_le_bytes());
        let size = lz4_flex::block::compress_into(&self.plain, body)
            .map_err(|e| ImportError::Sink(Box::new(e)))?;
        let part = self.compressed.get(..size + 4).unwrap_or_default();
        sink.cells(self.first, self.last, part)
            .map_err(ImportError::Sink)?;
        self.plain.clear();
        Ok(())
    }
}
