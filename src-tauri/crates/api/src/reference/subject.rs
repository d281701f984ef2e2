//! What drafts and signed packages are about: reference tables, or parameters of the risk engine.
//! Both are written by one person, approved by a second, and travel as signed files.

use jaiza_casefile::StreamId;

/// What drafts and packages are about.
#[derive(Debug, PartialEq, Eq)]
pub struct Subject {
    /// Word in sentences, `reference`.
    pub noun: &'static str,
    /// Word of the command line, `reference`.
    pub command: &'static str,
    /// The one stream of its drafts: the same on every computer, so that drafts meet if the
    /// streams are ever exchanged.
    pub stream: StreamId,
    /// What an author says of the content of a draft.
    pub draft: &'static str,
    /// What a publisher says of the content of a package.
    pub package: &'static str,
    /// What a reviewer says of a draft that is returned.
    pub review: &'static str,
    /// Folder of the content in a file.
    pub folder: &'static str,
    /// Ending of its members.
    pub ending: &'static str,
}

/// Reference tables.
pub static TABLES: Subject = Subject {
    noun: "reference",
    command: "reference",
    stream: StreamId(uuid::Uuid::from_u128(
        0x6a61_697a_6100_7000_8000_7265_6665_7265,
    )),
    draft: "jaiza-reference-draft-v1",
    package: "jaiza-reference-package-v1",
    review: "jaiza-reference-review-v1",
    folder: "tables",
    ending: "csv",
};

/// Parameters of the risk engine.
pub static PARAMETERS: Subject = Subject {
    noun: "parameter",
    command: "parameters",
    stream: StreamId(uuid::Uuid::from_u128(
        0x6a61_697a_6100_7000_8000_7061_7261_6d65,
    )),
    draft: "jaiza-parameter-draft-v1",
    package: "jaiza-parameter-package-v1",
    review: "jaiza-parameter-review-v1",
    folder: "parameters",
    ending: "toml",
};

impl Subject {
    /// Member of a file that holds the content of that name.
    pub fn member(&self, name: &str) -> String {
        format!("{}/{name}.{}", self.folder, self.ending)
    }

    /// The name in a member, if it is one of content.
    pub fn name_of<'a>(&self, member: &'a str) -> Option<&'a str> {
        let name = member.strip_prefix(self.folder)?.strip_prefix('/')?;
        name.strip_suffix(self.ending)?.strip_suffix('.')
    }
}
