//! One call through the door, with the home opened when the command needs it.

use std::path::PathBuf;
use std::process::ExitCode;

use jaiza_api::commands::demo::{PASSPHRASE as DEMO_PASSPHRASE, is_demo_dir};
use jaiza_api::door;
use jaiza_api::error::{ErrorBody, ErrorCode};
use jaiza_api::session::Session;
use serde_json::{Value, json};

/// Where and how to run.
pub struct Place {
    /// Folder of the home.
    pub home: PathBuf,
    /// The folder was named, not the platform's usual one.
    pub home_given: bool,
    /// File with the passphrase.
    pub passphrase_file: Option<PathBuf>,
    /// JSON on stdout.
    pub json: bool,
    /// Language of texts.
    pub lang: String,
}

/// Why a verb did not do its work.
#[derive(Debug)]
pub enum Failure {
    /// The door refused.
    Refused(Box<ErrorBody>),
    /// The words of the call do not fit.
    Usage(String),
}

impl From<ErrorBody> for Failure {
    fn from(error: ErrorBody) -> Self {
        Self::Refused(Box::new(error))
    }
}

impl Failure {
    /// The exit status that stands for this failure.
    pub fn exit(&self) -> ExitCode {
        match self {
            Self::Refused(error) if error.code == ErrorCode::Cancelled => ExitCode::from(130),
            Self::Refused(_) => ExitCode::FAILURE,
            Self::Usage(_) => ExitCode::from(2),
        }
    }
}

impl Place {
    /// A session on the home, still closed.
    pub fn session(&self) -> Session {
        Session::at(&self.home)
    }

    /// The passphrase from the file or the environment.
    ///
    /// # Errors
    /// When neither gives one.
    pub fn passphrase(&self) -> Result<String, Failure> {
        let found = match &self.passphrase_file {
            Some(path) => {
                let bytes = jaiza_api::files::read(path)?;
                let text = String::from_utf8_lossy(&bytes).into_owned();
                text.lines().next().map(str::to_owned)
            }
            None => std::env::var("JAIZA_PASSPHRASE").ok(),
        };
        found.filter(|text| !text.is_empty()).ok_or_else(|| {
            Failure::Usage(
                "A passphrase is needed: name a file with --passphrase-file or set JAIZA_PASSPHRASE.".into(),
            )
        })
    }

    /// Calls one command with the home open.
    ///
    /// # Errors
    /// The door's refusal.
    pub fn call(&self, command: &str, payload: Value) -> Result<Value, Failure> {
        let session = self.open()?;
        Ok(door::call(&session, command, payload)?.value)
    }

    /// A session with the home open.
    ///
    /// # Errors
    /// No passphrase, or the home does not open.
    pub fn open(&self) -> Result<Session, Failure> {
        let session = self.session();
        let passphrase = if is_demo_dir(&self.home) {
            DEMO_PASSPHRASE.to_owned()
        } else {
            self.passphrase()?
        };
        door::call(&session, "home_unlock", json!({ "passphrase": passphrase }))?;
        Ok(session)
    }

    /// Calls one command and prints its answer.
    ///
    /// # Errors
    /// The door's refusal.
    pub fn show(&self, command: &str, payload: Value) -> Result<(), Failure> {
        let value = self.call(command, payload)?;
        crate::print::value(&value, self.json);
        Ok(())
    }
}
