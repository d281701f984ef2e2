//! ASYCUDA World declarations in XML, as the container of that kind flattens them.

use super::Format;
use crate::stated::{self, TABLE};

/// The format.
pub const FORMAT: Format = Format {
    id: "asycuda_world",
    fit: |columns| {
        stated::fit_if(
            columns,
            columns.find_source("levy1_code").is_some()
                && columns.find_source("raw_paths").is_some(),
        )
    },
    ..TABLE
};
