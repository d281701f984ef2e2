//! The reports there are: one file each, one entry in [`REPORTS`] (printed from a case) or in
//! [`IMPORT_REPORTS`] (printed from an import).

mod audit_report;
mod import_certificate;
mod sample_paper;
mod selection_memo;

use crate::layout::flow::{MARGIN_BOTTOM, MARGIN_X};
use crate::layout::sheet::Mark;
use crate::layout::{
    Block, Column, Flow, Ink, Orientation, Row, Sheet, Style, Table, both_sides, paper,
    shape::Shaper,
};
use crate::sample_paper::SamplePaper;
use crate::selection_paper::SelectionPaper;
use crate::wording::Wording;
use crate::{CaseReport, ImportCertificate, Lang, Language, ReportError, Signer, Texts, seal};

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

/// Fills the pages of a report on an import.
type FillImport =
    fn(&ImportCertificate, &Wording<'_>, &dyn Signer) -> Result<Vec<Sheet>, ReportError>;

/// A report that can be printed from an import.
pub struct ImportReport {
    /// Stable name.
    pub id: &'static str,
    /// Message key of its title.
    pub title_key: &'static str,
    /// Fills the pages.
    sheets: FillImport,
}

/// All reports on an import.
pub const IMPORT_REPORTS: &[ImportReport] = &[import_certificate::IMPORT_CERTIFICATE];

/// Fills the pages of a report on a selection.
type FillSelection =
    fn(&SelectionPaper, &Wording<'_>, &dyn Signer) -> Result<Vec<Sheet>, ReportError>;

/// A report that can be printed from a sealed selection.
pub struct SelectionReport {
    /// Stable name.
    pub id: &'static str,
    /// Message key of its title.
    pub title_key: &'static str,
    /// Fills the pages.
    sheets: FillSelection,
}

/// All reports on a selection.
pub const SELECTION_REPORTS: &[SelectionReport] = &[selection_memo::SELECTION_MEMO];

/// Fills the pages of a report on a sample.
type FillSample = fn(&SamplePaper, &Wording<'_>, &dyn Signer) -> Result<Vec<Sheet>, ReportError>;

/// A report that can be printed from a sample.
pub struct SampleReport {
    /// Stable name.
    pub id: &'static str,
    /// Message key of its title.
    pub title_key: &'static str,
    /// Fills the pages.
    sheets: FillSample,
}

/// All reports on a sample.
pub const SAMPLE_REPORTS: &[SampleReport] = &[sample_paper::SAMPLE_PAPER];

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
        let wording = Wording::new(case.grouping, lang, texts);
        let sheets = (self.sheets)(case, &wording, signer)?;
        let title = format!("{} {}", wording.say(self.title_key), case.case_no);
        let subject = wording.say_with(
            "report-subject",
            &[("case", &case.case_no), ("auditee", &case.auditee.name)],
        );
        wording.complete()?;
        let document = paper::document(&title, &sheets)?;
        let content = seal::Content {
            file: seal::CASE_FILE,
            about: "Case data of this report",
            data: serde_json::to_vec_pretty(case)?,
            number: &case.case_no,
            digest: case.state_digest.clone(),
        };
        let description = seal::Description { title, subject };
        seal::seal(document, &content, lang, &description, signer)
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

impl ImportReport {
    /// Prints the report as a sealed PDF that carries the import's figures. Equal input (the
    /// signer's time included) gives equal bytes.
    ///
    /// # Errors
    /// When a word is missing, a font cannot be read, or the signer does not sign.
    pub fn render(
        &self,
        cert: &ImportCertificate,
        lang: Lang,
        texts: &dyn Texts,
        signer: &dyn Signer,
    ) -> Result<Vec<u8>, ReportError> {
        let wording = Wording::new(cert.grouping, lang, texts);
        let sheets = (self.sheets)(cert, &wording, signer)?;
        let title = format!("{}: {}", wording.say(self.title_key), cert.file_name);
        let subject = wording.say_with("certificate-subject", &[("file", &cert.file_name)]);
        wording.complete()?;
        let document = paper::document(&title, &sheets)?;
        let data = serde_json::to_vec_pretty(cert)?;
        let content = seal::Content {
            file: seal::IMPORT_FILE,
            about: "Figures of this import",
            digest: seal::data_digest(&data),
            data,
            number: &cert.extract_id,
        };
        let description = seal::Description { title, subject };
        seal::seal(document, &content, lang, &description, signer)
    }
}

/// Prints the certificate of import: [`IMPORT_REPORTS`]' first entry. One A4 page, a second one
/// when its tables need it: lists are shortened until they fit, and say how much is left out.
///
/// `texts` holds the words of the reports and of the codes (`report.ftl` and `codes.ftl`).
///
/// # Errors
/// As [`ImportReport::render`].
pub fn write_import_certificate(
    cert: &ImportCertificate,
    lang: Lang,
    texts: &dyn Texts,
    signer: &dyn Signer,
) -> Result<Vec<u8>, ReportError> {
    import_certificate::IMPORT_CERTIFICATE.render(cert, lang, texts, signer)
}

/// Prints the memo of a sealed selection: [`SELECTION_REPORTS`]' first entry. The PDF carries the
/// memo as it is hashed; equal input (the signer's time included) gives equal bytes.
///
/// # Errors
/// When a word is missing, a font cannot be read, or the signer does not sign.
pub fn write_selection_memo(
    paper: &SelectionPaper,
    lang: Lang,
    texts: &dyn Texts,
    signer: &dyn Signer,
) -> Result<Vec<u8>, ReportError> {
    let report = selection_memo::SELECTION_MEMO;
    let wording = Wording::new(paper.grouping, lang, texts);
    let sheets = (report.sheets)(paper, &wording, signer)?;
    let title = format!("{} {}", wording.say(report.title_key), paper.code);
    let subject = paper.name.clone();
    wording.complete()?;
    let document = crate::layout::paper::document(&title, &sheets)?;
    let content = seal::Content {
        file: seal::SELECTION_FILE,
        about: "Selection memo",
        digest: seal::data_digest(&paper.memo),
        data: paper.memo.clone(),
        number: &paper.code,
    };
    let description = seal::Description { title, subject };
    seal::seal(document, &content, lang, &description, signer)
}

/// Prints the working paper of a sample: [`SAMPLE_REPORTS`]' first entry. The PDF carries the draw
/// and the outcomes; equal input (the signer's time included) gives equal bytes.
///
/// # Errors
/// When a word is missing, a font cannot be read, or the signer does not sign.
pub fn write_sample_paper(
    paper: &SamplePaper,
    lang: Lang,
    texts: &dyn Texts,
    signer: &dyn Signer,
) -> Result<Vec<u8>, ReportError> {
    let report = sample_paper::SAMPLE_PAPER;
    let wording = Wording::new(paper.grouping, lang, texts);
    let sheets = (report.sheets)(paper, &wording, signer)?;
    let number = format!("{} {}", paper.data.case_no, paper.data.no);
    let title = wording.say_with(report.title_key, &[("no", &number)]);
    wording.complete()?;
    let document = paper::document(&title, &sheets)?;
    let data = serde_json::to_vec_pretty(&paper.data)?;
    let content = seal::Content {
        file: seal::SAMPLE_FILE,
        about: "Draw and examination of this sample",
        digest: seal::data_digest(&data),
        data,
        number: &number,
    };
    let subject = paper.auditee.clone();
    let description = seal::Description { title, subject };
    seal::seal(document, &content, lang, &description, signer)
}

/// Empty pages whose neutral text runs as the language of the report does.
fn flow(lang: Lang) -> Result<Flow, ReportError> {
    let shaper = Shaper::new(lang.main() == Language::Urdu)?;
    Ok(Flow::new(shaper, Orientation::Portrait))
}

/// The heading of a part of a paper.
fn section(words: &Wording<'_>, key: &str) -> [Block; 2] {
    [Block::Space(7.0), words.heading(key, &[], 10.5)]
}

/// Head and foot of every page: `head` by the place of the page from 0, a line, the page of all.
fn furniture<'h>(
    flow: Flow,
    words: &Wording<'_>,
    line: &str,
    head: impl Fn(usize) -> &'h str,
) -> Vec<Sheet> {
    let Flow {
        mut shaper,
        mut sheets,
        ..
    } = flow;
    let pages = sheets.len().to_string();
    for (index, sheet) in sheets.iter_mut().enumerate() {
        let (width, height) = sheet.orientation.size();
        let top = height - MARGIN_BOTTOM + 14.0;
        let page = (index + 1).to_string();
        let count = words.say_with("page-of", &[("page", &page), ("pages", &pages)]);
        let (side, marks) = (sheet.orientation, &mut sheet.marks);
        both_sides(&mut shaper, ("", head(index)), side, 24.0, marks);
        let rule = Mark::rule(MARGIN_X, top - 4.0, width - 2.0 * MARGIN_X, 0.4, Ink::Hair);
        marks.push(rule);
        both_sides(&mut shaper, (line, &count), side, top, marks);
    }
    sheets
}

/// A table of plain rows: heads by key, shares of the width, which columns hold figures.
fn plain_table(
    words: &Wording<'_>,
    columns: &[(&str, f32, bool)],
    rows: Vec<Row>,
    size: f32,
) -> Block {
    let head = columns.iter().map(|(key, _, _)| words.head(key)).collect();
    Block::Table(Table {
        columns: columns
            .iter()
            .map(|(_, share, figures)| Column {
                share: *share,
                figures: *figures,
            })
            .collect(),
        head: vec![Row {
            cells: head,
            total: false,
            amounts: Vec::new(),
        }],
        rows,
        style: Style::text(size),
        carry: None,
    })
}

/// A row of plain cells.
fn plain_row<const N: usize>(cells: [String; N], total: bool) -> Row {
    Row {
        cells: cells.into_iter().map(Into::into).collect(),
        total,
        amounts: Vec::new(),
    }
}
