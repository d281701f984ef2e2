pub const COMMANDS: &[crate::door::Command] = &[];
