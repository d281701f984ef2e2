//! Input–output reconciliation, and goods sold as they were imported.

use std::collections::BTreeMap;

use super::candidate::{Candidate, Sentence};

dto! {
    /// A figure: typed, or the sum of a column (`quantity` unless named) of a book over the lines in which every `only` column holds its text.
    FigureIn {
        #[serde(default)] value: Option<String>,
        #[serde(default)] book: Option<String>,
        #[serde(default)] column: Option<String>,
        #[serde(default)] only: BTreeMap<String, String>,
    }
    /// Reconcile an input over a period. Imports come from the items of the case whose code begins with `pct` and whose description holds `text`,
    /// unless a figure is given. `ratio`: input per unit of output. `per_unit`: rupees of levies per unit. `reason` for typed figures, needed to take it.
    ReconcileIn {
        case: String,
        #[serde(default)] pct: String,
        #[serde(default)] text: String,
        #[serde(default)] unit: String,
        #[serde(default)] from: Option<String>,
        #[serde(default)] to: Option<String>,
        opening: FigureIn, closing: FigureIn, exports: FigureIn,
        #[serde(default)] imports: Option<FigureIn>,
        #[serde(default)] local_sales: Option<FigureIn>,
        ratio: String,
        #[serde(default)] wastage_pct: Option<String>,
        #[serde(default)] per_unit: Option<String>,
        #[serde(default)] reason: String,
    }
    /// A figure with where it comes from. `source`: typed, book, declared; `count` lines or items were added up.
    ReconcileFigure { name: String, amount: String, source: String, from: String, count: u32 }
    /// A step of the working.
    ReconcileStep { name: String, formula: String, result: String }
    /// The outcome: shortage (`unexplained`) and excess (`beyond`) apart.
    Reconciled {
        case: String, unit: String, figures: Vec<ReconcileFigure>, steps: Vec<ReconcileStep>, available: String, justified: String, unexplained: String,
        beyond: String, amount: Option<String>, candidate: Option<Candidate>,
    }
    /// Goods of a sales annex against the items claimed under a concession. `fifo`: lines that name no item are set against the oldest items of their code.
    AnnexIn { case: String, book: String, #[serde(default)] fifo: bool }
    /// An item of which goods were sold onward. `affected_qty` is never above `imported`.
    AnnexRow {
        row: String, gd: String, gd_item: u32, pct: String, description: String, claim: String, unit: String, imported: String, sold: String, share_pct: String,
        affected_qty: String, lines: u32, amount: Option<String>, amount_note: String, candidate: Option<String>,
    }
    /// A line that concerns no claimed item, with the reason.
    AnnexLeft { record: u32, pct: String, quantity: String, unit: String, gd: String, reason: Sentence }
    /// Lines = set against items + left.
    Annex { case: String, book: String, rows: Vec<AnnexRow>, left: Vec<AnnexLeft>, lines: u32, lines_used: u32 }
    /// Take rows as candidate findings.
    AnnexTakeIn { case: String, book: String, #[serde(default)] fifo: bool, rows: Vec<String> }
}
