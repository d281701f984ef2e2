//! What rules, own picks and the random share brought. It judges rules, never people.

use crate::commands;
use crate::door::Call;
use crate::dto::yield_book::*;
use crate::error::Answer;

commands! {
    risk_book(RiskBookIn) -> RiskBook, "What rules, own picks and the random share brought.", reads ["case", "risk"], changes [], book;
}

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;
use jaiza_domain::money_stages::standing;
use jaiza_statistics::proportion::bounds;

use super::feedback::{findings_of, types_of};
use super::home::count;
use crate::case_model::{self, CaseModel};
use crate::commands::money::events;
use crate::figures;

/// Audited cases that a piece of advice needs, of the rule and of the random share.
const LEAST: u32 = 10;
/// Confidence of the bounds.
const CONFIDENCE: f64 = 0.95;

/// A case with its money.
struct Audit {
    case: Arc<CaseModel>,
    audited: bool,
    /// Short-levied amounts by type of finding.
    by_type: BTreeMap<String, Ratio>,
    /// Detected, framed, adjudicated, recovered of the whole case.
    money: [Ratio; 4],
}

/// How a row counts a case.
struct Seen {
    tested: bool,
    hit: bool,
}

fn book(call: &Call<'_>, input: RiskBookIn) -> Answer<RiskBook> {
    let home = call.session.home()?;
    let today = call.session.today();
    let (from, to) = (input.from.unwrap_or_default(), input.to.unwrap_or_default());
    let (mut audits, mut problems) = (Vec::new(), Vec::new());
    for stream in case_model::case_streams(&home)? {
        let case = CaseModel::load(call.session, &home, stream)?;
        let day = case.opened_on.as_str();
        if (!from.is_empty() && day < from.as_str()) || (!to.is_empty() && day > to.as_str()) {
            continue;
        }
        let mut by_type: BTreeMap<String, Ratio> = BTreeMap::new();
        let mut detected = Ratio::zero();
        match figures::compute(&case, today) {
            Ok(figures) => {
                detected = figures.result.all.demand.value().clone();
                for finding in &figures.result.findings {
                    let Some(thing) = case.findings.iter().find(|one| one.no == finding.id) else {
                        continue;
                    };
                    let sum = by_type.entry(thing.type_code.clone()).or_default();
                    *sum = &*sum + finding.totals.demand.value();
                }
            }
            Err(why) => problems.push(format!("{}: {}", case.case_no, why.detail)),
        }
        let stages = standing(&events(&case), today);
        let audited = case.state == "CLOSED" || !case.reports.is_empty();
        audits.push(Audit {
            audited,
            by_type,
            money: [
                detected,
                stages.framed,
                stages.adjudicated,
                stages.recovered,
            ],
            case,
        });
    }
    let indicators: BTreeSet<String> = audits
        .iter()
        .flat_map(|audit| audit.case.hits.keys().cloned())
        .collect();
    let mut rows: Vec<RiskBookRow> = indicators
        .iter()
        .map(|code| indicator(code, &audits))
        .collect();
    for (kind, way) in [
        ("rank", "RANK"),
        ("yield", "YIELD"),
        ("own", "OWN"),
        ("random", "RANDOM"),
    ] {
        rows.push(of_way(kind, way, &audits));
    }
    Ok(RiskBook {
        cases: count(audits.len()),
        unexplained: count(
            audits
                .iter()
                .filter(|audit| audit.case.chosen.is_empty())
                .count(),
        ),
        problems,
        from,
        to,
        as_of: today.to_string(),
        least: LEAST,
        rows,
    })
}

/// Cases on whose items the indicator hit, however they were chosen.
fn indicator(code: &str, audits: &[Audit]) -> RiskBookRow {
    let types = types_of(code);
    let own: Vec<&Audit> = audits
        .iter()
        .filter(|audit| audit.case.hits.contains_key(code))
        .collect();
    let seen = |audit: &Audit| {
        let verdict = audit
            .case
            .feedback
            .verdicts
            .get(code)
            .map(|given| given.verdict.as_str());
        let found = !findings_of(&audit.case, &types).is_empty();
        Seen {
            tested: verdict != Some("not_looked_at"),
            hit: match verdict {
                Some(verdict) => verdict == "confirmed",
                None => found,
            },
        }
    };
    let mut row = row(&own, seen);
    let verdicts = |wanted: &str| {
        let given = own
            .iter()
            .filter_map(|audit| audit.case.feedback.verdicts.get(code));
        count(given.filter(|given| given.verdict == wanted).count())
    };
    row.confirmed = verdicts("confirmed");
    row.not_confirmed = verdicts("not_confirmed");
    row.not_looked_at = verdicts("not_looked_at");
    let of_types = own
        .iter()
        .filter(|audit| audit.audited)
        .flat_map(|audit| &audit.by_type);
    let detected = of_types
        .filter(|(kind, _)| types.contains(kind))
        .map(|(_, sum)| sum.clone());
    row.detected = detected.sum::<Ratio>().plain();
    let random: Vec<&Audit> = audits
        .iter()
        .filter(|audit| audit.audited && audit.case.chosen == "RANDOM")
        .collect();
    let random_hits = random
        .iter()
        .filter(|audit| !findings_of(&audit.case, &types).is_empty())
        .count();
    row.random_tested = count(random.len());
    row.random_rate = percent(count(random_hits), row.random_tested);
    row.advice = advice(&row, count(random_hits));
    "indicator".clone_into(&mut row.kind);
    jaiza_risk::catalogue_title(code)
        .unwrap_or_default()
        .clone_into(&mut row.title);
    code.clone_into(&mut row.key);
    row.types = types;
    row
}

