//! Cases, findings, checklists, evidence, reports.

use clap::Subcommand;
use serde_json::{Value, json};

use super::{Ask, pairs};
use crate::call::Failure;

/// Verbs of cases.
#[derive(Subcommand)]
pub enum Case {
    /// Open a case on a trader and a period.
    Open {
        #[arg(long)]
        trader: String,
        #[arg(long)]
        from: String,
        #[arg(long)]
        to: String,
        /// Official number; a draft number is made when none is given.
        #[arg(long)]
        case_no: Option<String>,
        /// Extracts by id (all when none is named).
        #[arg(long)]
        extract: Vec<String>,
        /// Risk run that selected the trader.
        #[arg(long)]
        run: Option<String>,
        /// Written reason of the selection.
        #[arg(long)]
        reason: Option<String>,
        /// Sealed selection that chose the trader: its code, or the path of its memo.
        #[arg(long)]
        selection: Option<String>,
        /// How the trader came in: RANK, YIELD, RANDOM or OWN.
        #[arg(long)]
        how: Option<String>,
    },
    /// Close a case (state CLOSED, asks for its feedback) or open it again (FIELDWORK, asks for a reason).
    Move {
        case: String,
        state: String,
        #[arg(long)]
        reason: Option<String>,
    },
    /// What the audit says of the indicators that led to the case; shows it when nothing is given.
    Feedback {
        case: String,
        /// `INDICATOR=confirmed|not_confirmed|not_looked_at:SENTENCE`.
        #[arg(long)]
        verdict: Vec<String>,
        /// Remark on rules and extracts as a whole.
        #[arg(long)]
        remark: Option<String>,
    },
    /// All cases.
    List,
    /// One case.
    Show { case: String },
    /// Set a dated fact or parameter.
    Set {
        case: String,
        field: String,
        value: String,
        #[arg(long)]
        reason: Option<String>,
    },
    /// Record payment dates of declarations (CSV with `gd,payment_date`).
    Payments { case: String, file: String },
    /// Every figure of a case, recomputed.
    Totals { case: String },
    /// The request from which the levy engine recomputes every figure (`levy --jsonl`).
    Request { case: String },
    /// Every figure as a workbook with live formulas.
    Workbook(super::figure::Workbook),
}

impl Case {
    pub fn ask(self, lang: &str) -> Ask {
        match self {
            Self::Open {
                trader,
                from,
                to,
                case_no,
                extract,
                run,
                reason,
                selection,
                how,
            } => Ask::new(
                "case_open",
                json!({
                    "trader": trader, "from": from, "to": to, "case_no": case_no, "extracts": extract, "run_id": run, "reason": reason,
                    "selection": selection, "how": how,
                }),
            ),
            Self::Move {
                case,
                state,
                reason,
            } => Ask::new(
                "case_move",
                json!({ "case": case, "state": state, "reason": reason }),
            ),
            Self::Feedback {
                case,
                verdict,
                remark,
            } => feedback(&case, &verdict, remark.as_deref()),
            Self::List => Ask::new("case_list", Value::Null),
            Self::Show { case } => Ask::new("case_show", json!({ "case": case })),
            Self::Set {
                case,
                field,
                value,
                reason,
            } => Ask::new(
                "case_set",
                json!({ "case": case, "field": field, "value": value, "reason": reason }),
            ),
            Self::Payments { case, file } => {
                Ask::new("case_payments", json!({ "case": case, "path": file }))
            }
            Self::Totals { case } => Ask::new("case_totals", json!({ "case": case })),
            Self::Request { case } => Ask::new("case_request", json!({ "case": case })),
            Self::Workbook(workbook) => workbook.ask(lang),
        }
    }
}

/// Verbs of findings.
#[derive(Subcommand)]
pub enum Finding {
    /// Record the findings of a facts file; levies are recomputed.
    Record {
        case: String,
        #[arg(long)]
        facts: String,
        /// Payment dates (CSV); default: `evidence/payments.csv` beside the facts file, when there.
        #[arg(long)]
        payments: Option<String>,
    },
    /// Findings with their figures.
    List { case: String },
    /// Types of findings, and the section each seriousness leads to.
    Types { case: String },
    /// Record the auditee's reply, the rejoinder and where the finding stands.
    Reply {
        case: String,
        finding: String,
        #[arg(long)]
        reply: Option<String>,
        /// Day of the reply.
        #[arg(long)]
        on: Option<String>,
        #[arg(long)]
        rejoinder: Option<String>,
        /// draft, agreed, disputed, dropped.
        #[arg(long)]
        status: Option<String>,
        #[arg(long)]
        reason: Option<String>,
    },
    /// Remove a finding; the trail keeps it.
    Remove {
        case: String,
        finding: String,
        #[arg(long)]
        reason: String,
    },
    /// The working of a figure.
    Trace(super::figure::Trace),
    /// The same heading and issue in earlier cases of this computer.
    Mirror {
        case: String,
        /// quantity, value, classification, origin or concession.
        #[arg(long)]
        kind: String,
        /// Tariff code, or its first four digits.
        #[arg(long)]
        pct: String,
        #[arg(long)]
        seriousness: Option<String>,
    },
}

