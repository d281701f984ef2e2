//! From a passphrase to a key: Argon2id, with a floor that makes guessing expensive.

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::{CaseFileError, Result};

/// Least memory of a slot.
const FLOOR_KIB: u32 = 64 * 1024;
/// Most memory a slot may ask for: a foreign slot file must not exhaust the computer.
const CEILING_KIB: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 16;
const MOST_LANES: u32 = 8;

/// Work of one guess. Written beside each slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KdfCost {
    m_kib: u32,
    t: u32,
    p: u32,
}

impl KdfCost {
    /// 64 MiB, three passes, one lane: about a quarter of a second of one core.
    pub const STANDARD: Self = Self {
        m_kib: FLOOR_KIB,
        t: 3,
        p: 1,
    };

    /// 8 MiB and one pass, for tests alone: a release build does not accept such a slot.
    #[cfg(any(test, feature = "fast-kdf"))]
    pub const FOR_TESTS: Self = Self {
        m_kib: 8 * 1024,
        t: 1,
        p: 1,
    };

    #[cfg(any(test, feature = "fast-kdf"))]
    const fn floor() -> u32 {
        Self::FOR_TESTS.m_kib
    }

    #[cfg(not(any(test, feature = "fast-kdf")))]
    const fn floor() -> u32 {
        FLOOR_KIB
    }

    /// Refuses too little work, and more than a computer can give.
    pub(crate) fn check(self) -> Result<()> {
        let fits = (Self::floor()..=CEILING_KIB).contains(&self.m_kib)
            && (1..=MOST_PASSES).contains(&self.t)
            && (1..=MOST_LANES).contains(&self.p);
        if fits {
            return Ok(());
        }
        Err(CaseFileError::KdfOutOfRange {
            found_kib: self.m_kib,
            least_kib: Self::floor(),
            most_kib: CEILING_KIB,
        })
    }

    /// The key that a passphrase gives under this work and salt.
    pub(crate) fn derive(self, passphrase: &str, salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>> {
        self.check()?;
        let refuse = |_| CaseFileError::KdfOutOfRange {
            found_kib: self.m_kib,
            least_kib: Self::floor(),
            most_kib: CEILING_KIB,
        };
        let params = Params::new(self.m_kib, self.t, self.p, Some(32)).map_err(refuse)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
            .map_err(refuse)?;
        Ok(key)
    }
}
