//! One levy with its working: base, rate, alternatives.

use super::book::Parts;
use super::cascade::Cascade;
use super::expression::Expression;
use super::figure::Part;
use crate::decimal::Decimal;
use crate::levies::{Component, Levy, LevyError, Rate};

impl Cascade<'_> {
    /// Works out a levy of the schedule.
    pub(super) fn levy(&mut self, levy: &Levy) -> Result<(), LevyError> {
        let mut parts = Parts::default();
        let facts = self.facts;
        let rule = match facts.rates.get(&levy.code) {
            Some(rate) => self.rate(levy, &levy.code, rate, &mut parts)?,
            None if levy.optional => Expression::Sum(Vec::new()),
            None => {
                let what = format!("the rate of {} is not given", levy.code);
                return Err(LevyError::missing(what));
            }
        };
        let line = self.named(&levy.code, "levy", &levy.code);
        self.book.work(line, rule, parts, Some(&levy.rounding))?;
        Ok(())
    }

    /// The rule of a rate; `key` names it within the state (`CD`, or `CD.2` for an alternative).
    fn rate(
        &mut self,
        levy: &Levy,
        key: &str,
        rate: &Rate,
        parts: &mut Parts,
    ) -> Result<Expression, LevyError> {
        match rate {
            Rate::Percent { pct, base } => {
                let base = base.as_deref().unwrap_or(&levy.base);
                let base = self.base(levy, key, base)?;
                let pct = self.fact(&format!("{key}.rate"), "rate", &levy.code, *pct);
                let base = parts.take(base);
                Ok(Expression::percent(base, parts.take(pct)))
            }
            Rate::Specific {
                specific,
                unit,
                per,
                currency,
            } => {
                let rate = self.specific(levy, key, (*specific, unit, *per), parts)?;
                self.local(rate, currency.as_deref(), parts)
            }
            Rate::Fixed { amount, currency } => {
                let field = format!("{key}.amount");
                let amount = parts.take(self.fact(&field, "amount_fixed", &levy.code, *amount));
                self.local(amount, currency.as_deref(), parts)
            }
            Rate::HigherOf(members) => Ok(Expression::Highest(
                self.members(levy, key, members, parts)?,
            )),
            Rate::LowerOf(members) => {
                Ok(Expression::Lowest(self.members(levy, key, members, parts)?))
            }
            Rate::Sum(members) => Ok(Expression::Sum(self.members(levy, key, members, parts)?)),
        }
    }

    /// Each alternative is a figure of its own, not rounded.
    fn members(
        &mut self,
        levy: &Levy,
        key: &str,
        members: &[Rate],
        parts: &mut Parts,
    ) -> Result<Vec<Expression>, LevyError> {
        let mut taken = Vec::new();
        for (place, member) in members.iter().enumerate() {
            let key = format!("{key}.{}", place + 1);
            let mut own = Parts::default();
            let rule = self.rate(levy, &key, member, &mut own)?;
            let line = self.named(&key, "alternative", &levy.code);
            let figure = self.book.work(line, rule, own, None)?;
            taken.push(parts.take(figure));
        }
        Ok(taken)
    }

    fn specific(
        &mut self,
        levy: &Levy,
        key: &str,
        (specific, unit, per): (Decimal, &str, Option<Decimal>),
        parts: &mut Parts,
    ) -> Result<Expression, LevyError> {
        let quantity = self.facts.quantity(unit);
        let quantity = quantity
            .ok_or_else(|| LevyError::missing(format!("the quantity in {unit} is not given")))?;
        let own = self.facts.value.unit.as_deref() == Some(unit);
        let field = if own && self.facts.value.qty.is_some() {
            "qty".to_owned()
        } else {
            format!("unit.{unit}")
        };
        let quantity = parts.take(self.fact(&field, "qty", unit, quantity));
        let quantity = self.shared(quantity, parts);
        let rate = self.fact(&format!("{key}.specific"), "specific", &levy.code, specific);
        let product = Expression::Product(vec![quantity, parts.take(rate)]);
        let one = Decimal::whole(1);
        Ok(match per.filter(|per| *per != one) {
            Some(per) => {
                let per = self.fact(&format!("{key}.per"), "per", unit, per);
                Expression::quotient(product, parts.take(per))
            }
            None => product,
        })
    }

    /// Money of another currency in that of the schedule.
    fn local(
        &mut self,
        amount: Expression,
        currency: Option<&str>,
        parts: &mut Parts,
    ) -> Result<Expression, LevyError> {
        let Some(currency) = currency else {
            return Ok(amount);
        };
        let rate = self.facts.fx_rates.get(currency).copied();
        let rate = rate.ok_or_else(|| {
            LevyError::missing(format!("the exchange rate of {currency} is not given"))
        })?;
        let rate = self.fact(&format!("fx.{currency}"), "fx", currency, rate);
        Ok(Expression::Product(vec![amount, parts.take(rate)]))
    }

    /// What a percentage is taken of; a single component stands for itself.
    fn base(
        &mut self,
        levy: &Levy,
        key: &str,
        components: &[Component],
    ) -> Result<Part, LevyError> {
        if let ([only], None) = (components, &levy.base_rounding)
            && only.pct.is_none()
        {
            return self.component(&only.of);
        }
        let mut parts = Parts::default();
        let mut members = Vec::new();
        for component in components {
            let part = self.component(&component.of)?;
            let whole = parts.take(part);
            members.push(match component.pct {
                Some(pct) => {
                    let field = format!("{key}.base.{}", component.of);
                    let weight = self.fact(&field, "weight", &component.of, pct);
                    Expression::percent(whole, parts.take(weight))
                }
                None => whole,
            });
        }
        let line = self.named(&format!("{key}.base"), "base", &levy.code);
        let rule = Expression::Sum(members);
        self.book
            .work(line, rule, parts, levy.base_rounding.as_ref())
    }
}
