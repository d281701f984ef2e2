//! Cases.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, case::*};
use crate::error::Answer;

commands! {
    case_open(CaseOpenIn) -> CaseOpened, "Open a case on a trader and a period.", reads [], changes ["case"], open;
    case_list(Nothing) -> Cases, "All cases with their money and clocks.", reads ["case"], changes [], list;
    case_show(CaseIn) -> CaseShown, "One case.", reads ["case", "triage"], changes [], show;
    case_set(CaseSetIn) -> CaseShown, "Set a dated fact or parameter of a case.", reads [], changes ["case"], set;
    case_move(CaseMoveIn) -> CaseShown, "Close a case, or open it again.", reads [], changes ["case"], moved;
    case_payments(CasePaymentsIn) -> PaymentsRecorded, "Record payment dates of declarations from a CSV file.", reads [], changes ["case"], payments;
}

use std::path::Path;

use jaiza_casefile::Home;

use super::home::count;
use crate::case_model::{self, CaseModel};
use crate::session::Session;

mod choice;
mod dates_file;
mod fields;
mod line;
mod moving;
mod opening;

pub(crate) use dates_file::{read_dates, store_dates, with_dates};
pub(crate) use fields::{store_fields, with_fields};
pub(crate) use line::line;
pub(crate) use opening::{day, trader_id};

use fields::repin;
use moving::moved;
use opening::open;

fn list(call: &Call<'_>, _: Nothing) -> Answer<Cases> {
    let home = call.session.home()?;
    let mut cases = Vec::new();
    for stream in case_model::case_streams(&home)? {
        let case = CaseModel::load(call.session, &home, stream)?;
        cases.push(line(call.session, &case));
    }
    Ok(Cases { cases })
}

fn show(call: &Call<'_>, input: CaseIn) -> Answer<CaseShown> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    shown(call.session, &home, &case)
}

fn shown(session: &Session, home: &Home, case: &CaseModel) -> Answer<CaseShown> {
    let mut people: Vec<String> = home
        .journal(case.stream, 0, u32::MAX)?
        .into_iter()
        .map(|entry| entry.name)
        .collect();
    people.sort_unstable();
    people.dedup();
    let mut parameters = case.parameters.clone();
    for (name, value) in [
        ("notice_date", &case.notice_date),
        ("computation_date", &case.computation_date),
        ("audit_hours", &case.audit_hours),
        ("reply_due", &case.reply_due),
    ] {
        parameters.insert(name.to_owned(), value.clone());
    }
    Ok(CaseShown {
        line: line(session, case),
        office: case.office.clone(),
        reasons: case.selection.clone(),
        parameters,
        checklists: super::checklist::progress(case)?,
        evidence: count(case.evidence.len()),
        reports: count(case.reports.len()),
        entries: u32::try_from(
            home.vector(case.stream)?
                .iter()
                .map(|head| head.seq)
                .sum::<u64>(),
        )
        .unwrap_or(u32::MAX),
        state_digest: case_model::digest_hex(home, case.stream)?,
        conflicts: case.conflicts.clone(),
        people,
        selection: super::selection::of_case(home, case.stream)?,
    })
}

fn set(call: &Call<'_>, input: CaseSetIn) -> Answer<CaseShown> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    if input.field == "reference" {
        repin(call, &home, &case)?;
    } else {
        store_fields(
            call,
            &home,
            &case,
            &[(input.field, input.value)],
            input.reason.as_deref(),
        )?;
    }
    let case = CaseModel::load(call.session, &home, case.stream)?;
    shown(call.session, &home, &case)
}

fn payments(call: &Call<'_>, input: CasePaymentsIn) -> Answer<PaymentsRecorded> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let path = Path::new(&input.path);
    store_dates(call, &home, &case, &read_dates(path)?, path)
}
