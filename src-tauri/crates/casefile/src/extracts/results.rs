//! What risk runs found. The bytes are the caller's; the store keeps them and finds them again.

use rusqlite::{OptionalExtension as _, Transaction, TransactionBehavior, params};
use serde_json::Value;
use uuid::Uuid;

use super::{ExtractStore, fail, fresh};
use crate::error::{CaseFileError, Result};
use crate::moment::Moment;

/// A run that is being kept. Dropped without [`Self::commit`], it leaves the store as it was.
pub struct RunKeeping<'s> {
    tx: Transaction<'s>,
    run_no: i64,
    id: Uuid,
}

impl ExtractStore {
    /// Begins to keep a run.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn begin_run(
        &mut self,
        parameters: &Value,
        inputs: &Value,
        result: &[u8],
        now: Moment,
    ) -> Result<RunKeeping<'_>> {
        let (id, created) = (fresh(now)?, now.to_text()?);
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fail)?;
        let sql = "INSERT INTO risk_run (id, created, parameters, inputs, result) \
             VALUES (?1, ?2, ?3, ?4, ?5)";
        let (parameters, inputs) = (parameters.to_string(), inputs.to_string());
        tx.execute(
            sql,
            params![id.as_bytes(), created, parameters, inputs, result],
        )
        .map_err(fail)?;
        let run_no = tx.last_insert_rowid();
        Ok(RunKeeping { tx, run_no, id })
    }

    /// Begins to keep what a run found that was kept without it.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownRiskRun`], or a refusal of the store.
    pub fn complete_run(&mut self, id: Uuid, result: &[u8]) -> Result<RunKeeping<'_>> {
        let run_no = self.run_no(id)?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fail)?;
        for sql in [
            "DELETE FROM risk_target_part WHERE run_no = ?1",
            "DELETE FROM risk_dossier WHERE run_no = ?1",
        ] {
            tx.execute(sql, [run_no]).map_err(fail)?;
        }
        let sql = "UPDATE risk_run SET result = ?2 WHERE run_no = ?1";
        tx.execute(sql, params![run_no, result]).map_err(fail)?;
        Ok(RunKeeping { tx, run_no, id })
    }

    /// All parts of the targets of a grain, in the order of their keys.
    ///
    /// # Errors
    /// [`CaseFileError::UnknownRiskRun`], or a refusal of the store.
    pub fn target_parts(&self, id: Uuid, grain: &str) -> Result<Vec<Vec<u8>>> {
        let sql = "SELECT targets FROM risk_target_part WHERE run_no = ?1 AND grain = ?2 \
             ORDER BY first_key";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let rows = statement.query_map(params![self.run_no(id)?, grain], |row| row.get(0));
        rows.map_err(fail)?.map(|row| row.map_err(fail)).collect()
    }

    /// The part in which the target of a key stands, if it is one.
    ///
    /// # Errors
    /// As for [`Self::target_parts`].
    pub fn target_part_of(&self, id: Uuid, grain: &str, key: &str) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT targets FROM risk_target_part WHERE run_no = ?1 AND grain = ?2 \
             AND first_key <= ?3 ORDER BY first_key DESC LIMIT 1";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        statement
            .query_row(params![self.run_no(id)?, grain, key], |row| row.get(0))
            .optional()
            .map_err(fail)
    }

    /// What a run found about a trader.
    ///
    /// # Errors
    /// As for [`Self::target_parts`].
    pub fn dossier(&self, id: Uuid, trader_id: &str) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT dossier FROM risk_dossier WHERE run_no = ?1 AND trader_id = ?2";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        statement
            .query_row(params![self.run_no(id)?, trader_id], |row| row.get(0))
            .optional()
            .map_err(fail)
    }

    fn run_no(&self, id: Uuid) -> Result<i64> {
        let sql = "SELECT run_no FROM risk_run WHERE id = ?1";
        let mut statement = self.conn.prepare_cached(sql).map_err(fail)?;
        let found = statement.query_row([id.as_bytes()], |row| row.get(0));
        let found = found.optional().map_err(fail)?;
        found.ok_or(CaseFileError::UnknownRiskRun(id))
    }
}

impl RunKeeping<'_> {
    /// Adds targets of a grain whose keys begin with `first_key`, in the order of the keys.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn targets(&self, grain: &str, first_key: &str, targets: &[u8]) -> Result<()> {
        let sql = "INSERT INTO risk_target_part VALUES (?1, ?2, ?3, ?4)";
        let mut insert = self.tx.prepare_cached(sql).map_err(fail)?;
        insert
            .execute(params![self.run_no, grain, first_key, targets])
            .map_err(fail)?;
        Ok(())
    }

    /// Adds what was found about a trader.
    ///
    /// # Errors
    /// A refusal of the store.
    pub fn dossier(&self, trader_id: &str, dossier: &[u8]) -> Result<()> {
        let sql = "INSERT INTO risk_dossier VALUES (?1, ?2, ?3)";
        let mut insert = self.tx.prepare_cached(sql).map_err(fail)?;
        insert
            .execute(params![self.run_no, trader_id, dossier])
            .map_err(fail)?;
        Ok(())
    }

    /// Ends the keeping: from here on the run is there, whole.
    ///
    /// # Errors
    /// A refusal of the store; then nothing of it is there.
    pub fn commit(self) -> Result<Uuid> {
        self.tx.commit().map_err(fail)?;
        Ok(self.id)
    }
}
