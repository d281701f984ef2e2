//! Statutory levies in whole rupees, each rounded half up from the exact product.

use jaiza_domain::decimal::Decimal;

use super::{Law, Levy, Standing};
use crate::store::ItemView;

/// `base * percent / 100`, half up; `None` beyond the range of whole rupees.
pub(crate) fn half_up_percent(base: i64, percent: Decimal) -> Option<i64> {
    let (mantissa, scale) = percent.parts();
    rounded(
        i128::from(base).checked_mul(mantissa)?,
        scale.checked_add(2)?,
    )
}

fn rounded(mantissa: i128, scale: u8) -> Option<i64> {
    Decimal::new(mantissa, scale).round_half_up()
}

/// The six levies that the tariff asks for goods of a standing with the item's value and
/// quantity, without concession. `None` if the code is not in the tariff or taxed on retail price.
pub(crate) fn statutory(
    law: &Law<'_>,
    standing: &Standing<'_>,
    item: &ItemView<'_>,
) -> Option<i64> {
    let line = standing.line?;
    if standing.third_schedule {
        return None;
    }
    let of = |levy, base| half_up_percent(base, standing.percent(levy));
    let cd = match (line.cd_rate, line.specific_rate) {
        (Some(rate), _) => half_up_percent(item.value, rate)?,
        (None, Some(rate)) => {
            let (per_unit, rate_scale) = rate.parts();
            let (quantity, quantity_scale) = item.quantity.parts();
            let (factor, factor_scale) = law.unit(item.unit)?.factor.parts();
            let product = per_unit.checked_mul(quantity)?.checked_mul(factor)?;
            let scale = rate_scale
                .checked_add(quantity_scale)?
                .checked_add(factor_scale)?;
            rounded(product, scale)?
        }
        (None, None) => return None,
    };
    let (acd, rd) = (of(Levy::Acd, item.value)?, of(Levy::Rd, item.value)?);
    let landed = [item.value, cd, acd, rd]
        .into_iter()
        .try_fold(0_i64, i64::checked_add)?;
    let (st, ast) = (of(Levy::St, landed)?, of(Levy::Ast, landed)?);
    let it = of(Levy::It, landed.checked_add(st)?.checked_add(ast)?)?;
    [cd, acd, rd, st, ast, it]
        .into_iter()
        .try_fold(0_i64, i64::checked_add)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::fixture::{decimal, item, tables};
    use jaiza_domain::declaration::Item;

    fn asked(law: &Law<'_>, pct: &str, item: &Item) -> Option<i64> {
        statutory(law, &law.standing(pct, item.gd_date), &item.into())
    }

    #[test]
    fn rounds_half_up_from_the_exact_product() {
        assert_eq!(half_up_percent(110, decimal("2.5")), Some(3));
        assert_eq!(half_up_percent(50, decimal("1")), Some(1));
        assert_eq!(half_up_percent(49, decimal("1")), Some(0));
    }

    #[test]
    fn adds_up_the_cascade() {
        let tables = tables();
        let law = Law::new(&tables).unwrap();
        let one = item("KAPE-HC-1-05-01-2026", 1, "84145190", 1_000_000);
        // CD 20, ACD 4, RD 10, ST 18, AST 3, IT 5.5 percent.
        assert_eq!(asked(&law, "84145190", &one), Some(710_577));
    }

    #[test]
    fn asks_a_specific_duty_on_the_base_quantity() {
        let tables = tables();
        let law = Law::new(&tables).unwrap();
        let mut one = item("KAPE-HC-1-05-01-2026", 1, "15111000", 100_000);
        one.unit = "TNE".to_owned();
        one.quantity = decimal("2.5");
        // 2,500 kg at Rs 8; no other duty; ST 18, AST 3 on 120,000; IT 5.5 on 145,200.
        assert_eq!(
            asked(&law, "15111000", &one),
            Some(20_000 + 21_600 + 3_600 + 7_986)
        );
    }

    #[test]
    fn is_not_known_for_goods_taxed_on_retail_price_or_unknown_codes() {
        let tables = tables();
        let law = Law::new(&tables).unwrap();
        let one = item("KAPE-HC-1-05-01-2026", 1, "33049900", 100_000);
        assert_eq!(asked(&law, "33049900", &one), None);
        assert_eq!(asked(&law, "99999999", &one), None);
    }
}
