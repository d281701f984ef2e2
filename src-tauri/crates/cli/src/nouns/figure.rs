//! The working of figures.

use std::fmt::Write as _;

use clap::Args;
use serde_json::{Value, json};

use crate::call::{Failure, Place};

/// The working of a figure.
#[derive(Args)]
pub struct Trace {
    /// Case by number or id.
    case: String,
    /// Name of the figure: total/all/demand, finding/B/7/after/CD, surcharge/B/7/CUS,
    /// item/3/declared/ST, limitation/3/32(2), `gd/DECLARATION/customs_value`.
    #[arg(long)]
    figure: Option<String>,
    #[arg(long)]
    finding: Option<String>,
    /// Item of the case, 1, 2, …
    #[arg(long)]
    item: Option<String>,
    /// How many levels of what it follows from.
    #[arg(long, default_value_t = 3)]
    depth: u32,
}

impl Trace {
    /// Prints the working.
    ///
    /// # Errors
    /// The door's refusal.
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        let answer = place.call(
            "figure_trace",
            json!({
                "case": self.case, "figure": self.figure, "finding": self.finding, "item": self.item, "depth": self.depth,
            }),
        )?;
        if place.json {
            crate::print::value(&answer, true);
            return Ok(());
        }
        let mut lines = format!("{}\n", text(&answer, "title"));
        if let Some(figure) = answer.get("figure") {
            figure_lines(figure, 0, &mut lines);
        }
        crate::print::line(lines.trim_end());
        Ok(())
    }
}

/// A figure and, further in, its parts: `name  formula = exact → result`, its source underneath.
fn figure_lines(figure: &Value, depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    let formula: String = list(figure, "formula")
        .iter()
        .map(|piece| text(piece, "text"))
        .collect();
    let (result, exact) = (text(figure, "result"), text(figure, "unrounded"));
    let mut line = text(figure, "path");
    if !formula.is_empty() && formula != result {
        line = format!("{line}  {formula}");
    }
    if !exact.is_empty() && exact != result {
        line = format!("{line} = {exact} → {result}");
    } else {
        line = format!("{line} = {result}");
    }
    let _ = writeln!(out, "{pad}{line}");
    if let Some(source) = figure.get("source").filter(|source| source.is_object()) {
        let _ = writeln!(out, "{pad}    [{}]", source_line(source));
    }
    for part in list(figure, "parts") {
        figure_lines(part, depth + 1, out);
    }
}

fn source_line(source: &Value) -> String {
    let line = source.get("line").and_then(Value::as_u64);
    let table = match line {
        Some(line) => format!("{} line {line}", text(source, "table")),
        None => text(source, "table"),
    };
    let words = [
        text(source, "kind"),
        text(source, "package"),
        table,
        text(source, "legal_ref"),
        text(source, "text"),
    ];
    words
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn text(value: &Value, name: &str) -> String {
    value
        .get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value
        .get(name)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default()
}

/// A case as a workbook.
#[derive(Args)]
pub struct Workbook {
    /// Case by number or id.
    case: String,
    /// File to write (.xlsx).
    #[arg(long)]
    out: String,
}

impl Workbook {
    /// Command of the door with its input.
    pub fn ask(self, lang: &str) -> super::Ask {
        let input = json!({ "case": self.case, "path": self.out, "lang": lang });
        super::Ask::new("case_workbook", input)
    }
}
