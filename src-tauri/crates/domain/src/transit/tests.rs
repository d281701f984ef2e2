#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use crate::reference::Validity;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sound() -> Transit {
    let kg = Some(Ratio::whole(1000));
    Transit {
        gd: "KAPE-TP-1".into(),
        gd_date: day("2026-01-05"),
        trader_id: "1234567".into(),
        exit_date: Some(day("2026-01-15")),
        weigh_in_kg: kg.clone(),
        weigh_out_kg: kg,
        seal_in: "S-1".into(),
        seal_out: "s 1".into(),
        scan_sample: Some(true),
        scanned: true,
        tracker_alerts: Some(Ratio::zero()),
        guarantee_ref: "BG-1".into(),
        guarantee_amt: Some(Ratio::whole(600)),
        leviable: Some(Ratio::whole(600)),
        ..Transit::default()
    }
}

fn words(one: &Transit, as_of: &str) -> Vec<&'static str> {
    let (found, _) = gaps(one, day(as_of), &Limits::default());
    found.iter().map(Gap::word).collect()
}

#[test]
fn a_sound_transit_has_no_gap() {
    assert_eq!(
        gaps(&sound(), day("2026-03-01"), &Limits::default()),
        (vec![], vec![])
    );
}

#[test]
fn an_exit_is_missed_only_after_the_days_allowed() {
    let open = Transit {
        exit_date: None,
        ..sound()
    };
    assert!(words(&open, "2026-01-15").is_empty());
    assert_eq!(words(&open, "2026-01-16"), ["no_exit"]);
    let late = Transit {
        exit_date: Some(day("2026-01-16")),
        ..sound()
    };
    assert_eq!(words(&late, "2026-03-01"), ["late_exit"]);
}

#[test]
fn each_control_is_a_gap_of_its_own_and_weights_differ_beyond_the_limit_in_both_directions() {
    let kg = |kg| Transit {
        weigh_out_kg: Some(Ratio::whole(kg)),
        ..sound()
    };
    assert!(words(&kg(980), "2026-02-01").is_empty());
    assert_eq!(words(&kg(979), "2026-02-01"), ["weight"]);
    assert_eq!(words(&kg(1021), "2026-02-01"), ["weight"]);
    let all = Transit {
        seal_out: "S-2".into(),
        scanned: false,
        tracker_alerts: Some(Ratio::whole(2)),
        guarantee_amt: Some(Ratio::whole(599)),
        ..sound()
    };
    assert_eq!(
        words(&all, "2026-02-01"),
        ["seals", "not_scanned", "alerts", "guarantee_short"]
    );
}

#[test]
fn what_a_file_does_not_state_is_unknown_and_no_gap() {
    let bare = Transit {
        gd_date: day("2026-01-05"),
        exit_date: Some(day("2026-01-06")),
        ..Transit::default()
    };
    let (found, unknown) = gaps(&bare, day("2026-02-01"), &Limits::default());
    assert_eq!(found, []);
    assert_eq!(
        unknown,
        [
            "weight",
            "seals",
            "not_scanned",
            "alerts",
            "guarantee_short"
        ]
    );
}

fn guarantee(amount: i64) -> Security {
    Security {
        guarantee_ref: "BG-1".into(),
        trader: "1234567".into(),
        amount: Ratio::whole(amount),
        valid: Validity {
            from: Some(day("2026-01-01")),
            to: Some(day("2026-01-31")),
        },
        ..Security::default()
    }
}

#[test]
fn the_account_runs_exactly_and_debits_of_a_day_come_before_its_credits() {
    let first = sound();
    let second = Transit {
        gd: "KAPE-TP-2".into(),
        gd_date: day("2026-01-15"),
        exit_date: None,
        ..sound()
    };
    let account = ledgers(&[second, first], &[guarantee(1000)], day("2026-01-20")).remove(0);
    let running: Vec<String> = account
        .lines
        .iter()
        .map(|l| l.available.clone().unwrap().plain())
        .collect();
    assert_eq!(running, ["400", "-200", "400"]);
    assert_eq!(account.marks, [Mark::OverDebit]);
    assert_eq!(
        (
            account.outstanding.plain(),
            account.available.unwrap().plain()
        ),
        ("600".into(), "400".into())
    );
}

#[test]
fn goods_still_in_transit_under_an_ended_guarantee_are_marked() {
    let open = Transit {
        exit_date: None,
        ..sound()
    };
    let marks = |as_of| {
        ledgers(std::slice::from_ref(&open), &[guarantee(1000)], day(as_of))
            .remove(0)
            .marks
    };
    assert_eq!(marks("2026-01-31"), []);
    assert_eq!(marks("2026-02-01"), [Mark::ExpiredOpen]);
}

#[test]
fn an_unknown_guarantee_another_traders_and_a_missing_amount_are_marked() {
    let one = Transit {
        guarantee_ref: "BG-9".into(),
        ..sound()
    };
    assert_eq!(
        ledgers(&[one], &[], day("2026-02-01"))[0].marks,
        [Mark::NotKnown]
    );
    let other = Transit {
        trader_id: "7654321".into(),
        guarantee_amt: None,
        ..sound()
    };
    let account = ledgers(&[other], &[guarantee(1000)], day("2026-01-20")).remove(0);
    assert_eq!(account.marks, [Mark::OtherTrader]);
    assert!(account.lines[0].from_levies);
    let bare = Transit {
        guarantee_amt: None,
        leviable: None,
        ..sound()
    };
    assert_eq!(
        ledgers(&[bare], &[guarantee(1000)], day("2026-01-20"))[0].marks,
        [Mark::NoAmount]
    );
}
