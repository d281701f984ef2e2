//! One item of a goods declaration as an extract states it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::decimal::Decimal;

mod stored;

pub use stored::{StoredItem, StoredTexts};

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

/// A levy of an item as a file states it, for levies and facts beyond the six amounts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevyLine {
    /// Code as the file writes it.
    pub levy: String,
    /// What the rate applies to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub base: String,
    /// Rate in percent, or per unit.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rate: String,
    /// Amount.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub amount: String,
    /// Mode of payment: paid, exempted, secured, as the file writes it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mode: String,
}

/// What a file states of an item beyond the columns that every extract has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beyond {
    /// Further canonical columns by name, as read: `exporter_name`, `net_kg`, …
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
    /// Levies line by line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levies: Vec<LevyLine>,
}

impl Beyond {
    /// Nothing stated?
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() && self.levies.is_empty()
    }
}

/// An item as an extract states it: any value may be absent. An empty text is an absent one.
/// [`Self::complete`] gives the item that duties can be recomputed from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ItemRow {
    pub record: u32,
    pub gd_uid: String,
    pub gd_date: Option<NaiveDate>,
    pub item_no: u32,
    pub item_no_inferred: bool,
    pub version_no: u32,
    pub current: bool,
    pub trader_id: String,
    pub trader_name: String,
    /// The code that duties were computed on.
    pub pct: String,
    /// The code first declared, when the file states both.
    pub pct_declared: String,
    pub description: String,
    pub origin: String,
    pub unit: String,
    /// The quantity that duties were computed on.
    pub quantity: Option<Decimal>,
    /// The quantity first declared, when the file states both.
    pub quantity_declared: Option<Decimal>,
    pub price_declared: Option<Decimal>,
    pub price_assessed: Option<Decimal>,
    pub currency: String,
    /// The customs value that duties were computed on, whole rupees.
    pub value: Option<i64>,
    /// The value first declared, when the file states both.
    pub value_declared: Option<i64>,
    pub levies: LevyAmounts,
    pub gst_memo: Option<i64>,
    pub total: Option<i64>,
    pub sro_raw: String,
    pub sro_key: Option<String>,
    pub flags: Vec<String>,
    pub beyond: Beyond,
}

impl ItemRow {
    /// The item with everything that a recomputation needs; `None` when something is absent.
    pub fn complete(self) -> Option<Item> {
        let present = [
            &self.trader_id,
            &self.description,
            &self.origin,
            &self.unit,
            &self.currency,
        ];
        if present.into_iter().any(String::is_empty) || self.pct.len() != 8 {
            return None;
        }
        Some(Item {
            record: self.record,
            gd_uid: self.gd_uid,
            gd_date: self.gd_date?,
            item_no: self.item_no,
            item_no_inferred: self.item_no_inferred,
            version_no: self.version_no,
            current: self.current,
            trader_id: self.trader_id,
            trader_name: self.trader_name,
            pct: self.pct,
            description: self.description,
            origin: self.origin,
            unit: self.unit,
            quantity: self.quantity?,
            price_declared: self.price_declared.or(self.price_assessed)?,
            price_assessed: self.price_assessed,
            currency: self.currency,
            value: self.value?,
            levies: self.levies,
            gst_memo: self.gst_memo,
            total: self.total,
            sro_raw: self.sro_raw,
            sro_key: self.sro_key,
            flags: self.flags,
        })
    }
}

impl From<Item> for ItemRow {
    fn from(item: Item) -> Self {
        Self {
            record: item.record,
            gd_uid: item.gd_uid,
            gd_date: Some(item.gd_date),
            item_no: item.item_no,
            item_no_inferred: item.item_no_inferred,
            version_no: item.version_no,
            current: item.current,
            trader_id: item.trader_id,
            trader_name: item.trader_name,
            pct: item.pct,
            description: item.description,
            origin: item.origin,
            unit: item.unit,
            quantity: Some(item.quantity),
            price_declared: Some(item.price_declared),
            price_assessed: item.price_assessed,
            currency: item.currency,
            value: Some(item.value),
            levies: item.levies,
            gst_memo: item.gst_memo,
            total: item.total,
            sro_raw: item.sro_raw,
            sro_key: item.sro_key,
            flags: item.flags,
            ..Self::default()
        }
    }
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
