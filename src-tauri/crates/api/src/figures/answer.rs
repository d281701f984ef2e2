//! The engine's answer as the tables of the screens (7-A to 7-D).

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use jaiza_domain::case_totals::{CaseItem, CaseRow, CaseTotals, Totals as Sums};
use jaiza_domain::declaration::{EXTRACT_LEVIES, Item, dotted_pct};
use jaiza_domain::exact::{Amount, AmountMap};
use jaiza_domain::findings::Lot;
use jaiza_domain::levies::{LevyError, Side};
use jaiza_domain::limitation::{Situation, check};
use jaiza_domain::surcharge::Span;
use serde_json::json;

use super::facts::{Declared, price, unit_name};
use super::request::{Draft, question};
use super::{refused, text};
use crate::case_model::CaseModel;
use crate::dto::finding::{
    AmountWords, BarredRow, BelowMinimum, CaseItemRow, ExcessRow, FindingTotals, Forum, GdTotal,
    ItemCounts, LevySide, LimitationCheck, LimitationRow, OffsetRow, RecomputedRow, Summary,
    SurchargeGroup, SurchargeRow, SurchargeSegment, Totals, Variance,
};
use crate::error::Answer;

/// All tables of a case.
///
/// # Errors
/// A date or rule that is missing.
pub fn totals(case: &CaseModel, draft: &Draft, result: &CaseTotals) -> Answer<Totals> {
    let kinds: HashMap<&str, &str> = case
        .findings
        .iter()
        .map(|finding| (finding.no.as_str(), finding.kind.as_str()))
        .collect();
    let rows: Vec<RecomputedRow> = result
        .rows
        .iter()
        .map(|row| recomputed(case, row, kinds.get(row.row.finding.as_str()).copied()))
        .collect();
    Ok(Totals {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        items: items(case, draft),
        gd_totals: result.extract.by_gd.iter().map(gd_total).collect(),
        order: result.order.clone(),
        surcharge: surcharge(case, draft, result)?,
        totals: by_finding(result, &rows),
        recalculation: rows,
        excess: result
            .excess
            .iter()
            .map(|row| ExcessRow {
                finding: row.finding.clone(),
                item: row.item.clone(),
                levy: row.levy.clone(),
                amount: row.amount.to_string(),
            })
            .collect(),
        offsets: result
            .offset_candidates
            .iter()
            .map(|row| OffsetRow {
                item: row.item.clone(),
                levy: row.levy.clone(),
                short: row.short.to_string(),
                excess: row.excess.to_string(),
            })
            .collect(),
        below_minimum: result
            .below_minimum
            .iter()
            .map(|row| BelowMinimum {
                finding: row.finding.clone(),
                gd: row.gd.clone(),
                amount: row.amount.to_string(),
            })
            .collect(),
        limitation: limitation(case, draft)?,
        barred: result
            .barred
            .iter()
            .map(|row| {
                let (gd, gd_item) = place(case, &row.item);
                BarredRow {
                    finding: row.finding.clone(),
                    item: row.item.clone(),
                    gd,
                    gd_item,
                    rule: row.rule.clone(),
                    relevant_date: row.relevant_date.to_string(),
                    expiry: row.expiry.to_string(),
                }
            })
            .collect(),
        variances: result
            .variances
            .iter()
            .map(|row| Variance {
                item: row.item.clone(),
                levy: row.variance.levy.clone(),
                paid: row.variance.paid.to_string(),
                computed: row.variance.computed.to_string(),
                variance: row.variance.variance.plain(),
            })
            .collect(),
        summary: summary(result),
        reference: case
            .pinned
            .tables_from
            .iter()
            .map(|from| format!("{}/{} {}", from.package, from.table, from.sha256))
            .collect(),
        notes: draft.notes.clone(),
    })
}

fn place(case: &CaseModel, number: &str) -> (String, u32) {
    let item = case.item(number);
    item.map(|item| (item.gd_uid.clone(), item.item_no))
        .unwrap_or_default()
}

