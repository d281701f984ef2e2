//! A case as one question to the levy engine (levies contract, `case.totals`).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;
use jaiza_domain::case_totals::{CaseFinding, CaseItem, CaseRequest, LimitationTerms};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{EXTRACT_LEVIES, Item};
use jaiza_domain::findings::{Finding, FindingKind};
use jaiza_domain::levies::Schedule;
use jaiza_domain::limitation::{
    DateKind, Dates, LimitationRequest, Rule, SelectBy, Situation, Status, check,
};
use jaiza_domain::tariff::Tariff;

use super::changes::{Against, Standing};
use super::facts::{Declared, Loadings};
use super::terms;
use crate::case_model::{CaseModel, DatesThing, FindingThing};
use crate::dto::finding::FindingChange;
use crate::error::{Answer, ErrorBody};

/// An amount above every minimum: time alone is tested.
const ABOVE_EVERY_MINIMUM: Decimal = Decimal::whole(1_000_000_000_000);

/// A question being drawn up.
pub struct Draft {
    /// The question.
    pub request: CaseRequest,
    /// Every item with what applied on its day, in order.
    pub declared: Arc<Vec<Declared>>,
    /// What a reader must know about these figures.
    pub notes: Vec<String>,
    /// A stand-in was used.
    pub provisional: bool,
}

/// What every item of a case rests on, whatever the findings are.
pub struct Prepared {
    items: Arc<Vec<Item>>,
    pinned: Arc<crate::case_model::Pinned>,
    loadings: Loadings,
    status: Option<String>,
    declared: Arc<Vec<Declared>>,
}

impl Prepared {
    /// Looks up what applied to each item.
    ///
    /// # Errors
    /// Reference rows that contradict each other.
    pub fn of(case: &CaseModel, schedule: &Schedule) -> Answer<Self> {
        let loadings = Loadings::of(case, schedule)?;
        let status = case.parameters.get("importer_status").cloned();
        let tariff = Tariff::of(&case.pinned.tables);
        let declared = case
            .items
            .iter()
            .map(|item| Declared::of(item, &tariff, status.as_deref(), schedule, &loadings))
            .collect::<Answer<Vec<_>>>()?;
        Ok(Self {
            items: Arc::clone(&case.items),
            pinned: Arc::clone(&case.pinned),
            loadings,
            status,
            declared: Arc::new(declared),
        })
    }

    /// Is it still what the case rests on?
    pub fn fits(&self, case: &CaseModel, schedule: &Schedule) -> bool {
        Arc::ptr_eq(&self.items, &case.items)
            && Arc::ptr_eq(&self.pinned, &case.pinned)
            && self.status.as_ref() == case.parameters.get("importer_status")
            && Loadings::of(case, schedule).is_ok_and(|loadings| loadings == self.loadings)
    }
}

/// Draws up the question. `today` stands in for a notice date that is not set yet.
///
/// # Errors
/// Facts or reference rows that are missing or contradict each other.
pub fn build(
    case: &CaseModel,
    prepared: &Prepared,
    schedule: Schedule,
    today: NaiveDate,
) -> Answer<Draft> {
    let mut notes = Vec::new();
    let stated = crate::times::date(&case.notice_date);
    if stated.is_none() {
        notes.push(format!(
            "The notice date is not set; {today} stands in for it."
        ));
    }
    let notice_date = stated.unwrap_or(today);
    let to = crate::times::date(&case.computation_date).unwrap_or(notice_date);
    let select_by = case.parameter("limitation_by", "");
    let mut draft = Draft {
        request: CaseRequest {
            schedule,
            items: Vec::with_capacity(case.items.len()),
            findings: Vec::new(),
            limitation: LimitationTerms {
                rules: terms::rules(&case.pinned.tables),
                notice_date,
                select_by: terms::named(&SelectBy::ALL, &select_by).unwrap_or_default(),
            },
            surcharge: terms::surcharge(case, to)?,
            forum: terms::forum(case, notice_date)?,
            audit_hours: terms::audit_hours(case)?,
        },
        declared: Arc::clone(&prepared.declared),
        notes,
        provisional: stated.is_none(),
    };
    items(case, &mut draft);
    findings(case, &mut draft, prepared)?;
    Ok(draft)
}

