//! Units of books and declarations on one base, by the unit table of the case.

use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;
use jaiza_domain::matching::Quantity;
use jaiza_domain::reference::Uom;

/// Names that people write for units of weight and number, with base and how many of it one unit is,
/// as thousandths. The unit table of the case goes before them.
const WRITTEN: &[(&str, &str, i128)] = &[
    ("KG", "KGM", 1000),
    ("KGS", "KGM", 1000),
    ("KILOGRAM", "KGM", 1000),
    ("MT", "KGM", 1_000_000),
    ("TNE", "KGM", 1_000_000),
    ("TON", "KGM", 1_000_000),
    ("TONNE", "KGM", 1_000_000),
    ("GM", "KGM", 1),
    ("GRM", "KGM", 1),
    ("NO", "C62", 1000),
    ("NOS", "C62", 1000),
    ("PCS", "C62", 1000),
    ("PC", "C62", 1000),
    ("H87", "C62", 1000),
    ("EA", "C62", 1000),
    ("DOZ", "C62", 12_000),
    ("DZN", "C62", 12_000),
];

/// The base of a unit as written, and how many of it one unit is.
pub fn base_of(table: &[Uom], written: &str) -> Option<(String, Ratio)> {
    let unit = written.trim().trim_end_matches('.').to_uppercase();
    if unit.is_empty() {
        return None;
    }
    let named = table
        .iter()
        .find(|row| row.code.eq_ignore_ascii_case(&unit) || row.rec20.eq_ignore_ascii_case(&unit));
    if let Some(row) = named {
        let base = if row.base == "H87" { "C62" } else { &row.base };
        return Some((base.to_owned(), Ratio::from(row.factor_to_base)));
    }
    let usual = WRITTEN.iter().find(|(name, ..)| *name == unit);
    Some(match usual {
        Some((_, base, thousandths)) => (
            (*base).to_owned(),
            Ratio::from(Decimal::new(*thousandths, 3)),
        ),
        None => (unit, Ratio::whole(1)),
    })
}

/// A quantity on its base; `None` without a unit, because nothing is guessed.
pub fn quantity(table: &[Uom], amount: Decimal, unit: &str) -> Option<Quantity> {
    let (base, factor) = base_of(table, unit)?;
    Some(Quantity {
        base,
        amount: &Ratio::from(amount) * &factor,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_unit_under_two_names_has_one_base() {
        let table = [Uom {
            code: "MT".into(),
            rec20: "TNE".into(),
            base: "KGM".into(),
            factor_to_base: Decimal::whole(1000),
            ..Uom::default()
        }];
        let tonnes = quantity(&table, Decimal::whole(2), "mt").unwrap();
        let kilos = quantity(&table, Decimal::whole(2000), "Kgs.").unwrap();
        assert_eq!(tonnes, kilos);
        assert_eq!(quantity(&table, Decimal::whole(2), " "), None);
    }
}
