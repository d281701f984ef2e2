//! Line triage.

use clap::Subcommand;
use serde_json::json;

use super::Ask;

/// Verbs of line triage.
#[derive(Subcommand)]
pub enum Triage {
    /// Queues of a case with what is left in each.
    Lists { case: String },
    /// A line with everything that helps to judge it; without an item the first that has no mark.
    Show {
        case: String,
        /// flagged, named, unwritten, all, or `ids:GD#1|GD#2`.
        #[arg(long, default_value = "")]
        list: String,
        /// Item as GD#1.
        #[arg(long)]
        item: Option<String>,
    },
    /// Mark a line: clean, price, class, origin, concession, quantity or skip.
    Mark {
        case: String,
        /// Item as GD#1.
        item: String,
        outcome: String,
        #[arg(long, default_value = "")]
        note: String,
        #[arg(long, default_value = "")]
        list: String,
    },
    /// Take back your last mark.
    Undo { case: String },
    /// Lines marked and left, the pace, what a step back would take back.
    Progress {
        case: String,
        #[arg(long, default_value = "")]
        list: String,
    },
}

impl Triage {
    pub fn ask(self) -> Ask {
        match self {
            Self::Lists { case } => Ask::new("triage_lists", json!({ "case": case })),
            Self::Show { case, list, item } => Ask::new(
                "triage_line",
                json!({ "case": case, "list": list, "item": item }),
            ),
            Self::Mark {
                case,
                item,
                outcome,
                note,
                list,
            } => {
                // A text without a number goes as item 0, which no declaration has: the door names it.
                let (gd, number) = item.rsplit_once('#').unwrap_or((&item, ""));
                let number: u32 = number.parse().unwrap_or(0);
                Ask::new(
                    "triage_mark",
                    json!({ "case": case, "gd": gd, "gd_item": number, "outcome": outcome, "note": note, "list": list }),
                )
            }
            Self::Undo { case } => Ask::new("triage_undo", json!({ "case": case })),
            Self::Progress { case, list } => {
                Ask::new("triage_progress", json!({ "case": case, "list": list }))
            }
        }
    }
}
