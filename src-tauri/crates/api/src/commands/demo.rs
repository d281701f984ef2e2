//! The worked case.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, home::HomeStatus};
use crate::error::Answer;

commands! {
    demo_open(Nothing) -> HomeStatus, "Open the demo home, made anew from the worked case when it is not there.", reads [], changes ["home", "case", "extract", "reference", "risk"], open;
}

use std::path::Path;

use serde_json::{Value, json};

use crate::error::{ErrorBody, ErrorCode};
use crate::session::Session;

/// Folder of the demo home, in the base folder.
const FOLDER: &str = "demo";
/// A file that marks a home as the demo.
const MARK: &str = "demo.txt";
/// Passphrase of the demo home; it protects nothing but invented data.
pub const PASSPHRASE: &str = "practice home of invented data";

/// Files of the worked case, shipped in the program.
pub const FILES: &[(&str, &[u8])] = &[
    (
        "extract.csv",
        include_bytes!("../../../../../assets/demo/extract.csv"),
    ),
    (
        "background.csv",
        include_bytes!("../../../../../assets/demo/background.csv"),
    ),
    (
        "facts.json",
        include_bytes!("../../../../../assets/demo/facts.json"),
    ),
    (
        "evidence/payments.csv",
        include_bytes!("../../../../../assets/demo/evidence/payments.csv"),
    ),
    (
        "evidence/remittances.csv",
        include_bytes!("../../../../../assets/demo/evidence/remittances.csv"),
    ),
    (
        "evidence/sales_annex.csv",
        include_bytes!("../../../../../assets/demo/evidence/sales_annex.csv"),
    ),
    (
        "reference/bands.csv",
        include_bytes!("../../../../../assets/demo/reference/bands.csv"),
    ),
    (
        "reference/country.csv",
        include_bytes!("../../../../../assets/demo/reference/country.csv"),
    ),
    (
        "reference/currency.csv",
        include_bytes!("../../../../../assets/demo/reference/currency.csv"),
    ),
    (
        "reference/editions.csv",
        include_bytes!("../../../../../assets/demo/reference/editions.csv"),
    ),
    (
        "reference/exchange_rate.csv",
        include_bytes!("../../../../../assets/demo/reference/exchange_rate.csv"),
    ),
    (
        "reference/fta_rate.csv",
        include_bytes!("../../../../../assets/demo/reference/fta_rate.csv"),
    ),
    (
        "reference/gd_type.csv",
        include_bytes!("../../../../../assets/demo/reference/gd_type.csv"),
    ),
    (
        "reference/hs_correlation.csv",
        include_bytes!("../../../../../assets/demo/reference/hs_correlation.csv"),
    ),
    (
        "reference/keyword_rule.csv",
        include_bytes!("../../../../../assets/demo/reference/keyword_rule.csv"),
    ),
    (
        "reference/kibor.csv",
        include_bytes!("../../../../../assets/demo/reference/kibor.csv"),
    ),
    (
        "reference/levy_rate.csv",
        include_bytes!("../../../../../assets/demo/reference/levy_rate.csv"),
    ),
    (
        "reference/limitation.csv",
        include_bytes!("../../../../../assets/demo/reference/limitation.csv"),
    ),
    (
        "reference/office.csv",
        include_bytes!("../../../../../assets/demo/reference/office.csv"),
    ),
    (
        "reference/origin_group.csv",
        include_bytes!("../../../../../assets/demo/reference/origin_group.csv"),
    ),
    (
        "reference/pct_tariff.csv",
        include_bytes!("../../../../../assets/demo/reference/pct_tariff.csv"),
    ),
    (
        "reference/price_ref.csv",
        include_bytes!("../../../../../assets/demo/reference/price_ref.csv"),
    ),
    (
        "reference/section_rule.csv",
        include_bytes!("../../../../../assets/demo/reference/section_rule.csv"),
    ),
    (
        "reference/sro.csv",
        include_bytes!("../../../../../assets/demo/reference/sro.csv"),
    ),
    (
        "reference/sro_scope.csv",
        include_bytes!("../../../../../assets/demo/reference/sro_scope.csv"),
    ),
    (
        "reference/st_exclusions.csv",
        include_bytes!("../../../../../assets/demo/reference/st_exclusions.csv"),
    ),
    (
        "reference/surcharge_rule.csv",
        include_bytes!("../../../../../assets/demo/reference/surcharge_rule.csv"),
    ),
    (
        "reference/third_schedule.csv",
        include_bytes!("../../../../../assets/demo/reference/third_schedule.csv"),
    ),
    (
        "reference/uom.csv",
        include_bytes!("../../../../../assets/demo/reference/uom.csv"),
    ),
    (
        "reference/valuation_ruling.csv",
        include_bytes!("../../../../../assets/demo/reference/valuation_ruling.csv"),
    ),
];

/// Answers of the valuation checklist in the worked case.
pub const ANSWERS: &str = include_str!("../../../../../assets/demo/answers.json");

fn open(call: &Call<'_>, _: Nothing) -> Answer<HomeStatus> {
    let session = call.session;
    let dir = session.base_dir().join(FOLDER).join("home");
    session.close();
    if is_demo_dir(&dir) {
        let home = super::home::open_at(session, &dir, PASSPHRASE)?;
        session.opened(&dir, home, true);
    } else {
        build(session, &session.base_dir().join(FOLDER))?;
    }
    for kind in ["home", "case", "extract", "reference", "risk"] {
        call.change(kind, "*");
    }
    super::home::describe(session)
}

