//! A comparison made from what was asked; kept in the session, since pages ask for its parts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::BookInfo;
use jaiza_domain::exact::Ratio;
use jaiza_domain::partner::{
    Aggregated, Hypothesis, Match, Parameters, PriceSign, Quartiles, aggregate, hypothesis,
    match_rows, prices,
};
use jaiza_domain::reference::ReferenceTables;
use serde_json::json;

use super::exports::{self, Exports};
use super::imports::{self, Imports};
use super::{files, parameters};
use crate::door::Call;
use crate::dto::partner::{PartnerImportIn, PartnerParameter, PartnerRunIn, UseConditions};
use crate::error::{Answer, ErrorBody};
use crate::{commands, files as people};

/// Everything that a comparison found, with the rows it was made from.
pub struct Compared {
    /// What was asked, with ids in place of paths.
    pub asked: PartnerRunIn,
    pub digest: String,
    pub infos: Vec<BookInfo>,
    pub parameters: Parameters,
    pub shown_parameters: Vec<PartnerParameter>,
    pub hubs: BTreeSet<String>,
    pub exports: Exports,
    pub imports: Imports,
    pub duty: BTreeMap<String, Ratio>,
    pub aggregated: Aggregated,
    /// What each of the goods could mean, in their order.
    pub hypotheses: Vec<Hypothesis>,
    pub matches: Vec<Match>,
    pub quartiles: Vec<Quartiles>,
    pub price_signs: Vec<PriceSign>,
}

impl Compared {
    /// Use conditions of the files, each once; `None` stands for a file without any.
    pub fn conditions(&self) -> Vec<Option<UseConditions>> {
        let mut all: Vec<Option<UseConditions>> = Vec::new();
        for one in self.infos.iter().map(|info| files::shown(info).conditions) {
            if !all.contains(&one) {
                all.push(one);
            }
        }
        all
    }
}

/// The comparison: the one of this session when nothing changed, else made anew.
///
/// # Errors
/// Unknown extracts and files, unfit parameters, a store that cannot be read.
pub fn of(call: &Call<'_>, home: &Home, asked: &PartnerRunIn) -> Answer<Arc<Compared>> {
    let (parameters, shown_parameters) = parameters::of(asked)?;
    let asked = resolved(call, home, asked)?;
    let pinned = crate::reference::in_force(home)?;
    let store = home.extracts()?;
    let state: Vec<_> = store
        .list()?
        .into_iter()
        .filter(|info| asked.extracts.contains(&info.id.to_string()))
        .map(|info| (info.sha256, info.corrected))
        .collect();
    let tables: Vec<&str> = pinned
        .tables_from
        .iter()
        .map(|from| from.sha256.as_str())
        .collect();
    let infos = files::stored(home)?;
    let infos: Vec<BookInfo> = infos
        .into_iter()
        .filter(|info| asked.partners.contains(&info.id.to_string()))
        .collect();
    let hashes: Vec<&str> = infos.iter().map(|info| info.sha256.as_str()).collect();
    let words: Vec<_> = shown_parameters
        .iter()
        .map(|one| (&one.name, &one.value))
        .collect();
    let key = json!([
        asked.partners,
        asked.extracts,
        asked.hubs,
        state,
        tables,
        hashes,
        words
    ])
    .to_string();
    let digest = people::sha256_hex(
        json!([state, tables, hashes, words, asked.hubs])
            .to_string()
            .as_bytes(),
    );
    if let Some((known, compared)) = call.session.compared().as_ref()
        && *known == key
    {
        return Ok(Arc::clone(compared));
    }
    let made = Arc::new(make(
        home,
        asked,
        (parameters, shown_parameters),
        infos,
        &pinned.tables,
        digest,
    )?);
    *call.session.compared() = Some((key, Arc::clone(&made)));
    Ok(made)
}

