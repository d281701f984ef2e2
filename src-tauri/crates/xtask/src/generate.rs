//! `cargo xtask gen`: files that are written by a program and kept in the repository.
//! `cargo xtask gen extract --rows N --out F.csv|F.xlsx`: an invented extract, kept nowhere.

use crate::Done;
use crate::options::Options;
use crate::program::{cargo, execute, program};
use crate::rows::{self, Extract};
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
        name: "demo case",
        place: "assets/demo",
        write: demo,
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

/// The generator reads its sources where it writes.
fn checklists(folder: &Path) -> Done {
    bring("assets/checklists", ".csv", folder)?;
    let words = "run --locked --quiet --package jaiza-checklists --example make_workbooks --";
    execute(cargo(words).arg(folder))
}

/// The script writes beside itself.
fn demo(folder: &Path) -> Done {
    bring("assets/demo", ".py", folder)?;
    execute(&mut program("python3", [folder.join("make_demo.py")]))
}

/// Copies the sources of a generator into another folder than their own.
fn bring(place: &str, ending: &str, folder: &Path) -> Done {
    let own = tree::root().join(place);
    if own == folder {
        return Ok(());
    }
    let told = |error| format!("{place}: {error}");
    for name in files(&own).map_err(told)? {
        if name.parent() == Some(Path::new("")) && name.to_string_lossy().ends_with(ending) {
            fs::copy(own.join(&name), folder.join(&name)).map_err(told)?;
        }
    }
    Ok(())
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
    if let Some((first, rest)) = arguments.split_first()
        && first == "extract"
    {
        return extract(rest);
    }
    if arguments.iter().any(|word| word == "--check") {
        return check();
    }
    for generated in GENERATED {
        eprintln!("writing {}", generated.name);
        (generated.write)(&tree::root().join(generated.place))?;
    }
    Ok(())
}

/// Writes an extract of `--rows` rows and `--further` columns that no layout knows to `--out`.
fn extract(arguments: &[String]) -> Done {
    let options = Options::read(arguments, &["--rows", "--further", "--out"])?;
    let rows = options.number("--rows", 1_000)?;
    let further = options.number("--further", 0)?;
    let out = options
        .text("--out")
        .ok_or("--out names the file, .csv or .xlsx")?;
    rows::write(Extract { rows, further }, Path::new(out))
}

/// Fails when a generated file in the repository differs from what its generator writes today.
pub fn check() -> Done {
    let mut stale = vec![];
    for (n, generated) in GENERATED.iter().enumerate() {
        let fresh = tree::target().join("gen").join(n.to_string());
        match differing(generated, &fresh) {
            Ok(files) => stale.extend(files),
            Err(sentence) => stale.push(format!("{} ({sentence})", generated.name)),
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

/// Files that the generator writes otherwise than they lie in the repository.
fn differing(generated: &Generated, fresh: &Path) -> Done<Vec<String>> {
    let told = |error| format!("{}: {error}", fresh.display());
    if fresh.exists() {
        fs::remove_dir_all(fresh).map_err(told)?;
    }
    fs::create_dir_all(fresh).map_err(told)?;
    (generated.write)(fresh)?;
    let written = files(fresh).map_err(told)?;
    if written.is_empty() {
        return Err("its generator wrote nothing".to_owned());
    }
    let kept = tree::root().join(generated.place);
    let differs =
        |file: &PathBuf| fs::read(fresh.join(file)).ok() != fs::read(kept.join(file)).ok();
    let shown = |file: PathBuf| format!("{}/{}", generated.place, file.display());
    Ok(written.into_iter().filter(differs).map(shown).collect())
}

/// All files below a folder, as paths from it.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = vec![];
    let mut waiting = vec![PathBuf::new()];
    while let Some(below) = waiting.pop() {
        for entry in fs::read_dir(folder.join(&below))? {
            let entry = entry?;
            let path = below.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                waiting.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
