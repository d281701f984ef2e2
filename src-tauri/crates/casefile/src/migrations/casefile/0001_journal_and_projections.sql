-- Installation, epoch, key of the present actor, owner, projector version, last backup.
CREATE TABLE meta(
  k TEXT PRIMARY KEY,
  v ANY NOT NULL
) STRICT;

-- kind: registered number. state: bit 0 = holds an entry that this program must understand and does not.
CREATE TABLE stream(
  sid INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
  kind INTEGER NOT NULL,
  office TEXT NOT NULL,
  state INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE actor(
  aid INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
  pk BLOB NOT NULL CHECK(length(pk) = 32),
  revoked_after BLOB
) STRICT;

-- head: 128 header bytes, sig: 64 bytes. checked: 2 = signature checked here.
CREATE TABLE journal(
  n INTEGER PRIMARY KEY,
  sid INTEGER NOT NULL REFERENCES stream,
  aid INTEGER NOT NULL REFERENCES actor,
  seq INTEGER NOT NULL CHECK(seq > 0),
  hlc INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  id BLOB NOT NULL CHECK(length(id) = 32),
  head BLOB NOT NULL CHECK(length(head) = 128),
  sig BLOB NOT NULL CHECK(length(sig) = 64),
  got_ms INTEGER NOT NULL,
  via TEXT NOT NULL,
  checked INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_pos ON journal(sid, aid, seq);
CREATE INDEX journal_stream ON journal(sid, n);

-- Salt and JSON, byte for byte as signed; NULL = redacted.
CREATE TABLE payload(
  n INTEGER PRIMARY KEY REFERENCES journal,
  body BLOB
) STRICT;

CREATE TABLE headof(
  sid INTEGER,
  aid INTEGER,
  seq INTEGER NOT NULL,
  id BLOB NOT NULL,
  PRIMARY KEY(sid, aid)
) STRICT, WITHOUT ROWID;

-- Signed entries that wait for the entry before them.
CREATE TABLE hold(
  sid INTEGER,
  aid INTEGER,
  seq INTEGER,
  id BLOB,
  head BLOB NOT NULL,
  sig BLOB NOT NULL,
  body BLOB NOT NULL,
  via TEXT NOT NULL,
  PRIMARY KEY(sid, aid, seq, id)
) STRICT, WITHOUT ROWID;

-- Same place in a chain, other content: both are kept and both count.
CREATE TABLE fork(
  sid INTEGER,
  aid INTEGER,
  seq INTEGER,
  id BLOB,
  head BLOB NOT NULL,
  sig BLOB NOT NULL,
  body BLOB NOT NULL,
  got_ms INTEGER NOT NULL,
  via TEXT NOT NULL,
  PRIMARY KEY(sid, aid, seq, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE quarantine(
  id BLOB PRIMARY KEY,
  why TEXT NOT NULL,
  head BLOB NOT NULL,
  sig BLOB NOT NULL,
  body BLOB,
  got_ms INTEGER NOT NULL
) STRICT;

-- Projections: a pure function of journal and fork; dropped and rebuilt at will.

-- Live values. eid: first eight bytes of the entry id, tells two branches of a fork apart.
CREATE TABLE val(
  sid INTEGER,
  ent BLOB,
  field INTEGER,
  aid INTEGER,
  seq INTEGER,
  eid INTEGER,
  v TEXT NOT NULL,
  PRIMARY KEY(sid, ent, field, aid, seq, eid)
) STRICT, WITHOUT ROWID;

-- Writes named as replaced by an entry that arrived before them.
CREATE TABLE over(
  sid INTEGER,
  ent BLOB,
  field INTEGER,
  actor BLOB,
  seq INTEGER,
  PRIMARY KEY(sid, ent, field, actor, seq)
) STRICT, WITHOUT ROWID;

-- Every thing and the kind it was written as.
CREATE TABLE thing(
  sid INTEGER,
  kind INTEGER,
  ent BLOB,
  PRIMARY KEY(sid, kind, ent)
) STRICT, WITHOUT ROWID;
CREATE INDEX thing_ent ON thing(sid, ent);

-- Content that some entry of the stream names.
CREATE TABLE named(
  sid INTEGER,
  sha BLOB,
  PRIMARY KEY(sid, sha)
) STRICT, WITHOUT ROWID;

-- Who an actor said to be when it first spoke in the stream.
CREATE TABLE presence(
  sid INTEGER,
  aid INTEGER,
  eid INTEGER,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  office TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY(sid, aid, eid)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER fork_no_update BEFORE UPDATE ON fork
BEGIN SELECT RAISE(ABORT, 'forks are append-only'); END;
CREATE TRIGGER fork_no_delete BEFORE DELETE ON fork
BEGIN SELECT RAISE(ABORT, 'forks are append-only'); END;
CREATE TRIGGER payload_no_delete BEFORE DELETE ON payload
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER payload_no_change BEFORE UPDATE ON payload
BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
