//! What goes wrong inside a file, before its name is put to it.

use std::io;

use crate::error::ImportError;
use crate::source::Source;

/// Why the reading of a part stopped.
#[derive(Debug)]
pub(in crate::containers) enum Fault {
    /// The file breaks a rule; the sentence says which, and where.
    Damage(String),
    /// An error of the caller, passed through.
    Passed(ImportError),
}

impl Fault {
    /// A broken rule.
    pub fn damage(cause: impl std::fmt::Display) -> Self {
        Self::Damage(cause.to_string())
    }

    /// Names the part of the package the rule is broken in.
    pub fn in_part(self, part: &str) -> Self {
        match self {
            Self::Damage(cause) => Self::Damage(format!("{cause}, in its part \"{part}\"")),
            passed @ Self::Passed(_) => passed,
        }
    }

    /// The error a caller sees.
    pub fn of(self, source: &Source) -> ImportError {
        match self {
            Self::Damage(cause) => source.damaged(&cause),
            Self::Passed(error) => error,
        }
    }
}

impl From<ImportError> for Fault {
    fn from(error: ImportError) -> Self {
        Self::Passed(error)
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::damage(error)
    }
}

impl From<quick_xml::Error> for Fault {
    fn from(error: quick_xml::Error) -> Self {
        Self::Damage(format!("its XML is broken ({error})"))
    }
}

impl From<quick_xml::events::attributes::AttrError> for Fault {
    fn from(error: quick_xml::events::attributes::AttrError) -> Self {
        Self::Damage(format!("its XML is broken ({error})"))
    }
}
