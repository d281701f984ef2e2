//! Every table and archive of the shared bad files, imported into one home.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jaiza_tests::jaiza::{Home, words};
use jaiza_tests::serving::Served;
use jaiza_tests::tree;
use serde_json::{Value, json};

use super::manifest::{self, Outcome};

/// Limits of the manifest, rule 1.
const LONGEST: Duration = Duration::from_secs(10);
const MOST_MEMORY: u64 = 512 << 20;
/// Files of other doors.
const NOT_TABLES: [&str; 4] = ["casefile", "wycheproof", "cctv-age", "jsontestsuite"];
/// Files that name no column, so that there is no telling what is what: the manifest asks that
/// they are accepted, the program asks for their columns (tests of workbooks read their cells).
const ASKED: [&str; 3] = [
    "xlsx/formula_cells.xlsx",
    "xlsx/no_refs.xlsx",
    "xlsx/numbers_edge.xlsx",
];

/// What a run found.
#[derive(Default)]
struct Table {
    outcomes: BTreeMap<Outcome, u32>,
    wrong: Vec<String>,
    longest: (Duration, String),
    most: (u64, String),
}

impl Table {
    fn wrong(&mut self, file: &str, what: impl std::fmt::Display) {
        self.wrong.push(format!("{file}: {what}"));
    }

