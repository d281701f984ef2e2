//! One declaration: the texts of its elements, in file order, under their paths.

use std::collections::HashMap;
use std::rc::Rc;

/// An element (or attribute) that holds a text.
#[derive(Debug)]
pub(super) struct Leaf {
    /// Names from the declaration's child on, without namespace prefix; the second and later of
    /// equal siblings are counted: `Item/Taxation/Taxation_line[2]/Duty_tax_code`, `@id`.
    pub path: Rc<str>,
    /// The text, without blanks at its ends; never empty.
    pub text: String,
}

/// A declaration as it stands in the file.
#[derive(Debug, Default)]
pub(super) struct Declaration {
    /// Number in the file, from 1.
    pub number: u32,
    /// Texts outside the items.
    pub header: Vec<Leaf>,
    /// Texts of each item.
    pub items: Vec<Vec<Leaf>>,
}

/// The form in which paths are compared: the programs that write the files do not agree on
/// capital letters.
pub(super) fn folded(path: &str) -> String {
    path.to_ascii_lowercase()
}

/// Texts by path, with a record of which were taken into a column.
pub(super) struct Texts<'a> {
    leaves: &'a [Leaf],
    places: HashMap<String, usize>,
    taken: Vec<bool>,
}

impl<'a> Texts<'a> {
    /// Texts of a header or an item, none of them taken.
    pub(super) fn new(leaves: &'a [Leaf]) -> Self {
        let mut places = HashMap::with_capacity(leaves.len());
        for (at, leaf) in leaves.iter().enumerate() {
            places.entry(folded(&leaf.path)).or_insert(at);
        }
        let taken = vec![false; leaves.len()];
        Self {
            leaves,
            places,
            taken,
        }
    }

    /// The text of a folded path; empty when it is missing.
    pub(super) fn get(&self, path: &str) -> &'a str {
        let leaf = self.places.get(path).and_then(|at| self.leaves.get(*at));
        leaf.map_or("", |leaf| &leaf.text)
    }

    /// The same, and the text counts as taken into a column.
    pub(super) fn take(&mut self, path: &str) -> &'a str {
        let taken = self.places.get(path).and_then(|at| self.taken.get_mut(*at));
        if let Some(taken) = taken {
            *taken = true;
        }
        self.get(path)
    }

    /// `office/series/number/year` from the parts as they stand, or nothing without a
    /// registration number. A date whose year cannot be told stands there whole.
    pub(super) fn uid(&self) -> String {
        let number = self.get("identification/registration/number");
        if number.is_empty() {
            return String::new();
        }
        let date = self.get("identification/registration/date");
        let office = self.get("identification/office_segment/customs_clearance_office_code");
        let series = self.get("identification/registration/serial_number");
        format!("{office}/{series}/{number}/{}", year(date).unwrap_or(date))
    }

    /// What no column took, in file order.
    pub(super) fn left(&self) -> impl Iterator<Item = &'a Leaf> {
        let leaves = self.leaves.iter().zip(&self.taken);
        leaves.filter(|(_, taken)| !**taken).map(|(leaf, _)| leaf)
    }
}

impl Declaration {
    /// How a note names the declaration: its number in the file and, if it has one, its id.
    pub(super) fn name(&self, header: &Texts<'_>) -> String {
        let (number, uid) = (self.number, header.uid());
        if uid.is_empty() {
            return number.to_string();
        }
        format!("{number} ({uid})")
    }
}

/// Four digits in a row, or the first or last four of eight.
fn year(date: &str) -> Option<&str> {
    let is_year = |digits: &str| matches!(digits.get(..2), Some("19" | "20" | "21"));
    date.split(|c: char| !c.is_ascii_digit())
        .find_map(|digits| match digits.len() {
            4 => Some(digits),
            8 if is_year(digits) => digits.get(..4),
            8 => digits.get(4..),
            _ => None,
        })
}
