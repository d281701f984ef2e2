#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;

fn header() -> Header {
    Header {
        flags: REDACTABLE,
        stream: StreamId(uuid::Uuid::from_bytes([0x11; 16])),
        actor: ActorId([0x22; 16]),
        seq: 0x0102_0304,
        prev: EntryId([0x33; 32]),
        hlc: 0x0a0b_0c0d_0e0f_1011,
        kind: EntryKind(6),
        kind_version: 1,
        least_reader: 1,
        body_len: 5,
        body_sha: Sha256::digest(b"hello").into(),
    }
}

#[test]
fn every_field_stands_at_its_offset() {
    let head = header().encode();
    assert_eq!(&head[0..4], &[0x4a, 0x31, 1, 2]);
    assert_eq!(&head[4..20], &[0x11; 16]);
    assert_eq!(&head[20..36], &[0x22; 16]);
    assert_eq!(&head[36..44], &[0, 0, 0, 0, 1, 2, 3, 4]);
    assert_eq!(&head[44..76], &[0x33; 32]);
    assert_eq!(
        &head[76..84],
        &[0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10, 0x11]
    );
    assert_eq!(&head[84..96], &[0, 0, 0, 6, 0, 1, 0, 1, 0, 0, 0, 5]);
    assert_eq!(&head[96..128], Sha256::digest(b"hello").as_slice());
    assert_eq!(Header::parse(&head), Some(header()));
}

#[test]
fn every_changed_bit_of_header_or_signature_is_seen() {
    let key = SigningKey::from_bytes(&[7; 32]);
    let public = key.verifying_key().to_bytes();
    let head = header().encode();
    let sig = sign(&key, &head);
    assert!(is_signed_by(&public, &head, &sig));
    for bit in 0..HEAD * 8 {
        let mut other = head;
        other[bit / 8] ^= 1 << (bit % 8);
        assert!(
            !is_signed_by(&public, &other, &sig),
            "bit {bit} of the header"
        );
    }
    for bit in 0..SIG * 8 {
        let mut other = sig;
        other[bit / 8] ^= 1 << (bit % 8);
        assert!(
            !is_signed_by(&public, &head, &other),
            "bit {bit} of the signature"
        );
    }
}

#[test]
fn signature_is_bound_to_the_domain_of_the_journal() {
    let key = SigningKey::from_bytes(&[7; 32]);
    let head = header().encode();
    let bare = key.sign(&head).to_bytes();
    assert!(!is_signed_by(&key.verifying_key().to_bytes(), &head, &bare));
}

#[test]
fn body_fits_by_length_and_hash() {
    assert!(header().fits(b"hello"));
    assert!(!header().fits(b"hellO"));
    assert!(!header().fits(b"hello "));
}

#[test]
fn first_place_has_no_entry_before_and_others_have() {
    for (seq, prev) in [
        (0, [0; 32]),
        (1, [1; 32]),
        (2, [0; 32]),
        (u64::MAX, [1; 32]),
    ] {
        let head = Header {
            seq,
            prev: EntryId(prev),
            ..header()
        }
        .encode();
        assert_eq!(Header::parse(&head), None, "{seq}");
    }
}

#[test]
fn foreign_magic_and_suite_are_not_entries() {
    for place in [0, 1, 2] {
        let mut head = header().encode();
        head[place] ^= 1;
        assert_eq!(Header::parse(&head), None);
    }
}
