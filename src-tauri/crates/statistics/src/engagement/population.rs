//! The population of an engagement: its lines, its fingerprint, and what of it can be drawn.

use num_bigint::BigInt;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::design::{Design, Drawing};
use crate::number::{Column, exact, sum};
use crate::refused::{Answer, Refused};
use crate::selection::{HighValue, IntervalMus, Origin, Spacing, interval_mus};

/// A line: what names it, and its amount as declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Name, `GD#1`.
    pub key: String,
    /// Book amount, a decimal text.
    pub book: String,
}

/// Fingerprint of a population, so that anyone can tell whether two are the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    /// Lines.
    pub rows: u64,
    /// Sum of the amounts, exact.
    pub total: String,
    /// SHA-256 over `key`, tabulator, `book`, line feed of every line in order; lowercase hex.
    pub sha256: String,
}

/// Lines of one kind with their sum, exact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Lines.
    pub items: u64,
    /// Their sum.
    pub sum: String,
}

/// What became of every line: frame + negative + zero + certainty = total.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reconcile {
    /// What is drawn from.
    pub frame: Group,
    /// Below zero, and therefore not to be drawn as money.
    pub negative: Group,
    /// Zero, and therefore not to be drawn as money.
    pub zero: Group,
    /// Examined in full.
    pub certainty: Group,
    /// All lines.
    pub total: Group,
}

impl Reconcile {
    /// Do the parts add up to the whole, in lines and in money?
    pub fn holds(&self) -> bool {
        let parts = [&self.frame, &self.negative, &self.zero, &self.certainty];
        let items: u64 = parts.iter().map(|part| part.items).sum();
        let sums: Option<Vec<_>> = parts
            .iter()
            .map(|part| exact(&part.sum, "sum").ok())
            .collect();
        let total = exact(&self.total.sum, "sum").ok();
        items == self.total.items && sums.map(|all| all.into_iter().sum()) == total
    }
}

/// Fingerprint of lines.
///
/// # Errors
/// An amount that is no decimal number.
pub fn print(lines: &[Line]) -> Answer<Print> {
    let column = column(lines)?;
    let mut hash = Sha256::new();
    for line in lines {
        hash.update(line.key.as_bytes());
        hash.update(b"\t");
        hash.update(line.book.as_bytes());
        hash.update(b"\n");
    }
    Ok(Print {
        rows: lines.len() as u64,
        total: money(&sum(column.values.iter().copied()), column.scale),
        sha256: hex::encode(hash.finalize()),
    })
}

/// Exact sum of decimal texts.
///
/// # Errors
/// A text that is no decimal number.
pub fn total<T: AsRef<str>>(texts: &[T], field: &str) -> Answer<String> {
    let column = Column::read(texts, field)?;
    Ok(money(&sum(column.values.iter().copied()), column.scale))
}

/// Amounts of lines on one scale.
pub(super) fn column(lines: &[Line]) -> Answer<Column> {
    let texts: Vec<&str> = lines.iter().map(|line| line.book.as_str()).collect();
    Column::read(&texts, "population")
}

/// Units as a decimal text without needless zeros.
pub(super) fn money(units: &BigInt, scale: u32) -> String {
    let scale = usize::try_from(scale).unwrap_or(0);
    let negative = units.sign() == num_bigint::Sign::Minus;
    let digits = format!("{:0>width$}", units.magnitude(), width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    let part = part.trim_end_matches('0');
    let point = if part.is_empty() { "" } else { "." };
    let sign = if negative { "-" } else { "" };
    format!("{sign}{whole}{point}{part}")
}

/// What can be drawn of a population.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// Places that can be drawn, from 1, in list order.
    pub places: Vec<u64>,
    /// Their amounts.
    pub values: Column,
    /// Places examined in full.
    pub certainty: Vec<u64>,
    /// What became of every line.
    pub reconcile: Reconcile,
    /// Units that `interval` took out of the sample size.
    pub taken: u64,
}

