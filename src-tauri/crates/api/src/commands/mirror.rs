//! Consistency mirror: while a finding is written, the same heading and issue in earlier cases.

use crate::commands;
use crate::door::Call;
use crate::dto::mirror::*;
use crate::error::Answer;

commands! {
    finding_mirror(MirrorIn) -> Mirror, "The same heading and issue in earlier cases of this computer.", reads ["case"], changes [], mirror;
}

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jaiza_casefile::{Home, StreamId};
use jaiza_domain::findings::FindingKind;
use serde_json::json;

use super::home::count;
use crate::case_model::{self, CaseModel, FindingThing, Outline};
use crate::earlier::outcome;
use crate::error::ErrorBody;
use crate::figures::{self, text};
use crate::session::Session;

/// Findings shown at most.
const SHOWN: usize = 30;
/// Places of a price ratio.
const RATIO_PLACES: u32 = 3;

fn mirror(call: &Call<'_>, input: MirrorIn) -> Answer<Mirror> {
    let home = call.session.home()?;
    let stream = case_model::find_stream(&home, &input.case)?;
    let kinds = FindingKind::ALL.map(|(name, _)| name);
    if !kinds.contains(&input.kind.as_str()) {
        return Err(ErrorBody::invalid(
            "error-finding-kind",
            format!(
                "\"{}\" is not a kind of finding; use one of {}.",
                input.kind,
                kinds.join(", ")
            ),
        ));
    }
    let heading = heading(&input.pct)?;
    let seriousness = input.seriousness.as_deref().filter(|text| !text.is_empty());
    let mut earlier = call.session.earlier();
    earlier.refresh(&home)?;
    let mut found = Vec::new();
    let mut looked_at = 0;
    for case in earlier.others(stream) {
        looked_at += 1;
        found.extend(alike(case, &input.kind, &heading, seriousness));
    }
    found.sort_by(|(a, one), (b, other)| {
        b.cmp(a)
            .then_with(|| (&one.case_no, &one.finding_no).cmp(&(&other.case_no, &other.finding_no)))
    });
    let mut outcomes: BTreeMap<String, u32> = BTreeMap::new();
    let mut cases = BTreeSet::new();
    for (_, finding) in &found {
        *outcomes.entry(finding.outcome.clone()).or_default() += 1;
        cases.insert(finding.case.clone());
    }
    let (total, cases) = (count(found.len()), count(cases.len()));
    let mut findings: Vec<MirrorFinding> = found
        .into_iter()
        .take(SHOWN)
        .map(|(_, finding)| finding)
        .collect();
    for finding in &mut findings {
        let Some(of) = case_stream(&finding.case) else {
            continue;
        };
        finding.short = earlier.short(of, &finding.finding_no, || shorts(call.session, &home, of));
    }
    Ok(Mirror {
        case: stream.to_string(),
        kind: input.kind,
        heading,
        findings,
        count: total,
        cases,
        looked_at,
        outcomes,
    })
}

/// First four digits of a code.
fn heading(pct: &str) -> Answer<String> {
    let digits: String = pct.chars().filter(char::is_ascii_digit).take(4).collect();
    if digits.len() == 4 {
        return Ok(digits);
    }
    Err(ErrorBody::invalid(
        "error-heading",
        format!("\"{pct}\" has no heading; name a tariff code or its first four digits."),
    )
    .arg("text", pct))
}

fn case_stream(id: &str) -> Option<StreamId> {
    id.parse().ok().map(StreamId)
}

/// Findings of a case on a heading, each with the time it was recorded.
fn alike(
    case: &Outline,
    kind: &str,
    heading: &str,
    seriousness: Option<&str>,
) -> Vec<(u64, MirrorFinding)> {
    case.findings
        .iter()
        .filter(|finding| finding.kind == kind)
        .filter(|finding| seriousness.is_none_or(|wanted| finding.seriousness == wanted))
        .filter_map(|finding| Some((finding.recorded_ms, shown(case, finding, heading)?)))
        .collect()
}

