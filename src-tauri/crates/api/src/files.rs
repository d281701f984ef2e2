//! Files that people name: read with one clear sentence on failure, written as a whole or not.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::error::{Answer, ErrorBody, ErrorCode, Place};

/// Reads a file.
///
/// # Errors
/// `file_unreadable` naming the file and what the system said.
pub fn read(path: &Path) -> Answer<Vec<u8>> {
    fs::read(path).map_err(|why| unreadable(path, &why))
}

/// The error for a file that cannot be read.
pub fn unreadable(path: &Path, why: &std::io::Error) -> ErrorBody {
    let file = path.display().to_string();
    ErrorBody::new(
        ErrorCode::FileUnreadable,
        "error-file-unreadable",
        format!("The file {file} cannot be read ({why}); check the name and that it is not open elsewhere."),
    )
    .arg("file", &file)
    .at(Place { file: Some(file), ..Place::default() })
}

/// Writes a file as a whole: staged beside it, flushed, then renamed.
///
/// # Errors
/// `disk_full` or `file_unreadable` naming the file.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Answer<()> {
    write_streamed(path, |file| file.write_all(bytes))
}

/// As [`write_whole`], for what is too long to be held in memory.
///
/// # Errors
/// As [`write_whole`]; what `write` refuses.
#[allow(clippy::disallowed_methods)] // the one place that writes files for people
pub fn write_streamed(
    path: &Path,
    write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>,
) -> Answer<()> {
    let refuse = |why: std::io::Error| {
        let file = path.display().to_string();
        let full = why.kind() == std::io::ErrorKind::StorageFull;
        let code = if full {
            ErrorCode::DiskFull
        } else {
            ErrorCode::FileUnreadable
        };
        ErrorBody::new(
            code,
            "error-file-unwritable",
            format!("The file {file} cannot be written ({why}); nothing was changed. Choose another place."),
        )
        .arg("file", &file)
        .at(Place { file: Some(file), ..Place::default() })
    };
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        fs::create_dir_all(folder).map_err(refuse)?;
    }
    let mut staged = path.as_os_str().to_owned();
    staged.push(".part");
    let staged = std::path::PathBuf::from(staged);
    let written = fs::File::create(&staged).and_then(|file| {
        let mut buffered = std::io::BufWriter::new(file);
        write(&mut buffered)?;
        buffered.flush()?;
        buffered.get_ref().sync_all()
    });
    written
        .and_then(|()| fs::rename(&staged, path))
        .map_err(|why| {
            let _ = fs::remove_file(&staged);
            refuse(why)
        })
}

/// SHA-256 as 64 hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Last part of a path, as people see it.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
