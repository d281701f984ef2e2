#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use crate::reference::{FtaRate, Sro, SroScope, Validity};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn open_from(from: &str) -> Validity {
    Validity {
        from: Some(day(from)),
        to: None,
    }
}

fn levy(line: u32, levy: &str, kind: &str, selector: &str, status: &str, rate: &str) -> LevyRate {
    LevyRate {
        line,
        levy: levy.into(),
        selector_kind: kind.into(),
        selector: selector.into(),
        importer_status: status.into(),
        rate: dec(rate),
        valid: open_from("2025-07-01"),
        legal_ref: String::new(),
        ..LevyRate::default()
    }
}

fn tables() -> ReferenceTables {
    let valid = open_from("2025-07-01");
    ReferenceTables {
        pct_tariff: vec![TariffLine {
            line: 2,
            edition: "2022".into(),
            pct: "39042200".into(),
            description: String::new(),
            unit: "KGM".into(),
            cd_rate: Some(dec("20")),
            specific_rate: None,
            valid,
            ..TariffLine::default()
        }],
        levy_rate: vec![
            levy(2, "ACD", "slab", "20.0", "", "4"),
            levy(3, "ACD", "all", "", "", "1"),
            levy(4, "RD", "pct", "3904", "", "5"),
            levy(5, "RD", "pct", "39042200", "", "10"),
            levy(6, "ST", "all", "", "", "18"),
            levy(7, "IT", "all", "", "industrial", "5.5"),
            levy(8, "IT", "all", "", "commercial", "6"),
        ],
        sro: vec![Sro {
            line: 2,
            sro_key: "C1".into(),
            title: String::new(),
            kind: "SRO".into(),
            aliases: vec![],
            valid,
            ..Sro::default()
        }],
        sro_scope: vec![SroScope {
            line: 2,
            sro_key: "C1".into(),
            serial: "1".into(),
            pct_prefix: "3904".into(),
            cd: Some(dec("5")),
            acd: None,
            rd: Some(dec("12")),
            st: None,
            ast: Some(dec("0")),
            it: Some(dec("1")),
            valid,
            ..SroScope::default()
        }],
        fta_rate: Vec::<FtaRate>::new(),
        ..ReferenceTables::default()
    }
}

fn ask<'a>(status: Option<&'a str>, claim: Option<&'a str>) -> RateQuestion<'a> {
    RateQuestion {
        pct: "39042200",
        origin: "CN",
        day: day("2025-08-04"),
        status,
        claim,
    }
}

fn rates(set: &RateSet) -> Vec<String> {
    set.rates
        .iter()
        .map(|(levy, rate)| format!("{levy} {}", rate.rate))
        .collect()
}

#[test]
fn takes_the_longest_code_then_the_slab_then_all() {
    let set = rate_set(&tables(), &ask(Some("industrial"), None)).unwrap();
    assert_eq!(
        rates(&set),
        ["CD 20", "ACD 4", "RD 10", "ST 18", "AST 0", "IT 5.5"]
    );
    assert_eq!(set.edition, "HS2022");
}

#[test]
fn an_unknown_status_takes_the_lowest_rate() {
    let set = rate_set(&tables(), &ask(None, None)).unwrap();
    assert_eq!(set.rates[5].1.rate, dec("5.5"));
}

#[test]
fn a_concession_replaces_what_it_names_and_never_raises() {
    let set = rate_set(&tables(), &ask(Some("industrial"), Some("C1"))).unwrap();
    assert_eq!(
        rates(&set),
        ["CD 5", "ACD 4", "RD 10", "ST 18", "AST 0", "IT 1"]
    );
    assert!(set.rates[0].1.source.contains("sro_scope, line 2"));
}

#[test]
fn refuses_an_unknown_line_an_unknown_concession_and_two_rows_of_one_rank() {
    let mut early = ask(None, None);
    early.day = day("2025-06-30");
    assert!(matches!(
        rate_set(&tables(), &early),
        Err(TariffError::NoLine { .. })
    ));
    assert!(matches!(
        rate_set(&tables(), &ask(None, Some("X"))),
        Err(TariffError::NoConcession { .. })
    ));
    let mut twice = tables();
    twice.pct_tariff.push(twice.pct_tariff[0].clone());
    assert!(matches!(
        rate_set(&twice, &ask(None, None)),
        Err(TariffError::Conflict { .. })
    ));
}
