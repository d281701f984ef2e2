//! Workbooks of other kinds: ODS, XLS, XLSB.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    dead_code
)]

#[path = "support/tables.rs"]
mod tables;

use jaiza_importing::containers::OpenOptions;
use jaiza_importing::record::CellKind::{Date, Number, Text};
use proptest::prelude::*;
use tables::{package, read, refusal};

const TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// An ODS workbook of one table with these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Items\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    stored_first(&[
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest),
    ])
}

/// A package that begins with its type, not deflated.
fn stored_first(members: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::write::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("mimetype", stored).unwrap();
    zip.write_all(TYPE).unwrap();
    for (name, content) in members {
        zip.start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn reads_an_ods_sheet() {
    let bytes = ods(
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"float\" office:value=\"0.30000000000000004\"><text:p>0.3</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2025-08-04\"><text:p>x</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>\
         <table:table-row><table:table-cell/><table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
    );
    let found = read("a.ods", &bytes, &OpenOptions::default()).unwrap();
    assert_eq!(
        (found.about.kind, &found.about.sheets[..]),
        ("workbook", &["Items".to_owned()][..])
    );
    assert_eq!(found.row(1), ["a", "0.3", "04-Aug-2025"]);
    let kinds: Vec<_> = (0..3).map(|n| found.records[0].kind(n)).collect();
    assert_eq!(kinds, [Text, Number, Date]);
    assert_eq!(found.row(3), [""; 0]);
    assert_eq!(found.row(4), ["", "7"]);
    assert_eq!(found.records.len(), 4);
}

#[test]
fn refuses_an_ods_sheet_that_claims_millions_of_cells() {
    let rows = "<table:table-row table:number-rows-repeated=\"1000000\">\
        <table:table-cell table:number-columns-repeated=\"1000\" office:value-type=\"string\"><text:p>a</text:p>\
        </table:table-cell></table:table-row>";
    let found = refusal("a.ods", &ods(rows));
    assert!(
        found.contains("claims more than 20 million cells"),
        "{found}"
    );
}

#[test]
fn refuses_document_types_and_packages_that_nobody_exports() {
    let typed = [("content.xml", &b"<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"[..])];
    assert!(refusal("a.ods", &stored_first(&typed)).contains("it declares a document type"));
    let bomb = vec![b' '; 30 << 20];
    let found = refusal("a.ods", &stored_first(&[("content.xml", &bomb)]));
    assert!(
        found.contains("unpacks to far more than its size"),
        "{found}"
    );
    let binary = package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", b"\x00"),
    ]);
    assert!(refusal("a.xlsb", &binary).contains("is damaged: its contents make no sense"));
}

#[test]
fn names_a_locked_workbook() {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize((1 << 18) - 7, 0);
    bytes.extend(name);
    bytes.resize(bytes.len() + 500, 0);
    let found = refusal("a.xlsx", &bytes);
    assert!(
        found.ends_with("it is locked by a password; unlock it first"),
        "{found}"
    );
}

proptest! {
    #[test]
    fn reads_or_refuses_streams_of_any_bytes(tail in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let bytes = [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &tail].concat();
        let _ = read("a.xls", &bytes, &OpenOptions::default());
    }

    #[test]
    fn reads_or_refuses_an_ods_with_broken_bytes(
        flips in prop::collection::vec((0_usize..2_000, any::<u8>()), 1..6),
    ) {
        let mut bytes = ods("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>");
        for (at, byte) in flips {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let _ = read("a.ods", &bytes, &OpenOptions::default());
    }
}
