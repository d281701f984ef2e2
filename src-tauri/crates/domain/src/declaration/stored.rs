//! An item as it travels to the store and lies in it: decimals as exact text.

use chrono::Datelike as _;
use serde::{Deserialize, Serialize};

use super::{Beyond, ItemRow};
use crate::decimal::Decimal;

/// An item row in borrowed texts. An empty text is an absent value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct StoredItem<'a> {
    pub record: u32,
    pub item_no: u32,
    pub item_no_inferred: bool,
    pub version_no: u32,
    pub gd_uid: &'a str,
    /// `YYYY-MM-DD`.
    pub gd_date: &'a str,
    pub trader_id: &'a str,
    pub trader_name: &'a str,
    pub pct: &'a str,
    pub pct_declared: &'a str,
    pub description: &'a str,
    pub origin: &'a str,
    pub unit: &'a str,
    pub quantity: &'a str,
    pub quantity_declared: &'a str,
    pub price_declared: &'a str,
    pub price_assessed: &'a str,
    pub currency: &'a str,
    pub value: Option<i64>,
    pub value_declared: Option<i64>,
    /// In the order of [`super::EXTRACT_LEVIES`].
    pub levies: [Option<i64>; 6],
    pub gst_memo: Option<i64>,
    pub total: Option<i64>,
    pub sro_raw: &'a str,
    pub sro_key: Option<&'a str>,
    /// Joined by `|`.
    pub flags: &'a str,
    /// [`Beyond`] as JSON; empty when there is nothing.
    pub beyond: &'a str,
}

/// Texts that an [`ItemRow`] does not hold as texts, in one reused buffer.
#[derive(Debug, Default)]
pub struct StoredTexts {
    text: String,
    ends: [usize; 7],
}

impl StoredTexts {
    /// The row in texts; they live as long as the row and this buffer.
    pub fn of<'a>(&'a mut self, row: &'a ItemRow) -> StoredItem<'a> {
        self.text.clear();
        let decimals = [
            row.quantity,
            row.quantity_declared,
            row.price_declared,
            row.price_assessed,
        ];
        let [date, a, b, c, d, flags, beyond] = &mut self.ends;
        if let Some(day) = row.gd_date {
            push_day(&mut self.text, day);
        }
        *date = self.text.len();
        for (end, number) in [a, b, c, d].into_iter().zip(decimals) {
            write_decimal(&mut self.text, number);
            *end = self.text.len();
        }
        for (n, flag) in row.flags.iter().enumerate() {
            self.text.push_str(if n == 0 { "" } else { "|" });
            self.text.push_str(flag);
        }
        *flags = self.text.len();
        push_beyond(&mut self.text, &row.beyond);
        *beyond = self.text.len();
        self.borrow(row)
    }

    fn part(&self, n: usize) -> &str {
        let start = n.checked_sub(1).and_then(|m| self.ends.get(m));
        let (start, end) = (start.copied().unwrap_or(0), self.ends.get(n).copied());
        self.text
            .get(start..end.unwrap_or(start))
            .unwrap_or_default()
    }

    fn borrow<'a>(&'a self, row: &'a ItemRow) -> StoredItem<'a> {
        StoredItem {
            record: row.record,
            item_no: row.item_no,
            item_no_inferred: row.item_no_inferred,
            version_no: row.version_no,
            gd_uid: &row.gd_uid,
            gd_date: self.part(0),
            trader_id: &row.trader_id,
            trader_name: &row.trader_name,
            pct: &row.pct,
            pct_declared: &row.pct_declared,
            description: &row.description,
            origin: &row.origin,
            unit: &row.unit,
            quantity: self.part(1),
            quantity_declared: self.part(2),
            price_declared: self.part(3),
            price_assessed: self.part(4),
            currency: &row.currency,
            value: row.value,
            value_declared: row.value_declared,
            levies: row.levies.in_order(),
            gst_memo: row.gst_memo,
            total: row.total,
            sro_raw: &row.sro_raw,
            sro_key: row.sro_key.as_deref(),
            flags: self.part(5),
            beyond: self.part(6),
        }
    }
}

fn write_decimal(text: &mut String, number: Option<Decimal>) {
    if let Some(number) = number {
        number.push_to(text);
    }
}

/// `YYYY-MM-DD`.
fn push_day(text: &mut String, day: chrono::NaiveDate) {
    let year = u32::try_from(day.year()).unwrap_or_default();
    let letter = |n: u32| char::from_digit(n % 10, 10).unwrap_or('0');
    for n in [1000, 100, 10, 1] {
        text.push(letter(year / n));
    }
    for part in [day.month(), day.day()] {
        text.push('-');
        text.push(letter(part / 10));
        text.push(letter(part));
    }
}

fn push_beyond(text: &mut String, beyond: &Beyond) {
    if !beyond.is_empty() {
        text.push_str(&serde_json::to_string(beyond).unwrap_or_default());
    }
}