fn by_finding(result: &CaseTotals, rows: &[RecomputedRow]) -> BTreeMap<String, FindingTotals> {
    let mut offending: HashMap<&str, i128> = HashMap::new();
    for row in rows.iter().filter(|row| row.counted) {
        // Customs values are whole rupees under every shipped schedule.
        let value: i128 = row.offending_value.parse().unwrap_or(0);
        *offending.entry(row.finding.as_str()).or_default() += value;
    }
    let all = offending.values().sum::<i128>().to_string();
    let mut totals: BTreeMap<String, FindingTotals> = result
        .findings
        .iter()
        .map(|finding| {
            let own = offending.get(finding.id.as_str()).copied();
            let own = own.unwrap_or_default().to_string();
            (finding.id.clone(), finding_totals(&finding.totals, own))
        })
        .collect();
    totals.insert("all".to_owned(), finding_totals(&result.all, all));
    totals
}

fn finding_totals(sums: &Sums, offending_value: String) -> FindingTotals {
    FindingTotals {
        levies: amounts(&sums.balance.levies),
        short: sums.balance.short.to_string(),
        excess: sums.balance.excess.to_string(),
        surcharge: amounts(&sums.surcharge),
        surcharge_total: sums.surcharge_total.to_string(),
        demand: sums.demand.to_string(),
        offending_value,
        items: u32::try_from(sums.rows).unwrap_or(u32::MAX),
    }
}

fn recomputed(case: &CaseModel, row: &CaseRow, kind: Option<&str>) -> RecomputedRow {
    let (gd, gd_item) = place(case, &row.row.item);
    let lots = [
        ("whole", Lot::Whole),
        ("affected", Lot::Affected),
        ("rest", Lot::Rest),
        ("all", Lot::All),
    ];
    let lot = lots.iter().find(|(_, lot)| *lot == row.row.lot);
    let difference = &row.row.difference.customs_value;
    // The base of redemption fines is the value in respect of which the offence was committed, not
    // the whole consignment.
    let offending = match kind {
        Some("quantity" | "value") => difference.short(),
        _ => row.row.after.customs_value.clone(),
    };
    RecomputedRow {
        finding: row.row.finding.clone(),
        item: row.row.item.clone(),
        gd,
        gd_item,
        lot: lot.map_or("", |(name, _)| name).to_owned(),
        before: side(&row.row.before),
        after: side(&row.row.after),
        difference: side(&row.row.difference),
        counted: row.counted,
        offending_value: offending.to_string(),
    }
}

fn side(side: &Side) -> LevySide {
    LevySide {
        customs_value: side.customs_value.to_string(),
        levies: amounts(&side.levies),
        total: side.total.to_string(),
    }
}

fn amounts(map: &AmountMap) -> BTreeMap<String, String> {
    map.iter()
        .map(|(code, amount)| (code.to_owned(), amount.to_string()))
        .collect()
}

fn items(case: &CaseModel, draft: &Draft) -> Vec<CaseItemRow> {
    let asked = draft.request.items.iter().zip(draft.declared.iter());
    case.items
        .iter()
        .zip(asked)
        .map(|(item, (asked, declared))| item_row(item, asked, declared))
        .collect()
}

