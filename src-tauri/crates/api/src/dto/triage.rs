//! Line triage: items one by one, one mark each.

use std::collections::BTreeMap;

use super::finding::FindingChange;
use crate::error::ErrorBody;

dto! {
    /// A queue of lines; `run` is the risk run its order comes from.
    TriageList { list: String, lines: u32, done: u32, left: u32, run: Option<String> }
    /// The queues of a case; `usual` is the one to begin with.
    TriageLists { case: String, case_no: String, trader_name: String, lists: Vec<TriageList>, usual: String }
    /// A line of a queue: by item (`GD#1`), by position (from 0), else the first without a mark. `list`: a queue by name,
    /// or `ids:GD#1|GD#2`; empty = the usual one.
    TriageLineIn {
        case: String,
        #[serde(default)] list: String,
        #[serde(default)] position: Option<u32>,
        #[serde(default)] item: Option<String>,
    }
    /// The next line without a mark behind a position.
    TriageNextIn { case: String, #[serde(default)] list: String, #[serde(default)] after: Option<u32> }
    /// What the declaration states of an item.
    TriageItem {
        number: String, gd: String, gd_item: u32, gd_date: String, office: String, pct: String, description: String, origin: String, unit: String,
        currency: String, claim: Option<String>, claim_text: String, flags: Vec<String>, record: u32,
    }
    /// One fact as declared, as assessed at clearance, as found. Absent = not stated, or nothing found.
    TriageFact { fact: String, declared: Option<String>, assessed: Option<String>, found: Option<String> }
    /// One levy: recorded, recomputed from the declared facts, and after the findings.
    TriageLevy { levy: String, rate: Option<String>, paid: Option<String>, computed: Option<String>, variance: Option<String>, found: Option<String> }
    /// An indicator that hit this item.
    TriageHit { indicator: String, title: String, score: String, delta: String, sentence: String }
    /// A price of the same goods.
    TriagePrice { gd: String, gd_item: u32, date: String, price: String }
    /// A price the administration holds for these goods; `comparable`: same unit and currency as the item.
    TriageReference { name: String, price: String, unit: String, currency: String, origins: String, comparable: bool, source: String }
    /// Prices of others for the same code, unit and currency within a year of the item's date, and the trader's own earlier ones.
    TriagePeers {
        unit: String, currency: String, price: String, n: u32, traders: u32, p25: Option<String>, p50: Option<String>, p75: Option<String>,
        prices: Vec<String>, own: Vec<TriagePrice>, own_n: u32, references: Vec<TriageReference>,
    }
    /// Something decided earlier on this trader and code: a mark or a finding.
    TriagePast { case: String, case_no: String, date: String, what: String, kind: String, item: String, title: String, status: String }
    /// Evidence behind a finding on the item.
    TriageEvidence { name: String, kind: String, findings: Vec<String> }
    /// The mark of a line; `conflict`: two people marked it differently.
    TriageMark { outcome: String, note: String, by: String, at: String, conflict: bool }
    /// Everything about one line. `position` from 0; `next` is the next line without a mark, `following` and `previous` the
    /// neighbours in the queue, as `GD#1`.
    TriageLine {
        case: String, list: String, position: u32, count: u32, next: Option<String>, following: Option<String>, previous: Option<String>,
        item: TriageItem, facts: Vec<TriageFact>, levies: Vec<TriageLevy>,
        not_computed: Option<ErrorBody>, notes: Vec<String>, hits: Vec<TriageHit>, run: Option<String>, peers: TriagePeers, history: Vec<TriagePast>,
        evidence: Vec<TriageEvidence>, findings: Vec<String>, changes: Vec<FindingChange>, mark: Option<TriageMark>,
    }
    /// Mark a line. `outcome`: clean, price, class, origin, concession, quantity, skip.
    TriageMarkIn {
        case: String, gd: String, gd_item: u32, outcome: String,
        #[serde(default)] note: String,
        #[serde(default)] list: String,
    }
    /// Take back the last mark of this person; the progress is that of `list`.
    TriageUndoIn { case: String, #[serde(default)] list: String }
    /// A line as it was marked; `was` is the outcome before.
    TriageStep { gd: String, gd_item: u32, outcome: String, was: Option<String> }
    /// A line marked or taken back, and where the work stands.
    TriageMarked { case: String, line: TriageStep, progress: TriageProgress }
    /// How far a queue is.
    TriageProgressIn { case: String, #[serde(default)] list: String }
    /// Lines marked and left of a queue, by outcome; `per_hour` over the last `paced` marks of this person without pauses;
    /// `undo` is what a step back would take back.
    TriageProgress {
        case: String, list: String, lines: u32, done: u32, left: u32, outcomes: BTreeMap<String, u32>, per_hour: Option<u32>, paced: u32,
        undo: Option<TriageStep>,
    }
}
