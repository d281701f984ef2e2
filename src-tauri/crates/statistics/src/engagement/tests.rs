//! What must hold of every engagement: parts add up, a draw repeats itself, extensions go on, missing
//! documents count, nothing is concluded from half an examination.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::refused::Code;

fn lines(books: &[&str]) -> Vec<Line> {
    (1..)
        .zip(books)
        .map(|(n, book)| Line {
            key: format!("GD{n}#1"),
            book: (*book).to_owned(),
        })
        .collect()
}

fn hundred() -> Vec<Line> {
    let books: Vec<String> = (1..=100).map(|n| (n * n * 37 + 11).to_string()).collect();
    lines(&books.iter().map(String::as_str).collect::<Vec<_>>())
}

fn design(goal: Goal, drawing: Drawing) -> Design {
    Design {
        goal,
        drawing,
        tolerable: if goal == Goal::Money { "900000" } else { "0.1" }.to_owned(),
        ..Design::default()
    }
}

fn who() -> (String, String) {
    ("2026-01-02 10:00".to_owned(), "A. Officer".to_owned())
}

fn draw(design: Design, size: u64, lines: Vec<Line>) -> Draw {
    let seed = ("seed".to_owned(), "given".to_owned());
    Draw::first(design, size, seed, lines, who()).unwrap()
}

fn further(size: u64, replaces: Option<&str>) -> Step {
    Step {
        size,
        replaces: replaces.map(str::to_owned),
        reason: "the limit is too high".to_owned(),
        ..Step::default()
    }
}

fn all_clean(draw: &Draw) -> BTreeMap<String, Outcome> {
    let clean = |one: Picked| (one.key, Outcome::Audited(one.book));
    draw.picked().into_iter().map(clean).collect()
}

const EVERY: [Drawing; 5] = [
    Drawing::IntervalMus,
    Drawing::CellMus,
    Drawing::RandomMus,
    Drawing::RandomItems,
    Drawing::IntervalItems,
];

#[test]
fn negatives_and_zeros_are_shown_apart_and_everything_adds_up() {
    let lines = lines(&["100", "-20.50", "0", "300", "5000"]);
    let asked = Design {
        certainty: "1000".to_owned(),
        ..design(Goal::Money, Drawing::CellMus)
    };
    let drawn = draw(asked, 2, lines);
    let parts = &drawn.reconcile;
    let shown = |group: &Group| (group.items, group.sum.clone());
    assert_eq!(shown(&parts.frame), (2, "400".to_owned()));
    assert_eq!(shown(&parts.negative), (1, "-20.5".to_owned()));
    assert_eq!(shown(&parts.zero), (1, "0".to_owned()));
    assert_eq!(shown(&parts.certainty), (1, "5000".to_owned()));
    assert_eq!(shown(&parts.total), (5, "5379.5".to_owned()));
    assert!(parts.holds());
    let off = Reconcile {
        zero: Group::default(),
        ..parts.clone()
    };
    assert!(!off.holds());
}

#[test]
fn nothing_to_draw_from_is_said() {
    let refused = |lines: Vec<Line>| {
        let seed = ("s".to_owned(), "given".to_owned());
        let asked = Design {
            certainty: "none".to_owned(),
            ..design(Goal::Money, Drawing::IntervalMus)
        };
        Draw::first(asked, 3, seed, lines, who()).unwrap_err().code
    };
    assert_eq!(refused(lines(&[])), Code::EmptyFrame);
    assert_eq!(refused(lines(&["0", "-5"])), Code::EmptyFrame);
}

#[test]
fn a_changed_row_and_a_changed_pick_are_named() {
    let drawn = draw(design(Goal::Money, Drawing::IntervalMus), 12, hundred());
    let same = drawn.again(&hundred()).unwrap();
    assert!(same.population && same.selection && same.differs.is_none());
    let mut changed = hundred();
    changed[6].book = "1".to_owned();
    let found = drawn.again(&changed).unwrap();
    assert!(!found.population && found.selection);
    assert_eq!(found.differs.unwrap()[0], "row 7");
    let mut forged = drawn.clone();
    forged.steps[0].hits[3].key = "GD1#1".to_owned();
    let found = forged.again(&hundred()).unwrap();
    assert!(found.population && !found.selection);
    assert_eq!(found.differs.unwrap()[0], "step 1, unit 4");
}

