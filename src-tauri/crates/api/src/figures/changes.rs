//! Findings as the engine applies them: what each sets, given what those before it left.

use jaiza_domain::decimal::Decimal;
use jaiza_domain::declaration::{Item, dotted_pct};
use jaiza_domain::exact::{Ratio, Rounding};
use jaiza_domain::findings::{Change, Lot};
use jaiza_domain::levies::{
    Adjustment, AdjustmentCurrency, Charge, Edit, Facts, FactsPatch, Stage, ValueFacts, ValuePatch,
};
use jaiza_domain::tariff::{RateQuestion, RateSet, Tariff, TariffError};

use super::facts::{Loadings, claim, engine_rates, price, refuse};
use super::terms::named;
use crate::dto::finding::{FindingChange, ValueAdjustment};
use crate::error::{Answer, ErrorBody};

/// What earlier findings left of an item: code, origin, claim and the value as it stands.
#[derive(Clone)]
pub struct Standing<'i> {
    item: &'i Item,
    pct: String,
    origin: String,
    claim: Option<String>,
    value: ValueFacts,
    /// Quantity and price of a value that is not built up, to which it stands in proportion.
    quantity: Decimal,
    price: Decimal,
    loadings: &'i Loadings,
    /// Rates that the last change of code, origin or claim led to.
    pub found: Option<RateSet>,
}

/// What a change is made against.
pub struct Against<'t> {
    /// Rate tables.
    pub tariff: &'t Tariff<'t>,
    /// Importer's status when known.
    pub status: Option<&'t str>,
    /// Number of the finding, for refusals.
    pub finding: &'t str,
}

impl<'i> Standing<'i> {
    /// The item as declared.
    pub fn declared(item: &'i Item, facts: &Facts, loadings: &'i Loadings) -> Self {
        Self {
            item,
            pct: item.pct.clone(),
            origin: item.origin.clone(),
            claim: claim(item).map(str::to_owned),
            value: facts.value.clone(),
            quantity: item.quantity,
            price: price(item),
            loadings,
            found: None,
        }
    }

    /// The change of the engine that a fact found brings; the item stands changed afterwards.
    /// A claim that the new code or origin no longer supports falls away, which `notes` say.
    ///
    /// # Errors
    /// A fact that is not a number or a code, or does not fit the item; no rate in force.
    pub fn apply(
        &mut self,
        kind: &str,
        number: &str,
        found: &FindingChange,
        against: &Against<'_>,
        notes: &mut Vec<String>,
    ) -> Answer<Change> {
        let set = match kind {
            "quantity" => self.count(found, against)?,
            "value" => self.appraise(found, against, notes)?,
            _ => self.rate(found, against, notes)?,
        };
        let affected = found
            .affected_qty
            .as_deref()
            .filter(|text| !text.trim().is_empty());
        Ok(Change {
            item: number.to_owned(),
            set,
            affected_qty: affected
                .map(|text| self.number(against, "affected_qty", text))
                .transpose()?,
            lot: found.lot.as_deref().and_then(|lot| named(&Lot::NAMED, lot)),
        })
    }

    fn count(&mut self, found: &FindingChange, against: &Against<'_>) -> Answer<FactsPatch> {
        let Some(text) = &found.quantity else {
            return Err(self.missing(against, "quantity"));
        };
        let quantity = self.number(against, "quantity", text)?;
        let mut value = ValuePatch {
            qty: Edit::Set(quantity),
            ..ValuePatch::default()
        };
        if let Some(recorded) = self.value.customs_value {
            let moved =
                self.in_proportion(against, recorded, quantity, self.quantity, "quantity")?;
            value.customs_value = Edit::Set(moved);
        }
        self.quantity = quantity;
        self.stand(value)
    }

