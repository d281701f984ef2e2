//! The facts of an item while findings are applied one after another.

use super::{Change, Lot};
use crate::levies::{Facts, LevyError, Schedule, Share, Side, compute};

/// The current facts: of the whole item, or of the two lots into which an affected quantity split
/// it. A lot is a share of an item with its own facts.
#[derive(Clone, Debug)]
pub struct State(Vec<LotFacts>);

#[derive(Clone, Debug)]
struct LotFacts {
    lot: Lot,
    facts: Facts,
    share: Share,
}

/// One step: the lot it shows and the levies on both sides of it.
pub struct Step {
    /// Lot.
    pub lot: Lot,
    /// Before.
    pub before: Side,
    /// After.
    pub after: Side,
}

impl State {
    /// The unsplit item.
    pub fn whole(facts: Facts) -> Self {
        let (lot, share) = (Lot::Whole, Share::WHOLE);
        Self(vec![LotFacts { lot, facts, share }])
    }

    /// Applies a change.
    ///
    /// # Errors
    /// `invalid_argument`: a second split, a lot of an unsplit item, an affected quantity that is
    /// not within the current one, or facts that no longer fit; `missing_fact`: an affected
    /// quantity of an item without quantity, or as [`compute()`].
    pub fn apply(&mut self, schedule: &Schedule, change: &Change) -> Result<Step, LevyError> {
        let lot = self.lot_meant(change)?;
        self.split(change)?;
        let lot = if self.0.len() > 1 && lot == Lot::Whole {
            Lot::Affected
        } else {
            lot
        };
        let (mut before, mut after) = (Side::zero(schedule), Side::zero(schedule));
        for part in self
            .0
            .iter_mut()
            .filter(|part| lot == Lot::All || part.lot == lot)
        {
            before = before.plus(&compute(schedule, &part.facts, &part.share)?.side);
            part.facts = change.set.apply(&part.facts)?;
            after = after.plus(&compute(schedule, &part.facts, &part.share)?.side);
        }
        Ok(Step { lot, before, after })
    }

    /// The lots with their current facts and shares; one lot, `whole`, before any split.
    pub fn lots(&self) -> impl Iterator<Item = (Lot, &Facts, &Share)> {
        self.0
            .iter()
            .map(|part| (part.lot, &part.facts, &part.share))
    }

    fn lot_meant(&self, change: &Change) -> Result<Lot, LevyError> {
        let refuse = |what: &str| Err(LevyError::invalid(format!("item {} {what}", change.item)));
        if self.0.len() == 1 {
            return match change.lot {
                None | Some(Lot::All) => Ok(Lot::Whole),
                Some(_) => refuse("is not split"),
            };
        }
        if change.affected_qty.is_some() {
            return refuse("is split already");
        }
        Ok(change.lot.unwrap_or(Lot::All))
    }

    /// Splits the item by the affected quantity, unless that is all of it.
    fn split(&mut self, change: &Change) -> Result<(), LevyError> {
        let (Some(affected), [whole]) = (change.affected_qty, self.0.as_mut_slice()) else {
            return Ok(());
        };
        let unknown = || LevyError::missing(format!("item {} has no quantity", change.item));
        let share = Share::part(affected, whole.facts.value.qty.ok_or_else(unknown)?)?;
        if let Some(rest) = share.rest() {
            let facts = whole.facts.clone();
            *whole = LotFacts {
                lot: Lot::Affected,
                share,
                facts: facts.clone(),
            };
            self.0.push(LotFacts {
                lot: Lot::Rest,
                share: rest,
                facts,
            });
        }
        Ok(())
    }
}
