//! Words after a command: `--name value` pairs.

use crate::Done;
use std::str::FromStr;

/// Options of one command, in the order in which they were typed.
#[derive(Debug)]
pub struct Options(Vec<(String, String)>);

impl Options {
    /// Reads pairs of a name from `known` (with its dashes) and a value.
    ///
    /// # Errors
    /// An unknown name, or a name without value.
    pub fn read(arguments: &[String], known: &[&str]) -> Done<Self> {
        let mut pairs = vec![];
        for pair in arguments.chunks(2) {
            match pair {
                [name, value] if known.contains(&name.as_str()) => {
                    pairs.push((name.clone(), value.clone()));
                }
                [name, ..] if known.contains(&name.as_str()) => {
                    return Err(format!("{name} needs a value"));
                }
                [name, ..] => return Err(format!("{name}: the options are {}", known.join(", "))),
                [] => {}
            }
        }
        Ok(Self(pairs))
    }

    /// The value of an option, as it was typed.
    pub fn text(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().rfind(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The value of an option as a number, or `otherwise`.
    ///
    /// # Errors
    /// A value that is no number of this type.
    pub fn number<T: FromStr>(&self, name: &str, otherwise: T) -> Done<T> {
        match self.text(name) {
            Some(value) => value
                .parse()
                .map_err(|_| format!("{name}: {value:?} is no number that fits")),
            None => Ok(otherwise),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn read(words: &[&str]) -> Result<Options, String> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Options::read(&words, &["--rows", "--out"])
    }

    #[test]
    fn reads_pairs_and_keeps_what_is_not_typed() {
        let options = read(&["--rows", "12"]).unwrap();
        assert_eq!(options.number("--rows", 1_u32), Ok(12));
        assert_eq!(options.text("--out"), None);
        assert_eq!(read(&[]).unwrap().number("--rows", 7_u32), Ok(7));
    }

    #[test]
    fn refuses_unknown_names_missing_values_and_words_for_numbers() {
        assert!(read(&["--row", "1"]).unwrap_err().contains("--rows"));
        assert_eq!(read(&["--rows"]).unwrap_err(), "--rows needs a value");
        let options = read(&["--rows", "many"]).unwrap();
        assert!(
            options
                .number("--rows", 1_u32)
                .unwrap_err()
                .contains("many")
        );
    }
}
