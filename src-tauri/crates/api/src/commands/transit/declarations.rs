//! Transit declarations put together from the items of extracts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use jaiza_casefile::Home;
use jaiza_casefile::extracts::{Condition, Filter, Test};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{EXTRACT_LEVIES, ItemRow};
use jaiza_domain::exact::Ratio;
use jaiza_domain::reference::ReferenceTables;
use jaiza_domain::text::gd;
use jaiza_domain::transit::{Limits, Transit};

use crate::door::Call;
use crate::dto::candidate::Sentence;
use crate::dto::transit::{TransitIn, TransitLimit};
use crate::error::{Answer, ErrorBody};
use crate::grid::extract_id;
use crate::sayings::sentence;

/// Types taken for transit where the tables name none with that direction.
const USUAL_KINDS: [&str; 2] = ["TP", "TR"];
const DIRECTION: &str = "transit";

/// What was read, and by which limits it is looked at.
pub struct Read {
    pub as_of: NaiveDate,
    pub kinds: BTreeSet<String>,
    pub limits: Limits,
    pub shown_limits: Vec<TransitLimit>,
    pub transits: Vec<Transit>,
    /// Recorded levies by declaration and code.
    pub levies: BTreeMap<String, BTreeMap<String, i64>>,
    pub tables: ReferenceTables,
}

/// Reads the transit declarations that are asked for.
///
/// # Errors
/// Unknown extracts, unfit limits, a store that cannot be read.
pub fn read(call: &Call<'_>, home: &Home, asked: &TransitIn) -> Answer<Read> {
    let tables = crate::reference::tables(home)?;
    let (limits, shown_limits) = limits(asked)?;
    let as_of = match asked.as_of.as_deref().filter(|text| !text.is_empty()) {
        None => call.session.today(),
        Some(text) => crate::times::date(text).ok_or_else(|| {
            ErrorBody::invalid(
                "error-date",
                format!("\"{text}\" is not a date such as 2026-06-30."),
            )
            .arg("text", text)
        })?,
    };
    let kinds = kinds(asked, &tables);
    let extracts = crate::commands::risk::chosen(home, &asked.extracts)?;
    let current = Condition {
        column: "current".to_owned(),
        test: Test::Equals("true".to_owned()),
    };
    let filter = Filter {
        extracts: extracts
            .iter()
            .map(|id| extract_id(id))
            .collect::<Answer<_>>()?,
        all: vec![current],
    };
    let mut gathered = Gathered::default();
    home.extracts()?
        .each_item(&filter, &mut |_, item| gathered.take(&item, &kinds))?;
    Ok(Read {
        as_of,
        kinds,
        limits,
        shown_limits,
        transits: gathered.transits.into_values().collect(),
        levies: gathered.levies,
        tables,
    })
}

fn limits(asked: &TransitIn) -> Answer<(Limits, Vec<TransitLimit>)> {
    let usual = Limits::default();
    let weight_pct = match asked
        .weight_pct
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
    {
        None => usual.weight_pct.clone(),
        Some(text) => {
            let read = text.parse::<Decimal>().map(Ratio::from).ok();
            read.filter(|pct| !pct.is_negative() && *pct <= Ratio::whole(100)).ok_or_else(|| {
                ErrorBody::invalid("error-transit-limit", format!("The weight limit cannot be \"{text}\" percent; give a number from 0 to 100."))
                    .arg("text", text)
            })?
        }
    };
    let limits = Limits {
        exit_days: asked.exit_days.map_or(usual.exit_days, i64::from),
        weight_pct,
    };
    let own = asked.source.trim();
    let source = |same: bool| match (same, own.is_empty()) {
        (true, _) => sentence("transit-limit-usual", &[]),
        (false, true) => sentence("transit-limit-own", &[]),
        (false, false) => Sentence {
            key: String::new(),
            args: BTreeMap::new(),
            english: own.to_owned(),
        },
    };
    let limit = |name: &str, value: String, same: bool| TransitLimit {
        name: name.to_owned(),
        value,
        source: source(same),
    };
    let shown = vec![
        limit(
            "exit_days",
            limits.exit_days.to_string(),
            limits.exit_days == usual.exit_days,
        ),
        limit(
            "weight_pct",
            limits.weight_pct.plain(),
            limits.weight_pct == usual.weight_pct,
        ),
    ];
    Ok((limits, shown))
}

