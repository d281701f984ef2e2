//! Rows of a run, and the sums by which it closes.

use std::collections::BTreeMap;

use jaiza_domain::declaration::dotted_pct;
use jaiza_domain::exact::Ratio;
use jaiza_domain::matching::{self, Alone, Entry, Pair, Verdict};

use super::run::Run;
use super::take;
use crate::case_model::CaseModel;
use crate::commands::home::count;
use crate::dto::matching::{MatchFigure, MatchItem, MatchLine, MatchRow, MatchSum};
use crate::figures::unit_name;

/// Count and values by currency of entries.
pub fn sum<'e>(entries: impl Iterator<Item = &'e Entry>) -> MatchSum {
    let (mut many, mut values) = (0, BTreeMap::<String, Ratio>::new());
    for entry in entries {
        many += 1;
        if let Some(worth) = entry.values.first() {
            let sum = values.entry(worth.currency.clone()).or_default();
            *sum = &*sum + &worth.amount;
        }
    }
    let values = values.into_iter().map(|(code, sum)| (code, sum.plain()));
    MatchSum {
        count: many,
        values: values.collect(),
    }
}

impl Run {
    /// Sums of lines and of items: all, matched, alone.
    pub fn sums(&self) -> [MatchSum; 6] {
        let line = |id: &String| self.lines.get(id).map(|line| &line.entry);
        let item = |id: &String| self.items.get(id).map(|(_, entry)| entry);
        let pairs = &self.matching.pairs;
        let alone = |list: &[Alone]| list.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        let (lines, items) = (alone(&self.matching.lines), alone(&self.matching.items));
        [
            sum(self.lines.values().map(|line| &line.entry)),
            sum(pairs.iter().flat_map(|pair| &pair.lines).filter_map(line)),
            sum(lines.iter().filter_map(line)),
            sum(self.items.values().map(|(_, entry)| entry)),
            sum(pairs.iter().flat_map(|pair| &pair.items).filter_map(item)),
            sum(items.iter().filter_map(item)),
        ]
    }

    /// Pairs by verdict.
    pub fn verdicts(&self, wanted: Verdict) -> u32 {
        let pairs = self.matching.pairs.iter();
        count(
            pairs
                .filter(|pair| pair.difference.verdict() == wanted)
                .count(),
        )
    }

    /// Ids of the rows of a part; `None` when there is no such part.
    pub fn part(&self, part: &str) -> Option<Vec<String>> {
        let pairs = |wanted: Option<Verdict>| {
            let pairs = self.matching.pairs.iter().enumerate();
            let chosen = pairs.filter(move |(_, pair)| {
                wanted.is_none_or(|wanted| pair.difference.verdict() == wanted)
            });
            chosen.map(|(n, _)| format!("p{n}")).collect()
        };
        let places = |letter: char, list: &[Alone]| {
            (0..list.len()).map(|n| format!("{letter}{n}")).collect()
        };
        Some(match part {
            "pairs" => pairs(None),
            "differ" => pairs(Some(Verdict::Differs)),
            "agree" => pairs(Some(Verdict::Agrees)),
            "not_compared" => pairs(Some(Verdict::NotCompared)),
            "lines" => places('l', &self.matching.lines),
            "items" => places('i', &self.matching.items),
            _ => return None,
        })
    }

    /// A row by its id.
    pub fn row(&self, case: &CaseModel, row: &str, known: &[String]) -> Option<MatchRow> {
        let place: usize = row.get(1..)?.parse().ok()?;
        let mut shown = match row.get(..1)? {
            "p" => self.pair(case, self.matching.pairs.get(place)?),
            "l" => {
                let alone = self.matching.lines.get(place)?;
                MatchRow {
                    lines: self.line(&alone.id).into_iter().collect(),
                    reason: alone.reason.name().to_owned(),
                    ..nothing()
                }
            }
            "i" => {
                let alone = self.matching.items.get(place)?;
                MatchRow {
                    items: self.item(case, &alone.id).into_iter().collect(),
                    reason: alone.reason.name().to_owned(),
                    ..nothing()
                }
            }
            _ => return None,
        };
        row.clone_into(&mut shown.row);
        shown.candidates = take::ids_of(case, self, &shown);
        shown.candidates.retain(|id| known.contains(id));
        Some(shown)
    }

    fn pair(&self, case: &CaseModel, pair: &Pair) -> MatchRow {
        let found = &pair.difference;
        MatchRow {
            lines: pair.lines.iter().filter_map(|id| self.line(id)).collect(),
            items: pair
                .items
                .iter()
                .filter_map(|id| self.item(case, id))
                .collect(),
            by: pair
                .by
                .iter()
                .map(|basis| basis.name().to_owned())
                .collect(),
            verdict: found.verdict().name().to_owned(),
            value: found.value.as_ref().map(figure),
            quantity: found.quantity.as_ref().map(figure),
            price: found.price.as_ref().map(figure),
            days: found.days.and_then(|days| i32::try_from(days).ok()),
            ..nothing()
        }
    }

    fn line(&self, id: &str) -> Option<MatchLine> {
        let line = self.lines.get(id)?;
        let worth = line.entry.values.first();
        Some(MatchLine {
            book: line.book.clone(),
            record: line.record,
            day: line.entry.day.map(|day| day.to_string()),
            invoice: line.first(&["invoice_no", "document", "reference"]),
            gd: line.first(&["gd_no"]),
            text: line.first(&[
                "description",
                "supplier_name",
                "payee",
                "item_code",
                "purpose",
                "reference",
            ]),
            quantity: line.first(&["quantity"]),
            unit: line.first(&["unit"]),
            value: worth.map_or_else(String::new, |worth| worth.amount.plain()),
            currency: worth.map_or_else(String::new, |worth| worth.currency.clone()),
        })
    }

    fn item(&self, case: &CaseModel, id: &str) -> Option<MatchItem> {
        let (place, entry) = self.items.get(id)?;
        let item = case.items.get(*place)?;
        let worth = entry.values.first();
        Some(MatchItem {
            gd: item.gd_uid.clone(),
            gd_item: item.item_no,
            day: item.gd_date.to_string(),
            invoice: self.invoices.get(&item.key()).cloned().unwrap_or_default(),
            pct: dotted_pct(&item.pct),
            text: item.description.clone(),
            quantity: item.quantity.to_string(),
            unit: unit_name(&item.unit),
            value: worth.map_or_else(String::new, |worth| worth.amount.plain()),
            currency: worth.map_or_else(String::new, |worth| worth.currency.clone()),
        })
    }
}

fn figure(figure: &matching::Figure) -> MatchFigure {
    MatchFigure {
        unit: unit_name(&figure.unit),
        books: figure.books.plain(),
        declared: figure.declared.plain(),
        difference: figure.difference().plain(),
        agrees: figure.agrees,
    }
}

fn nothing() -> MatchRow {
    MatchRow {
        row: String::new(),
        lines: Vec::new(),
        items: Vec::new(),
        by: Vec::new(),
        verdict: String::new(),
        value: None,
        quantity: None,
        price: None,
        days: None,
        reason: String::new(),
        candidates: Vec::new(),
    }
}
