//! Candidate findings as lines: money that may be owed and that nobody has decided on yet.

use jaiza_domain::decimal::Decimal;

use crate::case_model::CaseModel;
use crate::dto::candidate::Candidate;
use crate::dto::work_list::WorkLine;

/// Candidate findings shown among the cases; the tab of a case has them all.
const SHOWN: usize = 20;

/// Open candidates of a case. They carry its clock: what is decided after it ends is lost.
pub fn lines(of: &WorkLine, case: &CaseModel, candidates: &[Candidate]) -> Vec<WorkLine> {
    let open = candidates.iter().filter(|one| one.status == "open");
    open.map(|one| line(of, case, one)).collect()
}

/// The largest by money; one whose amount is not known stands behind those with one.
pub fn largest(mut lines: Vec<WorkLine>) -> Vec<WorkLine> {
    lines.sort_by_key(|line| std::cmp::Reverse(line.money.parse::<Decimal>().ok()));
    lines.truncate(SHOWN);
    lines
}

fn line(of: &WorkLine, case: &CaseModel, one: &Candidate) -> WorkLine {
    let label = if one.gd.is_empty() {
        of.label.clone()
    } else {
        format!("{} / {}", one.gd, one.gd_item)
    };
    let note = Some(one.amount_note.clone()).filter(|note| !note.is_empty());
    WorkLine {
        kind: "candidate".to_owned(),
        id: one.candidate.clone(),
        label,
        money: one.amount.clone().unwrap_or_default(),
        state: one.kind.clone(),
        next: "decide".to_owned(),
        address: format!(
            "/cases/{}?tab=findings&candidate={}",
            case.stream, one.candidate
        ),
        conflicts: 0,
        waiting_for: "you".to_owned(),
        reply_due: None,
        barred: 0,
        problem: note.filter(|_| one.amount.is_none()),
        ..of.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_money(money: &str) -> WorkLine {
        WorkLine {
            kind: "candidate".to_owned(),
            id: money.to_owned(),
            label: String::new(),
            trader_name: String::new(),
            money: money.to_owned(),
            last_lawful_day: None,
            why: String::new(),
            days_left: None,
            state: String::new(),
            next: "decide".to_owned(),
            address: String::new(),
            conflicts: 0,
            clock_gd: String::new(),
            clock_from: String::new(),
            waiting_for: "you".to_owned(),
            reply_due: None,
            barred: 0,
            problem: None,
        }
    }

    #[test]
    fn keeps_the_largest_and_puts_unknown_amounts_behind() {
        let mut lines = vec![of_money(""), of_money("900"), of_money("1000")];
        lines.extend((0..30).map(|n| of_money(&n.to_string())));
        let kept = largest(lines);
        assert_eq!(kept.len(), SHOWN);
        let money: Vec<&str> = kept.iter().map(|line| line.money.as_str()).collect();
        assert_eq!(money.get(..3), Some(&["1000", "900", "29"][..]));
        assert!(!money.contains(&""));
    }
}