/// Types that are transit: those asked for, else those of the tables, else the usual ones.
fn kinds(asked: &TransitIn, tables: &ReferenceTables) -> BTreeSet<String> {
    if !asked.kinds.is_empty() {
        return asked
            .kinds
            .iter()
            .map(|kind| kind.trim().to_uppercase())
            .collect();
    }
    let known = tables
        .gd_type
        .iter()
        .filter(|row| row.direction.eq_ignore_ascii_case(DIRECTION));
    let known: BTreeSet<String> = known.map(|row| row.code.clone()).collect();
    if known.is_empty() {
        USUAL_KINDS.map(str::to_owned).into()
    } else {
        known
    }
}

#[derive(Default)]
struct Gathered {
    transits: BTreeMap<String, Transit>,
    levies: BTreeMap<String, BTreeMap<String, i64>>,
}

impl Gathered {
    fn take(&mut self, item: &ItemRow, kinds: &BTreeSet<String>) {
        let number = gd::parse(&item.gd_uid, item.gd_date);
        let kind = number
            .map(|number| number.decl_type().to_owned())
            .unwrap_or_default();
        let Some(gd_date) = item.gd_date.filter(|_| kinds.contains(&kind)) else {
            return;
        };
        let one = self
            .transits
            .entry(item.gd_uid.clone())
            .or_insert_with(|| Transit {
                gd: item.gd_uid.clone(),
                gd_date,
                kind,
                value: Some(Ratio::zero()),
                ..Transit::default()
            });
        one.items += 1;
        one.value = one
            .value
            .take()
            .zip(item.value)
            .map(|(sum, value)| sum + Ratio::whole(value));
        fill(one, item);
        let recorded = EXTRACT_LEVIES.into_iter().zip(item.levies.in_order());
        for (levy, amount) in recorded.filter_map(|(levy, amount)| Some((levy, amount?))) {
            let due = one.leviable.take().unwrap_or_default();
            one.leviable = Some(due + Ratio::whole(amount));
            let sums = self.levies.entry(item.gd_uid.clone()).or_default();
            let sum = sums.entry(levy.to_owned()).or_default();
            *sum = sum.saturating_add(amount);
        }
    }
}

/// Facts of the declaration stand on each of its items: the first item that states one gives it.
fn fill(one: &mut Transit, item: &ItemRow) {
    let text = |name: &str| {
        item.beyond
            .columns
            .get(name)
            .map_or("", String::as_str)
            .trim()
    };
    let number = |name: &str| text(name).parse::<Decimal>().ok().map(Ratio::from);
    let keep = |slot: &mut String, stated: &str| {
        if slot.is_empty() {
            stated.clone_into(slot);
        }
    };
    keep(&mut one.trader_id, &item.trader_id);
    keep(&mut one.trader_name, &item.trader_name);
    keep(&mut one.description, &item.description);
    keep(&mut one.agent_id, text("agent_id"));
    keep(&mut one.guarantee_ref, text("guarantee_ref"));
    keep(&mut one.seal_in, text("seal_in"));
    keep(&mut one.seal_out, text("seal_out"));
    keep(&mut one.bl, text("bl_no"));
    keep(&mut one.containers, text("containers"));
    let fill = |slot: &mut Option<Ratio>, stated: Option<Ratio>| *slot = slot.take().or(stated);
    fill(&mut one.guarantee_amt, number("guarantee_amt"));
    fill(&mut one.weigh_in_kg, number("weigh_in_kg"));
    fill(&mut one.weigh_out_kg, number("weigh_out_kg"));
    fill(&mut one.tracker_alerts, number("tracker_alerts"));
    one.exit_date = one.exit_date.or_else(|| text("exit_date").parse().ok());
    one.scan_sample = one.scan_sample.or_else(|| yes(text("scan_sample")));
    one.scanned = one.scanned || yes(text("scan_flag")) == Some(true);
}

/// A mark as yes or no; a blank one is neither.
fn yes(text: &str) -> Option<bool> {
    match text.to_uppercase().as_str() {
        "" => None,
        "N" | "NO" | "0" | "FALSE" | "NOT SCANNED" => Some(false),
        _ => Some(true),
    }
}