    fn appraise(
        &mut self,
        found: &FindingChange,
        against: &Against<'_>,
        notes: &mut Vec<String>,
    ) -> Answer<FactsPatch> {
        let mut value = ValuePatch::default();
        let number = |name: &str, text: &Option<String>| {
            let text = text.as_deref().filter(|text| !text.trim().is_empty());
            text.map(|text| self.number(against, name, text))
                .transpose()
        };
        let (unit_price, customs_value) = (
            number("unit_price", &found.unit_price)?,
            number("customs_value", &found.customs_value)?,
        );
        let built = [
            (
                "exchange_rate",
                number("exchange_rate", &found.exchange_rate)?,
            ),
            ("insurance", number("insurance", &found.insurance)?),
            ("landing", number("landing", &found.landing)?),
        ];
        let anew = built.iter().find(|(_, number)| number.is_some());
        if let (Some(_), Some((name, _))) = (self.value.customs_value, anew) {
            let rate = built
                .iter()
                .find_map(|(name, n)| n.filter(|_| *name == "exchange_rate"));
            value = self.built_up(against, name, rate)?;
            notes.push(format!(
                "{}: the recorded customs value is not quantity, price and the exchange rate in force; it is built up anew from those found.",
                self.at(against)
            ));
        }
        if let (Some(recorded), None) = (self.value.customs_value, anew) {
            if let Some(unit_price) = unit_price {
                let moved =
                    self.in_proportion(against, recorded, unit_price, self.price, "price")?;
                value.customs_value = Edit::Set(moved);
                self.price = unit_price;
            }
        } else {
            let [(_, fx), (_, insurance), (_, landing)] = built;
            set(&mut value.unit_price, unit_price);
            set(&mut value.fx, fx);
            set(&mut value.insurance, insurance.map(Charge::Amount));
            set(&mut value.landing, landing.map(Charge::Amount));
        }
        if let Some(customs_value) = customs_value {
            value = ValuePatch {
                customs_value: Edit::Set(customs_value),
                ..ValuePatch::default()
            };
        }
        let kept = value.customs_value.is_change();
        value.additions = self.list(against, &found.additions, &self.value.additions, kept)?;
        value.deductions = self.list(against, &found.deductions, &self.value.deductions, kept)?;
        self.stand(value)
    }

    /// The build-up of a value that was recorded otherwise: quantity, price, rate and the loadings of the case.
    fn built_up(
        &self,
        against: &Against<'_>,
        name: &str,
        rate: Option<Decimal>,
    ) -> Answer<ValuePatch> {
        let item = self.item;
        let official = || against.tariff.exchange_rate(&item.currency, item.gd_date);
        let rate = rate.map(|rate| (rate, Decimal::whole(1))).or_else(official);
        let (fx, per) = rate
            .filter(|_| self.quantity.is_positive())
            .ok_or_else(|| self.not_built_up(against, name))?;
        Ok(ValuePatch {
            customs_value: Edit::Remove,
            unit_price: Edit::Set(self.price),
            fx: Edit::Set(fx),
            fx_per: Edit::Set(per),
            mode: Edit::Set(self.loadings.mode),
            insurance: Edit::Set(Charge::Pct(self.loadings.insurance)),
            landing: Edit::Set(Charge::Pct(self.loadings.landing)),
            ..ValuePatch::default()
        })
    }

    /// A list replaces the one before it, so it starts with what earlier findings put there. A
    /// customs value that is set anew takes the earlier ones along.
    fn list(
        &self,
        against: &Against<'_>,
        found: &[ValueAdjustment],
        standing: &[Adjustment],
        renewed: bool,
    ) -> Answer<Edit<Vec<Adjustment>>> {
        if found.is_empty() && (!renewed || standing.is_empty()) {
            return Ok(Edit::Keep);
        }
        let mut list = standing.to_vec();
        for adjustment in found {
            let amount = self.number(against, &adjustment.name, &adjustment.amount)?;
            let foreign = adjustment.currency == "foreign";
            let early = adjustment.stage == "cf";
            if (foreign || early) && self.value.is_fixed() {
                return Err(self.not_built_up(against, &adjustment.name));
            }
            let currency = foreign.then_some(AdjustmentCurrency::Foreign);
            list.push(Adjustment {
                amount,
                name: Some(adjustment.name.clone()),
                currency,
                stage: Some(if early { Stage::Cf } else { Stage::Final }),
            });
        }
        Ok(Edit::Set(list))
    }

