//! Limitation of the items of a case under its rules.

use std::collections::HashMap;

use jaiza_domain::case_totals::CaseItem;
use jaiza_domain::levies::LevyError;
use jaiza_domain::limitation::{Situation, check};
use serde_json::json;

use crate::case_model::CaseModel;
use crate::dto::finding::{LimitationCheck, LimitationRow};
use crate::error::Answer;
use crate::figures::request::question;
use crate::figures::scope::Scope;
use crate::figures::{Figures, refused, text};

/// Declarations whose clocks a screen shows.
const CLOCKS: usize = 100;

/// Limitation of every item under every rule of the case; on a screen of the declarations that end
/// first (one item of each), ended ones behind.
pub fn limitation(
    case: &CaseModel,
    figures: &Figures,
    scope: &Scope,
) -> Answer<Vec<LimitationRow>> {
    let mut known: HashMap<&str, Vec<LimitationCheck>> = HashMap::new();
    let mut rows = Vec::new();
    for (item, asked) in case.items.iter().zip(&figures.asked.items) {
        let rules = match known.get(asked.gd.as_str()) {
            Some(_) if !scope.is_all() => continue,
            Some(rules) => rules.clone(),
            None => {
                let rules = checks(figures, asked)?;
                known.insert(&asked.gd, rules.clone());
                rules
            }
        };
        let situation = Situation::ALL
            .iter()
            .find(|(_, one)| *one == asked.situation);
        let relevant = asked.dates.relevant(asked.situation).map_err(refused)?;
        rows.push(LimitationRow {
            item: asked.id.clone(),
            gd: item.gd_uid.clone(),
            gd_item: item.item_no,
            situation: situation.map_or("", |(name, _)| name).to_owned(),
            relevant_date: relevant.to_string(),
            rules,
        });
    }
    if !scope.is_all() {
        let first = |row: &LimitationRow| {
            let dated = row.rules.iter().filter(|rule| !rule.expiry.is_empty());
            dated.map(|rule| rule.days_left).min().unwrap_or(i32::MAX)
        };
        rows.sort_by_key(|row| (first(row) < 0, first(row)));
        rows.truncate(CLOCKS);
    }
    Ok(rows)
}

fn checks(figures: &Figures, item: &CaseItem) -> Answer<Vec<LimitationCheck>> {
    let limits = &figures.asked.limitation;
    let mut found = Vec::new();
    for id in rule_ids(figures) {
        let rules = limits.rules.iter().filter(|rule| rule.id == id).cloned();
        // Amounts are tested per finding; here only time is.
        let asked = question(limits, rules.collect(), item.situation, &item.dates);
        match check(&asked) {
            Ok(verdict) => found.extend(verdict.rules.into_iter().map(|rule| LimitationCheck {
                id: rule.id,
                version: rule.version,
                start: rule.start.to_string(),
                expiry: rule.expiry.to_string(),
                days_left: i32::try_from(rule.days_left).unwrap_or(i32::MAX),
                status: text(&json!(rule.status)),
            })),
            Err(LevyError::MissingFact(_)) => found.push(undated(id)),
            // A rule that was not yet, or no longer, in force on that day says nothing of the item.
            Err(LevyError::Reference { .. }) => {}
            Err(why) => return Err(refused(why)),
        }
    }
    Ok(found)
}

/// Limitation rules in order of first appearance.
pub fn rule_ids(figures: &Figures) -> Vec<&str> {
    let mut ids: Vec<&str> = Vec::new();
    for rule in &figures.asked.limitation.rules {
        if !ids.contains(&rule.id.as_str()) {
            ids.push(&rule.id);
        }
    }
    ids
}

fn undated(id: &str) -> LimitationCheck {
    LimitationCheck {
        id: id.to_owned(),
        version: String::new(),
        start: String::new(),
        expiry: String::new(),
        days_left: 0,
        status: "DATE_MISSING".to_owned(),
    }
}
