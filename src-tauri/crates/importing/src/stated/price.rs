//! The declared price of one unit, when the file states the price of the whole item.

use jaiza_domain::decimal::Decimal;

/// Decimal places of a derived price.
const PLACES: u8 = 6;

/// The declared price as stated, else invoice amount by quantity, rounded half away from zero to
/// six places; whether it was derived.
pub(super) fn declared(
    stated: Option<Decimal>,
    invoice: Option<Decimal>,
    quantity: Option<Decimal>,
) -> (Option<Decimal>, bool) {
    if stated.is_some() {
        return (stated, false);
    }
    let derived = invoice
        .zip(quantity)
        .filter(|(amount, _)| amount.is_positive())
        .and_then(|(amount, quantity)| divide(amount, quantity));
    (derived, derived.is_some())
}

fn divide(amount: Decimal, quantity: Decimal) -> Option<Decimal> {
    let ((a, a_scale), (q, q_scale)) = (amount.parts(), quantity.parts());
    // amount / quantity × 10^PLACES = a × 10^(q_scale + PLACES) / (q × 10^a_scale)
    let power = |n: u8| 10_i128.checked_pow(u32::from(n));
    let top = a.checked_mul(power(q_scale.checked_add(PLACES)?)?)?;
    let bottom = q.checked_mul(power(a_scale)?)?;
    if bottom <= 0 {
        return None;
    }
    let rounded = top.checked_mul(2)?.checked_add(bottom)? / bottom.checked_mul(2)?;
    Some(Decimal::new(rounded, PLACES))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn derives_the_price_of_a_unit_to_six_places() {
        let d = |text: &str| Some(text.parse::<Decimal>().unwrap());
        assert_eq!(declared(None, d("10"), d("4")), (d("2.5"), true));
        assert_eq!(declared(None, d("2"), d("3")), (d("0.666667"), true));
        assert_eq!(declared(d("7"), d("2"), d("3")), (d("7"), false));
        assert_eq!(declared(None, d("2"), None), (None, false));
    }
}
