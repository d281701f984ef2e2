//! The door itself: finds a command, reads its input, runs it, catches what must not happen.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::dto::Changed;
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::session::Session;
use crate::table;

/// One command of the door: name, words about it, what it reads and changes, and the code.
pub struct Command {
    /// `<noun>_<verb>`.
    pub name: &'static str,
    /// One sentence for the docs page and the palette.
    pub doc: &'static str,
    /// Kinds of things the answer depends on.
    pub reads: &'static [&'static str],
    /// Kinds of things the call may change.
    pub changes: &'static [&'static str],
    /// Declares its types for TypeScript: names of input and output.
    pub types: fn(&mut crate::bindings::Types) -> (String, String),
    /// Runs it.
    pub run: fn(&Call<'_>, Value) -> Answer<Value>,
}

/// One call: the session it runs in, and what it changed so far.
pub struct Call<'a> {
    /// The open home, jobs and settings.
    pub session: &'a Session,
    changed: RefCell<Vec<Changed>>,
}

impl Call<'_> {
    /// Notes that a thing of `kind` changed.
    pub fn change(&self, kind: &str, id: &str) {
        let changed = Changed {
            kind: kind.to_owned(),
            id: id.to_owned(),
        };
        let mut list = self.changed.borrow_mut();
        if !list.contains(&changed) {
            list.push(changed);
        }
    }
}

/// Every answer of the door: the value, and what the call changed.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Envelope {
    /// The answer.
    #[ts(type = "unknown")]
    pub value: Value,
    /// Kinds and ids that changed; empty for queries.
    pub changed: Vec<Changed>,
}

/// Runs one command. A panic inside is logged with an id and answered as `internal`; files stay
/// whole because every write is a transaction.
///
/// # Errors
/// The command's own error, `not_found` for an unknown command, `invalid_input` for a payload of
/// another shape, `internal` after a panic.
pub fn call(session: &Session, name: &str, payload: Value) -> Answer<Envelope> {
    let Some(command) = table::find(name) else {
        return Err(ErrorBody::not_found(
            "error-unknown-command",
            format!("There is no command \"{name}\"; `jaiza rpc --list` names them all."),
        )
        .arg("command", name));
    };
    let call = Call {
        session,
        changed: RefCell::default(),
    };
    let answer = catch_unwind(AssertUnwindSafe(|| (command.run)(&call, payload)));
    let value = answer.unwrap_or_else(|panic| Err(internal(session, name, panic.as_ref())))?;
    Ok(Envelope {
        value,
        changed: call.changed.into_inner(),
    })
}

fn internal(session: &Session, name: &str, panic: &(dyn std::any::Any + Send)) -> ErrorBody {
    let why = panic
        .downcast_ref::<&str>()
        .map(ToString::to_string)
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    let log_id = fresh_id();
    session.log(&format!("{log_id} command {name} failed inside: {why}"));
    let mut error = ErrorBody::new(
        ErrorCode::Internal,
        "error-internal",
        format!(
            "The program failed inside ({name}); nothing was changed. Report the number {log_id}."
        ),
    );
    error.log_id = Some(log_id);
    error
}

/// An id for a job or a line of the log: of this session only, never journaled.
#[allow(clippy::disallowed_methods)]
pub(crate) fn fresh_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// Reads the payload of a command; `null` stands for no input.
///
/// # Errors
/// `invalid_input` naming the field that does not fit.
pub fn read<T: DeserializeOwned>(payload: Value) -> Answer<T> {
    let payload = if payload.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        payload
    };
    serde_json::from_value(payload).map_err(|why| {
        ErrorBody::invalid(
            "error-payload",
            format!("The request does not fit the command: {why}."),
        )
        .arg("why", why)
    })
}

/// Turns an answer into JSON.
///
/// # Errors
/// `internal` when the answer has no JSON form.
pub fn write<T: Serialize>(answer: &T) -> Answer<Value> {
    serde_json::to_value(answer).map_err(|why| {
        ErrorBody::new(
            ErrorCode::Internal,
            "error-internal",
            format!("The answer has no JSON form: {why}."),
        )
    })
}

/// Declares the commands of one noun. Each row: name, input type, output type, sentence, kinds
/// read, kinds changed, function `fn(&Call, Input) -> Answer<Output>`.
#[macro_export]
macro_rules! commands {
    ($($name:ident($in:ty) -> $out:ty, $doc:literal, reads $reads:expr, changes $changes:expr, $run:path;)*) => {
        /// The commands of this noun.
        pub const COMMANDS: &[$crate::door::Command] = &[$($crate::door::Command {
            name: stringify!($name),
            doc: $doc,
            reads: &$reads,
            changes: &$changes,
            types: |types| (types.declare::<$in>(), types.declare::<$out>()),
            run: |call, payload| {
                let input: $in = $crate::door::read(payload)?;
                let answer: $out = $run(call, input)?;
                $crate::door::write(&answer)
            },
        }),*];
    };
}
