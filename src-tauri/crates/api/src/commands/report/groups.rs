//! How digits are grouped.

use std::collections::BTreeMap;

use jaiza_reporting::Grouping;

/// How this computer groups the digits of amounts.
pub(crate) fn grouping(settings: &BTreeMap<String, String>) -> Grouping {
    if settings
        .get("grouping")
        .is_some_and(|value| value == "lakh")
    {
        Grouping::SouthAsian
    } else {
        Grouping::International
    }
}
