//! Item rows with the columns of other files: a header file with a row for each declaration, a
//! levy file with a row for each declaration (and item) and levy.

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::containers::{self, About, Each, Note, OpenOptions, Tables};
use crate::error::ImportError;
use crate::record::Record;
use crate::source::Source;
use crate::text::{fold, loose, trim_cell};

/// Headers by which rows of two files are known to belong together, best first.
const KEYS: [&[&str]; 2] = [
    &["GD NO COMPLETE", "GD NO", "GD NUMBER", "GD UID", "DECL NO"],
    &["TRACKING ID", "PSW TRACKING ID"],
];
const ITEM: &[&str] = &["ITEM NO", "ITEM NUMBER", "S NO"];
const VERSION: &[&str] = &["VERSION ID", "VERSION", "VERSION NO"];
const LEVY: &[&str] = &[
    "LEVY",
    "LEVY CODE",
    "DUTY CODE",
    "TAX CODE",
    "DUTY TAX CODE",
];
const AMOUNT: &[&str] = &[
    "AMOUNT",
    "LEVY AMOUNT",
    "DUTY AMOUNT",
    "PAID",
    "AMOUNT PAID",
];
/// Longest text of all cells of a joined file, in bytes.
const MOST: usize = 192 << 20;

/// A table with the columns of other tables behind its own.
struct Joined {
    about: About,
    items: Box<dyn Tables>,
    /// Header texts of the item file.
    header: Vec<String>,
    others: Vec<Other>,
}

/// A file that is joined.
struct Other {
    /// Where its key stands in a record of the item file.
    keys: Vec<usize>,
    /// Header texts that are added.
    header: Vec<String>,
    /// Cells that are added, by key.
    rows: HashMap<String, Vec<String>>,
}

/// Joins files to the table of `source`.
///
/// # Errors
/// When a file cannot be read, shares no key with the item rows, or has two rows of one key.
pub(crate) fn joined(
    source: &Source,
    items: Box<dyn Tables>,
    with: &[PathBuf],
) -> Result<Box<dyn Tables>, ImportError> {
    let header = first_record(source, &*items)?;
    let mut about = items.about().clone();
    let mut others = Vec::new();
    for path in with {
        let other_source = Source::open(path, &mut || Ok(()))?;
        let table = containers::open(&other_source, &OpenOptions::default())?;
        let other = read_other(&other_source, &*table, &header)?;
        let detail = format!("{} ({})", other_source.name, other_source.sha256);
        about.notes.push(Note::new(
            "JOINED_FILE",
            u32::try_from(other.rows.len()).unwrap_or(u32::MAX),
            detail,
        ));
        others.push(other);
    }
    Ok(Box::new(Joined {
        about,
        items,
        header,
        others,
    }))
}

fn first_record(source: &Source, table: &dyn Tables) -> Result<Vec<String>, ImportError> {
    let mut header = Vec::new();
    table.records(source, &mut |record, _| {
        header = record.cells().map(str::to_owned).collect();
        Ok(ControlFlow::Break(()))
    })?;
    Ok(header)
}

/// Place of the first header of these names.
fn place(header: &[String], names: &[&str]) -> Option<usize> {
    let texts: Vec<String> = header.iter().map(|t| loose(&fold(trim_cell(t)))).collect();
    names
        .iter()
        .find_map(|name| texts.iter().position(|text| text == name))
}

fn read_other(source: &Source, table: &dyn Tables, items: &[String]) -> Result<Other, ImportError> {
    let header = first_record(source, table)?;
    let shared = |names: &[&str]| Some((place(items, names)?, place(&header, names)?));
    let key = KEYS.iter().find_map(|names| shared(names));
    let key = key.ok_or_else(|| {
        source.damaged(&"it shares no GD number and no tracking id with the item file")
    })?;
    let levy = place(&header, LEVY).zip(place(&header, AMOUNT));
    let more = [levy.and_then(|_| shared(ITEM)), shared(VERSION)];
    let pairs: Vec<(usize, usize)> = std::iter::once(key)
        .chain(more.into_iter().flatten())
        .collect();
    let keys = pairs.iter().map(|(item, _)| *item).collect();
    let own: Vec<usize> = pairs.iter().map(|(_, other)| *other).collect();
    let (header, rows) = match levy {
        Some(levy) => levy_rows(source, table, &own, levy)?,
        None => header_rows(source, table, &own, &header)?,
    };
    Ok(Other { keys, header, rows })
}

type Rows = (Vec<String>, HashMap<String, Vec<String>>);

