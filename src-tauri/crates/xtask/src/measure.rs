//! How long a program runs and how much memory it and its children hold.

use crate::Done;
use crate::program::shown;
use std::fs;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Pause between two looks at the memory.
const PAUSE: Duration = Duration::from_millis(20);

/// Resident memory in KiB. Pages that two processes share count in both.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory {
    /// The program when program and children together held most.
    pub program: u64,
    /// Its children and theirs at the same moment.
    pub children: u64,
    /// The most that the program held at any moment, as the kernel counts (`VmHWM`).
    pub program_most: u64,
    /// The same of the largest child.
    pub child_most: u64,
    /// Program and children when they held most while there was a child.
    pub with_child: (u64, u64),
}

impl Memory {
    /// The most that program and children held together.
    pub fn together(self) -> u64 {
        self.program + self.children
    }

    /// The larger of two runs; each part of the high-water marks by itself.
    pub fn or_larger(self, other: Self) -> Self {
        let larger = if other.together() > self.together() {
            other
        } else {
            self
        };
        let sum = |(program, children): (u64, u64)| program + children;
        let with_child = if sum(other.with_child) > sum(self.with_child) {
            other.with_child
        } else {
            self.with_child
        };
        Self {
            program_most: self.program_most.max(other.program_most),
            child_most: self.child_most.max(other.child_most),
            with_child,
            ..larger
        }
    }
}

/// One run of a program.
pub struct Measured {
    /// From its start to its end, with everything that it writes.
    pub seconds: f64,
    /// What it and its children held.
    pub memory: Memory,
    /// What it wrote to standard output.
    pub stdout: String,
}

/// Runs a program to its end and looks at it from outside meanwhile.
///
/// # Errors
/// It does not start or fails; the sentence carries what it wrote to standard error.
pub fn measured(command: &mut Command) -> Done<Measured> {
    let line = shown(command);
    let start = Instant::now();
    let child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("`{line}` did not start: {error}"))?;
    let (pid, ended) = (child.id(), AtomicBool::new(false));
    let (output, seconds, memory) = thread::scope(|scope| {
        let watch = scope.spawn(|| watched(pid, &ended));
        let output = child.wait_with_output();
        let seconds = start.elapsed().as_secs_f64();
        ended.store(true, Ordering::Relaxed);
        (output, seconds, watch.join().unwrap_or_default())
    });
    let output = output.map_err(|error| format!("`{line}` was lost: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!(
            "`{line}` ended with {}: {}",
            output.status,
            said.trim()
        ));
    }
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(Measured {
        seconds,
        memory,
        stdout,
    })
}

fn watched(pid: u32, ended: &AtomicBool) -> Memory {
    let mut most = Memory::default();
    while !ended.load(Ordering::Relaxed) {
        most = most.or_larger(now(pid));
        thread::sleep(PAUSE);
    }
    most
}

/// What the program and all below it hold at this moment.
fn now(pid: u32) -> Memory {
    let (program, program_most) = held(pid).unwrap_or_default();
    let mut memory = Memory {
        program,
        program_most,
        ..Memory::default()
    };
    let mut waiting = children(pid);
    while let Some(child) = waiting.pop() {
        let (holds, most) = held(child).unwrap_or_default();
        memory.children += holds;
        memory.child_most = memory.child_most.max(most);
        waiting.extend(children(child));
    }
    if memory.children > 0 {
        memory.with_child = (memory.program, memory.children);
    }
    memory
}

/// Resident memory now and at most; nothing when the process is gone.
fn held(pid: u32) -> Option<(u64, u64)> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    Some((kib(&status, "VmRSS:")?, kib(&status, "VmHWM:")?))
}

fn kib(status: &str, name: &str) -> Option<u64> {
    let rest = status.lines().find_map(|line| line.strip_prefix(name))?;
    rest.trim().strip_suffix(" kB")?.parse().ok()
}

/// Children that any thread of the process started. Until a new process has its own program it
/// shares its parent's memory and command line, and would count the parent twice.
fn children(pid: u32) -> Vec<u32> {
    let line = |pid: u32| fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    let own = line(pid);
    let threads = fs::read_dir(format!("/proc/{pid}/task"));
    let lists = threads.into_iter().flatten().filter_map(|thread| {
        let list = thread.ok()?.path().join("children");
        fs::read_to_string(list).ok()
    });
    lists
        .flat_map(|list| numbers(&list))
        .filter(|child| line(*child) != own)
        .collect()
}

fn numbers(list: &str) -> Vec<u32> {
    list.split_whitespace()
        .filter_map(|pid| pid.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::measured;
    use crate::program::program;

    #[test]
    fn sees_the_memory_of_a_child_and_of_its_parent() {
        let child = "import time; held = bytearray(80_000_000); time.sleep(0.4)";
        let parent = format!(
            "import subprocess, sys; held = bytearray(40_000_000); \
             subprocess.run([sys.executable, '-c', '{child}'], check=True); print('done')"
        );
        let run = measured(&mut program("python3", ["-c", &parent])).unwrap();
        assert_eq!(run.stdout.trim(), "done");
        assert!(run.seconds > 0.4, "{}", run.seconds);
        let memory = run.memory;
        assert_eq!(memory.with_child, (memory.program, memory.children));
        assert!(
            memory.program > 40_000 && memory.program < 75_000,
            "{memory:?}"
        );
        assert!(
            memory.children > 78_000 && memory.child_most >= memory.children,
            "{memory:?}"
        );
    }

    #[test]
    fn says_what_a_program_said_that_failed() {
        let words = ["-c", "import sys; sys.exit('no such table')"];
        let sentence = measured(&mut program("python3", words)).err().unwrap();
        assert!(sentence.contains("no such table"), "{sentence}");
    }
}
