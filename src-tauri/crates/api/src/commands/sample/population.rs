//! Lines of a population: items of a case in their order, each with one of its amounts.

use jaiza_domain::declaration::Item;
use jaiza_statistics::engagement::{Line, Print};

use crate::case_model::CaseModel;
use crate::dto::item::ItemFilter;
use crate::error::{Answer, ErrorBody};
use crate::grid::meeting;

/// Amounts that are sampled: name, and the amount of an item in whole rupees.
type Measure = (&'static str, fn(&Item) -> i64);

/// The next amount is an entry here and two words in the catalogue.
const MEASURES: &[Measure] = &[
    ("value", |item| item.value),
    ("levies", |item| item.levies.sum()),
];

/// The items that meet the filters.
///
/// # Errors
/// An unknown measure, a filter that does not fit, content that has not arrived yet.
pub fn lines(case: &CaseModel, filters: &[ItemFilter], measure: &str) -> Answer<Vec<Line>> {
    if !case.missing.is_empty() {
        return Err(ErrorBody::not_found(
            "error-content-missing",
            format!(
                "{} parts of case {} are not on this computer yet; exchange again before a sample is drawn.",
                case.missing.len(),
                case.case_no
            ),
        ));
    }
    let (_, amount) = MEASURES
        .iter()
        .find(|(name, _)| *name == measure)
        .ok_or_else(|| {
            let names: Vec<&str> = MEASURES.iter().map(|(name, _)| *name).collect();
            ErrorBody::invalid(
                "error-sample-measure",
                format!(
                    "\"{measure}\" is not an amount that is sampled; use {}.",
                    names.join(" or ")
                ),
            )
            .arg("text", measure)
        })?;
    let places = meeting(&case.items, filters)?;
    let line = |item: &Item| Line {
        key: item.key(),
        book: amount(item).to_string(),
    };
    Ok(places
        .into_iter()
        .filter_map(|place| case.items.get(place))
        .map(line)
        .collect())
}

/// The seed that follows from a population: nobody chose it, and anybody finds it again.
pub fn seed(print: &Print) -> String {
    print.sha256.chars().take(16).collect()
}
