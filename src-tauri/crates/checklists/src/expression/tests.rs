#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;

fn holds(text: &str, own: &str) -> bool {
    let answers = |name: &str| match name {
        "related" => Some("yes"),
        "parts" => Some("raw set"),
        "amount" => Some("12.50"),
        "visit" => Some("2026-03-31"),
        _ => None,
    };
    Expression::parse(text).unwrap().holds(&answers, own)
}

#[test]
fn compares_texts_numbers_and_days() {
    assert!(holds("${related} = 'yes'", ""));
    assert!(holds("${related} != \"no\"", ""));
    assert!(holds("${amount} = 12.5", ""));
    assert!(holds("${amount} > -3 and ${amount} <= 100", ""));
    assert!(holds("${visit} >= '2026-01-01'", ""));
    assert!(!holds("${visit} < '2026-01-01'", ""));
    // Texts have no order.
    assert!(!holds("${related} < 'zzz'", ""));
    assert!(!holds("${related} >= 'a'", ""));
}

#[test]
fn binds_or_weaker_than_and() {
    assert!(holds("1 = 1 or 1 = 2 and 1 = 2", ""));
    assert!(!holds("(1 = 1 or 1 = 2) and 1 = 2", ""));
    assert!(holds(
        "not(${related} = 'no') and selected(${parts}, 'set')",
        ""
    ));
    assert!(!holds("selected(${parts}, 'se')", ""));
}

#[test]
fn takes_an_unanswered_question_as_the_empty_text() {
    assert!(holds("${never} = ''", ""));
    assert!(!holds("${never}", ""));
    assert!(!holds("${never} < 5", ""));
}

#[test]
fn reads_the_own_answer_as_a_point() {
    assert!(holds(". >= 0 and . <= 100", "40"));
    assert!(!holds(". >= 0 and . <= 100", "140"));
}

#[test]
fn names_the_position_of_what_it_cannot_read() {
    let fails = |text: &str| Expression::parse(text).unwrap_err();
    let cases = [
        ("", 1),
        ("${a} = ", 8),
        ("${a} == 'x'", 7),
        ("${a} = 'x", 8),
        ("${a", 1),
        ("(${a} = 'x'", 12),
        ("${a} + 1 = 2", 6),
        ("count(${a}) > 1", 1),
        ("${a} = 'x' xor ${b}", 12),
        ("1.2.3 = 1", 1),
        ("${a} = 'x')", 11),
    ];
    for (text, position) in cases {
        assert_eq!(fails(text).position, position, "{text}: {}", fails(text));
    }
    assert_eq!(
        fails("today() > 1").fault,
        ExpressionFault::Word("today".to_owned())
    );
    assert_eq!(fails("1 % 2").fault, ExpressionFault::Character('%'));
}

#[test]
fn refuses_depth_and_length_without_end() {
    let deep = format!("{}1{}", "(".repeat(60), ")".repeat(60));
    let long = format!("'{}' = ''", "x".repeat(3000));
    let many = format!("1{}", " or 1".repeat(390));
    for text in [deep, long, many] {
        assert_eq!(
            Expression::parse(&text).unwrap_err().fault,
            ExpressionFault::TooComplex
        );
    }
}

#[test]
fn lists_the_questions_it_looks_at() {
    let expression = Expression::parse("not(selected(${a}, 'x')) or ${b} = ${c}").unwrap();
    assert_eq!(expression.questions(), ["a", "b", "c"]);
}
