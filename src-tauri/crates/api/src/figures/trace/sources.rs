//! Where facts come from: a row of a dated table, the extract, a finding, the case.

use jaiza_domain::reference::ReferenceTables;
use jaiza_domain::tariff::RateSet;
use jaiza_domain::trace::Figure;

use super::tree::base_and_rate;
use super::{Shown, request};
use crate::dto::figure::FigureSource;

/// The source of a fact; of a percentage, that of its rate; of another levy, that of its schedule.
pub fn of(shown: &Shown<'_>, figure: &Figure) -> Option<FigureSource> {
    if let (_, Some(rate)) = base_and_rate(figure) {
        return of_fact(shown, &rate.path);
    }
    if figure.rule.is_some() {
        return None;
    }
    of_fact(shown, &figure.path)
}

fn of_fact(shown: &Shown<'_>, path: &str) -> Option<FigureSource> {
    let names: Vec<&str> = path.split('/').collect();
    match names.as_slice() {
        ["item", item, "declared", field] => declared(shown, item, field),
        ["item", _, "paid", levy] => {
            Some(extract(shown, &format!("{levy} as recorded")))
        }
        ["item", item, "dates", _] => payment(shown, item),
        ["finding", finding, item, side, field] => {
            let (levy, _) = field.split_once('.').unwrap_or((field, ""));
            let set = side
                .starts_with("after")
                .then(|| found(shown, finding, item))
                .flatten();
            set.and_then(|set| rate_source(shown, &set, levy))
                .or_else(|| Some(plain("finding", finding)))
        }
        ["finding", finding, ..] => Some(plain("finding", finding)),
        ["rate", _, from] => {
            let tables = &shown.case.pinned.tables;
            let row = tables.kibor.iter().find(|row| row.from.to_string() == *from)?;
            Some(row_source(shown, "kibor", Some(row.line), String::new()))
        }
        ["rule", .., version, _] => {
            let line = version.strip_prefix("line ").and_then(|line| line.parse().ok());
            Some(row_source(shown, "limitation", line, String::new()))
        }
        ["terms", _, "margin"] => Some(parameter(shown, "surcharge_margin")),
        ["terms", "notice_date"] => {
            let recorded = !shown.case.notice_date.is_empty();
            Some(plain("case", if recorded { "notice_date" } else { "stand_in" }))
        }
        _ => None,
    }
}

fn plain(kind: &str, text: &str) -> FigureSource {
    FigureSource {
        kind: kind.to_owned(),
        package: String::new(),
        table: String::new(),
        line: None,
        sha256: String::new(),
        legal_ref: String::new(),
        text: text.to_owned(),
    }
}

/// A fact of the declaration as filed.
fn declared(shown: &Shown<'_>, number: &str, field: &str) -> Option<FigureSource> {
    let place = number.parse::<usize>().ok()?.checked_sub(1)?;
    let facts = shown.draft.items.get(place)?;
    if let Some((levy, _)) = field.split_once('.') {
        return match &facts.declared {
            Some(set) => rate_source(shown, set, levy),
            None => Some(extract(shown, &format!("{levy} as recorded"))),
        };
    }
    match field {
        "fx" | "fx_per" => {
            let tables = &shown.case.pinned.tables;
            let line = tables.exchange_rate.iter().find(|row| {
                row.currency == facts.item.currency && row.valid.holds(facts.item.gd_date)
            });
            Some(row_source(shown, "exchange_rate", line.map(|row| row.line), String::new()))
        }
        "insurance_pct" => Some(parameter(shown, "insurance_pct")),
        "landing_pct" => Some(parameter(shown, "landing_pct")),
        _ => Some(extract(shown, &facts.item.key())),
    }
}

fn extract(shown: &Shown<'_>, text: &str) -> FigureSource {
    let mut source = plain("extract", text);
    // With several extracts the item's own is not known by its place in the case.
    if let [only] = shown.case.sources.as_slice() {
        source.package.clone_from(&only.name);
        source.sha256.clone_from(&only.sha256);
    }
    source
}

