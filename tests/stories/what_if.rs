//! Other parameters tried on a run, and what an office measured on its way to headquarters.

use jaiza_tests::jaiza::{Home, text_of};
use std::fs;

use crate::parameters::{NATION, parameters, path, refused, run, sentence, words, write};

#[test]
fn a_what_if_tells_who_enters_and_leaves_and_stores_nothing() {
    let home = Home::of("P-1");
    let made = run(&home, &[]);
    let id = text_of(&made, "run_id");
    let same = parameters(&home, &["what-if", "--run", id, "--first", "2"]);
    assert_eq!(same["entering"], serde_json::json!([]));
    assert_eq!(same["before"], same["after"]);
    let hits = same["hits"].as_array().unwrap();
    assert!(hits.iter().all(|one| one["before"] == one["after"]));

    let codes: Vec<String> = made["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["hits"].as_u64() > Some(0))
        .map(|one| text_of(one, "indicator").to_owned())
        .collect();
    assert!(!codes.is_empty(), "the worked extract has hits");
    let mut off = vec!["what-if".to_owned(), "--run".to_owned(), id.to_owned()];
    off.extend(
        codes
            .iter()
            .map(|code| format!("indicator.{code}.enabled=false")),
    );
    let off: Vec<&str> = off.iter().map(String::as_str).collect();
    let none = parameters(&home, &off);
    assert_eq!(none["after"]["mean_score"], "0.000");
    assert_eq!(none["after"]["expected_yield"], "0");
    let wild = refused(
        &home,
        &["what-if", "--run", id, "indicator.VAL-01.params.k=8"],
    );
    assert!(
        sentence(&wild).contains("expected a number from 0 to 1"),
        "{wild:#}"
    );
    let runs = home.done(["risk", "list"]);
    assert_eq!(runs["runs"].as_array().unwrap().len(), 1);
}

#[test]
fn headquarters_adopts_a_measured_proposal_and_the_package_says_who_measured_it() {
    let (office, hq) = (Home::of("P-1"), Home::of("P-9"));
    let made = run(&office, &[]);
    let id = text_of(&made, "run_id");
    let value = "indicator.VAL-01.params.k=0.75";
    let silent = refused(
        &office,
        &["proposal", "make", value, "--run", id, "--reason", ""],
    );
    assert!(sentence(&silent).contains("Say in a sentence why"));
    let made = [
        "proposal",
        "make",
        value,
        "--run",
        id,
        "--reason",
        "Fewer false hits",
    ];
    let proposal = parameters(&office, &made);
    assert_eq!(proposal["state"], "proposed");
    assert_eq!(proposal["changes"][0]["from"], "0.8");
    let file = path(&office, "k.proposal.json");
    parameters(
        &office,
        &[
            "proposal",
            "export",
            text_of(&proposal, "id"),
            "--out",
            &file,
        ],
    );

    let text = fs::read_to_string(&file).unwrap();
    let forged = write(
        &hq,
        "forged.json",
        &text.replace("Fewer false", "Many fewer"),
    );
    let error = refused(&hq, &["proposal", "read", words(&forged)]);
    assert_eq!(error["code"], "file_damaged");

    let read = parameters(&hq, &["proposal", "read", &file]);
    assert_eq!(read["state"], "received");
    parameters(&hq, &["draft", "new", "rp-NAT-2", "--copy", NATION]);
    let id = text_of(&read, "id");
    let adopted = parameters(&hq, &["proposal", "adopt", id, "--draft", "rp-NAT-2"]);
    assert_eq!(adopted["state"], "adopted");
    let shown = parameters(&hq, &["show", "rp-NAT-2"]);
    assert_eq!(shown["package"]["adopted"][0]["by"], "Test Person");
    assert!(text_of(&shown["package"]["adopted"][0], "changes").contains("0.8 -> 0.75"));
    let late = ["proposal", "decline", id, "--reason", "Too late"];
    assert_eq!(refused(&hq, &late)["code"], "conflict");
    hq.is_whole();
}
