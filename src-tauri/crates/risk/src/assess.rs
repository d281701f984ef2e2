//! From items, law and package to a run.

use chrono::NaiveDate;
use jaiza_domain::declaration::Item;
use jaiza_domain::reference::ReferenceTables;

use crate::catalogue::{CATALOGUE, catalogue_title};
use crate::columns::{Column, Subject};
use crate::context::{Context, store_of};
use crate::errors::RiskError;
use crate::indicators::{INDICATORS, Indicator, definition_hash, indicator};
use crate::law::Law;
use crate::package::{IndicatorSettings, ParameterPackage, Scope};
use crate::run::{NotAssessed, NotAssessedReason, RiskRun};
use crate::targets;

/// Assesses the window that ends on `as_of`, or on the latest declaration date of the store.
///
/// Only current rows count; of several rows of one declaration and item the highest version.
///
/// # Errors
/// [`RiskError::NothingStored`] without an item at or before the run date,
/// [`RiskError::RatesAmbiguous`] if the levy schedule contradicts itself.
pub fn assess(
    items: &[Item],
    tables: &ReferenceTables,
    package: &ParameterPackage,
    as_of: Option<NaiveDate>,
) -> Result<RiskRun, RiskError> {
    let latest = || {
        items
            .iter()
            .filter(|item| item.current)
            .map(|item| item.gd_date)
            .max()
    };
    let run_date = as_of.or_else(latest).ok_or(RiskError::NothingStored)?;
    let store = store_of(items, run_date);
    if store.is_empty() {
        return Err(RiskError::NothingStored);
    }
    let context = Context::new(&store, Law::new(tables)?, package, run_date);
    let columns: Vec<Column> = INDICATORS
        .into_iter()
        .filter_map(|one| Some((one, package.enabled(one.code)?)))
        .map(|(one, settings)| column(&context, one, settings))
        .collect();
    let subjects = context
        .items
        .iter()
        .map(|facts| subject(facts.item, &package.scope))
        .collect();
    let mut run = RiskRun {
        run_date,
        window_from: context.window_from,
        package_id: package.id.clone(),
        definition_hash: definition_hash(),
        program_version: env!("CARGO_PKG_VERSION"),
        targets: Vec::new(),
        not_assessed: left_out(package),
        items: subjects,
        columns,
    };
    run.targets = targets::ranked(&run, package.thresholds);
    Ok(run)
}

impl ParameterPackage {
    /// Settings of an indicator that the package enables.
    fn enabled(&self, code: &str) -> Option<&IndicatorSettings> {
        self.indicators
            .iter()
            .find(|settings| settings.code == code && settings.enabled)
    }
}

fn column(
    context: &Context<'_>,
    indicator: &'static Indicator,
    settings: &IndicatorSettings,
) -> Column {
    let mut column = Column {
        indicator,
        weight: settings.weight,
        p: settings.p,
        cells: Vec::with_capacity(context.items.len()),
        notes: Vec::new(),
    };
    for facts in &context.items {
        column.push((indicator.evaluate)(context, settings, facts));
    }
    column
}

fn subject(item: &Item, scope: &Scope) -> Subject {
    Subject {
        gd_uid: item.gd_uid.clone(),
        item_no: item.item_no,
        trader_id: item.trader_id.clone(),
        value: item.value,
        in_scope: scope.holds(item),
    }
}

impl Scope {
    fn holds(&self, item: &Item) -> bool {
        let fits = |pattern: &String| {
            let digits = pattern.replace('.', "");
            match digits.strip_suffix('*') {
                Some(beginning) => item.pct.starts_with(beginning),
                None => item.pct == digits,
            }
        };
        let named =
            |list: &[String], name: &str| list.is_empty() || list.iter().any(|known| known == name);
        (self.pct.is_empty() || self.pct.iter().any(fits))
            && named(&self.origins, &item.origin)
            && named(&self.offices, item.office())
    }
}

/// Everything the package speaks of, or leaves unsaid, that the run does not hold.
fn left_out(package: &ParameterPackage) -> Vec<NotAssessed> {
    let reason = |code: &str| {
        let settings = package
            .indicators
            .iter()
            .find(|settings| settings.code == code);
        match settings {
            Some(settings) if settings.enabled && indicator(code).is_none() => {
                Some(NotAssessedReason::NotBuilt)
            }
            Some(settings) if settings.enabled => None,
            _ => Some(NotAssessedReason::Disabled),
        }
    };
    let codes = CATALOGUE.iter().map(|(code, _)| *code);
    codes
        .filter_map(|code| {
            let title = catalogue_title(code)?;
            Some(NotAssessed {
                indicator: code.to_owned(),
                title,
                reason: reason(code)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
