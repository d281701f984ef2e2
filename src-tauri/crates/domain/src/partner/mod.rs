//! What partner countries say left for us, against what was declared here (mirror statistics).
//!
//! Rule: gaps by partner, six-digit code and month with a CIF/FOB factor and a shift in months; single
//! shipments matched in grades; unit prices against quartiles. A discrepancy is a hint, never a proof.

mod aggregate;
mod hypothesis;
mod prices;
mod transactions;

use chrono::{Datelike as _, NaiveDate};

pub use aggregate::{Aggregated, Cell, Fit, Goods, Side, aggregate};
pub use hypothesis::{Hypothesis, hypothesis};
pub use prices::{PriceSign, Quartiles, prices};
pub use transactions::{Grade, Match, Sign, match_rows};

use crate::exact::Ratio;

/// Longest shift between export and import that is looked at, in months.
pub const MOST_SHIFT: u32 = 2;

/// A row of either side: a shipment or item, or goods of a month summed up by the partner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Names the row within its side.
    pub id: String,
    /// Number of the declaration it belongs to; empty for sums of a month.
    pub declaration: String,
    /// Partner country, ISO alpha-2.
    pub partner: String,
    /// Code of the goods, digits only, at least six.
    pub hs: String,
    /// Day, or the first day of the month of a sum.
    pub day: NaiveDate,
    /// Weight in kg; `None` = not stated.
    pub kg: Option<Ratio>,
    /// US dollars, FOB of an export and CIF of an import; `None` = not stated or without a rate.
    pub usd: Option<Ratio>,
    /// Transport document, normalised.
    pub bl: String,
    /// Containers, normalised.
    pub containers: Vec<String>,
    /// Key of the exporter's name.
    pub exporter: String,
    /// Key of the importer's name.
    pub consignee: String,
}

impl Row {
    /// First `digits` digits of the code.
    pub fn code(&self, digits: usize) -> &str {
        self.hs.get(..digits).unwrap_or(&self.hs)
    }
}

/// What a comparison goes by. Shares are in percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// CIF value over FOB value.
    pub cif_factor: Ratio,
    /// Months between export and import.
    pub shift: u32,
    /// Weights within this share are the same.
    pub kg_pct: Ratio,
    /// Values within this share are the same.
    pub value_pct: Ratio,
    /// Gaps below this many dollars lead to no hypothesis.
    pub least_usd: Ratio,
    /// A neighbour mirrors a gap from this share of it on.
    pub mirrored_pct: Ratio,
    /// Goods at this rate of customs duty or below are low-duty.
    pub low_duty_pct: Ratio,
    /// Days between the two declarations of a shipment.
    pub days: i64,
    /// Weights of one shipment within this share are the same.
    pub shipment_kg_pct: Ratio,
    /// Partner rows from which quartiles are taken.
    pub least_prices: usize,
}

impl Default for Parameters {
    fn default() -> Self {
        Self {
            cif_factor: &Ratio::whole(107) / &Ratio::whole(100),
            shift: 1,
            kg_pct: Ratio::whole(5),
            value_pct: Ratio::whole(10),
            least_usd: Ratio::whole(10_000),
            mirrored_pct: Ratio::whole(50),
            low_duty_pct: Ratio::whole(5),
            days: 7,
            shipment_kg_pct: Ratio::whole(2),
            least_prices: 4,
        }
    }
}

/// Months counted from year 0, so that they can be shifted.
pub fn month_of(day: NaiveDate) -> i32 {
    day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default()
}

/// `YYYY-MM`.
pub fn month_text(month: i32) -> String {
    format!(
        "{:04}-{:02}",
        month.div_euclid(12),
        month.rem_euclid(12) + 1
    )
}

/// Is `one` within `pct` percent of `other`?
fn within(one: &Ratio, other: &Ratio, pct: &Ratio) -> bool {
    (one - other).abs() <= &other.abs() * &pct.percent()
}

/// A name as a key: capitals and digits only, without the words that only state the legal form.
pub fn name_key(name: &str) -> String {
    const FORMS: [&str; 20] = [
        "LTD",
        "LIMITED",
        "CO",
        "COMPANY",
        "PVT",
        "PRIVATE",
        "INC",
        "LLC",
        "CORP",
        "CORPORATION",
        "GMBH",
        "SMC",
        "MS",
        "M",
        "S",
        "THE",
        "FZE",
        "FZCO",
        "JSC",
        "OOO",
    ];
    let upper = name.to_uppercase();
    let words = upper.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && !FORMS.contains(word));
    words.collect::<Vec<_>>().join(" ")
}

/// A number of a document or container: capitals and digits only.
pub fn number_key(number: &str) -> String {
    let letters = number.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests;
