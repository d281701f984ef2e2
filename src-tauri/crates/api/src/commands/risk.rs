//! Risk runs and targets.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, risk::*};
use crate::error::Answer;

commands! {
    risk_run(RiskRunIn) -> RiskRun, "Run the indicators over extracts.", reads [], changes ["risk"], run;
    risk_list(Nothing) -> RiskRuns, "Stored runs.", reads ["risk"], changes [], list;
    risk_targets(TargetsIn) -> Targets, "Ranking of a run.", reads ["risk", "case"], changes [], targets;
    risk_explain(ExplainIn) -> Explained, "Why this target, in sentences with figures.", reads ["risk"], changes [], explain;
}

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::Filter;
use jaiza_domain::declaration::Item;
use jaiza_risk::{RiskRun as Run, TargetGrain};
use serde_json::json;

use super::home::count;
use crate::case_model;
use crate::error::ErrorBody;
use crate::files;
use crate::session::Session;

mod candidates;
mod figure;
mod inputs;

pub(crate) use candidates::{Candidate, candidates};
use inputs::{Inputs, assess, chosen, parameter_texts};

/// Reasons written into a case that is opened from a run.
const REASONS: usize = 5;

fn run(call: &Call<'_>, input: RiskRunIn) -> Answer<RiskRun> {
    let home = call.session.home()?;
    let inputs = Inputs {
        extracts: chosen(&home, &input.extracts)?,
        as_of: input.as_of.clone(),
        parameters: parameter_texts(input.parameters.as_deref())?,
    };
    let (run, items) = assess(&home, &inputs)?;
    write_outputs(&run, &input)?;
    let shown = describe(&run, &inputs, &items);
    let id = home.extracts()?.keep_run(
        &json!(inputs),
        &json!({ "summary": shown }),
        json!({ "targets": run.targets.len() })
            .to_string()
            .as_bytes(),
        call.session.now(),
    )?;
    call.session.runs().insert(id.to_string(), Arc::new(run));
    call.change("risk", &id.to_string());
    Ok(RiskRun {
        run_id: id.to_string(),
        created_at: crate::times::local(call.session.now().ms),
        ..shown
    })
}

fn write_outputs(run: &Run, input: &RiskRunIn) -> Answer<()> {
    if let Some(path) = &input.hits_out {
        let mut bytes = Vec::new();
        jaiza_risk::write_hits_csv(run, &mut bytes)?;
        files::write_whole(Path::new(path), &bytes)?;
    }
    if let Some(path) = &input.ranking_out {
        let mut bytes = Vec::new();
        jaiza_risk::write_ranking_csv(run, &mut bytes)?;
        files::write_whole(Path::new(path), &bytes)?;
    }
    Ok(())
}

fn describe(run: &Run, inputs: &Inputs, items: &[Item]) -> RiskRun {
    let traders = run
        .targets
        .iter()
        .filter(|target| target.grain == TargetGrain::Trader)
        .count();
    RiskRun {
        run_id: String::new(),
        created_at: String::new(),
        run_date: run.run_date.to_string(),
        package: run.package_id.clone(),
        parameters_sha256: files::sha256_hex(inputs.parameters.join("\n").as_bytes()),
        definition_sha256: run.definition_hash.clone(),
        program_version: run.program_version.to_owned(),
        extracts: inputs.extracts.clone(),
        items: count(items.len()),
        traders: count(traders),
        indicators: run
            .summary()
            .into_iter()
            .map(|line| IndicatorCount {
                indicator: line.indicator.to_owned(),
                title: line.title.to_owned(),
                hits: line.hits,
                not_available: line.na,
                assessed: line.keys,
            })
            .collect(),
        not_assessed: run
            .not_assessed
            .iter()
            .map(|left| NotAssessed {
                indicator: left.indicator.clone(),
                reason: format!("{:?}", left.reason),
            })
            .collect(),
    }
}

pub(crate) fn list(call: &Call<'_>, _: Nothing) -> Answer<RiskRuns> {
    let home = call.session.home()?;
    let runs = home.extracts()?.runs()?.into_iter().filter_map(|info| {
        let shown: RiskRun = serde_json::from_value(info.inputs["summary"].clone()).ok()?;
        let created_at = info
            .created
            .get(..16)
            .unwrap_or(&info.created)
            .replace('T', " ");
        Some(RiskRun {
            run_id: info.id.to_string(),
            created_at,
            ..shown
        })
    });
    Ok(RiskRuns {
        runs: runs.collect(),
    })
}

/// The run of that id: computed in this session, or again from its stored inputs.
///
/// # Errors
/// `not_found` for an unknown run; inputs that are not on this computer any more.
pub(crate) fn known(session: &Session, home: &Home, id: &str) -> Answer<Arc<Run>> {
    if let Some(run) = session.runs().get(id) {
        return Ok(Arc::clone(run));
    }
    let missing = || {
        ErrorBody::not_found(
            "error-no-such-run",
            format!("There is no risk run \"{id}\"; `jaiza risk list` names them all."),
        )
    };
    let stored = home
        .extracts()?
        .run(id.trim().parse().map_err(|_| missing())?)?;
    let inputs: Inputs = serde_json::from_value(stored.info.parameters).map_err(|_| missing())?;
    let (run, _) = assess(home, &inputs)?;
    let run = Arc::new(run);
    session.runs().insert(id.to_owned(), Arc::clone(&run));
    Ok(run)
}

