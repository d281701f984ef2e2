//! Questions to the tables in force: their columns, their rows, the rule on a day.

use chrono::NaiveDate;
use jaiza_importing::reference::SHAPES;
use jaiza_importing::reference::plain::PlainTable;
use jaiza_importing::reference::shape::{Shape, shape};

use crate::commands::home::count;
use crate::door::Call;
use crate::dto::Nothing;
use crate::dto::reference::{
    ReferenceColumn, ReferenceRow, ReferenceRows, ReferenceRowsIn, ReferenceRule, ReferenceRuleIn,
    ReferenceShape, ReferenceShapes,
};
use crate::error::{Answer, ErrorBody};
use crate::reference::rules::{self, KINDS, Question};
use crate::reference::subject::TABLES;
use crate::reference::{editions, packages};

/// Rows in a page unless asked otherwise, and at most.
const PAGE: u32 = 200;
const MOST: u32 = 500;

pub(super) fn shapes(call: &Call<'_>, _: Nothing) -> Answer<ReferenceShapes> {
    let home = call.session.home()?;
    let stored = home.extracts()?.tables_in_force()?;
    let tables = SHAPES.iter().map(|shape| {
        let held = stored.iter().find(|(_, table)| table.name == shape.table);
        let version = match held {
            Some((info, _)) => packages::facts(&home, info)?.version,
            None => String::new(),
        };
        Ok(ReferenceShape {
            name: shape.table.to_owned(),
            columns: columns(shape),
            period: shape
                .period
                .map_or_else(Vec::new, |(from, to)| vec![from.to_owned(), to.to_owned()]),
            rows: held.map_or(0, |(_, table)| table.rows),
            package: held.map(|(info, _)| info.name.clone()),
            version,
            valid_from: held.and_then(|(_, table)| table.valid_from.clone()),
            valid_to: held.and_then(|(_, table)| table.valid_to.clone()),
        })
    });
    Ok(ReferenceShapes {
        tables: tables.collect::<Answer<_>>()?,
    })
}

fn columns(shape: &Shape) -> Vec<ReferenceColumn> {
    let columns = shape.all_columns().map(|column| ReferenceColumn {
        name: column.name.to_owned(),
        kind: column.kind.name().to_owned(),
        required: column.required,
        words: column
            .kind
            .words()
            .iter()
            .map(|&word| word.to_owned())
            .collect(),
    });
    columns.collect()
}

pub(super) fn rows(call: &Call<'_>, input: ReferenceRowsIn) -> Answer<ReferenceRows> {
    let home = call.session.home()?;
    let shape = known(&input.table)?;
    let day = input.day.as_deref().filter(|day| !day.is_empty());
    let day = day.map(super::day).transpose()?;
    let in_draft = match &input.draft {
        Some(name) => {
            let draft = TABLES.find(&home, name)?;
            let text = draft.tables.get(&input.table);
            text.map(|text| {
                (
                    PlainTable::read(&input.table, text.as_bytes()),
                    draft.name.clone(),
                )
            })
        }
        None => None,
    };
    let (table, package, version) = if let Some((table, name)) = in_draft {
        (table, name, String::new())
    } else {
        let stored = home.extracts()?.tables_in_force()?;
        match stored
            .into_iter()
            .find(|(_, table)| table.name == input.table)
        {
            Some((info, table)) => {
                let version = packages::facts(&home, &info)?.version;
                (
                    PlainTable::read(&input.table, &table.bytes),
                    info.name,
                    version,
                )
            }
            None => (PlainTable::empty(shape), String::new(), String::new()),
        }
    };
    Ok(page(&table, shape, day, &input, package, version))
}

