//! What the records before this one said: item numbers, duplicates, versions, totals.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use jaiza_domain::declaration::{ItemRow, LevyAmounts};

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
    gds: HashMap<String, u32>,
    /// Records of each declaration so far, for item numbers by position.
    positions: Vec<u32>,
    traders: HashMap<String, u32>,
    /// Declarations with a stored row.
    stored_gds: HashSet<u32>,
    keys: HashMap<(u32, u32, u32), u32>,
    values: HashSet<(u32, u64, u64)>,
    stored: Vec<Stored>,
    control: Control,
    /// Bytes that are hashed.
    scratch: Vec<u8>,
}

impl Register {
    /// An empty memory.
    pub fn new(has_versions: bool, duplicates: Duplicates) -> Self {
        Self {
            has_versions,
            duplicates,
            gds: HashMap::new(),
            positions: Vec::new(),
            traders: HashMap::new(),
            stored_gds: HashSet::new(),
            keys: HashMap::new(),
            values: HashSet::new(),
            stored: Vec::new(),
            control: Control::empty(),
            scratch: Vec::new(),
        }
    }

    /// Counts a record that was set aside after its declaration was read; gives its position.
    pub fn count(&mut self, gd_uid: &str) -> u32 {
        let gd = number_of(&mut self.gds, gd_uid);
        self.advance(gd)
    }

    /// Numbers the item and remembers it, unless it is a duplicate; then gives the reason and,
    /// when known, the record that came first.
    ///
    /// # Errors
    /// `DuplicateKey` or `DuplicateExact`.
    pub fn admit(&mut self, item: &mut ItemRow) -> Result<(), (Reason, Option<u32>)> {
        let gd = number_of(&mut self.gds, &item.gd_uid);
        if item.item_no_inferred {
            let (one, two) = self.fingerprints(item);
            if !self.values.insert((gd, one, two)) {
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
        let trader = number_of(&mut self.traders, &item.trader_id);
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
            self.stored_gds.insert(gd);
            self.control.add(item.value, &item.levies);
        }
        Ok(())
    }

    /// Records of superseded rows, in file order, and the totals of the others.
    pub fn finish(mut self) -> (Vec<u32>, Control) {
        if !self.has_versions {
            self.control.gds = u32::try_from(self.stored_gds.len()).unwrap_or(u32::MAX);
            self.control.importers = u32::try_from(self.traders.len()).unwrap_or(u32::MAX);
            return (Vec::new(), self.control);
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
                self.control.add(row.value, &row.levies);
            } else {
                superseded.push(row.record);
            }
        }
        self.control.gds = u32::try_from(gds.len()).unwrap_or(u32::MAX);
        self.control.importers = u32::try_from(traders.len()).unwrap_or(u32::MAX);
        (superseded, self.control)
    }

    /// 128 bits over every value read of a record.
    fn fingerprints(&mut self, item: &ItemRow) -> (u64, u64) {
        let bytes = &mut self.scratch;
        bytes.clear();
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
            let (mantissa, scale) = number.map_or((0, 0xff), |n| n.parts());
            bytes.extend_from_slice(&mantissa.to_le_bytes());
            bytes.push(scale);
        }
        for amount in std::iter::once(item.value).chain(item.levies.in_order()) {
            bytes.push(u8::from(amount.is_some()));
            bytes.extend_from_slice(&amount.unwrap_or(0).to_le_bytes());
        }
        let of = |seed: u8| {
            let mut hash = DefaultHasher::new();
            seed.hash(&mut hash);
            hash.write(bytes);
            hash.finish()
        };
        (of(1), of(2))
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

fn number_of(names: &mut HashMap<String, u32>, name: &str) -> u32 {
    if let Some(&n) = names.get(name) {
        return n;
    }
    let n = u32::try_from(names.len()).unwrap_or(u32::MAX);
    names.insert(name.to_owned(), n);
    n
}
