//! XLSX workbooks: nothing is lost silently, and what claims too much is refused.
#![allow(
    clippy::format_collect,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used
)]

#[path = "support/tables.rs"]
mod tables;

use jaiza_importing::containers::OpenOptions;
use jaiza_importing::record::CellKind::{self, Damaged, Date, Number, Text};
use proptest::prelude::*;
use tables::{Read, package, read, refusal};

const RELS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The parts of a workbook, each to be replaced by a test.
struct Parts {
    workbook: String,
    links: String,
    sheet: Vec<u8>,
    sheet_path: &'static str,
    strings: String,
    styles: String,
    more: Vec<(&'static str, Vec<u8>)>,
}

fn link(id: u32, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"r{id}\" Type=\"{RELS}/{kind}\" Target=\"{target}\"/>")
}

impl Parts {
    /// A workbook of one sheet with these rows.
    fn new(rows: &str) -> Self {
        Self {
            workbook: format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELS}\"><sheets>\
                 <sheet name=\"Items\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            links: link(1, "worksheet", "worksheets/sheet1.xml")
                + &link(2, "sharedStrings", "sharedStrings.xml")
                + &link(3, "styles", "styles.xml"),
            sheet: sheet(rows).into_bytes(),
            sheet_path: "xl/worksheets/sheet1.xml",
            strings: format!("<sst xmlns=\"{MAIN}\" count=\"4000000000\"></sst>"),
            styles: format!("<styleSheet xmlns=\"{MAIN}\"/>"),
            more: Vec::new(),
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let root = format!(
            "<Relationships>{}</Relationships>",
            link(1, "officeDocument", "xl/workbook.xml")
        );
        let links = format!("<Relationships>{}</Relationships>", self.links);
        let mut members: Vec<(&str, &[u8])> = vec![
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", root.as_bytes()),
            ("xl/workbook.xml", self.workbook.as_bytes()),
            ("xl/_rels/workbook.xml.rels", links.as_bytes()),
            (self.sheet_path, &self.sheet),
            ("xl/sharedStrings.xml", self.strings.as_bytes()),
            ("xl/styles.xml", self.styles.as_bytes()),
        ];
        members.extend(
            self.more
                .iter()
                .map(|(name, content)| (*name, content.as_slice())),
        );
        package(&members)
    }

    fn read(&self) -> Read {
        read("a.xlsx", &self.bytes(), &OpenOptions::default()).unwrap()
    }

    fn refusal(&self) -> String {
        refusal("a.xlsx", &self.bytes())
    }
}

fn sheet(rows: &str) -> String {
    format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>")
}

/// The cells `A1` as text and kind, each in a workbook of its own.
fn check(cells: &[(&str, &str, CellKind)], parts: impl Fn(String) -> Parts) {
    for (cell, text, kind) in cells {
        let found = parts(format!("<row r=\"1\"><c r=\"A1\"{cell}</c></row>")).read();
        assert_eq!(found.first(1), (*text, *kind), "{cell}");
    }
}

#[test]
fn keeps_the_digits_of_numbers() {
    check(
        &[
            ("><v>9007199254740993</v>", "9007199254740993", Number),
            (
                "><v>123456789012345678901234567890</v>",
                "123456789012345678901234567890",
                Number,
            ),
            ("><v>1234.50</v>", "1234.50", Number),
            ("><v> 12 </v>", "12", Number),
            ("><v>0.30000000000000004</v>", "0.3", Number),
            ("><v>402.10000000000002</v>", "402.1", Number),
            ("><v>8.4818090E7</v>", "84818090", Number),
            ("><v>1.5E15</v>", "1.5E15", Number),
            ("><v>1e400</v>", "1e400", Damaged),
            ("><v>NaN</v>", "NaN", Damaged),
            ("><v>INF</v>", "INF", Damaged),
            ("><v>1E-320</v>", "1E-320", Damaged),
            ("><v>1,5</v>", "1,5", Damaged),
        ],
        |row| Parts::new(&row),
    );
}

