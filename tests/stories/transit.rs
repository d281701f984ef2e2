//! Goods in transit: gaps, guarantees, the letter.

use std::fs;

use jaiza_tests::audit::Audit;
use jaiza_tests::jaiza::{Home, text_of};
use jaiza_tests::tree;
use serde_json::Value;

const EXTRACT: &str = "GD NO,GD DATE,NTN,IMPORTER NAME,HS CODE,ITEM DESCRIPTION,ORIGIN COUNTRY,QTY,UOM,UNIT PRICE,CURRENCY,ASSESSED VALUE,\
CUSTOMS DUTY,SALES TAX,INCOME TAX,ITEM NO,BL NO,CONTAINER NO,SECURITY,GUARANTEE AMOUNT,BORDER EXIT DATE,WEIGHT IN,WEIGHT OUT,SEAL NO IN,SEAL NO OUT,SCAN SELECTED,SCANNED,TRACKER\n\
KAPE-TP-1-05-01-2026,05-01-2026,7314159-2,Saltmarsh Cycle Works (Pvt) Ltd,8714.9990,BICYCLE FRAMES,CN,100,KG,4,USD,100000,20000,18000,2000,1,BL-1,ABCD1234567,BG-1,40000,14-01-2026,1000,1010,S1,S1,N,,0\n\
KAPE-TP-2-10-01-2026,10-01-2026,7314159-2,Saltmarsh Cycle Works (Pvt) Ltd,8714.9990,BICYCLE FRAMES,CN,100,KG,4,USD,200000,40000,36000,4000,1,BL-2,EFGH7654321,BG-1,70000,,1000,950,S2,S9,Y,,2\n\
KAPE-HC-3-15-01-2026,15-01-2026,7314159-2,Saltmarsh Cycle Works (Pvt) Ltd,8714.9990,BICYCLE FRAMES,CN,100,KG,4,USD,200000,40000,36000,4000,1,,,,,,,,,,,,\n";

fn with_transit() -> Home {
    let home = Home::of("transit-auditor");
    Audit::of(&tree::root().join("tests/fixtures/worked_case")).load_reference(&home);
    let folder = home.beside("transit-tables");
    fs::create_dir_all(&folder).unwrap();
    let kinds = "code,name,direction,levies_collected\nHC,Home consumption,IMPORT,Y\nTP,Transit,TRANSIT,N\n";
    fs::write(folder.join("gd_type.csv"), kinds).unwrap();
    let guarantees = "guarantee_ref,trader,kind,issuer,amount,valid_from,valid_to,source,legal_ref\n\
         BG-1,7314159,Bank guarantee,Invented Bank,100000,2026-01-01,2026-01-31,register p. 4,rule 12\n\
         BG-2,7314159,Insurance,Invented Cover,50000,2026-01-01,,register p. 5,rule 12\n";
    fs::write(folder.join("guarantee.csv"), guarantees).unwrap();
    home.done(["reference", "load", &folder.to_string_lossy()]);
    let path = home.beside("transit.csv");
    fs::write(&path, EXTRACT).unwrap();
    let imported = home.done(["extract", "import", &path.to_string_lossy()]);
    assert_eq!(imported["report"]["set_aside_total"], 0, "{imported:#}");
    home
}

fn words<'v>(list: &'v Value, name: &str) -> Vec<&'v str> {
    let list = list.as_array().unwrap().iter();
    list.map(|one| {
        if name.is_empty() { one } else { &one[name] }
            .as_str()
            .unwrap()
    })
    .collect()
}

