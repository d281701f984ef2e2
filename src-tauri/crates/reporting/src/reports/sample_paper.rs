//! The working paper of a sample (annex E): what was drawn from, how, what, and what follows.

use jaiza_statistics::engagement::{Formula, Goal, Group, Review, amount, factor};

use super::import_certificate::room::ltr;
use super::{SampleReport, flow, furniture, plain_row, plain_table, section};
use crate::layout::{Block, Orientation, Row, Sheet, Style};
use crate::sample_paper::{PaperFact, SamplePaper, SampledRow};
use crate::wording::Wording;
use crate::{ReportError, Signer};

/// Entry of the list of reports on a sample.
pub const SAMPLE_PAPER: SampleReport = SampleReport {
    id: "sample_paper",
    title_key: "sample-paper-title",
    sheets,
};

const BODY: f32 = 9.0;
const SMALL: f32 = 7.5;

fn sheets(
    paper: &SamplePaper,
    words: &Wording<'_>,
    _: &dyn Signer,
) -> Result<Vec<Sheet>, ReportError> {
    let mut filled = flow(words.lang)?;
    let mut blocks = vec![
        words.heading("sample-paper-title", &[("no", &paper.data.no)], 15.0),
        Block::Paragraph(
            ltr(&format!("{} · {}", paper.data.case_no, paper.auditee)),
            Style::text(BODY).bold(),
        ),
        Block::Space(4.0),
        conclusion(paper, words),
        Block::Space(4.0),
    ];
    blocks.push(Block::Notice(
        words.say("sample-no-demand"),
        Style::text(BODY),
    ));
    let facts = paper.facts.iter().map(|(key, value)| {
        let value = match value {
            PaperFact::Text(text) => ltr(text),
            PaperFact::Word(kind, code) => words.word(kind, code),
            PaperFact::Money(text) => ltr(&words.number(text)),
        };
        (words.label(key), value)
    });
    blocks.extend(section(words, "sample-paper-facts"));
    blocks.push(Block::KeyValues(facts.collect(), 170.0, Style::text(BODY)));
    blocks.extend(population(paper, words));
    blocks.extend(steps(paper, words));
    blocks.extend(evaluation(paper, words));
    blocks.push(Block::Section(Orientation::Landscape));
    blocks.extend(section(words, "sample-paper-items"));
    blocks.push(items(paper, words));
    blocks.push(Block::Space(6.0));
    blocks.push(Block::Paragraph(
        words.say("sample-paper-check"),
        Style::text(SMALL),
    ));
    filled.place(&blocks);
    let line = words.say_with(
        "sample-paper-footer",
        &[
            ("case", &paper.data.case_no),
            ("no", &paper.data.no),
            ("state", paper.state_digest.get(..12).unwrap_or_default()),
        ],
    );
    Ok(furniture(filled, words, &line, |_| ""))
}

/// The conclusion in words, with the rule by which it is reached.
fn conclusion(paper: &SamplePaper, words: &Wording<'_>) -> Block {
    let looks = Style::text(10.5).bold();
    let review = &paper.review;
    let open = review.open.len().to_string();
    if paper.data.conclusion.is_empty() {
        return Block::Notice(
            words.say_with("sample-open-items", &[("open", &open)]),
            looks,
        );
    }
    let figure = |value: f64| figure(paper, words, value);
    let args = [
        ("upper", figure(review.upper)),
        ("likely", figure(review.likely)),
        ("tolerable", figure(review.tolerable)),
        ("confidence", percent(&paper.data.draw.design.confidence)),
    ];
    let goal = match paper.data.draw.design.goal {
        Goal::Money => "money",
        Goal::Deviations => "deviations",
    };
    let key = format!("sample-concluded-{goal}-{}", paper.data.conclusion);
    Block::Notice(words.say_pairs(&key, &args), looks)
}

/// `2026-11-23T20:14:24.369+00:00` to the minute.
fn moment(at: &str) -> String {
    match (at.get(..10), at.get(11..16), at.get(23..)) {
        (Some(day), Some(minute), Some(zone)) => format!("{day} {minute} {zone}"),
        _ => at.to_owned(),
    }
}

/// `0.95` as `95`.
fn percent(share: &str) -> String {
    share
        .parse::<f64>()
        .map_or_else(|_| share.to_owned(), |share| factor(share * 100.0))
}

/// Money, or a rate in percent.
fn figure(paper: &SamplePaper, words: &Wording<'_>, value: f64) -> String {
    match paper.data.draw.design.goal {
        Goal::Money => words.number(&format!("{:.2}", value + 0.0)),
        Goal::Deviations => format!("{} %", factor((value * 1e6).round() / 1e4)),
    }
}

fn population(paper: &SamplePaper, words: &Wording<'_>) -> Vec<Block> {
    let parts = &paper.data.draw.reconcile;
    let row = |key: &str, group: &Group, total: bool| {
        plain_row(
            [
                words.say(key),
                words.number(&group.items.to_string()),
                words.number(&group.sum),
            ],
            total,
        )
    };
    let rows = vec![
        row("sample-part-frame", &parts.frame, false),
        row("sample-part-negative", &parts.negative, false),
        row("sample-part-zero", &parts.zero, false),
        row("sample-part-certainty", &parts.certainty, false),
        row("sample-part-total", &parts.total, true),
    ];
    let columns = [
        ("sample-col-part", 0.5, false),
        ("sample-col-items", 0.2, true),
        ("sample-col-sum", 0.3, true),
    ];
    let mut blocks = section(words, "sample-paper-population").to_vec();
    blocks.push(plain_table(words, &columns, rows, 8.0));
    blocks
}

