//! The states of an item while findings are applied, and what each step brings.

use super::book::{Book, Parts};
use super::cascade::{Cascade, ShareParts, Standing};
use super::expression::Expression;
use super::figure::{Content, Label, Part, Section};
use super::working::{agree, same_row};
use crate::case_totals::{CaseItem, CaseRequest, CaseRow, CaseTotals};
use crate::findings::state::State;
use crate::findings::{Change, Lot};
use crate::levies::{Facts, LevyError};

/// A lot of the item: where its current figures stand (nowhere before they are asked for), where
/// its facts do, and which share of the item it is.
struct LotPlace {
    lot: Lot,
    at: Option<String>,
    standing: Standing,
    share: Option<ShareParts>,
}

/// The steps of one item.
pub(super) struct Steps<'a> {
    request: &'a CaseRequest,
    item: &'a CaseItem,
    state: State,
    lots: Vec<LotPlace>,
    book: &'a mut Book,
}

/// Draws up the declared figures of an item and every step of the findings on it.
///
/// # Errors
/// As the levy engine; a working that leads elsewhere than the engine.
pub(super) fn draw(
    request: &CaseRequest,
    totals: &CaseTotals,
    item: &CaseItem,
    book: &mut Book,
) -> Result<(), LevyError> {
    let mut steps = Steps {
        request,
        item,
        state: State::whole(item.facts.clone()),
        lots: Vec::new(),
        book,
    };
    steps.declared()?;
    for id in &totals.order {
        let finding = request.findings.iter().find(|f| f.finding.id == *id);
        let changes = finding.map(|f| f.finding.changes.as_slice());
        for change in changes.unwrap_or_default() {
            let row =
                (totals.rows.iter()).find(|row| row.row.finding == *id && row.row.item == item.id);
            if let Some(row) = row.filter(|_| change.item == item.id) {
                steps.step(id, change, row)?;
            }
        }
    }
    Ok(())
}

