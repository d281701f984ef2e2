//! What the door says about itself.

use jaiza_tests::jaiza::Home;
use jaiza_tests::tree;
use std::fs;

/// `name  One sentence.` for every command.
fn commands() -> Vec<(String, String)> {
    let answer = Home::none().ask(["rpc", "--list"]);
    assert_eq!(answer.status, 0, "{answer}");
    let lines = answer
        .stdout
        .lines()
        .filter_map(|line| line.split_once(' '));
    let found: Vec<_> = lines
        .map(|(name, rest)| (name.to_owned(), rest.trim().to_owned()))
        .collect();
    assert!(
        found.len() > 20,
        "too few commands to be the door\n{answer}"
    );
    found
}

#[test]
fn every_command_says_in_a_sentence_what_it_does() {
    for (name, sentence) in commands() {
        assert!(
            sentence.len() > 8 && sentence.ends_with(['.', '?']),
            "{name}: {sentence:?}"
        );
    }
}

#[test]
fn every_command_is_a_noun_and_a_verb() {
    for (name, _) in commands() {
        let plain = name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        assert!(plain && (name.contains('_') || name == "about"), "{name}");
    }
}

#[test]
fn the_window_knows_every_command() {
    let bindings = fs::read_to_string(tree::root().join("ui/src/api/bindings.ts")).unwrap();
    for (name, _) in commands() {
        assert!(
            bindings.contains(&name),
            "{name} is not in the bindings; `cargo xtask gen` writes them"
        );
    }
}
