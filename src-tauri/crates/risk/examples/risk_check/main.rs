//! Runs the indicators over a folder with `clean.csv`, `reference/` and `parameters*.toml` and writes
//! `H.csv` and `K.csv`, for comparison with expected answers:
//! `cargo run --release --example risk_check -- FOLDER OUT [YYYY-MM-DD]`.

mod cells;
mod extract;
mod tables;

use std::path::Path;

use cells::Outcome;
use chrono::NaiveDate;
use jaiza_risk::{PackageSource, ParameterPackage, assess, explain};

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (folder, out) = match arguments.as_slice() {
        [folder, out, ..] => (Path::new(folder), Path::new(out)),
        _ => return Err("usage: risk_check FOLDER OUT [YYYY-MM-DD]".into()),
    };
    let as_of = arguments
        .get(2)
        .map(|day| day.parse::<NaiveDate>())
        .transpose()?;
    let source = |name: &str| -> Outcome<PackageSource> {
        Ok(PackageSource::read(&std::fs::read_to_string(
            folder.join(name),
        )?)?)
    };
    let package = ParameterPackage::resolve(
        &source("parameters.toml")?,
        &[source("parameters_national.toml")?],
    )?;
    let tables = tables::reference(&folder.join("reference"))?;
    let items = extract::items(folder, &tables)?;
    let began = std::time::Instant::now();
    let run = assess(&items, &tables, &package, as_of)?;
    println!("{} items assessed in {:?}", items.len(), began.elapsed());
    for line in run.summary() {
        println!(
            "{} {:6} keys {:5} hits {:6} na",
            line.indicator, line.keys, line.hits, line.na
        );
    }
    println!("{} indicators left out", run.not_assessed.len());
    jaiza_risk::write_hits_csv(&run, &mut create(&out.join("H.csv"))?)?;
    jaiza_risk::write_ranking_csv(&run, &mut create(&out.join("K.csv"))?)?;
    for target in run.targets.iter().filter(|target| target.rank == 1) {
        println!("{} {} {:.2}", target.grain.word(), target.key, target.score);
        for reason in explain(&run, &target.key)?.iter().take(3) {
            println!(
                "  {} {:.2}: {}",
                reason.indicator, reason.contribution, reason.sentence
            );
        }
    }
    Ok(())
}

fn create(path: &Path) -> Outcome<std::io::BufWriter<std::fs::File>> {
    Ok(std::io::BufWriter::new(std::fs::File::create(path)?))
}
