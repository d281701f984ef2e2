//! Tests on data over the rows of a view.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::data::filters;
use crate::call::{Failure, Place};

/// Verbs of tests on data.
#[derive(Subcommand)]
pub enum DataTest {
    /// Tests with the columns that suit them.
    List,
    /// Run a test: benford, duplicates, gaps, `modified_z`, iqr, trend, `relative_size`, `period_change`.
    Run {
        test: String,
        #[command(flatten)]
        view: View,
        #[command(flatten)]
        ask: Ask,
    },
    /// The records behind a group of a test, by the key that the run tells.
    Records {
        test: String,
        key: String,
        #[command(flatten)]
        view: View,
        #[command(flatten)]
        ask: Ask,
        /// First record, from 0.
        #[arg(long, default_value_t = 0)]
        from: u32,
        /// Number of records, at most 500.
        #[arg(long, default_value_t = 50)]
        len: u32,
    },
}

/// Which rows.
#[derive(Args)]
pub struct View {
    /// Extract by id (all when none is named).
    #[arg(long)]
    extract: Vec<String>,
    /// Items of a case instead.
    #[arg(long)]
    case: Option<String>,
    /// Condition such as pct=85076000 or value>=100000; all must hold.
    #[arg(long = "where", num_args = 1..)]
    conditions: Vec<String>,
}

/// What is asked of them; what is left out takes the usual value.
#[derive(Args)]
pub struct Ask {
    #[arg(long, default_value = "")]
    column: String,
    /// Of benford: first, second, `first_two`, `first_three`, `last_two`.
    #[arg(long, default_value = "")]
    variant: String,
    /// Of benford: both, positive, negative.
    #[arg(long, default_value = "")]
    sign: String,
    /// Of benford: smaller amounts are left out.
    #[arg(long, default_value = "")]
    least: String,
    /// Of duplicates: columns that are the same.
    #[arg(long, num_args = 1..)]
    keys: Vec<String>,
    /// Of duplicates: columns that differ.
    #[arg(long, num_args = 1..)]
    different: Vec<String>,
    /// Column that groups.
    #[arg(long, default_value = "")]
    by: String,
    /// Threshold.
    #[arg(long, default_value = "")]
    limit: String,
    /// Of `period_change`: first day of the later period; else the middle.
    #[arg(long, default_value = "")]
    since: String,
}

impl Ask {
    fn of(self, test: &str, set_id: &Value) -> Value {
        json!({
            "set_id": set_id, "test": test, "column": self.column, "variant": self.variant, "sign": self.sign, "least": self.least,
            "keys": self.keys, "different": self.different, "by": self.by, "limit": self.limit, "from": self.since,
        })
    }
}

impl DataTest {
    /// Opens the view, asks, prints.
    ///
    /// # Errors
    /// Refusals of the door, unusable words.
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        let session = place.open()?;
        let call = |command: &str, payload: Value| {
            jaiza_api::door::call(&session, command, payload).map(|answer| answer.value)
        };
        let open = |view: View| -> Result<Value, Failure> {
            let filters = filters(&view.conditions)?;
            let asked = json!({ "extracts": view.extract, "case": view.case, "filters": filters });
            Ok(call("items_open", asked)?["set_id"].clone())
        };
        let answer = match self {
            Self::List => call("data_test_kinds", Value::Null)?,
            Self::Run { test, view, ask } => {
                let set = open(view)?;
                call("data_test_run", ask.of(&test, &set))?
            }
            Self::Records {
                test,
                key,
                view,
                ask,
                from,
                len,
            } => {
                let set = open(view)?;
                let asked = json!({ "ask": ask.of(&test, &set), "key": key });
                let found = call("data_test_rows", asked)?;
                let page = json!({ "set_id": found["set_id"], "from": from, "len": len });
                let mut page = call("items_page", page)?;
                page["count"] = found["count"].clone();
                page["sums"] = found["sums"].clone();
                page
            }
        };
        crate::print::value(&answer, place.json);
        Ok(())
    }
}
