//! The words of a report in the language or languages asked for.

use std::cell::RefCell;

use crate::figures::{date_parts, grouped, grouped_decimal};
use crate::layout::{Block, Cell, Ink, Style};
use crate::{Grouping, Lang, Language, ReportError, Texts};

/// Looks words up; remembers the first one that is missing instead of stopping.
pub struct Wording<'a> {
    /// Language of the report.
    pub lang: Lang,
    grouping: Grouping,
    texts: &'a dyn Texts,
    missing: RefCell<Option<(String, Language)>>,
}

impl<'a> Wording<'a> {
    /// Words with the digits of amounts grouped.
    pub fn new(grouping: Grouping, lang: Lang, texts: &'a dyn Texts) -> Self {
        Self {
            lang,
            grouping,
            texts,
            missing: RefCell::new(None),
        }
    }

    /// Says whether every word was found.
    pub fn complete(&self) -> Result<(), ReportError> {
        match self.missing.borrow().clone() {
            None => Ok(()),
            Some((key, language)) => Err(ReportError::MissingText {
                key,
                language: language.code(),
            }),
        }
    }

    /// A text in one language.
    pub fn said_in(&self, language: Language, key: &str, arguments: &[(&str, &str)]) -> String {
        self.texts
            .text(language, key, arguments)
            .unwrap_or_else(|| {
                self.missing
                    .borrow_mut()
                    .get_or_insert_with(|| (key.to_owned(), language));
                String::new()
            })
    }

    /// A text in the main language.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A text with arguments in the main language.
    pub fn say_with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.said_in(self.lang.main(), key, arguments)
    }

    /// The same with texts that were made for it.
    pub fn say_pairs(&self, key: &str, arguments: &[(&str, String)]) -> String {
        let borrowed: Vec<_> = arguments.iter().map(|(n, v)| (*n, v.as_str())).collect();
        self.say_with(key, &borrowed)
    }

    /// The word for a code of the program, or the code itself where there is none.
    pub fn word(&self, kind: &str, code: &str) -> String {
        let key = format!("{kind}-{code}");
        self.texts
            .text(self.lang.main(), &key, &[])
            .unwrap_or_else(|| code.to_owned())
    }

    /// The words for a code of an import (`DATE_UNREADABLE`), if there are any: a reason, a
    /// kind of dropped record, or a flag.
    pub fn code(&self, code: &str) -> Option<String> {
        let name = code.to_ascii_lowercase().replace(['_', '.'], "-");
        let say = |kind| {
            self.texts
                .text(self.lang.main(), &format!("{kind}-{name}"), &[])
        };
        ["problem", "dropped", "flag"].into_iter().find_map(say)
    }

    /// A label, with the second language behind it.
    pub fn label(&self, key: &str) -> String {
        match self.lang.second() {
            None => self.say(key),
            Some(second) => {
                let (main, second) = (self.say(key), self.said_in(second, key, &[]));
                if main == second {
                    main
                } else {
                    format!("{main} / {second}")
                }
            }
        }
    }

    /// A text in the language or languages of the report, one under the other.
    pub fn stacked(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let languages = std::iter::once(self.lang.main()).chain(self.lang.second());
        let texts: Vec<String> = languages
            .map(|language| self.said_in(language, key, arguments))
            .collect();
        texts.join("\n")
    }

    /// The head of a column, with the second language under it.
    pub fn head(&self, key: &str) -> Cell {
        let second = self.lang.second().map(|l| self.said_in(l, key, &[]));
        let main = self.say(key);
        let second = second.filter(|text| *text != main);
        Cell(std::iter::once(main).chain(second).collect())
    }

    /// A heading; the second language stands at the other side of the same line.
    pub fn heading(&self, key: &str, arguments: &[(&str, &str)], size: f32) -> Block {
        let looks = Style::text(size).bold().ink(Ink::Accent).nastaliq();
        let main = self.say_with(key, arguments);
        match self.lang.second() {
            None => Block::Heading(main, looks),
            Some(language) => {
                let second = self.said_in(language, key, arguments);
                let left = (vec![(main, looks)], 0.5);
                Block::HeadingBeside(vec![left, (vec![(second, looks)], 0.5)])
            }
        }
    }

    /// A whole amount with its digits grouped.
    pub fn money(&self, text: &str) -> String {
        grouped(text, self.grouping)
    }

    /// A quantity or price.
    pub fn number(&self, text: &str) -> String {
        grouped_decimal(text, self.grouping)
    }

    /// How carried totals are written.
    pub fn writer(&self) -> fn(i128) -> String {
        match self.grouping {
            Grouping::International => |n| grouped(&n.to_string(), Grouping::International),
            Grouping::SouthAsian => |n| grouped(&n.to_string(), Grouping::SouthAsian),
        }
    }

    /// How digits are grouped.
    pub const fn grouping(&self) -> Grouping {
        self.grouping
    }

    /// A date as `04 Aug 2025` in the main language.
    pub fn date(&self, text: &str) -> String {
        match date_parts(text) {
            None if text.is_empty() => "–".to_owned(),
            None => text.to_owned(),
            Some((year, month, day)) => {
                format!("{day} {} {year}", self.say(&format!("month-{month}")))
            }
        }
    }
}
