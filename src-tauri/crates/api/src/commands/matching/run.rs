//! One match run: its parameters, what it is computed from, and the digest by which it is known.

use std::collections::BTreeMap;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::BookInfo;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::Item;
use jaiza_domain::exact::Ratio;
use jaiza_domain::matching::{Entry, Figure, Matching, Tolerance, match_books};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::entries::{self, Line};
use crate::case_model::CaseModel;
use crate::dto::candidate::Sentence;
use crate::dto::matching::BookMatchIn;
use crate::error::{Answer, ErrorBody};

/// Kinds of books that have a line for what was bought, received or paid.
const KINDS: [&str; 4] = ["purchases", "stock", "payments", "remittances"];

/// A run with everything its rows need.
pub struct Run {
    /// Kind of its books.
    pub kind: String,
    /// Files of its books.
    pub files: Vec<String>,
    /// Hashes of its books, in order.
    pub hashes: Vec<String>,
    /// Parameters by name.
    pub parameters: BTreeMap<String, String>,
    /// Lines by id.
    pub lines: BTreeMap<String, Line>,
    /// Items by id: place in the case, and as the matcher sees it.
    pub items: BTreeMap<String, (usize, Entry)>,
    /// Invoices as the extract writes them, by item (`GD#ITEM`).
    pub invoices: BTreeMap<String, String>,
    /// Lines that are no receipts.
    pub left_out: u32,
    /// The result.
    pub matching: Matching,
    /// What a reader must know.
    pub notes: Vec<Sentence>,
}

/// Parameters of a run as they are recorded.
pub fn parameters(input: &BookMatchIn) -> BTreeMap<String, String> {
    let all = [
        ("value_pct", Some(input.value_pct.clone())),
        ("value_abs", Some(input.value_abs.clone())),
        ("quantity_pct", Some(input.quantity_pct.clone())),
        ("quantity_abs", Some(input.quantity_abs.clone())),
        ("days", Some(input.days.to_string())),
        (
            "currency",
            input.currency.as_ref().map(|c| c.trim().to_uppercase()),
        ),
        (
            "movement",
            input.movement.as_ref().map(|m| m.trim().to_owned()),
        ),
        ("from", input.from.clone()),
        ("to", input.to.clone()),
    ];
    let stated = all.into_iter().filter_map(|(name, value)| {
        let value = value.filter(|value| !value.trim().is_empty())?;
        Some((name.to_owned(), value))
    });
    stated.collect()
}

/// The books of a case by id or by hash.
///
/// # Errors
/// A book that is not on this computer, books of different kinds, a kind that cannot be matched.
pub fn books(home: &Home, case: &CaseModel, wanted: &[String]) -> Answer<Vec<BookInfo>> {
    let known = home
        .extracts()?
        .books(Some(Uuid::from_bytes(case.stream.0.into_bytes())))?;
    let mut found: Vec<BookInfo> = Vec::new();
    for name in wanted {
        let name = name.trim();
        let book = known.iter().find(|book| {
            let id = book.id.to_string();
            id == name || book.sha256 == name || (name.len() >= 6 && id.starts_with(name))
        });
        let book = book.ok_or_else(|| {
            ErrorBody::not_found(
                "error-no-such-book",
                format!("Case {} has no book \"{name}\" on this computer; `jaiza book list` names them all.", case.case_no),
            )
            .arg("book", name)
        })?;
        if !found.iter().any(|one| one.sha256 == book.sha256) {
            found.push(book.clone());
        }
    }
    found.sort_by(|a, b| a.sha256.cmp(&b.sha256));
    Ok(found)
}

fn refuse_mixed(books: &[BookInfo]) -> Answer<String> {
    let Some(first) = books.first() else {
        return Err(ErrorBody::invalid(
            "error-match-no-book",
            "Name at least one book of the auditee to match with the declarations.",
        ));
    };
    if !KINDS.contains(&first.kind.as_str()) {
        return Err(ErrorBody::invalid(
            "error-match-kind",
            format!(
                "A book of kind {} is not matched with declarations; {} are.",
                first.kind,
                KINDS.join(", ")
            ),
        )
        .arg("kind", &first.kind));
    }
    if let Some(other) = books.iter().find(|book| book.kind != first.kind) {
        return Err(ErrorBody::invalid(
            "error-match-mixed",
            format!(
                "Books of one kind are matched at a time: {} is of kind {}, {} of kind {}.",
                first.file, first.kind, other.file, other.kind
            ),
        )
        .arg("first", &first.file)
        .arg("other", &other.file));
    }
    Ok(first.kind.clone())
}

