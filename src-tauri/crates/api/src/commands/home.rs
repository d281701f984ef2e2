//! The home: create, open, check, back up.

use crate::commands;
use crate::door::Call;
use crate::dto::{Nothing, home::*};
use crate::error::Answer;

commands! {
    home_status(Nothing) -> HomeStatus, "Is a home there, is it open, and whose is it?", reads ["home", "case", "triage"], changes [], status;
    home_create(HomeCreateIn) -> HomeCreated, "Make an encrypted home on this computer.", reads [], changes ["home"], create;
    home_unlock(HomeUnlockIn) -> HomeStatus, "Open the home with its passphrase.", reads [], changes ["home"], unlock;
    home_lock(Nothing) -> HomeStatus, "Close the files and forget the keys.", reads [], changes ["home"], lock;
    home_info(Nothing) -> HomeInfo, "Versions, counts, last backup.", reads ["home"], changes [], info;
    home_verify(Nothing) -> HomeVerified, "Check integrity, chains, signatures and projections.", reads ["home"], changes [], verify;
    home_backup(PathIn) -> HomeBackedUp, "Write a backup and open it again.", reads [], changes ["home"], backup;
    home_restore(PathIn) -> HomeRestored, "Merge a backup into this home.", reads [], changes ["home", "case"], restore;
    passphrase_change(PassphraseChangeIn) -> Nothing, "Change the passphrase.", reads [], changes ["home"], change_passphrase;
}

use std::path::{Path, PathBuf};

use jaiza_casefile::{CaseFileError, Home, Owner, StreamKind, Unlock};

use crate::error::ErrorBody;
use crate::session::Session;

fn status(call: &Call<'_>, _: Nothing) -> Answer<HomeStatus> {
    describe(call.session)
}

/// The state of the home as every page shows it.
pub(crate) fn describe(session: &Session) -> Answer<HomeStatus> {
    let dir = session.home_dir();
    let mut shown = HomeStatus {
        state: if dir.join(jaiza_casefile::keyslots::FILE_NAME).exists() {
            "locked"
        } else {
            "none"
        }
        .into(),
        dir: dir.display().to_string(),
        person: String::new(),
        person_name: String::new(),
        office: String::new(),
        device: String::new(),
        demo: session.is_demo(),
        read_only: None,
        saved_at: session.saved_at(),
        waiting_to_sync: 0,
        conflicts: 0,
    };
    if let Some(home) = session.home_if_open() {
        let info = home.info()?;
        "open".clone_into(&mut shown.state);
        shown.person = info.owner.person_id;
        shown.person_name = info.owner.name;
        shown.office = info.owner.office;
        shown.device = info.device;
        shown.conflicts = count(home.conflicts(None)?.len());
        shown.waiting_to_sync = super::sync::waiting(session, &home)?;
    }
    Ok(shown)
}

fn create(call: &Call<'_>, input: HomeCreateIn) -> Answer<HomeCreated> {
    let dir = input
        .dir
        .map_or_else(|| call.session.home_dir(), PathBuf::from);
    let unnamed = ErrorBody::invalid(
        "error-person-missing",
        "A home needs the personnel id, the name and the office of its officer (--person, --name, --office).",
    );
    if [&input.person, &input.name, &input.office]
        .iter()
        .any(|text| text.trim().is_empty())
    {
        return Err(unnamed);
    }
    let owner = Owner {
        person_id: input.person.trim().to_owned(),
        name: input.name.trim().to_owned(),
        office: input.office.trim().to_owned(),
    };
    let created = Home::create(&dir, &input.passphrase, &owner, call.session.now())?;
    call.session.opened(&dir, created.home, false);
    call.change("home", "*");
    Ok(HomeCreated {
        dir: dir.display().to_string(),
        recovery_code: created.recovery,
        person: owner.person_id,
        office: owner.office,
    })
}

fn unlock(call: &Call<'_>, input: HomeUnlockIn) -> Answer<HomeStatus> {
    let dir = call.session.home_dir();
    let home = open_at(call.session, &dir, &input.passphrase)?;
    call.session
        .opened(&dir, home, super::demo::is_demo_dir(&dir));
    call.change("home", "*");
    describe(call.session)
}

