//! The case as the report prints it: a neutral structure of texts and recomputed figures.

use std::collections::BTreeMap;

use jaiza_domain::declaration::{EXTRACT_LEVIES, dotted_pct};
use jaiza_reporting::{
    AuditReportPerson, Auditee, BarredItem, CaseReport, ChecklistAnswer, ConflictNote, DataSource,
    Directorate, EvidenceRow, ExcessRow, FindingSummary, ItemRow, LevyTriple, LimitationRow,
    Period, RateSegment, ReferencePackage, Summary, SurchargeRow,
};

use crate::case_model::CaseModel;
use crate::dto::finding::{FindingTotals, RecomputedRow, Totals};
use crate::error::Answer;
use crate::figures::Figures;

/// Rows that mention an item by its number in the case.
fn place(case: &CaseModel, number: &str) -> (String, String) {
    case.item(number)
        .map(|item| (item.gd_uid.clone(), item.item_no.to_string()))
        .unwrap_or_default()
}

/// Builds the content of the audit report.
///
/// # Errors
/// When a checklist of the program cannot be read.
pub fn content(
    case: &CaseModel,
    figures: &Figures,
    state_digest: &str,
    settings: &BTreeMap<String, String>,
) -> Answer<CaseReport> {
    let totals = figures.totals(case)?;
    let setting = |name: &str, usual: &str| {
        settings
            .get(name)
            .cloned()
            .unwrap_or_else(|| usual.to_owned())
    };
    Ok(CaseReport {
        directorate: Directorate {
            title_en: setting("office_title_en", "Directorate of Post Clearance Audit"),
            title_ur: setting("office_title_ur", "نظامتِ بعد از کلیئرنس آڈٹ"),
            office: case.office.clone(),
            address: setting("office_address", ""),
        },
        file_no: setting("file_no", ""),
        case_no: case.case_no.clone(),
        revision: 0,
        report_date: if case.computation_date.is_empty() {
            case.notice_date.clone()
        } else {
            case.computation_date.clone()
        },
        auditee: Auditee {
            id: case.trader_id.clone(),
            name: case.trader_name.clone(),
        },
        period: Period {
            from: case.period_from.clone(),
            to: case.period_to.clone(),
        },
        audit_type: setting("audit_type", "Field audit"),
        selection_reasons: case.selection.clone(),
        persons: persons(case),
        summary: summary(totals),
        findings: case
            .findings
            .iter()
            .map(|finding| finding_summary(finding, totals))
            .collect(),
        items: item_rows(case, totals),
        surcharges: surcharges(totals),
        // Added by the caller, who draws the figures up.
        working: Vec::new(),
        limitations: limitations(totals),
        evidence: evidence(case),
        checklist: checklists(case)?,
        clean_items: totals.summary.items.clean,
        barred: totals
            .barred
            .iter()
            .map(|row| BarredItem {
                finding: row.finding.clone(),
                gd: row.gd.clone(),
                item: row.gd_item.to_string(),
                rule: row.rule.clone(),
                relevant_date: row.relevant_date.clone(),
                expiry: row.expiry.clone(),
            })
            .collect(),
        excess: totals
            .excess
            .iter()
            .map(|row| {
                let (gd, item) = place(case, &row.item);
                ExcessRow {
                    finding: row.finding.clone(),
                    gd,
                    item,
                    levy: row.levy.clone(),
                    amount: row.amount.clone(),
                }
            })
            .collect(),
        data_sources: case
            .sources
            .iter()
            .enumerate()
            .map(|(at, source)| DataSource {
                batch: format!("A-{}", at + 1),
                source: source.name.clone(),
                rows: source.rows.clone(),
                sha256: source.sha256.clone(),
            })
            .collect(),
        reference_packages: case
            .pinned
            .tables_from
            .iter()
            .map(|from| ReferencePackage {
                name: format!("{} / {}", from.package, from.table),
                sha256: from.sha256.clone(),
            })
            .collect(),
        conflicts: case
            .conflicts
            .iter()
            .map(|conflict| ConflictNote {
                about: conflict.field.clone(),
                values: conflict.values.clone(),
            })
            .collect(),
        state_digest: state_digest.to_owned(),
        program_version: format!("Jaiza {}", env!("CARGO_PKG_VERSION")),
        draft: case.state != "SIGNED",
        grouping: super::grouping(settings),
    })
}

