-- Imported extracts: evidence, never updated in place. The items of an extract have the ids
-- first_item..last_item, so no index over them is needed.
CREATE TABLE extract (
    extract_no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT,
    created TEXT NOT NULL,
    header TEXT NOT NULL CHECK (json_valid(header)),
    report TEXT NOT NULL CHECK (json_valid(report)),
    totals TEXT NOT NULL CHECK (json_valid(totals)),
    state TEXT NOT NULL CHECK (state IN ('stored', 'archived')),
    first_item INTEGER NOT NULL,
    last_item INTEGER NOT NULL
) STRICT;

-- One item of one version of a declaration; decimals as exact text, money as whole rupees.
CREATE TABLE item (
    item_id INTEGER PRIMARY KEY AUTOINCREMENT,
    record INTEGER NOT NULL,
    gd_uid TEXT NOT NULL,
    gd_date TEXT NOT NULL,
    item_no INTEGER NOT NULL,
    item_no_inferred INTEGER NOT NULL CHECK (item_no_inferred IN (0, 1)),
    version_no INTEGER NOT NULL,
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    trader_id TEXT NOT NULL,
    trader_name TEXT NOT NULL,
    pct TEXT NOT NULL,
    description TEXT NOT NULL,
    origin TEXT NOT NULL,
    unit TEXT NOT NULL,
    quantity TEXT NOT NULL,
    price_declared TEXT NOT NULL,
    price_assessed TEXT,
    currency TEXT NOT NULL,
    value INTEGER NOT NULL,
    cd INTEGER,
    acd INTEGER,
    rd INTEGER,
    st INTEGER,
    ast INTEGER,
    it INTEGER,
    gst_memo INTEGER,
    total INTEGER,
    sro_raw TEXT NOT NULL,
    sro_key TEXT,
    flags TEXT NOT NULL
) STRICT;

-- The cells as they stood in the file, a JSON array; apart, so that reading items stays quick.
CREATE TABLE item_cells (
    item_id INTEGER PRIMARY KEY,
    cells TEXT NOT NULL
) STRICT;

-- Records that were set aside.
CREATE TABLE problem (
    problem_id INTEGER PRIMARY KEY,
    extract_no INTEGER NOT NULL,
    record INTEGER NOT NULL,
    column_name TEXT,
    raw TEXT NOT NULL,
    reason TEXT NOT NULL,
    suggested_fix TEXT NOT NULL,
    cells TEXT NOT NULL
) STRICT;
CREATE INDEX problem_by_extract ON problem (extract_no, record);

-- Reference packages as they were loaded; of each table the latest load counts.
CREATE TABLE reference_package (
    package_no INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    name TEXT NOT NULL,
    loaded_at TEXT NOT NULL
) STRICT;
CREATE TABLE reference_table (
    package_no INTEGER NOT NULL REFERENCES reference_package (package_no),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    bytes BLOB NOT NULL,
    PRIMARY KEY (name, package_no)
) STRICT;

-- Risk runs with everything they depended on.
CREATE TABLE risk_run (
    run_no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    created TEXT NOT NULL,
    parameters TEXT NOT NULL CHECK (json_valid(parameters)),
    inputs TEXT NOT NULL CHECK (json_valid(inputs)),
    result BLOB NOT NULL
) STRICT;
