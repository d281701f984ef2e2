//! Audit samples: planned, drawn, examined, evaluated, made again on another computer, printed.

use jaiza_tests::audit::worked_case;
use jaiza_tests::jaiza::{Home, text_of};
use serde_json::Value;
use std::fs;

fn draw(home: &Home, case: &str, words: &[&str]) -> Value {
    let asked = ["sample", "draw", case].into_iter();
    home.done(asked.chain(words.iter().copied()))
}

fn keys(sample: &Value) -> Vec<String> {
    let items = sample["items"].as_array().unwrap().iter();
    items.map(|item| text_of(item, "key").to_owned()).collect()
}

fn whole(value: &Value) -> i64 {
    value.as_str().unwrap().parse().unwrap()
}

/// Ten items at random, with room for every one of the worked case's deviations.
const ITEMS: [&str; 6] = [
    "--drawing",
    "random_items",
    "--tolerable",
    "1000000",
    "--size",
    "5",
];

#[test]
fn a_plan_reconciles_and_shows_conventions_side_by_side() {
    let (_, home, case) = worked_case(false);
    let plan = home.done(["sample", "plan", &case, "--tolerable", "2000000"]);
    let parts = &plan["reconcile"];
    assert_eq!(parts["holds"], true);
    let sum: i64 = ["frame", "negative", "zero", "certainty"]
        .iter()
        .map(|part| whole(&parts[*part]["sum"]))
        .sum();
    assert_eq!(sum, whole(&plan["total"]));
    let names: Vec<&str> = plan["conventions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text_of(one, "name"))
        .collect();
    assert_eq!(
        names,
        ["hypergeometric_interpolated", "poisson", "expansion_factor"]
    );
    for one in plan["conventions"].as_array().unwrap() {
        let size = one["sample_size"].as_u64().unwrap().to_string();
        let formula = one["formulas"].as_array().unwrap().iter();
        let formula = formula.filter(|f| f["name"] == "sample_size");
        assert!(formula.clone().all(|f| f["result"] == size.as_str()));
        assert_eq!(formula.count(), 1);
    }
}

#[test]
fn what_cannot_be_planned_is_said_with_the_code_of_the_contract() {
    let (_, home, case) = worked_case(false);
    let said = |words: &[&str]| {
        let asked = ["sample", "draw", &case].into_iter();
        let error = home.refused(asked.chain(words.iter().copied()));
        let message = text_of(&error, "message").to_owned();
        assert!(message.ends_with('.'), "{message}");
        (text_of(&error, "code").to_owned(), message)
    };
    let refused = |words: &[&str], code: &str, part: &str| {
        let (told, message) = said(words);
        assert_eq!(told, code, "{message}");
        assert!(message.contains(part), "{message}");
    };
    let more = ["--tolerable", "1000", "--expected", "2000"];
    refused(&more, "invalid_input", "not below the tolerable");
    let none = ["--where", "value>=99999999999", "--tolerable", "1000"];
    refused(&none, "not_found", "no items");
    let rate = ["--goal", "deviations", "--tolerable", "1.5"];
    refused(&rate, "invalid_input", "between 0 and 1");
    refused(&["--tolerable", "12x"], "invalid_input", "12x");
    refused(
        &["--tolerable", "5", "--goal", "joy"],
        "invalid_input",
        "joy",
    );
    assert!(
        home.done(["sample", "list", &case])["samples"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_draw_is_made_again_on_another_computer_and_widened_there() {
    let (_, home, case) = worked_case(false);
    let first = draw(
        &home,
        &case,
        &["--tolerable", "3000000", "--size", "6", "--name", "Values"],
    );
    let again = draw(
        &home,
        &case,
        &["--tolerable", "3000000", "--size", "6", "--name", "Again"],
    );
    assert_eq!(
        keys(&first),
        keys(&again),
        "the seed follows from the population"
    );
    assert_eq!(first["seed_origin"], "population");
    let other = Home::of("P-2");
    let folder = home.beside("exchange");
    fs::create_dir_all(&folder).unwrap();
    let with = format!("folder:{}", folder.display());
    home.done(["sync", "run", "--with", &with]);
    other.done(["sync", "run", "--with", &with]);
    let there = other.done(["sample", "show", &case, "S1"]);
    assert_eq!(there["sha256"], first["sha256"]);
    let redrawn = other.done(["sample", "redraw", &case, "S1"]);
    assert_eq!(
        (&redrawn["population"], &redrawn["selection"]),
        (&true.into(), &true.into())
    );
    let error = other.refused([
        "sample", "extend", &case, "S1", "--by", "3", "--reason", " ",
    ]);
    assert!(text_of(&error, "message").starts_with("Say why"));
    let wider = other.done([
        "sample",
        "extend",
        &case,
        "S1",
        "--by",
        "3",
        "--reason",
        "limit too high",
    ]);
    let (before, after) = (keys(&first), keys(&wider));
    assert_eq!(after[..before.len()], before[..]);
    assert_eq!(wider["steps"].as_array().unwrap().len(), 2);
    assert_eq!(
        other.done(["sample", "redraw", &case, "S1"])["selection"],
        true
    );
}

#[test]
fn findings_marks_and_missing_documents_decide_the_outcome() {
    let (_, home, case) = worked_case(true);
    let sample = draw(
        &home,
        &case,
        &[
            "--drawing",
            "random_items",
            "--tolerable",
            "1000000",
            "--size",
            "6",
        ],
    );
    let found = sample["items"].as_array().unwrap().iter();
    let with_findings = found.filter(|item| item["from"] == "findings").count();
    let lists = ["triage", "show", &case, "--list", "sample:S1"];
    let line = home.done(lists);
    assert_eq!(line["count"], 6);
    let review = home.done(["sample", "evaluate", &case, "S1"]);
    assert!(review["conclusion"].is_null());
    let open: Vec<&str> = review["open"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(open.len(), 6 - with_findings);
    let (missing, clean) = open.split_first().unwrap();
    for item in clean {
        let drawn = sample["items"].as_array().unwrap().iter();
        let drawn = drawn.clone().find(|one| one["key"] == **item).unwrap();
        if drawn["from"] == "barred" {
            let book = text_of(drawn, "book");
            let words = [
                "sample", "examine", &case, "S1", item, "amount", "--audit", book,
            ];
            home.done(words.into_iter().chain(["--reason", "as the invoice says"]));
        } else {
            home.done([
                "triage",
                "mark",
                &case,
                item,
                "clean",
                "--list",
                "sample:S1",
            ]);
        }
    }
    home.done(["sample", "examine", &case, "S1", missing, "missing"]);
    let review = home.done(["sample", "evaluate", &case, "S1"]);
    assert_eq!(review["open"].as_array().unwrap().len(), 0);
    assert_eq!(review["missing"], 1);
    assert_ne!(review["conclusion"], Value::Null);
    let words = [
        "sample", "examine", &case, "S1", missing, "amount", "--audit", "5",
    ];
    let error = home.refused(words);
    assert!(text_of(&error, "message").starts_with("Say how"));
    let taken = home.done(["sample", "examine", &case, "S1", missing, "open"]);
    assert_eq!(taken["open"], 1);
}

#[test]
fn a_finding_out_of_time_leaves_the_amount_to_be_recorded() {
    let (_, home, case) = worked_case(true);
    let all = draw(&home, &case, &["--tolerable", "1000", "--size", "1000"]);
    let items = all["items"].as_array().unwrap().iter();
    let barred: Vec<&Value> = items.filter(|item| item["from"] == "barred").collect();
    assert!(!barred.is_empty());
    assert!(
        barred
            .iter()
            .all(|item| item["state"] == "open" && item["certainty"] == true)
    );
    let money = home.done(["case", "totals", &case]);
    let told = money["barred"].as_array().unwrap();
    assert!(told.iter().any(
        |row| text_of(barred[0], "key") == format!("{}#{}", text_of(row, "gd"), row["gd_item"])
    ));
}

#[test]
fn a_replacement_stands_beside_what_it_replaces() {
    let (_, home, case) = worked_case(false);
    let sample = draw(&home, &case, &ITEMS);
    let item = keys(&sample)[0].clone();
    let words = [
        "sample",
        "replace",
        &case,
        "S1",
        &item,
        "--reason",
        "declared twice",
    ];
    let after = home.done(words);
    assert_eq!(keys(&after).len(), 6);
    assert_eq!(after["items"][0]["state"], "replaced");
    assert_eq!(after["steps"][1]["replaces"], item.as_str());
    let error = home.refused(words);
    assert!(text_of(&error, "message").contains("replaced already"));
}

#[test]
fn the_paper_is_made_again_from_what_it_carries() {
    let (_, home, case) = worked_case(true);
    draw(&home, &case, &["--tolerable", "5000000", "--size", "4"]);
    let shown = home.done(["sample", "show", &case, "S1"]);
    for item in shown["items"].as_array().unwrap() {
        if item["state"] == "open" {
            home.done(["triage", "mark", &case, text_of(item, "key"), "clean"]);
        }
    }
    let pdf = home.beside("sample.pdf");
    let xlsx = home.beside("sample.xlsx");
    let (pdf, xlsx) = (pdf.to_str().unwrap(), xlsx.to_str().unwrap());
    let first = home.done(["sample", "paper", &case, "S1", "--out", pdf]);
    let bytes = fs::read(pdf).unwrap();
    let again = home.done(["sample", "paper", &case, "S1", "--out", pdf]);
    assert_eq!(first["sha256"], again["sha256"], "equal state, equal bytes");
    assert_eq!(bytes, fs::read(pdf).unwrap());
    let verdict = home.done(["report", "verify", pdf]);
    assert_eq!(verdict["unchanged"], true, "{verdict}");
    assert_eq!(verdict["figures_ok"], true, "{verdict}");
    home.done(["sample", "paper", &case, "S1", "--out", xlsx]);
    assert!(fs::metadata(xlsx).unwrap().len() > 5_000);
    home.done(["--lang", "ur", "sample", "paper", &case, "S1", "--out", pdf]);
    let error = home.refused(["sample", "paper", &case, "S1", "--out", "paper.doc"]);
    assert!(text_of(&error, "message").contains("paper.doc"));
}
