//! Prints an audit report from case data: `sample_report CASE.json OUT.pdf [en|ur|enur]`.
//!
//! The seal is made with a key of zeros and proves nothing; it only shows where it stands.

use std::error::Error;

use ed25519_dalek::{Signer as _, SigningKey};
use jaiza_reporting::{
    CaseReport, FluentTexts, Lang, PublicKey, Signature, Signer, render, verify_report,
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
        return Err("usage: sample_report CASE.json OUT.pdf [en|ur|enur]".into());
    };
    let lang = match arguments.next().as_deref() {
        None | Some("en") => Lang::En,
        Some("ur") => Lang::Ur,
        Some("enur") => Lang::EnUr,
        Some(other) => return Err(format!("unknown language {other}").into()),
    };
    let case: CaseReport = serde_json::from_str(&std::fs::read_to_string(input)?)?;
    let texts = FluentTexts::new(
        include_str!("../../../../assets/locales/en/report.ftl"),
        include_str!("../../../../assets/locales/ur/report.ftl"),
    )?;
    let bytes = render(
        &case,
        lang,
        &texts,
        &SampleKey(SigningKey::from_bytes(&[0; 32])),
    )?;
    let verdict = verify_report(&bytes);
    println!(
        "{} bytes; {}",
        bytes.len(),
        serde_json::to_string_pretty(&verdict)?
    );
    Ok(std::fs::write(output, bytes)?)
}
