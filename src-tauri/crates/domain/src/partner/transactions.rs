//! Single shipments: an export row and the item here that it became, in grades.

use std::collections::{BTreeMap, BTreeSet};

use super::{Parameters, Row, within};
use crate::exact::Ratio;

/// How sure a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Transport document and container.
    A,
    /// Exporter, importer, heading and time.
    B,
    /// Weight, heading and time, or the transport document alone: shown, never evidence.
    C,
}

impl Grade {
    /// Its letter.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }

    /// May it lead to a finding?
    pub const fn is_evidence(self) -> bool {
        matches!(self, Self::A | Self::B)
    }
}

/// What differs between the two rows of a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Less value was declared than left, beyond the tolerance.
    LowerValue,
    /// More value was declared than left, beyond the tolerance.
    HigherValue,
    /// Less weight was declared.
    LowerWeight,
    /// More weight was declared.
    HigherWeight,
    /// Another six-digit code was declared.
    OtherCode,
}

impl Sign {
    /// Word by which it crosses the door.
    pub const fn word(self) -> &'static str {
        match self {
            Self::LowerValue => "lower_value",
            Self::HigherValue => "higher_value",
            Self::LowerWeight => "lower_weight",
            Self::HigherWeight => "higher_weight",
            Self::OtherCode => "other_code",
        }
    }
}

/// An export and the import that it became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Place of the export.
    pub export: usize,
    /// Place of the import.
    pub import: usize,
    /// How sure.
    pub grade: Grade,
    /// Weight exported less weight imported.
    pub gap_kg: Option<Ratio>,
    /// FOB times the factor less CIF, US dollars.
    pub gap_usd: Option<Ratio>,
    /// What differs.
    pub signs: Vec<Sign>,
}

/// Order of possible matches, the best first; ids last, so that the order of rows plays no part.
type Rank<'r> = (Grade, usize, bool, Ratio, i64, &'r str, &'r str);

/// Matches shipments with items. A row is matched once, and a declaration of one side with one
/// declaration of the other. Sums of a month (without a declaration) are left out.
pub fn match_rows(exports: &[Row], imports: &[Row], parameters: &Parameters) -> Vec<Match> {
    let mut possible = possible(exports, imports, parameters);
    possible.sort_unstable();
    let mut taken = (BTreeSet::new(), BTreeSet::new());
    let mut there: BTreeMap<&str, &str> = BTreeMap::new();
    let mut back: BTreeMap<&str, &str> = BTreeMap::new();
    let mut found = Vec::new();
    for ((grade, ..), export, import) in possible {
        let (Some(out), Some(into)) = (exports.get(export), imports.get(import)) else {
            continue;
        };
        let (one, other) = (out.declaration.as_str(), into.declaration.as_str());
        let free = there.get(one).is_none_or(|known| *known == other)
            && back.get(other).is_none_or(|known| *known == one);
        if !free || taken.0.contains(&export) || taken.1.contains(&import) {
            continue;
        }
        taken.0.insert(export);
        taken.1.insert(import);
        there.insert(one, other);
        back.insert(other, one);
        found.push(matched((export, out), (import, into), grade, parameters));
    }
    found.sort_by_key(|one| (one.grade, one.export));
    found
}

