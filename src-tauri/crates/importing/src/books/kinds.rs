//! Kinds of books and their columns.

use super::uses::{EXPORTS, REMITTANCES, SALES_ANNEX};
use crate::formats::Column;

/// A kind of book.
#[derive(Debug)]
pub struct Book {
    /// Name on the command line and in the store.
    pub id: &'static str,
    /// Public name of the table in the standards for audit data.
    pub table: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
}

/// All kinds.
pub const BOOKS: &[Book] = &[
    Book {
        id: "purchases",
        table: "PUR_Invoices_Details",
        columns: PURCHASES,
    },
    Book {
        id: "stock",
        table: "INV_Transaction",
        columns: STOCK,
    },
    Book {
        id: "payments",
        table: "AP_Payments_Made",
        columns: PAYMENTS,
    },
    Book {
        id: "ledger",
        table: "GL_Details",
        columns: LEDGER,
    },
    Book {
        id: "sales_annex",
        table: "SAL_Invoices_Generated_Details",
        columns: SALES_ANNEX,
    },
    Book {
        id: "remittances",
        table: "AP_Cash_Applications",
        columns: REMITTANCES,
    },
    Book {
        id: "exports",
        table: "SAL_Shipments_Made_Details",
        columns: EXPORTS,
    },
];

const GD: &[&str] = &[
    "GD NO",
    "GD NUMBER",
    "DECLARATION NO",
    "GD REF",
    "جی ڈی نمبر",
    "НОМЕР ДЕКЛАРАЦИИ",
];
pub(super) const DESCRIPTION: &[&str] = &[
    "DESCRIPTION",
    "ITEM DESCRIPTION",
    "PARTICULARS",
    "NARRATION",
    "تفصیل",
    "НАИМЕНОВАНИЕ",
    "ОПИСАНИЕ",
];
pub(super) const QUANTITY: &[&str] = &["QTY", "مقدار", "КОЛИЧЕСТВО", "КОЛ ВО"];
pub(super) const UNIT: &[&str] = &["UOM", "اکائی", "ЕД ИЗМ"];
pub(super) const CURRENCY: &[&str] = &["CURR", "CURRENCY CODE", "کرنسی", "ВАЛЮТА"];

const PURCHASES: &[Column] = &[
    Column::needed(
        "invoice_no",
        "text",
        &[
            "INVOICE NUMBER",
            "INVOICE",
            "BILL NO",
            "Invoice_Number",
            "انوائس نمبر",
            "НОМЕР СЧЕТА",
        ],
    ),
    Column::needed(
        "invoice_date",
        "date",
        &["Invoice_Date", "BILL DATE", "DATE", "تاریخ", "ДАТА"],
    ),
    Column::needed(
        "amount",
        "amount",
        &[
            "INVOICE AMOUNT",
            "LINE AMOUNT",
            "TOTAL AMOUNT",
            "VALUE",
            "رقم",
            "СУММА",
        ],
    ),
    Column::optional(
        "supplier_id",
        "text",
        &["Supplier_ID", "VENDOR ID", "VENDOR CODE"],
    ),
    Column::optional(
        "supplier_name",
        "text",
        &[
            "Supplier_Name",
            "SUPPLIER",
            "VENDOR",
            "VENDOR NAME",
            "EXPORTER",
            "سپلائر",
            "ПОСТАВЩИК",
        ],
    ),
    Column::optional(
        "item_code",
        "text",
        &["Product_ID", "ITEM CODE", "SKU", "PART NO"],
    ),
    Column::optional("description", "text", DESCRIPTION),
    Column::optional("quantity", "number", QUANTITY),
    Column::optional("unit", "text", UNIT),
    Column::optional(
        "unit_price",
        "number",
        &["PRICE", "RATE", "UNIT RATE", "ЦЕНА"],
    ),
    Column::optional("currency", "text", CURRENCY),
    Column::optional(
        "amount_pkr",
        "amount",
        &[
            "AMOUNT PKR",
            "AMOUNT RS",
            "LOCAL AMOUNT",
            "AMOUNT LOCAL CURRENCY",
        ],
    ),
    Column::optional("gd_no", "text", GD),
    Column::optional("bl_no", "text", &["B L NO", "AWB NO", "BL NUMBER"]),
    Column::optional("payment_ref", "text", &["LC NO", "PAYMENT REFERENCE"]),
];

