//! Declaration lists of the Eurasian Economic Union: box names in Russian, numbers
//! `office/ddmmyy/serial`, tariff codes of ten digits.

use super::Format;
use crate::stated::{self, TABLE};

/// The format.
pub const FORMAT: Format = Format {
    id: "eaeu_list",
    fit: |columns| {
        stated::fit_if(
            columns,
            ["КОД ТН ВЭД", "ТН ВЭД", "КОД ТНВЭД", "ТНВЭД"]
                .iter()
                .any(|name| columns.find_source(name).is_some()),
        )
    },
    ..TABLE
};
