//! Transit: gaps between entry and border, accounts of guarantees, data of letters.

use crate::commands;
use crate::dto::transit::*;

commands! {
    transit_gaps(TransitIn) -> TransitGaps, "Transit declarations with gaps: exit, weight, seals, scan, alerts, guarantee.", reads ["extract", "reference"], changes [], gaps::gaps;
    transit_guarantees(TransitIn) -> Guarantees, "Accounts of guarantees: debits, credits, what is still covered, expiry.", reads ["extract", "reference"], changes [], guarantees::guarantees;
    transit_letter(TransitLetterIn) -> TransitLetter, "Every particular of a letter that asks for encashment of a guarantee, and its text.", reads ["extract", "reference"], changes [], letter::letter;
}

mod declarations;
mod gaps;
mod guarantees;
mod letter;
