//! The grid over items: row sets, pages, sums.

use std::collections::BTreeMap;

use super::Pair;

dto! {
    /// One condition on a column. `op`: eq, contains, from, to, in (values separated by `|`).
    ItemFilter { column: String, op: String, value: String }
    /// Order of a row set.
    ItemSort { column: String, descending: bool }
    /// Open a row set over extracts, or over the items of a case.
    ItemsOpenIn {
        #[serde(default)] extracts: Vec<String>,
        #[serde(default)] case: Option<String>,
        #[serde(default)] filters: Vec<ItemFilter>,
        #[serde(default)] sort: Option<ItemSort>,
    }
    /// An open row set; `sums` per amount column over the whole set.
    ItemSet { set_id: u32, count: u32, sums: BTreeMap<String, String> }
    /// A page: rows `from` (0-based) and at most 500 of them.
    ItemsPageIn { set_id: u32, from: u32, len: u32 }
    /// One item; values in the order of `ItemColumns`, absent = null.
    ItemRow { id: String, n: u32, values: Vec<Option<String>>, flags: Vec<String> }
    /// Rows of a page.
    ItemsPage { from: u32, rows: Vec<ItemRow> }
    /// A column of items: `kind` text, code, date, number, amount.
    ItemColumn { name: String, kind: String, label_key: String }
    /// All columns in their usual order.
    ItemColumns { columns: Vec<ItemColumn> }
    /// Export a row set as shown (`format` csv or xlsx); `columns` in order.
    ItemsExportIn { set_id: u32, format: String, columns: Vec<String>, path: String, filter_text: String }
    /// One facet of an open row set over extracts: office, chapter, origin, concession, month or trader.
    ItemsFacetIn { set_id: u32, name: String }
    /// A value of a facet with its items and the sum of their customs values.
    ItemFacetValue { value: String, count: u32, sum: String }
    /// The 50 values with the largest sums; `rest` adds up the others.
    ItemFacet { name: String, values: Vec<ItemFacetValue>, distinct: u32, rest: ItemFacetValue }
    /// An item of the extracts by its id in the grid.
    ItemDetailIn { id: String }
    /// A levy as the file states it.
    ItemLevyLine { levy: String, base: String, rate: String, amount: String, mode: String }
    /// All that a file states of an item: `values` in the order of `ItemColumns`, columns without a place of their own, levy lines, and the cells as they stood.
    ItemDetail { extract_id: String, file_name: String, sha256: String, record: u32, values: Vec<Option<String>>, beyond: Vec<Pair>, levies: Vec<ItemLevyLine>, cells: Vec<Pair> }
    /// Release a row set.
    ItemsCloseIn { set_id: u32 }
}
