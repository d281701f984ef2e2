//! The rules by which one figure follows from others.

use chrono::NaiveDate;

use super::figure::{Content, Part};
use crate::exact::Ratio;
use crate::limitation::Rule;
use crate::surcharge::Basis;

/// A rule over the parts of a figure; parts are named by their place in the figure's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A part as it stands.
    Part(usize),
    /// A number that belongs to the rule itself (days of a year).
    Number(i64),
    /// The sum of all; nothing makes zero.
    Sum(Vec<Expression>),
    /// The first less the second.
    Less(Box<Expression>, Box<Expression>),
    /// The product of all.
    Product(Vec<Expression>),
    /// The first divided by the second; zero when that is zero.
    Quotient(Box<Expression>, Box<Expression>),
    /// The first times the second in percent.
    Percent(Box<Expression>, Box<Expression>),
    /// The value when it is positive, else zero.
    Positive(Box<Expression>),
    /// The highest.
    Highest(Vec<Expression>),
    /// The lowest.
    Lowest(Vec<Expression>),
    /// Days from the first to the second part, both counted, on a day count.
    Days(usize, usize, Basis),
    /// Calendar days from the second part to the first.
    DaysBetween(usize, usize),
    /// Last day of a period: start, years, months and days are parts.
    Expiry {
        /// Day on which the period starts.
        start: usize,
        /// Years.
        years: usize,
        /// Months, counted together with the years.
        months: usize,
        /// Days, counted after the months.
        days: usize,
    },
}

/// A piece of a formula as it is read: a sign, or the figure of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Signs, brackets and numbers of the rule.
    Text(String),
    /// The part at this place.
    Part(usize),
}

/// How tightly the outermost sign of a formula binds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Loose,
    Tight,
    Closed,
}

impl Expression {
    /// A part times another in percent.
    pub(super) fn percent(of: Self, pct: Self) -> Self {
        Self::Percent(Box::new(of), Box::new(pct))
    }

    /// One divided by another.
    pub(super) fn quotient(of: Self, by: Self) -> Self {
        Self::Quotient(Box::new(of), Box::new(by))
    }

    /// One less another.
    pub(super) fn less(from: Self, what: Self) -> Self {
        Self::Less(Box::new(from), Box::new(what))
    }

    /// The value of the rule on these parts; `None` when a part is missing or is of another kind
    /// than the rule needs, or a day cannot be written.
    pub fn value(&self, parts: &[Part]) -> Option<Content> {
        match self {
            Self::Part(place) => Some(parts.get(*place)?.content.clone()),
            Self::Expiry {
                start,
                years,
                months,
                days,
            } => expiry(parts, *start, [*years, *months, *days]).map(Content::Day),
            _ => self.number(parts).map(Content::Number),
        }
    }

    fn number(&self, parts: &[Part]) -> Option<Ratio> {
        let all = |members: &[Self]| -> Option<Vec<Ratio>> {
            members.iter().map(|member| member.number(parts)).collect()
        };
        Some(match self {
            Self::Part(place) => parts.get(*place)?.content.number()?.clone(),
            Self::Number(number) => Ratio::whole(*number),
            Self::Sum(members) => all(members)?.into_iter().sum(),
            Self::Less(from, what) => from.number(parts)? - what.number(parts)?,
            Self::Product(members) => all(members)?
                .into_iter()
                .fold(Ratio::whole(1), |product, factor| product * factor),
            Self::Quotient(of, by) => &of.number(parts)? / &by.number(parts)?,
            Self::Percent(of, pct) => (of.number(parts)? * pct.number(parts)?).percent(),
            Self::Positive(of) => of.number(parts)?.max(Ratio::zero()),
            Self::Highest(members) => all(members)?.into_iter().max()?,
            Self::Lowest(members) => all(members)?.into_iter().min()?,
            Self::Days(first, last, basis) => {
                let (first, last) = (day(parts, *first)?, day(parts, *last)?);
                Ratio::whole(basis.days(first, last))
            }
            Self::DaysBetween(later, earlier) => {
                Ratio::whole((day(parts, *later)? - day(parts, *earlier)?).num_days())
            }
            Self::Expiry { .. } => return None,
        })
    }

