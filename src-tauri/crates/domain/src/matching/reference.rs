//! References that both sides name: item of a declaration, invoice, declaration.

use std::collections::{BTreeMap, BTreeSet};

use super::{Basis, Entry};

/// Characters that end the number of one invoice and begin the next.
const BETWEEN: [char; 5] = [',', ';', '&', '+', '\n'];

/// A number of an invoice as both sides can be compared: letters in upper case, without blanks,
/// dashes, points and slashes, and every group of digits without its leading zeros.
pub fn invoice_key(text: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    let mut apart = false;
    for letter in text.chars().flat_map(char::to_uppercase) {
        if letter.is_ascii_digit() {
            // "A-1-02" and "A-10-2" are two invoices: a break between digits is kept.
            if apart && digits.is_empty() && key.ends_with(|last: char| last.is_ascii_digit()) {
                key.push('.');
            }
            digits.push(letter);
        } else {
            close(&mut key, &mut digits);
            apart = !letter.is_alphanumeric();
            if !apart {
                key.push(letter);
            }
        }
    }
    close(&mut key, &mut digits);
    key
}

/// Ends a group of digits: without leading zeros, but never without a digit.
fn close(key: &mut String, digits: &mut String) {
    if !digits.is_empty() {
        let plain = digits.trim_start_matches('0');
        key.push_str(if plain.is_empty() { "0" } else { plain });
        digits.clear();
    }
}

/// All invoices that a cell names, each once, in order.
pub fn invoice_keys(text: &str) -> Vec<String> {
    let keys = text.split(BETWEEN).map(invoice_key);
    let named: BTreeSet<String> = keys.filter(|key| !key.is_empty()).collect();
    named.into_iter().collect()
}

/// Lines and items that name a common reference, directly or through each other.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Group {
    pub lines: Vec<usize>,
    pub items: Vec<usize>,
    pub by: Vec<Basis>,
}

/// Groups in the order of their first line.
pub struct Links {
    pub groups: Vec<Group>,
    /// Is the line, the item part of a group?
    pub linked: (Vec<bool>, Vec<bool>),
}

/// Which lines and items name each other.
pub fn links(lines: &[&Entry], items: &[&Entry]) -> Links {
    let index = Index::of(items);
    let mut sets = Sets::new(lines.len() + items.len());
    let mut linked = (vec![false; lines.len()], vec![false; items.len()]);
    let mut by: Vec<Option<Basis>> = Vec::with_capacity(lines.len());
    for (n, line) in lines.iter().enumerate() {
        let (found, basis) = index.named_by(line);
        by.push(basis.filter(|_| !found.is_empty()));
        for item in found {
            set(&mut linked.0, n);
            set(&mut linked.1, item);
            sets.join(n, lines.len() + item);
        }
    }
    let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
    for (n, basis) in by.iter().enumerate() {
        let Some(basis) = basis else { continue };
        let group = groups.entry(sets.first(n)).or_default();
        group.lines.push(n);
        if !group.by.contains(basis) {
            group.by.push(*basis);
        }
    }
    for (n, is_linked) in linked.1.iter().enumerate() {
        if *is_linked && let Some(group) = groups.get_mut(&sets.first(lines.len() + n)) {
            group.items.push(n);
        }
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    for group in &mut groups {
        group.by.sort_unstable();
    }
    groups.sort_by(|a, b| a.lines.cmp(&b.lines));
    Links { groups, linked }
}

fn set(flags: &mut [bool], at: usize) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = true;
    }
}

/// Items by what names them.
struct Index<'e> {
    items: BTreeMap<(&'e str, u32), usize>,
    invoices: BTreeMap<&'e str, Vec<usize>>,
    declarations: BTreeMap<&'e str, Vec<usize>>,
}

impl<'e> Index<'e> {
    fn of(items: &[&'e Entry]) -> Self {
        let mut index = Self {
            items: BTreeMap::new(),
            invoices: BTreeMap::new(),
            declarations: BTreeMap::new(),
        };
        for (n, item) in items.iter().enumerate() {
            if !item.gd.is_empty() {
                index.declarations.entry(&item.gd).or_default().push(n);
                if let Some(number) = item.gd_item {
                    index.items.insert((&item.gd, number), n);
                }
            }
            for invoice in &item.invoices {
                index.invoices.entry(invoice).or_default().push(n);
            }
        }
        index
    }

    /// Items that a line names, by the most exact of its references that any item bears.
    fn named_by(&self, line: &Entry) -> (Vec<usize>, Option<Basis>) {
        if let Some(number) = line.gd_item
            && let Some(item) = self.items.get(&(line.gd.as_str(), number))
        {
            return (vec![*item], Some(Basis::Item));
        }
        // A line that names an item which is not there must not fall to its neighbours.
        if line.gd_item.is_some() && !line.gd.is_empty() {
            return (Vec::new(), None);
        }
        let declared = self.declarations.get(line.gd.as_str());
        let invoiced: BTreeSet<usize> = line
            .invoices
            .iter()
            .filter_map(|invoice| self.invoices.get(invoice.as_str()))
            .flatten()
            .copied()
            .filter(|item| declared.is_none_or(|known| known.contains(item)))
            .collect();
        if !invoiced.is_empty() {
            return (invoiced.into_iter().collect(), Some(Basis::Invoice));
        }
        match declared {
            Some(items) => (items.clone(), Some(Basis::Declaration)),
            None => (Vec::new(), None),
        }
    }
}

/// Disjoint sets; the first of a set is its least member.
struct Sets(Vec<usize>);

impl Sets {
    fn new(len: usize) -> Self {
        Self((0..len).collect())
    }

    fn first(&self, mut at: usize) -> usize {
        while let Some(up) = self.0.get(at).copied().filter(|up| *up != at) {
            at = up;
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        let (least, other) = (a.min(b), a.max(b));
        if let Some(slot) = self.0.get_mut(other) {
            *slot = least;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invoices_compare_without_case_blanks_dashes_and_leading_zeros() {
        for text in ["INV-00123", "inv 123", "Inv/123", "INV.0123", " INV–123 "] {
            assert_eq!(invoice_key(text), "INV123", "{text}");
        }
        assert_ne!(invoice_key("A-1-02"), invoice_key("A-10-2"));
        assert_ne!(invoice_key("INV-100"), invoice_key("INV-1"));
        assert_eq!(invoice_key("2025/007"), invoice_key("2025-7"));
        assert_ne!(invoice_key("INV-000"), invoice_key("INV"));
        assert_eq!(invoice_key("INV-000"), invoice_key("inv 0"));
        assert_eq!(invoice_key("--"), "");
    }

    #[test]
    fn a_cell_may_name_several_invoices() {
        assert_eq!(invoice_keys("INV-2, inv 1 & INV-02"), ["INV1", "INV2"]);
        assert!(invoice_keys(" ; ").is_empty());
    }
}
