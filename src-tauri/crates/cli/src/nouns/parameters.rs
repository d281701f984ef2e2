//! Parameter packages, drafts of them, what-ifs and proposals.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::Ask;
use crate::call::{Failure, Place};

/// Verbs of parameter packages. A package is named by its id, a draft by its name, both by a file.
#[derive(Subcommand)]
pub enum Parameters {
    /// Packages and drafts, bases before what builds on them.
    List,
    /// A package with every value after merging, and the package that sets it.
    Show { package: String },
    /// Every fault of a package, a draft or a TOML file.
    Check { package: String },
    /// Two packages side by side after merging.
    Diff { first: String, second: String },
    /// Write a signed file, or TOML when the name ends in .toml.
    Export {
        package: String,
        #[arg(long)]
        out: String,
    },
    /// Take in a package that two people signed, or the signed draft of another person.
    Load {
        path: String,
        /// Fingerprint of a signer whose packages count from now on.
        #[arg(long)]
        trust: Option<String>,
    },
    /// Drafts: one person writes, a second approves.
    #[command(subcommand)]
    Draft(Draft),
    /// Try values or a package on a stored run: who enters, who leaves.
    WhatIf(WhatIf),
    /// Values that an office measured to do better, on their way to headquarters.
    #[command(subcommand)]
    Proposal(Proposal),
}

