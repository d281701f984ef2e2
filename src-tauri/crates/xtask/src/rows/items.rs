//! Declarations, their items and what is levied on them.

use super::goods::{self, AGREEMENT, CONCESSION, GOODS, Goods, OFFICES, ORIGINS};
use super::{Declaration, Rows};

const TRADERS: u64 = 4_000;
/// 2025-01-01 to 2026-06-30.
const DAYS: u64 = 546;

impl Rows {
    /// A new declaration; its number is used once. Days pass evenly over the rows.
    pub(super) fn declare(&mut self) -> Option<Declaration> {
        self.declarations += 1;
        let day = u64::from(self.done) * DAYS / u64::from(self.extract.rows);
        let office = self.random.pick(OFFICES)?;
        // Few importers declare much, most declare little.
        let first = self.random.below(TRADERS);
        let trader = first.min(self.random.below(TRADERS));
        let items_left = match self.random.below(100) {
            0..=44 => 1,
            45..=69 => 2,
            70..=84 => 3,
            85..=93 => 4,
            _ => 5,
        };
        let number = format!("{office}-HC-{}-{}", self.declarations, goods::date(day));
        Some(Declaration {
            number,
            trader,
            items_left,
        })
    }

    /// The cells of [`super::COLUMNS`] for one item of the declaration at hand.
    pub(super) fn item(&mut self) -> Option<Vec<String>> {
        let Goods {
            pct_code,
            names,
            units,
            price,
            rates,
        } = *self.random.pick(GOODS)?;
        let origin = self.random.pick(ORIGINS)?;
        let (currency, paisa) = origin.paid_in;
        let dollars = self.random.between(price * 6 / 10, price * 14 / 10);
        let unit_price = dollars * goods::PAISA_PER_DOLLAR / paisa;
        let quantity = self.random.between(20, 3_000);
        let value = unit_price * quantity * paisa / 1_000_000;
        let (sro, rates) = match self.random.below(100) {
            0..=5 if pct_code == "3902.1000" => (CONCESSION, [3, 0, 0]),
            0..=11 if (pct_code, origin.code) == ("7315.1190", "MY") => (AGREEMENT, [5, 0, 0]),
            _ => ("", rates),
        };
        let levies = self.levies(value, rates);
        let price = format!("{}.{:04}", unit_price / 10_000, unit_price % 10_000);
        let assessed = if self.random.below(125) == 0 {
            String::new()
        } else {
            price.clone()
        };
        let written = if self.random.below(10) < 9 {
            origin.name
        } else {
            origin.code
        };
        let mut cells = vec![
            self.declaration.number.clone(),
            goods::trader_number(self.declaration.trader),
            goods::trader_name(self.declaration.trader),
            pct_code.to_owned(),
            self.description(names)?,
            price,
            written.to_owned(),
            quantity.to_string(),
            (*self.random.pick(units)?).to_owned(),
            assessed,
            currency.to_owned(),
            value.to_string(),
        ];
        cells.extend(levies);
        cells.push(sro.to_owned());
        Some(cells)
    }

    fn description(&mut self, names: &[&str]) -> Option<String> {
        let brand = self.random.pick(goods::BRANDS)?;
        let name = self.random.pick(names)?;
        let size = self.random.between(2, 120) * 5;
        Some(match self.random.below(10) {
            0..=3 => format!("{name} {brand} MODEL {size}"),
            4..=6 => format!("{brand} {name} {size} MM"),
            7..=8 => format!("{name} (IN CARTONS, PACKED)"),
            _ => format!("{name} GRADE {size}, {brand}"),
        })
    }

    /// The eight cells from customs duty to total. About one levy in a thousand is absent, and then
    /// missing in the total too.
    fn levies(&mut self, value: u64, [duty, additional, regulatory]: [u64; 3]) -> [String; 8] {
        let of = |base: u64, percent: u64| base * percent / 100;
        let duties = [
            of(value, duty),
            of(value, additional),
            of(value, regulatory),
        ];
        let base = value + duties.iter().sum::<u64>();
        let (sales, further) = (of(base, 18), of(base, 3));
        let income = of(base + sales + further, 6);
        let [customs, additional, regulatory] = duties;
        let mut total = 0;
        let mut cell = |amount: u64| {
            if self.random.below(1_000) == 0 {
                return String::new();
            }
            total += amount;
            amount.to_string()
        };
        let paid = [customs, sales, income, additional, further, regulatory].map(&mut cell);
        let [
            customs,
            sales_paid,
            income,
            additional,
            further_paid,
            regulatory,
        ] = paid;
        let both = (sales + further).to_string();
        let total = total.to_string();
        [
            customs,
            sales_paid,
            income,
            additional,
            further_paid,
            regulatory,
            both,
            total,
        ]
    }
}
