//! Findings: facts changed, levies recomputed, totals.

use std::collections::BTreeMap;

dto! {
    /// A change of facts on one item. At least one of the facts.
    FindingChange {
        gd: String, gd_item: u32,
        #[serde(default)] pct: Option<String>,
        #[serde(default)] unit_price: Option<String>,
        #[serde(default)] quantity: Option<String>,
        #[serde(default)] origin: Option<String>,
        #[serde(default)] deny: Option<String>,
        #[serde(default)] affected_qty: Option<String>,
    }
    /// A finding as its author states it. `kind`: quantity, value, classification, origin, concession. Amounts are never typed.
    FindingIn {
        case: String,
        #[serde(default)] finding: Option<String>,
        finding_no: String, kind: String, rule: String, title: String,
        #[serde(default)] condition: String,
        #[serde(default)] criterion: String,
        #[serde(default)] cause: String,
        #[serde(default)] effect: String,
        changes: Vec<FindingChange>,
        #[serde(default)] evidence: Vec<String>,
    }
    /// Record the findings of a facts file (`facts.json` of the acceptance case).
    FactsIn { case: String, path: String, #[serde(default)] payments: Option<String> }
    /// Findings recorded.
    FindingsRecorded { case: String, findings: Vec<String>, recomputed: Totals, notes: Vec<String> }
    /// A finding with its figures.
    Finding {
        finding: String, finding_no: String, kind: String, rule: String, title: String, condition: String, criterion: String, cause: String, effect: String,
        status: String, author: String, recorded_at: String, changes: Vec<FindingChange>, evidence: Vec<String>, totals: FindingTotals, conflicts: Vec<crate::dto::case::ConflictMark>,
    }
    /// Findings of a case in order of number.
    Findings { case: String, findings: Vec<Finding>, order: Vec<String> }
    /// Levies of one state of an item.
    LevySide { customs_value: String, levies: BTreeMap<String, String>, total: String }
    /// One finding on one item: before, after, difference (table 7-B). `item` numbers the items of the case from 1.
    RecomputedRow {
        finding: String, item: String, gd: String, gd_item: u32, lot: String, before: LevySide, after: LevySide, difference: LevySide, counted: bool,
    }
    /// Surcharge of one finding on one item by levy group (table 7-C).
    SurchargeRow {
        finding: String, item: String, gd: String, gd_item: u32, relevant_date: String, days: u32, groups: BTreeMap<String, SurchargeGroup>, total: String,
        segments: Vec<SurchargeSegment>,
    }
    /// Days at one rate.
    SurchargeSegment { from: String, to: String, days: u32, rate: String }
    /// Surcharge of a levy group.
    SurchargeGroup { amount: String, numerator: String, surcharge: String }
    /// Totals of a finding.
    FindingTotals {
        levies: BTreeMap<String, String>, short: String, excess: String, surcharge: BTreeMap<String, String>, surcharge_total: String, demand: String, items: u32,
    }
    /// A change that is out of time.
    BarredRow { finding: String, item: String, gd: String, gd_item: u32, rule: String, relevant_date: String, expiry: String }
    /// Limitation of one item under every rule.
    LimitationRow { item: String, gd: String, gd_item: u32, relevant_date: String, rules: Vec<LimitationCheck> }
    /// One rule on one item. `status`: `IN_TIME`, `DUE_SOON`, `TIME_BARRED`, …
    LimitationCheck { id: String, expiry: String, days_left: i32, status: String }
    /// An item of the case with the rates that applied on its date.
    CaseItemRow {
        item: String, gd: String, gd_item: u32, gd_date: String, relevant_date: String, pct: String, claim: Option<String>, description: String, origin: String,
        qty: String, unit: String, unit_price: String, fx: String, edition: String, rates: BTreeMap<String, String>, rate_rows: BTreeMap<String, String>,
        customs_value: String, levies: BTreeMap<String, String>, total: String,
    }
    /// Difference between the levies recorded and those the declared facts give.
    Variance { item: String, levy: String, paid: String, computed: String, variance: String }
    /// Forum by amount.
    Forum { rank: String, row: String, limit: Option<String>, cr_mandatory: Option<bool> }
    /// An amount in words.
    AmountWords { words: String, grouped: String }
    /// Everything the figures of a case rest on. `totals` by finding number, and `all`.
    Totals {
        case: String, case_no: String, items: Vec<CaseItemRow>, gd_totals: Vec<GdTotal>, order: Vec<String>, recalculation: Vec<RecomputedRow>,
        surcharge: Vec<SurchargeRow>, totals: BTreeMap<String, FindingTotals>, excess: Vec<ExcessRow>, below_minimum: Vec<BelowMinimum>,
        limitation: Vec<LimitationRow>, barred: Vec<BarredRow>, variances: Vec<Variance>, summary: Summary, reference: Vec<String>, notes: Vec<String>,
    }
    /// Counts, rate, forum, words. `words` by short, `surcharge_total`, demand, then by style.
    Summary {
        items: ItemCounts, in_time: u32, yield_per_hour: Option<String>, forum: Option<Forum>, words: BTreeMap<String, BTreeMap<String, AmountWords>>,
    }
    /// Items by outcome; the hit rate in percent.
    ItemCounts { with_finding: u32, below_minimum: u32, barred: u32, clean: u32, hit_rate: Option<String> }
    /// The `case.totals` request (levies contract) that gives every figure of the case.
    LevyRequest { case: String, #[ts(type = "unknown")] request: serde_json::Value }
    /// Sums of a declaration as declared.
    GdTotal { gd: String, items: u32, customs_value: String, total: String }
    /// Overpaid: shown, never netted.
    ExcessRow { finding: String, item: String, levy: String, amount: String }
    /// A finding on a declaration under the minimum amount.
    BelowMinimum { finding: String, gd: String, amount: String }
}
