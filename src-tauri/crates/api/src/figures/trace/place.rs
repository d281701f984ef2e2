//! Where a figure belongs, read from its path.

use crate::case_model::CaseModel;
use crate::dto::figure::FigurePlace;

/// Finding, item, state and lot that a path names.
pub fn of(path: &str, case: &CaseModel) -> FigurePlace {
    let names: Vec<&str> = path.split('/').collect();
    let (finding, item, side) = match names.as_slice() {
        ["item", item, side, ..] => (None, Some(*item), Some(*side)),
        ["limitation", item, ..] => (None, Some(*item), None),
        ["finding", finding, "surcharge", _] | ["finding", finding, _] => {
            (Some(*finding), None, None)
        }
        ["finding", finding, item, side, _, ..] => (Some(*finding), Some(*item), Some(*side)),
        ["finding" | "surcharge", finding, item, ..] => (Some(*finding), Some(*item), None),
        ["minimum", finding, ..] => (Some(*finding), None, None),
        _ => (None, None, None),
    };
    let known = item.and_then(|number| case.item(number));
    let gd = match names.as_slice() {
        ["gd", gd, _] | ["minimum", _, gd] => Some((*gd).to_owned()),
        _ => known.map(|item| item.gd_uid.clone()),
    };
    let (side, lot) = match side.map(|side| side.split_once('.').unwrap_or((side, ""))) {
        Some((side, lot)) => (Some(side), Some(lot).filter(|lot| !lot.is_empty())),
        None => (None, None),
    };
    FigurePlace {
        finding: finding.map(str::to_owned),
        item: item.map(str::to_owned),
        gd,
        gd_item: known.map(|item| item.item_no),
        side: side.map(str::to_owned),
        lot: lot.map(str::to_owned),
    }
}

/// Item, finding or case in words.
pub fn title(path: &str, case: &CaseModel) -> String {
    let place = of(path, case);
    let item = place.item.as_deref().and_then(|number| case.item(number));
    let finding = place.finding.as_deref();
    let finding = finding.and_then(|no| case.findings.iter().find(|f| f.no == no));
    match (item, finding, place.gd) {
        (Some(item), ..) => format!("{} {}", item.key(), item.description),
        (None, Some(finding), _) => finding.title.clone(),
        (None, None, Some(gd)) => gd,
        (None, None, None) => format!("{} {}", case.case_no, case.trader_name),
    }
}