#[test]
fn reads_every_kind_of_cell() {
    let strings = "<sst><si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r>\
        <rPh sb=\"0\" eb=\"1\"><t>ruby</t></rPh></si><si><t>a_x000D_b_x005F_</t></si></sst>";
    check(
        &[
            (" t=\"s\"><v>0</v>", "plain", Text),
            (" t=\"s\"><v>1</v>", "rich text", Text),
            (" t=\"s\"><v>2</v>", "a\rb_", Text),
            (" t=\"s\"><v>3</v>", "3", Damaged),
            (" t=\"s\"><v>4294967295</v>", "4294967295", Damaged),
            (
                " t=\"inlineStr\"><is><t>R&amp;D &lt;1&#x3e;</t></is>",
                "R&D <1>",
                Text,
            ),
            (
                " t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is>",
                "ab",
                Text,
            ),
            (" t=\"str\"><f>A2</f><v>x</v>", "x", Text),
            (" t=\"b\"><v>1</v>", "TRUE", Text),
            (" t=\"b\"><v>0</v>", "FALSE", Text),
            (" t=\"e\"><v>#REF!</v>", "#REF!", Damaged),
            (" t=\"d\"><v>2025-08-04T00:00:00</v>", "04-Aug-2025", Date),
            (
                " t=\"d\"><v>2025-08-04T10:15:00Z</v>",
                "04-Aug-2025 10:15:00",
                Date,
            ),
            (" t=\"new\"><v>1</v>", "1", Damaged),
            ("><f>1/0</f>", "=", Damaged),
            ("><f>1/0</f><v/>", "=", Damaged),
            ("><v><![CDATA[12]]></v>", "12", Number),
        ],
        |row| Parts {
            strings: strings.to_owned(),
            ..Parts::new(&row)
        },
    );
}

#[test]
fn tells_dates_by_the_format_of_their_cell() {
    let formats: [(u32, &str, bool); 12] = [
        (14, "", true),
        (22, "", true),
        (47, "", true),
        (2, "", false),
        (0, "", false),
        (200, "dd\\-mmm\\-yy", true),
        (201, "yyyy/mm/dd", true),
        (202, "[$-409]d mmm", true),
        (203, "0.00 \"days\"", false),
        (204, "[Red]#,##0", false),
        (205, "\\d0", false),
        (206, "#,##0_d;(#,##0)", false),
    ];
    let custom: String = formats
        .iter()
        .filter(|(id, ..)| *id >= 200)
        .map(|(id, code, _)| {
            let code = code.replace('"', "&quot;");
            format!("<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>")
        })
        .collect();
    let cells: String = formats
        .iter()
        .map(|(id, ..)| format!("<xf numFmtId=\"{id}\"/>"))
        .collect();
    let styles = format!(
        "<styleSheet><numFmts>{custom}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
         <cellXfs>{cells}</cellXfs></styleSheet>"
    );
    for (style, (id, code, is_date)) in formats.iter().enumerate() {
        let row = format!("<row r=\"1\"><c r=\"A1\" s=\"{style}\"><v>45873</v></c></row>");
        let parts = Parts {
            styles: styles.clone(),
            ..Parts::new(&row)
        };
        let expected = if *is_date {
            ("04-Aug-2025", Date)
        } else {
            ("45873", Number)
        };
        assert_eq!(parts.read().first(1), expected, "{id} {code}");
    }
}

#[test]
fn counts_days_from_1900_or_1904_and_leaves_what_is_no_day() {
    let styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    for (serial, in_1900, in_1904) in [
        ("1", "01-Jan-1900", "02-Jan-1904"),
        ("59", "28-Feb-1900", "29-Feb-1904"),
        ("60", "60", "01-Mar-1904"),
        ("61", "01-Mar-1900", "02-Mar-1904"),
        ("45873.5", "04-Aug-2025 12:00:00", "05-Aug-2029 12:00:00"),
        ("45873.9999999", "05-Aug-2025", "06-Aug-2029"),
        ("0.25", "0.25", "01-Jan-1904 06:00:00"),
        ("-1", "-1", "-1"),
        ("2958465", "31-Dec-9999", "2958465"),
        ("2958466", "2958466", "2958466"),
    ] {
        let mut parts = Parts::new(&format!(
            "<row r=\"1\"><c r=\"A1\"><v>{serial}</v></c></row>"
        ));
        parts.styles = styles.to_owned();
        // A cell without a style has the first.
        assert_eq!(parts.read().first(1).0, in_1900, "{serial}");
        parts.workbook = parts
            .workbook
            .replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
        assert_eq!(parts.read().first(1).0, in_1904, "{serial} from 1904");
    }
}

