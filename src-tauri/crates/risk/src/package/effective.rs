//! What a package comes to after merging, each value with the package that sets it, and packages
//! changed value by value.

use toml::{Table, Value};

use super::file::{PackageSource, chain, lay_over};
use crate::catalogue::CATALOGUE;
use crate::errors::RiskError;
use crate::indicators::indicator;

/// A value of a package after merging.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// Where it stands, `indicator.VAL-01.params.k`.
    pub path: String,
    /// The value as text; lists have a comma between.
    pub value: String,
    /// Id of the package that sets it; empty for the default of an indicator.
    pub from: String,
    /// `number`, `switch`, `text` or `list`.
    pub kind: &'static str,
    /// Least and greatest value of a number.
    pub range: Option<(f64, f64)>,
    /// What it does; empty for what every indicator has.
    pub about: &'static str,
}

/// A field that every package may have besides its indicators.
struct Known {
    path: &'static str,
    kind: &'static str,
    range: Option<(f64, f64)>,
    default: &'static str,
}

const fn number(path: &'static str, least: f64, most: f64, default: &'static str) -> Known {
    Known {
        path,
        kind: "number",
        range: Some((least, most)),
        default,
    }
}

const fn other(path: &'static str, kind: &'static str, default: &'static str) -> Known {
    Known {
        path,
        kind,
        range: None,
        default,
    }
}

const COMMON: [Known; 14] = [
    number("run.window_days", 1.0, 3660.0, "365"),
    number("valuation.insurance_pct", 0.0, 100.0, "1"),
    number("valuation.landing_pct", 0.0, 100.0, "1"),
    other("valuation.landing_mode", "text", "COMPOUND"),
    other("scope.pct", "list", ""),
    other("scope.origins", "list", ""),
    other("scope.offices", "list", ""),
    number("thresholds.amber", 0.0, 100.0, ""),
    number("thresholds.red", 0.0, 100.0, ""),
    number("thresholds.cr_mandatory_pkr", 0.0, 1e12, ""),
    number("thresholds.materiality_pct", 0.0, 100.0, ""),
    number("sampling.random_pct", 0.0, 100.0, ""),
    other("sampling.method", "text", ""),
    number("sampling.confidence", 0.0, 100.0, ""),
];

/// Sections that a package may hold.
pub(super) fn known_field(path: &str) -> bool {
    let parts: Vec<&str> = path.split('.').collect();
    match parts.as_slice() {
        ["package" | "adopted", ..] => true,
        ["indicator", _, "enabled" | "weight" | "p" | "note"] | ["indicator", _, "params", _] => {
            true
        }
        _ => COMMON.iter().any(|known| known.path == path),
    }
}

/// Every value of a package after merging, indicators in the order of the catalogue.
///
/// # Errors
/// A base that is missing or circular.
pub fn effective(
    source: &PackageSource,
    loaded: &[PackageSource],
) -> Result<Vec<Setting>, RiskError> {
    let loaded = super::with_shipped(loaded)?;
    let chain = chain(source, &loaded)?;
    let mut settings = Vec::new();
    for known in &COMMON {
        let found = set_by(&chain, known.path);
        settings.push(setting(known, known.path.to_owned(), found, ""));
    }
    for (code, _) in CATALOGUE {
        of_indicator(&chain, code, &mut settings);
    }
    Ok(settings)
}

/// The package, then its bases in their order, each on its own.
///
/// # Errors
/// A base that is missing or circular.
pub fn bases(
    source: &PackageSource,
    loaded: &[PackageSource],
) -> Result<Vec<PackageSource>, RiskError> {
    let loaded = super::with_shipped(loaded)?;
    Ok(chain(source, &loaded)?.into_iter().cloned().collect())
}

