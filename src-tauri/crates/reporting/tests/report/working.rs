//! Annex W: the working of the figures, printed and recomputed.

use jaiza_reporting::{CaseReport, ItemWorking, Lang, WorkingLine, WorkingSide, verify_report};

use crate::bench::{pages, printed, sample};

fn side(formula: &str, parts: [&str; 4]) -> WorkingSide {
    let [base, rate, exact, result] = parts.map(str::to_owned);
    WorkingSide {
        formula: formula.into(),
        base,
        rate,
        exact,
        result,
    }
}

/// The sample with the working of its first row: duty at 20 % of the customs value.
fn case() -> CaseReport {
    let mut case = sample();
    let row = &case.items[0];
    let value = |amount: &str| side("1 + 1", ["", "", "", amount]);
    case.working = vec![ItemWorking {
        finding: row.finding.clone(),
        gd: row.gd.clone(),
        item: row.item.clone(),
        lines: vec![
            WorkingLine {
                figure: "CV".into(),
                before: value(&row.value.before),
                after: value(&row.value.after),
                source: String::new(),
            },
            WorkingLine {
                figure: "CD".into(),
                before: side("1402117 × 20 %", ["1402117", "20", "280423.4", "280423"]),
                after: side("1880890 × 20 %", ["1880890", "20", "376178", "376178"]),
                source: "pct_tariff 4".into(),
            },
        ],
    }];
    case
}

fn differences(case: &CaseReport) -> Vec<String> {
    let verdict = verify_report(&printed(case, Lang::En));
    verdict
        .figures
        .differences
        .into_iter()
        .map(|d| format!("{}: {} / {}", d.place, d.stated, d.recomputed))
        .collect()
}

#[test]
fn the_annex_shows_formula_exact_figure_and_source_in_every_language() {
    for (lang, head) in [
        (Lang::En, "Annex W"),
        (Lang::Ur, "W"),
        (Lang::EnUr, "Annex W"),
    ] {
        let text = pages(&printed(&case(), lang)).join("\n");
        assert!(text.contains(head), "{lang:?}");
        assert!(text.contains("1,402,117 × 20 % = 280,423.4"), "{text}");
        assert!(text.contains("pct_tariff 4"), "{lang:?}");
    }
    assert!(
        !pages(&printed(&sample(), Lang::En))
            .join("\n")
            .contains("Annex W")
    );
}

#[test]
fn a_sound_working_recomputes() {
    assert_eq!(differences(&case()), differences(&sample()));
}

#[test]
fn a_percentage_that_does_not_follow_is_named() {
    let mut case = case();
    case.working[0].lines[1].before.rate = "21".into();
    let found = differences(&case);
    assert_eq!(
        found,
        ["working of finding 1, KAPE-HC-70011-10-09-2024 item 1, CD before: 280423 / 294445"]
    );
}

#[test]
fn a_figure_that_is_not_that_of_annex_a_is_named() {
    let mut case = case();
    case.working[0].lines[0].after.result = "1880891".into();
    let found = differences(&case);
    assert_eq!(
        found,
        [
            "working of finding 1, KAPE-HC-70011-10-09-2024 item 1, CV after as in annex A: 1880891 / 1880890"
        ]
    );
}
