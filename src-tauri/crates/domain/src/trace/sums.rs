//! Sums: by finding, of the case, by declaration, of the whole extract.

use super::book::{Book, Parts};
use super::expression::Expression;
use super::figure::{Content, Label, Part, Section};
use super::working::agree;
use crate::case_totals::{CaseRequest, CaseRow, CaseTotals, Totals};
use crate::exact::Amount;
use crate::levies::{LevyError, Share, Side, compute};

/// A figure of the engine as a part.
pub(super) fn part(path: String, amount: &Amount) -> Part {
    Part {
        path,
        content: Content::Number(amount.value().clone()),
        shown: amount.to_string(),
    }
}

fn line(path: String, word: &'static str, name: &str) -> (String, Label, Section) {
    (path, Label::new(word, name), Section::Totals)
}

/// Draws up the sums of every finding and of the case.
///
/// # Errors
/// A working that leads elsewhere than the engine.
pub(super) fn findings(totals: &CaseTotals, book: &mut Book) -> Result<(), LevyError> {
    for finding in &totals.findings {
        let id = finding.id.as_str();
        let own = |row: &&CaseRow| row.counted && row.row.finding == id;
        let rows: Vec<&CaseRow> = totals.rows.iter().filter(own).collect();
        let at = format!("finding/{id}");
        let member = |key: &str, figure: &dyn Fn(&CaseRow) -> Option<Amount>| -> Vec<Part> {
            let one = |row: &&CaseRow| {
                let path = match key.strip_prefix("surcharge/") {
                    Some(group) => format!("surcharge/{id}/{}/{group}", row.row.item),
                    None => format!("{at}/{}/{key}", row.row.item),
                };
                Some(part(path, &figure(row)?))
            };
            rows.iter().filter_map(one).collect()
        };
        sums(&at, &finding.totals, &member, book)?;
    }
    let member = |key: &str, _: &dyn Fn(&CaseRow) -> Option<Amount>| -> Vec<Part> {
        let key = key.strip_prefix("difference/").unwrap_or(key);
        let of = |finding: &crate::case_totals::FindingTotals| {
            let amount = figure_of(&finding.totals, key)?;
            Some(part(format!("finding/{}/{key}", finding.id), &amount))
        };
        totals.findings.iter().filter_map(of).collect()
    };
    sums("total/all", &totals.all, &member, book)
}

/// A sum by its key (`CD`, `total`, `short`, `excess`, `surcharge/CUS`).
fn figure_of(totals: &Totals, key: &str) -> Option<Amount> {
    match key {
        "total" => Some(totals.balance.total.clone()),
        "short" => Some(totals.balance.short.clone()),
        "excess" => Some(totals.balance.excess.clone()),
        levy_or_group => match levy_or_group.strip_prefix("surcharge/") {
            Some(group) => totals.surcharge.get(group).cloned(),
            None => totals.balance.levies.get(levy_or_group).cloned(),
        },
    }
}

/// Gives the members of a sum: the key of the figure in a row, and how the row states it.
type Members<'a> = dyn Fn(&str, &dyn Fn(&CaseRow) -> Option<Amount>) -> Vec<Part> + 'a;

fn sums(
    at: &str,
    totals: &Totals,
    members: &Members<'_>,
    book: &mut Book,
) -> Result<(), LevyError> {
    for (code, amount) in totals.balance.levies.iter() {
        let own = members(&format!("difference/{code}"), &|row| {
            row.row.difference.levies.get(code).cloned()
        });
        sum(
            &format!("{at}/{code}"),
            ("sum_levy", code),
            own,
            amount,
            book,
        )?;
    }
    let balance = &totals.balance;
    let own = members("difference/total", &|row| {
        Some(row.row.difference.total.clone())
    });
    sum(
        &format!("{at}/total"),
        ("sum_total", ""),
        own,
        &balance.total,
        book,
    )?;
    let own = members("short", &|row| {
        Some(row.row.difference.levies.map(Amount::short).total())
    });
    let short = sum(
        &format!("{at}/short"),
        ("sum_short", ""),
        own,
        &balance.short,
        book,
    )?;
    let own = members("excess", &|row| {
        Some(row.row.difference.levies.map(Amount::excess).total())
    });
    sum(
        &format!("{at}/excess"),
        ("sum_excess", ""),
        own,
        &balance.excess,
        book,
    )?;
    let mut groups = Vec::new();
    for (group, amount) in totals.surcharge.iter() {
        let key = format!("surcharge/{group}");
        let own = members(&key, &|row| {
            row.surcharge
                .groups
                .get(group)
                .map(|charge| charge.surcharge.clone())
        });
        let path = format!("{at}/{key}");
        groups.push(sum(&path, ("sum_surcharge", group), own, amount, book)?);
    }
    let path = format!("{at}/surcharge/total");
    let label = ("sum_surcharge_total", "");
    let surcharge = sum(&path, label, groups, &totals.surcharge_total, book)?;
    let path = format!("{at}/demand");
    sum(
        &path,
        ("demand", ""),
        vec![short, surcharge],
        &totals.demand,
        book,
    )?;
    Ok(())
}

