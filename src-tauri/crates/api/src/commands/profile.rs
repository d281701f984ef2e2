//! Mapping profiles: what was decided about files of one layout, for the next of them.
// A JSON value answers null for a field it lacks; indexing it does not panic.
#![allow(clippy::indexing_slicing)]

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, extract::FileWritten, profile::*};
use crate::error::Answer;

commands! {
    profile_list(Nothing) -> Profiles, "Saved mapping profiles, every version.", reads ["profile"], changes [], list;
    profile_save(ProfileSaveIn) -> Profile, "Save the mapping of an import as a profile.", reads ["extract"], changes ["profile"], save;
    profile_export(ProfileExportIn) -> FileWritten, "Write a profile to a file (Table Schema).", reads ["profile"], changes [], export;
    profile_load(ProfileLoadIn) -> Profile, "Take a profile from a file.", reads [], changes ["profile"], load;
    profile_remove(ProfileIn) -> Profiles, "Remove a profile with all its versions.", reads [], changes ["profile"], remove;
}

use std::collections::BTreeMap;
use std::path::Path;

use jaiza_casefile::extracts::{NewProfile, StoredProfile};
use jaiza_importing::profile;

use crate::error::ErrorBody;
use crate::figures::text;
use crate::files;
use crate::grid::extract_id;

fn shown(stored: StoredProfile) -> Profile {
    let fields = stored.descriptor["fields"].as_array();
    let mapped = fields
        .into_iter()
        .flatten()
        .filter(|field| !field["x-pca"].is_null());
    Profile {
        id: stored.id.to_string(),
        format: text(&stored.descriptor["x-pca"]["format"]),
        columns: super::home::count(mapped.count()),
        name: stored.name,
        version: stored.version,
        fingerprint: stored.fingerprint,
        saved_at: stored
            .saved_at
            .get(..16)
            .unwrap_or_default()
            .replace('T', " "),
        person: stored.person,
    }
}

fn list(call: &Call<'_>, _: Nothing) -> Answer<Profiles> {
    let profiles = call.session.home()?.extracts()?.profiles()?;
    Ok(Profiles {
        profiles: profiles.into_iter().map(shown).collect(),
    })
}

fn name_of(name: &str) -> Answer<&str> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 80 {
        return Err(ErrorBody::invalid(
            "error-profile-name",
            "Give the profile a name of at most 80 letters.",
        ));
    }
    Ok(name)
}

fn save(call: &Call<'_>, input: ProfileSaveIn) -> Answer<Profile> {
    let home = call.session.home()?;
    let mut store = home.extracts()?;
    let info = store.info(extract_id(&input.extract_id)?)?;
    let report = serde_json::from_value(info.report.clone()).map_err(|_| {
        ErrorBody::invalid(
            "error-old-import",
            format!(
                "{} was imported by an earlier version; import the file again.",
                info.file
            ),
        )
    })?;
    let answers: BTreeMap<String, String> =
        serde_json::from_value(info.recipe["answers"].clone()).unwrap_or_default();
    let mut answers = answers;
    // Which files are joined is a matter of one import.
    answers.remove("with");
    let descriptor = profile::descriptor(&report, &answers);
    let owner = home.owner()?;
    let new = NewProfile {
        name: name_of(&input.name)?,
        fingerprint: &report.fingerprint,
        descriptor: &descriptor,
        person: &owner.person_id,
    };
    let saved = store.save_profile(new, call.session.now())?;
    call.change("profile", &saved.name);
    Ok(shown(saved))
}

fn export(call: &Call<'_>, input: ProfileExportIn) -> Answer<FileWritten> {
    let store = call.session.home()?.extracts()?;
    let stored = store
        .profile_named(&input.profile)?
        .ok_or_else(|| unknown(&input.profile))?;
    let bytes = serde_json::to_vec_pretty(&stored.descriptor).unwrap_or_default();
    files::write_whole(Path::new(&input.path), &bytes)?;
    Ok(FileWritten {
        path: input.path,
        rows: shown(stored).columns,
        sha256: files::sha256_hex(&bytes),
    })
}

fn load(call: &Call<'_>, input: ProfileLoadIn) -> Answer<Profile> {
    let home = call.session.home()?;
    let path = Path::new(&input.path);
    let bytes = files::read(path)?;
    let refuse = || super::extract::unusable_profile(&input.path);
    let descriptor: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| refuse())?;
    let answers = profile::answers(&descriptor).ok_or_else(refuse)?;
    jaiza_importing::options::from_answers(&answers)
        .map_err(|why| super::extract::refuse_answer(&why))?;
    let fingerprint = profile::fingerprint(&descriptor).ok_or_else(refuse)?;
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned());
    let name = input.name.clone().or(stem).unwrap_or_default();
    let owner = home.owner()?;
    let new = NewProfile {
        name: name_of(&name)?,
        fingerprint,
        descriptor: &descriptor,
        person: &owner.person_id,
    };
    let saved = home.extracts()?.save_profile(new, call.session.now())?;
    call.change("profile", &saved.name);
    Ok(shown(saved))
}

fn remove(call: &Call<'_>, input: ProfileIn) -> Answer<Profiles> {
    let removed = call
        .session
        .home()?
        .extracts()?
        .remove_profile(&input.name)?;
    if removed == 0 {
        return Err(unknown(&input.name));
    }
    call.change("profile", &input.name);
    list(call, Nothing {})
}

fn unknown(name: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-no-such-profile",
        format!("There is no mapping profile \"{name}\"; `jaiza profile list` names them all."),
    )
    .arg("profile", name)
}
