//! A finished run: cells of every indicator, ranked targets, and what was left out.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::columns::{Cell, Column, ItemHit, KeyAnswer, Note, Subjects};
use crate::context::Context;
use crate::dossier::Goods;
use crate::indicators::Grain;
use crate::missing::Missing;
use crate::sentences::Explanation;
use crate::store::{Dictionary, at, count32, place};

/// What was looked at, with which package, and what came out.
#[derive(Debug)]
pub struct RiskRun {
    /// Last day of the window.
    pub run_date: NaiveDate,
    /// First day of the window.
    pub window_from: NaiveDate,
    /// Id of the parameter package.
    pub package_id: String,
    /// Hash of the indicator definitions.
    pub definition_hash: String,
    /// Version of the program.
    pub program_version: &'static str,
    /// Declarations and traders in scope, declarations first, each grain in the order of `rank`.
    pub targets: Vec<Target>,
    /// Indicators of the package that this run did not compute, with the reason.
    pub not_assessed: Vec<NotAssessed>,
    pub(crate) columns: Vec<Column>,
    pub(crate) subjects: Subjects,
    /// By position, then by column.
    pub(crate) hits: Vec<ItemHit>,
    pub(crate) keys: Vec<KeyAnswer>,
    /// Empty unless every answer was wanted.
    pub(crate) cells: Vec<Vec<Cell>>,
    pub(crate) goods: Vec<Goods>,
    pub(crate) gds: Dictionary,
    pub(crate) traders: Dictionary,
    /// By trader.
    pub(crate) names: Vec<String>,
}

/// A declaration or a trader with its scores.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Declaration or trader.
    pub grain: TargetGrain,
    /// Declaration number or trader id.
    pub key: String,
    /// Name of the trader; empty for a declaration.
    pub name: String,
    /// Traders whose goods it holds: himself, or those of the declaration.
    pub traders: Vec<String>,
    /// Items in the window.
    pub items: u32,
    /// Their value in whole rupees.
    pub value_pkr: i64,
    /// Weighted mean of the indicators' scores, 0 to 100.
    pub score: f64,
    /// Expected short levy in rupees.
    pub expected_yield: f64,
    /// Place by score, from 1.
    pub rank: u32,
    /// Place by expected yield, from 1.
    pub yield_rank: u32,
    /// Band of the score.
    pub band: Band,
    /// Indicators that hit anything of it, in the order of the run's columns.
    pub parts: Vec<Part>,
}

/// Share of one indicator in the score of a target.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Number of the indicator among [`RiskRun::codes`].
    pub column: u8,
    /// Score of the target under it, 0 to 100.
    pub score: f64,
    /// Points of the target score that come from it.
    pub contribution: f64,
}

/// Kinds of target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TargetGrain {
    /// A declaration.
    Gd,
    /// A trader.
    Trader,
}

impl TargetGrain {
    /// Word in the outputs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gd => "GD",
            Self::Trader => "TRADER",
        }
    }
}

/// Band of a score by the limits of the package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Band {
    Red,
    Amber,
    Green,
}

impl Band {
    /// Word in the outputs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Amber => "amber",
            Self::Green => "green",
        }
    }
}

/// An indicator of the package that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotAssessed {
    /// Code.
    pub indicator: String,
    /// Title.
    pub title: &'static str,
    /// Why.
    pub reason: NotAssessedReason,
    /// What the run lacks for it, where that is the reason.
    pub missing: Vec<Missing>,
}

/// Why an indicator of the package was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotAssessedReason {
    /// The package disables it.
    Disabled,
    /// Extracts or reference tables lack something it needs.
    Missing,
}

/// One indicator's answer about one key.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunResult<'a> {
    /// Indicator code.
    pub indicator: &'static str,
    /// `GD#item_no`, declaration, trader, or `trader|part`.
    pub key: String,
    /// Declaration, empty where the answer is about more than one.
    pub gd_uid: &'a str,
    /// Number of the item, 0 where the answer is about more than one.
    pub item_no: u32,
    /// Trader.
    pub trader_id: &'a str,
    /// Measured value; `None` if not available.
    pub value: Option<f64>,
    /// 0 to 100; `None` if not available.
    pub score: Option<f64>,
    /// Did it hit; `None` if not available.
    pub hit: Option<bool>,
    /// Code of the reason why it is not available.
    pub na: Option<&'static str>,
    /// Levy effect in rupees, 0 without a hit.
    pub delta: f64,
    /// Why it hit.
    pub explanation: Option<Explanation>,
}

