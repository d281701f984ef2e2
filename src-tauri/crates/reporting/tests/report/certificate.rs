//! What stands on a certificate of import, and what its seal covers.

use std::collections::HashSet;

use jaiza_reporting::{
    Amendment, Conversion, Count, Grouping, IMPORT_REPORTS, ImportCertificate, Lang, Language,
    Texts, TotalLine, verify_report,
};

use crate::bench::{certified, key, pages, sample_import, texts, tool};

const LANGS: [Lang; 3] = [Lang::En, Lang::Ur, Lang::EnUr];

/// The codes an import gives to records: reasons, kinds of dropped records, flags.
const CODES: [&str; 30] = [
    "COLUMN_COUNT",
    "MANDATORY_MISSING",
    "DATE_UNREADABLE",
    "GD_UNREADABLE",
    "GD_DATE_CONFLICT",
    "GD_NO_DATE",
    "NTN_UNREADABLE",
    "PCT_UNREADABLE",
    "NUMBER_UNREADABLE",
    "NOT_POSITIVE",
    "ORIGIN_UNKNOWN",
    "UNIT_UNKNOWN",
    "CURRENCY_UNKNOWN",
    "DUPLICATE_KEY",
    "DUPLICATE_EXACT",
    "CELL_DAMAGED",
    "CELL_TOO_LONG",
    "FORMAT_AMBIGUOUS",
    "BLANK",
    "REPEATED_HEADER",
    "TOTAL_ROW",
    "PREAMBLE",
    "FOOTER",
    "PCT_ZERO_RESTORED",
    "PCT_IRREGULAR",
    "NTN_PADDED",
    "TOTAL_MISMATCH",
    "PRICE_DERIVED",
    "CORRECTED",
    "GD_FOREIGN",
];

