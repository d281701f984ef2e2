//! Exports of partner countries against what was declared here.

use clap::Subcommand;
use serde_json::{Value, json};

use super::{Ask, pairs};
use crate::call::Failure;

/// Verbs of the comparison with partner countries.
#[derive(Subcommand)]
pub enum Mirror {
    /// Layouts of partner files with their columns.
    Layouts,
    /// Read a file of a partner country.
    Import {
        file: String,
        #[command(flatten)]
        received: Received,
        /// Decision of a person, KEY=VALUE (map:COLUMN, number:COLUMN, date:COLUMN, sheet, header).
        #[arg(long)]
        answer: Vec<String>,
    },
    /// Files of partner countries.
    List,
    /// Records of a partner file that were set aside.
    Problems { file: String },
    /// Remove a partner file from this computer.
    Remove { file: String },
    /// Compare partner files with extracts.
    Run(Run),
    /// A part of a comparison.
    Rows {
        /// goods, months, exports, imports, traders, matches, prices or quartiles.
        part: String,
        #[command(flatten)]
        run: Run,
        /// Partner country of the rows.
        #[arg(long, default_value = "")]
        of: String,
        /// Six digits.
        #[arg(long, default_value = "")]
        hs6: String,
        /// Month of export, such as 2026-01.
        #[arg(long, default_value = "")]
        month: String,
        #[arg(long, default_value = "")]
        trader: String,
        /// A, B or C.
        #[arg(long, default_value = "")]
        grade: String,
        #[arg(long, default_value_t = 0)]
        from: u32,
        #[arg(long, default_value_t = 100)]
        len: u32,
        /// Write all rows to this CSV file.
        #[arg(long)]
        out: Option<String>,
    },
    /// Take matched shipments of grade A or B into a case as candidate findings.
    Take {
        case: String,
        #[command(flatten)]
        run: Run,
        /// Match by its key, as `mirror rows matches` names it.
        #[arg(long, required = true)]
        row: Vec<String>,
    },
}

/// How a partner file was received.
#[derive(clap::Args)]
pub struct Received {
    /// general, china or afghanistan.
    #[arg(long, default_value = "general")]
    profile: String,
    /// Exporting country, two letters, when the file has no such column.
    #[arg(long)]
    country: Option<String>,
    /// Conditions under which the file may be used.
    #[arg(long, default_value = "")]
    conditions: String,
    /// Agreement or letter that says so.
    #[arg(long, default_value = "")]
    conditions_source: String,
    /// Its date.
    #[arg(long, default_value = "")]
    conditions_date: String,
}

impl Received {
    fn conditions(&self) -> Value {
        json!({ "text": self.conditions, "source": self.conditions_source, "date": self.conditions_date })
    }
}

/// What is compared, and by which parameters.
#[derive(clap::Args)]
pub struct Run {
    /// Extract by id; none = all.
    #[arg(long)]
    extract: Vec<String>,
    /// Partner file by id or path (a path is read first); none = all that were imported.
    #[arg(long)]
    partner: Vec<String>,
    /// CIF value over FOB value.
    #[arg(long)]
    cif_factor: Option<String>,
    /// Months between export and import, 0 to 2.
    #[arg(long)]
    shift: Option<u32>,
    /// Percent within which weights are the same.
    #[arg(long)]
    kg_pct: Option<String>,
    /// Percent within which values are the same.
    #[arg(long)]
    value_pct: Option<String>,
    /// Smallest gap in US dollars.
    #[arg(long)]
    least_usd: Option<String>,
    /// Percent of a gap from which a neighbour mirrors it.
    #[arg(long)]
    mirrored_pct: Option<String>,
    /// Customs duty in percent up to which goods are low-duty.
    #[arg(long)]
    low_duty_pct: Option<String>,
    /// Days between the two declarations of a shipment.
    #[arg(long)]
    days: Option<u32>,
    /// Percent within which weights of a shipment are the same.
    #[arg(long)]
    shipment_kg_pct: Option<String>,
    /// Partner rows from which quartiles are taken.
    #[arg(long)]
    least_prices: Option<u32>,
    /// Country through which goods of others are sent; besides those of the tables.
    #[arg(long)]
    hub: Vec<String>,
    #[command(flatten)]
    received: Received,
}

impl Run {
    fn payload(&self) -> Value {
        json!({
            "extracts": self.extract, "partners": self.partner, "cif_factor": self.cif_factor, "shift": self.shift, "kg_pct": self.kg_pct,
            "value_pct": self.value_pct, "least_usd": self.least_usd, "mirrored_pct": self.mirrored_pct, "low_duty_pct": self.low_duty_pct,
            "days": self.days, "shipment_kg_pct": self.shipment_kg_pct, "least_prices": self.least_prices, "hubs": self.hub,
            "profile": self.received.profile, "partner": self.received.country, "conditions": self.received.conditions(),
        })
    }
}

impl Mirror {
    /// # Errors
    /// Words that do not fit.
    pub fn ask(self: Box<Self>) -> Result<Ask, Failure> {
        Ok(match *self {
            Self::Layouts => Ask::new("partner_layouts", Value::Null),
            Self::Import {
                file,
                received,
                answer,
            } => Ask::new(
                "partner_import",
                json!({
                    "path": file, "profile": received.profile, "partner": received.country, "conditions": received.conditions(),
                    "answers": pairs(&answer)?,
                }),
            ),
            Self::List => Ask::new("partner_list", Value::Null),
            Self::Problems { file } => Ask::new("partner_problems", json!({ "file": file })),
            Self::Remove { file } => Ask::new("partner_remove", json!({ "file": file })),
            Self::Run(run) => Ask::new("partner_run", run.payload()),
            Self::Rows {
                part,
                run,
                of,
                hs6,
                month,
                trader,
                grade,
                from,
                len,
                out,
            } => Ask::new(
                "partner_rows",
                json!({
                    "run": run.payload(), "part": part, "partner": of, "hs6": hs6, "month": month, "trader": trader, "grade": grade,
                    "from": from, "len": len, "out": out,
                }),
            ),
            Self::Take { case, run, row } => Ask::new(
                "partner_take",
                json!({ "case": case, "run": run.payload(), "rows": row }),
            ),
        })
    }
}
