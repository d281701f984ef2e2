//! The audit trail, conflicts, exchange.

use clap::Subcommand;
use serde_json::{Value, json};

use super::Ask;

/// Verbs of the audit trail.
#[derive(Subcommand)]
pub enum Journal {
    /// Entries of a case, newest first.
    List {
        case: String,
        #[arg(long, default_value_t = 0)]
        from: u32,
        #[arg(long)]
        len: Option<u32>,
    },
    /// Check every chain and signature of a case.
    Verify { case: String },
}

impl Journal {
    pub fn ask(self) -> Ask {
        match self {
            Self::List { case, from, len } => Ask::new(
                "journal_list",
                json!({ "case": case, "from": from, "len": len }),
            ),
            Self::Verify { case } => Ask::new("journal_verify", json!({ "case": case })),
        }
    }
}

/// Verbs of conflicts.
#[derive(Subcommand)]
pub enum Conflict {
    /// Values that two people set differently.
    List,
    /// Settle a conflict with one value and a reason.
    Settle {
        case: String,
        entity: String,
        field: String,
        value: String,
        #[arg(long)]
        reason: String,
    },
}

impl Conflict {
    pub fn ask(self) -> Ask {
        match self {
            Self::List => Ask::new("conflict_list", Value::Null),
            Self::Settle {
                case,
                entity,
                field,
                value,
                reason,
            } => Ask::new(
                "conflict_settle",
                json!({ "case": case, "entity": entity, "field": field, "value": value, "reason": reason }),
            ),
        }
    }
}

/// Verbs of exchange.
#[derive(Subcommand)]
pub enum Sync {
    /// Exchange entries and evidence.
    Run {
        /// `folder:PATH`.
        #[arg(long)]
        with: String,
    },
    /// Where each case stands.
    Status,
}

impl Sync {
    pub fn ask(self) -> Ask {
        match self {
            Self::Run { with } => Ask::new("sync_run", json!({ "with": with })),
            Self::Status => Ask::new("sync_status", Value::Null),
        }
    }
}
