//! Any table that names its declarations and says something about the goods.

use super::Format;
use crate::stated::TABLE;

/// The format.
pub const FORMAT: Format = Format {
    id: "general",
    ..TABLE
};