#[test]
fn gaps_are_sentences_with_their_columns_and_move_with_the_limits() {
    let home = with_transit();
    let out = home.beside("gaps.csv");
    let found = home.done([
        "transit",
        "gaps",
        "--as-of",
        "2026-02-01",
        "--out",
        &out.to_string_lossy(),
    ]);
    assert_eq!(
        (&found["declarations"], &found["with_gaps"]),
        (&2.into(), &1.into()),
        "{found:#}"
    );
    let line = &found["lines"][0];
    assert_eq!(line["gd"], "KAPE-TP-2-10-01-2026");
    let kinds = words(&line["gaps"], "kind");
    assert_eq!(
        kinds,
        [
            "no_exit",
            "weight",
            "seals",
            "not_scanned",
            "alerts",
            "guarantee_short"
        ],
        "{line:#}"
    );
    let said = text_of(&line["gaps"][1]["sentence"], "english");
    assert_eq!(
        said,
        "Weighed 1000 kg at entry and 950 kg at the border: 5.00 % lighter (2 % is allowed)."
    );
    assert_eq!(
        words(&line["gaps"][1]["columns"], ""),
        ["weigh_in_kg", "weigh_out_kg"]
    );
    assert_eq!(fs::read_to_string(out).unwrap().lines().count(), 7);
    let strict = [
        "--weight-pct",
        "0.5",
        "--exit-days",
        "5",
        "--source",
        "Order 3",
    ];
    let strict = home.done(
        ["transit", "gaps", "--as-of", "2026-02-01"]
            .iter()
            .chain(&strict),
    );
    assert_eq!(
        (
            &strict["with_gaps"],
            &strict["limits"][0]["source"]["english"]
        ),
        (&2.into(), &"Order 3".into()),
        "{strict:#}"
    );
    let wrong = home
        .refused(["transit", "gaps", "--weight-pct=-1"])
        .to_string();
    assert!(wrong.contains("0 to 100"), "{wrong}");
}

#[test]
fn the_account_of_a_guarantee_runs_and_marks_what_is_not_covered() {
    let home = with_transit();
    let found = home.done(["transit", "guarantees", "--as-of", "2026-02-01"]);
    let account = &found["accounts"][0];
    assert_eq!(
        (&account["guarantee_ref"], &account["available"]),
        (&"BG-1".into(), &"30000".into()),
        "{found:#}"
    );
    assert_eq!(
        words(&account["entries"], "available"),
        ["60000", "-10000", "30000"]
    );
    assert_eq!(words(&account["marks"], ""), ["over_debit", "expired_open"]);
    assert_eq!(account["days_left"], -1);
    let unused = &found["accounts"][1];
    assert_eq!(
        (&unused["available"], &unused["marks"]),
        (&"50000".into(), &serde_json::json!([]))
    );
    let early = home.done(["transit", "guarantees", "--as-of", "2026-01-09"]);
    assert_eq!(early["accounts"][0]["available"], "60000");
}

#[test]
fn the_letter_holds_every_particular_in_both_languages_and_names_what_is_missing() {
    let home = with_transit();
    let gd = "KAPE-TP-2-10-01-2026";
    let letter = home.done(["transit", "letter", gd, "--as-of", "2026-01-30"]);
    assert_eq!(
        (&letter["encash"], &letter["leviable"]),
        (&"70000".into(), &"80000".into()),
        "{letter:#}"
    );
    assert_eq!(letter["guarantee"]["issuer"], "Invented Bank");
    assert_eq!(letter["missing"], serde_json::json!([]));
    let text = text_of(&letter, "text");
    for said in [
        "BG-1",
        "Rs 70000",
        "rule 12",
        "EFGH7654321",
        "The seal at the border",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let urdu = home.done([
        "--lang",
        "ur",
        "transit",
        "letter",
        gd,
        "--as-of",
        "2026-01-30",
    ]);
    let text = text_of(&urdu, "text");
    assert!(
        text.contains("70000 روپے") && !text.contains("transit-"),
        "{text}"
    );
    let left = home.done([
        "transit",
        "letter",
        "KAPE-TP-1-05-01-2026",
        "--as-of",
        "2026-01-30",
    ]);
    assert_eq!(left["encash"], Value::Null);
    let wrong = home
        .refused(["transit", "letter", "KAPE-HC-3-15-01-2026"])
        .to_string();
    assert!(wrong.contains("no transit declaration"), "{wrong}");
}