impl Steps<'_> {
    fn declared(&mut self) -> Result<(), LevyError> {
        let at = format!("item/{}/declared", self.item.id);
        let mut place = LotPlace {
            lot: Lot::Whole,
            at: None,
            standing: Standing::new(),
            share: None,
        };
        self.cascade(&mut place, &self.item.facts, &at)?;
        self.lots.push(place);
        Ok(())
    }

    fn cascade(&mut self, lot: &mut LotPlace, facts: &Facts, at: &str) -> Result<(), LevyError> {
        let cascade = Cascade {
            schedule: &self.request.schedule,
            facts,
            share: lot.share.as_ref(),
            at,
            standing: &mut lot.standing,
            book: self.book,
        };
        cascade.run()?;
        lot.at = Some(at.to_owned());
        Ok(())
    }

    fn step(&mut self, finding: &str, change: &Change, row: &CaseRow) -> Result<(), LevyError> {
        let at = format!("finding/{finding}/{}", self.item.id);
        let old: Vec<Facts> = self
            .state
            .lots()
            .map(|(_, facts, _)| facts.clone())
            .collect();
        let applied = self.state.apply(&self.request.schedule, change)?;
        let new: Vec<Facts> = self
            .state
            .lots()
            .map(|(_, facts, _)| facts.clone())
            .collect();
        if new.len() > self.lots.len() {
            self.split(&at, change, old.first())?;
        }
        let mut lots = std::mem::take(&mut self.lots);
        let meant: Vec<usize> = (0..lots.len())
            .filter(|place| {
                applied.lot == Lot::All || lots.get(*place).is_some_and(|l| l.lot == applied.lot)
            })
            .collect();
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for place in &meant {
            // A split lot begins with the facts of the whole.
            let facts = (old.get(*place).or_else(|| old.first()), new.get(*place));
            let (Some(lot), (Some(old), Some(new))) = (lots.get_mut(*place), facts) else {
                continue;
            };
            let suffix = if meant.len() == 1 {
                ""
            } else {
                lot_suffix(lot.lot)
            };
            if lot.at.is_none() {
                self.cascade(lot, old, &format!("{at}/before{suffix}"))?;
            }
            before.push(lot.at.clone().unwrap_or_default());
            self.cascade(lot, new, &format!("{at}/after{suffix}"))?;
            after.push(lot.at.clone().unwrap_or_default());
        }
        self.lots = lots;
        self.side(&format!("{at}/before"), &before, row)?;
        self.side(&format!("{at}/after"), &after, row)?;
        self.difference(&at)?;
        same_row(self.book, &at, row)
    }

    /// The two lots of the item from now on.
    fn split(&mut self, at: &str, change: &Change, whole: Option<&Facts>) -> Result<(), LevyError> {
        let unknown = || LevyError::missing(format!("item {} has no quantity", change.item));
        let place = self.lots.pop().ok_or_else(unknown)?;
        let value = &whole.ok_or_else(unknown)?.value;
        let unit = value.unit.clone().unwrap_or_default();
        let (affected, qty) = (
            change.affected_qty.ok_or_else(unknown)?,
            value.qty.ok_or_else(unknown)?,
        );
        let label = |word| Label::new(word, &unit);
        let number = |n: crate::decimal::Decimal| Content::Number(n.into());
        let path = format!("{at}/affected_qty");
        let affected = self
            .book
            .fact(path, label("affected_qty"), number(affected));
        let qty = match place.standing.get("qty") {
            Some(known) => known.clone(),
            None => self
                .book
                .fact(format!("{at}/qty"), label("qty"), number(qty)),
        };
        for (lot, rest) in [(Lot::Affected, false), (Lot::Rest, true)] {
            let (affected, qty) = (affected.clone(), qty.clone());
            let share = ShareParts {
                affected,
                qty,
                rest,
            };
            self.lots.push(LotPlace {
                lot,
                at: None,
                standing: place.standing.clone(),
                share: Some(share),
            });
        }
        Ok(())
    }

    /// The figures of a side: those of its lot, or the sums of its lots.
    fn side(&mut self, at: &str, lots: &[String], row: &CaseRow) -> Result<(), LevyError> {
        if lots.len() == 1 && lots.first().is_some_and(|lot| lot == at) {
            return Ok(());
        }
        for (key, label, decimals) in Self::keys(row) {
            let members = lots
                .iter()
                .map(|lot| self.book.part(&format!("{lot}/{key}")));
            let members = members.collect::<Result<Vec<_>, _>>()?;
            let line = (format!("{at}/{key}"), label, Section::Levies);
            self.book.sum(line, members, decimals)?;
        }
        Ok(())
    }

    fn keys(row: &CaseRow) -> Vec<(String, Label, u8)> {
        let side = &row.row.difference;
        let mut keys = vec![(
            "customs_value".to_owned(),
            Label::new("customs_value", ""),
            side.customs_value.decimals(),
        )];
        for (code, amount) in side.levies.iter() {
            keys.push((code.to_owned(), Label::new("levy", code), amount.decimals()));
        }
        let label = Label::new("total", "");
        keys.push(("total".to_owned(), label, side.total.decimals()));
        keys
    }

    /// After less before; what is short-levied, and what is excess.
    fn difference(&mut self, at: &str) -> Result<(), LevyError> {
        let codes = self.request.schedule.levies().iter().map(|levy| &levy.code);
        let mut keys: Vec<String> = codes.cloned().collect();
        let levies = keys.clone();
        keys.extend(["customs_value".to_owned(), "total".to_owned()]);
        let none = self.request.schedule.no_levies();
        let decimals = |key: &str| match key {
            "customs_value" => self.request.schedule.value().rounding.decimals(),
            "total" => none.total().decimals(),
            code => none.get(code).map_or(0, crate::exact::Amount::decimals),
        };
        for key in &keys {
            let mut parts = Parts::default();
            let after = parts.take(self.book.part(&format!("{at}/after/{key}"))?);
            let before = parts.take(self.book.part(&format!("{at}/before/{key}"))?);
            let name = if levies.contains(key) {
                key.as_str()
            } else {
                ""
            };
            let word = match key.as_str() {
                "customs_value" => "difference_value",
                "total" => "difference_total",
                _ => "difference",
            };
            let path = format!("{at}/difference/{key}");
            let line = (path, Label::new(word, name), Section::Levies);
            let rule = Expression::less(after, before);
            self.book.shown_sum(line, rule, parts, decimals(key))?;
        }
        for (word, excess) in [("short", false), ("excess", true)] {
            let mut parts = Parts::default();
            let mut members = Vec::new();
            for code in &levies {
                let part = parts.take(self.book.part(&format!("{at}/difference/{code}"))?);
                members.push(if excess { over(part) } else { positive(part) });
            }
            let line = (
                format!("{at}/{word}"),
                Label::new(word, ""),
                Section::Levies,
            );
            let rule = Expression::Sum(members);
            self.book.shown_sum(line, rule, parts, decimals("total"))?;
        }
        Ok(())
    }
}

