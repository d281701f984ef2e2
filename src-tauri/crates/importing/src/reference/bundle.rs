//! A package or a draft as one file: a zip archive of small members with fixed names.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::error::ImportError;

/// Members a bundle may have; the tables of a package are a few dozen.
const MOST_MEMBERS: usize = 64;
/// Bytes of all members together: a national tariff takes a hundredth of it.
const MOST_BYTES: u64 = 256 << 20;

/// Writes members in their order. Equal members give equal bytes.
///
/// # Errors
/// When the archive cannot be written, which does not happen in memory.
pub fn pack(members: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, ImportError> {
    let fail = |cause: String| ImportError::Damaged {
        file: "package".to_owned(),
        cause,
    };
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        archive
            .start_file(name.as_str(), options)
            .map_err(|why| fail(why.to_string()))?;
        archive
            .write_all(bytes)
            .map_err(|why| fail(why.to_string()))?;
    }
    let done = archive.finish().map_err(|why| fail(why.to_string()))?;
    Ok(done.into_inner())
}

/// Reads the members of a bundle.
///
/// # Errors
/// When the bytes are no archive, a member stands twice or cannot be read, or there is more than a
/// package can hold.
pub fn unpack(file: &str, bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, ImportError> {
    let fail = |cause: String| ImportError::Damaged {
        file: file.to_owned(),
        cause,
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|why| fail(why.to_string()))?;
    if archive.len() > MOST_MEMBERS {
        return Err(fail(format!("it has {} members", archive.len())));
    }
    let (mut members, mut left) = (BTreeMap::new(), MOST_BYTES);
    for at in 0..archive.len() {
        let member = archive.by_index(at).map_err(|why| fail(why.to_string()))?;
        let name = member.name().map_err(|why| fail(why.to_string()))?;
        let name = name.into_owned();
        let mut content = Vec::new();
        member
            .take(left + 1)
            .read_to_end(&mut content)
            .map_err(|why| fail(format!("{name}: {why}")))?;
        left = left
            .checked_sub(content.len() as u64)
            .ok_or_else(|| fail("it is too large for a package".to_owned()))?;
        if members.insert(name.clone(), content).is_some() {
            return Err(fail(format!("{name} stands twice")));
        }
    }
    Ok(members)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn members() -> BTreeMap<String, Vec<u8>> {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        BTreeMap::from([
            file("manifest.json", "{}"),
            file("tables/kibor.csv", "from,to,rate\n"),
        ])
    }

    #[test]
    fn gives_back_what_was_packed_and_equal_bytes_for_equal_members() {
        let packed = pack(&members()).unwrap();
        assert_eq!(unpack("x", &packed).unwrap(), members());
        assert_eq!(packed, pack(&members()).unwrap());
    }

    #[test]
    fn refuses_bytes_that_were_cut_or_changed() {
        let packed = pack(&members()).unwrap();
        assert!(unpack("x", packed.get(..packed.len() - 30).unwrap()).is_err());
        assert!(unpack("x", b"from,to,rate").is_err());
    }
}
