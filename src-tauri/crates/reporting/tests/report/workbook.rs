//! The workbook of figures: recomputed by a spreadsheet program, not by us.

use std::path::Path;
use std::process::Command;

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};
use jaiza_domain::json::case::read;
use jaiza_domain::trace::Working;
use jaiza_reporting::{FluentTexts, Lang, ReferencePackage, Workbook, WorkbookFigure};
use serde_json::{Value, json};

/// A case with every form of rate, a partial quantity, stacked findings, an excess and a remission.
fn case() -> Value {
    let facts = |value: Value, rd: Value| {
        json!({ "value": value, "extras": { "RETAIL": "90000" }, "fx_rates": { "USD": "281.05" },
            "rates": { "CD": "20", "ACD": "2.6", "RD": rd, "ST": "18", "AST": "3", "IT": "5.5" } })
    };
    let built = json!({ "qty": "6900", "unit": "KG", "unit_price": "2.35", "fx": "281.05", "additions": [{ "amount": "12.35", "currency": "foreign" }] });
    let yen = json!({ "qty": "77", "unit": "KG", "unit_price": "1911.5", "fx": "191.37", "fx_per": "100", "mode": "ADD", "insurance": { "amount": "77.5" } });
    let fixed = json!({ "customs_value": "1234567", "qty": "100", "unit": "KG", "deductions": [{ "amount": "3.5" }] });
    let item = |id: &str, value: Value, rd: Value| json!({ "id": id, "gd": format!("KAPE-HC-{id}"), "facts": facts(value, rd), "dates": { "payment": "2023-11-30" }, "paid": { "CD": "1" } });
    json!({
        "schedule": "PK",
        "items": [
            item("1", built, json!({ "higher_of": ["2", { "specific": "15", "unit": "KG", "per": "10" }] })),
            item("2", yen, json!({ "sum": [{ "pct": "1", "base": ["CV", { "of": "RETAIL", "pct": "-3" }] }, { "amount": "7", "currency": "USD" }] })),
            item("3", fixed, json!("0")),
        ],
        "findings": [
            { "id": "A", "kind": "classification", "rule": "R", "changes": [
                { "item": "1", "set": { "rates": { "CD": "30", "RD": "0" } } },
                { "item": "3", "set": { "rates": { "CD": "11" } }, "affected_qty": "40" },
            ] },
            { "id": "B", "kind": "value", "rule": "R", "changes": [{ "item": "1", "set": { "value": { "unit_price": "2.6" } } }] },
            { "id": "C", "kind": "concession", "rule": "R", "changes": [{ "item": "3", "set": { "rates": { "IT": "12" } } }, { "item": "2", "set": { "rates": { "AST": "4" } } }] },
        ],
        "limitation": { "notice_date": "2025-06-30", "rules": [{ "id": "R", "years": 5 }, { "id": "S", "months": 13, "days": 5 }] },
        "surcharge": {
            "to": "2025-08-31", "tables": { "T": [{ "from": "2019-01-01", "to": "2024-12-31", "rate": "21.37" }, { "from": "2025-01-01", "rate": "12.5" }] },
            "groups": [{ "group": "CUS", "table": "T", "margin": "3", "basis": "ACT/ACT" }, { "group": "STX", "table": "T", "basis": "30E/360" }, { "group": "ITX", "table": "T" }],
            "remissions": [{ "id": "Z", "from": "2025-02-01", "to": "2025-03-31", "pct": "40", "groups": ["CUS"] }],
        },
    })
}

fn workbook(case: &Value) -> Workbook {
    let working = Working::new(read(case).unwrap()).unwrap();
    let placed = |figure| WorkbookFigure {
        figure,
        finding: String::new(),
        gd: String::new(),
        item: String::new(),
        side: "before".into(),
        lot: String::new(),
        source: String::new(),
    };
    Workbook {
        case_no: "PCA-1".into(),
        auditee: "Invented Traders".into(),
        state_digest: "00".into(),
        state_day: "2025-06-30".parse().unwrap(),
        program_version: "Jaiza".into(),
        packages: vec![ReferencePackage {
            name: "demo / kibor".into(),
            sha256: "ab".into(),
        }],
        notes: Vec::new(),
        figures: working.all().unwrap().into_iter().map(placed).collect(),
    }
}

