//! What must hold for any input: limits move with errors and confidence, a draw covers its frame, a
//! draw repeats itself, the order of a list does not matter where it must not.

use crate::attribute::{Distribution, LimitRequest, Side};
use crate::confidence::Confidence;
use crate::number::Column;
use crate::protocol::answer_line;
use crate::selection::{HighValue, IntervalMus, Origin, Spacing, interval_mus};
use proptest::prelude::*;
use serde_json::{Value, json};

fn ask(op: &str, input: &Value) -> Value {
    let line = json!({"id": "1", "op": op, "input": input}).to_string();
    serde_json::from_str(&answer_line(&line).unwrap()).unwrap()
}

fn laws() -> impl Strategy<Value = Distribution> {
    prop_oneof![
        Just(Distribution::Binomial),
        Just(Distribution::Poisson),
        Just(Distribution::Hypergeometric)
    ]
}

fn upper(n: u64, k: u64, confidence: &str, law: Distribution) -> f64 {
    let request = LimitRequest {
        sample_size: n,
        deviations: k,
        confidence: Confidence::read(confidence).unwrap(),
        distribution: law,
        side: Side::TwoSided,
        population: Some(5000),
    };
    let limit = request.solve().unwrap();
    let (lower, upper) = (limit.lower_rate.unwrap(), limit.upper_rate.unwrap());
    assert!(lower <= limit.point_rate + 1e-12 && limit.point_rate <= upper + 1e-12);
    upper
}

proptest! {
    #[test]
    fn limits_rise_with_errors_and_with_confidence(law in laws(), n in 2_u64..300, k in 0_u64..299) {
        prop_assume!(k < n);
        let limit = upper(n, k, "0.9", law);
        prop_assert!(limit <= upper(n, k + 1, "0.9", law) + 1e-12);
        prop_assert!(limit <= upper(n, k, "0.95", law) + 1e-12);
    }

    #[test]
    fn a_plan_accepts_what_it_promises(tolerable in 20_u64..300, expected in 0_u64..15, law in 0_usize..3) {
        let distribution = ["binomial", "poisson", "hypergeometric"][law];
        let rate = |thousandths: u64| format!("0.{thousandths:03}");
        let plan = ask("plan.attribute", &json!({
            "confidence": "0.95", "tolerable_rate": rate(tolerable), "expected_rate": rate(expected),
            "distribution": distribution, "population": 40_000,
        }));
        prop_assert_eq!(&plan["ok"], &json!(true), "{}", plan);
        let limit = ask("limit.attribute", &json!({
            "sample_size": plan["result"]["sample_size"], "deviations": plan["result"]["acceptable_deviations"],
            "confidence": "0.95", "distribution": distribution, "side": "upper", "population": 40_000,
        }));
        let upper = limit["result"]["upper_rate"].as_f64().unwrap();
        let wanted: f64 = rate(tolerable).parse().unwrap();
        prop_assert!(upper <= wanted + 1e-9, "{upper} {wanted}");
    }

    #[test]
    fn a_draw_covers_its_frame_and_repeats_itself(
        cents in prop::collection::vec(-200_i64..50_000, 1..60), size in 1_u64..40, seed in "[a-z0-9]{1,8}",
        high in 0_usize..3,
    ) {
        let texts: Vec<String> = cents.iter().map(|cents| format!("{}{}.{:02}",
            if *cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100)).collect();
        let values = Column::read(&texts, "values").unwrap();
        let request = IntervalMus {
            values: &values,
            spacing: Spacing::Size(size),
            origin: Origin::Seed(seed),
            high_value: [HighValue::None, HighValue::SinglePass, HighValue::Iterative][high],
        };
        let Ok(draw) = interval_mus(&request) else {
            prop_assert!(cents.iter().all(|cents| *cents <= 0));
            return Ok(());
        };
        prop_assert_eq!(&draw, &interval_mus(&request).unwrap());
        let place = |place: &u64| usize::try_from(*place - 1).unwrap();
        for hit in &draw.selected {
            prop_assert!(cents[place(hit)] > 0 && !draw.high_value.contains(hit));
        }
        prop_assert!(draw.selected.is_sorted());
        // Every entry above zero as large as the interval is hit or examined in full.
        for (at, cents) in (1_u64..).zip(&cents) {
            #[allow(clippy::cast_precision_loss)]
            let large = *cents as f64 / 100.0 > draw.interval * 1.000_001;
            prop_assert!(!large || draw.selected.contains(&at) || draw.high_value.contains(&at));
        }
        match high {
            0 => prop_assert_eq!(draw.selected.len() as u64, size),
            2 => prop_assert!(draw.high_value.len() as u64 >= size
                || draw.selected.is_empty()
                || (draw.selected.len() + draw.high_value.len()) as u64 == size),
            _ => {}
        }
    }

    #[test]
    fn the_order_of_a_list_does_not_matter_where_it_must_not(
        mut cents in prop::collection::vec(1_i64..900_000, 3..80), turn in 0_usize..80,
    ) {
        let say = |cents: &[i64]| -> Vec<String> { cents.iter().map(ToString::to_string).collect() };
        let items = |cents: &[i64]| -> Vec<Value> {
            cents.iter().map(|value| json!({"group": (value % 3).to_string(), "value": value.to_string()})).collect()
        };
        let outputs = |cents: &[i64]| {
            [
                ask("benford.digits", &json!({"test": "first_two", "values": say(cents)}))["result"].clone(),
                ask("outliers.iqr", &json!({"items": items(cents), "k": "1.5"}))["result"]["groups"].clone(),
                ask("outliers.modified_z", &json!({"items": items(cents), "threshold": "3.5"}))["result"]["groups"].clone(),
            ]
        };
        let before = outputs(&cents);
        let turn = turn % cents.len();
        cents.rotate_left(turn);
        prop_assert_eq!(before, outputs(&cents));
    }

    #[test]
    fn no_request_is_answered_with_a_panic(op in 0_usize..40, field in "[a-z_]{1,12}", text in "\\PC{0,12}", n in any::<i64>()) {
        let names: Vec<&str> = crate::protocol::OPERATIONS
            .iter().flat_map(|part| part.iter().map(|operation| operation.name)).collect();
        let op = names[op % names.len()];
        let known = crate::protocol::OPERATIONS
            .iter().flat_map(|part| part.iter()).find(|operation| operation.name == op).unwrap().fields;
        let mut input = serde_json::Map::new();
        for (place, name) in known.iter().enumerate() {
            let value = match (place + text.len()) % 4 {
                0 => json!(n),
                1 => json!(text),
                2 => json!([text, n.to_string()]),
                _ => json!([{ field.as_str(): text }]),
            };
            input.insert((*name).to_owned(), value);
        }
        let answer = ask(op, &Value::Object(input));
        prop_assert!(answer["ok"] == json!(true) || answer["error"]["message"].as_str().is_some_and(|said| !said.is_empty()));
    }
}
