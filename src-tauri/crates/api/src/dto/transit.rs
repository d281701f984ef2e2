//! Transit: gaps, guarantees, letters.

use std::collections::BTreeMap;

use super::candidate::Sentence;

dto! {
    /// Which extracts (none = all), as of which day (absent = today), by which limits. `source` says where limits of one's own are written.
    TransitIn {
        #[serde(default)] extracts: Vec<String>, #[serde(default)] as_of: Option<String>, #[serde(default)] exit_days: Option<u32>,
        #[serde(default)] weight_pct: Option<String>, #[serde(default)] source: String, #[serde(default)] kinds: Vec<String>,
        /// Writes the gaps, or the entries of the accounts, to this CSV file as well.
        #[serde(default)] out: Option<String>,
    }
    /// A limit with its value and where it is written.
    TransitLimit { name: String, value: String, source: Sentence }
    /// A gap with the columns that it rests on.
    TransitGap { kind: String, sentence: Sentence, columns: Vec<String> }
    /// A transit declaration with its gaps; `unknown` = checks for which it states too little.
    TransitLine {
        gd: String, gd_date: String, kind: String, trader_id: String, trader_name: String, agent_id: String, description: String, items: u32,
        value: Option<String>, leviable: Option<String>, guarantee_ref: String, guarantee_amt: Option<String>, exit_date: Option<String>,
        gaps: Vec<TransitGap>, unknown: Vec<String>,
    }
    /// Transit declarations with gaps, those with the highest duty and taxes first. `not_assessed` counts declarations by check.
    TransitGaps {
        as_of: String, kinds: Vec<String>, limits: Vec<TransitLimit>, declarations: u32, with_gaps: u32, counts: BTreeMap<String, u32>,
        not_assessed: BTreeMap<String, u32>, notes: Vec<Sentence>, lines: Vec<TransitLine>,
    }
    /// An entry of a guarantee's account; `available` is what remains covered behind it.
    GuaranteeEntry { day: String, gd: String, debit: bool, amount: Option<String>, from_levies: bool, available: Option<String>, marks: Vec<String> }
    /// A guarantee with its account.
    GuaranteeAccount {
        guarantee_ref: String, known: bool, trader: String, kind: String, issuer: String, amount: Option<String>, valid_from: Option<String>,
        valid_to: Option<String>, source: String, legal_ref: String, debited: String, credited: String, outstanding: String,
        available: Option<String>, marks: Vec<String>, days_left: Option<i32>, entries: Vec<GuaranteeEntry>,
    }
    /// Accounts of guarantees as of a day.
    Guarantees { as_of: String, declarations: u32, without_reference: u32, marked: u32, outstanding: String, accounts: Vec<GuaranteeAccount>, notes: Vec<Sentence> }
    /// The data of a letter about a declaration. `office` signs; `lang` en or ur.
    TransitLetterIn { transit: TransitIn, gd: String, #[serde(default)] lang: String }
    /// An amount of a levy.
    LetterLevy { levy: String, amount: String }
    /// Every particular that a demand for encashment needs, and the letter in words. `missing` names what no file states.
    TransitLetter {
        gd: String, gd_date: String, as_of: String, trader_id: String, trader_name: String, agent_id: String, description: String, bl_no: String,
        containers: String, value: Option<String>, levies: Vec<LetterLevy>, leviable: Option<String>, guarantee: Option<GuaranteeAccount>,
        encash: Option<String>, reasons: Vec<Sentence>, missing: Vec<String>, text: String,
    }
}
