//! Reference tables as the reading of cells asks them.

use std::collections::HashMap;

use jaiza_domain::reference::ReferenceTables;

use crate::codes::tariff::TariffCode;
use crate::codes::trader::TraderId;
use crate::memo::Memo;
use crate::text::fold;

/// Names to codes, all names folded.
#[derive(Clone, Debug, Default)]
pub struct Lookups {
    origins: HashMap<String, String>,
    units: HashMap<String, String>,
    currencies: HashMap<String, String>,
    sro_names: HashMap<String, String>,
    sro_aliases: HashMap<String, String>,
    /// Keys of concessions by their number, for texts without a year.
    sro_numbers: HashMap<String, Vec<String>>,
    /// Codes of cells as they stand in a file.
    pub(crate) cells: CellMemos,
}

/// Readings of cells that come again and again.
#[derive(Clone, Debug, Default)]
pub(crate) struct CellMemos {
    pub origins: Memo<Option<String>>,
    pub units: Memo<Option<String>>,
    pub currencies: Memo<Option<String>>,
    pub traders: Memo<Option<TraderId>>,
    pub codes: Memo<Option<TariffCode>>,
    pub concessions: Memo<Option<String>>,
}

impl Lookups {
    /// Prepares the tables.
    pub fn new(tables: &ReferenceTables) -> Self {
        let mut this = Self::default();
        for row in &tables.country {
            for name in [&row.code, &row.name].into_iter().chain(&row.aliases) {
                add(&mut this.origins, name, &row.code);
            }
        }
        for row in &tables.uom {
            add(&mut this.units, &row.code, &row.rec20);
        }
        for row in &tables.currency {
            add(&mut this.currencies, &row.code, &row.code);
            add(&mut this.currencies, &row.numeric, &row.code);
        }
        for row in &tables.sro {
            let key = &row.sro_key;
            add(&mut this.sro_names, key, key);
            for alias in &row.aliases {
                add(&mut this.sro_aliases, alias, key);
            }
            if let Some((number, _)) = key.split_once('/') {
                let keys = this.sro_numbers.entry(number.to_owned()).or_default();
                if !keys.contains(key) {
                    keys.push(key.clone());
                }
            }
        }
        this
    }

    /// ISO alpha-2 code of a country's code, name or alias.
    pub fn origin(&self, folded: &str) -> Option<&str> {
        self.origins.get(folded).map(String::as_str)
    }

    /// UN/ECE Rec 20 code of a unit.
    pub fn unit(&self, folded: &str) -> Option<&str> {
        self.units.get(folded).map(String::as_str)
    }

    /// ISO 4217 code of an alphabetic or numeric code.
    pub fn currency(&self, folded: &str) -> Option<&str> {
        self.currencies.get(folded).map(String::as_str)
    }

    /// Key of a concession that is named by its whole key or alias.
    pub fn sro(&self, folded: &str) -> Option<&str> {
        self.sro_names
            .get(folded)
            .or_else(|| self.sro_alias_key(folded))
            .map(String::as_str)
    }

    /// Key of a concession by an alias.
    pub fn sro_alias(&self, word: &str) -> Option<&str> {
        self.sro_alias_key(word).map(String::as_str)
    }

    /// Key of the only concession with that number.
    pub fn sro_number(&self, number: &str) -> Option<&str> {
        match self.sro_numbers.get(number).map(Vec::as_slice) {
            Some([only]) => Some(only),
            _ => None,
        }
    }

    fn sro_alias_key(&self, word: &str) -> Option<&String> {
        self.sro_aliases.get(word)
    }
}

/// The first row that states a name keeps it.
fn add(map: &mut HashMap<String, String>, name: &str, code: &str) {
    let name = fold(name);
    if !name.is_empty() {
        map.entry(name).or_insert_with(|| code.to_owned());
    }
}
