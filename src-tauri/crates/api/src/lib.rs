//! The door: one typed command table for the window, the command line and the development host.

pub mod dto;
pub mod error;
