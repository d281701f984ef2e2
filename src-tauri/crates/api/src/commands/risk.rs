//! Risk runs and targets.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, candidate::Sentence, risk::*};
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
mod kept;
mod left_out;
mod reading;

pub(crate) use candidates::{Candidate, candidates};
use inputs::parameter_texts;
pub(crate) use inputs::{Inputs, approval, assess, assess_with, chosen, package};
pub(crate) use kept::{KnownRun, dossier, is_here, known, made_from, run_inputs};

/// Reasons written into a case that is opened from a run.
const REASONS: usize = 5;

fn run(call: &Call<'_>, input: RiskRunIn) -> Answer<RiskRun> {
    let home = call.session.home()?;
    let inputs = Inputs {
        extracts: chosen(&home, &input.extracts)?,
        as_of: input.as_of.clone(),
        parameters: parameter_texts(&home, input.parameters.as_deref())?,
        only: input.only.clone(),
    };
    let (run, items) = assess(&home, &inputs, input.hits_out.is_some())?;
    write_outputs(&run, &input)?;
    let shown = RiskRun {
        approval: approval(&home, &inputs.parameters)?.to_owned(),
        ..describe(&run, &inputs, items)
    };
    let described = json!({ "summary": shown });
    let id = kept::keep(&home, &inputs, &described, &run, call.session.now())?;
    let known = Arc::new(KnownRun::of(run));
    call.session.runs().insert(id.to_string(), known);
    call.change("risk", &id.to_string());
    Ok(RiskRun {
        run_id: id.to_string(),
        created_at: crate::times::local(call.session.now().ms),
        ..shown
    })
}

fn write_outputs(run: &Run, input: &RiskRunIn) -> Answer<()> {
    let told = |error: jaiza_risk::RiskError| match error {
        jaiza_risk::RiskError::Unwritable(why) => why,
        other => std::io::Error::other(other),
    };
    if let Some(path) = &input.hits_out {
        files::write_streamed(Path::new(path), |file| {
            jaiza_risk::write_hits_csv(run, file).map_err(told)
        })?;
    }
    if let Some(path) = &input.ranking_out {
        files::write_streamed(Path::new(path), |file| {
            jaiza_risk::write_ranking_csv(run, file).map_err(told)
        })?;
    }
    Ok(())
}

fn describe(run: &Run, inputs: &Inputs, items: usize) -> RiskRun {
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
        approval: String::new(),
        parameters_sha256: files::sha256_hex(inputs.parameters.join("\n").as_bytes()),
        definition_sha256: run.definition_hash.clone(),
        program_version: run.program_version.to_owned(),
        extracts: inputs.extracts.clone(),
        items: count(items),
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
        not_assessed: run.not_assessed.iter().map(left_out::shown).collect(),
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
    let names = names(&run);
    let cases = cases(call.session, &home)?;
    let page = chosen
        .iter()
        .skip(usize::try_from(input.from).unwrap_or(usize::MAX))
        .take(usize::try_from(input.len.min(500)).unwrap_or(0));
    let targets = page
        .map(|target| shown(&run.codes, target, &names, &cases))
        .collect();
    Ok(Targets {
        count: count(chosen.len()),
        targets,
    })
}

fn shown(
    codes: &[String],
    target: &jaiza_risk::Target,
    names: &BTreeMap<&str, &str>,
    cases: &[(String, String)],
) -> Target {
    let mut parts: Vec<_> = target.parts.iter().collect();
    parts.sort_by(|a, b| b.contribution.total_cmp(&a.contribution));
    let parts = parts
        .into_iter()
        .filter(|part| part.contribution > 0.0)
        .filter_map(|part| {
            let code = codes.get(usize::from(part.column))?;
            Some(ScorePart {
                indicator: code.clone(),
                title: jaiza_risk::catalogue_title(code)
                    .unwrap_or_default()
                    .to_owned(),
                contribution: format!("{:.3}", part.contribution),
            })
        })
        .collect();
    let trader = target.traders.first().map_or("", String::as_str);
    Target {
        key: target.key.clone(),
        name: names.get(trader).copied().unwrap_or_default().to_owned(),
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
    }
}

/// Names of traders by id.
fn names(run: &KnownRun) -> BTreeMap<&str, &str> {
    let traders = run
        .targets
        .iter()
        .filter(|target| target.grain == TargetGrain::Trader);
    traders
        .map(|target| (target.key.as_str(), target.name.as_str()))
        .collect()
}

/// Trader and number of every case on this computer.
pub(crate) fn cases(session: &Session, home: &Home) -> Answer<Vec<(String, String)>> {
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
    let key = super::case::trader_id(&input.key);
    let found = kept::one(&home, &input.run_id, &key)?.ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-target",
            format!("The run ranks no target \"{}\".", input.key),
        )
    })?;
    let reasons = jaiza_risk::reasons(&found.codes, &found.target, &found.dossiers);
    let name = found.dossiers.first().map(|dossier| dossier.name.clone());
    Ok(Explained {
        name: name.unwrap_or_default(),
        score: format!("{:.3}", found.target.score),
        expected_yield: format!("{:.0}", found.target.expected_yield),
        rank: found.target.rank,
        figures: figure::peer_prices(&found),
        reasons: reasons.into_iter().map(reason).collect(),
        key,
    })
}

fn reason(reason: jaiza_risk::Reason) -> Reason {
    Reason {
        indicator: reason.indicator,
        title: reason.title.to_owned(),
        sentence: reason.sentence,
        said: said(&reason.explanation),
        value: shortened(reason.value),
        score: format!("{:.1}", reason.score),
        contribution: format!("{:.3}", reason.contribution),
        items: reason.hits,
    }
}

/// An explanation in parts, those of an example behind the sentence that names it.
fn said(explanation: &jaiza_risk::Explanation) -> Vec<Sentence> {
    let mut parts = Vec::new();
    for spoken in jaiza_risk::spoken(explanation) {
        parts.push(Sentence {
            key: format!("risk-{}", spoken.key),
            args: spoken.args,
            english: spoken.english,
        });
    }
    parts
}

/// A measured value with at most four places; the full value stands in the hits file.
fn shortened(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Sentences that say why a trader was selected by a run; none without a run.
pub(crate) fn reasons(home: &Home, run: Option<&str>, trader: &str) -> Answer<Vec<String>> {
    let Some(id) = run else { return Ok(Vec::new()) };
    let found = kept::one(home, id, trader)?.ok_or_else(|| {
        ErrorBody::from(jaiza_risk::RiskError::UnknownTarget {
            key: trader.to_owned(),
        })
    })?;
    let reasons = jaiza_risk::reasons(&found.codes, &found.target, &found.dossiers);
    let counted = reasons
        .into_iter()
        .filter(|reason| reason.contribution > 0.0);
    let said = counted.take(REASONS).map(|reason| {
        format!(
            "{} ({}): {}",
            reason.indicator, reason.title, reason.sentence
        )
    });
    Ok(said.collect())
}
