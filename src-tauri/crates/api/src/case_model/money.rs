//! Dates of declarations and events of the demand.

use std::collections::BTreeMap;

use jaiza_casefile::Entity;
use jaiza_casefile::ids::EntityId;
use jaiza_casefile::registry::{EntityKind, Field};
use jaiza_domain::limitation::DateKind;

use super::read::{Things, text, value};
use super::things::authorship;

/// What happened to a declaration and when; empty = not recorded. Dates as `YYYY-MM-DD`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct DatesThing {
    /// `payment`, `not_levied`, `provisional`, `refund`; empty = payment.
    pub situation: String,
    pub payment: String,
    pub clearance: String,
    pub final_assessment: String,
    pub refund: String,
    pub detection: String,
}

impl DatesThing {
    /// The dates with their kinds.
    pub fn in_order(&self) -> [(DateKind, &str); 5] {
        [
            (DateKind::Payment, &self.payment),
            (DateKind::Clearance, &self.clearance),
            (DateKind::FinalAssessment, &self.final_assessment),
            (DateKind::Refund, &self.refund),
            (DateKind::Detection, &self.detection),
        ]
    }
}

/// An event in the life of a demand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct MoneyThing {
    pub id: EntityId,
    pub stage: String,
    pub date: String,
    pub amount: String,
    /// Amounts by levy group.
    pub groups: BTreeMap<String, String>,
    pub reference: String,
    pub finding: String,
    pub until: String,
    pub note: String,
    /// State of the case on which a framed amount rests.
    pub state_digest: String,
    pub by: String,
}

/// Situation and dates by declaration.
pub fn dates(all: &Things) -> BTreeMap<String, DatesThing> {
    let dates = |thing: &Entity| DatesThing {
        situation: text(thing, Field::PAYMENT_SITUATION),
        payment: text(thing, Field::PAYMENT_DATE),
        clearance: text(thing, Field::PAYMENT_CLEARANCE),
        final_assessment: text(thing, Field::PAYMENT_FINAL_ASSESSMENT),
        refund: text(thing, Field::PAYMENT_REFUND),
        detection: text(thing, Field::PAYMENT_DETECTION),
    };
    all.of(EntityKind::PAYMENT)
        .map(|thing| (text(thing, Field::PAYMENT_GD), dates(thing)))
        .collect()
}

/// Events of the demand by date, then in the order in which they were recorded.
pub fn money(all: &Things) -> Vec<MoneyThing> {
    let groups = |thing: &Entity| {
        let groups = value(thing, Field::MONEY_GROUPS).and_then(|value| value.as_object());
        let amounts = groups.into_iter().flatten();
        amounts
            .map(|(group, amount)| {
                (
                    group.clone(),
                    amount.as_str().unwrap_or_default().to_owned(),
                )
            })
            .collect()
    };
    let mut money: Vec<MoneyThing> = all
        .of(EntityKind::MONEY)
        .map(|thing| MoneyThing {
            id: thing.id,
            stage: text(thing, Field::MONEY_STAGE),
            date: text(thing, Field::MONEY_DATE),
            amount: text(thing, Field::MONEY_AMOUNT),
            groups: groups(thing),
            reference: text(thing, Field::MONEY_REFERENCE),
            finding: text(thing, Field::MONEY_FINDING),
            until: text(thing, Field::MONEY_UNTIL),
            note: text(thing, Field::MONEY_NOTE),
            state_digest: text(thing, Field::MONEY_STATE_DIGEST),
            by: authorship(thing, Field::MONEY_STAGE).0,
        })
        .collect();
    money.sort_by(|a, b| (&a.date, a.id).cmp(&(&b.date, b.id)));
    money
}
