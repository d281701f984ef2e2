//! Sentences of the words that window, command line and letters share, said in English as well.

use std::sync::OnceLock;

use jaiza_reporting::{FluentTexts, Language, Texts as _};

use crate::dto::candidate::Sentence;

const ENGLISH: &str = concat!(
    include_str!("../../../../assets/locales/en/partner.ftl"),
    "\n",
    include_str!("../../../../assets/locales/en/transit.ftl")
);
const URDU: &str = concat!(
    include_str!("../../../../assets/locales/ur/partner.ftl"),
    "\n",
    include_str!("../../../../assets/locales/ur/transit.ftl")
);

thread_local! {
    static TEXTS: OnceLock<Option<FluentTexts>> = const { OnceLock::new() };
}

/// The text of a key in a language; the key itself when there is none.
pub fn say(language: Language, key: &str, args: &[(&str, String)]) -> String {
    let args: Vec<(&str, &str)> = args
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let text = TEXTS.with(|texts| {
        let texts = texts.get_or_init(|| FluentTexts::new(ENGLISH, URDU).ok());
        texts.as_ref()?.text(language, key, &args)
    });
    // Marks of direction belong into the window only.
    let text = text.unwrap_or_else(|| key.to_owned());
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// A sentence with its arguments.
pub fn sentence(key: &str, args: &[(&str, String)]) -> Sentence {
    Sentence {
        key: key.to_owned(),
        english: say(Language::English, key, args),
        args: args
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.clone()))
            .collect(),
    }
}