fn sum(
    path: &str,
    (word, name): (&'static str, &str),
    members: Vec<Part>,
    engine: &Amount,
    book: &mut Book,
) -> Result<Part, LevyError> {
    let line = line(path.to_owned(), word, name);
    let part = book.sum(line, members, engine.decimals())?;
    agree(book, path, engine.value())?;
    Ok(part)
}

/// Draws up the declared sums of declarations and of all of them: customs value, levies, total.
///
/// # Errors
/// As the levy engine.
pub(super) fn declarations(
    request: &CaseRequest,
    totals: &CaseTotals,
    book: &mut Book,
) -> Result<(), LevyError> {
    let mut sides: Vec<(&str, &str, Side)> = Vec::new();
    for item in &request.items {
        let side = compute(&request.schedule, &item.facts, &Share::WHOLE)?.side;
        sides.push((&item.gd, &item.id, side));
    }
    let mut keys = vec!["customs_value", "total"];
    keys.extend(
        request
            .schedule
            .levies()
            .iter()
            .map(|levy| levy.code.as_str()),
    );
    for key in keys {
        let (word, name) = match key {
            "customs_value" => ("sum_value", ""),
            "total" => ("sum_declared", ""),
            code => ("sum_declared_levy", code),
        };
        let mut all = Vec::new();
        let mut most = 0;
        for gd in &totals.extract.by_gd {
            let own = sides.iter().filter(|(of, _, _)| *of == gd.gd);
            let members: Vec<Part> = own
                .filter_map(|(_, id, side)| {
                    let amount = side_figure(side, key)?;
                    most = most.max(amount.decimals());
                    Some(part(format!("item/{id}/declared/{key}"), &amount))
                })
                .collect();
            let line = line(format!("gd/{}/{key}", gd.gd), word, name);
            all.push(book.sum(line, members, most)?);
        }
        book.sum(line(format!("extract/{key}"), word, name), all, most)?;
    }
    for gd in &totals.extract.by_gd {
        agree(
            book,
            &format!("gd/{}/customs_value", gd.gd),
            gd.customs_value.value(),
        )?;
        agree(book, &format!("gd/{}/total", gd.gd), gd.total.value())?;
    }
    agree(book, "extract/total", totals.extract.total.value())
}

fn side_figure(side: &Side, key: &str) -> Option<Amount> {
    match key {
        "customs_value" => Some(side.customs_value.clone()),
        "total" => Some(side.total.clone()),
        code => side.levies.get(code).cloned(),
    }
}

/// Draws up what a finding brings in a declaration where that stays below the minimum of its rule,
/// and by how much.
///
/// # Errors
/// A working that leads elsewhere than the engine.
pub(super) fn minimum(totals: &CaseTotals, book: &mut Book) -> Result<(), LevyError> {
    for below in &totals.below_minimum {
        let own = totals
            .rows
            .iter()
            .filter(|row| row.row.finding == below.finding && row.gd == below.gd);
        let members = own.map(|row| {
            let short = row.row.difference.levies.map(Amount::short).total();
            part(
                format!("finding/{}/{}/short", below.finding, row.row.item),
                &short,
            )
        });
        let path = format!("minimum/{}/{}", below.finding, below.gd);
        let mut parts = Parts::default();
        let members = members.map(|member| parts.take(member)).collect();
        let line = line(path.clone(), "sum_below_minimum", &below.finding);
        book.shown_sum(
            line,
            Expression::Sum(members),
            parts,
            below.amount.decimals(),
        )?;
        agree(book, &path, below.amount.value())?;
    }
    Ok(())
}
