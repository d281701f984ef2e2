//! Show the working: any figure of a case with what it follows from, down to facts and their
//! sources.

mod place;
mod sources;
mod tree;

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use jaiza_domain::case_totals::{CaseRow, compute_again};
use jaiza_domain::tariff::RateSet;
use jaiza_domain::trace::{Figure, Working};

pub use tree::base_and_rate;

use super::request::Draft;
use crate::case_model::CaseModel;
use crate::dto::figure::{FigurePlace, FigureSource, Trace, TraceIn};
use crate::error::{Answer, ErrorBody};

/// Most levels of parts in one answer; each part can be asked for by its path.
const DEEPEST: u32 = 12;

/// The working of a case with the sources of its facts.
pub struct Shown<'a> {
    case: &'a CaseModel,
    draft: Draft,
    working: Working,
    /// Rates that findings led to, by item, in the order of application.
    found: RefCell<BTreeMap<String, Vec<(String, RateSet)>>>,
    /// Figures drawn up so far, by path.
    drawn: RefCell<BTreeMap<String, Figure>>,
}

impl<'a> Shown<'a> {
    /// Draws up the case. `today` stands in for a notice date that is not set yet.
    ///
    /// # Errors
    /// As [`super::compute`].
    pub fn new(case: &'a CaseModel, today: NaiveDate) -> Answer<Self> {
        let draft = super::draft(case, today)?;
        let totals = {
            let mut known = super::lock(&case.kept.working);
            compute_again(&draft.request, &mut known.memory).map_err(super::refused)?
        };
        let working = Working::of(draft.request.clone(), totals);
        let (found, drawn) = (RefCell::default(), RefCell::default());
        Ok(Self {
            case,
            draft,
            working,
            found,
            drawn,
        })
    }

    /// Every figure of the case.
    ///
    /// # Errors
    /// The engine's refusal.
    pub fn all(&self) -> Answer<Vec<Figure>> {
        self.working.all().map_err(super::refused)
    }

    /// The rows of the case: findings on items.
    pub fn rows(&self) -> impl Iterator<Item = &CaseRow> {
        self.working.totals().rows.iter()
    }

    /// The figure of a path, if the case has it.
    ///
    /// # Errors
    /// The engine's refusal.
    pub fn find(&self, path: &str) -> Answer<Option<Figure>> {
        if let Some(known) = self.drawn.borrow().get(path) {
            return Ok(Some(known.clone()));
        }
        let (meant, figures) = self.working.near(path).map_err(super::refused)?;
        let mut drawn = self.drawn.borrow_mut();
        drawn.extend(
            figures
                .into_iter()
                .map(|figure| (figure.path.clone(), figure)),
        );
        Ok(drawn.get(&meant).cloned())
    }

    /// Notes on stand-ins; figures on them are provisional.
    pub fn notes(&self) -> &[String] {
        &self.draft.notes
    }

    /// Where a figure belongs.
    pub fn place(&self, path: &str) -> FigurePlace {
        place::of(path, self.case)
    }

    /// Where a fact comes from; of a figure that takes a rate, where the rate comes from.
    pub fn source(&self, figure: &Figure) -> Option<FigureSource> {
        sources::of(self, figure)
    }

    fn figure(&self, path: &str) -> Answer<Figure> {
        self.find(path)?.ok_or_else(|| {
            ErrorBody::not_found(
                "error-no-such-figure",
                format!(
                    "Case {} has no figure \"{path}\"; paths look like total/all/demand, finding/B/7/after/CD, surcharge/B/7/CUS or item/3/declared/ST.",
                    self.case.case_no
                ),
            )
            .arg("figure", path)
            .arg("case", &self.case.case_no)
        })
    }
}

/// The working of a figure with its parts.
///
/// # Errors
/// A figure that the case does not have; facts that are missing.
pub fn trace(case: &CaseModel, input: &TraceIn, today: NaiveDate) -> Answer<Trace> {
    let path = path_of(input)?;
    let shown = Shown::new(case, today)?;
    let figure = shown.figure(&path)?;
    let depth = input.depth.unwrap_or(1).min(DEEPEST);
    Ok(Trace {
        case: case.stream.to_string(),
        title: place::title(&figure.path, case),
        figure: tree::traced(&shown, &figure, depth)?,
    })
}

fn path_of(input: &TraceIn) -> Answer<String> {
    match (&input.figure, &input.finding, &input.item) {
        (Some(figure), _, _) => Ok(figure.trim().to_owned()),
        (None, Some(finding), Some(item)) => {
            Ok(format!("finding/{finding}/{item}/difference/total"))
        }
        (None, None, Some(item)) => Ok(format!("item/{item}/declared/total")),
        (None, Some(finding), None) => Ok(format!("finding/{finding}/demand")),
        (None, None, None) => Err(ErrorBody::invalid(
            "error-no-figure-named",
            "No figure is named; give its path, such as total/all/demand, or an item.",
        )),
    }
}
