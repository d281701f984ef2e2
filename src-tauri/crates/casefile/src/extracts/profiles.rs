//! Mapping profiles as they were saved. Every version stays.

use rusqlite::{OptionalExtension, Row, params};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::{ExtractStore, damaged, fail, fresh};
use crate::error::Result;
use crate::moment::Moment;

/// A profile to save.
#[derive(Clone, Copy, Debug)]
pub struct NewProfile<'a> {
    /// Name given by the person.
    pub name: &'a str,
    /// Fingerprint of the header it is for.
    pub fingerprint: &'a str,
    /// Table Schema with the mapping.
    pub descriptor: &'a Value,
    /// Who saves it.
    pub person: &'a str,
}

/// A saved profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StoredProfile {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Version, from 1.
    pub version: u32,
    /// Fingerprint of the header it is for.
    pub fingerprint: String,
    /// Table Schema with the mapping.
    pub descriptor: Value,
    /// When it was saved, RFC 3339.
    pub saved_at: String,
    /// Who saved it.
    pub person: String,
}

const LIST: &str =
    "SELECT id, name, version, fingerprint, descriptor, saved_at, person FROM mapping_profile";

impl ExtractStore {
    /// Saves a profile as the next version of its name. The same content is not saved twice.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn save_profile(&mut self, profile: NewProfile<'_>, now: Moment) -> Result<StoredProfile> {
        let latest = self.profile_named(profile.name)?;
        if let Some(latest) = &latest
            && latest.descriptor == *profile.descriptor
        {
            return Ok(latest.clone());
        }
        let saved = StoredProfile {
            id: fresh(now)?,
            name: profile.name.to_owned(),
            version: latest.map_or(1, |latest| latest.version + 1),
            fingerprint: profile.fingerprint.to_owned(),
            descriptor: profile.descriptor.clone(),
            saved_at: now.to_text()?,
            person: profile.person.to_owned(),
        };
        self.conn
            .execute(
                "INSERT INTO mapping_profile (id, name, version, fingerprint, descriptor, \
                 saved_at, person) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![
                    saved.id.as_bytes(),
                    saved.name,
                    saved.version,
                    saved.fingerprint,
                    saved.descriptor.to_string(),
                    saved.saved_at,
                    saved.person
                ],
            )
            .map_err(fail)?;
        Ok(saved)
    }

    /// All profiles with all versions, by name, the newest version first.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn profiles(&self) -> Result<Vec<StoredProfile>> {
        let sql = format!("{LIST} ORDER BY name, version DESC");
        let mut statement = self.conn.prepare_cached(&sql).map_err(fail)?;
        let rows = statement.query_map([], |row| Ok(read(row)));
        rows.map_err(fail)?.map(|row| row.map_err(fail)?).collect()
    }

    /// The newest version of a name, or the version with that id.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn profile_named(&self, name_or_id: &str) -> Result<Option<StoredProfile>> {
        let id = name_or_id.parse::<Uuid>().ok();
        let id = id.map(|id| id.as_bytes().to_vec());
        let sql = format!("{LIST} WHERE name = ?1 OR id = ?2 ORDER BY version DESC LIMIT 1");
        self.one(&sql, params![name_or_id, id])
    }

    /// The profile saved last for headers of this fingerprint.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn profile_for(&self, fingerprint: &str) -> Result<Option<StoredProfile>> {
        let sql = format!("{LIST} WHERE fingerprint = ?1 ORDER BY profile_no DESC LIMIT 1");
        self.one(&sql, params![fingerprint])
    }

    /// Removes all versions of a name; how many there were.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn remove_profile(&mut self, name: &str) -> Result<usize> {
        self.conn
            .execute("DELETE FROM mapping_profile WHERE name = ?1", [name])
            .map_err(fail)
    }

    fn one(&self, sql: &str, values: impl rusqlite::Params) -> Result<Option<StoredProfile>> {
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let found = statement.query_row(values, |row| Ok(read(row)));
        found.optional().map_err(fail)?.transpose()
    }
}

fn read(row: &Row<'_>) -> Result<StoredProfile> {
    let text = |at: usize| row.get::<_, String>(at).map_err(fail);
    let descriptor = text(4)?;
    Ok(StoredProfile {
        id: Uuid::from_bytes(row.get(0).map_err(fail)?),
        name: text(1)?,
        version: row.get(2).map_err(fail)?,
        fingerprint: text(3)?,
        descriptor: serde_json::from_str(&descriptor)
            .map_err(|e| damaged(format!("mapping profile: {e}")))?,
        saved_at: text(5)?,
        person: text(6)?,
    })
}