fn persons(case: &CaseModel) -> Vec<AuditReportPerson> {
    ["auditor", "lead", "reviewer", "director"]
        .into_iter()
        .map(|role| AuditReportPerson {
            role: role.to_owned(),
            name: if role == "auditor" {
                case.auditor.clone()
            } else {
                String::new()
            },
            designation: String::new(),
        })
        .collect()
}

fn summary(totals: &Totals) -> Summary {
    let Some(all) = totals.totals.get("all") else {
        return Summary::default();
    };
    let words = totals
        .summary
        .words
        .get("demand")
        .and_then(|styles| styles.get("international"));
    Summary {
        short_levied: all.short.clone(),
        excess: all.excess.clone(),
        surcharge: all.surcharge_total.clone(),
        demand: all.demand.clone(),
        levies: six(all),
        words_en: words.map(|words| words.words.clone()).unwrap_or_default(),
        ..Summary::default()
    }
}

/// Amounts of the levies that the case knows; excise, which no extract holds, is left out when nil.
fn six(totals: &FindingTotals) -> BTreeMap<String, String> {
    let kept = |levy: &str, amount: &str| EXTRACT_LEVIES.contains(&levy) || amount != "0";
    totals
        .levies
        .iter()
        .filter(|(levy, amount)| kept(levy, amount))
        .map(|(l, a)| (l.clone(), a.clone()))
        .collect()
}

fn finding_summary(finding: &crate::case_model::FindingThing, totals: &Totals) -> FindingSummary {
    let own = totals.totals.get(&finding.no);
    let text = |read: fn(&FindingTotals) -> &String| {
        own.map_or_else(|| "0".to_owned(), |t| read(t).clone())
    };
    FindingSummary {
        no: finding.no.clone(),
        kind: match finding.kind.as_str() {
            "value" => "valuation".into(),
            "concession" => "exemption".into(),
            other => other.to_owned(),
        },
        title: finding.title.clone(),
        rule: finding.rule.clone(),
        condition: finding.condition.clone(),
        criterion: finding.criterion.clone(),
        cause: finding.cause.clone(),
        effect: finding.effect.clone(),
        seriousness: finding.seriousness.clone(),
        items: own.map_or(0, |t| t.items),
        levies: own.map(six).unwrap_or_default(),
        short: text(|t| &t.short),
        excess: text(|t| &t.excess),
        surcharge: text(|t| &t.surcharge_total),
        demand: text(|t| &t.demand),
        status: finding.status.clone(),
    }
}

fn item_rows(case: &CaseModel, totals: &Totals) -> Vec<ItemRow> {
    totals
        .recalculation
        .iter()
        .filter(|row| row.counted)
        .map(|row| item_row(case, row))
        .collect()
}

fn item_row(case: &CaseModel, row: &RecomputedRow) -> ItemRow {
    let item = case.item(&row.item);
    let change = case
        .findings
        .iter()
        .filter(|finding| finding.no == row.finding)
        .flat_map(|finding| &finding.changes)
        .find(|change| change.facts.gd == row.gd && change.facts.gd_item == row.gd_item);
    let fact = |read: fn(&crate::dto::finding::FindingChange) -> Option<&String>| {
        change
            .and_then(|change| read(&change.facts).cloned())
            .unwrap_or_default()
    };
    ItemRow {
        finding: row.finding.clone(),
        gd: row.gd.clone(),
        gd_date: item
            .map(|item| item.gd_date.to_string())
            .unwrap_or_default(),
        item: row.gd_item.to_string(),
        description: item
            .map(|item| item.description.clone())
            .unwrap_or_default(),
        pct_declared: item.map(|item| dotted_pct(&item.pct)).unwrap_or_default(),
        pct_found: fact(|f| f.pct.as_ref()),
        qty: item
            .map(|item| item.quantity.to_string())
            .unwrap_or_default(),
        qty_affected: fact(|f| f.affected_qty.as_ref()),
        unit: item.map(|item| item.unit.clone()).unwrap_or_default(),
        price_declared: item
            .map(|item| item.price_declared.to_string())
            .unwrap_or_default(),
        price_found: fact(|f| f.unit_price.as_ref()),
        value: triple(
            &row.before.customs_value,
            &row.after.customs_value,
            &row.difference.customs_value,
        ),
        levies: row
            .difference
            .levies
            .iter()
            .filter(|(levy, _)| {
                EXTRACT_LEVIES.contains(&levy.as_str())
                    || row.after.levies.get(*levy).is_some_and(|a| a != "0")
            })
            .map(|(levy, difference)| {
                let of =
                    |side: &BTreeMap<String, String>| side.get(levy).cloned().unwrap_or_default();
                (
                    levy.clone(),
                    triple(&of(&row.before.levies), &of(&row.after.levies), difference),
                )
            })
            .collect(),
        total: triple(&row.before.total, &row.after.total, &row.difference.total),
    }
}