const STOCK: &[Column] = &[
    Column::needed(
        "movement_date",
        "date",
        &[
            "TRANSACTION DATE",
            "Transaction_Date",
            "DATE",
            "تاریخ",
            "ДАТА",
        ],
    ),
    Column::needed(
        "item_code",
        "text",
        &[
            "Product_ID",
            "ITEM",
            "SKU",
            "PART NO",
            "PRODUCT",
            "КОД ТОВАРА",
        ],
    ),
    Column::needed("quantity", "amount", QUANTITY),
    Column::optional(
        "movement_type",
        "text",
        &["TRANSACTION TYPE", "TYPE", "MOVEMENT", "IN OUT"],
    ),
    Column::optional(
        "document",
        "text",
        &["DOCUMENT NO", "VOUCHER NO", "REFERENCE", "GRN NO"],
    ),
    Column::optional("description", "text", DESCRIPTION),
    Column::optional("unit", "text", UNIT),
    Column::optional("value", "amount", &["AMOUNT", "COST", "VALUE RS"]),
    Column::optional("warehouse", "text", &["LOCATION", "STORE", "GODOWN"]),
    Column::optional("gd_no", "text", GD),
];

const PAYMENTS: &[Column] = &[
    Column::needed(
        "payment_date",
        "date",
        &["Payment_Date", "VALUE DATE", "DATE", "تاریخ", "ДАТА"],
    ),
    Column::needed(
        "amount",
        "amount",
        &[
            "PAYMENT AMOUNT",
            "Payment_Amount",
            "REMITTED",
            "رقم",
            "СУММА",
        ],
    ),
    Column::optional(
        "reference",
        "text",
        &[
            "PAYMENT NO",
            "VOUCHER NO",
            "CHEQUE NO",
            "TT NO",
            "SWIFT REF",
        ],
    ),
    Column::optional(
        "payee",
        "text",
        &["BENEFICIARY", "SUPPLIER", "VENDOR", "PAID TO", "ПОЛУЧАТЕЛЬ"],
    ),
    Column::optional("currency", "text", CURRENCY),
    Column::optional(
        "amount_pkr",
        "amount",
        &["AMOUNT PKR", "AMOUNT RS", "LOCAL AMOUNT"],
    ),
    Column::optional("bank", "text", &["BANK NAME", "BANK ACCOUNT"]),
    Column::optional(
        "invoice_no",
        "text",
        &["INVOICE", "INVOICE NUMBER", "BILL NO"],
    ),
    Column::optional(
        "financial_instrument",
        "text",
        &["EIF", "FORM I", "LC NO", "FI NO"],
    ),
    Column::optional("purpose", "text", &["DESCRIPTION", "REMARKS", "NARRATION"]),
    Column::optional("gd_no", "text", GD),
];

const LEDGER: &[Column] = &[
    Column::needed(
        "posting_date",
        "date",
        &["Effective_Date", "JOURNAL DATE", "DATE", "تاریخ", "ДАТА"],
    ),
    Column::needed(
        "account",
        "text",
        &[
            "GL_Account_Number",
            "ACCOUNT NO",
            "ACCOUNT CODE",
            "GL CODE",
            "کھاتہ",
            "СЧЕТ",
        ],
    ),
    Column::optional(
        "account_name",
        "text",
        &["ACCOUNT TITLE", "ACCOUNT DESCRIPTION", "HEAD OF ACCOUNT"],
    ),
    Column::optional(
        "journal_no",
        "text",
        &["Journal_ID", "VOUCHER NO", "ENTRY NO", "JV NO"],
    ),
    Column::optional("description", "text", DESCRIPTION),
    Column::optional("debit", "amount", &["DR", "DEBIT AMOUNT", "نام", "ДЕБЕТ"]),
    Column::optional(
        "credit",
        "amount",
        &["CR", "CREDIT AMOUNT", "جمع", "КРЕДИТ"],
    ),
    Column::optional("amount", "amount", &["Amount", "NET AMOUNT", "СУММА"]),
    Column::optional(
        "document",
        "text",
        &["REFERENCE", "DOCUMENT NO", "INVOICE NO"],
    ),
    Column::optional("party", "text", &["SUPPLIER", "VENDOR", "CUSTOMER"]),
];