/// Verbs of drafts.
#[derive(Subcommand)]
pub enum Draft {
    /// Start a draft over a base, as a copy, or from a TOML file.
    New(New),
    /// Set values, PATH=VALUE; an empty value is left to the bases.
    Edit {
        draft: String,
        #[arg(required = true)]
        values: Vec<String>,
    },
    /// Sign a draft and hand it in.
    Submit {
        draft: String,
        #[arg(long)]
        note: String,
    },
    /// Approve the draft of another person: it becomes a package that never changes.
    Approve {
        draft: String,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Return the draft of another person.
    Return {
        draft: String,
        #[arg(long)]
        reason: String,
    },
    /// Write a submitted or returned draft as a signed file.
    Export {
        draft: String,
        #[arg(long)]
        out: String,
    },
}

/// Words of a new draft.
#[derive(Args)]
pub struct New {
    /// Id of the package it is to become.
    id: String,
    /// Package it builds on.
    #[arg(long, default_value = "")]
    base: String,
    /// Package whose values it starts with.
    #[arg(long, default_value = "")]
    copy: String,
    /// TOML file it starts with.
    #[arg(long, default_value = "")]
    file: String,
    /// template, national, region or case.
    #[arg(long, default_value = "")]
    level: String,
    #[arg(long, default_value = "")]
    region: String,
    /// Number of the case whose override it is.
    #[arg(long, default_value = "")]
    case: String,
    /// First day of validity.
    #[arg(long, default_value = "")]
    from: String,
    /// Last day of validity.
    #[arg(long, default_value = "")]
    to: String,
}

/// Words of a what-if.
#[derive(Args)]
pub struct WhatIf {
    /// The stored run.
    #[arg(long)]
    run: String,
    /// Another package: its id, a draft, or a TOML file.
    #[arg(long)]
    package: Option<String>,
    /// PATH=VALUE.
    values: Vec<String>,
    /// How many targets are selected.
    #[arg(long, default_value_t = 20)]
    first: u32,
    /// TRADER or GD.
    #[arg(long, default_value = "TRADER")]
    grain: String,
    /// rank or `yield_rank`.
    #[arg(long, default_value = "rank")]
    order: String,
}

/// Verbs of proposals.
#[derive(Subcommand)]
pub enum Proposal {
    /// Proposals made here or received.
    List,
    /// Propose values with the gain measured on a run.
    Make {
        /// PATH=VALUE.
        #[arg(required = true)]
        values: Vec<String>,
        #[arg(long)]
        run: String,
        #[arg(long)]
        reason: String,
        #[arg(long, default_value_t = 20)]
        first: u32,
        #[arg(long, default_value = "rank")]
        order: String,
    },
    /// Write a proposal as one signed file.
    Export {
        proposal: String,
        #[arg(long)]
        out: String,
    },
    /// Take in the signed proposal of an office.
    Read { path: String },
    /// Adopt a proposal into an own draft.
    Adopt {
        proposal: String,
        #[arg(long)]
        draft: String,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Decline a proposal.
    Decline {
        proposal: String,
        #[arg(long)]
        reason: String,
    },
}

impl Parameters {
    /// Runs the verb.
    ///
    /// # Errors
    /// Refusals of the door; words that are not `PATH=VALUE`; a check that found faults.
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        let ask = match self {
            Self::Check { package } => return check(place, &package),
            Self::List => Ask::new("parameter_list", Value::Null),
            Self::Show { package } => Ask::new("parameter_show", json!({ "package": package })),
            Self::Diff { first, second } => Ask::new(
                "parameter_diff",
                json!({ "first": first, "second": second }),
            ),
            Self::Export { package, out } => Ask::new(
                "parameter_export",
                json!({ "package": package, "path": out }),
            ),
            Self::Load { path, trust } => {
                Ask::new("parameter_load", json!({ "path": path, "trust": trust }))
            }
            Self::Draft(draft) => draft.ask()?,
            Self::WhatIf(words) => Ask::new(
                "parameter_whatif",
                json!({
                    "run_id": words.run, "package": words.package, "changes": changes(&words.values)?,
                    "first": words.first, "grain": words.grain, "order": words.order,
                }),
            ),
            Self::Proposal(proposal) => proposal.ask()?,
        };
        place.show(ask.command, ask.payload)
    }
}

/// Prints the faults; a package with any that refuses it is a failure for scripts.
fn check(place: &Place, package: &str) -> Result<(), Failure> {
    let value = place.call("parameter_check", json!({ "package": package }))?;
    crate::print::value(&value, place.json);
    if value.get("ok") == Some(&Value::Bool(true)) {
        return Ok(());
    }
    Err(Failure::from(jaiza_api::error::ErrorBody::invalid(
        "error-parameters-check",
        format!("The parameter package {package} has faults; they are listed in the answer."),
    )))
}

/// `PATH=VALUE` words in their order.
fn changes(words: &[String]) -> Result<Value, Failure> {
    let change = |word: &String| {
        let (path, value) = word
            .split_once('=')
            .ok_or_else(|| Failure::Usage(format!("\"{word}\" is not PATH=VALUE.")))?;
        Ok(json!({ "path": path, "value": value }))
    };
    words.iter().map(change).collect::<Result<_, Failure>>()
}

impl Draft {
    fn ask(self) -> Result<Ask, Failure> {
        let (command, payload) = match self {
            Self::New(new) => (
                "parameter_draft_new",
                json!({
                    "id": new.id, "base": new.base, "copy": new.copy, "file": new.file, "level": new.level,
                    "region": new.region, "case_no": new.case, "valid_from": new.from, "valid_to": new.to,
                }),
            ),
            Self::Edit { draft, values } => (
                "parameter_draft_edit",
                json!({ "draft": draft, "changes": changes(&values)? }),
            ),
            Self::Submit { draft, note } => (
                "parameter_draft_submit",
                json!({ "draft": draft, "note": note }),
            ),
            Self::Approve { draft, note } => (
                "parameter_draft_approve",
                json!({ "draft": draft, "note": note }),
            ),
            Self::Return { draft, reason } => (
                "parameter_draft_return",
                json!({ "draft": draft, "note": reason }),
            ),
            Self::Export { draft, out } => {
                ("parameter_export", json!({ "package": draft, "path": out }))
            }
        };
        Ok(Ask::new(command, payload))
    }
}

impl Proposal {
    fn ask(self) -> Result<Ask, Failure> {
        let (command, payload) = match self {
            Self::List => ("proposal_list", Value::Null),
            Self::Make {
                values,
                run,
                reason,
                first,
                order,
            } => (
                "proposal_make",
                json!({ "run_id": run, "changes": changes(&values)?, "reason": reason, "first": first, "order": order }),
            ),
            Self::Export { proposal, out } => (
                "proposal_export",
                json!({ "proposal": proposal, "path": out }),
            ),
            Self::Read { path } => ("proposal_read", json!({ "path": path })),
            Self::Adopt {
                proposal,
                draft,
                note,
            } => (
                "proposal_adopt",
                json!({ "proposal": proposal, "draft": draft, "note": note }),
            ),
            Self::Decline { proposal, reason } => (
                "proposal_decline",
                json!({ "proposal": proposal, "reason": reason }),
            ),
        };
        Ok(Ask::new(command, payload))
    }
}
