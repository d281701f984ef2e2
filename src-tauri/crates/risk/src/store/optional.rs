//! Columns that not every extract has. They take room only when an extract of the run has them.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::LevyLine;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::decimals::Decimals;
use super::dictionary::Dictionary;
use super::rows::Texts;
use super::{at, in_order, place, sorted};

/// Codes of levy lines that are surcharge, penalty or fine.
const SURCHARGE: [&str; 6] = ["SUR", "SURCHARGE", "PEN", "PENALTY", "FINE", "DS"];

/// What cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Day,
}

macro_rules! optional_columns {
    ($($column:ident $name:literal $kind:ident,)*) => {
        /// A column that not every extract has, by its canonical name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs)]
        pub enum OptionalColumn { $($column,)* }

        const COLUMNS: &[(OptionalColumn, &str, Kind)] =
            &[$((OptionalColumn::$column, $name, Kind::$kind),)*];
    };
}

optional_columns! {
    Incoterm "incoterm" Text,
    PreferenceCode "preference_code" Text,
    CooNo "coo_no" Text,
    CountryExport "country_export" Text,
    RelatedParty "related_party" Text,
    Containers "containers" Text,
    ContainerTypes "container_types" Text,
    ManifestNo "manifest_no" Text,
    ManifestIndex "manifest_index" Text,
    BlNo "bl_no" Text,
    GdStatus "gd_status" Text,
    AgentId "agent_id" Text,
    PrevDoc "prev_doc" Text,
    ProcedureCode "procedure_code" Text,
    SealIn "seal_in" Text,
    SealOut "seal_out" Text,
    ScanSample "scan_sample" Text,
    ScanFlag "scan_flag" Text,
    Freight "freight_pkr" Number,
    Insurance "insurance_pkr" Number,
    OtherAdditions "other_pkr" Number,
    NetKg "net_kg" Number,
    GrossKgTotal "gross_kg_total" Number,
    TrackerAlerts "tracker_alerts" Number,
    WeighInKg "weigh_in_kg" Number,
    WeighOutKg "weigh_out_kg" Number,
    GuaranteeAmt "guarantee_amt" Number,
    FobExport "fob_export_pkr" Number,
    DrawbackClaimed "drawback_claimed" Number,
    LevyLines "levy_lines" Number,
    CooDate "coo_date" Day,
    ClearanceDate "clearance_date" Day,
    PaymentDate "payment_date" Day,
    ExitDate "exit_date" Day,
}

impl OptionalColumn {
    /// Canonical name. `levy_lines` stands for levies stated line by line; its cell is the sum of
    /// their surcharges and penalties in rupees.
    pub fn name(self) -> &'static str {
        COLUMNS.get(self as usize).map_or("", |(_, name, _)| name)
    }

    fn named(name: &str) -> Option<Self> {
        let known = COLUMNS.iter().find(|(_, known, _)| *known == name);
        known.map(|(column, ..)| *column)
    }

    fn kind(self) -> Kind {
        COLUMNS
            .get(self as usize)
            .map_or(Kind::Text, |(.., kind)| *kind)
    }
}

/// Which optional columns an extract has, filled or blank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ColumnSet(u64);

impl ColumnSet {
    /// The optional ones among canonical names.
    pub fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut set = Self::default();
        let known = names.into_iter().filter_map(OptionalColumn::named);
        known.for_each(|column| set.add(column));
        set
    }

    /// Is the column there?
    pub fn holds(self, column: OptionalColumn) -> bool {
        self.0 >> (column as u64) & 1 == 1
    }

    fn add(&mut self, column: OptionalColumn) {
        self.0 |= 1 << (column as u64);
    }

    fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Number of columns.
    pub(super) fn len(self) -> u32 {
        self.0.count_ones()
    }
}

/// Cells of one column.
#[derive(Clone, Debug)]
enum Cells {
    Text(Texts),
    Number(Decimals),
    Day(Vec<Option<NaiveDate>>),
}

