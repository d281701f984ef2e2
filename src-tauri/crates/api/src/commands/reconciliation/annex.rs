//! Goods imported under a concession that were sold as they were (indicator EXM-03).

use std::collections::BTreeMap;

use jaiza_casefile::Home;
use jaiza_domain::declaration::dotted_pct;
use jaiza_domain::exact::Ratio;

use super::allocation::{self, Allocation, Sold};
use crate::case_model::{self, CaseModel};
use crate::commands::candidate::{self, NewCandidate, at_risk, candidate_id, sentence};
use crate::commands::matching::{book_lines, books};
use crate::door::Call;
use crate::dto::candidate::CandidatesTaken;
use crate::dto::reconciliation::{Annex, AnnexIn, AnnexRow, AnnexTakeIn};
use crate::error::{Answer, ErrorBody};
use crate::figures::unit_name;

/// Decimals of a share in percent.
const SHARE_DECIMALS: u32 = 2;

pub fn show(call: &Call<'_>, input: AnnexIn) -> Answer<Annex> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let (file, allocation) = allocated(&home, &case, &input.book, input.fifo)?;
    let known = candidate::of_case(&home, &case)?;
    let found = candidates(call, &case, &allocation);
    let rows = allocation.sold.iter().zip(&found);
    let rows = rows.filter_map(|((place, sold), new)| {
        let id = candidate_id(&case, &new.key).to_string();
        let taken = known.iter().any(|one| one.candidate == id);
        row(&case, *place, sold, new, taken.then_some(id))
    });
    Ok(Annex {
        case: case.stream.to_string(),
        book: file,
        rows: rows.collect(),
        lines: allocation.lines,
        lines_used: allocation.used,
        left: allocation.left,
    })
}

fn allocated(
    home: &Home,
    case: &CaseModel,
    book: &str,
    fifo: bool,
) -> Answer<(String, Allocation)> {
    let found = books(home, case, &[book.to_owned()])?;
    let annex = found.first().filter(|book| book.kind == "sales_annex");
    let Some(annex) = annex else {
        return Err(ErrorBody::invalid(
            "error-annex-kind",
            "Name a book of kind sales_annex: it lists what was sold of the goods imported under a concession.",
        ));
    };
    let lines = book_lines(home, annex)?;
    let allocation = allocation::allocate(case, &lines, fifo);
    Ok((annex.file.clone(), allocation))
}

/// One candidate per item, in the order of the items.
fn candidates(call: &Call<'_>, case: &CaseModel, allocation: &Allocation) -> Vec<NewCandidate> {
    let sold = allocation.sold.iter();
    let new = sold.filter_map(|(place, sold)| new_candidate(call, case, *place, sold));
    new.collect()
}

fn new_candidate(
    call: &Call<'_>,
    case: &CaseModel,
    place: usize,
    sold: &Sold,
) -> Option<NewCandidate> {
    let item = case.items.get(place)?;
    let claim = allocation::claim(item)?;
    let (affected, share) = affected(&Ratio::from(item.quantity), sold);
    let facts = BTreeMap::from([
        ("deny".to_owned(), claim.to_owned()),
        ("affected_qty".to_owned(), affected.clone()),
    ]);
    let args = [
        ("sold", sold.quantity.plain()),
        ("imported", item.quantity.to_string()),
        ("unit", unit_name(&item.unit)),
        ("claim", claim.to_owned()),
        ("share", share),
    ];
    Some(NewCandidate {
        key: format!("sales_annex:{}:{claim}:{affected}", item.key()),
        source: "sales_annex",
        kind: "concession",
        gd: item.gd_uid.clone(),
        gd_item: item.item_no,
        at_risk: at_risk(
            call,
            case,
            "concession",
            (&item.gd_uid, item.item_no),
            &facts,
        ),
        facts,
        sentence: sentence("candidate-sold", &args),
    })
}

/// Quantity affected, never more than was imported, and the share sold in percent.
fn affected(imported: &Ratio, sold: &Sold) -> (String, String) {
    let least = if sold.quantity < *imported {
        &sold.quantity
    } else {
        imported
    };
    let share = (&sold.quantity * &Ratio::whole(100)).checked_div(imported);
    let share = share.unwrap_or_default().display(SHARE_DECIMALS);
    (least.display(12), share)
}

fn row(
    case: &CaseModel,
    place: usize,
    sold: &Sold,
    new: &NewCandidate,
    candidate: Option<String>,
) -> Option<AnnexRow> {
    let item = case.items.get(place)?;
    let (affected_qty, share_pct) = affected(&Ratio::from(item.quantity), sold);
    Some(AnnexRow {
        row: item.key(),
        gd: item.gd_uid.clone(),
        gd_item: item.item_no,
        pct: dotted_pct(&item.pct),
        description: item.description.clone(),
        claim: allocation::claim(item).unwrap_or_default().to_owned(),
        unit: unit_name(&item.unit),
        imported: item.quantity.to_string(),
        sold: sold.quantity.plain(),
        share_pct,
        affected_qty,
        lines: sold.lines,
        amount: new.at_risk.amount.clone(),
        amount_note: new.at_risk.note.clone(),
        candidate,
    })
}

pub fn take(call: &Call<'_>, input: AnnexTakeIn) -> Answer<CandidatesTaken> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let (_, allocation) = allocated(&home, &case, &input.book, input.fifo)?;
    let mut found = candidates(call, &case, &allocation);
    let key = |one: &NewCandidate| format!("{}#{}", one.gd, one.gd_item);
    for row in &input.rows {
        if !found.iter().any(|one| key(one) == *row) {
            return Err(ErrorBody::not_found(
                "error-no-such-row",
                format!("The sales annex sets nothing against \"{row}\"."),
            )
            .arg("row", row));
        }
    }
    found.retain(|one| input.rows.contains(&key(one)));
    candidate::take(call, &home, &case, &found)
}
