//! ASYCUDA declarations: rows, quirks, sums, and files that are broken or hostile.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used)]

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use jaiza_domain::reference::ReferenceTables;
use jaiza_importing::containers::{self, Note, OpenOptions};
use jaiza_importing::record::CellKind;
use jaiza_importing::source::Source;
use jaiza_importing::{ImportError, ReadOptions, sniff};
use proptest::prelude::*;

const TWO_ITEMS: &str = include_str!("fixtures/asycuda_two_items.xml");

/// Columns before the levies, in order.
const COLUMNS: &str = "\
    office_code decl_type procedure_general decl_series decl_number gd_date gd_uid \
    assessment_date receipt_date manifest_no importer_id importer_name exporter_name \
    agent_id agent_name country_export country_dest trading_country incoterm location_goods \
    transport_mode vessel containers_flag packages_total items_total invoice_currency \
    invoice_total_fc exchange_rate external_freight internal_freight insurance other_costs \
    deductions header_total_levies prev_doc_header guarantee_amt warehouse item_no pct \
    pct_suffix description description_tariff origin preference_code procedure_code \
    procedure_national quota_ref concession packages package_type marks gross_kg net_kg unit \
    quantity unit2 quantity2 invoice_fc invoice_pkr freight_pkr insurance_pkr other_pkr \
    deduct_pkr cif_pkr value valuation_method adjustment_rate value_formula prev_doc licence \
    attached_docs";

/// Cells of a row by column.
type Row = BTreeMap<String, String>;

struct Read {
    columns: Vec<String>,
    rows: Vec<Row>,
    notes: Vec<Note>,
    encoding: Option<String>,
    damaged: Vec<String>,
}

