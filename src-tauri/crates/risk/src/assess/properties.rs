//! What holds for any items: the same run in any order and on any number of threads, no panic.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::fixture::{decimal, item, tables};
use crate::{Dossiers, explain, write_hits_csv, write_ranking_csv};

/// Few of everything, so that groups, clusters and halves come about; some of it odd.
fn items() -> impl Strategy<Value = Vec<Item>> {
    let gd = (
        select(vec!["KAPE", "KAPW", "", "K-"]),
        select(vec!["HC", "IB", "ZZ"]),
        0..12_u32,
        1..=28_u32,
        1..=12_u32,
        select(vec![2024_u32, 2025, 2025, 2026, 2026]),
    );
    let goods = (
        select(vec![
            "84145190", "84145130", "84145110", "48219000", "48211090", "15111000", "99999999",
            "33049900", "08022030",
        ]),
        select(vec![
            "PEDESTAL FANS ELECTRIC",
            "Electric pedestal fans 18 inch",
            "Ceiling fans, electric",
            "PRINTED LABELS",
            "12/77",
            "ﷺ Ünïcode \u{0}",
            "",
        ]),
        select(vec!["CN", "DE", "LK", ""]),
        select(vec!["KGM", "TNE", "C62", "XXX"]),
        select(vec!["USD", "EUR", ""]),
        select(vec![
            None,
            Some("CPFTA"),
            Some("CONC-A"),
            Some("OLD"),
            Some("?"),
        ]),
    );
    let number = select(vec![
        "0",
        "1",
        "100",
        "8",
        "9.5",
        "10",
        "10.5",
        "12",
        "-3",
        "0.000000000001",
        "999999999999999999.999999999999",
    ]);
    let amount = select(vec![
        None,
        Some(0_i64),
        Some(7),
        Some(-5),
        Some(200),
        Some(i64::MAX),
    ]);
    let value = select(vec![0_i64, 1, 1_000, 1_000_000, -1, i64::MAX]);
    let amounts = (
        number.clone(),
        number.clone(),
        proptest::option::of(number),
        value,
    );
    let trader = select(vec!["1234567", "7654321", "0000001", "4220112345671"]);
    let one = (
        gd,
        goods,
        amounts,
        proptest::collection::vec(amount, 6),
        trader,
        1..=3_u32,
    );
    let one = one.prop_map(|(gd, goods, amounts, levies, trader, version)| {
        let (office, kind, number, day, month, year) = gd;
        let plain = format!("KAPE-HC-{number}-{day:02}-{month:02}-{year}");
        let mut one = item(&plain, number % 3 + 1, goods.0, amounts.3);
        one.gd_uid = format!("{office}-{kind}-{number}-{day:02}-{month:02}-{year}");
        one.description = goods.1.to_owned();
        one.origin = goods.2.to_owned();
        one.unit = goods.3.to_owned();
        one.currency = goods.4.to_owned();
        one.sro_key = goods.5.map(str::to_owned);
        one.quantity = decimal(amounts.0);
        one.price_declared = decimal(amounts.1);
        one.price_assessed = amounts.2.map(decimal);
        one.levies = jaiza_domain::declaration::LevyAmounts::from_order([
            levies[0], levies[1], levies[2], levies[3], levies[4], levies[5],
        ]);
        one.trader_id = trader.to_owned();
        one.trader_name = format!("NAME {}", number % 2);
        one.version_no = version;
        one.record = number * 100 + day;
        one
    });
    proptest::collection::vec(one, 1..120)
}

/// Everything enabled, with groups of one and more.
fn package() -> ParameterPackage {
    let mut package = ParameterPackage::national().unwrap();
    for settings in &mut package.indicators {
        for (name, value) in &mut settings.params {
            if name.starts_with("min_") || *name == "n0" {
                *value = if *name == "min_common" { 2.0 } else { 1.0 };
            }
        }
    }
    package
}

/// What an item states beyond, by its own number: every column is there for some, blank for others.
fn beyond(item: &Item) -> String {
    let n = item.record % 7;
    let texts = ["", "FOB", "CPFTA", "Y", "N", "A-1", "KAPE-IB-3-05-05-2025"];
    let numbers = ["", "0", "1", "12.5", "-4", "1000000", "999999999999999999"];
    let days = [
        "",
        "2025-01-01",
        "2025-07-05",
        "2026-01-31",
        "x",
        "2026-12-31",
        "",
    ];
    let mut cells = Vec::new();
    for (at, name) in TEXTS.iter().enumerate() {
        let cell = texts[(at + n as usize * 3 + item.item_no as usize) % texts.len()];
        cells.push(format!("\"{name}\":\"{cell}\""));
    }
    for (at, name) in NUMBERS.iter().enumerate() {
        cells.push(format!("\"{name}\":\"{}\"", numbers[(at + n as usize) % 7]));
    }
    for (at, name) in ["coo_date", "clearance_date", "payment_date", "exit_date"]
        .iter()
        .enumerate()
    {
        cells.push(format!("\"{name}\":\"{}\"", days[(at + n as usize) % 7]));
    }
    let lines = if n == 2 {
        "{\"levy\":\"CD\",\"amount\":\"1\"}"
    } else {
        ""
    };
    format!(
        "{{\"columns\":{{{}}},\"levies\":[{lines}]}}",
        cells.join(",")
    )
}

