//! Kinds of books and their columns.

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
];

const fn needed(
    name: &'static str,
    kind: &'static str,
    synonyms: &'static [&'static str],
) -> Column {
    Column {
        name,
        kind,
        required: true,
        synonyms,
    }
}

const fn optional(
    name: &'static str,
    kind: &'static str,
    synonyms: &'static [&'static str],
) -> Column {
    Column {
        name,
        kind,
        required: false,
        synonyms,
    }
}

const GD: &[&str] = &[
    "GD NO",
    "GD NUMBER",
    "DECLARATION NO",
    "GD REF",
    "جی ڈی نمبر",
    "НОМЕР ДЕКЛАРАЦИИ",
];
const DESCRIPTION: &[&str] = &[
    "DESCRIPTION",
    "ITEM DESCRIPTION",
    "PARTICULARS",
    "NARRATION",
    "تفصیل",
    "НАИМЕНОВАНИЕ",
    "ОПИСАНИЕ",
];
const QUANTITY: &[&str] = &["QTY", "مقدار", "КОЛИЧЕСТВО", "КОЛ ВО"];
const UNIT: &[&str] = &["UOM", "اکائی", "ЕД ИЗМ"];
const CURRENCY: &[&str] = &["CURR", "CURRENCY CODE", "کرنسی", "ВАЛЮТА"];

const PURCHASES: &[Column] = &[
    needed(
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
    needed(
        "invoice_date",
        "date",
        &["Invoice_Date", "BILL DATE", "DATE", "تاریخ", "ДАТА"],
    ),
    needed(
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
    optional(
        "supplier_id",
        "text",
        &["Supplier_ID", "VENDOR ID", "VENDOR CODE"],
    ),
    optional(
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
    optional(
        "item_code",
        "text",
        &["Product_ID", "ITEM CODE", "SKU", "PART NO"],
    ),
    optional("description", "text", DESCRIPTION),
    optional("quantity", "number", QUANTITY),
    optional("unit", "text", UNIT),
    optional(
        "unit_price",
        "number",
        &["PRICE", "RATE", "UNIT RATE", "ЦЕНА"],
    ),
    optional("currency", "text", CURRENCY),
    optional(
        "amount_pkr",
        "amount",
        &[
            "AMOUNT PKR",
            "AMOUNT RS",
            "LOCAL AMOUNT",
            "AMOUNT LOCAL CURRENCY",
        ],
    ),
    optional("gd_no", "text", GD),
    optional("bl_no", "text", &["B L NO", "AWB NO", "BL NUMBER"]),
    optional("payment_ref", "text", &["LC NO", "PAYMENT REFERENCE"]),
];

const STOCK: &[Column] = &[
    needed(
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
    needed(
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
    needed("quantity", "amount", QUANTITY),
    optional(
        "movement_type",
        "text",
        &["TRANSACTION TYPE", "TYPE", "MOVEMENT", "IN OUT"],
    ),
    optional(
        "document",
        "text",
        &["DOCUMENT NO", "VOUCHER NO", "REFERENCE", "GRN NO"],
    ),
    optional("description", "text", DESCRIPTION),
    optional("unit", "text", UNIT),
    optional("value", "amount", &["AMOUNT", "COST", "VALUE RS"]),
    optional("warehouse", "text", &["LOCATION", "STORE", "GODOWN"]),
    optional("gd_no", "text", GD),
];

const PAYMENTS: &[Column] = &[
    needed(
        "payment_date",
        "date",
        &["Payment_Date", "VALUE DATE", "DATE", "تاریخ", "ДАТА"],
    ),
    needed(
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
    optional(
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
    optional(
        "payee",
        "text",
        &["BENEFICIARY", "SUPPLIER", "VENDOR", "PAID TO", "ПОЛУЧАТЕЛЬ"],
    ),
    optional("currency", "text", CURRENCY),
    optional(
        "amount_pkr",
        "amount",
        &["AMOUNT PKR", "AMOUNT RS", "LOCAL AMOUNT"],
    ),
    optional("bank", "text", &["BANK NAME", "BANK ACCOUNT"]),
    optional(
        "invoice_no",
        "text",
        &["INVOICE", "INVOICE NUMBER", "BILL NO"],
    ),
    optional(
        "financial_instrument",
        "text",
        &["EIF", "FORM I", "LC NO", "FI NO"],
    ),
    optional("purpose", "text", &["DESCRIPTION", "REMARKS", "NARRATION"]),
    optional("gd_no", "text", GD),
];

const LEDGER: &[Column] = &[
    needed(
        "posting_date",
        "date",
        &["Effective_Date", "JOURNAL DATE", "DATE", "تاریخ", "ДАТА"],
    ),
    needed(
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
    optional(
        "account_name",
        "text",
        &["ACCOUNT TITLE", "ACCOUNT DESCRIPTION", "HEAD OF ACCOUNT"],
    ),
    optional(
        "journal_no",
        "text",
        &["Journal_ID", "VOUCHER NO", "ENTRY NO", "JV NO"],
    ),
    optional("description", "text", DESCRIPTION),
    optional("debit", "amount", &["DR", "DEBIT AMOUNT", "نام", "ДЕБЕТ"]),
    optional(
        "credit",
        "amount",
        &["CR", "CREDIT AMOUNT", "جمع", "КРЕДИТ"],
    ),
    optional("amount", "amount", &["Amount", "NET AMOUNT", "СУММА"]),
    optional(
        "document",
        "text",
        &["REFERENCE", "DOCUMENT NO", "INVOICE NO"],
    ),
    optional("party", "text", &["SUPPLIER", "VENDOR", "CUSTOMER"]),
];
