//! Where the figures of a reconciliation come from: typed, summed from a book, or declared.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_casefile::Home;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::Item;
use jaiza_domain::exact::Ratio;

use crate::case_model::CaseModel;
use crate::commands::home::count;
use crate::commands::matching::{base_of, book_lines, books, cells};
use crate::dto::reconciliation::{FigureIn, ReconcileFigure, ReconcileIn};
use crate::error::{Answer, ErrorBody};
use crate::figures::unit_name;

/// A figure with where it comes from.
pub struct Figure {
    pub name: String,
    pub amount: Ratio,
    /// `typed`, `book`, `declared`, `none`.
    pub source: &'static str,
    pub from: String,
    pub count: u32,
}

impl Figure {
    pub fn shown(&self) -> ReconcileFigure {
        ReconcileFigure {
            name: self.name.clone(),
            amount: self.amount.plain(),
            source: self.source.to_owned(),
            from: self.from.clone(),
            count: self.count,
        }
    }
}

/// What is reconciled: which items, in which unit, over which period.
pub struct Question<'c> {
    case: &'c CaseModel,
    pct: String,
    text: String,
    /// Base unit and how many of it the unit asked for is.
    unit: Option<(String, Ratio)>,
    written: String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl<'c> Question<'c> {
    /// Reads the question; the unit is that of the items when none is named.
    pub fn of(case: &'c CaseModel, input: &ReconcileIn) -> Answer<Self> {
        let day = |text: &Option<String>| match text.as_deref().map(str::trim) {
            None | Some("") => Ok(None),
            Some(text) => crate::times::date(text).map(Some).ok_or_else(|| {
                ErrorBody::invalid(
                    "error-date",
                    format!("\"{text}\" is not a date such as 2025-07-01."),
                )
                .arg("text", text)
            }),
        };
        let mut question = Self {
            case,
            pct: input.pct.chars().filter(char::is_ascii_digit).collect(),
            text: input.text.trim().to_lowercase(),
            unit: None,
            written: input.unit.trim().to_owned(),
            from: day(&input.from)?,
            to: day(&input.to)?,
        };
        if question.written.is_empty() {
            let first = question.items().next();
            question.written = first.map_or_else(String::new, |item| unit_name(&item.unit));
        }
        question.unit = base_of(&case.pinned.tables.uom, &question.written);
        Ok(question)
    }

    /// The unit of all quantities; empty when nothing names one.
    pub fn unit_said(&self) -> String {
        self.written.clone()
    }

    fn items(&self) -> impl Iterator<Item = &'c Item> {
        let named = !(self.pct.is_empty() && self.text.is_empty());
        let (pct, text) = (self.pct.clone(), self.text.clone());
        let (from, to) = (self.from, self.to);
        let items = self.case.items.iter().filter(move |_| named);
        items.filter(move |item| {
            item.pct.starts_with(&pct)
                && item.description.to_lowercase().contains(&text)
                && from.is_none_or(|from| item.gd_date >= from)
                && to.is_none_or(|to| item.gd_date <= to)
        })
    }

    /// Imports as declared.
    pub fn imports(&self) -> Answer<Figure> {
        if self.pct.is_empty() && self.text.is_empty() {
            return Err(ErrorBody::invalid(
                "error-reconcile-imports",
                "Say which imports are meant: a tariff code or its beginning, words of the description, or the quantity itself.",
            ));
        }
        let (mut sum, mut many) = (Ratio::zero(), 0_usize);
        for item in self.items() {
            let at = format!("{} item {}", item.gd_uid, item.item_no);
            sum = sum + self.converted(item.quantity, &item.unit, &at)?;
            many += 1;
        }
        let named = [self.pct.as_str(), self.text.as_str()];
        let named: Vec<&str> = named.into_iter().filter(|text| !text.is_empty()).collect();
        Ok(Figure {
            name: "imports".into(),
            amount: sum,
            source: "declared",
            from: named.join(" "),
            count: count(many),
        })
    }

    /// A figure as given; zero when none is.
    pub fn figure(&self, home: &Home, name: &str, given: Option<&FigureIn>) -> Answer<Figure> {
        let of = |amount, source, from, count| Figure {
            name: name.to_owned(),
            amount,
            source,
            from,
            count,
        };
        let Some(given) = given else {
            return Ok(of(Ratio::zero(), "none", String::new(), 0));
        };
        if let Some(amount) = typed_number(name, given.value.as_deref())? {
            return Ok(of(amount, "typed", String::new(), 0));
        }
        let Some(wanted) = given.book.clone().filter(|book| !book.trim().is_empty()) else {
            return Err(ErrorBody::invalid(
                "error-reconcile-figure",
                format!(
                    "The figure {name} is missing: type it, or name the book it is summed from."
                ),
            )
            .arg("name", name));
        };
        let (amount, file, lines) = self.summed(home, &wanted, given)?;
        Ok(of(amount, "book", file, lines))
    }

    fn summed(&self, home: &Home, wanted: &str, given: &FigureIn) -> Answer<(Ratio, String, u32)> {
        let found = books(home, self.case, &[wanted.to_owned()])?;
        let column = given
            .column
            .as_deref()
            .map(str::trim)
            .filter(|name| !name.is_empty());
        let column = column.unwrap_or("quantity");
        let (mut sum, mut many, mut file) = (Ratio::zero(), 0_usize, String::new());
        for book in &found {
            file.clone_from(&book.file);
            for line in book_lines(home, book)? {
                let cells = cells(&line.line);
                if !meets(&cells, &given.only) {
                    continue;
                }
                let Some(number) = cells.get(column).and_then(|text| text.parse().ok()) else {
                    continue;
                };
                let at = format!("{} record {}", book.file, line.record);
                let unit = cells.get("unit").map_or("", String::as_str);
                sum = sum + self.converted(number, unit, &at)?;
                many += 1;
            }
        }
        if many == 0 {
            return Err(ErrorBody::invalid(
                "error-reconcile-no-line",
                format!("No line of {file} states {column} under the conditions given; the figure would be a guess."),
            )
            .arg("book", &file)
            .arg("column", column));
        }
        Ok((sum, file, count(many)))
    }

    /// A quantity in the unit of the reconciliation; one without a unit counts as it stands.
    fn converted(&self, amount: Decimal, unit: &str, at: &str) -> Answer<Ratio> {
        let amount = Ratio::from(amount);
        let Some((base, factor)) = &self.unit else {
            return Ok(amount);
        };
        match base_of(&self.case.pinned.tables.uom, unit) {
            None => Ok(amount),
            Some((other, times)) if other == *base => {
                Ok((amount * times).checked_div(factor).unwrap_or_default())
            }
            Some(_) => Err(ErrorBody::invalid(
                "error-reconcile-unit",
                format!("{at} is in {unit}, which does not convert to {}; choose the goods more narrowly.", self.written),
            )
            .arg("at", at)
            .arg("unit", unit)),
        }
    }
}

/// Does every named column hold its text, without regard to case?
fn meets(cells: &BTreeMap<String, String>, only: &BTreeMap<String, String>) -> bool {
    only.iter().all(|(name, wanted)| {
        let cell = cells.get(name).map(|cell| cell.to_lowercase());
        cell.is_some_and(|cell| cell.contains(&wanted.trim().to_lowercase()))
    })
}

/// A number that a person typed; `None` when nothing was.
pub fn typed_number(name: &str, text: Option<&str>) -> Answer<Option<Ratio>> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    Ok(Some(Ratio::from(crate::figures::decimal(name, text)?)))
}
