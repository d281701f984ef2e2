//! Extracts, risk runs.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use clap::Subcommand;
use serde_json::{Value, json};

use super::{Ask, pairs};
use crate::call::{Failure, Place};

/// Verbs of extracts.
#[derive(Subcommand)]
pub enum Extract {
    /// Look at a file; nothing is stored.
    Sniff {
        file: String,
        /// Decision of a person, KEY=VALUE.
        #[arg(long)]
        answer: Vec<String>,
        /// Mapping profile by name, id or file; default: the one saved for headers like these.
        #[arg(long)]
        profile: Option<String>,
        /// File that is joined to the item rows: headers, levies.
        #[arg(long)]
        with: Vec<String>,
    },
    /// Import a file.
    Import {
        file: String,
        /// Decision of a person, KEY=VALUE (encoding, delimiter, sheet, format, header, footer,
        /// duplicates, map:COLUMN, number:COLUMN, date:COLUMN).
        #[arg(long)]
        answer: Vec<String>,
        /// Mapping profile by name, id or file; default: the one saved for headers like these.
        #[arg(long)]
        profile: Option<String>,
        /// File that is joined to the item rows: headers, levies.
        #[arg(long)]
        with: Vec<String>,
        /// Total of the covering letter, COLUMN=VALUE.
        #[arg(long)]
        total: Vec<String>,
        /// Write the stored rows to a CSV file.
        #[arg(long)]
        rows: Option<String>,
    },
    /// Imported extracts.
    List,
    /// Records that were set aside.
    Problems {
        id: String,
        /// CSV or XLSX file to write.
        #[arg(long)]
        out: Option<String>,
    },
    /// A record as it stands in the file, with its problems and corrections.
    Record { id: String, record: u32 },
    /// Correct cells of a record that was set aside; the correction is kept.
    Correct {
        id: String,
        record: u32,
        /// New text of a cell, HEADER=TEXT.
        #[arg(long, required = true)]
        cell: Vec<String>,
        /// Why, and from what source.
        #[arg(long)]
        reason: String,
    },
    /// Corrections of an extract.
    Corrections { id: String },
    /// Accept with a reason that the totals disagree.
    Settle {
        id: String,
        #[arg(long)]
        reason: String,
    },
    /// Versions of declarations side by side.
    Amendments { id: String },
    /// Write the certificate of the import.
    Certificate {
        id: String,
        /// PDF file to write.
        #[arg(long)]
        out: String,
    },
    /// Counts and values by office, chapter, origin, concession, month or trader.
    Facet {
        id: String,
        name: String,
        /// Condition as in `items`.
        #[arg(long = "where")]
        conditions: Vec<String>,
    },
    /// All that the file states of an item (its id stands in `items`).
    Item { item: String },
    /// Remove an extract that no case uses.
    Remove { id: String },
    /// A page of items.
    Items {
        id: String,
        /// Condition COLUMN=VALUE, COLUMN~PART, COLUMN>=VALUE or COLUMN<=VALUE.
        #[arg(long = "where")]
        conditions: Vec<String>,
        /// Column to sort by; with a leading minus descending.
        #[arg(long, allow_hyphen_values = true)]
        sort: Option<String>,
        #[arg(long, default_value_t = 0)]
        from: u32,
        #[arg(long, default_value_t = 100)]
        len: u32,
    },
}

impl Extract {
    /// # Errors
    /// Refusals of the door, words that do not fit.
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::Sniff {
                file,
                answer,
                profile,
                with,
            } => place.show(
                "extract_sniff",
                json!({ "path": file, "answers": answers(&answer, &with)?, "profile": profile }),
            ),
            Self::Import {
                file,
                answer,
                profile,
                with,
                total,
                rows,
            } => {
                let payload = json!({
                    "path": file, "answers": answers(&answer, &with)?, "totals": pairs(&total)?,
                    "rows_out": rows, "profile": profile,
                });
                place.show("extract_import", payload)
            }
            Self::List => place.show("extract_list", Value::Null),
            Self::Problems { id, out: Some(out) } => place.show(
                "extract_problems_export",
                json!({ "extract_id": id, "path": out }),
            ),
            Self::Problems { id, out: None } => {
                place.show("extract_problems", json!({ "extract_id": id }))
            }
            Self::Record { id, record } => place.show(
                "extract_record",
                json!({ "extract_id": id, "record": record }),
            ),
            Self::Correct {
                id,
                record,
                cell,
                reason,
            } => place.show(
                "extract_correct",
                json!({ "extract_id": id, "record": record, "cells": pairs(&cell)?, "reason": reason }),
            ),
            Self::Corrections { id } => {
                place.show("extract_corrections", json!({ "extract_id": id }))
            }
            Self::Settle { id, reason } => place.show(
                "extract_settle",
                json!({ "extract_id": id, "reason": reason }),
            ),
            Self::Amendments { id } => {
                place.show("extract_amendments", json!({ "extract_id": id }))
            }
            Self::Certificate { id, out } => place.show(
                "extract_certificate",
                json!({ "extract_id": id, "path": out, "lang": place.lang }),
            ),
            Self::Facet {
                id,
                name,
                conditions,
            } => facet(place, &id, &name, &conditions),
            Self::Item { item } => place.show("item_detail", json!({ "id": item })),
            Self::Remove { id } => place.show("extract_remove", json!({ "extract_id": id })),
            Self::Items {
                id,
                conditions,
                sort,
                from,
                len,
            } => items(place, &id, &conditions, sort.as_deref(), from, len),
        }
    }
}

/// Answers of a person, with the files to join.
fn answers(answer: &[String], with: &[String]) -> Result<Value, Failure> {
    let mut answers = pairs(answer)?;
    if !with.is_empty() {
        answers["with"] = Value::from(with.join("|"));
    }
    Ok(answers)
}

