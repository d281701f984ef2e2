//! Flat exports of ASYCUDA: the names of its tables as headers, a row for each item.

use super::Format;
use crate::stated::{self, Col, TABLE};

/// The format.
pub const FORMAT: Format = Format {
    id: "asycuda_flat",
    fit: |columns| {
        stated::fit_if(
            columns,
            ["IDE_CUO_COD", "IDE_REG_NBR", "IDE_REG_DAT"]
                .iter()
                .filter(|name| columns.find_source(name).is_some())
                .count()
                >= 2,
        )
    },
    gd_column: Col::DeclNumber as usize,
    ..TABLE
};
