//! Mapping profiles.

dto! {
    /// A saved mapping profile; `columns` counts those that are mapped.
    Profile { id: String, name: String, version: u32, fingerprint: String, format: String, columns: u32, saved_at: String, person: String }
    /// All profiles, by name, the newest version first.
    Profiles { profiles: Vec<Profile> }
    /// Save the mapping of an import as a profile.
    ProfileSaveIn { extract_id: String, name: String }
    /// Write a profile (by name or id) to a file.
    ProfileExportIn { profile: String, path: String }
    /// Take a profile from a file; its name is the file's unless another is given.
    ProfileLoadIn { path: String, #[serde(default)] name: Option<String> }
    /// A profile by its name.
    ProfileIn { name: String }
}
