//! Names that must stand in another table: a rate of a line the tariff does not hold, an edition
//! nobody knows, a ruling said to be superseded by one that is not there.

use std::collections::BTreeSet;

use super::{Against, Problem, Severity};
use crate::reference::plain::{PlainRow, PlainTable};

/// How a name is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The very text.
    Name,
    /// A code of the other table begins with the digits.
    Prefix,
}

/// A column whose cells name something of another table.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// Table and column of the name.
    pub from: (&'static str, &'static str),
    /// Table and column that must hold it.
    pub to: (&'static str, &'static str),
    /// How it is looked up.
    pub by: By,
    /// Names that need no row there.
    pub besides: &'static [&'static str],
    /// Only rows in which the column has the value.
    pub only: Option<(&'static str, &'static str)>,
    /// Rows of the other table that count: those whose column agrees with this row's.
    pub alike: Option<(&'static str, &'static str)>,
    /// What an unknown name means.
    pub severity: Severity,
}

const fn link(
    from: (&'static str, &'static str),
    to: (&'static str, &'static str),
    by: By,
    severity: Severity,
) -> Link {
    Link {
        from,
        to,
        by,
        besides: &[],
        only: None,
        alike: None,
        severity,
    }
}

const TARIFF: (&str, &str) = ("pct_tariff", "pct");

/// Every link. Words under which goods are sought, and lists that only lower a rate, are warned of;
/// a rate, an edition, a rule or a successor that leads nowhere is refused.
#[rustfmt::skip]
pub const LINKS: &[Link] = &[
    Link { only: Some(("selector_kind", "pct")), ..link(("levy_rate", "selector"), TARIFF, By::Prefix, Severity::Error) },
    link(("fta_rate", "pct"), TARIFF, By::Prefix, Severity::Error),
    link(("sro_scope", "pct_prefix"), TARIFF, By::Prefix, Severity::Error),
    link(("valuation_ruling", "pct"), TARIFF, By::Prefix, Severity::Error),
    link(("third_schedule", "pct_prefix"), TARIFF, By::Prefix, Severity::Warning),
    link(("st_exclusions", "pct_prefix"), TARIFF, By::Prefix, Severity::Warning),
    link(("price_ref", "pct"), TARIFF, By::Prefix, Severity::Warning),
    link(("keyword_rule", "pct_prefix"), TARIFF, By::Prefix, Severity::Warning),
    link(("keyword_rule", "suggest_pct"), TARIFF, By::Prefix, Severity::Warning),
    link(("sro_scope", "sro_key"), ("sro", "sro_key"), By::Name, Severity::Error),
    link(("fta_rate", "sro_key"), ("sro", "sro_key"), By::Name, Severity::Error),
    link(("valuation_ruling", "superseded_by"), ("valuation_ruling", "vr_no"), By::Name, Severity::Error),
    Link { besides: &["ANY"], ..link(("valuation_ruling", "origin_group"), ("origin_group", "origin_group"), By::Name, Severity::Warning) },
    link(("valuation_ruling", "currency"), ("currency", "code"), By::Name, Severity::Warning),
    link(("price_ref", "currency"), ("currency", "code"), By::Name, Severity::Warning),
    link(("exchange_rate", "currency"), ("currency", "code"), By::Name, Severity::Warning),
    link(("pct_tariff", "edition"), ("editions", "edition"), By::Name, Severity::Error),
    link(("hs_correlation", "from_edition"), ("editions", "edition"), By::Name, Severity::Error),
    link(("hs_correlation", "to_edition"), ("editions", "edition"), By::Name, Severity::Error),
    Link { alike: Some(("from_edition", "edition")), ..link(("hs_correlation", "from_code"), TARIFF, By::Prefix, Severity::Error) },
    Link { alike: Some(("to_edition", "edition")), ..link(("hs_correlation", "to_code"), TARIFF, By::Prefix, Severity::Error) },
    link(("section_rule", "limitation_rule"), ("limitation", "id"), By::Name, Severity::Error),
    link(("quota", "sro_key"), ("sro", "sro_key"), By::Name, Severity::Warning),
    link(("quota", "pct"), TARIFF, By::Prefix, Severity::Warning),
    link(("sales_annex", "pct"), TARIFF, By::Prefix, Severity::Warning),
    link(("hub", "country"), ("country", "code"), By::Name, Severity::Warning),
    Link { besides: &["KIBOR"], ..link(("surcharge_rule", "rate_table"), ("surcharge_rate", "rate_table"), By::Name, Severity::Error) },
];

/// Adds the names of the package's tables that lead nowhere.
pub fn check(own: &[PlainTable], against: Against<'_>, problems: &mut Vec<Problem>) {
    for link in LINKS {
        let (from, to) = (link.from, link.to);
        let find = |tables: &'_ [PlainTable], name: &str| {
            tables.iter().position(|table| table.name == name)
        };
        let Some(table) = find(own, from.0).and_then(|at| own.get(at)) else {
            continue;
        };
        let inside = find(own, to.0).and_then(|at| own.get(at));
        let beside = find(against.beside, to.0).and_then(|at| against.beside.get(at));
        // Surcharge at rates of a table that nobody has is an error even without any such table.
        let Some(known) = inside.or(beside).filter(|known| !known.rows.is_empty()) else {
            continue;
        };
        let severity = if inside.is_some() || against.strictly {
            link.severity
        } else {
            Severity::Warning
        };
        let names = Names::of(known, link);
        for row in &table.rows {
            if let Some(name) = names.lacks(table, row, link) {
                problems.push(Problem {
                    severity,
                    code: "unknown",
                    table: table.name.clone(),
                    lines: vec![row.line],
                    subject: name,
                    from: None,
                    to: None,
                    column: from.1.to_owned(),
                    other: to.0.to_owned(),
                });
            }
        }
    }
}

/// The names a table holds, each behind the group it counts in.
struct Names(BTreeSet<(String, String)>);

impl Names {
    fn of(known: &PlainTable, link: &Link) -> Self {
        let names = known.rows.iter().map(|row| {
            let group = link.alike.map(|(_, column)| known.compared(row, column));
            (group.unwrap_or_default(), known.compared(row, link.to.1))
        });
        Self(names.collect())
    }

    /// The row's name, when no row holds it.
    fn lacks(&self, table: &PlainTable, row: &PlainRow, link: &Link) -> Option<String> {
        if let Some((column, value)) = link.only
            && table.cell(row, column) != value
        {
            return None;
        }
        let name = table.compared(row, link.from.1);
        if name.is_empty() || link.besides.contains(&name.as_str()) {
            return None;
        }
        let group = link.alike.map(|(column, _)| table.compared(row, column));
        let group = group.unwrap_or_default();
        let next = self.0.range((group.clone(), name.clone())..).next();
        let held = next.is_some_and(|(other, code)| {
            *other == group
                && match link.by {
                    By::Name => *code == name,
                    By::Prefix => code.starts_with(&name),
                }
        });
        (!held).then(|| table.cell(row, link.from.1).to_owned())
    }
}
