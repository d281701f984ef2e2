//! Why a report could not be made.

/// A report could not be made at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReportError {
    /// A word of the report is missing in a language.
    #[error("the text \"{key}\" is missing in {language}")]
    MissingText {
        /// Message key.
        key: String,
        /// `en` or `ur`.
        language: &'static str,
    },
    /// The words of a language could not be read.
    #[error("the texts in {language} cannot be read: {detail}")]
    UnreadableTexts {
        /// `en` or `ur`.
        language: &'static str,
        /// What the reader said.
        detail: String,
    },
    /// A bundled font could not be read or subset.
    #[error("font {font}: {detail}")]
    Font {
        /// Name of the font.
        font: &'static str,
        /// What the reader said.
        detail: String,
    },
    /// The PDF could not be written.
    #[error("the PDF could not be written: {0}")]
    Write(String),
    /// The case data could not be attached.
    #[error("the case data could not be attached: {0}")]
    Attach(#[from] serde_json::Error),
    /// The key did not sign.
    #[error("the report could not be sealed: {0}")]
    NotSealed(String),
    /// A workbook cannot be written.
    #[error("the workbook cannot be written: {0}")]
    Workbook(String),
}
