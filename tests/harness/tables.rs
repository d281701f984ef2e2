//! Comparing an answer with the figures that must come out.

use serde_json::Value;

/// Differences between what is wanted and what was found, one line each. Fields that nobody asked
/// for are allowed; lists must have equal length; a number equals its text.
pub fn differences(place: &str, wanted: &Value, found: &Value) -> Vec<String> {
    let mut lines = vec![];
    compare(place, wanted, found, &mut lines);
    lines
}

fn compare(place: &str, wanted: &Value, found: &Value, lines: &mut Vec<String>) {
    match (wanted, found) {
        (Value::Object(fields), Value::Object(_)) => {
            for (name, value) in fields {
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

fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
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
