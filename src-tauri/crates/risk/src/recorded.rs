//! Conditions that several rate indicators share, in the order in which they are reported.

use jaiza_domain::reference::TariffLine;

use crate::context::ItemFacts;
use crate::indicators::NotAvailable;
use crate::law::{ClaimState, GrantedRates};
use crate::sentences::FactValue;

/// The tariff line of an item on whose declaration levies are collected.
pub(crate) fn collected_line<'a>(facts: &ItemFacts<'a>) -> Result<&'a TariffLine, NotAvailable> {
    if !facts.collected {
        return Err(NotAvailable::GdType);
    }
    facts.standing.line.ok_or(NotAvailable::NoTariff)
}

/// Amounts that must all be present.
pub(crate) fn present<const N: usize>(amounts: [Option<i64>; N]) -> Result<[i64; N], NotAvailable> {
    let mut found = [0; N];
    for (place, amount) in found.iter_mut().zip(amounts) {
        *place = amount.ok_or(NotAvailable::LevyAbsent)?;
    }
    Ok(found)
}

/// Rates of the claim's row; none claimed = no levy touched. Claims that do not hold are judged by
/// EXM-01 and EXM-04, so that no amount is counted twice.
pub(crate) fn granted(facts: &ItemFacts<'_>) -> Result<GrantedRates, NotAvailable> {
    match facts.claim.state {
        ClaimState::Unknown => Err(NotAvailable::SroUnknown),
        ClaimState::Out | ClaimState::Expired => Err(NotAvailable::ClaimInvalid),
        ClaimState::None | ClaimState::Valid => Ok(facts.claim.row.unwrap_or_default()),
    }
}

/// Sum of rupees; saturates far beyond any real amount.
pub(crate) fn total(amounts: &[i64]) -> i64 {
    amounts
        .iter()
        .fold(0, |sum, amount| sum.saturating_add(*amount))
}

/// The item's tariff code as a fact.
pub(crate) fn code(facts: &ItemFacts<'_>) -> FactValue {
    FactValue::Code(facts.item.pct.to_owned())
}
