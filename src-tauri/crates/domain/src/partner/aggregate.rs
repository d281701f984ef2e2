//! Sums by partner, six-digit code and month, and the gaps between the two sides.

use std::collections::{BTreeMap, BTreeSet};

use super::{MOST_SHIFT, Parameters, Row, month_of};
use crate::exact::Ratio;

/// One side of a comparison. A sum is `None` when a row of it states nothing: unknown is not zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Rows.
    pub rows: u32,
    /// Weight in kg.
    pub kg: Option<Ratio>,
    /// US dollars.
    pub usd: Option<Ratio>,
    /// Rows without a weight.
    pub without_kg: u32,
    /// Rows without a value in dollars.
    pub without_usd: u32,
}

impl Default for Side {
    fn default() -> Self {
        let nothing = Some(Ratio::zero());
        Self {
            rows: 0,
            kg: nothing.clone(),
            usd: nothing,
            without_kg: 0,
            without_usd: 0,
        }
    }
}

impl Side {
    fn add(&mut self, row: &Row) {
        self.rows += 1;
        self.without_kg += u32::from(row.kg.is_none());
        self.without_usd += u32::from(row.usd.is_none());
        self.kg = sum(self.kg.take(), row.kg.as_ref());
        self.usd = sum(self.usd.take(), row.usd.as_ref());
    }

    fn join(&mut self, other: &Self) {
        self.rows += other.rows;
        self.without_kg += other.without_kg;
        self.without_usd += other.without_usd;
        self.kg = sum(self.kg.take(), other.kg.as_ref());
        self.usd = sum(self.usd.take(), other.usd.as_ref());
    }
}

fn sum(so_far: Option<Ratio>, more: Option<&Ratio>) -> Option<Ratio> {
    Some(so_far? + more?.clone())
}

/// A month of one code: what left in it, what arrived a shift later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Month of export, see [`super::month_of`].
    pub month: i32,
    /// What the partner exported.
    pub exported: Side,
    /// What was declared here.
    pub imported: Side,
    /// Weight exported less weight imported.
    pub gap_kg: Option<Ratio>,
    /// FOB times the factor less CIF, US dollars.
    pub gap_usd: Option<Ratio>,
}

/// A code of one partner over the months that both sides cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goods {
    /// Partner country.
    pub partner: String,
    /// Six digits.
    pub hs6: String,
    /// Sums over the months compared.
    pub whole: Cell,
    /// The months, in order.
    pub months: Vec<Cell>,
}

/// How well the two sides fit at one shift: the sum of the weights that differ, as a share of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Partner country.
    pub partner: String,
    /// Shift in months.
    pub shift: u32,
    /// Months that both sides cover.
    pub months: u32,
    /// Share that differs, in percent; `None` when no weights can be compared.
    pub differing_pct: Option<Ratio>,
    /// No other shift differs less.
    pub best: bool,
}

/// The comparison of sums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aggregated {
    /// Codes in order of partner and code.
    pub goods: Vec<Goods>,
    /// Fit of each partner at each shift.
    pub fits: Vec<Fit>,
    /// Rows of exports in months that the imports do not cover.
    pub exports_outside: u32,
    /// Rows of imports from these partners in months that the exports do not cover.
    pub imports_outside: u32,
}

type Months = BTreeMap<i32, Side>;
type Sums<'r> = BTreeMap<&'r str, BTreeMap<&'r str, Months>>;

/// Compares the two sides. `covered` = first and last month that the imports cover; `None` = they
/// hold nothing, and nothing can be compared.
pub fn aggregate(
    exports: &[Row],
    imports: &[Row],
    covered: Option<(i32, i32)>,
    parameters: &Parameters,
) -> Aggregated {
    let (out, into) = (sums(exports), sums(imports));
    let mut found = Aggregated::default();
    let Some(arrived) = covered else {
        found.exports_outside = u32::try_from(exports.len()).unwrap_or(u32::MAX);
        return found;
    };
    let nothing = BTreeMap::new();
    for (partner, codes) in &out {
        let Some(left) = span(codes.values().flat_map(|months| months.keys().copied())) else {
            continue;
        };
        let pair = (codes, into.get(partner).unwrap_or(&nothing));
        found.fits.extend(fits(partner, pair, (left, arrived)));
        let both = overlap(left, arrived, parameters.shift);
        let all: BTreeSet<&str> = pair.0.keys().chain(pair.1.keys()).copied().collect();
        for hs6 in all {
            let sides = (pair.0.get(hs6), pair.1.get(hs6));
            outside(&mut found, sides, both, parameters.shift);
            found
                .goods
                .extend(goods((partner, hs6), sides, both, parameters));
        }
    }
    found
}