/// Computes a run.
///
/// # Errors
/// Books that do not fit, a tolerance that is no number, a date that is none.
pub fn compute(
    home: &Home,
    case: &CaseModel,
    wanted: &[String],
    parameters: BTreeMap<String, String>,
) -> Answer<Run> {
    let books = books(home, case, wanted)?;
    let kind = refuse_mixed(&books)?;
    let tolerance = tolerance(&parameters)?;
    let (lines, left_out) = lines(home, case, &books, &parameters)?;
    let invoices = entries::invoices(home, case)?;
    let items = items(case, &invoices, &parameters)?;
    let of_lines: Vec<Entry> = lines.values().map(|line| line.entry.clone()).collect();
    let of_items: Vec<Entry> = items.values().map(|(_, entry)| entry.clone()).collect();
    let matching = match_books(&of_lines, &of_items, &tolerance);
    let notes = super::notes::of(&of_lines, &of_items);
    Ok(Run {
        kind,
        files: books.iter().map(|book| book.file.clone()).collect(),
        hashes: books.iter().map(|book| book.sha256.clone()).collect(),
        parameters,
        lines,
        items,
        invoices,
        left_out,
        matching,
        notes,
    })
}

fn lines(
    home: &Home,
    case: &CaseModel,
    books: &[BookInfo],
    parameters: &BTreeMap<String, String>,
) -> Answer<(BTreeMap<String, Line>, u32)> {
    let currency = parameters.get("currency").map(String::as_str);
    let movement = parameters.get("movement").map(|text| text.to_lowercase());
    let (mut lines, mut left_out) = (BTreeMap::new(), 0);
    for book in books {
        for stored in entries::book_lines(home, book)? {
            let line = entries::line(case, book, &stored, currency);
            if book.kind == "stock" && !is_receipt(&line, movement.as_deref()) {
                left_out += 1;
                continue;
            }
            lines.insert(line.entry.id.clone(), line);
        }
    }
    Ok((lines, left_out))
}

/// Is it a movement into stock: of the type asked for, and not below zero?
fn is_receipt(line: &Line, movement: Option<&str>) -> bool {
    let of_type =
        movement.is_none_or(|wanted| line.first(&["movement_type"]).to_lowercase() == wanted);
    let quantity = line.entry.quantity.as_ref();
    of_type && !quantity.is_some_and(|quantity| quantity.amount.is_negative())
}

fn items(
    case: &CaseModel,
    invoices: &BTreeMap<String, String>,
    parameters: &BTreeMap<String, String>,
) -> Answer<BTreeMap<String, (usize, Entry)>> {
    let day = |name: &str| match parameters.get(name) {
        None => Ok(None),
        Some(text) => match crate::times::date(text) {
            Some(day) => Ok(Some(day)),
            None => Err(ErrorBody::invalid(
                "error-date",
                format!("\"{text}\" ({name}) is not a date such as 2025-07-01."),
            )
            .arg("text", text)),
        },
    };
    let (from, to) = (day("from")?, day("to")?);
    let inside = |item: &Item| {
        from.is_none_or(|from| item.gd_date >= from) && to.is_none_or(|to| item.gd_date <= to)
    };
    let chosen = case
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| inside(item));
    Ok(chosen
        .map(|(place, item)| {
            let entry = entries::item(case, item, invoices);
            (entry.id.clone(), (place, entry))
        })
        .collect())
}

fn tolerance(parameters: &BTreeMap<String, String>) -> Answer<Tolerance> {
    let number = |name: &str| -> Answer<Ratio> {
        let text = parameters.get(name).map_or("0", String::as_str);
        let number = text.trim().parse::<Decimal>().ok();
        let number = number
            .map(Ratio::from)
            .filter(|number| !number.is_negative());
        number.ok_or_else(|| {
            ErrorBody::invalid(
                "error-match-tolerance",
                format!("The tolerance {name} \"{text}\" is not a number of zero or more, such as 1 or 0.5."),
            )
            .arg("text", text)
        })
    };
    Ok(Tolerance {
        value_pct: number("value_pct")?,
        value_abs: number("value_abs")?,
        quantity_pct: number("quantity_pct")?,
        quantity_abs: number("quantity_abs")?,
        days: parameters
            .get("days")
            .and_then(|days| days.parse().ok())
            .unwrap_or(0),
    })
}

impl Run {
    /// Name by which everybody who matches the same books in the same way calls the run.
    pub fn name(&self) -> String {
        let parameters: Vec<String> = self
            .parameters
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        format!(
            "matching:{}:{}",
            self.hashes.join("+"),
            parameters.join(";")
        )
    }

    /// Digest of the whole result, 64 hexadecimal digits.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        let mut add = |text: &str| {
            hash.update(text.as_bytes());
            hash.update(b"\n");
        };
        let said = |figure: &Option<Figure>| {
            figure.as_ref().map_or_else(String::new, |one| {
                format!("{}|{}|{}|{}", one.unit, one.books, one.declared, one.agrees)
            })
        };
        for pair in &self.matching.pairs {
            let by: Vec<&str> = pair.by.iter().map(|basis| basis.name()).collect();
            let found = &pair.difference;
            add(&pair.lines.join(","));
            add(&pair.items.join(","));
            add(&by.join(","));
            add(&said(&found.value));
            add(&said(&found.quantity));
            add(&said(&found.price));
        }
        for alone in self.matching.lines.iter().chain(&self.matching.items) {
            add(&format!("{} {}", alone.id, alone.reason.name()));
        }
        hex::encode(hash.finalize())
    }
}
