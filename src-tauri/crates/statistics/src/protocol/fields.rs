//! Reading the fields of an input; a name that the operation does not know is refused.

use num_rational::BigRational;
use num_traits::Zero;
use serde_json::{Map, Value};

use crate::confidence::Confidence;
use crate::number::{Column, exact};
use crate::refused::{Answer, Refused};

/// One JSON object whose names are known.
pub struct Fields<'a> {
    map: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    pub fn open(map: &'a Map<String, Value>, known: &[&str]) -> Answer<Self> {
        match map.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(Refused::argument(
                name,
                format!(
                    "There is no field \"{name}\" here; known are {}.",
                    known.join(", ")
                ),
            )),
            None => Ok(Self { map }),
        }
    }

    /// The field, unless absent or null.
    pub fn get(&self, name: &str) -> Option<&'a Value> {
        self.map.get(name).filter(|value| !value.is_null())
    }

    fn need(&self, name: &str) -> Answer<&'a Value> {
        self.get(name)
            .ok_or_else(|| Refused::argument(name, format!("\"{name}\" is missing.")))
    }

    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    pub fn text_if(&self, name: &str) -> Answer<Option<&'a str>> {
        self.get(name)
            .map(|value| {
                value
                    .as_str()
                    .ok_or_else(|| Refused::argument(name, format!("\"{name}\" must be a text.")))
            })
            .transpose()
    }

    pub fn text(&self, name: &str) -> Answer<&'a str> {
        self.need(name)?;
        self.text_if(name).map(Option::unwrap_or_default)
    }

    pub fn flag(&self, name: &str) -> Answer<bool> {
        self.get(name).map_or(Ok(false), |value| {
            value.as_bool().ok_or_else(|| {
                Refused::argument(name, format!("\"{name}\" must be true or false."))
            })
        })
    }

    pub fn count_if(&self, name: &str) -> Answer<Option<u64>> {
        self.get(name)
            .map(|value| {
                value.as_u64().ok_or_else(|| {
                    Refused::argument(
                        name,
                        format!("\"{name}\" must be a whole number, zero or more."),
                    )
                })
            })
            .transpose()
    }

    pub fn count(&self, name: &str) -> Answer<u64> {
        self.need(name)?;
        self.count_if(name).map(Option::unwrap_or_default)
    }

    pub fn exact_if(&self, name: &str) -> Answer<Option<BigRational>> {
        self.get(name)
            .map(|value| exact(&decimal(value, name)?, name))
            .transpose()
    }

    pub fn exact(&self, name: &str) -> Answer<BigRational> {
        self.need(name)?;
        Ok(self.exact_if(name)?.unwrap_or_else(BigRational::zero))
    }

    pub fn confidence(&self) -> Answer<Confidence> {
        Confidence::read(&decimal(self.need("confidence")?, "confidence")?)
    }

    pub fn list(&self, name: &str) -> Answer<&'a [Value]> {
        let list = self.need(name)?.as_array();
        list.map(Vec::as_slice)
            .ok_or_else(|| Refused::argument(name, format!("\"{name}\" must be a list.")))
    }

    pub fn list_if(&self, name: &str) -> Answer<&'a [Value]> {
        if self.has(name) {
            self.list(name)
        } else {
            Ok(&[])
        }
    }

    pub fn objects(&self, name: &str, known: &[&str]) -> Answer<Vec<Self>> {
        let open = |(place, value): (usize, &'a Value)| {
            let at = format!("{name}[{}]", place + 1);
            let map = value.as_object();
            Self::open(
                map.ok_or_else(|| Refused::argument(&at, format!("{at} must be an object.")))?,
                known,
            )
        };
        self.list_if(name)?.iter().enumerate().map(open).collect()
    }

    pub fn decimals(&self, name: &str) -> Answer<Vec<String>> {
        let list = self.list(name)?.iter().enumerate();
        list.map(|(place, value)| decimal(value, &format!("{name}[{}]", place + 1)))
            .collect()
    }

    pub fn column(&self, name: &str) -> Answer<Column> {
        Column::read(&self.decimals(name)?, name)
    }

    pub fn texts(&self, name: &str) -> Answer<Vec<&'a str>> {
        let list = self.list(name)?.iter();
        list.map(|value| {
            value.as_str().ok_or_else(|| {
                Refused::argument(name, format!("\"{name}\" must be a list of texts."))
            })
        })
        .collect()
    }

    /// Groups and values of a list of `{group, value}`.
    pub fn grouped(&self, name: &str) -> Answer<(Vec<String>, Column)> {
        self.list(name)?;
        let (mut groups, mut values) = (Vec::new(), Vec::new());
        for item in self.objects(name, &["group", "value"])? {
            groups.push(item.text("group")?.to_owned());
            values.push(decimal(item.need("value")?, name)?);
        }
        Ok((groups, Column::read(&values, name)?))
    }
}

/// A decimal: a text, or a whole JSON number, which is exact too.
pub fn decimal(value: &Value, name: &str) -> Answer<String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) if number.is_i64() || number.is_u64() => Ok(number.to_string()),
        _ => Err(Refused::argument(
            name,
            format!("\"{name}\" must be a decimal number in quotes."),
        )),
    }
}