/// Ids in place of paths, and all extracts where none is named.
fn resolved(call: &Call<'_>, home: &Home, asked: &PartnerRunIn) -> Answer<PartnerRunIn> {
    let mut partners = Vec::new();
    let known = files::stored(home)?;
    for name in &asked.partners {
        let id = if known.iter().any(|info| info.id.to_string() == *name) {
            name.clone()
        } else if Path::new(name).is_file() {
            of_path(call, home, name, asked)?
        } else {
            return Err(files::unknown(name));
        };
        if !partners.contains(&id) {
            partners.push(id);
        }
    }
    if asked.partners.is_empty() {
        partners = known.iter().map(|info| info.id.to_string()).collect();
    }
    if partners.is_empty() {
        return Err(ErrorBody::not_found(
            "error-no-partner-files",
            "There is no file of a partner country; import one first.",
        ));
    }
    let mut hubs: Vec<String> = asked
        .hubs
        .iter()
        .map(|hub| hub.trim().to_uppercase())
        .collect();
    hubs.sort_unstable();
    hubs.dedup();
    Ok(PartnerRunIn {
        extracts: commands::risk::chosen(home, &asked.extracts)?,
        partners,
        hubs,
        ..asked.clone()
    })
}

/// A file by its path: the one that was read before with the same bytes, else read now.
fn of_path(call: &Call<'_>, home: &Home, path: &str, asked: &PartnerRunIn) -> Answer<String> {
    let sha256 = people::sha256_hex(&people::read(Path::new(path))?);
    let known = files::stored(home)?;
    if let Some(info) = known.iter().find(|info| info.sha256 == sha256) {
        return Ok(info.id.to_string());
    }
    let nothing = UseConditions {
        text: String::new(),
        source: String::new(),
        date: String::new(),
    };
    let input = PartnerImportIn {
        path: path.to_owned(),
        profile: asked
            .profile
            .clone()
            .unwrap_or_else(|| "general".to_owned()),
        partner: asked.partner.clone(),
        conditions: asked.conditions.clone().unwrap_or(nothing),
        answers: BTreeMap::new(),
    };
    Ok(files::read(call, home, &input)?.to_string())
}

fn make(
    home: &Home,
    asked: PartnerRunIn,
    (parameters, shown_parameters): (Parameters, Vec<PartnerParameter>),
    infos: Vec<BookInfo>,
    tables: &ReferenceTables,
    digest: String,
) -> Answer<Compared> {
    let mut hubs: BTreeSet<String> = tables
        .hub
        .iter()
        .map(|row| row.country.to_uppercase())
        .collect();
    hubs.extend(asked.hubs.iter().cloned());
    let exports = exports::read(home, &infos, tables, &hubs)?;
    let partners: BTreeSet<String> = exports.rows.iter().map(|row| row.partner.clone()).collect();
    let imports = imports::read(home, &asked.extracts, tables, (&partners, &hubs))?;
    let aggregated = aggregate(&exports.rows, &imports.rows, imports.covered, &parameters);
    let duty = duty(tables, &aggregated);
    let hypotheses = aggregated.goods.iter();
    let hypotheses = hypotheses
        .map(|one| hypothesis(one, &aggregated.goods, &duty, &parameters))
        .collect();
    let (quartiles, price_signs) = prices(&exports.rows, &imports.rows, &parameters);
    Ok(Compared {
        matches: match_rows(&exports.rows, &imports.rows, &parameters),
        asked,
        digest,
        infos,
        parameters,
        shown_parameters,
        hubs,
        exports,
        imports,
        duty,
        aggregated,
        hypotheses,
        quartiles,
        price_signs,
    })
}

/// Highest customs duty, in percent, among the lines of each code compared; codes without a rate in
/// percent stay out.
fn duty(tables: &ReferenceTables, aggregated: &Aggregated) -> BTreeMap<String, Ratio> {
    let wanted: BTreeSet<&str> = aggregated
        .goods
        .iter()
        .map(|goods| goods.hs6.as_str())
        .collect();
    let mut duty: BTreeMap<String, Ratio> = BTreeMap::new();
    for line in &tables.pct_tariff {
        let code = line.pct.get(..6).filter(|code| wanted.contains(code));
        if let (Some(code), Some(rate)) = (code, line.cd_rate) {
            let rate = Ratio::from(rate);
            let known = duty.entry(code.to_owned()).or_insert_with(|| rate.clone());
            if rate > *known {
                *known = rate;
            }
        }
    }
    duty
}
