//! Loading: read, verify, check, and only then store.

use std::path::Path;

use jaiza_casefile::Home;
use jaiza_casefile::extracts::{PackageInfo, PackageTable};
use jaiza_importing::reference::{LoadedFolder, LoadedTable, read_folder, read_stored};

use crate::commands::home::count;
use crate::door::Call;
use crate::dto::home::PathIn;
use crate::dto::reference::{ReferenceChecked, ReferenceLoadIn, ReferencePackage};
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::files::{file_name, sha256_hex};
use crate::reference::packages::{self, PackageFacts};
use crate::reference::seal::{PackageText, SignedText};
use crate::reference::subject::{Subject, TABLES};
use crate::reference::{bundles, checking, drafts};

/// A package that was read and whose signatures fit, if it has any.
pub struct Read {
    /// Name it will bear.
    pub name: String,
    /// Its tables.
    pub folder: LoadedFolder,
    /// What is known of it.
    pub facts: PackageFacts,
    /// Fingerprint and name of the signer.
    signer: Option<(String, String)>,
}

/// Reads a folder, or a signed file.
fn open(path: &Path) -> Answer<Read> {
    if path.is_dir() {
        let folder = read_folder(path)?;
        let facts = PackageFacts {
            ignored: folder.ignored.clone(),
            ..PackageFacts::default()
        };
        return Ok(Read {
            name: file_name(path),
            folder,
            facts,
            signer: None,
        });
    }
    let opened = bundles::open(&TABLES, path)?;
    let Some((signed, text)) = opened.package else {
        return Err(ErrorBody::new(
            ErrorCode::NotPermitted,
            "error-reference-draft-file",
            format!(
                "The file {} is a draft that nobody has approved yet; nothing was loaded. Import it as a draft instead.",
                path.display()
            ),
        ));
    };
    let tables = opened.tables.iter();
    let folder = read_stored(tables.map(|(name, bytes)| (name.as_str(), bytes.clone())))?;
    let publisher = text.approver.as_ref().unwrap_or(&text.author).name.clone();
    Ok(Read {
        name: text.name.clone(),
        folder,
        signer: Some((signed.fingerprint(), publisher)),
        facts: stated(text, signed, opened.draft.map(|(by_author, _)| by_author)),
    })
}

/// What a signed package says of itself.
pub fn stated(text: PackageText, manifest: SignedText, draft: Option<SignedText>) -> PackageFacts {
    PackageFacts {
        version: text.version,
        published_by: text.published_by,
        created: text.created,
        note: text.note,
        author: Some(text.author),
        approver: text.approver,
        manifest: Some(manifest),
        draft,
        ..PackageFacts::default()
    }
}

pub(super) fn check(call: &Call<'_>, input: PathIn) -> Answer<ReferenceChecked> {
    let home = call.session.home()?;
    let read = open(Path::new(&input.path))?;
    let (errors, warnings) =
        checking::problems(&home, &checking::plain(&read.folder.loaded), false)?;
    let tables: Vec<PackageTable> = read.folder.loaded.iter().map(stored).collect();
    Ok(ReferenceChecked {
        ok: errors.is_empty(),
        signed: read.signer.is_some(),
        tables: packages::tables(&tables, &|_| false),
        errors,
        warnings,
    })
}

pub(super) fn load(call: &Call<'_>, input: ReferenceLoadIn) -> Answer<ReferencePackage> {
    let home = call.session.home()?;
    let path = Path::new(&input.path);
    let read = open(path)?;
    if read.folder.loaded.is_empty() {
        return Err(ErrorBody::invalid(
            "error-no-tables",
            format!("The folder {} holds no reference table (such as pct_tariff.csv); nothing was loaded.", path.display()),
        )
        .arg("dir", path.display()));
    }
    if let Some((fingerprint, person)) = &read.signer
        && !packages::trusted(&home, fingerprint)?
    {
        let given: String = input.trust.unwrap_or_default();
        let given: String = given.chars().filter(char::is_ascii_hexdigit).collect();
        if given.to_ascii_lowercase() != *fingerprint {
            return Err(unknown_signer(&TABLES, fingerprint, person, &read.name));
        }
        let package = keep(call, &home, read)?;
        packages::trust(
            &home,
            &given.to_ascii_lowercase(),
            &package.published_by,
            call.session.now(),
        )?;
        return Ok(package);
    }
    keep(call, &home, read)
}

/// Checks a package and stores it: all of it, or nothing.
///
/// # Errors
/// `invalid_input` with every row that is wrong; a refusal of the home.
pub fn keep(call: &Call<'_>, home: &Home, read: Read) -> Answer<ReferencePackage> {
    let own = checking::plain(&read.folder.loaded);
    let (errors, warnings) = checking::problems(home, &own, false)?;
    if !errors.is_empty() {
        return Err(checking::refusal(&read.name, &errors));
    }
    let mut facts = read.facts;
    facts.warning_count = count(warnings.len());
    facts.warnings = warnings;
    let tables: Vec<PackageTable> = read.folder.loaded.iter().map(stored).collect();
    let now = call.session.now();
    let id = home.extracts()?.load_package(&read.name, &tables, now)?;
    let info = PackageInfo {
        id,
        name: read.name,
        loaded_at: now.to_text().unwrap_or_default(),
    };
    packages::keep(home, &info, &facts, now)?;
    drafts::became_package(home, &facts, &info, now)?;
    call.session.saved(now);
    call.change("reference", &id.to_string());
    Ok(packages::shown(&info, &tables, facts, &|_| true))
}

impl Read {
    /// A package made here out of an approved draft.
    ///
    /// # Errors
    /// When a table does not read, which the draft's own checks exclude.
    pub fn approved(name: &str, files: &[(String, Vec<u8>)], facts: PackageFacts) -> Answer<Self> {
        let files = files
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.clone()));
        Ok(Self {
            name: name.to_owned(),
            folder: read_stored(files)?,
            facts,
            signer: None,
        })
    }
}

/// A table as the store keeps it.
pub fn stored(table: &LoadedTable) -> PackageTable {
    PackageTable {
        name: table.name.clone(),
        sha256: sha256_hex(&table.bytes),
        rows: table.rows,
        valid_from: table.valid.from.map(|day| day.to_string()),
        valid_to: table.valid.to.map(|day| day.to_string()),
        bytes: table.bytes.clone(),
    }
}

/// Refuses a signer whom nobody said to trust.
pub(crate) fn unknown_signer(
    subject: &Subject,
    fingerprint: &str,
    person: &str,
    name: &str,
) -> ErrorBody {
    let noun = subject.noun;
    ErrorBody::new(
        ErrorCode::NotPermitted,
        "error-reference-signer",
        format!(
            "The {noun} package {name} is signed by {person} with a key this home does not know; nothing was loaded. Compare the fingerprint {fingerprint} with the one the office publishes and load it again with --trust {fingerprint}."
        ),
    )
    .arg("name", name)
    .arg("person", person)
    .arg("fingerprint", fingerprint)
}
