//! What can make a run impossible as a whole.

/// A run, a package or an answer could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RiskError {
    /// The text is not TOML or a field has the wrong type.
    #[error("parameter package cannot be read: {detail}")]
    PackageUnreadable {
        /// Message of the reader with line and column.
        detail: String,
    },
    /// A package names a base that is not among the given ones.
    #[error("package {package} builds on {base}, which is not loaded")]
    BaseMissing {
        /// Id of the package.
        package: String,
        /// Id of the missing base.
        base: String,
    },
    /// Packages build on each other in a circle.
    #[error("package {package} builds on itself")]
    BaseCircle {
        /// Id of a package in the circle.
        package: String,
    },
    /// A package speaks of an indicator that does not exist.
    #[error("package {package} names indicator {indicator}, which does not exist")]
    UnknownIndicator {
        /// Id of the package.
        package: String,
        /// The unknown code.
        indicator: String,
    },
    /// A field of a package is missing or outside its range.
    #[error("package {package}: {field} is {found}, expected {expected}")]
    FieldRefused {
        /// Id of the package.
        package: String,
        /// Path of the field, `indicator.VAL-01.params.k`.
        field: String,
        /// What stands there.
        found: String,
        /// What may stand there.
        expected: String,
    },
    /// Two rate rows of equal rank are in force at the same time.
    #[error("levy_rate rows {first} and {second}: two rates of {levy} {selector} at the same time")]
    RatesAmbiguous {
        /// Levy of both rows.
        levy: String,
        /// Kind and selector of both rows.
        selector: String,
        /// Line of the first row.
        first: u32,
        /// Line of the second row.
        second: u32,
    },
    /// A run was limited to an indicator that it cannot compute.
    #[error("indicator {indicator} does not exist or the package does not enable it")]
    NotComputed {
        /// Code as asked for.
        indicator: String,
    },
    /// There is nothing to look at: no stored item at or before the run date.
    #[error("no stored item at or before the run date")]
    NothingStored,
    /// The key is neither a declaration nor a trader of the run.
    #[error("{key} is neither a declaration nor a trader of this run")]
    UnknownTarget {
        /// Key as asked for.
        key: String,
    },
    /// The output could not be written.
    #[error("output cannot be written: {0}")]
    Unwritable(#[from] std::io::Error),
}
