//! Files: encodings, delimiters, quotes, workbooks, and bytes of any kind.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used
)]

mod support;

use std::ops::ControlFlow;

use jaiza_importing::{ImportError, Question, ReadOptions, read_extract, sniff};
use proptest::prelude::*;
use support::{HEADER, Kept, import_bytes, import_file, row, tables, text};

fn sound() -> String {
    text(
        &HEADER,
        &[
            row(&[("ITEM DESCRIPTION", "caf\u{e9} \u{2013} \"A\"\nB")]),
            row(&[("NTN", "x")]),
        ],
    )
}

#[test]
fn reads_every_encoding_to_the_same_rows() {
    let plain = sound();
    let utf16 = |le: bool| -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(plain.encode_utf16());
        units
            .flat_map(|u: u16| if le { u.to_le_bytes() } else { u.to_be_bytes() })
            .collect()
    };
    let (cp1252, ..) = encoding_rs::WINDOWS_1252.encode(&plain);
    for (bytes, name) in [
        (plain.clone().into_bytes(), "utf-8"),
        (format!("\u{feff}{plain}").into_bytes(), "utf-8"),
        (utf16(true), "utf-16le"),
        (utf16(false), "utf-16be"),
        (cp1252.into_owned(), "windows-1252"),
    ] {
        let (report, kept) = import_bytes(&bytes).unwrap();
        assert_eq!(report.encoding.as_deref(), Some(name));
        assert_eq!(
            (
                report.stored,
                report.set_aside_total,
                report.records_in_file
            ),
            (1, 1, 3)
        );
        assert_eq!(
            kept.items[0].description, "caf\u{e9} \u{2013} \"A\" B",
            "{name}"
        );
    }
}

#[test]
fn finds_the_delimiter_and_counts_empty_lines() {
    for delimiter in [',', ';', '\t', '|'] {
        let cells = |row: &[String]| row.join(&delimiter.to_string());
        let header = HEADER.map(str::to_owned);
        let file = format!(
            "{}\n\n{}\n{}",
            cells(&header),
            cells(&row(&[])),
            cells(&row(&[("NTN", "")]))
        );
        let (report, _) = import_bytes(file.as_bytes()).unwrap();
        assert_eq!(report.delimiter, Some(delimiter.to_string()));
        assert_eq!(report.dropped["BLANK"].rows, [2]);
        assert_eq!(report.set_aside["MANDATORY_MISSING"].rows, [4]);
    }
}

fn workbook(path: &std::path::Path) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (at, name) in (0..).zip(HEADER) {
        sheet.write(0, at, name).unwrap();
    }
    for (at, cell) in (0..).zip(row(&[("NTN", "0123456-7"), ("Total", "")])) {
        match cell.parse::<f64>() {
            Ok(number) => sheet.write(3, at, number).unwrap(),
            Err(_) => sheet.write(3, at, cell).unwrap(),
        };
    }
    sheet.write(3, 5, 0.1 + 0.2).unwrap();
    sheet.write(3, 3, 402.1).unwrap();
    sheet.write(4, 25, "beyond").unwrap();
    book.save(path).unwrap();
}

#[test]
fn reads_a_workbook_with_missing_rows_and_numbers_as_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    workbook(&path);
    let (report, kept) = import_file(&path, &ReadOptions::default()).unwrap();
    assert_eq!(report.dropped["BLANK"].rows, [2, 3]);
    assert_eq!(report.set_aside["COLUMN_COUNT"].rows, [5]);
    let item = &kept.items[0];
    assert_eq!((item.record, item.pct.as_str()), (4, "04021000"));
    assert_eq!(item.price_declared.unwrap().to_string(), "0.3");
    assert_eq!((item.trader_id.as_str(), item.total), ("0123456", None));
}

