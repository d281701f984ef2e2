//! Reference packages: what is loaded, which rule was in force, drafts of new versions.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::{Ask, pairs};
use crate::call::{Failure, Place};

/// Verbs of reference packages.
#[derive(Subcommand)]
pub enum Reference {
    /// Load the tables of a folder, or a signed file.
    Load {
        path: String,
        /// Fingerprint of a signer whose packages count from now on.
        #[arg(long)]
        trust: Option<String>,
    },
    /// Check a folder or signed file; nothing is loaded.
    Check { path: String },
    /// Loaded packages with version, people, validity and hash.
    List,
    /// Hash and read every stored table again.
    Verify,
    /// Write a package or an approved draft as a signed file.
    Export {
        /// Id or name of the package, or the draft.
        name: String,
        #[arg(long)]
        out: String,
        /// Words of the publisher.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Tables with their columns, or the rows of one.
    Show {
        table: Option<String>,
        /// The table as a draft has it.
        #[arg(long)]
        draft: Option<String>,
        /// Only rows with this in a cell.
        #[arg(long, default_value = "")]
        filter: String,
        /// Only rows that hold on this day.
        #[arg(long)]
        date: Option<String>,
        #[arg(long, default_value_t = 0)]
        from: u32,
        #[arg(long, default_value_t = 200)]
        len: u32,
    },
    /// Which rule was in force on a day, with its source.
    Rule(Rule),
    /// Drafts of new versions.
    #[command(subcommand)]
    Draft(Draft),
}

/// What is asked of the tables.
#[derive(Args)]
pub struct Rule {
    /// The day, such as the date of the declaration.
    #[arg(long)]
    date: String,
    /// Tariff code, 8 digits.
    #[arg(long)]
    pct: Option<String>,
    /// Origin, two letters.
    #[arg(long)]
    origin: Option<String>,
    /// Status of the importer.
    #[arg(long)]
    status: Option<String>,
    /// Concession claimed.
    #[arg(long)]
    claim: Option<String>,
    /// Only this levy.
    #[arg(long)]
    levy: Option<String>,
    /// Only this kind: tariff, levy, concession, ruling, exchange, edition, correlation, limitation,
    /// section, surcharge, band.
    #[arg(long)]
    kind: Option<String>,
}

/// Verbs of drafts. A draft is named by its id, eight or more letters of it, or its name.
#[derive(Subcommand)]
pub enum Draft {
    /// Drafts on this home.
    List,
    /// A draft with its changes and problems.
    Show { draft: String },
    /// Start a draft from the tables in force.
    New {
        /// Name of the package it is to become.
        name: String,
        /// Start from nothing.
        #[arg(long)]
        empty: bool,
    },
    /// Add a row, or with --line change cells of one.
    Set {
        draft: String,
        table: String,
        /// COLUMN=VALUE.
        #[arg(required = true)]
        cells: Vec<String>,
        #[arg(long)]
        line: Option<u32>,
    },
    /// Let a row end on a day, the last on which it holds.
    End {
        draft: String,
        table: String,
        #[arg(long)]
        line: u32,
        #[arg(long)]
        on: String,
    },
    /// Let a row end and another follow it from a day.
    Follow {
        draft: String,
        table: String,
        /// COLUMN=VALUE of the new row where it differs.
        cells: Vec<String>,
        #[arg(long)]
        line: u32,
        #[arg(long)]
        from: String,
    },
    /// Remove a row that should never have stood there.
    Remove {
        draft: String,
        table: String,
        #[arg(long)]
        line: u32,
    },
    /// Sign a draft and hand it in.
    Submit {
        draft: String,
        #[arg(long)]
        note: String,
    },
    /// Approve the draft of another person: it is loaded as a new version.
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
    /// Take in the signed draft of another person, or an own one that was returned.
    Import { path: String },
}

impl Reference {
    /// # Errors
    /// Refusals of the door; words that are not `COLUMN=VALUE`; a check that found errors.
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        let ask = match self {
            Self::Check { path } => return check(place, &path),
            Self::Load { path, trust } => {
                Ask::new("reference_load", json!({ "path": path, "trust": trust }))
            }
            Self::List => Ask::new("reference_list", Value::Null),
            Self::Verify => Ask::new("reference_verify", Value::Null),
            Self::Export { name, out, note } => Ask::new(
                "reference_export",
                json!({ "name": name, "path": out, "note": note }),
            ),
            Self::Show { table: None, .. } => Ask::new("reference_shapes", Value::Null),
            Self::Show {
                table,
                draft,
                filter,
                date,
                from,
                len,
            } => Ask::new(
                "reference_rows",
                json!({ "table": table, "draft": draft, "filter": filter, "day": date, "from": from, "len": len }),
            ),
            Self::Rule(rule) => Ask::new(
                "reference_rule",
                json!({
                    "date": rule.date, "pct": rule.pct, "origin": rule.origin, "status": rule.status,
                    "claim": rule.claim, "levy": rule.levy, "kind": rule.kind,
                }),
            ),
            Self::Draft(draft) => draft.ask()?,
        };
        place.show(ask.command, ask.payload)
    }
}

/// Prints what a check found; a package with errors is a failure for scripts.
fn check(place: &Place, path: &str) -> Result<(), Failure> {
    let value = place.call("reference_check", json!({ "path": path }))?;
    crate::print::value(&value, place.json);
    if value.get("ok") == Some(&Value::Bool(true)) {
        return Ok(());
    }
    Err(Failure::from(jaiza_api::error::ErrorBody::invalid(
        "error-reference-problems",
        format!(
            "The reference package {path} has errors; they are listed in the answer. It would not be loaded."
        ),
    )))
}

impl Draft {
    fn ask(self) -> Result<Ask, Failure> {
        let (command, payload) = match self {
            Self::List => ("reference_draft_list", Value::Null),
            Self::Show { draft } => ("reference_draft_show", json!({ "draft": draft })),
            Self::New { name, empty } => (
                "reference_draft_new",
                json!({ "name": name, "empty": empty }),
            ),
            Self::Set {
                draft,
                table,
                cells,
                line,
            } => (
                "reference_draft_set",
                json!({ "draft": draft, "table": table, "line": line, "cells": pairs(&cells)? }),
            ),
            Self::End {
                draft,
                table,
                line,
                on,
            } => (
                "reference_draft_end",
                json!({ "draft": draft, "table": table, "line": line, "on": on }),
            ),
            Self::Follow {
                draft,
                table,
                cells,
                line,
                from,
            } => (
                "reference_draft_follow",
                json!({ "draft": draft, "table": table, "line": line, "from": from, "cells": pairs(&cells)? }),
            ),
            Self::Remove { draft, table, line } => (
                "reference_draft_remove",
                json!({ "draft": draft, "table": table, "line": line }),
            ),
            Self::Submit { draft, note } => (
                "reference_draft_submit",
                json!({ "draft": draft, "note": note }),
            ),
            Self::Approve { draft, note } => (
                "reference_draft_approve",
                json!({ "draft": draft, "note": note }),
            ),
            Self::Return { draft, reason } => (
                "reference_draft_return",
                json!({ "draft": draft, "note": reason }),
            ),
            Self::Export { draft, out } => (
                "reference_draft_export",
                json!({ "draft": draft, "path": out }),
            ),
            Self::Import { path } => ("reference_draft_import", json!({ "path": path })),
        };
        Ok(Ask::new(command, payload))
    }
}
