//! Projections built anew from the journal: into temporary tables for comparison, or in the place of
//! the present ones when the rules of the projector have changed.

use std::collections::BTreeMap;

use rusqlite::{Connection, TransactionBehavior, params, types::ValueRef};
use sha2::{Digest, Sha256};

use crate::digest;
use crate::error::Result;
use crate::ids::{ActorId, StreamId};
use crate::journal::{self, Parsed, raw_entry};
use crate::projector::{PROJECTOR_VERSION, Projection, TABLES};

/// Which entries to take: all, or those of one stream up to given places.
pub(crate) enum Extent<'a> {
    Everything,
    UpTo {
        sid: i64,
        places: &'a BTreeMap<ActorId, u64>,
    },
}

impl Extent<'_> {
    fn takes(&self, sid: i64, entry: &Parsed) -> bool {
        match self {
            Self::Everything => true,
            Self::UpTo { sid: only, places } => {
                *only == sid
                    && places
                        .get(&entry.header.actor)
                        .is_some_and(|last| entry.header.seq <= *last)
            }
        }
    }
}

/// Digest of each projection table as it stands and as the journal makes it.
pub(crate) fn compare(conn: &Connection) -> Result<Vec<(&'static str, bool)>> {
    with_temporary(conn, &Extent::Everything, |conn| {
        TABLES
            .iter()
            .map(|table| {
                let same = table_digest(conn, "main", table)? == table_digest(conn, "temp", table)?;
                Ok((*table, same))
            })
            .collect()
    })
}

/// The state digest of a stream as it was at given places.
pub(crate) fn state_at(
    conn: &Connection,
    sid: i64,
    stream: StreamId,
    places: &BTreeMap<ActorId, u64>,
) -> Result<[u8; 32]> {
    with_temporary(conn, &Extent::UpTo { sid, places }, |conn| {
        digest::state(conn, "temp", sid, stream)
    })
}

/// Builds the projections anew in one transaction when another version of the rules made them.
pub(crate) fn bring_up_to_date(conn: &mut Connection) -> Result<()> {
    let made_by: Option<i64> = conn
        .prepare("SELECT v FROM meta WHERE k = 'projector'")?
        .query_map([], |r| r.get(0))?
        .next()
        .transpose()?;
    if made_by == Some(PROJECTOR_VERSION) {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for table in TABLES {
        tx.execute(&format!("DELETE FROM main.{table}"), [])?;
    }
    fill(&tx, "main", &Extent::Everything)?;
    tx.execute(
        "INSERT OR REPLACE INTO meta(k, v) VALUES ('projector', ?1)",
        params![PROJECTOR_VERSION],
    )?;
    tx.commit()?;
    Ok(())
}

fn with_temporary<T>(
    conn: &Connection,
    extent: &Extent<'_>,
    read: impl FnOnce(&Connection) -> Result<T>,
) -> Result<T> {
    for table in TABLES {
        let sql: String = conn.query_row(
            "SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?1",
            [table],
            |r| r.get(0),
        )?;
        conn.execute_batch(&sql.replacen("CREATE TABLE", "CREATE TEMP TABLE", 1))?;
    }
    let result = fill(conn, "temp", extent).and_then(|()| read(conn));
    for table in TABLES {
        conn.execute_batch(&format!("DROP TABLE temp.{table}"))?;
    }
    result
}

/// Applies chain after chain: any order gives the same tables.
fn fill(conn: &Connection, schema: &'static str, extent: &Extent<'_>) -> Result<()> {
    let projection = Projection::new(conn, schema);
    let sources = [
        "SELECT j.head, j.sig, p.body, j.sid, j.aid FROM journal j JOIN payload p USING(n) ORDER BY j.n",
        "SELECT head, sig, body, sid, aid FROM fork ORDER BY sid, aid, seq, id",
    ];
    for sql in sources {
        let mut read = conn.prepare(sql)?;
        let mut rows = read.query([])?;
        while let Some(row) = rows.next()? {
            let (sid, aid): (i64, i64) = (row.get(3)?, row.get(4)?);
            let Some(entry) = Parsed::new(raw_entry(row)?) else {
                continue;
            };
            if extent.takes(sid, &entry) {
                let place = journal::place(sid, aid, &entry);
                projection.apply(place, &entry.header, entry.body())?;
            }
        }
    }
    Ok(())
}

/// SHA-256 over all rows of a table, sorted by all columns.
fn table_digest(conn: &Connection, schema: &str, table: &str) -> Result<[u8; 32]> {
    let columns: Vec<String> = conn
        .prepare(&format!(
            "SELECT name FROM pragma_table_info('{table}', '{schema}')"
        ))?
        .query_map([], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let columns = columns.join(", ");
    let mut read = conn.prepare(&format!(
        "SELECT {columns} FROM {schema}.{table} ORDER BY {columns}"
    ))?;
    let width = read.column_count();
    let mut rows = read.query([])?;
    let mut sum = Sha256::new();
    while let Some(row) = rows.next()? {
        for column in 0..width {
            update(&mut sum, row.get_ref(column)?);
        }
    }
    Ok(sum.finalize().into())
}

fn update(sum: &mut Sha256, value: ValueRef<'_>) {
    let (mark, bytes) = match value {
        ValueRef::Null => (0_u8, Vec::new()),
        ValueRef::Integer(number) => (1, number.to_be_bytes().to_vec()),
        ValueRef::Real(number) => (2, number.to_be_bytes().to_vec()),
        ValueRef::Text(text) => (3, text.to_vec()),
        ValueRef::Blob(blob) => (4, blob.to_vec()),
    };
    sum.update([mark]);
    sum.update((bytes.len() as u64).to_be_bytes());
    sum.update(bytes);
}
