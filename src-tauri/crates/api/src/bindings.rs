//! TypeScript for the door, generated from the Rust types (`cargo xtask gen`).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::table;

/// Collects the declarations of every type that crosses the door.
#[derive(Default)]
pub struct Types {
    config: Config,
    declared: BTreeMap<String, String>,
}

impl Types {
    /// Declares `T` and all it is made of; returns its TypeScript name.
    pub fn declare<T: TS + 'static + ?Sized>(&mut self) -> String {
        let name = T::name(&self.config);
        // Only our own structs and enums have a place of their own.
        if T::output_path().is_some() {
            let ident = T::ident(&self.config);
            if self.declared.contains_key(&ident) {
                return name;
            }
            self.declared.insert(ident, T::decl(&self.config));
        }
        T::visit_dependencies(self);
        name
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.declare::<T>();
        T::visit_generics(self);
    }
}

/// The whole bindings file: types, command names with input and output, kinds read and changed.
pub fn typescript() -> String {
    let mut types = Types::default();
    types.declare::<crate::door::Envelope>();
    types.declare::<crate::error::ErrorBody>();
    types.declare::<crate::jobs::JobEvent>();
    let (mut commands, mut reads, mut changes) = (String::new(), String::new(), String::new());
    for command in table::all() {
        let (input, output) = (command.types)(&mut types);
        let _ = writeln!(
            commands,
            "  /** {} */\n  {}: {{ input: {input}; output: {output} }};",
            command.doc, command.name
        );
        let _ = writeln!(reads, "  {}: {},", command.name, list(command.reads));
        let _ = writeln!(changes, "  {}: {},", command.name, list(command.changes));
    }
    let mut out =
        String::from("// Generated from the Rust types by `cargo xtask gen`; do not edit.\n\n");
    for declaration in types.declared.values() {
        let _ = writeln!(out, "export {declaration}\n");
    }
    let _ = write!(
        out,
        "export interface Commands {{\n{commands}}}\n\nexport type CommandName = keyof Commands;\n\n\
         /** Kinds of things each command's answer depends on. */\n\
         export const READS: Record<CommandName, readonly string[]> = {{\n{reads}}};\n\n\
         /** Kinds of things each command may change. */\n\
         export const CHANGES: Record<CommandName, readonly string[]> = {{\n{changes}}};\n"
    );
    out
}

fn list(kinds: &[&str]) -> String {
    let quoted: Vec<String> = kinds.iter().map(|kind| format!("\"{kind}\"")).collect();
    format!("[{}]", quoted.join(", "))
}