/// Is this the folder of a demo home?
pub fn is_demo_dir(dir: &Path) -> bool {
    dir.join(MARK).exists()
}

/// Marks the home in a folder as the demo.
///
/// # Errors
/// When the mark cannot be written.
pub fn mark(home: &Path) -> Answer<()> {
    let text = b"A practice home with invented data. It may be deleted at any time.\n";
    crate::files::write_whole(&home.join(MARK), text)
}

/// Makes the demo home in `folder/home` from the shipped files, through the same commands that
/// people use.
fn build(session: &Session, folder: &Path) -> Answer<()> {
    let (files, home) = (folder.join("files"), folder.join("home"));
    // A demo that was cut off while it was made is made anew; it holds invented data only.
    if home.exists() {
        std::fs::remove_dir_all(&home).map_err(|why| crate::files::unreadable(&home, &why))?;
    }
    write_files(&files)?;
    Steps {
        session,
        files: &files,
    }
    .all(&home, &mut |_, _| {})?;
    mark(&home)?;
    let opened = session.home()?;
    drop(opened);
    session.close();
    let home_files = super::home::open_at(session, &home, PASSPHRASE)?;
    session.opened(&home, home_files, true);
    Ok(())
}

/// Writes the shipped files of the worked case into a folder.
///
/// # Errors
/// When a file cannot be written.
pub fn write_files(folder: &Path) -> Answer<()> {
    for (name, bytes) in FILES {
        crate::files::write_whole(&folder.join(name), bytes)?;
    }
    Ok(())
}

/// The worked case, step by step, through the door.
pub struct Steps<'a> {
    /// Session in which the steps run.
    pub session: &'a Session,
    /// Folder with the shipped files.
    pub files: &'a Path,
}

impl Steps<'_> {
    /// All steps from an empty folder to recorded findings; `say` hears each step with its answer.
    ///
    /// # Errors
    /// The first refusal.
    pub fn all(&self, home: &Path, say: &mut dyn FnMut(&str, &Value)) -> Answer<String> {
        self.home(home, say)?;
        let case = self.selection(say)?;
        self.fieldwork(&case, say)?;
        Ok(case)
    }

    /// A home, the reference package, both extracts.
    fn home(&self, home: &Path, say: &mut dyn FnMut(&str, &Value)) -> Answer<()> {
        let owner = json!({
            "dir": home.display().to_string(), "passphrase": PASSPHRASE, "person": "PCA-S-014", "name": "Demo Auditor", "office": "PCA-SOUTH",
        });
        self.step("home_create", owner, say)?;
        self.step(
            "reference_load",
            json!({ "path": self.path("reference") }),
            say,
        )?;
        let totals = json!({ "rows": "12", "value": "59842102" });
        self.step(
            "extract_import",
            json!({ "path": self.path("extract.csv"), "totals": totals }),
            say,
        )?;
        self.step(
            "extract_import",
            json!({ "path": self.path("background.csv") }),
            say,
        )?;
        Ok(())
    }

    /// A risk run, the reason in words, the case.
    fn selection(&self, say: &mut dyn FnMut(&str, &Value)) -> Answer<String> {
        let run = self.step("risk_run", json!({ "extracts": [] }), say)?;
        let run_id = run["run_id"].as_str().unwrap_or_default().to_owned();
        self.step(
            "risk_explain",
            json!({ "run_id": run_id, "key": "1234567" }),
            say,
        )?;
        let opened = self.step(
            "case_open",
            json!({
                "trader": "1234567", "from": "2020-07-01", "to": "2026-01-31", "case_no": "PCA-S-2026-0117", "run_id": run_id,
            }),
            say,
        )?;
        Ok(opened["case"].as_str().unwrap_or_default().to_owned())
    }

    /// Checklist, findings, evidence.
    fn fieldwork(&self, case: &str, say: &mut dyn FnMut(&str, &Value)) -> Answer<()> {
        let answers: Value = serde_json::from_str(ANSWERS).unwrap_or_default();
        self.step("checklist_answer", json!({ "case": case, "checklist": answers["checklist"], "answers": answers["answers"] }), say)?;
        self.step(
            "finding_record_facts",
            json!({ "case": case, "path": self.path("facts.json") }),
            say,
        )?;
        for (file, kind, findings) in [
            ("evidence/remittances.csv", "E06", json!(["B"])),
            ("evidence/sales_annex.csv", "E11", json!(["C"])),
            ("evidence/payments.csv", "E08", json!([])),
        ] {
            let attach = json!({
                "case": case, "path": self.path(file), "kind": kind, "findings": findings, "received_from": "Crescent Home Appliances (Pvt) Ltd",
            });
            self.step("evidence_attach", attach, say)?;
        }
        Ok(())
    }

    fn path(&self, name: &str) -> String {
        self.files.join(name).display().to_string()
    }

    /// One command through the door.
    ///
    /// # Errors
    /// The door's refusal.
    pub fn step(
        &self,
        command: &str,
        payload: Value,
        say: &mut dyn FnMut(&str, &Value),
    ) -> Answer<Value> {
        let found = crate::table::find(command).ok_or_else(|| {
            ErrorBody::new(
                ErrorCode::Internal,
                "error-internal",
                format!("The demo names an unknown command {command}."),
            )
        })?;
        let value = crate::door::call(self.session, found.name, payload)?.value;
        say(command, &value);
        Ok(value)
    }
}