fn item_row(item: &Item, asked: &CaseItem, declared: &Declared) -> CaseItemRow {
    let set = declared.rates.as_ref();
    let rates = set.into_iter().flat_map(|set| &set.rates);
    let shown = |rate: &jaiza_domain::tariff::SourcedRate| match set {
        Some(set) if rate.specific => format!("{} per {}", rate.rate, set.unit),
        _ => rate.rate.to_string(),
    };
    let relevant = asked.dates.relevant(asked.situation);
    CaseItemRow {
        item: asked.id.clone(),
        gd: item.gd_uid.clone(),
        gd_item: item.item_no,
        gd_date: item.gd_date.to_string(),
        relevant_date: relevant.map(|day| day.to_string()).unwrap_or_default(),
        pct: dotted_pct(&item.pct),
        claim: item.sro_key.clone(),
        description: item.description.clone(),
        origin: item.origin.clone(),
        qty: item.quantity.to_string(),
        unit: unit_name(&item.unit),
        unit_price: price(item).to_string(),
        fx: declared
            .fx
            .map(|(rate, _)| rate.to_string())
            .unwrap_or_default(),
        edition: set.map(|set| set.edition.clone()).unwrap_or_default(),
        rates: rates
            .clone()
            .map(|(levy, rate)| (levy.clone(), shown(rate)))
            .collect(),
        rate_rows: rates
            .map(|(levy, rate)| (levy.clone(), rate.source.clone()))
            .collect(),
        customs_value: item.value.to_string(),
        levies: recorded(item),
        total: item.levies.sum().to_string(),
    }
}

/// Levies as recorded; an absent one is left out, not shown as nil.
fn recorded(item: &Item) -> BTreeMap<String, String> {
    EXTRACT_LEVIES
        .iter()
        .zip(item.levies.in_order())
        .filter_map(|(levy, amount)| Some(((*levy).to_owned(), amount?.to_string())))
        .collect()
}

fn gd_total(row: &jaiza_domain::case_totals::GdSums) -> GdTotal {
    GdTotal {
        gd: row.gd.clone(),
        items: u32::try_from(row.items).unwrap_or(u32::MAX),
        customs_value: row.customs_value.to_string(),
        total: row.total.to_string(),
    }
}

/// Surcharge of every row; days and rates are those of its relevant date, of the first group (every
/// group has its numerator beside its amount).
fn surcharge(case: &CaseModel, draft: &Draft, result: &CaseTotals) -> Answer<Vec<SurchargeRow>> {
    let terms = &draft.request.surcharge;
    let mut known: BTreeMap<NaiveDate, Vec<SurchargeSegment>> = BTreeMap::new();
    let mut rows = Vec::with_capacity(result.rows.len());
    for row in &result.rows {
        if !known.contains_key(&row.relevant_date) {
            let span = Span::of(row.relevant_date, terms).map_err(refused)?;
            known.insert(row.relevant_date, segments(&span));
        }
        let (gd, gd_item) = place(case, &row.row.item);
        let groups = row.surcharge.groups.iter().map(|(group, charge)| {
            let charge = SurchargeGroup {
                amount: charge.amount.to_string(),
                numerator: charge.numerator.plain(),
                surcharge: charge.surcharge.to_string(),
            };
            (group.clone(), charge)
        });
        rows.push(SurchargeRow {
            finding: row.row.finding.clone(),
            item: row.row.item.clone(),
            gd,
            gd_item,
            relevant_date: row.relevant_date.to_string(),
            days: u32::try_from(row.surcharge.days).unwrap_or(0),
            groups: groups.collect(),
            total: row.surcharge.total.to_string(),
            segments: known.get(&row.relevant_date).cloned().unwrap_or_default(),
        });
    }
    Ok(rows)
}

fn segments(span: &Span) -> Vec<SurchargeSegment> {
    let first = span.groups.first();
    let segments = first.into_iter().flat_map(|group| &group.segments);
    segments
        .map(|segment| SurchargeSegment {
            from: segment.from.to_string(),
            to: segment.to.to_string(),
            days: u32::try_from(segment.days).unwrap_or(0),
            rate: segment.rate.plain(),
        })
        .collect()
}

