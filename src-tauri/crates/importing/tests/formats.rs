//! A small file of each format becomes items.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used
)]

mod support;

use chrono::NaiveDate;
use support::{accepted, refused};

const GENERAL: &str = "\
    GD NO;GD DATE;NTN;IMPORTER NAME;HS CODE;ITEM DESCRIPTION;QTY;UNIT;VALUE RS;SALES TAX\n\
    KAPE-HC-7-04-08-2025;2025-08-04;1234567-8;Example Traders;8481.8090;Brass taps;5200;KG;4656944;1039430\n";
const URDU: &str = "\
    جی ڈی نمبر,جی ڈی تاریخ,ایچ ایس کوڈ,سامان کی تفصیل,کسٹم مالیت\n\
    KAPE-HC-7-04-08-2025,2025-08-04,8481.8090,پیتل کے نل,4656944\n";
const LEGACY: &str = "\
    cltcod,betype,mchnum,mdat,impnam,item_description,hs_code,igm_no,igm_index,igm_year,blno,bldate\n\
    KAPE,HC,7,04-AUG-25,Example Traders,Brass taps,8481.8090,12,3,2025,BL-1,01-JUL-25\n";
const REGISTER: &str = "\
    Claimed Month,GD Number,GD Date,4 digit HS,8 digit HS,Item Description,Unit,Qty,Exl value,S.Tax\n\
    Aug-25,KAPE-HC-7,04-08-2025,8481,8481.8090,Brass taps,KG,5200,4656944,1039430\n\
    Aug-25,KAPE-HC-9,14-08-2025,8481,8481.1000,Valves,KG,5,100,18\n";
const ASYCUDA: &str = "\
    IDE_CUO_COD,IDE_REG_SER,IDE_REG_NBR,IDE_REG_DAT,KEY_ITM_NBR,CMP_CON_COD,TAR_HSC_NB1,TAR_HSC_NB2,GDS_DSC,TAR_STA_VAL\n\
    GE01,C,77,2025-08-04,1,204556677,84818090,001,Brass taps,4656944\n";
const EURASIA: &str = "\
    НОМЕР ДТ;НОМЕР ТОВАРА;ИНН;КОД ТН ВЭД;НАИМЕНОВАНИЕ ТОВАРА;КОЛИЧЕСТВО;ТАМОЖЕННАЯ СТОИМОСТЬ;НДС\n\
    55301/040825/0001234;1;01234567890123;8481809090;Краны латунные;5200;4656944;558833\n";
const JOINED: &str = "\
    tracking_id,gd_no_complete,version_id,item_no,hs_code,item_description,value_rs,sales_tax,addsaletax\n\
    T-1,KAPE-HC-7-04-08-2025,1,1,8481.8090,Brass taps,4656944,1039430,173238\n";

struct Expected {
    format: &'static str,
    gd_uid: &'static str,
    dated: bool,
    description: &'static str,
    value: Option<i64>,
    st: Option<i64>,
    flags: &'static [&'static str],
}

const USUAL: Expected = Expected {
    format: "general",
    gd_uid: "KAPE-HC-7-04-08-2025",
    dated: true,
    description: "Brass taps",
    value: Some(4_656_944),
    st: Some(1_039_430),
    flags: &[],
};

