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
mod seal;
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
    IMPORT_REPORTS, ImportReport, REPORTS, Report, render, write_import_certificate,
};
pub use signer::{PublicKey, Signature, Signer};
pub use texts::{FluentTexts, Lang, Language, Texts};
pub use verdict::{Difference, FiguresVerdict, ReportVerdict};
pub use verify::{page_count, verify_report};
pub use workbook::{Workbook, WorkbookFigure, WorkbookWritten};
