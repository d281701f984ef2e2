//! Reports.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, case::CaseIn, home::PathIn, report::*};
use crate::error::Answer;

commands! {
    report_kinds(Nothing) -> ReportKinds, "Reports this program writes.", reads [], changes [], kinds;
    report_write(ReportWriteIn) -> ReportWritten, "Write a sealed report.", reads [], changes ["case"], write;
    report_list(CaseIn) -> Reports, "Reports of a case.", reads ["case"], changes [], list;
    report_verify(PathIn) -> ReportVerified, "Whose, when, unchanged or not, which figures recompute.", reads ["case"], changes [], verify;
}

use std::path::Path;

use jaiza_casefile::{Action, EntityId, EntityKind, EntryKind, Field, Home, Write};
use jaiza_reporting::{FluentTexts, Lang, REPORTS, Signer, verify_report};
use serde_json::json;

use crate::case_model::{self, CaseModel};
use crate::error::{ErrorBody, ErrorCode};
use crate::figures;
use crate::files;

mod content;
mod groups;

pub(crate) use groups::grouping;
mod verdict;
mod working;

/// Texts of reports, shared with the window.
const ENGLISH: &str = concat!(
    include_str!("../../../../../assets/locales/en/report.ftl"),
    "\n",
    include_str!("../../../../../assets/locales/en/codes.ftl"),
    "\n",
    include_str!("../../../../../assets/locales/en/working.ftl"),
    "\n",
    include_str!("../../../../../assets/locales/en/sample.ftl")
);
const URDU: &str = concat!(
    include_str!("../../../../../assets/locales/ur/report.ftl"),
    "\n",
    include_str!("../../../../../assets/locales/ur/codes.ftl"),
    "\n",
    include_str!("../../../../../assets/locales/ur/working.ftl"),
    "\n",
    include_str!("../../../../../assets/locales/ur/sample.ftl")
);

fn kinds(_: &Call<'_>, _: Nothing) -> Answer<ReportKinds> {
    let reports = REPORTS.iter().map(|report| ReportKind {
        name: report.id.to_owned(),
        title_key: report.title_key.to_owned(),
        langs: ["en", "ur", "en+ur"].map(str::to_owned).to_vec(),
    });
    Ok(ReportKinds {
        reports: reports.collect(),
    })
}

/// Signs with the key of this home.
pub(crate) struct HomeSigner<'h> {
    pub home: &'h Home,
    pub person: String,
    pub actor: String,
    pub at: String,
    pub key: [u8; 32],
}

impl<'h> HomeSigner<'h> {
    /// The owner of a home signs as of a moment: that of what is printed, so that equal content gives
    /// equal bytes, not that of the printing.
    ///
    /// # Errors
    /// When the home was left in the middle of a piece of work.
    pub fn at(home: &'h Home, at: String) -> Answer<Self> {
        Ok(Self {
            home,
            person: home.owner()?.name,
            actor: home.actor()?.hex(),
            at,
            key: home.public_key()?,
        })
    }
}

impl Signer for HomeSigner<'_> {
    fn person(&self) -> &str {
        &self.person
    }

    fn actor(&self) -> &str {
        &self.actor
    }

    fn signed_at(&self) -> &str {
        &self.at
    }

    fn public_key(&self) -> [u8; 32] {
        self.key
    }

    fn sign(&self, digest: &[u8; 32]) -> Result<[u8; 64], String> {
        self.home.sign_digest(digest).map_err(|why| why.to_string())
    }
}

pub(crate) fn language(text: Option<&str>) -> Answer<Lang> {
    match text.unwrap_or("en") {
        "en" => Ok(Lang::En),
        "ur" => Ok(Lang::Ur),
        "en+ur" | "ur+en" => Ok(Lang::EnUr),
        other => Err(ErrorBody::invalid(
            "error-report-language",
            format!("Reports are written in en, ur or en+ur; \"{other}\" is not ready yet."),
        )
        .arg("lang", other)),
    }
}

fn write(call: &Call<'_>, input: ReportWriteIn) -> Answer<ReportWritten> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let name = input.name.replace('-', "_");
    let report = REPORTS
        .iter()
        .find(|report| report.id.replace('-', "_") == name)
        .ok_or_else(|| {
            let known: Vec<&str> = REPORTS.iter().map(|report| report.id).collect();
            ErrorBody::not_found(
                "error-no-such-report",
                format!(
                    "There is no report \"{}\"; there is {}.",
                    input.name,
                    known.join(", ")
                ),
            )
        })?;
    let lang = language(input.lang.as_deref())?;
    let bytes_of = render(call, &home, &case, report, lang)?;
    files::write_whole(Path::new(&input.path), &bytes_of.bytes)?;
    record(call, &home, &case, &input, &bytes_of)?;
    call.change("case", &case.stream.to_string());
    let pages = jaiza_reporting::page_count(&bytes_of.bytes);
    Ok(ReportWritten {
        sha256: files::sha256_hex(&bytes_of.bytes),
        size: super::home::count(bytes_of.bytes.len()),
        pages,
        code: code(&bytes_of.state_digest),
        state_digest: bytes_of.state_digest,
        draft: bytes_of.draft,
        path: input.path,
    })
}