/// Groups of a recovery code; a text of that shape is tried as one.
const GROUPS: usize = 16;

/// Opens the home in a folder, by its passphrase or its recovery code; a folder without one is told from a damaged one.
pub(crate) fn open_at(session: &Session, dir: &Path, passphrase: &str) -> Answer<Home> {
    if !dir.join(jaiza_casefile::keyslots::FILE_NAME).exists() {
        return Err(ErrorBody::not_found(
            "error-no-home",
            format!(
                "There is no home in {}; make one with `jaiza home create`.",
                dir.display()
            ),
        )
        .arg("dir", dir.display()));
    }
    match Home::open(dir, passphrase, session.now()) {
        Err(CaseFileError::WrongPassphrase) if passphrase.matches('-').count() >= GROUPS - 1 => Ok(
            Home::open_with(dir, Unlock::Recovery(passphrase), session.now())?,
        ),
        opened => Ok(opened?),
    }
}

fn lock(call: &Call<'_>, _: Nothing) -> Answer<HomeStatus> {
    call.session.close();
    call.change("home", "*");
    describe(call.session)
}

fn info(call: &Call<'_>, _: Nothing) -> Answer<HomeInfo> {
    let home = call.session.home()?;
    let info = home.info()?;
    Ok(HomeInfo {
        dir: home.folder().display().to_string(),
        person: info.owner.person_id,
        person_name: info.owner.name,
        office: info.owner.office,
        actor: info.actor.hex(),
        install_id: info.install,
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        sqlite_version: info.sqlite,
        sqlcipher_version: info.cipher,
        layout_version: info.layout,
        streams: info.streams,
        entries: info.entries,
        extracts: count(home.extracts()?.list()?.len()),
        blobs: info.blobs,
        last_backup: info.last_backup.map(|made| crate::times::local(made.at_ms)),
    })
}

fn verify(call: &Call<'_>, _: Nothing) -> Answer<HomeVerified> {
    let home = call.session.home()?;
    let report = home.verify()?;
    let mut digests = Vec::new();
    for stream in home.streams()? {
        if stream.kind == StreamKind::CASE {
            digests.extend(home.state_digest(stream.id)?);
        }
    }
    let problem = |p: &jaiza_casefile::Problem| match &p.entry {
        Some(entry) => format!("{}: entry {entry}: {}", p.file, p.what),
        None => format!("{}: {}", p.file, p.what),
    };
    Ok(HomeVerified {
        ok: report.is_ok(),
        entries: report.entries,
        streams: report.streams,
        blobs: report.blobs,
        digest: crate::files::sha256_hex(&digests),
        problems: report.problems.iter().map(problem).collect(),
    })
}

fn backup(call: &Call<'_>, input: PathIn) -> Answer<HomeBackedUp> {
    let made = call
        .session
        .home()?
        .backup(Path::new(&input.path), call.session.now())?;
    call.change("home", "*");
    let mut files: Vec<String> = std::fs::read_dir(&made.folder)
        .map_err(|why| crate::files::unreadable(&made.folder, &why))?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .collect();
    files.sort_unstable();
    Ok(HomeBackedUp {
        path: made.folder.display().to_string(),
        entries: made.entries,
        files,
    })
}

fn restore(call: &Call<'_>, input: PathIn) -> Answer<HomeRestored> {
    let restored = call
        .session
        .home()?
        .restore(Path::new(&input.path), call.session.now())?;
    call.change("home", "*");
    call.change("case", "*");
    Ok(HomeRestored {
        new_entries: restored.new,
        known_entries: restored.known,
        refused: restored.refused + restored.aside,
    })
}

fn change_passphrase(call: &Call<'_>, input: PassphraseChangeIn) -> Answer<Nothing> {
    Home::change_passphrase(
        &call.session.home_dir(),
        Unlock::Passphrase(&input.old),
        &input.new,
    )?;
    call.change("home", "*");
    Ok(Nothing {})
}

/// A length as the door counts.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
