//! The JSON-lines form of the engine: one request a line, one answer a line.
//!
//! Rule: levies contract, "Running". An answer depends on its request alone.

pub mod ops;

use serde::Serialize;
use serde_json::{Map, Value};

use self::ops::OPS;
use crate::json::Fields;
use crate::levies::LevyError;

/// Answers one line; `None` for a blank line, which has no answer.
pub fn answer_line(line: &str) -> Option<String> {
    if line.trim().is_empty() {
        return None;
    }
    let (id, answer) = match serde_json::from_str::<Value>(line) {
        Ok(request @ Value::Object(_)) => {
            let id = request
                .get("id")
                .and_then(Value::as_str)
                .filter(|id| !id.is_empty());
            (id.map(str::to_owned), answer(&request))
        }
        _ => (None, Err(LevyError::BadJson)),
    };
    let mut fields = Map::new();
    fields.insert("id".into(), id.into());
    fields.insert("ok".into(), answer.is_ok().into());
    // Moved, not copied: a result may be a whole case.
    match answer {
        Ok(result) => fields.insert("result".into(), result),
        Err(error) => fields.insert("error".into(), error_value(&error)),
    };
    Some(Value::Object(fields).to_string())
}

fn answer(request: &Value) -> Result<Value, LevyError> {
    let fields = Fields::open(request, &["id", "op", "input"])?;
    fields.name("id")?;
    let name = fields.name("op")?;
    fields.map("input")?;
    ask(&name, fields.need("input")?)
}

/// Answers one question.
///
/// # Errors
/// `unknown_op`, and those of the operation.
pub fn ask(name: &str, input: &Value) -> Result<Value, LevyError> {
    let op = OPS.iter().find(|op| op.name == name);
    let op = op.ok_or_else(|| LevyError::UnknownOp(name.to_owned()))?;
    (op.answer)(input)
}

/// An error as the contract writes it: code, message and the facts it carries.
pub fn error_value(error: &LevyError) -> Value {
    let mut fields = Map::new();
    fields.insert("code".into(), error.code().into());
    fields.insert("message".into(), error.to_string().into());
    match error {
        LevyError::Reference { rows, levy, .. } => {
            fields.insert("rows".into(), rows.clone().into());
            if let Some(levy) = levy {
                fields.insert("levy".into(), levy.clone().into());
            }
        }
        LevyError::RateGap { table, date } => {
            fields.insert("table".into(), table.clone().into());
            fields.insert("date".into(), date.to_string().into());
        }
        LevyError::Text(error) => {
            if let Some(index) = error.index {
                fields.insert("index".into(), index.into());
            }
            if !error.candidates.is_empty() {
                fields.insert("candidates".into(), error.candidates.clone().into());
            }
            if !error.rows.is_empty() {
                let mut rows = error.rows.clone();
                rows.sort();
                fields.insert("rows".into(), rows.into());
            }
        }
        _ => {}
    }
    Value::Object(fields)
}

/// A result as JSON.
pub(crate) fn result(value: &impl Serialize) -> Result<Value, LevyError> {
    serde_json::to_value(value).map_err(|error| LevyError::invalid(error.to_string()))
}

#[cfg(test)]
mod tests;
