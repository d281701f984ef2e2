//! The program as one long process (`jaiza serve`), asked over its door: for tests with many
//! calls, each of which would else pay for opening the home.

use crate::jaiza::Home;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

const TOKEN: &str = "a-token-of-the-tests";
/// Longest wait for one answer.
const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN_LOOKS: Duration = Duration::from_millis(4);

/// The serving process; it is ended when this is dropped.
pub struct Served {
    child: Child,
    port: u16,
    watch: Arc<Watch>,
    watcher: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Watch {
    over: AtomicBool,
    peak: AtomicU64,
}

impl Served {
    /// Serves the home from this working folder, which is also the place for temporary files.
    pub fn of(home: &Home, folder: &Path) -> Self {
        let port = free_port();
        let port_text = port.to_string();
        let mut child = home
            .command(["serve", "--port", &port_text, "--token", TOKEN])
            .current_dir(folder)
            .env("TMPDIR", folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        said.read_line(&mut line).unwrap();
        assert!(line.contains("http"), "the program does not serve: {line}");
        let watch = Arc::new(Watch::default());
        let (seen, pid) = (Arc::clone(&watch), child.id());
        let watcher = std::thread::spawn(move || seen.memory(pid));
        Self {
            child,
            port,
            watch,
            watcher: Some(watcher),
        }
    }

    /// Calls a command; the error is what the door refused with.
    ///
    /// # Errors
    /// The error object of a refusal.
    #[track_caller]
    pub fn ask(&self, command: &str, payload: &Value) -> Result<Value, Value> {
        let body = json!({ "command": command, "payload": payload }).to_string();
        let (status, answer) = self
            .exchange(&body)
            .unwrap_or_else(|error| panic!("{command} {payload}: {error}"));
        if status == 200 {
            Ok(answer["value"].clone())
        } else {
            Err(answer)
        }
    }

    /// Calls a command that must succeed.
    #[track_caller]
    pub fn done(&self, command: &str, payload: &Value) -> Value {
        self.ask(command, payload)
            .unwrap_or_else(|error| panic!("{command} {payload}: {error:#}"))
    }

    /// Most memory of the process and its reading process together since the last call, in bytes.
    pub fn peak(&self) -> u64 {
        self.watch.peak.swap(0, Ordering::Relaxed)
    }

    /// Does the process still run?
    pub fn is_alive(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    fn exchange(&self, body: &str) -> std::io::Result<(u16, Value)> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "POST /rpc HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Jaiza-Token: {TOKEN}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )?;
        let mut reader = BufReader::new(stream);
        let (mut status, mut length, mut line) = (0, 0, String::new());
        reader.read_line(&mut line)?;
        if let Some(code) = line.split(' ').nth(1) {
            status = code.parse().unwrap_or(0);
        }
        loop {
            line.clear();
            if reader.read_line(&mut line)? == 0 || line == "\r\n" {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        let mut answer = vec![0; length];
        reader.read_exact(&mut answer)?;
        Ok((status, serde_json::from_slice(&answer)?))
    }
}

impl Watch {
    /// Looks at the process and its children again and again.
    fn memory(&self, pid: u32) {
        while !self.over.load(Ordering::Relaxed) {
            let children = children_of(pid);
            let all = std::iter::once(pid).chain(children);
            let sum = all.map(resident).sum();
            self.peak.fetch_max(sum, Ordering::Relaxed);
            std::thread::sleep(BETWEEN_LOOKS);
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.watch.over.store(true, Ordering::Relaxed);
        let _ = self.child.kill();
        let _ = self.child.wait();
        if let Some(watcher) = self.watcher.take() {
            let _ = watcher.join();
        }
    }
}

/// Children of all threads of a process; none where the system does not tell.
fn children_of(pid: u32) -> Vec<u32> {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task"));
    let files = tasks.into_iter().flatten().flatten();
    files
        .filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|text| {
            text.split_whitespace()
                .filter_map(|pid| pid.parse().ok())
                .collect::<Vec<u32>>()
        })
        .collect()
}

/// Resident memory in bytes.
fn resident(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|text| text.trim().split(' ').next());
    number.and_then(|n| n.parse::<u64>().ok()).unwrap_or(0) * 1024
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
}
