//! Facts of one item as the levy engine wants them: declared value and rates in force, and what a
//! finding changes.

use jaiza_domain::declaration::{EXTRACT_LEVIES, Item, dotted_pct};
use jaiza_domain::reference::ReferenceTables;
use jaiza_domain::tariff::{self, RateQuestion, RateSet, TariffError};
use serde_json::{Map, Value, json};

use crate::error::{Answer, ErrorBody};
use crate::refusals::sentence_case;

/// An item with the rates that applied on its date, as its findings change it step by step.
#[derive(Clone)]
pub struct ItemFacts<'a> {
    /// The item as extracted.
    pub item: &'a Item,
    /// Rates in force for the declared facts; `None` when the package does not cover the date.
    pub declared: Option<RateSet>,
    /// Rates in force after the changes so far, where a change led to other rates.
    pub found: Option<RateSet>,
    /// Rupees per unit of currency, when the package covers the date.
    pub fx: Option<(String, String)>,
    /// The customs value is built up from price and exchange rate (else it is the recorded one).
    pub built_up: bool,
    /// Code, origin and claim after the changes so far.
    pct: String,
    origin: String,
    claim: Option<String>,
}

/// Parameters of the build-up of the customs value.
pub struct Loadings {
    /// Percent of insurance and of landing charges.
    pub insurance: String,
    /// Percent of landing charges.
    pub landing: String,
    /// `COMPOUND` or `ADD`.
    pub mode: String,
}

impl<'a> ItemFacts<'a> {
    /// Looks up what applied on the day of the declaration.
    pub fn declared(
        item: &'a Item,
        tables: &ReferenceTables,
        status: Option<&str>,
        loadings: &Loadings,
    ) -> Answer<Self> {
        let claim = item.sro_key.clone().filter(|key| key != "?");
        let mut facts = Self {
            item,
            declared: None,
            found: None,
            fx: fx(item, tables),
            built_up: false,
            pct: item.pct.clone(),
            origin: item.origin.clone(),
            claim,
        };
        facts.declared = match facts.rates(tables, status) {
            Ok(set) => Some(set),
            // A claim that does not cover the goods, or a date the package does not cover: the
            // levies stand as recorded; the indicators speak of it.
            Err(TariffError::NoConcession { .. } | TariffError::NoLine { .. }) => None,
            Err(why) => return Err(refuse(item, &why)),
        };
        facts.built_up = facts.value_agrees(loadings)?;
        Ok(facts)
    }

    /// Does price × quantity × rate with the loadings give the recorded customs value?
    fn value_agrees(&self, loadings: &Loadings) -> Answer<bool> {
        let Some(value) = self.build_up(loadings) else {
            return Ok(false);
        };
        let rates: Map<String, Value> = EXTRACT_LEVIES
            .iter()
            .map(|levy| ((*levy).into(), json!("0")))
            .collect();
        let input = json!({ "schedule": "PK", "facts": { "value": value, "rates": rates } });
        let result = super::ask("levy.compute", input)?;
        Ok(result["customs_value"] == json!(self.item.value.to_string()))
    }

    fn build_up(&self, loadings: &Loadings) -> Option<Value> {
        let (rate, per) = self.fx.as_ref()?;
        Some(json!({
            "qty": self.item.quantity.to_string(), "unit_price": price(self.item), "fx": rate, "fx_per": per,
            "unit": unit_name(&self.item.unit), "mode": loadings.mode,
            "insurance": { "pct": loadings.insurance }, "landing": { "pct": loadings.landing },
        }))
    }

    /// Declared facts for the engine.
    pub fn engine_facts(&self, loadings: &Loadings) -> Value {
        let value = self.build_up(loadings).filter(|_| self.built_up).unwrap_or_else(|| {
            json!({
                "customs_value": self.item.value.to_string(), "qty": self.item.quantity.to_string(), "unit": unit_name(&self.item.unit),
            })
        });
        let rates = match &self.declared {
            Some(set) => engine_rates(set),
            None => EXTRACT_LEVIES
                .iter()
                .zip(self.item.levies.in_order())
                .map(|(levy, amount)| {
                    (
                        (*levy).to_owned(),
                        json!({ "amount": amount.unwrap_or(0).max(0).to_string() }),
                    )
                })
                .collect(),
        };
        json!({ "value": value, "rates": rates })
    }

    fn rates(
        &self,
        tables: &ReferenceTables,
        status: Option<&str>,
    ) -> Result<RateSet, TariffError> {
        tariff::rate_set(
            tables,
            &RateQuestion {
                pct: &self.pct,
                origin: &self.origin,
                day: self.item.gd_date,
                status,
                claim: self.claim.as_deref(),
            },
        )
    }