/// Text with every run of blanks as one blank, so that broken lines do not matter.
fn text(cert: &ImportCertificate, lang: Lang) -> String {
    let all = pages(&certified(cert, lang)).join("\n");
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters only: readers put vowel marks before or behind the word they belong to.
fn words_of(text: &str) -> HashSet<String> {
    let letters = text.replace(|c| matches!(c, '\u{64B}'..='\u{652}'), "");
    letters
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

fn grouped(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn amendments(count: usize) -> Vec<Amendment> {
    let one = |n: usize| Amendment {
        gd: format!("KAPE-HC-{n}-04-08-2024"),
        item: "1".to_owned(),
        from_version: "1".to_owned(),
        to_version: "2".to_owned(),
        changes: (0..9)
            .map(|field| {
                let value = |side| format!("{side} value {field} of item {n}, rather long");
                (format!("Field {field}"), value("old"), value("new"))
            })
            .collect(),
    };
    (0..count).map(one).collect()
}

#[test]
fn every_count_and_amount_stands_on_the_paper() {
    let cert = sample_import();
    let text = text(&cert, Lang::En);
    let words: HashSet<&str> = text
        .split(' ')
        .map(|word| word.trim_matches(|c: char| !c.is_ascii_digit() && c != '-'))
        .collect();
    let reasons = cert.dropped_by.iter().chain(&cert.set_aside_by);
    let counts = [
        cert.records_in_file,
        cert.header_record,
        cert.stored,
        cert.set_aside,
        cert.dropped,
        cert.corrected,
        cert.current,
        cert.superseded,
        cert.declarations,
        cert.traders,
        cert.amendments_total,
    ];
    let counts = counts
        .into_iter()
        .chain(reasons.map(|r| r.count))
        .chain(cert.conversions.iter().map(|c| c.count))
        .chain(cert.totals.iter().map(|t| t.absent_rows))
        .chain(cert.notes.iter().map(|n| n.1));
    for count in counts {
        assert!(words.contains(grouped(count).as_str()), "{count}:\n{text}");
    }
    for amount in ["48,210,934,511", "912,004,118", "912,004,120", "-2"] {
        assert!(words.contains(amount), "{amount}:\n{text}");
    }
}

#[test]
fn origin_conversions_and_answers_stand_on_the_paper() {
    let cert = sample_import();
    let text = text(&cert, Lang::En);
    for wanted in [
        "Working paper A-1",
        "GD audit extract Jul-Dec 2024 (second copy).xlsx",
        "4,718,592 bytes",
        "sheet GDs",
        "04 Aug 2025 · 10:15 UTC",
        "First Person",
        "Example City",
        "laptop-07",
        "Jaiza 0.9.0",
        "Monthly extract, version 3",
        "01 Jul 2024 to 31 Dec 2024",
        "Two rupees of rounding",
        "number format en: 1,234.56",
        "Yes, day first",
        "EXPORTER",
        "CLEARING AGENT PHONE",
        "KAPE-HC-10421-04-08-2024",
        "8481.8090 8481.2000",
        "The leading zero of the PCT code was restored.",
        "The date cannot be read.",
        "NEW_REASON_42",
        "Test Person, 2025-03-31 09:30 UTC",
    ] {
        assert!(text.contains(wanted), "{wanted} is lost:\n{text}");
    }
}

#[test]
fn the_whole_digest_reads_from_left_to_right_in_every_language() {
    let cert = sample_import();
    // Digits alone in a group must not change places with their neighbours.
    let digest = "12345678 3b9f0c11 00000000 11111111 22222222 deadbeef 33333333 44444444";
    let cert = ImportCertificate {
        sha256: digest.replace(' ', ""),
        ..cert
    };
    for lang in LANGS {
        let text = text(&cert, lang);
        assert!(text.contains(digest), "{lang:?}:\n{text}");
        assert!(text.contains("KAPE-HC-10421-04-08-2024"), "{lang:?}");
        assert!(
            text.contains("01991f7e-3c5a-7d21-9a40-5f1b2c3d4e5f"),
            "{lang:?}"
        );
    }
}

#[test]
fn shown_sums_add_up_and_say_so() {
    let cert = sample_import();
    let parts = [1, cert.dropped, cert.set_aside, cert.stored];
    assert_eq!(parts.iter().sum::<u32>(), cert.records_in_file, "sample");
    let text = text(&cert, Lang::En);
    assert!(
        text.contains("Nothing was lost: all 12,346 records"),
        "{text}"
    );
    assert!(text.contains("12,346 Records in the file = 1 Header, record 3 + 17"));
    assert!(text.contains("Dropped 17") && text.contains("Set aside 27"));
    assert!(!text.contains("Without a recorded reason"));
}

#[test]
fn says_so_when_a_record_is_missing() {
    let mut cert = sample_import();
    cert.stored -= 5;
    let text = text(&cert, Lang::En);
    assert!(!text.contains("Nothing was lost"), "{text}");
    assert!(
        text.contains("accounted for are 12,341, a difference of 5."),
        "{text}"
    );
    assert!(text.contains("The stored records do not add up"), "{text}");
}

#[test]
fn reasons_that_fall_short_of_the_sum_get_a_row_for_the_rest() {
    let mut cert = sample_import();
    cert.set_aside_by.pop();
    let text = text(&cert, Lang::En);
    assert!(
        text.contains("Without a recorded reason 3 Set aside 27"),
        "{text}"
    );
}

#[test]
fn an_unsettled_difference_of_totals_is_said_first() {
    let mut cert = sample_import();
    cert.settled_reason = None;
    let open = text(&cert, Lang::En);
    assert!(
        open.contains("One total typed at the import differs"),
        "{open}"
    );
    assert!(
        open.contains("The difference has not been settled."),
        "{open}"
    );
    for total in &mut cert.totals {
        (total.typed, total.agrees) = (None, None);
    }
    let untyped = text(&cert, Lang::En);
    assert!(
        untyped.contains("No total was typed at the import"),
        "{untyped}"
    );
}

#[test]
fn every_code_has_words_in_both_languages_and_they_are_printed() {
    let texts = texts();
    for (lang, language) in [(Lang::En, Language::English), (Lang::Ur, Language::Urdu)] {
        for chunk in CODES.chunks(10) {
            let mut cert = sample_import();
            let count = |code: &&str| Count {
                code: (*code).to_owned(),
                count: 1,
            };
            cert.dropped_by = chunk.iter().map(count).collect();
            let printed = words_of(&text(&cert, lang));
            for code in chunk {
                let name = code.to_lowercase().replace('_', "-");
                let say = |kind| texts.text(language, &format!("{kind}-{name}"), &[]);
                let said = ["problem", "dropped", "flag"].into_iter().find_map(say);
                let said = said.unwrap_or_else(|| panic!("{code} has no words in {language:?}"));
                let lost: Vec<_> = words_of(&said).difference(&printed).cloned().collect();
                assert!(lost.is_empty(), "{code}, {language:?}: {lost:?}");
            }
        }
    }
}

#[test]
fn urdu_words_come_back_from_the_certificate() {
    let cert = sample_import();
    let found = words_of(&text(&cert, Lang::Ur));
    let texts = texts();
    let mut wanted = HashSet::new();
    for key in [
        "certificate-title",
        "certificate-subtitle",
        "certificate-in-file",
        "certificate-dropped",
        "certificate-set-aside",
        "certificate-stored",
        "certificate-superseded",
        "certificate-terms",
        "certificate-section-totals",
        "certificate-section-readings",
        "certificate-col-absent",
        "certificate-kept-unmapped",
        "certificate-seal-note",
        "confidential",
    ] {
        wanted.extend(words_of(&texts.text(Language::Urdu, key, &[]).unwrap()));
    }
    let lost: Vec<_> = wanted.difference(&found).collect();
    assert!(wanted.len() > 50, "{} words", wanted.len());
    assert!(lost.is_empty(), "lost: {lost:?}");
}

#[test]
fn equal_imports_give_equal_bytes_and_other_ones_do_not() {
    for lang in LANGS {
        let once = certified(&sample_import(), lang);
        assert!(once == certified(&sample_import(), lang), "{lang:?}");
        let mut other = sample_import();
        other.traders += 1;
        assert!(once != certified(&other, lang), "{lang:?}");
    }
}

#[test]
fn every_language_gives_a_sound_certificate() {
    for lang in LANGS {
        tool(
            "qpdf",
            &["--check"],
            &[],
            &certified(&sample_import(), lang),
        );
    }
}

#[test]
fn an_ordinary_import_takes_one_page() {
    let mut cert = sample_import();
    cert.dropped_by.truncate(2);
    cert.dropped = 11;
    cert.set_aside_by.truncate(2);
    cert.set_aside = 19;
    cert.records_in_file = 1 + 11 + 19 + cert.stored;
    cert.conversions.truncate(2);
    cert.answers.clear();
    cert.notes.clear();
    cert.amendments.clear();
    cert.amendments_total = 0;
    assert_eq!(pages(&certified(&cert, Lang::En)).len(), 1);
    // Urdu needs more height for every line.
    cert.dropped_by.clear();
    cert.set_aside_by.clear();
    (cert.dropped, cert.set_aside) = (0, 0);
    cert.records_in_file = 1 + cert.stored;
    cert.conversions.clear();
    assert_eq!(pages(&certified(&cert, Lang::Ur)).len(), 1);
}

#[test]
fn thousands_of_amendments_keep_to_two_pages() {
    let mut cert = sample_import();
    cert.amendments = amendments(3000);
    cert.amendments_total = 3000;
    for lang in LANGS {
        let pages = pages(&certified(&cert, lang));
        assert!(pages.len() <= 2, "{lang:?}: {} pages", pages.len());
    }
    let text = text(&cert, Lang::En);
    let shown = text.matches("KAPE-HC-").count();
    let line = format!(
        "The first {shown} of 3,000 are shown; {} more",
        3000 - shown
    );
    let line = line.replace(" 29", " 2,9");
    assert!((1..=12).contains(&shown) && text.contains(&line), "{text}");
}

#[test]
fn an_import_that_is_long_in_every_list_keeps_to_two_pages_and_its_sums() {
    let long = "a rather long remark that somebody wrote into a cell ".repeat(40);
    let mut cert = sample_import();
    let reasons = |n: u32| -> Vec<Count> {
        let one = |i| Count {
            code: format!("REASON_{i}"),
            count: 2,
        };
        (0..n).map(one).collect()
    };
    cert.dropped_by = reasons(60);
    cert.dropped = 120;
    cert.set_aside_by = reasons(60);
    cert.set_aside = 120;
    cert.records_in_file = 241 + cert.stored;
    cert.file_name.clone_from(&long);
    cert.settled_reason = Some(long.clone());
    cert.conversions = vec![
        Conversion {
            what: long.clone(),
            ..Conversion::default()
        };
        90
    ];
    cert.answers = vec![(long.clone(), long.clone()); 70];
    cert.not_extracted = vec!["SOME COLUMN".to_owned(); 300];
    cert.kept_unmapped = vec![long.clone(); 300];
    cert.notes = vec![("NOTE".to_owned(), 3, long); 80];
    cert.totals.extend(vec![TotalLine::default(); 90]);
    cert.amendments = amendments(50);
    for lang in LANGS {
        let pages = pages(&certified(&cert, lang));
        assert!(pages.len() <= 2, "{lang:?}: {} pages", pages.len());
    }
    let text = text(&cert, Lang::En);
    assert!(text.contains("Nothing was lost"));
    assert!(text.contains("Dropped 120") && text.contains("Set aside 120"));
    assert!(text.contains("Other reasons"), "{text}");
}

#[test]
fn amounts_are_grouped_as_the_office_wants() {
    let mut cert = sample_import();
    cert.grouping = Grouping::SouthAsian;
    assert!(text(&cert, Lang::En).contains("48,21,09,34,511"));
}

#[test]
fn a_file_without_a_header_counts_none() {
    let mut cert = sample_import();
    cert.header_record = 0;
    cert.records_in_file -= 1;
    assert!(text(&cert, Lang::En).contains("Nothing was lost: all 12,345 records"));
}

#[test]
fn the_seal_covers_the_certificate() {
    let pdf = certified(&sample_import(), Lang::En);
    let verdict = verify_report(&pdf);
    assert!(verdict.problems.is_empty(), "{:?}", verdict.problems);
    assert!(verdict.readable && verdict.unchanged && verdict.figures.ok);
    assert_eq!(verdict.case_no, sample_import().extract_id);
    assert!(verdict.figures.checked >= 10, "{}", verdict.figures.checked);
    let mut changed = pdf;
    let at = changed
        .windows(10)
        .position(|w| w == b"/FontFile2")
        .or(changed.len().checked_sub(400));
    changed[at.unwrap() + 1] ^= 1;
    assert!(!verify_report(&changed).unchanged);
}

#[test]
fn verification_names_sums_that_do_not_come_out() {
    let mut cert = sample_import();
    cert.current += 1;
    cert.totals[0].agrees = Some(false);
    let verdict = verify_report(&certified(&cert, Lang::En));
    assert!(verdict.unchanged, "what was sealed is what was given");
    assert_eq!(verdict.problems, ["figures_differ"]);
    let places: Vec<_> = verdict
        .figures
        .differences
        .iter()
        .map(|d| &d.place)
        .collect();
    assert_eq!(places, ["stored", "customs_value"]);
}

#[test]
fn the_list_of_import_reports_prints_the_certificate() {
    let report = IMPORT_REPORTS.iter().find(|r| r.id == "import_certificate");
    let cert = sample_import();
    let printed = report.unwrap().render(&cert, Lang::Ur, &texts(), &key());
    assert!(printed.unwrap() == certified(&cert, Lang::Ur));
}
