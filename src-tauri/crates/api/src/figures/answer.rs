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
use super::request::question;
use super::scope::Scope;
use super::{Figures, refused, text};
use crate::case_model::CaseModel;
use crate::dto::finding::{
    AmountWords, BarredRow, BelowMinimum, CaseItemRow, CaseItems, CaseItemsIn, ExcessRow,
    FindingTotals, Forum, GdTotal, ItemCounts, LevySide, LimitationCheck, LimitationRow, OffsetRow,
    RecomputedRow, Summary, SurchargeGroup, SurchargeRow, SurchargeSegment, Totals, Variance,
};
use crate::error::Answer;

/// Declarations whose clocks a screen shows.
const CLOCKS: usize = 100;
/// Items that a search answers at most.
const FOUND: usize = 50;

/// The tables of a case, or the part of them that `scope` shows.
///
/// # Errors
/// A date or rule that is missing.
pub fn tables(case: &CaseModel, figures: &Figures, scope: &Scope) -> Answer<Totals> {
    let kinds: HashMap<&str, &str> = case
        .findings
        .iter()
        .map(|finding| (finding.no.as_str(), finding.kind.as_str()))
        .collect();
    let kind = |row: &CaseRow| kinds.get(row.row.finding.as_str()).copied();
    let result = &figures.result;
    Ok(Totals {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        items: items(case, figures, scope),
        gd_totals: gd_totals(result, scope),
        order: result.order.clone(),
        surcharge: surcharge(case, figures, scope)?,
        totals: by_finding(result, kind),
        recalculation: result
            .rows
            .iter()
            .filter(|row| scope.item(&row.row.item))
            .map(|row| recomputed(case, row, kind(row)))
            .collect(),
        excess: result.excess.iter().map(excess_row).collect(),
        offsets: result.offset_candidates.iter().map(offset_row).collect(),
        below_minimum: result.below_minimum.iter().map(small_row).collect(),
        limitation: limitation(case, figures, scope)?,
        barred: result
            .barred
            .iter()
            .map(|row| barred_row(case, row))
            .collect(),
        variances: result
            .variances
            .iter()
            .filter(|row| scope.item(&row.item))
            .map(variance)
            .collect(),
        summary: summary(result),
        reference: case
            .pinned
            .tables_from
            .iter()
            .map(|from| format!("{}/{} {}", from.package, from.table, from.sha256))
            .collect(),
        notes: figures.notes.clone(),
        rules: rule_ids(figures).into_iter().map(str::to_owned).collect(),
        item_count: u32::try_from(case.items.len()).unwrap_or(u32::MAX),
    })
}

fn place(case: &CaseModel, number: &str) -> (String, u32) {
    let item = case.item(number);
    item.map(|item| (item.gd_uid.clone(), item.item_no))
        .unwrap_or_default()
}

fn excess_row(row: &jaiza_domain::findings::ExcessRow) -> ExcessRow {
    ExcessRow {
        finding: row.finding.clone(),
        item: row.item.clone(),
        levy: row.levy.clone(),
        amount: row.amount.to_string(),
    }
}

fn offset_row(row: &jaiza_domain::findings::OffsetCandidate) -> OffsetRow {
    OffsetRow {
        item: row.item.clone(),
        levy: row.levy.clone(),
        short: row.short.to_string(),
        excess: row.excess.to_string(),
    }
}

fn small_row(row: &jaiza_domain::case_totals::BelowMinimum) -> BelowMinimum {
    BelowMinimum {
        finding: row.finding.clone(),
        gd: row.gd.clone(),
        amount: row.amount.to_string(),
    }
}

fn barred_row(case: &CaseModel, row: &jaiza_domain::case_totals::Barred) -> BarredRow {
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
}

fn variance(row: &jaiza_domain::case_totals::ItemVariance) -> Variance {
    Variance {
        item: row.item.clone(),
        levy: row.variance.levy.clone(),
        paid: row.variance.paid.to_string(),
        computed: row.variance.computed.to_string(),
        variance: row.variance.variance.plain(),
    }
}

/// The value in respect of which a row is found: the base of redemption fines is not the whole
/// consignment, but what was offended with.
fn offending(row: &CaseRow, kind: Option<&str>) -> Amount {
    match kind {
        Some("quantity" | "value") => row.row.difference.customs_value.short(),
        _ => row.row.after.customs_value.clone(),
    }
}

