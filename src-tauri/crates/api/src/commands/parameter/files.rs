//! Packages and drafts as files.

use std::path::Path;

use jaiza_casefile::Home;
use jaiza_risk::PackageSource;

use super::{shown, sound};
use crate::commands::reference::{loading::unknown_signer, written};
use crate::door::Call;
use crate::dto::parameter::{ParameterExportIn, ParameterLoadIn, ParameterLoaded};
use crate::dto::reference::ReferenceExported;
use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::parameters::held::{self, Signed};
use crate::parameters::names;
use crate::reference::bundles::{self, Opened};
use crate::reference::drafts::Reviewed;
use crate::reference::seal::PackageText;
use crate::reference::subject::PARAMETERS;
use crate::reference::{four_eyes, packages};

pub(super) fn export(call: &Call<'_>, input: ParameterExportIn) -> Answer<ReferenceExported> {
    let home = call.session.home()?;
    let named = names::named(&home, &input.package)?;
    if Path::new(&input.path)
        .extension()
        .is_some_and(|ending| ending == "toml")
    {
        return written(named.text.as_bytes(), &input.path, String::new());
    }
    if let Some(draft) = &named.draft {
        let (bytes, fingerprint) = four_eyes::file(draft)?;
        return written(&bytes, &input.path, fingerprint);
    }
    let Some(signed) = named.usable.as_ref().and_then(|held| held.signed.as_ref()) else {
        return Err(ErrorBody::invalid(
            "error-parameters-unsigned",
            format!("Nobody signed \"{}\": it ships with the program. Write it as a file that ends in .toml, or start a draft from it.", input.package),
        )
        .arg("package", &input.package));
    };
    let files = vec![(named.source.id.clone(), named.text.clone().into_bytes())];
    let bytes = bundles::write(
        &PARAMETERS,
        Some(&signed.package),
        Some(&signed.draft),
        None,
        &files,
    )?;
    written(&bytes, &input.path, signed.package.fingerprint())
}

pub(super) fn load(call: &Call<'_>, input: ParameterLoadIn) -> Answer<ParameterLoaded> {
    let home = call.session.home()?;
    let path = Path::new(&input.path);
    if path.extension().is_some_and(|ending| ending == "toml") {
        return Err(ErrorBody::new(
            ErrorCode::NotPermitted,
            "error-parameters-plain-file",
            format!("Nobody signed {}; nothing was loaded. Try it in a what-if, or start a draft from it that a second person approves.", path.display()),
        )
        .arg("file", path.display()));
    }
    let opened = bundles::open(&PARAMETERS, path)?;
    let now = call.session.now();
    if opened.package.is_none() {
        let id = four_eyes::take_in(&home, &PARAMETERS, &opened, &input.path, &reads, now)?;
        let draft = PARAMETERS.find(&home, &id.to_string())?;
        call.session.saved(now);
        call.change("parameter", &id.to_string());
        return Ok(ParameterLoaded {
            kind: "draft".to_owned(),
            package: shown::of_draft(&draft)?,
        });
    }
    let id = package(call, &home, &opened, &input)?;
    let held = held::find(&home, &id)?;
    call.session.saved(now);
    call.change("parameter", &id);
    Ok(ParameterLoaded {
        kind: "package".to_owned(),
        package: shown::of_held(&held, call.session.today()),
    })
}

/// Keeps the package of a file that two people signed; tells its id.
fn package(
    call: &Call<'_>,
    home: &Home,
    opened: &Opened,
    input: &ParameterLoadIn,
) -> Answer<String> {
    reads(opened)?;
    let file = Path::new(&input.path);
    let (Some((by_approver, said)), Some((by_author, _)), Some((_, bytes))) =
        (&opened.package, &opened.draft, opened.tables.first())
    else {
        return Err(one_person(file));
    };
    let Some(approver) = &said.approver else {
        return Err(one_person(file));
    };
    let fingerprint = by_approver.fingerprint();
    let trusted = packages::trusted(home, &fingerprint)?;
    let given: String = input.trust.clone().unwrap_or_default();
    let given: String = given.chars().filter(char::is_ascii_hexdigit).collect();
    if !trusted && given.to_ascii_lowercase() != fingerprint {
        return Err(unknown_signer(
            &PARAMETERS,
            &fingerprint,
            &approver.name,
            &said.name,
        ));
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    let source = PackageSource::read(&text)?;
    if said.tables != held::content(&source) || said.name != source.id {
        return Err(one_person(file));
    }
    sound(home, &text)?;
    let now = call.session.now();
    let signed = Signed {
        package: by_approver.clone(),
        draft: by_author.clone(),
    };
    held::keep(home, &text, &signed, now)?;
    if !trusted {
        packages::trust(home, &fingerprint, &approver.name, now)?;
    }
    approved_elsewhere(call, home, opened, said)?;
    Ok(source.id)
}

/// An own draft that comes back as a package is an approved one.
fn approved_elsewhere(
    call: &Call<'_>,
    home: &Home,
    opened: &Opened,
    said: &PackageText,
) -> Answer<()> {
    let Some((by_author, _)) = &opened.draft else {
        return Ok(());
    };
    let Some(draft) = four_eyes::waiting(home, &PARAMETERS, by_author)? else {
        return Ok(());
    };
    let outcome = Reviewed {
        person: said.approver.clone(),
        note: said.note.clone(),
        review: None,
        package: Some(said.name.clone()),
    };
    four_eyes::decided(home, &draft, "approved", &outcome, "", call.session.now())
}

/// Refuses a file that holds anything but one package that reads.
fn reads(opened: &Opened) -> Answer<()> {
    let [(_, bytes)] = opened.tables.as_slice() else {
        return Err(ErrorBody::invalid(
            "error-parameters-file",
            "A file of parameters holds exactly one package; nothing was loaded.",
        ));
    };
    PackageSource::read(&String::from_utf8_lossy(bytes))?;
    Ok(())
}

fn one_person(file: &Path) -> ErrorBody {
    ErrorBody::new(
        ErrorCode::NotPermitted,
        "error-parameters-one-person",
        format!(
            "{} does not carry the signatures of two people over one package; nothing was loaded.",
            file.display()
        ),
    )
    .arg("file", file.display())
}
