//! Columns of items by which rows are filtered and sorted.

/// How a column compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// By its characters.
    Text,
    /// A whole number.
    Whole,
    /// An exact decimal, kept as text.
    Decimal,
    /// Yes or no.
    Flag,
}

/// A column of the table `item`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemColumn {
    /// Name, in the store and at the border.
    pub name: &'static str,
    /// How it compares.
    pub kind: ColumnKind,
}

const fn text(name: &'static str) -> ItemColumn {
    ItemColumn {
        name,
        kind: ColumnKind::Text,
    }
}

const fn whole(name: &'static str) -> ItemColumn {
    ItemColumn {
        name,
        kind: ColumnKind::Whole,
    }
}

const fn decimal(name: &'static str) -> ItemColumn {
    ItemColumn {
        name,
        kind: ColumnKind::Decimal,
    }
}

const fn flag(name: &'static str) -> ItemColumn {
    ItemColumn {
        name,
        kind: ColumnKind::Flag,
    }
}

/// All columns, in the order of the table.
pub const COLUMNS: [ItemColumn; 32] = [
    whole("record"),
    text("gd_uid"),
    text("gd_date"),
    whole("item_no"),
    flag("item_no_inferred"),
    whole("version_no"),
    flag("current"),
    text("trader_id"),
    text("trader_name"),
    text("pct"),
    text("pct_declared"),
    text("description"),
    text("origin"),
    text("unit"),
    decimal("quantity"),
    decimal("quantity_declared"),
    decimal("price_declared"),
    decimal("price_assessed"),
    text("currency"),
    whole("value"),
    whole("value_declared"),
    whole("cd"),
    whole("acd"),
    whole("rd"),
    whole("st"),
    whole("ast"),
    whole("it"),
    whole("gst_memo"),
    whole("total"),
    text("sro_raw"),
    text("sro_key"),
    text("flags"),
];

impl ItemColumn {
    /// The column of that name.
    pub fn named(name: &str) -> Option<Self> {
        COLUMNS.into_iter().find(|column| column.name == name)
    }

    /// The expression that orders the column.
    pub(super) fn sort_key(self) -> String {
        match self.kind {
            ColumnKind::Decimal => format!("CAST(item.{} AS REAL)", self.name),
            _ => format!("item.{}", self.name),
        }
    }
}