fn read_with(bytes: &[u8], options: &OpenOptions) -> Result<Read, ImportError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sad.xml");
    std::fs::write(&path, bytes).unwrap();
    let source = Source::open(&path, &mut || Ok(()))?;
    let tables = containers::open(&source, options)?;
    let about = tables.about();
    assert_eq!(about.kind, "asycuda_xml");
    let encoding = about.encoding.clone();
    let (mut columns, mut rows, mut damaged) = (Vec::<String>::new(), Vec::new(), Vec::new());
    let mut number = 0;
    let notes = tables.records(&source, &mut |record, at| {
        number += 1;
        assert_eq!(record.number, number);
        assert!(at <= bytes.len() as u64);
        if number == 1 {
            columns = record.cells().map(str::to_owned).collect();
            return Ok(ControlFlow::Continue(()));
        }
        assert_eq!(record.len(), columns.len());
        let cells = record.cells().map(str::to_owned);
        rows.push(columns.iter().cloned().zip(cells).collect());
        let bad = (0..record.len()).filter(|n| record.kind(*n) == CellKind::Damaged);
        damaged.extend(bad.map(|n| columns[n].clone()));
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(Read {
        columns,
        rows,
        notes,
        encoding,
        damaged,
    })
}

fn read(text: &str) -> Read {
    read_with(text.as_bytes(), &OpenOptions::default()).unwrap()
}

fn refusal(bytes: &[u8]) -> String {
    let read = read_with(bytes, &OpenOptions::default());
    read.err().expect("a refusal").to_string()
}

fn has(row: &Row, cells: &[(&str, &str)]) {
    for (column, text) in cells {
        assert_eq!(row[*column], *text, "{column}");
    }
}

fn raw(row: &Row) -> Vec<&str> {
    row["raw_paths"].split(" | ").collect()
}

/// A declaration with one item of one levy; `more` goes into its head.
fn small(number: u32, more: &str, levy: &str) -> String {
    format!(
        "<ASYCUDA><Identification><Office_segment><Customs_clearance_office_code>T\
         </Customs_clearance_office_code></Office_segment><Registration><Number>{number}</Number>\
         <Date>2025-01-0{number}</Date></Registration></Identification>{more}<Item><Taxation>\
         <Taxation_line><Duty_tax_amount>{levy}</Duty_tax_amount></Taxation_line></Taxation>\
         </Item></ASYCUDA>"
    )
}

fn totals(text: &str) -> String {
    format!("<Financial><Amounts><Totals_taxes>{text}</Totals_taxes></Amounts></Financial>")
}

#[test]
fn reads_one_row_for_each_item_with_the_cells_of_its_declaration() {
    let read = read(TWO_ITEMS);
    assert_eq!(read.notes, []);
    assert_eq!(read.encoding.as_deref(), Some("utf-8"));
    assert_eq!(read.rows.len(), 2);
    for row in &read.rows {
        has(
            row,
            &[
                ("office_code", "TST1"),
                ("decl_type", "IM"),
                ("procedure_general", "4"),
                ("decl_series", "C"),
                ("decl_number", "1207"),
                ("gd_date", "04/08/2025"),
                ("gd_uid", "TST1/C/1207/2025"),
                ("assessment_date", "05/08/2025"),
                ("receipt_date", "06/08/2025"),
                ("manifest_no", "2025 88"),
                ("importer_id", "400100200"),
                ("importer_name", "Example Traders"),
                ("exporter_name", "Sample Export Co"),
                ("agent_id", "AG7"),
                ("agent_name", "Sample Agents"),
                ("country_export", "CN"),
                ("country_dest", "GE"),
                ("trading_country", "CN"),
                ("incoterm", "CIF"),
                ("location_goods", "SHED-1"),
                ("transport_mode", "1"),
                ("vessel", "MV SAMPLE"),
                ("containers_flag", "true"),
                ("packages_total", "15"),
                ("items_total", "2"),
                ("invoice_currency", "840"),
                ("invoice_total_fc", "10000.00"),
                ("exchange_rate", "2.6588"),
                ("external_freight", "500"),
                ("internal_freight", ""),
                ("insurance", "50"),
                ("header_total_levies", "1,950.50"),
                ("guarantee_amt", "0"),
                ("warehouse", ""),
            ],
        );
    }
    has(
        &read.rows[0],
        &[
            ("item_no", "1"),
            ("pct", "84818081"),
            ("pct_suffix", "009"),
            ("description", "BRASS TAPS \u{bd}\""),
            ("description_tariff", "Taps & valves"),
            ("origin", "CN"),
            ("preference_code", "900"),
            ("procedure_code", "4000"),
            ("procedure_national", "000"),
            ("concession", "655"),
            ("packages", "10"),
            ("package_type", "CT"),
            ("marks", "ST 1-10 FRAGILE"),
            ("gross_kg", "5300"),
            ("net_kg", "5200"),
            ("unit", "KGM"),
            ("quantity", "5200"),
            ("unit2", "NMB"),
            ("quantity2", "40"),
            ("invoice_fc", "1670"),
            ("invoice_pkr", "4440"),
            ("freight_pkr", "500"),
            ("insurance_pkr", "50"),
            ("other_pkr", "3"),
            ("deduct_pkr", "2"),
            ("cif_pkr", "4990"),
            ("value", "5000"),
            ("valuation_method", "1"),
            ("adjustment_rate", "1"),
            ("value_formula", "1,500.00+0.00+50.00+0.00-0.00"),
            ("prev_doc", "IM7 C 55"),
            ("licence", "L-1"),
            ("attached_docs", "380 INV-1 01/08/2025; 861 COO-5"),
            ("levy1_code", "CD"),
            ("levy1_base", "5000"),
            ("levy1_rate", "16"),
            ("levy1_amount", "800.00"),
            ("levy1_mp", "1"),
            ("levy2_code", "VAT"),
            ("levy2_amount", "500.50"),
            ("levy3_code", ""),
            ("levy8_mp", ""),
        ],
    );
    has(
        &read.rows[1],
        &[
            ("item_no", "2"),
            ("pct", "73079210"),
            ("pct_suffix", ""),
            ("description", "Elbows"),
            ("description_tariff", "Elbows"),
            ("cif_pkr", "2500"),
            ("value", "2500"),
            ("unit", ""),
            ("levy2_mp", "0"),
        ],
    );
}

#[test]
fn keeps_the_order_of_the_columns() {
    let parts = ["code", "base", "rate", "amount", "mp"];
    let levies = (1..=8).flat_map(|n| parts.map(|part| format!("levy{n}_{part}")));
    let mut columns: Vec<String> = COLUMNS.split_whitespace().map(str::to_owned).collect();
    columns.extend(levies);
    columns.push("raw_paths".to_owned());
    assert_eq!(columns.len(), 112);
    assert_eq!(read(TWO_ITEMS).columns, columns);
}

#[test]
fn loses_no_text_that_has_no_column() {
    let read = read(TWO_ITEMS);
    let raw = raw(&read.rows[0]);
    for text in [
        "@id=70011",
        "Property/Sad_flow=I",
        "Traders/Consignee/Consignee_name=Example Traders\n12 Sample Street\nTestville",
        "Transport/Means_of_transport/Border_information/Identity=MV SAMPLE II",
        "Financial/Amounts/Global_taxes=150",
        "Item/Attached_documents/Attached_document_name=Invoice",
        "Item/Tarification/Supplementary_unit[3]/Suppplementary_unit_code=LTR",
        "Item/Previous_doc/Summary_declaration=BL-77",
        "Item/Taxation/Taxation_line/Duty_tax_Type_of_calculation=A",
        "Item/Valuation_item/Alpha_coeficient_of_apportionment=0.5",
    ] {
        assert!(raw.contains(&text), "{text} in {raw:?}");
    }
    let taken = |text: &&&str| text.contains("Exporter_name") || text.contains("Commodity_code");
    assert_eq!(raw.iter().find(taken), None);
    // Every text of the file stands in a cell of the first or the second row.
    let cells: String = read.rows.iter().flat_map(Row::values).cloned().collect();
    let texts = TWO_ITEMS
        .split('>')
        .filter_map(|part| part.split_once("</"));
    for (text, _) in texts {
        let text = text.replace("&amp;", "&").replace("&#189;", "\u{bd}");
        assert!(cells.contains(text.trim()), "{text}");
    }
}

#[test]
fn reads_many_declarations_under_one_root_or_behind_each_other() {
    let three = [1, 2, 3].map(|n| small(n, "", "5"));
    let line = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    let wrapped = format!("{line}<list>{}</list>", three.join("\n"));
    let behind = three
        .each_ref()
        .map(|one| format!("\u{feff}{line}{one}\r\n"));
    let prefixed = wrapped
        .replace('<', "<a:")
        .replace("<a:/", "</a:")
        .replace("<a:?", "<?")
        .replace("<a:list", "<a:list xmlns:a=\"urn:test\"");
    for text in [wrapped, behind.concat(), prefixed] {
        let read = read(&text);
        let uids: Vec<&str> = read.rows.iter().map(|row| row["gd_uid"].as_str()).collect();
        assert_eq!(uids, ["T//1/2025", "T//2/2025", "T//3/2025"]);
        assert!(read.rows.iter().all(|row| row["item_no"] == "1"));
        assert!(read.rows.iter().all(|row| row["levy1_amount"] == "5"));
        assert_eq!(read.notes, []);
    }
}

#[test]
fn names_text_that_stands_outside_the_declarations() {
    let notes = read(&format!(
        "<list><day>Monday</day>{}</list>",
        small(1, "", "1")
    ))
    .notes;
    assert_eq!(notes, [Note::new("TEXT_OUTSIDE_DECLARATIONS", 1, "Monday")]);
}

#[test]
fn reads_quirks_of_the_official_form() {
    let name = "\u{10e1}\u{10d0}\u{10db}\u{10d0}\u{10d2}\u{10d0}\u{10da}\u{10d8}\u{10d7}\u{10dd}";
    let text = format!(
        "<ASYCUDA><traders><consignee><consignee_name>\n  {name} \n  <null/>\n\
         </consignee_name></consignee></traders>\
         <Prev_decl><Prev_decl_office_code>T1</Prev_decl_office_code><Prev_decl_reg_year>2024\
         </Prev_decl_reg_year><Prev_decl_reg_serial>C</Prev_decl_reg_serial>\
         <Prev_decl_reg_number>5</Prev_decl_reg_number></Prev_decl>\
         <Financial><Deffered_payment_reference>D-1</Deffered_payment_reference></Financial>\
         <Item><Tarification><HScode><Commodity_code><![CDATA[01012100]]></Commodity_code>\
         <Precision_1>\n<null/>\n</Precision_1></HScode><Attached_doc_item>380 861\
         </Attached_doc_item></Tarification><Valuation_item><Rate_of_adjustement>1.2\
         </Rate_of_adjustement></Valuation_item><Taxation>{}</Taxation></Item></ASYCUDA>",
        [1, 2, 3, 4, 5, 6, 7, 8, 9]
            .map(|n| format!("<Taxation_line><Duty_tax_code>{n}</Duty_tax_code></Taxation_line>"))
            .concat()
    );
    let read = read(&text);
    let row = &read.rows[0];
    has(
        row,
        &[
            ("importer_name", name),
            ("gd_uid", ""),
            ("prev_doc_header", "T1/C/5/2024"),
            ("pct", "01012100"),
            ("pct_suffix", ""),
            ("attached_docs", "380 861"),
            ("adjustment_rate", "1.2"),
            ("levy1_code", "1"),
            ("levy8_code", "8"),
        ],
    );
    assert_eq!(
        raw(row),
        [
            "Item/Taxation/Taxation_line[9]/Duty_tax_code=9",
            "Financial/Deffered_payment_reference=D-1",
        ]
    );
}

#[test]
fn takes_the_year_from_the_date_as_it_stands() {
    for (date, end) in [
        ("2025-08-04", "2025"),
        ("4.8.2025 10:00", "2025"),
        ("20250804", "2025"),
        ("04082025", "2025"),
        ("4/8/25", "4/8/25"),
        ("", ""),
    ] {
        let text = small(1, "", "1").replace("2025-01-01", date);
        assert_eq!(
            read(&text).rows[0]["gd_uid"],
            format!("T//1/{end}"),
            "{date}"
        );
    }
}

#[test]
fn reads_the_encoding_that_the_file_names_or_shows() {
    let declared = |name: &str| {
        let line = format!("<?xml version=\"1.0\" encoding='{name}'?>");
        let more = "<Declarant><Declarant_name>\u{41f}\u{440}\u{438}\u{43c}\u{435}\u{440}\
                    </Declarant_name></Declarant>";
        line + &small(1, more, "1")
    };
    let utf16 = |mark: bool, le: bool| -> Vec<u8> {
        let units: Vec<u16> = declared("UTF-16").encode_utf16().collect();
        let mark = mark.then_some(0xfeff);
        let pair = |u: u16| if le { u.to_le_bytes() } else { u.to_be_bytes() };
        mark.into_iter().chain(units).flat_map(pair).collect()
    };
    let (cyrillic, ..) =
        encoding_rs::WINDOWS_1251.encode("\u{41f}\u{440}\u{438}\u{43c}\u{435}\u{440}");
    assert_eq!(cyrillic.len(), 6);
    let text = declared("windows-1251");
    let (cp1251, ..) = encoding_rs::WINDOWS_1251.encode(&text);
    for (bytes, name) in [
        (declared("UTF-8").into_bytes(), "utf-8"),
        (
            format!("\u{feff}{}", declared("UTF-8")).into_bytes(),
            "utf-8",
        ),
        (declared("UTF-16").into_bytes(), "utf-8"),
        (utf16(true, true), "utf-16le"),
        (utf16(true, false), "utf-16be"),
        (utf16(false, true), "utf-16le"),
        (cp1251.clone().into_owned(), "windows-1251"),
    ] {
        let read = read_with(&bytes, &OpenOptions::default()).unwrap();
        assert_eq!(read.encoding.as_deref(), Some(name));
        assert_eq!(
            read.rows[0]["agent_name"],
            "\u{41f}\u{440}\u{438}\u{43c}\u{435}\u{440}"
        );
        assert_eq!(read.damaged, Vec::<String>::new());
    }
    let wrong = OpenOptions {
        encoding: Some("utf-8".to_owned()),
        ..OpenOptions::default()
    };
    assert_eq!(read_with(&cp1251, &wrong).unwrap().damaged, ["agent_name"]);
    let unknown = declared("klingon");
    assert!(refusal(unknown.as_bytes()).contains("\"klingon\" is not the name"));
    let two = declared("utf-8") + &declared("windows-1251");
    assert!(refusal(two.as_bytes()).contains("goes on in the encoding windows-1251"));
}

#[test]
fn names_declarations_whose_items_do_not_agree_with_their_count() {
    let count = |n: &str| {
        format!(
            "<Property><Nbers><Total_number_of_items>{n}</Total_number_of_items></Nbers></Property>"
        )
    };
    let text = small(1, &count("1"), "1")
        + &small(2, &count("3"), "1")
        + &format!("<ASYCUDA>{}</ASYCUDA>", count("0"))
        + "<ASYCUDA/>";
    assert_eq!(
        read(&text).notes,
        [
            Note::new(
                "ITEM_COUNT_DIFFERS",
                1,
                "declaration 2 (T//2/2025): states 3, has 1"
            ),
            Note::new(
                "DECLARATION_WITHOUT_ITEMS",
                2,
                "declaration 3; declaration 4"
            ),
        ]
    );
}

#[test]
fn names_declarations_whose_taxes_do_not_add_up() {
    for (levy, total) in [
        ("1,234.50", "1234.5"),
        ("1 234,50", "1.234,50"),
        ("1,000", "1,000"),
        ("0.1", "0.10"),
        ("900", "NULL"),
    ] {
        let agrees = levy != "900";
        let notes = read(&small(1, &totals(total), levy)).notes;
        assert_eq!(notes.is_empty(), agrees, "{levy} {total}: {notes:?}");
    }
    let text = small(1, &totals("1,300.01"), "1,300.00") + &small(2, &totals("7"), "seven");
    assert_eq!(
        read(&text).notes,
        [
            Note::new(
                "TAX_TOTAL_DIFFERS",
                1,
                "declaration 1 (T//1/2025): items 1300, Totals_taxes 1300.01"
            ),
            Note::new(
                "TAX_TOTAL_UNCHECKED",
                1,
                "declaration 2 (T//2/2025): Totals_taxes"
            ),
        ]
    );
    let changed = TWO_ITEMS.replace("1,950.50", "2,490.50");
    assert_eq!(
        read(&changed).notes[0].detail,
        "declaration 1 (TST1/C/1207/2025): items 1800.5, Totals_taxes 2490.5"
    );
    let notice = "<Assessment_notice><Item_tax_total><Tax_amount>3</Tax_amount></Item_tax_total>\
                  <Item_tax_total>4</Item_tax_total></Assessment_notice>";
    assert_eq!(read(&small(1, notice, "7")).notes, []);
    assert_eq!(
        read(&small(1, notice, "8")).notes[0].detail,
        "declaration 1 (T//1/2025): items 8, Assessment_notice 7"
    );
}

#[test]
fn cuts_the_rest_of_a_record_at_its_bound_and_says_so() {
    let long = format!("<Comments>{}</Comments>", "\u{10d0}".repeat(30_000));
    let read = read(&(small(1, &long, "1") + &small(2, "", "1")));
    let rest = &read.rows[0]["raw_paths"];
    assert!(rest.len() > 65_530 && rest.len() <= 65_536 && rest.ends_with('\u{10d0}'));
    assert_eq!(
        read.notes,
        [Note::new(
            "RAW_PATHS_CUT",
            1,
            "declaration 1 (T//1/2025), item 1"
        )]
    );
}

#[test]
fn refuses_what_declares_a_document_type_or_refers_to_entities() {
    let sound = small(1, "", "1");
    let bomb = "<!DOCTYPE ASYCUDA [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\
                <ASYCUDA><Item>&b;</Item></ASYCUDA>";
    for text in [
        format!("<!DOCTYPE ASYCUDA SYSTEM \"http://example.invalid/a.dtd\">{sound}"),
        bomb.to_owned(),
        format!("{sound}<!DOCTYPE x>{sound}"),
        format!("<list><!DOCTYPE x [ {sound}"),
    ] {
        assert_eq!(
            refusal(text.as_bytes())
                .split_once(" (declaration")
                .unwrap()
                .0,
            "the file \"sad.xml\" is damaged: it declares a document type; such files are not opened"
        );
    }
    let entity = small(1, "<A>&b;</A>", "1");
    assert!(refusal(entity.as_bytes()).contains("refers to \"&b;\", which stands for nothing"));
}

#[test]
fn refuses_deep_nesting_without_end() {
    let deep = "<a>".repeat(10_000) + &"</a>".repeat(10_000);
    let closed = format!("<ASYCUDA>{deep}</ASYCUDA>");
    let around = format!("<x y='ASYCUDA'>{deep}<ASYCUDA/></x>");
    let open = "<ASYCUDA>".repeat(10_000);
    for text in [closed, open] {
        let refusal = refusal(text.as_bytes());
        assert!(
            refusal.contains("more than 64 deep in each other (declaration 1"),
            "{refusal}"
        );
    }
    let text = around.replace("<x y='ASYCUDA'>", "<x><ASYCUDA/>");
    assert!(refusal(text.as_bytes()).contains("more than 64 deep"));
}

#[test]
fn names_the_byte_and_the_declaration_where_a_file_breaks() {
    let (first, second) = (small(1, "", "1"), small(2, "", "2"));
    let whole = format!("{first}{second}");
    let cut = &whole[..whole.len() - 20];
    for (text, end) in [
        (
            cut.to_owned(),
            format!(
                "it ends in the middle of a tag (declaration 2, byte {})",
                cut.len()
            ),
        ),
        (
            format!("{first}<ASYCUDA><Item>"),
            format!(
                "it ends in the middle of a declaration (declaration 2, byte {})",
                first.len() + 15
            ),
        ),
        (
            format!("{first}<ASYCUDA><Item></Itme></ASYCUDA>"),
            format!(
                "the element Item is closed as Itme (declaration 2, byte {})",
                first.len() + 22
            ),
        ),
        (
            format!("<list>{first}"),
            format!(
                "it ends in the middle (declaration 1, byte {})",
                first.len() + 6
            ),
        ),
    ] {
        let refusal = refusal(text.as_bytes());
        assert!(refusal.ends_with(&end), "{refusal}");
    }
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain("<ASYCUDA></B>".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(refusal(&utf16).ends_with("(declaration 1, byte 28)"));
}

#[test]
fn every_cut_of_a_file_is_refused() {
    let end = TWO_ITEMS.trim_end().len();
    let start = TWO_ITEMS.find("<Assessment_notice>").unwrap();
    for at in (start..end).step_by(7) {
        let refusal = refusal(&TWO_ITEMS.as_bytes()[..at]);
        assert!(
            refusal.contains("is damaged: it ends in the middle"),
            "{at}: {refusal}"
        );
    }
}

#[test]
fn refuses_a_declaration_beyond_its_bound() {
    let text = "x".repeat(65 << 20);
    let long = format!("<ASYCUDA><Item><A>{text}</A></Item></ASYCUDA>");
    assert!(
        refusal(long.as_bytes()).ends_with("larger than 64 MiB (declaration 1, byte 67108864)")
    );
    // Many small elements take more than their letters.
    let many = format!("<ASYCUDA>{}</ASYCUDA>", "<Item/>".repeat(3 << 20));
    assert!(refusal(many.as_bytes()).contains("more elements than any real one (declaration 1"));
}

#[test]
fn reads_a_declaration_of_many_items() {
    let start = TWO_ITEMS.find("<Item>").unwrap();
    let end = TWO_ITEMS.rfind("</Item>").unwrap() + "</Item>".len();
    let (head, items) = (&TWO_ITEMS[..start], &TWO_ITEMS[start..end]);
    let text = format!("{head}{}</ASYCUDA>", items.repeat(2_000));
    let read = read(&text);
    assert_eq!(read.rows.len(), 4_000);
    assert_eq!(read.rows[3_999]["item_no"], "4000");
    assert_eq!(read.rows[3_999]["description"], "Elbows");
    let codes: Vec<&str> = read.notes.iter().map(|note| note.code.as_str()).collect();
    assert_eq!(codes, ["ITEM_COUNT_DIFFERS", "TAX_TOTAL_DIFFERS"]);
}

#[test]
fn leaves_other_files_to_other_kinds() {
    for text in [
        "a,b\n<ASYCUDA>,2\n",
        "<html>ASYCUDA</html>",
        "<ASYCUDAX/>",
        "ASYCUDA",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xml");
        std::fs::write(&path, text).unwrap();
        let source = Source::open(&path, &mut || Ok(())).unwrap();
        // Another kind takes it, or it is refused as what it is.
        match containers::open(&source, &OpenOptions::default()) {
            Ok(tables) => assert_ne!(tables.about().kind, "asycuda_xml", "{text}"),
            Err(error) => assert!(!error.to_string().contains("declaration"), "{error}"),
        }
    }
}

#[test]
fn shows_its_columns_to_the_ordinary_reading() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sad.xml");
    std::fs::write(&path, TWO_ITEMS).unwrap();
    let options = ReadOptions::default();
    let sniffed = sniff(&path, &options, &ReferenceTables::default()).unwrap();
    let lines = &sniffed.preview;
    assert_eq!((lines.len(), lines[0].cells.len()), (3, 112));
    assert_eq!(sniffed.format.as_deref(), Some("asycuda_world"));
    assert_eq!(sniffed.header_row, 1);
    let pct = sniffed.columns.iter().find(|column| column.source == "pct");
    assert_eq!(pct.unwrap().samples, ["84818081", "73079210"]);
}

/// Reads whatever kind the bytes are; only a panic would fail.
fn survives(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xml");
    std::fs::write(&path, bytes).unwrap();
    let source = Source::open(&path, &mut || Ok(())).unwrap();
    if let Ok(tables) = containers::open(&source, &OpenOptions::default()) {
        let _ = tables.records(&source, &mut |_, _| Ok(ControlFlow::Continue(())));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn survives_changed_bytes(changes in prop::collection::vec((0..TWO_ITEMS.len(), any::<u8>()), 1..20)) {
        let mut bytes = TWO_ITEMS.as_bytes().to_vec();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        survives(&bytes);
    }

    #[test]
    fn survives_pieces_in_any_order(pieces in prop::collection::vec(prop::sample::select(vec![
        "<ASYCUDA>", "</ASYCUDA>", "<Item>", "</Item>", "<null/>", "<Item/>", "&amp;", "&x;", "&#0;",
        "&#xD800;", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version='1.0' encoding='x'?>", "<?", "<!DOCTYPE a",
        "\u{0}", " a='1'", "<a b='", "'>", ">", "<", "\u{10d0}", "<Prev_decl><Prev_decl_reg_number>1",
    ]), 0..40)) {
        survives(format!("<ASYCUDA>{}", pieces.concat()).as_bytes());
    }
}
