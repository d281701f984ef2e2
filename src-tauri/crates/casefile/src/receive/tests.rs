#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use super::*;
use crate::registry::Field;
use crate::testing::{Device, START, after, change, stream, thing};

fn outcomes(receipts: &[Receipt]) -> Vec<Outcome> {
    receipts.iter().map(|receipt| receipt.outcome).collect()
}

fn worker(name: &str, length: u8) -> Device {
    let mut device = Device::new(name);
    device.create(stream(1));
    for n in 0..length {
        let action = change(thing(n), Field::FINDING_CONDITION, name);
        device
            .record(stream(1), &action, after(i64::from(n)))
            .unwrap();
    }
    device
}

#[test]
fn each_entry_is_answered_by_what_became_of_it() {
    use Outcome::{BadHash, BadSignature, Dup, Gap, New, UnknownActor};
    let entries = worker("a", 3).entries();
    let mut other = Device::new("b");
    assert_eq!(
        outcomes(&other.receive(&entries[1..2], START)),
        [UnknownActor]
    );
    assert_eq!(outcomes(&other.receive(&entries[0..1], START)), [New]);
    assert_eq!(outcomes(&other.receive(&entries[3..4], START)), [Gap]);
    let mut altered = [entries[1].clone(), entries[1].clone(), entries[1].clone()];
    altered[0].body.as_mut().unwrap()[20] ^= 1;
    altered[1].sig[3] ^= 1;
    altered[2].body = None;
    assert_eq!(
        outcomes(&other.receive(&altered, START)),
        [BadHash, BadSignature, BadHash]
    );
    assert_eq!(
        outcomes(&other.receive(&entries, START)),
        [Dup, New, New, Dup]
    );
    assert_eq!(
        (
            other.count("hold"),
            other.count("quarantine"),
            other.count("journal")
        ),
        (0, 1, 4)
    );
}

#[test]
fn nobody_is_introduced_under_the_key_of_another() {
    let victim = worker("a", 0);
    let mut forged = worker("b", 0).entries();
    let mut header = crate::entry::Header::parse(&forged[0].head).unwrap();
    header.actor = victim.signer.id;
    forged[0].head = header.encode();
    let mut other = Device::new("c");
    assert_eq!(
        outcomes(&other.receive(&forged, START)),
        [Outcome::UnknownActor]
    );
    let mut introduction = victim.entries();
    introduction[0].sig = forged[0].sig;
    assert_eq!(
        outcomes(&other.receive(&introduction, START)),
        [Outcome::BadSignature]
    );
    other.receive(&victim.entries(), START);
    assert_eq!(
        outcomes(&other.receive(&forged, START)),
        [Outcome::UnknownActor]
    );
    assert_eq!((other.count("journal"), other.count("quarantine")), (1, 1));
}

#[test]
fn branches_of_a_cloned_device_are_both_kept_and_shown_in_any_order() {
    let mut first = worker("a", 2);
    let mut second = Device::clone_of(&first);
    for (device, value) in [(&mut first, "one"), (&mut second, "two")] {
        for n in 0..3 {
            let action = change(thing(1), Field::FINDING_CONDITION, &format!("{value} {n}"));
            device.record(stream(1), &action, after(50 + n)).unwrap();
        }
    }
    let (one, two) = (first.entries(), second.entries());
    let mut digests = Vec::new();
    for order in [[&one, &two], [&two, &one]] {
        let mut reader = Device::new("r");
        for entries in order {
            let mut entries = entries.clone();
            entries.reverse();
            reader.receive(&entries, START);
        }
        assert_eq!(
            (
                reader.count("journal"),
                reader.count("fork"),
                reader.count("hold")
            ),
            (6, 3, 0)
        );
        let shown = crate::view::conflicts(&reader.conn, reader.sid(stream(1)), stream(1)).unwrap();
        let values: Vec<&str> = shown[0]
            .values
            .iter()
            .filter_map(|(_, v)| v.value.as_str())
            .collect();
        assert_eq!(values.len(), 2, "{values:?}");
        assert!(values.contains(&"one 2") && values.contains(&"two 2"));
        digests.push(reader.digest(stream(1)));
    }
    assert_eq!(digests[0], digests[1]);
}

