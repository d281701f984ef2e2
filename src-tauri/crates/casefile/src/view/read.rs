//! Things as the projections hold them.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, Row, params};
use serde_json::Value;

use super::{Conflict, Entity, LiveValue};
use crate::body::WriteRef;
use crate::error::Result;
use crate::hlc::Hlc;
use crate::ids::{ActorId, EntityId, StreamId};
use crate::registry::{EntityKind, Field};

const LIVE: &str = "SELECT v.ent, v.field, v.v, a.id, v.seq, coalesce(j.hlc, 0),
        coalesce(p.person, ''), coalesce(p.name, '')
    FROM val v JOIN actor a USING(aid)
    LEFT JOIN journal j ON j.sid = v.sid AND j.aid = v.aid AND j.seq = v.seq
    LEFT JOIN presence p ON p.sid = v.sid AND p.aid = v.aid
        AND p.eid = (SELECT min(eid) FROM presence q WHERE q.sid = v.sid AND q.aid = v.aid)";

fn live(row: &Row<'_>) -> rusqlite::Result<(EntityId, Field, LiveValue)> {
    let text: String = row.get(2)?;
    let value = serde_json::from_str(&text).unwrap_or(Value::String(text));
    let hlc = Hlc(row.get::<_, i64>(5)?.cast_unsigned());
    let live = LiveValue {
        value,
        actor: ActorId(row.get(3)?),
        seq: row.get::<_, i64>(4)?.cast_unsigned(),
        hlc_ms: hlc.ms(),
        person: row.get(6)?,
        name: row.get(7)?,
    };
    Ok((
        EntityId(uuid::Uuid::from_bytes(row.get(0)?)),
        Field(row.get(1)?),
        live,
    ))
}

/// The thing, with the kind it was first registered under.
pub(crate) fn entity(conn: &Connection, sid: i64, id: EntityId) -> Result<Option<Entity>> {
    let kind = conn
        .prepare_cached("SELECT min(kind) FROM thing WHERE sid = ?1 AND ent = ?2")?
        .query_row(params![sid, id.bytes()], |r| r.get::<_, Option<u16>>(0))?;
    let Some(kind) = kind else { return Ok(None) };
    let mut entity = Entity {
        id,
        kind: EntityKind(kind),
        fields: BTreeMap::new(),
    };
    let sql = format!("{LIVE} WHERE v.sid = ?1 AND v.ent = ?2");
    let mut read = conn.prepare_cached(&sql)?;
    for row in read.query_map(params![sid, id.bytes()], live)? {
        let (_, field, value) = row?;
        entity.fields.entry(field).or_default().values.push(value);
    }
    sort(&mut entity);
    Ok(Some(entity))
}

/// All things of a kind in the order of their identifiers, removed ones too.
pub(crate) fn entities(conn: &Connection, sid: i64, kind: EntityKind) -> Result<Vec<Entity>> {
    let mut found: BTreeMap<EntityId, Entity> = BTreeMap::new();
    let mut names = conn.prepare_cached("SELECT ent FROM thing WHERE sid = ?1 AND kind = ?2")?;
    for id in names.query_map(params![sid, kind.0], |r| r.get::<_, [u8; 16]>(0))? {
        let id = EntityId(uuid::Uuid::from_bytes(id?));
        found.insert(
            id,
            Entity {
                id,
                kind,
                fields: BTreeMap::new(),
            },
        );
    }
    let sql = format!(
        "{LIVE} WHERE v.sid = ?1 AND v.ent IN (SELECT ent FROM thing WHERE sid = ?1 AND kind = ?2)"
    );
    let mut read = conn.prepare_cached(&sql)?;
    for row in read.query_map(params![sid, kind.0], live)? {
        let (id, field, value) = row?;
        if let Some(entity) = found.get_mut(&id) {
            entity.fields.entry(field).or_default().values.push(value);
        }
    }
    found.values_mut().for_each(sort);
    Ok(found.into_values().collect())
}

