//! The folder of one fuzzing process, in memory where the system has such a place.

use std::path::Path;

use crate::reading::Place;

thread_local! {
    static PLACE: Place = {
        let memory = Path::new("/dev/shm");
        let under = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
        let folder = under.join(format!("jaiza-fuzz-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder for one file");
        Place::in_folder(&folder)
    };
}

/// Calls with the folder of this process.
pub fn with(read: impl FnOnce(&Place)) {
    PLACE.with(read);
}
