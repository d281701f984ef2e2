//! The worked case from import to sealed report, printing each step.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use std::path::{Path, PathBuf};

use clap::Args;
use jaiza_api::commands::demo::{PASSPHRASE, Steps, is_demo_dir, mark, write_files};
use jaiza_api::error::ErrorBody;
use jaiza_api::session::Session;
use serde_json::{Value, json};

use crate::call::{Failure, Place};
use crate::print;

/// Folders the demo makes in its own folder, and makes anew.
const OWN: [&str; 4] = ["files", "home", "second-home", "shared-folder"];

/// Languages of the reports.
const LANGUAGES: [&str; 3] = ["en", "ur", "en+ur"];

/// End of the name of a report in a language.
fn file_end(lang: &str) -> String {
    format!("{}.pdf", lang.replace('+', "-"))
}

/// The worked case. The home lies in the folder named by `--home`, else in `home` of the demo's
/// folder; it opens without a passphrase, since it holds invented data only.
#[derive(Args)]
pub struct Demo {
    /// Folder for the home, the reports and everything else; must be empty or a former demo.
    #[arg(long, default_value = "jaiza-demo")]
    out: PathBuf,
}

impl Demo {
    /// # Errors
    /// The first refusal of the door.
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        let out = std::path::absolute(&self.out).unwrap_or(self.out);
        let home = if place.home_given {
            place.home.clone()
        } else {
            out.join("home")
        };
        clear(&out, &home)?;
        let files = out.join("files");
        write_files(&files)?;
        let session = Session::at(&home);
        let steps = Steps {
            session: &session,
            files: &files,
        };
        let mut say = |command: &str, value: &Value| {
            if !place.json {
                print::line(&sentence(command, value));
            }
        };
        let case = steps.all(&home, &mut say)?;
        mark(&home)?;
        let totals = steps.step("case_totals", json!({ "case": case }), &mut say)?;
        let mut reports = Vec::new();
        for lang in LANGUAGES {
            let name = format!("audit-report-{}", file_end(lang));
            let path = out.join(&name).display().to_string();
            let write = json!({ "name": "audit_report", "case": case, "path": path, "lang": lang });
            steps.step("report_write", write, &mut say)?;
            let verdict = steps.step("report_verify", json!({ "path": path }), &mut say)?;
            reports.push(json!({ "path": path, "verified": verdict["ok"] }));
        }
        let digests = exchange(&out, &steps, &mut say)?;
        let all = &totals["totals"]["all"];
        let answer = json!({
            "short_levied": all["short"], "surcharge": all["surcharge_total"], "demand": all["demand"], "case": case,
            "reports": reports, "digest_here": digests.0, "digest_second_home": digests.1, "same": digests.0 == digests.1,
            "passphrase": PASSPHRASE,
        });
        print::value(&answer, place.json);
        Ok(())
    }
}

/// Removes what a former demo left; refuses a folder with anything else in it.
fn clear(out: &Path, home: &Path) -> Result<(), Failure> {
    if home.join("keyslots.json").exists() {
        if !is_demo_dir(home) {
            return Err(Failure::Usage(format!(
                "{} is a home that no demo made; name another one.",
                home.display()
            )));
        }
        std::fs::remove_dir_all(home).map_err(|why| jaiza_api::files::unreadable(home, &why))?;
    }
    let Ok(entries) = std::fs::read_dir(out) else {
        return Ok(());
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let ours = OWN.contains(&name.as_str())
            || name
                .strip_prefix("audit-report-")
                .is_some_and(|rest| LANGUAGES.iter().any(|lang| *rest == file_end(lang)));
        if !ours {
            return Err(Failure::Usage(format!(
                "{} holds {name}, which no demo made; name an empty folder.",
                out.display()
            )));
        }
    }
    for name in OWN {
        let folder = out.join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder)
                .map_err(|why| jaiza_api::files::unreadable(&folder, &why))?;
        }
    }
    Ok(())
}

/// Exchanges the case with a second home through a folder; digests of both sides.
fn exchange(
    out: &Path,
    steps: &Steps<'_>,
    say: &mut dyn FnMut(&str, &Value),
) -> Result<(Value, Value), ErrorBody> {
    let with = json!({ "with": format!("folder:{}", out.join("shared-folder").display()) });
    let here = steps.step("sync_run", with.clone(), say)?;
    let second = Session::at(&out.join("second-home"));
    let other = Steps {
        session: &second,
        files: steps.files,
    };
    let owner = json!({ "passphrase": PASSPHRASE, "person": "PCA-S-015", "name": "Second Auditor", "office": "PCA-SOUTH" });
    other.step("home_create", owner, say)?;
    let there = other.step("sync_run", with, say)?;
    let digest = |answer: &Value| answer["streams"][0]["digest"].clone();
    Ok((digest(&here), digest(&there)))
}

/// One line of what a step did.
fn sentence(command: &str, value: &Value) -> String {
    let text = |name: &str| match &value[name] {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match command {
        "home_create" => format!("Home made in {}", text("dir")),
        "reference_load" => format!(
            "Reference package: {} tables",
            value["tables"].as_array().map_or(0, Vec::len)
        ),
        "extract_import" => format!(
            "Extract {}: {} records in file = 1 header + {} stored + {} set aside + {} dropped; totals {}",
            text_of(&value["extract"]["file_name"]),
            value["extract"]["records_in_file"],
            value["extract"]["stored"],
            value["extract"]["set_aside"],
            value["extract"]["dropped"],
            text_of(&value["extract"]["totals_state"]),
        ),
        "risk_run" => format!(
            "Risk run of {}: {} items, {} traders",
            text("run_date"),
            value["items"],
            value["traders"]
        ),
        "risk_explain" => {
            let reasons = value["reasons"].as_array().into_iter().flatten();
            let said: Vec<String> = reasons
                .filter(|reason| reason["items"] != json!(0))
                .map(|reason| {
                    format!(
                        "\n  {}: {}",
                        text_of(&reason["indicator"]),
                        text_of(&reason["sentence"])
                    )
                })
                .collect();
            format!(
                "Why {}: rank {}{}",
                text("name"),
                value["rank"],
                said.concat()
            )
        }
        "case_open" => format!("Case {}: {} items", text("case_no"), value["items"]),
        "checklist_answer" => format!(
            "Checklist {}: {} of {} answered",
            text("title"),
            value["answered"],
            value["asked"]
        ),
        "finding_record_facts" => format!("Findings recorded: {}", value["findings"]),
        "evidence_attach" => format!(
            "Evidence {} {} {}",
            text("no"),
            text("name"),
            text("sha256")
        ),
        "case_totals" => {
            let all = &value["totals"]["all"];
            format!(
                "Short-levied {} + surcharge {} = demand {}",
                text_of(&all["short"]),
                text_of(&all["surcharge_total"]),
                text_of(&all["demand"])
            )
        }
        "report_write" => format!(
            "Report {} ({} pages, code {})",
            text("path"),
            value["pages"],
            text("code")
        ),
        "report_verify" => {
            let said = value["sentences"].as_array().into_iter().flatten();
            said.map(|sentence| format!("  {}", text_of(sentence)))
                .collect::<Vec<_>>()
                .join("\n")
        }
        "sync_run" => format!(
            "Exchange: {} sent, {} received",
            value["sent"], value["received"]
        ),
        other => format!("{other} done"),
    }
}

fn text_of(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
