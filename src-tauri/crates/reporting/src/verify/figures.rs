//! Recomputes every figure of a report that follows from others in it.
//!
//! Rows foot to their totals, rows add up to findings, findings to the summary; surcharge is
//! worked out again from amount, rates and days.

use std::collections::{BTreeMap, BTreeSet};

use jaiza_domain::decimal::Decimal;
use num_bigint::BigInt;

mod working;

use crate::{CaseReport, Difference, FiguresVerdict, FindingSummary, ItemRow, SurchargeRow};

/// Sums kept exactly, whatever the size of the figures.
type Sum = BigInt;

struct Book {
    verdict: FiguresVerdict,
}

/// Recomputes the figures of a case.
pub fn recompute(case: &CaseReport) -> FiguresVerdict {
    let mut book = Book {
        verdict: FiguresVerdict::default(),
    };
    for row in &case.items {
        book.item(row);
    }
    for row in &case.surcharges {
        book.surcharge(row);
    }
    working::recompute(case, &mut book);
    let rows = Rows::of(case);
    for finding in &case.findings {
        book.finding(finding, &rows);
    }
    book.strays(case);
    book.summary(case);
    let Book { mut verdict } = book;
    verdict.ok = verdict.checked > 0 && verdict.differences.is_empty();
    verdict
}

/// What the annex rows of each finding add up to.
#[derive(Default)]
struct Rows<'a> {
    levies: BTreeMap<(&'a str, &'a str), Sum>,
    short: BTreeMap<&'a str, Sum>,
    excess: BTreeMap<&'a str, Sum>,
    surcharge: BTreeMap<&'a str, Sum>,
}

impl<'a> Rows<'a> {
    fn of(case: &'a CaseReport) -> Self {
        let mut rows = Self::default();
        for row in &case.items {
            let finding = row.finding.as_str();
            for (levy, triple) in &row.levies {
                let difference = whole(&triple.difference).unwrap_or_default();
                let side = if difference < Sum::ZERO {
                    &mut rows.excess
                } else {
                    &mut rows.short
                };
                *side.entry(finding).or_default() += BigInt::from(difference.magnitude().clone());
                *rows.levies.entry((finding, levy)).or_default() += difference;
            }
        }
        for row in &case.surcharges {
            *rows.surcharge.entry(&row.finding).or_default() +=
                whole(&row.surcharge).unwrap_or_default();
        }
        rows
    }
}

