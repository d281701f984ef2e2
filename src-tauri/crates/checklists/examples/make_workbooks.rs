//! Writes the shipped workbooks from their sources: one CSV per survey, `choices.csv` and
//! `settings.csv` in the folder of the checklists. Equal sources give equal bytes.
//! `cargo run -p jaiza-checklists --example make_workbooks -- assets/checklists`

use std::error::Error;
use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("usage: make_workbooks FOLDER")?;
    let folder = Path::new(&folder);
    let choices = records(&folder.join("choices.csv"))?;
    let settings = records(&folder.join("settings.csv"))?;
    let (header, forms) = settings.split_first().ok_or("settings.csv is empty")?;
    for form in forms {
        let name = form.first().ok_or("settings.csv: a row without workbook")?;
        let survey = records(&folder.join(format!("{name}.csv")))?;
        let own = [header, form].map(|row| row.iter().skip(1).cloned().collect());
        let mut workbook = Workbook::new();
        let made = ExcelDateTime::from_ymd(2025, 7, 1)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
        write(workbook.add_worksheet(), "survey", &survey)?;
        write(workbook.add_worksheet(), "choices", &choices)?;
        write(workbook.add_worksheet(), "settings", &own)?;
        workbook.save(folder.join(format!("{name}.xlsx")))?;
        println!("{name}.xlsx: {} rows", survey.len());
    }
    Ok(())
}

fn records(path: &Path) -> Outcome<Vec<Vec<String>>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_path(path)?;
    reader
        .records()
        .map(|row| Ok(row?.iter().map(str::to_owned).collect()))
        .collect()
}

/// One sheet of texts with a frozen bold header.
fn write(sheet: &mut Worksheet, name: &str, rows: &[Vec<String>]) -> Outcome<()> {
    let bold = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap();
    sheet.set_name(name)?.set_freeze_panes(1, 0)?;
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, text) in (0_u16..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            let format = if row == 0 { &bold } else { &wrapped };
            sheet.write_string_with_format(row, column, text, format)?;
            let width = if text.chars().count() > 40 {
                48.0
            } else {
                20.0
            };
            if row <= 1 {
                sheet.set_column_width(column, width)?;
            }
        }
    }
    Ok(())
}
