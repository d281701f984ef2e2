#![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]

use super::*;
use crate::catalogue::{CATALOGUE, catalogue_title};

#[test]
fn lists_every_file_of_the_folder_once() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/indicators");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != "common.rs" && name != "tests.rs")
        .map(|name| name[..6].to_uppercase().replace('_', "-"))
        .collect();
    files.sort();
    let mut codes: Vec<&str> = INDICATORS.iter().map(|one| one.code).collect();
    codes.sort_unstable();
    assert_eq!(files, codes);
}

#[test]
fn describes_each_indicator_as_the_catalogue_names_it() {
    for one in INDICATORS {
        assert_eq!(catalogue_title(one.code), Some(one.title), "{}", one.code);
        assert!(
            one.sentences
                .iter()
                .all(|(key, _)| key.starts_with(&one.code.to_lowercase()))
        );
        for p in one.parameters {
            assert!(
                (p.least..=p.most).contains(&p.default),
                "{} {}",
                one.code,
                p.name
            );
        }
    }
}

#[test]
fn has_46_codes_and_none_twice() {
    let mut codes: Vec<_> = CATALOGUE.iter().map(|(code, _)| *code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 46);
}

#[test]
fn grades_from_the_start_up_to_a_full_hundred() {
    assert_eq!(graded(1.0, 1.0, 0.5), 0.0);
    assert_eq!(graded(1.25, 1.0, 0.5), 50.0);
    assert_eq!(graded(9.0, 1.0, 0.5), 100.0);
    assert_eq!(graded(0.5, 1.0, 0.5), 0.0);
}

#[test]
fn hashes_the_definition_as_64_hex_digits() {
    assert_eq!(definition_hash().len(), 64);
    assert_eq!(definition_hash(), definition_hash());
}
