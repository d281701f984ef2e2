//! Decisions of a person as key and value, as the command line and the window give them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::formats::{self, Duplicates};
use crate::sink::ReadOptions;
use crate::text::fold;

/// All keys, for messages.
pub const KEYS: &str = "encoding, delimiter, sheet, format, header, footer, duplicates, with, \
     map:COLUMN, number:COLUMN or date:COLUMN";

/// The options that the answers stand for. An empty answer counts as none.
///
/// # Errors
/// A sentence that names the answer which does not fit.
pub fn from_answers(answers: &BTreeMap<String, String>) -> Result<ReadOptions, String> {
    let mut options = ReadOptions::default();
    for (key, value) in answers.iter().filter(|(_, value)| !value.is_empty()) {
        take(&mut options, key, value)?;
    }
    Ok(options)
}

fn take(options: &mut ReadOptions, key: &str, value: &str) -> Result<(), String> {
    let number = || {
        let refuse = |_| format!("\"{value}\" is not a number of records for {key}");
        value.parse::<u32>().map_err(refuse)
    };
    if let Some((kind, column)) = key.split_once(':') {
        return match kind {
            "map" if options.mapping.keys().any(|own| fold(own) == fold(value)) => Err(format!(
                "the column \"{value}\" of the file cannot stand for two columns"
            )),
            "map" => {
                options.mapping.insert(value.to_owned(), column.to_owned());
                Ok(())
            }
            "number" if ["en", "eu", "plain"].contains(&value) => {
                options.ways.insert(column.to_owned(), value.to_owned());
                Ok(())
            }
            "number" => Err(format!(
                "\"{value}\" is not a way of writing numbers; use en, eu or plain"
            )),
            "date" if jaiza_domain::text::date::DateFormat::named(value).is_some() => {
                options.ways.insert(column.to_owned(), value.to_owned());
                Ok(())
            }
            "date" => Err(format!(
                "\"{value}\" is not a way of writing dates; use YMD, DMY, MDY, DMonY, DDMMYYYY, YYYYMMDD, EXCEL1900 or EXCEL1904"
            )),
            _ => Err(unknown(key)),
        };
    }
    match key {
        "encoding" => options.encoding = Some(value.to_owned()),
        "delimiter" if value == "tab" => options.delimiter = Some('\t'),
        "delimiter" => options.delimiter = value.chars().next(),
        "sheet" => options.sheet = Some(value.to_owned()),
        "format" if formats::named(value).is_some() => options.format = Some(value.to_owned()),
        "format" => {
            return Err(format!(
                "there is no format \"{value}\"; there are {}",
                names()
            ));
        }
        "header" => options.header = Some(number()?),
        "footer" => options.footer = number()?,
        "duplicates" => {
            options.duplicates = Some(match value {
                "keep" => Duplicates::Keep,
                "set_aside" => Duplicates::SetAside,
                _ => {
                    return Err(format!(
                        "\"{value}\" is no decision about duplicates; use keep or set_aside"
                    ));
                }
            });
        }
        "with" => options.with = value.split('|').map(PathBuf::from).collect(),
        _ => return Err(unknown(key)),
    }
    Ok(())
}

fn unknown(key: &str) -> String {
    format!("\"{key}\" is not a question of the import; use {KEYS}")
}

fn names() -> String {
    let names: Vec<&str> = formats::FORMATS.iter().map(|format| format.id).collect();
    names.join(", ")
}
