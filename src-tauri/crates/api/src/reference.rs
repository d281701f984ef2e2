//! Reference tables in force on this computer, the packages they come from, drafts of new ones.

pub mod bundles;
pub mod checking;
pub mod differences;
pub mod drafts;
pub mod editions;
pub mod four_eyes;
pub mod packages;
pub mod rules;
pub mod seal;
pub mod subject;

use jaiza_casefile::Home;
use jaiza_domain::reference::ReferenceTables;
use jaiza_importing::reference::read_stored;

use crate::case_model::{Pinned, TableFrom, pin_reference};
use crate::error::Answer;

/// The tables in force with the packages they came from: of every table the latest load.
///
/// # Errors
/// When the store or a stored table cannot be read.
pub fn in_force(home: &Home) -> Answer<Pinned> {
    let stored = home.extracts()?.tables_in_force()?;
    let tables_from = stored
        .iter()
        .map(|(package, table)| TableFrom {
            package: package.name.clone(),
            table: table.name.clone(),
            sha256: table.sha256.clone(),
        })
        .collect();
    let folder = read_stored(
        stored
            .iter()
            .map(|(_, table)| (table.name.as_str(), table.bytes.clone())),
    )?;
    Ok(Pinned {
        tables_from,
        tables: folder.tables,
    })
}

/// The tables alone.
///
/// # Errors
/// As [`in_force`].
pub fn tables(home: &Home) -> Answer<ReferenceTables> {
    Ok(in_force(home)?.tables)
}

/// Stores the tables in force as content of its own and returns its hash.
///
/// # Errors
/// As [`in_force`]; when the content cannot be stored.
pub fn pin(home: &Home) -> Answer<String> {
    pin_reference(home, &in_force(home)?)
}
