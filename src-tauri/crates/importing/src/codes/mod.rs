//! Codes that all layouts write alike: tariff codes, trader ids, concessions.

pub mod sro;
pub mod tariff;
pub mod trader;
