//! What indicators look at: the items of the window with the facts several of them need.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use foldhash::fast::FixedState;
use jaiza_domain::decimal::Decimal;

use crate::clusters::{Cluster, clusters};
use crate::goods::GoodsNumbers;
use crate::groups::Groups;
use crate::law::{Claim, Goods, Law, Standing, statutory};
use crate::look_alikes::LookAlikes;
use crate::package::{ParameterPackage, Scope};
use crate::parallel::both;
use crate::peers::{Level, Peers};
use crate::prices::Prices;
use crate::store::{ItemView, OptionalColumn, Store, at, count32, place};
use crate::tokens::Tokens;
use crate::unit_weights::UnitWeights;

/// A code that is not in the tariff.
static UNKNOWN: Standing<'static> = Standing::NONE;

/// An item with its tariff line, claim and comparable unit price.
pub(crate) struct ItemFacts<'a> {
    /// Where it stands in the store.
    pub place: usize,
    pub item: ItemView<'a>,
    /// US dollars per base unit; `None` without exchange rate or unit.
    pub unit_price: Option<f64>,
    /// Base unit, empty if the unit is unknown.
    pub base: &'a str,
    pub standing: &'a Standing<'a>,
    /// Levies are collected on its declaration type.
    pub collected: bool,
    pub claim: &'a Claim<'a>,
}

impl ItemFacts<'_> {
    /// Sum of the six levies, absent ones as 0.
    pub fn levy_sum(&self) -> f64 {
        rupees(self.item.levies.sum())
    }

    /// Customs value.
    pub fn value(&self) -> f64 {
        rupees(self.item.value)
    }
}

/// Everything an indicator may ask.
pub(crate) struct Context<'a> {
    pub run_date: NaiveDate,
    pub window_from: NaiveDate,
    pub store: &'a Store,
    pub law: &'a Law<'a>,
    /// Places of the window's items in the order of declaration and item number.
    pub window: Vec<u32>,
    /// The window's items by trader, those of one code together.
    pub traders: Groups,
    pub prices: Prices<'a>,
    pub peers: Peers,
    pub goods: GoodsNumbers,
    pub tokens: Tokens,
    pub clusters: Vec<Cluster>,
    pub look_alikes: LookAlikes<'a>,
    pub unit_weights: UnitWeights,
    /// Factor from price to value.
    pub load: f64,
    stands: Stands<'a>,
    /// Places in scope; `None` = all.
    shown: Option<Vec<bool>>,
}

/// Tariff lines and claims: one for all items for which they are the same.
struct Stands<'a> {
    standings: Vec<Standing<'a>>,
    standing_of: Vec<u32>,
    claims: Vec<Claim<'a>>,
    claim_of: Vec<u32>,
    /// By declaration.
    collected: Vec<bool>,
}

impl<'a> Context<'a> {
    pub fn new(
        store: &'a Store,
        law: &'a Law<'a>,
        package: &ParameterPackage,
        run_date: NaiveDate,
        threads: usize,
    ) -> Self {
        let back = Days::new(u64::from(package.window_days.saturating_sub(1)));
        let window_from = run_date.checked_sub_days(back).unwrap_or(NaiveDate::MIN);
        let dates = (0_u32..).zip(&store.date);
        let window: Vec<u32> = dates
            .filter(|(_, day)| (window_from..=run_date).contains(*day))
            .map(|(item, _)| item)
            .collect();
        let goods = GoodsNumbers::new(store);
        let (stands, prices) = both(
            threads,
            || Stands::new(store, law),
            || Prices::new(store, law, 1),
        );
        let level = |level| Level::new(store, &window, &prices, &goods, level);
        let ((first, tokens, traders), (second, third)) = both(
            threads,
            || (level(0), Tokens::new(store, law), by_trader(store, &window)),
            || (level(1), level(2)),
        );
        let peers = Peers::new([first, second, third]);
        let mut context = Self {
            run_date,
            window_from,
            store,
            law,
            window,
            traders,
            prices,
            peers,
            goods,
            tokens,
            clusters: Vec::new(),
            look_alikes: LookAlikes::default(),
            unit_weights: UnitWeights::default(),
            load: package.load(),
            stands,
            shown: shown(store, &package.scope),
        };
        let wants = |code: &str| package.enabled(code).is_some();
        if wants("CLS-02") || wants("ORG-02") {
            context.clusters = clusters(&context, threads);
        }
        if let Some(settings) = package.enabled("CLS-05") {
            context.look_alikes = LookAlikes::new(&context, settings.count("min_common"));
        }
        let weighed = store.options.anywhere(OptionalColumn::NetKg);
        if let Some(settings) = package.enabled("QTY-01").filter(|_| weighed) {
            context.unit_weights = UnitWeights::new(&context, settings);
        }
        context
    }

