//! A wording with the values of a finding: facts of the case, figures of the engine.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use jaiza_domain::declaration::{Item, dotted_pct};
use jaiza_domain::wording::{PARTS, Wording, render as filled};
use jaiza_reporting::{Grouping, grouped_decimal};

use super::store;
use crate::case_model::{self, CaseModel};
use crate::commands::finding::{check, with_finding};
use crate::door::Call;
use crate::dto::finding::{FindingChange, FindingIn, FindingTotals};
use crate::dto::wording::{WordingLawStanding, WordingRenderIn, WordingRendered};
use crate::error::{Answer, ErrorBody};
use crate::figures;

/// Items named one by one; of more, the first and how many there are.
const NAMED: usize = 5;

/// Renders a wording for a finding, which may be a draft without facts yet.
///
/// # Errors
/// A wording or case that is not here, a finding that cannot be computed.
pub fn render(call: &Call<'_>, input: WordingRenderIn) -> Answer<WordingRendered> {
    let home = call.session.home()?;
    let held = store::find(&home, &input.code)?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let subject = Subject::of(&case, &input)?;
    let totals = totals_of(call, &case, &input, &subject)?;
    let values = values(&case, &subject, totals.as_ref());
    let today = call.session.today();
    let day = case.notice_date.parse().unwrap_or(today);
    let (lang, parts) = texts(&held.wording, &input.lang);
    let mut texts = BTreeMap::new();
    let mut missing: Vec<String> = Vec::new();
    for part in PARTS {
        let rendered = filled(parts.get(part).map_or("", String::as_str), &values);
        let fresh = |name: &String| !missing.contains(name);
        let more: Vec<String> = rendered.missing.into_iter().filter(fresh).collect();
        missing.extend(more);
        texts.insert(part.to_owned(), rendered.text);
    }
    Ok(WordingRendered {
        wording: format!("{}@{}", held.wording.code, held.version),
        lang,
        texts,
        missing,
        legal_refs: laws(&held.wording, day),
        day: day.to_string(),
    })
}

/// Texts in the language asked for, else in English, else in any.
fn texts(wording: &Wording, lang: &str) -> (String, BTreeMap<String, String>) {
    let of = |lang: &str| wording.texts.get_key_value(lang);
    let found = of(lang)
        .or_else(|| of("en"))
        .or_else(|| wording.texts.iter().next());
    found.map_or_else(Default::default, |(lang, parts)| {
        (lang.clone(), parts.clone())
    })
}

fn laws(wording: &Wording, day: NaiveDate) -> Vec<WordingLawStanding> {
    let standing = |law: &jaiza_domain::wording::LegalRef| WordingLawStanding {
        text: law.text.clone(),
        in_force: law.holds(day),
        verify: law.verify,
    };
    wording.legal_refs.iter().map(standing).collect()
}

/// Figures of the finding; none while it has no facts.
fn totals_of(
    call: &Call<'_>,
    case: &CaseModel,
    input: &WordingRenderIn,
    subject: &Subject,
) -> Answer<Option<FindingTotals>> {
    if subject.changes.is_empty() {
        return Ok(None);
    }
    let planned = match &input.draft {
        None => case.clone(),
        // A title comes from the wording; the figures do not depend on it.
        Some(draft) => with_finding(
            case,
            &check(
                case,
                FindingIn {
                    title: "-".to_owned(),
                    ..draft.clone()
                },
            )?,
        ),
    };
    let figures = figures::compute(&planned, call.session.today())?;
    let screen = figures.screen(&planned, Some(&subject.no))?;
    Ok(screen.totals.get(&subject.no).cloned())
}

/// What a wording speaks of.
struct Subject {
    no: String,
    rule: String,
    section: String,
    changes: Vec<FindingChange>,
    /// Evidence by id or number.
    evidence: Vec<String>,
}

impl Subject {
    fn of(case: &CaseModel, input: &WordingRenderIn) -> Answer<Self> {
        if let Some(draft) = &input.draft {
            return Ok(Self {
                no: draft.finding_no.clone(),
                rule: draft.rule.clone(),
                section: draft.section.clone(),
                changes: draft.changes.clone(),
                evidence: draft.evidence.clone().unwrap_or_default(),
            });
        }
        let wanted = input.finding_no.trim();
        let found = case.findings.iter().find(|finding| finding.no == wanted);
        let finding = found.ok_or_else(|| {
            ErrorBody::not_found(
                "error-no-such-finding",
                format!("The case has no finding {wanted}."),
            )
            .arg("finding", wanted)
        })?;
        let linked = case
            .evidence
            .iter()
            .filter(|piece| piece.findings.contains(&finding.no));
        Ok(Self {
            no: finding.no.clone(),
            rule: finding.rule.clone(),
            section: finding.section.clone(),
            changes: finding
                .changes
                .iter()
                .map(|change| change.facts.clone())
                .collect(),
            evidence: linked.map(|piece| piece.id.to_string()).collect(),
        })
    }
}

