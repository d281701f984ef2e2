//! What stands on the pages.

use std::collections::HashSet;

use jaiza_reporting::{Lang, Language, ReportError, Texts, render};

use crate::bench::{key, pages, printed, sample, texts, tool};

#[test]
fn equal_input_gives_equal_bytes() {
    for lang in [Lang::En, Lang::Ur, Lang::EnUr] {
        assert!(
            printed(&sample(), lang) == printed(&sample(), lang),
            "{lang:?}"
        );
    }
}

#[test]
fn every_language_gives_a_sound_file() {
    for lang in [Lang::En, Lang::Ur, Lang::EnUr] {
        tool("qpdf", &["--check"], &[], &printed(&sample(), lang));
    }
}

#[test]
fn a_long_table_repeats_its_head_and_carries_its_totals() {
    let mut case = sample();
    let row = case.items[0].clone();
    case.items = (0..500)
        .map(|n| {
            let mut row = row.clone();
            row.gd = format!("KAPE-HC-{n}-10-09-2024");
            row
        })
        .collect();
    let pages = pages(&printed(&case, Lang::En));
    let annex: Vec<&String> = pages.iter().filter(|p| p.contains("Step")).collect();
    assert!(annex.len() > 20, "{} pages", annex.len());
    for (index, page) in annex.iter().enumerate() {
        assert!(
            page.contains("Goods declaration"),
            "page {index} has no head"
        );
        assert_eq!(page.contains("Brought forward"), index > 0, "page {index}");
        assert_eq!(
            page.contains("Carried forward"),
            index + 1 < annex.len(),
            "page {index}"
        );
    }
    let all = pages.concat();
    for n in [0, 17, 250, 499] {
        assert_eq!(
            all.matches(&format!("HC-{n}-10-09-2024")).count(),
            1,
            "row {n}"
        );
    }
}

#[test]
fn every_page_says_its_number_of_how_many() {
    let pages = pages(&printed(&sample(), Lang::En));
    let count = pages.len();
    for (index, page) in pages.iter().enumerate() {
        assert!(
            page.contains(&format!("Page {} of {count}", index + 1)),
            "page {index}"
        );
    }
}

#[test]
fn the_cover_stands_alone() {
    let cover = pages(&printed(&sample(), Lang::En)).remove(0);
    let case = sample();
    for wanted in [
        "Example Glass Works",
        "7654321-0",
        "PCA-X-2025-0003",
        "01 Jul 2024 to 31 Dec 2024",
        "Demand in words: Rupees",
        "Limitation: one item is out of time",
        "11 Sep 2027",
        "First Person",
        "Verification code",
    ] {
        assert!(
            cover.contains(wanted),
            "{wanted} is not on the cover:\n{cover}"
        );
    }
    let code = &case.state_digest;
    assert!(cover.contains(&format!("{} {}", &code[..4], &code[4..8])));
    assert!(!cover.contains("DRAFT"));
}

#[test]
fn a_draft_is_marked_on_every_page() {
    let mut case = sample();
    case.draft = true;
    let pages = pages(&printed(&case, Lang::En));
    assert!(pages.iter().all(|page| page.contains("DRAFT")));
}

#[test]
fn conflicts_are_printed_with_the_range_of_the_demand() {
    let mut case = sample();
    case.conflicts = vec![jaiza_reporting::ConflictNote {
        about: "Finding 1, item 1, unit price".to_owned(),
        values: vec!["0.55".to_owned(), "0.52".to_owned()],
    }];
    case.summary.demand_low = "100000".to_owned();
    case.summary.demand_high = "400000".to_owned();
    let cover = pages(&printed(&case, Lang::En)).remove(0);
    assert!(cover.contains("One fact is in conflict"), "{cover}");
    assert!(cover.contains("0.55 or 0.52"));
    assert!(cover.contains("between 100,000 and 400,000"));
}

/// Letters only, so that punctuation beside a word does not matter.
fn words_of(text: &str) -> HashSet<String> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn urdu_words_come_back_from_naskh_and_nastaliq() {
    let text = pages(&printed(&sample(), Lang::Ur)).concat();
    let found = words_of(&text);
    let texts = texts();
    let keys = [
        "report-title",
        "section-brief",
        "section-findings",
        "section-selection",
        "annex-a",
        "annex-a-note",
        "annex-b-note",
        "barred-note",
        "excess-note",
        "verification-note",
        "col-gd",
        "col-demand",
        "col-relevant-date",
        "limitation-past-one",
        "kind-classification",
    ];
    let mut wanted = words_of(&sample().directorate.title_ur);
    wanted.extend(words_of(&sample().findings[1].condition));
    for key in keys {
        wanted.extend(words_of(&texts.text(Language::Urdu, key, &[]).unwrap()));
    }
    let lost: Vec<&String> = wanted
        .iter()
        .filter(|word| !found.contains(*word))
        .collect();
    assert!(wanted.len() > 90, "{} words", wanted.len());
    assert!(lost.is_empty(), "lost: {lost:?}");
}

#[test]
fn cyrillic_and_latin_words_come_back() {
    let found = words_of(&pages(&printed(&sample(), Lang::En)).concat());
    for word in [
        "СТЕКЛЯННАЯ",
        "ТАРА",
        "RACKS",
        "Furniture",
        "Effect",
        "Classification",
    ] {
        assert!(found.contains(word), "{word} is lost");
    }
}

#[test]
fn a_missing_word_is_named() {
    struct Silent;
    impl Texts for Silent {
        fn text(&self, _: Language, _: &str, _: &[(&str, &str)]) -> Option<String> {
            None
        }
    }
    let error = render(&sample(), Lang::En, &Silent, &key()).unwrap_err();
    assert!(
        matches!(error, ReportError::MissingText { language: "en", .. }),
        "{error}"
    );
}
