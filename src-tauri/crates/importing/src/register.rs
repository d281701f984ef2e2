//! What the records before this one said: item numbers, duplicates, versions, totals.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher as _, Hasher as _};

use foldhash::fast::RandomState as Fast;
use foldhash::quality::RandomState as Strong;

use jaiza_domain::declaration::{EXTRACT_LEVIES, ItemRow, LevyAmounts};

use crate::formats::Duplicates;
use crate::reason::Reason;
use crate::report::Control;

/// A stored row, as far as the end of the file needs it.
struct Stored {
    record: u32,
    gd: u32,
    item_no: u32,
    version_no: u32,
    trader: u32,
    value: Option<i64>,
    levies: LevyAmounts,
}

/// Memory of an import. Rows are kept only when the file has versions, since only then can a
/// later record change what counts.
pub struct Register {
    has_versions: bool,
    duplicates: Duplicates,
    gds: Names,
    /// Records of each declaration so far, for item numbers by position.
    positions: Vec<u32>,
    traders: Names,
    /// Declarations with a stored row.
    stored_gds: Vec<bool>,
    keys: HashMap<(u32, u32, u32), u32, Fast>,
    values: HashSet<(u64, u64), Fast>,
    /// Seeds of this run: two values of 64 bits that nobody can foresee.
    seeds: (Strong, Strong),
    stored: Vec<Stored>,
    sums: Sums,
    /// Bytes that are hashed.
    scratch: Vec<u8>,
}

impl Register {
    /// An empty memory.
    pub fn new(has_versions: bool, duplicates: Duplicates) -> Self {
        Self {
            has_versions,
            duplicates,
            gds: Names::default(),
            positions: Vec::new(),
            traders: Names::default(),
            stored_gds: Vec::new(),
            keys: HashMap::default(),
            values: HashSet::default(),
            seeds: (Strong::default(), Strong::default()),
            stored: Vec::new(),
            sums: Sums::default(),
            scratch: Vec::new(),
        }
    }

    /// Counts a record that was set aside after its declaration was read; gives its position.
    pub fn count(&mut self, gd_uid: &str) -> u32 {
        let gd = self.gds.number(gd_uid);
        self.advance(gd)
    }

    /// Numbers the item and remembers it, unless it is a duplicate; then gives the reason and,
    /// when known, the record that came first.
    ///
    /// # Errors
    /// `DuplicateKey` or `DuplicateExact`.
    pub fn admit(&mut self, item: &mut ItemRow) -> Result<(), (Reason, Option<u32>)> {
        let gd = self.gds.number(&item.gd_uid);
        if item.item_no_inferred {
            let fingerprint = self.fingerprint(gd, item);
            if !self.values.insert(fingerprint) {
                match self.duplicates {
                    Duplicates::SetAside => return Err((Reason::DuplicateExact, None)),
                    Duplicates::Keep => item.flags.push("DUPLICATE_LINE".to_owned()),
                }
            }
            item.item_no = self.advance(gd);
        } else {
            let key = (gd, item.item_no, item.version_no);
            if let Some(&first) = self.keys.get(&key) {
                return Err((Reason::DuplicateKey, Some(first)));
            }
            self.keys.insert(key, item.record);
            self.advance(gd);
        }
        let trader = self.traders.number(&item.trader_id);
        if self.has_versions {
            self.stored.push(Stored {
                record: item.record,
                gd,
                item_no: item.item_no,
                version_no: item.version_no,
                trader,
                value: item.value,
                levies: item.levies,
            });
        } else {
            let at = gd as usize;
            if self.stored_gds.len() <= at {
                self.stored_gds.resize(at + 1, false);
            }
            if let Some(stored) = self.stored_gds.get_mut(at) {
                *stored = true;
            }
            self.sums.add(item.value, &item.levies);
        }
        Ok(())
    }