impl Finding {
    pub fn ask(self) -> Ask {
        match self {
            Self::Record {
                case,
                facts,
                payments,
            } => Ask::new(
                "finding_record_facts",
                json!({ "case": case, "path": facts, "payments": payments }),
            ),
            Self::List { case } => Ask::new("finding_list", json!({ "case": case })),
            // Printed in a form of its own.
            Self::Trace(_) => Ask::new("figure_trace", Value::Null),
            Self::Types { case } => Ask::new("finding_types", json!({ "case": case })),
            Self::Reply {
                case,
                finding,
                reply,
                on,
                rejoinder,
                status,
                reason,
            } => Ask::new(
                "finding_reply",
                json!({
                    "case": case, "finding_no": finding, "reply": reply, "replied_on": on, "rejoinder": rejoinder, "status": status, "reason": reason,
                }),
            ),
            Self::Remove {
                case,
                finding,
                reason,
            } => Ask::new(
                "finding_remove",
                json!({ "case": case, "finding_no": finding, "reason": reason }),
            ),
            Self::Mirror {
                case,
                kind,
                pct,
                seriousness,
            } => Ask::new(
                "finding_mirror",
                json!({ "case": case, "kind": kind, "pct": pct, "seriousness": seriousness }),
            ),
        }
    }
}

/// Verbs of checklists.
#[derive(Subcommand)]
pub enum Checklist {
    /// Checklists of this program.
    List,
    /// A checklist as it stands in a case.
    Show { case: String, checklist: String },
    /// Record answers QUESTION=VALUE (a comment behind a second `=`: `q3=na=no royalty`).
    Answer {
        case: String,
        checklist: String,
        #[arg(required = true)]
        answers: Vec<String>,
    },
}

impl Checklist {
    /// # Errors
    /// An answer without `=`.
    pub fn ask(self, lang: &str) -> Result<Ask, Failure> {
        Ok(match self {
            Self::List => Ask::new("checklist_list", Value::Null),
            Self::Show { case, checklist } => Ask::new(
                "checklist_show",
                json!({ "case": case, "checklist": checklist, "lang": lang }),
            ),
            Self::Answer {
                case,
                checklist,
                answers,
            } => {
                let pairs = pairs(&answers)?;
                let answers: Vec<Value> = pairs
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(question, value)| {
                        let text = value.as_str().unwrap_or_default();
                        let (value, comment) = text.split_once('=').unwrap_or((text, ""));
                        json!({ "question": question, "value": value, "comment": comment })
                    })
                    .collect();
                Ask::new(
                    "checklist_answer",
                    json!({ "case": case, "checklist": checklist, "answers": answers }),
                )
            }
        })
    }
}

/// Verbs of evidence.
#[derive(Subcommand)]
pub enum Evidence {
    /// Attach a file with its hash.
    Attach {
        case: String,
        file: String,
        /// Kind E01 to E22.
        #[arg(long)]
        kind: String,
        /// From whom it was received.
        #[arg(long, default_value = "")]
        from: String,
        /// Findings it supports.
        #[arg(long)]
        finding: Vec<String>,
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Evidence of a case.
    List { case: String },
    /// Write a piece of evidence to a file.
    Save {
        case: String,
        evidence: String,
        #[arg(long)]
        out: String,
    },
}

impl Evidence {
    pub fn ask(self) -> Ask {
        match self {
            Self::Attach {
                case,
                file,
                kind,
                from,
                finding,
                note,
            } => Ask::new(
                "evidence_attach",
                json!({
                    "case": case, "path": file, "kind": kind, "received_from": from, "findings": finding, "note": note,
                }),
            ),
            Self::List { case } => Ask::new("evidence_list", json!({ "case": case })),
            Self::Save {
                case,
                evidence,
                out,
            } => Ask::new(
                "evidence_save",
                json!({ "case": case, "evidence": evidence, "path": out }),
            ),
        }
    }
}

/// Verbs of reports.
#[derive(Subcommand)]
pub enum Report {
    /// Reports this program writes, or those of a case.
    List {
        #[arg(long)]
        case: Option<String>,
    },
    /// Write a sealed report.
    Write {
        name: String,
        #[arg(long)]
        case: String,
        #[arg(long)]
        out: String,
    },
    /// Whose, when, unchanged or not, which figures recompute.
    Verify { file: String },
}

impl Report {
    pub fn ask(self, lang: &str) -> Ask {
        match self {
            Self::List { case: None } => Ask::new("report_kinds", Value::Null),
            Self::List { case: Some(case) } => Ask::new("report_list", json!({ "case": case })),
            Self::Write { name, case, out } => Ask::new(
                "report_write",
                json!({ "name": name, "case": case, "path": out, "lang": lang }),
            ),
            Self::Verify { file } => Ask::new("report_verify", json!({ "path": file })),
        }
    }
}

/// Shows the feedback of a case, or records verdicts of the form `VAL-01=confirmed:sentence`.
fn feedback(case: &str, verdicts: &[String], remark: Option<&str>) -> Ask {
    if verdicts.is_empty() && remark.is_none() {
        return Ask::new("feedback_show", json!({ "case": case }));
    }
    let verdicts: Vec<Value> = verdicts
        .iter()
        .map(|text| {
            let (indicator, rest) = text.split_once('=').unwrap_or((text, ""));
            let (verdict, sentence) = rest.split_once(':').unwrap_or((rest, ""));
            json!({ "indicator": indicator.trim(), "verdict": verdict.trim(), "sentence": sentence.trim() })
        })
        .collect();
    Ask::new(
        "feedback_record",
        json!({ "case": case, "verdicts": verdicts, "remark": remark }),
    )
}