const TEXTS: [&str; 16] = [
    "incoterm",
    "preference_code",
    "coo_no",
    "country_export",
    "related_party",
    "containers",
    "container_types",
    "manifest_no",
    "manifest_index",
    "bl_no",
    "gd_status",
    "agent_id",
    "prev_doc",
    "procedure_code",
    "seal_in",
    "seal_out",
];
const NUMBERS: [&str; 11] = [
    "freight_pkr",
    "insurance_pkr",
    "other_pkr",
    "net_kg",
    "gross_kg_total",
    "tracker_alerts",
    "weigh_in_kg",
    "weigh_out_kg",
    "guarantee_amt",
    "fob_export_pkr",
    "drawback_claimed",
];

/// The invented law with what only some offices have.
fn all_tables() -> ReferenceTables {
    use jaiza_domain::reference as rows;
    let ntn = || "1234567".to_owned();
    ReferenceTables {
        trader_profile: vec![rows::TraderProfile {
            ntn: ntn(),
            equity: Some(decimal("5")),
            royalty_payer: Some(true),
            ..rows::TraderProfile::default()
        }],
        quota: vec![rows::Quota {
            ntn: ntn(),
            sro_key: "CONC-A".to_owned(),
            approved_qty: decimal("3"),
            ..rows::Quota::default()
        }],
        sales_annex: vec![rows::SalesAnnex {
            ntn: ntn(),
            pct: "84145190".to_owned(),
            month: "2026-01-01".parse().unwrap(),
            qty: decimal("2"),
            ..rows::SalesAnnex::default()
        }],
        export_link: vec![rows::ExportLink::default()],
        manifest: vec![rows::Manifest {
            igm: "A-1".to_owned(),
            index: "Y".to_owned(),
            kg: decimal("7"),
            ..rows::Manifest::default()
        }],
        container_type: vec![rows::ContainerType {
            code: "Y".to_owned(),
            payload_kg: decimal("7"),
            ..rows::ContainerType::default()
        }],
        hub: vec![rows::Hub {
            country: "Y".to_owned(),
            ..rows::Hub::default()
        }],
        case_history: vec![rows::CaseHistory {
            case_no: "C".to_owned(),
            agent_id: "A-1".to_owned(),
            outcome: "upheld".to_owned(),
            ..rows::CaseHistory::default()
        }],
        ..tables()
    }
}

/// Everything a run says, as text.
fn said(items: &[Item], parts: usize, threads: usize) -> String {
    let mut rows = Rows::default();
    for part in items.chunks(items.len().div_ceil(parts)) {
        let mut read = Rows::default();
        for item in part {
            // Every third declaration comes from an extract without optional columns.
            let beyond = if item.record % 3 == 0 {
                String::new()
            } else {
                beyond(item)
            };
            read.push(&RiskRow {
                beyond: &beyond,
                ..RiskRow::from(item)
            });
        }
        rows.append(read);
    }
    let wanted = Wanted {
        threads,
        every_answer: true,
        ..Wanted::default()
    };
    let run = assess_rows(rows, &all_tables(), &package(), &wanted).unwrap();
    let mut out = Vec::new();
    write_hits_csv(&run, &mut out).unwrap();
    write_ranking_csv(&run, &mut out).unwrap();
    let mut text = String::from_utf8(out).unwrap();
    for target in run.targets.iter().take(20) {
        for reason in explain(&run, &target.key).unwrap() {
            text.push_str(&reason.sentence);
        }
    }
    let dossiers: Vec<_> = Dossiers::new(&run).all().collect();
    format!("{text}{dossiers:?} {:?}", run.summary())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn is_the_same_in_any_order_and_on_any_number_of_threads(
        (list, shuffled) in items().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        parts in 1..4_usize,
        threads in 1..4_usize,
    ) {
        prop_assert_eq!(said(&list, 1, 1), said(&shuffled, parts, threads));
    }

    #[test]
    fn scores_lie_between_0_and_100_and_ranks_are_complete(list in items()) {
        let run = assess(&list, &tables(), &package(), None).unwrap();
        for result in run.hits() {
            let score = result.score.unwrap();
            prop_assert!((0.0..=100.0).contains(&score), "{result:?}");
            let said = crate::english(&result.explanation.unwrap());
            let whole = !said.contains('{');
            prop_assert!(whole, "{}", said);
        }
        for grain in [crate::TargetGrain::Gd, crate::TargetGrain::Trader] {
            let own: Vec<_> = run.targets.iter().filter(|t| t.grain == grain).collect();
            prop_assert!((1..).zip(&own).all(|(rank, target): (u32, _)| target.rank == rank));
            let mut by_yield: Vec<u32> = own.iter().map(|target| target.yield_rank).collect();
            by_yield.sort_unstable();
            prop_assert!((1..).zip(by_yield).all(|(rank, found): (u32, _)| rank == found));
        }
    }
}

#[test]
fn sees_a_changed_value() {
    let mut list = vec![item("KAPE-HC-1-05-01-2026", 1, "84145190", 1_000)];
    let before = said(&list, 1, 1);
    list[0].value = 1_001;
    assert_ne!(before, said(&list, 1, 1));
}
