//! Ids, money, codes, dates, declarations, findings, levies, limitation, workflow: pure rules
//! without I/O, SQL or clock. Nothing here panics on input.

pub mod case_totals;
pub mod decimal;
pub mod declaration;
pub mod exact;
pub mod findings;
pub mod fingerprint;
pub mod forum;
pub mod json;
pub mod levies;
pub mod limitation;
pub mod lookup;
pub mod matching;
pub mod money;
pub mod money_stages;
pub mod partner;
pub mod protocol;
pub mod reconciliation;
pub mod reference;
pub mod selection;
pub mod surcharge;
pub mod tariff;
pub mod text;
pub mod trace;
pub mod transit;
pub mod wording;
pub mod words;
