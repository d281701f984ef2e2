//! Annex A: the computation by item, on lying pages.

use super::{amount, levies_in_use};
use crate::layout::{Block, Carry, Cell, Column, Ink, Orientation, Row, Style, Table};
use crate::wording::Wording;
use crate::{CaseReport, ItemRow, LevyTriple};

/// Columns before the first levy.
const LEADING: usize = 6;
/// Size of the text.
const SIZE: f32 = 7.0;

/// Blocks of annex A.
pub fn blocks(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Section(Orientation::Landscape)];
    blocks.push(words.heading("annex-a", &[], 13.0));
    blocks.push(Block::Paragraph(
        words.say("annex-a-note"),
        Style::text(8.0).ink(Ink::Grey),
    ));
    blocks.push(Block::Space(4.0));
    let levies = levies_in_use(case);
    blocks.push(Block::Table(table(case, words, &levies)));
    blocks
}

fn table(case: &CaseReport, words: &Wording<'_>, levies: &[String]) -> Table {
    let column = |share, figures| Column { share, figures };
    let mut columns = vec![
        column(2.1, false),
        column(1.9, false),
        column(1.05, false),
        column(0.85, true),
        column(0.95, false),
        column(1.1, true),
    ];
    columns.extend(levies.iter().map(|_| column(1.0, true)));
    columns.push(column(1.1, true));
    let keys = [
        "col-gd",
        "col-goods",
        "col-qty",
        "col-price",
        "col-step",
        "col-value",
    ];
    let mut head: Vec<Cell> = keys.iter().map(|k| words.head(k)).collect();
    head.extend(levies.iter().map(|l| l.clone().into()));
    head.push(words.head("col-total"));
    let carried = (LEADING - 1..columns.len()).collect();
    Table {
        columns,
        head: vec![Row {
            cells: head,
            total: false,
            amounts: Vec::new(),
        }],
        rows: rows(case, words, levies),
        style: Style::text(SIZE),
        carry: Some(Carry {
            columns: carried,
            label_column: 0,
            forward: words.say("carried-forward"),
            brought: words.say("brought-forward"),
            write: words.writer(),
        }),
    }
}

/// The rows of every finding and, under them, its total.
fn rows(case: &CaseReport, words: &Wording<'_>, levies: &[String]) -> Vec<Row> {
    let mut rows = Vec::with_capacity(case.items.len() + case.findings.len() + 1);
    let mut all = vec![0_i128; levies.len() + 2];
    for group in case.items.chunk_by(|a, b| a.finding == b.finding) {
        let mut sums = vec![0_i128; levies.len() + 2];
        for item in group {
            let row = item_row(item, words, levies);
            add(&mut sums, &row.amounts);
            rows.push(row);
        }
        add(&mut all, &sums);
        let no = group.first().map_or("", |row| row.finding.as_str());
        rows.push(total_row(
            words.say_with("total-finding", &[("no", no)]),
            &sums,
            words,
        ));
    }
    rows.push(total_row(words.say("all-findings"), &all, words));
    rows
}

fn add(sums: &mut [i128], amounts: &[i128]) {
    for (sum, amount) in sums.iter_mut().zip(amounts) {
        *sum = sum.saturating_add(*amount);
    }
}

fn item_row(item: &ItemRow, words: &Wording<'_>, levies: &[String]) -> Row {
    let none = LevyTriple::default();
    let triples = || {
        let by_levy = levies.iter().map(|l| item.levies.get(l).unwrap_or(&none));
        std::iter::once(&item.value)
            .chain(by_levy)
            .chain(std::iter::once(&item.total))
    };
    let three = |t: &LevyTriple| {
        Cell(
            [&t.before, &t.after, &t.difference]
                .map(|amount| words.money(amount))
                .to_vec(),
        )
    };
    let steps = ["step-before", "step-after", "step-difference"].map(|key| words.say(key));
    let mut cells = vec![
        declaration(item, words),
        goods(item),
        quantity(item, words),
        price(item, words),
    ];
    cells.push(Cell(steps.to_vec()));
    cells.extend(triples().map(three));
    let amounts = triples().map(|t| amount(&t.difference)).collect();
    Row {
        cells,
        total: false,
        amounts,
    }
}

fn total_row(name: String, sums: &[i128], words: &Wording<'_>) -> Row {
    let mut cells = vec![Cell::from(name)];
    cells.resize(LEADING - 1, Cell::default());
    cells.extend(
        sums.iter()
            .map(|sum| Cell::from(words.money(&sum.to_string()))),
    );
    Row {
        cells,
        total: true,
        amounts: Vec::new(),
    }
}

fn declaration(item: &ItemRow, words: &Wording<'_>) -> Cell {
    let second = format!(
        "{} {} · {}",
        words.say("col-item"),
        item.item,
        words.date(&item.gd_date)
    );
    Cell(vec![item.gd.clone(), second])
}

fn goods(item: &ItemRow) -> Cell {
    let unchanged = item.pct_found.is_empty() || item.pct_found == item.pct_declared;
    let codes = if unchanged {
        item.pct_declared.clone()
    } else {
        format!("{} / {}", item.pct_declared, item.pct_found)
    };
    Cell(vec![item.description.clone(), codes])
}

fn quantity(item: &ItemRow, words: &Wording<'_>) -> Cell {
    let all = words.number(&item.qty);
    if item.qty_affected.is_empty() || item.qty_affected == item.qty {
        return words
            .say_with("quantity", &[("all", &all), ("unit", &item.unit)])
            .into();
    }
    let affected = words.number(&item.qty_affected);
    words
        .say_with(
            "of-quantity",
            &[("all", &all), ("affected", &affected), ("unit", &item.unit)],
        )
        .into()
}

fn price(item: &ItemRow, words: &Wording<'_>) -> Cell {
    let declared = words.number(&item.price_declared);
    if item.price_found.is_empty() || item.price_found == item.price_declared {
        return declared.into();
    }
    Cell(vec![declared, words.number(&item.price_found)])
}
