#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use super::*;
use crate::testing::{Device, START, after, change, finding, stream, thing};
use crate::view;

fn device() -> Device {
    let mut device = Device::new("a");
    device.create(stream(1));
    device
}

fn pair() -> (Device, Device) {
    let mut first = device();
    first
        .record(
            stream(1),
            &change(thing(1), Field::FINDING_TITLE, "as first"),
            START,
        )
        .unwrap();
    let mut second = Device::new("b");
    second.receive(&first.entries(), START);
    (first, second)
}

fn entity(device: &Device, id: EntityId) -> view::Entity {
    view::entity(&device.conn, device.sid(stream(1)), id)
        .unwrap()
        .unwrap()
}

#[test]
fn second_write_replaces_the_first_and_both_stay_in_the_journal() {
    let mut device = device();
    for value in ["one", "two"] {
        device
            .record(
                stream(1),
                &change(thing(1), Field::FINDING_TITLE, value),
                START,
            )
            .unwrap();
    }
    assert_eq!(
        entity(&device, thing(1)).text(Field::FINDING_TITLE),
        Some("two")
    );
    assert_eq!(device.count("journal"), 3);
}

#[test]
fn concurrent_writes_are_a_conflict_until_one_replaces_both() {
    let (mut first, mut second) = pair();
    first
        .record(
            stream(1),
            &change(thing(1), Field::FINDING_TITLE, "left"),
            after(1),
        )
        .unwrap();
    second
        .record(
            stream(1),
            &change(thing(1), Field::FINDING_TITLE, "right"),
            after(2),
        )
        .unwrap();
    first.receive(&second.entries(), after(3));
    let met = entity(&first, thing(1));
    assert_eq!(met.value(Field::FINDING_TITLE), None);
    let conflicts = met.conflicts(stream(1));
    let authors: Vec<&str> = conflicts[0]
        .values
        .iter()
        .map(|(_, v)| v.person.as_str())
        .collect::<Vec<_>>();
    assert_eq!(authors, ["P-a", "P-b"]);
    first
        .record(
            stream(1),
            &change(thing(1), Field::FINDING_TITLE, "settled"),
            after(4),
        )
        .unwrap();
    second.receive(&first.entries(), after(5));
    for device in [&first, &second] {
        assert_eq!(
            entity(device, thing(1)).text(Field::FINDING_TITLE),
            Some("settled")
        );
    }
}

#[test]
fn equal_concurrent_writes_are_no_conflict() {
    let (mut first, mut second) = pair();
    for device in [&mut first, &mut second] {
        device
            .record(
                stream(1),
                &change(thing(1), Field::FINDING_TITLE, "same"),
                after(1),
            )
            .unwrap();
    }
    first.receive(&second.entries(), after(3));
    assert_eq!(
        entity(&first, thing(1)).text(Field::FINDING_TITLE),
        Some("same")
    );
}

#[test]
fn write_that_saw_less_than_this_home_holds_leaves_the_unseen_value_standing() {
    let (mut first, mut second) = pair();
    second
        .record(
            stream(1),
            &change(thing(1), Field::FINDING_TITLE, "theirs"),
            after(1),
        )
        .unwrap();
    let on_screen = entity(&first, thing(1)).fields[&Field::FINDING_TITLE].places();
    first.receive(&second.entries(), after(2));
    let write = finding(thing(1), Field::FINDING_TITLE, "mine").seeing(on_screen);
    first
        .record(
            stream(1),
            &Action::new(EntryKind::FINDING_CHANGED, vec![write]),
            after(3),
        )
        .unwrap();
    assert!(entity(&first, thing(1)).fields[&Field::FINDING_TITLE].is_conflict());
}

#[test]
fn removal_hides_a_thing_with_its_reason_and_restoration_brings_it_back() {
    let (mut device, _) = pair();
    let remove = Write::removal(thing(1), EntityKind::FINDING, "recorded twice");
    device
        .record(
            stream(1),
            &Action::new(EntryKind::THING_REMOVED, vec![remove]),
            after(1),
        )
        .unwrap();
    assert_eq!(entity(&device, thing(1)).removed(), Some("recorded twice"));
    let refused = device.record(
        stream(1),
        &change(thing(1), Field::FINDING_TITLE, "x"),
        after(2),
    );
    assert!(matches!(refused, Err(CaseFileError::EntityRemoved(_))));
    let back = Write::restoration(thing(1), EntityKind::FINDING);
    device
        .record(
            stream(1),
            &Action::new(EntryKind::THING_RESTORED, vec![back]),
            after(3),
        )
        .unwrap();
    let thing = entity(&device, thing(1));
    assert_eq!(
        (thing.removed(), thing.text(Field::FINDING_TITLE)),
        (None, Some("as first"))
    );
}

