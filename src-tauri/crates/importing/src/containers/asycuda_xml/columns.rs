//! The columns, in order, and from which elements each is read.

use super::declaration::folded;

/// How a cell comes from its elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Take {
    /// The first element that holds a text.
    First,
    /// The same, but only the first line of its text.
    Line,
    /// All elements that hold a text, a blank between them.
    All,
    /// The id of the declaration.
    Uid,
    /// The number of the item in its declaration, from 1.
    ItemNumber,
    /// Ids of the previous declarations that the declaration lists.
    Previous,
    /// Code, reference and date of the attached documents; else the codes in one element.
    Documents,
}

type Column = (&'static str, Take, &'static [&'static str]);

const fn first(name: &'static str, paths: &'static [&'static str]) -> Column {
    (name, Take::First, paths)
}

const fn line(name: &'static str, paths: &'static [&'static str]) -> Column {
    (name, Take::Line, paths)
}

const fn special(name: &'static str, take: Take) -> Column {
    (name, take, &[])
}

/// Columns of the declaration.
#[rustfmt::skip]
const HEADER: &[Column] = &[
    first("office_code", &["Identification/Office_segment/Customs_clearance_office_code"]),
    first("decl_type", &["Identification/Type/Type_of_declaration"]),
    first("procedure_general", &["Identification/Type/Declaration_gen_procedure_code"]),
    first("decl_series", &["Identification/Registration/Serial_number"]),
    first("decl_number", &["Identification/Registration/Number"]),
    first("gd_date", &["Identification/Registration/Date"]),
    special("gd_uid", Take::Uid),
    first("assessment_date", &["Identification/Assessment/Date"]),
    first("receipt_date", &["Identification/receipt/Date"]),
    first("manifest_no", &["Identification/Manifest_reference_number"]),
    first("importer_id", &["Traders/Consignee/Consignee_code"]),
    line("importer_name", &["Traders/Consignee/Consignee_name"]),
    line("exporter_name", &["Traders/Exporter/Exporter_name"]),
    first("agent_id", &["Declarant/Declarant_code"]),
    line("agent_name", &["Declarant/Declarant_name"]),
    first("country_export", &["General_information/Country/Export/Export_country_code"]),
    first("country_dest", &["General_information/Country/Destination/Destination_country_code"]),
    first("trading_country", &["General_information/Country/Trading_country"]),
    first("incoterm", &["Transport/Delivery_terms/Code"]),
    first("location_goods", &["Transport/Location_of_goods"]),
    first("transport_mode", &[
        "Transport/Means_of_transport/Border_information/Mode",
        "Transport/Means_of_transport/Inland_mode_of_transport",
    ]),
    first("vessel", &[
        "Transport/Means_of_transport/Departure_arrival_information/Identity",
        "Transport/Means_of_transport/Border_information/Identity",
    ]),
    first("containers_flag", &["Transport/Container_flag"]),
    first("packages_total", &["Property/Nbers/Total_number_of_packages"]),
    first("items_total", &["Property/Nbers/Total_number_of_items"]),
    first("invoice_currency", &["Valuation/Gs_Invoice/Currency_code"]),
    first("invoice_total_fc", &["Valuation/Gs_Invoice/Amount_foreign_currency"]),
    first("exchange_rate", &["Valuation/Gs_Invoice/Currency_rate"]),
    first("external_freight", &["Valuation/Gs_external_freight/Amount_national_currency"]),
    first("internal_freight", &["Valuation/Gs_internal_freight/Amount_national_currency"]),
    first("insurance", &["Valuation/Gs_insurance/Amount_national_currency"]),
    first("other_costs", &["Valuation/Gs_other_cost/Amount_national_currency"]),
    first("deductions", &["Valuation/Gs_deduction/Amount_national_currency"]),
    first("header_total_levies", &["Financial/Amounts/Totals_taxes"]),
    special("prev_doc_header", Take::Previous),
    first("guarantee_amt", &["Financial/Guarantee/Amount"]),
    first("warehouse", &["Warehouse/Identification"]),
];

/// Columns of the item before its levies.
#[rustfmt::skip]
const ITEM: &[Column] = &[
    special("item_no", Take::ItemNumber),
    first("pct", &["Item/Tarification/HScode/Commodity_code"]),
    first("pct_suffix", &["Item/Tarification/HScode/Precision_1"]),
    first("description", &[
        "Item/Goods_description/Commercial_Description",
        "Item/Goods_description/Description_of_goods",
    ]),
    first("description_tariff", &["Item/Goods_description/Description_of_goods"]),
    first("origin", &["Item/Goods_description/Country_of_origin_code"]),
    first("preference_code", &["Item/Tarification/Preference_code"]),
    first("procedure_code", &["Item/Tarification/Extended_customs_procedure"]),
    first("procedure_national", &["Item/Tarification/National_customs_procedure"]),
    first("quota_ref", &["Item/Tarification/Quota_code", "Item/Tarification/Quota/QuotaCode"]),
    first("concession", &["Item/Tarification/A.I._code"]),
    first("packages", &["Item/Packages/Number_of_packages"]),
    first("package_type", &["Item/Packages/Kind_of_packages_code"]),
    ("marks", Take::All, &["Item/Packages/Marks1_of_packages", "Item/Packages/Marks2_of_packages"]),
    first("gross_kg", &["Item/Valuation_item/Weight_itm/Gross_weight_itm"]),
    first("net_kg", &["Item/Valuation_item/Weight_itm/Net_weight_itm"]),
    first("unit", &["Item/Tarification/Supplementary_unit/Suppplementary_unit_code"]),
    first("quantity", &["Item/Tarification/Supplementary_unit/Suppplementary_unit_quantity"]),
    first("unit2", &["Item/Tarification/Supplementary_unit[2]/Suppplementary_unit_code"]),
    first("quantity2", &["Item/Tarification/Supplementary_unit[2]/Suppplementary_unit_quantity"]),
    first("invoice_fc", &["Item/Valuation_item/Item_Invoice/Amount_foreign_currency"]),
    first("invoice_pkr", &["Item/Valuation_item/Item_Invoice/Amount_national_currency"]),
    first("freight_pkr", &["Item/Valuation_item/item_external_freight/Amount_national_currency"]),
    first("insurance_pkr", &["Item/Valuation_item/item_insurance/Amount_national_currency"]),
    first("other_pkr", &["Item/Valuation_item/item_other_cost/Amount_national_currency"]),
    first("deduct_pkr", &["Item/Valuation_item/item_deduction/Amount_national_currency"]),
    first("cif_pkr", &["Item/Valuation_item/Total_CIF_itm"]),
    first("value", &["Item/Valuation_item/Statistical_value", "Item/Valuation_item/Total_CIF_itm"]),
    first("valuation_method", &["Item/Tarification/Valuation_method_code"]),
    first("adjustment_rate", &["Item/Valuation_item/Rate_of_adjustement"]),
    first("value_formula", &["Item/Tarification/Value_item"]),
    first("prev_doc", &["Item/Previous_doc/Previous_document_reference"]),
    first("licence", &["Item/Licence_number"]),
    special("attached_docs", Take::Documents),
];

/// Slots for levies that the item form has; further ones stay in [`RAW_PATHS`].
const LEVIES: usize = 8;
/// Columns of one levy and the elements they are read from.
const LEVY: [(&str, &str); 5] = [
    ("code", "Duty_tax_code"),
    ("base", "Duty_tax_Base"),
    ("rate", "Duty_tax_rate"),
    ("amount", "Duty_tax_amount"),
    ("mp", "Duty_tax_MP"),
];
/// The last column: what no other took.
const RAW_PATHS: &str = "raw_paths";

/// A column with its paths in the form in which they are compared.
pub(super) struct Place {
    name: String,
    pub take: Take,
    pub paths: Vec<String>,
}

/// All columns but the last.
pub(super) struct Layout {
    /// Columns of the declaration.
    pub header: Vec<Place>,
    /// Columns of the item.
    pub item: Vec<Place>,
}

impl Layout {
    pub(super) fn new() -> Self {
        let place = |(name, take, paths): &Column| Place {
            name: (*name).to_owned(),
            take: *take,
            paths: paths.iter().map(|path| folded(path)).collect(),
        };
        let mut item: Vec<Place> = ITEM.iter().map(place).collect();
        for n in 1..=LEVIES {
            let line = numbered("Item/Taxation/Taxation_line", n);
            item.extend(LEVY.map(|(part, tag)| Place {
                name: format!("levy{n}_{part}"),
                take: Take::First,
                paths: vec![folded(&format!("{line}/{tag}"))],
            }));
        }
        let header = HEADER.iter().map(place).collect();
        Self { header, item }
    }

    /// Names of all columns, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        let places = self.header.iter().chain(&self.item);
        let last = std::iter::once(RAW_PATHS.to_owned());
        places.map(|place| place.name.clone()).chain(last)
    }
}

/// The path of the n-th of equal siblings.
pub(super) fn numbered(path: &str, n: usize) -> String {
    if n < 2 {
        return path.to_owned();
    }
    format!("{path}[{n}]")
}
