//! Parts of a comparison as tables: from codes to months, to the rows of both sides, to traders.

use std::path::Path;

use jaiza_domain::exact::Ratio;
use jaiza_domain::partner::Row;

use super::compared::{self, Compared};
use super::shown::caution;
use crate::commands::home::count;
use crate::door::Call;
use crate::dto::partner::*;
use crate::error::{Answer, ErrorBody};
use crate::{files, tables};

mod goods;
mod shipments;
mod sides;

pub use shipments::key as match_key;

const MOST: u32 = 500;
const USUAL: u32 = 100;

/// Columns of a part with the kinds of their cells.
type Columns = &'static [(&'static str, &'static str)];

struct Part {
    name: &'static str,
    columns: Columns,
    rows: fn(&Compared, &PartnerRowsIn) -> Vec<PartnerRow>,
}

const PARTS: &[Part] = &[
    Part {
        name: "goods",
        columns: goods::GOODS,
        rows: goods::goods,
    },
    Part {
        name: "months",
        columns: goods::MONTHS,
        rows: goods::months,
    },
    Part {
        name: "exports",
        columns: sides::EXPORTS,
        rows: sides::exports,
    },
    Part {
        name: "imports",
        columns: sides::IMPORTS,
        rows: sides::imports,
    },
    Part {
        name: "traders",
        columns: sides::TRADERS,
        rows: sides::traders,
    },
    Part {
        name: "matches",
        columns: shipments::MATCHES,
        rows: shipments::matches,
    },
    Part {
        name: "prices",
        columns: shipments::PRICES,
        rows: shipments::prices,
    },
    Part {
        name: "quartiles",
        columns: shipments::QUARTILES,
        rows: shipments::quartiles,
    },
];

pub fn rows(call: &Call<'_>, input: PartnerRowsIn) -> Answer<PartnerRows> {
    let part = PARTS
        .iter()
        .find(|part| part.name == input.part)
        .ok_or_else(|| {
            let known: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
            let known = known.join(", ");
            ErrorBody::invalid(
                "error-partner-part",
                format!(
                    "A comparison has no part \"{}\"; it has {known}.",
                    input.part
                ),
            )
            .arg("part", &input.part)
        })?;
    let home = call.session.home()?;
    let of = compared::of(call, &home, &input.run)?;
    let mut rows = (part.rows)(&of, &input);
    let all = count(rows.len());
    if let Some(path) = input.out.as_deref().filter(|path| !path.is_empty()) {
        write(Path::new(path), part, &of, &rows)?;
        rows.clear();
    } else {
        let len = if input.len == 0 {
            USUAL
        } else {
            input.len.min(MOST)
        };
        let from = usize::try_from(input.from).unwrap_or(usize::MAX);
        let len = usize::try_from(len).unwrap_or(usize::MAX);
        rows = rows.into_iter().skip(from).take(len).collect();
    }
    Ok(PartnerRows {
        part: part.name.to_owned(),
        columns: part
            .columns
            .iter()
            .map(|(name, kind)| column(name, kind))
            .collect(),
        count: all,
        rows,
        conditions: of.conditions().into_iter().flatten().collect(),
        caution: caution(),
    })
}

fn column(name: &str, kind: &str) -> PartnerColumn {
    PartnerColumn {
        name: name.to_owned(),
        kind: kind.to_owned(),
    }
}

/// All rows as CSV. Caution and conditions stand on every row, so that no row leaves without them.
fn write(path: &Path, part: &Part, of: &Compared, rows: &[PartnerRow]) -> Answer<()> {
    let conditions: Vec<String> = of
        .conditions()
        .into_iter()
        .map(|one| match one {
            Some(one) => format!("{} ({} {})", one.text, one.source, one.date).replace(" )", ")"),
            None => crate::sayings::sentence("partner-conditions-unstated", &[]).english,
        })
        .collect();
    let mut head: Vec<String> = part
        .columns
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    head.extend(["meaning", "caution", "use_conditions"].map(str::to_owned));
    let lines: Vec<Vec<Option<String>>> = rows
        .iter()
        .map(|row| {
            let mut cells: Vec<Option<String>> = row.cells.iter().cloned().map(Some).collect();
            cells.push(row.sentence.as_ref().map(|said| said.english.clone()));
            cells.push(Some(caution().english));
            cells.push(Some(conditions.join(" | ")));
            cells
        })
        .collect();
    files::write_whole(path, &tables::csv(&head, &lines))
}

/// A weight, or nothing when it is not known.
fn kg(value: Option<&Ratio>) -> String {
    value.map_or_else(String::new, |value| value.display(3))
}

/// Dollars, or nothing when they are not known.
fn usd(value: Option<&Ratio>) -> String {
    value.map_or_else(String::new, |value| value.fixed(2))
}

/// Does the row belong to the partner and code that were asked for? An empty word asks for all.
fn asked(row: &Row, input: &PartnerRowsIn) -> bool {
    (input.partner.is_empty() || row.partner == input.partner)
        && (input.hs6.is_empty() || row.code(6) == input.hs6)
}
