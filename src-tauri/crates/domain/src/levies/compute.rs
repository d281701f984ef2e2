//! The cascade: customs value, then every levy of the schedule in order.

use serde::{Serialize, Serializer};

use super::rates::{Component, Rate};
use super::schedule::{Levy, Schedule};
use super::side::Side;
use super::value::{ValueTrace, customs_value};
use super::{CUSTOMS_VALUE, Facts, LevyError};
use crate::decimal::Decimal;
use crate::exact::{Amount, AmountMap, DISPLAY_DECIMALS, Ratio, as_display};

/// The part of an item that is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share(Option<Ratio>);

impl Share {
    /// The whole item.
    pub const WHOLE: Self = Self(None);

    /// `affected` of `qty`; all of it is the whole item.
    ///
    /// # Errors
    /// `invalid_argument` unless `0 < affected <= qty`.
    pub fn part(affected: Decimal, qty: Decimal) -> Result<Self, LevyError> {
        if !affected.is_positive() || affected > qty {
            return Err(LevyError::invalid(format!(
                "the affected quantity {affected} is not above zero and at most the quantity {qty} of the item"
            )));
        }
        if affected == qty {
            return Ok(Self::WHOLE);
        }
        Ok(Self(Some(&Ratio::from(affected) / &Ratio::from(qty))))
    }

    /// What the share leaves over; `None` when that is nothing.
    pub fn rest(&self) -> Option<Self> {
        let rest = Ratio::whole(1) - self.0.clone()?;
        rest.is_positive().then_some(Self(Some(rest)))
    }

    fn of(&self, whole: Ratio) -> Ratio {
        match &self.0 {
            Some(share) => &whole * share,
            None => whole,
        }
    }
}

/// How one levy came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevyTrace {
    /// Levy.
    pub code: String,
    /// Base used, when the rate that won is a percentage.
    #[serde(serialize_with = "as_display_if_any")]
    pub base: Option<Ratio>,
    /// Before rounding.
    #[serde(serialize_with = "as_display")]
    pub unrounded: Ratio,
    /// The levy.
    pub amount: Amount,
    /// Path through the alternatives, from 1, outermost first.
    pub chosen: Vec<usize>,
}

/// How a side came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trace {
    /// The customs value.
    pub value: ValueTrace,
    /// The levies in order.
    pub levies: Vec<LevyTrace>,
}

/// The figures of a state with their trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Computed {
    /// The figures.
    #[serde(flatten)]
    pub side: Side,
    /// How they came about.
    pub trace: Trace,
}

/// Paid against computed amount of a levy, where they differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Variance {
    /// Levy.
    pub levy: String,
    /// As paid.
    pub paid: Decimal,
    /// As computed from the declared facts.
    pub computed: Amount,
    /// Paid less computed.
    pub variance: Ratio,
}

/// Computes the levies of an item, or of a share of it: the rounded customs value of the whole
/// item, the units and the extra amounts are multiplied by the share, fixed amounts are not.
///
/// # Errors
/// `invalid_argument` for facts that do not fit, `missing_fact` for a rate, quantity, extra amount
/// or exchange rate that a rule needs.
pub fn compute(schedule: &Schedule, facts: &Facts, share: &Share) -> Result<Computed, LevyError> {
    facts.check(schedule)?;
    let rule = schedule.value();
    let mut value = customs_value(rule, &facts.value)?;
    if share.0.is_some() {
        value.unrounded = share.of(value.full.value().clone());
        value.amount = rule.rounding.round(&value.unrounded);
    }
    let mut cascade = Cascade {
        schedule,
        facts,
        share,
        value: &value.amount,
        done: Vec::new(),
    };
    for levy in schedule.levies() {
        let trace = cascade.levy(levy)?;
        cascade.done.push(trace);
    }
    let levies = cascade.done;
    let amounts = levies
        .iter()
        .map(|levy| (levy.code.clone(), levy.amount.clone()));
    let side = Side::new(schedule, value.amount.clone(), AmountMap::collect(amounts));
    Ok(Computed {
        side,
        trace: Trace { value, levies },
    })
}

/// Paid less computed amounts, only where not zero, in the order of the schedule. A levy whose
/// paid amount is not stated is not compared.
///
/// # Errors
/// `invalid_argument` when a paid amount names no levy of the schedule.
pub fn variance<'a>(
    schedule: &Schedule,
    side: &Side,
    paid: impl IntoIterator<Item = (&'a String, &'a Decimal)>,
) -> Result<Vec<Variance>, LevyError> {
    let mut found = Vec::new();
    for (levy, paid) in paid {
        let unknown = || LevyError::invalid(format!("the schedule has no levy {levy}"));
        let place = schedule.position(levy).ok_or_else(unknown)?;
        let computed = side.levies.get(levy).ok_or_else(unknown)?.clone();
        let variance = Ratio::from(*paid) - computed.value().clone();
        if !variance.is_zero() {
            found.push((
                place,
                Variance {
                    levy: levy.clone(),
                    paid: *paid,
                    computed,
                    variance,
                },
            ));
        }
    }
    found.sort_by_key(|(place, _)| *place);
    Ok(found.into_iter().map(|(_, variance)| variance).collect())
}

