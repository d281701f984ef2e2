//! Goods in transit: gaps, guarantees, letters.

use clap::Subcommand;
use serde_json::{Value, json};

use super::Ask;

/// Verbs of transit.
#[derive(Subcommand)]
pub enum Transit {
    /// Transit declarations with gaps.
    Gaps(Looked),
    /// Accounts of guarantees.
    Guarantees(Looked),
    /// Data and text of a letter that asks for encashment; in the language of `--lang`.
    Letter {
        /// Declaration by its number.
        gd: String,
        #[command(flatten)]
        looked: Looked,
    },
}

/// Which extracts, as of which day, by which limits.
#[derive(clap::Args)]
pub struct Looked {
    /// Extract by id; none = all.
    #[arg(long)]
    extract: Vec<String>,
    /// Day such as 2026-06-30; today when not given.
    #[arg(long)]
    as_of: Option<String>,
    /// Days from the declaration to the border.
    #[arg(long)]
    exit_days: Option<u32>,
    /// Percent by which weights may differ.
    #[arg(long)]
    weight_pct: Option<String>,
    /// Where these limits are written.
    #[arg(long, default_value = "")]
    source: String,
    /// Type of declaration taken as transit; those of the tables when none is given.
    #[arg(long = "type")]
    kind: Vec<String>,
    /// Write the table to this CSV file as well.
    #[arg(long)]
    out: Option<String>,
}

impl Looked {
    fn payload(self) -> Value {
        json!({
            "extracts": self.extract, "as_of": self.as_of, "exit_days": self.exit_days, "weight_pct": self.weight_pct, "source": self.source,
            "kinds": self.kind, "out": self.out,
        })
    }
}

impl Transit {
    pub fn ask(self, lang: &str) -> Ask {
        match self {
            Self::Gaps(looked) => Ask::new("transit_gaps", looked.payload()),
            Self::Guarantees(looked) => Ask::new("transit_guarantees", looked.payload()),
            Self::Letter { gd, looked } => {
                let lang = if lang == "ur" { "ur" } else { "en" };
                Ask::new(
                    "transit_letter",
                    json!({ "transit": looked.payload(), "gd": gd, "lang": lang }),
                )
            }
        }
    }
}
