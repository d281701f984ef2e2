//! What a gap could mean. Every hypothesis is to be tested by audit.

use std::collections::BTreeMap;

use super::Parameters;
use super::aggregate::Goods;
use crate::exact::Ratio;

/// What a gap could mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hypothesis {
    /// The same weight was declared at a lower value.
    Undervaluation,
    /// Weight is missing here and a neighbour has a surplus.
    Misclassification {
        /// Code of the neighbour.
        neighbour: String,
        /// Surplus of the neighbour, kg.
        surplus_kg: Ratio,
        /// Shares the heading (else only the chapter).
        same_heading: bool,
    },
    /// Weight left the partner and was never declared, or too low a weight was.
    MissingWeight,
    /// More value was declared than left, on goods that bear little duty.
    OverInvoicing,
    /// More was declared than left, on goods that bear duty: another origin, routing or period.
    Surplus,
    /// The sides agree, or differ by less than a hypothesis needs.
    Nothing,
    /// A side states no weight or value.
    Unknown,
}

impl Hypothesis {
    /// Word by which it crosses the door.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Undervaluation => "undervaluation",
            Self::Misclassification { .. } => "misclassification",
            Self::MissingWeight => "missing_weight",
            Self::OverInvoicing => "over_invoicing",
            Self::Surplus => "surplus",
            Self::Nothing => "nothing",
            Self::Unknown => "unknown",
        }
    }
}

/// What the gap of `goods` could mean beside `all` goods compared. `duty` holds the customs duty of
/// six-digit codes in percent.
pub fn hypothesis(
    goods: &Goods,
    all: &[Goods],
    duty: &BTreeMap<String, Ratio>,
    parameters: &Parameters,
) -> Hypothesis {
    let whole = &goods.whole;
    let (Some(gap_kg), Some(gap_usd)) = (&whole.gap_kg, &whole.gap_usd) else {
        return Hypothesis::Unknown;
    };
    let (Some(out_kg), Some(out_usd)) = (&whole.exported.kg, &whole.exported.usd) else {
        return Hypothesis::Unknown;
    };
    if gap_usd.abs() < parameters.least_usd {
        return Hypothesis::Nothing;
    }
    let lifted = out_usd * &parameters.cif_factor;
    let same_kg = gap_kg.abs() <= &out_kg.abs() * &parameters.kg_pct.percent();
    let same_value = gap_usd.abs() <= &lifted.abs() * &parameters.value_pct.percent();
    if same_kg && same_value {
        return Hypothesis::Nothing;
    }
    if same_kg && gap_usd.is_positive() {
        return Hypothesis::Undervaluation;
    }
    if gap_kg.is_positive() && !same_kg {
        return neighbour(goods, gap_kg, all, parameters).unwrap_or(Hypothesis::MissingWeight);
    }
    let low = duty
        .get(&goods.hs6)
        .is_some_and(|rate| *rate <= parameters.low_duty_pct);
    match (gap_usd.is_negative() && !same_value, low) {
        (true, true) => Hypothesis::OverInvoicing,
        (true, false) => Hypothesis::Surplus,
        (false, _) => Hypothesis::Nothing,
    }
}

/// The neighbour whose surplus mirrors the gap: in the heading before the chapter, the nearest
/// surplus first, the lower code of equals.
fn neighbour(
    goods: &Goods,
    gap_kg: &Ratio,
    all: &[Goods],
    parameters: &Parameters,
) -> Option<Hypothesis> {
    let shares = |other: &Goods, digits: usize| other.hs6.get(..digits) == goods.hs6.get(..digits);
    let mut fitting: Vec<(bool, Ratio, &Goods, Ratio)> = all
        .iter()
        .filter(|other| {
            other.partner == goods.partner && other.hs6 != goods.hs6 && shares(other, 2)
        })
        .filter_map(|other| {
            let surplus = -other.whole.gap_kg.as_ref()?;
            let least = gap_kg * &parameters.mirrored_pct.percent();
            let most = Ratio::whole(100) + (Ratio::whole(100) - parameters.mirrored_pct.clone());
            let fits = surplus >= least && surplus <= gap_kg * &most.percent();
            fits.then(|| (!shares(other, 4), (&surplus - gap_kg).abs(), other, surplus))
        })
        .collect();
    fitting.sort_by(|a, b| (a.0, &a.1, &a.2.hs6).cmp(&(b.0, &b.1, &b.2.hs6)));
    fitting
        .into_iter()
        .next()
        .map(|(far, _, other, surplus_kg)| {
            let neighbour = other.hs6.clone();
            Hypothesis::Misclassification {
                neighbour,
                surplus_kg,
                same_heading: !far,
            }
        })
}
