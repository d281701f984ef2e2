//! Money in stages and what becomes of findings.

use clap::Subcommand;
use serde_json::json;

use super::{Ask, pairs};
use crate::call::Failure;

/// Verbs of money.
#[derive(Subcommand)]
pub enum Money {
    /// The demand of a case in stages, with payments, instalments and stays.
    List { case: String },
    /// Record an event: what was framed, adjudicated, recovered, put into instalments, stayed or written off.
    Record {
        case: String,
        stage: String,
        /// Day of the event; of an instalment the day it is due.
        #[arg(long)]
        date: String,
        /// Rupees; never for a framed amount, which is what the findings come to.
        #[arg(long)]
        amount: Option<String>,
        /// GROUP=AMOUNT by levy group.
        #[arg(long)]
        group: Vec<String>,
        /// Letter, order, challan or payment slip.
        #[arg(long, default_value = "")]
        reference: String,
        #[arg(long)]
        finding: Option<String>,
        /// Last day of a stay.
        #[arg(long)]
        until: Option<String>,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Remove an event recorded by mistake.
    Remove {
        case: String,
        event: String,
        #[arg(long)]
        reason: String,
    },
    /// Record the start of the audit, once: payments before it are voluntary.
    StartAudit {
        case: String,
        date: String,
        /// What proves it: notice and dispatch, or the first documented inquiry.
        #[arg(long)]
        proof: String,
    },
}

impl Money {
    /// # Errors
    /// A group without `=`.
    pub fn ask(self) -> Result<Ask, Failure> {
        Ok(match self {
            Self::List { case } => Ask::new("money_list", json!({ "case": case })),
            Self::Record {
                case,
                stage,
                date,
                amount,
                group,
                reference,
                finding,
                until,
                note,
            } => Ask::new(
                "money_record",
                json!({
                    "case": case, "stage": stage, "date": date, "amount": amount, "groups": pairs(&group)?, "reference": reference,
                    "finding": finding, "until": until, "note": note,
                }),
            ),
            Self::Remove {
                case,
                event,
                reason,
            } => Ask::new(
                "money_remove",
                json!({ "case": case, "event": event, "reason": reason }),
            ),
            Self::StartAudit { case, date, proof } => Ask::new(
                "audit_start",
                json!({ "case": case, "date": date, "proof": proof }),
            ),
        })
    }
}
