//! A shared folder or USB stick: immutable, content-named files, written once by one writer, never
//! locked and never overwritten (SYNC 4.11), so that it works on any file system.
//!
//! `PCA-SYNC/v1/<office>/streams/<stream>/<actor>/<first>-<last>-<hash>.seg` and
//! `PCA-SYNC/v1/blobs/<aa>/<sha256>`. Segments are signed and verified, but not encrypted here: the
//! folder must lie on an encrypted disk; every exchange says so.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use jaiza_casefile::RawEntry;
use jaiza_casefile::ids::{ActorId, StreamId};
use sha2::{Digest, Sha256};

use super::{Pulled, Transport, TransportKind, Vector};
use crate::error::SyncError;
use crate::segment::{self, SegmentName};

/// Entry in the list of transports.
pub const KIND: TransportKind = TransportKind {
    prefix: "folder",
    form: "folder:PATH",
    open,
};

fn open(target: &str, office: &str) -> Result<Box<dyn Transport>, SyncError> {
    let root = PathBuf::from(target).join("PCA-SYNC").join("v1");
    fs::create_dir_all(root.join("tmp")).map_err(at(&root))?;
    Ok(Box::new(Folder {
        root,
        office: safe_name(office),
    }))
}

/// Letters, digits, hyphen and underscore of an office code; never empty.
fn safe_name(office: &str) -> String {
    let kept: String = office
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    if kept.is_empty() {
        "office".to_owned()
    } else {
        kept
    }
}

fn at(path: &Path) -> impl Fn(std::io::Error) -> SyncError + '_ {
    |source| SyncError::Folder {
        path: path.to_owned(),
        source,
    }
}

struct Folder {
    root: PathBuf,
    office: String,
}

impl Folder {
    /// Stage, flush, rename, flush the folder; a name that is there is never written again.
    fn put(&self, path: &Path, bytes: &[u8]) -> Result<(), SyncError> {
        if path.exists() {
            return Ok(());
        }
        let folder = path.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder).map_err(at(folder))?;
        let unique = hex::encode(Sha256::digest(path.as_os_str().as_encoded_bytes()));
        let staged = self
            .root
            .join("tmp")
            .join(format!("{unique}-{}", std::process::id()));
        let write = || -> std::io::Result<()> {
            let mut file = File::create(&staged)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            fs::rename(&staged, path)?;
            // Not every file system can flush a folder; the file itself is safe by then.
            let _ = File::open(folder).and_then(|opened| opened.sync_all());
            Ok(())
        };
        write().map_err(at(path))
    }

    /// Folders of one stream over all offices.
    fn stream_folders(&self, stream: StreamId) -> Result<Vec<PathBuf>, SyncError> {
        let offices = names(&self.root)?;
        let folders = offices.iter().map(|office| {
            self.root
                .join(office)
                .join("streams")
                .join(stream.to_string())
        });
        Ok(folders.filter(|folder| folder.is_dir()).collect())
    }

    /// Segments of an actor over all offices, lowest first, widest first among equals.
    fn segments(
        &self,
        stream: StreamId,
        actor: ActorId,
    ) -> Result<Vec<(SegmentName, PathBuf)>, SyncError> {
        let mut found = Vec::new();
        for folder in self.stream_folders(stream)? {
            let folder = folder.join(actor.hex());
            for file in names(&folder)? {
                if let Some(name) = SegmentName::parse(&file) {
                    found.push((name, folder.join(file)));
                }
            }
        }
        found.sort_by(|(a, _), (b, _)| (a.first, b.last).cmp(&(b.first, a.last)));
        Ok(found)
    }

    fn blob_path(&self, sha256: &str) -> PathBuf {
        let (head, _) = sha256.split_at_checked(2).unwrap_or((sha256, ""));
        self.root.join("blobs").join(head).join(sha256)
    }
}

/// Names in a folder; none when it is not there.
fn names(folder: &Path) -> Result<Vec<String>, SyncError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(why) => return Err(at(folder)(why)),
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort_unstable();
    Ok(names)
}

impl Transport for Folder {
    fn place(&self) -> String {
        format!("folder:{}", self.root.display())
    }

    fn warnings(&self) -> Vec<String> {
        vec![
            "Entries in this folder are signed but not encrypted: keep it on an encrypted disk or stick."
                .to_owned(),
        ]
    }

    fn vectors(&mut self) -> Result<BTreeMap<StreamId, Vector>, SyncError> {
        let mut all: BTreeMap<StreamId, Vector> = BTreeMap::new();
        for office in names(&self.root)? {
            let streams = self.root.join(office).join("streams");
            for stream in names(&streams)? {
                let Ok(id) = stream.parse::<uuid::Uuid>() else {
                    continue;
                };
                let vector = all.entry(StreamId(id)).or_default();
                for actor in names(&streams.join(&stream))? {
                    let Some(actor_id) = ActorId::from_hex(&actor) else {
                        continue;
                    };
                    let files = names(&streams.join(&stream).join(&actor))?;
                    let last = files
                        .iter()
                        .filter_map(|file| SegmentName::parse(file))
                        .map(|name| name.last)
                        .max();
                    let known = vector.entry(actor_id).or_insert(0);
                    *known = (*known).max(last.unwrap_or(0));
                }
            }
        }
        Ok(all)
    }

    fn push(
        &mut self,
        stream: StreamId,
        actor: ActorId,
        first: u64,
        entries: &[RawEntry],
    ) -> Result<(), SyncError> {
        let count = u64::try_from(entries.len()).unwrap_or(u64::MAX);
        if count == 0 {
            return Ok(());
        }
        let bytes = segment::write(entries);
        let name = SegmentName::of(first, first + (count - 1), &bytes);
        let folder = self
            .root
            .join(&self.office)
            .join("streams")
            .join(stream.to_string())
            .join(actor.hex());
        self.put(&folder.join(name.file()), &bytes)
    }

    fn pull(&mut self, stream: StreamId, actor: ActorId, after: u64) -> Result<Pulled, SyncError> {
        let mut pulled = Pulled::default();
        let mut have = after;
        for (name, path) in self.segments(stream, actor)? {
            if name.last <= have {
                continue;
            }
            let bytes = fs::read(&path).map_err(at(&path))?;
            let entries = if name.fits(&bytes) {
                segment::read(&bytes)
            } else {
                None
            };
            let Some(entries) = entries else {
                pulled.problems.push(format!(
                    "{} is incomplete or damaged; try again later",
                    path.display()
                ));
                continue;
            };
            let skip = usize::try_from(have.saturating_sub(name.first.saturating_sub(1)))
                .unwrap_or(usize::MAX);
            pulled.entries.extend(entries.into_iter().skip(skip));
            have = name.last;
        }
        Ok(pulled)
    }

    fn has_blob(&mut self, sha256: &str) -> Result<bool, SyncError> {
        Ok(self.blob_path(sha256).is_file())
    }

    fn push_blob(&mut self, sha256: &str, bytes: &[u8]) -> Result<(), SyncError> {
        self.put(&self.blob_path(sha256), bytes)
    }

    fn pull_blob(&mut self, sha256: &str) -> Result<Option<Vec<u8>>, SyncError> {
        let path = self.blob_path(sha256);
        match fs::read(&path) {
            Ok(bytes) => Ok((hex::encode(Sha256::digest(&bytes)) == sha256).then_some(bytes)),
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(why) => Err(at(&path)(why)),
        }
    }
}