#[test]
fn reads_a_file_of_each_format() {
    let legacy = Expected {
        format: "pral_legacy",
        value: None,
        st: None,
        ..USUAL
    };
    let urdu = Expected {
        description: "پیتل کے نل",
        st: None,
        ..USUAL
    };
    let asycuda = Expected {
        format: "asycuda_flat",
        gd_uid: "GE01/C/77/2025",
        st: None,
        flags: &["GD_FOREIGN"],
        ..USUAL
    };
    let eurasia = Expected {
        format: "eaeu_list",
        gd_uid: "55301/040825/0001234",
        description: "Краны латунные",
        st: Some(558_833),
        flags: &["GD_FOREIGN", "PCT_IRREGULAR"],
        ..USUAL
    };
    let register = Expected {
        format: "gd_register",
        ..USUAL
    };
    let joined = Expected {
        format: "weboc_joined",
        dated: true,
        ..USUAL
    };
    for (text, expected) in [
        (GENERAL, USUAL),
        (URDU, urdu),
        (LEGACY, legacy),
        (REGISTER, register),
        (ASYCUDA, asycuda),
        (EURASIA, eurasia),
        (JOINED, joined),
    ] {
        let (report, kept) = accepted(text, &[]);
        let item = kept
            .items
            .first()
            .unwrap_or_else(|| panic!("{}: nothing stored: {:?}", expected.format, kept.problems));
        let day = NaiveDate::from_ymd_opt(2025, 8, 4);
        assert_eq!(report.format, expected.format);
        assert_eq!(report.set_aside_total, 0, "{:?}", kept.problems);
        assert_eq!(item.gd_uid, expected.gd_uid, "{}", expected.format);
        assert_eq!(
            item.gd_date,
            day.filter(|_| expected.dated),
            "{}",
            expected.format
        );
        assert_eq!(item.pct, "84818090", "{}", expected.format);
        assert_eq!(item.description, expected.description);
        assert_eq!(item.value, expected.value, "{}", expected.format);
        assert_eq!(item.levies.st, expected.st, "{}", expected.format);
        let known: Vec<&str> = item.flags.iter().map(String::as_str).collect();
        assert_eq!(known, expected.flags, "{}", expected.format);
    }
}

#[test]
fn keeps_what_a_format_has_no_field_for_by_name() {
    let (_, kept) = accepted(LEGACY, &[]);
    let beyond = &kept.items[0].beyond.columns;
    assert_eq!(beyond["bl_no"], "BL-1");
    assert_eq!(beyond["bl_date"], "2025-07-01");
    assert_eq!(beyond["manifest_index"], "3");
    let (_, kept) = accepted(ASYCUDA, &[]);
    assert_eq!(kept.items[0].beyond.columns["pct_suffix"], "001");
    assert_eq!(kept.items[0].trader_id, "204556677");
    let (_, kept) = accepted(EURASIA, &[]);
    assert_eq!(kept.items[0].beyond.columns["pct_whole"], "8481809090");
    assert_eq!(kept.items[0].trader_id, "01234567890123");
}

#[test]
fn tells_zero_from_absent_and_from_not_extracted() {
    let (report, kept) = accepted(
        "GD NO,HS CODE,VALUE RS,SALES TAX,CUSTOMS DUTY\nKAPE-HC-7-04-08-2025,8481.8090,100,0,-\n",
        &[],
    );
    let levies = kept.items[0].levies;
    assert_eq!((levies.st, levies.cd, levies.rd), (Some(0), None, None));
    assert!(report.columns.contains_key("cd") && !report.columns.contains_key("rd"));
    assert_eq!(report.control.levies_absent["CD"], 1);
}

#[test]
fn reads_declaration_numbers_of_other_services_and_refuses_what_only_looks_like_one() {
    for (number, expected) in [
        ("KAPE-HC-7-04-08-2025", Ok(("KAPE-HC-7-04-08-2025", false))),
        ("im 4/c 77", Ok(("IM 4/C 77", true))),
        (
            "10702070/150825/3311111",
            Ok(("10702070/150825/3311111", true)),
        ),
        ("24GE0010203", Ok(("24GE0010203", true))),
        ("KAPE-HC-2026-0012345", Err("GD_UNREADABLE")),
        ("KAPE-HC-44019", Err("GD_NO_DATE")),
        ("KAPE-HC-7-31-02-2025", Err("GD_UNREADABLE")),
        ("1.23457E+12", Err("GD_UNREADABLE")),
        ("1,23457e+12", Err("GD_UNREADABLE")),
        ("NULL", Err("MANDATORY_MISSING")),
    ] {
        let text = format!("GD NO;HS CODE\n{number};8481.8090\n");
        let (_, kept) = accepted(text, &[]);
        let found = match kept.items.first() {
            Some(item) => {
                let foreign = item.flags.iter().any(|flag| flag == "GD_FOREIGN");
                Ok((item.gd_uid.as_str(), foreign))
            }
            None => Err(kept.problems[0].reason.as_str()),
        };
        assert_eq!(found, expected, "{number}");
    }
}

