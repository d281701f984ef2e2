//! Prints a certificate of import: `sample_import IMPORT.json OUT.pdf [en|ur|enur]`.
//!
//! The seal is made with a key of zeros and proves nothing; it only shows where it stands.

use std::error::Error;

use ed25519_dalek::{Signer as _, SigningKey};
use jaiza_reporting::{
    FluentTexts, ImportCertificate, Lang, PublicKey, Signature, Signer, verify_report,
    write_import_certificate,
};

struct SampleKey(SigningKey);

impl Signer for SampleKey {
    fn person(&self) -> &'static str {
        "Sample person"
    }
    fn actor(&self) -> &'static str {
        "sample-actor"
    }
    fn signed_at(&self) -> &'static str {
        "2026-03-31T10:15:00Z"
    }
    fn public_key(&self) -> PublicKey {
        self.0.verifying_key().to_bytes()
    }
    fn sign(&self, digest: &[u8; 32]) -> Result<Signature, String> {
        Ok(self.0.sign(digest).to_bytes())
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("usage: sample_import IMPORT.json OUT.pdf [en|ur|enur]".into());
    };
    let lang = match arguments.next().as_deref() {
        None | Some("en") => Lang::En,
        Some("ur") => Lang::Ur,
        Some("enur") => Lang::EnUr,
        Some(other) => return Err(format!("unknown language {other}").into()),
    };
    let cert: ImportCertificate = serde_json::from_str(&std::fs::read_to_string(input)?)?;
    let texts = FluentTexts::new(
        concat!(
            include_str!("../../../../assets/locales/en/report.ftl"),
            include_str!("../../../../assets/locales/en/codes.ftl")
        ),
        concat!(
            include_str!("../../../../assets/locales/ur/report.ftl"),
            include_str!("../../../../assets/locales/ur/codes.ftl")
        ),
    )?;
    let key = SampleKey(SigningKey::from_bytes(&[0; 32]));
    let bytes = write_import_certificate(&cert, lang, &texts, &key)?;
    let verdict = verify_report(&bytes);
    println!(
        "{} bytes; {}",
        bytes.len(),
        serde_json::to_string_pretty(&verdict)?
    );
    Ok(std::fs::write(output, bytes)?)
}
