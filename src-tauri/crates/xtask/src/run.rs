//! `cargo xtask run`: from a fresh machine to the window on a demo workspace.

use crate::Done;
use crate::e2e::WINDOW_BUILD;
use crate::program::{cargo, execute, program};
use crate::setup;
use crate::tree;
use std::fs;
use std::path::{Path, PathBuf};

/// Sets up, makes the demo workspace and opens the window on it; without a screen it stops after
/// the demo and says where the report lies.
pub fn run(_: &[String]) -> Done {
    let screen = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some());
    if screen {
        setup::packages(&[setup::ENGINE, setup::WINDOW])?;
        setup::user_interface()?;
    } else {
        setup::packages(&[setup::ENGINE])?;
    }
    execute(&mut cargo("build --locked --package jaiza-cli"))?;
    let home = demo()?;
    if !screen {
        return Ok(());
    }
    execute(&mut cargo(WINDOW_BUILD))?;
    let window = tree::built("jaiza-window");
    execute(program(&window.to_string_lossy(), [""; 0]).env("JAIZA_HOME", home))
}

/// Runs the worked case and prints where its report lies. Returns the home of the demo.
///
/// The home is kept between runs, so that what a person tried stays; deleting the folder resets it.
fn demo() -> Done<PathBuf> {
    let folder = tree::target().join("demo");
    let home = folder.join("home");
    if home.is_dir() {
        println!(
            "The demo workspace of an earlier run is used; delete {} to begin anew.",
            folder.display()
        );
    } else {
        let jaiza = tree::built("jaiza");
        let words = [
            "--home".as_ref(),
            home.as_os_str(),
            "demo".as_ref(),
            "--out".as_ref(),
            folder.as_os_str(),
        ];
        execute(&mut program(&jaiza.to_string_lossy(), words))?;
    }
    let reports = pdfs(&folder);
    if reports.is_empty() {
        return Err(format!("the demo wrote no PDF into {}", folder.display()));
    }
    for report in reports {
        println!("The report of the worked case lies at {}", report.display());
    }
    Ok(home)
}

fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return vec![];
    };
    let mut found: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "pdf"))
        .collect();
    found.sort();
    found
}