#[test]
fn reads_tariff_codes_of_six_to_ten_digits_and_flags_what_was_done() {
    for (cell, expected) in [
        ("8481.8090", Some(("84818090", &[][..], None))),
        ("84818090", Some(("84818090", &[], None))),
        ("848180", Some(("848180", &["PCT_HS6"], None))),
        ("8481.80", Some(("84818000", &["PCT_ZERO_RESTORED"], None))),
        ("402.1", Some(("04021000", &["PCT_ZERO_RESTORED"], None))),
        ("4021000", Some(("04021000", &["PCT_ZERO_RESTORED"], None))),
        (
            "8481809090",
            Some(("84818090", &["PCT_IRREGULAR"], Some("8481809090"))),
        ),
        ("8481.8090:-", Some(("84818090", &["PCT_IRREGULAR"], None))),
        ("8.48181E+07", None),
        ("0012.3456", None),
        ("84", None),
        ("taps", None),
    ] {
        let (_, kept) = accepted(format!("GD NO,HS CODE\nA/1,{cell}\n"), &[]);
        let found = kept.items.first().map(|item| {
            let flags: Vec<&str> = item
                .flags
                .iter()
                .map(String::as_str)
                .filter(|flag| flag.starts_with("PCT"))
                .collect();
            let whole = item.beyond.columns.get("pct_whole").map(String::as_str);
            (item.pct.as_str(), flags, whole)
        });
        let expected = expected.map(|(pct, flags, whole)| (pct, flags.to_vec(), whole));
        assert_eq!(found, expected, "{cell}");
        if expected.is_none() {
            assert_eq!(kept.problems[0].reason, "PCT_UNREADABLE", "{cell}");
        }
    }
}

#[test]
fn refuses_traders_that_went_through_a_number() {
    for (gd, id, expected) in [
        ("KAPE-HC-7-04-08-2025", "1234567-8", Ok("1234567-8")),
        ("A/1", "20455667788", Ok("20455667788")),
        ("A/1", "2.04557E+13", Err("NTN_UNREADABLE")),
        ("KAPE-HC-7-04-08-2025", "1.23457E+12", Err("NTN_UNREADABLE")),
        ("KAPE-HC-7-04-08-2025", "Example", Err("NTN_UNREADABLE")),
    ] {
        let (_, kept) = accepted(format!("GD NO,NTN,HS CODE\n{gd},{id},8481.8090\n"), &[]);
        let found = kept.items.first().map(|item| item.trader_id.clone());
        let found = found.ok_or_else(|| kept.problems[0].reason.clone());
        let expected = expected.map(str::to_owned).map_err(str::to_owned);
        if let (Ok(found), Ok(expected)) = (&found, &expected) {
            assert!(found.starts_with(&expected[..7]), "{gd} {id}: {found}");
        } else {
            assert_eq!(found, expected, "{gd} {id}");
        }
    }
}

#[test]
fn keeps_repeated_lines_with_a_flag_or_sets_them_aside_when_told() {
    let line = "KAPE-HC-7-04-08-2025,8481.8090,Brass taps,100\n";
    let text = format!("GD NO,HS CODE,ITEM DESCRIPTION,VALUE RS\n{line}{line}{line}");
    let (report, kept) = accepted(&text, &[]);
    assert_eq!((report.stored, report.set_aside_total), (3, 0));
    assert_eq!(report.flags["DUPLICATE_LINE"].rows, [3, 4]);
    let numbers: Vec<u32> = kept.items.iter().map(|item| item.item_no).collect();
    assert_eq!(numbers, [1, 2, 3]);
    let (report, _) = accepted(&text, &[("duplicates", "set_aside")]);
    assert_eq!(report.set_aside["DUPLICATE_EXACT"].rows, [3, 4]);
    let named = text
        .replace("GD NO,", "ITEM NO,GD NO,")
        .replace("KAPE", "1,KAPE");
    let (report, _) = accepted(named, &[]);
    assert_eq!(report.set_aside["DUPLICATE_KEY"].rows, [3, 4]);
}

#[test]
fn names_two_columns_that_stand_for_one() {
    let said = refused(
        "extract.csv",
        "GD NO,HS CODE,VALUE RS,VALUE RS\nA/1,8481.8090,1,2\n",
    );
    assert!(said.contains("\"value\" twice"), "{said}");
}