fn by_finding<'k>(
    result: &CaseTotals,
    kind: impl Fn(&CaseRow) -> Option<&'k str>,
) -> BTreeMap<String, FindingTotals> {
    let mut sums: HashMap<&str, Amount> = HashMap::new();
    let mut all = Amount::zero(0);
    for row in result.rows.iter().filter(|row| row.counted) {
        let value = offending(row, kind(row));
        all = all.plus(&value);
        let sum = sums
            .entry(&row.row.finding)
            .or_insert_with(|| Amount::zero(0));
        *sum = sum.plus(&value);
    }
    let mut totals: BTreeMap<String, FindingTotals> = result
        .findings
        .iter()
        .map(|finding| {
            let own = sums
                .get(finding.id.as_str())
                .map_or_else(|| "0".to_owned(), ToString::to_string);
            (finding.id.clone(), finding_totals(&finding.totals, own))
        })
        .collect();
    totals.insert(
        "all".to_owned(),
        finding_totals(&result.all, all.to_string()),
    );
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
        offending_value: offending(row, kind).to_string(),
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

fn items(case: &CaseModel, figures: &Figures, scope: &Scope) -> Vec<CaseItemRow> {
    let asked = figures.asked.items.iter().zip(figures.declared.iter());
    case.items
        .iter()
        .zip(asked)
        .filter(|(_, (asked, _))| scope.item(&asked.id))
        .map(|(item, (asked, declared))| item_row(item, asked, declared))
        .collect()
}

/// Items by text (number, code, description, claim) or by key `GD#ITEM`, at most fifty.
pub fn find_items(case: &CaseModel, figures: &Figures, input: &CaseItemsIn) -> CaseItems {
    let wanted = input.search.trim().to_uppercase();
    let fits = |item: &Item| {
        if !input.keys.is_empty() {
            return input
                .keys
                .contains(&format!("{}#{}", item.gd_uid, item.item_no));
        }
        let (gd, no, claim) = (&item.gd_uid, item.item_no, item.sro_key.as_deref());
        let text = format!(
            "{gd} / {no} {} {} {}",
            dotted_pct(&item.pct),
            item.description,
            claim.unwrap_or_default()
        );
        text.to_uppercase().contains(&wanted)
    };
    let most = input.len.and_then(|len| usize::try_from(len).ok());
    let most = most.unwrap_or(FOUND).min(FOUND);
    let asked = figures.asked.items.iter().zip(figures.declared.iter());
    let mut found = CaseItems {
        items: Vec::new(),
        more: 0,
    };
    for (item, (asked, declared)) in case.items.iter().zip(asked).filter(|(item, _)| fits(item)) {
        if found.items.len() < most {
            found.items.push(item_row(item, asked, declared));
        } else {
            found.more += 1;
        }
    }
    found
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

fn gd_totals(result: &CaseTotals, scope: &Scope) -> Vec<GdTotal> {
    let shown = result.extract.by_gd.iter().filter(|_| scope.is_all());
    shown.map(gd_total).collect()
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
fn surcharge(case: &CaseModel, figures: &Figures, scope: &Scope) -> Answer<Vec<SurchargeRow>> {
    let terms = &figures.asked.surcharge;
    let mut known: BTreeMap<NaiveDate, Vec<SurchargeSegment>> = BTreeMap::new();
    let mut rows = Vec::new();
    let shown = figures.result.rows.iter();
    for row in shown.filter(|row| scope.finding(&row.row.finding)) {
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

/// Limitation of every item under every rule of the case; on a screen of the declarations that end
/// first (one item of each), ended ones behind.
fn limitation(case: &CaseModel, figures: &Figures, scope: &Scope) -> Answer<Vec<LimitationRow>> {
    let mut known: HashMap<&str, Vec<LimitationCheck>> = HashMap::new();
    let mut rows = Vec::new();
    for (item, asked) in case.items.iter().zip(&figures.asked.items) {
        let rules = match known.get(asked.gd.as_str()) {
            Some(_) if !scope.is_all() => continue,
            Some(rules) => rules.clone(),
            None => {
                let rules = checks(figures, asked)?;
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
    if !scope.is_all() {
        let first = |row: &LimitationRow| {
            let dated = row.rules.iter().filter(|rule| !rule.expiry.is_empty());
            dated.map(|rule| rule.days_left).min().unwrap_or(i32::MAX)
        };
        rows.sort_by_key(|row| (first(row) < 0, first(row)));
        rows.truncate(CLOCKS);
    }
    Ok(rows)
}

fn checks(figures: &Figures, item: &CaseItem) -> Answer<Vec<LimitationCheck>> {
    let limits = &figures.asked.limitation;
    let mut found = Vec::new();
    for id in rule_ids(figures) {
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

/// Limitation rules in order of first appearance.
fn rule_ids(figures: &Figures) -> Vec<&str> {
    let mut ids: Vec<&str> = Vec::new();
    for rule in &figures.asked.limitation.rules {
        if !ids.contains(&rule.id.as_str()) {
            ids.push(&rule.id);
        }
    }
    ids
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
