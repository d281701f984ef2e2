//! Comparing an answer with the figures that must come out.

use serde_json::Value;

/// Names of rows in the tables of a package; each package has its own, so only their presence is
/// compared.
const SOURCES: &str = "rate_rows";

/// Differences between what is wanted and what was found, one line each. Fields that nobody asked
/// for are allowed; lists must have equal length; a number equals its text, and `3.10` is `3.1`.
pub fn differences(place: &str, wanted: &Value, found: &Value) -> Vec<String> {
    let mut lines = vec![];
    compare(place, wanted, found, &mut lines);
    lines
}

fn compare(place: &str, wanted: &Value, found: &Value, lines: &mut Vec<String>) {
    match (wanted, found) {
        (Value::Object(fields), Value::Object(_)) => {
            for (name, value) in fields {
                if name == SOURCES {
                    named_sources(place, value, &found[name], lines);
                    continue;
                }
                compare(&format!("{place}.{name}"), value, &found[name], lines);
            }
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            for (n, (a, b)) in left.iter().zip(right).enumerate() {
                compare(&format!("{place}[{n}]"), a, b, lines);
            }
        }
        (Value::Array(left), Value::Array(right)) => {
            lines.push(format!(
                "{place}: {} rows wanted, {} found",
                left.len(),
                right.len()
            ));
        }
        _ if wanted == found || as_text(wanted) == as_text(found) => {}
        _ => lines.push(format!("{place}: wanted {wanted}, found {found}")),
    }
}

/// Every rate has a source that says something.
fn named_sources(place: &str, wanted: &Value, found: &Value, lines: &mut Vec<String>) {
    for levy in wanted.as_object().into_iter().flat_map(|rows| rows.keys()) {
        if found[levy].as_str().is_none_or(str::is_empty) {
            lines.push(format!("{place}.{SOURCES}.{levy}: no source is named"));
        }
    }
}

/// A decimal without the zeros behind it.
fn plain(text: &str) -> String {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, fraction)) if digits(whole.trim_start_matches('-')) && digits(fraction) => {
            let text = text.trim_end_matches('0').trim_end_matches('.');
            text.to_owned()
        }
        _ => text.to_owned(),
    }
}

fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(plain(text)),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Fails when `found` differs from `wanted` in one of the tables.
#[track_caller]
pub fn must_agree(tables: &[&str], wanted: &Value, found: &Value) {
    let mut lines = vec![];
    for name in tables {
        assert!(
            !wanted[name].is_null(),
            "no table `{name}` among the wanted figures"
        );
        lines.extend(differences(name, &wanted[name], &found[name]));
    }
    let known: Vec<&String> = found
        .as_object()
        .map(|fields| fields.keys().collect())
        .unwrap_or_default();
    assert!(
        lines.is_empty(),
        "{}\nthe answer has {known:?}",
        lines.join("\n")
    );
}

#[cfg(test)]
mod tests {
    use super::differences;
    use serde_json::json;

    #[test]
    fn finds_a_wrong_amount_a_missing_field_and_a_short_list() {
        let wanted = json!({"demand": "12", "days": 3, "rows": [1, 2], "note": "x"});
        let found = json!({"demand": "13", "days": "3", "rows": [1], "more": true});
        let lines = differences("totals", &wanted, &found);
        assert_eq!(lines.len(), 3, "{lines:?}");
    }

    #[test]
    fn allows_fields_that_nobody_asked_for() {
        assert!(differences("", &json!({"a": 1}), &json!({"a": 1, "b": 2})).is_empty());
    }
}
