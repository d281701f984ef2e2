//! The victim of the crash tests. `recorder HOME` opens a home and records one action after another
//! until it is killed; the name of each entry is told on a line of its own once it is stored: what
//! was told must be found again, whenever the program is killed. `recorder HOME list` tells the
//! names of all entries. The passphrase stands in `JAIZA_PASSPHRASE`.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use jaiza_casefile::{
    Action, EntityId, EntityKind, EntryKind, Field, Home, Moment, Result, StreamId, StreamKind,
    Write,
};

/// No clock is read: time begins here at every start, and the logical clock goes on all the same.
const START: Moment = Moment::utc(1_767_225_600_000);
const PAGE: u32 = 500;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let passphrase = std::env::var("JAIZA_PASSPHRASE");
    let (Some(folder), mode, Ok(passphrase)) = (words.next(), words.next(), passphrase) else {
        eprintln!("JAIZA_PASSPHRASE=… recorder HOME [list]");
        return ExitCode::from(2);
    };
    let done = Home::open(Path::new(&folder), &passphrase, START).and_then(|home| {
        if mode.as_deref() == Some("list") {
            list(&home)
        } else {
            record(&home)
        }
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Records without end.
fn record(home: &Home) -> Result<()> {
    let stream = case_of(home)?;
    let finding = EntityId::fresh(START)?;
    for n in 0_i64.. {
        let value = format!("change {n}");
        let write = Write::new(
            finding,
            EntityKind::FINDING,
            Field::FINDING_CONDITION,
            value,
        );
        let action = Action::new(EntryKind::FINDING_CHANGED, vec![write]);
        tell(
            &home
                .record(stream, &action, Moment::utc(START.ms + n))?
                .entry
                .id
                .hex(),
        );
    }
    Ok(())
}

/// The case of an earlier run, or a new one.
fn case_of(home: &Home) -> Result<StreamId> {
    let known = home
        .streams()?
        .into_iter()
        .find(|stream| stream.kind == StreamKind::CASE);
    if let Some(known) = known {
        return Ok(known.id);
    }
    let stream = StreamId::fresh(START)?;
    home.create_stream(StreamKind::CASE, stream, START)?;
    Ok(stream)
}

fn list(home: &Home) -> Result<()> {
    for stream in home.streams()? {
        let mut after = 0;
        loop {
            let lines = home.journal(stream.id, after, PAGE)?;
            let Some(last) = lines.last() else { break };
            after = last.n;
            for line in &lines {
                tell(&line.id.hex());
            }
        }
    }
    Ok(())
}

/// A line that has left this program before the next action begins.
fn tell(line: &str) {
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{line}").and_then(|()| out.flush()).is_err() {
        std::process::exit(3);
    }
}
