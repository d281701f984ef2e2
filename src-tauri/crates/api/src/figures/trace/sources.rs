//! Where facts come from: a row of a dated table, the extract, a finding, the case.

use jaiza_domain::case_totals::CaseRow;
use jaiza_domain::limitation::DateKind;
use jaiza_domain::reference::ReferenceTables;
use jaiza_domain::tariff::{RateSet, Tariff};
use jaiza_domain::trace::Figure;

use super::super::changes::{Against, Standing};
use super::super::facts::Loadings;
use super::Shown;
use super::tree::base_and_rate;
use crate::case_model::{ChangeThing, DatesThing};
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
        ["item", _, "paid", levy] => Some(extract(shown, &format!("{levy} as recorded"))),
        ["item", item, "dates", kind] => date(shown, item, kind),
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
        ["rate", table, from] => Some(interest(shown, table, from)),
        ["remission", id] => {
            let rows = &shown.case.pinned.tables.remission;
            let row = rows.iter().find(|row| row.id == *id)?;
            Some(row_source(shown, "remission", Some(row.line), ""))
        }
        ["rule", .., version, _] => {
            let line = version
                .strip_prefix("line ")
                .and_then(|line| line.parse().ok());
            Some(row_source(shown, "limitation", line, ""))
        }
        ["terms", group, "margin"] => Some(margin(shown, group)),
        ["terms", "notice_date"] => {
            let recorded = !shown.case.notice_date.is_empty();
            Some(plain(
                "case",
                if recorded { "notice_date" } else { "stand_in" },
            ))
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
    let (declared, item) = (shown.draft.declared.get(place)?, shown.case.item(number)?);
    if let Some((levy, kind)) = field.split_once('.') {
        return match &declared.rates {
            // A finding on the rates themselves starts from the levies as recorded.
            Some(set) if kind != "amount" => rate_source(shown, set, levy),
            _ => Some(extract(shown, &format!("{levy} as recorded"))),
        };
    }
    match field {
        "fx" | "fx_per" => {
            let tables = &shown.case.pinned.tables;
            let line = tables
                .exchange_rate
                .iter()
                .find(|row| row.currency == item.currency && row.valid.holds(item.gd_date));
            Some(row_source(
                shown,
                "exchange_rate",
                line.map(|row| row.line),
                "",
            ))
        }
        "insurance_pct" => Some(parameter(shown, "insurance_pct")),
        "landing_pct" => Some(parameter(shown, "landing_pct")),
        _ => Some(extract(shown, &item.key())),
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

/// A date as recorded in the case or on the declaration, or the stand-in for it.
fn date(shown: &Shown<'_>, number: &str, kind: &str) -> Option<FigureSource> {
    let item = shown.case.item(number)?;
    if kind == "gd" {
        return Some(extract(shown, &item.key()));
    }
    let (_, wanted) = DateKind::ALL.iter().find(|(name, _)| *name == kind)?;
    let dates = shown.case.dates.get(&item.gd_uid).map(DatesThing::in_order);
    let recorded = dates
        .into_iter()
        .flatten()
        .any(|(kind, day)| kind == *wanted && !day.is_empty());
    Some(plain("case", if recorded { kind } else { "stand_in" }))
}

/// The row of a table of interest rates.
fn interest(shown: &Shown<'_>, table: &str, from: &str) -> FigureSource {
    let tables = &shown.case.pinned.tables;
    let day: Option<chrono::NaiveDate> = from.parse().ok();
    let mut named = tables
        .surcharge_rate
        .iter()
        .filter(|row| row.rate_table == table);
    if let Some(row) = named.find(|row| Some(row.from) == day) {
        return row_source(shown, "surcharge_rate", Some(row.line), "");
    }
    let row = tables.kibor.iter().find(|row| Some(row.from) == day);
    row_source(shown, "kibor", row.map(|row| row.line), "")
}

/// The margin of a group: a parameter of the case, else the rule of surcharge in force.
fn margin(shown: &Shown<'_>, group: &str) -> FigureSource {
    if shown.case.parameters.contains_key("surcharge_margin") {
        return parameter(shown, "surcharge_margin");
    }
    let to = shown.draft.request.surcharge.to;
    let rules = &shown.case.pinned.tables.surcharge_rule;
    let rule = rules
        .iter()
        .find(|rule| rule.group == group && rule.valid.holds(to));
    row_source(shown, "surcharge_rule", rule.map(|rule| rule.line), "")
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
    // A levy without a row is nil; the tariff says so instead of naming a table.
    if rate.source.contains(':') && !rate.source.contains(", line ") {
        return Some(plain("nil", levy));
    }
    let (table, rest) = rate.source.split_once(',').unwrap_or((&rate.source, ""));
    let digits: String = rest
        .trim_start()
        .strip_prefix("line ")
        .unwrap_or_default()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    Some(row_source(shown, table, digits.parse().ok(), &rate.source))
}

fn row_source(shown: &Shown<'_>, table: &str, line: Option<u32>, text: &str) -> FigureSource {
    let from = shown.case.pinned.tables_from.iter().rev();
    let from = from
        .clone()
        .find(|from| from.table.trim_end_matches(".csv") == table);
    let mut source = plain("reference", text);
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
    row_of!(
        pct_tariff,
        levy_rate,
        st_exclusions,
        sro_scope,
        fta_rate,
        exchange_rate,
        kibor,
        limitation,
        surcharge_rate,
        surcharge_rule,
        remission
    )
    .unwrap_or_default()
}

/// The rates that a finding led to on an item.
fn found(shown: &Shown<'_>, finding: &str, item: &str) -> Option<RateSet> {
    let mut known = shown.found.borrow_mut();
    let steps = known
        .entry(item.to_owned())
        .or_insert_with(|| replay(shown, item));
    let step = steps.iter().find(|(no, _)| no == finding)?;
    Some(step.1.clone())
}

/// Applies the findings on an item again, in their order, and keeps the rates of each step.
fn replay(shown: &Shown<'_>, number: &str) -> Vec<(String, RateSet)> {
    let case = shown.case;
    let place = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let asked = place.and_then(|place| shown.draft.request.items.get(place));
    let (Some(item), Some(asked)) = (case.item(number), asked) else {
        return Vec::new();
    };
    let tariff = Tariff::of(&case.pinned.tables);
    let Ok(loadings) = Loadings::of(case, &shown.draft.request.schedule) else {
        return Vec::new();
    };
    let mut standing = Standing::declared(item, &asked.facts, &loadings);
    let (mut steps, mut notes) = (Vec::new(), Vec::new());
    let totals = shown.working.totals();
    for no in &totals.order {
        let counts = |row: &CaseRow| row.row.finding == *no && row.row.item == number;
        let Some(finding) = case.findings.iter().find(|f| f.no == *no) else {
            continue;
        };
        if !totals.rows.iter().any(counts) {
            continue;
        }
        let against = Against {
            tariff: &tariff,
            status: case.parameters.get("importer_status").map(String::as_str),
            finding: no,
        };
        let own = |change: &&ChangeThing| {
            change.facts.gd == item.gd_uid && change.facts.gd_item == item.item_no
        };
        for change in finding.changes.iter().filter(own) {
            standing.found = None;
            // The same change went through when the question was drawn up.
            let facts = &change.facts;
            let done = standing.apply(&finding.kind, number, facts, &against, &mut notes);
            if let (Ok(_), Some(found)) = (done, standing.found.take()) {
                steps.push((no.clone(), found));
            }
        }
    }
    steps
}
