//! The command table: one list per noun, all of them here.

use crate::commands;
use crate::door::Command;

/// Every noun of the door.
pub const NOUNS: &[&[Command]] = &[
    commands::home::COMMANDS,
    commands::settings::COMMANDS,
    commands::job::COMMANDS,
    commands::reference::COMMANDS,
    commands::reference_draft::COMMANDS,
    commands::parameter::COMMANDS,
    commands::proposal::COMMANDS,
    commands::extract::COMMANDS,
    commands::profile::COMMANDS,
    commands::book::COMMANDS,
    commands::matching::COMMANDS,
    commands::reconciliation::COMMANDS,
    commands::candidate::COMMANDS,
    commands::item::COMMANDS,
    commands::data_test::COMMANDS,
    commands::risk::COMMANDS,
    commands::selection::COMMANDS,
    commands::trader::COMMANDS,
    commands::yield_book::COMMANDS,
    commands::feedback::COMMANDS,
    commands::case::COMMANDS,
    commands::checklist::COMMANDS,
    commands::finding::COMMANDS,
    commands::figure::COMMANDS,
    commands::money::COMMANDS,
    commands::mirror::COMMANDS,
    commands::partner::COMMANDS,
    commands::transit::COMMANDS,
    commands::triage::COMMANDS,
    commands::sample::COMMANDS,
    commands::wording::COMMANDS,
    commands::evidence::COMMANDS,
    commands::report::COMMANDS,
    commands::journal::COMMANDS,
    commands::sync::COMMANDS,
    commands::work_list::COMMANDS,
    commands::demo::COMMANDS,
];

/// All commands in the order of the table.
pub fn all() -> impl Iterator<Item = &'static Command> {
    NOUNS.iter().flat_map(|noun| noun.iter())
}

/// The command of that name.
pub fn find(name: &str) -> Option<&'static Command> {
    all().find(|command| command.name == name)
}
