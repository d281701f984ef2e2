//! How many levy computations, each with its trace, one core does in a second, without any text.
// A figure on a screen; nothing is computed from it.
#![allow(clippy::cast_precision_loss, clippy::print_stdout)]

use jaiza_domain::decimal::Decimal;
use jaiza_domain::levies::{Facts, LevyError, Rate, Schedule, Share, ValueFacts, compute};
use std::time::Instant;

const COMPUTATIONS: u32 = 50_000;

fn main() -> Result<(), LevyError> {
    let schedule = Schedule::built_in("PK")?;
    let rates = [
        ("CD", 20),
        ("ACD", 4),
        ("RD", 10),
        ("ST", 18),
        ("AST", 3),
        ("IT", 6),
    ];
    let facts: Vec<Facts> = (0..COMPUTATIONS)
        .map(|nth| {
            let value = ValueFacts {
                qty: Some(Decimal::whole(i64::from(100 + nth % 9_000))),
                unit_price: Some(Decimal::new(i128::from(105 + nth % 877), 2)),
                fx: Some(Decimal::new(28_190, 2)),
                ..ValueFacts::default()
            };
            let facts = Facts {
                value,
                ..Facts::default()
            };
            rates.iter().fold(facts, |facts, (levy, pct)| {
                facts.with_rate(levy, Rate::percent(Decimal::whole(*pct)))
            })
        })
        .collect();
    let start = Instant::now();
    let mut lines = 0;
    for facts in &facts {
        lines += compute(&schedule, facts, &Share::WHOLE)?.trace.levies.len();
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{:.0}", f64::from(COMPUTATIONS) / seconds);
    assert!(lines > 0, "a computation has a trace");
    Ok(())
}
