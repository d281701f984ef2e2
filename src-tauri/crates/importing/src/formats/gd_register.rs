//! Registers that importers keep of their declarations: claimed month, value without tax, sales
//! tax, tariff codes of four and eight digits.

use super::Format;
use crate::stated::{self, TABLE};

/// The format.
pub const FORMAT: Format = Format {
    id: "gd_register",
    fit: |columns| {
        stated::fit_if(
            columns,
            ["EXL VALUE", "CLAIMED MONTH", "8 DIGIT HS"]
                .iter()
                .filter(|name| columns.find_source(name).is_some())
                .count()
                >= 2,
        )
    },
    ..TABLE
};