struct Cascade<'a> {
    schedule: &'a Schedule,
    facts: &'a Facts,
    share: &'a Share,
    value: &'a Amount,
    done: Vec<LevyTrace>,
}

struct Outcome {
    value: Ratio,
    base: Option<Ratio>,
    chosen: Vec<usize>,
}

impl Cascade<'_> {
    fn levy(&self, levy: &Levy) -> Result<LevyTrace, LevyError> {
        let nothing = Rate::percent(Decimal::ZERO);
        let rate = match self.facts.rates.get(&levy.code) {
            Some(rate) => rate,
            None if levy.optional => &nothing,
            None => {
                return Err(LevyError::missing(format!(
                    "the rate of {} is not given",
                    levy.code
                )));
            }
        };
        let Outcome {
            value,
            base,
            chosen,
        } = self.rate(levy, rate)?;
        let amount = levy.rounding.round(&value);
        Ok(LevyTrace {
            code: levy.code.clone(),
            base,
            unrounded: value,
            amount,
            chosen,
        })
    }

    fn rate(&self, levy: &Levy, rate: &Rate) -> Result<Outcome, LevyError> {
        let plain = |value: Ratio, base: Option<Ratio>| Outcome {
            value,
            base,
            chosen: Vec::new(),
        };
        match rate {
            Rate::Percent { pct, base } => {
                let base = self.base(levy, base.as_deref().unwrap_or(&levy.base))?;
                Ok(plain((&base * &Ratio::from(*pct)).percent(), Some(base)))
            }
            Rate::Specific {
                specific,
                unit,
                per,
                currency,
            } => {
                let qty = self.facts.quantity(unit).ok_or_else(|| {
                    LevyError::missing(format!("the quantity in {unit} is not given"))
                })?;
                let qty = self.share.of(qty.into());
                let per = Ratio::from(per.unwrap_or(Decimal::whole(1)));
                let amount = &(&Ratio::from(*specific) * &qty) / &per;
                Ok(plain(amount * self.local(currency.as_deref())?, None))
            }
            Rate::Fixed { amount, currency } => Ok(plain(
                Ratio::from(*amount) * self.local(currency.as_deref())?,
                None,
            )),
            Rate::HigherOf(members) => self.best(levy, members, |new, best| new > best),
            Rate::LowerOf(members) => self.best(levy, members, |new, best| new < best),
            Rate::Sum(members) => {
                let mut sum = Ratio::zero();
                for member in members {
                    sum = sum + self.rate(levy, member)?.value;
                }
                Ok(plain(sum, None))
            }
        }
    }

    /// The member that beats all before it; the first wins a tie.
    fn best(
        &self,
        levy: &Levy,
        members: &[Rate],
        beats: fn(&Ratio, &Ratio) -> bool,
    ) -> Result<Outcome, LevyError> {
        let mut best: Option<Outcome> = None;
        for (place, member) in members.iter().enumerate() {
            let mut outcome = self.rate(levy, member)?;
            if best
                .as_ref()
                .is_none_or(|best| beats(&outcome.value, &best.value))
            {
                outcome.chosen.insert(0, place + 1);
                best = Some(outcome);
            }
        }
        best.ok_or_else(|| LevyError::invalid("an alternative without members"))
    }

    fn base(&self, levy: &Levy, components: &[Component]) -> Result<Ratio, LevyError> {
        let mut base = Ratio::zero();
        for component in components {
            let part = self.component(&component.of)?;
            base = base
                + match component.pct {
                    Some(pct) => (part * pct.into()).percent(),
                    None => part,
                };
        }
        if base.is_negative() {
            return Err(LevyError::invalid(format!(
                "the base of {} is below zero",
                levy.code
            )));
        }
        Ok(match &levy.base_rounding {
            Some(rounding) => rounding.round(&base).value().clone(),
            None => base,
        })
    }

    fn component(&self, name: &str) -> Result<Ratio, LevyError> {
        if name == CUSTOMS_VALUE {
            return Ok(self.value.value().clone());
        }
        if let Some(levy) = self.done.iter().find(|levy| levy.code == name) {
            return Ok(levy.amount.value().clone());
        }
        if self.schedule.position(name).is_some() {
            return Err(LevyError::invalid(format!("{name} is not computed yet")));
        }
        let extra = self.facts.extras.get(name);
        let extra = extra.ok_or_else(|| LevyError::missing(format!("{name} is not given")))?;
        Ok(self.share.of((*extra).into()))
    }

    fn local(&self, currency: Option<&str>) -> Result<Ratio, LevyError> {
        let Some(currency) = currency else {
            return Ok(Ratio::whole(1));
        };
        let rate = self.facts.fx_rates.get(currency).ok_or_else(|| {
            LevyError::missing(format!("the exchange rate of {currency} is not given"))
        })?;
        Ok((*rate).into())
    }
}

#[allow(clippy::ref_option)] // the shape that serde asks for
fn as_display_if_any<S: Serializer>(value: &Option<Ratio>, out: S) -> Result<S::Ok, S::Error> {
    value
        .as_ref()
        .map(|value| value.display(DISPLAY_DECIMALS))
        .serialize(out)
}