/// Everything in a stream by kind and identifier, removed things too. Authors and clocks are joined
/// here: joined row by row in SQL they cost ten times as much.
pub(crate) fn all(conn: &Connection, sid: i64) -> Result<Vec<Entity>> {
    let authors = authors(conn, sid)?;
    let mut clocks: HashMap<(i64, i64), u64> = HashMap::new();
    let mut read = conn.prepare_cached("SELECT aid, seq, hlc FROM journal WHERE sid = ?1")?;
    let mut rows = read.query(params![sid])?;
    while let Some(row) = rows.next()? {
        let hlc = Hlc(row.get::<_, i64>(2)?.cast_unsigned());
        clocks.insert((row.get(0)?, row.get(1)?), hlc.ms());
    }
    let mut things: BTreeMap<(u16, EntityId), Entity> = BTreeMap::new();
    let mut kinds: HashMap<[u8; 16], Vec<u16>> = HashMap::new();
    let mut read = conn.prepare_cached("SELECT ent, kind FROM thing WHERE sid = ?1")?;
    let mut rows = read.query(params![sid])?;
    while let Some(row) = rows.next()? {
        let (bytes, kind): ([u8; 16], u16) = (row.get(0)?, row.get(1)?);
        kinds.entry(bytes).or_default().push(kind);
        let id = EntityId(uuid::Uuid::from_bytes(bytes));
        let fields = BTreeMap::new();
        let kind_of = EntityKind(kind);
        things.insert(
            (kind, id),
            Entity {
                id,
                kind: kind_of,
                fields,
            },
        );
    }
    let mut read = conn.prepare_cached("SELECT ent, field, v, aid, seq FROM val WHERE sid = ?1")?;
    let mut rows = read.query(params![sid])?;
    while let Some(row) = rows.next()? {
        let (bytes, field): ([u8; 16], u16) = (row.get(0)?, row.get(1)?);
        let (aid, seq): (i64, i64) = (row.get(3)?, row.get(4)?);
        let Some((actor, person, name)) = authors.get(&aid) else {
            continue;
        };
        let text = row.get_ref(2)?.as_str().unwrap_or_default();
        let live = LiveValue {
            value: serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned())),
            actor: *actor,
            seq: seq.cast_unsigned(),
            hlc_ms: clocks.get(&(aid, seq)).copied().unwrap_or_default(),
            person: person.clone(),
            name: name.clone(),
        };
        let id = EntityId(uuid::Uuid::from_bytes(bytes));
        for kind in kinds.get(&bytes).into_iter().flatten() {
            if let Some(entity) = things.get_mut(&(*kind, id)) {
                let state = entity.fields.entry(Field(field)).or_default();
                state.values.push(live.clone());
            }
        }
    }
    things.values_mut().for_each(sort);
    Ok(things.into_values().collect())
}

/// Chains of a stream with the person and name that the first presence of each states.
fn authors(conn: &Connection, sid: i64) -> Result<HashMap<i64, (ActorId, String, String)>> {
    let mut read = conn.prepare_cached(
        "SELECT a.aid, a.id, coalesce(p.person, ''), coalesce(p.name, '') FROM actor a
         LEFT JOIN presence p ON p.sid = ?1 AND p.aid = a.aid
            AND p.eid = (SELECT min(eid) FROM presence q WHERE q.sid = ?1 AND q.aid = a.aid)",
    )?;
    let rows = read.query_map(params![sid], |r| {
        Ok((r.get(0)?, (ActorId(r.get(1)?), r.get(2)?, r.get(3)?)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn sort(entity: &mut Entity) {
    for state in entity.fields.values_mut() {
        state
            .values
            .sort_by_key(|live| (live.hlc_ms, live.actor, live.seq));
    }
}

/// Conflicts of a stream in the order of things and fields.
pub(crate) fn conflicts(conn: &Connection, sid: i64, stream: StreamId) -> Result<Vec<Conflict>> {
    let mut read = conn.prepare_cached(
        "SELECT ent FROM (SELECT ent FROM val WHERE sid = ?1 GROUP BY ent, field HAVING count(*) > 1)
         UNION SELECT ent FROM val WHERE sid = ?1 AND field = ?2 AND v <> 'null' ORDER BY ent",
    )?;
    let ids = read.query_map(params![sid, Field::REMOVED.0], |r| r.get::<_, [u8; 16]>(0))?;
    let mut found = Vec::new();
    for id in ids {
        let id = EntityId(uuid::Uuid::from_bytes(id?));
        found.extend(
            entity(conn, sid, id)?
                .iter()
                .flat_map(|entity| entity.conflicts(stream)),
        );
    }
    Ok(found)
}

/// The writes that are live in a field.
pub(crate) fn live_places(
    conn: &Connection,
    sid: i64,
    id: EntityId,
    field: Field,
) -> Result<Vec<WriteRef>> {
    let mut read = conn.prepare_cached(
        "SELECT DISTINCT a.id, v.seq FROM val v JOIN actor a USING(aid)
         WHERE v.sid = ?1 AND v.ent = ?2 AND v.field = ?3 ORDER BY a.id, v.seq",
    )?;
    let rows = read.query_map(params![sid, id.bytes(), field.0], |r| {
        Ok(WriteRef {
            actor: ActorId(r.get(0)?),
            seq: r.get::<_, i64>(1)?.cast_unsigned(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether the thing is removed and nobody disputes it.
pub(crate) fn is_removed(conn: &Connection, sid: i64, id: EntityId) -> Result<bool> {
    let marked: bool = conn
        .prepare_cached(
            "SELECT EXISTS(SELECT 1 FROM val
             WHERE sid = ?1 AND ent = ?2 AND field = ?3 AND v <> 'null')",
        )?
        .query_row(params![sid, id.bytes(), Field::REMOVED.0], |r| r.get(0))?;
    Ok(marked && entity(conn, sid, id)?.is_some_and(|entity| entity.removed().is_some()))
}
