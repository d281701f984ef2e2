//! Surcharge on a row: amount, days at each rate, interest.

use chrono::NaiveDate;

use super::book::{Book, Parts};
use super::expression::Expression;
use super::figure::{Content, Label, Part, Section};
use super::steps::positive;
use super::working::agree;
use crate::case_totals::{CaseRequest, CaseRow};
use crate::decimal::Decimal;
use crate::exact::Ratio;
use crate::levies::LevyError;
use crate::surcharge::{self, Basis, GroupSurcharge, GroupTerms, Remission, Segment, Terms};

/// Draws up the surcharge of a row whose differences are drawn.
///
/// # Errors
/// As the levy engine; a working that leads elsewhere than the engine.
pub(super) fn draw(request: &CaseRequest, row: &CaseRow, book: &mut Book) -> Result<(), LevyError> {
    let (finding, item) = (&row.row.finding, &row.row.item);
    interest(&request.surcharge, row.relevant_date, book)?;
    let mut charges = Vec::new();
    for group in &request.surcharge.groups {
        let at = format!("surcharge/{finding}/{item}/{}", group.group);
        let mut parts = Parts::default();
        let mut members = Vec::new();
        for levy in request
            .schedule
            .levies()
            .iter()
            .filter(|l| l.group == group.group)
        {
            let path = format!("finding/{finding}/{item}/difference/{}", levy.code);
            members.push(positive(parts.take(book.part(&path)?)));
        }
        let decimals = row
            .surcharge
            .groups
            .get(&group.group)
            .map(|g| g.amount.decimals());
        let amount = book.shown_sum(
            line(format!("{at}/amount"), "surcharge_amount", &group.group),
            Expression::Sum(members),
            parts,
            decimals.unwrap_or(0),
        )?;
        let charge = charge(
            &request.surcharge,
            group,
            row.relevant_date,
            (at, amount),
            book,
        )?;
        if let Some(engine) = row.surcharge.groups.get(&group.group) {
            agree(book, &charge.path, engine.surcharge.value())?;
        }
        charges.push(charge);
    }
    let total = line(
        format!("surcharge/{finding}/{item}/total"),
        "surcharge_total",
        "",
    );
    book.sum(total, charges, request.surcharge.rounding.decimals())?;
    Ok(())
}

fn line(path: String, word: &'static str, name: &str) -> (String, Label, Section) {
    (path, Label::new(word, name), Section::Surcharge)
}

fn charge(
    terms: &Terms,
    group: &GroupTerms,
    from: NaiveDate,
    (at, amount): (String, Part),
    book: &mut Book,
) -> Result<Part, LevyError> {
    let mut parts = Parts::default();
    let amount = parts.take(amount);
    let days = parts.take(book.part(&interest_at(from, group))?);
    let product = Expression::Product(vec![amount, days]);
    let rule = match group.basis {
        Basis::ActAct => product,
        other => Expression::quotient(product, Expression::Number(100 * other.year_days(from))),
    };
    let line = line(at, "surcharge", &group.group);
    book.work(line, rule, parts, Some(&terms.rounding))
}

fn interest_at(from: NaiveDate, group: &GroupTerms) -> String {
    format!("interest/{from}/{}", group.group)
}