fn targets(call: &Call<'_>, input: TargetsIn) -> Answer<Targets> {
    let home = call.session.home()?;
    let run = known(call.session, &home, &input.run_id)?;
    let grain = if input.grain.eq_ignore_ascii_case("GD") {
        TargetGrain::Gd
    } else {
        TargetGrain::Trader
    };
    let mut chosen: Vec<&jaiza_risk::Target> = run
        .targets
        .iter()
        .filter(|target| target.grain == grain)
        .collect();
    if input.order.as_deref() == Some("yield_rank") {
        chosen.sort_by_key(|target| target.yield_rank);
    } else {
        chosen.sort_by_key(|target| target.rank);
    }
    let names = names(&home, &run)?;
    let cases = cases(call.session, &home)?;
    let page = chosen
        .iter()
        .skip(usize::try_from(input.from).unwrap_or(usize::MAX))
        .take(usize::try_from(input.len.min(500)).unwrap_or(0));
    let targets = page
        .map(|target| shown(&run, target, &names, &cases))
        .collect::<Answer<_>>()?;
    Ok(Targets {
        count: count(chosen.len()),
        targets,
    })
}

fn shown(
    run: &Run,
    target: &jaiza_risk::Target,
    names: &BTreeMap<String, String>,
    cases: &[(String, String)],
) -> Answer<Target> {
    let parts = jaiza_risk::explain(run, &target.key)?
        .into_iter()
        .filter(|reason| reason.contribution > 0.0)
        .map(|reason| ScorePart {
            indicator: reason.indicator.to_owned(),
            title: reason.title.to_owned(),
            contribution: format!("{:.3}", reason.contribution),
        })
        .collect();
    Ok(Target {
        key: target.key.clone(),
        name: names.get(&target.key).cloned().unwrap_or_default(),
        grain: target.grain.word().to_owned(),
        items: target.items,
        value: target.value_pkr.to_string(),
        score: format!("{:.3}", target.score),
        expected_yield: format!("{:.0}", target.expected_yield),
        rank: target.rank,
        yield_rank: target.yield_rank,
        band: target.band.word().to_owned(),
        parts,
        cases: cases
            .iter()
            .filter(|(trader, _)| *trader == target.key)
            .map(|(_, no)| no.clone())
            .collect(),
    })
}

/// Names of traders by id, and of the trader of a declaration.
fn names(home: &Home, run: &Run) -> Answer<BTreeMap<String, String>> {
    let wanted: std::collections::BTreeSet<&str> = run
        .targets
        .iter()
        .map(|target| target.key.as_str())
        .collect();
    let mut names = BTreeMap::new();
    home.extracts()?
        .each_item(&Filter::default(), &mut |_, item| {
            for key in [&item.trader_id, &item.gd_uid] {
                if wanted.contains(key.as_str()) && !names.contains_key(key) {
                    names.insert(key.clone(), item.trader_name.clone());
                }
            }
        })?;
    Ok(names)
}

/// Trader and number of every case on this computer.
fn cases(session: &Session, home: &Home) -> Answer<Vec<(String, String)>> {
    case_model::case_streams(home)?
        .into_iter()
        .map(|stream| {
            let case = case_model::CaseModel::load(session, home, stream)?;
            Ok((case.trader_id.clone(), case.case_no.clone()))
        })
        .collect()
}

fn explain(call: &Call<'_>, input: ExplainIn) -> Answer<Explained> {
    let home = call.session.home()?;
    let run = known(call.session, &home, &input.run_id)?;
    let key = super::case::trader_id(&input.key);
    let target = run.target(&key).ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-target",
            format!("The run ranks no target \"{}\".", input.key),
        )
    })?;
    let reasons = jaiza_risk::explain(&run, &key)?;
    Ok(Explained {
        name: names(&home, &run)?.remove(&key).unwrap_or_default(),
        score: format!("{:.3}", target.score),
        expected_yield: format!("{:.0}", target.expected_yield),
        rank: target.rank,
        figures: figure::peer_prices(&home, &run, &key)?,
        reasons: reasons.into_iter().map(reason).collect(),
        key,
    })
}

fn reason(reason: jaiza_risk::Reason) -> Reason {
    Reason {
        indicator: reason.indicator.to_owned(),
        title: reason.title.to_owned(),
        sentence: reason.sentence,
        value: shortened(reason.value),
        score: format!("{:.1}", reason.score),
        contribution: format!("{:.3}", reason.contribution),
        items: reason.hits,
    }
}

/// A measured value with at most four places; the full value stands in the hits file.
fn shortened(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Sentences that say why a trader was selected by a run; none without a run.
pub(crate) fn reasons(
    session: &Session,
    home: &Home,
    run: Option<&str>,
    trader: &str,
) -> Answer<Vec<String>> {
    let Some(id) = run else { return Ok(Vec::new()) };
    let run = known(session, home, id)?;
    let mut sentences = Vec::new();
    for reason in jaiza_risk::explain(&run, trader)?
        .into_iter()
        .filter(|reason| reason.contribution > 0.0)
        .take(REASONS)
    {
        sentences.push(format!(
            "{} ({}): {}",
            reason.indicator, reason.title, reason.sentence
        ));
    }
    Ok(sentences)
}
