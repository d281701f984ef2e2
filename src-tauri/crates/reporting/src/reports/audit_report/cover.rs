//! The first page: it must stand alone on a phone or on paper.

use sha2::{Digest, Sha256};

use super::{BODY, SMALL, plain_row, plain_table};
use crate::figures::short_code;
use crate::layout::{Align, Block, Ink, Style};
use crate::wording::Wording;
use crate::words::rupees;
use crate::{CaseReport, Language, LimitationRow, Signer};

/// Blocks of the cover.
pub fn blocks(case: &CaseReport, words: &Wording<'_>, signer: &dyn Signer) -> Vec<Block> {
    let mut blocks = letterhead(case, words);
    blocks.extend(warnings(case, words));
    blocks.push(particulars(case, words));
    blocks.push(Block::Space(8.0));
    blocks.extend(brief(case, words));
    blocks.push(Block::Space(6.0));
    blocks.push(Block::Notice(
        limitation(case, words),
        Style::text(BODY).bold().ink(alarm(case)),
    ));
    blocks.push(Block::Space(10.0));
    blocks.push(Block::Together(vec![
        signatures(case, words),
        Block::Space(10.0),
    ]));
    blocks.push(Block::Together(verification(case, words, signer)));
    blocks
}

fn letterhead(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let office = &case.directorate;
    let title = Style::text(11.5).bold().ink(Ink::Accent);
    let small = Style::text(SMALL).ink(Ink::Grey);
    let left = vec![
        (office.title_en.clone(), title),
        (office.office.clone(), small),
        (office.address.clone(), small),
    ];
    let left = left
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .collect();
    let right = vec![(
        office.title_ur.clone(),
        title.nastaliq().align(Align::Right),
    )];
    let heading = |language, align| {
        let looks = Style::text(17.0).bold().nastaliq().align(align);
        vec![(words.said_in(language, "report-title", &[]), looks)]
    };
    let main = words.lang.main();
    let titles = match words.lang.second() {
        Some(second) => {
            vec![
                (heading(main, Align::Left), 0.5),
                (heading(second, Align::Right), 0.5),
            ]
        }
        None => vec![(heading(main, Align::Centre), 1.0)],
    };
    vec![
        Block::Emblem(34.0),
        Block::Space(4.0),
        Block::Beside(vec![(left, 0.5), (right, 0.5)]),
        Block::Space(4.0),
        Block::Rule(Ink::Accent, 1.4),
        Block::Space(6.0),
        Block::Beside(titles),
        Block::Space(6.0),
    ]
}

fn warnings(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let looks = Style::text(BODY).bold().ink(Ink::Warning);
    let mut blocks = Vec::new();
    if case.draft {
        blocks.push(Block::Notice(words.say("draft-notice"), looks));
        blocks.push(Block::Space(6.0));
    }
    if !case.conflicts.is_empty() {
        let count = case.conflicts.len().to_string();
        let mut text = words.say_with("conflict-notice", &[("count", &count)]);
        let or = format!(" {} ", words.say("conflict-or"));
        for conflict in &case.conflicts {
            let values = conflict.values.join(&or);
            let line = [("about", conflict.about.as_str()), ("values", &values)];
            text.push('\n');
            text.push_str(&words.say_with("conflict-line", &line));
        }
        let (low, high) = (&case.summary.demand_low, &case.summary.demand_high);
        if !low.is_empty() && !high.is_empty() {
            let range = [("low", words.money(low)), ("high", words.money(high))];
            let range = range
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            text.push('\n');
            text.push_str(&words.say_with("totals-range", &range));
        }
        blocks.push(Block::Notice(text, looks));
        blocks.push(Block::Space(6.0));
    }
    blocks
}

fn particulars(case: &CaseReport, words: &Wording<'_>) -> Block {
    let period = words.say_with(
        "period-range",
        &[
            ("from", &words.date(&case.period.from)),
            ("to", &words.date(&case.period.to)),
        ],
    );
    let case_no = format!(
        "{} · {} {}",
        case.case_no,
        words.say("label-revision"),
        case.revision
    );
    let pairs = [
        ("label-auditee", case.auditee.name.clone()),
        ("label-auditee-id", case.auditee.id.clone()),
        ("label-case-no", case_no),
        ("label-file-no", case.file_no.clone()),
        ("label-period", period),
        ("label-audit-type", case.audit_type.clone()),
        ("label-report-date", words.date(&case.report_date)),
    ];
    let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    let label = if words.lang.second().is_some() {
        165.0
    } else {
        120.0
    };
    Block::KeyValues(
        pairs.map(|(k, v)| (words.label(k), v)).collect(),
        label,
        Style::text(BODY),
    )
}

