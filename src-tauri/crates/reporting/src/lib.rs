//! Documents, figures, PDF, and verification of a report.
//!
//! A report goes one way: a neutral structure ([`CaseReport`]) is turned into blocks
//! (`reports/`), blocks into pages (`layout/`), pages into a PDF that carries its own data and a
//! seal (`seal`). [`verify_report`] goes back: bytes to a verdict.

mod case_report;
mod error;
mod figures;
mod fonts;
mod import_certificate;
mod layout;
mod reports;
mod sample_paper;
mod sample_workbook;
mod seal;
mod selection_paper;
mod signer;
mod texts;
mod verdict;
mod verify;
mod wording;
mod words;
mod workbook;

pub use case_report::{
    AuditReportPerson, Auditee, BarredItem, CaseReport, ChecklistAnswer, ConflictNote, DataSource,
    Directorate, EvidenceRow, ExcessRow, FindingSummary, Grouping, ItemRow, ItemWorking, Levies,
    LevyTriple, LimitationRow, Period, RateSegment, ReferencePackage, Summary, SurchargeRow,
    WorkingLine, WorkingSide,
};
pub use error::ReportError;
pub use figures::grouped_decimal;
pub use import_certificate::{Amendment, Conversion, Count, ImportCertificate, TotalLine};
pub use reports::{
    IMPORT_REPORTS, ImportReport, REPORTS, Report, SAMPLE_REPORTS, SELECTION_REPORTS, SampleReport,
    SelectionReport, render, write_import_certificate, write_sample_paper, write_selection_memo,
};
pub use sample_paper::{PaperFact, SampleData, SamplePaper, SampledRow};
pub use sample_workbook::write_sample_workbook;
pub use selection_paper::{PaperPick, SelectionPaper};
pub use signer::{PublicKey, Signature, Signer};
pub use texts::{FluentTexts, Lang, Language, Texts};
pub use verdict::{Difference, FiguresVerdict, ReportVerdict};
pub use verify::sample::{stated as sample_figure, word as sample_conclusion};
pub use verify::{page_count, verify_report};
pub use workbook::{Workbook, WorkbookFigure, WorkbookWritten};
