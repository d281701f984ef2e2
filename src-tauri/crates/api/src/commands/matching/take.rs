//! Rows of a run as candidate findings.

use std::collections::BTreeMap;

use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;

use super::run::Run;
use super::units;
use crate::case_model::CaseModel;
use crate::commands::candidate::{AtRisk, NewCandidate, at_risk, candidate_id, sentence};
use crate::door::Call;
use crate::dto::matching::{MatchFigure, MatchItem, MatchRow};

/// Decimals of a price that becomes a fact; a finding takes at most so many.
const DECIMALS: u32 = 12;

/// Ids of the candidates that a row would give.
pub fn ids_of(case: &CaseModel, run: &Run, row: &MatchRow) -> Vec<String> {
    let found = candidates(case, run, row);
    found
        .iter()
        .map(|one| candidate_id(case, &one.key).to_string())
        .collect()
}

/// The candidates of a row with what they put at risk.
pub fn with_amounts(
    call: &Call<'_>,
    case: &CaseModel,
    run: &Run,
    row: &MatchRow,
) -> Vec<NewCandidate> {
    let mut found = candidates(case, run, row);
    for one in &mut found {
        if !one.facts.is_empty() && matches!(one.kind, "value" | "quantity") {
            one.at_risk = at_risk(call, case, one.kind, (&one.gd, one.gd_item), &one.facts);
        }
    }
    found
}

fn candidates(case: &CaseModel, run: &Run, row: &MatchRow) -> Vec<NewCandidate> {
    let source = source(row);
    let mut found = Vec::new();
    match (row.lines.as_slice(), row.items.as_slice()) {
        ([line], []) => found.push(NewCandidate {
            sentence: sentence(
                "candidate-unrecorded",
                &[
                    ("text", said(&line.text, &line.invoice)),
                    ("value", line.value.clone()),
                    ("currency", line.currency.clone()),
                    ("source", source),
                ],
            ),
            ..new("unrecorded", line_key(run, row), "", 0)
        }),
        ([], [item]) => found.push(NewCandidate {
            sentence: sentence(
                "candidate-unsupported",
                &[
                    ("text", item.text.clone()),
                    ("quantity", item.quantity.clone()),
                    ("unit", item.unit.clone()),
                    ("source", run.files.join(", ")),
                ],
            ),
            ..new(
                "unsupported",
                format!("{}:{}#{}", run.kind, item.gd, item.gd_item),
                &item.gd,
                item.gd_item,
            )
        }),
        (_, [item]) => {
            if let Some(quantity) = row.quantity.as_ref().filter(|one| !one.agrees) {
                found.extend(differing(case, item, "quantity", quantity, &source));
            }
            if let Some(price) = row.price.as_ref().filter(|one| !one.agrees) {
                found.extend(differing(case, item, "unit_price", price, &source));
            }
        }
        (_, items) => {
            if let Some(value) = row.value.as_ref().filter(|one| !one.agrees) {
                found.push(of_several(row, items, value, source));
            }
        }
    }
    found
}

/// A price or quantity that differs, in the unit of the item.
fn differing(
    case: &CaseModel,
    item: &MatchItem,
    fact: &'static str,
    figure: &MatchFigure,
    source: &str,
) -> Option<NewCandidate> {
    let place = case.place_of(&item.gd, item.gd_item)?;
    let unit = &case.items.get(place)?.unit;
    let (_, factor) = units::base_of(&case.pinned.tables.uom, unit)?;
    let is_price = fact == "unit_price";
    let in_unit = |text: &str| {
        let exact = Ratio::from(text.parse::<Decimal>().ok()?);
        let exact = if is_price {
            exact * factor.clone()
        } else {
            exact.checked_div(&factor)?
        };
        Some(exact.display(DECIMALS))
    };
    let books = in_unit(&figure.books)?;
    let declared = in_unit(&figure.declared)?;
    let (kind, key) = if is_price {
        ("value", "candidate-price")
    } else {
        ("quantity", "candidate-quantity")
    };
    let args = [
        ("books", books.clone()),
        ("currency", item.currency.clone()),
        ("unit", item.unit.clone()),
        ("declared", declared),
        ("source", source.to_owned()),
    ];
    Some(NewCandidate {
        facts: BTreeMap::from([(fact.to_owned(), books.clone())]),
        sentence: sentence(key, &args),
        ..new(
            kind,
            format!("{}#{}:{books}", item.gd, item.gd_item),
            &item.gd,
            item.gd_item,
        )
    })
}

/// A sum that differs over several items: no fact of a single one follows from it.
fn of_several(
    row: &MatchRow,
    items: &[MatchItem],
    value: &MatchFigure,
    source: String,
) -> NewCandidate {
    let first = items.first();
    let one_gd = items
        .iter()
        .all(|item| first.is_some_and(|first| first.gd == item.gd));
    let gd = first.map(|first| first.gd.as_str()).filter(|_| one_gd);
    let named: Vec<String> = items
        .iter()
        .map(|item| format!("{}#{}", item.gd, item.gd_item))
        .collect();
    NewCandidate {
        sentence: sentence(
            "candidate-value",
            &[
                ("books", value.books.clone()),
                ("currency", value.unit.clone()),
                ("items", row.items.len().to_string()),
                ("declared", value.declared.clone()),
                ("source", source),
            ],
        ),
        ..new(
            "value",
            format!("{}:{}", named.join("+"), value.books),
            gd.unwrap_or_default(),
            0,
        )
    }
}

fn new(kind: &'static str, key: String, gd: &str, gd_item: u32) -> NewCandidate {
    NewCandidate {
        key: format!("books:{kind}:{key}"),
        source: "books",
        kind,
        gd: gd.to_owned(),
        gd_item,
        facts: BTreeMap::new(),
        sentence: sentence("", &[]),
        at_risk: AtRisk::default(),
    }
}

/// A line is known by the hash of its book and its record.
fn line_key(run: &Run, row: &MatchRow) -> String {
    let place = row
        .row
        .get(1..)
        .and_then(|place| place.parse::<usize>().ok());
    let alone = place.and_then(|place| run.matching.lines.get(place));
    alone.map(|alone| alone.id.clone()).unwrap_or_default()
}

/// Files and records that a row comes from.
fn source(row: &MatchRow) -> String {
    let lines: Vec<String> = row
        .lines
        .iter()
        .map(|line| format!("{} {}", line.book, line.record))
        .collect();
    lines.join(", ")
}

fn said(text: &str, other: &str) -> String {
    let stated = [other, text].into_iter().filter(|text| !text.is_empty());
    stated.collect::<Vec<_>>().join(" ")
}
