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

/// Whether a signature made by [`Home::sign_digest`] belongs to the key and the digest.
pub fn digest_signed_by(public_key: &[u8; 32], digest: &[u8; 32], signature: &[u8; 64]) -> bool {
    let signature = ed25519_dalek::Signature::from_bytes(signature);
    ed25519_dalek::VerifyingKey::from_bytes(public_key)
        .is_ok_and(|key| key.verify_strict(digest, &signature).is_ok())
}

/// Fingerprint by which people know a key: the name of its actor, 32 hexadecimal digits.
pub fn fingerprint(public_key: &[u8; 32]) -> String {
    crate::entry::actor_id(public_key).hex()
}