#[test]
fn removal_beside_a_change_its_author_had_not_seen_is_a_conflict_in_any_field() {
    let (mut first, mut second) = pair();
    let remove = Write::removal(thing(1), EntityKind::FINDING, "not needed");
    first
        .record(
            stream(1),
            &Action::new(EntryKind::THING_REMOVED, vec![remove.clone()]),
            after(1),
        )
        .unwrap();
    second
        .record(
            stream(1),
            &change(thing(1), Field::FINDING_CAUSE, "new"),
            after(2),
        )
        .unwrap();
    first.receive(&second.entries(), after(3));
    let disputed = entity(&first, thing(1));
    assert_eq!(
        disputed.removed(),
        None,
        "a disputed thing is never out of sight"
    );
    assert_eq!(disputed.conflicts(stream(1))[0].field, Field::REMOVED);
    first
        .record(
            stream(1),
            &Action::new(EntryKind::THING_REMOVED, vec![remove]),
            after(4),
        )
        .unwrap();
    assert_eq!(entity(&first, thing(1)).removed(), Some("not needed"));
}

#[test]
fn what_cannot_be_recorded_leaves_no_trace() {
    let mut device = device();
    let write =
        |value: Value| Write::new(thing(1), EntityKind::PAYMENT, Field::PAYMENT_AMOUNT, value);
    let unknown = WriteRef {
        actor: ActorId([9; 16]),
        seq: 1,
    };
    let cases: Vec<(&str, Vec<Write>)> = vec![
        ("floating number", vec![write(json!(1.5))]),
        (
            "floating number inside",
            vec![write(json!({"a": [1, 2.5]}))],
        ),
        ("nothing", vec![]),
        ("twice", vec![write(json!("1")), write(json!("2"))]),
        ("too large", vec![write(json!("x".repeat(70_000)))]),
        (
            "never written",
            vec![write(json!("1")).seeing(vec![unknown])],
        ),
        (
            "no reason",
            vec![Write::removal(thing(1), EntityKind::FINDING, " ")],
        ),
    ];
    let before = device.digest(stream(1));
    for (case, writes) in cases {
        let action = Action::new(EntryKind::PAYMENTS_RECORDED, writes);
        assert!(device.record(stream(1), &action, START).is_err(), "{case}");
        assert_eq!(
            (device.count("journal"), device.digest(stream(1))),
            (1, before),
            "{case}"
        );
    }
    let elsewhere = device.record(
        stream(2),
        &change(thing(1), Field::FINDING_TITLE, "x"),
        START,
    );
    assert!(matches!(elsewhere, Err(CaseFileError::UnknownStream(_))));
}

#[test]
fn clock_set_back_is_told_and_order_is_kept() {
    let mut device = device();
    let change = change(thing(1), Field::FINDING_TITLE, "x");
    device.record(stream(1), &change, after(1000)).unwrap();
    let recorded = device.record(stream(1), &change, after(0)).unwrap();
    assert_eq!(recorded.clock_back_ms, Some(1_000_000));
}

#[test]
fn state_of_an_earlier_vector_can_be_computed_again() {
    let mut device = device();
    let sid = device.sid(stream(1));
    device
        .record(
            stream(1),
            &change(thing(1), Field::FINDING_TITLE, "then"),
            START,
        )
        .unwrap();
    let then = device.digest(stream(1));
    let vector = crate::digest::vector(&device.conn, sid).unwrap();
    device
        .record(
            stream(1),
            &change(thing(1), Field::FINDING_TITLE, "now"),
            after(5),
        )
        .unwrap();
    assert_ne!(device.digest(stream(1)), then);
    let places = vector.iter().map(|head| (head.actor, head.seq)).collect();
    let again = crate::rebuild::state_at(&device.conn, sid, stream(1), &places).unwrap();
    assert_eq!(again, then);
}
