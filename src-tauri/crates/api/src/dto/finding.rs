//! Findings: facts changed, levies recomputed, totals.

use std::collections::BTreeMap;

dto! {
    /// An addition to or deduction from the value. `currency`: local, foreign. `stage`: cf (before insurance and landing), final.
    ValueAdjustment {
        name: String, amount: String,
        #[serde(default = "local")] currency: String,
        #[serde(default = "at_last")] stage: String,
    }
    /// A change of facts on one item. At least one of the facts.
    FindingChange {
        gd: String, gd_item: u32,
        #[serde(default)] pct: Option<String>,
        #[serde(default)] unit_price: Option<String>,
        #[serde(default)] quantity: Option<String>,
        #[serde(default)] origin: Option<String>,
        /// Concession that does not hold.
        #[serde(default)] deny: Option<String>,
        #[serde(default)] affected_qty: Option<String>,
        /// Part of an item that an earlier finding split: affected, rest, all.
        #[serde(default)] lot: Option<String>,
        /// Customs value found, in rupees, in the place of price and exchange rate.
        #[serde(default)] customs_value: Option<String>,
        /// Rupees per unit of currency found.
        #[serde(default)] exchange_rate: Option<String>,
        /// Insurance and landing found, rupees.
        #[serde(default)] insurance: Option<String>,
        #[serde(default)] landing: Option<String>,
        #[serde(default)] additions: Vec<ValueAdjustment>,
        #[serde(default)] deductions: Vec<ValueAdjustment>,
        /// The levies recorded were at other rates than those in force (type RTE).
        #[serde(default)] rates_in_force: bool,
    }
    /// A finding as its author states it. `finding_type`: QTY, VAL, CLS, ORG, EXM, REG, RTE, PROC, TRN, DRW. `kind`: quantity, value, classification,
    /// origin, concession, or empty when no fact changes. Amounts are never typed. `seriousness`: error, negligence, `suspected_misdeclaration`,
    /// `suspected_fiscal_fraud`. `evidence` by id, `questions` as `CHECKLIST/QUESTION`.
    FindingIn {
        case: String,
        #[serde(default)] finding: Option<String>,
        finding_no: String,
        #[serde(default)] finding_type: String,
        #[serde(default)] kind: String,
        #[serde(default)] rule: String,
        title: String,
        #[serde(default)] condition: String,
        #[serde(default)] criterion: String,
        #[serde(default)] cause: String,
        #[serde(default)] effect: String,
        #[serde(default)] seriousness: String,
        #[serde(default)] seriousness_reason: String,
        #[serde(default)] section: String,
        #[serde(default)] recommendation: String,
        #[serde(default)] system_remark: String,
        #[serde(default)] risk_feedback: String,
        #[serde(default)] changes: Vec<FindingChange>,
        #[serde(default)] evidence: Option<Vec<String>>,
        #[serde(default)] questions: Vec<String>,
        #[serde(default)] wording: Option<String>,
        #[serde(default)] candidate: Option<String>,
    }
    /// The auditee's reply to a finding and the auditor's rejoinder. `status`: agreed, disputed, dropped, draft (reopened).
    FindingReplyIn {
        case: String, finding_no: String,
        #[serde(default)] reply: Option<String>,
        #[serde(default)] replied_on: Option<String>,
        #[serde(default)] rejoinder: Option<String>,
        #[serde(default)] status: Option<String>,
        #[serde(default)] reason: Option<String>,
    }
    /// Remove a finding of a case, with the reason.
    FindingRemoveIn { case: String, finding_no: String, reason: String }
    /// The section and limitation rule that a seriousness leads to on a day, with the row that says so.
    SectionSuggested { seriousness: String, section: String, rule: String, legal_ref: String, source: String }
    /// Types of findings with their kind of change, and what each seriousness leads to in the tables of the case.
    FindingTypes { types: Vec<FindingTypeLine>, sections: Vec<SectionSuggested> }
    /// A type of finding; no `kind` when no fact of an item changes.
    FindingTypeLine { code: String, kind: Option<String> }
    /// Record the findings of a facts file (`facts.json` of the acceptance case).
    FactsIn { case: String, path: String, #[serde(default)] payments: Option<String> }
    /// Findings recorded.
    FindingsRecorded { case: String, findings: Vec<String>, recomputed: Totals, notes: Vec<String> }
    /// A finding with its figures. `open` names what still keeps it from review: evidence, criterion, condition, seriousness, `seriousness_reason`, changes.
    Finding {
        finding: String, finding_no: String, finding_type: String, kind: String, rule: String, title: String, condition: String, criterion: String, cause: String, effect: String,
        seriousness: String, seriousness_reason: String, section: String, recommendation: String, system_remark: String, risk_feedback: String,
        reply: String, replied_on: String, rejoinder: String, questions: Vec<String>, wording: Option<String>, candidate: Option<String>, open: Vec<String>,
        status: String, author: String, recorded_at: String, changes: Vec<FindingChange>, evidence: Vec<String>, totals: FindingTotals, conflicts: Vec<crate::dto::case::ConflictMark>,
    }
    /// Findings of a case in order of number.
    Findings { case: String, findings: Vec<Finding>, order: Vec<String> }
    /// Levies of one state of an item.
    LevySide { customs_value: String, levies: BTreeMap<String, String>, total: String }
    /// One finding on one item: before, after, difference (table 7-B). `item` numbers the items of the case from 1.
    RecomputedRow {
        finding: String, item: String, gd: String, gd_item: u32, lot: String, before: LevySide, after: LevySide, difference: LevySide, counted: bool,
        /// Value in respect of which the finding is made: the difference of customs values for quantity and value, else the customs value affected.
        offending_value: String,
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
        levies: BTreeMap<String, String>, short: String, excess: String, surcharge: BTreeMap<String, String>, surcharge_total: String, demand: String, offending_value: String,
        items: u32,
    }
    /// A change that is out of time.
    BarredRow { finding: String, item: String, gd: String, gd_item: u32, rule: String, relevant_date: String, expiry: String }
    /// Limitation of one item under every rule. `situation`: payment, `not_levied`, provisional, refund.
    LimitationRow { item: String, gd: String, gd_item: u32, situation: String, relevant_date: String, rules: Vec<LimitationCheck> }
    /// One rule on one item. `status`: `IN_TIME`, `DUE_SOON`, `TIME_BARRED`, … `DATE_MISSING` when the day from which the rule runs is not recorded.
    LimitationCheck { id: String, version: String, start: String, expiry: String, days_left: i32, status: String }
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
    /// Figures as the screens show them: sums of all findings, and the rows of one of them.
    CaseFiguresIn { case: String, #[serde(default)] finding: Option<String> }
    /// Items of a case by text (number, code, description, claim) or by key `GD#ITEM`.
    CaseItemsIn { case: String, #[serde(default)] search: String, #[serde(default)] keys: Vec<String>, #[serde(default)] len: Option<u32> }
    /// Items found, at most 50, and how many more there are.
    CaseItems { items: Vec<CaseItemRow>, more: u32 }
    /// Everything the figures of a case rest on. `totals` by finding number, and `all`. For screens the tables hold one finding and the items it
    /// touches, and `limitation` the declarations that end first (one item of each).
    Totals {
        case: String, case_no: String, items: Vec<CaseItemRow>, gd_totals: Vec<GdTotal>, order: Vec<String>, recalculation: Vec<RecomputedRow>,
        surcharge: Vec<SurchargeRow>, totals: BTreeMap<String, FindingTotals>, excess: Vec<ExcessRow>, offsets: Vec<OffsetRow>, below_minimum: Vec<BelowMinimum>,
        limitation: Vec<LimitationRow>, barred: Vec<BarredRow>, variances: Vec<Variance>, summary: Summary, reference: Vec<String>, notes: Vec<String>, rules: Vec<String>, item_count: u32,
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
    /// A levy of an item with short and excess rows: somebody has to decide on set-off.
    OffsetRow { item: String, levy: String, short: String, excess: String }
    /// A finding on a declaration under the minimum amount.
    BelowMinimum { finding: String, gd: String, amount: String }
    /// Show the working of one figure: finding and item, or item alone.
    TraceIn { case: String, #[serde(default)] finding: Option<String>, item: String }
    /// A step of the working: what, formula with values, result, source.
    TraceStep { label: String, formula: String, base: String, rate: String, unrounded: String, result: String, source: String }
    /// The working of a figure, before and after.
    Trace { title: String, declared: Vec<TraceStep>, before: Vec<TraceStep>, after: Vec<TraceStep> }
}

fn local() -> String {
    "local".to_owned()
}

fn at_last() -> String {
    "final".to_owned()
}
