//! The home: create, open, check, back up.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, home::*};
use crate::error::Answer;

commands! {
    home_status(Nothing) -> HomeStatus, "Is a home there, is it open, and whose is it?", reads ["home", "case"], changes [], status;
    home_create(HomeCreateIn) -> HomeCreated, "Make an encrypted home on this computer.", reads [], changes ["home"], create;
    home_unlock(HomeUnlockIn) -> HomeStatus, "Open the home with its passphrase.", reads [], changes ["home"], unlock;
    home_lock(Nothing) -> HomeStatus, "Close the files and forget the keys.", reads [], changes ["home"], lock;
    home_info(Nothing) -> HomeInfo, "Versions, counts, last backup.", reads ["home"], changes [], info;
    home_verify(Nothing) -> HomeVerified, "Check integrity, chains, signatures and projections.", reads ["home"], changes [], verify;
    home_backup(PathIn) -> HomeBackedUp, "Write a backup and open it again.", reads [], changes ["home"], backup;
    home_restore(PathIn) -> HomeRestored, "Merge a backup into this home.", reads [], changes ["home", "case"], restore;
    passphrase_change(PassphraseChangeIn) -> Nothing, "Change the passphrase.", reads [], changes ["home"], change_passphrase;
}
