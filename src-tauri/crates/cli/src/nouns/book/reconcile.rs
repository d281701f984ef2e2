//! Words of an input–output reconciliation.

use clap::Args;
use serde_json::{Value, json};

use crate::call::Failure;
use crate::nouns::Ask;

/// A figure is a number, or `book:ID`, `book:ID:COLUMN`, with `,COLUMN=TEXT` behind it for the lines
/// that count: `book:0192ab:quantity,movement_type=opening`.
#[derive(Args)]
pub struct Reconcile {
    case: String,
    /// Tariff code of the input, or its beginning.
    #[arg(long, default_value = "")]
    pct: String,
    /// Words of the description of the input.
    #[arg(long, default_value = "")]
    text: String,
    /// Unit of all quantities; that of the items when none is named.
    #[arg(long, default_value = "")]
    unit: String,
    /// Declarations from this date.
    #[arg(long)]
    from: Option<String>,
    /// Declarations to this date.
    #[arg(long)]
    to: Option<String>,
    /// Stock at the beginning.
    #[arg(long)]
    opening: String,
    /// Stock at the end.
    #[arg(long)]
    closing: String,
    /// Output exported.
    #[arg(long)]
    exports: String,
    /// Imports; summed from the items of the case when not given.
    #[arg(long)]
    imports: Option<String>,
    /// Sold locally with levies paid.
    #[arg(long)]
    local_sales: Option<String>,
    /// Input per unit of output, as approved.
    #[arg(long)]
    ratio: String,
    /// Wastage allowed, percent of what the exports used.
    #[arg(long)]
    wastage_pct: Option<String>,
    /// Rupees of levies per unit of input.
    #[arg(long)]
    per_unit: Option<String>,
    /// Where typed figures come from.
    #[arg(long, default_value = "")]
    reason: String,
    /// Take the unexplained quantity as a candidate finding.
    #[arg(long)]
    take: bool,
}

impl Reconcile {
    /// # Errors
    /// A figure that is written wrongly.
    pub fn ask(self) -> Result<Ask, Failure> {
        let optional = |text: &Option<String>| text.as_deref().map(figure).transpose();
        let payload = json!({
            "case": self.case, "pct": self.pct, "text": self.text, "unit": self.unit, "from": self.from, "to": self.to,
            "opening": figure(&self.opening)?, "closing": figure(&self.closing)?, "exports": figure(&self.exports)?,
            "imports": optional(&self.imports)?, "local_sales": optional(&self.local_sales)?, "ratio": self.ratio,
            "wastage_pct": self.wastage_pct, "per_unit": self.per_unit, "reason": self.reason,
        });
        let command = if self.take {
            "book_reconcile_take"
        } else {
            "book_reconcile"
        };
        Ok(Ask::new(command, payload))
    }
}

fn figure(text: &str) -> Result<Value, Failure> {
    let Some(named) = text.strip_prefix("book:") else {
        return Ok(json!({ "value": text }));
    };
    let mut parts = named.split(',');
    let mut book = parts.next().unwrap_or_default().splitn(2, ':');
    let conditions: Vec<String> = parts.map(str::to_owned).collect();
    Ok(json!({
        "book": book.next(), "column": book.next(), "only": super::pairs(&conditions)?,
    }))
}
