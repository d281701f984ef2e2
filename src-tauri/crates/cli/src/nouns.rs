//! The verbs of every noun, as CLI words.

mod audit;
mod book;
mod candidate;
mod data;
mod data_test;
mod exchange;
mod figure;
mod files;
mod house;
mod money;
mod parameters;
mod partner;
mod reference;
mod sample;
mod selection;
mod trader;
mod transit;
mod triage;
mod wording;

use clap::Subcommand;
use serde_json::Value;

use crate::call::{Failure, Place};

/// What a verb asks of the door.
pub struct Ask {
    /// Command of the door.
    pub command: &'static str,
    /// Its input.
    pub payload: Value,
}

impl Ask {
    /// A command with its input.
    pub const fn new(command: &'static str, payload: Value) -> Self {
        Self { command, payload }
    }
}

/// The nouns.
#[derive(Subcommand)]
pub enum Noun {
    /// The home of this person on this computer.
    #[command(subcommand)]
    Home(house::Home),
    /// Reference packages.
    #[command(subcommand)]
    Reference(reference::Reference),
    /// Imported extracts.
    #[command(subcommand)]
    Extract(data::Extract),
    /// Mapping profiles.
    #[command(subcommand)]
    Profile(files::Profile),
    /// Books of an auditee: ledger, stock, purchases, payments.
    #[command(subcommand)]
    Book(book::Book),
    /// Candidate findings.
    #[command(subcommand)]
    Candidate(candidate::Candidate),
    /// Tests on data over any view: digits, duplicates, gaps, outliers, trend. Pointers, never findings.
    #[command(subcommand)]
    Test(data_test::DataTest),
    /// Risk runs and reasons.
    #[command(subcommand)]
    Risk(data::Risk),
    /// Sealed selections: whom to audit, and the proof of how they were chosen.
    #[command(subcommand)]
    Selection(selection::Selection),
    /// Parameter packages of the indicators.
    #[command(subcommand)]
    Parameters(parameters::Parameters),
    /// The trader file.
    #[command(subcommand)]
    Trader(trader::Trader),
    /// Exports of partner countries against what was declared here.
    #[command(subcommand)]
    Mirror(Box<partner::Mirror>),
    /// Goods in transit: gaps, guarantees, letters.
    #[command(subcommand)]
    Transit(transit::Transit),
    /// Cases.
    #[command(subcommand)]
    Case(audit::Case),
    /// Findings.
    #[command(subcommand)]
    Finding(audit::Finding),
    /// Money in stages: demanded, upheld, paid.
    #[command(subcommand)]
    Money(money::Money),
    /// Line triage: the items of a case one by one.
    #[command(subcommand)]
    Triage(triage::Triage),
    /// Audit samples of a case: plan, draw, evaluate.
    #[command(subcommand)]
    Sample(Box<sample::Sample>),
    /// The library of wordings: texts of findings with variables and the law they rest on.
    #[command(subcommand)]
    Wording(wording::Wording),
    /// Checklists.
    #[command(subcommand)]
    Checklist(audit::Checklist),
    /// Evidence.
    #[command(subcommand)]
    Evidence(audit::Evidence),
    /// Reports.
    #[command(subcommand)]
    Report(audit::Report),
    /// The audit trail.
    #[command(subcommand)]
    Journal(exchange::Journal),
    /// Conflicts.
    #[command(subcommand)]
    Conflict(exchange::Conflict),
    /// Exchange with other homes.
    #[command(subcommand)]
    Sync(exchange::Sync),
    /// The work list: cases and targets by money and time left.
    Work,
    /// The levy engine: JSON lines in, JSON lines out.
    Levy {
        /// Read requests from stdin, a line each.
        #[arg(long, required = true)]
        jsonl: bool,
    },
    /// Sampling and statistics: JSON requests in, JSON answers out.
    Stat {
        /// Read requests from stdin, a line each (with `--json`: one request).
        #[arg(long)]
        jsonl: bool,
    },
    /// Any command of the door.
    Rpc(house::Rpc),
    /// Development host of the door on 127.0.0.1.
    Serve(house::Serve),
    /// The worked case from import to sealed report, printing each step.
    Demo(crate::demo::Demo),
}

impl Noun {
    /// Runs the verb.
    ///
    /// # Errors
    /// Refusals of the door, unusable words.
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        let ask = match self {
            Self::Home(verb) => return verb.run(place),
            Self::Rpc(rpc) => return rpc.run(place),
            Self::Serve(serve) => return serve.run(place),
            Self::Demo(demo) => return demo.run(place),
            Self::Levy { .. } => return crate::lines::answer(jaiza_domain::protocol::answer_line),
            Self::Stat { .. } => {
                return crate::lines::answer(jaiza_statistics::protocol::answer_line);
            }
            Self::Extract(verb) => return verb.run(place),
            Self::Test(verb) => return verb.run(place),
            Self::Reference(verb) => return verb.run(place),
            Self::Parameters(verb) => return verb.run(place),
            Self::Finding(audit::Finding::Trace(trace)) => return trace.run(place),
            Self::Profile(verb) => verb.ask(),
            Self::Book(verb) => verb.ask()?,
            Self::Candidate(verb) => verb.ask(),
            Self::Risk(verb) => verb.ask(),
            Self::Selection(verb) => verb.ask(&place.lang)?,
            Self::Trader(verb) => verb.ask(),
            Self::Mirror(verb) => verb.ask()?,
            Self::Transit(verb) => verb.ask(&place.lang),
            Self::Case(verb) => verb.ask(&place.lang),
            Self::Finding(verb) => verb.ask(),
            Self::Money(verb) => verb.ask()?,
            Self::Triage(verb) => verb.ask(),
            Self::Sample(verb) => verb.ask(&place.lang)?,
            Self::Wording(verb) => verb.ask(&place.lang),
            Self::Checklist(verb) => verb.ask(&place.lang)?,
            Self::Evidence(verb) => verb.ask(),
            Self::Report(verb) => verb.ask(&place.lang),
            Self::Journal(verb) => verb.ask(),
            Self::Conflict(verb) => verb.ask(),
            Self::Sync(verb) => verb.ask(),
            Self::Work => Ask::new("work_list", Value::Null),
        };
        place.show(ask.command, ask.payload)
    }
}

/// `KEY=VALUE` words as a JSON object.
///
/// # Errors
/// A word without `=`.
pub fn pairs(words: &[String]) -> Result<Value, Failure> {
    let mut object = serde_json::Map::new();
    for word in words {
        let (key, value) = word
            .split_once('=')
            .ok_or_else(|| Failure::Usage(format!("\"{word}\" is not KEY=VALUE.")))?;
        object.insert(key.to_owned(), Value::String(value.to_owned()));
    }
    Ok(Value::Object(object))
}
