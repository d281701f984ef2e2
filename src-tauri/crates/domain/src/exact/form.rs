//! The two forms of an exact number: a decimal of 128 bits, and a fraction without bound.
//!
//! Nearly every figure of a declaration is a short decimal, and a decimal needs no common divisor:
//! sums and products of that form cost a few nanoseconds. What does not fit 128 bits, or has no
//! finite decimal form, goes on as a fraction of unbounded whole numbers, so nothing is ever lost.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

/// Powers of ten that fit 128 bits.
const POWERS: [i128; 39] = powers();

// Indexing is bounded by the loop and happens while compiling.
#[allow(clippy::indexing_slicing)]
const fn powers() -> [i128; 39] {
    let mut all = [1; 39];
    let mut at = 1;
    while at < 39 {
        all[at] = all[at - 1] * 10;
        at += 1;
    }
    all
}

/// `10^n`, when it fits 128 bits.
pub(super) fn power(n: u32) -> Option<i128> {
    POWERS.get(usize::try_from(n).ok()?).copied()
}

/// An exact number in the form that is quickest for it.
#[derive(Clone, Debug)]
pub(super) enum Form {
    /// `mantissa / 10^scale`; trailing zeros are allowed.
    Short {
        /// The digits.
        mantissa: i128,
        /// How many of them stand behind the point.
        scale: u32,
    },
    /// Anything else.
    Long(BigRational),
}

impl Form {
    pub const fn whole(value: i128) -> Self {
        Self::Short {
            mantissa: value,
            scale: 0,
        }
    }

    /// The same number as a fraction.
    pub fn fraction(&self) -> BigRational {
        match self {
            Self::Short { mantissa, scale } => {
                BigRational::new((*mantissa).into(), BigInt::from(10).pow(*scale))
            }
            Self::Long(value) => value.clone(),
        }
    }

    /// A fraction in its quickest form: whole numbers go back to 128 bits.
    pub fn of(value: BigRational) -> Self {
        let short = value.is_integer().then(|| value.numer().to_i128());
        short.flatten().map_or(Self::Long(value), Self::whole)
    }

    pub fn is_zero(&self) -> bool {
        match self {
            Self::Short { mantissa, .. } => *mantissa == 0,
            Self::Long(value) => value.is_zero(),
        }
    }

    pub fn is_positive(&self) -> bool {
        match self {
            Self::Short { mantissa, .. } => *mantissa > 0,
            Self::Long(value) => value.is_positive(),
        }
    }

    pub fn is_negative(&self) -> bool {
        match self {
            Self::Short { mantissa, .. } => *mantissa < 0,
            Self::Long(value) => value.is_negative(),
        }
    }

    /// Both numbers with as many digits behind the point as the longer of them has.
    fn aligned(&self, other: &Self) -> Option<(i128, i128, u32)> {
        let (
            Self::Short {
                mantissa: a,
                scale: s,
            },
            Self::Short {
                mantissa: b,
                scale: t,
            },
        ) = (self, other)
        else {
            return None;
        };
        let scale = *s.max(t);
        let left = a.checked_mul(power(scale - s)?)?;
        let right = b.checked_mul(power(scale - t)?)?;
        Some((left, right, scale))
    }

    pub fn plus(&self, other: &Self) -> Self {
        let short = self.aligned(other).and_then(|(a, b, scale)| {
            let mantissa = a.checked_add(b)?;
            Some(Self::Short { mantissa, scale })
        });
        short.unwrap_or_else(|| Self::of(self.fraction() + other.fraction()))
    }

    pub fn minus(&self, other: &Self) -> Self {
        let short = self.aligned(other).and_then(|(a, b, scale)| {
            let mantissa = a.checked_sub(b)?;
            Some(Self::Short { mantissa, scale })
        });
        short.unwrap_or_else(|| Self::of(self.fraction() - other.fraction()))
    }

    pub fn times(&self, other: &Self) -> Self {
        self.short_product(other)
            .unwrap_or_else(|| Self::of(self.fraction() * other.fraction()))
    }

    fn short_product(&self, other: &Self) -> Option<Self> {
        let (
            Self::Short {
                mantissa: a,
                scale: s,
            },
            Self::Short {
                mantissa: b,
                scale: t,
            },
        ) = (self, other)
        else {
            return None;
        };
        let (mantissa, scale) = (a.checked_mul(*b)?, s + t);
        Some(Self::Short { mantissa, scale })
    }

    /// The quotient; the divisor is not zero.
    pub fn over(&self, divisor: &Self) -> Self {
        self.short_quotient(divisor)
            .unwrap_or_else(|| Self::of(self.fraction() / divisor.fraction()))
    }

    /// A quotient by a power of ten only moves the point.
    fn short_quotient(&self, divisor: &Self) -> Option<Self> {
        let (
            Self::Short { mantissa, scale },
            Self::Short {
                mantissa: by,
                scale: t,
            },
        ) = (self, divisor)
        else {
            return None;
        };
        let places = u32::try_from(POWERS.iter().position(|power| power == by)?).ok()?;
        let mantissa = mantissa.checked_mul(power(*t)?)?;
        Some(Self::Short {
            mantissa,
            scale: scale + places,
        })
    }

    pub fn negative(&self) -> Self {
        match self {
            Self::Short { mantissa, scale } => match mantissa.checked_neg() {
                Some(mantissa) => Self::Short {
                    mantissa,
                    scale: *scale,
                },
                None => Self::Long(-self.fraction()),
            },
            Self::Long(value) => Self::Long(-value),
        }
    }

    pub fn compare(&self, other: &Self) -> Ordering {
        match self.aligned(other) {
            Some((a, b, _)) => a.cmp(&b),
            None => self.fraction().cmp(&other.fraction()),
        }
    }
}
