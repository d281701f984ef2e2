use proptest::prelude::*;

use super::*;
use crate::decimal::Decimal;

fn number(text: &str) -> Ratio {
    Ratio::from(text.parse::<Decimal>().unwrap())
}

fn entry(id: &str, invoice: &str, quantity: &str, value: &str) -> Entry {
    let amount = |text: &str| (!text.is_empty()).then(|| number(text));
    Entry {
        id: id.to_owned(),
        invoices: invoice_keys(invoice),
        quantity: amount(quantity).map(|amount| Quantity {
            base: "KGM".to_owned(),
            amount,
        }),
        values: amount(value)
            .map(|amount| Worth {
                currency: "USD".to_owned(),
                amount,
            })
            .into_iter()
            .collect(),
        ..Entry::default()
    }
}

fn item(id: &str, invoice: &str, quantity: &str, value: &str) -> Entry {
    let mut item = entry(id, invoice, quantity, value);
    item.price = Some(Worth {
        currency: "USD".to_owned(),
        amount: &number(value) / &number(quantity),
    });
    item
}

fn tolerance(value_pct: i64, days: u32) -> Tolerance {
    Tolerance {
        value_pct: Ratio::whole(value_pct),
        days,
        ..Tolerance::default()
    }
}

#[test]
fn one_invoice_of_several_items_is_laid_line_by_line() {
    let lines = [
        entry("l1", "INV 7", "100", "500"),
        entry("l2", "INV 7", "40", "700"),
    ];
    let items = [
        item("i1", "inv-0007", "100", "450"),
        item("i2", "inv-0007", "40", "700"),
    ];
    let found = match_books(&lines, &items, &tolerance(1, 0));
    assert_eq!(found.pairs.len(), 2);
    let first = &found.pairs[0];
    assert_eq!(
        (&first.lines[0], &first.items[0]),
        (&"l1".to_owned(), &"i1".to_owned())
    );
    assert_eq!(first.difference.verdict(), Verdict::Differs);
    assert_eq!(first.difference.price.as_ref().unwrap().books.plain(), "5");
    assert_eq!(found.pairs[1].difference.verdict(), Verdict::Agrees);
}

#[test]
fn one_payment_of_several_invoices_is_compared_by_sums() {
    let lines = [entry("p1", "A-1, A-2", "", "1200")];
    let items = [
        item("i1", "A1", "10", "500"),
        item("i2", "A1", "10", "300"),
        item("i3", "A2", "10", "350"),
    ];
    let found = match_books(&lines, &items, &tolerance(1, 0));
    let [pair] = found.pairs.as_slice() else {
        panic!("one pair")
    };
    assert_eq!(pair.items, ["i1", "i2", "i3"]);
    assert_eq!(pair.by, [Basis::Invoice, Basis::Total]);
    let value = pair.difference.value.as_ref().unwrap();
    assert_eq!(value.difference().plain(), "50");
    assert!(pair.difference.price.is_none(), "no price of several items");
}

#[test]
fn two_payments_of_one_item_make_its_price() {
    let lines = [
        entry("p1", "A1", "", "22320"),
        entry("p2", "A1", "", "9180"),
    ];
    let items = [item("i1", "A1", "3600", "22320")];
    let found = match_books(&lines, &items, &Tolerance::default());
    let [pair] = found.pairs.as_slice() else {
        panic!("one pair: {found:?}")
    };
    let price = pair.difference.price.as_ref().unwrap();
    assert_eq!(
        (price.books.plain(), price.declared.plain()),
        ("8.75".into(), "6.2".into())
    );
}

#[test]
fn a_price_of_another_unit_is_not_compared() {
    let mut line = entry("l1", "A1", "5", "500");
    line.quantity = Some(Quantity {
        base: "BX".to_owned(),
        amount: Ratio::whole(5),
    });
    line.price = Some(Worth {
        currency: "USD".to_owned(),
        amount: Ratio::whole(100),
    });
    let found = match_books(
        &[line],
        &[item("i1", "A1", "250", "500")],
        &Tolerance::default(),
    );
    let difference = &found.pairs[0].difference;
    assert!(difference.quantity.is_none());
    assert_eq!(difference.price.as_ref().unwrap().books.plain(), "2");
    assert_eq!(difference.verdict(), Verdict::Agrees);
}

#[test]
fn figures_that_contradict_under_one_invoice_stay_unclear() {
    let lines = [entry("l1", "A1", "", "500"), entry("l2", "A1", "", "500")];
    let items = [item("i1", "A1", "1", "400"), item("i2", "A1", "1", "300")];
    let found = match_books(&lines, &items, &Tolerance::default());
    assert!(found.pairs.is_empty());
    assert!(
        found
            .lines
            .iter()
            .chain(&found.items)
            .all(|one| one.reason == Reason::Unclear)
    );
}

#[test]
fn without_a_reference_only_the_one_that_fits_is_taken() {
    let lines = [entry("l1", "", "10", "500"), entry("l2", "", "10", "900")];
    let twins = [
        item("i1", "", "10", "500"),
        item("i2", "", "10", "900"),
        item("i3", "", "10", "900"),
    ];
    let found = match_books(&lines, &twins, &Tolerance::default());
    assert_eq!(found.pairs.len(), 1);
    assert_eq!(found.pairs[0].by, [Basis::Quantity, Basis::Value]);
    assert_eq!(found.lines[0].reason, Reason::Unclear);
    assert_eq!(found.items.len(), 2);
}

