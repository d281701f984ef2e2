//! A rule as a formula of a spreadsheet.

use jaiza_domain::exact::{Rounding, RoundingMode};
use jaiza_domain::surcharge::Basis;
use jaiza_domain::trace::{Expression, Figure};

use super::sheets::{VALUE_COLUMN, sheet_name};
use super::{Book, Cell};

/// Most members of a sum in one formula; a formula has at most 255 arguments and 8,192 letters.
pub const LONGEST_SUM: usize = 150;

/// The formula of a figure that stands in `here`.
pub fn of(book: &Book<'_>, figure: &Figure, rule: &Expression, here: Cell) -> String {
    let parts: Vec<String> = figure
        .parts
        .iter()
        .map(|part| match book.cells.get(part.path.as_str()) {
            Some(cell) => address(*cell, here),
            None => part.shown.clone(),
        })
        .collect();
    let text = write(rule, &parts);
    match &figure.rounding {
        Some(rounding) => rounded(&text, rounding),
        None => text,
    }
}

/// The cell as seen from another.
pub fn address(cell: Cell, here: Cell) -> String {
    let place = format!("{VALUE_COLUMN}{}", cell.row + 1);
    if cell.section == here.section {
        place
    } else {
        format!("{}!{place}", sheet_name(cell.section))
    }
}

fn write(rule: &Expression, parts: &[String]) -> String {
    let one = |rule: &Expression| write(rule, parts);
    let part = |place: &usize| parts.get(*place).cloned().unwrap_or_default();
    let all = |members: &[Expression]| -> Vec<String> { members.iter().map(one).collect() };
    match rule {
        Expression::Part(place) => part(place),
        Expression::Number(number) => number.to_string(),
        Expression::Sum(members) => match members.as_slice() {
            [] => "0".to_owned(),
            [only] => one(only),
            many => format!("SUM({})", all(many).join(",")),
        },
        Expression::Less(from, what) => format!("({}-{})", one(from), one(what)),
        Expression::Product(members) => all(members).join("*"),
        Expression::Quotient(of, by) => format!("{}/({})", one(of), one(by)),
        Expression::Percent(of, pct) => format!("{}*{}/100", one(of), one(pct)),
        Expression::Positive(of) => format!("MAX(0,{})", one(of)),
        Expression::Highest(members) => format!("MAX({})", all(members).join(",")),
        Expression::Lowest(members) => format!("MIN({})", all(members).join(",")),
        Expression::Days(first, last, basis) => days(&part(first), &part(last), *basis),
        Expression::DaysBetween(later, earlier) => format!("{}-{}", part(later), part(earlier)),
        Expression::Expiry {
            start,
            years,
            months,
            days,
        } => format!(
            "EDATE({},12*{}+{})+{}",
            part(start),
            part(years),
            part(months),
            part(days)
        ),
    }
}

fn days(first: &str, last: &str, basis: Basis) -> String {
    match basis {
        Basis::Thirty360 => {
            let number =
                |day: &str| format!("(360*YEAR({day})+30*MONTH({day})+MIN(DAY({day}),30))");
            format!("{}-{}", number(last), number(&format!("{first}-1")))
        }
        Basis::Act365 | Basis::Act360 | Basis::ActAct => format!("{last}-{first}+1"),
    }
}

/// A rounding rule as a formula. ROUND goes to the nearest and takes halves away from zero.
fn rounded(value: &str, rounding: &Rounding) -> String {
    let step = rounding.step().plain();
    let decimals = rounding.decimals();
    let unit = decimal_unit(decimals);
    if step == unit && rounding.mode() == RoundingMode::HalfUp {
        return format!("ROUND({value},{decimals})");
    }
    let steps = if step == "1" {
        format!("({value})")
    } else {
        format!("(({value})/{step})")
    };
    let whole = match rounding.mode() {
        RoundingMode::HalfUp => format!("ROUND({steps},0)"),
        RoundingMode::HalfDown => {
            format!("SIGN({steps})*-INT(-(ABS({steps})-0.5))")
        }
        RoundingMode::HalfEven => {
            format!("IF(ABS({steps}-INT({steps})-0.5)<1E-9,2*ROUND({steps}/2,0),ROUND({steps},0))")
        }
        RoundingMode::Up => format!("ROUNDUP({steps},0)"),
        RoundingMode::Down => format!("ROUNDDOWN({steps},0)"),
        RoundingMode::Ceil => format!("-INT(-{steps})"),
        RoundingMode::Floor => format!("INT({steps})"),
    };
    if step == "1" {
        whole
    } else {
        format!("{whole}*{step}")
    }
}

fn decimal_unit(decimals: u8) -> String {
    match decimals {
        0 => "1".to_owned(),
        many => format!("0.{}1", "0".repeat(usize::from(many) - 1)),
    }
}
