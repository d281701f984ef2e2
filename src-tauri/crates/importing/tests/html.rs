//! HTML tables under the name of a spreadsheet.
#![allow(
    clippy::format_collect,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    dead_code
)]

#[path = "support/tables.rs"]
mod tables;

use jaiza_importing::containers::OpenOptions;
use jaiza_importing::record::CellKind::Damaged;
use proptest::prelude::*;
use tables::{Read, read, refusal};

fn page(bytes: impl AsRef<[u8]>) -> Read {
    let found = read("a.xls", bytes.as_ref(), &OpenOptions::default()).unwrap();
    assert_eq!(found.about.kind, "html");
    found
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let found = page(text);
    let cells =
        |record: &jaiza_importing::record::Record| record.cells().map(str::to_owned).collect();
    found.records.iter().map(cells).collect()
}

#[test]
fn reads_the_cells_of_a_table() {
    for (text, expected) in [
        (
            "<table><tr><td>a</td><td>b</td></tr></table>",
            &[&["a", "b"][..]][..],
        ),
        (
            " \n<!DOCTYPE HTML><HTML><Table><TR><TH>a<TD>b<TR><TD>c</Table>",
            &[&["a", "b"], &["c"]],
        ),
        (
            "<html><table><tr><td> <b>x</b>\n  <i>y</i> <br/> z </td></tr></table>",
            &[&["x y\nz"]],
        ),
        (
            "<table><tr><td>&lt;1&gt; &amp;amp; &eacute;&#x4e2d;&#150;&nbsp;R&D &foo;</td></table>",
            &[&["<1> &amp; \u{e9}\u{4e2d}\u{2013}\u{a0}R&D &foo;"]],
        ),
        (
            "<table><tr><td>5 < 6 <3</td><td title='a>b'>c</td></tr></table>",
            &[&["5 < 6 <3", "c"]],
        ),
        (
            "<html><style>td {content: '<td>'}</style><table><tr><td><script>'<td>'</script>a</td></tr>",
            &[&["a"]],
        ),
        (
            "<html><!-- <table><tr><td>no --><table><tr><td>yes</td></tr></table>",
            &[&["yes"]],
        ),
        (
            "<table><tr><td colspan=3>a</td><td>b</td></tr></table>",
            &[&["a", "", "", "b"]],
        ),
        (
            "<table><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>",
            &[&["a", "b"], &["", "c"], &["d"]],
        ),
        (
            "<table><tr></tr><tr><td>a<table><tr><td>in</td></tr></table>b</td></tr></table>",
            &[&[], &["ab"]],
        ),
        (
            "<table><td>a</td><td style=\"mso-number-format:'\\@'\">0012</td></table>",
            &[&["a", "0012"]],
        ),
    ] {
        assert_eq!(rows(text), expected, "{text}");
    }
}

#[test]
fn notes_merged_cells_and_lists_every_table() {
    let text = "<table><tr><td colspan=2>title</td></tr></table><table><tr><td>a</td></tr></table>";
    let found = page(text);
    assert_eq!(found.note("MERGED_CELLS"), Some((1, "A1")));
    assert_eq!(found.about.sheets, ["table 1", "table 2"]);
    let options = OpenOptions {
        sheet: Some("table 2".into()),
        ..OpenOptions::default()
    };
    assert_eq!(
        read("a.xls", text.as_bytes(), &options).unwrap().row(1),
        ["a"]
    );
}

#[test]
fn reads_the_encoding_a_page_names() {
    let (cp1251, ..) = encoding_rs::WINDOWS_1251
        .encode("<html><meta charset=\"windows-1251\"><table><tr><td>\u{416}</td></tr></table>");
    let utf16: Vec<u8> = "\u{feff}<table><tr><td>\u{416}</td></tr></table>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let plain =
        "<html><meta http-equiv=Content-Type content='text/html; charset=utf-8'><table><td>\u{416}";
    for bytes in [cp1251.as_ref(), &utf16, plain.as_bytes()] {
        assert_eq!(page(bytes).row(1), ["\u{416}"]);
    }
    assert_eq!(
        page(b"<table><tr><td>caf\xe9</td></tr></table>").row(1),
        ["caf\u{e9}"]
    );
    let broken = page(b"<html><meta charset=utf-8><table><tr><td>caf\xe9</td></tr></table>");
    assert_eq!(broken.first(1), ("caf\u{fffd}", Damaged));
}

#[test]
fn refuses_pages_without_tables_and_cells_beyond_reason() {
    assert!(
        refusal("a.xls", b"<html><body>hello</body></html>").contains("a web page without a table")
    );
    let long = format!("<table><tr><td>a</td><td>{}<br>", "x".repeat(1_100_000));
    assert!(refusal("a.xls", long.as_bytes()).contains("its cell B1 is larger than 1 MB"));
    let wide = format!("<table><tr>{}</tr>", "<td colspan=1000>".repeat(20));
    assert!(refusal("a.xls", wide.as_bytes()).contains("does not exist"));
}

#[test]
fn reads_pages_that_are_larger_than_one_chunk_to_the_same_cells() {
    let text: String = (0..30_000)
        .map(|n| format!("<tr><td>caf\u{e9} {n}</td><td>&amp;</td></tr>"))
        .collect();
    let found = page(format!("<table>{text}</table>"));
    assert_eq!(found.records.len(), 30_000);
    for (n, record) in found.records.iter().enumerate() {
        assert_eq!(
            (record.cell(0), record.cell(1)),
            (format!("caf\u{e9} {n}").as_str(), "&")
        );
    }
}

proptest! {
    #[test]
    fn reads_or_refuses_any_page(text in "<table>[<>/&;=\"'!a-z0-9 \\-]{0,200}") {
        let _ = read("a.xls", text.as_bytes(), &OpenOptions::default());
    }

    #[test]
    fn reads_or_refuses_any_tags(
        tags in prop::collection::vec("</?(table|tr|td|th|script|br)( (col|row)span=[0-9]{1,6})?>|x|<!--|-->", 0..40),
    ) {
        let _ = read("a.xls", format!("<table>{}", tags.concat()).as_bytes(), &OpenOptions::default());
    }
}
