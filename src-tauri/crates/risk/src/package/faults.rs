//! What is wrong with a package: every fault at once, each with the line where it stands.

use chrono::{Days, NaiveDate};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::ParameterPackage;
use super::effective::{known_field, take};
use super::file::{PackageSource, chain};
use crate::errors::RiskError;

/// A fault of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line of the file from 1; 0 when it stands in no line.
    pub line: u32,
    /// `unreadable`, `unknown-field`, `unknown-indicator`, `refused`, `base-missing`,
    /// `base-circle`, `reversed`, `outside-base` or `gap`.
    pub code: &'static str,
    /// The field or the package it is about.
    pub about: String,
    /// What stands there.
    pub found: String,
    /// What may stand there, or what to do.
    pub expected: String,
}

impl Fault {
    /// Does it keep the package from being used? Uncovered days before or after it do not.
    pub fn refuses(&self) -> bool {
        self.code != "gap"
    }

    /// The fault as one sentence with its line and what to do.
    pub fn sentence(&self) -> String {
        let Self {
            about,
            found,
            expected,
            ..
        } = self;
        let said = match self.code {
            "unreadable" => format!("this is not TOML ({found}); correct the line"),
            "unknown-field" => {
                format!("{about} is a field that no package has; correct its name or remove it")
            }
            "unknown-indicator" => {
                format!("{about} is no indicator; correct its code or remove it")
            }
            "base-missing" => {
                format!("it builds on {about}, which is not here; load {about} first")
            }
            "base-circle" => {
                format!("{about} builds on itself through its bases; name another base")
            }
            "reversed" => {
                format!("it is valid from {found}, but only to {expected}; correct one of the days")
            }
            "outside-base" => format!(
                "it is valid {found}, but its base {about} only {expected}; shorten it or take a later base"
            ),
            "gap" => format!(
                "no package of the series is valid {found}, next to {about}; move {expected}"
            ),
            _ => format!("{about} is {found}; write {expected}"),
        };
        match self.line {
            0 => format!("{}.", capital(&said)),
            line => format!("Line {line}: {said}."),
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Most faults that are named of one package.
const MOST: usize = 100;

/// Every fault of a package: none means that it can be used. `loaded` are the packages it may
/// build on, and those whose days it is held against.
pub fn faults(text: &str, loaded: &[PackageSource]) -> Vec<Fault> {
    let mut source = match PackageSource::read(text) {
        Ok(source) => source,
        Err(error) => return vec![unreadable(text, &error)],
    };
    let lines = Lines::of(text);
    let mut others = super::with_shipped(loaded).unwrap_or_default();
    others.retain(|other| other.id != source.id);
    let mut faults = Vec::new();
    for path in source.own_paths() {
        let of_unknown = path.split('.').nth(1);
        let unknown = path.starts_with("indicator.")
            && of_unknown.is_some_and(|code| crate::catalogue_title(code).is_none());
        if !unknown && !known_field(&path) {
            faults.push(fault("unknown-field", lines.of_path(&path), &path, "", ""));
        }
    }
    let own = source.clone();
    while faults.len() < MOST
        && let Err(error) = ParameterPackage::resolve(&source, &others)
    {
        // A faulty field is named, taken away, and the rest is looked at again.
        let (found, path) = named(error, &lines);
        faults.push(found);
        if !path.is_some_and(|path| take(&mut source.fields, &path)) {
            break;
        }
    }
    periods(&own, &others, &lines, &mut faults);
    faults.sort_by_key(|fault| fault.line);
    faults
}

fn fault(code: &'static str, line: u32, about: &str, found: &str, expected: &str) -> Fault {
    Fault {
        line,
        code,
        about: about.to_owned(),
        found: found.to_owned(),
        expected: expected.to_owned(),
    }
}

fn unreadable(text: &str, error: &RiskError) -> Fault {
    let detail = error.to_string();
    match toml::from_str::<toml::Table>(text) {
        Err(why) => {
            let line = why.span().map_or(0, |span| line_of(text, span.start));
            fault("unreadable", line, "", why.message(), "")
        }
        Ok(_) => fault("unreadable", 0, "", &detail, ""),
    }
}

/// The fault of a refusal, and the field to take away.
fn named(error: RiskError, lines: &Lines) -> (Fault, Option<String>) {
    match error {
        RiskError::UnknownIndicator { indicator, .. } => {
            let path = format!("indicator.{indicator}");
            let line = lines.of_path(&path);
            (
                fault("unknown-indicator", line, &indicator, "", ""),
                Some(path),
            )
        }
        RiskError::FieldRefused {
            field,
            found,
            expected,
            ..
        } => {
            let line = lines.of_path(&field);
            (
                fault("refused", line, &field, &found, &expected),
                Some(field),
            )
        }
        RiskError::BaseMissing { base, .. } => {
            let line = lines.of_path("package.base");
            (fault("base-missing", line, &base, "", ""), None)
        }
        RiskError::BaseCircle { package } => {
            let line = lines.of_path("package.base");
            (fault("base-circle", line, &package, "", ""), None)
        }
        other => (fault("unreadable", 0, "", &other.to_string(), ""), None),
    }
}

/// First and last day; `None` for a day that is open, or that does not read as one.
fn days(source: &PackageSource) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let day = |name: &str| source.head(name).parse().ok();
    (day("valid_from"), day("valid_to"))
}

fn said((from, to): (Option<NaiveDate>, Option<NaiveDate>)) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("from {from} to {to}"),
        (Some(from), None) => format!("from {from}"),
        (None, Some(to)) => format!("to {to}"),
        (None, None) => "always".to_owned(),
    }
}

