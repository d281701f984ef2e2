//! Small files beside the databases, written so that a cut leaves the old or the new content.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use crate::error::{Result, io_at};

/// Replaces the content of `path`: written aside, flushed, renamed, folder flushed.
pub(crate) fn replace(path: &Path, content: &[u8]) -> Result<()> {
    let aside = path.with_extension("new");
    let mut file = File::create(&aside).map_err(io_at(&aside))?;
    file.write_all(content)
        .and_then(|()| file.sync_all())
        .map_err(io_at(&aside))?;
    drop(file);
    fs::rename(&aside, path).map_err(io_at(path))?;
    flush_folder(path)
}

#[cfg(unix)]
fn flush_folder(path: &Path) -> Result<()> {
    let Some(folder) = path.parent() else {
        return Ok(());
    };
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(io_at(folder))
}

/// Other systems keep the rename in the log of their file system.
#[cfg(not(unix))]
fn flush_folder(_path: &Path) -> Result<()> {
    Ok(())
}
