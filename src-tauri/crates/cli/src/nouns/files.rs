//! Mapping profiles.

use clap::Subcommand;
use serde_json::{Value, json};

use super::Ask;

/// Verbs of mapping profiles.
#[derive(Subcommand)]
pub enum Profile {
    /// Saved profiles, every version.
    List,
    /// Save the mapping of an import.
    Save {
        /// The import.
        extract: String,
        #[arg(long)]
        name: String,
    },
    /// Write a profile to a file (Table Schema).
    Export {
        /// Name or id.
        profile: String,
        #[arg(long)]
        out: String,
    },
    /// Take a profile from a file.
    Load {
        file: String,
        #[arg(long)]
        name: Option<String>,
    },
    /// Remove a profile with all its versions.
    Remove { name: String },
}

impl Profile {
    pub fn ask(self) -> Ask {
        match self {
            Self::List => Ask::new("profile_list", Value::Null),
            Self::Save { extract, name } => Ask::new(
                "profile_save",
                json!({ "extract_id": extract, "name": name }),
            ),
            Self::Export { profile, out } => {
                Ask::new("profile_export", json!({ "profile": profile, "path": out }))
            }
            Self::Load { file, name } => {
                Ask::new("profile_load", json!({ "path": file, "name": name }))
            }
            Self::Remove { name } => Ask::new("profile_remove", json!({ "name": name })),
        }
    }
}
