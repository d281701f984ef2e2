//! Records of an audit extract: what is stored, set aside, dropped, numbered and flagged.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod support;

use jaiza_importing::Reason;
use support::{HEADER, import, row};

/// The only reason the row is set aside for, with the header of the cell.
fn reason(changes: &[(&str, &str)]) -> Option<(String, String)> {
    let (_, kept) = import(&HEADER, &[row(changes)]);
    kept.problems
        .first()
        .map(|p| (p.reason.clone(), p.column.clone().unwrap_or_default()))
}

#[test]
fn stores_a_sound_row() {
    let (report, kept) = import(&HEADER, &[row(&[])]);
    assert_eq!((report.stored, report.set_aside_total), (1, 0));
    let item = &kept.items[0];
    assert_eq!((item.record, item.item_no, item.version_no), (2, 1, 1));
    assert_eq!(
        (item.pct.as_str(), item.unit.as_str(), item.value),
        ("84818090", "KGM", Some(4_656_944))
    );
    assert_eq!(item.gst_memo, None);
    assert_eq!(kept.cells(2)[..2], ["KAPE-HC-7-04-08-2025", "1234567-8"]);
}

#[test]
fn sets_a_row_aside_for_each_reason() {
    for (changes, expected, column) in [
        (
            &[("GD_NO_Complete", "NULL")][..],
            Reason::MandatoryMissing,
            "GD_NO_Complete",
        ),
        (
            &[("GD_NO_Complete", "KAPE/HC/7")],
            Reason::GdUnreadable,
            "GD_NO_Complete",
        ),
        (
            &[("GD_NO_Complete", "KAPE-HC-7")],
            Reason::GdNoDate,
            "GD_NO_Complete",
        ),
        (&[("ASSD QTY", "n/a")], Reason::MandatoryMissing, "ASSD QTY"),
        (
            &[("IMPORTER NAME", " <null> ")],
            Reason::MandatoryMissing,
            "IMPORTER NAME",
        ),
        (&[("NTN", "ABC-123")], Reason::NtnUnreadable, "NTN"),
        (&[("HS CODE", "848180")], Reason::PctUnreadable, "HS CODE"),
        (&[("Total", "12O0")], Reason::NumberUnreadable, "Total"),
        (
            &[("ASSD UNIT PRICE", "-1")],
            Reason::NotPositive,
            "ASSD UNIT PRICE",
        ),
        (
            &[("ASSESSED IMPORT VALUE RS", "0")],
            Reason::NotPositive,
            "ASSESSED IMPORT VALUE RS",
        ),
        (
            &[("ORIGIN COUNTRY", "ATLANTIS")],
            Reason::OriginUnknown,
            "ORIGIN COUNTRY",
        ),
        (&[("ASSD UNIT", "BUNDLE")], Reason::UnitUnknown, "ASSD UNIT"),
        (
            &[("ASSD CURR", "999")],
            Reason::CurrencyUnknown,
            "ASSD CURR",
        ),
    ] {
        assert_eq!(
            reason(changes),
            Some((expected.code().to_owned(), column.to_owned())),
            "{changes:?}"
        );
    }
}

#[test]
fn reports_the_first_reason_in_the_order_of_the_rules() {
    let two = [("ASSD CURR", "999"), ("Total", "x"), ("NTN", "x")];
    assert_eq!(reason(&two).unwrap().0, Reason::NtnUnreadable.code());
    assert_eq!(
        reason(&[("NTN", "x"), ("ASSD CURR", "")]).unwrap().0,
        Reason::MandatoryMissing.code()
    );
}

#[test]
fn reads_the_date_of_a_short_number_from_its_column() {
    let header: Vec<&str> = HEADER.into_iter().chain(["GD DATE"]).collect();
    let with = |gd: &str, date: &str| {
        let mut cells = row(&[("GD_NO_Complete", gd)]);
        cells.push(date.to_owned());
        cells
    };
    let rows = [
        with("KAPE-HC-7", "04-AUG-25"),
        with("KAPE-HC-7-04-08-2025", "05-AUG-25"),
        with("KAPE-HC-7", "SOON"),
        with("KAPE-HC-8-04-08-2025", "NULL"),
    ];
    let (_, kept) = import(&header, &rows);
    let reasons: Vec<&str> = kept.problems.iter().map(|p| p.reason.as_str()).collect();
    assert_eq!(reasons, ["GD_DATE_CONFLICT", "DATE_UNREADABLE"]);
    assert_eq!(kept.items[0].gd_uid, "KAPE-HC-7-04-08-2025");
    assert_eq!(kept.items[1].gd_uid, "KAPE-HC-8-04-08-2025");
}

#[test]
fn numbers_items_by_position_so_that_repairs_do_not_shift_them() {
    let rows = [
        row(&[]),
        row(&[("HS CODE", "x")]),
        row(&[]),
        row(&[("ASSD QTY", "2")]),
        row(&[("GD_NO_Complete", "KAPE-HC-8-04-08-2025")]),
    ];
    let (report, kept) = import(&HEADER, &rows);
    let numbers: Vec<(u32, u32)> = kept.items.iter().map(|i| (i.record, i.item_no)).collect();
    assert_eq!(numbers, [(2, 1), (5, 3), (6, 1)]);
    assert_eq!(report.set_aside["DUPLICATE_EXACT"].rows, [4]);
}

