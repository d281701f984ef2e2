//! Exports of partner countries against what was declared here.

use std::collections::BTreeMap;

use super::book::BookColumn;
use super::candidate::Sentence;
use super::extract::Problem;

dto! {
    /// A layout of partner files with its columns; `partner` = the country it is taken for when none is named.
    PartnerLayout { id: String, partner: String, columns: Vec<BookColumn> }
    /// All layouts.
    PartnerLayouts { layouts: Vec<PartnerLayout> }
    /// What the agreement under which a file was received allows, where that is written, from which day.
    UseConditions { text: String, #[serde(default)] source: String, #[serde(default)] date: String }
    /// Read a file of a partner country. `profile` as in `partner_layouts`; `partner` ISO alpha-2, needed when the file has no such column.
    PartnerImportIn {
        path: String, profile: String, #[serde(default)] partner: Option<String>, conditions: UseConditions,
        #[serde(default)] answers: BTreeMap<String, String>,
    }
    /// A file of a partner country; `shipments` when it states export declarations, else sums of months.
    PartnerFile {
        id: String, file_name: String, sha256: String, imported_at: String, profile: String, partner: String, shipments: bool,
        records_in_file: u32, dropped: u32, set_aside: u32, stored: u32, period_from: Option<String>, period_to: Option<String>,
        sums: BTreeMap<String, String>, columns: BTreeMap<String, String>, unmapped: Vec<String>, conditions: Option<UseConditions>,
    }
    /// All partner files.
    PartnerFiles { files: Vec<PartnerFile> }
    /// A partner file by its id.
    PartnerFileIn { file: String }
    /// Records of a partner file that were set aside.
    PartnerProblems { problems: Vec<Problem> }
    /// What to compare, and by which parameters; those that are absent take their usual value. Shares in percent, `hubs` ISO alpha-2.
    /// `partners` = ids of partner files; a path is read first, with `profile`, `partner` and `conditions`.
    PartnerRunIn {
        #[serde(default)] extracts: Vec<String>, #[serde(default)] partners: Vec<String>,
        #[serde(default)] cif_factor: Option<String>, #[serde(default)] shift: Option<u32>, #[serde(default)] kg_pct: Option<String>,
        #[serde(default)] value_pct: Option<String>, #[serde(default)] least_usd: Option<String>, #[serde(default)] mirrored_pct: Option<String>,
        #[serde(default)] low_duty_pct: Option<String>, #[serde(default)] days: Option<u32>, #[serde(default)] shipment_kg_pct: Option<String>,
        #[serde(default)] least_prices: Option<u32>, #[serde(default)] hubs: Vec<String>,
        #[serde(default)] profile: Option<String>, #[serde(default)] partner: Option<String>, #[serde(default)] conditions: Option<UseConditions>,
    }
    /// A parameter with the value used.
    PartnerParameter { name: String, value: String, usual: bool }
    /// How well weights fit at a shift in months; absent when none can be compared.
    PartnerFit { partner: String, shift: u32, months: u32, differing_pct: Option<String>, best: bool }
    /// Matches of a grade, and those in which something differs.
    PartnerGrade { grade: String, matches: u32, differing: u32, evidence: bool }
    /// What a comparison found. `notes` say what is missing or was left out; `caution` stands with every result.
    PartnerRun {
        asked: PartnerRunIn, files: Vec<PartnerFile>, parameters: Vec<PartnerParameter>, caution: Sentence, notes: Vec<Sentence>,
        exports: u32, imports: u32, goods: u32, hypotheses: BTreeMap<String, u32>, fits: Vec<PartnerFit>, grades: Vec<PartnerGrade>,
        price_signs: u32, digest: String,
    }
    /// A part of a comparison. `part`: goods, months, exports, imports, traders, matches, prices, quartiles. The other fields narrow it.
    PartnerRowsIn {
        run: PartnerRunIn, part: String, #[serde(default)] partner: String, #[serde(default)] hs6: String, #[serde(default)] month: String,
        #[serde(default)] trader: String, #[serde(default)] grade: String, #[serde(default)] from: u32, #[serde(default)] len: u32,
        /// Writes all rows to this CSV file instead of a page.
        #[serde(default)] out: Option<String>,
    }
    /// A column: its name, and how its cells read (text, code, day, figure, word).
    PartnerColumn { name: String, kind: String }
    /// A row. An empty cell is a value that is not known.
    PartnerRow { key: String, cells: Vec<String>, sentence: Option<Sentence> }
    /// A page of a part.
    PartnerRows { part: String, columns: Vec<PartnerColumn>, count: u32, rows: Vec<PartnerRow>, conditions: Vec<UseConditions>, caution: Sentence }
    /// Take matches of grades A and B into a case as candidate findings; `rows` = keys of matches.
    PartnerTakeIn { run: PartnerRunIn, case: String, rows: Vec<String> }
}