/// The refusal of the printing.
pub(crate) fn failed(why: jaiza_reporting::ReportError) -> ErrorBody {
    ErrorBody::new(
        ErrorCode::Internal,
        "error-report",
        crate::refusals::sentence_case(&why.to_string()),
    )
}

/// Words of reports and of the codes of an import.
pub(crate) fn texts() -> Answer<FluentTexts> {
    FluentTexts::new(ENGLISH, URDU).map_err(failed)
}

/// A rendered report.
struct Rendered {
    bytes: Vec<u8>,
    state_digest: String,
    draft: bool,
}

/// First sixteen digits of the state digest in groups of four: what a reader types to compare.
pub(crate) fn code(state_digest: &str) -> String {
    let head: Vec<char> = state_digest.chars().take(16).collect();
    head.chunks(4)
        .map(|four| four.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

fn render(
    call: &Call<'_>,
    home: &Home,
    case: &CaseModel,
    report: &jaiza_reporting::Report,
    lang: Lang,
) -> Answer<Rendered> {
    let figures = figures::compute(case, call.session.today())?;
    if figures.provisional {
        return Err(ErrorBody::invalid(
            "error-report-provisional",
            format!(
                "No report is written on stand-ins: {} Record the dates of payment and the notice date first.",
                figures.notes.join(" ")
            ),
        )
        .arg("notes", figures.notes.join(" ")));
    }
    let standing = case_model::standing(home, case.stream)?;
    let settings = call.session.settings();
    let mut content = content::content(case, &figures, &standing.digest, &settings)?;
    let shown = figures::Shown::new(case, call.session.today())?;
    content.working = working::of_rows(&shown)?;
    let signer = HomeSigner::at(home, standing.at)?;
    let texts = texts()?;
    let bytes = report
        .render(&content, lang, &texts, &signer)
        .map_err(failed)?;
    Ok(Rendered {
        bytes,
        state_digest: standing.digest,
        draft: content.draft,
    })
}

/// The case holds every report that left it: name, hash, state it stands on. Writing the same
/// report of the same state again adds nothing.
fn record(
    call: &Call<'_>,
    home: &Home,
    case: &CaseModel,
    input: &ReportWriteIn,
    rendered: &Rendered,
) -> Answer<()> {
    let sha256 = home
        .blob_put(rendered.bytes.as_slice(), "application/pdf")?
        .sha256;
    if case.reports.iter().any(|known| known.sha256 == sha256) {
        return Ok(());
    }
    let now = call.session.now();
    let id = EntityId::fresh(now)?;
    let set = |field, value: serde_json::Value| Write::new(id, EntityKind::REPORT, field, value);
    let vector: Vec<String> = home
        .vector(case.stream)?
        .iter()
        .map(|head| format!("{}:{}", head.actor.hex(), head.seq))
        .collect();
    let writes = vec![
        set(Field::REPORT_NAME, json!(input.name)),
        set(
            Field::REPORT_LANG,
            json!(input.lang.as_deref().unwrap_or("en")),
        ),
        set(Field::REPORT_SHA256, json!(sha256)),
        set(Field::REPORT_SIZE, json!(rendered.bytes.len().to_string())),
        set(Field::REPORT_STATE_DIGEST, json!(rendered.state_digest)),
        set(Field::REPORT_VECTOR, json!(vector)),
        set(
            Field::REPORT_FILE_NAME,
            json!(files::file_name(Path::new(&input.path))),
        ),
    ];
    home.record(
        case.stream,
        &Action::new(EntryKind::REPORT_WRITTEN, writes),
        now,
    )?;
    call.session.saved(now);
    Ok(())
}

fn list(call: &Call<'_>, input: CaseIn) -> Answer<Reports> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let mut reports = Vec::new();
    let standing = case_model::standing(&home, case.stream)?;
    for report in case.reports.iter().rev() {
        reports.push(ReportLine {
            name: report.name.clone(),
            lang: report.lang.clone(),
            file_name: report.file_name.clone(),
            sha256: report.sha256.clone(),
            state_digest: report.state_digest.clone(),
            written_at: crate::times::local_u64(report.ms),
            written_by: report.by.clone(),
            current: report.state_digest == standing.digest,
        });
    }
    Ok(Reports {
        case: case.stream.to_string(),
        reports,
    })
}

fn verify(call: &Call<'_>, input: PathIn) -> Answer<ReportVerified> {
    let bytes = files::read(Path::new(&input.path))?;
    verdict::verdict(call.session, verify_report(&bytes))
}
