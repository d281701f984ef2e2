//! Risk runs: what was asked, of which data, and what came out.

use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::{ExtractStore, damaged, fail};
use crate::error::{CaseFileError, Result};

/// A run without its result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RiskRunInfo {
    /// Id.
    pub id: Uuid,
    /// When, RFC 3339.
    pub created: String,
    /// Parameter packages that were used.
    pub parameters: Value,
    /// Extracts, reference tables and dates it depended on.
    pub inputs: Value,
}

/// A run with its result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskRun {
    /// What was asked.
    pub info: RiskRunInfo,
    /// What came out, JSON text as the program wrote it.
    pub result: Vec<u8>,
}

impl ExtractStore {
    /// All runs, the latest first.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn runs(&self) -> Result<Vec<RiskRunInfo>> {
        let sql = "SELECT id, created, parameters, inputs FROM risk_run ORDER BY run_no DESC";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let rows = statement.query_map([], |row| Ok(info(row))).map_err(fail)?;
        rows.map(|row| row.map_err(fail)?).collect()
    }

    /// One run with its result.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownRiskRun`], or a refusal of the store.
    pub fn run(&self, id: Uuid) -> Result<RiskRun> {
        let sql = "SELECT id, created, parameters, inputs, result FROM risk_run WHERE id = ?1";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let mut rows = statement.query([id.as_bytes()]).map_err(fail)?;
        let row = rows
            .next()
            .map_err(fail)?
            .ok_or(CaseFileError::UnknownRiskRun(id))?;
        Ok(RiskRun {
            info: info(row)?,
            result: row.get(4).map_err(fail)?,
        })
    }
}

fn info(row: &rusqlite::Row<'_>) -> Result<RiskRunInfo> {
    let json = |at: usize| {
        let text: String = row.get(at).map_err(fail)?;
        serde_json::from_str(&text).map_err(|e| damaged(format!("risk run: {e}")))
    };
    Ok(RiskRunInfo {
        id: Uuid::from_bytes(row.get(0).map_err(fail)?),
        created: row.get(1).map_err(fail)?,
        parameters: json(2)?,
        inputs: json(3)?,
    })
}
