//! Items of a case with what applied on their day.

use std::collections::BTreeMap;

use jaiza_domain::case_totals::CaseItem;
use jaiza_domain::declaration::{EXTRACT_LEVIES, Item, dotted_pct};

use crate::case_model::CaseModel;
use crate::dto::finding::{CaseItemRow, CaseItems, CaseItemsIn};
use crate::figures::Figures;
use crate::figures::facts::{Declared, price, unit_name};
use crate::figures::scope::Scope;

/// Items that a search answers at most.
const FOUND: usize = 50;

/// Items that a table shows, in their order.
pub fn items(case: &CaseModel, figures: &Figures, scope: &Scope) -> Vec<CaseItemRow> {
    let asked = figures.asked.items.iter().zip(figures.declared.iter());
    case.items
        .iter()
        .zip(asked)
        .filter(|(_, (asked, _))| scope.item(&asked.id))
        .map(|(item, (asked, declared))| item_row(item, asked, declared))
        .collect()
}

/// Items by text (number, code, description, claim) or by key `GD#ITEM`, at most fifty.
pub fn find_items(case: &CaseModel, figures: &Figures, input: &CaseItemsIn) -> CaseItems {
    let wanted = input.search.trim().to_uppercase();
    let fits = |item: &Item| {
        if !input.keys.is_empty() {
            return input
                .keys
                .contains(&format!("{}#{}", item.gd_uid, item.item_no));
        }
        let (gd, no, claim) = (&item.gd_uid, item.item_no, item.sro_key.as_deref());
        let text = format!(
            "{gd} / {no} {} {} {}",
            dotted_pct(&item.pct),
            item.description,
            claim.unwrap_or_default()
        );
        text.to_uppercase().contains(&wanted)
    };
    let most = input.len.and_then(|len| usize::try_from(len).ok());
    let most = most.unwrap_or(FOUND).min(FOUND);
    let asked = figures.asked.items.iter().zip(figures.declared.iter());
    let mut found = CaseItems {
        items: Vec::new(),
        more: 0,
    };
    for (item, (asked, declared)) in case.items.iter().zip(asked).filter(|(item, _)| fits(item)) {
        if found.items.len() < most {
            found.items.push(item_row(item, asked, declared));
        } else {
            found.more += 1;
        }
    }
    found
}

fn item_row(item: &Item, asked: &CaseItem, declared: &Declared) -> CaseItemRow {
    let set = declared.rates.as_ref();
    let rates = set.into_iter().flat_map(|set| &set.rates);
    let shown = |rate: &jaiza_domain::tariff::SourcedRate| match set {
        Some(set) if rate.specific => format!("{} per {}", rate.rate, set.unit),
        _ => rate.rate.to_string(),
    };
    let relevant = asked.dates.relevant(asked.situation);
    CaseItemRow {
        item: asked.id.clone(),
        gd: item.gd_uid.clone(),
        gd_item: item.item_no,
        gd_date: item.gd_date.to_string(),
        relevant_date: relevant.map(|day| day.to_string()).unwrap_or_default(),
        pct: dotted_pct(&item.pct),
        claim: item.sro_key.clone(),
        description: item.description.clone(),
        origin: item.origin.clone(),
        qty: item.quantity.to_string(),
        unit: unit_name(&item.unit),
        unit_price: price(item).to_string(),
        fx: declared
            .fx
            .map(|(rate, _)| rate.to_string())
            .unwrap_or_default(),
        edition: set.map(|set| set.edition.clone()).unwrap_or_default(),
        rates: rates
            .clone()
            .map(|(levy, rate)| (levy.clone(), shown(rate)))
            .collect(),
        rate_rows: rates
            .map(|(levy, rate)| (levy.clone(), rate.source.clone()))
            .collect(),
        customs_value: item.value.to_string(),
        levies: recorded(item),
        total: item.levies.sum().to_string(),
    }
}

/// Levies as recorded; an absent one is left out, not shown as nil.
fn recorded(item: &Item) -> BTreeMap<String, String> {
    EXTRACT_LEVIES
        .iter()
        .zip(item.levies.in_order())
        .filter_map(|(levy, amount)| Some(((*levy).to_owned(), amount?.to_string())))
        .collect()
}
