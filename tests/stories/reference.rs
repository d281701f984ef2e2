//! Reference packages: checks at the load, signed files, a new version under four eyes, and which
//! rule was in force.

use jaiza_tests::jaiza::{Home, text_of};
use jaiza_tests::tree;
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn demo_package() -> PathBuf {
    tree::root().join("assets/demo/reference")
}

/// A home of a person of that number, the demo package loaded.
fn office(person: &str) -> Home {
    let home = Home::of(person);
    load(&home, &demo_package());
    home
}

fn load(home: &Home, path: &Path) -> Value {
    home.done(["reference", "load", path.to_str().unwrap()])
}

fn folder(home: &Home, name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = home.beside(name);
    fs::create_dir_all(&folder).unwrap();
    for (file, text) in files {
        fs::write(folder.join(file), text).unwrap();
    }
    folder
}

#[track_caller]
fn sentence(error: &Value) -> &str {
    text_of(error, "message")
}

fn draft(home: &Home, words: &[&str]) -> Value {
    home.done(["reference", "draft"].iter().chain(words))
}

/// A draft in which the sales tax changes on 2027-07-01, submitted; the file that carries it.
fn submitted(home: &Home) -> PathBuf {
    draft(home, &["new", "PK tariff"]);
    let rows = home.done([
        "reference",
        "show",
        "levy_rate",
        "--filter",
        "ST",
        "--date",
        "2027-01-01",
    ]);
    let line = rows["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["cells"][0] == "ST")
        .unwrap()["line"]
        .to_string();
    draft(
        home,
        &[
            "follow",
            "PK tariff",
            "levy_rate",
            "rate=19",
            "legal_ref=Invented Act 2027",
            "--line",
            &line,
            "--from",
            "2027-07-01",
        ],
    );
    draft(
        home,
        &["submit", "PK tariff", "--note", "Sales tax from July 2027"],
    );
    let file = home.beside("tariff.jaizadraft");
    draft(
        home,
        &["export", "PK tariff", "--out", file.to_str().unwrap()],
    );
    file
}

#[test]
fn a_package_with_overlaps_is_refused_with_every_row_and_nothing_of_it_stays() {
    let home = office("P-1");
    let before = home.done(["reference", "list"]);
    let mut kibor = String::from("from,to,rate\n");
    for year in 2000..2025 {
        writeln!(kibor, "{year}-01-01,{}-01-01,9", year + 1).expect("a text");
    }
    let files = [
        ("kibor.csv", kibor.as_str()),
        (
            "editions.csv",
            "edition,valid_from,valid_to\n2022,2022-01-01,2026-12-30\n2027,2027-01-01,\n",
        ),
    ];
    let bad = folder(&home, "bad", &files);
    let error = home.refused(["reference", "load", bad.to_str().unwrap()]);
    assert_eq!(error["code"], "invalid_input");
    assert!(
        sentence(&error).contains("25 errors; nothing was loaded"),
        "{error:#}"
    );
    assert!(
        sentence(&error)
            .contains("kibor.csv, lines 2 and 3: both hold from 2001-01-01 to 2001-01-01")
    );
    assert!(
        sentence(&error)
            .contains("editions.csv, lines 2 and 3: nothing holds from 2026-12-31 to 2026-12-31")
    );
    assert!(sentence(&error).contains("and 5 more"));
    assert_eq!(error["problems"].as_array().unwrap().len(), 25);
    assert_eq!(home.done(["reference", "list"]), before);
    let checked = home.ask(["reference", "check", bad.to_str().unwrap()]);
    assert_eq!(checked.status, 1, "{checked}");
    home.is_whole();
}

#[test]
fn warnings_of_a_load_are_kept_with_the_package() {
    let home = office("P-1");
    let listed = home.done(["reference", "list"]);
    let package = &listed["packages"][0];
    assert_eq!(package["signed"], false);
    assert_eq!(package["warning_count"], 2);
    assert_eq!(text_of(&package["warnings"][1], "table"), "kibor");
}

#[test]
fn a_second_person_makes_a_draft_the_new_version_and_the_author_takes_it_in() {
    let (author, second) = (office("P-1"), office("P-2"));
    let file = submitted(&author);
    let own = author.refused(["reference", "draft", "approve", "PK tariff"]);
    assert_eq!(own["code"], "not_permitted");
    assert!(
        sentence(&own).contains("a second person must approve"),
        "{own:#}"
    );

    let seen = draft(&second, &["import", file.to_str().unwrap()]);
    assert_eq!(
        (&seen["state"], &seen["mine"]),
        (&"submitted".into(), &false.into())
    );
    let kinds: Vec<&str> = seen["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| text_of(c, "kind"))
        .collect();
    assert_eq!(kinds, ["ended", "added"]);
    let change = second.refused(["reference", "draft", "set", "PK tariff", "kibor", "rate=1"]);
    assert_eq!(change["code"], "not_permitted", "only the author writes");

    let approved = draft(&second, &["approve", "PK tariff", "--note", "As gazetted"]);
    assert_eq!(text_of(&approved, "state"), "approved");
    let package = second.beside("tariff.jaizapkg");
    second.done([
        "reference",
        "export",
        "PK tariff",
        "--out",
        package.to_str().unwrap(),
    ]);

    let words = ["reference", "load", package.to_str().unwrap()];
    let unknown = author.refused(words);
    assert_eq!(unknown["code"], "not_permitted");
    let fingerprint = text_of(&approved["reviewer"], "fingerprint");
    assert!(sentence(&unknown).contains(fingerprint), "{unknown:#}");
    author.done(words.iter().copied().chain(["--trust", fingerprint]));
    // The signer is known from now on.
    author.done(words);

    let listed = author.done(["reference", "list"]);
    let newest = &listed["packages"][0];
    assert_eq!(
        (&newest["signed"], text_of(newest, "version")),
        (&true.into(), "1")
    );
    assert_eq!(text_of(&newest["author"], "person"), "P-1");
    assert_eq!(text_of(&newest["approver"], "person"), "P-2");
    let mine = draft(&author, &["show", "PK tariff"]);
    assert_eq!(text_of(&mine, "state"), "approved");
    for (day, rate) in [("2027-06-30", "18"), ("2027-07-01", "19")] {
        let rule = author.done([
            "reference",
            "rule",
            "--pct",
            "4821.9000",
            "--date",
            day,
            "--levy",
            "ST",
        ]);
        assert_eq!(text_of(&rule["rates"][0], "rate"), rate, "{day}");
    }
    for home in [&author, &second] {
        assert_eq!(home.done(["reference", "verify"])["ok"], true);
        home.is_whole();
    }
}

#[test]
fn a_returned_draft_goes_back_with_its_reason_and_can_be_submitted_again() {
    let (author, second) = (office("P-1"), office("P-2"));
    let file = submitted(&author);
    draft(&second, &["import", file.to_str().unwrap()]);
    draft(
        &second,
        &[
            "return",
            "PK tariff",
            "--reason",
            "The Act is not in force yet",
        ],
    );
    draft(
        &second,
        &["export", "PK tariff", "--out", file.to_str().unwrap()],
    );
    let back = draft(&author, &["import", file.to_str().unwrap()]);
    assert_eq!(text_of(&back, "state"), "returned");
    assert_eq!(text_of(&back, "review_note"), "The Act is not in force yet");
    draft(
        &author,
        &["submit", "PK tariff", "--note", "Commencement order added"],
    );
    draft(
        &author,
        &["export", "PK tariff", "--out", file.to_str().unwrap()],
    );
    let again = draft(&second, &["import", file.to_str().unwrap()]);
    assert_eq!(text_of(&again, "state"), "submitted");
    assert_eq!(text_of(&again, "note"), "Commencement order added");
}

#[test]
fn a_changed_file_is_refused_in_one_sentence() {
    let home = office("P-1");
    let file = home.beside("own.jaizapkg");
    home.done([
        "reference",
        "export",
        "reference",
        "--out",
        file.to_str().unwrap(),
    ]);
    load(&home, &file);
    let bytes = fs::read(&file).unwrap();
    let packages = home.done(["reference", "list"]);
    // Every byte of a member counts: headers, packed content, the list at the end.
    for at in (60..bytes.len()).step_by(bytes.len() / 23) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x15;
        fs::write(&file, changed).unwrap();
        let answer = home.ask(["reference", "load", file.to_str().unwrap()]);
        if answer.status == 0 {
            // A byte that no reader looks at (a time stamp): what was loaded is what was signed.
            assert_eq!(home.done(["reference", "verify"])["ok"], true);
        } else {
            let error = answer.error();
            assert!(
                ["file_damaged", "file_unreadable", "invalid_input"]
                    .contains(&text_of(&error, "code")),
                "{error:#}"
            );
        }
    }
    let after = home.done(["reference", "list"]);
    let hashes = |list: &Value| -> Vec<String> {
        let packages = list["packages"].as_array().unwrap();
        packages
            .iter()
            .map(|p| text_of(p, "sha256").to_owned())
            .collect()
    };
    let known = hashes(&packages);
    assert!(
        hashes(&after).iter().all(|hash| known.contains(hash)),
        "tables nobody signed were loaded"
    );
}

#[test]
fn the_rule_in_force_is_named_with_its_row_and_package() {
    let home = office("P-1");
    let rule = home.done([
        "reference",
        "rule",
        "--pct",
        "3904.2200",
        "--date",
        "2025-08-04",
        "--claim",
        "CONC-A",
    ]);
    let rate = |levy: &str| {
        let rates = rule["rates"].as_array().unwrap();
        text_of(
            rates.iter().find(|rate| rate["levy"] == levy).unwrap(),
            "rate",
        )
        .to_owned()
    };
    assert_eq!(
        (rate("CD"), rate("AST"), rate("IT"), rate("ST")),
        ("5".into(), "0".into(), "1".into(), "18".into())
    );
    let kind = |name: &str| {
        let kinds = rule["kinds"].as_array().unwrap();
        kinds
            .iter()
            .find(|kind| kind["kind"] == name)
            .unwrap()
            .clone()
    };
    let line = kind("tariff");
    assert_eq!(text_of(&line, "found"), "one");
    assert_eq!(
        (text_of(&line["rows"][0], "table"), &line["rows"][0]["line"]),
        ("pct_tariff", &8.into())
    );
    assert_eq!(text_of(&kind("ruling"), "found"), "none");
    assert_eq!(text_of(&kind("limitation"), "found"), "several");
    assert_eq!(text_of(&kind("limitation")["rows"][0], "legal_ref"), "Demo");
    assert_eq!(text_of(&rule["code"], "edition"), "2022");

    let early = home.done([
        "reference",
        "rule",
        "--pct",
        "3904.2200",
        "--date",
        "2017-06-01",
    ]);
    assert!(text_of(&early, "refusal").contains("no line 3904.2200 in force on 2017-06-01"));
    let unknown = home.refused(["reference", "rule", "--pct", "39", "--date", "2025-08-04"]);
    assert!(sentence(&unknown).contains("8 digits are needed"));
}
