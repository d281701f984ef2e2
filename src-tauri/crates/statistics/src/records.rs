//! Duplicates and gaps in lists of records (sampling contract, `records.duplicates`, `records.gaps`).

use std::collections::BTreeMap;

use num_bigint::BigUint;
use num_traits::One;

/// Groups of records that are the same in the keys, as places from 1 in ascending order, the groups
/// in the order of their first record. With `different`, only groups in which those are not all equal.
pub fn duplicates<K: Ord, D: PartialEq>(
    records: impl IntoIterator<Item = (K, D)>,
    different: bool,
) -> Vec<Vec<u64>> {
    let mut groups: BTreeMap<K, (Vec<u64>, D, bool)> = BTreeMap::new();
    for (place, (key, other)) in (1_u64..).zip(records) {
        match groups.get_mut(&key) {
            Some((places, first, differs)) => {
                places.push(place);
                *differs = *differs || other != *first;
            }
            None => {
                groups.insert(key, (vec![place], other, false));
            }
        }
    }
    let kept = groups
        .into_values()
        .filter(|(places, _, differs)| places.len() > 1 && (*differs || !different));
    let mut kept: Vec<Vec<u64>> = kept.map(|(places, ..)| places).collect();
    kept.sort_unstable();
    kept
}

/// Numbers missing in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What stands before the number.
    pub prefix: String,
    /// First number missing.
    pub from: BigUint,
    /// Last number missing.
    pub to: BigUint,
}

impl Gap {
    /// How many are missing.
    pub fn count(&self) -> BigUint {
        &self.to - &self.from + BigUint::one()
    }
}

/// A number that is there more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// What stands before the number.
    pub prefix: String,
    /// The number.
    pub number: BigUint,
    /// How often it is there.
    pub count: u64,
}

/// Gaps and repetitions of numbered documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    /// Rows of missing numbers, by prefix, ascending.
    pub gaps: Vec<Gap>,
    /// Numbers that are there more than once, by prefix, ascending.
    pub repeated: Vec<Repeated>,
    /// Places of texts that do not end in a digit, from 1.
    pub without_number: Vec<u64>,
}

impl Numbering {
    /// Numbers missing in all.
    pub fn missing(&self) -> BigUint {
        self.gaps.iter().map(Gap::count).sum()
    }
}

/// Looks for gaps: numbers are the digits at the end of a text, of any length; what stands before them
/// keeps series apart.
pub fn gaps<T: AsRef<str>>(numbers: &[T]) -> Numbering {
    let mut numbering = Numbering::default();
    let mut series: BTreeMap<&str, BTreeMap<BigUint, u64>> = BTreeMap::new();
    for (place, text) in (1_u64..).zip(numbers) {
        let text = text.as_ref().trim();
        let prefix = text.trim_end_matches(|c: char| c.is_ascii_digit());
        match text
            .strip_prefix(prefix)
            .unwrap_or_default()
            .parse::<BigUint>()
        {
            Ok(number) => *series.entry(prefix).or_default().entry(number).or_default() += 1,
            Err(_) => numbering.without_number.push(place),
        }
    }
    for (prefix, numbers) in series {
        let mut before: Option<&BigUint> = None;
        for (number, &times) in &numbers {
            if let Some(before) = before
                && number - before > BigUint::one()
            {
                numbering.gaps.push(Gap {
                    prefix: prefix.to_owned(),
                    from: before + BigUint::one(),
                    to: number - BigUint::one(),
                });
            }
            if times > 1 {
                numbering.repeated.push(Repeated {
                    prefix: prefix.to_owned(),
                    number: number.clone(),
                    count: times,
                });
            }
            before = Some(number);
        }
    }
    numbering
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_length_are_counted_and_texts_without_one_are_named() {
        let found = gaps(&[
            "A99999999999999999998",
            "A100000000000000000001",
            "none",
            "A0007",
            "A7",
        ]);
        assert_eq!(found.without_number, [3]);
        assert_eq!(found.repeated[0].count, 2);
        assert_eq!(found.gaps[1].count(), BigUint::from(2_u8));
    }

    #[test]
    fn groups_come_in_the_order_of_their_first_record() {
        let records = [("b", 1), ("a", 1), ("b", 1), ("a", 2)];
        assert_eq!(duplicates(records, false), [vec![1, 3], vec![2, 4]]);
        assert_eq!(duplicates(records, true), [vec![2, 4]]);
    }
}
