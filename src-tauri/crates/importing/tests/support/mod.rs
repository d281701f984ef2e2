//! A small reference package and files in the layout of the audit extract.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used
)]

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use jaiza_domain::declaration::{ItemRow, LevyAmounts, StoredItem};
use jaiza_domain::reference::ReferenceTables;
use jaiza_importing::reference::read_stored;
use jaiza_importing::{
    ImportError, ImportReport, Problem, ReadOptions, RowSink, SinkError, Sniffed, options,
    read_extract, sniff,
};

pub const HEADER: [&str; 21] = [
    "GD_NO_Complete",
    "NTN",
    "IMPORTER NAME",
    "HS CODE",
    "ITEM DESCRIPTION",
    "Declared Unit PRICE",
    "ORIGIN COUNTRY",
    "ASSD QTY",
    "ASSD UNIT",
    "ASSD UNIT PRICE",
    "ASSD CURR",
    "ASSESSED IMPORT VALUE RS",
    "Customs Duty PAID",
    "Sales Tax PAID",
    "Income Tax PAID",
    "Additional Custom Duty PAID",
    "ADD SALES TAX PAID",
    "REG.DUTY PAID",
    "GST PAID",
    "Total",
    "SRO",
];

const SOUND: [&str; 21] = [
    "KAPE-HC-7-04-08-2025",
    "1234567-8",
    "Example Traders",
    "8481.8090",
    "BRASS TAPS",
    "3.10",
    "CN",
    "5200",
    "KG",
    "3.10",
    "USD",
    "4656944",
    "931389",
    "1039430",
    "384300",
    "186278",
    "173238",
    "0",
    "",
    "2714635",
    "",
];

/// A sound row with some cells replaced.
pub fn row(changes: &[(&str, &str)]) -> Vec<String> {
    let mut cells: Vec<String> = SOUND.iter().map(|c| (*c).to_owned()).collect();
    for (column, text) in changes {
        let at = HEADER
            .iter()
            .position(|h| h == column)
            .expect("a column of the layout");
        (*text).clone_into(&mut cells[at]);
    }
    cells
}

/// Comma-separated text of a header and rows.
pub fn text(header: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: Vec<String>| {
        let quoted: Vec<String> = cells
            .iter()
            .map(|c| format!("\"{}\"", c.replace('"', "\"\"")))
            .collect();
        quoted.join(",") + "\r\n"
    };
    let head = line(header.iter().map(|h| (*h).to_owned()).collect());
    rows.iter().fold(head, |all, row| all + &line(row.clone()))
}

pub fn tables() -> ReferenceTables {
    let files = [
        (
            "country",
            "code,name,aliases\nCN,CHINA,P.R. CHINA|CHN\nNA,NAMIBIA,\n",
        ),
        (
            "uom",
            "code,rec20,base,factor_to_base\nKG,KGM,KGM,1\nNO,C62,C62,1\n",
        ),
        (
            "currency",
            "code,numeric,name,per_units\nUSD,840,US dollar,1\n",
        ),
        (
            "sro",
            "sro_key,title,kind,aliases,valid_from,valid_to\n655/2006,Parts,SRO,,,\n\
             5SCH-PT-II,Fifth Schedule,SCHEDULE,,,\n1640/2019,Agreement,FTA,CPFTA,,\n\
             12/2001,A,SRO,,,\n12/2002,B,SRO,,,\n",
        ),
    ];
    read_stored(files.map(|(name, text)| (name, text.as_bytes().to_vec())))
        .unwrap()
        .tables
}

#[derive(Debug, Default)]
pub struct Kept {
    pub items: Vec<ItemRow>,
    /// Parts of packed cells: first and last record, bytes.
    pub parts: Vec<(u32, u32, Vec<u8>)>,
    pub problems: Vec<Problem>,
    pub superseded: Vec<u32>,
}

