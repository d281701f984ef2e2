//! Why the trader was selected, the amounts by levy, the findings one by one, the checklist.

use super::{BODY, SMALL, amount, levies_in_use, plain_row, plain_table};
use crate::layout::{Align, Block, Column, FigureData, Ink, Orientation, Row, Style, Table};
use crate::wording::Wording;
use crate::{CaseReport, FindingSummary, Language, LevyTriple};

/// Size of the headings of sections.
const SECTION: f32 = 13.0;

/// Blocks between the cover and the annexes.
pub fn blocks(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Section(Orientation::Portrait)];
    blocks.push(words.heading("section-selection", &[], SECTION));
    if case.selection_reasons.is_empty() {
        blocks.push(note(words.say("selection-none")));
    }
    for reason in &case.selection_reasons {
        let side = match words.lang.main() {
            Language::English => Align::Start,
            Language::Urdu => Align::Right,
        };
        blocks.push(Block::Paragraph(
            format!("• {reason}"),
            Style::text(BODY).align(side),
        ));
    }
    blocks.push(Block::Space(10.0));
    blocks.push(words.heading("section-levies", &[], SECTION));
    blocks.push(by_levy(case, words));
    blocks.push(Block::Space(10.0));
    blocks.extend(figure(case, words));
    blocks.push(words.heading("section-findings", &[], SECTION));
    if case.findings.is_empty() {
        blocks.push(note(words.say("no-findings")));
    }
    for finding in &case.findings {
        blocks.push(Block::Space(6.0));
        blocks.extend(one(case, finding, words));
    }
    blocks.extend(excess(case, words));
    blocks.extend(barred(case, words));
    blocks.extend(checklist(case, words));
    blocks
}

fn note(text: String) -> Block {
    Block::Paragraph(text, Style::text(BODY).ink(Ink::Grey))
}

/// Findings by levy: the table a reader foots first.
fn by_levy(case: &CaseReport, words: &Wording<'_>) -> Block {
    let levies = levies_in_use(case);
    let figures = |share| Column {
        share,
        figures: true,
    };
    let mut columns = vec![Column {
        share: 0.8,
        figures: false,
    }];
    columns.extend(levies.iter().map(|_| figures(1.0)));
    columns.extend([figures(1.1), figures(1.1), figures(1.1)]);
    let mut head = vec![words.head("col-finding")];
    head.extend(levies.iter().map(|l| l.clone().into()));
    head.extend(["col-short", "col-surcharge", "col-demand"].map(|k| words.head(k)));
    let row = |name: String, by: &crate::Levies, sums: [&str; 3], total| {
        let of = |levy: &String| words.money(by.get(levy).map_or("0", String::as_str)).into();
        let mut cells = vec![name.into()];
        cells.extend(levies.iter().map(of));
        cells.extend(sums.map(|s| words.money(s).into()));
        Row {
            cells,
            total,
            amounts: Vec::new(),
        }
    };
    let mut rows: Vec<Row> = case
        .findings
        .iter()
        .map(|f| {
            row(
                f.no.clone(),
                &f.levies,
                [&f.short, &f.surcharge, &f.demand],
                false,
            )
        })
        .collect();
    let sum = &case.summary;
    let sums = [sum.short_levied.as_str(), &sum.surcharge, &sum.demand];
    rows.push(row(words.say("total"), &sum.levies, sums, true));
    let head = vec![Row {
        cells: head,
        total: false,
        amounts: Vec::new(),
    }];
    Block::Table(Table {
        columns,
        head,
        rows,
        style: Style::text(SMALL - 0.5),
        carry: None,
    })
}

fn figure(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    if case.findings.len() < 2 {
        return Vec::new();
    }
    let bar = |f: &FindingSummary| {
        #[allow(clippy::cast_precision_loss)]
        let length = amount(&f.demand).max(0) as f32;
        (
            format!("{} · {}", f.no, words.word("kind", &f.kind)),
            length,
            words.money(&f.demand),
        )
    };
    let title = words.label("figure-demand");
    let bars = case.findings.iter().map(bar).collect();
    vec![
        Block::Figure(FigureData { title, bars }, Style::text(SMALL)),
        Block::Space(12.0),
    ]
}

fn one(case: &CaseReport, finding: &FindingSummary, words: &Wording<'_>) -> Vec<Block> {
    let heading = [("no", finding.no.as_str()), ("title", &finding.title)];
    let facts = [
        ("kind", words.word("kind", &finding.kind)),
        ("rule", finding.rule.clone()),
        ("items", finding.items.to_string()),
        ("status", words.word("status", &finding.status)),
    ];
    let facts = facts
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let mut blocks = vec![
        words.heading("finding-heading", &heading, 11.0),
        note(words.say_with("finding-facts", &facts)),
        Block::Space(3.0),
    ];
    let parts = [
        ("label-condition", &finding.condition),
        ("label-criterion", &finding.criterion),
        ("label-cause", &finding.cause),
        ("label-effect", &finding.effect),
        ("label-seriousness", &finding.seriousness),
    ];
    let pairs = parts.iter().filter(|(_, text)| !text.is_empty());
    let pairs = pairs
        .map(|(key, text)| (words.label(key), (*text).clone()))
        .collect();
    let label = if words.lang.second().is_some() {
        130.0
    } else {
        82.0
    };
    blocks.push(Block::KeyValues(pairs, label, Style::text(BODY)));
    blocks.push(Block::Space(4.0));
    let sums = [
        ("short", words.money(&finding.short)),
        ("surcharge", words.money(&finding.surcharge)),
        ("demand", words.money(&finding.demand)),
    ];
    let sums = sums.each_ref().map(|(name, value)| (*name, value.as_str()));
    let amounts = Block::Paragraph(
        words.say_with("finding-amounts", &sums),
        Style::text(BODY).bold(),
    );
    blocks.push(Block::Together(vec![
        levy_table(case, finding, words),
        Block::Space(3.0),
        amounts,
    ]));
    blocks.push(Block::Space(8.0));
    blocks
}