fn triple(before: &str, after: &str, difference: &str) -> LevyTriple {
    LevyTriple {
        before: before.to_owned(),
        after: after.to_owned(),
        difference: difference.to_owned(),
    }
}

fn surcharges(totals: &Totals) -> Vec<SurchargeRow> {
    let counted = |finding: &str, item: &str| {
        totals
            .recalculation
            .iter()
            .any(|row| row.finding == finding && row.item == item && row.counted)
    };
    let mut rows = Vec::new();
    for row in totals
        .surcharge
        .iter()
        .filter(|row| counted(&row.finding, &row.item))
    {
        for (group, amounts) in &row.groups {
            rows.push(SurchargeRow {
                finding: row.finding.clone(),
                gd: row.gd.clone(),
                item: row.gd_item.to_string(),
                group: group.clone(),
                amount: amounts.amount.clone(),
                relevant_date: row.relevant_date.clone(),
                days: row.days,
                numerator: amounts.numerator.clone(),
                surcharge: amounts.surcharge.clone(),
                segments: row
                    .segments
                    .iter()
                    .map(|s| RateSegment {
                        from: s.from.clone(),
                        to: s.to.clone(),
                        days: s.days,
                        rate: s.rate.clone(),
                    })
                    .collect(),
            });
        }
    }
    rows
}

fn limitations(totals: &Totals) -> Vec<LimitationRow> {
    let mut rows = Vec::new();
    for row in &totals.limitation {
        for check in &row.rules {
            rows.push(LimitationRow {
                gd: row.gd.clone(),
                item: row.gd_item.to_string(),
                relevant_date: row.relevant_date.clone(),
                rule: check.id.clone(),
                expiry: check.expiry.clone(),
                days_left: (check.status != "DATE_MISSING").then_some(check.days_left),
                status: match check.status.as_str() {
                    "TIME_BARRED" => "time_barred",
                    "DUE_SOON" => "near",
                    "DATE_MISSING" => "not_dated",
                    _ => "in_time",
                }
                .to_owned(),
            });
        }
    }
    rows
}

fn evidence(case: &CaseModel) -> Vec<EvidenceRow> {
    let numbered = case.evidence.iter().enumerate();
    numbered
        .map(|(at, thing)| EvidenceRow {
            no: format!("D-{:02}", at + 1),
            kind: thing.kind.clone(),
            name: thing.name.clone(),
            size: thing.size.clone(),
            sha256: thing.sha256.clone(),
            received: thing.received_on.get(..10).unwrap_or_default().to_owned(),
        })
        .collect()
}

fn checklists(case: &CaseModel) -> Answer<Vec<ChecklistAnswer>> {
    let mut rows = Vec::new();
    for shown in crate::commands::checklist::answered(case, "en")? {
        for question in shown
            .questions
            .into_iter()
            .filter(|question| question.relevant)
        {
            let Some(answer) = question.answer.filter(|answer| !answer.is_empty()) else {
                continue;
            };
            let label = question
                .choices
                .iter()
                .find(|choice| choice.value == answer)
                .map(|choice| choice.label.clone());
            rows.push(ChecklistAnswer {
                section: format!("{}: {}", shown.title, question.section),
                question: question.label,
                answer: label.unwrap_or(answer),
                comment: question.comment,
            });
        }
    }
    Ok(rows)
}
