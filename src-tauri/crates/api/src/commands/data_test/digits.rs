//! Digits against Benford's law, or the last two against equal shares.

use std::collections::BTreeMap;

use jaiza_statistics::benford::{DigitRequest, DigitTest, Digits, Sign, z_of};

use super::amounts::{nothing, refused};
use super::found::{Found, Group, Test, number, shown};
use super::view::{View, is_made, no_amount};
use crate::commands::home::count;
use crate::dto::data_test::{DataTestFigure, DataTestIn, DataTestPoint, DataTestSeries};
use crate::error::{Answer, ErrorBody};

pub const TEST: Test = Test {
    name: "benford",
    limit: "1.96",
    column: "price_declared",
    keys: &[],
    unsuited: no_amount,
    run,
};

/// Powers of ten that amounts should span for Benford's law.
const MAGNITUDES: f64 = 3.0;

fn run(view: &View, ask: &DataTestIn) -> Answer<Found> {
    let request = DigitRequest {
        test: DigitTest::read(&ask.variant).map_err(refused)?,
        sign: Sign::read(&ask.sign).map_err(refused)?,
        min_abs: Some(ask.least.trim().to_owned()).filter(|text| !text.is_empty()),
        decimals: decimals(&ask.column),
    };
    let (present, texts): (Vec<u32>, Vec<&str>) = view.present(&ask.column).unzip();
    if texts.is_empty() {
        return Err(nothing(&ask.column));
    }
    let mut places: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let digits = request
        .of_each(&texts, |at, digit| {
            let place = present.get(at).copied();
            places.entry(digit).or_default().extend(place);
        })
        .map_err(refused)?;
    let limit: f64 = ask.limit.parse().map_err(|_| {
        ErrorBody::invalid(
            "error-test-argument",
            format!("The limit \"{}\" is not a number.", ask.limit),
        )
        .arg("why", &ask.limit)
    })?;
    let mut warnings = digits.warnings.clone();
    if is_made(&ask.column) {
        warnings.push("made_by_formula");
    }
    if request.test != DigitTest::LastTwo && magnitudes(&texts) < MAGNITUDES {
        warnings.push("few_magnitudes");
    }
    let groups = digits.counts.iter().map(|(digit, observed)| {
        let (expected, share, z) = against(request.test, &digits, *digit, *observed);
        Group {
            key: digit.to_string(),
            cells: vec![
                digit.to_string(),
                observed.to_string(),
                shown(expected * jaiza_statistics::number::count(digits.n), 1),
                shown(100.0 * share, 3),
                shown(100.0 * expected, 3),
                shown(z, 3),
            ],
            places: places.remove(digit).unwrap_or_default(),
            // Only more of a digit than expected points to records.
            flagged: z > limit && share > expected,
        }
    });
    Ok(Found {
        rows: count(view.rows()),
        tested: u32::try_from(digits.n).unwrap_or(u32::MAX),
        groups: groups.collect(),
        numbers: numbers(&digits),
        warnings,
        columns: vec![
            "digits",
            "observed",
            "expected",
            "share",
            "expected_share",
            "z",
        ],
        figure: Some(figure(request.test, &digits, limit)),
        ..Found::default()
    })
}

/// Decimals in which a column is written: rupees are whole.
fn decimals(column: &str) -> u32 {
    if is_made(column) { 0 } else { 2 }
}

/// Powers of ten between the smallest and the largest amount.
fn magnitudes(texts: &[&str]) -> f64 {
    let sizes = texts.iter().filter_map(|text| text.parse::<f64>().ok());
    let sizes = sizes.map(f64::abs).filter(|size| *size > 0.0);
    let (least, most) = sizes.fold((f64::MAX, 0.0_f64), |(least, most), size| {
        (least.min(size), most.max(size))
    });
    if most > 0.0 {
        (most / least).log10()
    } else {
        0.0
    }
}

fn against(test: DigitTest, digits: &Digits, digit: u32, observed: u64) -> (f64, f64, f64) {
    let n = jaiza_statistics::number::count(digits.n);
    let (expected, share) = (
        test.expected(digit),
        jaiza_statistics::number::count(observed) / n,
    );
    (expected, share, z_of((share - expected).abs(), expected, n))
}

fn numbers(digits: &Digits) -> Vec<crate::dto::data_test::DataTestNumber> {
    let mut numbers = vec![
        number("n", "n", digits.n.to_string()),
        number("mad", "Σ|p − b| ÷ k", shown(digits.mad, 6)),
        number(
            "chi-square",
            "χ² = Σ(o − e)² ÷ e",
            shown(digits.chi_square, 4),
        ),
        number("freedom", "k − 1", digits.degrees_of_freedom.to_string()),
        number("p-value", "P(χ² ≥ x)", shown(digits.p_value, 6)),
        number("ks", "max|Σp − Σb|", shown(digits.ks_d, 6)),
        number("zero", "0", digits.excluded.zero.to_string()),
        number("sign", "±", digits.excluded.sign.to_string()),
        number(
            "below",
            "|x| < min",
            digits.excluded.below_minimum.to_string(),
        ),
    ];
    if let Some(word) = digits.conformity {
        numbers.insert(2, number("conformity", "Nigrini 2012", word));
    }
    numbers
}

fn figure(test: DigitTest, digits: &Digits, limit: f64) -> DataTestFigure {
    let series = |name: &str, of: &dyn Fn(u32, u64) -> (f64, bool)| DataTestSeries {
        name: name.to_owned(),
        points: digits
            .counts
            .iter()
            .map(|(digit, observed)| {
                let (value, marked) = of(*digit, *observed);
                DataTestPoint {
                    label: digit.to_string(),
                    value: shown(100.0 * value, 3),
                    marked,
                }
            })
            .collect(),
    };
    DataTestFigure {
        kind: "line".to_owned(),
        unit: "%".to_owned(),
        series: vec![
            series("share", &|digit, observed| {
                let (expected, share, z) = against(test, digits, digit, observed);
                (share, z > limit && share > expected)
            }),
            series("expected_share", &|digit, _| (test.expected(digit), false)),
        ],
    }
}
