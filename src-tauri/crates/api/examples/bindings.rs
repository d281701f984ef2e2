//! Writes the TypeScript of the door to the file named.

use std::path::Path;

fn main() -> Result<(), String> {
    let path = std::env::args().nth(1).ok_or("name the file to write")?;
    let text = jaiza_api::bindings::typescript();
    jaiza_api::files::write_whole(Path::new(&path), text.as_bytes()).map_err(|why| why.to_string())
}