/// The day of payment as recorded in the case, or the stand-in for it.
fn payment(shown: &Shown<'_>, number: &str) -> Option<FigureSource> {
    let item = shown.case.item(number)?;
    let recorded = shown.case.payments.contains_key(&item.gd_uid);
    Some(plain("case", if recorded { "payment" } else { "stand_in" }))
}

/// A parameter of the case, or the usual value of the schedule.
fn parameter(shown: &Shown<'_>, name: &str) -> FigureSource {
    let kind = if shown.case.parameters.contains_key(name) {
        "case"
    } else {
        "schedule"
    };
    plain(kind, name)
}

/// The row of a rate: `pct_tariff, line 12 (…)` in the words of the tariff.
fn rate_source(shown: &Shown<'_>, set: &RateSet, levy: &str) -> Option<FigureSource> {
    let (_, rate) = set.rates.iter().find(|(code, _)| code == levy)?;
    let (table, rest) = rate.source.split_once(',').unwrap_or((&rate.source, ""));
    let digits: String = rest
        .trim_start()
        .strip_prefix("line ")
        .unwrap_or_default()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    Some(row_source(shown, table, digits.parse().ok(), rate.source.clone()))
}

fn row_source(shown: &Shown<'_>, table: &str, line: Option<u32>, text: String) -> FigureSource {
    let from = shown.case.pinned.tables_from.iter().rev();
    let from = from.clone().find(|from| from.table.trim_end_matches(".csv") == table);
    let mut source = plain("reference", &text);
    if let Some(from) = from {
        source.package.clone_from(&from.package);
        source.sha256.clone_from(&from.sha256);
    }
    table.clone_into(&mut source.table);
    source.line = line;
    if let Some(line) = line {
        source.legal_ref = legal_ref(&shown.case.pinned.tables, table, line);
    }
    source
}

/// Law or instrument of a row, else where the row was taken from.
fn legal_ref(tables: &ReferenceTables, table: &str, line: u32) -> String {
    macro_rules! row_of {
        ($($name:ident),*) => {
            match table {
                $(stringify!($name) => tables.$name.iter().find(|row| row.line == line)
                    .map(|row| if row.legal_ref.is_empty() { row.source.clone() } else { row.legal_ref.clone() }),)*
                _ => None,
            }
        };
    }
    row_of!(pct_tariff, levy_rate, st_exclusions, sro_scope, fta_rate, exchange_rate, kibor, limitation)
        .unwrap_or_default()
}

/// The rates that a finding led to on an item.
fn found(shown: &Shown<'_>, finding: &str, item: &str) -> Option<RateSet> {
    let mut known = shown.found.borrow_mut();
    let steps = known.entry(item.to_owned()).or_insert_with(|| replay(shown, item));
    let step = steps.iter().find(|(no, _)| no == finding)?;
    Some(step.1.clone())
}

/// Applies the findings on an item again, in their order, and keeps the rates of each step.
fn replay(shown: &Shown<'_>, number: &str) -> Vec<(String, RateSet)> {
    let place = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let Some(mut facts) = place.and_then(|place| shown.draft.items.get(place)).cloned() else {
        return Vec::new();
    };
    let case = shown.case;
    let status = case.parameters.get("importer_status").map(String::as_str);
    let mut steps = Vec::new();
    for no in &shown.working.totals().order {
        let counts = |row: &jaiza_domain::case_totals::CaseRow| {
            row.row.finding == *no && row.row.item == number
        };
        let Some(finding) = case.findings.iter().find(|f| f.no == *no) else {
            continue;
        };
        if !shown.working.totals().rows.iter().any(counts) {
            continue;
        }
        for change in &finding.changes {
            if change.facts.gd != facts.item.gd_uid || change.facts.gd_item != facts.item.item_no {
                continue;
            }
            facts.found = None;
            let (tables, mut notes) = (&case.pinned.tables, Vec::new());
            // The same change went through when the request was drawn up.
            let set = request::set_of(&finding.kind, &change.facts, &mut facts, tables, status, &mut notes);
            if let (Ok(_), Some(found)) = (set, facts.found.take()) {
                steps.push((no.clone(), found));
            }
        }
    }
    steps
}
