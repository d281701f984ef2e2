//! Reads an extract as the program does and prints its report: `import_check FILE REFERENCE ROWS`.
//! REFERENCE is a folder of reference tables, ROWS the file for the stored rows.

use std::ops::ControlFlow;
use std::path::Path;

use jaiza_domain::declaration::StoredItem;
use jaiza_importing::rows::RowsFile;
use jaiza_importing::{Problem, ReadOptions, RowSink, SinkError, read_extract, reference};

struct Rows(RowsFile<std::fs::File>);

impl RowSink for Rows {
    fn item(&mut self, item: &StoredItem<'_>) -> Result<(), SinkError> {
        self.0.add(item)
    }

    fn cells(&mut self, _: u32, _: u32, _: &[u8]) -> Result<(), SinkError> {
        Ok(())
    }

    fn problem(&mut self, _: Problem) -> Result<(), SinkError> {
        Ok(())
    }

    fn superseded(&mut self, _: &[u32]) -> Result<(), SinkError> {
        Ok(())
    }
}

fn main() -> Result<(), SinkError> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, tables, rows] = arguments.as_slice() else {
        return Err("usage: import_check FILE REFERENCE ROWS".into());
    };
    let package = reference::read_folder(Path::new(tables))?;
    let mut sink = Rows(RowsFile::new(std::fs::File::create(rows)?)?);
    let options = ReadOptions::default();
    let goes_on = &mut |_| ControlFlow::Continue(());
    let report = read_extract(
        Path::new(file),
        &options,
        &package.tables,
        &mut sink,
        goes_on,
    )?;
    sink.0.finish()?;
    println!("{}", serde_json::json!({ "report": report }));
    Ok(())
}
