//! Everything a run knows about one trader: enough to explain him, or one of his declarations,
//! without the rest of the run.

use serde::{Deserialize, Serialize};

use crate::columns::{KeyAnswer, Note};
use crate::groups::Groups;
use crate::run::RiskRun;
use crate::sentences::Explanation;
use crate::store::{at, count32, place};

/// A trader in a run.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dossier {
    /// Trader id.
    pub trader_id: String,
    /// His name.
    pub name: String,
    /// His declarations in the window, by bytes.
    pub declarations: Vec<String>,
    /// His items, by declaration and number.
    pub items: Vec<DossierItem>,
    /// Hits on his items, in their order.
    pub hits: Vec<DossierHit>,
    /// Answers about himself and parts of his goods.
    pub keys: Vec<DossierKey>,
    /// Goods that his items are compared with.
    pub goods: Vec<Goods>,
}

/// An item of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DossierItem {
    /// Position of its declaration.
    pub declaration: u32,
    /// Number within it.
    pub item_no: u32,
    /// Rupees.
    pub value: i64,
    /// One bit for each indicator of the run that has an answer.
    pub assessed: u64,
    /// Unit price in US dollars.
    pub price: Option<f64>,
    /// Position of the goods it is compared with.
    pub goods: Option<u32>,
}

/// A hit on an item of a dossier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DossierHit {
    /// Position of the item.
    pub item: u32,
    /// Number of the indicator in the run.
    pub column: u8,
    /// Particulars.
    pub note: DossierNote,
}

/// Particulars of a hit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DossierNote {
    /// Measured value.
    pub value: f64,
    /// 0 to 100.
    pub score: f64,
    /// Levy effect in rupees.
    pub delta: f64,
    pub(crate) told: Box<[u8]>,
}

/// An answer about a trader or a part of his goods.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DossierKey {
    /// Number of the indicator in the run.
    pub column: u8,
    /// The key, as in the outputs.
    pub key: String,
    /// The answer is about this declaration alone.
    pub declaration: Option<String>,
    /// Value of what the key holds, rupees.
    pub weight: i64,
    /// Particulars, where it hit.
    pub note: Option<DossierNote>,
}

/// Goods of one code, origin and base unit with the unit prices of the window, US dollars.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Goods {
    pub pct: String,
    pub origin: String,
    pub base: String,
    pub n: u32,
    /// Lower quartile.
    pub low: f64,
    pub median: f64,
    /// Upper quartile.
    pub high: f64,
}

impl DossierNote {
    /// Why it hit.
    pub fn explanation(&self) -> Explanation {
        Explanation::unpacked(&self.told)
    }
}

impl Dossier {
    /// Key and column of every hit on an item, with its particulars.
    pub fn item_hits(&self) -> impl Iterator<Item = (String, u8, &DossierNote)> {
        self.hits.iter().filter_map(|hit| {
            let item = self.items.get(place(hit.item))?;
            let declaration = self.declarations.get(place(item.declaration))?;
            let key = format!("{declaration}#{}", item.item_no);
            Some((key, hit.column, &hit.note))
        })
    }
}

impl From<&Note> for DossierNote {
    fn from(note: &Note) -> Self {
        Self {
            value: note.value,
            score: note.score,
            delta: note.delta,
            told: note.told.clone(),
        }
    }
}

/// The dossiers of a run, made one at a time.
pub struct Dossiers<'r> {
    run: &'r RiskRun,
    /// Positions of subjects by trader.
    items: Groups,
    /// Places of answers by trader.
    keys: Groups,
}

impl<'r> Dossiers<'r> {
    /// Sorts the run's answers by trader.
    pub fn new(run: &'r RiskRun) -> Self {
        let traders = run.traders.len();
        let items = run.subjects.trader.iter().copied().zip(0_u32..);
        let keys = run.keys.iter().map(|key| key.trader).zip(0_u32..);
        Self {
            run,
            items: Groups::new(traders, items),
            keys: Groups::new(traders, keys),
        }
    }

    /// Dossiers of all traders of the window, by trader id.
    pub fn all(&self) -> impl Iterator<Item = Dossier> {
        (0..self.traders()).filter_map(|trader| self.nth(trader))
    }

    /// Traders known to the run; not each of them has an item in the window.
    pub fn traders(&self) -> u32 {
        count32(self.run.traders.len())
    }

    /// The dossier of the trader at a place from 0, by trader id; `None` without an item in the window.
    pub fn nth(&self, trader: u32) -> Option<Dossier> {
        let here = trader < self.traders() && !self.items.of(trader).is_empty();
        here.then(|| self.of_symbol(trader))
    }

    /// The dossier of a trader; `None` for one who is not in the run.
    pub fn of(&self, trader_id: &str) -> Option<Dossier> {
        self.run
            .traders
            .symbol(trader_id)
            .map(|trader| self.of_symbol(trader))
    }

    fn of_symbol(&self, trader: u32) -> Dossier {
        let run = self.run;
        let mut dossier = Dossier {
            trader_id: run.traders.text(trader).to_owned(),
            name: run.names.get(place(trader)).cloned().unwrap_or_default(),
            ..Dossier::default()
        };
        let mut goods_seen: Vec<u32> = Vec::new();
        let mut before = None;
        for position in self.items.of(trader) {
            let at_item = place(*position);
            let gd = at(&run.subjects.gd, at_item);
            if before != Some(gd) {
                dossier.declarations.push(run.gds.text(gd).to_owned());
                before = Some(gd);
            }
            let number = at(&run.subjects.goods, at_item);
            let item = DossierItem {
                declaration: count32(dossier.declarations.len() - 1),
                item_no: at(&run.subjects.item_no, at_item),
                value: at(&run.subjects.value, at_item),
                assessed: at(&run.subjects.assessed, at_item),
                price: Some(at(&run.subjects.price, at_item)).filter(|price| !price.is_nan()),
                goods: Some(number).filter(|number| *number != u32::MAX),
            };
            goods_seen.extend(item.goods);
            self.add_hits(*position, &mut dossier);
            dossier.items.push(item);
        }
        self.add_goods(goods_seen, &mut dossier);
        let keys = self
            .keys
            .of(trader)
            .iter()
            .filter_map(|at_key| run.keys.get(place(*at_key)));
        dossier.keys = keys.map(|key| self.key(key)).collect();
        dossier
    }

    fn add_hits(&self, position: u32, dossier: &mut Dossier) {
        let hits = &self.run.hits;
        let begin = hits.partition_point(|hit| hit.position < position);
        let own = hits
            .iter()
            .skip(begin)
            .take_while(|hit| hit.position == position);
        let item = count32(dossier.items.len());
        dossier.hits.extend(own.map(|hit| DossierHit {
            item,
            column: hit.column,
            note: DossierNote::from(&hit.note),
        }));
    }

    fn add_goods(&self, mut seen: Vec<u32>, dossier: &mut Dossier) {
        seen.sort_unstable();
        seen.dedup();
        for item in &mut dossier.items {
            let found = item.goods.map(|number| seen.binary_search(&number));
            item.goods = found.and_then(Result::ok).map(count32);
        }
        let goods = seen
            .iter()
            .filter_map(|number| self.run.goods.get(place(*number)));
        dossier.goods = goods.cloned().collect();
    }

    fn key(&self, key: &KeyAnswer) -> DossierKey {
        DossierKey {
            column: key.column,
            key: self.run.key_text(key),
            declaration: key.gd.map(|gd| self.run.gds.text(gd).to_owned()),
            weight: key.weight,
            note: key.answer.note().map(DossierNote::from),
        }
    }
}
