//! Parameter packages: from draft to approval, by level, what they would change, and proposals.

use jaiza_tests::jaiza::{Home, text_of};
use jaiza_tests::tree;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) const NATION: &str = "rp-PK-NAT-1";

#[track_caller]
pub(crate) fn sentence(error: &Value) -> &str {
    text_of(error, "message")
}

pub(crate) fn parameters(home: &Home, words: &[&str]) -> Value {
    home.done(["parameters"].iter().chain(words))
}

pub(crate) fn refused(home: &Home, words: &[&str]) -> Value {
    home.refused(["parameters"].iter().chain(words))
}

pub(crate) fn path(home: &Home, name: &str) -> String {
    home.beside(name).to_str().unwrap().to_owned()
}

/// Value and source of a value after merging.
pub(crate) fn value(shown: &Value, wanted: &str) -> (String, String) {
    let common = shown["common"].as_array().unwrap().iter();
    let indicators = shown["indicators"].as_array().unwrap().iter();
    let own = indicators.flat_map(|one| one["settings"].as_array().unwrap());
    let found = common.chain(own).find(|one| one["path"] == wanted);
    let found = found.unwrap_or_else(|| panic!("no {wanted}"));
    (
        text_of(found, "value").to_owned(),
        text_of(found, "from").to_owned(),
    )
}

/// A region's draft, submitted; the file that carries it.
pub(crate) fn submitted(home: &Home, id: &str) -> String {
    let new = ["draft", "new", id, "--base", NATION, "--region", "PK-X"];
    parameters(home, &new);
    let values = [
        "indicator.VAL-01.params.k=0.7",
        "indicator.VAL-01.weight=30",
    ];
    parameters(home, &["draft", "edit", id, values[0], values[1]]);
    parameters(home, &["draft", "submit", id, "--note", "Port traders"]);
    let file = path(home, "draft.jaizapkg");
    parameters(home, &["draft", "export", id, "--out", &file]);
    file
}

/// Signed by both; taken in by its author.
pub(crate) fn approved(author: &Home, second: &Home, id: &str) {
    let file = submitted(author, id);
    parameters(second, &["load", &file]);
    parameters(second, &["draft", "approve", id, "--note", "agreed"]);
    let file = path(second, "package.jaizapkg");
    let written = parameters(second, &["export", id, "--out", &file]);
    let signer = text_of(&written, "fingerprint");
    parameters(author, &["load", &file, "--trust", signer]);
}

/// The worked extract and its risk run.
pub(crate) fn run(home: &Home, more: &[&str]) -> Value {
    let demo = tree::root().join("assets/demo");
    let file = |name: &str| demo.join(name).to_str().unwrap().to_owned();
    home.done(["reference", "load", &file("reference")]);
    for name in ["extract.csv", "background.csv"] {
        home.done(["extract", "import", &file(name)]);
    }
    run_again(home, more)
}

pub(crate) fn run_again(home: &Home, more: &[&str]) -> Value {
    let list = home.done(["extract", "list"]);
    let ids = list["extracts"].as_array().unwrap().iter();
    let ids: Vec<String> = ids.map(|one| text_of(one, "id").to_owned()).collect();
    let mut words = vec!["risk", "run"];
    for id in &ids {
        words.extend(["--extract", id.as_str()]);
    }
    words.extend(more);
    home.done(words)
}

pub(crate) fn write(home: &Home, name: &str, text: &str) -> PathBuf {
    let file = home.beside(name);
    fs::write(&file, text).unwrap();
    file
}

