//! Reference packages, the rule in force on a day, drafts of new versions.

use std::collections::BTreeMap;

use super::Pair;

dto! {
    /// A table of a package; `in_force` = no later load holds the table.
    ReferenceTable { name: String, rows: u32, sha256: String, valid_from: Option<String>, valid_to: Option<String>, in_force: bool }
    /// Someone who wrote or approved a package: personnel number, name, office, fingerprint of the key.
    ReferencePerson { person: String, name: String, office: String, fingerprint: String }
    /// A problem of a package: `severity` error or warning; `code` overlap, twice, gap, unknown or unreadable; lines of the file.
    ReferenceProblem {
        severity: String, code: String, table: String, file: String, lines: Vec<u32>, subject: String,
        from: Option<String>, to: Option<String>, column: String, other: String, sentence: String,
    }
    /// A loaded package. `signed` = signature and hashes were verified when it was loaded; `warning_count` counts those not listed too.
    ReferencePackage {
        id: String, name: String, version: String, loaded_at: String, sha256: String, signed: bool, published_by: String, created: String, note: String,
        author: Option<ReferencePerson>, approver: Option<ReferencePerson>, valid_from: Option<String>, valid_to: Option<String>,
        tables: Vec<ReferenceTable>, ignored: Vec<String>, warnings: Vec<ReferenceProblem>, warning_count: u32,
    }
    /// All packages, newest first.
    ReferencePackages { packages: Vec<ReferencePackage> }
    /// A folder, or a signed file; `trust` names the fingerprint of a signer whose packages count from now on.
    ReferenceLoadIn { path: String, #[serde(default)] trust: Option<String> }
    /// Result of checking a folder or file without loading it.
    ReferenceChecked { ok: bool, signed: bool, tables: Vec<ReferenceTable>, errors: Vec<ReferenceProblem>, warnings: Vec<ReferenceProblem> }
    /// Verification of stored packages.
    ReferenceVerified { ok: bool, tables: u32, problems: Vec<String> }
    /// Write a package (id, or name of its latest load), or an approved draft, as a signed file.
    ReferenceExportIn { name: String, path: String, #[serde(default)] note: String }
    /// A signed file that was written.
    ReferenceExported { path: String, sha256: String, size: String, fingerprint: String }
    /// A column of a table: kind text, code, prefix, decimal, whole, date, `yes_no`, list or word (one of `words`).
    ReferenceColumn { name: String, kind: String, required: bool, words: Vec<String> }
    /// A table as forms and lists need it, with what is in force of it.
    ReferenceShape { name: String, columns: Vec<ReferenceColumn>, period: Vec<String>, rows: u32, package: Option<String>, version: String, valid_from: Option<String>, valid_to: Option<String> }
    /// All tables.
    ReferenceShapes { tables: Vec<ReferenceShape> }
    /// Rows of a table: in force, or of a draft; `filter` a part of any cell, `day` only rows that hold on it.
    ReferenceRowsIn {
        table: String, #[serde(default)] draft: Option<String>, #[serde(default)] filter: String, #[serde(default)] day: Option<String>,
        #[serde(default)] from: u32, #[serde(default)] len: u32,
    }
    /// A row: line of its file, cells in the order of the columns.
    ReferenceRow { line: u32, cells: Vec<String> }
    /// A page of rows, at most 500.
    ReferenceRows { table: String, package: String, version: String, columns: Vec<String>, count: u32, rows: Vec<ReferenceRow> }
    /// Which rule was in force on a day? `pct` 8 digits; `kind` one of tariff, levy, concession, limitation, section, surcharge, band, exchange, edition, ruling, correlation.
    ReferenceRuleIn {
        date: String, #[serde(default)] pct: Option<String>, #[serde(default)] origin: Option<String>, #[serde(default)] status: Option<String>,
        #[serde(default)] claim: Option<String>, #[serde(default)] levy: Option<String>, #[serde(default)] kind: Option<String>,
    }
    /// A row that was in force, with where it stands and what it rests on.
    RuleRow {
        table: String, line: u32, package: String, version: String, valid_from: Option<String>, valid_to: Option<String>,
        value: String, cells: Vec<Pair>, source: String, legal_ref: String,
    }
    /// Rows of one kind; `found` none, one or several.
    RuleKind { kind: String, found: String, rows: Vec<RuleRow> }
    /// A rate as the engine takes it: percent, or rupees per `unit` when `specific`.
    EffectiveRate { levy: String, rate: String, specific: bool, source: String }
    /// How a code continues: `relation` 1:1, 1:n, n:1, n:m or ex.
    CodeLink { edition: String, code: String, relation: String, note: String, source: String, legal_ref: String, line: u32 }
    /// A code on a day: editions in force (exactly one, else it cannot be cited), whether the tariff holds the code on the day, and its kin in other editions.
    CodeOnDay { editions: Vec<String>, edition: Option<String>, held: bool, successors: Vec<CodeLink>, predecessors: Vec<CodeLink>, instead: Vec<CodeLink> }
    /// The answer: rates as the engine computes them (or `refusal`, why it does not), rows beside them, the code's edition.
    ReferenceRule { date: String, pct: Option<String>, rates: Vec<EffectiveRate>, unit: String, refusal: Option<String>, kinds: Vec<RuleKind>, code: Option<CodeOnDay> }

    /// Start a draft: a name, and whether it starts from the tables in force (else empty).
    DraftNewIn { name: String, #[serde(default)] empty: bool }
    /// A draft by its id, a beginning of it, or its name.
    DraftIn { draft: String }
    /// Put a row into a draft: without `line` a new one, with it the cells named are changed. `seen` = content the person saw (refused when it changed since).
    DraftSetIn { draft: String, table: String, #[serde(default)] line: Option<u32>, cells: BTreeMap<String, String>, #[serde(default)] seen: Option<String> }
    /// Let a row end on a day, the last on which it holds.
    DraftEndIn { draft: String, table: String, line: u32, on: String, #[serde(default)] seen: Option<String> }
    /// Let a row end and another follow it from a day, alike but for the cells named.
    DraftFollowIn { draft: String, table: String, line: u32, from: String, #[serde(default)] cells: BTreeMap<String, String>, #[serde(default)] seen: Option<String> }
    /// Remove a row that should never have stood there.
    DraftRemoveIn { draft: String, table: String, line: u32, #[serde(default)] seen: Option<String> }
    /// Submit with a note, approve with a note, or return with a reason.
    DraftNoteIn { draft: String, note: String }
    /// A file to write or read.
    DraftFileIn { #[serde(default)] draft: String, path: String }
    /// A change against the base: `kind` added, changed, ended or removed; cells that matter by name.
    DraftChange { table: String, kind: String, line: u32, before: Vec<Pair>, after: Vec<Pair> }
    /// A draft: `state` draft, submitted, returned or approved; `mine` = this home wrote it.
    Draft {
        id: String, name: String, state: String, note: String, mine: bool, author: ReferencePerson, reviewer: Option<ReferencePerson>, review_note: String,
        tables: Vec<String>, content: String, changes: Vec<DraftChange>, problems: Vec<ReferenceProblem>, package: Option<String>,
    }
    /// Drafts on this home, newest first.
    Drafts { drafts: Vec<Draft> }
}