fn page(
    table: &PlainTable,
    shape: &Shape,
    day: Option<NaiveDate>,
    input: &ReferenceRowsIn,
    package: String,
    version: String,
) -> ReferenceRows {
    let wanted = input.filter.trim().to_lowercase();
    let fitting: Vec<_> = table
        .rows
        .iter()
        .filter(|row| day.is_none_or(|day| table.validity(row).holds(day)))
        .filter(|row| {
            wanted.is_empty()
                || row
                    .cells
                    .iter()
                    .any(|cell| cell.to_lowercase().contains(&wanted))
        })
        .collect();
    let len = if input.len == 0 {
        PAGE
    } else {
        input.len.min(MOST)
    };
    let cells = |row| {
        let columns = shape.all_columns();
        columns
            .map(|column| table.cell(row, column.name).to_owned())
            .collect()
    };
    ReferenceRows {
        table: table.name.clone(),
        package,
        version,
        columns: shape
            .all_columns()
            .map(|column| column.name.to_owned())
            .collect(),
        count: count(fitting.len()),
        rows: fitting
            .iter()
            .skip(usize::try_from(input.from).unwrap_or(usize::MAX))
            .take(usize::try_from(len).unwrap_or(usize::MAX))
            .map(|row| ReferenceRow {
                line: row.line,
                cells: cells(row),
            })
            .collect(),
    }
}

/// The shape of a table.
///
/// # Errors
/// `invalid_input` naming the tables there are.
pub fn known(table: &str) -> Answer<&'static Shape> {
    shape(table).ok_or_else(|| {
        let names: Vec<&str> = SHAPES.iter().map(|shape| shape.table).collect();
        ErrorBody::invalid(
            "error-no-such-table",
            format!(
                "There is no reference table \"{table}\"; there are {}.",
                names.join(", ")
            ),
        )
        .arg("table", table)
    })
}

pub(super) fn rule(call: &Call<'_>, input: ReferenceRuleIn) -> Answer<ReferenceRule> {
    let home = call.session.home()?;
    let day = super::day(&input.date)?;
    let given = |text: &Option<String>| {
        let text = text
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty());
        text.map(str::to_owned)
    };
    let pct = given(&input.pct)
        .map(|code| eight_digits(&code))
        .transpose()?;
    let (origin, status, claim) = (
        given(&input.origin),
        given(&input.status),
        given(&input.claim),
    );
    let (levy, kind) = (given(&input.levy), given(&input.kind));
    if let Some(kind) = kind
        .as_deref()
        .filter(|kind| KINDS.iter().all(|(known, _)| known != kind))
    {
        let names: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
        return Err(ErrorBody::invalid(
            "error-no-such-rule",
            format!(
                "There is no kind of rule \"{kind}\"; there are {}.",
                names.join(", ")
            ),
        )
        .arg("kind", kind));
    }
    let ask = Question {
        day,
        pct: pct.as_deref(),
        origin: origin.as_deref(),
        status: status.as_deref(),
        claim: claim.as_deref(),
        levy: levy.as_deref(),
        kind: kind.as_deref(),
    };
    let tables = crate::reference::tables(&home)?;
    let (rates, unit, refusal) = match rules::effective(&tables, ask) {
        Some(Ok((rates, unit))) => (rates, unit, None),
        Some(Err(why)) => (Vec::new(), String::new(), Some(why)),
        None => (Vec::new(), String::new(), None),
    };
    Ok(ReferenceRule {
        date: day.to_string(),
        code: pct
            .as_deref()
            .map(|pct| editions::code_on_day(&tables, pct, day)),
        kinds: rules::rows(&home, ask)?,
        pct: pct.map(|pct| jaiza_domain::declaration::dotted_pct(&pct)),
        rates,
        unit,
        refusal,
    })
}

fn eight_digits(code: &str) -> Answer<String> {
    let digits = jaiza_importing::reference::plain::digits(code);
    if digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(digits);
    }
    Err(ErrorBody::invalid(
        "error-pct-code",
        format!("\"{code}\" is no tariff code; 8 digits are needed, such as 4821.9000."),
    )
    .arg("code", code))
}
