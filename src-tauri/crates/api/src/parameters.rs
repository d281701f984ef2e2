//! Parameter packages on this computer: those that ship, those that two people signed, drafts.

pub mod gain;
pub mod held;
pub mod names;
