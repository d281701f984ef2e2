//! A case as a workbook with live formulas.

use std::path::Path;

use jaiza_domain::trace::Figure;
use jaiza_reporting::{FluentTexts, Lang, ReferencePackage, Texts, Workbook, WorkbookFigure};

use crate::case_model::{self, CaseModel};
use crate::commands::home::count;
use crate::commands::report;
use crate::door::Call;
use crate::dto::figure::{CaseWorkbookIn, CaseWorkbookWritten, FigureSource};
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::figures::Shown;
use crate::files;

/// Writes the workbook of a case.
pub fn write(call: &Call<'_>, input: CaseWorkbookIn) -> Answer<CaseWorkbookWritten> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let lang = report::language(input.lang.as_deref())?;
    let texts = report::texts()?;
    let standing = case_model::standing(&home, case.stream)?;
    let shown = Shown::new(&case, call.session.today())?;
    let figures = shown.all()?;
    let said = Said {
        texts: &texts,
        lang,
    };
    let workbook = Workbook {
        case_no: case.case_no.clone(),
        auditee: format!("{} {}", case.trader_id, case.trader_name),
        state_day: day_of(&standing.at, call),
        state_digest: standing.digest,
        program_version: format!("Jaiza {}", env!("CARGO_PKG_VERSION")),
        packages: packages(&case),
        notes: shown.notes().to_vec(),
        figures: figures
            .into_iter()
            .map(|figure| placed(&shown, &said, figure))
            .collect(),
    };
    let written = workbook.write(lang, &texts).map_err(|why| {
        ErrorBody::new(
            ErrorCode::Internal,
            "error-workbook",
            format!("The workbook could not be written: {why}"),
        )
        .arg("why", why)
    })?;
    files::write_whole(Path::new(&input.path), &written.bytes)?;
    Ok(CaseWorkbookWritten {
        path: input.path,
        sha256: files::sha256_hex(&written.bytes),
        size: written.bytes.len().to_string(),
        figures: count(written.figures),
        formulas: count(written.formulas),
        inexact: count(written.inexact),
        state_digest: workbook.state_digest,
    })
}

/// The day of a state, so that equal state gives equal bytes; today when it has none.
fn day_of(at: &str, call: &Call<'_>) -> chrono::NaiveDate {
    let day = at.get(..10).and_then(|day| day.parse().ok());
    day.unwrap_or_else(|| call.session.today())
}

fn packages(case: &CaseModel) -> Vec<ReferencePackage> {
    let package = |from: &case_model::TableFrom| ReferencePackage {
        name: format!("{} / {}", from.package, from.table),
        sha256: from.sha256.clone(),
    };
    case.pinned.tables_from.iter().map(package).collect()
}

fn placed(shown: &Shown<'_>, said: &Said<'_>, figure: Figure) -> WorkbookFigure {
    let place = shown.place(&figure.path);
    let source = shown.source(&figure).map(|source| said.source(&source));
    WorkbookFigure {
        finding: place.finding.unwrap_or_default(),
        gd: place.gd.unwrap_or_default(),
        item: place
            .gd_item
            .map(|item| item.to_string())
            .unwrap_or_default(),
        side: place.side.filter(|side| is_side(side)).unwrap_or_default(),
        lot: place.lot.unwrap_or_default(),
        source: source.unwrap_or_default(),
        figure,
    }
}

fn is_side(side: &str) -> bool {
    [
        "declared",
        "before",
        "after",
        "difference",
        "change",
        "final",
    ]
    .contains(&side)
}

/// Says things in the language of the workbook.
struct Said<'a> {
    texts: &'a FluentTexts,
    lang: Lang,
}

impl Said<'_> {
    fn text(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.texts
            .text(self.lang.main(), key, arguments)
            .unwrap_or_default()
    }

    /// Where a fact comes from, in one line.
    fn source(&self, source: &FigureSource) -> String {
        let line = source.line.map(|line| line.to_string()).unwrap_or_default();
        let key = match source.kind.as_str() {
            "reference" if line.is_empty() => "working-source-table".to_owned(),
            kind => format!("working-source-{kind}"),
        };
        let known = self.text(
            &format!("working-text-{}", source.text.replace('_', "-")),
            &[],
        );
        let text = if known.is_empty() {
            &source.text
        } else {
            &known
        };
        let said = self.text(
            &key,
            &[
                ("table", &source.table),
                ("line", &line),
                ("package", &source.package),
                ("text", text),
            ],
        );
        let mut said = vec![said];
        if !source.legal_ref.is_empty() {
            said.push(self.text("working-source-law", &[("law", &source.legal_ref)]));
        }
        if let Some(sha) = source.sha256.get(..12) {
            said.push(self.text("working-source-version", &[("sha", sha)]));
        }
        said.join("; ")
    }
}
