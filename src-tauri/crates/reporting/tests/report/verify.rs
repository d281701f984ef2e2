//! What verification finds.

use jaiza_reporting::{CaseReport, Lang, verify_report};

use crate::bench::{printed, sample};

#[test]
fn an_untouched_report_is_good() {
    let verdict = verify_report(&printed(&sample(), Lang::EnUr));
    assert!(verdict.readable && verdict.sealed && verdict.signature_ok && verdict.unchanged);
    assert!(verdict.figures.ok, "{:?}", verdict.figures.differences);
    assert!(verdict.figures.checked > 50);
    assert_eq!(verdict.signer_person, "Test Person");
    assert_eq!(verdict.signer_actor, "actor-1");
    assert_eq!(verdict.signed_at, "2025-03-31T09:30:00Z");
    assert_eq!(verdict.case_no, "PCA-X-2025-0003");
    assert_eq!(verdict.state_digest, sample().state_digest);
    assert!(verdict.problems.is_empty(), "{:?}", verdict.problems);
}

#[test]
fn every_flipped_bit_is_found() {
    let good = printed(&sample(), Lang::En);
    let step = (good.len() / 500).max(1);
    for (turn, at) in (0..good.len()).step_by(step).enumerate() {
        let mut bad = good.clone();
        bad[at] ^= 1 << (turn % 8);
        assert!(
            !verify_report(&bad).unchanged,
            "byte {at} of {}",
            good.len()
        );
    }
}

#[test]
fn every_changed_byte_of_the_seal_is_found() {
    let good = printed(&sample(), Lang::En);
    let seal = good.windows(10).position(|w| w == b"/JaizaSeal").unwrap();
    let end = good[seal..]
        .windows(6)
        .position(|w| w == b"endobj")
        .unwrap()
        + seal;
    for at in seal..end {
        for mask in [0x01, 0x20] {
            let mut bad = good.clone();
            bad[at] ^= mask;
            assert!(!verify_report(&bad).unchanged, "byte {at}");
        }
    }
}

#[test]
fn added_and_lost_bytes_are_found() {
    let good = printed(&sample(), Lang::En);
    let mut longer = good.clone();
    longer.push(b'\n');
    assert!(!verify_report(&longer).unchanged);
    assert!(!verify_report(&good[..good.len() - 1]).unchanged);
    for nothing in [&b""[..], b"%PDF-1.7\n", b"not a report"] {
        let verdict = verify_report(nothing);
        assert!(!verdict.readable && !verdict.unchanged && !verdict.problems.is_empty());
    }
}

/// Changes one figure of the sample and gives the places that no longer agree.
fn places(change: impl Fn(&mut CaseReport)) -> Vec<String> {
    let mut case = sample();
    change(&mut case);
    let verdict = verify_report(&printed(&case, Lang::En));
    assert!(
        verdict.unchanged,
        "the seal is good, only the figures are not"
    );
    verdict
        .figures
        .differences
        .into_iter()
        .map(|d| d.place)
        .collect()
}

#[test]
fn totals_that_do_not_foot_are_found() {
    assert!(places(|_| {}).is_empty());
    let summary = places(|case| case.summary.demand = "1".to_owned());
    assert_eq!(summary, ["summary, demand"]);
    let finding = places(|case| case.findings[0].short = "1".to_owned());
    assert_eq!(finding, ["finding 1, short", "summary, short"]);
    let row = places(|case| {
        case.items[0].levies.get_mut("CD").unwrap().after = "376179".to_owned();
    });
    assert!(row.iter().any(|p| p.contains("item 1, CD")), "{row:?}");
    let excess = places(|case| case.excess.clear());
    assert_eq!(excess, ["excess list"]);
    let stray = places(|case| {
        case.surcharges[0].finding = "9".to_owned();
    });
    assert!(
        stray.iter().any(|p| p == "rows without a finding"),
        "{stray:?}"
    );
}

#[test]
fn surcharge_that_does_not_follow_from_days_and_rates_is_found() {
    let surcharge = places(|case| case.surcharges[0].numerator = "3271.66".to_owned());
    assert!(
        surcharge.iter().any(|p| p.ends_with("numerator")),
        "{surcharge:?}"
    );
    let days = places(|case| case.surcharges[0].days += 1);
    assert!(days.iter().any(|p| p.ends_with("days")), "{days:?}");
    let unreadable = places(|case| case.surcharges[0].numerator = "many".to_owned());
    assert!(!unreadable.is_empty());
}
