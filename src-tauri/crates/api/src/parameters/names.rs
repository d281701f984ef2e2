//! What a person may call a package: its id, a draft, a file.

use std::path::Path;

use jaiza_casefile::Home;
use jaiza_risk::PackageSource;

use super::held;
use crate::error::Answer;
use crate::reference::drafts::Draft;
use crate::reference::subject::PARAMETERS;

/// A package by whatever name, with what else it may build on.
pub struct Named {
    /// Its text.
    pub text: String,
    /// The text read.
    pub source: PackageSource,
    /// Packages it may build on.
    pub beside: Vec<PackageSource>,
    /// Two people approved it, or it ships; else drafts and files.
    pub usable: Option<held::Held>,
    /// The draft it is.
    pub draft: Option<Draft>,
}

/// The package of a draft.
///
/// # Errors
/// A draft without a readable text.
pub fn of_draft(draft: &Draft) -> Answer<(String, PackageSource)> {
    let text = draft.tables.values().next().cloned().unwrap_or_default();
    let source = PackageSource::read(&text)?;
    Ok((text, source))
}

/// A package by its id, a draft by its name or id, or a TOML file.
///
/// # Errors
/// `not_found`, `file_unreadable`, text that is no package.
pub fn named(home: &Home, name: &str) -> Answer<Named> {
    let mut beside: Vec<PackageSource> = held::all(home)?
        .into_iter()
        .filter(|held| held.state != "damaged")
        .map(|held| held.source)
        .collect();
    let wanted = name.trim();
    if is_file(wanted) {
        let (text, others) = file(Path::new(wanted))?;
        beside.extend(others);
        return Ok(Named {
            source: PackageSource::read(&text)?,
            text,
            beside,
            usable: None,
            draft: None,
        });
    }
    if beside.iter().any(|known| known.id == wanted) {
        let held = held::find(home, wanted)?;
        return Ok(Named {
            text: held.text.clone(),
            source: held.source.clone(),
            beside,
            usable: Some(held),
            draft: None,
        });
    }
    if let Ok(draft) = PARAMETERS.find(home, wanted) {
        let (text, source) = of_draft(&draft)?;
        return Ok(Named {
            text,
            source,
            beside,
            usable: None,
            draft: Some(draft),
        });
    }
    held::find(home, wanted).map(|held| Named {
        text: held.text.clone(),
        source: held.source.clone(),
        beside,
        usable: Some(held),
        draft: None,
    })
}

/// Is it meant as the path of a package file?
pub fn is_file(name: &str) -> bool {
    let path = Path::new(name);
    path.extension().is_some_and(|ending| ending == "toml") || path.is_file()
}

/// The text of a file, and the packages in the files beside it.
///
/// # Errors
/// `file_unreadable`.
pub fn file(path: &Path) -> Answer<(String, Vec<PackageSource>)> {
    let read = |path: &Path| {
        let bytes = crate::files::read(path)?;
        Answer::Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    let text = read(path)?;
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or_else(|| Path::new("."));
    let mut beside: Vec<_> = std::fs::read_dir(folder)
        .map_err(|why| crate::files::unreadable(folder, &why))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|other| {
            other.extension().is_some_and(|end| end == "toml")
                && other.file_name() != path.file_name()
        })
        .collect();
    beside.sort_unstable();
    // A file beside the package that is no package is no base either.
    let others = beside.iter().filter_map(|path| read(path).ok());
    let others = others.filter_map(|text| PackageSource::read(&text).ok());
    Ok((text, others.collect()))
}

impl Named {
    /// The package and every base of it, the package first.
    ///
    /// # Errors
    /// A base that is missing or circular.
    pub fn chain(&self) -> Answer<Vec<PackageSource>> {
        Ok(jaiza_risk::bases(&self.source, &self.beside)?)
    }
}
