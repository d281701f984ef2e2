#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use crate::reference::{SHAPES, TABLES};

fn table(name: &str, text: &str) -> PlainTable {
    PlainTable::read(name, text.as_bytes())
}

fn found(tables: &[(&str, &str)]) -> Vec<String> {
    let own: Vec<PlainTable> = tables
        .iter()
        .map(|(name, text)| table(name, text))
        .collect();
    check(&own, Against::default())
        .iter()
        .map(|problem| format!("{:?} {} {problem}", problem.severity, problem.code))
        .collect()
}

#[track_caller]
fn only(tables: &[(&str, &str)], expected: &str) {
    let problems = found(tables);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert_eq!(problems[0], expected);
}

#[test]
fn names_both_rows_that_hold_on_one_day() {
    only(
        &[(
            "kibor",
            "from,to,rate\n2025-07-01,2025-09-30,11\n2025-09-30,2025-12-31,12\n",
        )],
        "Error overlap kibor.csv, lines 2 and 3: both hold from 2025-09-30 to 2025-09-30; end one before the other begins",
    );
}

#[test]
fn finds_a_long_row_that_covers_later_ones() {
    let text = "currency,rate_pkr,valid_from,valid_to\nUSD,280,2025-01-01,\nEUR,300,2025-01-01,\nUSD,281,2025-02-01,2025-02-07\nUSD,282,2025-03-01,\n";
    let problems = found(&[("exchange_rate", text)]);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(problems[0].contains("lines 2 and 4 (USD): both hold from 2025-02-01 to 2025-02-07"));
    assert!(problems[1].contains("lines 2 and 5 (USD): both hold from 2025-03-01 to further on"));
}

#[test]
fn refuses_a_code_that_two_editions_hold_on_one_day() {
    only(
        &[(
            "pct_tariff",
            "edition,pct,cd_rate,valid_from,valid_to\n2017,4821.9000,11,2018-07-01,2022-01-31\n2022,48219000,10,2022-01-01,\n",
        )],
        "Error overlap pct_tariff.csv, lines 2 and 3 (48219000): both hold from 2022-01-01 to 2022-01-31; end one before the other begins",
    );
}

#[test]
fn refuses_a_gap_within_an_edition_but_not_between_editions() {
    let lines = |second: &str| {
        format!(
            "edition,pct,cd_rate,valid_from,valid_to\n2022,4821.9000,11,2022-01-01,2022-06-30\n{second},4821.9000,10,2022-08-01,\n"
        )
    };
    let text = lines("2022");
    only(
        &[("pct_tariff", &text)],
        "Error gap pct_tariff.csv, lines 2 and 3 (48219000 2022): nothing holds from 2022-07-01 to 2022-07-31",
    );
    assert_eq!(
        found(&[("pct_tariff", &lines("2027"))]),
        Vec::<String>::new()
    );
}

#[test]
fn refuses_a_day_without_a_limitation_rule_and_warns_of_one_without_kibor() {
    only(
        &[(
            "limitation",
            "id,years,valid_from,valid_to\n32(2),3,2010-01-01,2018-06-29\n32(2),5,2018-07-01,\n",
        )],
        "Error gap limitation.csv, lines 2 and 3 (32(2)): nothing holds from 2018-06-30 to 2018-06-30",
    );
    only(
        &[(
            "kibor",
            "from,to,rate\n2020-07-01,2020-09-30,7\n2025-07-01,,11\n",
        )],
        "Warning gap kibor.csv, lines 2 and 3: nothing holds from 2020-10-01 to 2025-06-30",
    );
}

#[test]
fn demands_a_rate_on_every_day_of_a_levy_on_everything_only() {
    let text = |kind: &str, selector: &str| {
        format!(
            "levy,selector_kind,selector,rate,valid_from,valid_to\nST,{kind},{selector},17,2018-07-01,2022-06-29\nST,{kind},{selector},18,2022-07-01,\n"
        )
    };
    assert!(found(&[("levy_rate", &text("all", ""))])[0].starts_with("Error gap"));
    assert!(found(&[("levy_rate", &text("pct", "4821"))])[0].starts_with("Warning gap"));
}

