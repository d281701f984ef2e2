//! Tauri's own build step: configuration, capabilities and icons into the binary.
fn main() {
    tauri_build::build();
}
