//! The door: one typed command table for the window, the command line and the development host.
//!
//! A command is a row in `commands/<noun>.rs`: name, input, output, sentence, kinds read and
//! changed, handler. From the table come the router ([`door::call`]), the TypeScript
//! ([`bindings::typescript`]), the command line and the development host.

pub mod bindings;
mod case_model;
pub mod commands;
mod desk;
pub mod door;
pub mod dto;
mod earlier;
pub mod error;
mod figures;
pub mod files;
mod grid;
pub mod jobs;
mod parameters;
pub mod reader;
mod reference;
mod refusals;
mod sayings;
pub mod session;
pub mod table;
mod tables;
mod times;
