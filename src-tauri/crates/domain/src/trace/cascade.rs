//! Customs value and levies of one state of an item, each with its working.

use std::collections::BTreeMap;

use super::book::{Book, Parts};
use super::expression::Expression;
use super::figure::{Content, Label, Part, Section};
use crate::decimal::Decimal;
use crate::levies::{
    Adjustment, AdjustmentCurrency, CUSTOMS_VALUE, Charge, Facts, LandingMode, LevyError, Schedule,
    Stage, ValueFacts,
};

/// Where each fact of a lot was stated last: a fact that a finding leaves alone keeps its place.
pub(super) type Standing = BTreeMap<String, Part>;

/// The part of an item that is computed: so much of a quantity, or what is left of it.
#[derive(Clone)]
pub(super) struct ShareParts {
    pub affected: Part,
    pub qty: Part,
    pub rest: bool,
}

/// A state of an item being worked out.
pub(super) struct Cascade<'a> {
    pub schedule: &'a Schedule,
    pub facts: &'a Facts,
    pub share: Option<&'a ShareParts>,
    /// Path of the state, such as `finding/B/7/after`.
    pub at: &'a str,
    pub standing: &'a mut Standing,
    pub book: &'a mut Book,
}

impl Cascade<'_> {
    /// Works out customs value, levies and total.
    ///
    /// # Errors
    /// A fact that is missing, or does not fit.
    pub fn run(mut self) -> Result<(), LevyError> {
        self.customs_value()?;
        let schedule = self.schedule;
        for levy in schedule.levies() {
            self.levy(levy)?;
        }
        let mut members = Vec::new();
        for levy in schedule.levies() {
            members.push(self.book.part(&self.path(&levy.code))?);
        }
        let decimals = schedule.no_levies().total().decimals();
        self.book
            .sum(self.named("total", "total", ""), members, decimals)?;
        Ok(())
    }

    pub(super) fn path(&self, key: &str) -> String {
        format!("{}/{key}", self.at)
    }

    pub(super) fn named(
        &self,
        key: &str,
        word: &'static str,
        name: &str,
    ) -> (String, Label, Section) {
        (self.path(key), Label::new(word, name), Section::Levies)
    }

    /// A fact at the place where it was stated last.
    pub(super) fn fact(
        &mut self,
        field: &str,
        word: &'static str,
        name: &str,
        value: Decimal,
    ) -> Part {
        let content = Content::Number(value.into());
        if let Some(known) = self.standing.get(field).filter(|p| p.content == content) {
            return known.clone();
        }
        let path = self.path(field);
        let part = self.book.fact(path, Label::new(word, name), content);
        self.standing.insert(field.to_owned(), part.clone());
        part
    }

    /// The share of a whole, as the engine takes it.
    pub(super) fn shared(&self, whole: Expression, parts: &mut Parts) -> Expression {
        let Some(share) = self.share else {
            return whole;
        };
        let affected = parts.take(share.affected.clone());
        let qty = parts.take(share.qty.clone());
        let taken = if share.rest {
            Expression::less(qty.clone(), affected)
        } else {
            affected
        };
        Expression::quotient(Expression::Product(vec![whole, taken]), qty)
    }

    fn customs_value(&mut self) -> Result<(), LevyError> {
        let (value, rounding) = (&self.facts.value, &self.schedule.value().rounding);
        let mut parts = Parts::default();
        let mut members = if let Some(given) = value.customs_value {
            let given = self.fact("value_given", "value_given", "", given);
            vec![parts.take(given)]
        } else {
            self.built_up(value)?
                .into_iter()
                .map(|part| parts.take(part))
                .collect()
        };
        if let Some(adjusted) = self.adjustments(value)? {
            members.push(parts.take(adjusted));
        }
        let name = |key| self.named(key, "customs_value", "");
        if self.share.is_none() {
            let rule = Expression::Sum(members);
            let line = name("customs_value");
            self.book.work(line, rule, parts, Some(rounding))?;
            return Ok(());
        }
        let line = self.named("value_whole", "value_whole", "");
        let whole = self
            .book
            .work(line, Expression::Sum(members), parts, Some(rounding))?;
        let mut parts = Parts::default();
        let whole = parts.take(whole);
        let rule = self.shared(whole, &mut parts);
        let line = self.named("customs_value", "customs_value", "");
        self.book.work(line, rule, parts, Some(rounding))?;
        Ok(())
    }

    /// Cost and freight, insurance, landing.
    fn built_up(&mut self, value: &ValueFacts) -> Result<Vec<Part>, LevyError> {
        let rule = self.schedule.value();
        let cf = self.cost_and_freight(value)?;
        let insurance = value.insurance.unwrap_or(Charge::Pct(rule.insurance_pct));
        let insurance = self.charge("insurance", insurance, std::slice::from_ref(&cf))?;
        let landing = value.landing.unwrap_or(Charge::Pct(rule.landing_pct));
        let landing = match value.mode.unwrap_or(rule.mode) {
            LandingMode::Add => self.charge("landing", landing, std::slice::from_ref(&cf))?,
            LandingMode::Compound => {
                self.charge("landing", landing, &[cf.clone(), insurance.clone()])?
            }
        };
        Ok(vec![cf, insurance, landing])
    }

    fn cost_and_freight(&mut self, value: &ValueFacts) -> Result<Part, LevyError> {
        let nothing = Decimal::ZERO;
        let unit = value.unit.clone().unwrap_or_default();
        let qty = self.fact("qty", "qty", &unit, value.qty.unwrap_or(nothing));
        let price = value.unit_price.unwrap_or(nothing);
        let price = self.fact("unit_price", "unit_price", "", price);
        let mut parts = Parts::default();
        let price = Expression::Product(vec![parts.take(qty), parts.take(price)]);
        let foreign = self.adjusted(
            value,
            (Stage::Cf, AdjustmentCurrency::Foreign),
            Some(price),
            &mut parts,
        );
        let local = foreign.map(|foreign| self.in_rupees(value, foreign, &mut parts));
        let rule = self
            .adjusted(
                value,
                (Stage::Cf, AdjustmentCurrency::Local),
                local,
                &mut parts,
            )
            .unwrap_or(Expression::Sum(Vec::new()));
        let line = self.named("cf", "cf", "");
        self.book.work(line, rule, parts, None)
    }

    /// Foreign money in the currency of the schedule.
    fn in_rupees(&mut self, value: &ValueFacts, of: Expression, parts: &mut Parts) -> Expression {
        let one = Decimal::whole(1);
        let fx = self.fact("fx", "fx", "", value.fx.unwrap_or(one));
        let mut factors = match of {
            Expression::Product(factors) => factors,
            other => vec![other],
        };
        factors.push(parts.take(fx));
        let product = Expression::Product(factors);
        match value.fx_per.filter(|per| *per != one) {
            Some(per) => {
                let per = self.fact("fx_per", "fx_per", "", per);
                Expression::quotient(product, parts.take(per))
            }
            None => product,
        }
    }

    /// `start` with the adjustments of a stage and currency; `None` when there is neither.
    fn adjusted(
        &mut self,
        value: &ValueFacts,
        (stage, currency): (Stage, AdjustmentCurrency),
        start: Option<Expression>,
        parts: &mut Parts,
    ) -> Option<Expression> {
        let usual = if value.is_fixed() {
            Stage::Final
        } else {
            Stage::Cf
        };
        let meant = |a: &Adjustment| {
            a.stage.unwrap_or(usual) == stage
                && a.currency.unwrap_or(AdjustmentCurrency::Local) == currency
        };
        let mut sum: Vec<Expression> = start.into_iter().collect();
        for (place, adjustment) in numbered(&value.additions).filter(|(_, a)| meant(a)) {
            let name = adjustment.name.as_deref().unwrap_or_default();
            let field = format!("addition.{place}");
            sum.push(parts.take(self.fact(&field, "addition", name, adjustment.amount)));
        }
        let mut taken: Vec<Expression> = Vec::new();
        for (place, adjustment) in numbered(&value.deductions).filter(|(_, a)| meant(a)) {
            let name = adjustment.name.as_deref().unwrap_or_default();
            let field = format!("deduction.{place}");
            taken.push(parts.take(self.fact(&field, "deduction", name, adjustment.amount)));
        }
        if sum.len() == 1 && taken.is_empty() {
            return sum.pop();
        }
        match (sum.is_empty(), taken.is_empty()) {
            (true, true) => None,
            (_, true) => Some(Expression::Sum(sum)),
            _ => Some(Expression::less(
                Expression::Sum(sum),
                Expression::Sum(taken),
            )),
        }
    }

    /// Final additions less final deductions, if there are any.
    fn adjustments(&mut self, value: &ValueFacts) -> Result<Option<Part>, LevyError> {
        let mut parts = Parts::default();
        let foreign = (Stage::Final, AdjustmentCurrency::Foreign);
        let foreign = self.adjusted(value, foreign, None, &mut parts);
        let foreign = foreign.map(|foreign| self.in_rupees(value, foreign, &mut parts));
        let local = (Stage::Final, AdjustmentCurrency::Local);
        let Some(rule) = self.adjusted(value, local, foreign, &mut parts) else {
            return Ok(None);
        };
        let line = self.named("adjustments", "adjustments", "");
        self.book.work(line, rule, parts, None).map(Some)
    }

    /// Insurance or landing: a percentage of the sum of `of`, or an amount.
    fn charge(
        &mut self,
        key: &'static str,
        charge: Charge,
        of: &[Part],
    ) -> Result<Part, LevyError> {
        let mut parts = Parts::default();
        let rule = match charge {
            Charge::Pct(pct) => {
                let sum = of.iter().map(|part| parts.take(part.clone())).collect();
                let pct = self.fact(&format!("{key}_pct"), pct_word(key), "", pct);
                Expression::percent(Expression::Sum(sum), parts.take(pct))
            }
            Charge::Amount(amount) => {
                parts.take(self.fact(&format!("{key}_amount"), amount_word(key), "", amount))
            }
        };
        let line = self.named(key, key, "");
        self.book.work(line, rule, parts, None)
    }

    /// Customs value, an earlier levy or an extra amount.
    pub(super) fn component(&mut self, name: &str) -> Result<Part, LevyError> {
        if name == CUSTOMS_VALUE {
            return self.book.part(&self.path("customs_value"));
        }
        if self.schedule.position(name).is_some() {
            return self.book.part(&self.path(name));
        }
        let amount = self.facts.extras.get(name).copied();
        let amount = amount.ok_or_else(|| LevyError::missing(format!("{name} is not given")))?;
        let extra = self.fact(name, "extra", name, amount);
        if self.share.is_none() {
            return Ok(extra);
        }
        let key = format!("{name}.share");
        if let Some(known) = self.book.get(&self.path(&key)) {
            return Ok(known.part());
        }
        let mut parts = Parts::default();
        let whole = parts.take(extra);
        let rule = self.shared(whole, &mut parts);
        let line = self.named(&key, "extra", name);
        self.book.work(line, rule, parts, None)
    }
}

fn numbered(list: &[Adjustment]) -> impl Iterator<Item = (usize, &Adjustment)> {
    list.iter().enumerate().map(|(place, one)| (place + 1, one))
}

fn pct_word(key: &str) -> &'static str {
    if key == "insurance" {
        "insurance_pct"
    } else {
        "landing_pct"
    }
}

fn amount_word(key: &str) -> &'static str {
    if key == "insurance" {
        "insurance_amount"
    } else {
        "landing_amount"
    }
}
