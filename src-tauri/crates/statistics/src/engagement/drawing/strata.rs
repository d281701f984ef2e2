//! Dividing a step among strata.

use std::collections::BTreeSet;

use num_bigint::BigInt;
use num_rational::BigRational;

use crate::engagement::design::Design;
use crate::number::{Column, sum};
use crate::refused::{Answer, Refused};
use crate::selection::{Allocation, Stratum, allocate};

/// Divides a step among strata: what a stratum cannot give goes to the others; a stratum that is not
/// empty gives two items at least, which its variance needs.
pub(super) fn divided(
    size: u64,
    design: &Design,
    strata: &[Vec<(u64, i128)>],
    before: &[u64],
    scale: u32,
) -> Answer<Vec<u64>> {
    let [_] = strata else {
        return divided_among(size, design, strata, before, scale);
    };
    Ok(vec![size])
}

fn divided_among(
    size: u64,
    design: &Design,
    strata: &[Vec<(u64, i128)>],
    before: &[u64],
    scale: u32,
) -> Answer<Vec<u64>> {
    let method = Allocation::read(&design.strata.method)?;
    let room: Vec<u64> = strata
        .iter()
        .zip(before)
        .map(|(own, before)| (own.len() as u64).saturating_sub(*before))
        .collect();
    let all: u64 = room.iter().sum();
    if size > all {
        return Err(Refused::infeasible(
            "sample_size",
            format!("{size} different items cannot be drawn from {all}."),
        ));
    }
    let mut parts: Vec<u64> = vec![0; strata.len()];
    let mut full: BTreeSet<usize> = (0..strata.len())
        .filter(|k| room.get(*k).is_none_or(|room| *room == 0))
        .collect();
    loop {
        let given: u64 = full.iter().filter_map(|k| parts.get(*k)).sum();
        let open: Vec<usize> = (0..strata.len()).filter(|k| !full.contains(k)).collect();
        let weights: Vec<Stratum> = open
            .iter()
            .filter_map(|k| strata.get(*k))
            .map(|own| weight(own, scale))
            .collect();
        let flat = weights.iter().all(|one| {
            method == Allocation::Neyman && one.std_dev == BigRational::from(BigInt::from(0))
        });
        let method = if flat {
            Allocation::Proportional
        } else {
            method
        };
        let shares = allocate(size.saturating_sub(given), method, &weights)?;
        let over: Vec<usize> = open
            .iter()
            .zip(&shares)
            .filter(|(k, share)| room.get(**k).is_some_and(|room| **share > *room))
            .map(|(k, _)| *k)
            .collect();
        if over.is_empty() {
            for (k, share) in open.into_iter().zip(shares) {
                if let Some(part) = parts.get_mut(k) {
                    *part = share;
                }
            }
            break;
        }
        for k in over {
            full.insert(k);
            if let (Some(part), Some(room)) = (parts.get_mut(k), room.get(k)) {
                *part = *room;
            }
        }
    }
    for (k, part) in parts.iter_mut().enumerate() {
        let (had, room) = (
            before.get(k).copied().unwrap_or(0),
            room.get(k).copied().unwrap_or(0),
        );
        *part = (*part).max(2_u64.saturating_sub(had).min(room));
    }
    Ok(parts)
}

/// Weight of a stratum; the standard deviation to twelve digits, which only divides the sample.
fn weight(own: &[(u64, i128)], scale: u32) -> Stratum {
    let column = Column {
        scale,
        values: own.iter().map(|(_, units)| *units).collect(),
    };
    let n = crate::number::length(own.len()).max(1.0);
    let floats = column.floats();
    let mean = floats.iter().sum::<f64>() / n;
    let squares: f64 = floats.iter().map(|x| (x - mean) * (x - mean)).sum();
    let deviation = (squares / (n - 1.0).max(1.0)).sqrt();
    Stratum {
        size: own.len() as u64,
        std_dev: crate::number::exact(&format!("{deviation:.11e}"), "std_dev").unwrap_or_default(),
        value: column.value(sum(column.values.iter().copied())),
    }
}
