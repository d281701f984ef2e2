//! Accounts of guarantees as they cross the door.

use std::path::Path;

use chrono::NaiveDate;
use jaiza_domain::exact::Ratio;
use jaiza_domain::reference::ReferenceTables;
use jaiza_domain::transit::{Ledger, Mark, Security, ledgers};

use super::declarations::{Read, read};
use crate::commands::home::count;
use crate::door::Call;
use crate::dto::transit::*;
use crate::error::Answer;
use crate::sayings::sentence;
use crate::{files, tables};

pub fn guarantees(call: &Call<'_>, input: TransitIn) -> Answer<Guarantees> {
    let home = call.session.home()?;
    let read = read(call, &home, &input)?;
    let found = accounts(&read);
    if let Some(path) = input.out.as_deref().filter(|path| !path.is_empty()) {
        write(Path::new(path), &found)?;
    }
    Ok(found)
}

/// Guarantees of the reference tables.
pub fn securities(tables: &ReferenceTables) -> Vec<Security> {
    let rows = tables.guarantee.iter().map(|row| Security {
        guarantee_ref: row.guarantee_ref.clone(),
        trader: row.trader.clone(),
        kind: row.kind.clone(),
        issuer: row.issuer.clone(),
        amount: row.amount.into(),
        valid: row.valid,
        source: row.source.clone(),
        legal_ref: row.legal_ref.clone(),
        line: row.line,
    });
    rows.collect()
}

fn accounts(read: &Read) -> Guarantees {
    let all = ledgers(&read.transits, &securities(&read.tables), read.as_of);
    let (named, unnamed): (Vec<Ledger>, Vec<Ledger>) = all
        .into_iter()
        .partition(|one| !one.guarantee_ref.is_empty());
    let bare = unnamed
        .iter()
        .flat_map(|one| &one.lines)
        .filter(|line| line.debit)
        .count();
    let mut notes = Vec::new();
    if read.tables.guarantee.is_empty() {
        notes.push(sentence("transit-note-no-table", &[]));
    }
    if bare > 0 {
        notes.push(sentence(
            "transit-note-no-reference",
            &[("count", bare.to_string())],
        ));
    }
    let mut accounts: Vec<GuaranteeAccount> =
        named.iter().map(|one| shown(one, read.as_of)).collect();
    accounts.sort_by_key(|one| (one.marks.is_empty(), one.guarantee_ref.clone()));
    let outstanding: Ratio = named.iter().map(|one| one.outstanding.clone()).sum();
    Guarantees {
        as_of: read.as_of.to_string(),
        declarations: count(read.transits.len()),
        without_reference: count(bare),
        marked: count(accounts.iter().filter(|one| !one.marks.is_empty()).count()),
        outstanding: outstanding.plain(),
        accounts,
        notes,
    }
}

fn words(marks: &[Mark]) -> Vec<String> {
    marks.iter().map(|mark| mark.word().to_owned()).collect()
}

/// An account as it crosses the door.
pub fn shown(of: &Ledger, as_of: NaiveDate) -> GuaranteeAccount {
    let security = of.security.clone().unwrap_or_default();
    let ends = security.valid.to;
    let left = ends.and_then(|day| i32::try_from((day - as_of).num_days()).ok());
    let entries = of.lines.iter().map(|line| GuaranteeEntry {
        day: line.day.to_string(),
        gd: line.gd.clone(),
        debit: line.debit,
        amount: line.amount.as_ref().map(Ratio::plain),
        from_levies: line.from_levies,
        available: line.available.as_ref().map(Ratio::plain),
        marks: words(&line.marks),
    });
    GuaranteeAccount {
        guarantee_ref: of.guarantee_ref.clone(),
        known: of.security.is_some(),
        trader: security.trader,
        kind: security.kind,
        issuer: security.issuer,
        amount: of.security.as_ref().map(|one| one.amount.plain()),
        valid_from: security.valid.from.map(|day| day.to_string()),
        valid_to: ends.map(|day| day.to_string()),
        source: security.source,
        legal_ref: security.legal_ref,
        debited: of.debited.plain(),
        credited: of.credited.plain(),
        outstanding: of.outstanding.plain(),
        available: of.available.as_ref().map(Ratio::plain),
        marks: words(&of.marks),
        days_left: left,
        entries: entries.collect(),
    }
}

fn write(path: &Path, found: &Guarantees) -> Answer<()> {
    let head = [
        "guarantee_ref",
        "day",
        "gd",
        "debit",
        "credit",
        "available",
        "from_levies",
        "marks",
    ]
    .map(str::to_owned);
    let rows: Vec<Vec<Option<String>>> = found
        .accounts
        .iter()
        .flat_map(|account| account.entries.iter().map(move |entry| (account, entry)))
        .map(|(account, entry)| {
            let side = |debit: bool| entry.amount.clone().filter(|_| entry.debit == debit);
            vec![
                Some(account.guarantee_ref.clone()),
                Some(entry.day.clone()),
                Some(entry.gd.clone()),
                side(true),
                side(false),
                entry.available.clone(),
                Some(if entry.from_levies { "Y" } else { "N" }.to_owned()),
                Some(entry.marks.join(" ")),
            ]
        })
        .collect();
    files::write_whole(path, &tables::csv(&head, &rows))
}
