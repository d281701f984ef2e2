//! The trader file: what a trader declared over the years, at which prices, and what audits of him brought.

dto! {
    /// Traders whose id or name holds `search`, largest value first; all for an empty text.
    TraderListIn { #[serde(default)] search: String }
    /// A trader in sums over all extracts.
    TraderLine { trader: String, name: String, items: u32, declarations: u32, value: String, first: String, last: String, cases: u32 }
    /// At most 200 traders, and how many there are.
    Traders { count: u32, traders: Vec<TraderLine> }
    /// A trader by NTN or CNIC.
    TraderIn { trader: String }
    /// A part of a sum. `share` = percent of the value of all items of the column, one decimal; none when that value is nil.
    TraderShare { name: String, items: u32, value: String, share: Option<String> }
    /// The five largest parts. `stated` = items that name one; `others` = further names; `rest` = what they add up to.
    TraderMix { parts: Vec<TraderShare>, others: u32, rest: Option<TraderShare>, stated: u32 }
    /// The sum of a levy as recorded, and the items that state it.
    TraderLevy { levy: String, amount: String, items: u32 }
    /// A concession as claimed. `forgone` = levies of the tariff less levies as recorded, over the `computed` items for which the tariff gives them; none when it gives them for no item.
    TraderConcession { name: String, items: u32, value: String, forgone: Option<String>, computed: u32 }
    /// A fiscal year (1 July to 30 June), or the sum of all (`year` empty).
    TraderYear {
        year: String, from: String, to: String, declarations: u32, items: u32, value: String, valued: u32, levies: String, levy_rows: Vec<TraderLevy>,
        /// Levies in percent of the value of the `rated` items, those that state a value and a levy.
        effective_rate: Option<String>, rated: u32,
        pct: TraderMix, origins: TraderMix,
        /// None when no extract has the column.
        agents: Option<TraderMix>, channels: Option<TraderMix>,
        concessions: Vec<TraderConcession>,
        /// Cases whose period meets the year.
        cases: Vec<String>,
    }
    /// A case on the trader. Money in whole stages; empty when the figures do not come out, and `problem` says why.
    TraderCase {
        case: String, case_no: String, office: String, period_from: String, period_to: String, state: String, opened_on: String, closed_on: String, audit_hours: String,
        findings: u32, types: Vec<String>, detected: String, framed: String, adjudicated: String, recovered: String, problem: Option<String>,
    }
    /// Unit prices of one code in US dollars per base unit: the trader's own against those of others, from `from` to `to`.
    TraderStrip {
        pct: String, description: String, unit: String, from: String, to: String, own: Vec<String>, own_n: u32, own_median: String,
        n: u32, traders: u32, min: Option<String>, q1: Option<String>, median: Option<String>, q3: Option<String>, max: Option<String>,
        /// Items, of the trader and of others, whose price has no unit or exchange rate in the reference tables.
        not_comparable: u32,
    }
    /// A trader with everything the extracts and cases of this computer say.
    TraderFile {
        trader: String, name: String, other_names: Vec<String>, extracts: u32, items: u32, undated: u32, repeated: u32,
        total: Option<TraderYear>, years: Vec<TraderYear>, cases: Vec<TraderCase>, strips: Vec<TraderStrip>,
        detected: String, framed: String, adjudicated: String, recovered: String,
    }
    /// A trader's place in a stored run; `rank` none when the run does not rank him.
    TraderScore { run_id: String, run_date: String, created_at: String, package: String, score: Option<String>, rank: Option<u32>, traders: u32, band: String, expected_yield: Option<String> }
    /// Scores over the newest stored runs; `older` runs were not computed again.
    TraderScores { scores: Vec<TraderScore>, older: u32 }
}
