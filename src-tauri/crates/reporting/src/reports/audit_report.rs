//! The audit report: a cover that stands alone, the findings, the checklist, the annexes.

mod annex_items;
mod annex_surcharge;
mod annex_working;
mod annexes;
mod cover;
mod findings;
mod furniture;

use super::{Report, flow, plain_row, plain_table};
use crate::layout::Sheet;
use crate::wording::Wording;
use crate::{CaseReport, ReportError, Signer};

/// Size of running text in points.
const BODY: f32 = 9.5;
/// Size of text in tables.
const SMALL: f32 = 8.0;

/// Entry of the list of reports.
pub const AUDIT_REPORT: Report = Report {
    id: "audit_report",
    title_key: "report-title",
    sheets,
};

/// Levies in the order of the declaration.
const LEVY_ORDER: [&str; 7] = ["CD", "ACD", "RD", "FED", "ST", "AST", "IT"];

fn sheets(
    case: &CaseReport,
    words: &Wording<'_>,
    signer: &dyn Signer,
) -> Result<Vec<Sheet>, ReportError> {
    let mut flow = flow(words.lang)?;
    flow.place(&cover::blocks(case, words, signer));
    flow.place(&findings::blocks(case, words));
    flow.place(&annex_items::blocks(case, words));
    flow.place(&annex_surcharge::blocks(case, words));
    flow.place(&annexes::blocks(case, words));
    flow.place(&annex_working::blocks(case, words));
    Ok(furniture::add(flow, case, words))
}

/// Levies that carry an amount anywhere in the case, in the order of the declaration; levies
/// the declaration does not know follow by name.
fn levies_in_use(case: &CaseReport) -> Vec<String> {
    let counts = |text: &str| !text.is_empty() && text != "0";
    let mut used: Vec<&String> = Vec::new();
    for (levy, triple) in case.items.iter().flat_map(|row| &row.levies) {
        if counts(&triple.before) || counts(&triple.after) || counts(&triple.difference) {
            used.push(levy);
        }
    }
    let totals = case
        .findings
        .iter()
        .flat_map(|f| &f.levies)
        .chain(&case.summary.levies);
    used.extend(
        totals
            .filter(|(_, amount)| counts(amount))
            .map(|(levy, _)| levy),
    );
    used.sort_unstable();
    used.dedup();
    let known = LEVY_ORDER
        .iter()
        .map(|l| (*l).to_owned())
        .filter(|l| used.contains(&l));
    let unknown = used.iter().filter(|l| !LEVY_ORDER.contains(&l.as_str()));
    known.chain(unknown.map(|l| (*l).clone())).collect()
}

/// A whole amount; what is not one counts as nothing (verification names it).
fn amount(text: &str) -> i128 {
    text.parse().unwrap_or(0)
}
