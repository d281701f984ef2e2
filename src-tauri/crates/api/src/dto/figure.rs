//! Figures and their working.

dto! {
    /// Show the working of a figure: by its path (`finding/B/7/after/CD`, `total/all/demand`), or what a finding brings on an item,
    /// or the levies of an item as declared. `depth` levels of parts are sent along (1 when absent).
    TraceIn {
        case: String,
        #[serde(default)] figure: Option<String>,
        #[serde(default)] finding: Option<String>,
        #[serde(default)] item: Option<String>,
        #[serde(default)] depth: Option<u32>,
    }
    /// The working of a figure. `title` names item, finding or case.
    Trace { case: String, title: String, figure: TracedFigure }
    /// A figure with what it follows from. `word` and `name` say what it is (`levy` `CD`); `number` or `day` in `kind`.
    /// A fact has no formula; `more` = it has parts that were not sent along. `base` and `rate` where a rate is taken of a base.
    TracedFigure {
        path: String, word: String, name: String, kind: String, fact: bool, at: FigurePlace, result: String,
        formula: Vec<FormulaPiece>, base: Option<String>, rate: Option<String>, unrounded: Option<String>, rounding: Option<FigureRounding>,
        source: Option<FigureSource>,
        #[ts(type = "Array<TracedFigure>")] parts: Vec<TracedFigure>, more: bool,
    }
    /// Where a figure belongs: finding, item, state of the item (`declared`, `before`, `after`, `difference`, `change`, `final`) and lot.
    FigurePlace { finding: Option<String>, item: Option<String>, gd: Option<String>, gd_item: Option<u32>, side: Option<String>, lot: Option<String> }
    /// A piece of a formula: signs, or the figure of the part at that place.
    FormulaPiece { text: String, part: Option<u32> }
    /// Rounding: to multiples of `step` with that many decimals; `mode` as in the levies contract.
    FigureRounding { decimals: u32, mode: String, step: String }
    /// Where a fact comes from. `kind`: `reference` (a row of a dated table), `extract`, `finding`, `case` (a date or parameter of the case), `schedule`, `nil` (no row).
    FigureSource { kind: String, package: String, table: String, line: Option<u32>, sha256: String, legal_ref: String, text: String }
    /// Write the workbook with live formulas.
    CaseWorkbookIn { case: String, path: String, #[serde(default)] lang: Option<String> }
    /// The workbook: figures in it, how many are formulas, and how many a spreadsheet cannot hold exactly.
    CaseWorkbookWritten { path: String, sha256: String, size: String, figures: u32, formulas: u32, inexact: u32, state_digest: String }
}
