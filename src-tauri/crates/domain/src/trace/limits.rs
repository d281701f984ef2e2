//! The last lawful day of an item under each rule.

use super::book::{Book, Parts};
use super::expression::Expression;
use super::figure::{Content, Label, Part, Section};
use crate::case_totals::{CaseItem, CaseRequest};
use crate::exact::Ratio;
use crate::levies::LevyError;
use crate::limitation::{DateKind, LimitationRequest, Rule, in_force, selection_date, span};

/// Draws up the limitation of an item under every rule that has a version in force for it.
///
/// # Errors
/// The relevant date of the item is not given.
pub(super) fn draw(
    request: &CaseRequest,
    item: &CaseItem,
    book: &mut Book,
) -> Result<(), LevyError> {
    let terms = &request.limitation;
    let relevant = item.dates.relevant(item.situation)?;
    let asked = LimitationRequest {
        situation: item.situation,
        dates: item.dates.clone(),
        notice_date: Some(terms.notice_date),
        select_by: terms.select_by,
        ..LimitationRequest::default()
    };
    let day = selection_date(&asked, relevant)?;
    let mut drawn: Vec<&str> = Vec::new();
    for rule in &terms.rules {
        if drawn.contains(&rule.id.as_str()) {
            continue;
        }
        drawn.push(&rule.id);
        // A rule without a version on that day is no limit of this item; the engine refuses a
        // finding that is raised under it.
        let Ok(rule) = in_force(&terms.rules, &rule.id, day) else {
            continue;
        };
        let kind = rule.from.unwrap_or_else(|| item.situation.date_kind());
        // Nor is one that runs from a day not recorded: the engine refuses a finding under it too.
        let Ok((start, _)) = span(rule, &item.dates, relevant) else {
            continue;
        };
        let start = (kind, Content::Day(start));
        verdict(request, item, rule, start, book)?;
    }
    Ok(())
}

fn verdict(
    request: &CaseRequest,
    item: &CaseItem,
    rule: &Rule,
    (kind, start): (DateKind, Content),
    book: &mut Book,
) -> Result<(), LevyError> {
    let name = DateKind::ALL
        .iter()
        .find(|(_, k)| *k == kind)
        .map_or("", |(name, _)| name);
    let path = format!("item/{}/dates/{name}", item.id);
    let start = book.fact(path, Label::new("start_date", name), start);
    let mut parts = Parts::default();
    let start = parts.place(start);
    let [years, months, days] = [
        ("years", rule.years),
        ("months", rule.months),
        ("days", rule.days),
    ]
    .map(|(key, count)| parts.place(period(rule, key, count, book)));
    let at = format!("limitation/{}/{}", item.id, rule.id);
    let line = |path: String, word| (path, Label::new(word, &rule.id), Section::Limitation);
    let expiry = Expression::Expiry {
        start,
        years,
        months,
        days,
    };
    let expiry = book.work(line(at.clone(), "expiry"), expiry, parts, None)?;
    let mut parts = Parts::default();
    let expiry = parts.place(expiry);
    let notice = Content::Day(request.limitation.notice_date);
    let path = "terms/notice_date".to_owned();
    let notice = parts.place(book.fact(path, Label::new("notice_date", ""), notice));
    let rule = Expression::DaysBetween(expiry, notice);
    book.work(
        line(format!("{at}/days_left"), "days_left"),
        rule,
        parts,
        None,
    )?;
    Ok(())
}

fn period(rule: &Rule, key: &'static str, count: u32, book: &mut Book) -> Part {
    let path = format!("rule/{}/{}/{key}", rule.id, rule.version_shown());
    let word = match key {
        "years" => "period_years",
        "months" => "period_months",
        _ => "period_days",
    };
    let label = Label::new(word, &rule.id);
    book.fact(path, label, Content::Number(Ratio::whole(count.into())))
}
