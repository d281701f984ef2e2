//! Items on their way into a store: columns in the order in which they came.

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{Item, LevyAmounts};

use super::decimals::Decimals;
use super::dictionary::Dictionary;
use super::optional::{ColumnSet, OptionalRows};

/// An absent levy in its column.
pub(super) const NO_LEVY: i64 = i64::MIN;

/// What a run needs of one current item, in borrowed texts.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct RiskRow<'a> {
    pub record: u32,
    pub gd_uid: &'a str,
    pub gd_date: NaiveDate,
    pub item_no: u32,
    pub version_no: u32,
    pub trader_id: &'a str,
    pub trader_name: &'a str,
    /// 8 digits.
    pub pct: &'a str,
    pub description: &'a str,
    pub origin: &'a str,
    pub unit: &'a str,
    pub quantity: Decimal,
    pub price_declared: Decimal,
    pub price_assessed: Option<Decimal>,
    pub currency: &'a str,
    /// Whole rupees.
    pub value: i64,
    pub levies: LevyAmounts,
    /// Key of the concession claimed; `?` without a known one.
    pub sro_key: Option<&'a str>,
    /// Optional columns that its extract has.
    pub columns: ColumnSet,
    /// What it states beyond the columns of every extract, as JSON; empty when there is nothing.
    pub beyond: &'a str,
}

impl<'a> From<&'a Item> for RiskRow<'a> {
    fn from(item: &'a Item) -> Self {
        Self {
            record: item.record,
            gd_uid: &item.gd_uid,
            gd_date: item.gd_date,
            item_no: item.item_no,
            version_no: item.version_no,
            trader_id: &item.trader_id,
            trader_name: &item.trader_name,
            pct: &item.pct,
            description: &item.description,
            origin: &item.origin,
            unit: &item.unit,
            quantity: item.quantity,
            price_declared: item.price_declared,
            price_assessed: item.price_assessed,
            currency: &item.currency,
            value: item.value,
            levies: item.levies,
            sro_key: item.sro_key.as_deref(),
            columns: ColumnSet::default(),
            beyond: "",
        }
    }
}

/// A column of texts: symbols and what they stand for.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    pub words: Dictionary,
    pub symbols: Vec<u32>,
}

impl Texts {
    pub fn push(&mut self, text: &str) -> u32 {
        // Neighbouring items often say the same; comparing is cheaper than hashing.
        let known = self.symbols.last().copied();
        let symbol = match known.filter(|symbol| self.words.text(*symbol) == text) {
            Some(symbol) => symbol,
            None => self.words.intern(text),
        };
        self.symbols.push(symbol);
        symbol
    }

    pub fn append(&mut self, other: &Self) {
        let renamed: Vec<u32> = other
            .words
            .texts()
            .map(|text| self.words.intern(text))
            .collect();
        let symbols = other.symbols.iter();
        self.symbols
            .extend(symbols.map(|symbol| super::at(&renamed, super::place(*symbol))));
    }
}

/// Items in columns, as they came in. Parts that were read side by side are joined by
/// [`Rows::append`]; in which order makes no difference to a run.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    pub(super) record: Vec<u32>,
    pub(super) item_no: Vec<u32>,
    pub(super) version_no: Vec<u32>,
    pub(super) date: Vec<NaiveDate>,
    pub(super) value: Vec<i64>,
    pub(super) levies: Vec<[i64; 6]>,
    pub(super) quantity: Decimals,
    pub(super) declared: Decimals,
    pub(super) assessed: Decimals,
    pub(super) gd: Texts,
    pub(super) trader: Texts,
    pub(super) pct: Texts,
    pub(super) description: Texts,
    pub(super) origin: Texts,
    pub(super) unit: Texts,
    pub(super) currency: Texts,
    /// Empty = no claim.
    pub(super) sro: Texts,
    /// Name of each trader, by symbol; of several the smallest, so that order does not matter.
    pub(super) names: Vec<String>,
    pub(super) optional: OptionalRows,
}

impl Rows {
    /// Adds a current item.
    pub fn push(&mut self, row: &RiskRow<'_>) {
        if row.columns != ColumnSet::default() || !row.beyond.is_empty() {
            self.optional.push(self.len(), row.columns, row.beyond);
        }
        self.record.push(row.record);
        self.item_no.push(row.item_no);
        self.version_no.push(row.version_no);
        self.date.push(row.gd_date);
        self.value.push(row.value);
        let levies = row.levies.in_order();
        self.levies.push(levies.map(|levy| levy.unwrap_or(NO_LEVY)));
        self.quantity.push(Some(row.quantity));
        self.declared.push(Some(row.price_declared));
        self.assessed.push(row.price_assessed);
        self.gd.push(row.gd_uid);
        let trader = self.trader.push(row.trader_id);
        self.name(trader, row.trader_name);
        self.pct.push(row.pct);
        self.description.push(row.description);
        self.origin.push(row.origin);
        self.unit.push(row.unit);
        self.currency.push(row.currency);
        self.sro.push(row.sro_key.unwrap_or_default());
    }

    /// Number of items.
    pub fn len(&self) -> usize {
        self.date.len()
    }

    /// No item?
    pub fn is_empty(&self) -> bool {
        self.date.is_empty()
    }

    /// Adds the items of another part.
    pub fn append(&mut self, mut other: Self) {
        let optional = std::mem::take(&mut other.optional);
        self.optional.append(self.len(), optional, other.len());
        self.record.append(&mut other.record);
        self.item_no.append(&mut other.item_no);
        self.version_no.append(&mut other.version_no);
        self.date.append(&mut other.date);
        self.value.append(&mut other.value);
        self.levies.append(&mut other.levies);
        self.quantity.append(other.quantity);
        self.declared.append(other.declared);
        self.assessed.append(other.assessed);
        self.gd.append(&other.gd);
        for (symbol, name) in (0_u32..).zip(&other.names) {
            let trader = self.trader.words.intern(other.trader.words.text(symbol));
            self.name(trader, name);
        }
        self.trader.append(&other.trader);
        self.pct.append(&other.pct);
        self.description.append(&other.description);
        self.origin.append(&other.origin);
        self.unit.append(&other.unit);
        self.currency.append(&other.currency);
        self.sro.append(&other.sro);
    }

    fn name(&mut self, trader: u32, name: &str) {
        let at = super::place(trader);
        if self.names.len() <= at {
            self.names.resize(at + 1, String::new());
        }
        if let Some(held) = self.names.get_mut(at)
            && !name.is_empty()
            && (held.is_empty() || name < held.as_str())
        {
            name.clone_into(held);
        }
    }
}
