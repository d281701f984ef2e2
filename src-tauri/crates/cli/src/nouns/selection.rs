//! Choosing targets, sealing the choice, verifying it.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::Ask;
use crate::call::Failure;

/// Verbs of selections.
#[derive(Subcommand)]
pub enum Selection {
    /// Whom a choice would take; nothing is kept.
    Propose(Wanted),
    /// Seal a choice and write its memo.
    Seal {
        #[command(flatten)]
        wanted: Wanted,
        /// Internal reason of the selection.
        #[arg(long)]
        reason: String,
        /// Text for the notice to the trader; holds nothing confidential.
        #[arg(long, default_value = "")]
        notice: String,
        /// Write the memo (JSON) here.
        #[arg(long)]
        memo: Option<String>,
        /// Write the memo as PDF here.
        #[arg(long)]
        pdf: Option<String>,
    },
    /// Sealed selections.
    List,
    /// One sealed selection, by its code or the path of its memo.
    Show { selection: String },
    /// Write the memo of a sealed selection again.
    Write {
        selection: String,
        #[arg(long)]
        memo: Option<String>,
        #[arg(long)]
        pdf: Option<String>,
    },
    /// Make a selection again from its memo (path or code): same, or what differs.
    Verify { memo: String },
}

/// What a choice is asked for.
#[derive(Args)]
pub struct Wanted {
    /// Risk run.
    #[arg(long)]
    run: String,
    /// Name; a sealed selection of the same name is superseded.
    #[arg(long)]
    name: Option<String>,
    /// TRADER or GD.
    #[arg(long)]
    grain: Option<String>,
    /// rank or `yield_rank`.
    #[arg(long)]
    order: Option<String>,
    /// Audit days that are available: the ranking is walked down to them.
    #[arg(long)]
    days: Option<String>,
    /// Officer's own pick, KEY or KEY=REASON; without a reason that of the selection counts.
    #[arg(long, num_args = 1..)]
    pick: Vec<String>,
    /// Target that is left out of ranking and draw, KEY=REASON.
    #[arg(long, num_args = 1..)]
    leave: Vec<String>,
    /// Random places at least.
    #[arg(long, default_value_t = 0)]
    random: u32,
    /// Random places at least, in percent of all; with --days the usual share when not given.
    #[arg(long)]
    random_pct: Option<u32>,
    /// Seed of the draw.
    #[arg(long)]
    seed: Option<String>,
    /// Reason to take a target in spite of an overlap, KEY=REASON.
    #[arg(long, num_args = 1..)]
    despite: Vec<String>,
}

impl Wanted {
    fn ask(self, reason: &str) -> Result<Value, Failure> {
        let own = self.pick.iter().map(|word| {
            let (key, own) = word.split_once('=').unwrap_or((word, reason));
            json!({ "name": key, "value": own })
        });
        Ok(json!({
            "run_id": self.run, "name": self.name, "grain": self.grain, "order": self.order, "capacity": self.days,
            "random": self.random, "random_pct": self.random_pct, "seed": self.seed,
            "own": own.collect::<Vec<_>>(), "left_out": reasons(&self.leave)?, "despite": reasons(&self.despite)?,
        }))
    }
}

/// `KEY=REASON` words.
fn reasons(words: &[String]) -> Result<Vec<Value>, Failure> {
    let pair = |word: &String| match word.split_once('=') {
        Some((key, reason)) => Ok(json!({ "name": key, "value": reason })),
        None => Err(Failure::Usage(format!("\"{word}\" is not KEY=REASON."))),
    };
    words.iter().map(pair).collect()
}

impl Selection {
    pub fn ask(self, lang: &str) -> Result<Ask, Failure> {
        // Papers are written in English and Urdu.
        let lang = if lang == "ur" { "ur" } else { "en" };
        Ok(match self {
            Self::Propose(wanted) => Ask::new("selection_propose", wanted.ask("")?),
            Self::Seal {
                wanted,
                reason,
                notice,
                memo,
                pdf,
            } => {
                let ask = wanted.ask(&reason)?;
                Ask::new(
                    "selection_seal",
                    json!({ "ask": ask, "reason": reason, "notice": notice, "memo": memo, "pdf": pdf, "lang": lang }),
                )
            }
            Self::List => Ask::new("selection_list", Value::Null),
            Self::Show { selection } => {
                Ask::new("selection_show", json!({ "selection": selection }))
            }
            Self::Write {
                selection,
                memo,
                pdf,
            } => Ask::new(
                "selection_write",
                json!({ "selection": selection, "memo": memo, "pdf": pdf, "lang": lang }),
            ),
            Self::Verify { memo } => Ask::new("selection_verify", json!({ "selection": memo })),
        })
    }
}
