//! The engine's answer as the tables of the screens (7-A to 7-D).

use std::collections::BTreeMap;

use jaiza_domain::declaration::dotted_pct;
use serde_json::{Value, json};

use super::facts::{price, unit_name};
use super::request::Draft;
use super::text;
use crate::case_model::CaseModel;
use crate::dto::finding::{
    AmountWords, BarredRow, BelowMinimum, CaseItemRow, ExcessRow, FindingTotals, Forum, GdTotal,
    ItemCounts, LevySide, LimitationCheck, LimitationRow, RecomputedRow, Summary, SurchargeGroup,
    SurchargeRow, SurchargeSegment, Totals, Variance,
};
use crate::error::Answer;

/// Limitation of every item under every rule of the case.
pub fn limitation(case: &CaseModel, draft: &Draft<'_>) -> Answer<Vec<LimitationRow>> {
    let mut known: BTreeMap<&str, Vec<LimitationCheck>> = BTreeMap::new();
    for relevant in &draft.relevant {
        if !known.contains_key(relevant.as_str()) {
            known.insert(relevant, checks(draft, relevant)?);
        }
    }
    Ok(case
        .items
        .iter()
        .zip(&draft.relevant)
        .enumerate()
        .map(|(place, (item, relevant))| LimitationRow {
            item: (place + 1).to_string(),
            gd: item.gd_uid.clone(),
            gd_item: item.item_no,
            relevant_date: relevant.clone(),
            rules: known.get(relevant.as_str()).cloned().unwrap_or_default(),
        })
        .collect())
}

fn checks(draft: &Draft<'_>, relevant: &str) -> Answer<Vec<LimitationCheck>> {
    let none = draft.rules.as_array().is_none_or(Vec::is_empty);
    if none {
        return Ok(Vec::new());
    }
    // Amounts are tested per finding; here only time is.
    let input = json!({
        "situation": "payment", "dates": { "payment": relevant }, "rules": draft.rules, "notice_date": draft.notice_date, "amount": "1000000000000",
    });
    let result = super::ask("limitation.check", input)?;
    Ok(rows(&result["rules"])
        .map(|rule| LimitationCheck {
            id: text(&rule["id"]),
            expiry: text(&rule["expiry"]),
            days_left: whole(&rule["days_left"]),
            status: text(&rule["status"]),
        })
        .collect())
}

/// All tables of a case.
pub fn totals(
    case: &CaseModel,
    draft: &Draft<'_>,
    result: &Value,
    limitation: Vec<LimitationRow>,
) -> Answer<Totals> {
    let place = |row: &Value| {
        let item = text(&row["item"]);
        let found = case.item(&item);
        (
            item,
            found.map(|i| i.gd_uid.clone()).unwrap_or_default(),
            found.map_or(0, |i| i.item_no),
        )
    };
    let mut by_finding: BTreeMap<String, FindingTotals> = rows(&result["findings"])
        .map(|row| (text(&row["id"]), finding_totals(row)))
        .collect();
    by_finding.insert("all".to_owned(), finding_totals(&result["all"]));
    Ok(Totals {
        case: case.stream.to_string(),
        case_no: case.case_no.clone(),
        items: items(draft, result),
        gd_totals: rows(&result["extract"]["by_gd"]).map(gd_total).collect(),
        order: rows(&result["order"]).map(text).collect(),
        recalculation: rows(&result["rows"])
            .map(|row| {
                let (item, gd, gd_item) = place(row);
                RecomputedRow {
                    finding: text(&row["finding"]),
                    item,
                    gd,
                    gd_item,
                    lot: text(&row["lot"]),
                    before: side(&row["before"]),
                    after: side(&row["after"]),
                    difference: side(&row["difference"]),
                    counted: row["counted"] != Value::Bool(false),
                }
            })
            .collect(),
        surcharge: rows(&result["rows"])
            .map(|row| {
                let (item, gd, gd_item) = place(row);
                surcharge_row(row, item, gd, gd_item, draft)
            })
            .collect::<Answer<_>>()?,
        totals: by_finding,
        excess: rows(&result["excess"])
            .map(|row| ExcessRow {
                finding: text(&row["finding"]),
                item: text(&row["item"]),
                levy: text(&row["levy"]),
                amount: text(&row["amount"]),
            })
            .collect(),
        below_minimum: rows(&result["below_minimum"])
            .map(|row| BelowMinimum {
                finding: text(&row["finding"]),
                gd: text(&row["gd"]),
                amount: text(&row["amount"]),
            })
            .collect(),
        limitation,
        barred: rows(&result["barred"])
            .map(|row| {
                let (item, gd, gd_item) = place(row);
                BarredRow {
                    finding: text(&row["finding"]),
                    item,
                    gd,
                    gd_item,
                    rule: text(&row["rule"]),
                    relevant_date: text(&row["relevant_date"]),
                    expiry: text(&row["expiry"]),
                }
            })
            .collect(),
        variances: rows(&result["variances"]).map(variance).collect(),
        summary: summary(result)?,
        reference: case
            .pinned
            .tables_from
            .iter()
            .map(|from| format!("{}/{} {}", from.package, from.table, from.sha256))
            .collect(),
        notes: draft.notes.clone(),
    })
}

