//! A declaration while its elements are read.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use super::super::columns::numbered;
use super::super::declaration::{Declaration, Leaf, folded};
use super::{MOST_DEPTH, too_deep};

/// Most bytes kept of one declaration. What [`MOST`](super::MOST) bytes of a real one hold needs
/// about as much again; only elements without end need more.
const MOST_KEPT: usize = 128 << 20;
/// Longest name of an element, in bytes; paths are kept for each text.
const MOST_NAME: usize = 256;
/// Most attributes of one element.
const MOST_ATTRIBUTES: usize = 64;
/// Bytes that a text or a name takes besides its letters.
const OVERHEAD: usize = 64;

/// A declaration, as far as it was read.
pub(super) struct Growing {
    declaration: Declaration,
    open: Vec<Open>,
    path: String,
    /// Each path once: the items of a declaration share theirs.
    paths: HashSet<Rc<str>>,
    /// Open elements around the declaration.
    around: u32,
    /// Bytes kept so far.
    kept: usize,
}

/// An element that is not closed yet.
#[derive(Default)]
struct Open {
    /// Length of the path of its parent.
    parent: usize,
    text: String,
    /// How often each name occurred among its children.
    children: HashMap<String, usize>,
    /// Bytes that their names take, until it closes.
    kept: usize,
    is_item: bool,
}

impl Growing {
    /// A declaration that begins, with `around` elements open around it. Errors are causes.
    pub(super) fn new(start: &BytesStart<'_>, around: u32) -> Result<Self, String> {
        let mut this = Self {
            declaration: Declaration::default(),
            open: vec![Open::default()],
            path: String::new(),
            paths: HashSet::new(),
            around,
            kept: 0,
        };
        this.attributes(start)?;
        Ok(this)
    }

    /// An element begins.
    pub(super) fn open(&mut self, start: &BytesStart<'_>) -> Result<(), String> {
        let depth = u32::try_from(self.open.len()).unwrap_or(u32::MAX);
        if self.around.saturating_add(depth) >= MOST_DEPTH {
            return Err(too_deep());
        }
        let name = start.local_name().into_inner();
        if name.len() > MOST_NAME {
            return Err(format!("a name in it is longer than {MOST_NAME} bytes"));
        }
        let key = folded(name);
        let is_item = depth == 1 && key == "item";
        let siblings = self.count(key)?;
        let parent = self.path.len();
        if parent > 0 {
            self.path.push('/');
        }
        if is_item {
            self.keep(OVERHEAD)?;
            self.declaration.items.push(Vec::new());
            self.path.push_str("Item");
        } else {
            self.path.push_str(&numbered(name, siblings));
        }
        self.open.push(Open {
            parent,
            is_item,
            ..Open::default()
        });
        self.attributes(start)
    }

    /// Counts a child of the innermost element: which of its name is it?
    fn count(&mut self, key: String) -> Result<usize, String> {
        let Some(parent) = self.open.last_mut() else {
            return Ok(1);
        };
        if let Some(seen) = parent.children.get_mut(&key) {
            *seen += 1;
            return Ok(*seen);
        }
        let bytes = key.len() + OVERHEAD;
        parent.kept += bytes;
        parent.children.insert(key, 1);
        self.keep(bytes)?;
        Ok(1)
    }

    /// Text of the innermost element.
    pub(super) fn text(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut() {
            open.text.push_str(text);
        }
    }

    /// The innermost element ends; was it the declaration itself?
    pub(super) fn close(&mut self) -> Result<bool, String> {
        let Some(open) = self.open.pop() else {
            return Ok(true);
        };
        let text = open.text.trim();
        if !text.is_empty() {
            let path = self.path.clone();
            self.leaf(&path, text, open.is_item)?;
        }
        self.kept = self.kept.saturating_sub(open.kept);
        self.path.truncate(open.parent);
        Ok(self.open.is_empty())
    }

    /// The declaration under its number in the file.
    pub(super) fn done(mut self, number: u32) -> Declaration {
        self.declaration.number = number;
        self.declaration
    }

    fn attributes(&mut self, start: &BytesStart<'_>) -> Result<(), String> {
        let broken = |e: &dyn std::fmt::Display| format!("an attribute in it is broken: {e}");
        for (n, attribute) in start.attributes().with_checks(false).enumerate() {
            let attribute = attribute.map_err(|e| broken(&e))?;
            let name = attribute.key.into_inner();
            if name == "xmlns" || name.starts_with("xmlns:") {
                continue;
            }
            if n >= MOST_ATTRIBUTES || name.len() > MOST_NAME {
                return Err("an element in it has too many or too long attributes".to_owned());
            }
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|e| broken(&e))?;
            let between = if self.path.is_empty() { "" } else { "/" };
            let path = format!("{}{between}@{name}", self.path);
            if !value.trim().is_empty() {
                self.leaf(&path, value.trim(), false)?;
            }
        }
        Ok(())
    }

    /// Keeps a text; `closes_item` when its element was an item and is no longer open.
    fn leaf(&mut self, path: &str, text: &str, closes_item: bool) -> Result<(), String> {
        self.keep(text.len() + OVERHEAD)?;
        let path = if let Some(path) = self.paths.get(path) {
            Rc::clone(path)
        } else {
            self.keep(path.len() + OVERHEAD)?;
            let path: Rc<str> = path.into();
            self.paths.insert(Rc::clone(&path));
            path
        };
        let is_in_item = closes_item || self.open.iter().any(|open| open.is_item);
        let text = text.to_owned();
        let declaration = &mut self.declaration;
        let place = match declaration.items.last_mut() {
            Some(item) if is_in_item => item,
            _ => &mut declaration.header,
        };
        place.push(Leaf { path, text });
        Ok(())
    }

    fn keep(&mut self, bytes: usize) -> Result<(), String> {
        self.kept = self.kept.saturating_add(bytes);
        if self.kept > MOST_KEPT {
            return Err("a declaration in it holds more elements than any real one".to_owned());
        }
        Ok(())
    }
}
