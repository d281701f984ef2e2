#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::decimal::Decimal;
use crate::findings::{Change, Finding, FindingKind};
use crate::levies::{Facts, FactsPatch, Rate, Schedule};
use crate::limitation::{DateKind, Dates, Rule, SelectBy};
use crate::surcharge::{Basis, CountRule, GroupTerms, RateRow, Terms};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rate(pct: i64) -> Rate {
    Rate::percent(Decimal::whole(pct))
}

fn item(id: &str, gd: &str, paid: &str) -> CaseItem {
    let mut facts = Facts::fixed(Decimal::whole(100_000));
    for levy in ["CD", "ACD", "RD", "ST", "AST", "IT"] {
        facts = facts.with_rate(levy, rate(i64::from(levy == "CD")));
    }
    let dates = Dates::default().with(DateKind::Payment, day(paid));
    CaseItem {
        id: id.into(),
        gd: gd.into(),
        facts,
        dates,
        ..CaseItem::default()
    }
}

fn request() -> CaseRequest {
    let change = |item: &str| Change::whole(item, FactsPatch::default().with_rate("CD", rate(5)));
    let (kind, changes) = (
        FindingKind::Classification,
        vec![change("1"), change("2"), change("3")],
    );
    let rule = Rule {
        id: "R".into(),
        years: 3,
        min_amount: Some(Decimal::whole(5_000)),
        ..Rule::default()
    };
    let group = GroupTerms {
        group: "CUS".into(),
        table: "T".into(),
        margin: Decimal::ZERO,
        basis: Basis::Act365,
    };
    let rows = vec![RateRow {
        from: day("2020-01-01"),
        to: None,
        rate: Decimal::whole(10),
    }];
    CaseRequest {
        schedule: Schedule::built_in("PK").unwrap(),
        items: vec![
            item("1", "A", "2024-01-01"),
            item("2", "A", "2024-01-01"),
            item("3", "B", "2024-01-01"),
            item("4", "B", "2020-01-01"),
        ],
        findings: vec![CaseFinding {
            finding: Finding {
                id: "F".into(),
                kind,
                changes,
            },
            rule: "R".into(),
        }],
        limitation: LimitationTerms {
            rules: vec![rule],
            notice_date: day("2025-01-01"),
            select_by: SelectBy::Relevant,
        },
        surcharge: Terms {
            to: day("2024-12-31"),
            paid_on: None,
            count: CountRule::AfterFirst,
            tables: BTreeMap::from([("T".to_owned(), rows)]),
            groups: vec![group],
            remissions: Vec::new(),
            rounding: crate::exact::Rounding::whole_half_up(),
        },
        forum: None,
        audit_hours: Some(Decimal::whole(3)),
    }
}

#[test]
fn a_declaration_below_the_minimum_counts_in_no_total() {
    let totals = compute(&request()).unwrap();
    assert_eq!(totals.all.balance.short.to_string(), "8000");
    assert_eq!(totals.below_minimum[0].gd, "B");
    assert_eq!(totals.below_minimum[0].amount.to_string(), "4000");
    assert_eq!(totals.all.rows, 2);
    assert_eq!(
        (totals.items.with_finding, totals.items.below_minimum),
        (2, 1)
    );
    assert_eq!(totals.all.demand.to_string(), "8800");
    assert_eq!(totals.yield_per_hour.unwrap().to_string(), "2666.7");
}

#[test]
fn a_barred_change_never_enters_the_state() {
    let mut request = request();
    request.limitation.notice_date = day("2027-01-02");
    let totals = compute(&request).unwrap();
    assert_eq!((totals.barred.len(), totals.rows.len()), (3, 0));
    assert_eq!(totals.items.hit_rate.unwrap().to_string(), "0.0");
    assert_eq!(totals.all.demand.to_string(), "0");
}

#[test]
fn refuses_an_unknown_rule_and_a_group_outside_the_schedule() {
    let mut unknown = request();
    unknown.findings[0].rule = "S".into();
    assert_eq!(compute(&unknown).unwrap_err().code(), "invalid_argument");
    let mut foreign = request();
    foreign.surcharge.groups[0].group = "VAT".into();
    assert_eq!(compute(&foreign).unwrap_err().code(), "invalid_argument");
}
