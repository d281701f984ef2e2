//! Signed packages and drafts as files.

use std::collections::BTreeMap;
use std::path::Path;

use jaiza_importing::reference::bundle::{pack, unpack};
use serde::Deserialize;

use super::seal::{DraftText, PackageText, ReviewText, SignedText, TableHash};
use super::subject::Subject;
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::files::{file_name, sha256_hex};

const MANIFEST: &str = "manifest";
const DRAFT_MEMBER: &str = "draft";
const REVIEW_MEMBER: &str = "review";

/// A file whose signatures and hashes fit.
pub struct Opened {
    /// What the publisher says; absent in the file of a draft.
    pub package: Option<(SignedText, PackageText)>,
    /// What the author says; absent in a package that was exported without a draft.
    pub draft: Option<(SignedText, DraftText)>,
    /// What a reviewer says who returned the draft.
    pub review: Option<(SignedText, ReviewText)>,
    /// The tables, name and file.
    pub tables: Vec<(String, Vec<u8>)>,
}

/// The bytes of a file.
///
/// # Errors
/// When the archive cannot be made.
pub fn write(
    subject: &Subject,
    package: Option<&SignedText>,
    draft: Option<&SignedText>,
    review: Option<&SignedText>,
    tables: &[(String, Vec<u8>)],
) -> Answer<Vec<u8>> {
    let mut members = BTreeMap::new();
    for (name, signed) in [
        (MANIFEST, package),
        (DRAFT_MEMBER, draft),
        (REVIEW_MEMBER, review),
    ] {
        if let Some(signed) = signed {
            members.insert(format!("{name}.json"), signed.text.clone().into_bytes());
            let seal = SignedText {
                text: String::new(),
                ..signed.clone()
            };
            let seal = crate::door::write(&seal)?.to_string();
            members.insert(format!("{name}.sig.json"), seal.into_bytes());
        }
    }
    for (name, bytes) in tables {
        members.insert(subject.member(name), bytes.clone());
    }
    Ok(pack(&members)?)
}

/// Opens a file and checks every signature and hash in it.
///
/// # Errors
/// `file_damaged` when it is no such file, or anything in it differs from what was signed.
pub fn open(subject: &Subject, path: &Path) -> Answer<Opened> {
    let bytes = crate::files::read(path)?;
    let file = file_name(path);
    let members = unpack(&file, &bytes)?;
    let tables: Vec<(String, Vec<u8>)> = members
        .iter()
        .filter_map(|(name, bytes)| Some((subject.name_of(name)?.to_owned(), bytes.clone())))
        .collect();
    let opened = Opened {
        package: signed(&members, &file, MANIFEST, subject.package)?,
        draft: signed(&members, &file, DRAFT_MEMBER, subject.draft)?,
        review: signed(&members, &file, REVIEW_MEMBER, subject.review)?,
        tables,
    };
    opened.holds(&file)?;
    Ok(opened)
}

/// Content with the signatures of two people as a home keeps them.
///
/// # Errors
/// `file_damaged` when anything differs from what was signed.
pub fn stored(
    subject: &Subject,
    package: &SignedText,
    draft: &SignedText,
    content: Vec<(String, Vec<u8>)>,
) -> Answer<Opened> {
    let broken = || tampered(subject.noun, "a signature does not fit");
    let by_approver = package.open(subject.package).ok_or_else(broken)?;
    let by_author = draft.open(subject.draft).ok_or_else(broken)?;
    let opened = Opened {
        package: Some((package.clone(), by_approver)),
        draft: Some((draft.clone(), by_author)),
        review: None,
        tables: content,
    };
    opened.holds(subject.noun)?;
    Ok(opened)
}

impl Opened {
    /// The content is what was signed, by those who are named.
    fn holds(&self, file: &str) -> Answer<()> {
        let Some(stated) = self.stated() else {
            return Err(tampered(
                file,
                "it holds neither a signed package nor a signed draft",
            ));
        };
        if hashes_of(&self.tables) != hashes_in(stated) {
            return Err(tampered(file, "its content is not what was signed"));
        }
        self.agrees(file)
    }

    /// The tables as the uppermost signature states them.
    fn stated(&self) -> Option<&[TableHash]> {
        let package = self
            .package
            .as_ref()
            .map(|(_, text)| text.tables.as_slice());
        package.or(self.draft.as_ref().map(|(_, text)| text.tables.as_slice()))
    }

    /// People named in a text are those whose key signed it; author and approver differ.
    fn agrees(&self, file: &str) -> Answer<()> {
        if let Some((signed, text)) = &self.draft
            && text.author.fingerprint != signed.fingerprint()
        {
            return Err(tampered(file, "its author did not sign it"));
        }
        if let Some((signed, text)) = &self.package {
            let signer = text.approver.as_ref().unwrap_or(&text.author);
            if signer.fingerprint != signed.fingerprint() {
                return Err(tampered(file, "its publisher did not sign it"));
            }
            if text.approver.is_some() && !self.four_eyes(text) {
                return Err(tampered(
                    file,
                    "its approver is not a second person who saw these tables",
                ));
            }
        }
        Ok(())
    }

