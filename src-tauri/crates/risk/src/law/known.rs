//! Tables about traders, carriers, containers and past cases, which only some offices have.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::reference::{
    CaseHistory, ExportLink, Hub, Quota, ReferenceTables, SalesAnnex, TraderProfile,
};
use jaiza_domain::text::gd;
use serde::Serialize;

use super::by;

/// Outcome of a case that has not ended.
const OPEN: &str = "open";
/// Outcome of a finding that held.
const UPHELD: &str = "upheld";

/// A table that only some offices have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum AuxiliaryTable {
    TraderProfile,
    Quota,
    SalesAnnex,
    ExportLink,
    Manifest,
    ContainerType,
    Hub,
    CaseHistory,
}

impl AuxiliaryTable {
    /// Name in a reference package.
    pub fn name(self) -> &'static str {
        match self {
            Self::TraderProfile => "trader_profile",
            Self::Quota => "quota",
            Self::SalesAnnex => "sales_annex",
            Self::ExportLink => "export_link",
            Self::Manifest => "manifest",
            Self::ContainerType => "container_type",
            Self::Hub => "hub",
            Self::CaseHistory => "case_history",
        }
    }

    pub(crate) fn is_loaded(self, tables: &ReferenceTables) -> bool {
        match self {
            Self::TraderProfile => !tables.trader_profile.is_empty(),
            Self::Quota => !tables.quota.is_empty(),
            Self::SalesAnnex => !tables.sales_annex.is_empty(),
            Self::ExportLink => !tables.export_link.is_empty(),
            Self::Manifest => !tables.manifest.is_empty(),
            Self::ContainerType => !tables.container_type.is_empty(),
            Self::Hub => !tables.hub.is_empty(),
            Self::CaseHistory => !tables.case_history.is_empty(),
        }
    }
}

/// Finished cases and those of them with an upheld finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CaseCount {
    pub finished: usize,
    pub upheld: usize,
}

impl CaseCount {
    /// Share of finished cases with an upheld finding; `None` without a finished case.
    pub fn rate(self) -> Option<f64> {
        let count = crate::context::count;
        (self.finished > 0).then(|| count(self.upheld) / count(self.finished))
    }
}

/// The tables, indexed.
pub(crate) struct Known<'a> {
    profiles: HashMap<&'a str, Vec<&'a TraderProfile>>,
    quotas: HashMap<&'a str, Vec<&'a Quota>>,
    sales: HashMap<&'a str, Vec<&'a SalesAnnex>>,
    exports: HashMap<String, Vec<&'a ExportLink>>,
    /// Kilograms by manifest and index.
    manifests: HashMap<(String, String), Decimal>,
    payloads: HashMap<String, Decimal>,
    hubs: HashMap<String, Vec<&'a Hub>>,
    countries: HashMap<String, &'a str>,
    agents: HashMap<String, CaseCount>,
    all_cases: CaseCount,
}

impl<'a> Known<'a> {
    pub fn new(tables: &'a ReferenceTables) -> Self {
        let (agents, all_cases) = cases(&tables.case_history);
        let manifests = tables.manifest.iter();
        let payloads = tables.container_type.iter();
        Self {
            profiles: by(&tables.trader_profile, |row| row.ntn.as_str()),
            quotas: by(&tables.quota, |row| row.ntn.as_str()),
            sales: by(&tables.sales_annex, |row| row.ntn.as_str()),
            exports: by(&tables.export_link, |row| declaration_key(&row.import_gd)),
            manifests: manifests
                .map(|row| ((folded(&row.igm), folded(&row.index)), row.kg))
                .collect(),
            payloads: payloads
                .map(|row| (folded(&row.code), row.payload_kg))
                .collect(),
            hubs: by(&tables.hub, |row| folded(&row.country)),
            countries: countries(tables),
            agents,
            all_cases,
        }
    }

