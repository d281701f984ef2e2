//! One item of a goods declaration as an extract states it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::decimal::Decimal;

/// The levies of the 21-column audit extract, in the order of the cascade (FED is not in it).
pub const EXTRACT_LEVIES: [&str; 6] = ["CD", "ACD", "RD", "ST", "AST", "IT"];

/// Whole-rupee amounts of the six levies; `None` = not extracted, which is not zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct LevyAmounts {
    pub cd: Option<i64>,
    pub acd: Option<i64>,
    pub rd: Option<i64>,
    pub st: Option<i64>,
    pub ast: Option<i64>,
    pub it: Option<i64>,
}

impl LevyAmounts {
    /// Amounts in the order of [`EXTRACT_LEVIES`].
    pub const fn in_order(&self) -> [Option<i64>; 6] {
        [self.cd, self.acd, self.rd, self.st, self.ast, self.it]
    }

    /// From amounts in the order of [`EXTRACT_LEVIES`].
    pub const fn from_order(a: [Option<i64>; 6]) -> Self {
        let [cd, acd, rd, st, ast, it] = a;
        Self {
            cd,
            acd,
            rd,
            st,
            ast,
            it,
        }
    }

    /// Sum in rupees; an absent levy counts as 0.
    pub fn sum(&self) -> i64 {
        self.in_order()
            .into_iter()
            .flatten()
            .fold(0, i64::saturating_add)
    }
}

/// A stored row of an extract (`data/extracts` contract): one item of one version of a declaration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Record number as a spreadsheet shows it (the header is 1).
    pub record: u32,
    /// Normalised declaration number with date, `KAPE-HC-10421-04-08-2025`.
    pub gd_uid: String,
    /// Declaration date.
    pub gd_date: NaiveDate,
    /// Item number within the declaration.
    pub item_no: u32,
    /// The item number was given by position, not read.
    pub item_no_inferred: bool,
    /// Version of the declaration (1 when the extract names none).
    pub version_no: u32,
    /// Highest version of its declaration and item.
    pub current: bool,
    /// Trader id: NTN of 7 or CNIC of 13 digits.
    pub trader_id: String,
    /// Trader's name as printed.
    pub trader_name: String,
    /// Tariff code, 8 digits without a point.
    pub pct: String,
    /// Description with blanks collapsed.
    pub description: String,
    /// Origin, ISO alpha-2.
    pub origin: String,
    /// Unit, UN/ECE Rec 20 code.
    pub unit: String,
    /// Assessed quantity in `unit`.
    pub quantity: Decimal,
    /// Declared price per unit in `currency`.
    pub price_declared: Decimal,
    /// Assessed price per unit in `currency`.
    pub price_assessed: Option<Decimal>,
    /// Currency of both prices, ISO 4217.
    pub currency: String,
    /// Assessed customs value, whole rupees.
    pub value: i64,
    /// Recorded levies.
    pub levies: LevyAmounts,
    /// `GST PAID`, a memo: enters nothing.
    pub gst_memo: Option<i64>,
    /// `Total` as read.
    pub total: Option<i64>,
    /// Text of the concession cell, blanks collapsed; empty = no claim.
    pub sro_raw: String,
    /// Key of the concession; `?` = text without a known key; `None` = no claim.
    pub sro_key: Option<String>,
    /// `PCT_ZERO_RESTORED`, `PCT_IRREGULAR`, `NTN_PADDED`, `TOTAL_MISMATCH`.
    pub flags: Vec<String>,
}

impl Item {
    /// Key of the item, `GD#item_no`.
    pub fn key(&self) -> String {
        format!("{}#{}", self.gd_uid, self.item_no)
    }

    /// Office code, the four letters in front of the number.
    pub fn office(&self) -> &str {
        self.gd_uid.split('-').next().unwrap_or_default()
    }

    /// Declaration type, the two letters behind the office.
    pub fn decl_type(&self) -> &str {
        self.gd_uid.split('-').nth(1).unwrap_or_default()
    }
}

/// `48219000` as `4821.9000`; any other text unchanged.
pub fn dotted_pct(pct: &str) -> String {
    match (pct.get(..4), pct.get(4..)) {
        (Some(heading), Some(rest)) if pct.len() == 8 => format!("{heading}.{rest}"),
        _ => pct.to_owned(),
    }
}
