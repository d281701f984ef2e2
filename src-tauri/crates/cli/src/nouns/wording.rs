//! The library of wordings.

use clap::Subcommand;
use serde_json::json;

use super::Ask;

/// Verbs of the library.
#[derive(Subcommand)]
pub enum Wording {
    /// Wordings of the library, and the variables they may hold.
    List {
        /// Type of finding: VAL, CLS, …
        #[arg(long = "type", default_value = "")]
        finding_type: String,
        /// Text that code or wording holds.
        #[arg(long, default_value = "")]
        search: String,
    },
    /// Take in a library file, all of it or nothing; other content of a code becomes its new version.
    Import {
        file: String,
        /// Only these codes.
        #[arg(long)]
        code: Vec<String>,
    },
    /// Write the library as a file.
    Export {
        file: String,
        /// Only these codes.
        #[arg(long)]
        code: Vec<String>,
    },
    /// Take a wording of this office out of the library.
    Remove {
        code: String,
        #[arg(long)]
        reason: String,
    },
    /// A wording with the values of a recorded finding.
    Render {
        case: String,
        finding: String,
        code: String,
    },
}

impl Wording {
    /// What the verb asks of the door; `lang` is the language of the texts.
    pub fn ask(self, lang: &str) -> Ask {
        match self {
            Self::List {
                finding_type,
                search,
            } => Ask::new(
                "wording_list",
                json!({ "finding_type": finding_type, "search": search }),
            ),
            Self::Import { file, code } => {
                Ask::new("wording_import", json!({ "path": file, "codes": code }))
            }
            Self::Export { file, code } => {
                Ask::new("wording_export", json!({ "path": file, "codes": code }))
            }
            Self::Remove { code, reason } => {
                Ask::new("wording_remove", json!({ "code": code, "reason": reason }))
            }
            Self::Render {
                case,
                finding,
                code,
            } => Ask::new(
                "wording_render",
                json!({ "code": code, "lang": lang, "case": case, "finding_no": finding }),
            ),
        }
    }
}
