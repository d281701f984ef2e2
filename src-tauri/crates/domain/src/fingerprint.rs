//! A fingerprint of many rows that does not depend on their order, is of fixed size, and says which
//! rows differ when few do.
//!
//! Every row adds itself to three cells. Two fingerprints are subtracted cell by cell; a cell that
//! then holds one row gives that row away, is emptied, and so makes further cells single (an
//! invertible table; Goodrich and Mitzenmacher 2011).

/// Cells of each of the three parts.
const PART: usize = 64;
const PARTS: usize = 3;

/// A row as two numbers: which one it is, and what it says. Both are hashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// Hash of what names the row.
    pub name: u64,
    /// Hash of everything it says.
    pub content: u64,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Cell {
    count: i64,
    name: u64,
    content: u64,
    check: u64,
}

/// The fingerprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    cells: Vec<Cell>,
}

/// Rows that stand in one set only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differing {
    /// In this one only.
    pub here: Vec<Row>,
    /// In the other one only.
    pub there: Vec<Row>,
    /// False when too many rows differ to name them all.
    pub complete: bool,
}

impl Default for Fingerprint {
    fn default() -> Self {
        Self {
            cells: vec![Cell::default(); PART * PARTS],
        }
    }
}

impl Fingerprint {
    /// Takes a row in.
    pub fn add(&mut self, row: Row) {
        put(&mut self.cells, row, 1);
    }

    /// Takes in all rows of another fingerprint.
    pub fn join(&mut self, other: &Self) {
        for (mine, theirs) in self.cells.iter_mut().zip(&other.cells) {
            *mine = Cell {
                count: mine.count.wrapping_add(theirs.count),
                name: mine.name.wrapping_add(theirs.name),
                content: mine.content.wrapping_add(theirs.content),
                check: mine.check.wrapping_add(theirs.check),
            };
        }
    }

    /// Rows by which the two sets differ; up to about a hundred are named.
    pub fn differing(&self, other: &Self) -> Differing {
        let mut cells: Vec<Cell> = self
            .cells
            .iter()
            .zip(&other.cells)
            .map(|(a, b)| Cell {
                count: a.count.wrapping_sub(b.count),
                name: a.name.wrapping_sub(b.name),
                content: a.content.wrapping_sub(b.content),
                check: a.check.wrapping_sub(b.check),
            })
            .collect();
        let mut found = Differing::default();
        // Each round empties at least the cell it found; a table that was made up ends too.
        for _ in 0..cells.len() * 4 {
            let Some((row, sign)) = cells.iter().find_map(single) else {
                break;
            };
            put(&mut cells, row, -sign);
            if sign > 0 {
                found.here.push(row);
            } else {
                found.there.push(row);
            }
        }
        found.here.sort_unstable();
        found.there.sort_unstable();
        found.complete = cells.iter().all(|cell| *cell == Cell::default());
        found
    }

    /// One text for each cell that holds anything: its place, and its four numbers in hexadecimal.
    pub fn to_texts(&self) -> Vec<String> {
        let cells = self.cells.iter().enumerate();
        let cells = cells.filter(|(_, cell)| **cell != Cell::default());
        cells
            .map(|(place, cell)| {
                let Cell {
                    count,
                    name,
                    content,
                    check,
                } = cell;
                format!("{place} {count} {name:016x}{content:016x}{check:016x}")
            })
            .collect()
    }

    /// Reads what [`Self::to_texts`] wrote; `None` for anything else.
    pub fn from_texts(texts: &[String]) -> Option<Self> {
        let mut read = Self::default();
        for text in texts {
            let mut words = text.split(' ');
            let place: usize = words.next()?.parse().ok()?;
            let count = words.next()?.parse().ok()?;
            let numbers = words.next()?;
            let number = |at: usize| {
                let digits = numbers.get(at * 16..at * 16 + 16)?;
                u64::from_str_radix(digits, 16).ok()
            };
            let cell = read.cells.get_mut(place)?;
            *cell = Cell {
                count,
                name: number(0)?,
                content: number(1)?,
                check: number(2)?,
            };
            if words.next().is_some() || numbers.len() != 48 {
                return None;
            }
        }
        Some(read)
    }
}