/// Sums of the finding's rows by levy: before, after, difference.
fn levy_table(case: &CaseReport, finding: &FindingSummary, words: &Wording<'_>) -> Block {
    let rows_of = || case.items.iter().filter(|row| row.finding == finding.no);
    let sum = |pick: &dyn Fn(&crate::ItemRow) -> Option<LevyTriple>| {
        rows_of()
            .filter_map(pick)
            .fold([0_i128; 3], |[b, a, d], t| {
                [
                    b + amount(&t.before),
                    a + amount(&t.after),
                    d + amount(&t.difference),
                ]
            })
    };
    let row = |name: String, [before, after, difference]: [i128; 3], total| {
        let money = |n: i128| words.money(&n.to_string());
        plain_row(
            [name, money(before), money(after), money(difference)],
            total,
        )
    };
    let mut rows = vec![row(
        words.say("customs-value"),
        sum(&|r| Some(r.value.clone())),
        false,
    )];
    for levy in levies_in_use(case) {
        let totals = sum(&|r| r.levies.get(&levy).cloned());
        if totals != [0; 3] {
            rows.push(row(levy, totals, false));
        }
    }
    rows.push(row(
        words.say("all-levies"),
        sum(&|r| Some(r.total.clone())),
        true,
    ));
    let columns = [
        ("col-levy", 0.31, false),
        ("col-before", 0.23, true),
        ("col-after", 0.23, true),
        ("col-difference", 0.23, true),
    ];
    plain_table(words, &columns, rows, SMALL)
}

fn excess(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    if case.excess.is_empty() {
        return Vec::new();
    }
    let row = |e: &crate::ExcessRow| {
        let cells = [
            e.finding.clone(),
            e.gd.clone(),
            e.item.clone(),
            e.levy.clone(),
            words.money(&e.amount),
        ];
        plain_row(cells, false)
    };
    let mut rows: Vec<Row> = case.excess.iter().map(row).collect();
    let total = words.money(&case.summary.excess);
    let none = String::new;
    rows.push(plain_row(
        [none(), words.say("total"), none(), none(), total],
        true,
    ));
    let columns = [
        ("col-finding", 0.1, false),
        ("col-gd", 0.4, false),
        ("col-item", 0.1, false),
        ("col-levy", 0.15, false),
        ("col-amount", 0.25, true),
    ];
    vec![
        Block::Space(6.0),
        words.heading("section-excess", &[], SECTION),
        note(words.say("excess-note")),
        Block::Space(3.0),
        plain_table(words, &columns, rows, SMALL),
    ]
}

fn barred(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    if case.barred.is_empty() {
        return Vec::new();
    }
    let row = |b: &crate::BarredItem| {
        let dates = [words.date(&b.relevant_date), words.date(&b.expiry)];
        let [relevant, expiry] = dates;
        let cells = [
            b.finding.clone(),
            b.gd.clone(),
            b.item.clone(),
            b.rule.clone(),
            relevant,
            expiry,
        ];
        plain_row(cells, false)
    };
    let columns = [
        ("col-finding", 0.08, false),
        ("col-gd", 0.36, false),
        ("col-item", 0.09, false),
        ("col-rule", 0.12, false),
        ("col-relevant-date", 0.17, false),
        ("col-expiry", 0.18, false),
    ];
    vec![
        Block::Space(6.0),
        words.heading("section-barred", &[], SECTION),
        note(words.say("barred-note")),
        Block::Space(3.0),
        plain_table(
            words,
            &columns,
            case.barred.iter().map(row).collect(),
            SMALL,
        ),
    ]
}

fn checklist(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    if case.checklist.is_empty() {
        return Vec::new();
    }
    let mut section = "";
    let mut rows = Vec::new();
    for answer in &case.checklist {
        if answer.section != section {
            section = &answer.section;
            let none = String::new;
            rows.push(plain_row([section.to_owned(), none(), none()], true));
        }
        let cells = [
            answer.question.clone(),
            answer.answer.clone(),
            answer.comment.clone(),
        ];
        rows.push(plain_row(cells, false));
    }
    let columns = [
        ("col-question", 0.5, false),
        ("col-answer", 0.15, false),
        ("col-comment", 0.35, false),
    ];
    vec![
        Block::Space(6.0),
        words.heading("section-checklist", &[], SECTION),
        plain_table(words, &columns, rows, SMALL),
    ]
}