/// Counts of one indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Summary {
    pub indicator: &'static str,
    pub title: &'static str,
    /// Keys looked at.
    pub keys: u32,
    pub hits: u32,
    /// Items, or declarations, without a result.
    pub na: u32,
}

impl RiskRun {
    /// Codes of the indicators that were computed.
    pub fn codes(&self) -> Vec<&'static str> {
        let columns = self.columns.iter();
        columns.map(|column| column.indicator.code).collect()
    }

    /// Number of items in the window.
    pub fn items(&self) -> usize {
        self.subjects.gd.len()
    }

    /// Every answer about keys in scope, by indicator and then in the order of the items; only the
    /// hits unless the run was made with every answer.
    pub fn results(&self) -> impl Iterator<Item = RunResult<'_>> {
        let columns = self.columns.iter().zip(0_u8..);
        columns.flat_map(move |(_, column)| {
            let own = place(u32::from(column));
            let hits = self.hits.iter().filter(move |hit| hit.column == column);
            let complete = self.cells.get(own).is_some_and(|cells| !cells.is_empty());
            let items: Box<dyn Iterator<Item = RunResult<'_>>> =
                if complete {
                    Box::new(self.complete(own, hits))
                } else {
                    Box::new(hits.filter_map(move |hit| {
                        self.item_result(own, hit.position, Some(&hit.note))
                    }))
                };
            let keys = self.keys.iter().filter(move |key| key.column == column);
            items.chain(keys.filter_map(|key| self.key_result(key)))
        })
    }

    /// The answers that hit.
    pub fn hits(&self) -> impl Iterator<Item = RunResult<'_>> {
        let of_items = self.hits.iter().filter_map(|hit| {
            self.item_result(place(hit.column.into()), hit.position, Some(&hit.note))
        });
        let of_keys = self.keys.iter().filter(|key| key.answer.note().is_some());
        of_items.chain(of_keys.filter_map(|key| self.key_result(key)))
    }

    fn complete<'a>(
        &'a self,
        column: usize,
        hits: impl Iterator<Item = &'a ItemHit> + 'a,
    ) -> impl Iterator<Item = RunResult<'a>> {
        let mut hits = hits;
        let cells = self.cells.get(column).map_or(&[][..], Vec::as_slice);
        (0_u32..).zip(cells).filter_map(move |(position, cell)| {
            let note = match cell {
                Cell::Hit => hits.next().map(|hit| &hit.note),
                _ => None,
            };
            self.item_result(column, position, note)
        })
    }

    fn item_result(
        &self,
        column: usize,
        position: u32,
        note: Option<&Note>,
    ) -> Option<RunResult<'_>> {
        let at_item = place(position);
        if !at(&self.subjects.in_scope, at_item) {
            return None;
        }
        let cell = self.cells.get(column).and_then(|cells| cells.get(at_item));
        let (value, na) = match cell {
            Some(Cell::NotAvailable(reason)) => (None, Some(reason.code())),
            Some(Cell::Clear(value)) => (Some(*value), None),
            _ => (note.map(|note| note.value), None),
        };
        let gd_uid = self.gds.text(at(&self.subjects.gd, at_item));
        let item_no = at(&self.subjects.item_no, at_item);
        Some(RunResult {
            indicator: self.columns.get(column)?.indicator.code,
            key: format!("{gd_uid}#{item_no}"),
            gd_uid,
            item_no,
            trader_id: self.traders.text(at(&self.subjects.trader, at_item)),
            value,
            score: value.map(|_| note.map_or(0.0, |note| note.score)),
            hit: value.map(|_| note.is_some()),
            na,
            delta: note.map_or(0.0, |note| note.delta),
            explanation: note.map(|note| Explanation::unpacked(&note.told)),
        })
    }

    fn key_result(&self, key: &KeyAnswer) -> Option<RunResult<'_>> {
        if !key.in_scope {
            return None;
        }
        let note = key.answer.note();
        Some(RunResult {
            indicator: self.columns.get(place(key.column.into()))?.indicator.code,
            key: self.key_text(key),
            gd_uid: key.gd.map_or("", |gd| self.gds.text(gd)),
            item_no: 0,
            trader_id: self.traders.text(key.trader),
            value: Some(key.answer.value()),
            score: Some(note.map_or(0.0, |note| note.score)),
            hit: Some(note.is_some()),
            na: None,
            delta: note.map_or(0.0, |note| note.delta),
            explanation: note.map(|note| Explanation::unpacked(&note.told)),
        })
    }

    pub(crate) fn key_text(&self, key: &KeyAnswer) -> String {
        let trader = self.traders.text(key.trader);
        match key.gd {
            Some(gd) => self.gds.text(gd).to_owned(),
            None if key.label.is_empty() => trader.to_owned(),
            None => format!("{trader}|{}", key.label),
        }
    }

    /// Counts per indicator over the keys in scope.
    pub fn summary(&self) -> Vec<Summary> {
        let mut counts: Vec<Summary> = self
            .columns
            .iter()
            .map(|column| Summary {
                indicator: column.indicator.code,
                title: column.indicator.title,
                keys: 0,
                hits: 0,
                na: 0,
            })
            .collect();
        self.count_items(&mut counts);
        for key in self.keys.iter().filter(|key| key.in_scope) {
            if let Some(count) = counts.get_mut(place(key.column.into())) {
                count.keys += 1;
                count.hits += u32::from(key.answer.note().is_some());
            }
        }
        self.count_declarations(&mut counts);
        counts
    }

    /// Declarations of the window without an answer of a rule over declarations.
    fn count_declarations(&self, counts: &mut [Summary]) {
        let own = self.targets.iter();
        let all = own.filter(|target| target.grain == TargetGrain::Gd).count();
        for (column, count) in self.columns.iter().zip(counts) {
            if column.indicator.grain == Grain::Declaration {
                count.na = count32(all).saturating_sub(count.keys);
                count.keys += count.na;
            }
        }
    }

    fn count_items(&self, counts: &mut [Summary]) {
        let scope = self.subjects.in_scope.iter();
        let shown = count32(scope.filter(|in_scope| **in_scope).count());
        for (column, count) in counts.iter_mut().enumerate() {
            let over_items = self.columns.get(column).map(|own| own.indicator.grain);
            if over_items == Some(Grain::Item) {
                let answers = self.subjects.assessed.iter().zip(&self.subjects.in_scope);
                let assessed = answers.filter(|(bits, shown)| **shown && *bits >> column & 1 == 1);
                count.keys = shown;
                count.na = shown - count32(assessed.count()).min(shown);
            }
        }
        for hit in &self.hits {
            if at(&self.subjects.in_scope, place(hit.position))
                && let Some(count) = counts.get_mut(place(hit.column.into()))
            {
                count.hits += 1;
            }
        }
    }

    /// The declaration or trader of a key.
    pub fn target(&self, key: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.key == key)
    }
}

/// Figures of the goods that are compared with each other, by their number.
pub(crate) fn goods_seen(context: &Context<'_>) -> Vec<Goods> {
    let numbered = (0_u32..).map_while(|group| Some((group, context.peers.stats(group)?)));
    numbered
        .map(|(group, stats)| {
            let first = context.peers.members(group).first().copied();
            let first = place(first.unwrap_or(u32::MAX));
            let store = context.store;
            Goods {
                pct: store.pcts.text(at(&store.pct, first)).to_owned(),
                origin: store.origins.text(at(&store.origin, first)).to_owned(),
                base: context.prices.base(store, first).to_owned(),
                n: count32(stats.n),
                low: stats.q25,
                median: stats.median,
                high: stats.q75,
            }
        })
        .collect()
}