    /// Rates after a change of code, origin or claim. A claim that the new code or origin no longer
    /// supports falls away, which `notes` say.
    pub fn change(
        &mut self,
        found: &Found<'_>,
        tables: &ReferenceTables,
        status: Option<&str>,
        notes: &mut Vec<String>,
    ) -> Answer<Value> {
        if let Some(pct) = found.pct {
            self.pct = plain_pct(pct)?;
        }
        if let Some(origin) = found.origin {
            origin.trim().to_uppercase().clone_into(&mut self.origin);
        }
        if found.deny.is_some() {
            self.claim = None;
        }
        let set = match self.rates(tables, status) {
            Err(TariffError::NoConcession { key, .. }) => {
                self.claim = None;
                notes.push(format!(
                    "{}: {key} does not cover {} from {}; the rates without it are used.",
                    self.item.key(),
                    dotted_pct(&self.pct),
                    self.origin
                ));
                self.rates(tables, status)
            }
            other => other,
        };
        let set = set.map_err(|why| refuse(self.item, &why))?;
        let rates = engine_rates(&set);
        self.found = Some(set);
        Ok(json!({ "rates": rates }))
    }

    /// A found price or quantity as a change of the value.
    pub fn change_value(&self, found: &Found<'_>) -> Value {
        if self.built_up {
            let mut value = Map::new();
            if let Some(price) = found.unit_price {
                value.insert("unit_price".into(), json!(price));
            }
            if let Some(quantity) = found.quantity {
                value.insert("qty".into(), json!(quantity));
            }
            return json!({ "value": value });
        }
        // The recorded value keeps its additions: it moves in proportion to price or quantity.
        let (new, old) = match (found.unit_price, found.quantity) {
            (Some(new), _) => (new.to_owned(), price(self.item)),
            (None, quantity) => (
                quantity.unwrap_or_default().to_owned(),
                self.item.quantity.to_string(),
            ),
        };
        let input = json!({
            "factors": [self.item.value.to_string(), new], "divisor": old, "rounding": { "decimals": 0, "mode": "half_up" },
        });
        let rounded = super::ask("money.round", input)
            .map(|r| r["rounded"].clone())
            .unwrap_or_default();
        let mut value = json!({ "customs_value": rounded });
        if let Some(quantity) = found.quantity {
            value["qty"] = json!(quantity);
        }
        json!({ "value": value })
    }
}

/// What a finding found on one item.
#[derive(Clone, Copy, Default)]
#[allow(missing_docs)]
pub struct Found<'f> {
    pub pct: Option<&'f str>,
    pub origin: Option<&'f str>,
    pub deny: Option<&'f str>,
    pub unit_price: Option<&'f str>,
    pub quantity: Option<&'f str>,
}

/// Assessed price, else the declared one.
pub fn price(item: &Item) -> String {
    item.price_assessed
        .unwrap_or(item.price_declared)
        .to_string()
}

/// Unit as people write it in extracts of Pakistan.
pub fn unit_name(rec20: &str) -> String {
    match rec20 {
        "KGM" => "KG",
        "C62" | "H87" => "NO",
        other => other,
    }
    .to_owned()
}

/// `4821.1090` or `48211090` as 8 digits.
///
/// # Errors
/// A text that is not a full code.
pub fn plain_pct(text: &str) -> Answer<String> {
    let digits: String = text.trim().chars().filter(|c| *c != '.').collect();
    if digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(digits);
    }
    Err(ErrorBody::invalid(
        "error-pct",
        format!("\"{text}\" is not a tariff code of eight digits such as 4821.1090."),
    )
    .arg("text", text))
}

fn fx(item: &Item, tables: &ReferenceTables) -> Option<(String, String)> {
    if item.currency == "PKR" {
        return Some(("1".into(), "1".into()));
    }
    let (rate, per) = tariff::exchange_rate(tables, &item.currency, item.gd_date)?;
    Some((rate.to_string(), per.to_string()))
}

/// Rates of a set as the engine reads them; a specific duty is per unit of the line.
pub fn engine_rates(set: &RateSet) -> Map<String, Value> {
    set.rates
        .iter()
        .map(|(levy, rate)| {
            let value = if rate.specific {
                json!({ "specific": rate.rate.to_string(), "unit": unit_name(&set.unit) })
            } else {
                json!(rate.rate.to_string())
            };
            (levy.clone(), value)
        })
        .collect()
}

fn refuse(item: &Item, why: &TariffError) -> ErrorBody {
    ErrorBody::invalid(
        "error-tariff",
        format!("Item {}: {}", item.key(), sentence_case(&why.to_string())),
    )
    .arg("item", item.key())
    .arg("why", why)
}