    /// The rule as it is read on paper.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.write(Binding::Loose, &mut pieces);
        pieces
    }

    fn binding(&self) -> Binding {
        match self {
            Self::Sum(members) if members.len() == 1 => {
                members.first().map_or(Binding::Closed, Self::binding)
            }
            Self::Sum(members) if members.is_empty() => Binding::Closed,
            Self::Sum(_) | Self::Less(..) | Self::DaysBetween(..) | Self::Expiry { .. } => {
                Binding::Loose
            }
            Self::Product(_) | Self::Quotient(..) | Self::Percent(..) => Binding::Tight,
            _ => Binding::Closed,
        }
    }

    fn write(&self, least: Binding, out: &mut Vec<Piece>) {
        let bracket = self.binding() < least;
        if bracket {
            push(out, "(");
        }
        self.write_open(out);
        if bracket {
            push(out, ")");
        }
    }

    fn write_open(&self, out: &mut Vec<Piece>) {
        match self {
            Self::Part(place) => out.push(Piece::Part(*place)),
            Self::Number(number) => push(out, &number.to_string()),
            Self::Sum(members) if members.is_empty() => push(out, "0"),
            Self::Sum(members) => join(members, " + ", Binding::Loose, out),
            Self::Product(members) => join(members, " × ", Binding::Tight, out),
            Self::Less(from, what) => {
                from.write(Binding::Loose, out);
                push(out, " − ");
                what.write(Binding::Tight, out);
            }
            Self::Quotient(of, by) => {
                of.write(Binding::Tight, out);
                push(out, " / ");
                by.write(Binding::Closed, out);
            }
            Self::Percent(of, pct) => {
                of.write(Binding::Tight, out);
                push(out, " × ");
                pct.write(Binding::Closed, out);
                push(out, " %");
            }
            Self::Positive(of) => call("max(0; ", std::slice::from_ref(&**of), out),
            Self::Highest(members) => call("max(", members, out),
            Self::Lowest(members) => call("min(", members, out),
            Self::Days(first, last, _) => places(&[*first, *last], &["", " … "], out),
            Self::DaysBetween(later, earlier) => places(&[*later, *earlier], &["", " − "], out),
            Self::Expiry {
                start,
                years,
                months,
                days,
            } => {
                places(
                    &[*start, *years, *months, *days],
                    &["", " + ", " y + ", " m + "],
                    out,
                );
                push(out, " d");
            }
        }
    }
}

fn push(out: &mut Vec<Piece>, text: &str) {
    if let Some(Piece::Text(last)) = out.last_mut() {
        last.push_str(text);
    } else {
        out.push(Piece::Text(text.to_owned()));
    }
}

fn join(members: &[Expression], sign: &str, least: Binding, out: &mut Vec<Piece>) {
    for (place, member) in members.iter().enumerate() {
        if place > 0 {
            push(out, sign);
        }
        member.write(least, out);
    }
}

fn call(open: &str, members: &[Expression], out: &mut Vec<Piece>) {
    push(out, open);
    join(members, "; ", Binding::Loose, out);
    push(out, ")");
}

fn places(parts: &[usize], signs: &[&str], out: &mut Vec<Piece>) {
    for (part, sign) in parts.iter().zip(signs) {
        if !sign.is_empty() {
            push(out, sign);
        }
        out.push(Piece::Part(*part));
    }
}

fn day(parts: &[Part], place: usize) -> Option<NaiveDate> {
    parts.get(place)?.content.day()
}

/// The day that [`Rule::expiry`] gives for the period in the parts.
fn expiry(parts: &[Part], start: usize, period: [usize; 3]) -> Option<NaiveDate> {
    let count =
        |place: usize| -> Option<u32> { parts.get(place)?.content.number()?.plain().parse().ok() };
    let [years, months, days] = period;
    let rule = Rule {
        years: count(years)?,
        months: count(months)?,
        days: count(days)?,
        ..Rule::default()
    };
    rule.expiry(day(parts, start)?).ok()
}
