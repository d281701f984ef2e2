//! The one place where random bytes come from.

use crate::error::{CaseFileError, Result};

/// `N` random bytes of the operating system.
///
/// # Errors
/// [`CaseFileError::NoRandomness`] when the operating system refuses.
pub(crate) fn array<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| CaseFileError::NoRandomness(e.to_string()))?;
    Ok(bytes)
}