#[test]
fn keeps_the_first_of_a_key_and_the_highest_version() {
    let header: Vec<&str> = HEADER
        .into_iter()
        .chain(["ITEM NO", "VERSION_ID"])
        .collect();
    let with = |value: &str, item: &str, version: &str| {
        let mut cells = row(&[("ASSESSED IMPORT VALUE RS", value)]);
        cells.extend([item.to_owned(), version.to_owned()]);
        cells
    };
    let rows = [
        with("100", "1", "1"),
        with("300", "1", "2"),
        with("500", "1", "1"),
        with("700", "2", ""),
        with("900", "x", "1"),
    ];
    let (report, kept) = import(&header, &rows);
    assert_eq!(report.set_aside["DUPLICATE_KEY"].rows, [4]);
    assert_eq!(report.set_aside["NUMBER_UNREADABLE"].rows, [6]);
    assert_eq!((report.superseded, report.current), (1, 2));
    assert_eq!(kept.superseded, [2]);
    assert_eq!(report.control.value_pkr, 1_000);
    assert!(
        kept.problems[0]
            .suggested_fix
            .ends_with("Record 2 came first.")
    );
}

#[test]
fn drops_what_is_no_row() {
    let blank = vec![String::new(), " \u{a0}".to_owned()];
    let header = HEADER.map(str::to_owned).to_vec();
    let mut total = row(&[
        ("NTN", ""),
        ("HS CODE", ""),
        ("IMPORTER NAME", "grand  total:"),
    ]);
    total[0].clear();
    let wide = [row(&[]), vec!["loose".to_owned()]].concat();
    let (report, kept) = import(&HEADER, &[blank, header, wide, total, row(&[])]);
    let rows = |code: &str| report.dropped[code].rows.clone();
    assert_eq!(
        (rows("BLANK"), rows("REPEATED_HEADER"), rows("TOTAL_ROW")),
        (vec![2], vec![3], vec![5])
    );
    assert_eq!(kept.problems[0].reason, "COLUMN_COUNT");
    assert_eq!(kept.items[0].record, 6);
}

#[test]
fn reads_traders_in_every_form() {
    for (cell, id, padded) in [
        ("1234567-8", "1234567", false),
        ("12345678", "1234567", false),
        ("'123456-a", "0123456", true),
        ("12345", "0012345", true),
        ("42101-1234567-1", "4210112345671", false),
        ("4210112345671", "4210112345671", false),
    ] {
        let (report, kept) = import(&HEADER, &[row(&[("NTN", cell)])]);
        assert_eq!(kept.items[0].trader_id, id, "{cell}");
        assert_eq!(report.flags.contains_key("NTN_PADDED"), padded, "{cell}");
    }
    for cell in ["1234", "123456789", "1234567-89", "1234567-", "NTN PENDING"] {
        assert_eq!(
            reason(&[("NTN", cell)]).unwrap().0,
            "NTN_UNREADABLE",
            "{cell}"
        );
    }
}

#[test]
fn restores_codes_that_went_through_a_number() {
    for (cell, pct, flag) in [
        ("402.1", "04021000", Some("PCT_ZERO_RESTORED")),
        ("4021000", "04021000", Some("PCT_ZERO_RESTORED")),
        ("84818090.0", "84818090", None),
        ("8481.1000:-", "84811000", Some("PCT_IRREGULAR")),
        ("8481.1000/8481.2000", "84811000", Some("PCT_IRREGULAR")),
    ] {
        let (_, kept) = import(&HEADER, &[row(&[("HS CODE", cell)])]);
        assert_eq!(kept.items[0].pct, pct, "{cell}");
        assert_eq!(
            kept.items[0].flags.first().map(String::as_str),
            flag,
            "{cell}"
        );
    }
}

#[test]
fn keeps_absent_apart_from_zero_and_flags_a_wrong_total() {
    let rows = [
        row(&[("Customs Duty PAID", "<null/>"), ("REG.DUTY PAID", "(5)")]),
        row(&[
            ("Total", "NA"),
            ("ORIGIN COUNTRY", "na"),
            ("Customs Duty PAID", "2.5"),
        ]),
    ];
    let (report, kept) = import(&HEADER, &rows);
    assert_eq!(
        (kept.items[0].levies.cd, kept.items[0].levies.rd),
        (None, Some(-5))
    );
    assert_eq!(
        (kept.items[1].levies.cd, kept.items[1].total),
        (Some(3), None)
    );
    assert_eq!(kept.items[1].origin, "NA");
    assert_eq!(report.flags["TOTAL_MISMATCH"].rows, [2]);
    assert_eq!(report.control.levies_absent["CD"], 1);
}

#[test]
fn finds_the_key_of_a_concession() {
    for (cell, key) in [
        ("", None),
        ("n/a", None),
        ("655/2006", Some("655/2006")),
        ("s.r.o. 0655 ( I ) / 2006 dated", Some("655/2006")),
        ("SRO 999(I)/2020", Some("?")),
        ("Fifth Schedule, Part-2", Some("5SCH-PT-II")),
        ("5TH SCH. PT II S.NO 4", Some("5SCH-PT-II")),
        ("5th sch pt. IX", Some("?")),
        ("under CPFTA phase 2", Some("1640/2019")),
        ("SRO NO. 655", Some("655/2006")),
        ("655 of law", Some("655/2006")),
        ("SRO 12", Some("?")),
        ("exempt", Some("?")),
    ] {
        let (_, kept) = import(&HEADER, &[row(&[("SRO", cell)])]);
        assert_eq!(kept.items[0].sro_key.as_deref(), key, "{cell}");
    }
}

#[test]
fn collapses_line_breaks_and_hard_blanks_in_texts() {
    let (_, kept) = import(
        &HEADER,
        &[row(&[(
            "ITEM DESCRIPTION",
            " BRASS\r\n\u{a0}TAPS \u{201c}A\u{201d}",
        )])],
    );
    assert_eq!(kept.items[0].description, "BRASS TAPS \u{201c}A\u{201d}");
}
