//! Strict reading of the JSON forms of the levies contract: nothing is converted, unknown fields
//! are refused, `null` means absent.

pub mod case;
pub mod dated;
pub mod facts;
pub mod findings;
pub mod limitation;
pub mod schedule;
pub mod surcharge;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value};

use crate::decimal::Decimal;
use crate::exact::{Rounding, RoundingMode};
use crate::levies::LevyError;

/// The error that a badly written part gives.
pub(crate) type Fault = fn(String) -> LevyError;

/// One JSON object whose fields are known.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a> {
    map: &'a Map<String, Value>,
    fault: Fault,
}

impl<'a> Fields<'a> {
    /// Opens an object that may hold the fields `known` and no others.
    pub fn open(value: &'a Value, known: &[&str]) -> Result<Self, LevyError> {
        Self::open_as(value, known, LevyError::InvalidArgument)
    }

    /// The same with another error.
    pub fn open_as(value: &'a Value, known: &[&str], fault: Fault) -> Result<Self, LevyError> {
        let map = object(value, fault)?;
        if let Some(name) = map.keys().find(|name| !known.contains(&name.as_str())) {
            return Err(fault(format!("there is no field \"{name}\" here")));
        }
        Ok(Self { map, fault })
    }

    /// Is the field there, be it null?
    pub fn names(&self, name: &str) -> bool {
        self.map.contains_key(name)
    }

    /// The field, unless absent or null.
    pub fn get(&self, name: &str) -> Option<&'a Value> {
        self.map.get(name).filter(|value| !value.is_null())
    }

    /// The field, which must be there.
    pub fn need(&self, name: &str) -> Result<&'a Value, LevyError> {
        self.get(name)
            .ok_or_else(|| (self.fault)(format!("\"{name}\" is missing")))
    }

    fn read<T>(
        &self,
        name: &str,
        read: impl Fn(&'a Value, Fault) -> Result<T, LevyError>,
    ) -> Result<T, LevyError> {
        read(self.need(name)?, self.fault)
    }

    fn read_if<T>(
        &self,
        name: &str,
        read: impl Fn(&'a Value, Fault) -> Result<T, LevyError>,
    ) -> Result<Option<T>, LevyError> {
        self.get(name)
            .map(|value| read(value, self.fault))
            .transpose()
    }

    /// A text, which may be empty.
    pub fn text(&self, name: &str) -> Result<&'a str, LevyError> {
        self.read(name, text)
    }

    /// A text that may be absent.
    pub fn text_if(&self, name: &str) -> Result<Option<&'a str>, LevyError> {
        self.read_if(name, text)
    }

    /// A text that is not empty.
    pub fn name(&self, name: &str) -> Result<String, LevyError> {
        self.read(name, filled)
    }

    /// A text that is not empty, may be absent.
    pub fn name_if(&self, name: &str) -> Result<Option<String>, LevyError> {
        self.read_if(name, filled)
    }

    /// A decimal string.
    pub fn decimal(&self, name: &str) -> Result<Decimal, LevyError> {
        self.read(name, decimal)
    }

    /// A decimal string that may be absent.
    pub fn decimal_if(&self, name: &str) -> Result<Option<Decimal>, LevyError> {
        self.read_if(name, decimal)
    }

    /// A date.
    pub fn date(&self, name: &str) -> Result<NaiveDate, LevyError> {
        self.read(name, date)
    }

    /// A date that may be absent.
    pub fn date_if(&self, name: &str) -> Result<Option<NaiveDate>, LevyError> {
        self.read_if(name, date)
    }

    /// A yes or no that may be absent.
    pub fn flag_if(&self, name: &str) -> Result<Option<bool>, LevyError> {
        self.read_if(name, |value, fault| {
            value
                .as_bool()
                .ok_or_else(|| fault("true or false is needed".into()))
        })
    }

    /// A whole number from 0 that may be absent.
    pub fn count_if(&self, name: &str) -> Result<Option<u32>, LevyError> {
        self.read_if(name, |value, fault| {
            let number = value.as_u64().and_then(|n| u32::try_from(n).ok());
            number.ok_or_else(|| fault(format!("\"{name}\" is a whole number from 0")))
        })
    }

    /// One of the named choices, may be absent.
    pub fn choice_if<T: Clone>(
        &self,
        name: &str,
        choices: &[(&str, T)],
    ) -> Result<Option<T>, LevyError> {
        self.read_if(name, |value, fault| {
            let word = text(value, fault)?;
            let found = choices.iter().find(|(choice, _)| *choice == word);
            found
                .map(|(_, chosen)| chosen.clone())
                .ok_or_else(|| fault(format!("\"{word}\" is no {name}")))
        })
    }

    /// One of the named choices.
    pub fn choice<T: Clone>(&self, name: &str, choices: &[(&str, T)]) -> Result<T, LevyError> {
        self.need(name)?;
        self.choice_if(name, choices)?
            .ok_or_else(|| (self.fault)(format!("no {name}")))
    }

    /// A list.
    pub fn list(&self, name: &str) -> Result<&'a [Value], LevyError> {
        self.read(name, list)
    }

    /// A list that may be absent.
    pub fn list_if(&self, name: &str) -> Result<Option<&'a [Value]>, LevyError> {
        self.read_if(name, list)
    }

    /// A list of texts that are not empty, may be absent.
    pub fn names_if(&self, name: &str) -> Result<Option<Vec<String>>, LevyError> {
        self.read_if(name, |value, fault| {
            list(value, fault)?
                .iter()
                .map(|value| filled(value, fault))
                .collect()
        })
    }

    /// A list of any texts.
    pub fn texts(&self, name: &str) -> Result<Vec<&'a str>, LevyError> {
        self.list(name)?
            .iter()
            .map(|value| text(value, self.fault))
            .collect()
    }

    /// An object with free keys.
    pub fn map(&self, name: &str) -> Result<&'a Map<String, Value>, LevyError> {
        self.read(name, object)
    }

    /// An object with free keys that may be absent.
    pub fn map_if(&self, name: &str) -> Result<Option<&'a Map<String, Value>>, LevyError> {
        self.read_if(name, object)
    }

    /// A map of decimals, empty when absent; a null entry is absent.
    pub fn decimals(&self, name: &str) -> Result<BTreeMap<String, Decimal>, LevyError> {
        let entries = self.map_if(name)?.into_iter().flatten();
        let stated = entries.filter(|(_, value)| !value.is_null());
        stated
            .map(|(key, value)| Ok((key.clone(), decimal(value, self.fault)?)))
            .collect()
    }

    /// A rounding rule that may be absent.
    pub fn rounding_if(&self, name: &str) -> Result<Option<Rounding>, LevyError> {
        self.read_if(name, rounding)
    }

    /// A rounding rule.
    pub fn rounding(&self, name: &str) -> Result<Rounding, LevyError> {
        self.read(name, rounding)
    }
}