fn texts() -> FluentTexts {
    let read = |lang: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../../assets/locales")
            .join(lang);
        ["report.ftl", "working.ftl"]
            .map(|file| std::fs::read_to_string(folder.join(file)).unwrap())
            .join("\n")
    };
    FluentTexts::new(&read("en"), &read("ur")).unwrap()
}

/// The workbook as a spreadsheet program computes it, every formula anew.
fn recomputed(bytes: &[u8], folder: &Path) -> Xlsx<std::io::BufReader<std::fs::File>> {
    let (written, computed) = (folder.join("written.xlsx"), folder.join("computed.xlsx"));
    std::fs::write(&written, bytes).unwrap();
    let run = Command::new("ssconvert")
        .arg("--recalc")
        .arg(&written)
        .arg(&computed)
        .output();
    let run = run.expect("ssconvert of the package gnumeric; `cargo xtask setup` installs it");
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    open_workbook(&computed).unwrap()
}

fn checks(book: &mut Xlsx<std::io::BufReader<std::fs::File>>) -> Vec<Vec<Data>> {
    let sheet = book.worksheet_range("Checks").unwrap();
    sheet.rows().skip(7).map(<[Data]>::to_vec).collect()
}

#[test]
fn a_spreadsheet_recomputes_every_figure_of_the_engine() {
    let folder = tempfile::tempdir().unwrap();
    let written = workbook(&case()).write(Lang::En, &texts()).unwrap();
    assert_eq!(written.inexact, 0);
    let rows = checks(&mut recomputed(&written.bytes, folder.path()));
    assert_eq!(rows.len(), written.formulas);
    let differing: Vec<_> = rows
        .iter()
        .filter(|row| row[4] != Data::Bool(true))
        .collect();
    assert!(differing.is_empty(), "{differing:?}");
    for row in &rows {
        let exact = row[5].to_string();
        if !exact.contains('-') || exact.starts_with('-') {
            let (formula, exact) = (row[2].as_f64().unwrap(), exact.parse::<f64>().unwrap());
            assert!(
                (formula - exact).abs() <= 1e-6 * exact.abs().max(1.0),
                "{row:?}"
            );
        }
    }
}

#[test]
fn a_changed_fact_moves_the_formulas_and_the_checks_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = workbook(&case());
    let rate = book
        .figures
        .iter_mut()
        .find(|f| f.figure.path == "item/1/declared/CD.rate")
        .unwrap();
    rate.figure.content =
        jaiza_domain::trace::Content::Number(jaiza_domain::exact::Ratio::whole(21));
    let written = book.write(Lang::En, &texts()).unwrap();
    let rows = checks(&mut recomputed(&written.bytes, folder.path()));
    let of = |path: &str| {
        rows.iter()
            .find(|row| row[0] == Data::String(path.into()))
            .unwrap()
    };
    assert_eq!(of("item/1/declared/CD")[4], Data::Bool(false));
    assert_eq!(of("total/all/demand")[4], Data::Bool(false));
    assert_eq!(of("item/2/declared/CD")[4], Data::Bool(true));
}

#[test]
fn a_figure_beyond_fifteen_digits_is_marked_and_its_text_stands_beside() {
    let mut large = case();
    large["items"][2]["facts"]["value"] =
        json!({ "customs_value": "123456789012345678", "qty": "100", "unit": "KG" });
    let folder = tempfile::tempdir().unwrap();
    let written = workbook(&large).write(Lang::En, &texts()).unwrap();
    assert!(written.inexact > 0);
    let rows = checks(&mut recomputed(&written.bytes, folder.path()));
    let of = |path: &str| {
        rows.iter()
            .find(|row| row[0] == Data::String(path.into()))
            .unwrap()
    };
    assert_eq!(of("item/3/declared/CD")[4], Data::String("DIGITS".into()));
    assert_eq!(
        of("item/3/declared/customs_value")[5],
        Data::String("123456789012345678".into())
    );
    assert_eq!(of("total/all/demand")[4], Data::String("DIGITS".into()));
    assert_eq!(of("item/1/declared/CD")[4], Data::Bool(true));
    assert!(rows.iter().all(|row| row[4] != Data::Bool(false)));
}

#[test]
fn equal_figures_give_equal_bytes_in_both_languages() {
    for lang in [Lang::En, Lang::Ur] {
        let first = workbook(&case()).write(lang, &texts()).unwrap();
        assert_eq!(first, workbook(&case()).write(lang, &texts()).unwrap());
    }
}