fn sums(rows: &[Row]) -> Sums<'_> {
    let mut sums = Sums::new();
    for row in rows {
        let codes = sums.entry(row.partner.as_str()).or_default();
        let months = codes.entry(row.code(6)).or_default();
        months.entry(month_of(row.day)).or_default().add(row);
    }
    sums
}

fn span(months: impl Iterator<Item = i32>) -> Option<(i32, i32)> {
    months.fold(None, |span, month| {
        let (first, last) = span.unwrap_or((month, month));
        Some((first.min(month), last.max(month)))
    })
}

/// Months of export whose arrivals the imports cover; first behind last when there is none.
fn overlap(left: (i32, i32), arrived: (i32, i32), shift: u32) -> (i32, i32) {
    let shift = shift.cast_signed();
    (left.0.max(arrived.0 - shift), left.1.min(arrived.1 - shift))
}

fn outside(
    found: &mut Aggregated,
    (out, into): (Option<&Months>, Option<&Months>),
    (first, last): (i32, i32),
    shift: u32,
) {
    let count = |months: Option<&Months>, shift: i32| -> u32 {
        let months = months.into_iter().flatten();
        let far = months.filter(|(month, _)| !(first..=last).contains(&(**month - shift)));
        far.map(|(_, side)| side.rows).sum()
    };
    found.exports_outside += count(out, 0);
    found.imports_outside += count(into, shift.cast_signed());
}

fn goods(
    (partner, hs6): (&str, &str),
    (out, into): (Option<&Months>, Option<&Months>),
    (first, last): (i32, i32),
    parameters: &Parameters,
) -> Option<Goods> {
    let shift = parameters.shift.cast_signed();
    let at = |months: Option<&Months>, month: i32| months.and_then(|all| all.get(&month)).cloned();
    let (mut months, mut whole) = (Vec::new(), (Side::default(), Side::default()));
    for month in first..=last {
        let sides = (at(out, month), at(into, month + shift));
        if sides.0.is_none() && sides.1.is_none() {
            continue;
        }
        let (exported, imported) = (sides.0.unwrap_or_default(), sides.1.unwrap_or_default());
        whole.0.join(&exported);
        whole.1.join(&imported);
        months.push(cell(month, exported, imported, parameters));
    }
    (!months.is_empty()).then(|| Goods {
        partner: partner.to_owned(),
        hs6: hs6.to_owned(),
        whole: cell(first, whole.0, whole.1, parameters),
        months,
    })
}

fn cell(month: i32, exported: Side, imported: Side, parameters: &Parameters) -> Cell {
    let less = |one: &Option<Ratio>, other: &Option<Ratio>| Some(one.as_ref()? - other.as_ref()?);
    let lifted = exported
        .usd
        .as_ref()
        .map(|usd| usd * &parameters.cif_factor);
    Cell {
        month,
        gap_kg: less(&exported.kg, &imported.kg),
        gap_usd: less(&lifted, &imported.usd),
        exported,
        imported,
    }
}

type Codes<'r> = BTreeMap<&'r str, Months>;

fn fits(
    partner: &str,
    (out, into): (&Codes<'_>, &Codes<'_>),
    (left, arrived): ((i32, i32), (i32, i32)),
) -> Vec<Fit> {
    let mut fits: Vec<Fit> = (0..=MOST_SHIFT)
        .map(|shift| {
            let both = overlap(left, arrived, shift);
            Fit {
                partner: partner.to_owned(),
                shift,
                months: u32::try_from(both.1 - both.0 + 1).unwrap_or(0),
                differing_pct: differing(out, into, both, shift),
                best: false,
            }
        })
        .collect();
    let least = fits
        .iter()
        .filter_map(|fit| fit.differing_pct.clone())
        .min();
    // The shortest shift of those that fit equally well.
    if let Some(best) = fits
        .iter_mut()
        .find(|fit| least.is_some() && fit.differing_pct == least)
    {
        best.best = true;
    }
    fits
}

/// Weights that differ as a share of all weights; codes and months without a weight stay out.
fn differing(
    out: &Codes<'_>,
    into: &Codes<'_>,
    (first, last): (i32, i32),
    shift: u32,
) -> Option<Ratio> {
    let all: BTreeSet<&str> = out.keys().chain(into.keys()).copied().collect();
    let (mut apart, mut sum) = (Ratio::zero(), Ratio::zero());
    for hs6 in all {
        for month in first..=last {
            let kg = |codes: &Codes<'_>, month: i32| {
                let side = codes.get(hs6).and_then(|months| months.get(&month));
                side.map_or(Some(Ratio::zero()), |side| side.kg.clone())
            };
            if let (Some(one), Some(other)) =
                (kg(out, month), kg(into, month + shift.cast_signed()))
            {
                apart = apart + (&one - &other).abs();
                sum = sum + one + other;
            }
        }
    }
    (&apart * &Ratio::whole(100)).checked_div(&sum)
}
