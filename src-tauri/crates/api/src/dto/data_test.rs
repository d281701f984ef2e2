//! Tests on data: digits, duplicates, gaps, outliers, trend, sizes, over the rows of an open set.

dto! {
    /// A test on the rows of an open set. `test` benford, duplicates, gaps, `modified_z`, iqr, trend, `relative_size`, `period_change`. Empty fields take
    /// the usual value. `variant` of benford: first, second, `first_two`, `first_three`, `last_two`; `sign` both, positive, negative; `least` amounts below
    /// it are left out; `keys` and `different` columns of duplicates; `by` column that groups; `limit` threshold of the test; `from` first day of the later period.
    DataTestIn {
        set_id: u32, test: String,
        #[serde(default)] column: String,
        #[serde(default)] variant: String,
        #[serde(default)] sign: String,
        #[serde(default)] least: String,
        #[serde(default)] keys: Vec<String>,
        #[serde(default)] different: Vec<String>,
        #[serde(default)] by: String,
        #[serde(default)] limit: String,
        #[serde(default)] from: String,
    }
    /// A number of the test: its name, its rule, the result.
    DataTestNumber { name: String, formula: String, result: String }
    /// A group of records: what it is, its cells in the order of `columns`, how many records, flagged or not. `key` opens its records.
    DataTestGroup { key: String, cells: Vec<String>, count: u32, flagged: bool }
    /// A point of a figure.
    DataTestPoint { label: String, value: String, marked: bool }
    /// Points that belong together.
    DataTestSeries { name: String, points: Vec<DataTestPoint> }
    /// Neutral data of a figure: `kind` bar, strip or line.
    DataTestFigure { kind: String, unit: String, series: Vec<DataTestSeries> }
    /// What a test shows. `columns` names the cells of the groups; of more than 500 groups the foremost are told.
    DataTestResult {
        test: String, column: String, rows: u32, tested: u32, numbers: Vec<DataTestNumber>, warnings: Vec<String>, columns: Vec<String>,
        groups: Vec<DataTestGroup>, groups_in_all: u32, flagged_in_all: u32, figure: Option<DataTestFigure>,
    }
    /// The records behind a group of a test.
    DataTestRowsIn { ask: DataTestIn, key: String }
    /// A column that a test may take: `why` says why it does not suit, empty when it does.
    DataTestColumn { name: String, why: String }
    /// A test with its columns; `column` and `keys` are the usual ones.
    DataTestKind { test: String, column: String, keys: Vec<String>, columns: Vec<DataTestColumn>, by: Vec<String>, limit: String }
    /// All tests.
    DataTestKinds { tests: Vec<DataTestKind> }
}
