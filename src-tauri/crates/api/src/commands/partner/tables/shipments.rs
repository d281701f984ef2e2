//! Matched shipments, prices outside the quartiles, and the quartiles.

use jaiza_domain::partner::{Match, Sign};

use super::{Columns, asked, kg, usd};
use crate::commands::partner::Compared;
use crate::dto::candidate::Sentence;
use crate::dto::partner::{PartnerRow, PartnerRowsIn};
use crate::sayings::sentence;

pub(super) const MATCHES: Columns = &[
    ("grade", "code"),
    ("signs", "words"),
    ("gd", "code"),
    ("item", "figure"),
    ("trader_id", "code"),
    ("trader_name", "text"),
    ("hs_exported", "code"),
    ("hs_declared", "code"),
    ("exported_kg", "figure"),
    ("imported_kg", "figure"),
    ("gap_kg", "figure"),
    ("exported_usd", "figure"),
    ("imported_usd", "figure"),
    ("gap_usd", "figure"),
    ("export_day", "day"),
    ("import_day", "day"),
    ("file", "text"),
    ("record", "figure"),
];

pub(super) const PRICES: Columns = &[
    ("partner", "code"),
    ("hs6", "code"),
    ("side", "word"),
    ("gd", "code"),
    ("item", "figure"),
    ("trader_id", "code"),
    ("trader_name", "text"),
    ("usd_per_kg", "figure"),
    ("low", "figure"),
    ("median", "figure"),
    ("high", "figure"),
    ("usd", "figure"),
];

pub(super) const QUARTILES: Columns = &[
    ("partner", "code"),
    ("hs6", "code"),
    ("rows", "figure"),
    ("low", "figure"),
    ("median", "figure"),
    ("high", "figure"),
];

/// Names a match: row of the partner file, then item.
pub fn key(of: &Compared, one: &Match) -> String {
    let id = |rows: &[jaiza_domain::partner::Row], at: usize| {
        rows.get(at).map(|row| row.id.clone()).unwrap_or_default()
    };
    format!(
        "{}>{}",
        id(&of.exports.rows, one.export),
        id(&of.imports.rows, one.import)
    )
}

/// Matches, the surest first.
pub(super) fn matches(of: &Compared, input: &PartnerRowsIn) -> Vec<PartnerRow> {
    let all = of
        .matches
        .iter()
        .filter(|one| input.grade.is_empty() || one.grade.letter() == input.grade);
    all.filter_map(|one| matched(of, one, input)).collect()
}

fn matched(of: &Compared, one: &Match, input: &PartnerRowsIn) -> Option<PartnerRow> {
    let (out, into) = (
        of.exports.rows.get(one.export)?,
        of.imports.rows.get(one.import)?,
    );
    let (left, arrived) = (
        of.exports.facts.get(one.export)?,
        of.imports.facts.get(one.import)?,
    );
    let trader = input.trader.is_empty() || arrived.trader_id == input.trader;
    if !(asked(out, input) || asked(into, input)) || !trader {
        return None;
    }
    let signs: Vec<&str> = one.signs.iter().map(|sign| Sign::word(*sign)).collect();
    Some(PartnerRow {
        key: key(of, one),
        cells: vec![
            one.grade.letter().to_owned(),
            signs.join(" "),
            arrived.gd.clone(),
            arrived.item_no.to_string(),
            arrived.trader_id.clone(),
            arrived.trader_name.clone(),
            out.hs.clone(),
            into.hs.clone(),
            kg(out.kg.as_ref()),
            kg(into.kg.as_ref()),
            kg(one.gap_kg.as_ref()),
            usd(out.usd.as_ref()),
            usd(into.usd.as_ref()),
            usd(one.gap_usd.as_ref()),
            out.day.to_string(),
            into.day.to_string(),
            left.file.clone(),
            left.record.to_string(),
        ],
        sentence: Some(how(of, one)?),
    })
}

/// How the two rows were brought together.
fn how(of: &Compared, one: &Match) -> Option<Sentence> {
    let (out, into) = (
        of.exports.rows.get(one.export)?,
        of.imports.rows.get(one.import)?,
    );
    let (left, arrived) = (
        of.exports.facts.get(one.export)?,
        of.imports.facts.get(one.import)?,
    );
    let one_bl = !out.bl.is_empty() && out.bl == into.bl;
    let name = match one.grade.letter() {
        "A" => "partner-match-a",
        "B" => "partner-match-b",
        _ if one_bl => "partner-match-c-document",
        _ => "partner-match-c",
    };
    let shared = out
        .containers
        .iter()
        .find(|one| into.containers.contains(one));
    let args = [
        ("bl", left.bl.clone()),
        ("container", shared.cloned().unwrap_or_default()),
        ("exporter", left.exporter.clone()),
        ("importer", arrived.trader_name.clone()),
        ("heading", out.code(4).to_owned()),
        ("days", (into.day - out.day).num_days().to_string()),
        ("pct", of.parameters.shipment_kg_pct.plain()),
    ];
    Some(sentence(name, &args))
}

pub(super) fn prices(of: &Compared, input: &PartnerRowsIn) -> Vec<PartnerRow> {
    let rows = of.price_signs.iter().filter_map(|sign| {
        let (row, facts) = (
            of.imports.rows.get(sign.import)?,
            of.imports.facts.get(sign.import)?,
        );
        let quartiles = of.quartiles.get(sign.quartiles)?;
        let trader = input.trader.is_empty() || facts.trader_id == input.trader;
        (asked(row, input) && trader).then(|| PartnerRow {
            key: row.id.clone(),
            cells: vec![
                row.partner.clone(),
                row.code(6).to_owned(),
                if sign.below { "below" } else { "above" }.to_owned(),
                facts.gd.clone(),
                facts.item_no.to_string(),
                facts.trader_id.clone(),
                facts.trader_name.clone(),
                sign.price.fixed(4),
                quartiles.low.fixed(4),
                quartiles.median.fixed(4),
                quartiles.high.fixed(4),
                sign.usd.fixed(2),
            ],
            sentence: None,
        })
    });
    rows.collect()
}

pub(super) fn quartiles(of: &Compared, input: &PartnerRowsIn) -> Vec<PartnerRow> {
    let asked = of.quartiles.iter().filter(|one| {
        (input.partner.is_empty() || one.partner == input.partner)
            && (input.hs6.is_empty() || one.hs6 == input.hs6)
    });
    asked
        .map(|one| PartnerRow {
            key: format!("{}:{}", one.partner, one.hs6),
            cells: vec![
                one.partner.clone(),
                one.hs6.clone(),
                one.rows.to_string(),
                one.low.fixed(4),
                one.median.fixed(4),
                one.high.fixed(4),
            ],
            sentence: None,
        })
        .collect()
}
