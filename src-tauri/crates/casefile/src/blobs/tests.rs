#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use super::*;
use crate::migrations::BLOB_MIGRATIONS;

fn file() -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(BLOB_MIGRATIONS[0].sql).unwrap();
    conn.execute_batch("PRAGMA foreign_keys=ON").unwrap();
    conn
}

/// Two and a half parts.
fn large() -> Vec<u8> {
    (0..PART * 5 / 2)
        .map(|n| u8::try_from(n % 251).unwrap())
        .collect()
}

#[test]
fn content_comes_back_whole_and_equal_content_is_stored_once() {
    let mut conn = file();
    let content = large();
    let first = put(&mut conn, &mut content.as_slice(), "text/csv").unwrap();
    let again = put(&mut conn, &mut content.as_slice(), "text/plain").unwrap();
    assert_eq!(first, again);
    assert_eq!((first.size, first.parts()), (content.len() as u64, 3));
    assert_eq!(first.sha256, hex::encode(Sha256::digest(&content)));
    assert_eq!(get(&conn, &first.sha256).unwrap(), content);
    assert_eq!(all(&conn).unwrap(), [first]);
}

#[test]
fn empty_content_is_content() {
    let mut conn = file();
    let empty = put(&mut conn, &mut std::io::empty(), "text/plain").unwrap();
    assert_eq!(get(&conn, &empty.sha256).unwrap(), Vec::<u8>::new());
}

#[test]
fn parts_in_any_order_make_the_content_whole() {
    let (mut from, mut to) = (file(), file());
    let facts = put(&mut from, &mut large().as_slice(), "text/csv").unwrap();
    for (no, whole) in [(2, false), (0, false), (0, false), (1, true)] {
        let content = part(&from, &facts.sha256, no).unwrap();
        assert_eq!(put_part(&mut to, &facts, no, &content).unwrap(), whole);
    }
    assert_eq!(get(&to, &facts.sha256).unwrap(), large());
}

#[test]
fn incomplete_content_is_not_here_and_says_which_parts_are() {
    let (mut from, mut to) = (file(), file());
    let facts = put(&mut from, &mut large().as_slice(), "text/csv").unwrap();
    put_part(&mut to, &facts, 1, &part(&from, &facts.sha256, 1).unwrap()).unwrap();
    assert!(matches!(
        get(&to, &facts.sha256),
        Err(CaseFileError::BlobMissing { .. })
    ));
    assert_eq!(parts_here(&to, &facts.sha256).unwrap(), [1]);
    assert_eq!(whole(&to, &facts.sha256).unwrap(), None);
}

#[test]
fn content_that_is_not_what_its_name_says_is_thrown_away() {
    let mut conn = file();
    let facts = BlobRef {
        sha256: "ab".repeat(32),
        size: 3,
        media: "text/plain".to_owned(),
    };
    assert!(matches!(
        put_part(&mut conn, &facts, 0, b"abc"),
        Err(CaseFileError::BlobDamaged { .. })
    ));
    assert_eq!(parts_here(&conn, &facts.sha256).unwrap(), Vec::<u32>::new());
    for (no, wrong) in [(0, &b"ab"[..]), (0, b"abcd"), (1, b"abc")] {
        assert!(put_part(&mut conn, &facts, no, wrong).is_err());
    }
}

#[test]
fn damaged_part_is_named_when_read() {
    let mut conn = file();
    let facts = put(&mut conn, &mut large().as_slice(), "text/csv").unwrap();
    conn.execute("UPDATE chunk SET content = x'00' WHERE no = 1", [])
        .unwrap();
    match get(&conn, &facts.sha256).unwrap_err() {
        CaseFileError::BlobDamaged { part, .. } => assert_eq!(part, 1),
        other => panic!("{other}"),
    }
}

#[test]
fn name_that_is_no_hash_is_not_here() {
    let conn = file();
    assert!(matches!(
        get(&conn, "not a hash"),
        Err(CaseFileError::BlobMissing { .. })
    ));
}
