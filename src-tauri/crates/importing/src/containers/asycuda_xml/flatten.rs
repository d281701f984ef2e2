//! A declaration as rows of cells.

use std::fmt::Write;
use std::ops::ControlFlow;

use super::columns::{Layout, Place, Take, numbered};
use super::control::Control;
use super::declaration::{Declaration, Leaf, Texts};
use crate::error::ImportError;

/// Most bytes of what no column took, for one record.
const MOST_RAW: usize = 64 << 10;
/// Between two texts that no column took.
const BETWEEN: &str = " | ";

/// What takes the cells of one item.
type Row<'a> = dyn FnMut(&[String]) -> Result<ControlFlow<()>, ImportError> + 'a;

/// Hands on one row for each item: the cells of the declaration, those of the item, the rest.
///
/// # Errors
/// When `row` fails.
pub(super) fn flatten(
    declaration: &Declaration,
    layout: &Layout,
    control: &mut Control,
    row: &mut Row<'_>,
) -> Result<ControlFlow<()>, ImportError> {
    let mut header = Texts::new(&declaration.header);
    let uid = header.uid();
    let shared: Vec<String> = layout
        .header
        .iter()
        .map(|place| match place.take {
            Take::Uid => uid.clone(),
            _ => cell(place, &mut header),
        })
        .collect();
    let (shared_rest, is_shared_cut) = joined(header.left());
    for (at, leaves) in declaration.items.iter().enumerate() {
        let mut item = Texts::new(leaves);
        let mut cells = shared.clone();
        cells.extend(layout.item.iter().map(|place| match place.take {
            Take::ItemNumber => (at + 1).to_string(),
            _ => cell(place, &mut item),
        }));
        let (mut rest, mut is_cut) = joined(item.left());
        if !shared_rest.is_empty() {
            let between = if rest.is_empty() { "" } else { BETWEEN };
            is_cut |= is_shared_cut | !add(&mut rest, between) | !add(&mut rest, &shared_rest);
        }
        if is_cut {
            let name = declaration.name(&header);
            control.raw_paths_cut(&format!("declaration {name}, item {}", at + 1));
        }
        cells.push(rest);
        if row(&cells)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

fn cell(place: &Place, texts: &mut Texts<'_>) -> String {
    let filled = |texts: &Texts<'_>| {
        let mut paths = place.paths.iter();
        paths.find(|path| !texts.get(path).is_empty())
    };
    match place.take {
        Take::First => filled(texts).map_or("", |path| texts.take(path)).to_owned(),
        Take::Line => {
            let text = filled(texts).map_or("", |path| texts.get(path));
            let first = text.lines().next().unwrap_or_default().trim_end();
            // A name with its address below stays whole among the rest.
            if first == text {
                filled(texts).map(|path| texts.take(path));
            }
            first.to_owned()
        }
        Take::All => words(place.paths.iter().map(|path| texts.take(path))),
        Take::Previous => previous(texts),
        Take::Documents => documents(texts),
        Take::Uid | Take::ItemNumber => String::new(),
    }
}

/// Ids of the declarations in the list of previous ones, each once.
fn previous(texts: &mut Texts<'_>) -> String {
    let mut ids: Vec<String> = Vec::new();
    for n in 1.. {
        let block = numbered("prev_decl", n);
        let path = |tag: &str| format!("{block}/prev_decl_{tag}");
        if texts.get(&path("reg_number")).is_empty() {
            break;
        }
        let parts = ["office_code", "reg_serial", "reg_number", "reg_year"];
        let id = parts.map(|tag| texts.take(&path(tag))).join("/");
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.join("; ")
}

fn documents(texts: &mut Texts<'_>) -> String {
    let mut documents: Vec<String> = Vec::new();
    for n in 1.. {
        let block = numbered("item/attached_documents", n);
        let path = |tag: &str| format!("{block}/attached_document_{tag}");
        let parts = ["code", "reference", "date"].map(|tag| texts.take(&path(tag)));
        if parts.iter().all(|part| part.is_empty()) {
            break;
        }
        documents.push(words(parts));
    }
    if documents.is_empty() {
        return texts.take("item/tarification/attached_doc_item").to_owned();
    }
    documents.join("; ")
}

fn words<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let filled = parts.into_iter().filter(|part| !part.is_empty());
    filled.collect::<Vec<_>>().join(" ")
}

/// `path=text` of each leaf; and was it too much?
fn joined<'a>(leaves: impl Iterator<Item = &'a Leaf>) -> (String, bool) {
    let mut out = String::new();
    for leaf in leaves {
        let between = if out.is_empty() { "" } else { BETWEEN };
        let mut part = String::new();
        let _ = write!(part, "{between}{}={}", leaf.path, leaf.text);
        if !add(&mut out, &part) {
            return (out, true);
        }
    }
    (out, false)
}

/// Adds as much of the part as has room; was it all of it?
fn add(out: &mut String, part: &str) -> bool {
    let room = MOST_RAW.saturating_sub(out.len());
    if part.len() <= room {
        out.push_str(part);
        return true;
    }
    let end = (0..=room).rev().find(|at| part.is_char_boundary(*at));
    out.push_str(part.get(..end.unwrap_or(0)).unwrap_or_default());
    false
}
