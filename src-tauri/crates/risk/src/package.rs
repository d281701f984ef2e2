//! Parameter packages: regional settings over a base, as TOML.

mod effective;
mod faults;
mod file;
mod settings;

use chrono::NaiveDate;

use crate::errors::RiskError;

pub use effective::{Setting, bases, effective};
pub use faults::{Fault, faults};
pub use file::PackageSource;
pub use settings::IndicatorSettings;

/// The default national package that ships with the program.
pub const NATIONAL: &str = include_str!("../../../../assets/parameters/national.toml");

/// What any administration may begin with: the base of the national package.
pub const TEMPLATE: &str = include_str!("../../../../assets/parameters/template.toml");

/// Every package that ships with the program, bases first: template, nation, an example of a
/// region, transit, export facilitation.
pub const SHIPPED: [&str; 5] = [
    TEMPLATE,
    NATIONAL,
    include_str!("../../../../assets/parameters/region_south.toml"),
    include_str!("../../../../assets/parameters/transit.toml"),
    include_str!("../../../../assets/parameters/efs.toml"),
];

/// How landing charges enter the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandingMode {
    /// `(1 + insurance) * (1 + landing)`.
    Compound,
    /// `1 + insurance + landing`.
    Add,
}

/// What is shown and ranked; an empty list means all. Never limits what is computed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Tariff code patterns: digits with an optional `*` at the end.
    pub pct: Vec<String>,
    /// ISO alpha-2 codes.
    pub origins: Vec<String>,
    /// Office codes.
    pub offices: Vec<String>,
}

/// Limits of the bands, in points of the target score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// Amber from here.
    pub amber: f64,
    /// Red from here.
    pub red: f64,
}

/// A package with its bases merged in, checked against the indicators of this program.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterPackage {
    /// Id, stored with every run.
    pub id: String,
    /// First and last day for which the package was approved; `None` = open.
    pub valid: (Option<NaiveDate>, Option<NaiveDate>),
    /// Who approved it, as written.
    pub approved_by: Vec<String>,
    /// Days of the window, the run date included.
    pub window_days: u32,
    /// Insurance in percent of the price.
    pub insurance_pct: f64,
    /// Landing charges in percent.
    pub landing_pct: f64,
    /// How the two are combined.
    pub landing_mode: LandingMode,
    /// One entry per indicator the package speaks of, sorted by code.
    pub indicators: Vec<IndicatorSettings>,
    /// What is shown and ranked.
    pub scope: Scope,
    /// Band limits.
    pub thresholds: Thresholds,
}

impl ParameterPackage {
    /// The default national package.
    ///
    /// # Errors
    /// [`RiskError`] if the shipped text does not fit the indicators (a test rules this out).
    pub fn national() -> Result<Self, RiskError> {
        Self::resolve(&PackageSource::read(NATIONAL)?, &[])
    }

    /// `source` merged over its chain of bases, which are looked up by id in `loaded`
    /// and among the shipped ones.
    ///
    /// # Errors
    /// Base missing or circular, unknown indicator, field missing or out of range.
    pub fn resolve(source: &PackageSource, loaded: &[PackageSource]) -> Result<Self, RiskError> {
        settings::settle(&source.id, &file::merged(source, &with_shipped(loaded)?)?)
    }

    /// Factor from price to value: insurance and landing.
    pub fn load(&self) -> f64 {
        let (insurance, landing) = (self.insurance_pct / 100.0, self.landing_pct / 100.0);
        match self.landing_mode {
            LandingMode::Compound => (1.0 + insurance) * (1.0 + landing),
            LandingMode::Add => 1.0 + insurance + landing,
        }
    }
}

/// The packages at hand: the given ones, then those shipped ones that are not among them.
fn with_shipped(loaded: &[PackageSource]) -> Result<Vec<PackageSource>, RiskError> {
    let mut all = loaded.to_vec();
    for text in SHIPPED {
        let shipped = PackageSource::read(text)?;
        if all.iter().all(|known| known.id != shipped.id) {
            all.push(shipped);
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests;