/// A difference when it is short-levied.
pub(super) fn positive(of: Expression) -> Expression {
    Expression::Positive(Box::new(of))
}

/// A difference when it is excess, without its sign.
fn over(of: Expression) -> Expression {
    positive(Expression::less(Expression::Sum(Vec::new()), of))
}

const fn lot_suffix(lot: Lot) -> &'static str {
    match lot {
        Lot::Affected => ".affected",
        Lot::Rest => ".rest",
        Lot::Whole | Lot::All => "",
    }
}

/// Paid against computed levies of an item, and what all its steps bring together.
pub(super) fn item_sums(
    totals: &CaseTotals,
    request: &CaseRequest,
    item: &CaseItem,
    book: &mut Book,
) -> Result<(), LevyError> {
    let id = &item.id;
    for variance in totals.variances.iter().filter(|v| v.item == *id) {
        let levy = &variance.variance.levy;
        let paid = Content::Number(variance.variance.paid.into());
        let paid = book.fact(
            format!("item/{id}/paid/{levy}"),
            Label::new("paid", levy),
            paid,
        );
        let mut parts = Parts::default();
        let paid = parts.take(paid);
        let computed = parts.take(book.part(&format!("item/{id}/declared/{levy}"))?);
        let path = format!("item/{id}/variance/{levy}");
        let line = (path.clone(), Label::new("variance", levy), Section::Levies);
        book.work(line, Expression::less(paid, computed), parts, None)?;
        agree(book, &path, &variance.variance.variance)?;
    }
    let rows: Vec<&CaseRow> = totals
        .rows
        .iter()
        .filter(|row| row.row.item == *id)
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let none = request.schedule.no_levies();
    let value = request.schedule.value().rounding.decimals();
    let mut keys = vec![("customs_value", Label::new("customs_value", ""), value)];
    keys.extend(
        none.iter()
            .map(|(code, zero)| (code, Label::new("levy", code), zero.decimals())),
    );
    keys.push(("total", Label::new("total", ""), none.total().decimals()));
    for (key, label, decimals) in keys {
        let members = rows.iter().map(|row| {
            book.part(&format!(
                "finding/{}/{id}/difference/{key}",
                row.row.finding
            ))
        });
        let members = members.collect::<Result<Vec<Part>, _>>()?;
        let line = (
            format!("item/{id}/change/{key}"),
            label.clone(),
            Section::Totals,
        );
        let change = book.sum(line, members, decimals)?;
        let declared = book.part(&format!("item/{id}/declared/{key}"))?;
        let line = (format!("item/{id}/final/{key}"), label, Section::Totals);
        book.sum(line, [declared, change], decimals)?;
    }
    Ok(())
}