#[test]
fn branch_that_comes_before_its_beginning_waits_for_it() {
    let mut first = worker("a", 1);
    let mut second = Device::clone_of(&first);
    for (device, value) in [(&mut first, "one"), (&mut second, "two")] {
        for _ in 0..2 {
            device
                .record(
                    stream(1),
                    &change(thing(7), Field::FINDING_TITLE, value),
                    after(9),
                )
                .unwrap();
        }
    }
    let mut reader = Device::new("r");
    reader.receive(&first.entries(), START);
    let branch = second.entries();
    assert_eq!(
        outcomes(&reader.receive(&branch[3..4], START)),
        [Outcome::Gap]
    );
    assert_eq!(
        outcomes(&reader.receive(&branch[2..3], START)),
        [Outcome::Fork]
    );
    assert_eq!((reader.count("fork"), reader.count("hold")), (2, 0));
}

#[test]
fn foreign_clock_far_ahead_is_told_and_not_followed() {
    let mut ahead = Device::new("a");
    ahead.create(stream(1));
    let late = after(3 * 3600);
    ahead
        .record(
            stream(1),
            &change(thing(1), Field::FINDING_TITLE, "x"),
            late,
        )
        .unwrap();
    let mut other = Device::new("b");
    let receipts = other.receive(&ahead.entries(), START);
    assert_eq!(receipts[1].clock_ahead_ms, Some(3 * 3600 * 1000));
    let followed = journal::clock(&other.conn).unwrap().ms() - START.wall_ms().unwrap();
    assert_eq!(followed, crate::hlc::AHEAD_MS);
}

#[test]
fn action_of_a_newer_program_is_carried_and_can_close_a_stream_for_writing() {
    use crate::error::CaseFileError;
    for (flags, closed) in [(0, false), (crate::entry::MUST_UNDERSTAND, true)] {
        let writer = worker("a", 0);
        let newer = newer_entry(&writer, flags);
        let mut other = Device::new("b");
        other.receive(&writer.entries(), START);
        assert_eq!(
            outcomes(&other.receive(std::slice::from_ref(&newer), START)),
            [Outcome::New]
        );
        assert!(
            other.entries().contains(&newer),
            "it is passed on byte for byte"
        );
        let lines = crate::lines::streams(&other.conn).unwrap();
        assert_eq!((lines[0].carried, lines[0].read_only), (1, closed));
        let tried = other.record(
            stream(1),
            &change(thing(1), Field::FINDING_TITLE, "x"),
            after(9),
        );
        assert_eq!(
            matches!(tried, Err(CaseFileError::StreamReadOnly(_))),
            closed
        );
    }
}

#[test]
fn chain_that_does_not_begin_with_an_introduction_is_nobodys() {
    let writer = worker("a", 0);
    let mut other = Device::new("b");
    other.receive(&writer.entries(), START);
    let first = signed(&writer, |header| {
        header.stream = stream(1);
        header.seq = 1;
        header.prev = EntryId([0; 32]);
    });
    assert_eq!(
        outcomes(&other.receive(&[first], START)),
        [Outcome::UnknownActor]
    );
}

/// A signed entry of a kind that this program does not know.
fn newer_entry(writer: &Device, flags: u8) -> RawEntry {
    signed(writer, |header| {
        header.flags = flags;
        header.kind = EntryKind(900);
    })
}

/// The second entry of a device, signed by it whatever its header says.
fn signed(writer: &Device, change: impl FnOnce(&mut crate::entry::Header)) -> RawEntry {
    use sha2::Digest;
    let secret: [u8; 32] = writer
        .conn
        .query_row("SELECT v FROM meta WHERE k = 'actor_key'", [], |r| r.get(0))
        .unwrap();
    let head = writer.entries()[0].head;
    let body = b"0123456789abcdefwords of tomorrow".to_vec();
    let mut header = crate::entry::Header {
        seq: 2,
        prev: crate::entry::entry_id(&head),
        kind: EntryKind::FINDING_CHANGED,
        body_len: u32::try_from(body.len()).unwrap(),
        body_sha: sha2::Sha256::digest(&body).into(),
        ..crate::entry::Header::parse(&head).unwrap()
    };
    change(&mut header);
    let head = header.encode();
    let sig = crate::entry::sign(&ed25519_dalek::SigningKey::from_bytes(&secret), &head);
    RawEntry {
        head,
        sig,
        body: Some(body),
    }
}