fn object(value: &Value, fault: Fault) -> Result<&Map<String, Value>, LevyError> {
    value
        .as_object()
        .ok_or_else(|| fault("an object is needed".into()))
}

pub(crate) fn list(value: &Value, fault: Fault) -> Result<&[Value], LevyError> {
    value
        .as_array()
        .map(Vec::as_slice)
        .ok_or_else(|| fault("a list is needed".into()))
}

pub(crate) fn text(value: &Value, fault: Fault) -> Result<&str, LevyError> {
    value
        .as_str()
        .ok_or_else(|| fault("a text is needed".into()))
}

fn filled(value: &Value, fault: Fault) -> Result<String, LevyError> {
    match text(value, fault)? {
        "" => Err(fault("a name is not empty".into())),
        name => Ok(name.to_owned()),
    }
}

/// A number as text.
pub(crate) fn decimal(value: &Value, fault: Fault) -> Result<Decimal, LevyError> {
    text(value, fault)?
        .parse()
        .map_err(|error| fault(format!("{error}")))
}

/// `YYYY-MM-DD`, years 1900 to 2199.
pub(crate) fn date(value: &Value, fault: Fault) -> Result<NaiveDate, LevyError> {
    let written = text(value, fault)?;
    let form = |(place, byte): (usize, u8)| match place {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    let sound = written.len() == 10 && written.bytes().enumerate().all(form);
    let day = written
        .parse::<NaiveDate>()
        .ok()
        .filter(|day| (1900..=2199).contains(&day.year()));
    day.filter(|_| sound)
        .ok_or_else(|| fault(format!("\"{written}\" is no date YYYY-MM-DD")))
}

fn rounding(value: &Value, fault: Fault) -> Result<Rounding, LevyError> {
    let fields = Fields::open_as(value, &["decimals", "mode", "step"], fault)?;
    let decimals = fields
        .count_if("decimals")?
        .and_then(|n| u8::try_from(n).ok());
    let decimals =
        decimals.ok_or_else(|| fault("\"decimals\" is a whole number from 0 to 6".into()))?;
    let mode = fields.choice("mode", &RoundingMode::ALL)?;
    Rounding::new(decimals, mode, fields.decimal_if("step")?).map_err(|e| fault(e.to_string()))
}

/// The name of a value in a list of names.
pub(crate) fn named<T: Copy + PartialEq>(names: &[(&'static str, T)], value: T) -> &'static str {
    let known = names.iter().find(|(_, known)| *known == value);
    known.map_or("", |(name, _)| name)
}

/// Refuses an id that stands twice.
pub(crate) fn distinct<'a>(ids: impl IntoIterator<Item = &'a str>) -> Result<(), LevyError> {
    let mut seen = std::collections::BTreeSet::new();
    match ids.into_iter().find(|id| !seen.insert(*id)) {
        Some(id) => Err(LevyError::invalid(format!("\"{id}\" stands twice"))),
        None => Ok(()),
    }
}
