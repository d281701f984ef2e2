//! What must hold of any bytes that are read as an extract or as a mapping profile. The fuzz
//! targets and the test over their corpus share it.
//!
//! A broken promise ends the run: these functions are called from tests only.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jaiza_domain::declaration::{StoredItem, StoredTexts};
use jaiza_domain::reference::ReferenceTables;
use jaiza_importing::reference::read_stored;
use jaiza_importing::{
    ImportError, ImportReport, Origin, Problem, ReadOptions, RowSink, SinkError, correct, options,
    profile, read_extract, sniff,
};

/// Records of a text whose cells are read again one by one.
const READ_AGAIN: usize = 4;

/// A place for the one file that a reading needs.
pub struct Place {
    folder: PathBuf,
    tables: ReferenceTables,
}

/// What an import handed on.
#[derive(Default)]
struct Kept {
    /// Record, declaration, tariff code, value and levies of each item.
    items: Vec<(u32, Vec<String>)>,
    parts: Vec<(u32, u32, Vec<u8>)>,
    firsts: usize,
}

impl Place {
    /// Files are written into that folder, one at a time.
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            tables: tables(),
        }
    }

    /// A delimited text: as it is, and when a person must help, with the help of one.
    pub fn text(&self, bytes: &[u8]) {
        let file = self.write("extract.csv", bytes);
        let _ = sniff(&file, &ReadOptions::default(), &self.tables);
        if let Err(error) = self.read(&file, &ReadOptions::default(), true) {
            let helped = self.read(&file, &answered(&error), true);
            drop(helped);
        }
    }

    /// A workbook or a package: what the name says need not be true.
    pub fn workbook(&self, bytes: &[u8]) {
        self.other("extract.xlsx", bytes);
    }

    /// XML and HTML, also under the name of a workbook.
    pub fn markup(&self, bytes: &[u8]) {
        self.other("extract.xml", bytes);
    }

    fn other(&self, name: &str, bytes: &[u8]) {
        let file = self.write(name, bytes);
        let _ = sniff(&file, &ReadOptions::default(), &self.tables);
        if let Err(error) = self.read(&file, &ReadOptions::default(), false) {
            let helped = self.read(&file, &answered(&error), false);
            drop(helped);
        }
    }

    /// A profile for a small table: refused, or what it decides can be written down again as a
    /// profile that reads the same items.
    pub fn profile(&self, bytes: &[u8]) {
        let Ok(descriptor) = serde_json::from_slice(bytes) else {
            return;
        };
        let _ = profile::fingerprint(&descriptor);
        let Some(answers) = profile::answers(&descriptor) else {
            return;
        };
        let mut answers: BTreeMap<String, String> = answers;
        // The files that are joined lie elsewhere.
        answers.remove("with");
        let Ok(decided) = options::from_answers(&answers) else {
            return;
        };
        let file = self.write("extract.csv", TABLE.as_bytes());
        let Ok((report, kept)) = self.read(&file, &decided, false) else {
            return;
        };
        let again = profile::descriptor(&report, &answers);
        let answers = profile::answers(&again).expect("a profile that was written is read");
        let decided = options::from_answers(&answers).expect("the answers of a profile are taken");
        let (_, same) = self.read(&file, &decided, false).unwrap_or_else(|error| {
            panic!("a profile of its own file is refused: {error}\n{again:#}")
        });
        assert_eq!(kept.items, same.items, "{again:#}");
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.folder.join(name);
        std::fs::write(&file, bytes).expect("the folder can be written to");
        file
    }

    fn read(
        &self,
        file: &Path,
        options: &ReadOptions,
        text: bool,
    ) -> Result<(ImportReport, Kept), ImportError> {
        let mut kept = Kept::default();
        let goes_on = &mut |_| ControlFlow::Continue(());
        let report = read_extract(file, options, &self.tables, &mut kept, goes_on);
        let report = report.inspect_err(|error| is_one_sentence(error, file))?;
        let counted = u32::from(report.header_record > 0)
            + report.dropped_total()
            + report.set_aside_total
            + report.stored;
        assert_eq!(report.records_in_file, counted, "{report:?}");
        assert_eq!(kept.items.len(), report.stored as usize);
        assert_eq!(kept.firsts, report.set_aside_total as usize);
        assert_eq!(report.current + report.superseded, report.stored);
        if text {
            self.reads_again(&report, &kept);
        }
        Ok((report, kept))
    }

    /// A stored record, corrected in nothing, is read as it was.
    fn reads_again(&self, report: &ImportReport, kept: &Kept) {
        for (record, values) in kept.items.iter().take(READ_AGAIN) {
            let cells = kept.cells(*record);
            let item = correct::reread(report, *record, &cells, &self.tables)
                .expect("a format that is known")
                .unwrap_or_else(|wrong| panic!("record {record} was stored, now {wrong:?}"));
            let mut texts = StoredTexts::default();
            assert_eq!(&values_of(&texts.of(&item)), values, "{:?}", taken(report));
        }
    }
}