#[test]
fn a_replacement_leaves_the_item_out_and_needs_a_reason() {
    for drawing in EVERY {
        let goal = Goal::Money;
        let drawn = draw(design(goal, drawing), 10, hundred());
        let one = drawn
            .picked()
            .into_iter()
            .find(|one| !one.certainty)
            .unwrap();
        let mute = Step {
            reason: " ".to_owned(),
            ..further(1, Some(&one.key))
        };
        assert_eq!(drawn.further(mute).unwrap_err().field, "reason");
        let replaced = drawn.further(further(0, Some(&one.key))).unwrap();
        assert_eq!(replaced.steps[1].hits.len() as u64, one.hits);
        assert!(replaced.steps[1].hits.iter().all(|hit| hit.key != one.key));
        let before = drawn.review(&BTreeMap::new()).unwrap().units;
        assert_eq!(replaced.review(&BTreeMap::new()).unwrap().units, before);
        assert_eq!(
            replaced
                .further(further(0, Some(&one.key)))
                .unwrap_err()
                .field,
            "item"
        );
        assert!(replaced.again(&hundred()).unwrap().selection);
    }
}

#[test]
fn nothing_is_concluded_while_an_item_is_open() {
    let drawn = draw(design(Goal::Money, Drawing::RandomMus), 15, hundred());
    let mut outcomes = all_clean(&drawn);
    let last = outcomes.pop_last().unwrap();
    let review = drawn.review(&outcomes).unwrap();
    assert_eq!(review.open, [last.0]);
    assert_eq!(review.conclusion, None);
}

#[test]
fn a_missing_document_is_an_error_of_the_whole_amount() {
    let asked = Design {
        certainty: "none".to_owned(),
        evaluation: "stringer_poisson".to_owned(),
        direction: Direction::Overstatement,
        ..design(Goal::Money, Drawing::CellMus)
    };
    let drawn = draw(asked, 20, hundred());
    let mut outcomes = all_clean(&drawn);
    let clean = drawn.review(&outcomes).unwrap();
    let key = drawn.steps[0].hits[2].key.clone();
    outcomes.insert(key.clone(), Outcome::Missing);
    let missing = drawn.review(&outcomes).unwrap();
    outcomes.insert(key, Outcome::Audited("0".to_owned()));
    let nothing = drawn.review(&outcomes).unwrap();
    assert!(missing.upper > clean.upper && missing.likely > 0.0);
    assert_eq!(missing.upper.to_bits(), nothing.upper.to_bits());
    assert!(missing.warnings.contains(&"missing_documents"));
}

#[test]
fn the_decision_is_the_upper_limit_against_what_is_tolerable() {
    let asked = |tolerable: &str| Design {
        tolerable: tolerable.to_owned(),
        direction: Direction::Overstatement,
        ..design(Goal::Money, Drawing::IntervalMus)
    };
    let concluded = |tolerable: &str, wrong: usize| {
        let drawn = draw(asked(tolerable), 30, hundred());
        let mut outcomes = all_clean(&drawn);
        for hit in drawn.steps[0].hits.iter().take(wrong) {
            outcomes.insert(hit.key.clone(), Outcome::Audited("0".to_owned()));
        }
        drawn.review(&outcomes).unwrap().conclusion.unwrap()
    };
    assert_eq!(concluded("12000000", 0), Conclusion::Acceptable);
    assert_eq!(concluded("100", 0), Conclusion::Widen);
    assert_eq!(concluded("100", 6), Conclusion::Exceeded);
}

#[test]
fn a_sample_of_everything_leaves_nothing_to_chance() {
    let drawn = draw(design(Goal::Money, Drawing::IntervalMus), 500, hundred());
    assert_eq!(drawn.certainty.len(), 100);
    let mut outcomes = all_clean(&drawn);
    outcomes.insert("GD3#1".to_owned(), Outcome::Audited("1344".to_owned()));
    let review = drawn.review(&outcomes).unwrap();
    // Declared 344, found 1,344.
    assert_eq!(review.upper.to_bits(), 1000.0_f64.to_bits());
    assert_eq!(review.units, 0);
}

