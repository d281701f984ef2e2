//! Opens a home (or makes one) and records changes until it is killed or has recorded `count`. Each
//! acknowledged entry is told on a line of its own, flushed: what was told must be found again,
//! whenever the program is killed.
//!
//! `recorder FOLDER PASSPHRASE START_MS [COUNT]`; the first line names the stream.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use jaiza_casefile::{
    Action, EntityId, EntityKind, EntryKind, Field, Home, KdfCost, Moment, Owner, Result, StreamId,
    StreamKind, Write,
};

/// Work behind the passphrase of a new home: little when built for tests that start this often.
#[cfg(feature = "fast-kdf")]
const COST: KdfCost = KdfCost::FOR_TESTS;
#[cfg(not(feature = "fast-kdf"))]
const COST: KdfCost = KdfCost::STANDARD;

/// What was asked for on the command line.
struct Request {
    folder: String,
    passphrase: String,
    start: Moment,
    count: u64,
}

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let request = (|| {
        Some(Request {
            folder: words.next()?,
            passphrase: words.next()?,
            start: Moment::utc(words.next()?.parse().ok()?),
            count: words
                .next()
                .map_or(Some(u64::MAX), |count| count.parse().ok())?,
        })
    })();
    let Some(request) = request else {
        eprintln!("recorder FOLDER PASSPHRASE START_MS [COUNT]");
        return ExitCode::from(2);
    };
    match run(&request) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(request: &Request) -> Result<()> {
    let home = open(request)?;
    let stream = case_of(&home, request.start)?;
    tell(&stream.to_string());
    let finding = EntityId::fresh(request.start)?;
    for n in 0..request.count {
        let now = Moment::utc(request.start.ms + n.cast_signed());
        let value = format!("change {n}");
        let write = Write::new(
            finding,
            EntityKind::FINDING,
            Field::FINDING_CONDITION,
            value,
        );
        let action = Action::new(EntryKind::FINDING_CHANGED, vec![write]);
        tell(&home.record(stream, &action, now)?.entry.id.hex());
    }
    Ok(())
}

fn open(request: &Request) -> Result<Home> {
    let folder = Path::new(&request.folder);
    if folder.join("keyslots.json").exists() {
        return Home::open(folder, &request.passphrase, request.start);
    }
    let owner = Owner {
        person_id: "0001".to_owned(),
        name: "Recorder".to_owned(),
        office: "TEST".to_owned(),
    };
    Ok(Home::create_with(folder, &request.passphrase, &owner, COST, request.start)?.home)
}

/// The case of an earlier run, or a new one.
fn case_of(home: &Home, now: Moment) -> Result<StreamId> {
    let known = home
        .streams()?
        .into_iter()
        .find(|stream| stream.kind == StreamKind::CASE);
    if let Some(known) = known {
        return Ok(known.id);
    }
    let stream = StreamId::fresh(now)?;
    home.create_stream(StreamKind::CASE, stream, now)?;
    Ok(stream)
}

/// A line that has left this program before the next change begins.
fn tell(line: &str) {
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{line}").and_then(|()| out.flush()).is_err() {
        std::process::exit(3);
    }
}
