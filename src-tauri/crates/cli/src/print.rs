//! Answers on stdout, failures on stderr.

use std::io::Write as _;

use serde_json::{Value, json};

use crate::call::Failure;

/// Prints an answer: one JSON object, or lines of `name  value` with lists as tables.
pub fn value(value: &Value, as_json: bool) {
    let text = if as_json {
        value.to_string()
    } else {
        plain(value, 0)
    };
    let mut out = std::io::stdout().lock();
    // A reader that went away (`| head`) is no failure of the work.
    let _ = writeln!(out, "{}", text.trim_end());
}

/// Prints one line of progress or result.
pub fn line(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Prints a failure as one sentence, or as `{"error":{…}}`.
pub fn failure(failure: &Failure, as_json: bool) {
    let (code, message, at, problems) = match failure {
        Failure::Refused(error) => {
            let code = serde_json::to_value(error.code).unwrap_or(Value::Null);
            (
                code,
                error.detail.clone(),
                serde_json::to_value(&error.at).unwrap_or(Value::Null),
                error
                    .args
                    .get("problems")
                    .and_then(|list| serde_json::from_str(list).ok()),
            )
        }
        Failure::Usage(text) => (json!("usage"), text.clone(), Value::Null, None),
    };
    let text = if as_json {
        let mut error = json!({ "code": code, "message": message, "at": at });
        // A list too long for a sentence: the sentence names the first of it.
        if let (Some(problems), Some(fields)) = (problems, error.as_object_mut()) {
            let problems: Value = problems;
            fields.insert("problems".to_owned(), problems);
        }
        json!({ "error": error }).to_string()
    } else {
        message
    };
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

fn plain(value: &Value, depth: usize) -> String {
    let pad = "  ".repeat(depth);
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| field(&pad, name, value, depth))
            .collect(),
        Value::Array(rows) => rows.iter().map(|row| row_text(row, depth)).collect(),
        other => format!("{pad}{}\n", scalar(other)),
    }
}

fn field(pad: &str, name: &str, value: &Value, depth: usize) -> String {
    match value {
        Value::Object(inner) if inner.is_empty() => format!("{pad}{name}: none\n"),
        Value::Array(rows) if rows.is_empty() => format!("{pad}{name}: none\n"),
        Value::Object(_) | Value::Array(_) => format!("{pad}{name}:\n{}", plain(value, depth + 1)),
        other => format!("{pad}{name}: {}\n", scalar(other)),
    }
}

/// A row of a list: its plain values on one line, what is nested beneath.
fn row_text(row: &Value, depth: usize) -> String {
    let pad = "  ".repeat(depth);
    let Value::Object(fields) = row else {
        return format!("{pad}- {}\n", scalar(row));
    };
    let flat: Vec<String> = fields
        .iter()
        .filter(|(_, value)| !value.is_object() && !value.is_array() && !value.is_null())
        .map(|(name, value)| format!("{name} {}", scalar(value)))
        .collect();
    let nested: String = fields
        .iter()
        // The same sentence again, in parts for screens that speak other languages.
        .filter(|(name, _)| name.as_str() != "said")
        .filter(|(_, value)| match value {
            Value::Object(inner) => !inner.is_empty(),
            Value::Array(inner) => !inner.is_empty(),
            _ => false,
        })
        .map(|(name, value)| field(&"  ".repeat(depth + 1), name, value, depth + 1))
        .collect();
    format!("{pad}- {}\n{nested}", flat.join(" · "))
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "-".to_owned(),
        other => other.to_string(),
    }
}
