//! From items, law and package to a run.

use chrono::NaiveDate;
use jaiza_domain::declaration::Item;
use jaiza_domain::reference::ReferenceTables;

use crate::catalogue::{CATALOGUE, catalogue_title};
use crate::columns::{Column, Subjects};
use crate::context::Context;
use crate::errors::RiskError;
use crate::gather::{Work, gather};
use crate::indicators::{INDICATORS, definition_hash, indicator};
use crate::law::Law;
use crate::missing::{Missing, missing};
use crate::package::{IndicatorSettings, ParameterPackage};
use crate::run::{NotAssessed, NotAssessedReason, RiskRun, goods_seen};
use crate::store::{RiskRow, Rows, Store, at, place};
use crate::targets;

/// How a run is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Last day of the window; `None` = the latest declaration of the store.
    pub as_of: Option<NaiveDate>,
    /// Codes of the only indicators to compute; empty = all that the package enables.
    pub only: Vec<String>,
    /// Threads to work on; the run is the same for any number.
    pub threads: usize,
    /// Keep every answer, not only the hits: [`RiskRun::results`] is complete then.
    pub every_answer: bool,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            as_of: None,
            only: Vec::new(),
            threads: 1,
            every_answer: false,
        }
    }
}

/// Assesses items that are in memory, with every answer kept.
///
/// Only current rows count; of several rows of one declaration and item the highest version.
///
/// # Errors
/// As [`assess_rows`].
pub fn assess(
    items: &[Item],
    tables: &ReferenceTables,
    package: &ParameterPackage,
    as_of: Option<NaiveDate>,
) -> Result<RiskRun, RiskError> {
    let mut rows = Rows::default();
    for item in items.iter().filter(|item| item.current) {
        rows.push(&RiskRow::from(item));
    }
    let wanted = Wanted {
        as_of,
        every_answer: true,
        ..Wanted::default()
    };
    assess_rows(rows, tables, package, &wanted)
}

/// Assesses the window that ends on the run date, or on the latest declaration date of the store.
///
/// # Errors
/// [`RiskError::NothingStored`] without an item at or before the run date,
/// [`RiskError::RatesAmbiguous`] if the levy schedule contradicts itself,
/// [`RiskError::NotComputed`] if `only` names what the package does not enable.
pub fn assess_rows(
    rows: Rows,
    tables: &ReferenceTables,
    package: &ParameterPackage,
    wanted: &Wanted,
) -> Result<RiskRun, RiskError> {
    let package = &limited(package, &wanted.only)?;
    let run_date = wanted.as_of.or_else(|| rows.latest());
    let run_date = run_date.ok_or(RiskError::NothingStored)?;
    let law = Law::new(tables)?;
    let mut store = Store::new(&rows, run_date, wanted.threads);
    drop(rows);
    if store.len() == 0 {
        return Err(RiskError::NothingStored);
    }
    let context = Context::new(&store, &law, package, run_date, wanted.threads);
    let lacking: Vec<(&str, Vec<Missing>)> = INDICATORS
        .into_iter()
        .map(|one| (one.code, missing(one, &store, tables)))
        .filter(|(_, lacks)| !lacks.is_empty())
        .collect();
    let lacks = |code: &str| lacking.iter().any(|(other, _)| *other == code);
    let work: Vec<Work<'_>> = INDICATORS
        .into_iter()
        .filter(|one| !lacks(one.code))
        .filter_map(|one| Some((one, package.enabled(one.code)?)))
        .map(|(indicator, settings)| Work {
            column: Column {
                indicator,
                weight: settings.weight,
                p: settings.p,
            },
            settings,
        })
        .collect();
    let answers = gather(&context, &work, wanted.threads, wanted.every_answer);
    let subjects = subjects(&context, answers.assessed);
    let (goods, window_from) = (goods_seen(&context), context.window_from);
    drop(context);
    let mut run = RiskRun {
        run_date,
        window_from,
        package_id: package.id.clone(),
        definition_hash: definition_hash(),
        program_version: env!("CARGO_PKG_VERSION"),
        targets: Vec::new(),
        not_assessed: left_out(package, &lacking),
        columns: work.into_iter().map(|work| work.column).collect(),
        subjects,
        hits: answers.hits,
        keys: answers.keys,
        cells: answers.cells,
        goods,
        gds: std::mem::take(&mut store.gds),
        traders: std::mem::take(&mut store.traders),
        names: std::mem::take(&mut store.names),
    };
    run.targets = targets::ranked(&run, package.thresholds);
    Ok(run)
}

/// The package with nothing enabled but the named indicators; nothing named = all.
fn limited(package: &ParameterPackage, only: &[String]) -> Result<ParameterPackage, RiskError> {
    let mut package = package.clone();
    if only.is_empty() {
        return Ok(package);
    }
    let computed = |code: &&String| indicator(code).is_some() && package.enabled(code).is_some();
    if let Some(code) = only.iter().find(|code| !computed(code)) {
        return Err(RiskError::NotComputed {
            indicator: code.clone(),
        });
    }
    for settings in &mut package.indicators {
        settings.enabled = only.contains(&settings.code);
    }
    Ok(package)
}

fn subjects(context: &Context<'_>, assessed: Vec<u64>) -> Subjects {
    let (store, window) = (context.store, &context.window);
    let symbols = |column: &[u32]| window.iter().map(|item| at(column, place(*item))).collect();
    let items = || window.iter().map(|item| place(*item));
    let price = |item| context.prices.unit_price(item).unwrap_or(f64::NAN);
    Subjects {
        gd: symbols(&store.gd),
        item_no: symbols(&store.item_no),
        trader: symbols(&store.trader),
        value: items().map(|item| at(&store.value, item)).collect(),
        assessed,
        in_scope: items().map(|item| context.in_scope(item)).collect(),
        price: items().map(price).collect(),
        goods: items()
            .map(|item| context.peers.same_goods(item).unwrap_or(u32::MAX))
            .collect(),
    }
}

impl ParameterPackage {
    /// Settings of an indicator that the package enables.
    pub(crate) fn enabled(&self, code: &str) -> Option<&IndicatorSettings> {
        self.indicators
            .iter()
            .find(|settings| settings.code == code && settings.enabled)
    }
}

/// Everything the package speaks of, or leaves unsaid, that the run does not hold.
fn left_out(package: &ParameterPackage, lacking: &[(&str, Vec<Missing>)]) -> Vec<NotAssessed> {
    let lacks = |code: &str| lacking.iter().find(|(other, _)| *other == code);
    let reason = |code: &str| {
        let settings = package
            .indicators
            .iter()
            .find(|settings| settings.code == code);
        match settings {
            Some(settings) if settings.enabled => lacks(code).map(|_| NotAssessedReason::Missing),
            _ => Some(NotAssessedReason::Disabled),
        }
    };
    let codes = CATALOGUE.iter().map(|(code, _)| *code);
    codes
        .filter_map(|code| {
            let title = catalogue_title(code)?;
            let reason = reason(code)?;
            let missing = lacks(code).filter(|_| reason == NotAssessedReason::Missing);
            Some(NotAssessed {
                indicator: code.to_owned(),
                title,
                reason,
                missing: missing.map(|(_, lacks)| lacks.clone()).unwrap_or_default(),
            })
        })
        .collect()
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