/// The row behind its texts.
pub fn row_of(item: &StoredItem<'_>) -> ItemRow {
    let number = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
    ItemRow {
        record: item.record,
        gd_uid: item.gd_uid.into(),
        gd_date: (!item.gd_date.is_empty()).then(|| item.gd_date.parse().unwrap()),
        item_no: item.item_no,
        item_no_inferred: item.item_no_inferred,
        version_no: item.version_no,
        current: true,
        trader_id: item.trader_id.into(),
        trader_name: item.trader_name.into(),
        pct: item.pct.into(),
        pct_declared: item.pct_declared.into(),
        description: item.description.into(),
        origin: item.origin.into(),
        unit: item.unit.into(),
        quantity: number(item.quantity),
        quantity_declared: number(item.quantity_declared),
        price_declared: number(item.price_declared),
        price_assessed: number(item.price_assessed),
        currency: item.currency.into(),
        value: item.value,
        value_declared: item.value_declared,
        levies: LevyAmounts::from_order(item.levies),
        gst_memo: item.gst_memo,
        total: item.total,
        sro_raw: item.sro_raw.into(),
        sro_key: item.sro_key.map(Into::into),
        flags: item
            .flags
            .split('|')
            .filter(|f| !f.is_empty())
            .map(Into::into)
            .collect(),
        beyond: serde_json::from_str(item.beyond).unwrap_or_default(),
    }
}

impl Kept {
    /// The untouched cells of a record.
    pub fn cells(&self, record: u32) -> Vec<String> {
        let (.., bytes) = self
            .parts
            .iter()
            .find(|(first, last, _)| (*first..=*last).contains(&record))
            .unwrap();
        let length = u32::from_le_bytes(bytes[..4].try_into().unwrap());
        let plain = lz4_flex::block::decompress(&bytes[4..], length as usize).unwrap();
        jaiza_domain::text::packed::unpack(&plain, record).unwrap()
    }
}

impl RowSink for Kept {
    fn item(&mut self, item: &StoredItem<'_>) -> Result<(), SinkError> {
        self.items.push(row_of(item));
        Ok(())
    }

    fn cells(&mut self, first: u32, last: u32, packed: &[u8]) -> Result<(), SinkError> {
        self.parts.push((first, last, packed.to_vec()));
        Ok(())
    }

    fn problem(&mut self, problem: Problem) -> Result<(), SinkError> {
        self.problems.push(problem);
        Ok(())
    }

    fn superseded(&mut self, records: &[u32]) -> Result<(), SinkError> {
        self.superseded = records.to_vec();
        Ok(())
    }
}

pub fn import_file(
    path: &Path,
    options: &ReadOptions,
) -> Result<(ImportReport, Kept), ImportError> {
    let mut kept = Kept::default();
    let goes_on = &mut |_| ControlFlow::Continue(());
    let report = read_extract(path, options, &tables(), &mut kept, goes_on)?;
    assert_eq!(
        report.records_in_file,
        u32::from(report.header_record > 0)
            + report.dropped_total()
            + report.set_aside_total
            + report.stored
    );
    assert_eq!(kept.items.len(), report.stored as usize);
    let first = kept.problems.iter().filter(|p| p.first).count();
    assert_eq!(first, report.set_aside_total as usize);
    Ok((report, kept))
}

pub fn import_bytes(bytes: &[u8]) -> Result<(ImportReport, Kept), ImportError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("extract.csv");
    std::fs::write(&path, bytes).unwrap();
    import_file(&path, &ReadOptions::default())
}

pub fn import(header: &[&str], rows: &[Vec<String>]) -> (ImportReport, Kept) {
    import_bytes(text(header, rows).as_bytes()).unwrap()
}

/// Answers by key.
pub fn answers(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    owned.collect()
}

/// Imports a file of this name and content with the answers of a person.
pub fn import_as(
    name: &str,
    bytes: impl AsRef<[u8]>,
    pairs: &[(&str, &str)],
) -> Result<(ImportReport, Kept), ImportError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes.as_ref()).unwrap();
    import_file(&path, &options::from_answers(&answers(pairs)).unwrap())
}

/// A text file with the answers of a person; it must be accepted.
pub fn accepted(bytes: impl AsRef<[u8]>, pairs: &[(&str, &str)]) -> (ImportReport, Kept) {
    import_as("extract.csv", bytes, pairs).unwrap()
}

/// The sentence that a file of this name is refused with.
pub fn refused(name: &str, bytes: impl AsRef<[u8]>) -> String {
    match import_as(name, bytes, &[]) {
        Ok((report, _)) => format!("accepted: {report:?}"),
        Err(error) => error.to_string(),
    }
}

/// What a first look at a text file finds.
pub fn looked_at(bytes: impl AsRef<[u8]>, pairs: &[(&str, &str)]) -> Sniffed {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("extract.csv");
    std::fs::write(&path, bytes.as_ref()).unwrap();
    sniff(
        &path,
        &options::from_answers(&answers(pairs)).unwrap(),
        &tables(),
    )
    .unwrap()
}
