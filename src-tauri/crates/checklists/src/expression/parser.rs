//! From tokens to a tree: `or` binds weakest, then `and`, then comparisons.

use super::tokens::{Placed, Token, tokens};
use super::{ExpressionError, ExpressionFault, Node, Value};

/// Longest expression in characters.
const LONGEST: usize = 2000;
/// Deepest nesting of parentheses and functions.
const DEEPEST: u32 = 40;
/// Most tokens; bounds the depth of chains of `and` and `or`.
const MOST_TOKENS: usize = 400;

struct Parser<'a> {
    tokens: std::iter::Peekable<std::slice::Iter<'a, Placed>>,
    /// Position behind the last character.
    end: usize,
    depth: u32,
}

type Parsed = Result<Node, ExpressionError>;

pub(super) fn parse(text: &str) -> Parsed {
    let length = text.chars().count();
    let too_complex = || ExpressionError {
        position: 1,
        fault: ExpressionFault::TooComplex,
    };
    if length > LONGEST {
        return Err(too_complex());
    }
    let tokens = tokens(text)?;
    if tokens.len() > MOST_TOKENS {
        return Err(too_complex());
    }
    let mut parser = Parser {
        tokens: tokens.iter().peekable(),
        end: length + 1,
        depth: 0,
    };
    let root = parser.either()?;
    match parser.tokens.next() {
        None => Ok(root),
        Some((position, Token::Word(word))) => Err(ExpressionError {
            position: *position,
            fault: ExpressionFault::Word(word.clone()),
        }),
        Some((position, _)) => Err(ExpressionError {
            position: *position,
            fault: ExpressionFault::Expected("and, or, or the end"),
        }),
    }
}

impl Parser<'_> {
    fn takes_word(&mut self, wanted: &str) -> bool {
        let is_wanted = |token: &&Placed| matches!(&token.1, Token::Word(word) if word == wanted);
        self.tokens.next_if(is_wanted).is_some()
    }

    fn must(&mut self, wanted: &Token, name: &'static str) -> Result<(), ExpressionError> {
        let position = self.position();
        match self.tokens.next() {
            Some((_, token)) if token == wanted => Ok(()),
            _ => Err(ExpressionError {
                position,
                fault: ExpressionFault::Expected(name),
            }),
        }
    }

    fn position(&mut self) -> usize {
        self.tokens
            .peek()
            .map_or(self.end, |(position, _)| *position)
    }

    fn either(&mut self) -> Parsed {
        let mut left = self.both()?;
        while self.takes_word("or") {
            left = Node::Or(Box::new(left), Box::new(self.both()?));
        }
        Ok(left)
    }

    fn both(&mut self) -> Parsed {
        let mut left = self.comparison()?;
        while self.takes_word("and") {
            left = Node::And(Box::new(left), Box::new(self.comparison()?));
        }
        Ok(left)
    }

    fn comparison(&mut self) -> Parsed {
        let left = self.operand()?;
        let Some((_, Token::Sign(sign))) = self.tokens.peek() else {
            return Ok(left);
        };
        let sign = *sign;
        self.tokens.next();
        Ok(Node::Compare(
            sign,
            Box::new(left),
            Box::new(self.operand()?),
        ))
    }

    fn operand(&mut self) -> Parsed {
        let position = self.position();
        let fail = |fault| Err(ExpressionError { position, fault });
        let Some((_, token)) = self.tokens.next() else {
            return fail(ExpressionFault::Expected("a question, text or number"));
        };
        match token {
            Token::Question(name) => Ok(Node::Question(name.clone())),
            Token::Own => Ok(Node::Own),
            Token::Text(text) => Ok(Node::Constant(Value::Text(text.clone()))),
            Token::Number(number) => Ok(Node::Constant(Value::Number(*number))),
            Token::Open => self.inside(Self::either),
            Token::Word(word) if word == "not" => {
                self.must(&Token::Open, "(")?;
                Ok(Node::Not(Box::new(self.inside(Self::either)?)))
            }
            Token::Word(word) if word == "selected" => {
                self.must(&Token::Open, "(")?;
                self.inside(|parser| {
                    let from = parser.operand()?;
                    parser.must(&Token::Comma, ",")?;
                    Ok(Node::Selected(Box::new(from), Box::new(parser.operand()?)))
                })
            }
            Token::Word(word) => fail(ExpressionFault::Word(word.clone())),
            _ => fail(ExpressionFault::Expected("a question, text or number")),
        }
    }

    /// What stands behind an opening parenthesis, up to its closing one.
    fn inside(&mut self, read: impl FnOnce(&mut Self) -> Parsed) -> Parsed {
        self.depth += 1;
        if self.depth > DEEPEST {
            let position = self.position();
            return Err(ExpressionError {
                position,
                fault: ExpressionFault::TooComplex,
            });
        }
        let node = read(self)?;
        self.must(&Token::Close, ")")?;
        self.depth -= 1;
        Ok(node)
    }
}