#[test]
fn notes_formulas_hidden_rows_and_sheets_and_merged_cells() {
    let mut parts = Parts::new(
        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>\"\"</f><v></v></c></row>\
         <row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>3</v></c></row>",
    );
    parts.sheet = String::from_utf8(parts.sheet)
        .unwrap()
        .replace(
            "</sheetData>",
            "</sheetData><mergeCells><mergeCell ref=\"A5:B6\"/></mergeCells>",
        )
        .into_bytes();
    parts.workbook = parts.workbook.replace(
        "</sheets>",
        "<sheet name=\"Rates\" sheetId=\"2\" state=\"veryHidden\" r:id=\"r1\"/></sheets>",
    );
    let found = parts.read();
    assert_eq!(found.note("FORMULA_RESULTS"), Some((2, "A1, B1")));
    assert_eq!(found.note("HIDDEN_ROWS"), Some((1, "3")));
    assert_eq!(found.note("HIDDEN_SHEETS"), Some((1, "Rates")));
    assert_eq!(found.note("MERGED_CELLS"), Some((1, "A5:B6")));
    assert_eq!(found.row(1), ["2"]);
    assert_eq!(found.row(2), [""; 0]);
    assert_eq!(found.row(3), ["3"]);
}

#[test]
fn numbers_rows_and_cells_that_have_no_reference() {
    let found = Parts::new(
        "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r=\"4\"><c><v>3</v></c></row>\
         <row><c r=\"B9\"><v>4</v></c><c><v>5</v></c></row><row r=\"20\"/>",
    )
    .read();
    assert_eq!(found.row(1), ["1", "", "2"]);
    assert_eq!(found.row(4), ["3"]);
    assert_eq!(found.row(9), ["", "4", "5"]);
    assert_eq!(found.records.len(), 9);
}

#[test]
fn refuses_places_that_cannot_be_by_their_name() {
    for (rows, place) in [
        (
            "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>",
            "row \"0\" does not exist",
        ),
        ("<row r=\"1048577\"/>", "row \"1048577\" does not exist"),
        (
            "<row r=\"4294967297\"/>",
            "row \"4294967297\" does not exist",
        ),
        ("<row r=\"2\"/><row r=\"1\"/>", "row 1 comes after row 2"),
        ("<row r=\"2\"/><row r=\"2\"/>", "row 2 comes after row 2"),
        (
            "<row r=\"1\"><c r=\"XFE1\"/></row>",
            "cell \"XFE1\" does not exist",
        ),
        (
            "<row r=\"1\"><c r=\"ZZZZZZZ1\"/></row>",
            "cell \"ZZZZZZZ1\" does not exist",
        ),
        (
            "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
            "cell A1 is out of order",
        ),
        (
            "<row r=\"1\"><c r=\"B1\"/><c r=\"B1\"/></row>",
            "cell B1 is there twice",
        ),
        ("<row r=\"1\"><c r=\"A2\"/></row>", "cell A2 lies in row 1"),
        (
            "<row r=\"1\"><c r=\"1A\"/></row>",
            "cell \"1A\" does not exist",
        ),
    ] {
        let expected = format!(
            "the file \"a.xlsx\" is damaged: its {place}, in its part \"xl/worksheets/sheet1.xml\""
        );
        assert_eq!(Parts::new(rows).refusal(), expected);
    }
}

#[test]
fn finds_parts_by_their_links() {
    let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    for (path, target) in [
        ("xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"),
        ("xl/worksheets/sheet1.xml", "./../xl/worksheets/sheet1.xml"),
        ("xl/Worksheets/SHEET1.xml", "worksheets/sheet1.xml"),
        ("table.bin", "../table.bin"),
    ] {
        let mut parts = Parts::new(row);
        parts.sheet_path = path;
        parts.links = link(1, "worksheet", target);
        assert_eq!(parts.read().row(1), ["1"], "{target}");
    }
    let mut parts = Parts::new(row);
    parts.links = String::new();
    assert!(
        parts.refusal().ends_with("the chosen sheet has no table"),
        "{}",
        parts.refusal()
    );
}