    fn four_eyes(&self, text: &PackageText) -> bool {
        let (Some(approver), Some((_, draft))) = (&text.approver, &self.draft) else {
            return false;
        };
        draft.tables == text.tables
            && draft.author == text.author
            && approver.fingerprint != draft.author.fingerprint
            && approver.person != draft.author.person
    }
}

fn signed<T: for<'de> Deserialize<'de>>(
    members: &BTreeMap<String, Vec<u8>>,
    file: &str,
    member: &str,
    purpose: &str,
) -> Answer<Option<(SignedText, T)>> {
    let Some(text) = members.get(&format!("{member}.json")) else {
        return Ok(None);
    };
    let seal = members.get(&format!("{member}.sig.json"));
    let seal: Option<SignedText> = seal.and_then(|bytes| serde_json::from_slice(bytes).ok());
    let mut seal = seal.ok_or_else(|| tampered(file, "a signature is missing"))?;
    seal.text = String::from_utf8_lossy(text).into_owned();
    match seal.open(purpose) {
        Some(text) => Ok(Some((seal, text))),
        None => Err(tampered(file, "a signature does not fit")),
    }
}

fn hashes_of(tables: &[(String, Vec<u8>)]) -> BTreeMap<String, String> {
    let named = tables.iter();
    named
        .map(|(name, bytes)| (name.clone(), sha256_hex(bytes)))
        .collect()
}

fn hashes_in(tables: &[TableHash]) -> BTreeMap<String, String> {
    let named = tables.iter();
    named
        .map(|table| (table.name.clone(), table.sha256.clone()))
        .collect()
}

/// A file that is not what was signed.
fn tampered(file: &str, why: &str) -> ErrorBody {
    ErrorBody::new(
        ErrorCode::FileDamaged,
        "error-reference-tampered",
        format!("The file {file} was changed after it was signed: {why}. Nothing was loaded; ask the sender for the file again."),
    )
    .arg("file", file)
    .arg("why", why)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::door;
    use crate::reference::seal;
    use crate::reference::subject::TABLES;
    use crate::session::Session;
    use serde_json::json;

    /// A signed package of one table, and the folder it may be written to.
    fn signed(folder: &Path) -> (SignedText, Vec<(String, Vec<u8>)>) {
        let session = Session::at(&folder.join("home"));
        let owner = json!({
            "dir": folder.join("home"), "passphrase": "seven invented words for one test home",
            "person": "P-1", "name": "Amna Demo", "office": "PCA-S",
        });
        door::call(&session, "home_create", owner).unwrap();
        let home = session.home().unwrap();
        let bytes = b"from,to,rate\n2025-07-01,,11\n".to_vec();
        let text = PackageText {
            format: TABLES.package.to_owned(),
            name: "PK".to_owned(),
            version: "1".to_owned(),
            published_by: "PCA-S".to_owned(),
            created: String::new(),
            valid_from: None,
            valid_to: None,
            note: String::new(),
            tables: vec![TableHash {
                name: "kibor".to_owned(),
                rows: 1,
                sha256: sha256_hex(&bytes),
            }],
            author: seal::owner(&home).unwrap(),
            approver: None,
        };
        let text = SignedText::sign(&home, TABLES.package, &text).unwrap();
        (text, vec![("kibor".to_owned(), bytes)])
    }

    #[test]
    fn opens_what_was_signed_and_refuses_every_forgery() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.jaizapkg");
        let (signed, tables) = signed(folder.path());
        let opened = |manifest: &SignedText, tables: &[(String, Vec<u8>)]| {
            let bytes = write(&TABLES, Some(manifest), None, None, tables).unwrap();
            crate::files::write_whole(&path, &bytes).unwrap();
            open(&TABLES, &path).map(|opened| opened.tables)
        };
        assert_eq!(opened(&signed, &tables).unwrap(), tables);

        let table = |rate: &str| format!("from,to,rate\n2025-07-01,,{rate}\n").into_bytes();
        let other_rate = vec![("kibor".to_owned(), table("9"))];
        let one_more = vec![
            tables.first().unwrap().clone(),
            ("uom".to_owned(), table("1")),
        ];
        let swap = |from: &str, to: &str| SignedText {
            text: signed.text.replace(from, to),
            ..signed.clone()
        };
        let rehashed = swap(&sha256_hex(&table("11")), &sha256_hex(&table("9")));
        let forgeries = [
            (signed.clone(), other_rate.clone()),
            (signed.clone(), one_more),
            (signed.clone(), Vec::new()),
            (rehashed, other_rate),
            (swap("Amna Demo", "Bilal Demo"), tables.clone()),
            (swap("\"version\": \"1\"", "\"version\": \"2\""), tables),
        ];
        for (manifest, tables) in forgeries {
            let error = opened(&manifest, &tables).unwrap_err();
            assert_eq!(error.code, ErrorCode::FileDamaged, "{error}");
            assert!(
                error.detail.contains("was changed after it was signed"),
                "{error}"
            );
        }
    }
}