#[test]
fn strata_get_parts_that_their_variance_needs() {
    let asked = Design {
        strata: Allocating {
            bounds: vec!["10000".to_owned(), "350000".to_owned()],
            method: "neyman".to_owned(),
        },
        ..design(Goal::Money, Drawing::RandomItems)
    };
    let drawn = draw(asked, 40, hundred());
    assert_eq!(drawn.allocation.len(), 3);
    // Items from 350,000 on are three; all of them are taken rather than more than there are.
    assert!(drawn.allocation.iter().all(|part| *part >= 2));
    let review = drawn.review(&all_clean(&drawn)).unwrap();
    assert_eq!(review.conclusion, Some(Conclusion::Acceptable));
    assert!(review.estimate.is_some());
    let mixed = Design {
        evaluation: "ratio".to_owned(),
        ..drawn.design
    };
    assert_eq!(mixed.complete().unwrap_err().field, "evaluation");
}

#[test]
fn conventions_stand_side_by_side_each_with_its_formula() {
    let asked = Design {
        tolerable: "1250000".to_owned(),
        expected: "125000".to_owned(),
        ..design(Goal::Money, Drawing::IntervalMus)
    };
    let asked = asked.complete().unwrap();
    let frame = Frame::of(&hundred(), &asked, None).unwrap();
    let all = conventions(&asked, &frame).unwrap();
    let names: Vec<&str> = all.iter().map(|(name, ..)| *name).collect();
    assert_eq!(
        names,
        ["hypergeometric_interpolated", "poisson", "expansion_factor"]
    );
    for (_, _, one) in all {
        let one = one.unwrap();
        let size = one
            .formulas
            .iter()
            .find(|f| f.name == "sample_size")
            .unwrap();
        assert_eq!(size.result, one.sample_size.to_string());
        assert!(one.sample_size > 20 && one.sample_size < 50, "{one:?}");
    }
    let hopeless = Design {
        expected: "2000000".to_owned(),
        ..asked
    };
    let all = conventions(&hopeless, &frame).unwrap();
    assert!(
        all.into_iter()
            .all(|(_, _, one)| one.unwrap_err().code == Code::Infeasible)
    );
}

fn books() -> impl Strategy<Value = Vec<Line>> {
    prop::collection::vec(-50_i64..100_000, 1..60).prop_map(|books| {
        let texts: Vec<String> = books.iter().map(|book| format!("{book}.25")).collect();
        lines(&texts.iter().map(String::as_str).collect::<Vec<_>>())
    })
}

proptest! {
    #[test]
    fn any_draw_reconciles_repeats_itself_and_goes_on(
        population in books(),
        size in 1_u64..30,
        more in 1_u64..10,
        drawing in prop::sample::select(EVERY.to_vec()),
    ) {
        let seed = ("7".to_owned(), "given".to_owned());
        let asked = design(Goal::Money, drawing);
        let Ok(first) = Draw::first(asked, size, seed, population.clone(), who()) else {
            return Ok(());
        };
        prop_assert!(first.reconcile.holds());
        prop_assert!(first.again(&population).unwrap().selection);
        let Ok(wider) = first.further(further(more, None)) else {
            return Ok(());
        };
        // What was drawn stays drawn; the new step is all that was added.
        prop_assert_eq!(&wider.steps[..1], &first.steps[..]);
        prop_assert_eq!(wider.steps[1].hits.len() as u64, more);
        prop_assert!(wider.again(&population).unwrap().selection);
        if !drawing.is_monetary() {
            let hits: Vec<_> = wider.steps.iter().flat_map(|s| &s.hits).map(|h| &h.key).collect();
            prop_assert_eq!(hits.iter().collect::<BTreeSet<_>>().len(), hits.len());
        }
        // What it rests on survives being written and read.
        let text = serde_json::to_string(&wider).unwrap();
        prop_assert_eq!(serde_json::from_str::<Draw>(&text).unwrap(), wider);
    }

    #[test]
    fn more_error_never_lowers_the_limit(population in books(), size in 5_u64..30, wrong in 0_usize..20) {
        let seed = ("7".to_owned(), "given".to_owned());
        let asked = Design {
            direction: Direction::Overstatement,
            ..design(Goal::Money, Drawing::IntervalMus)
        };
        let Ok(drawn) = Draw::first(asked, size, seed, population, who()) else {
            return Ok(());
        };
        let mut outcomes = all_clean(&drawn);
        let mut before = drawn.review(&outcomes).unwrap().upper;
        for one in drawn.picked().into_iter().take(wrong) {
            outcomes.insert(one.key, Outcome::Audited("0".to_owned()));
            let upper = drawn.review(&outcomes).unwrap().upper;
            prop_assert!(upper >= before - 1e-6 * before.abs());
            before = upper;
        }
    }
}
