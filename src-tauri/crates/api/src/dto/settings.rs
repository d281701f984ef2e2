//! What a person set for this computer.

dto! {
    /// All settings as key and text.
    Settings { values: std::collections::BTreeMap<String, String> }
    /// Set one key.
    SettingIn { key: String, value: String }
    /// About this program.
    About { program: String, version: String, commands: u32, licence: String }
    /// What is searched for in the command palette.
    PaletteIn { text: String }
    /// A thing the palette can open: `kind` case, trader, pct or extract; `address` a page address.
    PaletteHit { kind: String, label: String, note: String, address: String }
    /// Hits, best first.
    PaletteHits { hits: Vec<PaletteHit> }
}
