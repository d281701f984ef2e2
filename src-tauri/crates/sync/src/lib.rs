//! Exchange of journal entries and evidence between homes.
