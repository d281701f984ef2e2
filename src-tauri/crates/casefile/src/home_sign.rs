//! Signing with the key of the actor of this home.

use crate::error::Result;
use crate::home::Home;

impl Home {
    /// Public key of the actor that writes in this home.
    ///
    /// # Errors
    /// When the case file cannot be read.
    pub fn public_key(&self) -> Result<[u8; 32]> {
        Ok(self.writer()?.signer.public())
    }

    /// Ed25519 signature of a digest that names its own purpose before hashing (a report's seal). It
    /// cannot be taken for the signature of an entry: those sign 15 + 128 bytes that begin
    /// otherwise.
    ///
    /// # Errors
    /// When the case file cannot be read.
    pub fn sign_digest(&self, digest: &[u8; 32]) -> Result<[u8; 64]> {
        Ok(self.writer()?.signer.sign_digest(digest))
    }
}
