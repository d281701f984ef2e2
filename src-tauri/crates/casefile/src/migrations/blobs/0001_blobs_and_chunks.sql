CREATE TABLE meta(
  k TEXT PRIMARY KEY,
  v TEXT NOT NULL
) STRICT;

-- Content by its hash. state: 0 parts are missing, 1 whole and checked.
CREATE TABLE blob(
  bid INTEGER PRIMARY KEY,
  sha BLOB NOT NULL UNIQUE CHECK(length(sha) = 32),
  size INTEGER NOT NULL CHECK(size >= 0),
  media TEXT NOT NULL,
  state INTEGER NOT NULL CHECK(state IN (0, 1))
) STRICT;

-- Parts of 1 MiB, the last one shorter, each with its own hash.
CREATE TABLE chunk(
  bid INTEGER NOT NULL REFERENCES blob ON DELETE CASCADE,
  no INTEGER NOT NULL CHECK(no >= 0),
  sha BLOB NOT NULL CHECK(length(sha) = 32),
  content BLOB NOT NULL CHECK(length(content) BETWEEN 1 AND 1048576),
  PRIMARY KEY(bid, no)
) STRICT;
