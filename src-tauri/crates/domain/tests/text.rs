//! Cells of extracts: what is read, how, and what is refused.
#![allow(clippy::unwrap_used, clippy::panic)]

use jaiza_domain::text::date::{self, DateFormat};
use jaiza_domain::text::number::{self, Locale, State};
use jaiza_domain::text::pct::{self, Profile};
use jaiza_domain::text::{ReadCode, gd};
use proptest::prelude::*;

fn value(text: &str, locale: Locale) -> Option<String> {
    number::parse(text, locale)
        .ok()?
        .value
        .map(|v| v.to_string())
}

#[test]
fn reads_south_asian_and_western_groups_but_no_other() {
    for (text, plain) in [("12,34,56,789", "123456789"), ("1,234,567.50", "1234567.5")] {
        assert_eq!(value(text, Locale::En).as_deref(), Some(plain), "{text}");
    }
    for text in [
        "123,45,678",
        "1,234,56",
        "1234,567",
        "0,00",
        ",5",
        "1 000",
        "1.2E+05",
        "5.",
    ] {
        assert_eq!(value(text, Locale::En), None, "{text}");
    }
}

#[test]
fn reads_marks_in_any_order_but_each_once() {
    for text in [
        "-5",
        "5-",
        "(5)",
        "(Rs. 5)",
        "Rs.(5)",
        "-5/-",
        "5-Rs",
        "\u{2212}5 PKR",
    ] {
        assert_eq!(value(text, Locale::En).as_deref(), Some("-5"), "{text}");
    }
    for text in ["--5", "(-5)", "(5)-", "EUR EUR 5", "$5/-", "Rs", "5%%"] {
        assert_eq!(value(text, Locale::En), None, "{text}");
    }
}

#[test]
fn tells_zero_from_absent_and_asks_about_nil() {
    let state = |text| number::parse(text, Locale::En).map(|r| r.state());
    assert_eq!(state("-0.00"), Ok(State::Zero));
    for text in ["", " \u{a0}", "--", "\u{2014}", "NULL", "#N/A"] {
        assert_eq!(state(text), Ok(State::Absent), "{text}");
    }
    assert_eq!(state("NIL").unwrap_err().code, ReadCode::Ambiguous);
}

#[test]
fn reads_continental_and_arabic_signs() {
    assert_eq!(
        value("1\u{202f}234,5", Locale::Eu).as_deref(),
        Some("1234.5")
    );
    assert_eq!(value("٣٬٤٥٦٫٧", Locale::En).as_deref(), Some("3456.7"));
    assert_eq!(value("1.234 567", Locale::Eu), None, "one group sign only");
}

#[test]
fn keeps_the_limits_of_digits() {
    let most = "123456789012345678.123456789012";
    assert_eq!(value(most, Locale::En).as_deref(), Some(most));
    assert_eq!(value("1234567890123456789", Locale::En), None);
    assert_eq!(value("0.1234567890123", Locale::En), None);
}

#[test]
fn detects_the_locale_or_asks() {
    assert_eq!(number::detect(&["1,5", "-"]).unwrap().locale, Locale::Eu);
    assert_eq!(
        number::detect(&["1,234"]).unwrap_err().candidates,
        ["en", "eu"]
    );
    assert_eq!(number::detect(&["7", "x"]).unwrap_err().index, Some(2));
    assert_eq!(
        number::detect(&["1,234.5", "1.234,5"]).unwrap_err().code,
        ReadCode::Mixed
    );
    assert_eq!(
        number::detect(&["", "-"]).unwrap_err().code,
        ReadCode::InvalidArgument
    );
}

fn code(text: &str, profile: Profile) -> Option<(Option<String>, String)> {
    let reading = pct::normalise(text, profile, true).ok()?;
    Some((reading.pct(), reading.flags().join("|")))
}

