//! Money in stages, and the start of the audit.

use crate::commands;
use crate::door::Call;
use crate::dto::{case::CaseIn, money::*};
use crate::error::Answer;

mod record;

use record::{record, remove, start};

commands! {
    money_list(CaseIn) -> Money, "The demand of a case in stages, with payments, instalments and stays.", reads ["case"], changes [], list;
    money_record(MoneyIn) -> Money, "Record what was demanded, upheld, paid, agreed or stayed.", reads [], changes ["case"], record;
    money_remove(MoneyRemoveIn) -> Money, "Remove an event recorded by mistake; the trail keeps it.", reads [], changes ["case"], remove;
    audit_start(AuditStartIn) -> Money, "Record the start of the audit, once.", reads [], changes ["case"], start;
}

use chrono::NaiveDate;
use jaiza_domain::decimal::Decimal;
use jaiza_domain::exact::Ratio;
use jaiza_domain::limitation::{Bar, LimitationRequest, Payment, check};
use jaiza_domain::money_stages::{Event, Stage, standing};

use crate::case_model::{self, CaseModel, MoneyThing};

use crate::figures::{self, Figures};
use crate::times;

fn list(call: &Call<'_>, input: CaseIn) -> Answer<Money> {
    let home = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    shown(&case, call.session.today())
}

fn shown(case: &CaseModel, today: NaiveDate) -> Answer<Money> {
    let figures = figures::compute(case, today)?;
    let standing = standing(&events(case), today);
    let stayed = standing.stayed.is_some();
    let status = |part: &jaiza_domain::money_stages::Instalment| {
        if part.paid == part.amount {
            "paid"
        } else if stayed {
            "stayed"
        } else if part.due < today {
            "overdue"
        } else if part.paid.is_positive() {
            "part"
        } else {
            "due"
        }
    };
    Ok(Money {
        case: case.stream.to_string(),
        detected: figures.result.all.demand.to_string(),
        framed: standing.framed.plain(),
        adjudicated: standing.adjudicated.plain(),
        recovered: standing.recovered.plain(),
        written_off: standing.written_off.plain(),
        outstanding: standing.outstanding.plain(),
        overdue: standing.overdue.plain(),
        stayed,
        stayed_until: standing.stayed.flatten().map(|day| day.to_string()),
        instalments: standing
            .instalments
            .iter()
            .map(|part| MoneyInstalment {
                due: part.due.to_string(),
                amount: part.amount.plain(),
                paid: part.paid.plain(),
                status: status(part).to_owned(),
            })
            .collect(),
        events: case.money.iter().map(event).collect(),
        audit_started: case.audit_started.clone(),
        audit_start_proof: case.audit_start_proof.clone(),
        voluntary: voluntary(case, &figures)?,
    })
}

/// Events of a case as the stages read them; one whose date or amount does not fit was refused when
/// it was recorded, so it can only come from a newer program and is left out of the sums.
pub(crate) fn events(case: &CaseModel) -> Vec<Event> {
    let event = |thing: &MoneyThing| {
        let stage = Stage::ALL.iter().find(|(name, _)| *name == thing.stage)?;
        let amount: Decimal = if thing.amount.is_empty() {
            Decimal::ZERO
        } else {
            thing.amount.parse().ok()?
        };
        Some(Event {
            stage: stage.1,
            date: times::date(&thing.date)?,
            amount: amount.into(),
            finding: thing.finding.clone(),
            until: times::date(&thing.until),
        })
    };
    case.money.iter().filter_map(event).collect()
}

fn event(thing: &MoneyThing) -> MoneyEvent {
    MoneyEvent {
        event: thing.id.to_string(),
        stage: thing.stage.clone(),
        date: thing.date.clone(),
        amount: thing.amount.clone(),
        groups: thing.groups.clone(),
        reference: thing.reference.clone(),
        finding: thing.finding.clone(),
        until: thing.until.clone(),
        note: thing.note.clone(),
        by: thing.by.clone(),
        state_digest: thing.state_digest.clone(),
    }
}

/// Payments dated before the audit began, against each finding whose rule lets them bar recovery
/// (Customs Act s.32(3): paid in full voluntarily before an audit or inquiry starts).
fn voluntary(case: &CaseModel, figures: &Figures) -> Answer<Vec<VoluntaryCheck>> {
    let mut checks = Vec::new();
    let Some(start) = times::date(&case.audit_started) else {
        return Ok(checks);
    };
    for finding in case.findings.iter().filter(|finding| finding.counts()) {
        let rules: Vec<_> = figures
            .asked
            .limitation
            .rules
            .iter()
            .filter(|rule| rule.id == finding.rule && rule.voluntary_bar)
            .cloned()
            .collect();
        let totals = figures
            .result
            .findings
            .iter()
            .find(|totals| totals.id == finding.no);
        let row = figures
            .result
            .rows
            .iter()
            .find(|row| row.row.finding == finding.no);
        let (Some(totals), Some(row)) = (totals, row) else {
            continue;
        };
        let item = figures
            .asked
            .items
            .iter()
            .find(|item| item.id == row.row.item);
        let Some(item) = item.filter(|_| !rules.is_empty()) else {
            continue;
        };
        let payments = paid_before(case, &finding.no, start);
        let amount = figures::decimal("short", &totals.totals.balance.short.to_string())?;
        let verdict = check(&LimitationRequest {
            situation: item.situation,
            dates: item.dates.clone(),
            rules,
            notice_date: Some(figures.asked.limitation.notice_date),
            select_by: figures.asked.limitation.select_by,
            amount: Some(amount),
            audit_start: Some(start),
            payments: payments.clone(),
            ..LimitationRequest::default()
        })
        .map_err(figures::refused)?;
        let bars = verdict
            .rules
            .iter()
            .any(|rule| rule.reasons.contains(&Bar::VoluntaryPaid));
        let paid: Ratio = payments
            .iter()
            .map(|payment| Ratio::from(payment.amount))
            .sum();
        checks.push(VoluntaryCheck {
            finding: finding.no.clone(),
            rule: finding.rule.clone(),
            amount: amount.to_string(),
            paid: paid.plain(),
            bars,
        });
    }
    Ok(checks)
}

fn paid_before(case: &CaseModel, finding: &str, start: NaiveDate) -> Vec<Payment> {
    let of_finding = |thing: &&MoneyThing| {
        thing.stage == "recovered" && (thing.finding.is_empty() || thing.finding == finding)
    };
    let payment = |thing: &MoneyThing| {
        let date = times::date(&thing.date).filter(|date| *date < start)?;
        let amount = thing.amount.parse().ok()?;
        Some(Payment { date, amount })
    };
    case.money
        .iter()
        .filter(of_finding)
        .filter_map(payment)
        .collect()
}

fn answered(call: &Call<'_>, case: &CaseModel) -> Answer<Money> {
    let home = call.session.home()?;
    call.session.saved(call.session.now());
    call.change("case", &case.stream.to_string());
    let case = CaseModel::load(call.session, &home, case.stream)?;
    shown(&case, call.session.today())
}