/// One row for each key, all cells but those of the key.
fn header_rows(
    source: &Source,
    table: &dyn Tables,
    keys: &[usize],
    header: &[String],
) -> Result<Rows, ImportError> {
    let added: Vec<usize> = (0..header.len()).filter(|n| !keys.contains(n)).collect();
    let name = |n: &usize| {
        let text = header.get(*n).map_or("", |t| trim_cell(t));
        // Sums of a whole declaration must not be taken for those of an item.
        let totals = ["CUSTOM DUTY", "SALES TAX", "ADDITIONAL SALES TAX"];
        if totals.contains(&loose(&fold(text)).as_str()) {
            return format!("header_{text}");
        }
        text.to_owned()
    };
    let names = added.iter().map(name).collect();
    let (mut rows, mut size) = (HashMap::new(), 0);
    each_row(source, table, &mut |record| {
        let cells: Vec<String> = added.iter().map(|n| record.cell(*n).to_owned()).collect();
        size += cells.iter().map(String::len).sum::<usize>();
        let (key, number) = (key_of(record, keys), record.number);
        if size > MOST {
            return Err(source.damaged(&"it is too large to be joined"));
        }
        match rows.insert(key, cells.clone()) {
            Some(before) if before != cells => {
                let cause = format!(
                    "record {number} says something else of a declaration that came before"
                );
                Err(source.damaged(&cause))
            }
            _ => Ok(()),
        }
    })?;
    Ok((names, rows))
}

/// Rows of levies side by side: `levy1_code`, `levy1_amount`, `levy2_code`, ….
fn levy_rows(
    source: &Source,
    table: &dyn Tables,
    keys: &[usize],
    (levy, amount): (usize, usize),
) -> Result<Rows, ImportError> {
    let mut by_key: HashMap<String, BTreeMap<String, String>> = HashMap::new();
    each_row(source, table, &mut |record| {
        let (code, sum) = (trim_cell(record.cell(levy)), trim_cell(record.cell(amount)));
        let levies = by_key.entry(key_of(record, keys)).or_default();
        if levies.insert(code.to_owned(), sum.to_owned()).is_some() {
            let cause = format!(
                "record {} states the levy {code} of an item again",
                record.number
            );
            return Err(source.damaged(&cause));
        }
        Ok(())
    })?;
    let most = by_key.values().map(BTreeMap::len).max().unwrap_or(0);
    let names = (1..=most).flat_map(|n| [format!("levy{n}_code"), format!("levy{n}_amount")]);
    let row = |levies: BTreeMap<String, String>| {
        let mut cells: Vec<String> = levies
            .into_iter()
            .flat_map(|(code, sum)| [code, sum])
            .collect();
        cells.resize(most * 2, String::new());
        cells
    };
    let rows = by_key.into_iter().map(|(key, levies)| (key, row(levies)));
    Ok((names.collect(), rows.collect()))
}

fn each_row(
    source: &Source,
    table: &dyn Tables,
    each: &mut dyn FnMut(&Record) -> Result<(), ImportError>,
) -> Result<(), ImportError> {
    let mut at_header = true;
    table.records(source, &mut |record, _| {
        let blank = record.cells().all(|cell| trim_cell(cell).is_empty());
        if !std::mem::take(&mut at_header) && !blank {
            each(record)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(())
}

fn key_of(record: &Record, places: &[usize]) -> String {
    let parts: Vec<String> = places
        .iter()
        .map(|n| fold(trim_cell(record.cell(*n))))
        .collect();
    parts.join("\n")
}

impl Tables for Joined {
    fn about(&self) -> &About {
        &self.about
    }

    fn records(&self, source: &Source, each: &mut Each<'_>) -> Result<Vec<Note>, ImportError> {
        let width = self.header.len();
        let mut used: Vec<HashMap<&str, ()>> = vec![HashMap::new(); self.others.len()];
        let (mut wide, mut alone, mut at_header) = (Record::default(), 0_u32, true);
        let mut notes = self.items.records(source, &mut |record, bytes| {
            wide.restart(record.number);
            for n in 0..width.max(record.len()) {
                wide.push(record.cell(n));
                wide.end_cell_as(record.kind(n));
            }
            for (other, used) in self.others.iter().zip(&mut used) {
                let cells = if at_header {
                    Some(&other.header)
                } else {
                    let key = key_of(record, &other.keys);
                    let found = other.rows.get_key_value(&key);
                    alone += u32::from(found.is_none());
                    found.map(|(key, cells)| {
                        used.insert(key, ());
                        cells
                    })
                };
                for n in 0..other.header.len() {
                    wide.push(
                        cells
                            .and_then(|cells| cells.get(n))
                            .map_or("", String::as_str),
                    );
                    wide.end_cell();
                }
            }
            at_header = false;
            each(&wide, bytes)
        })?;
        let unused = self
            .others
            .iter()
            .zip(&used)
            .map(|(other, used)| other.rows.len() - used.len());
        let unused = u32::try_from(unused.sum::<usize>()).unwrap_or(u32::MAX);
        if alone > 0 {
            notes.push(Note::new("ITEMS_WITHOUT_JOINED_ROW", alone, ""));
        }
        if unused > 0 {
            notes.push(Note::new("JOINED_ROWS_WITHOUT_ITEM", unused, ""));
        }
        Ok(notes)
    }
}