fn possible<'r>(
    exports: &'r [Row],
    imports: &'r [Row],
    parameters: &Parameters,
) -> Vec<(Rank<'r>, usize, usize)> {
    let (mut by_bl, mut by_heading): (BTreeMap<_, Vec<_>>, BTreeMap<_, Vec<_>>) =
        Default::default();
    for (at, row) in imports.iter().enumerate() {
        if !row.bl.is_empty() {
            by_bl.entry(row.bl.as_str()).or_default().push(at);
        }
        by_heading
            .entry(row.code(4))
            .or_default()
            .push((row.day, at));
    }
    for rows in by_heading.values_mut() {
        rows.sort_unstable();
    }
    let mut found = Vec::new();
    for (export, out) in exports
        .iter()
        .enumerate()
        .filter(|(_, row)| !row.declaration.is_empty())
    {
        let mut near: BTreeSet<usize> = by_bl
            .get(out.bl.as_str())
            .into_iter()
            .flatten()
            .copied()
            .collect();
        let heading = by_heading.get(out.code(4)).map_or(&[][..], Vec::as_slice);
        let window = chrono::Duration::days(parameters.days);
        let start = heading.partition_point(|(day, _)| *day < out.day - window);
        let fits = heading.get(start..).unwrap_or_default().iter();
        near.extend(
            fits.take_while(|(day, _)| *day <= out.day + window)
                .map(|(_, at)| *at),
        );
        for import in near {
            let into = imports.get(import).filter(|row| row.partner == out.partner);
            if let Some((into, grade)) =
                into.and_then(|row| Some((row, grade(out, row, parameters)?)))
            {
                found.push((rank(out, into, grade), export, import));
            }
        }
    }
    found
}

fn grade(out: &Row, into: &Row, parameters: &Parameters) -> Option<Grade> {
    let same = |one: &str, other: &str| !one.is_empty() && one == other;
    let one_bl = same(&out.bl, &into.bl);
    if one_bl
        && out
            .containers
            .iter()
            .any(|one| into.containers.contains(one))
    {
        return Some(Grade::A);
    }
    let near = (into.day - out.day).num_days().abs() <= parameters.days;
    let alike = near && out.code(4) == into.code(4);
    let people = same(&out.exporter, &into.exporter) && same(&out.consignee, &into.consignee);
    if alike && people {
        return Some(Grade::B);
    }
    let one_weight = match (&out.kg, &into.kg) {
        (Some(one), Some(other)) => within(other, one, &parameters.shipment_kg_pct),
        _ => false,
    };
    (one_bl || alike && one_weight).then_some(Grade::C)
}

fn rank<'r>(out: &'r Row, into: &'r Row, grade: Grade) -> Rank<'r> {
    let agreeing = [8, 6, 4, 2];
    let digits = agreeing
        .iter()
        .position(|n| out.hs.len() >= *n && out.code(*n) == into.code(*n));
    let apart = match (&out.kg, &into.kg) {
        (Some(one), Some(other)) => Some((one - other).abs()),
        _ => None,
    };
    let days = (into.day - out.day).num_days().abs();
    let digits = digits.unwrap_or(agreeing.len());
    (
        grade,
        digits,
        apart.is_none(),
        apart.unwrap_or_default(),
        days,
        &out.id,
        &into.id,
    )
}

fn matched(
    (export, out): (usize, &Row),
    (import, into): (usize, &Row),
    grade: Grade,
    parameters: &Parameters,
) -> Match {
    let mut signs = Vec::new();
    let lifted = out.usd.as_ref().map(|usd| usd * &parameters.cif_factor);
    let mut compare =
        |one: Option<&Ratio>, other: Option<&Ratio>, pct: &Ratio, words: [Sign; 2]| {
            let (one, other) = (one?, other?);
            let gap = one - other;
            if !within(other, one, pct) {
                signs.push(if gap.is_positive() {
                    words[0]
                } else {
                    words[1]
                });
            }
            Some(gap)
        };
    let values = [Sign::LowerValue, Sign::HigherValue];
    let gap_usd = compare(
        lifted.as_ref(),
        into.usd.as_ref(),
        &parameters.value_pct,
        values,
    );
    let weights = [Sign::LowerWeight, Sign::HigherWeight];
    let gap_kg = compare(
        out.kg.as_ref(),
        into.kg.as_ref(),
        &parameters.shipment_kg_pct,
        weights,
    );
    if out.code(6) != into.code(6) {
        signs.push(Sign::OtherCode);
    }
    Match {
        export,
        import,
        grade,
        gap_kg,
        gap_usd,
        signs,
    }
}
