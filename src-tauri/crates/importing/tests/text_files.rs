//! Text files as they come: encodings, quotes, line ends, packed files.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used
)]

mod support;

use std::io::Write as _;

use encoding_rs::{Encoding, GB18030, WINDOWS_1251, WINDOWS_1256};
use jaiza_importing::{ImportError, Question};
use support::{accepted, import_as, looked_at, refused};
use zip::write::{SimpleFileOptions, ZipWriter};

const PLAIN: &str = "GD NO,HS CODE,ITEM DESCRIPTION\nA/1,8481.8090,Taps\nA/2,8481.8010,Parts\n";

fn goods(text: &str) -> String {
    format!("GD NO,HS CODE,ITEM DESCRIPTION\nA/1,8481.8090,{text}\n")
}

#[test]
fn asks_for_the_encoding_of_national_letters_and_takes_the_answer() {
    for (encoding, label, words) in [
        (WINDOWS_1251, "windows-1251", "Краны латунные водопроводные"),
        (WINDOWS_1256, "windows-1256", "محرك كهربائي صغير"),
        (GB18030, "gb18030", "黄铜水龙头配件"),
    ] {
        let encoding: &'static Encoding = encoding;
        let text = goods(words);
        let (bytes, ..) = encoding.encode(&text);
        let error = import_as("extract.csv", &bytes, &[]).unwrap_err();
        assert!(
            matches!(&error, ImportError::EncodingUnclear { .. }),
            "{label}: {error}"
        );
        let found = looked_at(&bytes, &[]);
        let readings = found.questions.iter().find_map(|q| match q {
            Question::Encoding { readings } => Some(readings),
            _ => None,
        });
        let readings = readings.unwrap_or_else(|| panic!("{label}: {:?}", found.questions));
        let own = readings.iter().find(|r| r.encoding == label);
        let samples = &own
            .unwrap_or_else(|| panic!("{label} is no choice"))
            .samples;
        assert!(
            samples.iter().any(|text| text == words),
            "{label}: {samples:?}"
        );
        let (report, kept) = accepted(&bytes, &[("encoding", label)]);
        assert_eq!(report.encoding.as_deref(), Some(label));
        assert_eq!(kept.items[0].description, words);
        let asked = looked_at(&bytes, &[("encoding", label)]);
        assert!(
            !asked
                .questions
                .iter()
                .any(|q| matches!(q, Question::Encoding { .. }))
        );
    }
    let said = import_as("a.csv", PLAIN, &[("encoding", "klingon")]).unwrap_err();
    assert!(said.to_string().contains("klingon"), "{said}");
}

#[test]
fn takes_western_accents_and_marks_without_asking() {
    for words in [
        "Ventil \u{2018}\u{c4}\u{d6}\u{2019} \u{2013} 5\u{a0}\u{a0}\u{a0}\u{a0}mm",
        "Robinet \u{e0} t\u{ea}te n\u{b0} 3 \u{ab}\u{e9}t\u{e9}\u{bb}",
    ] {
        let text = goods(words);
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(&text);
        let (report, kept) = accepted(&bytes, &[]);
        assert_eq!(report.encoding.as_deref(), Some("windows-1252"));
        assert_eq!(
            kept.items[0].description.replace('\u{a0}', " "),
            words.replace("\u{a0}\u{a0}\u{a0}\u{a0}", " ")
        );
    }
}

#[test]
fn sets_aside_only_the_damaged_cells_of_a_text_in_two_encodings() {
    let few = b"GD NO,HS CODE,ITEM DESCRIPTION\nA/1,8481.8090,caf\xc3\xa9\nA/2,8481.8090,caf\xe9s \xe0 l'eau \xe9t\xe9\n";
    let (report, kept) = accepted(few, &[]);
    assert_eq!(report.set_aside["CELL_DAMAGED"].rows, [3]);
    assert_eq!(kept.items[0].description, "caf\u{e9}");
    let mut bytes = goods("پیتل کے نل اور پرزے").into_bytes();
    bytes.extend_from_slice(b"A/2,8481.8090,caf\xe9\nA/3,8481.8090,Taps\n");
    let (report, kept) = accepted(&bytes, &[]);
    assert_eq!(report.encoding.as_deref(), Some("utf-8"));
    assert_eq!(report.set_aside["CELL_DAMAGED"].rows, [3]);
    assert_eq!(report.stored, 2);
    assert_eq!(kept.problems[0].column.as_deref(), Some("ITEM DESCRIPTION"));
    assert!(
        !kept
            .items
            .iter()
            .any(|item| item.description.contains('\u{fffd}'))
    );
}

#[test]
fn reads_utf16_without_a_mark() {
    let units = |le: bool| -> Vec<u8> {
        let bytes = |u: u16| if le { u.to_le_bytes() } else { u.to_be_bytes() };
        PLAIN.encode_utf16().flat_map(bytes).collect()
    };
    for (le, name) in [(true, "utf-16le"), (false, "utf-16be")] {
        let (report, kept) = accepted(units(le), &[]);
        assert_eq!((report.encoding.as_deref(), report.stored), (Some(name), 2));
        assert_eq!(kept.items[1].description, "Parts");
    }
}