    /// Records of superseded rows, in file order, and the totals of the others.
    pub fn finish(mut self) -> (Vec<u32>, Control) {
        if !self.has_versions {
            let gds = self.stored_gds.iter().filter(|stored| **stored).count();
            return (Vec::new(), self.sums.control(gds, self.traders.len()));
        }
        let mut highest: HashMap<(u32, u32), u32> = HashMap::new();
        for row in &self.stored {
            let top = highest.entry((row.gd, row.item_no)).or_default();
            *top = row.version_no.max(*top);
        }
        let (mut gds, mut traders) = (HashSet::new(), HashSet::new());
        let mut superseded = Vec::new();
        for row in &self.stored {
            if highest.get(&(row.gd, row.item_no)) == Some(&row.version_no) {
                gds.insert(row.gd);
                traders.insert(row.trader);
                self.sums.add(row.value, &row.levies);
            } else {
                superseded.push(row.record);
            }
        }
        let control = self.sums.control(gds.len(), traders.len());
        (superseded, control)
    }

    /// 128 bits over every value read of a record.
    fn fingerprint(&mut self, gd: u32, item: &ItemRow) -> (u64, u64) {
        let bytes = &mut self.scratch;
        bytes.clear();
        bytes.extend_from_slice(&gd.to_le_bytes());
        for text in [
            &item.trader_id,
            &item.trader_name,
            &item.pct,
            &item.description,
            &item.origin,
            &item.unit,
            &item.currency,
            &item.sro_raw,
        ] {
            bytes.extend_from_slice(text.as_bytes());
            bytes.push(0xff);
        }
        for number in [item.quantity, item.price_declared, item.price_assessed] {
            let (mantissa, scale) = number.map_or((0, 0xff), jaiza_domain::decimal::Decimal::parts);
            bytes.extend_from_slice(&mantissa.to_le_bytes());
            bytes.push(scale);
        }
        for amount in std::iter::once(item.value).chain(item.levies.in_order()) {
            bytes.push(u8::from(amount.is_some()));
            bytes.extend_from_slice(&amount.unwrap_or(0).to_le_bytes());
        }
        let of = |seed: &Strong| {
            let mut hash = seed.build_hasher();
            hash.write(bytes);
            hash.finish()
        };
        (of(&self.seeds.0), of(&self.seeds.1))
    }

    fn advance(&mut self, gd: u32) -> u32 {
        let at = gd as usize;
        if self.positions.len() <= at {
            self.positions.resize(at + 1, 0);
        }
        let Some(position) = self.positions.get_mut(at) else {
            return 0;
        };
        *position += 1;
        *position
    }
}

/// Numbers for names, from 0. Records of one name mostly follow each other.
#[derive(Default)]
struct Names {
    numbers: HashMap<String, u32, Fast>,
    last: (String, u32),
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if self.last.0 == name && !self.numbers.is_empty() {
            return self.last.1;
        }
        let number = if let Some(number) = self.numbers.get(name) {
            *number
        } else {
            let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
            self.numbers.insert(name.to_owned(), number);
            number
        };
        self.last.0.clear();
        self.last.0.push_str(name);
        self.last.1 = number;
        number
    }

    fn len(&self) -> usize {
        self.numbers.len()
    }
}

/// Control totals under way.
#[derive(Default)]
struct Sums {
    value: i64,
    value_absent: u32,
    levies: [i64; 6],
    absent: [u32; 6],
}

impl Sums {
    fn add(&mut self, value: Option<i64>, levies: &LevyAmounts) {
        self.value = self.value.saturating_add(value.unwrap_or(0));
        self.value_absent += u32::from(value.is_none());
        let slots = self.levies.iter_mut().zip(&mut self.absent);
        for ((sum, absent), amount) in slots.zip(levies.in_order()) {
            *sum = sum.saturating_add(amount.unwrap_or(0));
            *absent += u32::from(amount.is_none());
        }
    }

    fn control(&self, gds: usize, importers: usize) -> Control {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let names = || EXTRACT_LEVIES.into_iter().map(str::to_owned);
        Control {
            gds: count(gds),
            importers: count(importers),
            value_pkr: self.value,
            value_absent: self.value_absent,
            levies: names().zip(self.levies).collect(),
            levies_absent: names().zip(self.absent).collect(),
        }
    }
}
