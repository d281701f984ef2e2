//! The library as a file: `{"format": "jaiza-wordings/1", "wordings": [...]}`.

use std::path::Path;

use jaiza_domain::wording::Wording;
use serde::{Deserialize, Serialize};

use super::store;
use crate::commands::home::count;
use crate::door::Call;
use crate::dto::wording::{WordingFileIn, WordingsTaken, WordingsWritten};
use crate::error::{Answer, ErrorBody, Place};
use crate::files;

const FORMAT: &str = "jaiza-wordings/1";
/// Largest library file, bytes: some thousands of wordings.
const MOST: u64 = 4 * 1024 * 1024;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Library {
    format: String,
    wordings: Vec<Wording>,
}

/// Takes in a library file, all of it or nothing.
///
/// # Errors
/// A file that is too large or no library; every fault of its wordings.
pub fn import(call: &Call<'_>, input: WordingFileIn) -> Answer<WordingsTaken> {
    let path = Path::new(&input.path);
    let size = std::fs::metadata(path)
        .map_err(|why| files::unreadable(path, &why))?
        .len();
    let name = files::file_name(path);
    if size > MOST {
        return Err(no_library(&name, "it is larger than 4 MB"));
    }
    let mut wordings = read(&files::read(path)?, &name)?;
    if !input.codes.is_empty() {
        wordings.retain(|wording| input.codes.contains(&wording.code));
    }
    let home = call.session.home()?;
    store::take(call, &home, wordings, &name)
}

/// Reads a library file; its wordings are not checked yet.
///
/// # Errors
/// What does not have the form of a library.
pub fn read(bytes: &[u8], name: &str) -> Answer<Vec<Wording>> {
    let library: Library =
        serde_json::from_slice(bytes).map_err(|why| no_library(name, &why.to_string()))?;
    if library.format != FORMAT {
        return Err(no_library(
            name,
            &format!("its format is \"{}\", not {FORMAT}", library.format),
        ));
    }
    Ok(library.wordings)
}

fn no_library(name: &str, why: &str) -> ErrorBody {
    ErrorBody::invalid(
        "error-wording-file",
        format!("{name} is not a library of wordings: {why}; nothing was taken from it."),
    )
    .arg("file", name)
    .arg("why", why)
    .at(Place {
        file: Some(name.to_owned()),
        ..Place::default()
    })
}

/// Writes the library, or the codes named, as a file.
///
/// # Errors
/// A code that is not in the library; a file that cannot be written.
pub fn export(call: &Call<'_>, input: WordingFileIn) -> Answer<WordingsWritten> {
    let home = call.session.home()?;
    for code in &input.codes {
        store::find(&home, code)?;
    }
    let chosen = |wording: &Wording| input.codes.is_empty() || input.codes.contains(&wording.code);
    let wordings = store::library(&home)?.into_iter().map(|held| held.wording);
    let library = Library {
        format: FORMAT.to_owned(),
        wordings: wordings.filter(chosen).collect(),
    };
    let mut text = serde_json::to_string_pretty(&library)
        .map_err(|why| no_library(&input.path, &why.to_string()))?;
    text.push('\n');
    files::write_whole(Path::new(&input.path), text.as_bytes())?;
    Ok(WordingsWritten {
        path: input.path,
        wordings: count(library.wordings.len()),
        sha256: files::sha256_hex(text.as_bytes()),
    })
}