#[test]
fn a_line_that_names_an_unknown_invoice_is_only_in_the_books() {
    let found = match_books(
        &[entry("l1", "Z9", "10", "500")],
        &[item("i1", "A1", "10", "500")],
        &tolerance(5, 30),
    );
    assert!(found.pairs.is_empty());
    assert_eq!(found.lines[0].reason, Reason::ReferenceUnknown);
    assert_eq!(found.items[0].reason, Reason::NothingFits);
}

fn entries(side: &'static str) -> impl Strategy<Value = Vec<Entry>> {
    let one = (0_u8..6, 0_u8..4, 1_i64..6, 1_i64..40, 0_i64..40);
    prop::collection::vec(one, 0..14).prop_map(move |made| {
        let made = made.into_iter().enumerate();
        made.map(|(n, (invoice, gd, quantity, value, day))| Entry {
            id: format!("{side}{n:02}"),
            invoices: if invoice == 0 {
                vec![]
            } else {
                vec![format!("INV{invoice}")]
            },
            gd: if gd == 0 {
                String::new()
            } else {
                format!("GD{gd}")
            },
            gd_item: None,
            day: chrono::NaiveDate::from_num_days_from_ce_opt(
                738_000 + i32::try_from(day).unwrap(),
            ),
            quantity: (quantity < 5).then(|| Quantity {
                base: "KGM".to_owned(),
                amount: Ratio::whole(quantity),
            }),
            values: vec![Worth {
                currency: "USD".to_owned(),
                amount: Ratio::whole(value),
            }],
            price: None,
        })
        .collect()
    })
}

proptest! {
    #[test]
    fn every_line_and_item_appears_exactly_once(lines in entries("l"), items in entries("i"), pct in 0_i64..30) {
        let found = match_books(&lines, &items, &tolerance(pct, 20));
        let both = |pick: fn(&Pair) -> &Vec<String>, alone: &[Alone]| {
            let mut ids: Vec<String> = found.pairs.iter().flat_map(|pair| pick(pair).clone()).collect();
            ids.extend(alone.iter().map(|one| one.id.clone()));
            ids.sort();
            ids
        };
        let ids = |entries: &[Entry]| entries.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
        prop_assert_eq!(both(|pair| &pair.lines, &found.lines), ids(&lines));
        prop_assert_eq!(both(|pair| &pair.items, &found.items), ids(&items));
    }

    #[test]
    fn the_order_of_the_input_changes_nothing(
        (lines, shuffled) in entries("l").prop_flat_map(|e| (Just(e.clone()), Just(e).prop_shuffle())),
        (items, mixed) in entries("i").prop_flat_map(|e| (Just(e.clone()), Just(e).prop_shuffle())),
    ) {
        let limits = tolerance(5, 20);
        prop_assert_eq!(match_books(&lines, &items, &limits), match_books(&shuffled, &mixed, &limits));
    }

    #[test]
    fn figures_that_agree_agree_under_every_wider_tolerance(
        books in -1000_i64..1000, declared in -1000_i64..1000, pct in 0_i64..50, abs in 0_i64..50, more in 0_i64..50,
    ) {
        let (books, declared) = (Ratio::whole(books), Ratio::whole(declared));
        let agrees = |pct: i64, abs: i64| compare::within(&books, &declared, &Ratio::whole(pct), &Ratio::whole(abs));
        prop_assert!(!agrees(pct, abs) || (agrees(pct + more, abs) && agrees(pct, abs + more)));
    }

    #[test]
    fn what_matches_exactly_by_figures_matches_under_every_tolerance(lines in entries("l"), items in entries("i"), pct in 1_i64..30) {
        let exact = match_books(&lines, &items, &tolerance(0, 20));
        let wide = match_books(&lines, &items, &tolerance(pct, 20));
        let figures = [Basis::Quantity, Basis::Value];
        let sure = exact.pairs.iter().filter(|pair| figures.iter().all(|one| pair.by.contains(one)));
        for pair in sure {
            let kept = wide.pairs.iter().any(|other| other.lines == pair.lines && other.items == pair.items);
            prop_assert!(kept, "{pair:?}");
        }
    }

    #[test]
    fn sums_of_matched_and_unmatched_are_those_of_the_whole(lines in entries("l"), items in entries("i")) {
        let found = match_books(&lines, &items, &tolerance(3, 20));
        let sum = |ids: Vec<&String>| -> Ratio {
            let of = |id: &String| lines.iter().find(|one| one.id == *id).and_then(|one| one.value_in("USD")).cloned();
            ids.into_iter().filter_map(of).sum()
        };
        let matched = sum(found.pairs.iter().flat_map(|pair| &pair.lines).collect());
        let alone = sum(found.lines.iter().map(|one| &one.id).collect());
        prop_assert_eq!(matched + alone, lines.iter().filter_map(|one| one.value_in("USD")).cloned().sum());
    }
}