#[test]
fn reads_the_strict_edition_and_prefixed_tags() {
    let mut parts = Parts::new("");
    parts.sheet =
        b"<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>\
        <x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>"
            .to_vec();
    parts.links = parts.links.replace(
        RELS,
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
    assert_eq!(parts.read().row(1), ["7"]);
}

#[test]
fn chooses_a_sheet_by_name() {
    let mut parts = Parts::new("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    parts.workbook = parts.workbook.replace(
        "</sheets>",
        "<sheet name=\"Rates &amp; more\" sheetId=\"2\" r:id=\"r9\"/></sheets>",
    );
    parts.links += &link(9, "worksheet", "worksheets/second.xml");
    let second = sheet("<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>");
    parts
        .more
        .push(("xl/worksheets/second.xml", second.into_bytes()));
    assert_eq!(parts.read().about.sheets, ["Items", "Rates & more"]);
    let of = |name: &str| OpenOptions {
        sheet: Some(name.to_owned()),
        ..OpenOptions::default()
    };
    let found = read("a.xlsx", &parts.bytes(), &of("Rates & more")).unwrap();
    assert_eq!(found.row(1), ["2"]);
    assert!(read("a.xlsx", &parts.bytes(), &of("None")).is_err());
}

#[test]
fn reads_parts_in_every_encoding_or_says_why_not() {
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>".to_owned()
        + &sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>caf\u{e9}</t></is></c></row>");
    let utf16 = |le: bool| -> Vec<u8> {
        let units = std::iter::once(0xfeff).chain(xml.encode_utf16());
        units
            .flat_map(|u: u16| if le { u.to_le_bytes() } else { u.to_be_bytes() })
            .collect()
    };
    let latin = xml
        .replace("UTF-16", "ISO-8859-1")
        .replace('\u{e9}', "\u{1}");
    let latin: Vec<u8> = latin
        .bytes()
        .map(|b| if b == 1 { 0xe9 } else { b })
        .collect();
    let utf8 = format!("\u{feff}{}", xml.replace("UTF-16", "UTF-8"));
    for bytes in [utf16(true), utf16(false), latin, utf8.into_bytes()] {
        let parts = Parts {
            sheet: bytes,
            ..Parts::new("")
        };
        assert_eq!(parts.read().row(1), ["caf\u{e9}"]);
    }
    let mut parts =
        Parts::new("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>?</t></is></c></row>");
    let at = parts.sheet.iter().rposition(|b| *b == b'?').unwrap();
    parts.sheet[at] = 0xff;
    assert!(
        parts.refusal().contains("its text is not UTF-8"),
        "{}",
        parts.refusal()
    );
}

#[test]
fn refuses_document_types_and_entities() {
    let type_ = "<!DOCTYPE w [<!ENTITY a \"x\">]>";
    let mut parts = Parts::new("");
    parts.sheet = [type_.as_bytes(), &parts.sheet].concat();
    assert!(
        parts
            .refusal()
            .contains("it declares a document type; such files are not opened")
    );
    let long = format!("<!DOCTYPE w [{}", "<!-- x -->".repeat(60_000));
    let mut parts = Parts::new("");
    parts.strings = long;
    assert!(
        parts.refusal().contains("it declares a document type"),
        "{}",
        parts.refusal()
    );
    let cell = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>";
    assert!(
        Parts::new(cell)
            .refusal()
            .contains("it names an entity (\"a\")")
    );
}

#[test]
fn refuses_sheets_that_end_early_or_are_wrongly_nested() {
    for (from, to, why) in [
        ("</sheetData></worksheet>", "", "it ends early"),
        ("</worksheet>", "</worksheet><worksheet/>", "wrongly nested"),
        ("</sheetData>", "</sheetDate>", "is closed but not open"),
        ("</worksheet>", "</worksheet", "its XML is broken"),
    ] {
        let mut parts = Parts::new("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        parts.sheet = String::from_utf8(parts.sheet)
            .unwrap()
            .replace(from, to)
            .into_bytes();
        assert!(parts.refusal().contains(why), "{}", parts.refusal());
    }
}

#[test]
fn refuses_packages_that_nobody_exports() {
    let bytes = Parts::new("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes();
    let mut twice = Parts::new("");
    twice
        .more
        .push(("xl/worksheets/sheet2.xml", b"<worksheet/>".to_vec()));
    let twice: Vec<u8> = replace(&twice.bytes(), b"sheet2.xml", b"sheet1.xml");
    assert!(refusal("a.xlsx", &twice).contains("two members of one name"));
    let mut many = Parts::new("");
    let names: Vec<String> = (0..1_000).map(|n| format!("xl/media/{n}.png")).collect();
    let names: &'static [String] = names.leak();
    many.more = names
        .iter()
        .map(|name| (name.as_str(), Vec::new()))
        .collect();
    assert!(
        many.refusal().contains("has 1007 members"),
        "{}",
        many.refusal()
    );
    let mut bomb = Parts::new("");
    bomb.sheet = sheet(&" ".repeat(30 << 20)).into_bytes();
    assert!(bomb.refusal().contains("unpacks to far more than its size"));
    let mut twins = Parts::new("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    twins
        .more
        .push(("XL/Worksheets/Sheet1.xml", b"<worksheet/>".to_vec()));
    let found = twins.read();
    assert_eq!(found.row(1), ["1"]);
    assert_eq!(
        found.note("NAMES_DIFFER_BY_CASE"),
        Some((1, "XL/Worksheets/Sheet1.xml"))
    );
    assert!(refusal("a.xlsx", &bytes[..bytes.len() - 60]).contains("is damaged"));
}

#[test]
fn refuses_a_part_that_does_not_fit_its_checksum() {
    let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    let bytes = Parts::new(row).bytes();
    let mut sum = flate2::Crc::new();
    sum.update(sheet(row).as_bytes());
    let wrong = replace(&bytes, &sum.sum().to_le_bytes(), &[1, 2, 3, 4]);
    assert!(
        refusal("a.xlsx", &wrong).contains("hecksum"),
        "{}",
        refusal("a.xlsx", &wrong)
    );
}

fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for at in 0..=bytes.len() - from.len() {
        if bytes[at..].starts_with(from) {
            out[at..at + to.len()].copy_from_slice(to);
        }
    }
    assert_ne!(out, bytes);
    out
}

#[test]
fn reads_sheets_that_are_larger_than_one_chunk_to_the_same_cells() {
    let texts: Vec<String> = (0..40_000)
        .map(|n| format!("\u{feff}caf\u{e9} {n} & <\u{4e2d}>"))
        .collect();
    let rows: String = texts
        .iter()
        .enumerate()
        .map(|(n, text)| {
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            let row = n + 1;
            format!(
                "<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>\
                 <!-- > --><c r=\"B{row}\"><v>{n}</v></c></row>"
            )
        })
        .collect();
    let found = Parts::new(&rows).read();
    assert_eq!(found.records.len(), texts.len());
    for (n, (text, record)) in texts.iter().zip(&found.records).enumerate() {
        assert_eq!(
            (record.cell(0), record.cell(1)),
            (text.as_str(), n.to_string().as_str())
        );
    }
}

fn written() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let date = rust_xlsxwriter::Format::new().set_num_format("dd-mmm-yyyy");
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "a").unwrap();
    sheet.write(1, 0, 0.1 + 0.2).unwrap();
    sheet.write_with_format(2, 1, 45_873, &date).unwrap();
    sheet.write(4, 2, true).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn reads_what_a_writer_writes() {
    let found = read("a.xlsx", &written(), &OpenOptions::default()).unwrap();
    let rows: Vec<Vec<&str>> = (1..6).map(|n| found.row(n)).collect();
    assert_eq!(
        rows,
        [
            vec!["a"],
            vec!["0.3"],
            vec!["", "04-Aug-2025"],
            vec![],
            vec!["", "", "TRUE"]
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn reads_or_refuses_a_workbook_with_broken_bytes(
        flips in prop::collection::vec((0_usize..8_000, any::<u8>()), 1..6),
    ) {
        let mut bytes = written();
        for (at, byte) in flips {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let _ = read("a.xlsx", &bytes, &OpenOptions::default());
    }

    #[test]
    fn reads_or_refuses_a_sheet_with_broken_bytes(
        flips in prop::collection::vec((0_usize..400, any::<u8>()), 1..6),
    ) {
        let mut parts = Parts::new(
            "<row r=\"1\"><c r=\"A1\" s=\"0\"><f>1</f><v>12.5</v></c><c r=\"C1\" t=\"s\"><v>0</v></c></row>\
             <row r=\"5\"><c t=\"inlineStr\"><is><r><t>x&amp;_x000D_</t></r></is></c></row>",
        );
        for (at, byte) in flips {
            let at = at % parts.sheet.len();
            parts.sheet[at] = byte;
        }
        let _ = read("a.xlsx", &parts.bytes(), &OpenOptions::default());
    }
}
