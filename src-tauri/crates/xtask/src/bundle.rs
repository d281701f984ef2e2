//! `cargo xtask bundle`: a Debian package with the window and the command line.

use crate::Done;
use crate::program::{capture, cargo, execute, program};
use crate::setup;
use crate::tree;
use std::fs;
use std::path::Path;

const DESKTOP: &str = "[Desktop Entry]
Type=Application
Name=Jaiza
GenericName=Customs audit
Comment=Post-clearance audit, offline first
Exec=jaiza-window
Icon=jaiza
Categories=Office;Finance;
Terminal=false
";

/// Builds both programs in release and writes `target/bundle/jaiza_VERSION_ARCH.deb`.
pub fn run(_: &[String]) -> Done {
    setup::packages(&[setup::ENGINE, setup::WINDOW, &["dpkg-dev"]])?;
    setup::user_interface()?;
    execute(&mut cargo("build --locked --release --package jaiza-cli"))?;
    execute(&mut cargo(
        "build --locked --release --package jaiza-window",
    ))?;
    let bundle = tree::target().join("bundle");
    let stage = bundle.join("stage");
    if stage.exists() {
        fs::remove_dir_all(&stage).map_err(|error| format!("{}: {error}", stage.display()))?;
    }
    let release = tree::target().join("release");
    for name in ["jaiza", "jaiza-window"] {
        place(&release.join(name), &stage.join("usr/bin").join(name))?;
    }
    place(
        &tree::root().join("src-tauri/icons/icon.png"),
        &stage.join("usr/share/icons/hicolor/256x256/apps/jaiza.png"),
    )?;
    place(
        &tree::root().join("LICENSE"),
        &stage.join("usr/share/doc/jaiza/copyright"),
    )?;
    write(&stage.join("usr/share/applications/jaiza.desktop"), DESKTOP)?;
    let arch = capture(&mut program("dpkg", ["--print-architecture"]))?
        .trim()
        .to_owned();
    write(
        &stage.join("DEBIAN/control"),
        &control(&arch, &needs(&stage)?),
    )?;
    let package = bundle.join(format!("jaiza_{}_{arch}.deb", env!("CARGO_PKG_VERSION")));
    let words = [
        "--root-owner-group".as_ref(),
        "--build".as_ref(),
        stage.as_os_str(),
        package.as_os_str(),
    ];
    execute(&mut program("dpkg-deb", words))?;
    println!("The package lies at {}", package.display());
    Ok(())
}

fn control(arch: &str, needs: &str) -> String {
    format!(
        "Package: jaiza
Version: {}
Architecture: {arch}
Maintainer: Jaiza developers <jaiza@localhost>
Section: misc
Priority: optional
Depends: {needs}
Description: post-clearance audit of customs declarations, offline first
 Reads an extract of declarations, scores risk, keeps an audit case with its
 findings and evidence in an encrypted journal, and writes the report as PDF.
",
        env!("CARGO_PKG_VERSION")
    )
}

/// The packages whose libraries the two programs load, as `dpkg-shlibdeps` finds them.
fn needs(stage: &Path) -> Done<String> {
    let build = stage.with_file_name("shlibdeps");
    write(
        &build.join("debian/control"),
        "Source: jaiza\n\nPackage: jaiza\nArchitecture: any\n",
    )?;
    let mut query = program("dpkg-shlibdeps", ["-O"]);
    for name in ["jaiza", "jaiza-window"] {
        query.arg(stage.join("usr/bin").join(name));
    }
    let answer = capture(query.current_dir(&build))?;
    match answer.trim().strip_prefix("shlibs:Depends=") {
        Some(needs) => Ok(needs.to_owned()),
        None => Err(format!("dpkg-shlibdeps named no packages: {answer}")),
    }
}

fn place(from: &Path, to: &Path) -> Done {
    make_parent(to)?;
    fs::copy(from, to).map_err(|error| format!("{}: {error}", from.display()))?;
    Ok(())
}

fn write(to: &Path, text: &str) -> Done {
    make_parent(to)?;
    fs::write(to, text).map_err(|error| format!("{}: {error}", to.display()))
}

fn make_parent(path: &Path) -> Done {
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(|error| format!("{}: {error}", parent.display()))
}
