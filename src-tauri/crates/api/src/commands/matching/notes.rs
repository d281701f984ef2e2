//! What a reader of a run must know: what could not be compared, and why.

use jaiza_domain::matching::Entry;

use crate::dto::candidate::Sentence;

/// Notes on lines and items.
pub fn of(lines: &[Entry], items: &[Entry]) -> Vec<Sentence> {
    let without_value = lines.iter().filter(|line| line.values.is_empty()).count();
    let without_quantity = lines.iter().filter(|line| line.quantity.is_none()).count();
    let without_invoice = items.iter().filter(|item| item.invoices.is_empty()).count();
    let counted = [
        (
            "match-note-no-currency",
            without_value,
            "{count} lines state no amount in a known currency; their values are not compared. Name the currency of the book.",
        ),
        (
            "match-note-no-quantity",
            without_quantity,
            "{count} lines state no quantity with a unit; their quantities are not compared.",
        ),
        (
            "match-note-no-invoice",
            without_invoice,
            "{count} of the items carry no invoice number in the extract; they are found by declaration, quantity and value.",
        ),
    ];
    let said = counted.into_iter().filter(|(_, count, _)| *count > 0);
    said.map(|(key, count, english)| {
        let count = count.to_string();
        Sentence {
            key: key.to_owned(),
            english: english.replace("{count}", &count),
            args: [("count".to_owned(), count)].into(),
        }
    })
    .collect()
}
