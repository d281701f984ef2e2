//! A `.zip` that holds one file is read as that file.

use zip::CompressionMethod;
use zip::read::ZipArchive;

use super::{Packing, Source};
use crate::error::ImportError;

/// Names that belong to the packing program.
const LITTER: [&str; 2] = ["__MACOSX/", ".DS_Store"];

/// The only member of an archive, with its place. `None`: no archive, or a workbook.
///
/// # Errors
/// When the archive is damaged, locked by a password, or holds several files.
pub(super) fn only_member(source: &Source) -> Result<Option<(String, Packing)>, ImportError> {
    if !source.head.starts_with(b"PK\x03\x04") && !source.head.starts_with(b"PK\x05\x06") {
        return Ok(None);
    }
    let mut archive = ZipArchive::new(source.seekable()?).map_err(|e| source.damaged(&e))?;
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.map(std::borrow::Cow::into_owned))
        .collect::<Result<_, _>>()
        .map_err(|e| source.damaged(&e))?;
    if names
        .iter()
        .any(|name| name == "[Content_Types].xml" || name == "mimetype")
    {
        return Ok(None);
    }
    let files: Vec<&String> = names
        .iter()
        .filter(|name| !name.ends_with('/') && !LITTER.iter().any(|l| name.contains(l)))
        .collect();
    let [name] = files.as_slice() else {
        let many = files.len();
        let cause = format!("the archive holds {many} files; unpack it and choose one");
        return Err(source.damaged(&cause));
    };
    let place = archive.index_for_name(name).unwrap_or_default();
    let member = archive
        .by_index_raw(place)
        .map_err(|e| source.damaged(&e))?;
    if member.encrypted() {
        return Err(source.damaged(&"it is locked by a password; unlock it first"));
    }
    let (len, crc) = (member.compressed_size(), member.crc32());
    let start = member
        .data_start()
        .ok_or_else(|| source.damaged(&"its member has no place"))?;
    let deflated = match member.compression() {
        CompressionMethod::Stored => false,
        CompressionMethod::Deflated => true,
        _ => return Err(source.damaged(&"it is packed in a way that is not read")),
    };
    let packing = Packing::Member {
        start,
        len,
        crc,
        deflated,
    };
    Ok(Some(((*name).clone(), packing)))
}
