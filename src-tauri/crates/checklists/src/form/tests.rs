#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use rust_xlsxwriter::Workbook;

use super::*;
use crate::model::{Kind, Severity};
use crate::shipped::CHECKLISTS;

type Rows<'a> = &'a [&'a [&'a str]];

const SETTINGS: Rows<'static> = &[
    &["form_title", "form_id", "version"],
    &["Test", "test", "1"],
];
const CHOICES: Rows<'static> = &[
    &["list_name", "name", "label::English (en)"],
    &["yesno", "yes", "Yes"],
    &["yesno", "no", "No"],
];

fn workbook(sheets: &[(&str, Rows<'_>)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, text) in (0..).zip(*cells) {
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn survey(rows: Rows<'_>) -> Result<Checklist, ChecklistError> {
    let sheets = [
        ("survey", rows),
        ("choices", CHOICES),
        ("settings", SETTINGS),
    ];
    read_checklist(&workbook(&sheets))
}

/// `row column kind` of every refusal.
fn refusals(result: Result<Checklist, ChecklistError>) -> Vec<String> {
    match result {
        Err(ChecklistError::Refused { problems }) => {
            problems.iter().map(ToString::to_string).collect()
        }
        other => panic!("{other:?}"),
    }
}

const HEAD: &[&str] = &[
    "type",
    "name",
    "label::English (en)",
    "relevant",
    "constraint",
    "weight",
];

#[test]
fn refuses_types_columns_and_sheets_by_name_and_place() {
    let found = refusals(survey(&[
        &[
            "type",
            "name",
            "label::English (en)",
            "calculation",
            "label",
        ],
        &["calculate", "a", "A", "1 + 1"],
        &["select_multiple yesno", "b", "B"],
        &["geopoint", "c", "C"],
        &["begin repeat", "d", "D"],
    ]));
    assert_eq!(
        found,
        [
            "sheet survey, row 1, column D: this column is not supported: \"calculation\"",
            "sheet survey, row 1, column E: this column is not supported: \"label\"",
            "sheet survey, row 2, column type: this type is not supported: \"calculate\"",
            "sheet survey, row 3, column type: this type is not supported: \
             \"select_multiple yesno\"",
            "sheet survey, row 4, column type: this type is not supported: \"geopoint\"",
            "sheet survey, row 5, column type: this type is not supported: \"begin repeat\"",
        ]
    );
    let sheets = [
        ("survey", &[HEAD][..]),
        ("entities", &[]),
        ("settings", SETTINGS),
    ];
    let found = refusals(read_checklist(&workbook(&sheets)));
    assert!(found.contains(&"sheet entities: this sheet is not supported".to_owned()));
    assert!(found.contains(&"sheet choices: this sheet is missing".to_owned()));
}

#[test]
fn refuses_names_lists_weights_and_conditions_that_do_not_fit() {
    let found = refusals(survey(&[
        HEAD,
        &["text", "a", "A", "${b} = 'x'"],
        &["text", "a", "B"],
        &["text", "2c", "C", "", ". + 1 > 0"],
        &["select_one colours", "d", "D"],
        &["integer", "e", "", "", "", "-4"],
        &["end group"],
        &["begin group", "g", "G"],
    ]));
    assert_eq!(
        found,
        [
            "sheet survey, row 2, column relevant: no such question above this row: \"${b} = 'x'\"",
            "sheet survey, row 3, column name: this name is used twice: \"a\"",
            "sheet survey, row 4, column name: expected letters, digits, _ and -, a letter first, \
             found: \"2c\"",
            "sheet survey, row 4, column constraint: \"+\" is not supported at character 3: \
             \". + 1 > 0\"",
            "sheet survey, row 5, column type: the sheet choices has no such list: \
             \"select_one colours\"",
            "sheet survey, row 6, column label::English (en): this cell must not be blank",
            "sheet survey, row 6, column weight: expected a whole number from 0 to 100, found: \
             \"-4\"",
            "sheet survey, row 7: begin group and end group do not match",
            "sheet survey, row 8: begin group and end group do not match",
        ]
    );
}

#[test]
fn reads_groups_within_groups() {
    let checklist = survey(&[
        HEAD,
        &["select_one yesno", "a", "A"],
        &["begin_group", "outer", "Outer", "${a} = 'yes'"],
        &["begin group", "inner", "Inner"],
        &["decimal", "b", "B", "", ". > 0"],
        &["end group"],
        &["end_group"],
        &["note", "c", "C"],
    ])
    .unwrap();
    assert_eq!(checklist.groups[1].parent, Some(0));
    assert_eq!(checklist.question("b").unwrap().group, Some(1));
    assert_eq!(checklist.question("b").unwrap().row, 5);
    assert_eq!(checklist.question("c").unwrap().group, None);
    assert_eq!(
        (checklist.form_id.as_str(), checklist.version.as_str()),
        ("test", "1")
    );
}

#[test]
fn refuses_bytes_that_are_no_workbook() {
    let sound = workbook(&[("survey", &[HEAD])]);
    for bytes in [&b""[..], b"type,name", &sound[..sound.len() / 2]] {
        assert!(matches!(
            read_checklist(bytes),
            Err(ChecklistError::Unreadable { .. })
        ));
    }
    let large = vec![0; 6 * 1024 * 1024];
    assert!(matches!(
        read_checklist(&large),
        Err(ChecklistError::TooLarge { .. })
    ));
}

#[test]
fn refuses_more_cells_than_a_checklist_has() {
    let long = "x".repeat(5000);
    let found = refusals(survey(&[HEAD, &["text", "a", &long]]));
    assert!(found[0].starts_with("sheet survey, row 2, column C: more than 4000"));
}

#[test]
fn ships_the_valuation_checklist_in_three_languages() {
    let checklist = CHECKLISTS[0].read().unwrap();
    assert_eq!(checklist.form_id, CHECKLISTS[0].form_id);
    let asked: Vec<_> = checklist
        .questions
        .iter()
        .filter(|q| q.kind != Kind::Note)
        .collect();
    assert_eq!(asked.len(), 18);
    for question in &checklist.questions {
        let mut texts: Vec<&str> = ["en", "ur", "ru"].map(|l| question.label.get(l)).to_vec();
        texts.dedup();
        assert_eq!(texts.len(), 3, "{}", question.name);
        assert!(!question.legal_ref.is_empty() && !question.finding_hint.is_empty());
    }
    assert!(
        asked
            .iter()
            .filter(|q| q.severity == Severity::High)
            .count()
            >= 8
    );
    let hidden = asked
        .iter()
        .filter(|q| q.relevant.is_some())
        .map(|q| q.name.as_str());
    assert_eq!(hidden.collect::<Vec<_>>(), ["q10", "q11", "q12"]);
}

#[test]
fn ships_workbooks_that_equal_their_sources() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/checklists");
    let records = |name: &str| -> Vec<Vec<String>> {
        let path = format!("{folder}/{name}.csv");
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_path(path)
            .unwrap();
        let rows = reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect());
        rows.collect()
    };
    let settings = records("settings");
    assert_eq!(settings.len(), CHECKLISTS.len() + 1);
    for (form, shipped) in settings.iter().skip(1).zip(CHECKLISTS) {
        let own = vec![settings[0][1..].to_vec(), form[1..].to_vec()];
        let sources = [records(&form[0]), records("choices"), own];
        let sheets = sheets(shipped.workbook, &mut Vec::new()).unwrap();
        assert_eq!(sheets.len(), sources.len());
        for (sheet, source) in sheets.iter().zip(sources) {
            let mut rows = vec![&sheet.header];
            rows.extend(sheet.rows.iter().map(|(_, cells)| cells));
            assert_eq!(rows.len(), source.len(), "{}", sheet.name);
            for (cells, wanted) in rows.into_iter().zip(source) {
                let wanted = (0_u32..).zip(wanted).filter(|(_, text)| !text.is_empty());
                assert_eq!(cells, &wanted.collect(), "{}", sheet.name);
            }
        }
    }
}