fn values(
    case: &CaseModel,
    finding: &Subject,
    totals: Option<&FindingTotals>,
) -> BTreeMap<String, String> {
    let touched: Vec<(&FindingChange, Option<&Item>)> = finding
        .changes
        .iter()
        .map(|change| (change, item_of(case, change)))
        .collect();
    let mut values = BTreeMap::new();
    let mut put = |name: &str, value: String| values.insert(name.to_owned(), value);
    put("auditee", case.trader_name.clone());
    put("trader_id", case.trader_id.clone());
    put("case_no", case.case_no.clone());
    put("period_from", case.period_from.clone());
    put("period_to", case.period_to.clone());
    put("notice_date", case.notice_date.clone());
    put("finding", finding.no.clone());
    put("rule", finding.rule.clone());
    put("section", finding.section.clone());
    put("evidence", evidence(case, finding));
    if !touched.is_empty() {
        let gds: BTreeSet<&str> = finding
            .changes
            .iter()
            .map(|change| change.gd.as_str())
            .collect();
        put("gd_count", gds.len().to_string());
        put("item_count", touched.len().to_string());
        put("items", items(&finding.changes));
    }
    let declared =
        |pick: fn(&Item) -> String| joined(touched.iter().filter_map(|(_, item)| item.map(pick)));
    let found = |pick: fn(&FindingChange) -> Option<String>| {
        joined(touched.iter().filter_map(|(change, _)| pick(change)))
    };
    put(
        "description",
        single(&declared(|item| item.description.clone())),
    );
    put("declared_pct", declared(|item| dotted_pct(&item.pct)));
    put("found_pct", found(|change| change.pct.clone()));
    put(
        "declared_price",
        declared(|item| {
            format!(
                "{} {}",
                item.currency,
                item.price_assessed.unwrap_or(item.price_declared)
            )
        }),
    );
    put("found_price", found(|change| change.unit_price.clone()));
    put(
        "declared_quantity",
        declared(|item| format!("{} {}", item.quantity, item.unit)),
    );
    put("found_quantity", found(|change| change.quantity.clone()));
    put("declared_origin", declared(|item| item.origin.clone()));
    put("found_origin", found(|change| change.origin.clone()));
    put("concession", found(|change| change.deny.clone()));
    put("addition", addition(&finding.changes));
    if let Some(totals) = totals {
        put("offending_value", grouped(&totals.offending_value));
        put("short_levied", grouped(&totals.short));
        put("surcharge", grouped(&totals.surcharge_total));
        put("demand", grouped(&totals.demand));
    }
    values
}

fn item_of<'c>(case: &'c CaseModel, change: &FindingChange) -> Option<&'c Item> {
    case.items.get(case.place_of(&change.gd, change.gd_item)?)
}

/// Values in the order in which they first stand, each once.
fn joined(values: impl Iterator<Item = String>) -> String {
    let mut known: Vec<String> = Vec::new();
    for value in values.filter(|value| !value.trim().is_empty()) {
        if !known.contains(&value) {
            known.push(value);
        }
    }
    known.join(", ")
}

/// One description only when all items agree.
fn single(joined: &str) -> String {
    if joined.contains(", ") {
        String::new()
    } else {
        joined.to_owned()
    }
}

fn items(changes: &[FindingChange]) -> String {
    let name = |change: &FindingChange| format!("{} / {}", change.gd, change.gd_item);
    let named: Vec<String> = changes.iter().take(NAMED).map(name).collect();
    match changes.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        more => format!("{} (+{more})", named.join(", ")),
    }
}

/// Sum of what is added in rupees; nothing when an addition stands in foreign currency.
fn addition(changes: &[FindingChange]) -> String {
    let mut sum = jaiza_domain::exact::Ratio::zero();
    for added in changes.iter().flat_map(|change| &change.additions) {
        let amount = added
            .amount
            .trim()
            .parse::<jaiza_domain::decimal::Decimal>();
        match amount {
            Ok(amount) if added.currency != "foreign" => sum = &sum + &amount.into(),
            _ => return String::new(),
        }
    }
    if sum.is_zero() {
        String::new()
    } else {
        grouped(&sum.plain())
    }
}

fn evidence(case: &CaseModel, finding: &Subject) -> String {
    let linked = &finding.evidence;
    let numbered = case.evidence.iter().enumerate();
    let named = numbered.filter_map(|(place, piece)| {
        let no = format!("D-{:02}", place + 1);
        let id = piece.id.to_string();
        (linked.contains(&no) || linked.contains(&id)).then_some(no)
    });
    joined(named)
}

fn grouped(plain: &str) -> String {
    grouped_decimal(plain, Grouping::default())
}
