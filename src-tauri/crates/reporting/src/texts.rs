//! The words of a report: message key and arguments to text.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::ReportError;

/// A language the words exist in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// Urdu.
    Urdu,
}

impl Language {
    /// `en` or `ur`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Urdu => "ur",
        }
    }
}

/// The language or languages of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English, under a title block in both languages.
    #[default]
    En,
    /// Urdu, right to left.
    Ur,
    /// English with Urdu beside every heading and label.
    EnUr,
}

impl Lang {
    /// The language of running text.
    pub const fn main(self) -> Language {
        match self {
            Self::En | Self::EnUr => Language::English,
            Self::Ur => Language::Urdu,
        }
    }

    /// The language beside it, if any.
    pub const fn second(self) -> Option<Language> {
        match self {
            Self::EnUr => Some(Language::Urdu),
            Self::En | Self::Ur => None,
        }
    }
}

/// Gives the words of a report.
pub trait Texts {
    /// The text of `key` in `language` with `arguments` put in, `None` when there is none.
    fn text(&self, language: Language, key: &str, arguments: &[(&str, &str)]) -> Option<String>;
}

/// Words read from Fluent text (`report.ftl`), one per language.
pub struct FluentTexts {
    english: FluentBundle<FluentResource>,
    urdu: FluentBundle<FluentResource>,
}

impl FluentTexts {
    /// Reads the words of both languages.
    ///
    /// # Errors
    /// When a text is not Fluent or holds a key twice.
    pub fn new(english: &str, urdu: &str) -> Result<Self, ReportError> {
        Ok(Self {
            english: bundle(Language::English, english)?,
            urdu: bundle(Language::Urdu, urdu)?,
        })
    }
}

fn bundle(language: Language, source: &str) -> Result<FluentBundle<FluentResource>, ReportError> {
    let unreadable = |detail: String| ReportError::UnreadableTexts {
        language: language.code(),
        detail,
    };
    let locale = language
        .code()
        .parse()
        .map_err(|e| unreadable(format!("{e}")))?;
    let resource = FluentResource::try_new(source.to_owned())
        .map_err(|(_, errors)| unreadable(format!("{errors:?}")))?;
    let mut bundle = FluentBundle::new(vec![locale]);
    bundle
        .add_resource(resource)
        .map_err(|errors| unreadable(format!("{errors:?}")))?;
    Ok(bundle)
}

impl Texts for FluentTexts {
    fn text(&self, language: Language, key: &str, arguments: &[(&str, &str)]) -> Option<String> {
        let bundle = match language {
            Language::English => &self.english,
            Language::Urdu => &self.urdu,
        };
        let pattern = bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            match value.parse::<u32>() {
                // Plural forms are chosen by number; everything else is text as it stands.
                Ok(number) if *name == "count" => args.set(*name, number),
                _ => args.set(*name, *value),
            }
        }
        let mut errors = Vec::new();
        let text = bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned();
        errors.is_empty().then_some(text)
    }
}
