//! From merged fields to checked settings.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use toml::{Table, Value};

use super::{LandingMode, ParameterPackage, Scope, Thresholds};
use crate::catalogue::catalogue_title;
use crate::errors::RiskError;
use crate::indicators::{Parameter, TextParameter, indicator};

/// What a package says about one indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorSettings {
    /// Code, `VAL-01`.
    pub code: String,
    /// `false` removes it everywhere.
    pub enabled: bool,
    /// Weight in the target score.
    pub weight: f64,
    /// Prior probability that a hit holds.
    pub p: f64,
    /// Parameters by name; those the package leaves out have the indicator's default.
    pub params: Vec<(&'static str, f64)>,
    /// Parameters that are texts, likewise.
    pub texts: Vec<(&'static str, String)>,
}

impl IndicatorSettings {
    /// A parameter; NaN for a name the indicator does not declare, so that nothing hits.
    pub fn number(&self, name: &str) -> f64 {
        self.params
            .iter()
            .find(|(known, _)| *known == name)
            .map_or(f64::NAN, |(_, number)| *number)
    }

    /// A parameter that is a text; `None` for a name the indicator does not declare.
    pub fn text(&self, name: &str) -> Option<&str> {
        let found = self.texts.iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| text.as_str())
    }

    /// A parameter that counts items; fractions count up.
    pub fn count(&self, name: &str) -> usize {
        let number = self.number(name).ceil();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        if number.is_finite() {
            number.max(0.0) as usize
        } else {
            usize::MAX
        }
    }
}

/// Reads fields of one package and names them in errors.
struct Reader<'a> {
    package: &'a str,
    fields: &'a Table,
}