#[test]
fn names_the_missing_columns_and_asks_for_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, sound().replace("\"HS CODE\"", "\"KODE\"")).unwrap();
    let mut options = ReadOptions::default();
    let Err(ImportError::MissingColumns { file, columns }) = import_file(&path, &options) else {
        panic!("the column is missing")
    };
    assert_eq!(
        (file.as_str(), columns),
        ("a.csv", vec!["HS CODE".to_owned()])
    );
    let found = sniff(&path, &options, &tables()).unwrap();
    assert!(!found.complete);
    assert!(matches!(&found.questions[..],
        [Question::Column { canonical, candidates }]
            if canonical == "HS CODE" && candidates == &["KODE"]));
    options
        .mapping
        .insert("kode".to_owned(), "hs code".to_owned());
    assert_eq!(import_file(&path, &options).unwrap().0.stored, 1);
    let found = sniff(&path, &options, &tables()).unwrap();
    assert_eq!(
        (found.format.as_deref(), found.questions.len()),
        (Some("weboc_audit"), 0)
    );
    assert_eq!(
        (
            found.columns[3].canonical.as_deref(),
            found.columns[3].kind.as_str()
        ),
        (Some("HS CODE"), "pct")
    );
    assert_eq!(found.columns[3].samples, ["8481.8090"]);
}

#[test]
fn takes_columns_in_any_order_and_keeps_unknown_ones() {
    let mut header: Vec<String> = HEADER.iter().rev().map(|h| h.to_lowercase()).collect();
    header[0] = "  sro ".to_owned();
    header.push("remark".to_owned());
    let mut cells: Vec<String> = row(&[]).into_iter().rev().collect();
    cells.push("by hand".to_owned());
    let names: Vec<&str> = header.iter().map(String::as_str).collect();
    let (report, kept) = support::import(&names, &[cells]);
    assert_eq!(report.stored, 1);
    assert_eq!(kept.cells(2).last().unwrap(), "by hand");
}

#[test]
fn refuses_a_column_that_is_there_twice() {
    let mut header = HEADER.to_vec();
    header.push("sro");
    let bytes = text(&header, &[]);
    assert!(
        matches!(import_bytes(bytes.as_bytes()), Err(ImportError::ColumnTwice { column, .. })
        if column == "SRO")
    );
}

#[test]
fn says_in_one_sentence_why_a_file_cannot_be_read() {
    for (bytes, start) in [
        (&b""[..], "the file \"extract.csv\" is empty"),
        (
            b"PK\x03\x04 no archive",
            "the workbook \"extract.csv\" is damaged",
        ),
        (
            b"\xd0\xcf\x11\xe0",
            "the workbook \"extract.csv\" is damaged",
        ),
        (
            b"a,b\n1,2\n",
            "the header of \"extract.csv\" (record 1) names no columns that are known",
        ),
        (
            b"%PDF-1.7 and more",
            "the file \"extract.csv\" is a PDF document",
        ),
        (
            b"a,b\n1,2\n\"3,4\n",
            "the file \"extract.csv\" opens a quote in record 3, line 3, that is never closed",
        ),
    ] {
        let Err(error) = import_bytes(bytes) else {
            panic!("{start}")
        };
        assert!(error.to_string().starts_with(start), "{error}");
    }
}

#[test]
fn stops_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, text(&HEADER, &vec![row(&[]); 2_500])).unwrap();
    let mut kept = Kept::default();
    let stop = &mut |_| ControlFlow::Break(());
    let result = read_extract(&path, &ReadOptions::default(), &tables(), &mut kept, stop);
    assert!(matches!(result, Err(ImportError::Cancelled)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn imports_or_reports_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = import_bytes(&bytes);
    }

    #[test]
    fn accounts_for_every_record_behind_a_sound_header(tail in "[\\PC,;\"\\n\\r\\t]{0,300}") {
        let (report, _) = match import_bytes(format!("{}{tail}", sound()).as_bytes()) {
            Err(ImportError::UnclosedQuote { .. }) => return Ok(()),
            other => other.unwrap(),
        };
        prop_assert_eq!(
            report.records_in_file,
            1 + report.dropped_total() + report.set_aside_total + report.stored
        );
    }

    #[test]
    fn survives_a_broken_workbook(at in 0_usize..6_000, byte in any::<u8>()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xlsx");
        workbook(&path);
        let mut bytes = std::fs::read(&path).unwrap();
        let at = at % bytes.len();
        bytes[at] = byte;
        std::fs::write(&path, bytes).unwrap();
        let _ = import_file(&path, &ReadOptions::default());
    }
}
