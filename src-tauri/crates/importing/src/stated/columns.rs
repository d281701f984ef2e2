//! Canonical columns of a declaration and its items, with the headers they are known by in
//! English, Urdu and Russian. Names compare without regard to case, `_`, `.`, `-` and `/`.

use crate::formats::Column;

/// Places of the columns that an item has a field for. The order is that of [`COLUMNS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Col {
    GdUid,
    GdDate,
    OfficeCode,
    DeclType,
    DeclSeries,
    DeclNumber,
    ItemNo,
    VersionNo,
    TraderId,
    TraderName,
    Pct,
    PctDeclared,
    Description,
    Origin,
    Unit,
    Quantity,
    QuantityDeclared,
    PriceDeclared,
    PriceAssessed,
    Currency,
    Value,
    ValueDeclared,
    Cd,
    Acd,
    Rd,
    St,
    Ast,
    It,
    Gst,
    Total,
    Sro,
    InvoiceFc,
}

/// Columns in front of this place have a field of their own, but for the last of them; those
/// from here on are kept by name.
pub const FIRST_BEYOND: usize = Col::InvoiceFc as usize;

macro_rules! columns {
    ($($name:literal $kind:literal [$($synonym:literal)*])*) => {
        &[$(Column::optional($name, $kind, &[$($synonym),*])),*]
    };
}