/// Cases that came in one way, as a whole.
fn of_way(kind: &str, way: &str, audits: &[Audit]) -> RiskBookRow {
    let own: Vec<&Audit> = audits
        .iter()
        .filter(|audit| audit.case.chosen == way)
        .collect();
    let seen = |audit: &Audit| Seen {
        tested: true,
        hit: audit
            .case
            .findings
            .iter()
            .any(|finding| finding.status != "dropped"),
    };
    let mut row = row(&own, seen);
    let audited = || own.iter().filter(|audit| audit.audited);
    row.detected = audited()
        .map(|audit| audit.money[0].clone())
        .sum::<Ratio>()
        .plain();
    kind.clone_into(&mut row.kind);
    way.clone_into(&mut row.key);
    "none".clone_into(&mut row.advice);
    row
}

fn row(own: &[&Audit], seen: impl Fn(&Audit) -> Seen) -> RiskBookRow {
    let audited: Vec<&&Audit> = own.iter().filter(|audit| audit.audited).collect();
    let tested: Vec<(&Audit, Seen)> = audited
        .iter()
        .map(|audit| (**audit, seen(audit)))
        .filter(|(_, seen)| seen.tested)
        .collect();
    let hits: Vec<&Audit> = tested
        .iter()
        .filter(|(_, seen)| seen.hit)
        .map(|(audit, _)| *audit)
        .collect();
    let limits = bounds(count(hits.len()), count(tested.len()), CONFIDENCE);
    let share = |rate: f64| format!("{:.1}", rate * 100.0);
    let sum = |stage: usize| {
        let amounts = audited
            .iter()
            .filter_map(|audit| audit.money.get(stage).cloned());
        amounts.sum::<Ratio>().plain()
    };
    let hours = audited
        .iter()
        .filter_map(|audit| audit.case.audit_hours.parse::<Decimal>().ok());
    RiskBookRow {
        kind: String::new(),
        key: String::new(),
        title: String::new(),
        types: Vec::new(),
        selected: count(own.len()),
        audited: count(audited.len()),
        tested: count(tested.len()),
        hits: count(hits.len()),
        upheld: count(
            hits.iter()
                .filter(|audit| audit.money[2].is_positive())
                .count(),
        ),
        rate: percent(count(hits.len()), count(tested.len())),
        low: limits.map(|(low, _)| share(low)),
        high: limits.map(|(_, high)| share(high)),
        detected: String::new(),
        framed: sum(1),
        adjudicated: sum(2),
        recovered: sum(3),
        hours: hours.map(Ratio::from).sum::<Ratio>().plain(),
        confirmed: 0,
        not_confirmed: 0,
        not_looked_at: 0,
        random_rate: None,
        random_tested: 0,
        advice: String::new(),
    }
}

fn percent(hits: u32, of: u32) -> Option<String> {
    (of > 0).then(|| format!("{:.1}", f64::from(hits) * 100.0 / f64::from(of)))
}

/// Retire a rule when even the upper bound of its rate lies below the rate of the random share.
fn advice(row: &RiskBookRow, random_hits: u32) -> String {
    if row.tested < LEAST || row.random_tested < LEAST {
        return "few".to_owned();
    }
    let high = bounds(row.hits, row.tested, CONFIDENCE).map_or(1.0, |(_, high)| high);
    let random = f64::from(random_hits) / f64::from(row.random_tested);
    if high < random { "retire" } else { "keep" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(hits: u32, tested: u32, random_tested: u32) -> RiskBookRow {
        let mut row = row(&[], |_| Seen {
            tested: true,
            hit: true,
        });
        (row.hits, row.tested, row.random_tested) = (hits, tested, random_tested);
        row
    }

    #[test]
    fn a_rule_is_to_be_retired_only_when_its_upper_bound_lies_below_the_random_share() {
        assert_eq!(advice(&seen(0, 40, 20), 10), "retire");
        assert_eq!(advice(&seen(9, 40, 20), 10), "retire");
        assert_eq!(advice(&seen(18, 40, 20), 10), "keep");
        assert_eq!(advice(&seen(0, 9, 20), 10), "few");
        assert_eq!(advice(&seen(0, 40, 9), 9), "few");
    }
}
