//! A selection memo attached to its paper: its code and the sum of its days, made again.

use jaiza_domain::selection::Days;
use lopdf::Document;
use serde_json::Value;

use super::{Attached, attached};
use crate::seal::{SELECTION_FILE, data_digest};
use crate::{Difference, FiguresVerdict};

/// The memo of a document, if it carries one.
pub fn data(document: &Document) -> Option<Attached> {
    let data = attached(document, SELECTION_FILE)?;
    let memo: Value = serde_json::from_slice(&data).ok()?;
    let digest = data_digest(&data);
    Some(Attached {
        number: code(&digest),
        figures: recompute(&memo),
        digest,
        case: None,
    })
}

/// The first sixteen digits in groups of four.
fn code(digest: &str) -> String {
    let head: Vec<char> = digest.chars().take(16).collect();
    let fours = head.chunks(4).map(|four| four.iter().collect::<String>());
    fours.collect::<Vec<_>>().join("-")
}

fn recompute(memo: &Value) -> FiguresVerdict {
    let days = |value: Option<&Value>| value?.as_str()?.parse::<Days>().ok();
    let picks = memo.get("picks").and_then(Value::as_array);
    let picks = picks.into_iter().flatten();
    let sum: Option<Days> = picks.map(|pick| days(pick.get("days"))).sum();
    let stated = days(memo.get("days"));
    let shown = |days: Option<Days>| days.map_or_else(String::new, |days| days.to_string());
    let ok = stated.is_some() && stated == sum;
    let difference = Difference {
        place: "audit days".to_owned(),
        stated: shown(stated),
        recomputed: shown(sum),
    };
    FiguresVerdict {
        checked: 1,
        ok,
        differences: if ok { Vec::new() } else { vec![difference] },
    }
}