/// Items with their dates. A relevant date that was not recorded gets a stand-in, which is said and
/// keeps a report from issue.
fn items(case: &CaseModel, draft: &mut Draft) {
    let concerned: HashSet<&str> = case
        .findings
        .iter()
        .flat_map(|finding| &finding.changes)
        .map(|change| change.facts.gd.as_str())
        .collect();
    let mut undated: BTreeSet<&str> = BTreeSet::new();
    let declared = Arc::clone(&draft.declared);
    for (place, (item, declared)) in case.items.iter().zip(declared.iter()).enumerate() {
        let known = case.dates.get(&item.gd_uid);
        let (situation, mut dates) = dates_of(item, known);
        if dates.get(situation.date_kind()).is_none() {
            undated.insert(&item.gd_uid);
            dates = dates.with(situation.date_kind(), item.gd_date);
        }
        let paid = EXTRACT_LEVIES
            .iter()
            .zip(item.levies.in_order())
            .filter_map(|(levy, amount)| Some(((*levy).to_owned(), Decimal::whole(amount?))));
        draft.request.items.push(CaseItem {
            id: (place + 1).to_string(),
            gd: item.gd_uid.clone(),
            facts: declared.facts.clone(),
            dates,
            situation,
            paid: paid.collect(),
        });
    }
    if undated.iter().any(|gd| concerned.contains(gd)) {
        draft.provisional = true;
    }
    if !undated.is_empty() {
        draft.notes.push(format!(
            "The date of payment of {} declarations is not recorded; their own date stands in for it.",
            undated.len()
        ));
    }
}

fn dates_of(item: &Item, known: Option<&DatesThing>) -> (Situation, Dates) {
    let mut dates = Dates::default().with(DateKind::Gd, item.gd_date);
    let Some(known) = known else {
        return (Situation::default(), dates);
    };
    for (kind, text) in known.in_order() {
        if let Some(day) = crate::times::date(text) {
            dates = dates.with(kind, day);
        }
    }
    let situation = terms::named(&Situation::ALL, &known.situation).unwrap_or_default();
    (situation, dates)
}

/// Findings in the order of their kind, so that each step sees code, origin, claim and value as the
/// steps before left them. A change that is out of time changes nothing for later steps.
fn findings(case: &CaseModel, draft: &mut Draft, prepared: &Prepared) -> Answer<()> {
    let tariff = Tariff::of(&case.pinned.tables);
    let mut ordered: Vec<(FindingKind, &FindingThing)> = case
        .findings
        .iter()
        .filter(|finding| finding.counts())
        .filter_map(|finding| Some((terms::named(&FindingKind::ALL, &finding.kind)?, finding)))
        .collect();
    ordered.sort_by_key(|(kind, _)| *kind);
    rates_as_recorded(case, draft, &ordered)?;
    let mut standing: BTreeMap<usize, Standing<'_>> = BTreeMap::new();
    let mut limits = Limits::default();
    for (kind, finding) in ordered {
        let mut changes = Vec::with_capacity(finding.changes.len());
        let against = Against {
            tariff: &tariff,
            status: prepared.status.as_deref(),
            finding: &finding.no,
        };
        for change in &finding.changes {
            let place = case
                .place_of(&change.facts.gd, change.facts.gd_item)
                .ok_or_else(|| not_in_case(&change.facts))?;
            let (Some(item), Some(asked)) = (case.items.get(place), draft.request.items.get(place))
            else {
                return Err(not_in_case(&change.facts));
            };
            let barred = limits.barred(&draft.request.limitation, &finding.rule, asked, finding)?;
            let state = standing
                .entry(place)
                .or_insert_with(|| Standing::declared(item, &asked.facts, &prepared.loadings));
            let mut scratch = state.clone();
            let slot = if barred { &mut scratch } else { state };
            let number = (place + 1).to_string();
            changes.push(slot.apply(
                &finding.kind,
                &number,
                &change.facts,
                &against,
                &mut draft.notes,
            )?);
        }
        let (id, rule) = (finding.no.clone(), finding.rule.clone());
        let finding = Finding { id, kind, changes };
        draft.request.findings.push(CaseFinding { finding, rule });
    }
    draft
        .request
        .findings
        .sort_by(|a, b| a.finding.id.cmp(&b.finding.id));
    Ok(())
}

