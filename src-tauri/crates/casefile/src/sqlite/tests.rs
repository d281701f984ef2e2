#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
use super::*;
use crate::migrations::BLOB_MIGRATIONS;

const KIND: FileKind = FileKind {
    file_name: "try.db",
    application_id: 0x5043_4142,
    migrations: BLOB_MIGRATIONS,
};

fn key(byte: u8) -> FileKey {
    FileKey::new([byte; 32])
}

fn made() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path(), &KIND, &key(1), Missing::Create).unwrap();
    folder
}

fn reopen(folder: &Path) -> Result<Connection> {
    open(folder, &KIND, &key(1), Missing::Refuse)
}

#[test]
fn file_is_encrypted_and_opens_again_under_its_key() {
    let folder = made();
    let bytes = std::fs::read(folder.path().join("try.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    let conn = reopen(folder.path()).unwrap();
    let mode: String = conn
        .pragma_query_value(None, "journal_mode", |r| r.get(0))
        .unwrap();
    let sync: i64 = conn
        .pragma_query_value(None, "synchronous", |r| r.get(0))
        .unwrap();
    assert_eq!((mode.as_str(), sync), ("wal", 2));
}

#[test]
fn another_key_is_named_as_damage_of_the_file() {
    let folder = made();
    let refused = open(folder.path(), &KIND, &key(2), Missing::Refuse).unwrap_err();
    assert!(
        matches!(refused, CaseFileError::FileDamaged { .. }),
        "{refused}"
    );
}

#[test]
fn truncated_and_empty_files_are_damaged_and_never_made_anew() {
    let folder = made();
    let path = folder.path().join("try.db");
    for length in [4096, 100, 0] {
        let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
        file.set_len(length).unwrap();
        let refused = reopen(folder.path()).unwrap_err();
        assert!(
            matches!(refused, CaseFileError::FileDamaged { .. }),
            "{length}: {refused}"
        );
    }
}

#[test]
fn missing_file_is_refused_unless_it_may_be_made() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(
        reopen(folder.path()),
        Err(CaseFileError::FileMissing { .. })
    ));
}

#[test]
fn newer_layout_is_refused_by_its_number() {
    let folder = made();
    reopen(folder.path())
        .unwrap()
        .pragma_update(None, "user_version", 9)
        .unwrap();
    match reopen(folder.path()).unwrap_err() {
        CaseFileError::FileNewerThanProgram { found, known, .. } => {
            assert_eq!((found, known), (9, 1));
        }
        other => panic!("{other}"),
    }
}

#[test]
fn foreign_mark_is_refused() {
    let folder = made();
    reopen(folder.path())
        .unwrap()
        .pragma_update(None, "application_id", 7)
        .unwrap();
    assert!(matches!(
        reopen(folder.path()),
        Err(CaseFileError::ForeignFile { found: 7, .. })
    ));
}

#[test]
fn foreign_trigger_and_view_are_named_and_refused() {
    let trigger = "CREATE TRIGGER spy AFTER INSERT ON meta BEGIN DELETE FROM meta; END";
    for (name, sql) in [
        ("spy", trigger),
        ("peek", "CREATE VIEW peek AS SELECT * FROM meta"),
    ] {
        let folder = made();
        reopen(folder.path()).unwrap().execute_batch(sql).unwrap();
        match reopen(folder.path()).unwrap_err() {
            CaseFileError::ForeignSchema { name: found, .. } => assert_eq!(found, name),
            other => panic!("{other}"),
        }
    }
}

#[test]
fn dropped_table_is_named() {
    let folder = made();
    reopen(folder.path())
        .unwrap()
        .execute_batch("DROP TABLE chunk")
        .unwrap();
    let refused = reopen(folder.path()).unwrap_err().to_string();
    assert!(
        refused.contains("table chunk is missing") || refused.contains("chunk"),
        "{refused}"
    );
}

#[test]
fn copy_is_encrypted_under_the_same_key() {
    let folder = made();
    let conn = reopen(folder.path()).unwrap();
    conn.execute("INSERT INTO meta VALUES ('a', 'b')", [])
        .unwrap();
    let to = folder.path().join("copy.db");
    copy_into(&conn, &KIND, &to).unwrap();
    assert!(!std::fs::read(&to).unwrap().starts_with(b"SQLite format 3"));
    let copy = open_at(&to, &KIND, &key(1), Missing::Refuse).unwrap();
    let held: String = copy
        .query_row("SELECT v FROM meta", [], |r| r.get(0))
        .unwrap();
    assert_eq!(held, "b");
}

#[test]
fn each_step_of_a_known_file_leaves_a_backup_of_the_layout_before() {
    const STEPS: &[Migration] = &[
        BLOB_MIGRATIONS[0],
        Migration {
            version: 2,
            name: "try",
            sql: "CREATE TABLE extra(a) ;",
            sha256: "",
        },
    ];
    let folder = made();
    let newer = FileKind {
        migrations: STEPS,
        ..KIND
    };
    open(folder.path(), &newer, &key(1), Missing::Refuse).unwrap();
    let before = folder.path().join("try.before-2.db");
    open_at(&before, &KIND, &key(1), Missing::Refuse).unwrap();
    assert!(matches!(
        reopen(folder.path()),
        Err(CaseFileError::FileNewerThanProgram { found: 2, .. })
    ));
}

#[test]
fn extensions_cannot_be_loaded() {
    let folder = made();
    let conn = reopen(folder.path()).unwrap();
    assert!(
        conn.query_row("SELECT load_extension('x')", [], |_| Ok(()))
            .is_err()
    );
}

#[test]
fn schema_cannot_be_written_as_data() {
    let folder = made();
    let conn = reopen(folder.path()).unwrap();
    let tried = "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = ''";
    assert!(conn.execute_batch(tried).is_err());
}
