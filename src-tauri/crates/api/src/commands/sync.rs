//! Exchange with other homes.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, sync::*};
use crate::error::Answer;

commands! {
    sync_run(SyncRunIn) -> Synced, "Exchange entries and evidence.", reads [], changes ["case", "sync", "home"], run;
    sync_status(Nothing) -> SyncStatus, "Where each case stands.", reads ["sync", "case"], changes [], status;
}