fn of_indicator(chain: &[&PackageSource], code: &str, settings: &mut Vec<Setting>) {
    let path = |name: &str| format!("indicator.{code}.{name}");
    for known in [
        other("enabled", "switch", "false"),
        number("weight", 0.0, 1000.0, ""),
        number("p", 0.0, 1.0, ""),
    ] {
        let path = path(known.path);
        let found = set_by(chain, &path);
        // An indicator that is spoken of is on unless it is switched off.
        let spoken = found.is_none()
            && known.path == "enabled"
            && set_by(chain, &format!("indicator.{code}")).is_some();
        let default = if spoken { "true" } else { known.default };
        settings.push(setting(&Known { default, ..known }, path, found, ""));
    }
    let mut named: Vec<String> = Vec::new();
    if let Some(built) = indicator(code) {
        for parameter in built.parameters {
            let path = path(&format!("params.{}", parameter.name));
            let known = number("", parameter.least, parameter.most, "");
            let found = set_by(chain, &path);
            let mut shown = setting(&known, path, found, parameter.meaning);
            if shown.from.is_empty() {
                shown.value = number_text(parameter.default);
            }
            named.push(parameter.name.to_owned());
            settings.push(shown);
        }
        for parameter in built.texts {
            let path = path(&format!("params.{}", parameter.name));
            let known = other("", "text", parameter.default);
            let found = set_by(chain, &path);
            named.push(parameter.name.to_owned());
            settings.push(setting(&known, path, found, parameter.meaning));
        }
    }
    for name in given(chain, code).filter(|name| !named.contains(name)) {
        let path = path(&format!("params.{name}"));
        let found = set_by(chain, &path);
        settings.push(setting(&number("", 0.0, 1e12, ""), path, found, ""));
    }
}

/// Parameters that the packages name for an indicator which this program does not compute.
fn given(chain: &[&PackageSource], code: &str) -> impl Iterator<Item = String> {
    let mut names: Vec<String> = Vec::new();
    for package in chain {
        let table = at(&package.fields, &format!("indicator.{code}.params"));
        if let Some(Value::Table(table)) = table {
            names.extend(table.keys().cloned());
        }
    }
    names.sort_unstable();
    names.dedup();
    names.into_iter()
}

fn setting(
    known: &Known,
    path: String,
    found: Option<(&Value, &str)>,
    about: &'static str,
) -> Setting {
    let (value, from) = match found {
        Some((value, from)) => (value_text(value), from.to_owned()),
        None => (known.default.to_owned(), String::new()),
    };
    Setting {
        path,
        value,
        from,
        kind: known.kind,
        range: known.range,
        about,
    }
}

/// The value of the uppermost package that has one; the chain begins with that package.
fn set_by<'a>(chain: &[&'a PackageSource], path: &str) -> Option<(&'a Value, &'a str)> {
    chain
        .iter()
        .find_map(|package| Some((at(&package.fields, path)?, package.id.as_str())))
}

fn at<'a>(fields: &'a Table, path: &str) -> Option<&'a Value> {
    let mut parts = path.split('.');
    let mut value = fields.get(parts.next()?)?;
    for part in parts {
        value = value.get(part)?;
    }
    Some(value)
}

fn value_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Float(number) => number_text(*number),
        Value::Array(list) => {
            let texts: Vec<String> = list.iter().map(value_text).collect();
            texts.join(", ")
        }
        other => other.to_string(),
    }
}

/// The shortest text of a number, without a point where none is needed.
fn number_text(number: f64) -> String {
    format!("{number}")
}

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

    /// The package with another laid over it, under a new id.
    #[must_use]
    pub fn under(&self, over: &Self) -> Self {
        let fields = lay_over(self.fields.clone(), &over.fields, 0);
        Self {
            id: over.id.clone(),
            base: self.base.clone(),
            fields,
        }
    }

    /// The package with a list of tables noted under `adopted`: gains that others measured.
    #[must_use]
    pub fn adopting(mut self, noted: &[(&str, String)]) -> Self {
        let mut row = Table::new();
        for (name, text) in noted {
            row.insert((*name).to_owned(), Value::String(text.clone()));
        }
        match self.fields.get_mut("adopted") {
            Some(Value::Array(list)) => list.push(Value::Table(row)),
            _ => {
                let list = Value::Array(vec![Value::Table(row)]);
                self.fields.insert("adopted".to_owned(), list);
            }
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