/// A whole amount; absent counts as nothing, `None` is unreadable.
fn whole(text: &str) -> Option<Sum> {
    if text.is_empty() {
        return Some(Sum::ZERO);
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let sound =
        !digits.is_empty() && digits.len() <= 30 && digits.bytes().all(|b| b.is_ascii_digit());
    if sound { text.parse().ok() } else { None }
}

/// `amount × numerator / 36,500`, halves away from zero.
fn simple_interest(amount: &Sum, numerator: Decimal) -> Sum {
    let (mantissa, scale) = numerator.parts();
    let divisor = BigInt::from(36_500_u32) * BigInt::from(10_u32).pow(u32::from(scale));
    let product = amount * BigInt::from(mantissa);
    let size = BigInt::from(product.magnitude().clone());
    let rounded: BigInt = (size * 2_u32 + &divisor) / (&divisor * 2_u32);
    if product < Sum::ZERO {
        -rounded
    } else {
        rounded
    }
}

impl Book {
    fn check(&mut self, place: &dyn Fn() -> String, stated: &str, recomputed: &Sum) {
        self.verdict.checked = self.verdict.checked.saturating_add(1);
        if whole(stated).as_ref() != Some(recomputed) {
            self.differ(place(), stated, recomputed.to_string());
        }
    }

    fn differ(&mut self, place: String, stated: &str, recomputed: String) {
        let stated = stated.to_owned();
        self.verdict.differences.push(Difference {
            place,
            stated,
            recomputed,
        });
    }

    /// A row: difference = after − before, and the levies add up to the total.
    fn item(&mut self, row: &ItemRow) {
        let place = |what: &str| {
            format!(
                "finding {}, {} item {}, {what}",
                row.finding, row.gd, row.item
            )
        };
        let mut sums = [Sum::ZERO, Sum::ZERO, Sum::ZERO];
        let levies = row
            .levies
            .iter()
            .map(|(levy, triple)| (levy.as_str(), triple));
        for (levy, triple) in levies.clone() {
            let sides = [&triple.before, &triple.after, &triple.difference];
            for (sum, side) in sums.iter_mut().zip(sides) {
                *sum += whole(side).unwrap_or_default();
            }
            let gap = gap(triple);
            self.check(&|| place(levy), &triple.difference, &gap);
        }
        self.check(&|| place("value"), &row.value.difference, &gap(&row.value));
        let totals = [&row.total.before, &row.total.after, &row.total.difference];
        for (stated, sum) in totals.into_iter().zip(&sums) {
            self.check(&|| place("total"), stated, sum);
        }
    }

    /// Days and numerator follow from the periods, the surcharge from amount and numerator.
    fn surcharge(&mut self, row: &SurchargeRow) {
        let place = |what: &str| {
            format!(
                "surcharge {} {} item {} {what}",
                row.finding, row.gd, row.item
            )
        };
        let Ok(numerator) = row.numerator.parse::<Decimal>() else {
            let recomputed = "a decimal number".to_owned();
            self.differ(place(&row.group), &row.numerator, recomputed);
            return;
        };
        let amount = whole(&row.amount).unwrap_or_default();
        let due = simple_interest(&amount, numerator);
        self.check(&|| place(&row.group), &row.surcharge, &due);
        if row.segments.is_empty() {
            return;
        }
        let days: u64 = row.segments.iter().map(|s| u64::from(s.days)).sum();
        self.check(&|| place("days"), &row.days.to_string(), &Sum::from(days));
        let product = |s: &crate::RateSegment| {
            let (mantissa, scale) = s.rate.parse::<Decimal>().ok()?.parts();
            let lift = 10_i128.checked_pow(12 - u32::from(scale.min(12)))?;
            Some(Sum::from(mantissa) * lift * s.days)
        };
        let parts: Option<Vec<Sum>> = row.segments.iter().map(product).collect();
        let (mantissa, scale) = numerator.parts();
        let stated = Sum::from(mantissa) * 10_i128.pow(12 - u32::from(scale.min(12)));
        self.verdict.checked = self.verdict.checked.saturating_add(1);
        let sum = parts.map(|p| p.into_iter().sum::<Sum>());
        if sum.as_ref() != Some(&stated) {
            let recomputed = sum.map_or_else(|| "unreadable rate".to_owned(), |s| trillionths(&s));
            self.differ(place("numerator"), &row.numerator, recomputed);
        }
    }

    fn finding(&mut self, finding: &FindingSummary, rows: &Rows<'_>) {
        let no = finding.no.as_str();
        let place = |what: &str| format!("finding {no}, {what}");
        let stated = finding.levies.keys().map(String::as_str);
        let counted = rows
            .levies
            .keys()
            .filter(|(of, _)| *of == no)
            .map(|(_, levy)| *levy);
        for levy in stated.chain(counted).collect::<BTreeSet<_>>() {
            let sum = rows.levies.get(&(no, levy)).cloned().unwrap_or_default();
            let stated = finding.levies.get(levy).map_or("", String::as_str);
            self.check(&|| place(levy), stated, &sum);
        }
        let of = |sums: &BTreeMap<&str, Sum>| sums.get(no).cloned().unwrap_or_default();
        self.check(&|| place("short"), &finding.short, &of(&rows.short));
        self.check(&|| place("excess"), &finding.excess, &of(&rows.excess));
        self.check(
            &|| place("surcharge"),
            &finding.surcharge,
            &of(&rows.surcharge),
        );
        let demand = of(&rows.short) + of(&rows.surcharge);
        self.check(&|| place("demand"), &finding.demand, &demand);
    }

    /// Rows of a finding the report does not list.
    fn strays(&mut self, case: &CaseReport) {
        let known: BTreeSet<&str> = case.findings.iter().map(|f| f.no.as_str()).collect();
        let rows = case.items.iter().map(|r| r.finding.as_str());
        let all = rows.chain(case.surcharges.iter().map(|r| r.finding.as_str()));
        for stray in all.collect::<BTreeSet<_>>().difference(&known) {
            self.differ(
                "rows without a finding".to_owned(),
                stray,
                "a listed finding".to_owned(),
            );
        }
    }

    fn summary(&mut self, case: &CaseReport) {
        let sum = |pick: fn(&FindingSummary) -> &str| {
            case.findings
                .iter()
                .filter_map(|f| whole(pick(f)))
                .sum::<Sum>()
        };
        let stated = &case.summary;
        let totals = [
            ("short", &stated.short_levied, sum(|f| &f.short)),
            ("excess", &stated.excess, sum(|f| &f.excess)),
            ("surcharge", &stated.surcharge, sum(|f| &f.surcharge)),
            ("demand", &stated.demand, sum(|f| &f.demand)),
        ];
        for (what, text, total) in totals {
            self.check(&|| format!("summary, {what}"), text, &total);
        }
        let mut levies: BTreeMap<&str, Sum> = BTreeMap::new();
        for (levy, text) in case.findings.iter().flat_map(|f| &f.levies) {
            *levies.entry(levy).or_default() += whole(text).unwrap_or_default();
        }
        let named = stated
            .levies
            .keys()
            .map(String::as_str)
            .chain(levies.keys().copied());
        for levy in named.collect::<BTreeSet<_>>() {
            let total = levies.get(levy).cloned().unwrap_or_default();
            let text = stated.levies.get(levy).map_or("", String::as_str);
            self.check(&|| format!("summary, {levy}"), text, &total);
        }
        let listed: Sum = case.excess.iter().filter_map(|e| whole(&e.amount)).sum();
        self.check(&|| "excess list".to_owned(), &stated.excess, &listed);
    }
}

fn gap(triple: &crate::LevyTriple) -> Sum {
    whole(&triple.after).unwrap_or_default() - whole(&triple.before).unwrap_or_default()
}

/// A sum kept in trillionths, as a decimal.
fn trillionths(sum: &Sum) -> String {
    i128::try_from(sum).map_or_else(|_| sum.to_string(), |n| Decimal::new(n, 12).to_string())
}
