//! Units of books and declarations on one base, by the unit table of the case.

use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;
use jaiza_domain::matching::Quantity;
use jaiza_domain::reference::Uom;

/// Names that people write for units which every package knows by code.
const WRITTEN: &[(&str, &str)] = &[
    ("KG", "KGM"),
    ("KGS", "KGM"),
    ("KILOGRAM", "KGM"),
    ("NO", "C62"),
    ("NOS", "C62"),
    ("PCS", "C62"),
    ("PC", "C62"),
    ("H87", "C62"),
    ("EA", "C62"),
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
    let usual = WRITTEN.iter().find(|(name, _)| *name == unit);
    let base = usual.map_or(unit.as_str(), |(_, code)| code).to_owned();
    Some((base, Ratio::whole(1)))
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
        }];
        let tonnes = quantity(&table, Decimal::whole(2), "mt").unwrap();
        let kilos = quantity(&table, Decimal::whole(2000), "Kgs.").unwrap();
        assert_eq!(tonnes, kilos);
        assert_eq!(quantity(&table, Decimal::whole(2), " "), None);
    }
}
