//! Row sets of a session: over extracts in the store, over the items of a case in memory.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::{
    COLUMNS, ColumnKind, Condition, ExtractStore, Facet, Filter, OpenedRows, Sort, Test,
};
use jaiza_domain::declaration::{EXTRACT_LEVIES, Item, ItemRow};

use crate::dto::item::{ItemFilter, ItemSort};
use crate::error::{Answer, ErrorBody};

mod cells;
mod columns;

use cells::amount;
pub use cells::cell;
pub use columns::Values;

/// Numbers of row sets over cases begin here; those over extracts stay below.
const CASE_SETS: u32 = 1 << 24;
/// Row sets over cases that are kept open.
const KEPT: usize = 16;

/// Open row sets.
#[derive(Default)]
pub struct Grid {
    store: Option<ExtractStore>,
    cases: VecDeque<(u32, CaseSet)>,
    last: u32,
}

/// Rows over the items of a case.
struct CaseSet {
    items: Arc<Vec<Item>>,
    /// Places in `items`, in order.
    rows: Vec<usize>,
}

/// What a set holds.
pub struct Opened {
    /// Its number.
    pub set_id: u32,
    /// Its rows.
    pub count: u32,
    /// Sums per amount column.
    pub sums: BTreeMap<String, String>,
}

/// A row: place in the set, id of the item, the item.
pub struct GridRow {
    /// From 0.
    pub n: u32,
    /// `42` in the store, item number in a case.
    pub id: String,
    /// The item.
    pub item: ItemRow,
}

impl From<OpenedRows> for Opened {
    fn from(opened: OpenedRows) -> Self {
        let mut sums = BTreeMap::from([("value".to_owned(), opened.sums.value.to_string())]);
        for (levy, sum) in EXTRACT_LEVIES.iter().zip(opened.sums.levies) {
            sums.insert(levy.to_lowercase(), sum.to_string());
        }
        Self {
            set_id: opened.set_id,
            count: opened.count,
            sums,
        }
    }
}

impl Grid {
    /// Opens a set over extracts (all when none is named).
    ///
    /// # Errors
    /// A filter that does not fit its column, an unknown extract.
    pub fn open_extracts(
        &mut self,
        home: &Home,
        extracts: &[String],
        filters: &[ItemFilter],
        sort: Option<&ItemSort>,
    ) -> Answer<Opened> {
        let filter = Filter {
            extracts: extracts
                .iter()
                .map(|id| extract_id(id))
                .collect::<Answer<_>>()?,
            all: conditions(filters)?,
        };
        let opened = self.store(home)?.open_rows(&filter, &sorts(sort))?;
        Ok(opened.into())
    }

    /// Opens a set over the items of a case.
    ///
    /// # Errors
    /// A filter that does not fit its column.
    pub fn open_case(
        &mut self,
        items: &Arc<Vec<Item>>,
        filters: &[ItemFilter],
        sort: Option<&ItemSort>,
    ) -> Answer<Opened> {
        let mut rows = meeting(items, filters)?;
        if let Some(sort) = sort {
            known_column(&sort.column)?;
            rows.sort_by_cached_key(|place| SortKey::of(items.get(*place), &sort.column));
            if sort.descending {
                rows.reverse();
            }
        }
        Ok(self.keep_case(items, rows))
    }

    /// Keeps rows of a case open.
    fn keep_case(&mut self, items: &Arc<Vec<Item>>, rows: Vec<usize>) -> Opened {
        let mut sums = BTreeMap::new();
        for name in ["value", "cd", "acd", "rd", "st", "ast", "it"] {
            let amounts = rows
                .iter()
                .filter_map(|row| amount(&items.get(*row)?.clone().into(), name));
            sums.insert(
                name.to_owned(),
                amounts.fold(0_i64, i64::saturating_add).to_string(),
            );
        }
        self.last = self.last.wrapping_add(1) % CASE_SETS;
        let (set_id, count) = (
            CASE_SETS + self.last,
            u32::try_from(rows.len()).unwrap_or(u32::MAX),
        );
        self.cases.push_back((
            set_id,
            CaseSet {
                items: Arc::clone(items),
                rows,
            },
        ));
        if self.cases.len() > KEPT {
            self.cases.pop_front();
        }
        Opened {
            set_id,
            count,
            sums,
        }
    }

    /// Rows of a set.
    ///
    /// # Errors
    /// A set that is not open any more.
    pub fn page(&mut self, home: &Home, set_id: u32, from: u32, len: u32) -> Answer<Vec<GridRow>> {
        if set_id < CASE_SETS {
            let rows = self.store(home)?.page(set_id, from, len)?;
            return Ok(rows
                .into_iter()
                .map(|row| GridRow {
                    n: row.n,
                    id: row.item_id.to_string(),
                    item: row.item,
                })
                .collect());
        }
        let closed = || {
            ErrorBody::not_found(
                "error-set-closed",
                "These rows are not open any more; open the list again.",
            )
        };
        let (_, set) = self
            .cases
            .iter()
            .find(|(id, _)| *id == set_id)
            .ok_or_else(closed)?;
        let places = (from..).zip(
            set.rows
                .iter()
                .skip(usize::try_from(from).unwrap_or(usize::MAX)),
        );
        Ok(places
            .take(usize::try_from(len).unwrap_or(0))
            .filter_map(|(n, place)| {
                Some(GridRow {
                    n,
                    id: (place + 1).to_string(),
                    item: set.items.get(*place)?.clone().into(),
                })
            })
            .collect())
    }

