//! The one pass over the finished document: description, case data, seal.
//!
//! The seal is an object with a signature of zeros that is filled in after writing. What is
//! signed is SHA-256 over a fixed prefix and the whole file with that signature still zero, so
//! every other byte counts.

mod description;

use lopdf::{Dictionary, Document, Object, Stream, StringFormat};
use sha2::{Digest, Sha256};

pub use description::Description;

use crate::{Lang, ReportError, Signer};

/// Name of the attached case data.
pub const CASE_FILE: &str = "jaiza-case.json";
/// Name of the attached figures of an import.
pub const IMPORT_FILE: &str = "jaiza-import.json";
/// Name of the attached memo of a selection.
pub const SELECTION_FILE: &str = "jaiza-selection.json";
/// Name of the attached data of a sample.
pub const SAMPLE_FILE: &str = "jaiza-sample.json";
/// Key of the seal in the catalog.
pub const SEAL_KEY: &[u8] = b"JaizaSeal";
/// What stands before the signature's digits in the file.
const SLOT_MARK: &[u8] = b"/Signature(";
/// Hex digits of a signature.
const SLOT_DIGITS: usize = 128;
/// Separates this use of a key from every other.
const PREFIX: &[u8] = b"jaiza-report-v1\0";

/// What a report carries besides its pages, and what its seal states.
pub struct Content<'a> {
    /// Name of the attached file: [`CASE_FILE`] or [`IMPORT_FILE`].
    pub file: &'static str,
    /// What the attached file is, for readers of the PDF.
    pub about: &'static str,
    /// The attached file, JSON.
    pub data: Vec<u8>,
    /// Number of the case or identity of the extract.
    pub number: &'a str,
    /// Digest of the state the report was printed from, lowercase hex.
    pub digest: String,
}

/// Describes, attaches, writes and seals.
///
/// # Errors
/// When the data cannot be written or the signer does not sign.
pub fn seal(
    mut document: Document,
    content: &Content<'_>,
    lang: Lang,
    description: &Description,
    signer: &dyn Signer,
) -> Result<Vec<u8>, ReportError> {
    let lost = |error: lopdf::Error| ReportError::Write(error.to_string());
    description
        .write(&mut document, lang, signer.signed_at(), &content.data)
        .map_err(lost)?;
    attach(&mut document, content, signer.signed_at()).map_err(lost)?;
    let object = document.add_object(seal_object(content, signer));
    document.catalog_mut().map_err(lost)?.set(SEAL_KEY, object);
    document.compress();
    let mut bytes = Vec::new();
    document
        .save_to(&mut bytes)
        .map_err(|error| ReportError::Write(error.to_string()))?;
    fill(bytes, signer)
}

/// Text as PDF wants it: plain when it is ASCII, UTF-16 otherwise.
pub fn pdf_text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn attach(
    document: &mut Document,
    content: &Content<'_>,
    signed_at: &str,
) -> Result<(), lopdf::Error> {
    let data = &content.data;
    let mut parameters = Dictionary::new();
    parameters.set("Size", i64::try_from(data.len()).unwrap_or(i64::MAX));
    if let Some(moment) = description::pdf_date(signed_at) {
        parameters.set("ModDate", pdf_text(&moment));
    }
    let mut head = Dictionary::new();
    head.set("Type", "EmbeddedFile");
    head.set("Subtype", "application/json");
    head.set("Params", parameters);
    let stream = document.add_object(Stream::new(head, data.clone()));
    let mut files = Dictionary::new();
    files.set("F", stream);
    files.set("UF", stream);
    let mut file = Dictionary::new();
    file.set("Type", "Filespec");
    file.set("F", pdf_text(content.file));
    file.set("UF", pdf_text(content.file));
    file.set("Desc", pdf_text(content.about));
    file.set("AFRelationship", "Data");
    file.set("EF", files);
    let file = document.add_object(file);
    let mut tree = Dictionary::new();
    tree.set("Names", vec![pdf_text(content.file), file.into()]);
    let mut names = Dictionary::new();
    names.set("EmbeddedFiles", tree);
    let catalog = document.catalog_mut()?;
    catalog.set("Names", names);
    catalog.set("AF", vec![Object::Reference(file)]);
    Ok(())
}

fn seal_object(content: &Content<'_>, signer: &dyn Signer) -> Dictionary {
    let mut seal = Dictionary::new();
    seal.set("Type", "JaizaSeal");
    seal.set("Version", 1);
    seal.set("Person", pdf_text(signer.person()));
    seal.set("Actor", pdf_text(signer.actor()));
    seal.set("PublicKey", pdf_text(&hex::encode(signer.public_key())));
    seal.set("SignedAt", pdf_text(signer.signed_at()));
    seal.set("CaseNo", pdf_text(content.number));
    seal.set("StateDigest", pdf_text(&content.digest));
    seal.set("Signature", pdf_text(&"0".repeat(SLOT_DIGITS)));
    seal
}

fn fill(mut bytes: Vec<u8>, signer: &dyn Signer) -> Result<Vec<u8>, ReportError> {
    let Some(at) = slot(&bytes) else {
        return Err(ReportError::NotSealed(
            "the file has no single place for it".to_owned(),
        ));
    };
    let signature = signer
        .sign(&digest(&bytes, at))
        .map_err(ReportError::NotSealed)?;
    if let Some(place) = bytes.get_mut(at..at + SLOT_DIGITS) {
        place.copy_from_slice(hex::encode(signature).as_bytes());
    }
    Ok(bytes)
}

/// SHA-256 of attached data, lowercase hex: the state of a report that has no other.
pub fn data_digest(data: &[u8]) -> String {
    hex::encode(Sha256::digest(data))
}

/// Where the signature's digits begin: the one place in the file that looks like it.
pub fn slot(bytes: &[u8]) -> Option<usize> {
    let is_slot = |at: &usize| {
        let digits = bytes.get(at + SLOT_MARK.len()..at + SLOT_MARK.len() + SLOT_DIGITS);
        let end = bytes.get(at + SLOT_MARK.len() + SLOT_DIGITS);
        let hex = |b: &u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
        digits.is_some_and(|d| d.iter().all(hex)) && end == Some(&b')')
    };
    let windows = bytes.windows(SLOT_MARK.len()).enumerate();
    let marks = windows
        .filter(|(_, window)| *window == SLOT_MARK)
        .map(|(at, _)| at);
    let mut slots = marks.filter(is_slot);
    let only = slots.next()?;
    slots.next().is_none().then_some(only + SLOT_MARK.len())
}

/// The signature's digits at a slot.
pub fn signature_digits(bytes: &[u8], at: usize) -> &[u8] {
    bytes.get(at..at + SLOT_DIGITS).unwrap_or_default()
}

/// What is signed: the file with the signature at `at` taken as zeros.
pub fn digest(bytes: &[u8], at: usize) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(PREFIX);
    hash.update(bytes.get(..at).unwrap_or_default());
    hash.update([b'0'; SLOT_DIGITS]);
    hash.update(bytes.get(at + SLOT_DIGITS..).unwrap_or_default());
    hash.finalize().into()
}