impl Cells {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Text => Self::Text(Texts::default()),
            Kind::Number => Self::Number(Decimals::default()),
            Kind::Day => Self::Day(Vec::new()),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Text(texts) => texts.symbols.len(),
            Self::Number(numbers) => numbers.len(),
            Self::Day(days) => days.len(),
        }
    }

    fn pad(&mut self, len: usize) {
        while self.len() < len {
            self.push("");
        }
    }

    fn push(&mut self, cell: &str) {
        match self {
            Self::Text(texts) => {
                texts.push(cell);
            }
            Self::Number(numbers) => numbers.push(cell.parse().ok()),
            Self::Day(days) => days.push(cell.parse().ok()),
        }
    }

    fn append(&mut self, other: Self) {
        match (self, other) {
            (Self::Text(texts), Self::Text(more)) => texts.append(&more),
            (Self::Number(numbers), Self::Number(more)) => numbers.append(more),
            (Self::Day(days), Self::Day(mut more)) => days.append(&mut more),
            // Both are of the column's kind.
            _ => {}
        }
    }
}

/// Optional columns on their way into a store.
#[derive(Clone, Debug, Default)]
pub(super) struct OptionalRows {
    /// By row; shorter than the rows while nothing came.
    sets: Vec<ColumnSet>,
    cells: Vec<Option<Cells>>,
}

impl OptionalRows {
    /// Takes what row `row` states beyond the columns that all have. Cells that are no number or
    /// date of their column count as blank, as they do in the importer.
    pub fn push(&mut self, row: usize, columns: ColumnSet, beyond: &str) {
        let stated: Stated<'_> = serde_json::from_str(beyond).unwrap_or_default();
        let mut set = columns;
        for (column, cell) in &stated.columns.0 {
            set.add(*column);
            self.cell(row, *column, cell);
        }
        if !stated.levies.is_empty() {
            set.add(OptionalColumn::LevyLines);
            let text = surcharge(&stated.levies).to_string();
            self.cell(row, OptionalColumn::LevyLines, &text);
        }
        if set != ColumnSet::default() {
            self.sets.resize(row, ColumnSet::default());
            self.sets.push(set);
        }
    }

    fn cell(&mut self, row: usize, column: OptionalColumn, cell: &str) {
        self.cells.resize_with(COLUMNS.len(), || None);
        if let Some(slot) = self.cells.get_mut(column as usize) {
            let cells = slot.get_or_insert_with(|| Cells::new(column.kind()));
            cells.pad(row);
            cells.push(cell);
        }
    }

    /// Adds the columns of `others` rows behind the `own` there are.
    pub fn append(&mut self, own: usize, mut other: Self, others: usize) {
        if !other.sets.is_empty() {
            self.sets.resize(own, ColumnSet::default());
            self.sets.append(&mut other.sets);
        }
        if other.cells.is_empty() {
            return;
        }
        self.cells.resize_with(COLUMNS.len(), || None);
        let slots = self.cells.iter_mut().zip(other.cells).zip(COLUMNS);
        for ((slot, more), (.., kind)) in slots {
            if let Some(mut more) = more {
                let cells = slot.get_or_insert_with(|| Cells::new(*kind));
                cells.pad(own);
                more.pad(others);
                cells.append(more);
            }
        }
    }

    pub fn set(&self, row: usize) -> ColumnSet {
        at(&self.sets, row)
    }

    /// The columns of the rows in `order`.
    pub fn in_order(&self, rows: usize, order: &[u32]) -> Options {
        if self.sets.is_empty() {
            return Options::default();
        }
        let sets: Vec<ColumnSet> = order.iter().map(|row| self.set(place(*row))).collect();
        let columns = self.cells.iter().map(|cells| {
            let mut cells = cells.clone()?;
            cells.pad(rows);
            Some(match cells {
                Cells::Text(texts) => {
                    let (words, symbols) = sorted(&texts);
                    Sorted::Text(words, in_order(&symbols, order))
                }
                Cells::Number(numbers) => Sorted::Number(numbers.in_order(order)),
                Cells::Day(days) => Sorted::Day(in_order(&days, order)),
            })
        });
        Options {
            everywhere: sets
                .iter()
                .copied()
                .fold(ColumnSet::default(), ColumnSet::with),
            sets,
            columns: columns.collect(),
        }
    }
}

/// Surcharge and penalty of levy lines.
fn surcharge(lines: &[LevyLine]) -> Decimal {
    let of_kind = lines
        .iter()
        .filter(|line| SURCHARGE.contains(&line.levy.as_str()));
    let amounts = of_kind.filter_map(|line| line.amount.parse::<Decimal>().ok());
    crate::sums::Sum::of(amounts).decimal()
}

