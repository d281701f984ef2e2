//! A home stands on this computer's own disk: programs that synchronise folders copy a live file in
//! the middle of a write, and network file systems lose locks.

use std::path::{Component, Path, PathBuf};

use crate::error::{CaseFileError, Result};

/// Folder names of programs that synchronise, in lower case; a name may go on after the word
/// (`OneDrive - Office`).
const SYNC_FOLDERS: [(&str, &str); 12] = [
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud drive", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("syncthing", "Syncthing"),
    ("pclouddrive", "pCloud"),
];

/// Files and folders that such programs leave at the top of what they synchronise.
const SYNC_MARKS: [(&str, &str); 8] = [
    (".stfolder", "Syncthing"),
    (".stignore", "Syncthing"),
    (".stversions", "Syncthing"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".tmp.drivedownload", "Google Drive"),
];

/// File systems that live on another computer.
const NETWORK_FILE_SYSTEMS: [&str; 16] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
    "davfs",
    "afs",
    "ceph",
    "glusterfs",
    "fuse.glusterfs",
    "ncpfs",
];

/// Refuses a folder in which a home would be damaged sooner or later.
///
/// # Errors
/// [`CaseFileError::UnsafePlace`] with the rule that refuses it.
pub fn check(folder: &Path) -> Result<()> {
    let full = full_path(folder);
    let why = synced_by_name(&full)
        .or_else(|| synced_by_mark(&full))
        .or_else(|| network_share(&full))
        .or_else(|| network_mount(&full, &mounts()));
    why.map_or(Ok(()), |why| {
        Err(CaseFileError::UnsafePlace { path: full, why })
    })
}

/// The path without links, as far as it exists.
pub(crate) fn full_path(folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    for standing in absolute.ancestors() {
        if let (Ok(real), Ok(rest)) = (standing.canonicalize(), absolute.strip_prefix(standing)) {
            return if rest.as_os_str().is_empty() {
                real
            } else {
                real.join(rest)
            };
        }
    }
    absolute
}

fn synced_by_name(path: &Path) -> Option<String> {
    path.components().find_map(|part| {
        let Component::Normal(name) = part else {
            return None;
        };
        let name = name.to_string_lossy().to_lowercase();
        let program = SYNC_FOLDERS.iter().find(|(word, _)| {
            name.strip_prefix(word)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })?;
        Some(format!("{} synchronises it", program.1))
    })
}

fn synced_by_mark(path: &Path) -> Option<String> {
    path.ancestors().find_map(|folder| {
        let (_, program) = SYNC_MARKS
            .iter()
            .find(|(mark, _)| folder.join(mark).exists())?;
        Some(format!("{program} synchronises it"))
    })
}

fn network_share(path: &Path) -> Option<String> {
    use std::path::Prefix;
    match path.components().next() {
        Some(Component::Prefix(prefix))
            if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)) =>
        {
            Some("it is a network share".to_owned())
        }
        _ => None,
    }
}

/// The mount table of Linux; empty elsewhere.
fn mounts() -> String {
    std::fs::read_to_string("/proc/self/mounts").unwrap_or_default()
}

/// The file system of the deepest mount point above the path.
fn network_mount(path: &Path, mounts: &str) -> Option<String> {
    let above = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ').skip(1);
        let point = words.next()?.replace("\\040", " ");
        let kind = words.next()?.to_owned();
        path.starts_with(&point).then_some((point.len(), kind))
    });
    let (_, kind) = above.max_by_key(|(length, _)| *length)?;
    NETWORK_FILE_SYSTEMS
        .contains(&kind.as_str())
        .then(|| format!("it lies on a network file system ({kind})"))
}

#[cfg(test)]
mod tests;
