//! The library of wordings: what comes with the program, a version of the office, a file to send round.

use crate::findings::{ROYALTY, finding, office, record};
use jaiza_tests::jaiza::{Home, text_of, words};
use serde_json::{Value, json};
use std::fs;

const CODE: &str = "VAL-ROYALTY";

fn render(home: &Home, lang: &str) -> Value {
    home.done(["--lang", lang, "wording", "render", "C1", "A", CODE])
}

fn file(home: &Home, name: &str, library: &Value) -> std::path::PathBuf {
    let path = home.beside(name);
    fs::write(&path, library.to_string()).unwrap();
    path
}

fn exported(home: &Home) -> Value {
    let path = home.beside("library.json");
    home.done(words(&["wording", "export", "--code", CODE], &path));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn a_wording_takes_its_values_from_the_case_in_three_languages() {
    let home = office();
    let royalty = json!({"additions": [{"name": "royalty", "amount": "840000"}]});
    record(&home, &[finding("A", "value", ROYALTY, &royalty)]);
    for lang in ["en", "ur", "ru"] {
        let rendered = render(&home, lang);
        assert_eq!(text_of(&rendered, "lang"), lang);
        assert_eq!(rendered["missing"], json!([]), "{rendered:#}");
        assert!(
            text_of(&rendered["texts"], "effect").contains("414,593"),
            "{rendered:#}"
        );
        assert!(
            text_of(&rendered["texts"], "condition").contains(ROYALTY),
            "{rendered:#}"
        );
    }
}

#[test]
fn what_has_no_value_stays_in_sight_and_is_named() {
    let home = office();
    record(
        &home,
        &[finding("A", "value", ROYALTY, &json!({"unit_price": "12"}))],
    );
    let rendered = render(&home, "en");
    assert_eq!(rendered["missing"], json!(["addition"]));
    assert!(
        text_of(&rendered["texts"], "condition").contains("Rs {addition}"),
        "{rendered:#}"
    );
}

#[test]
fn every_wording_of_the_program_has_three_languages_and_stands_in_the_list() {
    let home = Home::of("P-1");
    let list = home.done(["wording", "list"]);
    let wordings = list["wordings"].as_array().unwrap();
    assert!(wordings.len() >= 12, "{} wordings", wordings.len());
    for wording in wordings {
        for lang in ["en", "ur", "ru"] {
            let parts = wording["texts"][lang].as_object().unwrap();
            assert_eq!(parts.len(), 6, "{} in {lang}", wording["code"]);
        }
        assert!(
            !wording["legal_refs"].as_array().unwrap().is_empty(),
            "{}",
            wording["code"]
        );
    }
    let types = office().done(["finding", "types", "C1"]);
    for one in types["types"].as_array().unwrap() {
        let of_type = home.done(["wording", "list", "--type", text_of(one, "code")]);
        assert!(
            !of_type["wordings"].as_array().unwrap().is_empty(),
            "no wording for {one}"
        );
    }
}

#[test]
fn a_library_file_is_taken_whole_or_not_at_all_and_keeps_earlier_versions() {
    let home = office();
    let royalty = json!({"additions": [{"name": "royalty", "amount": "840000"}]});
    record(&home, &[finding("A", "value", ROYALTY, &royalty)]);
    let mut library = exported(&home);
    let unchanged = home.done(words(
        &["wording", "import"],
        &file(&home, "same.json", &library),
    ));
    assert_eq!(unchanged, json!({"new": 0, "changed": 0, "unchanged": 1}));
    library["wordings"][0]["texts"]["en"]["title"] = json!("Royalty of {auditee}");
    let changed = home.done(words(
        &["wording", "import"],
        &file(&home, "other.json", &library),
    ));
    assert_eq!(changed["changed"], 1);
    let now = render(&home, "en");
    assert_eq!(now["texts"]["title"], "Royalty of Harbour Rubber (Pvt) Ltd");
    assert!(
        text_of(&now, "wording").starts_with("VAL-ROYALTY@2-"),
        "{now:#}"
    );

    // One fault keeps the good wording beside it out too, and each fault is named.
    let mut good = library["wordings"][0].clone();
    good["code"] = json!("VAL-GOOD");
    library["wordings"][0]["texts"]["en"]["cause"] = json!("because of {weather}");
    library["wordings"].as_array_mut().unwrap().push(good);
    let error = home.refused(words(
        &["wording", "import"],
        &file(&home, "bad.json", &library),
    ));
    assert!(
        text_of(&error, "message")
            .contains("VAL-ROYALTY: its cause in en has the unknown variable {weather}"),
        "{error:#}"
    );
    let list = home.done(["wording", "list", "--search", "VAL-GOOD"]);
    assert_eq!(list["wordings"], json!([]));
    let error = home.refused(words(
        &["wording", "import"],
        &file(&home, "no.json", &json!({"a": 1})),
    ));
    assert!(
        text_of(&error, "message").contains("is not a library of wordings"),
        "{error:#}"
    );

    home.refused(["wording", "remove", CODE, "--reason", " "]);
    home.done([
        "wording",
        "remove",
        CODE,
        "--reason",
        "the usual words will do",
    ]);
    assert_eq!(
        render(&home, "en")["texts"]["title"],
        "Royalty not added to the value"
    );
    let error = home.refused(["wording", "remove", CODE, "--reason", "again"]);
    assert!(
        text_of(&error, "message").contains("comes with the program"),
        "{error:#}"
    );
    home.is_whole();
}
