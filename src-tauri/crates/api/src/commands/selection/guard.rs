//! The overlap guard: who is under audit or selected already, as far as this computer knows.

use jaiza_casefile::Home;
use jaiza_risk::Target;

use super::store::{self, Kept};
use crate::case_model::{self, CaseModel};
use crate::dto::selection::SelectionOverlap;
use crate::error::Answer;
use crate::session::Session;
use std::sync::Arc;

/// Everything that a target can meet.
pub struct Guard {
    cases: Vec<Arc<CaseModel>>,
    sealed: Vec<Kept>,
}

impl Guard {
    /// Reads all cases, closed and received ones too, and all sealed selections but those named
    /// `name`, which a selection of that name replaces.
    ///
    /// # Errors
    /// When the case file cannot be read.
    pub fn load(session: &Session, home: &Home, name: Option<&str>) -> Answer<Self> {
        let cases = case_model::case_streams(home)?.into_iter();
        let cases = cases.map(|stream| CaseModel::load(session, home, stream));
        let mut sealed = store::all(home)?;
        sealed.retain(|one| one.state() != "superseded" && Some(one.facts.name.as_str()) != name);
        Ok(Self {
            cases: cases.collect::<Answer<_>>()?,
            sealed,
        })
    }

    /// Leaves out the selection of a code: what is taken from it does not meet itself.
    pub fn without(&mut self, code: &str) {
        self.sealed.retain(|one| one.code != code);
    }

    /// What a target of a run meets in a period.
    pub fn of_target(&self, target: &Target, from: &str, to: &str) -> Vec<SelectionOverlap> {
        let mut found = Vec::new();
        for trader in &target.traders {
            found.extend(self.of_trader(trader, from, to));
        }
        // A declaration that a case holds meets it whatever the period of the case.
        for case in self.cases.iter().filter(|case| case.holds_gd(&target.key)) {
            let id = case.stream.to_string();
            match found.iter_mut().find(|one| one.id == id) {
                Some(known) => "declaration".clone_into(&mut known.match_on),
                None => found.push(of_case(case, "declaration")),
            }
        }
        for one in &self.sealed {
            let picked = one.picks.iter().any(|pick| pick.key == target.key);
            let known = found.iter().any(|known| known.no == one.code);
            if picked && !known && meets(&one.facts.from, &one.facts.to, from, to) {
                found.push(of_sealed(one, "declaration"));
            }
        }
        found
    }

    /// What a trader meets in a period: cases and sealed selections on him.
    pub fn of_trader(&self, trader: &str, from: &str, to: &str) -> Vec<SelectionOverlap> {
        let cases = self.cases.iter().filter(|case| {
            case.trader_id == trader && meets(&case.period_from, &case.period_to, from, to)
        });
        let sealed = self.sealed.iter().filter(|one| {
            one.picks.iter().any(|pick| pick.key == trader)
                && meets(&one.facts.from, &one.facts.to, from, to)
        });
        cases
            .map(|case| of_case(case, "trader"))
            .chain(sealed.map(|one| of_sealed(one, "trader")))
            .collect()
    }
}

/// Do two periods of ISO dates share a day?
fn meets(from: &str, to: &str, other_from: &str, other_to: &str) -> bool {
    from <= other_to && other_from <= to
}

fn of_case(case: &CaseModel, match_on: &str) -> SelectionOverlap {
    let noticed = !case.notice_date.is_empty() && case.state != "CLOSED";
    SelectionOverlap {
        kind: "case".to_owned(),
        no: case.case_no.clone(),
        id: case.stream.to_string(),
        office: case.office.clone(),
        from: case.period_from.clone(),
        to: case.period_to.clone(),
        state: if noticed {
            "UNDER_NOTICE".to_owned()
        } else {
            case.state.clone()
        },
        match_on: match_on.to_owned(),
    }
}

fn of_sealed(one: &Kept, match_on: &str) -> SelectionOverlap {
    SelectionOverlap {
        kind: "selection".to_owned(),
        no: one.code.clone(),
        id: one.stream.to_string(),
        office: one.facts.office.clone(),
        from: one.facts.from.clone(),
        to: one.facts.to.clone(),
        state: one.state().to_uppercase(),
        match_on: match_on.to_owned(),
    }
}

/// An overlap in one phrase for a refusal.
pub fn said(one: &SelectionOverlap) -> String {
    let what = if one.kind == "case" {
        "case"
    } else {
        "sealed selection"
    };
    format!(
        "{what} {} of {}, {} to {}, {}",
        one.no,
        if one.office.is_empty() {
            "this office"
        } else {
            &one.office
        },
        one.from,
        one.to,
        one.state.to_lowercase().replace('_', " ")
    )
}
