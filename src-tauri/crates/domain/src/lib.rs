//! Ids, money, codes, dates, declarations, findings, levies, limitation, workflow: pure rules
//! without I/O, SQL or clock. Nothing here panics on input.

pub mod decimal;
pub mod declaration;
pub mod reference;
pub mod tariff;
pub mod text;
