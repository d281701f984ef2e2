//! The home of one person on one computer.

dto! {
    /// Is a home there, is it open, and whose is it?
    HomeStatus {
        /// `none`, `locked` or `open`.
        state: String,
        dir: String,
        person: String,
        person_name: String,
        office: String,
        device: String,
        /// A demo home: invented data, said so on every page.
        demo: bool,
        /// Why nothing can be written, if so.
        read_only: Option<String>,
        /// When the last action was stored, `HH:MM`; empty before the first.
        saved_at: String,
        /// Journal entries that no other home has acknowledged.
        waiting_to_sync: u32,
        conflicts: u32,
    }
    /// Make a home. Without `dir` in the platform's data folder.
    HomeCreateIn { #[serde(default)] dir: Option<String>, passphrase: String, person: String, name: String, office: String }
    /// The recovery code is shown once and stored nowhere.
    HomeCreated { dir: String, recovery_code: String, person: String, office: String }
    /// Open the home with its passphrase.
    HomeUnlockIn { passphrase: String }
    /// Facts about the home.
    HomeInfo {
        dir: String, person: String, person_name: String, office: String, actor: String, install_id: String,
        program_version: String, sqlite_version: String, sqlcipher_version: String, layout_version: u32,
        streams: u32, entries: u32, extracts: u32, blobs: u32, last_backup: Option<String>,
    }
    /// Result of the full check.
    HomeVerified { ok: bool, entries: u32, streams: u32, blobs: u32, digest: String, problems: Vec<String> }
    /// A path on this computer.
    PathIn { path: String }
    /// A backup was written and opened again.
    HomeBackedUp { path: String, entries: u32, files: Vec<String> }
    /// A backup was merged.
    HomeRestored { new_entries: u32, known_entries: u32, refused: u32 }
    /// New passphrase for this home.
    PassphraseChangeIn { old: String, new: String }
}