fn items(draft: &Draft<'_>, result: &Value) -> Vec<CaseItemRow> {
    let declared: BTreeMap<String, &Value> = rows(&result["declared"])
        .map(|row| (text(&row["item"]), row))
        .collect();
    let numbered = draft.items.iter().zip(&draft.relevant).enumerate();
    numbered
        .map(|(place, (facts, relevant))| {
            let item = facts.item;
            let number = (place + 1).to_string();
            let computed = declared.get(&number).map(|row| side(&row["declared"]));
            let (rates, rate_rows) = rates_of(facts.declared.as_ref());
            CaseItemRow {
                gd: item.gd_uid.clone(),
                gd_item: item.item_no,
                gd_date: item.gd_date.to_string(),
                relevant_date: relevant.clone(),
                pct: dotted_pct(&item.pct),
                claim: item.sro_key.clone(),
                description: item.description.clone(),
                origin: item.origin.clone(),
                qty: item.quantity.to_string(),
                unit: unit_name(&item.unit),
                unit_price: price(item),
                fx: facts
                    .fx
                    .as_ref()
                    .map(|(rate, _)| rate.clone())
                    .unwrap_or_default(),
                edition: facts
                    .declared
                    .as_ref()
                    .map(|set| set.edition.clone())
                    .unwrap_or_default(),
                rates,
                rate_rows,
                customs_value: item.value.to_string(),
                levies: computed
                    .as_ref()
                    .map_or_else(|| recorded(item), |side| side.levies.clone()),
                total: computed.map_or_else(|| item.levies.sum().to_string(), |side| side.total),
                item: number,
            }
        })
        .collect()
}

/// Levies as recorded; an absent one is left out, not shown as nil.
fn recorded(item: &jaiza_domain::declaration::Item) -> BTreeMap<String, String> {
    jaiza_domain::declaration::EXTRACT_LEVIES
        .iter()
        .zip(item.levies.in_order())
        .filter_map(|(levy, amount)| Some(((*levy).to_owned(), amount?.to_string())))
        .collect()
}

fn rates_of(
    set: Option<&jaiza_domain::tariff::RateSet>,
) -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let Some(set) = set else {
        return (BTreeMap::new(), BTreeMap::new());
    };
    let rates = set.rates.iter().map(|(levy, rate)| {
        let unit = if rate.specific {
            format!(" per {}", set.unit)
        } else {
            String::new()
        };
        (levy.clone(), format!("{}{unit}", rate.rate))
    });
    let sources = set
        .rates
        .iter()
        .map(|(levy, rate)| (levy.clone(), rate.source.clone()));
    (rates.collect(), sources.collect())
}

fn gd_total(row: &Value) -> GdTotal {
    GdTotal {
        gd: text(&row["gd"]),
        items: u32::try_from(whole(&row["items"])).unwrap_or(0),
        customs_value: text(&row["customs_value"]),
        total: text(&row["total"]),
    }
}

fn side(value: &Value) -> LevySide {
    LevySide {
        customs_value: text(&value["customs_value"]),
        levies: map(&value["levies"], text),
        total: text(&value["total"]),
    }
}