    fn print(&self) {
        let of = |outcome| self.outcomes.get(&outcome).copied().unwrap_or(0);
        println!("accepted                 {}", of(Outcome::Accepted));
        println!("accepted with warnings   {}", of(Outcome::Warned));
        println!("accepted, rows set aside {}", of(Outcome::SetAside));
        println!("refused                  {}", of(Outcome::Refused));
        println!("longest {:?} ({})", self.longest.0, self.longest.1);
        println!("most memory {} MiB ({})", self.most.0 >> 20, self.most.1);
        println!("rules broken             {}", self.wrong.len());
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() && !NOT_TABLES.iter().any(|not| name == *not) {
            found.extend(files_below(&path));
        } else if path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn every_bad_file_is_imported_or_refused_within_its_limits() {
    let folder = tree::root().parent().unwrap().join("shared/data/badinput");
    if !folder.is_dir() {
        println!("no shared files beside the repository: nothing is imported here");
        return;
    }
    let home = Home::of("P-1");
    home.done(words(
        &["reference", "load"],
        &tree::fixture("worked_case/reference"),
    ));
    let work = home.beside("work");
    std::fs::create_dir(&work).unwrap();
    let mut served = Served::of(&home, &work);
    let expected = manifest::expected(&folder);
    let mut table = Table::default();
    let files: Vec<PathBuf> = ["made", "fetched"]
        .iter()
        .flat_map(|part| files_below(&folder.join(part)))
        .collect();
    for path in &files {
        let name = path.strip_prefix(&folder).unwrap();
        let name = name.to_string_lossy().into_owned();
        let outcome = one(&served, &home, path, &name, &mut table);
        *table.outcomes.entry(outcome).or_default() += 1;
        let made = name.strip_prefix("made/").unwrap_or_default();
        if ASKED.contains(&made) {
            assert_eq!(outcome, Outcome::Refused, "{name} is understood now");
        } else if let Some(wanted) = expected
            .get(made)
            .filter(|wanted| !manifest::fits(wanted, outcome))
        {
            table.wrong(&name, format!("expected {wanted}, was {outcome:?}"));
        }
        assert!(served.is_alive(), "{name} ended the program");
    }
    drop(served);
    let left: Vec<_> = files_below(&work);
    assert!(left.is_empty(), "written outside the home: {left:?}");
    home.is_whole();
    println!("{} files", files.len());
    table.print();
    assert!(table.wrong.is_empty(), "{}", table.wrong.join("\n"));
}

/// Imports one file, checks what must hold, and removes it again.
fn one(served: &Served, home: &Home, path: &Path, name: &str, table: &mut Table) -> Outcome {
    let nothing = json!({});
    let before = served.done("extract_list", &nothing);
    served.peak();
    let start = Instant::now();
    let answer = served.ask("extract_import", &json!({ "path": path }));
    let (took, memory) = (start.elapsed(), served.peak());
    if took > LONGEST {
        table.wrong(name, format!("took {took:?}"));
    }
    if memory > MOST_MEMORY {
        table.wrong(name, format!("{} MiB of memory", memory >> 20));
    }
    table.longest = std::mem::take(&mut table.longest).max((took, name.to_owned()));
    table.most = std::mem::take(&mut table.most).max((memory, name.to_owned()));
    match answer {
        Err(error) => {
            refusal_is_clear(path, name, &error, table);
            if served.done("extract_list", &nothing) != before {
                table.wrong(name, "a refused file changed the list");
            }
            Outcome::Refused
        }
        Ok(imported) => {
            let outcome = accounted(name, &imported["report"], table);
            let id = imported["extract_id"].as_str().expect("an id");
            texts_are_sound(served, home, id, name, table);
            served.done("extract_remove", &json!({ "extract_id": id }));
            outcome
        }
    }
}

/// One sentence that names the file; not the end of a reader in the middle of it.
fn refusal_is_clear(path: &Path, name: &str, error: &Value, table: &mut Table) {
    let said = error["detail"].as_str().unwrap_or_default();
    let file = path.file_name().unwrap().to_string_lossy();
    let shown = std::env::var_os("JAIZA_SHOW_REFUSALS").is_some();
    if shown {
        println!("{name}: {said}");
    }
    if error["code"] == "internal" || said.contains("ended in the middle") {
        table.wrong(name, format!("crashed: {error}"));
    }
    if said.len() < 20 || said.len() > 600 || said.contains(['\n', '\r']) {
        table.wrong(name, format!("not one sentence: {said:?}"));
    }
    if !said.contains(&*file) {
        table.wrong(name, format!("names no file: {said:?}"));
    }
}

/// Every record of the file is somewhere.
fn accounted(name: &str, report: &Value, table: &mut Table) -> Outcome {
    let count = |value: &Value| value.as_u64().unwrap_or(0);
    let dropped: u64 = report["dropped"]
        .as_object()
        .map_or(0, |kinds| kinds.values().map(|k| count(&k["count"])).sum());
    let header = u64::from(count(&report["header_record"]) > 0);
    let aside = count(&report["set_aside_total"]);
    let all = header + dropped + aside + count(&report["stored"]);
    if all != count(&report["records_in_file"]) {
        table.wrong(name, format!("{all} records accounted for: {report}"));
    }
    let empty = |field: &str| match &report[field] {
        Value::Array(list) => list.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => true,
    };
    if aside > 0 {
        Outcome::SetAside
    } else if dropped > 0 || !empty("flags") || !empty("notes") {
        Outcome::Warned
    } else {
        Outcome::Accepted
    }
}

/// No stored text holds the sign for what could not be decoded, no written file a formula.
fn texts_are_sound(served: &Served, home: &Home, id: &str, name: &str, table: &mut Table) {
    let set = served.done("items_open", &json!({ "extracts": [id], "filters": [] }));
    let set_id = &set["set_id"];
    let page = json!({ "set_id": set_id, "from": 0, "len": 500 });
    let rows = served.done("items_page", &page);
    if rows.to_string().contains('\u{fffd}') {
        table.wrong(name, "a stored text holds U+FFFD");
    }
    let columns = served.done("item_columns", &json!({}));
    let columns: Vec<&str> = columns["columns"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|column| column["name"].as_str())
        .collect();
    let (items, problems) = (home.beside("items.csv"), home.beside("problems.csv"));
    let export = json!({ "set_id": set_id, "format": "csv", "columns": columns, "path": items, "filter_text": "" });
    served.done("items_export", &export);
    served.done("items_close", &json!({ "set_id": set_id }));
    let export = json!({ "extract_id": id, "path": problems });
    served.done("extract_problems_export", &export);
    for path in [items, problems] {
        let text = std::fs::read_to_string(&path).unwrap();
        for cell in cells_of(&text).filter(|cell| is_formula(cell)) {
            table.wrong(name, format!("a formula in {}: {cell:?}", path.display()));
        }
        std::fs::remove_file(&path).unwrap();
    }
}

fn is_formula(cell: &str) -> bool {
    let number = cell.parse::<f64>().is_ok();
    !number && cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Cells of quoted comma-separated text.
fn cells_of(text: &str) -> impl Iterator<Item = String> {
    let (mut cells, mut cell, mut quoted) = (vec![], String::new(), false);
    for c in text.trim_start_matches('\u{feff}').chars() {
        match c {
            '"' => quoted = !quoted,
            ',' | '\n' if !quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(c),
        }
    }
    cells.push(cell);
    cells.into_iter()
}
