//! The working paper of a sample: the draw and its evaluation, made again from what it carries.

use jaiza_statistics::engagement::{Conclusion, Goal, factor};
use lopdf::Document;

use super::{Attached, attached};
use crate::sample_paper::SampleData;
use crate::seal::{SAMPLE_FILE, data_digest};
use crate::{Difference, FiguresVerdict};

/// The sample of a document, if it carries one.
pub(super) fn data(document: &Document) -> Option<Attached> {
    let data = attached(document, SAMPLE_FILE)?;
    let sample: SampleData = serde_json::from_slice(&data).ok()?;
    (sample.kind == SampleData::KIND && sample.form == SampleData::FORM).then(|| Attached {
        number: format!("{} {}", sample.case_no, sample.no),
        digest: data_digest(&data),
        figures: recompute(&sample),
        case: None,
    })
}

/// A figure as a paper states it: rupees with two decimals, or a rate.
pub fn stated(goal: Goal, value: f64) -> String {
    match goal {
        Goal::Money => format!("{:.2}", value + 0.0),
        Goal::Deviations => factor(value),
    }
}

/// The word of a conclusion; empty while there is none.
pub fn word(conclusion: Option<Conclusion>) -> &'static str {
    conclusion.map_or("", Conclusion::word)
}

fn recompute(sample: &SampleData) -> FiguresVerdict {
    let mut differences = Vec::new();
    let mut hold = |place: &str, stated: String, recomputed: String| {
        if stated != recomputed {
            differences.push(Difference {
                place: place.to_owned(),
                stated,
                recomputed,
            });
        }
    };
    let again = sample.draw.again(&sample.draw.population);
    let same = again
        .as_ref()
        .is_ok_and(|one| one.population && one.selection);
    let what = again.ok().and_then(|one| one.differs).unwrap_or_default();
    let [place, then, now] = what;
    if !same {
        hold(&format!("draw {place}"), then, format!("{now} "));
    }
    let goal = sample.draw.design.goal;
    match sample.draw.review(&sample.outcomes) {
        Ok(review) => {
            hold(
                "conclusion",
                sample.conclusion.clone(),
                word(review.conclusion).to_owned(),
            );
            hold("likely", sample.likely.clone(), stated(goal, review.likely));
            hold("upper", sample.upper.clone(), stated(goal, review.upper));
        }
        Err(why) => hold("evaluation", sample.conclusion.clone(), why.message),
    }
    FiguresVerdict {
        checked: 4,
        ok: differences.is_empty(),
        differences,
    }
}
