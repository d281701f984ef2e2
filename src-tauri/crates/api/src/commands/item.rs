//! The grid over items.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, extract::FileWritten, item::*};
use crate::error::Answer;

commands! {
    item_columns(Nothing) -> ItemColumns, "Columns of items.", reads [], changes [], columns;
    items_open(ItemsOpenIn) -> ItemSet, "Open a row set: filtered, sorted, summed.", reads ["extract", "case"], changes [], open;
    items_page(ItemsPageIn) -> ItemsPage, "Rows of an open set.", reads ["extract", "case"], changes [], page;
    items_export(ItemsExportIn) -> FileWritten, "Write a row set as shown to CSV or XLSX.", reads ["extract", "case"], changes [], export;
    items_close(ItemsCloseIn) -> Nothing, "Release a row set.", reads [], changes [], close;
}