/// A finding on the rates themselves starts from the levies as recorded, not from the law.
fn rates_as_recorded(
    case: &CaseModel,
    draft: &mut Draft,
    findings: &[(FindingKind, &FindingThing)],
) -> Answer<()> {
    let changes = findings.iter().flat_map(|(_, finding)| &finding.changes);
    for change in changes.filter(|change| change.facts.rates_in_force) {
        let place = case
            .place_of(&change.facts.gd, change.facts.gd_item)
            .ok_or_else(|| not_in_case(&change.facts))?;
        let declared = draft.declared.get(place);
        if let (Some(item), Some(declared), Some(asked)) = (
            case.items.get(place),
            declared,
            draft.request.items.get_mut(place),
        ) {
            asked.facts = declared.as_recorded(item);
        }
    }
    Ok(())
}

/// Whether items are out of time under rules; asked once for each rule and declaration.
#[derive(Default)]
struct Limits(HashMap<(String, String), bool>);

impl Limits {
    fn barred(
        &mut self,
        limits: &LimitationTerms,
        rule: &str,
        item: &CaseItem,
        finding: &FindingThing,
    ) -> Answer<bool> {
        let key = (rule.to_owned(), item.gd.clone());
        if let Some(barred) = self.0.get(&key) {
            return Ok(*barred);
        }
        let rules: Vec<Rule> = limits
            .rules
            .iter()
            .filter(|row| row.id == rule)
            .cloned()
            .collect();
        if rules.is_empty() {
            return Err(no_rule(finding));
        }
        let verdict = verdict(limits, rules, item.situation, &item.dates).map_err(|why| {
            super::refused_at(
                &format!("finding {}, declaration {}", finding.no, item.gd),
                &why,
            )
        })?;
        let barred = verdict == Some(Status::TimeBarred);
        self.0.insert(key, barred);
        Ok(barred)
    }
}

fn verdict(
    limits: &LimitationTerms,
    rules: Vec<Rule>,
    situation: Situation,
    dates: &Dates,
) -> Result<Option<Status>, jaiza_domain::levies::LevyError> {
    let verdicts = check(&question(limits, rules, situation, dates))?;
    Ok(verdicts.rules.first().map(|verdict| verdict.status))
}

/// A question about time alone.
pub fn question(
    limits: &LimitationTerms,
    rules: Vec<Rule>,
    situation: Situation,
    dates: &Dates,
) -> LimitationRequest {
    LimitationRequest {
        situation,
        dates: dates.clone(),
        rules,
        notice_date: Some(limits.notice_date),
        select_by: limits.select_by,
        amount: Some(ABOVE_EVERY_MINIMUM),
        ..LimitationRequest::default()
    }
}

fn no_rule(finding: &FindingThing) -> ErrorBody {
    let (no, rule) = (&finding.no, &finding.rule);
    let (key, what) = if rule.trim().is_empty() {
        (
            "error-finding-rule",
            format!("Finding {no} needs its limitation rule, such as 32(2)."),
        )
    } else {
        (
            "error-no-rule",
            format!(
                "The case has no limitation rule {rule} (finding {no}); load a reference package that holds it and pin it to the case."
            ),
        )
    };
    ErrorBody::invalid(key, what)
        .arg("rule", rule)
        .arg("number", no)
}

fn not_in_case(change: &FindingChange) -> ErrorBody {
    ErrorBody::invalid(
        "error-item-not-in-case",
        format!(
            "Item {} of declaration {} is not in the case.",
            change.gd_item, change.gd
        ),
    )
    .arg("gd", &change.gd)
    .arg("item", change.gd_item)
}
