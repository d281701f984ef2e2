//! Monetary unit sampling: plan, draws, evaluation.

use serde_json::Value;

use super::fields::Fields;
use super::samples::{origin, seed};
use super::{Operation, json};
use crate::monetary::{ErrorItem, EvaluationRequest, Method, MusMethod, MusPlanRequest};
use crate::refused::{Answer, Refused};
use crate::selection::{self, Draws, HighValue, IntervalMus, Spacing};

pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "plan.mus",
        fields: &[
            "confidence",
            "population_value",
            "tolerable",
            "expected",
            "method",
        ],
        answer: plan,
    },
    Operation {
        name: "evaluate.mus",
        fields: &[
            "confidence",
            "population_value",
            "sample_size",
            "method",
            "errors",
            "high_value_errors",
            "top_stratum",
        ],
        answer: evaluate,
    },
    Operation {
        name: "select.interval_mus",
        fields: &[
            "values",
            "sample_size",
            "interval",
            "start",
            "seed",
            "high_value",
        ],
        answer: interval,
    },
    Operation {
        name: "select.cell_mus",
        fields: &["values", "sample_size", "fractions", "seed"],
        answer: |input| {
            let values = input.column("values")?;
            selection::cell_mus(&values, input.count("sample_size")?, &draws(input)?)
                .map(|drawn| json(&drawn))
        },
    },
    Operation {
        name: "select.random_mus",
        fields: &["values", "sample_size", "fractions", "seed"],
        answer: |input| {
            let values = input.column("values")?;
            selection::random_mus(&values, input.count("sample_size")?, &draws(input)?)
                .map(|drawn| json(&drawn))
        },
    },
    Operation {
        name: "select.sieve_mus",
        fields: &["values", "sample_size", "fractions", "seed"],
        answer: |input| {
            let values = input.column("values")?;
            selection::sieve_mus(&values, input.count("sample_size")?, &draws(input)?)
                .map(|drawn| json(&drawn))
        },
    },
];

fn plan(input: &Fields<'_>) -> Answer<Value> {
    let request = MusPlanRequest {
        confidence: input.confidence()?,
        population_value: input.exact("population_value")?,
        tolerable: input.exact("tolerable")?,
        expected: input.exact("expected")?,
        method: MusMethod::read(input.text("method")?)?,
    };
    request.solve().map(|plan| json(&plan))
}

fn errors(input: &Fields<'_>, name: &str) -> Answer<Vec<ErrorItem>> {
    let items = input.objects(name, &["book", "audit", "hits"])?;
    let read = |item: &Fields<'_>| {
        let hits = item.count_if("hits")?.unwrap_or(1);
        if hits == 0 {
            return Err(Refused::argument(
                name,
                "An item of the sample was hit at least once.",
            ));
        }
        Ok(ErrorItem {
            book: item.exact("book")?,
            audit: item.exact("audit")?,
            hits,
        })
    };
    items.iter().map(read).collect()
}

fn evaluate(input: &Fields<'_>) -> Answer<Value> {
    let top_stratum = match input.text_if("top_stratum")? {
        None => false,
        Some("interval") => true,
        Some(other) => {
            return Err(Refused::argument(
                "top_stratum",
                format!("\"{other}\" is unknown; use interval."),
            ));
        }
    };
    let request = EvaluationRequest {
        confidence: input.confidence()?,
        population_value: input.exact("population_value")?,
        sample_size: input.count("sample_size")?,
        method: Method::read(input.text("method")?)?,
        errors: errors(input, "errors")?,
        high_value_errors: errors(input, "high_value_errors")?,
        top_stratum,
    };
    request.solve().map(|evaluation| json(&evaluation))
}

fn interval(input: &Fields<'_>) -> Answer<Value> {
    let spacing = match (input.count_if("sample_size")?, input.exact_if("interval")?) {
        (Some(size), None) => Spacing::Size(size),
        (None, Some(interval)) => Spacing::Interval(interval),
        _ => {
            return Err(Refused::argument(
                "sample_size",
                "Give either a sample size or an interval.",
            ));
        }
    };
    let values = input.column("values")?;
    let request = IntervalMus {
        values: &values,
        spacing,
        origin: origin(input)?,
        high_value: input
            .text_if("high_value")?
            .map_or(Ok(HighValue::None), HighValue::read)?,
    };
    selection::interval_mus(&request).map(|drawn| json(&drawn))
}

/// Fractions or seed, exactly one of them.
fn draws(input: &Fields<'_>) -> Answer<Draws> {
    match (input.has("fractions"), seed(input)?) {
        (true, None) => {
            let texts = input.decimals("fractions")?;
            let fractions = texts
                .iter()
                .map(|text| crate::number::exact(text, "fractions"));
            fractions.collect::<Answer<_>>().map(Draws::Given)
        }
        (false, Some(seed)) => Ok(Draws::Seed(seed)),
        _ => Err(Refused::argument(
            "fractions",
            "Give either fractions or a seed.",
        )),
    }
}