fn surcharge_row(
    row: &Value,
    item: String,
    gd: String,
    gd_item: u32,
    draft: &Draft<'_>,
) -> Answer<SurchargeRow> {
    let relevant_date = text(&row["relevant_date"]);
    let charged = &row["surcharge"];
    Ok(SurchargeRow {
        finding: text(&row["finding"]),
        item,
        gd,
        gd_item,
        days: u32::try_from(whole(&charged["days"])).unwrap_or(0),
        groups: map(&charged["groups"], |group| SurchargeGroup {
            amount: text(&group["amount"]),
            numerator: text(&group["numerator"]),
            surcharge: text(&group["surcharge"]),
        }),
        total: text(&charged["total"]),
        segments: segments(draft, &relevant_date)?,
        relevant_date,
    })
}

/// Days at one rate, of the first group (all groups of the shipped rule run alike).
fn segments(draft: &Draft<'_>, relevant: &str) -> Answer<Vec<SurchargeSegment>> {
    let rule = &draft.request["surcharge"];
    let mut group = rule["groups"][0].clone();
    group["amount"] = json!("1");
    let input = json!({
        "from": relevant, "to": rule["to"], "count": rule["count"], "tables": rule["tables"], "groups": [group],
    });
    let result = super::ask("surcharge.compute", input)?;
    Ok(rows(&result["groups"][0]["segments"])
        .map(|segment| SurchargeSegment {
            from: text(&segment["from"]),
            to: text(&segment["to"]),
            days: u32::try_from(whole(&segment["days"])).unwrap_or(0),
            rate: text(&segment["rate"]),
        })
        .collect())
}

fn finding_totals(row: &Value) -> FindingTotals {
    let items = if row["rows"].is_array() {
        row["rows"].as_array().map_or(0, Vec::len)
    } else {
        usize::try_from(whole(&row["rows"])).unwrap_or(0)
    };
    FindingTotals {
        levies: map(&row["levies"], text),
        short: text(&row["short"]),
        excess: text(&row["excess"]),
        surcharge: map(&row["surcharge"], text),
        surcharge_total: text(&row["surcharge_total"]),
        demand: text(&row["demand"]),
        items: u32::try_from(items).unwrap_or(u32::MAX),
    }
}

fn variance(row: &Value) -> Variance {
    Variance {
        item: text(&row["item"]),
        levy: text(&row["levy"]),
        paid: text(&row["paid"]),
        computed: text(&row["computed"]),
        variance: text(&row["variance"]),
    }
}

fn summary(result: &Value) -> Answer<Summary> {
    let count = |name: &str| u32::try_from(whole(&result["items"][name])).unwrap_or(0);
    let items = ItemCounts {
        with_finding: count("with_finding"),
        below_minimum: count("below_minimum"),
        barred: count("barred"),
        clean: count("clean"),
        hit_rate: some(&result["items"]["hit_rate"]),
    };
    let mut words = BTreeMap::new();
    for name in ["short", "surcharge_total", "demand"] {
        let mut styles = BTreeMap::new();
        for style in ["south_asian", "international"] {
            let said = super::ask(
                "amount.words",
                json!({ "amount": result["all"][name], "style": style }),
            )?;
            styles.insert(
                style.to_owned(),
                AmountWords {
                    words: text(&said["words"]),
                    grouped: text(&said["grouped"]),
                },
            );
        }
        words.insert(name.to_owned(), styles);
    }
    let forum = &result["forum"];
    Ok(Summary {
        in_time: items.with_finding + items.below_minimum + items.clean,
        items,
        yield_per_hour: some(&result["yield_per_hour"]),
        forum: forum.is_object().then(|| Forum {
            rank: text(&forum["rank"]),
            row: text(&forum["row"]),
            limit: some(&forum["limit"]),
            cr_mandatory: forum["cr_mandatory"].as_bool(),
        }),
        words,
    })
}

fn rows(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn map<T>(value: &Value, read: impl Fn(&Value) -> T) -> BTreeMap<String, T> {
    value
        .as_object()
        .into_iter()
        .flatten()
        .map(|(key, value)| (key.clone(), read(value)))
        .collect()
}

fn some(value: &Value) -> Option<String> {
    (!value.is_null()).then(|| text(value))
}

fn whole(value: &Value) -> i32 {
    value
        .as_i64()
        .and_then(|number| i32::try_from(number).ok())
        .unwrap_or(0)
}