/// The finding by its first change on the heading; `None` when it has none.
fn shown(case: &Outline, finding: &FindingThing, heading: &str) -> Option<MirrorFinding> {
    let on_heading = |pct: &str| pct.replace('.', "").starts_with(heading);
    let (facts, item) = finding.changes.iter().find_map(|change| {
        let facts = &change.facts;
        let item = case.items.get(&format!("{}#{}", facts.gd, facts.gd_item))?;
        let fits = on_heading(&item.pct) || facts.pct.as_deref().is_some_and(on_heading);
        fits.then_some((facts, item))
    })?;
    let price_from = item
        .price_assessed
        .unwrap_or(item.price_declared)
        .to_string();
    let ratio = facts
        .unit_price
        .as_ref()
        .and_then(|found| ratio(found, &price_from));
    let date = crate::times::local_u64(finding.recorded_ms);
    Some(MirrorFinding {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        office: case.office.clone(),
        auditee: case.trader_name.clone(),
        finding: finding.id.to_string(),
        finding_no: finding.no.clone(),
        kind: finding.kind.clone(),
        rule: finding.rule.clone(),
        title: finding.title.clone(),
        status: finding.status.clone(),
        outcome: outcome(case, &finding.no, &finding.status),
        seriousness: finding.seriousness.clone(),
        date: date.get(..10).unwrap_or_default().to_owned(),
        items: count(finding.changes.len()),
        pct_from: jaiza_domain::declaration::dotted_pct(&item.pct),
        pct_to: facts.pct.clone(),
        price_to: facts.unit_price.clone(),
        price_from: facts.unit_price.is_some().then_some(price_from),
        ratio,
        origin_to: facts.origin.clone(),
        denied: facts.deny.clone(),
        short: None,
        condition: finding.condition.clone(),
        criterion: finding.criterion.clone(),
        cause: finding.cause.clone(),
        effect: finding.effect.clone(),
    })
}

/// Price found by price declared; `None` for a declared price of nothing.
fn ratio(found: &str, declared: &str) -> Option<String> {
    let input = json!({
        "factors": [found], "divisor": declared, "rounding": { "decimals": RATIO_PLACES, "mode": "half_up" },
    });
    let answer = figures::ask("money.round", input).ok()?;
    answer.get("rounded").map(text)
}

/// Short levies of the findings of a case. Only the items they name are computed; where the figures
/// do not come out, the mirror shows the findings without an amount.
fn shorts(session: &Session, home: &Home, stream: StreamId) -> HashMap<String, String> {
    let computed = CaseModel::load(session, home, stream).and_then(|case| {
        let named: BTreeSet<(&str, u32)> = case
            .findings
            .iter()
            .flat_map(|finding| &finding.changes)
            .map(|change| (change.facts.gd.as_str(), change.facts.gd_item))
            .collect();
        let items = case
            .items
            .iter()
            .filter(|item| named.contains(&(item.gd_uid.as_str(), item.item_no)))
            .cloned()
            .collect();
        figures::compute(&case.with_items(items), session.today())
    });
    let findings = computed.iter().flat_map(|figures| &figures.result.findings);
    findings
        .map(|finding| (finding.id.clone(), finding.totals.balance.short.to_string()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_heading_of_a_code_in_any_form() {
        assert_eq!(heading("8414.5190").unwrap(), "8414");
        assert_eq!(heading("84145190").unwrap(), "8414");
        assert_eq!(heading("8414").unwrap(), "8414");
        assert_eq!(heading("84").unwrap_err().message_key, "error-heading");
    }

    #[test]
    fn divides_the_price_found_by_the_declared_one_exactly() {
        assert_eq!(ratio("5.55", "3.70").as_deref(), Some("1.500"));
        assert_eq!(ratio("2", "3").as_deref(), Some("0.667"));
        assert_eq!(ratio("2", "0"), None);
    }
}