/// Opens a row set and prints one facet of it.
fn facet(place: &Place, id: &str, name: &str, conditions: &[String]) -> Result<(), Failure> {
    let session = place.open()?;
    let call = |command: &str, payload: Value| jaiza_api::door::call(&session, command, payload);
    let filters = filters(conditions)?;
    let set = call(
        "items_open",
        json!({ "extracts": [id], "filters": filters }),
    )?
    .value;
    let payload = json!({ "set_id": set["set_id"], "name": name });
    crate::print::value(&call("items_facet", payload)?.value, place.json);
    Ok(())
}

/// Opens a row set and prints one page of it.
fn items(
    place: &Place,
    id: &str,
    conditions: &[String],
    sort: Option<&str>,
    from: u32,
    len: u32,
) -> Result<(), Failure> {
    let session = place.open()?;
    let call = |command: &str, payload: Value| jaiza_api::door::call(&session, command, payload);
    let filters = filters(conditions)?;
    let sort = sort.map(|column| {
        json!({ "column": column.trim_start_matches('-'), "descending": column.starts_with('-') })
    });
    let set = call(
        "items_open",
        json!({ "extracts": [id], "filters": filters, "sort": sort }),
    )?
    .value;
    let set_id = set.get("set_id").cloned().unwrap_or_default();
    let page = call(
        "items_page",
        json!({ "set_id": set_id, "from": from, "len": len }),
    )?
    .value;
    let columns = call("item_columns", Value::Null)?.value;
    let names: Vec<String> = columns["columns"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|column| column["name"].as_str().map(str::to_owned))
        .collect();
    let rows: Vec<Value> = page["rows"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| {
            let values = row["values"].as_array().cloned().unwrap_or_default();
            let id = std::iter::once(("id".to_owned(), row["id"].clone()));
            Value::Object(id.chain(names.iter().cloned().zip(values)).collect())
        })
        .collect();
    let answer = json!({ "count": set["count"], "sums": set["sums"], "from": from, "rows": rows });
    crate::print::value(&answer, place.json);
    Ok(())
}

/// Conditions as the door takes them.
///
/// # Errors
/// A word that is no condition.
pub fn filters(conditions: &[String]) -> Result<Vec<Value>, Failure> {
    conditions.iter().map(|text| condition(text)).collect()
}

fn condition(text: &str) -> Result<Value, Failure> {
    let (sign, op) = [(">=", "from"), ("<=", "to"), ("~", "contains"), ("=", "eq")]
        .into_iter()
        .find(|(sign, _)| text.contains(sign))
        .ok_or_else(|| {
            Failure::Usage(format!(
                "\"{text}\" is not a condition such as pct=48219000."
            ))
        })?;
    let (column, value) = text.split_once(sign).unwrap_or((text, ""));
    Ok(json!({ "column": column.trim(), "op": op, "value": value.trim() }))
}

/// Verbs of risk runs.
#[derive(Subcommand)]
pub enum Risk {
    /// Run the indicators and rank the targets.
    Run {
        /// Extracts by id (all when none is named).
        #[arg(long)]
        extract: Vec<String>,
        /// Parameter package (TOML); default: the national one.
        #[arg(long)]
        parameters: Option<String>,
        /// Run date; default: the latest declaration.
        #[arg(long)]
        as_of: Option<String>,
        /// Compute only these indicators, by code.
        #[arg(long, num_args = 1..)]
        only: Vec<String>,
        /// Write all results to a CSV file.
        #[arg(long)]
        hits: Option<String>,
        /// Write the ranking to a CSV file.
        #[arg(long)]
        ranking: Option<String>,
    },
    /// Stored runs.
    List,
    /// The ranking of a run.
    Targets {
        #[arg(long)]
        run: String,
        /// TRADER or GD.
        #[arg(long, default_value = "TRADER")]
        grain: String,
        /// rank or `yield_rank`.
        #[arg(long, default_value = "rank")]
        order: String,
        #[arg(long, default_value_t = 0)]
        from: u32,
        #[arg(long, default_value_t = 20)]
        len: u32,
    },
    /// What rules, own picks and the random share brought.
    Book {
        /// Cases opened from this day on.
        #[arg(long)]
        from: Option<String>,
        /// Cases opened until this day.
        #[arg(long)]
        to: Option<String>,
    },
    /// Write the feedback of all cases for headquarters, without names.
    Feedback {
        #[arg(long)]
        out: String,
    },
    /// Why this target, in sentences with figures.
    Explain {
        #[arg(long)]
        run: String,
        #[arg(long)]
        target: String,
    },
}

impl Risk {
    pub fn ask(self) -> Ask {
        match self {
            Self::Run {
                extract,
                parameters,
                as_of,
                only,
                hits,
                ranking,
            } => Ask::new(
                "risk_run",
                json!({
                    "extracts": extract, "parameters": parameters, "as_of": as_of, "only": only, "hits_out": hits, "ranking_out": ranking,
                }),
            ),
            Self::List => Ask::new("risk_list", Value::Null),
            Self::Targets {
                run,
                grain,
                order,
                from,
                len,
            } => Ask::new(
                "risk_targets",
                json!({ "run_id": run, "grain": grain, "order": order, "from": from, "len": len }),
            ),
            Self::Book { from, to } => Ask::new("risk_book", json!({ "from": from, "to": to })),
            Self::Feedback { out } => Ask::new("feedback_export", json!({ "path": out })),
            Self::Explain { run, target } => {
                Ask::new("risk_explain", json!({ "run_id": run, "key": target }))
            }
        }
    }
}