#[test]
fn names_record_and_line_of_a_quote_that_is_never_closed() {
    let text = "GD NO,HS CODE\n\"A\n1\",8481.8090\n\"A/2,8481.8090\nA/3,8481.8090\n";
    let error = import_as("extract.csv", text, &[]).unwrap_err();
    assert!(
        matches!(
            &error,
            ImportError::UnclosedQuote {
                record: 3,
                line: 4,
                ..
            }
        ),
        "{error}"
    );
    assert!(error.to_string().contains("record 3, line 4"), "{error}");
}

#[test]
fn a_stray_quote_costs_its_record_only() {
    let text = "GD NO,HS CODE,ITEM DESCRIPTION\nA/1,8481.8090,\"a\" tap\nA/2,8481.8090,3\" tap\nA/3,8481.8090,\"a \"\"tap\"\"\"\n";
    let (report, kept) = accepted(text, &[]);
    assert_eq!(report.set_aside["CELL_DAMAGED"].rows, [2]);
    let goods: Vec<&str> = kept.items.iter().map(|i| i.description.as_str()).collect();
    assert_eq!(goods, ["3\" tap", "a \"tap\""]);
}

#[test]
fn reads_all_line_ends_alike_and_notes_mixed_ones() {
    for (text, mixed) in [
        (PLAIN.to_owned(), false),
        (PLAIN.replace('\n', "\r\n"), false),
        (PLAIN.replace('\n', "\r"), false),
        (PLAIN.replacen('\n', "\r", 1), true),
        (PLAIN.trim_end().to_owned(), false),
    ] {
        let (report, kept) = accepted(&text, &[]);
        assert_eq!((report.stored, report.records_in_file), (2, 3), "{text:?}");
        assert_eq!(kept.items[1].record, 3);
        let noted = report
            .notes
            .iter()
            .any(|note| note.code == "MIXED_LINE_ENDS");
        assert_eq!(noted, mixed, "{text:?}");
    }
}

#[test]
fn follows_the_separator_line_and_counts_it() {
    let text = format!("sep=;\n{}", PLAIN.replace(',', ";"));
    let (report, kept) = accepted(text, &[]);
    assert_eq!(report.delimiter.as_deref(), Some(";"));
    assert_eq!((report.header_record, report.stored), (2, 2));
    assert_eq!(report.dropped["PREAMBLE"].rows, [1]);
    assert_eq!(kept.items[0].record, 3);
}

#[test]
fn a_cell_with_a_nul_or_too_many_letters_is_set_aside() {
    let nul = goods("Ta\0ps") + "A/2,8481.8090,Taps\n";
    let (report, kept) = accepted(nul, &[]);
    assert_eq!(report.set_aside["CELL_DAMAGED"].rows, [2]);
    assert_eq!(kept.items.len(), 1);
    let (report, _) = accepted(goods(&"\u{e4}".repeat(32_767)), &[]);
    assert_eq!(report.stored, 1, "as many letters as a spreadsheet holds");
    let (report, _) = accepted(goods(&"t".repeat(40_000)), &[]);
    assert_eq!(report.set_aside["CELL_TOO_LONG"].rows, [2]);
}

#[test]
fn refuses_more_than_a_thousand_columns() {
    let wide = |columns: usize| {
        let blanks = ",".repeat(columns - 2);
        format!("GD NO,HS CODE{blanks}\nA/1,8481.8090{blanks}\n")
    };
    assert_eq!(accepted(wide(1_000), &[]).0.stored, 1);
    let said = refused("wide.csv", wide(1_001));
    assert!(
        said.contains("wide.csv") && said.contains("1001 columns"),
        "{said}"
    );
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn reads_one_packed_file_and_refuses_two() {
    let plain = accepted(PLAIN, &[]).1.items;
    let (report, kept) = import_as("a.csv.gz", gzip(PLAIN.as_bytes()), &[]).unwrap();
    assert_eq!((report.member, &kept.items), (None, &plain));
    let one = zipped(&[("inside.csv", PLAIN.as_bytes())]);
    let (report, kept) = import_as("a.zip", one, &[]).unwrap();
    assert_eq!(
        (report.member.as_deref(), &kept.items),
        (Some("inside.csv"), &plain)
    );
    let two = zipped(&[("a.csv", PLAIN.as_bytes()), ("b.csv", PLAIN.as_bytes())]);
    let said = refused("two.zip", two);
    assert!(
        said.contains("two.zip") && !said.starts_with("accepted"),
        "{said}"
    );
}

#[test]
fn refuses_packed_files_that_are_bombs_or_are_not_what_was_packed() {
    let bomb = vec![b' '; 40 << 20];
    let mut torn = gzip(PLAIN.as_bytes());
    let checksum = torn.len() - 8;
    torn[checksum] ^= 1;
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("a.csv", stored).unwrap();
    zip.write_all(PLAIN.as_bytes()).unwrap();
    let mut wrong = zip.finish().unwrap().into_inner();
    let at = wrong.windows(4).position(|part| part == b"Taps").unwrap();
    wrong[at] = b't';
    let mut short = gzip(PLAIN.as_bytes());
    short.truncate(short.len() / 2);
    for (name, bytes) in [
        ("bomb.gz", gzip(&bomb)),
        ("bomb.zip", zipped(&[("a.csv", &bomb)])),
        ("torn.gz", torn),
        ("short.gz", short),
        ("wrong.zip", wrong),
    ] {
        let said = refused(name, bytes);
        assert!(
            said.contains(name) && !said.starts_with("accepted"),
            "{said}"
        );
        assert!(said.len() < 400 && !said.contains('\n'), "{said}");
    }
}
