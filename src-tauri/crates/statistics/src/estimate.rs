//! Estimates of misstatement from a sample of items (sampling contract, `estimate.variables`,
//! `estimate.stratified`). Sums are exact; only roots and quantiles are floats.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use serde::Serialize;

use crate::confidence::Confidence;
use crate::number::{Column, count, float, sum, whole};
use crate::refused::{Answer, Refused};
use crate::special::{normal_quantile, student_quantile};

/// Which estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Estimator {
    /// Mean per unit.
    MeanPerUnit,
    /// Mean of the differences.
    Difference,
    /// Ratio of audit to book.
    Ratio,
    /// Line through book and audit.
    Regression,
}

impl Estimator {
    /// Reads the name of the contract.
    ///
    /// # Errors
    /// Another name.
    pub fn read(name: &str) -> Answer<Self> {
        match name {
            "mpu" => Ok(Self::MeanPerUnit),
            "difference" => Ok(Self::Difference),
            "ratio" => Ok(Self::Ratio),
            "regression" => Ok(Self::Regression),
            other => Err(Refused::argument(
                "method",
                format!("\"{other}\" is unknown; use mpu, difference, ratio or regression."),
            )),
        }
    }

    /// Fewest items from which it can be reckoned.
    const fn least(self) -> u64 {
        if matches!(self, Self::Regression) {
            3
        } else {
            2
        }
    }
}

/// Book and audit values of the examined items, on one scale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// As declared.
    pub book: Column,
    /// As found.
    pub audit: Column,
}

impl Pairs {
    /// Reads pairs of texts.
    ///
    /// # Errors
    /// A text is no decimal number.
    pub fn read(pairs: &[[String; 2]], field: &str) -> Answer<Self> {
        let mut texts: Vec<&str> = Vec::with_capacity(pairs.len() * 2);
        texts.extend(pairs.iter().map(|[book, _]| book.as_str()));
        texts.extend(pairs.iter().map(|[_, audit]| audit.as_str()));
        let column = Column::read(&texts, field)?;
        let (book, audit) = column.values.split_at(pairs.len());
        let part = |values: &[i128]| Column {
            scale: column.scale,
            values: values.to_vec(),
        };
        Ok(Self {
            book: part(book),
            audit: part(audit),
        })
    }

    fn len(&self) -> u64 {
        self.book.values.len() as u64
    }

    fn sums(&self) -> Sums {
        let product = |a: &[i128], b: &[i128]| {
            a.iter()
                .zip(b)
                .fold(BigInt::zero(), |sum, (a, b)| sum + BigInt::from(*a) * b)
        };
        let (book, audit) = (&self.book.values, &self.audit.values);
        let unit = self.book.unit();
        let square = &unit * &unit;
        let money = |units: BigInt| BigRational::new(units, unit.clone());
        let squared = |units: BigInt| BigRational::new(units, square.clone());
        Sums {
            n: whole(self.len()),
            book: money(sum(book.iter().copied())),
            audit: money(sum(audit.iter().copied())),
            book_book: squared(product(book, book)),
            audit_audit: squared(product(audit, audit)),
            book_audit: squared(product(book, audit)),
        }
    }
}

/// Exact sums of values and products.
struct Sums {
    n: BigRational,
    book: BigRational,
    audit: BigRational,
    book_book: BigRational,
    audit_audit: BigRational,
    book_audit: BigRational,
}

impl Sums {
    /// Σ(x−x̄)(y−ȳ).
    fn centred(&self, products: &BigRational, x: &BigRational, y: &BigRational) -> BigRational {
        products - x * y / &self.n
    }

    /// Point estimate of the misstatement, squared deviations, and what they are divided by.
    fn estimate(&self, by: Estimator, items: &BigRational, value: &BigRational) -> Answer<Point> {
        let one = BigRational::one;
        let audits = || self.centred(&self.audit_audit, &self.audit, &self.audit);
        let books = || self.centred(&self.book_book, &self.book, &self.book);
        let mixed = || self.centred(&self.book_audit, &self.book, &self.audit);
        let two = whole(2);
        Ok(match by {
            Estimator::MeanPerUnit => Point {
                misstatement: value - items * &self.audit / &self.n,
                squares: audits(),
                degrees: &self.n - one(),
            },
            Estimator::Difference => Point {
                misstatement: items * (&self.book - &self.audit) / &self.n,
                squares: books() - mixed() * &two + audits(),
                degrees: &self.n - one(),
            },
            Estimator::Ratio => {
                if self.book.is_zero() {
                    return Err(Refused::argument(
                        "sample",
                        "The book values of the sample add up to nothing.",
                    ));
                }
                let ratio = &self.audit / &self.book;
                Point {
                    misstatement: value * (one() - &ratio),
                    squares: &self.audit_audit - &ratio * &two * &self.book_audit
                        + &ratio * &ratio * &self.book_book,
                    degrees: &self.n - one(),
                }
            }
            Estimator::Regression => {
                if books().is_zero() {
                    return Err(Refused::argument(
                        "sample",
                        "All book values of the sample are alike.",
                    ));
                }
                let slope = mixed() / books();
                let mean = |sum: &BigRational| sum / &self.n;
                let audit = items * mean(&self.audit) + &slope * (value - items * mean(&self.book));
                Point {
                    misstatement: value - audit,
                    squares: audits() - mixed() * mixed() / books(),
                    degrees: &self.n - two,
                }
            }
        })
    }
}