/// All columns: name, kind, other names.
#[rustfmt::skip]
pub const COLUMNS: &[Column] = columns! {
    "gd_uid" "gd" ["GD NO COMPLETE" "GD NO" "GD NUMBER" "GDNUMBER" "DECLARATION NO"
        "DECLARATION NUMBER" "DECL NO" "CRN" "SD NO" "SB NO" "جی ڈی نمبر" "اظہار نامہ نمبر"
        "НОМЕР ДЕКЛАРАЦИИ" "НОМЕР ДТ" "РЕГИСТРАЦИОННЫЙ НОМЕР ДТ" "РЕГИСТРАЦИОННЫЙ НОМЕР"
        "НОМЕР ГТД"]
    "gd_date" "date" ["GD DATE" "MDAT" "FILING DATE" "DECL DATE" "DECLARATION DATE"
        "REGISTRATION DATE" "IDE REG DAT" "REG DATE" "SB DATE" "جی ڈی تاریخ" "تاریخ"
        "ДАТА ДЕКЛАРАЦИИ" "ДАТА ДТ" "ДАТА РЕГИСТРАЦИИ" "ДАТА"]
    "office_code" "text" ["OFFICE" "OFFICE CODE" "CLTCOD" "COLLECTORATE" "CUSTOM OFFICE"
        "CUSTOMS OFFICE" "IDE CUO COD" "CUSTOMS CLEARANCE OFFICE CODE" "کسٹم دفتر" "КОД ТАМОЖНИ"
        "ТАМОЖЕННЫЙ ОРГАН" "КОД ТАМОЖЕННОГО ОРГАНА"]
    "decl_type" "text" ["GD TYPE" "DECL TYPE" "DECLARATION TYPE" "BETYPE" "TYPE OF DECLARATION"
        "IDE TYP SAD" "قسم" "ТИП ДЕКЛАРАЦИИ"]
    "decl_series" "text" ["IDE REG SER" "REG SERIAL" "REGISTRATION SERIAL"]
    "decl_number" "text" ["MCHNUM" "GD SERIAL" "MACHINE NO" "MACHINE NUMBER" "IDE REG NBR"
        "REG NUMBER" "REGISTRATION NUMBER" "مشین نمبر"]
    "item_no" "whole" ["ITEM NO" "ITEM NUMBER" "ITEM" "S NO" "KEY ITM NBR" "ITM NBR" "آئٹم نمبر"
        "НОМЕР ТОВАРА" "№ ТОВАРА"]
    "version_no" "whole" ["VERSION ID" "VERSION" "VERSION NO" "ورژن" "ВЕРСИЯ"]
    "importer_id" "trader" ["TRADER ID" "NTN" "IMPORTER NTN" "IMPORTERNTN" "NTN FTN" "NTN NO"
        "TIN" "IMPORTER TIN" "IMPORTER CODE" "CONSIGNEE CODE" "CMP CON COD" "این ٹی این" "ИНН"
        "ИНН ИМПОРТЕРА" "БИН" "ИНН ПОЛУЧАТЕЛЯ"]
    "importer_name" "text" ["TRADER NAME" "IMPORTER NAME" "IMPNAM" "CONSIGNEE" "IMPORTER"
        "NAME OF IMPORTER" "CONSIGNEE NAME" "CMP CON NAM" "درآمد کنندہ" "درآمد کنندہ کا نام"
        "ИМПОРТЕР" "ПОЛУЧАТЕЛЬ" "НАИМЕНОВАНИЕ ИМПОРТЕРА" "НАИМЕНОВАНИЕ ПОЛУЧАТЕЛЯ"]
    "pct" "pct" ["HS CODE" "PCT CODE" "PCT" "HSCODE" "ASSD HS" "ASSESSED HS CODE" "8 DIGIT HS"
        "8 DIGIT HS CODE" "COMMODITY CODE" "TAR HSC NB1" "TARIFF CODE" "ایچ ایس کوڈ"
        "پی سی ٹی کوڈ" "КОД ТН ВЭД" "ТН ВЭД" "КОД ТНВЭД" "ТНВЭД"]
    "pct_declared" "pct" ["DECLARED HS CODE" "DECLARED PCT" "DECL HS CODE"]
    "description" "text" ["ITEM DESCRIPTION" "GOODS DESC" "GOODS DESCRIPTION"
        "DESCRIPTION OF GOODS" "GDS DSC" "GOODS DS3" "تفصیل" "سامان کی تفصیل"
        "НАИМЕНОВАНИЕ ТОВАРА" "ОПИСАНИЕ ТОВАРА" "ТОВАР"]
    "origin" "country" ["ORIGIN COUNTRY" "COUNTRY OF ORIGIN" "ORIGIN CODE"
        "COUNTRY OF ORIGIN CODE" "GDS ORG CTY" "اصل ملک" "СТРАНА ПРОИСХОЖДЕНИЯ"
        "КОД СТРАНЫ ПРОИСХОЖДЕНИЯ"]
    "unit" "unit" ["ASSD UNIT" "UOM" "UNIT OF MEASURE" "ASSESSED UNIT" "TAR SUP COD"
        "SUPPLEMENTARY UNIT CODE" "SUPPPLEMENTARY UNIT CODE" "اکائی" "ЕД ИЗМ"
        "ЕДИНИЦА ИЗМЕРЕНИЯ" "ЕДИНИЦА"]
    "quantity" "number" ["ASSD QTY" "QTY" "ASSESSED QTY" "ASSESSED QUANTITY" "TAR SUP QTY"
        "SUPPLEMENTARY UNIT QUANTITY" "SUPPPLEMENTARY UNIT QUANTITY" "مقدار" "КОЛИЧЕСТВО"
        "КОЛ ВО"]
    "quantity_declared" "number" ["DECLARED QTY" "DECLARED QUANTITY" "DECL QTY"]
    "price_declared" "number" ["DECLARED UNIT PRICE" "DECL UNIT PRICE" "UNIT PRICE" "PRICE"
        "یونٹ قیمت" "قیمت" "ЦЕНА" "ЦЕНА ЗА ЕДИНИЦУ"]
    "price_assessed" "number" ["ASSD UNIT PRICE" "ASSESSED UNIT PRICE"]
    "currency" "currency" ["ASSD CURR" "INVOICE CURRENCY" "CURR" "ASSESSED CURRENCY"
        "CURRENCY CODE" "VIN CUR COD" "کرنسی" "ВАЛЮТА" "КОД ВАЛЮТЫ"]
    "value" "amount" ["ASSESSED IMPORT VALUE RS" "ASSESSED VALUE" "CUSTOMS VALUE"
        "STATISTICAL VALUE" "TOTAL CIF ITM" "EXL VALUE" "VALUE EXCL TAX" "TAR STA VAL" "VIT STV"
        "VALUE RS" "VALUE PKR" "مالیت" "کسٹم مالیت" "ТАМОЖЕННАЯ СТОИМОСТЬ"
        "СТАТИСТИЧЕСКАЯ СТОИМОСТЬ" "СТОИМОСТЬ"]
    "value_declared" "amount" ["DECLARED VALUE RS" "DECLARED VALUE" "DECLARED IMPORT VALUE RS"]
    "cd" "amount" ["CUSTOMS DUTY PAID" "CD PAID" "CUSTOMS DUTY" "CUSTOM DUTY" "کسٹم ڈیوٹی"
        "ПОШЛИНА" "ВВОЗНАЯ ПОШЛИНА"]
    "acd" "amount" ["ADDITIONAL CUSTOM DUTY PAID" "ADDITIONAL CUSTOMS DUTY PAID" "ACD PAID"
        "ADDITIONAL CUSTOMS DUTY"]
    "rd" "amount" ["REG DUTY PAID" "REGULATORY DUTY PAID" "RD PAID" "REGULATORY DUTY"]
    "st" "amount" ["SALES TAX PAID" "ST PAID" "SALES TAX" "S TAX" "سیلز ٹیکس" "НДС"]
    "ast" "amount" ["ADD SALES TAX PAID" "ADDITIONAL SALES TAX PAID" "AST PAID" "ADDSALETAX"
        "ADDITIONAL SALES TAX"]
    "it" "amount" ["INCOME TAX PAID" "IT PAID" "INCOME TAX" "انکم ٹیکس"]
    "gst_memo" "amount" ["GST PAID"]
    "total" "amount" ["TOTAL PAID" "TOTAL LEVIES"]
    "sro" "concession" ["SRO NO" "SRO NUMBER" "CONCESSION" "A I CODE" "ایس آر او"]
    "invoice_fc" "number" ["ITEM PRICE" "ITEM INVOICE FC" "INVOICE VALUE FC" "VIT INV AMT FCX"]
    "clearance_date" "date" ["OUT OF CHARGE DATE" "CLEARANCE DATE" "HEADER AFTERCLEAR"
        "ASSESSMENT DATE" "ДАТА ВЫПУСКА"]
    "payment_date" "date" ["CASH DATE" "PAYMENT DATE" "PSID DATE" "RECEIPT DATE"]
    "tracking_id" "text" ["PSW TRACKING ID"]
    "procedure_general" "text" ["DECLARATION GEN PROCEDURE CODE"]
    "channel" "text" ["RMS COLOUR" "RMS COLOR" "LANE" "КАНАЛ"]
    "importer_address" "text" []
    "importer_status" "text" ["IMPORTER TYPE" "CATEGORY"]
    "exporter_name" "text" ["SUPPLIER" "CONSIGNOR" "EXPORTERNAME" "EXPORTER" "ОТПРАВИТЕЛЬ"
        "ЭКСПОРТЕР"]
    "exporter_country" "text" ["SUPPLIER COUNTRY" "TRADING COUNTRY"]
    "agent_id" "text" ["AGENT" "CHAL NO" "CHAL" "CLEARING AGENT" "DECLARANT CODE" "DEC COD"
        "ДЕКЛАРАНТ"]
    "agent_name" "text" ["AGENT NAME" "DECLARANT NAME"]
    "country_export" "text" ["COUNTRY OF EXPORT" "EXPORT COUNTRY CODE" "СТРАНА ОТПРАВЛЕНИЯ"]
    "country_dest" "text" ["DESTINATION" "DESTINATION COUNTRY CODE" "СТРАНА НАЗНАЧЕНИЯ"]
    "manifest_no" "text" ["IGM NO" "VIR NO" "MANIFEST REFERENCE NUMBER"]
    "manifest_index" "text" ["IGM INDEX" "INDEX NO"]
    "manifest_year" "text" ["IGM YEAR"]
    "manifest_date" "date" ["IGM DATE"]
    "bl_no" "text" ["BLNO" "BL NUMBER" "AWB" "SUMMARY DECLARATION"]
    "bl_date" "date" ["BLDATE"]
    "vessel" "text" ["VOYAGE"]
    "transport_mode" "text" ["MODE"]
    "port_loading" "text" ["PORT OF SHIPMENT" "PLACE OF LOADING"]
    "port_discharge" "text" ["PORT OF DISCHARGE"]
    "location_goods" "text" ["TERMINAL" "LOCATION OF GOODS"]
    "containers" "text" ["CONTAINER NO" "CONTAINER NOS"]
    "packages_total" "number" ["TOTAL NUMBER OF PACKAGES"]
    "items_total" "number" ["TOTAL NUMBER OF ITEMS"]
    "gross_kg_total" "number" ["GROSS WT"]
    "incoterm" "text" ["DELIVERY TERM" "DELIVERY TERMS" "УСЛОВИЯ ПОСТАВКИ"]
    "invoice_total_fc" "number" ["INVOICE VALUE" "INVOICE AMOUNT"]
    "exchange_rate" "number" ["EX RATE" "CURRENCY RATE" "КУРС"]
    "freight_pkr" "number" ["FREIGHT"]
    "insurance_pkr" "number" ["INSURANCE"]
    "landing_pkr" "number" ["LANDING"]
    "other_pkr" "number" ["OTHER COSTS" "OTHER ADD PKR" "OTHER ADDITIONS"]
    "deduct_pkr" "number" ["DEDUCTIONS"]
    "external_freight" "number" ["GS EXTERNAL FREIGHT"]
    "internal_freight" "number" ["GS INTERNAL FREIGHT"]
    "payment_terms" "text" ["LC NO" "FINANCIAL INSTRUMENT" "EIF"]
    "procedure_code" "text" ["CPC" "SCHEME" "REGIME" "EXTENDED CUSTOMS PROCEDURE" "ПРОЦЕДУРА"]
    "procedure_national" "text" ["NATIONAL CUSTOMS PROCEDURE"]
    "prev_doc" "text" ["IB GD NO" "PREVIOUS DOCUMENT REFERENCE"]
    "prev_doc_header" "text" []
    "guarantee_ref" "text" ["SECURITY" "BG NO"]
    "guarantee_amt" "number" ["GUARANTEE AMOUNT"]
    "header_total_levies" "number" ["TOTAL DUTY TAXES" "TOTAL DUTY" "TOTALS TAXES"]
    "header_custom_duty" "number" ["HEADER CUSTOM DUTY"]
    "header_sales_tax" "number" ["HEADER SALES TAX"]
    "header_additional_sales_tax" "number" ["HEADER ADDITIONAL SALES TAX"]
    "warehouse" "text" ["BOND WAREHOUSE"]
    "pct_suffix" "text" ["PRECISION 1" "TAR HSC NB2"]
    "heading" "text" ["4 DIGIT HS" "4 DIGIT HS CODE"]
    "hs_edition" "text" []
    "description_tariff" "text" ["COMMERCIAL DESCRIPTION"]
    "brand_model" "text" ["BRAND" "MODEL"]
    "preference_code" "text" ["FTA" "PREFERENCE" "ПРЕФЕРЕНЦИЯ"]
    "coo_no" "text" []
    "coo_date" "date" []
    "quota_ref" "text" ["QUOTA CODE"]
    "gross_kg" "number" ["GROSS WEIGHT" "GROSS WEIGHT ITM" "ВЕС БРУТТО" "БРУТТО"]
    "net_kg" "number" ["NET WEIGHT" "NET WT" "NET WEIGHT ITM" "ВЕС НЕТТО" "НЕТТО"]
    "packages" "number" ["PKGS" "NUMBER OF PACKAGES"]
    "package_type" "text" ["KIND OF PACKAGES CODE"]
    "marks" "text" []
    "unit2" "text" []
    "quantity2" "number" []
    "invoice_pkr" "number" ["ITEM INVOICE" "INVOICE PKR"]
    "cif_pkr" "number" []
    "valuation_method" "text" ["VALUATION METHOD CODE"]
    "adjustment_rate" "number" ["RATE OF ADJUSTEMENT" "RATE OF ADJUSTMENT"]
    "value_formula" "text" ["VALUE ITEM"]
    "valuation_ruling" "text" ["VR" "VR NO"]
    "licence" "text" ["LICENCE NUMBER" "LICENSE NUMBER"]
    "attached_docs" "text" ["ATTACHED DOC"]
    "exam_result" "text" ["EXAM REPORT"]
    "psid" "text" ["CHALLAN"]
    "gd_status" "text" ["STATUS"]
    "related_party" "text" []
    "claimed_month" "text" []
    "tax_rate" "text" ["RATE"]
    "raw_paths" "text" []
    "invoice_no" "text" ["INVOICE NUMBER" "INV NO" "COMMERCIAL INVOICE NO" "انوائس نمبر"
        "НОМЕР СЧЕТА"]
    "container_types" "text" ["CONTAINER TYPE" "CONTAINER SIZE"]
    "exit_date" "date" ["BORDER EXIT DATE" "EXIT GATE DATE"]
    "weigh_in_kg" "number" ["WEIGHT IN" "WEIGH IN"]
    "weigh_out_kg" "number" ["WEIGHT OUT" "WEIGH OUT"]
    "tracker_alerts" "number" ["TRACKER" "TRACKER ALERT COUNT"]
    "seal_in" "text" ["SEAL NO" "SEAL NO IN"]
    "seal_out" "text" ["SEAL NO OUT"]
    "scan_sample" "text" ["SCAN SELECTED"]
    "scan_flag" "text" ["SCANNED" "SCAN"]
    "fob_export_pkr" "number" ["FOB" "FOB PKR"]
    "drawback_claimed" "number" ["REBATE" "DRAWBACK"]
};
