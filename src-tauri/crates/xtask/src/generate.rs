//! `cargo xtask gen`: files that are written by a program and kept in the repository.

use crate::Done;
use crate::program::{cargo, execute, program};
use crate::tree;
use std::fs;
use std::path::{Path, PathBuf};

/// One generator: writes its files into a folder, which mirrors `place` in the repository.
struct Generated {
    name: &'static str,
    place: &'static str,
    write: fn(&Path) -> Done,
}

const GENERATED: &[Generated] = &[
    Generated {
        name: "TypeScript bindings of the door",
        place: "ui/src/api",
        write: bindings,
    },
    Generated {
        name: "checklist workbooks",
        place: "assets/checklists",
        write: checklists,
    },
    Generated {
        name: "extract and totals of the worked case",
        place: "tests/fixtures/worked_case",
        write: worked_case,
    },
];

fn bindings(folder: &Path) -> Done {
    let file = folder.join("bindings.ts");
    execute(cargo("run --locked --quiet --package jaiza-api --example bindings --").arg(file))
}

fn checklists(folder: &Path) -> Done {
    let words = "run --locked --quiet --package jaiza-checklists --example make_workbooks --";
    execute(cargo(words).arg(folder))
}

fn worked_case(folder: &Path) -> Done {
    let scripts = tree::root().join("tests/fixtures/worked_case");
    let compute = scripts.join("compute_expected.py");
    let (extract, workbook) = (folder.join("extract.csv"), folder.join("extract.xlsx"));
    execute(&mut program(
        "python3",
        [&compute, &folder.join("expected.json")],
    ))?;
    execute(
        program("python3", [&compute])
            .arg("--extract")
            .arg(&extract),
    )?;
    execute(&mut program(
        "python3",
        [&scripts.join("make_workbook.py"), &extract, &workbook],
    ))
}

/// Writes all generated files, or with `--check` compares them with what lies in the repository.
pub fn run(arguments: &[String]) -> Done {
    if arguments.iter().any(|word| word == "--check") {
        return check();
    }
    for generated in GENERATED {
        eprintln!("writing {}", generated.name);
        (generated.write)(&tree::root().join(generated.place))?;
    }
    Ok(())
}

/// Fails when a generated file in the repository differs from what its generator writes today.
pub fn check() -> Done {
    let mut stale = vec![];
    for (n, generated) in GENERATED.iter().enumerate() {
        let fresh = tree::target().join("gen").join(n.to_string());
        let told = |error| format!("{}: {error}", fresh.display());
        if fresh.exists() {
            fs::remove_dir_all(&fresh).map_err(told)?;
        }
        fs::create_dir_all(&fresh).map_err(told)?;
        (generated.write)(&fresh)?;
        let written = files(&fresh).map_err(told)?;
        if written.is_empty() {
            return Err(format!("the generator of {} wrote nothing", generated.name));
        }
        for file in written {
            let kept = tree::root().join(generated.place).join(&file);
            if fs::read(fresh.join(&file)).ok() != fs::read(&kept).ok() {
                stale.push(format!("{}/{}", generated.place, file.display()));
            }
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!(
        "stale: {}; `cargo xtask gen` writes them",
        stale.join(", ")
    ))
}

fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = vec![];
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            found.push(PathBuf::from(entry.file_name()));
        }
    }
    found.sort();
    Ok(found)
}
