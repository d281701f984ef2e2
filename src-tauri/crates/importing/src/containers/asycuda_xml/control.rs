//! What a person should know of the declarations: counts and sums that do not agree.

use jaiza_domain::decimal::Decimal;
use jaiza_domain::text::number::{Locale, parse};

use super::declaration::{Declaration, Leaf, Texts, folded};
use super::parse::Declarations;
use crate::containers::Note;

/// Most declarations that a note names; the others are in its count.
const MOST_NAMED: u32 = 20;
/// Column in which a levy line says whether it is to be paid; `0` is not.
const NOT_PAYABLE: &str = "0";

/// Notes of one file, one for each code.
#[derive(Default)]
pub(super) struct Control {
    notes: Vec<Note>,
}

impl Control {
    /// Compares what the declaration says of itself with what it holds.
    pub(super) fn check(&mut self, declaration: &Declaration) {
        let header = Texts::new(&declaration.header);
        let name = declaration.name(&header);
        let found = declaration.items.len();
        if found == 0 {
            self.note("DECLARATION_WITHOUT_ITEMS", &format!("declaration {name}"));
        }
        let stated = header.get("property/nbers/total_number_of_items");
        let number = parse(stated, Locale::En).ok().map(|reading| reading.value);
        let whole = Decimal::whole(i64::try_from(found).unwrap_or(i64::MAX));
        if !stated.is_empty() && number != Some(Some(whole)) && number != Some(None) {
            let detail = format!("declaration {name}: states {stated}, has {found}");
            self.note("ITEM_COUNT_DIFFERS", &detail);
        }
        for (what, declared) in declared(declaration, &header) {
            let taxes = Taxes {
                items: of_items(declaration),
                global: of_declaration(declaration, &header),
                declared,
            };
            match taxes.compare() {
                Comparison::Agrees => {}
                Comparison::Differs(items, declared) => {
                    let detail = format!("declaration {name}: items {items}, {what} {declared}");
                    self.note("TAX_TOTAL_DIFFERS", &detail);
                }
                Comparison::Unreadable => {
                    let detail = format!("declaration {name}: {what}");
                    self.note("TAX_TOTAL_UNCHECKED", &detail);
                }
            }
        }
    }

    /// What no column took was too much for one record.
    pub(super) fn raw_paths_cut(&mut self, place: &str) {
        self.note("RAW_PATHS_CUT", place);
    }

    /// The notes, with what stood outside the declarations.
    pub(super) fn notes(mut self, declarations: &Declarations<'_>) -> Vec<Note> {
        let outside = &declarations.outside;
        if outside.count > 0 {
            let first = outside.first.as_str();
            let note = Note::new("TEXT_OUTSIDE_DECLARATIONS", outside.count, first);
            self.notes.push(note);
        }
        self.notes
    }

    fn note(&mut self, code: &str, detail: &str) {
        let Some(note) = self.notes.iter_mut().find(|note| note.code == code) else {
            self.notes.push(Note::new(code, 1, detail));
            return;
        };
        note.count = note.count.saturating_add(1);
        if note.count <= MOST_NAMED {
            note.detail.push_str("; ");
            note.detail.push_str(detail);
        } else if note.count == MOST_NAMED + 1 {
            note.detail.push_str("; \u{2026}");
        }
    }
}

/// Texts of amounts, still as written.
struct Taxes<'a> {
    /// Of all levy lines that are to be paid.
    items: Vec<&'a str>,
    /// Of taxes on the declaration as a whole.
    global: Vec<&'a str>,
    /// What must come out.
    declared: Vec<&'a str>,
}

#[derive(PartialEq, Eq)]
enum Comparison {
    Agrees,
    Differs(Decimal, Decimal),
    Unreadable,
}

impl Taxes<'_> {
    /// Figures that agree in one way of writing numbers are taken to agree: `1,000` and `1,000`
    /// are equal whatever the comma means.
    fn compare(&self) -> Comparison {
        let mut outcome = Comparison::Unreadable;
        for locale in [Locale::En, Locale::Eu] {
            let sums = (
                sum(&self.items, locale),
                sum(&self.declared, locale),
                sum(&self.global, locale),
            );
            let (Some(items), Some(declared), Some(global)) = sums else {
                continue;
            };
            // The total counts the taxes on the whole declaration in some places, in others not.
            if items == declared || add(items, global) == Some(declared) {
                return Comparison::Agrees;
            }
            if outcome == Comparison::Unreadable {
                outcome = Comparison::Differs(items, declared);
            }
        }
        outcome
    }
}

/// The totals that the declaration states.
fn declared<'a>(
    declaration: &'a Declaration,
    header: &Texts<'a>,
) -> Vec<(&'static str, Vec<&'a str>)> {
    let total = header.get("financial/amounts/totals_taxes");
    let notice = amounts(&declaration.header, "assessment_notice/item_tax_total");
    let mut declared = Vec::new();
    if !total.is_empty() {
        declared.push(("Totals_taxes", vec![total]));
    }
    if !notice.is_empty() {
        declared.push(("Assessment_notice", notice));
    }
    declared
}

/// Amounts of the levy lines of all items; for an item without any, its sum.
fn of_items(declaration: &Declaration) -> Vec<&str> {
    let mut all = Vec::new();
    for leaves in &declaration.items {
        let texts = Texts::new(leaves);
        let mut has_lines = false;
        for leaf in leaves {
            let path = folded(&leaf.path);
            let Some(line) = path.strip_suffix("/duty_tax_amount") else {
                continue;
            };
            has_lines = true;
            if texts.get(&format!("{line}/duty_tax_mp")) != NOT_PAYABLE {
                all.push(leaf.text.as_str());
            }
        }
        if !has_lines {
            all.push(texts.get("item/taxation/item_taxes_amount"));
        }
    }
    all
}

/// Taxes on the declaration as a whole: their sum, or else their list.
fn of_declaration<'a>(declaration: &'a Declaration, header: &Texts<'a>) -> Vec<&'a str> {
    let sum = header.get("financial/amounts/global_taxes");
    if sum.is_empty() {
        return amounts(&declaration.header, "global_taxes/global_tax_item");
    }
    vec![sum]
}

/// Texts of a repeated element, or of the elements in it that are named as amounts.
fn amounts<'a>(leaves: &'a [Leaf], block: &str) -> Vec<&'a str> {
    let is_amount = |leaf: &&Leaf| {
        let path = folded(&leaf.path);
        let behind = path.strip_prefix(block).map(|rest| {
            let number = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
            number.map_or(rest, |(_, behind)| behind).to_owned()
        });
        behind.is_some_and(|rest| rest.is_empty() || rest.ends_with("amount"))
    };
    let found = leaves.iter().filter(is_amount);
    found.map(|leaf| leaf.text.as_str()).collect()
}

/// The exact sum; `None` when a text is no number of the locale.
fn sum(texts: &[&str], locale: Locale) -> Option<Decimal> {
    texts.iter().try_fold(Decimal::ZERO, |sum, text| {
        let value = parse(text, locale).ok()?.value;
        add(sum, value.unwrap_or(Decimal::ZERO))
    })
}

fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    let ((a, a_scale), (b, b_scale)) = (a.parts(), b.parts());
    let scale = a_scale.max(b_scale);
    let lifted = |digits: i128, from: u8| {
        let factor = 10_i128.checked_pow(u32::from(scale - from))?;
        digits.checked_mul(factor)
    };
    let total = lifted(a, a_scale)?.checked_add(lifted(b, b_scale)?)?;
    Some(Decimal::new(total, scale))
}
