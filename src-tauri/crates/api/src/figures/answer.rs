//! The engine's answer as the tables of the screens (7-A to 7-D).

mod clocks;
mod items;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use jaiza_domain::case_totals::{CaseRow, CaseTotals, Totals as Sums};
use jaiza_domain::exact::{Amount, AmountMap};
use jaiza_domain::findings::Lot;
use jaiza_domain::levies::Side;
use jaiza_domain::surcharge::Span;
use serde_json::json;

use super::scope::Scope;
use super::{Figures, refused, text};
use crate::case_model::CaseModel;
use crate::dto::finding::{
    AmountWords, BarredRow, BelowMinimum, ExcessRow, FindingTotals, Forum, GdTotal, ItemCounts,
    LevySide, OffsetRow, RecomputedRow, Summary, SurchargeGroup, SurchargeRow, SurchargeSegment,
    Totals, Variance,
};
use crate::error::Answer;

use clocks::{limitation, rule_ids};
pub use items::find_items;
use items::items;

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
        if let Entry::Vacant(free) = known.entry(row.relevant_date) {
            free.insert(segments(
                &Span::of(row.relevant_date, terms).map_err(refused)?,
            ));
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
