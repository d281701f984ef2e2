-- Extracts of any layout: what a file does not state is NULL. The id of an item is the id in front
-- of its extract plus its record, so that a corrected record takes its place among the others.
-- Items of earlier imports keep the ids they had (by_record = 0).
CREATE TABLE item_of_any_extract (
    item_id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL,
    gd_uid TEXT NOT NULL,
    gd_date TEXT,
    item_no INTEGER NOT NULL,
    item_no_inferred INTEGER NOT NULL CHECK (item_no_inferred IN (0, 1)),
    version_no INTEGER NOT NULL,
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    trader_id TEXT,
    trader_name TEXT,
    pct TEXT,
    pct_declared TEXT,
    description TEXT,
    origin TEXT,
    unit TEXT,
    quantity TEXT,
    quantity_declared TEXT,
    price_declared TEXT,
    price_assessed TEXT,
    currency TEXT,
    value INTEGER,
    value_declared INTEGER,
    cd INTEGER,
    acd INTEGER,
    rd INTEGER,
    st INTEGER,
    ast INTEGER,
    it INTEGER,
    gst_memo INTEGER,
    total INTEGER,
    sro_raw TEXT,
    sro_key TEXT,
    flags TEXT NOT NULL,
    beyond TEXT CHECK (beyond IS NULL OR json_valid(beyond))
) STRICT;
INSERT INTO item_of_any_extract
    SELECT item_id, record, gd_uid, gd_date, item_no, item_no_inferred, version_no, current,
        trader_id, nullif(trader_name, ''), pct, NULL, description, origin, unit, quantity, NULL,
        price_declared, price_assessed, currency, value, NULL, cd, acd, rd, st, ast, it, gst_memo,
        total, nullif(sro_raw, ''), sro_key, flags, NULL
    FROM item;

-- The cells of all records as they stood in the file, many records to a part, packed
-- (codec 0: a JSON array of one record; 1: packed and compressed with LZ4).
CREATE TABLE record_part (
    extract_no INTEGER NOT NULL,
    first_record INTEGER NOT NULL,
    last_record INTEGER NOT NULL,
    codec INTEGER NOT NULL CHECK (codec IN (0, 1)),
    cells BLOB NOT NULL,
    PRIMARY KEY (extract_no, first_record)
) STRICT, WITHOUT ROWID;
INSERT INTO record_part
    SELECT extract.extract_no, item.record, item.record, 0, CAST(item_cells.cells AS BLOB)
    FROM item JOIN item_cells USING (item_id)
    JOIN extract ON item.item_id BETWEEN extract.first_item AND extract.last_item;
INSERT OR IGNORE INTO record_part
    SELECT extract_no, record, record, 0, CAST(cells AS BLOB) FROM problem;
DROP TABLE item_cells;
DROP TABLE item;
ALTER TABLE item_of_any_extract RENAME TO item;

-- The last id that was ever given to an item; ids are never given twice.
CREATE TABLE last_item (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    item_id INTEGER NOT NULL
) STRICT;
INSERT INTO last_item
    SELECT 1, max(last_item) FROM extract HAVING count(*) > 0;

-- How a file was read: container, sheet, bytes, columns, formats, answers, profile.
ALTER TABLE extract ADD COLUMN recipe TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(recipe));
ALTER TABLE extract ADD COLUMN by_record INTEGER NOT NULL DEFAULT 0 CHECK (by_record IN (0, 1));
-- Why a disagreement of the totals was accepted, by whom, when.
ALTER TABLE extract ADD COLUMN settled TEXT CHECK (settled IS NULL OR json_valid(settled));

-- Problems: one line for each cell; the first of a record is its reason.
CREATE TABLE problem_of_cell (
    problem_id INTEGER PRIMARY KEY,
    extract_no INTEGER NOT NULL,
    record INTEGER NOT NULL,
    column_name TEXT,
    raw TEXT NOT NULL,
    reason TEXT NOT NULL,
    suggested_fix TEXT NOT NULL,
    first INTEGER NOT NULL CHECK (first IN (0, 1)),
    gd_uid TEXT,
    item_no INTEGER,
    corrected INTEGER NOT NULL DEFAULT 0 CHECK (corrected IN (0, 1))
) STRICT;
INSERT INTO problem_of_cell
    SELECT problem_id, extract_no, record, column_name, raw, reason, suggested_fix, 1, NULL, NULL, 0
    FROM problem;
DROP INDEX problem_by_extract;
DROP TABLE problem;
ALTER TABLE problem_of_cell RENAME TO problem;
CREATE INDEX problem_by_extract ON problem (extract_no, record);

-- Corrections of records that were set aside; the record itself stays as it was.
CREATE TABLE correction (
    correction_no INTEGER PRIMARY KEY,
    extract_no INTEGER NOT NULL,
    record INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    before_text TEXT NOT NULL,
    after_text TEXT NOT NULL,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX correction_by_extract ON correction (extract_no, record);

-- Mapping profiles: every version stays.
CREATE TABLE mapping_profile (
    profile_no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    descriptor TEXT NOT NULL CHECK (json_valid(descriptor)),
    saved_at TEXT NOT NULL,
    person TEXT NOT NULL,
    UNIQUE (name, version)
) STRICT;
CREATE INDEX mapping_profile_by_fingerprint ON mapping_profile (fingerprint);

-- Books of an auditee: ledger, stock, purchases, payments. Decimals as exact text.
CREATE TABLE book (
    book_no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    kind TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    created TEXT NOT NULL,
    recipe TEXT NOT NULL CHECK (json_valid(recipe)),
    report TEXT NOT NULL CHECK (json_valid(report))
) STRICT;
CREATE TABLE book_line (
    book_no INTEGER NOT NULL REFERENCES book (book_no),
    record INTEGER NOT NULL,
    line TEXT NOT NULL CHECK (json_valid(line)),
    cells TEXT NOT NULL CHECK (json_valid(cells)),
    PRIMARY KEY (book_no, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE book_problem (
    book_no INTEGER NOT NULL REFERENCES book (book_no),
    record INTEGER NOT NULL,
    column_name TEXT,
    raw TEXT NOT NULL,
    reason TEXT NOT NULL,
    suggested_fix TEXT NOT NULL,
    cells TEXT NOT NULL CHECK (json_valid(cells))
) STRICT;
