//! The plan of a workbook: its sheets, and the parts they lie in.

use std::ops::ControlFlow;

use quick_xml::events::BytesStart;

use super::fault::Fault;
use super::package::Package;
use super::xml::{self, Handler, Step, attribute, is_true};

/// Most sheets, and most links of a part.
const MOST_ENTRIES: usize = 10_000;

/// A sheet of the workbook.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub name: String,
    pub hidden: bool,
    link: String,
    /// Path of its part; `None` when the workbook names none, or it is no table (a chart).
    pub part: Option<String>,
}

/// What the parts about the workbook as a whole say.
#[derive(Default)]
pub(super) struct Book {
    pub sheets: Vec<Sheet>,
    /// Days are counted from 1904.
    pub from_1904: bool,
    /// Path of the shared texts.
    pub strings: Option<String>,
    /// Path of the styles.
    pub styles: Option<String>,
    is_workbook: bool,
}

impl Book {
    /// Reads the plan of a package.
    ///
    /// # Errors
    /// When the package holds no workbook, or the parts about it are damaged.
    pub fn read(package: &mut Package) -> Result<Self, Fault> {
        let main = links(package, "")?
            .into_iter()
            .find(|link| link.is("officeDocument"))
            .map_or_else(|| "xl/workbook.xml".to_owned(), |link| link.target);
        let mut book = Self::default();
        if !read_part(package, &main, &mut book)? || !book.is_workbook {
            return Err(Fault::damage("its package holds no workbook"));
        }
        let links = links(package, &main)?;
        for sheet in &mut book.sheets {
            let link = links.iter().find(|link| link.id == sheet.link);
            sheet.part = link.filter(|l| l.is("worksheet")).map(|l| l.target.clone());
        }
        let charts: Vec<&Link> = links.iter().filter(|l| l.is("chartsheet")).collect();
        book.sheets
            .retain(|sheet| charts.iter().all(|chart| chart.id != sheet.link));
        let target = |kind| links.iter().find(|l| l.is(kind)).map(|l| l.target.clone());
        (book.strings, book.styles) = (target("sharedStrings"), target("styles"));
        Ok(book)
    }
}

/// Reads a part with a handler; no, when there is no such part.
pub(super) fn read_part<H: Handler>(
    package: &mut Package,
    part: &str,
    handler: &mut H,
) -> Result<bool, Fault> {
    let Some(mut input) = package.part(part)? else {
        return Ok(false);
    };
    xml::read(&mut input, handler).map_err(|fault| fault.in_part(part))?;
    Ok(true)
}

impl Handler for Book {
    fn open(&mut self, depth: usize, name: &str, tag: &BytesStart<'_>) -> Step {
        match (depth, name) {
            (1, _) => self.is_workbook = name == "workbook",
            (2, "workbookPr") => self.from_1904 = is_true(attribute(tag, "date1904")?.as_deref()),
            (3, "sheet") if self.sheets.len() < MOST_ENTRIES => {
                let state = attribute(tag, "state")?.unwrap_or_default();
                self.sheets.push(Sheet {
                    name: attribute(tag, "name")?.unwrap_or_default(),
                    hidden: matches!(state.as_str(), "hidden" | "veryHidden"),
                    link: attribute(tag, "id")?.unwrap_or_default(),
                    part: None,
                });
            }
            _ => {}
        }
        Ok(ControlFlow::Continue(()))
    }

    fn close(&mut self, _: usize, _: &str) -> Step {
        Ok(ControlFlow::Continue(()))
    }

    fn text(&mut self, _: &str) -> Step {
        Ok(ControlFlow::Continue(()))
    }
}

/// A link from one part to another.
struct Link {
    id: String,
    kind: String,
    target: String,
}

impl Link {
    /// The last word of its type; what is before differs between the two editions of the standard.
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

struct Links<'a> {
    folder: &'a str,
    found: Vec<Link>,
}

/// The links of a part; those of the package for an empty path.
fn links(package: &mut Package, part: &str) -> Result<Vec<Link>, Fault> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let slash = if folder.is_empty() { "" } else { "/" };
    let mut links = Links {
        folder,
        found: Vec::new(),
    };
    read_part(
        package,
        &format!("{folder}{slash}_rels/{name}.rels"),
        &mut links,
    )?;
    Ok(links.found)
}

impl Handler for Links<'_> {
    fn open(&mut self, _: usize, name: &str, tag: &BytesStart<'_>) -> Step {
        let outside =
            || Ok::<_, Fault>(attribute(tag, "TargetMode")?.as_deref() == Some("External"));
        if name == "Relationship" && self.found.len() < MOST_ENTRIES && !outside()? {
            self.found.push(Link {
                id: attribute(tag, "Id")?.unwrap_or_default(),
                kind: attribute(tag, "Type")?.unwrap_or_default(),
                target: resolved(self.folder, &attribute(tag, "Target")?.unwrap_or_default()),
            });
        }
        Ok(ControlFlow::Continue(()))
    }

    fn close(&mut self, _: usize, _: &str) -> Step {
        Ok(ControlFlow::Continue(()))
    }

    fn text(&mut self, _: &str) -> Step {
        Ok(ControlFlow::Continue(()))
    }
}

/// A target as a path in the package: absolute, or from the folder of the part that names it.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let base = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}
