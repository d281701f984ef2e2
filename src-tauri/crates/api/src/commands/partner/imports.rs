//! Items of extracts as rows of a comparison: arrivals from the partners, each counted once.

use std::collections::{BTreeMap, BTreeSet};

use jaiza_casefile::Home;
use jaiza_casefile::extracts::{Condition, Filter, Test};
use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::ItemRow;
use jaiza_domain::exact::Ratio;
use jaiza_domain::partner::{Row, month_of, name_key, number_key};
use jaiza_domain::reference::ReferenceTables;
use jaiza_domain::text::gd;

use super::exports::{containers, country};
use super::rates::Rates;
use crate::commands::matching::units;
use crate::error::Answer;
use crate::grid::extract_id;

/// Ex-bond clearances: the goods arrived into bond and were counted then.
const EX_BOND: [&str; 2] = ["EB", "EX"];
const KILOGRAM: &str = "KGM";

/// What an item says besides what is compared.
#[derive(Clone, Debug, Default)]
pub struct ImportFacts {
    pub gd: String,
    pub item_no: u32,
    pub trader_id: String,
    pub trader_name: String,
    pub description: String,
    pub price: Option<Decimal>,
    pub value: Option<i64>,
    pub exporter: String,
    pub bl: String,
    pub containers: String,
}

/// Imports, and how many items could not be compared, by reason.
#[derive(Default)]
pub struct Imports {
    pub rows: Vec<Row>,
    pub facts: Vec<ImportFacts>,
    pub left_out: BTreeMap<&'static str, u32>,
    /// Items whose weight is the gross weight, for want of a net weight.
    pub gross: u32,
    /// Items from countries of which there is no partner file.
    pub elsewhere: u32,
    /// First and last month of all items, those from elsewhere too: what the extracts cover.
    pub covered: Option<(i32, i32)>,
}

/// Reads the current items that came from `partners`; those that came through a hub stay out.
///
/// # Errors
/// When the store cannot be read.
pub fn read(
    home: &Home,
    extracts: &[String],
    tables: &ReferenceTables,
    (partners, hubs): (&BTreeSet<String>, &BTreeSet<String>),
) -> Answer<Imports> {
    let extracts = extracts
        .iter()
        .map(|id| extract_id(id))
        .collect::<Answer<Vec<_>>>()?;
    let current = Condition {
        column: "current".to_owned(),
        test: Test::Equals("true".to_owned()),
    };
    let filter = Filter {
        extracts,
        all: vec![current],
    };
    let mut found = Imports::default();
    let mut rates = Rates::of(tables);
    home.extracts()?.each_item(&filter, &mut |_, item| {
        if let Some(month) = item.gd_date.map(month_of) {
            let (first, last) = found.covered.unwrap_or((month, month));
            found.covered = Some((first.min(month), last.max(month)));
        }
        match row(&item, tables, (partners, hubs), &mut rates) {
            Ok(Some((row, gross))) => {
                found.gross += u32::from(gross);
                found.facts.push(facts(item));
                found.rows.push(row);
            }
            Ok(None) => found.elsewhere += 1,
            Err(reason) => *found.left_out.entry(reason).or_default() += 1,
        }
    })?;
    Ok(found)
}

/// The row and whether its weight is gross; `None` for goods from elsewhere.
fn row(
    item: &ItemRow,
    tables: &ReferenceTables,
    (partners, hubs): (&BTreeSet<String>, &BTreeSet<String>),
    rates: &mut Rates<'_>,
) -> Result<Option<(Row, bool)>, &'static str> {
    let stated = |name: &str| item.beyond.columns.get(name).map_or("", String::as_str);
    let sent = country(tables, stated("country_export"));
    let origin = Some(item.origin.clone()).filter(|origin| !origin.is_empty());
    let through = sent
        .as_ref()
        .filter(|sent| hubs.contains(*sent) && Some(*sent) != origin.as_ref());
    if through.is_some()
        && origin
            .as_ref()
            .is_some_and(|origin| partners.contains(origin))
    {
        return Err("hub");
    }
    let Some(partner) = sent.or(origin) else {
        return Err("country-unknown");
    };
    if !partners.contains(&partner) {
        return Ok(None);
    }
    let kind = gd::parse(&item.gd_uid, item.gd_date).map(|number| number.decl_type().to_owned());
    let kind = kind.unwrap_or_default();
    if EX_BOND.contains(&kind.as_str()) {
        return Err("ex-bond");
    }
    let known = tables.gd_type.iter().find(|row| row.code == kind);
    if known.is_some_and(|row| !row.direction.eq_ignore_ascii_case("import")) {
        return Err("no-import");
    }
    let day = item.gd_date.ok_or("day-unsound")?;
    if item.pct.len() < 6 {
        return Err("code-unsound");
    }
    let (kg, gross) = weight(item, tables);
    let value = item.value.map(Ratio::whole);
    Ok(Some((
        Row {
            id: format!("{}#{}", item.gd_uid, item.item_no),
            declaration: item.gd_uid.clone(),
            partner,
            hs: item.pct.clone(),
            day,
            kg,
            usd: value.and_then(|value| rates.dollars(&value, "PKR", day)),
            bl: number_key(stated("bl_no")),
            containers: containers(stated("containers")),
            exporter: name_key(stated("exporter_name")),
            consignee: name_key(&item.trader_name),
        },
        gross,
    )))
}

/// Net weight, else a quantity in units of weight, else gross weight (then true).
fn weight(item: &ItemRow, tables: &ReferenceTables) -> (Option<Ratio>, bool) {
    let stated = |name: &str| {
        let text = item.beyond.columns.get(name)?;
        text.parse::<Decimal>().ok().map(Ratio::from)
    };
    let quantity = || {
        let quantity = units::quantity(&tables.uom, item.quantity?, &item.unit)?;
        (quantity.base == KILOGRAM).then_some(quantity.amount)
    };
    if let Some(kg) = stated("net_kg").or_else(quantity) {
        (Some(kg), false)
    } else {
        let gross = stated("gross_kg");
        let is_gross = gross.is_some();
        (gross, is_gross)
    }
}

fn facts(item: ItemRow) -> ImportFacts {
    let mut beyond = item.beyond.columns;
    let mut text = |name: &str| beyond.remove(name).unwrap_or_default();
    ImportFacts {
        exporter: text("exporter_name"),
        bl: text("bl_no"),
        containers: text("containers"),
        gd: item.gd_uid,
        item_no: item.item_no,
        trader_id: item.trader_id,
        trader_name: item.trader_name,
        description: item.description,
        price: item.price_assessed.or(item.price_declared),
        value: item.value,
    }
}
