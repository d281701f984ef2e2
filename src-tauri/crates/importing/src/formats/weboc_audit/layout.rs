//! Columns of the extract.

use crate::formats::Column;

/// Place of a column in [`COLUMNS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Col {
    Gd,
    Ntn,
    Name,
    HsCode,
    Description,
    PriceDeclared,
    Origin,
    Quantity,
    Unit,
    PriceAssessed,
    Currency,
    Value,
    Cd,
    St,
    It,
    Acd,
    Ast,
    Rd,
    Gst,
    Total,
    Sro,
    ItemNo,
    Version,
    GdDate,
}

/// All columns, in the order of [`COLUMNS`].
pub(super) const ALL: [Col; 24] = [
    Col::Gd,
    Col::Ntn,
    Col::Name,
    Col::HsCode,
    Col::Description,
    Col::PriceDeclared,
    Col::Origin,
    Col::Quantity,
    Col::Unit,
    Col::PriceAssessed,
    Col::Currency,
    Col::Value,
    Col::Cd,
    Col::St,
    Col::It,
    Col::Acd,
    Col::Ast,
    Col::Rd,
    Col::Gst,
    Col::Total,
    Col::Sro,
    Col::ItemNo,
    Col::Version,
    Col::GdDate,
];

/// Columns besides the declaration number whose cells must not be absent, in the order in which
/// they are tested.
pub(super) const MANDATORY: [Col; 10] = [
    Col::Ntn,
    Col::Name,
    Col::HsCode,
    Col::Description,
    Col::PriceDeclared,
    Col::Origin,
    Col::Quantity,
    Col::Unit,
    Col::Currency,
    Col::Value,
];

/// All columns; the first 21 must be in the file.
pub(super) const COLUMNS: [Column; 24] = [
    Column::needed(
        "GD_NO_Complete",
        "gd",
        &["GD NO COMPLETE", "GD NO", "GD_NO", "GD NUMBER"],
    ),
    Column::needed("NTN", "trader", &["IMPORTER NTN", "NTN NO"]),
    Column::needed(
        "IMPORTER NAME",
        "text",
        &["IMPORTER_NAME", "NAME OF IMPORTER"],
    ),
    Column::needed("HS CODE", "pct", &["HS_CODE", "HSCODE", "PCT CODE", "PCT"]),
    Column::needed(
        "ITEM DESCRIPTION",
        "text",
        &["ITEM_DESCRIPTION", "DESCRIPTION"],
    ),
    Column::needed(
        "Declared Unit PRICE",
        "number",
        &["DECLARED_UNIT_PRICE", "DECL UNIT PRICE"],
    ),
    Column::needed(
        "ORIGIN COUNTRY",
        "country",
        &["ORIGIN_COUNTRY", "COUNTRY OF ORIGIN", "ORIGIN"],
    ),
    Column::needed(
        "ASSD QTY",
        "number",
        &["ASSD_QTY", "ASSESSED QTY", "ASSESSED QUANTITY"],
    ),
    Column::needed("ASSD UNIT", "unit", &["ASSD_UNIT", "ASSESSED UNIT"]),
    Column::needed(
        "ASSD UNIT PRICE",
        "number",
        &["ASSD_UNIT_PRICE", "ASSESSED UNIT PRICE"],
    ),
    Column::needed("ASSD CURR", "currency", &["ASSD_CURR", "ASSESSED CURRENCY"]),
    Column::needed(
        "ASSESSED IMPORT VALUE RS",
        "amount",
        &["ASSESSED_IMPORT_VALUE_RS"],
    ),
    Column::needed(
        "Customs Duty PAID",
        "amount",
        &["CUSTOMS_DUTY_PAID", "CD PAID"],
    ),
    Column::needed("Sales Tax PAID", "amount", &["SALES_TAX_PAID", "ST PAID"]),
    Column::needed("Income Tax PAID", "amount", &["INCOME_TAX_PAID", "IT PAID"]),
    Column::needed(
        "Additional Custom Duty PAID",
        "amount",
        &[
            "ADDITIONAL CUSTOMS DUTY PAID",
            "ADDITIONAL_CUSTOM_DUTY_PAID",
            "ACD PAID",
        ],
    ),
    Column::needed(
        "ADD SALES TAX PAID",
        "amount",
        &[
            "ADD_SALES_TAX_PAID",
            "ADDITIONAL SALES TAX PAID",
            "AST PAID",
        ],
    ),
    Column::needed(
        "REG.DUTY PAID",
        "amount",
        &[
            "REG DUTY PAID",
            "REG. DUTY PAID",
            "REGULATORY DUTY PAID",
            "RD PAID",
        ],
    ),
    Column::needed("GST PAID", "amount", &["GST_PAID"]),
    Column::needed("Total", "amount", &["TOTAL PAID"]),
    Column::needed("SRO", "concession", &["SRO NO", "SRO_NO"]),
    Column::optional("ITEM NO", "whole", &["ITEM_NO", "ITEM NUMBER"]),
    Column::optional("VERSION_ID", "whole", &["VERSION ID", "VERSION"]),
    Column::optional("GD DATE", "date", &["GD_DATE"]),
];
