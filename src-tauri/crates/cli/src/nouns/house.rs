//! The home, the door itself, and the development host.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jaiza_api::commands::demo::is_demo_dir;
use jaiza_api::door;
use serde_json::{Value, json};

use crate::call::{Failure, Place};

/// Verbs of the home.
#[derive(Subcommand)]
pub enum Home {
    /// Make an encrypted home.
    Create {
        /// Personnel id.
        #[arg(long, default_value = "")]
        person: String,
        /// Name as it stands in reports.
        #[arg(long, default_value = "")]
        name: String,
        /// Code of the office.
        #[arg(long, default_value = "")]
        office: String,
    },
    /// Versions, counts, last backup.
    Info,
    /// Full check: integrity, chains, signatures, projections.
    Verify,
    /// Write a backup and open it again.
    Backup { path: String },
    /// Merge a backup into this home.
    Restore { path: String },
}

impl Home {
    /// # Errors
    /// Refusals of the door; a check that found problems.
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        let path = place.home.display().to_string();
        match self {
            Self::Create {
                person,
                name,
                office,
            } => {
                let passphrase = place.passphrase()?;
                let payload = json!({ "dir": path, "passphrase": passphrase, "person": person, "name": name, "office": office });
                let made = door::call(&place.session(), "home_create", payload)?;
                crate::print::value(&made.value, place.json);
                Ok(())
            }
            Self::Info => place.show("home_info", Value::Null),
            Self::Verify => verify(place),
            Self::Backup { path } => place.show("home_backup", json!({ "path": path })),
            Self::Restore { path } => place.show("home_restore", json!({ "path": path })),
        }
    }
}

fn verify(place: &Place) -> Result<(), Failure> {
    let value = place.call("home_verify", Value::Null)?;
    crate::print::value(&value, place.json);
    if value.get("ok") == Some(&Value::Bool(true)) {
        return Ok(());
    }
    Err(Failure::from(jaiza_api::error::ErrorBody::new(
        jaiza_api::error::ErrorCode::FileDamaged,
        "error-file-damaged",
        "The home has problems; they are listed in the answer. Keep it as it is and restore the last good backup beside it.",
    )))
}

/// Any command of the door.
#[derive(Args)]
pub struct Rpc {
    /// List all commands with their sentence.
    #[arg(long)]
    list: bool,
    /// Name of the command.
    #[arg(required_unless_present = "list")]
    command: Option<String>,
    /// Input as JSON.
    #[arg(default_value = "null")]
    payload: String,
}

impl Rpc {
    /// # Errors
    /// Refusals of the door, a payload that is not JSON.
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        if self.list {
            for command in jaiza_api::table::all() {
                crate::print::line(&format!("{:<24} {}", command.name, command.doc));
            }
            return Ok(());
        }
        let payload: Value = serde_json::from_str(&self.payload)
            .map_err(|why| Failure::Usage(format!("The input is not JSON: {why}.")))?;
        place.show(&self.command.unwrap_or_default(), payload)
    }
}

/// Development host of the door.
#[derive(Args)]
pub struct Serve {
    /// Port on 127.0.0.1.
    #[arg(long)]
    port: u16,
    /// Token the page must send.
    #[arg(long)]
    token: String,
    /// Folder of the built page.
    #[arg(long, default_value = "ui/dist")]
    ui: PathBuf,
    /// Start locked (the page asks for the passphrase) even when one is given.
    #[arg(long)]
    locked: bool,
}

impl Serve {
    /// # Errors
    /// When the port is taken or the home does not open.
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        let known = !self.locked && place.home.join("keyslots.json").exists();
        let ready = place.passphrase().is_ok() || is_demo_dir(&place.home);
        let session = if known && ready {
            place.open()?
        } else {
            place.session()
        };
        crate::serve::run(&session, self.port, &self.token, &self.ui)
    }
}
