//! Who seals a report.

/// Ed25519 public key.
pub type PublicKey = [u8; 32];
/// Ed25519 signature.
pub type Signature = [u8; 64];

/// The person and device that seal a report. The key itself stays with the caller.
pub trait Signer {
    /// Name of the person, as printed.
    fn person(&self) -> &str;
    /// Identity of the acting person and device, as the journal knows it.
    fn actor(&self) -> &str;
    /// The moment of sealing, RFC 3339. The library reads no clock.
    fn signed_at(&self) -> &str;
    /// Public key that belongs to the signature.
    fn public_key(&self) -> PublicKey;
    /// Signs the SHA-256 digest of the report with Ed25519; the error says why it would not.
    fn sign(&self, digest: &[u8; 32]) -> Result<Signature, String>;
}
