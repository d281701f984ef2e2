//! The handlers, one file per noun. All have one form, `fn(&Call, Input) -> Answer<Output>`, and
//! take the messages of their noun as a whole.
#![allow(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    clippy::wildcard_imports
)]

pub mod book;
pub mod candidate;
pub mod case;
pub mod checklist;
pub mod data_test;
pub mod demo;
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
pub mod proposal;
pub mod reconciliation;
pub mod reference;
pub mod reference_draft;
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
