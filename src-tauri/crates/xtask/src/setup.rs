//! Setting up a fresh machine: Debian packages, npm packages, the built user interface.
//!
//! Every step is quick when nothing is missing.

use crate::Done;
use crate::program::{capture, execute, exists, npm, program};
use crate::tree;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Debian packages that the engine, its tests and its checks need.
pub const ENGINE: &[&str] = &[
    "git",
    // Recomputes the workbooks of figures with a spreadsheet's own arithmetic.
    "gnumeric",
    "libssl-dev",
    "pkg-config",
    "poppler-utils",
    "python3",
    "qpdf",
];

/// Debian packages that the window needs on top of [`ENGINE`].
pub const WINDOW: &[&str] = &["librsvg2-dev", "libwebkit2gtk-4.1-dev"];

/// Debian packages that drive the window without a screen.
pub const SCREENLESS: &[&str] = &["dbus", "dbus-x11", "webkit2gtk-driver", "xauth", "xvfb"];

const OLDEST_NODE: u32 = 20;

/// Installs the packages of the lists that are missing.
pub fn packages(lists: &[&[&str]]) -> Done {
    if !exists("dpkg-query") {
        eprintln!(
            "not a Debian system: install by hand what is missing of {}",
            lists.concat().join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = lists
        .concat()
        .into_iter()
        .filter(|name| !installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!(
        "install these packages and try again: apt-get install {}",
        missing.join(" ")
    );
    let root = capture(&mut program("id", ["-u"]))?.trim() == "0";
    if !root && !exists("sudo") {
        return Err(format!("neither root nor sudo here; {by_hand}"));
    }
    execute(&mut apt(root, &["update"])).map_err(|error| format!("{error}; {by_hand}"))?;
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(&missing);
    execute(&mut apt(root, &words)).map_err(|error| format!("{error}; {by_hand}"))
}

fn installed(package: &str) -> bool {
    let mut query = program("dpkg-query", ["--show", "--showformat=${Status}", package]);
    query
        .output()
        .is_ok_and(|output| output.stdout.ends_with(b"ok installed"))
}

fn apt(root: bool, words: &[&str]) -> Command {
    let mut line = if root {
        vec![]
    } else {
        vec!["sudo", "--non-interactive"]
    };
    line.extend([
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "--quiet",
    ]);
    line.extend(words);
    let (first, rest) = line
        .split_first()
        .map_or(("apt-get", [].as_slice()), |(a, b)| (*a, b));
    program(first, rest)
}

/// An environment of Python for the peers of benches, made where `python` does not run.
pub fn python(python: &Path) -> Done {
    if pip(python, &["--version"]).is_ok() {
        return Ok(());
    }
    let folder = python.ancestors().nth(2).unwrap_or(python);
    let words = [
        "-m".as_ref(),
        "venv".as_ref(),
        "--clear".as_ref(),
        folder.as_os_str(),
    ];
    execute(&mut program("python3", words)).or_else(|_| {
        packages(&[&["python3-venv"]])?;
        execute(&mut program("python3", words))
    })
}

/// Installs packages, as `name==version`, where one of them is missing.
pub fn python_packages(python: &Path, packages: &[&str]) -> Done {
    let there = pip(python, &["freeze"])?;
    let has = |wanted: &&str| there.lines().any(|line| line == *wanted);
    if packages.iter().all(has) {
        return Ok(());
    }
    pip(python, &[&["install", "--quiet"], packages].concat()).map(drop)
}

fn pip(python: &Path, words: &[&str]) -> Done<String> {
    let mut command = program(&python.to_string_lossy(), ["-m", "pip"]);
    capture(command.arg("--disable-pip-version-check").args(words))
}

/// Installs the npm packages when the lock file changed since the last time.
pub fn npm_packages() -> Done {
    node_is_new_enough()?;
    let lock = tree::ui().join("package-lock.json");
    let stamp = tree::ui().join("node_modules").join(".installed-lock.json");
    let wanted = fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    if fs::read(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    execute(&mut npm("ci --ignore-scripts --no-audit --no-fund"))?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))
}

fn node_is_new_enough() -> Done {
    let wish =
        format!("Node.js {OLDEST_NODE} or newer with npm is needed; install it and try again");
    let version = capture(&mut program("node", ["--version"])).map_err(|_| wish.clone())?;
    let major: Option<u32> = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|n| n.parse().ok());
    match major {
        Some(found) if found >= OLDEST_NODE && exists("npm") => Ok(()),
        _ => Err(format!("{wish} (found {})", version.trim())),
    }
}

/// Builds the user interface into `ui/dist`.
pub fn user_interface() -> Done {
    npm_packages()?;
    execute(&mut npm("run build"))
}