/// A column in the order of the store.
#[derive(Debug)]
enum Sorted {
    Text(Dictionary, Vec<u32>),
    Number(Decimals),
    Day(Vec<Option<NaiveDate>>),
}

/// Optional columns of a store.
#[derive(Debug, Default)]
pub(crate) struct Options {
    everywhere: ColumnSet,
    sets: Vec<ColumnSet>,
    columns: Vec<Option<Sorted>>,
}

impl Options {
    /// Has any extract the column?
    pub fn anywhere(&self, column: OptionalColumn) -> bool {
        self.everywhere.holds(column)
    }

    /// Has the item's extract the column?
    pub fn has(&self, column: OptionalColumn, item: usize) -> bool {
        at(&self.sets, item).holds(column)
    }

    fn column(&self, column: OptionalColumn) -> Option<&Sorted> {
        self.columns.get(column as usize)?.as_ref()
    }

    /// A text; empty for a blank cell and for an absent column.
    pub fn text(&self, column: OptionalColumn, item: usize) -> &str {
        match self.column(column) {
            Some(Sorted::Text(words, symbols)) => words.text(at(symbols, item)),
            _ => "",
        }
    }

    /// A number; `None` for a blank cell and for an absent column.
    pub fn number(&self, column: OptionalColumn, item: usize) -> Option<Decimal> {
        match self.column(column)? {
            Sorted::Number(numbers) => numbers.get(item),
            _ => None,
        }
    }

    /// A day; `None` for a blank cell and for an absent column.
    pub fn day(&self, column: OptionalColumn, item: usize) -> Option<NaiveDate> {
        match self.column(column)? {
            Sorted::Day(days) => at(days, item),
            _ => None,
        }
    }
}

/// What an item states beyond the columns that all have, as the store of extracts keeps it.
#[derive(Default, Deserialize)]
struct Stated<'a> {
    #[serde(borrow, default)]
    columns: Named<'a>,
    #[serde(default)]
    levies: Vec<LevyLine>,
}

/// The cells that indicators know.
#[derive(Default)]
struct Named<'a>(Vec<(OptionalColumn, Cow<'a, str>)>);

impl<'de: 'a, 'a> Deserialize<'de> for Named<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Known;
        impl<'de> Visitor<'de> for Known {
            type Value = Named<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("cells by name")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut cells = Vec::new();
                while let Some(Word(name)) = map.next_key::<Word<'de>>()? {
                    if let Some(column) = OptionalColumn::named(&name) {
                        cells.push((column, map.next_value::<Word<'de>>()?.0));
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                Ok(Named(cells))
            }
        }
        from.deserialize_map(Known)
    }
}

/// A text that is borrowed unless it holds an escaped letter.
#[derive(Deserialize)]
struct Word<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn lists_columns_in_the_order_of_their_kinds_numbers() {
        for (number, (column, name, _)) in COLUMNS.iter().enumerate() {
            assert_eq!(*column as usize, number);
            assert_eq!(OptionalColumn::named(name), Some(*column));
        }
        assert!(COLUMNS.len() <= 64);
    }

    #[test]
    fn tells_a_blank_cell_from_an_absent_column_across_parts() {
        let exit = ColumnSet::of(["exit_date", "unheard_of"]);
        let mut rows = OptionalRows::default();
        rows.push(1, exit, "");
        let mut more = OptionalRows::default();
        more.push(
            0,
            exit,
            r#"{"columns":{"exit_date":"2026-01-05","bl_no":"A \"1\"","x":"y"},"levies":[{"levy":"PEN","amount":"12.5"},{"levy":"CD","amount":"7"}]}"#,
        );
        rows.append(2, more, 1);
        let options = rows.in_order(3, &[2, 0, 1]);
        assert_eq!(
            options.day(OptionalColumn::ExitDate, 0),
            "2026-01-05".parse().ok()
        );
        assert_eq!(options.text(OptionalColumn::BlNo, 0), "A \"1\"");
        let fine = options.number(OptionalColumn::LevyLines, 0).unwrap();
        assert_eq!(fine.to_string(), "12.5");
        assert!(!options.has(OptionalColumn::ExitDate, 1));
        assert!(options.has(OptionalColumn::ExitDate, 2));
        assert_eq!(options.day(OptionalColumn::ExitDate, 2), None);
        assert!(!options.anywhere(OptionalColumn::NetKg));
    }
}
