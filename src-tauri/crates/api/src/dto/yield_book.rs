//! The rule yield book: what rules, own picks and the random share brought.

dto! {
    /// Cases opened from `from` to `to`; all without.
    RiskBookIn { #[serde(default)] from: Option<String>, #[serde(default)] to: Option<String> }
    /// One way to a case. `kind`: indicator, rank, yield, own, random. An indicator has every case on whose items it hit, however the case was chosen.
    /// `tested` = audited cases in which somebody looked; `rate`, `low`, `high` in percent with a 95 % bound. `detected` = findings of the linked `types` alone (of all types for a way), the later stages = the whole cases, in rupees; hours of all its audited cases.
    /// `advice`: retire, keep, few (too few cases to say), none.
    RiskBookRow {
        kind: String, key: String, title: String, types: Vec<String>, selected: u32, audited: u32, tested: u32, hits: u32, upheld: u32,
        rate: Option<String>, low: Option<String>, high: Option<String>,
        detected: String, framed: String, adjudicated: String, recovered: String, hours: String,
        confirmed: u32, not_confirmed: u32, not_looked_at: u32,
        /// Rate of the same types of finding in the random share, and its cases.
        random_rate: Option<String>, random_tested: u32,
        advice: String,
    }
    /// The book. `unexplained` = cases that keep no reason why they were chosen; `problems` = cases whose money cannot be computed; `least` = cases that a piece of advice needs.
    RiskBook { rows: Vec<RiskBookRow>, cases: u32, unexplained: u32, problems: Vec<String>, from: String, to: String, as_of: String, least: u32 }
}