    /// The item at a place with its facts.
    pub fn facts(&self, item: usize) -> ItemFacts<'_> {
        ItemFacts {
            place: item,
            item: self.store.item(item),
            unit_price: self.prices.unit_price(item),
            base: self.prices.base(self.store, item),
            standing: self.standing(item),
            collected: self.collected(item),
            claim: self.claim(item),
        }
    }

    /// What holds for the item's code on its day.
    pub fn standing(&self, item: usize) -> &Standing<'a> {
        let number = self.standing_number(item);
        self.stands.standing(number)
    }

    /// Number of the standing: equal for items of one code and epoch.
    pub fn standing_number(&self, item: usize) -> u32 {
        at(&self.stands.standing_of, item)
    }

    pub fn claim(&self, item: usize) -> &Claim<'a> {
        self.stands.claim(at(&self.stands.claim_of, item))
    }

    /// Are levies collected on the declaration of an item?
    pub fn collected(&self, item: usize) -> bool {
        at(&self.stands.collected, place(at(&self.store.gd, item)))
    }

    /// Is an item shown and ranked?
    pub fn in_scope(&self, item: usize) -> bool {
        self.shown.as_ref().is_none_or(|shown| at(shown, item))
    }

    /// What the item's own code asks beyond the levies recorded; 0 where it is not known.
    pub fn short_of_statutory(&self, facts: &ItemFacts<'_>) -> f64 {
        self.short(facts, facts.standing)
    }

    /// What another code asks beyond the levies recorded.
    pub fn short_of(&self, facts: &ItemFacts<'_>, pct: &str) -> f64 {
        self.short(facts, &self.law.standing(pct, facts.item.gd_date))
    }

    fn short(&self, facts: &ItemFacts<'_>, standing: &Standing<'_>) -> f64 {
        statutory(self.law, standing, &facts.item).map_or(0.0, |due| rupees(due) - facts.levy_sum())
    }

    /// Sum of the values of items.
    pub fn value_of(&self, items: &[u32]) -> i64 {
        let values = items.iter().map(|item| at(&self.store.value, place(*item)));
        values.fold(0, i64::saturating_add)
    }

    /// The first day of the window's second half: its last 183 days.
    pub fn middle(&self) -> NaiveDate {
        let back = self.run_date.checked_sub_days(Days::new(182));
        back.unwrap_or(NaiveDate::MIN)
    }
}

impl<'a> Stands<'a> {
    fn new(store: &Store, law: &Law<'a>) -> Self {
        let mut seen: HashMap<(u32, u32), u32, FixedState> = HashMap::default();
        let mut claimed: HashMap<(u32, u32, u32, u32), u32, FixedState> = HashMap::default();
        let mut found = Self {
            standings: Vec::new(),
            standing_of: Vec::with_capacity(store.len()),
            claims: vec![law.claim(None, Goods::default())],
            claim_of: Vec::with_capacity(store.len()),
            collected: collected(store, law),
        };
        let no_claim = store.sros.symbol("");
        for item in 0..store.len() {
            let (pct, day) = (at(&store.pct, item), at(&store.date, item));
            let epoch = law.epochs.of_day(day);
            let number = *seen.entry((pct, epoch)).or_insert_with(|| {
                found
                    .standings
                    .push(law.standing(store.pcts.text(pct), day));
                count32(found.standings.len() - 1)
            });
            found.standing_of.push(number);
            let sro = at(&store.sro, item);
            if Some(sro) == no_claim {
                found.claim_of.push(0);
                continue;
            }
            let origin = at(&store.origin, item);
            let number = *claimed.entry((sro, pct, origin, epoch)).or_insert_with(|| {
                let goods = Goods {
                    pct: store.pcts.text(pct),
                    origin: store.origins.text(origin),
                    day,
                };
                found
                    .claims
                    .push(law.claim(Some(store.sros.text(sro)), goods));
                count32(found.claims.len() - 1)
            });
            found.claim_of.push(number);
        }
        found
    }

    fn standing(&self, number: u32) -> &Standing<'a> {
        self.standings.get(place(number)).unwrap_or(&UNKNOWN)
    }

    fn claim(&self, number: u32) -> &Claim<'a> {
        self.claims.get(place(number)).unwrap_or(&Claim::NONE)
    }
}

fn collected(store: &Store, law: &Law<'_>) -> Vec<bool> {
    let kind = |gd: &str| law.collects(gd.split('-').nth(1).unwrap_or_default());
    store.gds.texts().map(kind).collect()
}

fn by_trader(store: &Store, window: &[u32]) -> Groups {
    let pairs = window
        .iter()
        .map(|item| (at(&store.trader, place(*item)), *item));
    let mut traders = Groups::new(store.traders.len(), pairs);
    traders.sort_by_key(|item| at(&store.pct, place(item)));
    traders
}

fn shown(store: &Store, scope: &Scope) -> Option<Vec<bool>> {
    if *scope == Scope::default() {
        return None;
    }
    let pcts: Vec<bool> = store.pcts.texts().map(|pct| scope.holds_pct(pct)).collect();
    let origins: Vec<bool> = store
        .origins
        .texts()
        .map(|origin| scope.holds_origin(origin))
        .collect();
    let gds: Vec<bool> = store.gds.texts().map(|gd| scope.holds_office(gd)).collect();
    let holds = |item: usize| {
        at(&pcts, place(at(&store.pct, item)))
            && at(&origins, place(at(&store.origin, item)))
            && at(&gds, place(at(&store.gd, item)))
    };
    Some((0..store.len()).map(holds).collect())
}

impl Scope {
    fn holds_pct(&self, pct: &str) -> bool {
        let fits = |pattern: &String| {
            let digits = pattern.replace('.', "");
            match digits.strip_suffix('*') {
                Some(beginning) => pct.starts_with(beginning),
                None => pct == digits,
            }
        };
        self.pct.is_empty() || self.pct.iter().any(fits)
    }

    fn holds_origin(&self, origin: &str) -> bool {
        self.origins.is_empty() || self.origins.iter().any(|known| known == origin)
    }

    fn holds_office(&self, gd_uid: &str) -> bool {
        let office = gd_uid.split('-').next().unwrap_or_default();
        self.offices.is_empty() || self.offices.iter().any(|known| known == office)
    }
}

/// Rupees as a float for shares and scores; exact up to 2^53.
pub(crate) fn rupees(amount: i64) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    {
        amount as f64
    }
}

/// A count as a float.
pub(crate) fn count(n: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    {
        n as f64
    }
}

/// Is the concession's rate for a levy present and zero?
pub(crate) fn waived(rate: Option<Decimal>) -> bool {
    rate.is_some_and(Decimal::is_zero)
}