pub(crate) fn words(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_second_person_makes_a_draft_a_package_that_never_changes() {
    let (author, second) = (Home::of("P-1"), Home::of("P-2"));
    let file = submitted(&author, "rp-X-1");
    let own = refused(&author, &["draft", "approve", "rp-X-1"]);
    assert_eq!(own["code"], "not_permitted");
    assert!(
        sentence(&own).contains("a second person must approve"),
        "{own:#}"
    );

    let seen = parameters(&second, &["load", &file]);
    assert_eq!(seen["kind"], "draft");
    assert_eq!(seen["package"]["state"], "submitted");
    let made = parameters(&second, &["draft", "approve", "rp-X-1"]);
    assert_eq!(made["package"]["state"], "approved");
    let package = path(&second, "package.jaizapkg");
    let written = parameters(&second, &["export", "rp-X-1", "--out", &package]);

    let stranger = refused(&author, &["load", &package]);
    assert!(
        sentence(&stranger).contains("does not know"),
        "{stranger:#}"
    );
    let signer = text_of(&written, "fingerprint");
    let taken = parameters(&author, &["load", &package, "--trust", signer]);
    assert_eq!(taken["package"]["state"], "approved");
    assert_eq!(taken["package"]["sha256"], made["package"]["sha256"]);
    assert_eq!(taken["package"]["approver"]["person"], "P-2");

    let again = refused(&author, &["draft", "new", "rp-X-1", "--base", NATION]);
    assert_eq!(again["code"], "conflict");
    assert!(sentence(&again).contains("never changes"), "{again:#}");
    let edit = ["draft", "edit", "rp-X-1", "indicator.VAL-01.weight=1"];
    assert_eq!(refused(&author, &edit)["code"], "conflict");
    author.is_whole();
    second.is_whole();
}

#[test]
fn a_returned_draft_goes_back_with_its_reason_and_can_be_submitted_again() {
    let (author, second) = (Home::of("P-1"), Home::of("P-2"));
    let file = submitted(&author, "rp-X-1");
    parameters(&second, &["load", &file]);
    let silent = refused(&second, &["draft", "return", "rp-X-1", "--reason", " "]);
    assert!(sentence(&silent).contains("Say in a sentence why"));
    let back = ["draft", "return", "rp-X-1", "--reason", "Too few cases"];
    assert_eq!(parameters(&second, &back)["package"]["state"], "returned");
    let returned = path(&second, "returned.jaizapkg");
    parameters(&second, &["draft", "export", "rp-X-1", "--out", &returned]);
    let own = parameters(&author, &["load", &returned]);
    assert_eq!(own["package"]["note"], "Too few cases");
    parameters(
        &author,
        &["draft", "edit", "rp-X-1", "indicator.VAL-01.weight="],
    );
    let again = ["draft", "submit", "rp-X-1", "--note", "Weight left alone"];
    assert_eq!(parameters(&author, &again)["package"]["changes"], 1);
}

#[test]
fn values_say_which_level_sets_them_and_packages_stand_side_by_side() {
    let (author, second) = (Home::of("P-1"), Home::of("P-2"));
    approved(&author, &second, "rp-X-1");
    let shown = parameters(&author, &["show", "rp-X-1"]);
    let of = |path: &str| value(&shown, path);
    assert_eq!(
        of("indicator.VAL-01.params.k"),
        ("0.7".into(), "rp-X-1".into())
    );
    assert_eq!(of("indicator.VAL-01.params.z0").1, NATION);
    let two = parameters(&author, &["diff", NATION, "rp-X-1"]);
    let differing = two["differences"].as_array().unwrap();
    assert_eq!(differing.len(), 2, "{two:#}");
    assert_eq!(differing[0]["path"], "indicator.VAL-01.params.k");
    assert_eq!(differing[0]["first_level"], "national");
    assert_eq!(differing[0]["second_level"], "region");

    // A package for one case builds on the region's and is signed off by the second person.
    let new = [
        "draft",
        "new",
        "rp-X-1-C1",
        "--base",
        "rp-X-1",
        "--level",
        "case",
    ];
    parameters(&author, &[&new[..], &["--case", "PCA-1"]].concat());
    parameters(
        &author,
        &["draft", "edit", "rp-X-1-C1", "run.window_days=500"],
    );
    let shown = parameters(&author, &["show", "rp-X-1-C1"]);
    assert_eq!(shown["package"]["level"], "case");
    assert_eq!(
        value(&shown, "indicator.VAL-01.weight"),
        ("30".into(), "rp-X-1".into())
    );
    let chain = shown["chain"].as_array().unwrap();
    assert_eq!(chain.len(), 4, "case, region, nation, template: {chain:?}");
}

#[test]
fn the_override_of_a_case_is_noted_in_the_case_with_who_signed_it_off() {
    let (author, second) = (Home::of("P-1"), Home::of("P-2"));
    run(&author, &[]);
    let opened = author.done([
        "case",
        "open",
        "--trader",
        "1234567-8",
        "--from",
        "2025-07-01",
        "--to",
        "2026-06-30",
    ]);
    let case = text_of(&opened, "case");
    let new = [
        "draft",
        "new",
        "rp-CASE-1",
        "--base",
        NATION,
        "--level",
        "case",
    ];
    parameters(&author, &[&new[..], &["--case", case]].concat());
    parameters(
        &author,
        &["draft", "edit", "rp-CASE-1", "run.window_days=500"],
    );
    parameters(
        &author,
        &[
            "draft",
            "submit",
            "rp-CASE-1",
            "--note",
            "Two years of one supplier",
        ],
    );
    let file = path(&author, "case.jaizapkg");
    parameters(&author, &["draft", "export", "rp-CASE-1", "--out", &file]);
    parameters(&second, &["load", &file]);
    parameters(&second, &["draft", "approve", "rp-CASE-1"]);
    let file = path(&second, "case.jaizapkg");
    let written = parameters(&second, &["export", "rp-CASE-1", "--out", &file]);
    parameters(
        &author,
        &["load", &file, "--trust", text_of(&written, "fingerprint")],
    );
    let trail = author.done(["journal", "list", case]).to_string();
    assert!(trail.contains("signed off by Test Person (P-2)"), "{trail}");
    author.is_whole();
}

#[test]
fn a_bad_package_is_refused_with_a_line_and_what_to_do_for_every_fault() {
    let home = Home::of("P-1");
    let bad = "[package]\nid = \"bad\"\nbase = \"rp-PK-NAT-1\"\n\
               [indicator.VAL-99]\nweight = 1\n[indicator.VAL-01]\nparams = { k = 9 }\nwieght = 2\n";
    let file = write(&home, "bad.toml", bad);
    let checked = home.ask(["parameters", "check", words(&file)]);
    assert_eq!(checked.status, 1, "{checked}");
    for said in [
        "Line 4: VAL-99 is no indicator; correct its code or remove it.",
        "Line 7: indicator.VAL-01.params.k is 9; write a number from 0 to 1.",
        "Line 8: indicator.VAL-01.wieght is a field that no package has",
    ] {
        assert!(checked.stdout.contains(said), "{said}\n{checked}");
    }
    let new = refused(&home, &["draft", "new", "good", "--file", words(&file)]);
    assert!(
        sentence(&new).contains("has 3 faults; nothing was saved"),
        "{new:#}"
    );
    let lost = write(
        &home,
        "lost.toml",
        "[package]\nid = \"l\"\nbase = \"rp-LOST\"\n",
    );
    let lost = home.ask(["parameters", "check", words(&lost)]);
    assert!(lost.stdout.contains("load rp-LOST first"), "{lost}");
    let plain = refused(&home, &["load", words(&file)]);
    assert!(sentence(&plain).contains("Nobody signed"), "{plain:#}");
    let wrong = refused(&home, &["draft", "new", "x y", "--base", NATION]);
    assert!(sentence(&wrong).contains("cannot be the id"), "{wrong:#}");
    let listed = parameters(&home, &["list"]);
    assert_eq!(
        listed["packages"].as_array().unwrap().len(),
        5,
        "only what ships"
    );
}

#[test]
fn a_file_that_was_changed_after_it_was_signed_is_refused() {
    let (author, second) = (Home::of("P-1"), Home::of("P-2"));
    let file = submitted(&author, "rp-X-1");
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 3;
    bytes[middle] ^= 1;
    let torn = second.beside("torn.jaizapkg");
    fs::write(&torn, bytes).unwrap();
    let error = refused(&second, &["load", words(&torn)]);
    assert_eq!(error["code"], "file_damaged", "{error:#}");
}

#[test]
fn a_run_says_whether_its_parameters_were_approved() {
    let (author, second) = (Home::of("P-1"), Home::of("P-2"));
    assert_eq!(run(&author, &[])["approval"], "shipped");
    approved(&author, &second, "rp-X-1");
    let signed = run_again(&author, &["--parameters", "rp-X-1"]);
    assert_eq!(signed["approval"], "approved");
    assert_eq!(signed["package"], "rp-X-1");
    let file = write(
        &author,
        "mine.toml",
        "[package]\nid = \"mine\"\nbase = \"rp-X-1\"\n[run]\nwindow_days = 400\n",
    );
    let unsigned = run_again(&author, &["--parameters", words(&file)]);
    assert_eq!(unsigned["approval"], "not_approved");
}
