//! Books of what became of the goods and of the money: sales annex, bank remittances, exports.

use super::kinds::{CURRENCY, DESCRIPTION, QUANTITY, UNIT};
use crate::formats::Column;

/// Declarations that a line goes back to.
const SOURCE: &[&str] = &[
    "GD",
    "GD NO",
    "GD NUMBER",
    "DECLARATION NO",
    "SOURCE GD",
    "IMPORT GD",
    "جی ڈی نمبر",
    "НОМЕР ДЕКЛАРАЦИИ",
];
const SOURCE_ITEM: &[&str] = &[
    "GD ITEM",
    "ITEM NO",
    "SOURCE ITEM",
    "آئٹم نمبر",
    "НОМЕР ТОВАРА",
];
const PCT: &[&str] = &[
    "PCT CODE",
    "HS CODE",
    "TARIFF CODE",
    "پی سی ٹی کوڈ",
    "КОД ТН ВЭД",
];

/// Onward sales of goods imported under a concession.
pub(super) const SALES_ANNEX: &[Column] = &[
    Column::needed("pct", "text", PCT),
    Column::needed("quantity", "amount", QUANTITY),
    Column::optional(
        "period",
        "text",
        &["TAX PERIOD", "MONTH", "مہینہ", "ПЕРИОД"],
    ),
    Column::optional(
        "ntn",
        "text",
        &["SELLER NTN", "REGISTRATION NO", "این ٹی این"],
    ),
    Column::optional("description", "text", DESCRIPTION),
    Column::optional("unit", "text", UNIT),
    Column::optional(
        "value",
        "amount",
        &["VALUE PKR", "SALE VALUE", "AMOUNT", "مالیت", "СТОИМОСТЬ"],
    ),
    Column::optional("gd_no", "text", SOURCE),
    Column::optional("gd_item", "text", SOURCE_ITEM),
    Column::optional("buyer", "text", &["BUYER NTN", "BUYER NAME", "CUSTOMER"]),
    Column::optional(
        "sale_date",
        "date",
        &["INVOICE DATE", "DATE", "تاریخ", "ДАТА"],
    ),
];

/// Advices of the bank: what was remitted abroad for a declaration or invoice.
pub(super) const REMITTANCES: &[Column] = &[
    Column::needed(
        "amount",
        "amount",
        &[
            "PAID THROUGH BANK",
            "REMITTED",
            "REMITTANCE",
            "AMOUNT FC",
            "رقم",
            "СУММА",
        ],
    ),
    Column::needed("currency", "text", CURRENCY),
    Column::optional(
        "second_amount",
        "amount",
        &[
            "PAID SECOND TRANSFER",
            "SECOND TRANSFER",
            "FURTHER TRANSFER",
        ],
    ),
    Column::optional(
        "unit_price",
        "number",
        &["UNIT PRICE FOUND", "PRICE PER UNIT", "PRICE"],
    ),
    Column::optional("gd_no", "text", SOURCE),
    Column::optional("gd_item", "text", SOURCE_ITEM),
    Column::optional(
        "invoice_no",
        "text",
        &["INVOICE", "INVOICE NUMBER", "BILL NO"],
    ),
    Column::optional(
        "reference",
        "text",
        &["ADVICE NO", "ADVICE", "SWIFT REF", "TT NO"],
    ),
    Column::optional(
        "payment_date",
        "date",
        &["ADVICE DATE", "VALUE DATE", "DATE", "تاریخ", "ДАТА"],
    ),
    Column::optional("payee", "text", &["BENEFICIARY", "SUPPLIER"]),
    Column::optional("bank", "text", &["BANK NAME", "BANK ACCOUNT"]),
];

/// Quantities exported, with the approved ratio of input to output.
pub(super) const EXPORTS: &[Column] = &[
    Column::needed("quantity", "amount", QUANTITY),
    Column::needed(
        "gd_no",
        "text",
        &["EXPORT GD", "GD", "GD NO", "SB NO", "جی ڈی نمبر"],
    ),
    Column::optional("export_date", "date", &["GD DATE", "DATE", "تاریخ", "ДАТА"]),
    Column::optional("pct", "text", PCT),
    Column::optional("description", "text", DESCRIPTION),
    Column::optional("unit", "text", UNIT),
    Column::optional(
        "ratio",
        "number",
        &["IOCO RATIO", "INPUT OUTPUT RATIO", "WASTAGE RATIO"],
    ),
    Column::optional("value", "amount", &["FOB VALUE", "VALUE PKR", "AMOUNT"]),
    Column::optional("input_pct", "text", &["INPUT PCT CODE", "INPUT HS CODE"]),
];
