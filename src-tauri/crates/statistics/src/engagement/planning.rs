//! Sizes of a sample by the conventions of the field, side by side, each with its formula.

use serde::Serialize;

use super::design::{Design, Goal};
use super::formulas::{Formula, amount, counted, factor, shown};
use super::population::Frame;
use crate::attribute::{Distribution, Expected, PlanRequest, smallest_draw};
use crate::confidence::Confidence;
use crate::discrete::{Draw as Discrete, binomial_below, poisson_below};
use crate::monetary::{MusMethod, MusPlan, MusPlanRequest};
use crate::number::{ceiling, count, exact, float, floor, whole};
use crate::refused::{Answer, Refused};

/// A size by one convention.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Convention {
    /// Its name in the contract.
    pub name: &'static str,
    /// Whose it is: names of guides and programs.
    pub used_by: &'static str,
    /// Items or monetary units to draw.
    pub sample_size: u64,
    /// Deviations that still let the auditor accept (rates only).
    pub acceptable: Option<u64>,
    /// Money per unit drawn (money only).
    pub interval: Option<f64>,
    /// How the size comes about.
    pub formulas: Vec<Formula>,
}

/// Conventions for money: name, whose.
const MONEY: &[(&str, &str)] = &[
    ("hypergeometric_interpolated", "CaseWare IDEA"),
    ("poisson", "AICPA Audit Sampling Guide (2008–)"),
    ("expansion_factor", "AICPA (older guides), EU funds"),
];

/// Conventions for rates.
const RATES: &[(&str, &str)] = &[
    ("hypergeometric", "CaseWare IDEA, DCAA EZ-Quant"),
    ("binomial", "AICPA Audit Sampling Guide, tables A-1 and A-2"),
    ("poisson", "SRA"),
];

/// Every convention of the goal, in the order in which they are shown: its name and its size, or why it
/// has none.
///
/// # Errors
/// A design whose numbers cannot be read.
pub fn conventions(
    design: &Design,
    frame: &Frame,
) -> Answer<Vec<(&'static str, &'static str, Answer<Convention>)>> {
    let design = design.clone().complete()?;
    let known = match design.goal {
        Goal::Money => MONEY,
        Goal::Deviations => RATES,
    };
    Ok(known
        .iter()
        .map(|&(name, used_by)| {
            let one = frame.drawable().and_then(|()| match design.goal {
                Goal::Money => money(&design, frame, name, used_by),
                Goal::Deviations => rate(&design, frame, name, used_by),
            });
            (name, used_by, one)
        })
        .collect())
}

fn money(
    design: &Design,
    frame: &Frame,
    name: &'static str,
    used_by: &'static str,
) -> Answer<Convention> {
    let request = MusPlanRequest {
        confidence: Confidence::read(&design.confidence)?,
        population_value: exact(&frame.reconcile.frame.sum, "population_value")?,
        tolerable: exact(&design.tolerable, "tolerable")?,
        expected: exact(&design.expected, "expected")?,
        method: MusMethod::read(name)?,
    };
    let plan = request.solve()?;
    let most = frame.places.len() as u64;
    let formulas = match request.method {
        MusMethod::Poisson => by_factor(design, frame, &plan),
        MusMethod::ExpansionFactor => by_expansion(design, frame, &plan),
        MusMethod::HypergeometricInterpolated => by_draws(design, frame, &request, &plan),
    };
    if plan.sample_size > most.saturating_mul(1000) {
        return Err(Refused::infeasible(
            "tolerable",
            format!(
                "The sample would need {} units of {most} items; examine everything or accept a higher misstatement.",
                plan.sample_size
            ),
        ));
    }
    Ok(Convention {
        name,
        used_by,
        sample_size: plan.sample_size,
        acceptable: None,
        interval: plan.interval,
        formulas,
    })
}

fn by_factor(design: &Design, frame: &Frame, plan: &MusPlan) -> Vec<Formula> {
    let (value, tolerable) = (shown(&frame.reconcile.frame.sum), shown(&design.tolerable));
    let cf = factor(plan.confidence_factor.unwrap_or_default());
    vec![
        Formula::new(
            "confidence_factor",
            "CF = Γ⁻¹(C; 1 + (EM ÷ TM) × CF)",
            format!(
                "Γ⁻¹({}; 1 + ({} ÷ {tolerable}) × {cf})",
                design.confidence,
                shown(&design.expected)
            ),
            cf.clone(),
        ),
        Formula::new(
            "sample_size",
            "n = ⌈CF × BV ÷ TM⌉",
            format!("⌈{cf} × {value} ÷ {tolerable}⌉"),
            counted(plan.sample_size),
        ),
        interval(&value, plan),
    ]
}