#[test]
fn finds_one_thing_stated_twice_where_rows_have_no_days() {
    only(
        &[("country", "code,name\nCN,CHINA\nTH,THAILAND\nCN,PR CHINA\n")],
        "Error twice country.csv, lines 2 and 4 (CN): the same thing stands twice",
    );
}

#[test]
fn refuses_a_rate_of_a_line_that_the_tariff_lacks() {
    let tariff = ("pct_tariff", "edition,pct,cd_rate\n2022,4821.9000,10\n");
    only(
        &[
            tariff,
            (
                "levy_rate",
                "levy,selector_kind,selector,rate\nRD,pct,4821,5\nRD,pct,4822.1000,5\nACD,slab,10,2\n",
            ),
        ],
        "Error unknown levy_rate.csv, line 3: selector \"4822.1000\" stands in no row of pct_tariff",
    );
}

#[test]
fn refuses_an_unknown_edition_a_lost_successor_and_a_ruling_that_is_not_there() {
    let tables = [
        (
            "editions",
            "edition,valid_from,valid_to\nHS2017,2017-07-01,2021-12-31\nHS2022,2022-01-01,\n",
        ),
        (
            "pct_tariff",
            "edition,pct,valid_from,valid_to\n2017,8517.1219,2018-07-01,2021-12-31\n2022,8517.1310,2022-01-01,\n2027,8517.1410,2027-01-01,\n",
        ),
        (
            "hs_correlation",
            "from_edition,from_code,to_edition,to_code,relation\n2017,8517.1219,2022,8517.1310,1:n\n2017,8517.12,2022,8517.19,1:n\n",
        ),
        (
            "valuation_ruling",
            "vr_no,pct,unit,price_fc,currency,superseded_by\nVR 1,8517.1310,NO,3,USD,VR 2\n",
        ),
    ];
    let problems = found(&tables);
    assert_eq!(
        problems,
        [
            "Error unknown hs_correlation.csv, line 3: to_code \"8517.19\" stands in no row of pct_tariff",
            "Error unknown pct_tariff.csv, line 4: edition \"2027\" stands in no row of editions",
            "Error unknown valuation_ruling.csv, line 2: superseded_by \"VR 2\" stands in no row of valuation_ruling",
        ]
    );
}

#[test]
fn only_warns_of_names_that_another_package_should_know() {
    let own = [table(
        "levy_rate",
        "levy,selector_kind,selector,rate\nRD,pct,4822.1000,5\n",
    )];
    let beside = [table("pct_tariff", "edition,pct\n2022,4821.9000\n")];
    let severity = |strictly| {
        let against = Against {
            beside: &beside,
            strictly,
        };
        check(&own, against)[0].severity
    };
    assert_eq!(severity(false), Severity::Warning);
    assert_eq!(severity(true), Severity::Error);
}

#[test]
fn every_table_has_a_shape_whose_columns_its_reader_needs() {
    let tables: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
    let shapes: Vec<&str> = SHAPES.iter().map(|shape| shape.table).collect();
    assert_eq!(tables, shapes);
    for (table, shape) in TABLES.iter().zip(SHAPES) {
        let has = |name: &str| shape.all_columns().any(|column| column.name == name);
        let named = shape
            .subject
            .iter()
            .chain(shape.within)
            .chain(table.required);
        for column in named {
            assert!(has(column), "{}: {column}", shape.table);
        }
    }
    for link in LINKS {
        for (table, column) in [link.from, link.to] {
            let shape = SHAPES.iter().find(|shape| shape.table == table).unwrap();
            assert!(
                shape.all_columns().any(|c| c.name == column),
                "{table}.{column}"
            );
        }
    }
}

/// The demo package is what people start from: it may warn of days it does not cover, no more.
#[test]
fn the_demo_package_has_no_error() {
    let folder =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/demo/reference");
    let loaded = crate::reference::read_folder(&folder).unwrap();
    let own: Vec<PlainTable> = loaded
        .loaded
        .iter()
        .map(|table| PlainTable::read(&table.name, &table.bytes))
        .collect();
    let problems = check(
        &own,
        Against {
            beside: &[],
            strictly: true,
        },
    );
    let errors: Vec<String> = problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(ToString::to_string)
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    assert!(
        problems
            .iter()
            .any(|problem| problem.table == "kibor" && problem.code == "gap")
    );
}
