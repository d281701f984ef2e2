//! Plans, limits, draws of items, strata and estimates.

use serde_json::{Value, json as object};

use super::fields::{Fields, decimal};
use super::{Operation, json};
use crate::attribute::{Distribution, Expected, LimitRequest, PlanRequest, Side};
use crate::estimate::{Estimator, Pairs, Sampled, stratified};
use crate::number::exact;
use crate::refused::{Answer, Refused};
use crate::selection::{self, Allocation, Origin, RandomRequest, Stratum};

pub const OPERATIONS: &[Operation] = &[
    Operation {
        name: "plan.attribute",
        fields: &[
            "confidence",
            "tolerable_rate",
            "distribution",
            "expected_rate",
            "expected_deviations",
            "population",
        ],
        answer: plan,
    },
    Operation {
        name: "limit.attribute",
        fields: &[
            "sample_size",
            "deviations",
            "confidence",
            "distribution",
            "side",
            "population",
        ],
        answer: limit,
    },
    Operation {
        name: "select.random_items",
        fields: &[
            "population",
            "sample_size",
            "seed",
            "replace",
            "already_selected",
        ],
        answer: random_items,
    },
    Operation {
        name: "select.interval_items",
        fields: &["population", "sample_size", "start", "seed"],
        answer: interval_items,
    },
    Operation {
        name: "stratify.allocate",
        fields: &["sample_size", "method", "strata"],
        answer: allocate,
    },
    Operation {
        name: "estimate.variables",
        fields: &[
            "population_items",
            "population_value",
            "confidence",
            "method",
            "finite_correction",
            "sample",
        ],
        answer: variables,
    },
    Operation {
        name: "estimate.stratified",
        fields: &["confidence", "method", "strata"],
        answer: estimate_strata,
    },
];

fn plan(input: &Fields<'_>) -> Answer<Value> {
    let expected = match (
        input.exact_if("expected_rate")?,
        input.count_if("expected_deviations")?,
    ) {
        (Some(rate), None) => Expected::Rate(rate),
        (None, Some(deviations)) => Expected::Deviations(deviations),
        _ => {
            return Err(Refused::argument(
                "expected_rate",
                "Give either the expected rate or the expected deviations.",
            ));
        }
    };
    let request = PlanRequest {
        confidence: input.confidence()?,
        tolerable_rate: input.exact("tolerable_rate")?,
        distribution: Distribution::read(input.text("distribution")?)?,
        expected,
        population: input.count_if("population")?,
    };
    request.solve().map(|plan| json(&plan))
}

fn limit(input: &Fields<'_>) -> Answer<Value> {
    let side = match input.text("side")? {
        "upper" => Side::Upper,
        "lower" => Side::Lower,
        "two_sided" => Side::TwoSided,
        other => {
            return Err(Refused::argument(
                "side",
                format!("\"{other}\" is unknown; use upper, lower or two_sided."),
            ));
        }
    };
    let request = LimitRequest {
        sample_size: input.count("sample_size")?,
        deviations: input.count("deviations")?,
        confidence: input.confidence()?,
        distribution: Distribution::read(input.text("distribution")?)?,
        side,
        population: input.count_if("population")?,
    };
    request.solve().map(|limit| json(&limit))
}

/// The seed as text; a whole number stands for its digits.
pub(super) fn seed(input: &Fields<'_>) -> Answer<Option<String>> {
    input
        .get("seed")
        .map(|value| decimal(value, "seed"))
        .transpose()
}

fn random_items(input: &Fields<'_>) -> Answer<Value> {
    let seed = seed(input)?.ok_or_else(|| Refused::argument("seed", "\"seed\" is missing."))?;
    let request = RandomRequest {
        population: input.count("population")?,
        sample_size: input.count("sample_size")?,
        seed: &seed,
        replace: input.flag("replace")?,
        already_selected: input.count_if("already_selected")?.unwrap_or(0),
    };
    selection::random_items(&request).map(|drawn| json(&drawn))
}

/// Start or seed, exactly one of them.
pub(super) fn origin(input: &Fields<'_>) -> Answer<Origin> {
    match (input.exact_if("start")?, seed(input)?) {
        (Some(start), None) => Ok(Origin::Start(start)),
        (None, Some(seed)) => Ok(Origin::Seed(seed)),
        _ => Err(Refused::argument("start", "Give either a start or a seed.")),
    }
}

fn interval_items(input: &Fields<'_>) -> Answer<Value> {
    let origin = origin(input)?;
    selection::interval_items(
        input.count("population")?,
        input.count("sample_size")?,
        &origin,
    )
    .map(|drawn| json(&drawn))
}

fn allocate(input: &Fields<'_>) -> Answer<Value> {
    let method = Allocation::read(input.text("method")?)?;
    let mut strata = Vec::new();
    for stratum in input.objects("strata", &["size", "std_dev", "value"])? {
        let need = |name: &str, by: Allocation| {
            if method == by {
                stratum.exact(name)
            } else {
                Ok(stratum.exact_if(name)?.unwrap_or_default())
            }
        };
        let size = match method {
            Allocation::Proportional | Allocation::Neyman => stratum.count("size")?,
            _ => stratum.count_if("size")?.unwrap_or(0),
        };
        strata.push(Stratum {
            size,
            std_dev: need("std_dev", Allocation::Neyman)?,
            value: need("value", Allocation::Value)?,
        });
    }
    let allocation = selection::allocate(input.count("sample_size")?, method, &strata)?;
    Ok(object!({ "allocation": allocation }))
}

fn pairs(input: &Fields<'_>) -> Answer<Pairs> {
    let mut pairs = Vec::new();
    for (place, pair) in input.list("sample")?.iter().enumerate() {
        let at = format!("sample[{}]", place + 1);
        let [book, audit] = pair.as_array().map_or(&[][..], Vec::as_slice) else {
            return Err(Refused::argument(
                &at,
                format!("{at} must be a pair of book and audit value."),
            ));
        };
        pairs.push([decimal(book, &at)?, decimal(audit, &at)?]);
    }
    Pairs::read(&pairs, "sample")
}

fn sampled(input: &Fields<'_>) -> Answer<Sampled> {
    Ok(Sampled {
        items: input.count("population_items")?,
        value: input
            .exact_if("population_value")?
            .map_or_else(|| exact("0", "population_value"), Ok)?,
        pairs: pairs(input)?,
    })
}

fn variables(input: &Fields<'_>) -> Answer<Value> {
    let by = Estimator::read(input.text("method")?)?;
    if by != Estimator::Difference {
        input.exact("population_value")?;
    }
    sampled(input)?
        .estimate(by, &input.confidence()?, input.flag("finite_correction")?)
        .map(|estimate| json(&estimate))
}

fn estimate_strata(input: &Fields<'_>) -> Answer<Value> {
    let by = Estimator::read(input.text("method")?)?;
    let strata = input.objects(
        "strata",
        &["population_items", "population_value", "sample"],
    )?;
    let strata: Vec<Sampled> = strata.iter().map(sampled).collect::<Answer<_>>()?;
    let estimate = stratified(&strata, by, &input.confidence()?)?;
    let mut answer = json(&estimate);
    if let Some(fields) = answer.as_object_mut() {
        fields.insert("strata".into(), object!(strata.len()));
    }
    Ok(answer)
}