/// Limitation of every item under every rule of the case.
fn limitation(case: &CaseModel, draft: &Draft) -> Answer<Vec<LimitationRow>> {
    let mut known: HashMap<&str, Vec<LimitationCheck>> = HashMap::new();
    let mut rows = Vec::with_capacity(case.items.len());
    for (item, asked) in case.items.iter().zip(&draft.request.items) {
        let rules = match known.get(asked.gd.as_str()) {
            Some(rules) => rules.clone(),
            None => {
                let rules = checks(draft, asked)?;
                known.insert(&asked.gd, rules.clone());
                rules
            }
        };
        let situation = Situation::ALL
            .iter()
            .find(|(_, one)| *one == asked.situation);
        let relevant = asked.dates.relevant(asked.situation).map_err(refused)?;
        rows.push(LimitationRow {
            item: asked.id.clone(),
            gd: item.gd_uid.clone(),
            gd_item: item.item_no,
            situation: situation.map_or("", |(name, _)| name).to_owned(),
            relevant_date: relevant.to_string(),
            rules,
        });
    }
    Ok(rows)
}

fn checks(draft: &Draft, item: &CaseItem) -> Answer<Vec<LimitationCheck>> {
    let limits = &draft.request.limitation;
    let mut ids: Vec<&str> = Vec::new();
    for rule in &limits.rules {
        if !ids.contains(&rule.id.as_str()) {
            ids.push(&rule.id);
        }
    }
    let mut found = Vec::new();
    for id in ids {
        let rules = limits.rules.iter().filter(|rule| rule.id == id).cloned();
        // Amounts are tested per finding; here only time is.
        let asked = question(limits, rules.collect(), item.situation, &item.dates);
        match check(&asked) {
            Ok(verdict) => found.extend(verdict.rules.into_iter().map(|rule| LimitationCheck {
                id: rule.id,
                version: rule.version,
                start: rule.start.to_string(),
                expiry: rule.expiry.to_string(),
                days_left: i32::try_from(rule.days_left).unwrap_or(i32::MAX),
                status: text(&json!(rule.status)),
            })),
            Err(LevyError::MissingFact(_)) => found.push(undated(id)),
            // A rule that was not yet, or no longer, in force on that day says nothing of the item.
            Err(LevyError::Reference { .. }) => {}
            Err(why) => return Err(refused(why)),
        }
    }
    Ok(found)
}

fn undated(id: &str) -> LimitationCheck {
    LimitationCheck {
        id: id.to_owned(),
        version: String::new(),
        start: String::new(),
        expiry: String::new(),
        days_left: 0,
        status: "DATE_MISSING".to_owned(),
    }
}

fn summary(result: &CaseTotals) -> Summary {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let items = ItemCounts {
        with_finding: count(result.items.with_finding),
        below_minimum: count(result.items.below_minimum),
        barred: count(result.items.barred),
        clean: count(result.items.clean),
        hit_rate: result.items.hit_rate.as_ref().map(ToString::to_string),
    };
    let all = &result.all;
    let mut words = BTreeMap::new();
    for (name, amount) in [
        ("short", &all.balance.short),
        ("surcharge_total", &all.surcharge_total),
        ("demand", &all.demand),
    ] {
        words.insert(name.to_owned(), said(amount));
    }
    Summary {
        in_time: items.with_finding + items.below_minimum + items.clean,
        items,
        yield_per_hour: result.yield_per_hour.as_ref().map(ToString::to_string),
        forum: result.forum.as_ref().map(|forum| Forum {
            rank: forum.rank.clone(),
            row: forum.row.clone(),
            limit: forum.limit.map(|limit| limit.to_string()),
            cr_mandatory: forum.cr_mandatory,
        }),
        words,
    }
}

/// An amount in words, by style. One beyond the words of the contract has none.
fn said(amount: &Amount) -> BTreeMap<String, AmountWords> {
    let style = |style: &str| {
        let asked = json!({ "amount": amount.to_string(), "style": style });
        let said = super::ask("amount.words", asked).ok()?;
        let of = |name: &str| said.get(name).map(text).unwrap_or_default();
        let said = AmountWords {
            words: of("words"),
            grouped: of("grouped"),
        };
        Some((style.to_owned(), said))
    };
    ["south_asian", "international"]
        .into_iter()
        .filter_map(style)
        .collect()
}