fn steps(paper: &SamplePaper, words: &Wording<'_>) -> Vec<Block> {
    let rows = (1..).zip(&paper.data.draw.steps).map(|(n, step)| {
        let why = match &step.replaces {
            Some(item) => format!("{} · {}", item, step.reason),
            None => step.reason.clone(),
        };
        plain_row(
            [
                n.to_string(),
                words.number(&step.size.to_string()),
                ltr(&moment(&step.at)),
                ltr(&step.by),
                ltr(&why),
            ],
            false,
        )
    });
    let columns = [
        ("sample-col-step", 0.08, true),
        ("sample-col-units", 0.1, true),
        ("sample-col-at", 0.22, false),
        ("sample-col-by", 0.2, false),
        ("sample-col-why", 0.4, false),
    ];
    let mut blocks = section(words, "sample-paper-steps").to_vec();
    blocks.push(plain_table(words, &columns, rows.collect(), SMALL));
    blocks
}

fn evaluation(paper: &SamplePaper, words: &Wording<'_>) -> Vec<Block> {
    let review = &paper.review;
    let mut blocks = Vec::new();
    if !review.formulas.is_empty() {
        blocks.extend(section(words, "sample-paper-figures"));
        blocks.push(formulas(&review.formulas, words));
    }
    if !review.stages.is_empty() {
        blocks.extend(section(words, "sample-paper-stages"));
        blocks.push(stages(review, words));
    }
    if !review.warnings.is_empty() {
        blocks.extend(section(words, "sample-paper-warnings"));
        let told = review.warnings.iter().map(|name| {
            let text = words.word("sample-warning", &name.replace('_', "-"));
            Block::Paragraph(text, Style::text(BODY))
        });
        blocks.extend(told);
    }
    blocks
}

fn formulas(all: &[Formula], words: &Wording<'_>) -> Block {
    let rows = all.iter().map(|one| {
        plain_row(
            [
                words.word("sample-figure", &one.name.replace('_', "-")),
                ltr(&plain(&one.formula)),
                ltr(&plain(&one.inserted)),
                ltr(&plain(&one.result)),
            ],
            false,
        )
    });
    let columns = [
        ("sample-col-figure", 0.22, false),
        ("sample-col-formula", 0.28, false),
        ("sample-col-inserted", 0.32, false),
        ("sample-col-result", 0.18, true),
    ];
    plain_table(words, &columns, rows.collect(), SMALL)
}

/// Signs that the fonts of the paper lack, written out.
fn plain(text: &str) -> String {
    text.replace("⌈", "ceil(")
        .replace("⌉", ")")
        .replace("√(", "sqrt(")
        .replace("≤", "<=")
        .replace("≥", ">=")
        .replace("−", "–")
}

fn stages(review: &Review, words: &Wording<'_>) -> Block {
    let interval = review.monetary.as_ref().map_or(0.0, |all| all.interval);
    let rows = review.stages.iter().map(|stage| {
        plain_row(
            [
                stage.stage.to_string(),
                factor(stage.factor),
                factor(stage.taint),
                factor(stage.load_and_spread),
                stage.simple_spread.map_or("–".to_owned(), factor),
                factor(stage.limit),
                plain(&amount(stage.limit * interval)),
            ],
            false,
        )
    });
    let columns = [
        ("sample-col-stage", 0.09, true),
        ("sample-col-factor", 0.15, true),
        ("sample-col-taint", 0.14, true),
        ("sample-col-load", 0.16, true),
        ("sample-col-spread", 0.15, true),
        ("sample-col-limit", 0.13, true),
        ("sample-col-money", 0.18, true),
    ];
    plain_table(words, &columns, rows.collect(), SMALL)
}

fn items(paper: &SamplePaper, words: &Wording<'_>) -> Block {
    let row = |(n, row): (usize, &SampledRow)| {
        let hits = if row.certainty {
            words.say("sample-in-full")
        } else {
            row.hits.to_string()
        };
        plain_row(
            [
                n.to_string(),
                row.key.clone(),
                ltr(&row.goods),
                hits,
                words.number(&row.book),
                if row.audit.is_empty() {
                    "–".to_owned()
                } else {
                    words.number(&row.audit)
                },
                words.word("sample-state", &row.state),
                ltr(&row.why),
            ],
            false,
        )
    };
    let columns = [
        ("sample-col-no", 0.04, true),
        ("sample-col-item", 0.2, false),
        ("sample-col-goods", 0.22, false),
        ("sample-col-hits", 0.07, true),
        ("sample-col-book", 0.12, true),
        ("sample-col-audit", 0.12, true),
        ("sample-col-state", 0.1, false),
        ("sample-col-basis", 0.13, false),
    ];
    let rows: Vec<Row> = (1..).zip(&paper.rows).map(row).collect();
    plain_table(words, &columns, rows, SMALL)
}
