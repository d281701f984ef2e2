//! Reference packages.

dto! {
    /// A table of a package.
    ReferenceTable { name: String, rows: u32, sha256: String, valid_from: Option<String>, valid_to: Option<String> }
    /// A loaded package.
    ReferencePackage { id: String, name: String, loaded_at: String, sha256: String, tables: Vec<ReferenceTable>, ignored: Vec<String> }
    /// All packages, newest first.
    ReferencePackages { packages: Vec<ReferencePackage> }
    /// Verification of stored packages.
    ReferenceVerified { ok: bool, tables: u32, problems: Vec<String> }
}