fn by_expansion(design: &Design, frame: &Frame, plan: &MusPlan) -> Vec<Formula> {
    let value = shown(&frame.reconcile.frame.sum);
    vec![
        Formula::new(
            "sample_size",
            "n = ⌈BV × RF ÷ (TM − EM × EF)⌉",
            format!(
                "⌈{value} × {} ÷ ({} − {} × {})⌉",
                factor(plan.confidence_factor.unwrap_or_default()),
                shown(&design.tolerable),
                shown(&design.expected),
                factor(plan.expansion_factor.unwrap_or_default()),
            ),
            counted(plan.sample_size),
        ),
        interval(&value, plan),
    ]
}

fn by_draws(
    design: &Design,
    frame: &Frame,
    request: &MusPlanRequest,
    plan: &MusPlan,
) -> Vec<Formula> {
    let value = shown(&frame.reconcile.frame.sum);
    let k = plan.whole_errors.unwrap_or_default();
    let units = floor(&request.population_value).unwrap_or_default();
    let bad = ceiling(&request.tolerable).unwrap_or_default();
    let size = |c: u64| smallest_draw(units, bad, c, &request.confidence).unwrap_or_default();
    let share = float(&(&request.expected / &request.population_value));
    let mut formulas = vec![Formula::new(
        "units_for_errors",
        "n(c) = min n: P(X ≤ c | BV, TM, n) ≤ 1 − C",
        format!(
            "P(X ≤ {k} | {value}, {}, n) ≤ 1 − {}",
            shown(&design.tolerable),
            design.confidence
        ),
        counted(size(k)),
    )];
    let by = if k == 0 {
        Formula::new(
            "sample_size",
            "n = n(0)",
            format!("n(0) = {}", counted(size(0))),
            counted(plan.sample_size),
        )
    } else {
        let (a, b) = (size(k - 1), size(k));
        Formula::new(
            "sample_size",
            "n = ⌈(k − 1 − a ÷ (b − a)) ÷ (EM ÷ BV − 1 ÷ (b − a))⌉",
            format!(
                "⌈({} − {a} ÷ ({b} − {a})) ÷ ({} − 1 ÷ ({b} − {a}))⌉",
                k - 1,
                factor(share),
            ),
            counted(plan.sample_size),
        )
    };
    formulas.extend([by, interval(&value, plan)]);
    formulas
}

fn interval(value: &str, plan: &MusPlan) -> Formula {
    Formula::new(
        "interval",
        "I = BV ÷ n",
        format!("{value} ÷ {}", counted(plan.sample_size)),
        amount(plan.interval.unwrap_or_default()),
    )
}

fn rate(
    design: &Design,
    frame: &Frame,
    name: &'static str,
    used_by: &'static str,
) -> Answer<Convention> {
    let population = frame.places.len() as u64;
    let law = Distribution::read(name)?;
    let rate = exact(&design.tolerable, "tolerable")?;
    let request = PlanRequest {
        confidence: Confidence::read(&design.confidence)?,
        tolerable_rate: rate.clone(),
        distribution: law,
        expected: Expected::Rate(exact(&design.expected, "expected")?),
        population: Some(population),
    };
    let plan = request.solve().map_err(named)?;
    if plan.sample_size > population {
        return Err(Refused::infeasible(
            "tolerable",
            format!(
                "The sample would need {} of {population} items; examine all of them.",
                plan.sample_size
            ),
        ));
    }
    let (n, c) = (plan.sample_size, plan.acceptable_deviations);
    let bad = ceiling(&(whole(population) * &rate)).unwrap_or(population);
    let (rule, inserted, chance) = match law {
        Distribution::Hypergeometric => (
            "min n: P(X ≤ c | N, ⌈N × TR⌉, n) ≤ 1 − C",
            format!("P(X ≤ {c} | {population}, {bad}, {n})"),
            Discrete { population, bad, n }.below(c),
        ),
        Distribution::Binomial => (
            "min n: P(X ≤ c | n, TR) ≤ 1 − C",
            format!("P(X ≤ {c} | {n}, {})", design.tolerable),
            binomial_below(c, n, float(&rate)),
        ),
        Distribution::Poisson => (
            "min n: P(X ≤ c | n × TR) ≤ 1 − C",
            format!("P(X ≤ {c} | {n} × {})", design.tolerable),
            poisson_below(c, count(n) * float(&rate)),
        ),
    };
    Ok(Convention {
        name,
        used_by,
        sample_size: n,
        acceptable: Some(c),
        interval: None,
        formulas: vec![Formula::new(
            "sample_size",
            rule,
            format!(
                "{inserted} = {} ≤ 1 − {}",
                factor(chance),
                design.confidence
            ),
            counted(n),
        )],
    })
}

/// The fields of the plan by the names of a design.
fn named(mut refused: Refused) -> Refused {
    let names = [
        ("tolerable_rate", "tolerable"),
        ("expected_rate", "expected"),
    ];
    if let Some((_, name)) = names.iter().find(|(own, _)| *own == refused.field) {
        (*name).clone_into(&mut refused.field);
    }
    refused
}
