//! Codes with their gaps and what these could mean, and their months.

use std::cmp::Reverse;

use jaiza_domain::exact::Ratio;
use jaiza_domain::partner::{Cell, Goods, Hypothesis, month_text};

use super::{Columns, kg, usd};
use crate::commands::partner::Compared;
use crate::dto::candidate::Sentence;
use crate::dto::partner::{PartnerRow, PartnerRowsIn};
use crate::sayings::sentence;

pub(super) const GOODS: Columns = &[
    ("partner", "code"),
    ("hs6", "code"),
    ("hypothesis", "word"),
    ("exported_kg", "figure"),
    ("imported_kg", "figure"),
    ("gap_kg", "figure"),
    ("exported_usd", "figure"),
    ("imported_usd", "figure"),
    ("gap_usd", "figure"),
    ("duty_pct", "figure"),
];

pub(super) const MONTHS: Columns = &[
    ("partner", "code"),
    ("hs6", "code"),
    ("month", "day"),
    ("arrival", "day"),
    ("export_rows", "figure"),
    ("import_rows", "figure"),
    ("exported_kg", "figure"),
    ("imported_kg", "figure"),
    ("gap_kg", "figure"),
    ("exported_usd", "figure"),
    ("imported_usd", "figure"),
    ("gap_usd", "figure"),
];

fn is_asked(goods: &Goods, input: &PartnerRowsIn) -> bool {
    (input.partner.is_empty() || goods.partner == input.partner)
        && (input.hs6.is_empty() || goods.hs6 == input.hs6)
}

/// Codes, the widest gap in value first; those of unknown value last.
pub(super) fn goods(of: &Compared, input: &PartnerRowsIn) -> Vec<PartnerRow> {
    let all = of.aggregated.goods.iter().zip(&of.hypotheses);
    let mut found: Vec<_> = all.filter(|(goods, _)| is_asked(goods, input)).collect();
    found.sort_by_cached_key(|(goods, _)| {
        let gap = goods.whole.gap_usd.as_ref().map(Ratio::abs);
        (Reverse(gap), goods.partner.clone(), goods.hs6.clone())
    });
    let found = found.into_iter();
    found
        .map(|(goods, meaning)| row(of, goods, meaning))
        .collect()
}

fn row(of: &Compared, goods: &Goods, meaning: &Hypothesis) -> PartnerRow {
    let duty = of.duty.get(&goods.hs6);
    let mut cells = vec![
        goods.partner.clone(),
        goods.hs6.clone(),
        meaning.word().to_owned(),
    ];
    cells.extend(figures(&goods.whole));
    cells.push(duty.map_or_else(String::new, Ratio::plain));
    PartnerRow {
        key: format!("{}:{}", goods.partner, goods.hs6),
        cells,
        sentence: Some(meant(of, goods, meaning)),
    }
}

fn figures(cell: &Cell) -> [String; 6] {
    [
        kg(cell.exported.kg.as_ref()),
        kg(cell.imported.kg.as_ref()),
        kg(cell.gap_kg.as_ref()),
        usd(cell.exported.usd.as_ref()),
        usd(cell.imported.usd.as_ref()),
        usd(cell.gap_usd.as_ref()),
    ]
}

fn meant(of: &Compared, goods: &Goods, meaning: &Hypothesis) -> Sentence {
    let [
        exported_kg,
        imported_kg,
        gap_kg,
        exported_usd,
        imported_usd,
        gap_usd,
    ] = figures(&goods.whole);
    let without = |amount: &str| amount.trim_start_matches('-').to_owned();
    let mut args = vec![
        ("partner", goods.partner.clone()),
        ("code", goods.hs6.clone()),
        ("exported_kg", exported_kg),
        ("imported_kg", imported_kg),
        ("gap_kg", without(&gap_kg)),
        ("exported_usd", exported_usd),
        ("imported_usd", imported_usd),
        ("gap_usd", without(&gap_usd)),
        ("factor", of.parameters.cif_factor.plain()),
    ];
    let (out, into) = (&goods.whole.exported, &goods.whole.imported);
    let key = match meaning {
        Hypothesis::Undervaluation => "partner-says-undervaluation",
        Hypothesis::Misclassification {
            neighbour,
            surplus_kg,
            same_heading,
        } => {
            args.push(("neighbour", neighbour.clone()));
            args.push(("surplus_kg", surplus_kg.display(3)));
            let rate = |code: &str| {
                of.duty
                    .get(code)
                    .map_or_else(|| "?".to_owned(), Ratio::plain)
            };
            args.push(("duty", rate(&goods.hs6)));
            args.push(("neighbour_duty", rate(neighbour)));
            if *same_heading {
                "partner-says-misclassification-heading"
            } else {
                "partner-says-misclassification-chapter"
            }
        }
        Hypothesis::MissingWeight => "partner-says-missing-weight",
        Hypothesis::OverInvoicing => "partner-says-over-invoicing",
        Hypothesis::Surplus => "partner-says-surplus",
        Hypothesis::Nothing => "partner-says-nothing",
        Hypothesis::Unknown => {
            args.push((
                "export_rows",
                out.without_kg.max(out.without_usd).to_string(),
            ));
            args.push((
                "import_rows",
                into.without_kg.max(into.without_usd).to_string(),
            ));
            "partner-says-unknown"
        }
    };
    sentence(key, &args)
}

/// Months of the codes asked for, in their order.
pub(super) fn months(of: &Compared, input: &PartnerRowsIn) -> Vec<PartnerRow> {
    let shift = of.parameters.shift.cast_signed();
    let goods = of
        .aggregated
        .goods
        .iter()
        .filter(|goods| is_asked(goods, input));
    let cells = goods.flat_map(|goods| goods.months.iter().map(move |cell| (goods, cell)));
    cells
        .map(|(goods, cell)| {
            let month = month_text(cell.month);
            let mut cells = vec![
                goods.partner.clone(),
                goods.hs6.clone(),
                month.clone(),
                month_text(cell.month + shift),
                cell.exported.rows.to_string(),
                cell.imported.rows.to_string(),
            ];
            cells.extend(figures(cell));
            PartnerRow {
                key: format!("{}:{}:{month}", goods.partner, goods.hs6),
                cells,
                sentence: None,
            }
        })
        .collect()
}
