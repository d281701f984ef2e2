//! Item rows of WeBOC with columns of the header and levy files, joined on the GD number or the
//! tracking id.

use super::Format;
use crate::stated::{self, TABLE};

/// The format.
pub const FORMAT: Format = Format {
    id: "weboc_joined",
    fit: |columns| {
        stated::fit_if(
            columns,
            columns.find_source("gd_no_complete").is_some()
                && columns.find_source("tracking_id").is_some()
                && columns.find_source("hs_code").is_some(),
        )
    },
    ..TABLE
};
