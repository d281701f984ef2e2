//! What is imported, from where, by whom: all invented.

/// A tariff line of the worked case's reference package.
#[derive(Clone, Copy)]
pub struct Goods {
    pub pct_code: &'static str,
    pub names: &'static [&'static str],
    pub units: &'static [&'static str],
    /// US dollars a unit, in ten-thousandths.
    pub price: u64,
    /// Percent of customs, additional and regulatory duty.
    pub rates: [u64; 3],
}

/// A country of origin and what its goods are paid in.
pub struct Origin {
    pub code: &'static str,
    pub name: &'static str,
    /// Currency, and paisa for one unit of it.
    pub paid_in: (&'static str, u64),
}

/// Paisa for one US dollar.
pub const PAISA_PER_DOLLAR: u64 = 28_235;

/// A concession on polypropylene.
pub const CONCESSION: &str = "CONC-B";

/// An agreement on roller chain from Malaysia.
pub const AGREEMENT: &str = "MYFTA";

pub const OFFICES: &[&str] = &["KAPE", "KAPW", "KPPI"];

pub const ORIGINS: &[Origin] = &[
    Origin {
        code: "CN",
        name: "CHINA",
        paid_in: ("USD", PAISA_PER_DOLLAR),
    },
    Origin {
        code: "CN",
        name: "CHINA",
        paid_in: ("USD", PAISA_PER_DOLLAR),
    },
    Origin {
        code: "MY",
        name: "MALAYSIA",
        paid_in: ("USD", PAISA_PER_DOLLAR),
    },
    Origin {
        code: "JP",
        name: "JAPAN",
        paid_in: ("JPY", 191),
    },
];

const KILOGRAMS: &[&str] = &["KG", "KG", "KGM"];
const PIECES: &[&str] = &["NO", "NO", "C62"];

pub const GOODS: &[Goods] = &[
    Goods {
        pct_code: "8714.9990",
        names: &[
            "BICYCLE FRAMES STEEL",
            "BICYCLE FORKS ALLOY",
            "RIM SPOKE CYCLE PARTS",
        ],
        units: KILOGRAMS,
        price: 46_500,
        rates: [10, 0, 0],
    },
    Goods {
        pct_code: "8714.9110",
        names: &["CYCLE FRAMES LACQUERED", "FRAME TUBES AND FRAMES"],
        units: KILOGRAMS,
        price: 54_000,
        rates: [20, 4, 5],
    },
    Goods {
        pct_code: "4011.5000",
        names: &["TYRES FOR BICYCLES", "PNEUMATIC CYCLE TYRE"],
        units: KILOGRAMS,
        price: 33_800,
        rates: [15, 2, 0],
    },
    Goods {
        pct_code: "8512.1000",
        names: &["LED LAMPS FOR BICYCLES", "DYNAMO LAMPS REAR"],
        units: PIECES,
        price: 36_000,
        rates: [20, 4, 10],
    },
    Goods {
        pct_code: "3902.1000",
        names: &["POLYPROPYLENE GRANULES", "POLYPROPYLENE HOMOPOLYMER"],
        units: KILOGRAMS,
        price: 11_800,
        rates: [10, 0, 0],
    },
    Goods {
        pct_code: "7315.1190",
        names: &["ROLLER CHAIN FOR BICYCLES", "ROLLER CHAIN NARROW"],
        units: KILOGRAMS,
        price: 26_200,
        rates: [15, 2, 0],
    },
];

pub const BRANDS: &[&str] = &[
    "OLMARO", "PENTRIL", "SUNDUVA", "TARKETA", "VEXILO", "ZORABEL",
];

const FIRST: [&str; 16] = [
    "Saltmarsh",
    "Brightwater",
    "Copperfield",
    "Driftwood",
    "Elmgrove",
    "Foxglove",
    "Greystone",
    "Hollowbrook",
    "Ironbark",
    "Juniper",
    "Kestrel",
    "Larkspur",
    "Millrace",
    "Nettlebed",
    "Orchard",
    "Pinecrest",
];
const SECOND: [&str; 10] = [
    "Cycle",
    "Polymer",
    "Tyre",
    "Lamp",
    "Chain",
    "Trading",
    "Packaging",
    "Motor",
    "Steel",
    "Toy",
];
const THIRD: [&str; 5] = ["(Pvt) Ltd", "Mills Ltd", "& Sons", "Bros, Lahore", "Impex"];

fn name_at(list: &[&'static str], at: u64) -> &'static str {
    let length = u64::try_from(list.len()).unwrap_or(u64::MAX);
    let at = at
        .checked_rem(length)
        .and_then(|at| usize::try_from(at).ok());
    at.and_then(|at| list.get(at)).copied().unwrap_or_default()
}

/// National tax number of an importer; every importer has another one.
pub fn trader_number(trader: u64) -> String {
    let digits = 1_000_000 + trader * 2_203;
    format!("{digits}-{}", digits % 9)
}

/// Name of an importer; every importer has another one.
pub fn trader_name(trader: u64) -> String {
    let (first, second) = (name_at(&FIRST, trader), name_at(&SECOND, trader / 16));
    let (third, unit) = (name_at(&THIRD, trader / 160), trader / 800);
    match unit {
        0 => format!("{first} {second} {third}"),
        _ => format!("{first} {second} {third} {unit}"),
    }
}

/// Day `day` from 2025-01-01 on, as it stands in the number of a declaration: `DD-MM-YYYY`.
pub fn date(day: u64) -> String {
    let (mut year, mut left) = (2025, day);
    loop {
        let february = if year % 4 == 0 { 29 } else { 28 };
        for (month, length) in (1..).zip([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
            if left < length {
                return format!("{:02}-{month:02}-{year}", left + 1);
            }
            left -= length;
        }
        year += 1;
    }
}