/// The row of a cell that holds one row only, and on which side it stands.
fn single(cell: &Cell) -> Option<(Row, i64)> {
    let sign = cell.count;
    if sign != 1 && sign != -1 {
        return None;
    }
    let signed = |number: u64| {
        if sign > 0 {
            number
        } else {
            number.wrapping_neg()
        }
    };
    let row = Row {
        name: signed(cell.name),
        content: signed(cell.content),
    };
    (signed(cell.check) == check(row)).then_some((row, sign))
}

fn put(cells: &mut [Cell], row: Row, times: i64) {
    let signed = |number: u64| {
        if times > 0 {
            number
        } else {
            number.wrapping_neg()
        }
    };
    let check = check(row);
    let mut spread = check;
    for part in 0..PARTS {
        spread = mixed(spread);
        let within = usize::try_from(spread % PART as u64).unwrap_or(0);
        if let Some(cell) = cells.get_mut(part * PART + within) {
            cell.count = cell.count.wrapping_add(times);
            cell.name = cell.name.wrapping_add(signed(row.name));
            cell.content = cell.content.wrapping_add(signed(row.content));
            cell.check = cell.check.wrapping_add(signed(check));
        }
    }
}

fn check(row: Row) -> u64 {
    mixed(mixed(row.name) ^ row.content.rotate_left(32))
}

/// The finishing step of the mixer known as `SplitMix64`.
fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn of(rows: &[Row]) -> Fingerprint {
        let mut all = Fingerprint::default();
        for row in rows {
            all.add(*row);
        }
        all
    }

    fn rows(n: u64) -> Vec<Row> {
        let row = |i| Row {
            name: mixed(i),
            content: mixed(i + 1_000_000),
        };
        (0..n).map(row).collect()
    }

    #[test]
    fn names_the_one_row_that_says_something_else() {
        let before = rows(5_000);
        let mut after = before.clone();
        after[4_321].content = 7;
        let found = of(&after).differing(&of(&before));
        assert_eq!(found.here, [after[4_321]]);
        assert_eq!(found.there, [before[4_321]]);
        assert!(found.complete);
    }

    #[test]
    fn says_when_too_many_differ_to_name_them() {
        let found = of(&rows(4_000)).differing(&of(&rows(10)));
        assert!(!found.complete);
    }

    #[test]
    fn refuses_text_that_is_no_fingerprint() {
        for text in ["", "1 2", "999 1 0", "0 1 00", "0 1 x y"] {
            assert_eq!(Fingerprint::from_texts(&[text.to_owned()]), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn order_does_not_matter_and_text_keeps_it(
            names in proptest::collection::vec((any::<u64>(), any::<u64>()), 0..60),
            twist in 0_usize..60,
        ) {
            let rows: Vec<Row> = names.iter().map(|(name, content)| Row { name: *name, content: *content }).collect();
            let mut turned = rows.clone();
            if !turned.is_empty() {
                let by = twist % turned.len();
                turned.rotate_left(by);
            }
            let (a, b) = (of(&rows), of(&turned));
            prop_assert_eq!(&a, &b);
            prop_assert_eq!(Fingerprint::from_texts(&a.to_texts()), Some(a));
        }

        #[test]
        fn finds_every_difference_of_few_rows(changed in proptest::collection::btree_set(0_usize..400, 0..30)) {
            let before = rows(400);
            let kept: Vec<Row> = (0..400).filter(|at| !changed.contains(at)).map(|at| before[at]).collect();
            let found = of(&kept).differing(&of(&before));
            let mut gone: Vec<Row> = changed.iter().map(|at| before[*at]).collect();
            gone.sort_unstable();
            prop_assert!(found.complete && found.here.is_empty());
            prop_assert_eq!(found.there, gone);
        }
    }
}
