//! From the bytes of a report back to what can be relied on.

mod figures;
mod import;
pub(crate) mod sample;
mod selection;

use ed25519_dalek::{Signature, VerifyingKey};
use lopdf::{Dictionary, Document, Object};

use crate::seal::{CASE_FILE, IMPORT_FILE, SEAL_KEY, data_digest, digest, signature_digits, slot};
use crate::{CaseReport, FiguresVerdict, ImportCertificate, ReportVerdict};

/// What the attached data say of themselves.
struct Attached {
    /// Number of the case or identity of the extract.
    number: String,
    /// Digest of the state.
    digest: String,
    figures: FiguresVerdict,
    /// The case of an audit report.
    case: Option<CaseReport>,
}

/// Checks a report or a certificate of import: readable, sealed, unchanged since, and every
/// figure recomputed. Of a certificate [`ReportVerdict::case_no`] is the identity of the extract
/// and [`ReportVerdict::state_digest`] the digest of the attached figures; it states no amounts.
/// Whether the key in the seal belongs to a known person is for the caller to say. Never fails:
/// what is wrong stands in [`ReportVerdict::problems`].
pub fn verify_report(bytes: &[u8]) -> ReportVerdict {
    let mut verdict = ReportVerdict::default();
    let Ok(document) = Document::load_mem(bytes) else {
        verdict.problems.push("not_a_pdf".to_owned());
        return verdict;
    };
    let attached = case_data(&document)
        .or_else(|| import_data(&document))
        .or_else(|| selection::data(&document))
        .or_else(|| sample::data(&document));
    verdict.readable = attached.is_some();
    if attached.is_none() {
        verdict.problems.push("no_case_data".to_owned());
    }
    let stated = read_seal(&document, bytes, &mut verdict);
    if let Some(attached) = attached {
        compare(attached, stated.as_ref(), &mut verdict);
    }
    verdict
}

/// Holds the attached data against the seal and their own sums.
fn compare(attached: Attached, stated: Option<&String>, verdict: &mut ReportVerdict) {
    if let Some(case) = attached.case {
        verdict.short_levied = case.summary.short_levied;
        verdict.surcharge = case.summary.surcharge;
        verdict.demand = case.summary.demand;
    }
    verdict.figures = attached.figures;
    if !verdict.figures.ok {
        verdict.problems.push("figures_differ".to_owned());
    }
    let agrees = attached.digest == verdict.state_digest && Some(&attached.number) == stated;
    if verdict.sealed && !agrees {
        verdict.problems.push("seal_is_of_other_data".to_owned());
    }
    verdict.unchanged = verdict.signature_ok && agrees;
    verdict.case_no = attached.number;
}

fn case_data(document: &Document) -> Option<Attached> {
    let case: CaseReport = serde_json::from_slice(&attached(document, CASE_FILE)?).ok()?;
    Some(Attached {
        number: case.case_no.clone(),
        digest: case.state_digest.clone(),
        figures: figures::recompute(&case),
        case: Some(case),
    })
}

fn import_data(document: &Document) -> Option<Attached> {
    let data = attached(document, IMPORT_FILE)?;
    let cert: ImportCertificate = serde_json::from_slice(&data).ok()?;
    Some(Attached {
        figures: import::recompute(&cert),
        number: cert.extract_id,
        digest: data_digest(&data),
        case: None,
    })
}

/// Reads the seal and checks its signature; gives the case number the seal states.
fn read_seal(document: &Document, bytes: &[u8], verdict: &mut ReportVerdict) -> Option<String> {
    let found = document.catalog().ok().and_then(|c| c.get(SEAL_KEY).ok());
    let seal = found.and_then(|object| resolve(document, object)?.as_dict().ok());
    let (Some(seal), Some(at)) = (seal, slot(bytes)) else {
        verdict.problems.push("no_seal".to_owned());
        return None;
    };
    verdict.sealed = true;
    verdict.signer_person = text(seal, b"Person");
    verdict.signer_actor = text(seal, b"Actor");
    verdict.signer_public_key = text(seal, b"PublicKey");
    verdict.signed_at = text(seal, b"SignedAt");
    verdict.state_digest = text(seal, b"StateDigest");
    let digits = signature_digits(bytes, at);
    let of_this_seal = text(seal, b"Signature").as_bytes() == digits;
    let good = of_this_seal && signed(&verdict.signer_public_key, digits, &digest(bytes, at));
    verdict.signature_ok = good;
    if !good {
        verdict.problems.push("bad_signature".to_owned());
    }
    Some(text(seal, b"CaseNo"))
}

fn signed(key: &str, digits: &[u8], digest: &[u8; 32]) -> bool {
    let check = || {
        let key: [u8; 32] = hex::decode(key).ok()?.try_into().ok()?;
        let signature: [u8; 64] = hex::decode(digits).ok()?.try_into().ok()?;
        let key = VerifyingKey::from_bytes(&key).ok()?;
        key.verify_strict(digest, &Signature::from_bytes(&signature))
            .ok()
    };
    check().is_some()
}

/// Number of pages of a PDF; 0 when it cannot be read.
pub fn page_count(bytes: &[u8]) -> u32 {
    Document::load_mem(bytes).map_or(0, |pdf| {
        u32::try_from(pdf.get_pages().len()).unwrap_or(u32::MAX)
    })
}

fn resolve<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}

/// The attached file of a name.
fn attached(document: &Document, file: &str) -> Option<Vec<u8>> {
    let dictionary = |object| resolve(document, object)?.as_dict().ok();
    let names = dictionary(document.catalog().ok()?.get(b"Names").ok()?)?;
    let tree = dictionary(names.get(b"EmbeddedFiles").ok()?)?;
    let list = resolve(document, tree.get(b"Names").ok()?)?
        .as_array()
        .ok()?;
    let is_it = |pair: &&[Object]| match pair {
        [name, _] => name.as_str().is_ok_and(|n| n == file.as_bytes()),
        _ => false,
    };
    let file = dictionary(list.chunks(2).find(is_it)?.get(1)?)?;
    let stream = dictionary(file.get(b"EF").ok()?)?.get(b"F").ok()?;
    let stream = resolve(document, stream)?.as_stream().ok()?;
    let data = stream.decompressed_content();
    Some(data.unwrap_or_else(|_| stream.content.clone()))
}

/// A text of the seal, empty when absent.
fn text(seal: &Dictionary, key: &[u8]) -> String {
    let bytes = seal
        .get(key)
        .ok()
        .and_then(|o| o.as_str().ok())
        .unwrap_or_default();
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => {
            let units: Vec<u16> = wide
                .chunks_exact(2)
                .filter_map(|pair| Some(u16::from_be_bytes(pair.try_into().ok()?)))
                .collect();
            String::from_utf16_lossy(&units)
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}
