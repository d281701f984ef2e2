//! Workbooks as one XML document.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    dead_code
)]

#[path = "support/tables.rs"]
mod tables;

use jaiza_importing::containers::OpenOptions;
use jaiza_importing::record::CellKind::{Damaged, Date, Number, Text};
use proptest::prelude::*;
use tables::{read, refusal};

fn book(rows: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
         <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
         xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
         <Worksheet ss:Name=\"Items\"><Table>{rows}</Table></Worksheet>\
         <Worksheet ss:Name=\"Rates\"><Table><Row><Cell><Data ss:Type=\"Number\">5</Data></Cell></Row></Table>\
         <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"
    )
}

#[test]
fn reads_every_type_of_cell() {
    for (cell, text, kind) in [
        ("><Data ss:Type=\"String\">a &amp; b</Data>", "a & b", Text),
        (
            "><Data ss:Type=\"String\"><B>a</B>b</Data><Comment><ss:Data>no</ss:Data></Comment>",
            "ab",
            Text,
        ),
        (
            "><Data ss:Type=\"Number\">9007199254740993</Data>",
            "9007199254740993",
            Number,
        ),
        (
            "><Data ss:Type=\"DateTime\">2025-08-04T00:00:00.000</Data>",
            "04-Aug-2025",
            Date,
        ),
        (
            "><Data ss:Type=\"DateTime\">2025-13-04T00:00:00.000</Data>",
            "2025-13-04T00:00:00.000",
            Damaged,
        ),
        ("><Data ss:Type=\"Boolean\">1</Data>", "TRUE", Text),
        ("><Data ss:Type=\"Error\">#REF!</Data>", "#REF!", Damaged),
        (" ss:Formula=\"=1/0\">", "=", Damaged),
    ] {
        let text_of = book(&format!("<Row><Cell{cell}</Cell></Row>"));
        let found = read("a.xls", text_of.as_bytes(), &OpenOptions::default()).unwrap();
        assert_eq!(found.first(1), (text, kind), "{cell}");
        assert_eq!(found.about.kind, "spreadsheet_xml");
    }
}

#[test]
fn numbers_rows_and_cells_by_their_index() {
    let text = book(
        "<Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">a</Data></Cell>\
         <Cell ss:Formula=\"=R1\"><Data ss:Type=\"Number\">1</Data></Cell></Row>\
         <Row ss:Index=\"3\" ss:Hidden=\"1\" ss:Span=\"1\"><Cell ss:Index=\"2\"><Data ss:Type=\"String\">b</Data></Cell></Row>\
         <Row><Cell><Data ss:Type=\"String\">c</Data></Cell></Row>",
    );
    let found = read("a.xml", text.as_bytes(), &OpenOptions::default()).unwrap();
    assert_eq!(found.row(1), ["a", "", "1"]);
    assert_eq!(found.row(2), [""; 0]);
    assert_eq!(found.row(3), ["", "b"]);
    assert_eq!(found.row(5), ["c"]);
    assert_eq!(found.note("HIDDEN_ROWS"), Some((1, "3")));
    assert_eq!(found.note("HIDDEN_SHEETS"), Some((1, "Rates")));
    assert_eq!(found.note("FORMULA_RESULTS"), Some((1, "C1")));
    assert_eq!(found.note("MERGED_CELLS"), Some((1, "A1")));
    let options = OpenOptions {
        sheet: Some("Rates".into()),
        ..OpenOptions::default()
    };
    assert_eq!(
        read("a.xml", text.as_bytes(), &options).unwrap().row(1),
        ["5"]
    );
}

#[test]
fn refuses_what_cannot_be() {
    for (rows, why) in [
        (
            "<Row ss:Index=\"2\"/><Row ss:Index=\"1\"/>",
            "its row 1 comes after row 2",
        ),
        (
            "<Row ss:Index=\"1048577\"/>",
            "its row \"1048577\" does not exist",
        ),
        (
            "<Row><Cell/><Cell ss:Index=\"1\"/></Row>",
            "its cell A1 is out of order",
        ),
        (
            "<Row><Cell ss:Index=\"16385\"/></Row>",
            "its row 1 has a cell in no column (16385)",
        ),
        ("<Row>", "is closed but not open"),
    ] {
        let found = refusal("a.xls", book(rows).as_bytes());
        assert!(found.contains(why), "{found}");
    }
    let typed = book("").replace("<Workbook", "<!DOCTYPE Workbook><Workbook");
    assert!(refusal("a.xls", typed.as_bytes()).contains("it declares a document type"));
}

proptest! {
    #[test]
    fn reads_or_refuses_broken_bytes(
        flips in prop::collection::vec((0_usize..900, any::<u8>()), 1..6),
    ) {
        let mut bytes = book("<Row><Cell><Data ss:Type=\"String\">a</Data></Cell></Row>").into_bytes();
        for (at, byte) in flips {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let _ = read("a.xls", &bytes, &OpenOptions::default());
    }
}
