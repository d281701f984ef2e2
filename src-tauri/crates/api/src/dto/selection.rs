//! Choosing targets, sealing the choice, verifying it. What a choice was asked for, its lines, their
//! overlaps and the rule of days are kept in memos as they stand here: fields are only ever added, with
//! a default.

use super::Pair;

dto! {
    /// What a choice is asked for. `order` rank or `yield_rank`. With `capacity` (days) the ranking is walked down; without, only `own` and
    /// `random` count. `own` pairs a target with the written reason, `left_out` likewise, `despite` a target with the reason to take it in spite of an overlap.
    SelectionAsk {
        run_id: String,
        /// A sealed selection of the same name is superseded.
        #[serde(default)] name: Option<String>,
        #[serde(default)] grain: Option<String>,
        #[serde(default)] order: Option<String>,
        #[serde(default)] capacity: Option<String>,
        #[serde(default)] random: u32,
        #[serde(default)] random_pct: Option<u32>,
        #[serde(default)] seed: Option<String>,
        #[serde(default)] own: Vec<Pair>,
        #[serde(default)] left_out: Vec<Pair>,
        #[serde(default)] despite: Vec<Pair>,
    }
    /// A case or a sealed selection that a target meets: `kind` case or selection. `match_on` trader, or the declaration.
    SelectionOverlap { kind: String, no: String, id: String, office: String, from: String, to: String, state: String, match_on: String }
    /// A target with its days and how it came in: RANK, YIELD, RANDOM, OWN, `LEFT_OUT`, or empty when it did not. `days_sum` = days of the ranking down to here.
    SelectionLine {
        key: String, name: String, grain: String,
        /// Ids of the traders of a declaration, or the trader himself.
        traders: Vec<String>,
        rank: u32, yield_rank: u32, score: String, expected_yield: String, value: String, items: u32, gds: u32,
        days: String, days_sum: String, how: String, reason: String, overlaps: Vec<SelectionOverlap>, overlap_reason: String, why: Vec<String>,
    }
    /// The rule by which audit days are reckoned, and whose it is: `package` or `program`.
    DayRule { from: String, base: String, per_declaration: String, per_item: String, per_million: String, most: String, source: String }
    /// What would be chosen. `lines` holds the beginning of the ranking, `picks` all that are chosen. `ranked_to` = place of the last target above the line.
    SelectionProposal {
        run_id: String, grain: String, order: String, population: u32, capacity: Option<String>, days: String, days_left: Option<String>, rule: DayRule,
        random_pct: u32, random: u32, seed: String, algorithm: String, ranked_to: u32, lines: Vec<SelectionLine>, picks: Vec<SelectionLine>, too_long: Vec<String>,
    }
    /// Seal a choice: `reason` is for the office, `notice` for the trader. Files are written where paths are given.
    SelectionSealIn {
        ask: SelectionAsk, reason: String,
        #[serde(default)] notice: String,
        #[serde(default)] memo: Option<String>,
        #[serde(default)] pdf: Option<String>,
        #[serde(default)] lang: Option<String>,
    }
    /// A sealed selection. `state` sealed, superseded or altered.
    SelectionShown {
        code: String, sha256: String, name: String, state: String, supersedes: String, superseded_by: String, made_at: String, made_by: String, office: String, run_id: String, package: String,
        days: String, capacity: Option<String>, seed: String, population: u32, reason: String, notice: String, picks: Vec<SelectionLine>,
        /// False while the memo has not arrived on this computer.
        memo_here: bool,
    }
    /// A selection that was sealed, and the files that were written.
    SelectionSealed { code: String, sha256: String, selection: SelectionShown, files: Vec<String> }
    /// All sealed selections known here, the newest first.
    Selections { selections: Vec<SelectionShown> }
    /// A sealed selection by its code, or the path of its memo.
    SelectionIn { selection: String }
    /// Write the memo of a sealed selection as files.
    SelectionWriteIn { selection: String, #[serde(default)] memo: Option<String>, #[serde(default)] pdf: Option<String>, #[serde(default)] lang: Option<String> }
    /// Files that were written.
    SelectionWritten { code: String, files: Vec<String> }
    /// Something that differs: `what` names it (`extract_missing`, `extract_bytes`, `row_differs`, `rows_differ`, `reference`, `package`, `program`, `definition`, `ranking`,
    /// `choice`, `memo`), `subject` which one, `detail` the sentence.
    SelectionDifference { what: String, subject: String, detail: String }
    /// Is the selection what a new run over the same data gives? `notes` are differences that did not change it.
    SelectionVerified { same: bool, code: String, sha256: String, known: bool, reasons: Vec<SelectionDifference>, notes: Vec<SelectionDifference> }
    /// How a case was chosen: carried in the case.
    CaseSelection {
        code: String, name: String, made_at: String, made_by: String, how: String, rank: u32, yield_rank: u32, population: u32, score: String, expected_yield: String, days: String, seed: String,
        reason: String, notice: String, pick_reason: String, overlap_reason: String, overlaps: Vec<SelectionOverlap>,
    }
}