fn periods(
    source: &PackageSource,
    others: &[PackageSource],
    lines: &Lines,
    faults: &mut Vec<Fault>,
) {
    let (from, to) = days(source);
    let line = lines.of_path("package.valid_from");
    if let (Some(first), Some(last)) = (from, to)
        && first > last
    {
        let (first, last) = (first.to_string(), last.to_string());
        faults.push(fault("reversed", line, "", &first, &last));
        return;
    }
    if let Ok(chain) = chain(source, others)
        && let Some(base) = chain.get(1)
    {
        let under = days(base);
        // A day that is not written is that of the base.
        let written = |name: &str| source.own(&format!("package.{name}")).is_some();
        let before = under
            .0
            .is_some_and(|base| from.is_none_or(|own| own < base));
        let after = under.1.is_some_and(|base| to.is_none_or(|own| own > base));
        let before = before && written("valid_from");
        let after = after && written("valid_to");
        if before || after {
            let (own, held) = (said((from, to)), said(under));
            faults.push(fault("outside-base", line, &base.id, &own, &held));
        }
    }
    gaps(source, others, lines, faults);
}

/// Days that no package of the same level, region and case covers, just before or after this one.
fn gaps(source: &PackageSource, others: &[PackageSource], lines: &Lines, faults: &mut Vec<Fault>) {
    let series = |package: &PackageSource| {
        (
            package.level().to_owned(),
            package.head("region").to_owned(),
            package.head("case").to_owned(),
        )
    };
    let own = series(source);
    let kin: Vec<&PackageSource> = others.iter().filter(|other| series(other) == own).collect();
    let (from, to) = days(source);
    let next = |day: NaiveDate| day.checked_add_days(Days::new(1));
    let before = |day: NaiveDate| day.checked_sub_days(Days::new(1));
    if let Some(first) = from {
        let earlier = kin.iter().filter_map(|other| Some((days(other), *other)));
        let earlier = earlier.filter(|((begin, _), _)| begin.is_none_or(|begin| begin < first));
        let latest = earlier.max_by_key(|((_, end), _)| end.unwrap_or(NaiveDate::MAX));
        if let Some(((_, Some(end)), other)) = latest
            && next(end).is_some_and(|day| day < first)
        {
            let open = said((next(end), before(first)));
            let line = lines.of_path("package.valid_from");
            faults.push(fault("gap", line, &other.id, &open, "valid_from"));
        }
    }
    if let Some(last) = to {
        let later = kin
            .iter()
            .filter_map(|other| Some((days(other).0?, *other)));
        let nearest = later
            .filter(|(begin, _)| *begin > last)
            .min_by_key(|(day, _)| *day);
        if let Some((begin, other)) = nearest
            && next(last).is_some_and(|day| day < begin)
        {
            let open = said((next(last), before(begin)));
            let line = lines.of_path("package.valid_to");
            faults.push(fault("gap", line, &other.id, &open, "valid_to"));
        }
    }
}

/// Lines of fields by path.
struct Lines(Vec<(String, u32)>);

impl Lines {
    fn of(text: &str) -> Self {
        let mut lines = Vec::new();
        if let Ok(table) = DeTable::parse(text) {
            walk(text, "", table.get_ref(), &mut lines);
        }
        Self(lines)
    }

    /// Line of the field, else of the nearest table around it.
    fn of_path(&self, path: &str) -> u32 {
        let mut wanted = path;
        loop {
            if let Some((_, line)) = self.0.iter().find(|(known, _)| known == wanted) {
                return *line;
            }
            match wanted.rsplit_once('.') {
                Some((around, _)) => wanted = around,
                None => return 0,
            }
        }
    }
}

fn walk(text: &str, under: &str, table: &DeTable<'_>, lines: &mut Vec<(String, u32)>) {
    for (name, value) in table {
        let path = if under.is_empty() {
            name.get_ref().to_string()
        } else {
            format!("{under}.{}", name.get_ref())
        };
        lines.push((path.clone(), line_of(text, name.span().start)));
        inner(text, &path, value, lines);
    }
}

fn inner(text: &str, path: &str, value: &Spanned<DeValue<'_>>, lines: &mut Vec<(String, u32)>) {
    if let DeValue::Table(table) = value.get_ref() {
        walk(text, path, table, lines);
    }
}

fn line_of(text: &str, at: usize) -> u32 {
    let before = text.as_bytes().iter().take(at);
    let breaks = before.filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}
