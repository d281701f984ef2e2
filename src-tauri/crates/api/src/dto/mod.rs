//! What crosses the door. Ids, dates and money cross as text, counts as `u32`; no 64-bit integer.

macro_rules! dto {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $kind:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        #[allow(missing_docs)]
        pub struct $name { $($(#[$fdoc])* pub $field: $kind,)* }
    )*};
}

pub mod book;
pub mod candidate;
pub mod case;
pub mod checklist;
pub mod data_test;
pub mod evidence;
pub mod extract;
pub mod feedback;
pub mod figure;
pub mod finding;
pub mod home;
pub mod item;
pub mod job;
pub mod journal;
pub mod matching;
pub mod mirror;
pub mod money;
pub mod parameter;
pub mod partner;
pub mod profile;
pub mod reconciliation;
pub mod reference;
pub mod report;
pub mod risk;
pub mod sample;
pub mod selection;
pub mod settings;
pub mod sync;
pub mod trader;
pub mod transit;
pub mod triage;
pub mod wording;
pub mod work_list;
pub mod yield_book;

dto! {
    /// No input.
    Nothing {}
    /// A kind of thing that changed, and which one (`*` = any of the kind).
    Changed { kind: String, id: String }
    /// A name with its text.
    Pair { name: String, value: String }
}