#[test]
fn reads_tariff_codes_and_flags_what_was_odd() {
    let read =
        |text| code(text, Profile::Text).map(|(pct, flags)| (pct.unwrap_or_default(), flags));
    for (text, pct, flags) in [
        ("8481.8090", "8481.8090", ""),
        ("8481-80-90-10", "8481.8090", "PCT_IRREGULAR"),
        ("8481.8090 123", "8481.8090", "PCT_IRREGULAR"),
        ("402.1000:-", "0402.1000", "PCT_IRREGULAR|PCT_ZERO_RESTORED"),
        ("8481 80", "", "PCT_IRREGULAR"),
    ] {
        assert_eq!(
            read(text),
            Some((pct.to_owned(), flags.to_owned())),
            "{text}"
        );
    }
    for text in [
        "848180901",
        "8481.8090.1",
        "8481.80.9",
        "4021000-1",
        "77010000",
        "8481.809",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn restores_zeros_only_in_cells_that_were_numbers() {
    let read = |text| code(text, Profile::Numeric).and_then(|(pct, _)| pct);
    assert_eq!(read("402.1").as_deref(), Some("0402.1000"));
    assert_eq!(read("4021000.0").as_deref(), Some("0402.1000"));
    for text in ["8481.", "8481.80900", "84818090.5", ".8090", "12345", "7"] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn brings_declaration_numbers_to_one_form() {
    let number = gd::parse("\u{2019}kapw \u{2013} hc-0022012 - 18-08-2022\u{a0}", None).unwrap();
    assert_eq!(number.gd_uid.as_deref(), Some("KAPW-HC-22012-18-08-2022"));
    assert_eq!(
        (number.office(), number.decl_type(), number.serial()),
        ("KAPW", "HC", "22012")
    );
    for text in [
        "K APW-HC-1",
        "KAPW-HC-1-",
        "KAPW-HC-1-01-01-1989",
        "KAPW-HC-2026-0012345",
    ] {
        assert_eq!(
            gd::parse(text, None).unwrap_err().code,
            ReadCode::Unreadable,
            "{text}"
        );
    }
    let other = "2022-08-19".parse().ok();
    let conflict = gd::parse("KAPW-HC-1-18-08-2022", other).unwrap_err();
    assert_eq!(conflict.rows, ["2022-08-18", "2022-08-19"]);
}

#[test]
fn reads_a_date_column_in_one_format_only() {
    let format = |texts: &[&str]| date::parse_column(texts, None, 70).map(|c| c.format);
    assert_eq!(
        format(&["04/08/2025", "23/09/25 1:05 pm"]),
        Ok(DateFormat::Dmy)
    );
    assert_eq!(
        format(&["4 Aug 2025", "", "09-september-24"]),
        Ok(DateFormat::DMonY)
    );
    assert_eq!(
        format(&["04/08/2025"]).unwrap_err().candidates,
        ["DMY", "MDY"]
    );
    assert_eq!(
        format(&["23/04/2025", "04/23/2025"]).unwrap_err().code,
        ReadCode::Mixed
    );
    for text in [
        "31-FEB-25",
        "31/12/1969",
        "2100-01-01",
        "04/08/2025 24:00",
        "45873.",
        "1404/05/13",
    ] {
        assert_eq!(format(&[text]).unwrap_err().index, Some(1), "{text}");
    }
}

proptest! {
    #[test]
    fn reads_or_refuses_any_text(text in "\\PC{0,24}") {
        let _ = gd::parse(&text, None);
        let _ = pct::normalise(&text, Profile::Text, true);
        let _ = pct::normalise(&text, Profile::Numeric, true);
        let _ = number::detect(&[&text]);
        let _ = date::parse_column(&[&text], None, 70);
    }

    #[test]
    fn reads_back_every_plain_number(mantissa in -999_999_999_999_i64..999_999_999_999, scale in 0_u8..12) {
        let number = jaiza_domain::decimal::Decimal::new(i128::from(mantissa), scale);
        for locale in [Locale::En, Locale::Plain] {
            prop_assert_eq!(number::parse(&number.to_string(), locale).unwrap().value, Some(number));
        }
    }
}