    /// Releases a set.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn close(&mut self, home: &Home, set_id: u32) -> Answer<()> {
        if set_id >= CASE_SETS {
            self.cases.retain(|(id, _)| *id != set_id);
            return Ok(());
        }
        Ok(self.store(home)?.close_rows(set_id)?)
    }

    /// One facet of a set over extracts.
    ///
    /// # Errors
    /// A set that is not open any more, or an unknown facet.
    pub fn facet(&mut self, home: &Home, set_id: u32, name: &str) -> Answer<Facet> {
        Ok(self.store(home)?.facet(set_id, name)?)
    }

    /// An item of the store with its extract and its cells as they stood in the file.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn item(
        &mut self,
        home: &Home,
        item_id: i64,
    ) -> Answer<Option<(ItemRow, Vec<String>, uuid::Uuid)>> {
        Ok(self.store(home)?.item(item_id)?)
    }

    fn store(&mut self, home: &Home) -> Answer<&mut ExtractStore> {
        if self.store.is_none() {
            self.store = Some(home.extracts()?);
        }
        self.store
            .as_mut()
            .ok_or_else(|| ErrorBody::not_found("error-set-closed", "The extracts are not open."))
    }
}

/// Places, from 0, of the items of a case that meet every filter.
///
/// # Errors
/// A filter that does not fit its column.
pub fn meeting(items: &[Item], filters: &[ItemFilter]) -> Answer<Vec<usize>> {
    let tests = conditions(filters)?;
    let meets = |item: &Item| {
        let row = ItemRow::from(item.clone());
        tests.iter().all(|condition| meets(&row, condition))
    };
    let numbered = items.iter().enumerate();
    Ok(numbered
        .filter(|(_, item)| tests.is_empty() || meets(item))
        .map(|(place, _)| place)
        .collect())
}

/// An extract's id.
///
/// # Errors
/// A text that is no id.
pub fn extract_id(text: &str) -> Answer<uuid::Uuid> {
    text.trim().parse().map_err(|_| {
        ErrorBody::not_found(
            "error-no-such-extract",
            format!("There is no extract \"{text}\"; `jaiza extract list` names them all."),
        )
        .arg("extract", text)
    })
}

fn sorts(sort: Option<&ItemSort>) -> Vec<Sort> {
    sort.map(|sort| Sort {
        column: sort.column.clone(),
        descending: sort.descending,
    })
    .into_iter()
    .collect()
}

fn conditions(filters: &[ItemFilter]) -> Answer<Vec<Condition>> {
    filters
        .iter()
        .map(|filter| {
            known_column(&filter.column)?;
            let wanted = || filter.value.clone();
            let test = match filter.op.as_str() {
                "eq" => Test::Equals(wanted()),
                "contains" => Test::Contains(wanted()),
                "from" => Test::Range {
                    from: Some(wanted()),
                    to: None,
                },
                "to" => Test::Range {
                    from: None,
                    to: Some(wanted()),
                },
                "in" => Test::In(filter.value.split('|').map(str::to_owned).collect()),
                other => {
                    return Err(ErrorBody::invalid(
                        "error-filter",
                        format!("\"{other}\" is not a test; use eq, contains, from, to or in."),
                    ));
                }
            };
            Ok(Condition {
                column: filter.column.clone(),
                test,
            })
        })
        .collect()
}

fn known_column(name: &str) -> Answer<()> {
    if COLUMNS.iter().any(|column| column.name == name) {
        return Ok(());
    }
    let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
    Err(ErrorBody::invalid(
        "error-column",
        format!(
            "\"{name}\" is not a column of items; there are {}.",
            names.join(", ")
        ),
    )
    .arg("column", name))
}

fn meets(item: &ItemRow, condition: &Condition) -> bool {
    let cell = cell(item, &condition.column);
    let text = cell.clone().unwrap_or_default();
    match &condition.test {
        Test::Equals(wanted) => text == *wanted,
        Test::Contains(part) => text.to_lowercase().contains(&part.to_lowercase()),
        Test::In(list) => list.contains(&text),
        Test::Absent(absent) => cell.is_none() == *absent,
        Test::Range { from, to } => {
            let at_least = |low: &String| compare(&condition.column, &text, low).is_ge();
            let at_most = |high: &String| compare(&condition.column, &text, high).is_le();
            cell.is_some() && from.as_ref().is_none_or(at_least) && to.as_ref().is_none_or(at_most)
        }
    }
}

/// What rows are ordered by: absent first, numbers by value.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Absent,
    Number(jaiza_domain::decimal::Decimal),
    Text(String),
}

impl SortKey {
    fn of(item: Option<&Item>, column: &str) -> Self {
        let text = item.and_then(|item| cell(&item.clone().into(), column));
        let Some(text) = text else {
            return Self::Absent;
        };
        match text.parse() {
            Ok(number) if is_numeric(column) => Self::Number(number),
            _ => Self::Text(text),
        }
    }
}

fn is_numeric(column: &str) -> bool {
    COLUMNS
        .iter()
        .any(|c| c.name == column && matches!(c.kind, ColumnKind::Whole | ColumnKind::Decimal))
}

fn compare(column: &str, a: &str, b: &str) -> std::cmp::Ordering {
    let number = |text: &str| text.parse::<jaiza_domain::decimal::Decimal>();
    match (is_numeric(column), number(a), number(b)) {
        (true, Ok(a), Ok(b)) => a.cmp(&b),
        _ => a.cmp(b),
    }
}
