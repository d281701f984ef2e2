//! A package read field by field, and changed value by value.

use toml::{Table, Value};

use super::effective::{at, known_field, value_text};
use super::file::PackageSource;
use crate::errors::RiskError;

impl PackageSource {
    /// A text field of the head, `package.NAME`; empty when it is not there.
    pub fn head(&self, name: &str) -> &str {
        let field = self.fields.get("package").and_then(|head| head.get(name));
        field.and_then(Value::as_str).unwrap_or_default()
    }

    /// Level of the package: as it says itself, else a case, a region, the nation or the template.
    pub fn level(&self) -> &str {
        let region = self.head("region");
        match self.head("level") {
            "" if !self.head("case").is_empty() => "case",
            "" if region.contains('-') => "region",
            "" if region.is_empty() => "template",
            "" => "national",
            said => said,
        }
    }

    /// The fields in a fixed order and spelling: equal content gives equal text, whatever comments
    /// and blanks the file had. Its SHA-256 names the content.
    pub fn canonical(&self) -> String {
        let mut fields = self.fields.clone();
        settle_numbers(&mut fields);
        toml::to_string(&fields).unwrap_or_default()
    }

    /// Paths of the values that the package sets itself, without its head.
    pub fn own_paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        for (name, value) in &self.fields {
            if name != "package" && name != "adopted" {
                collect(name, value, &mut paths);
            }
        }
        paths
    }

    /// Text of an own value; `None` when the package leaves it to its bases.
    pub fn own(&self, path: &str) -> Option<String> {
        at(&self.fields, path).map(value_text)
    }

    /// The package with a value set, or left to its bases when `text` is empty.
    ///
    /// # Errors
    /// A path that no package has, a text that is no value of its kind.
    pub fn with(mut self, path: &str, text: &str) -> Result<Self, RiskError> {
        if !known_field(path) {
            return Err(RiskError::FieldRefused {
                package: self.id,
                field: path.to_owned(),
                found: "a field that no package has".to_owned(),
                expected: "a path such as indicator.VAL-01.weight".to_owned(),
            });
        }
        let parts: Vec<&str> = path.split('.').collect();
        let value = (!text.trim().is_empty()).then(|| typed(path, text.trim()));
        put(&mut self.fields, &parts, value);
        if path == "package.id" {
            text.trim().clone_into(&mut self.id);
        }
        if path == "package.base" {
            self.base = Some(text.trim().to_owned()).filter(|base| !base.is_empty());
        }
        Ok(self)
    }

    /// The package with a list of tables noted under `adopted`: gains that others measured.
    #[must_use]
    pub fn adopting(mut self, noted: &[(&str, String)]) -> Self {
        let mut row = Table::new();
        for (name, text) in noted {
            row.insert((*name).to_owned(), Value::String(text.clone()));
        }
        if let Some(Value::Array(list)) = self.fields.get_mut("adopted") {
            list.push(Value::Table(row));
        } else {
            let list = Value::Array(vec![Value::Table(row)]);
            self.fields.insert("adopted".to_owned(), list);
        }
        self
    }

    /// Rows noted under `adopted`, as name and text.
    pub fn adopted(&self) -> Vec<Vec<(String, String)>> {
        let rows = self.fields.get("adopted").and_then(Value::as_array);
        let row = |value: &Value| {
            let table = value.as_table()?;
            let cells = table.iter();
            Some(
                cells
                    .map(|(name, value)| (name.clone(), value_text(value)))
                    .collect(),
            )
        };
        rows.into_iter().flatten().filter_map(row).collect()
    }
}

fn collect(path: &str, value: &Value, paths: &mut Vec<String>) {
    match value {
        Value::Table(table) => {
            for (name, value) in table {
                collect(&format!("{path}.{name}"), value, paths);
            }
        }
        _ => paths.push(path.to_owned()),
    }
}

/// A text as the value its path asks for; what is no number stays a text and is refused later,
/// where the range is known.
fn typed(path: &str, text: &str) -> Value {
    if path.starts_with("scope.") {
        let parts = text
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty());
        return Value::Array(parts.map(|part| Value::String(part.to_owned())).collect());
    }
    let digits_are_text = path.ends_with(".suffix") || path.starts_with("package.");
    match text {
        "true" => Value::Boolean(true),
        "false" => Value::Boolean(false),
        _ if digits_are_text => Value::String(text.to_owned()),
        _ => {
            let whole = text.parse::<i64>().map(Value::Integer);
            let number = whole.or_else(|_| text.parse::<f64>().map(Value::Float));
            number.unwrap_or_else(|_| Value::String(text.to_owned()))
        }
    }
}

fn put(fields: &mut Table, parts: &[&str], value: Option<Value>) {
    let Some((first, rest)) = parts.split_first() else {
        return;
    };
    if rest.is_empty() {
        match value {
            Some(value) => fields.insert((*first).to_owned(), value),
            None => fields.remove(*first),
        };
        return;
    }
    let inner = fields
        .entry((*first).to_owned())
        .or_insert_with(|| Value::Table(Table::new()));
    if let Value::Table(inner) = inner {
        put(inner, rest, value);
        if inner.is_empty() {
            fields.remove(*first);
        }
    }
}

/// Takes a field away; `true` when it was there.
pub(super) fn take(fields: &mut Table, path: &str) -> bool {
    let there = at(fields, path).is_some();
    let parts: Vec<&str> = path.split('.').collect();
    put(fields, &parts, None);
    there
}

fn settle_numbers(fields: &mut Table) {
    for (_, value) in fields.iter_mut() {
        match value {
            Value::Table(inner) => settle_numbers(inner),
            // 12.0 and 12 are one value.
            Value::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                #[allow(clippy::cast_possible_truncation)]
                let whole = *number as i64;
                *value = Value::Integer(whole);
            }
            _ => {}
        }
    }
}