    /// What was known of a trader on a day.
    pub fn profile(&self, trader: &str, day: NaiveDate) -> Option<&'a TraderProfile> {
        let rows = self.profiles.get(trader)?.iter().copied();
        rows.filter(|row| row.valid.holds(day))
            .max_by_key(|row| row.valid.from)
    }

    /// Quotas of a trader, in table order.
    pub fn quotas(&self, trader: &str) -> &[&'a Quota] {
        self.quotas.get(trader).map_or(&[], Vec::as_slice)
    }

    /// Sales of a trader, in table order.
    pub fn sales(&self, trader: &str) -> &[&'a SalesAnnex] {
        self.sales.get(trader).map_or(&[], Vec::as_slice)
    }

    /// Exports made of the goods of a declaration.
    pub fn exports(&self, gd: &str) -> &[&'a ExportLink] {
        self.exports
            .get(&declaration_key(gd))
            .map_or(&[], Vec::as_slice)
    }

    /// Weight a manifest states, in kg.
    pub fn manifest_kg(&self, number: &str, index: &str) -> Option<Decimal> {
        self.manifests
            .get(&(folded(number), folded(index)))
            .copied()
    }

    /// What a type of container may carry, in kg.
    pub fn payload(&self, container_type: &str) -> Option<Decimal> {
        self.payloads.get(&folded(container_type)).copied()
    }

    /// Is a country a hub on a day?
    pub fn is_hub(&self, country: &str, day: NaiveDate) -> bool {
        let rows = self.hubs.get(country);
        rows.is_some_and(|rows| rows.iter().any(|row| row.valid.holds(day)))
    }

    /// Code of a country that a cell names by code, name or alias; the cell itself if unknown.
    pub fn country(&self, cell: &str) -> String {
        let cell = folded(cell);
        let code = self.countries.get(&cell).copied();
        code.map_or(cell, str::to_owned)
    }

    /// Cases of an agent.
    pub fn cases_of(&self, agent: &str) -> CaseCount {
        self.agents.get(&folded(agent)).copied().unwrap_or_default()
    }

    /// Cases of the whole table.
    pub fn all_cases(&self) -> CaseCount {
        self.all_cases
    }
}

/// Upper case without blanks, so that two ways of writing one number meet.
pub(crate) fn folded(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_whitespace());
    kept.flat_map(char::to_uppercase).collect()
}

/// A declaration number in the form in which items hold it; another text folded.
pub(crate) fn declaration_key(text: &str) -> String {
    let read = gd::parse(text, None).ok().and_then(|number| number.gd_uid);
    read.unwrap_or_else(|| folded(text))
}

fn countries(tables: &ReferenceTables) -> HashMap<String, &str> {
    let mut found = HashMap::new();
    for row in &tables.country {
        for name in row.aliases.iter().chain([&row.name]) {
            found.entry(folded(name)).or_insert(row.code.as_str());
        }
    }
    for row in &tables.country {
        found.insert(folded(&row.code), row.code.as_str());
    }
    found
}

/// Cases by agent, and all of them; a case is finished when none of its rows is open.
fn cases(rows: &[CaseHistory]) -> (HashMap<String, CaseCount>, CaseCount) {
    let mut cases: BTreeMap<&str, Vec<&CaseHistory>> = BTreeMap::new();
    for row in rows {
        cases.entry(&row.case_no).or_default().push(row);
    }
    let (mut agents, mut all) = (HashMap::new(), CaseCount::default());
    for rows in cases.values() {
        if rows.iter().any(|row| row.outcome == OPEN) {
            continue;
        }
        let upheld = usize::from(rows.iter().any(|row| row.outcome == UPHELD));
        let add = |count: &mut CaseCount| {
            count.finished += 1;
            count.upheld += upheld;
        };
        add(&mut all);
        let mut own: Vec<String> = rows.iter().map(|row| folded(&row.agent_id)).collect();
        own.sort_unstable();
        own.dedup();
        for agent in own.into_iter().filter(|agent| !agent.is_empty()) {
            add(agents.entry(agent).or_default());
        }
    }
    (agents, all)
}
