//! Numbered, immutable steps that bring a file to the newest layout. One list per kind of file.

use rusqlite::{Connection, TransactionBehavior};
use sha2::{Digest, Sha256};

/// One step. A released step never changes: its text is pinned by `sha256`.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Layout after the step; the first is 1, and there are no gaps.
    pub version: u32,
    /// What the step is for, in snake case.
    pub name: &'static str,
    /// The statements.
    pub sql: &'static str,
    /// SHA-256 of `sql` as hexadecimal text.
    pub sha256: &'static str,
}

impl Migration {
    /// SHA-256 of the text as it stands in this program.
    pub fn text_hash(&self) -> String {
        hex::encode(Sha256::digest(self.sql.as_bytes()))
    }
}

/// Steps of `casefile.db`.
pub const CASEFILE_MIGRATIONS: &[Migration] = &[Migration {
    version: 1,
    name: "journal_and_projections",
    sql: include_str!("migrations/casefile/0001_journal_and_projections.sql"),
    sha256: "e21e6951b442434c7656c13f24e048aae4130825a0afb0da39ea3d09b33d90c8",
}];

/// Steps of `blobs.db`.
pub const BLOB_MIGRATIONS: &[Migration] = &[Migration {
    version: 1,
    name: "blobs_and_chunks",
    sql: include_str!("migrations/blobs/0001_blobs_and_chunks.sql"),
    sha256: "9d34f031cf4df25cb880893f9ae06aaa397ce41a065927b4b6e736199f617bd8",
}];

/// The newest layout of a list; 0 for an empty list.
pub fn newest(migrations: &[Migration]) -> u32 {
    migrations.last().map_or(0, |last| last.version)
}

/// Applies one step and writes the new layout number, both in one transaction.
///
/// # Errors
/// The refusal of `SQLite`; nothing is changed then.
pub(crate) fn apply(conn: &mut Connection, step: &Migration) -> rusqlite::Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute_batch(step.sql)?;
    tx.pragma_update(None, "user_version", step.version)?;
    tx.commit()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(migrations: &[Migration]) {
        for (place, step) in (1_u32..).zip(migrations) {
            assert_eq!(step.version, place, "{} is out of order", step.name);
            assert_eq!(
                step.text_hash(),
                step.sha256,
                "{} was changed after release",
                step.name
            );
        }
    }

    #[test]
    fn released_steps_never_change() {
        check(CASEFILE_MIGRATIONS);
        check(BLOB_MIGRATIONS);
    }
}
