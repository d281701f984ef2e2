//! Limits of the reading process.

use std::time::Duration;

/// Most memory that the process may ask for, in bytes.
pub(super) const MEMORY: u64 = 512 << 20;
/// The process is ended when nothing comes from it for so long.
pub(super) const SILENCE: Duration = Duration::from_secs(9);
/// Processor time for a file of any size, in seconds …
const LEAST_SECONDS: u64 = 60;
/// … and for so many bytes one second more.
const BYTES_A_SECOND: u64 = 1 << 20;

/// Sets the limits for this process: memory, processor time by the size of the file, no file may
/// be written, none of its memory is dumped.
#[cfg(unix)]
pub(super) fn set(bytes: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let seconds = LEAST_SECONDS + bytes / BYTES_A_SECOND;
    for (resource, most) in [
        (Resource::As, MEMORY),
        (Resource::Cpu, seconds),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
        (Resource::Nofile, 64),
    ] {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        // A system that refuses a limit leaves the others and the watch over silence.
        let _ = setrlimit(resource, limit);
    }
}

/// Elsewhere only silence is watched.
#[cfg(not(unix))]
pub(super) fn set(_: u64) {}
