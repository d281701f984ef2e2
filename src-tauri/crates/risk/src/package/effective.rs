//! What a package comes to after merging, each value with the package that sets it.

use toml::{Table, Value};

use super::file::{PackageSource, chain};
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
        ["package" | "adopted", ..]
        | ["indicator", _, "enabled" | "weight" | "p" | "note"]
        | ["indicator", _, "params", _] => true,
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

pub(super) fn at<'a>(fields: &'a Table, path: &str) -> Option<&'a Value> {
    let mut parts = path.split('.');
    let mut value = fields.get(parts.next()?)?;
    for part in parts {
        value = value.get(part)?;
    }
    Some(value)
}

pub(super) fn value_text(value: &Value) -> String {
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