    fn rate(
        &mut self,
        found: &FindingChange,
        against: &Against<'_>,
        notes: &mut Vec<String>,
    ) -> Answer<FactsPatch> {
        if let Some(pct) = &found.pct {
            self.pct = plain_pct(pct)?;
        }
        if let Some(origin) = &found.origin {
            self.origin = origin.trim().to_uppercase();
        }
        if found.deny.is_some() {
            self.claim = None;
        }
        let set = match self.rates(against) {
            Err(TariffError::NoConcession { key, .. }) => {
                self.claim = None;
                notes.push(format!(
                    "{}: {key} does not cover {} from {}; the rates without it are used.",
                    self.item.key(),
                    dotted_pct(&self.pct),
                    self.origin
                ));
                self.rates(against)
            }
            other => other,
        };
        let set = set.map_err(|why| refuse(self.item, &why))?;
        let rates = engine_rates(&set);
        self.found = Some(set);
        Ok(FactsPatch {
            rates: rates
                .into_iter()
                .map(|(levy, rate)| (levy, Some(rate)))
                .collect(),
            ..FactsPatch::default()
        })
    }

    fn rates(&self, against: &Against<'_>) -> Result<RateSet, TariffError> {
        against.tariff.rate_set(&RateQuestion {
            pct: &self.pct,
            origin: &self.origin,
            day: self.item.gd_date,
            status: against.status,
            claim: self.claim.as_deref(),
        })
    }

    /// Takes the changed value as the one that stands.
    fn stand(&mut self, value: ValuePatch) -> Answer<FactsPatch> {
        let patch = FactsPatch {
            value,
            ..FactsPatch::default()
        };
        let facts = Facts {
            value: self.value.clone(),
            ..Facts::default()
        };
        self.value = patch.apply(&facts).map_err(super::refused)?.value;
        Ok(patch)
    }

    /// `recorded × new / old`, rounded to whole rupees: a recorded value keeps its additions.
    fn in_proportion(
        &self,
        against: &Against<'_>,
        recorded: Decimal,
        new: Decimal,
        old: Decimal,
        what: &str,
    ) -> Answer<Decimal> {
        let moved = &Ratio::from(recorded) * &Ratio::from(new);
        let moved = moved.checked_div(&old.into()).ok_or_else(|| {
            ErrorBody::invalid(
                "error-declared-nil",
                format!("{}: the declared {what} is nil, so the value cannot follow it; give the customs value found instead.", self.at(against)),
            )
            .arg("what", what)
        })?;
        let rounded = Rounding::whole_half_up().round(&moved).to_string();
        rounded.parse().map_err(|_| {
            ErrorBody::invalid(
                "error-value-too-large",
                format!("{}: the customs value that follows from this {what} is {rounded}, more than the 18 digits a figure may have; check the {what}.", self.at(against)),
            )
            .arg("what", what)
            .arg("value", &rounded)
        })
    }

    fn number(&self, against: &Against<'_>, name: &str, text: &str) -> Answer<Decimal> {
        let number = text.trim().parse::<Decimal>().ok();
        number.filter(|number| number.is_positive()).ok_or_else(|| {
            ErrorBody::invalid(
                "error-not-a-number",
                format!(
                    "{}: {name} \"{text}\" is not a number above zero such as 8.75.",
                    self.at(against)
                ),
            )
            .arg("text", text)
        })
    }

    fn missing(&self, against: &Against<'_>, fact: &str) -> ErrorBody {
        ErrorBody::invalid(
            "error-fact-missing",
            format!("{}: the fact found ({fact}) is missing.", self.at(against)),
        )
        .arg("fact", fact)
    }

    fn not_built_up(&self, against: &Against<'_>, name: &str) -> ErrorBody {
        ErrorBody::invalid(
            "error-value-recorded",
            format!("{}: the customs value of this item is the recorded one, not built up from price and exchange rate, so {name} cannot change it; give the customs value found or an addition in rupees.", self.at(against)),
        )
        .arg("name", name)
    }

    fn at(&self, against: &Against<'_>) -> String {
        format!("Finding {}, {}", against.finding, self.item.key())
    }
}

fn set<T>(edit: &mut Edit<T>, found: Option<T>) {
    if let Some(found) = found {
        *edit = Edit::Set(found);
    }
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
