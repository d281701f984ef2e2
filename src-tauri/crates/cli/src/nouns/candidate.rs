//! Candidate findings.

use clap::Subcommand;
use serde_json::json;

use super::Ask;

/// Verbs of candidate findings.
#[derive(Subcommand)]
pub enum Candidate {
    /// Candidates of a case, or of all cases; the highest amount first.
    List {
        case: Option<String>,
        /// open, dismissed or taken.
        #[arg(long)]
        status: Option<String>,
    },
    /// Set a candidate aside, with the reason.
    Dismiss {
        case: String,
        /// Id, or its beginning.
        candidate: String,
        #[arg(long)]
        reason: String,
    },
    /// Open a candidate again.
    Reopen { case: String, candidate: String },
}

impl Candidate {
    pub fn ask(self) -> Ask {
        match self {
            Self::List { case, status } => {
                Ask::new("candidate_list", json!({ "case": case, "status": status }))
            }
            Self::Dismiss {
                case,
                candidate,
                reason,
            } => Ask::new(
                "candidate_decide",
                json!({ "case": case, "candidate": candidate, "status": "dismissed", "reason": reason }),
            ),
            Self::Reopen { case, candidate } => Ask::new(
                "candidate_decide",
                json!({ "case": case, "candidate": candidate, "status": "open" }),
            ),
        }
    }
}
