#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn request(paid: &str, notice: &str) -> LimitationRequest {
    LimitationRequest {
        dates: Dates::default().with(DateKind::Payment, day(paid)),
        rules: vec![Rule {
            id: "R".into(),
            years: 5,
            ..Rule::default()
        }],
        notice_date: Some(day(notice)),
        ..LimitationRequest::default()
    }
}

#[test]
fn the_expiry_day_itself_is_in_time() {
    let on_time = check(&request("2020-02-29", "2025-02-28")).unwrap();
    assert_eq!(on_time.rules[0].status, Status::InTime);
    let late = check(&request("2020-02-29", "2025-03-01")).unwrap();
    assert_eq!(late.rules[0].reasons, [Bar::TimeBarred]);
}

#[test]
fn refuses_a_rule_without_period_and_one_that_is_endless() {
    let mut asked = request("2020-01-01", "2021-01-01");
    asked.rules[0].years = 0;
    assert_eq!(check(&asked).unwrap_err().code(), "invalid_argument");
    asked.rules[0].years = u32::MAX;
    assert_eq!(check(&asked).unwrap_err().code(), "invalid_argument");
}

#[test]
fn warns_only_while_there_is_no_notice() {
    let mut asked = request("2020-03-01", "2025-02-20");
    assert_eq!(check(&asked).unwrap().rules[0].status, Status::InTime);
    asked.as_of = asked.notice_date.take();
    assert_eq!(check(&asked).unwrap().rules[0].status, Status::DueSoon);
}

#[test]
fn a_payment_on_the_day_the_audit_starts_is_not_voluntary() {
    let mut asked = request("2024-01-01", "2025-01-01");
    asked.rules[0].voluntary_bar = true;
    asked.amount = Some(Decimal::whole(10));
    asked.audit_start = Some(day("2024-06-01"));
    asked.payments = vec![Payment {
        date: day("2024-06-01"),
        amount: Decimal::whole(10),
    }];
    assert!(check(&asked).unwrap().rules[0].reasons.is_empty());
    asked.payments[0].date = day("2024-05-31");
    assert_eq!(
        check(&asked).unwrap().rules[0].reasons,
        [Bar::VoluntaryPaid]
    );
}