/// Draws up, for all groups, what amounts of this relevant date are multiplied by: the sum of
/// rate times days (on ACT/ACT already divided by the days of each year).
///
/// # Errors
/// As [`surcharge::compute`].
pub(super) fn interest(terms: &Terms, from: NaiveDate, book: &mut Book) -> Result<(), LevyError> {
    let drawn = |group: &GroupTerms| book.get(&interest_at(from, group)).is_some();
    if terms.groups.iter().all(drawn) {
        return Ok(());
    }
    let amounts = vec![Ratio::zero(); terms.groups.len()];
    let charged = surcharge::compute(from, terms, &amounts)?;
    for (group, charged) in terms.groups.iter().zip(&charged.groups) {
        let at = interest_at(from, group);
        let mut parts = Parts::default();
        let mut members = Vec::new();
        for (place, segment) in charged.segments.iter().enumerate() {
            let at = format!("{at}/{}", place + 1);
            let rate = parts.take(rate(terms, group, segment, &at, book)?);
            let days = parts.take(days(group, segment, &at, book)?);
            let product = Expression::Product(vec![rate, days]);
            members.push(match group.basis {
                Basis::ActAct => {
                    let year = 100 * group.basis.year_days(segment.from);
                    Expression::quotient(product, Expression::Number(year))
                }
                _ => product,
            });
        }
        let line = line(at.clone(), "interest", &group.group);
        book.work(line, Expression::Sum(members), parts, None)?;
        agree(book, &at, expected(group, charged))?;
    }
    Ok(())
}

fn expected<'a>(group: &GroupTerms, charged: &'a GroupSurcharge) -> &'a Ratio {
    match group.basis {
        Basis::ActAct => &charged.factor,
        _ => &charged.numerator,
    }
}

fn days(
    group: &GroupTerms,
    segment: &Segment,
    at: &str,
    book: &mut Book,
) -> Result<Part, LevyError> {
    let mut parts = Parts::default();
    let mut day = |key: &'static str, day: NaiveDate, book: &mut Book| {
        let label = Label::new(key, "");
        parts.place(book.fact(format!("{at}/{key}"), label, Content::Day(day)))
    };
    let (first, last) = (
        day("first_day", segment.from, book),
        day("last_day", segment.to, book),
    );
    let line = line(format!("{at}/days"), "days", "");
    book.work(
        line,
        Expression::Days(first, last, group.basis),
        parts,
        None,
    )
}

/// The effective rate of a segment: the table's rate and the margin, less what is remitted.
fn rate(
    terms: &Terms,
    group: &GroupTerms,
    segment: &Segment,
    at: &str,
    book: &mut Book,
) -> Result<Part, LevyError> {
    let covers = |from: NaiveDate, to: Option<NaiveDate>| {
        from <= segment.from && to.is_none_or(|to| segment.from <= to)
    };
    let rows = terms.tables.get(&group.table).map(Vec::as_slice);
    let row = rows
        .unwrap_or_default()
        .iter()
        .find(|row| covers(row.from, row.to));
    let row = row.ok_or_else(|| LevyError::RateGap {
        table: group.table.clone(),
        date: segment.from,
    })?;
    let number = |value: Decimal| Content::Number(value.into());
    let mut parts = Parts::default();
    let path = format!("rate/{}/{}", group.table, row.from);
    let label = Label::new("table_rate", &group.table);
    let table = parts.take(book.fact(path, label, number(row.rate)));
    let path = format!("terms/{}/margin", group.group);
    let margin = book.fact(
        path,
        Label::new("margin", &group.group),
        number(group.margin),
    );
    let full = Expression::Sum(vec![table, parts.take(margin)]);
    let applied = |r: &&Remission| {
        let paid = r
            .if_paid_by
            .is_none_or(|by| terms.paid_on.is_some_and(|on| on <= by));
        let named = r
            .groups
            .as_ref()
            .is_none_or(|names| names.contains(&group.group));
        paid && named && covers(r.from, Some(r.to))
    };
    let rule = match terms.remissions.iter().find(applied) {
        Some(remission) => {
            let path = format!("remission/{}", remission.id);
            let label = Label::new("remission", &remission.id);
            let pct = parts.take(book.fact(path, label, number(remission.pct)));
            Expression::percent(full, Expression::less(Expression::Number(100), pct))
        }
        None => full,
    };
    let path = format!("{at}/rate");
    let rate = book.work(line(path.clone(), "interest_rate", ""), rule, parts, None)?;
    agree(book, &path, &segment.rate)?;
    Ok(rate)
}
