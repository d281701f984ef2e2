//! The reports there are: one file each, one entry in [`REPORTS`].

mod audit_report;

use crate::layout::{Flow, Orientation, Sheet, paper, shape::Shaper};
use crate::wording::Wording;
use crate::{CaseReport, Lang, Language, ReportError, Signer, Texts, seal};

/// Fills the pages of a report.
type Fill = fn(&CaseReport, &Wording<'_>, &dyn Signer) -> Result<Vec<Sheet>, ReportError>;

/// A report that can be printed from a case.
pub struct Report {
    /// Stable name.
    pub id: &'static str,
    /// Message key of its title.
    pub title_key: &'static str,
    /// Fills the pages.
    sheets: Fill,
}

/// All reports.
pub const REPORTS: &[Report] = &[audit_report::AUDIT_REPORT];

impl Report {
    /// Prints the report as a sealed PDF that carries the case data. Equal input (the signer's
    /// time included) gives equal bytes.
    ///
    /// # Errors
    /// When a word is missing, a font cannot be read, or the signer does not sign.
    pub fn render(
        &self,
        case: &CaseReport,
        lang: Lang,
        texts: &dyn Texts,
        signer: &dyn Signer,
    ) -> Result<Vec<u8>, ReportError> {
        let wording = Wording::new(case, lang, texts);
        let sheets = (self.sheets)(case, &wording, signer)?;
        let title = format!("{} {}", wording.say(self.title_key), case.case_no);
        let subject = wording.say_with(
            "report-subject",
            &[("case", &case.case_no), ("auditee", &case.auditee.name)],
        );
        wording.complete()?;
        let document = paper::document(&title, &sheets)?;
        seal::seal(
            document,
            case,
            lang,
            &seal::Description { title, subject },
            signer,
        )
    }
}

/// Prints the audit report of a case: [`REPORTS`]' first entry.
///
/// # Errors
/// As [`Report::render`].
pub fn render(
    case: &CaseReport,
    lang: Lang,
    texts: &dyn Texts,
    signer: &dyn Signer,
) -> Result<Vec<u8>, ReportError> {
    audit_report::AUDIT_REPORT.render(case, lang, texts, signer)
}

/// Empty pages whose neutral text runs as the language of the report does.
fn flow(lang: Lang) -> Result<Flow, ReportError> {
    let shaper = Shaper::new(lang.main() == Language::Urdu)?;
    Ok(Flow::new(shaper, Orientation::Portrait))
}