fn taken(report: &ImportReport) -> Vec<(&str, &str, Origin)> {
    let formats = report.formats.iter();
    formats
        .map(|t| (t.column.as_str(), t.format.as_str(), t.origin))
        .collect()
}

/// What a person would say to a file that was refused: the encoding, and which column is which.
fn answered(error: &ImportError) -> ReadOptions {
    let mut options = ReadOptions::default();
    if let ImportError::EncodingUnclear { encodings, .. } = error {
        options.encoding = encodings.last().cloned();
        return options;
    }
    options.header = Some(0);
    options.format = Some("general".to_owned());
    let columns = ["gd_uid", "pct", "value", "gd_date", "quantity", "st"];
    for (n, canonical) in columns.iter().enumerate() {
        let source = format!("column {}", n + 1);
        options.mapping.insert(source, (*canonical).to_owned());
    }
    options
}

fn is_one_sentence(error: &ImportError, file: &Path) {
    let said = error.to_string();
    assert!(!said.contains(['\n', '\r']), "not one sentence: {said:?}");
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let names_file = said.contains(&*name);
    let of_options = matches!(
        error,
        ImportError::BadMapping(_)
            | ImportError::BadFormat(_)
            | ImportError::BadDelimiter(_)
            | ImportError::UnknownEncoding(_)
    );
    assert!(names_file || of_options, "names no file: {said:?}");
}

fn values_of(item: &StoredItem<'_>) -> Vec<String> {
    let number = |n: Option<i64>| n.map_or_else(String::new, |n| n.to_string());
    let mut values: Vec<String> = [
        item.gd_uid,
        item.gd_date,
        item.trader_id,
        item.trader_name,
        item.pct,
        item.description,
        item.origin,
        item.unit,
        item.currency,
        item.quantity,
        item.price_declared,
    ]
    .map(str::to_owned)
    .into();
    values.push(number(item.value));
    values.extend(item.levies.into_iter().map(number));
    values
}

impl Kept {
    /// The untouched cells of a record.
    fn cells(&self, record: u32) -> Vec<String> {
        let mut parts = self.parts.iter();
        let (.., bytes) = parts
            .find(|(first, last, _)| (*first..=*last).contains(&record))
            .expect("the cells of every record are kept");
        let (length, packed) = bytes.split_at(4);
        let length = u32::from_le_bytes(length.try_into().expect("four bytes"));
        let plain = lz4_flex::block::decompress(packed, length as usize).expect("packed cells");
        jaiza_domain::text::packed::unpack(&plain, record).expect("the record among its cells")
    }
}

impl RowSink for Kept {
    fn item(&mut self, item: &StoredItem<'_>) -> Result<(), SinkError> {
        let values = values_of(item);
        assert!(
            !values.iter().any(|text| text.contains(['\u{fffd}', '\0'])),
            "bytes that are no text became a value: {values:?}"
        );
        self.items.push((item.record, values));
        Ok(())
    }

    fn cells(&mut self, first: u32, last: u32, packed: &[u8]) -> Result<(), SinkError> {
        self.parts.push((first, last, packed.to_vec()));
        Ok(())
    }

    fn problem(&mut self, problem: Problem) -> Result<(), SinkError> {
        self.firsts += usize::from(problem.first);
        Ok(())
    }

    fn superseded(&mut self, _: &[u32]) -> Result<(), SinkError> {
        Ok(())
    }
}

/// The table that profiles are tried on.
const TABLE: &str = "Any total\n\
    GD NO,GD DATE,NTN,HS CODE,ITEM DESCRIPTION,QTY,VALUE RS,SALES TAX PAID\n\
    KAPE-HC-7-04-08-2025,04/08/2025,1234567-8,8481.8090,BRASS TAPS,\"1,200\",4656944,\"1,039\"\n\
    KAPE-HC-8-14-08-2025,14/08/2025,1234567-8,8481.8010,TAP PARTS,10,\"12,34,567\",0\n\
    IM/2025/C 77,05.08.2025,1234567-8,848180,VALVES,\"1.200,5\",-,NULL\n\
    KAPE-HC-7-04-08-2025,04/08/2025,1234567-8,8481.8090,BRASS TAPS,\"1,200\",4656944,\"1,039\"\n\
    Total,,,,,,5891511,\n";

fn tables() -> ReferenceTables {
    let files = [
        ("country", "code,name,aliases\nCN,CHINA,P.R. CHINA|CHN\n"),
        ("uom", "code,rec20,base,factor_to_base\nKG,KGM,KGM,1\n"),
        (
            "currency",
            "code,numeric,name,per_units\nUSD,840,US dollar,1\n",
        ),
        (
            "sro",
            "sro_key,title,kind,aliases,valid_from,valid_to\n655/2006,Parts,SRO,,,\n",
        ),
    ];
    let read = read_stored(files.map(|(name, text)| (name, text.as_bytes().to_vec())));
    read.expect("tables of the tests").tables
}
