//! The headless program: every verb is a thin call through the door.
fn main() {}
