//! Flat files of 1984 to 2022: the declaration in parts (`cltcod`, `betype`, `mchnum`, `mdat`).

use super::Format;
use crate::stated::{self, Col, TABLE};

/// The format.
pub const FORMAT: Format = Format {
    id: "pral_legacy",
    fit: |columns| {
        stated::fit_if(
            columns,
            ["cltcod", "mchnum", "mdat"]
                .iter()
                .all(|name| columns.find_source(name).is_some()),
        )
    },
    gd_column: Col::DeclNumber as usize,
    ..TABLE
};