struct Point {
    misstatement: BigRational,
    squares: BigRational,
    degrees: BigRational,
}

/// A misstatement with its limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Misstatement {
    /// Most likely.
    pub point: f64,
    /// Not less than.
    pub lower: f64,
    /// Not more than.
    pub upper: f64,
}

/// An estimate.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Estimate {
    /// With limits on both sides.
    pub misstatement: Misstatement,
    /// Standard error of the total.
    pub standard_error: f64,
    /// Of Student's t; absent where the normal distribution serves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub degrees_of_freedom: Option<u64>,
    /// Names of warnings.
    pub warnings: Vec<&'static str>,
}

impl Estimate {
    fn with_limits(mut self, factor: f64) -> Self {
        let reach = factor * self.standard_error;
        self.misstatement.lower = self.misstatement.point - reach;
        self.misstatement.upper = self.misstatement.point + reach;
        self
    }
}

/// A sample of a population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sampled {
    /// Items of the population.
    pub items: u64,
    /// Their value as declared.
    pub value: BigRational,
    /// The items examined.
    pub pairs: Pairs,
}

/// Fewest differences for which ratio and difference are trusted.
const FEW_DIFFERENCES: usize = 20;

impl Sampled {
    fn check(&self, least: u64, field: &str) -> Answer<()> {
        let n = self.pairs.len();
        if n < least {
            return Err(Refused::argument(
                field,
                format!("This estimate needs {least} items or more in {field}, there are {n}."),
            ));
        }
        if n > self.items {
            return Err(Refused::argument(
                "population_items",
                format!("A sample of {n} cannot come from {} items.", self.items),
            ));
        }
        Ok(())
    }

    /// Share of the population that was not examined, for the finite correction.
    fn left(&self) -> BigRational {
        BigRational::one() - whole(self.pairs.len()) / whole(self.items)
    }

    /// Variance of the estimated total, `N² s² f / n`.
    fn variance(&self, point: &Point, correction: &BigRational) -> BigRational {
        let items = whole(self.items);
        &items * &items * &point.squares / &point.degrees * correction / whole(self.pairs.len())
    }

    /// Estimates the misstatement; limits on both sides by Student's t.
    ///
    /// # Errors
    /// Too few items, or values on which the estimate cannot be reckoned.
    pub fn estimate(
        &self,
        by: Estimator,
        confidence: &Confidence,
        corrected: bool,
    ) -> Answer<Estimate> {
        self.check(by.least(), "sample")?;
        let point = self
            .pairs
            .sums()
            .estimate(by, &whole(self.items), &self.value)?;
        let correction = if corrected {
            self.left()
        } else {
            BigRational::one()
        };
        let degrees = self.pairs.len() - (by.least() - 1);
        let differences = self.pairs.book.values.iter().zip(&self.pairs.audit.values);
        let few = differences.filter(|(book, audit)| book != audit).count() < FEW_DIFFERENCES;
        let estimate = Estimate {
            misstatement: Misstatement {
                point: float(&point.misstatement),
                ..Misstatement::default()
            },
            standard_error: float(&self.variance(&point, &correction)).max(0.0).sqrt(),
            degrees_of_freedom: Some(degrees),
            warnings: if few && by != Estimator::MeanPerUnit {
                vec!["few_differences"]
            } else {
                vec![]
            },
        };
        Ok(estimate.with_limits(student_quantile(
            count(degrees),
            confidence.two_sided().share(),
        )))
    }
}

/// Adds the strata up; a stratum examined in full adds no variance.
///
/// # Errors
/// No strata; a stratum with too few items.
pub fn stratified(strata: &[Sampled], by: Estimator, confidence: &Confidence) -> Answer<Estimate> {
    if !matches!(by, Estimator::Difference | Estimator::MeanPerUnit) {
        return Err(Refused::argument(
            "method",
            "Strata are estimated by difference or mpu.",
        ));
    }
    if strata.is_empty() {
        return Err(Refused::empty("strata", "There are no strata."));
    }
    let (mut point, mut variance) = (BigRational::zero(), BigRational::zero());
    for (place, stratum) in strata.iter().enumerate() {
        let full = stratum.pairs.len() == stratum.items;
        stratum.check(if full { 1 } else { 2 }, &format!("strata[{}]", place + 1))?;
        let own = stratum
            .pairs
            .sums()
            .estimate(by, &whole(stratum.items), &stratum.value)?;
        point += &own.misstatement;
        if !full {
            variance += stratum.variance(&own, &stratum.left());
        }
    }
    debug_assert!(!variance.is_negative());
    let estimate = Estimate {
        misstatement: Misstatement {
            point: float(&point),
            ..Misstatement::default()
        },
        standard_error: float(&variance).max(0.0).sqrt(),
        ..Estimate::default()
    };
    Ok(estimate.with_limits(normal_quantile(confidence.two_sided().share())))
}
