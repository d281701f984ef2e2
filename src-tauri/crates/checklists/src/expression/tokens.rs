//! From text to tokens with positions.

use jaiza_domain::decimal::Decimal;

use super::{Comparison, ExpressionError, ExpressionFault};

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Question(String),
    Own,
    Text(String),
    Number(Decimal),
    Word(String),
    Sign(Comparison),
    Open,
    Close,
    Comma,
}

/// A token and the position of its first character, from 1.
pub(super) type Placed = (usize, Token);

struct Scanner<'a> {
    characters: std::iter::Peekable<std::iter::Enumerate<std::str::Chars<'a>>>,
}

/// All tokens of a text.
pub(super) fn tokens(text: &str) -> Result<Vec<Placed>, ExpressionError> {
    let mut scanner = Scanner {
        characters: text.chars().enumerate().peekable(),
    };
    let mut found = Vec::new();
    while let Some((place, character)) = scanner.characters.next() {
        if !character.is_whitespace() {
            let position = place + 1;
            let token = scanner.token(character);
            found.push((
                position,
                token.map_err(|fault| ExpressionError { position, fault })?,
            ));
        }
    }
    Ok(found)
}

impl Scanner<'_> {
    fn token(&mut self, first: char) -> Result<Token, ExpressionFault> {
        Ok(match first {
            '(' => Token::Open,
            ')' => Token::Close,
            ',' => Token::Comma,
            '=' => Token::Sign(Comparison::Equal),
            '!' if self.takes('=') => Token::Sign(Comparison::Unequal),
            '<' if self.takes('=') => Token::Sign(Comparison::LessOrEqual),
            '>' if self.takes('=') => Token::Sign(Comparison::GreaterOrEqual),
            '<' => Token::Sign(Comparison::Less),
            '>' => Token::Sign(Comparison::Greater),
            '$' if self.takes('{') => Token::Question(self.until('}')?.trim().to_owned()),
            '\'' | '"' => Token::Text(self.until(first)?),
            '.' => Token::Own,
            '-' | '0'..='9' => {
                let number = self.run(first, |c| c.is_ascii_digit() || c == '.');
                Token::Number(number.parse().map_err(|_| ExpressionFault::Number)?)
            }
            _ if first.is_alphabetic() => {
                Token::Word(self.run(first, |c| c.is_alphanumeric() || c == '_' || c == '-'))
            }
            other => return Err(ExpressionFault::Character(other)),
        })
    }

    fn takes(&mut self, wanted: char) -> bool {
        self.characters
            .next_if(|(_, character)| *character == wanted)
            .is_some()
    }

    fn until(&mut self, end: char) -> Result<String, ExpressionFault> {
        let mut text = String::new();
        for (_, character) in self.characters.by_ref() {
            if character == end {
                return Ok(text);
            }
            text.push(character);
        }
        Err(ExpressionFault::Open)
    }

    fn run(&mut self, first: char, belongs: impl Fn(char) -> bool) -> String {
        let mut text = String::from(first);
        while let Some((_, character)) = self.characters.next_if(|(_, c)| belongs(*c)) {
            text.push(character);
        }
        text
    }
}
