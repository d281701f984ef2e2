//! The trader file.

use clap::Subcommand;
use serde_json::json;

use super::Ask;

/// Verbs of traders.
#[derive(Subcommand)]
pub enum Trader {
    /// Traders of all extracts, those with the largest value first.
    List {
        /// Part of the name or number.
        #[arg(long, default_value = "")]
        search: String,
    },
    /// Years, mix, prices against peers, concessions, cases and money of a trader.
    Show { trader: String },
    /// His scores in the newest stored runs.
    Scores { trader: String },
}

impl Trader {
    /// What the verb asks of the door.
    pub fn ask(self) -> Ask {
        match self {
            Self::List { search } => Ask::new("trader_list", json!({ "search": search })),
            Self::Show { trader } => Ask::new("trader_show", json!({ "trader": trader })),
            Self::Scores { trader } => Ask::new("trader_scores", json!({ "trader": trader })),
        }
    }
}
