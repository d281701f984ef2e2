//! The JSON form of every operation: one request, one answer (sampling contract, "Running").

mod fields;
mod monetary;
mod records;
mod samples;
mod values;

use serde::Serialize;
use serde_json::{Map, Value};

use self::fields::Fields;
use crate::refused::{Answer, Code, Refused};

/// One operation.
pub struct Operation {
    /// Its name in the contract.
    pub name: &'static str,
    /// Names that its input may hold.
    pub fields: &'static [&'static str],
    answer: fn(&Fields<'_>) -> Answer<Value>,
}

/// All operations.
pub const OPERATIONS: &[&[Operation]] = &[
    samples::OPERATIONS,
    monetary::OPERATIONS,
    values::OPERATIONS,
    records::OPERATIONS,
];

/// Answers one line; `None` for a blank line, which has no answer.
pub fn answer_line(line: &str) -> Option<String> {
    if line.trim().is_empty() {
        return None;
    }
    let read = serde_json::from_str::<Value>(line);
    let request = read.as_ref().ok().and_then(Value::as_object);
    let answer = request
        .ok_or_else(|| Refused::argument("", "The line is not one JSON object."))
        .and_then(answer);
    let mut fields = Map::new();
    let id = request.and_then(|request| request.get("id")).cloned();
    fields.insert("id".into(), id.unwrap_or(Value::Null));
    fields.insert("ok".into(), answer.is_ok().into());
    match answer {
        Ok(result) => fields.insert("result".into(), result),
        Err(refused) => fields.insert("error".into(), json(&refused)),
    };
    Some(Value::Object(fields).to_string())
}

fn answer(request: &Map<String, Value>) -> Answer<Value> {
    if let Some(name) = request
        .keys()
        .find(|name| !["id", "op", "input"].contains(&name.as_str()))
    {
        return Err(Refused::argument(
            name,
            format!("There is no field \"{name}\" in a request."),
        ));
    }
    let op = request.get("op").and_then(Value::as_str);
    let op =
        op.ok_or_else(|| Refused::argument("op", "The request names no operation in \"op\"."))?;
    let input = request.get("input").and_then(Value::as_object);
    ask(
        op,
        input.ok_or_else(|| Refused::argument("input", "The request has no object \"input\"."))?,
    )
}

/// Answers one question.
///
/// # Errors
/// `unknown_op`, and those of the operation.
pub fn ask(op: &str, input: &Map<String, Value>) -> Answer<Value> {
    let operation = OPERATIONS
        .iter()
        .flat_map(|part| part.iter())
        .find(|known| known.name == op);
    let operation = operation.ok_or_else(|| {
        Refused::of(
            Code::UnknownOp,
            "op",
            format!("There is no operation \"{op}\"."),
        )
    })?;
    (operation.answer)(&Fields::open(input, operation.fields)?)
}

/// A result as JSON. Results are structures of this crate, which always have a JSON form.
fn json(result: &impl Serialize) -> Value {
    serde_json::to_value(result).unwrap_or_default()
}