impl Frame {
    /// Takes the lines apart. `sample_size` is needed for `certainty: interval` only; without it no line
    /// is taken out for it.
    ///
    /// # Errors
    /// `empty_frame` when nothing can be drawn.
    pub fn of(lines: &[Line], design: &Design, sample_size: Option<u64>) -> Answer<Self> {
        if lines.is_empty() {
            return Err(Refused::empty(
                "population",
                "The population has no items; widen the filter.",
            ));
        }
        let column = column(lines)?;
        let certain = certain(&column, design, sample_size)?;
        let mut frame = Self {
            values: Column {
                scale: column.scale,
                values: Vec::new(),
            },
            ..Self::default()
        };
        let mut groups: [(u64, BigInt); 4] = Default::default();
        for (place, &units) in (1_u64..).zip(&column.values) {
            let group = if certain.binary_search(&place).is_ok() {
                frame.certainty.push(place);
                3
            } else if design.drawing.is_monetary() && units < 0 {
                1
            } else if design.drawing.is_monetary() && units == 0 {
                2
            } else {
                frame.places.push(place);
                frame.values.values.push(units);
                0
            };
            if let Some((items, sum)) = groups.get_mut(group) {
                *items += 1;
                *sum += units;
            }
        }
        if design.certainty == "interval" {
            // Where every item is examined in full, no unit is left to draw.
            frame.taken = match sample_size {
                Some(size) if frame.places.is_empty() => size,
                _ => certain.len() as u64,
            };
        }
        let total = sum(column.values.iter().copied());
        let [in_frame, negative, zero, certainty] = groups.map(|(items, sum)| Group {
            items,
            sum: money(&sum, column.scale),
        });
        frame.reconcile = Reconcile {
            frame: in_frame,
            negative,
            zero,
            certainty,
            total: Group {
                items: lines.len() as u64,
                sum: money(&total, column.scale),
            },
        };
        Ok(frame)
    }

    /// Refuses a frame from which nothing can be drawn.
    ///
    /// # Errors
    /// `empty_frame`.
    pub fn drawable(&self) -> Answer<()> {
        if self.places.is_empty() {
            return Err(Refused::empty(
                "population",
                "Nothing is left to draw from: every item is examined in full, or none has an amount above zero.",
            ));
        }
        Ok(())
    }
}

/// Places examined in full, ascending.
fn certain(column: &Column, design: &Design, sample_size: Option<u64>) -> Answer<Vec<u64>> {
    let numbered = || (1_u64..).zip(&column.values);
    match (design.certainty.as_str(), sample_size) {
        ("none", _) | ("interval", None) => Ok(Vec::new()),
        ("interval", Some(size)) => {
            let above = numbered().filter(|(_, units)| **units > 0).count() as u64;
            // A sample of every item leaves nothing to chance.
            if size >= above {
                return Ok(numbered()
                    .filter(|(_, units)| **units > 0)
                    .map(|(place, _)| place)
                    .collect());
            }
            let drawn = interval_mus(&IntervalMus {
                values: column,
                spacing: Spacing::Size(size),
                origin: Origin::Seed(String::new()),
                high_value: HighValue::Iterative,
            });
            match drawn {
                Ok(drawn) => Ok(drawn.high_value),
                Err(_) if above > 0 => Ok(numbered()
                    .filter(|(_, units)| **units > 0)
                    .map(|(place, _)| place)
                    .collect()),
                Err(refused) => Err(refused),
            }
        }
        (least, _) => {
            let least = exact(least, "certainty")? * num_rational::BigRational::from(column.unit());
            Ok(numbered()
                .filter(|(_, units)| {
                    num_rational::BigRational::from(BigInt::from(**units)) >= least
                })
                .map(|(place, _)| place)
                .collect())
        }
    }
}

/// Stratum of an amount, from 0.
pub(super) fn stratum_of(units: i128, bounds: &[num_rational::BigRational]) -> usize {
    let value = num_rational::BigRational::from(BigInt::from(units));
    bounds.iter().filter(|bound| value >= **bound).count()
}

/// Bounds of the strata in units of a column.
pub(super) fn bounds(design: &Design, column: &Column) -> Answer<Vec<num_rational::BigRational>> {
    if design.drawing != Drawing::RandomItems {
        return Ok(Vec::new());
    }
    let unit = num_rational::BigRational::from(column.unit());
    let read = |text: &String| exact(text, "strata").map(|bound| bound * &unit);
    design.strata.bounds.iter().map(read).collect()
}
