//! The memo of a sealed selection on paper: what for the office, what for the trader, who and how.

use super::import_certificate::room::ltr;
use super::{SelectionReport, flow, furniture, plain_row, plain_table, section};
use crate::figures::short_code;
use crate::layout::{Block, Ink, Orientation, Row, Sheet, Style};
use crate::selection_paper::{PaperPick, SelectionPaper};
use crate::wording::Wording;
use crate::{ReportError, Signer};

/// Entry of the list of reports on a selection.
pub const SELECTION_MEMO: SelectionReport = SelectionReport {
    id: "selection_memo",
    title_key: "memo-title",
    sheets,
};

const BODY: f32 = 9.0;
const SMALL: f32 = 7.5;

fn sheets(
    paper: &SelectionPaper,
    words: &Wording<'_>,
    signer: &dyn Signer,
) -> Result<Vec<Sheet>, ReportError> {
    let mut filled = flow(words.lang)?;
    let mut blocks = office(paper, words, signer);
    blocks.push(Block::Section(Orientation::Portrait));
    blocks.extend(trader(paper, words));
    filled.place(&blocks);
    let line = words.say_with("memo-footer", &[("code", &paper.code)]);
    let secret = words.label("confidential");
    // The last page is the trader's and bears no secret.
    let last = filled.sheets.len().saturating_sub(1);
    let head = |page| if page == last { "" } else { secret.as_str() };
    Ok(furniture(filled, words, &line, head))
}

fn office(paper: &SelectionPaper, words: &Wording<'_>, signer: &dyn Signer) -> Vec<Block> {
    let plain = Style::text(BODY);
    let mut blocks = vec![
        words.heading("memo-title", &[], 15.0),
        Block::Paragraph(ltr(&paper.name), plain.bold()),
        Block::Notice(words.say("memo-internal"), plain.bold()),
        Block::Space(4.0),
    ];
    let mut facts = vec![
        (words.label("memo-code"), paper.code.clone()),
        (words.label("memo-hash"), paper.sha256.clone()),
    ];
    let stated = paper.facts.iter();
    facts.extend(stated.map(|(key, value)| (words.label(key), ltr(value))));
    facts.push((
        words.label("memo-key"),
        short_code(&hex::encode(signer.public_key())),
    ));
    blocks.push(Block::KeyValues(facts, 150.0, plain));
    blocks.extend(section(words, "memo-reason"));
    blocks.push(Block::Paragraph(paper.reason.clone(), plain));
    blocks.extend(section(words, "memo-targets"));
    blocks.push(targets(&paper.picks, words));
    blocks.extend(section(words, "memo-why"));
    for pick in &paper.picks {
        let title = ltr(&format!("{} {}", pick.key, pick.name));
        blocks.push(Block::Heading(title, plain.bold()));
        let how = words.word("memo-how", &pick.how);
        blocks.push(Block::Paragraph(how, Style::text(SMALL).ink(Ink::Grey)));
        let why = pick
            .why
            .iter()
            .map(|text| Block::Paragraph(ltr(text), Style::text(8.0)));
        blocks.extend(why);
        blocks.push(Block::Space(4.0));
    }
    if !paper.left_out.is_empty() {
        blocks.extend(section(words, "memo-left-out"));
        let rows = paper.left_out.iter();
        let rows = rows.map(|(key, why)| plain_row([key.clone(), ltr(why)], false));
        let columns = [
            ("memo-col-target", 0.25, false),
            ("memo-col-why", 0.75, false),
        ];
        blocks.push(plain_table(words, &columns, rows.collect(), SMALL));
    }
    blocks.extend(section(words, "memo-extracts"));
    let columns = [
        ("memo-col-file", 0.3, false),
        ("memo-col-hash", 0.58, false),
        ("memo-col-items", 0.12, true),
    ];
    blocks.push(plain_table(words, &columns, rows_of(&paper.extracts), 7.0));
    blocks.extend(section(words, "memo-tables"));
    let columns = [
        ("memo-col-table", 0.22, false),
        ("memo-col-package", 0.2, false),
        ("memo-col-hash", 0.58, false),
    ];
    blocks.push(plain_table(words, &columns, rows_of(&paper.tables), 7.0));
    blocks.push(Block::Space(6.0));
    blocks.push(Block::Paragraph(words.say("memo-check"), plain));
    blocks
}

/// The page that may leave the office.
fn trader(paper: &SelectionPaper, words: &Wording<'_>) -> Vec<Block> {
    let text = if paper.notice.is_empty() {
        words.say("memo-no-notice")
    } else {
        paper.notice.clone()
    };
    vec![
        words.heading("memo-notice", &[], 13.0),
        Block::Space(6.0),
        Block::Paragraph(text, Style::text(10.5)),
        Block::Space(10.0),
        Block::KeyValues(
            vec![(words.label("memo-code"), paper.code.clone())],
            150.0,
            Style::text(BODY),
        ),
    ]
}

fn rows_of(rows: &[[String; 3]]) -> Vec<Row> {
    rows.iter()
        .map(|row| plain_row(row.clone(), false))
        .collect()
}

fn targets(picks: &[PaperPick], words: &Wording<'_>) -> Block {
    let row = |pick: &PaperPick| {
        let cells = [
            pick.key.clone(),
            ltr(&pick.name),
            pick.rank.clone(),
            pick.yield_rank.clone(),
            pick.score.clone(),
            words.money(&pick.expected_yield),
            pick.days.clone(),
            words.word("memo-how", &pick.how),
        ];
        plain_row(cells, false)
    };
    let columns = [
        ("memo-col-target", 0.16, false),
        ("memo-col-name", 0.28, false),
        ("memo-col-rank", 0.07, true),
        ("memo-col-yield-rank", 0.08, true),
        ("memo-col-score", 0.09, true),
        ("memo-col-yield", 0.13, true),
        ("memo-col-days", 0.07, true),
        ("memo-col-how", 0.12, false),
    ];
    plain_table(words, &columns, picks.iter().map(row).collect(), SMALL)
}
