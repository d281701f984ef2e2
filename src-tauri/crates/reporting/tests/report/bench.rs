//! What the tests share: the sample case, a key, the words, the tools that read a PDF.

use std::process::Command;

use ed25519_dalek::{Signer as _, SigningKey};
use jaiza_reporting::{
    CaseReport, FluentTexts, ImportCertificate, Lang, PublicKey, Signature, Signer, render,
    write_import_certificate,
};

/// A key that is only good for tests.
pub struct TestKey(SigningKey);

impl Signer for TestKey {
    fn person(&self) -> &'static str {
        "Test Person"
    }
    fn actor(&self) -> &'static str {
        "actor-1"
    }
    fn signed_at(&self) -> &'static str {
        "2025-03-31T09:30:00Z"
    }
    fn public_key(&self) -> PublicKey {
        self.0.verifying_key().to_bytes()
    }
    fn sign(&self, digest: &[u8; 32]) -> Result<Signature, String> {
        Ok(self.0.sign(digest).to_bytes())
    }
}

pub fn key() -> TestKey {
    TestKey(SigningKey::from_bytes(&[7; 32]))
}

pub fn sample() -> CaseReport {
    serde_json::from_str(include_str!("../data/sample_case.json")).unwrap()
}

pub fn sample_import() -> ImportCertificate {
    serde_json::from_str(include_str!("../data/sample_import.json")).unwrap()
}

macro_rules! words {
    ($language:literal) => {
        concat!(
            include_str!(concat!(
                "../../../../../assets/locales/",
                $language,
                "/report.ftl"
            )),
            include_str!(concat!(
                "../../../../../assets/locales/",
                $language,
                "/codes.ftl"
            ))
        )
    };
}

pub fn texts() -> FluentTexts {
    FluentTexts::new(words!("en"), words!("ur")).unwrap()
}

pub fn certified(cert: &ImportCertificate, lang: Lang) -> Vec<u8> {
    write_import_certificate(cert, lang, &texts(), &key()).unwrap()
}

pub fn printed(case: &CaseReport, lang: Lang) -> Vec<u8> {
    render(case, lang, &texts(), &key()).unwrap()
}

/// Runs a PDF tool on the bytes; a missing tool fails the test by name.
pub fn tool(name: &str, before: &[&str], after: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf).unwrap();
    let output = Command::new(name)
        .args(before)
        .arg(&path)
        .args(after)
        .output();
    let output = output.unwrap_or_else(|error| panic!("{name} is needed for this test: {error}"));
    assert!(
        output.status.success(),
        "{name}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// The text of each page, in reading order.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let text = tool("pdftotext", &["-raw"], &["-"], pdf);
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    pages.pop();
    pages
}
