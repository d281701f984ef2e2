//! The door: command table, messages, handlers, jobs, errors.
