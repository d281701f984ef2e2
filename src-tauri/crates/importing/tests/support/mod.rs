//! A small reference package and files in the layout of the audit extract.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used
)]

use std::ops::ControlFlow;
use std::path::Path;

use jaiza_domain::declaration::Item;
use jaiza_domain::reference::ReferenceTables;
use jaiza_importing::reference::read_stored;
use jaiza_importing::{
    ImportError, ImportReport, Problem, ReadOptions, RowSink, SinkError, read_extract,
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

#[derive(Default)]
pub struct Kept {
    pub items: Vec<Item>,
    pub cells: Vec<String>,
    pub problems: Vec<Problem>,
    pub superseded: Vec<u32>,
}

impl RowSink for Kept {
    fn item(&mut self, item: Item, cells: &str) -> Result<(), SinkError> {
        self.items.push(item);
        self.cells.push(cells.to_owned());
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
        1 + report.dropped_total() + report.set_aside_total + report.stored
    );
    assert_eq!(kept.items.len(), report.stored as usize);
    assert_eq!(kept.problems.len(), report.set_aside_total as usize);
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