fn brief(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let columns = [
        ("col-finding", 0.07, false),
        ("col-type", 0.27, false),
        ("col-items", 0.08, true),
        ("col-short", 0.15, true),
        ("col-surcharge", 0.14, true),
        ("col-demand", 0.15, true),
        ("col-status", 0.14, false),
    ];
    let mut rows: Vec<_> = case
        .findings
        .iter()
        .map(|f| {
            let cells = [
                f.no.clone(),
                words.word("kind", &f.kind),
                f.items.to_string(),
                words.money(&f.short),
                words.money(&f.surcharge),
                words.money(&f.demand),
                words.word("status", &f.status),
            ];
            plain_row(cells, false)
        })
        .collect();
    let items: u64 = case.findings.iter().map(|f| u64::from(f.items)).sum();
    let sum = &case.summary;
    let totals = [
        String::new(),
        words.say("total"),
        items.to_string(),
        words.money(&sum.short_levied),
        words.money(&sum.surcharge),
        words.money(&sum.demand),
        String::new(),
    ];
    rows.push(plain_row(totals, true));
    let mut blocks = vec![
        words.heading("section-brief", &[], 11.0),
        plain_table(words, &columns, rows, BODY - 0.5),
        Block::Space(3.0),
        Block::Paragraph(words.say("unit-rupees"), Style::text(SMALL).ink(Ink::Grey)),
        Block::Space(4.0),
    ];
    blocks.extend(in_words(case, words));
    let (clean, barred) = (case.clean_items.to_string(), case.barred.len().to_string());
    let counts = words.say_with("clean-line", &[("clean", &clean), ("barred", &barred)]);
    blocks.push(Block::Paragraph(counts, Style::text(BODY)));
    blocks
}

/// The demand in words, in every language of the report.
fn in_words(case: &CaseReport, words: &Wording<'_>) -> Vec<Block> {
    let sum = &case.summary;
    let languages = std::iter::once(words.lang.main()).chain(words.lang.second());
    let line = |language| {
        let given = match language {
            Language::English => &sum.words_en,
            Language::Urdu => &sum.words_ur,
        };
        let spelt = if given.is_empty() {
            rupees(&sum.demand, language, words.grouping())?
        } else {
            given.clone()
        };
        let label = words.said_in(language, "demand-in-words", &[]);
        Some(Block::Paragraph(
            format!("{label}: {spelt}"),
            Style::text(BODY).bold(),
        ))
    };
    languages.filter_map(line).collect()
}

/// Rows of annex C that are out of time.
fn barred_rows(case: &CaseReport) -> impl Iterator<Item = &LimitationRow> {
    case.limitations
        .iter()
        .filter(|row| row.status == "time_barred")
}

fn alarm(case: &CaseReport) -> Ink {
    let near = case.limitations.iter().any(|row| row.status == "near");
    if near || barred_rows(case).next().is_some() || !case.barred.is_empty() {
        Ink::Warning
    } else {
        Ink::Accent
    }
}

/// A demand runs against the rule of its own finding; without demands every rule counts.
fn is_claimed(case: &CaseReport, row: &LimitationRow) -> bool {
    case.items.is_empty()
        || case.items.iter().any(|item| {
            let same_item = item.gd == row.gd && item.item == row.item;
            let of_rule = |f: &crate::FindingSummary| f.no == item.finding && f.rule == row.rule;
            same_item && case.findings.iter().any(of_rule)
        })
}

/// The clock of the case in one or two sentences: limitation comes first.
fn limitation(case: &CaseReport, words: &Wording<'_>) -> String {
    let mut sentences = Vec::new();
    match case.barred.len() {
        0 => {}
        1 => sentences.push(words.say("limitation-past-one")),
        count => {
            sentences.push(words.say_with("limitation-past", &[("count", &count.to_string())]));
        }
    }
    let open = case
        .limitations
        .iter()
        .filter(|row| row.status != "time_barred" && is_claimed(case, row));
    let dated = open.filter(|row| !row.expiry.is_empty());
    let earliest =
        dated.min_by(|a, b| (&a.expiry, &a.gd, &a.item).cmp(&(&b.expiry, &b.gd, &b.item)));
    if let Some(row) = earliest {
        let days = row
            .days_left
            .map_or_else(|| "–".to_owned(), |d| d.to_string());
        let arguments = [
            ("date", words.date(&row.expiry)),
            ("rule", row.rule.clone()),
            ("gd", row.gd.clone()),
            ("item", row.item.clone()),
            ("days", days),
        ];
        let arguments = arguments
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        sentences.push(words.say_with("limitation-in-time", &arguments));
    }
    if sentences.is_empty() {
        sentences.push(words.say("limitation-unknown"));
    }
    sentences.join("\n")
}

fn signatures(case: &CaseReport, words: &Wording<'_>) -> Block {
    let person = |p: &crate::AuditReportPerson| {
        [
            words.word("role", &p.role),
            p.name.clone(),
            p.designation.clone(),
        ]
    };
    Block::Signatures(
        case.persons.iter().map(person).collect(),
        Style::text(SMALL),
    )
}

fn verification(case: &CaseReport, words: &Wording<'_>, signer: &dyn Signer) -> Vec<Block> {
    let key = short_code(&hex::encode(Sha256::digest(signer.public_key())));
    let when: String = signer
        .signed_at()
        .replace('T', " ")
        .chars()
        .take(16)
        .collect();
    let sealed = words.say_with("sealed-at", &[("person", signer.person()), ("when", &when)]);
    let pairs = vec![
        (
            words.label("label-state-code"),
            short_code(&case.state_digest),
        ),
        (words.label("label-seal-code"), key),
        (words.label("label-sealed-by"), sealed),
    ];
    let label = if words.lang.second().is_some() {
        165.0
    } else {
        120.0
    };
    let note = Style::text(7.5).ink(Ink::Grey);
    vec![
        Block::Rule(Ink::Hair, 0.5),
        Block::Space(4.0),
        Block::KeyValues(pairs, label, Style::text(SMALL)),
        Block::Paragraph(words.say("verification-note"), note),
    ]
}