pub(super) fn settle(id: &str, fields: &Table) -> Result<ParameterPackage, RiskError> {
    let read = Reader {
        package: id,
        fields,
    };
    let mode = read.text("valuation", "landing_mode")?;
    let landing_mode = match mode.as_deref() {
        None | Some("COMPOUND") => LandingMode::Compound,
        Some("ADD") => LandingMode::Add,
        Some(other) => {
            return Err(read.refused("valuation.landing_mode", other, "COMPOUND or ADD"));
        }
    };
    let window = read
        .number("run", "window_days", (1.0, 3660.0))?
        .unwrap_or(365.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let window_days = window as u32;
    let band = |name: &str| {
        let limit = read.number("thresholds", name, (0.0, 100.0))?;
        limit.ok_or_else(|| read.refused(&format!("thresholds.{name}"), "missing", "a number"))
    };
    Ok(ParameterPackage {
        id: id.to_owned(),
        valid: (read.date("valid_from")?, read.date("valid_to")?),
        approved_by: read.texts("package", "approved_by")?,
        window_days,
        insurance_pct: read
            .number("valuation", "insurance_pct", (0.0, 100.0))?
            .unwrap_or(1.0),
        landing_pct: read
            .number("valuation", "landing_pct", (0.0, 100.0))?
            .unwrap_or(1.0),
        landing_mode,
        indicators: read.indicators()?,
        scope: Scope {
            pct: read.texts("scope", "pct")?,
            origins: read.texts("scope", "origins")?,
            offices: read.texts("scope", "offices")?,
        },
        thresholds: Thresholds {
            amber: band("amber")?,
            red: band("red")?,
        },
    })
}

impl Reader<'_> {
    fn refused(&self, field: &str, found: impl fmt::Display, expected: &str) -> RiskError {
        RiskError::FieldRefused {
            package: self.package.to_owned(),
            field: field.to_owned(),
            found: found.to_string(),
            expected: expected.to_owned(),
        }
    }

    fn value(&self, table: &str, name: &str) -> Option<&Value> {
        self.fields.get(table).and_then(|t| t.get(name))
    }

    fn text(&self, table: &str, name: &str) -> Result<Option<String>, RiskError> {
        let field = || format!("{table}.{name}");
        self.value(table, name)
            .map(|v| {
                v.as_str()
                    .map(str::to_owned)
                    .ok_or_else(|| self.refused(&field(), v, "text"))
            })
            .transpose()
    }

    fn texts(&self, table: &str, name: &str) -> Result<Vec<String>, RiskError> {
        let Some(value) = self.value(table, name) else {
            return Ok(Vec::new());
        };
        let texts = value.as_array().and_then(|list| {
            list.iter()
                .map(|v| v.as_str().map(str::to_owned))
                .collect::<Option<Vec<_>>>()
        });
        texts.ok_or_else(|| self.refused(&format!("{table}.{name}"), value, "a list of texts"))
    }

    fn number(&self, table: &str, name: &str, range: (f64, f64)) -> Result<Option<f64>, RiskError> {
        let field = format!("{table}.{name}");
        self.value(table, name)
            .map(|v| self.in_range(&field, v, range))
            .transpose()
    }

    fn in_range(&self, field: &str, value: &Value, range: (f64, f64)) -> Result<f64, RiskError> {
        let number = numeric(value).filter(|n| (range.0..=range.1).contains(n));
        let expected = || format!("a number from {} to {}", range.0, range.1);
        number.ok_or_else(|| self.refused(field, value, &expected()))
    }

    fn date(&self, name: &str) -> Result<Option<NaiveDate>, RiskError> {
        let Some(text) = self.text("package", name)?.filter(|t| !t.is_empty()) else {
            return Ok(None);
        };
        let date = NaiveDate::from_str(&text);
        date.map(Some)
            .map_err(|_| self.refused(&format!("package.{name}"), &text, "YYYY-MM-DD"))
    }

    fn indicators(&self) -> Result<Vec<IndicatorSettings>, RiskError> {
        let Some(Value::Table(all)) = self.fields.get("indicator") else {
            return Ok(Vec::new());
        };
        let mut settings = Vec::new();
        for (code, value) in all {
            let Value::Table(table) = value else {
                return Err(self.refused(&format!("indicator.{code}"), value, "a table"));
            };
            settings.push(self.indicator(code, table)?);
        }
        settings.sort_by(|a, b| a.code.cmp(&b.code));
        Ok(settings)
    }

    fn indicator(&self, code: &str, table: &Table) -> Result<IndicatorSettings, RiskError> {
        if catalogue_title(code).is_none() {
            return Err(RiskError::UnknownIndicator {
                package: self.package.to_owned(),
                indicator: code.to_owned(),
            });
        }
        let field = |name: &str| format!("indicator.{code}.{name}");
        let number = |name: &str, most: f64| match table.get(name) {
            Some(value) => self.in_range(&field(name), value, (0.0, most)),
            None => Err(self.refused(&field(name), "missing", "a number")),
        };
        let enabled = match table.get("enabled") {
            None => true,
            Some(Value::Boolean(enabled)) => *enabled,
            Some(other) => return Err(self.refused(&field("enabled"), other, "true or false")),
        };
        let given = match table.get("params") {
            None => Table::new(),
            Some(Value::Table(given)) => given.clone(),
            Some(other) => return Err(self.refused(&field("params"), other, "a table")),
        };
        let (params, texts) = self.params(code, &given)?;
        Ok(IndicatorSettings {
            code: code.to_owned(),
            enabled,
            weight: number("weight", 1000.0)?,
            p: number("p", 1.0)?,
            params,
            texts,
        })
    }

    /// Parameters of a built indicator, checked; nobody reads those of any other.
    fn params(&self, code: &str, given: &Table) -> Result<(Numbers, Texts), RiskError> {
        let Some(built) = indicator(code) else {
            return Ok((Vec::new(), Vec::new()));
        };
        let field = |name: &str| format!("indicator.{code}.params.{name}");
        let numbers = built.parameters.iter().map(|p| p.name);
        let known: Vec<&str> = numbers.chain(built.texts.iter().map(|p| p.name)).collect();
        if let Some(name) = given.keys().find(|name| !known.contains(&name.as_str())) {
            let found = "a parameter the indicator does not have";
            return Err(self.refused(&field(name), found, &known.join(", ")));
        }
        let number = |p: &Parameter| {
            let value = given.get(p.name);
            let number = value.map(|v| self.in_range(&field(p.name), v, (p.least, p.most)));
            Ok((p.name, number.transpose()?.unwrap_or(p.default)))
        };
        let text = |p: &TextParameter| {
            let Some(value) = given.get(p.name) else {
                return Ok((p.name, p.default.to_owned()));
            };
            let sound = |text: &&str| {
                (1..=p.most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
            };
            let expected = || format!("a text of 1 to {} digits", p.most);
            let text = value.as_str().filter(sound);
            let text = text.ok_or_else(|| self.refused(&field(p.name), value, &expected()))?;
            Ok((p.name, text.to_owned()))
        };
        let numbers: Result<Numbers, RiskError> = built.parameters.iter().map(number).collect();
        let texts: Result<Texts, RiskError> = built.texts.iter().map(text).collect();
        Ok((numbers?, texts?))
    }
}

/// Parameters by name.
type Numbers = Vec<(&'static str, f64)>;
/// Text parameters by name.
type Texts = Vec<(&'static str, String)>;

fn numeric(value: &Value) -> Option<f64> {
    #[allow(clippy::cast_precision_loss)]
    value
        .as_float()
        .or_else(|| value.as_integer().map(|whole| whole as f64))
}
