//! Files of partner countries: what they say was exported to us, in sums of months or by shipment.
//!
//! They are read like books and belong to no case. Headers follow the general table, the export
//! declarations of China, and flat exports of ASYCUDA as Afghanistan writes them.

use super::kinds::Book;
use crate::formats::Column;

/// All layouts of partner files.
pub const PARTNER_FILES: &[Book] = &[
    Book {
        id: "partner_general",
        table: "partner_export",
        columns: GENERAL,
    },
    Book {
        id: "partner_china",
        table: "partner_export",
        columns: CHINA,
    },
    Book {
        id: "partner_afghanistan",
        table: "partner_export",
        columns: AFGHANISTAN,
    },
];

/// A row without a code can be compared with nothing; all else may be absent.
macro_rules! columns {
    ([$($code:literal)*] $($name:literal $kind:literal [$($synonym:literal)*])*) => {
        &[Column::needed("hs", "text", &[$($code),*]), $(Column::optional($name, $kind, &[$($synonym),*])),*]
    };
}

#[rustfmt::skip]
const GENERAL: &[Column] = columns! {
    ["HS6" "HS8" "HS CODE" "COMMODITY CODE" "TARIFF CODE" "ایچ ایس کوڈ" "КОД ТН ВЭД"]
    "partner" "text" ["PARTNER COUNTRY" "REPORTER" "EXPORTING COUNTRY" "برآمد کنندہ ملک" "СТРАНА ОТПРАВЛЕНИЯ"]
    "month" "text" ["PERIOD" "YEAR MONTH" "مہینہ" "ПЕРИОД"]
    "export_date" "date" ["DATE" "DECLARATION DATE" "SHIPMENT DATE" "تاریخ" "ДАТА"]
    "fob" "amount" ["FOB USD" "FOB VALUE" "VALUE FOB" "VALUE USD" "EXPORT VALUE" "مالیت" "СТОИМОСТЬ"]
    "currency" "text" ["CURR" "CURRENCY CODE" "کرنسی" "ВАЛЮТА"]
    "net_kg" "amount" ["KG" "NET WEIGHT" "NET WT" "WEIGHT KG" "وزن" "ВЕС НЕТТО"]
    "gross_kg" "amount" ["GROSS WEIGHT" "GROSS WT" "ВЕС БРУТТО"]
    "quantity" "number" ["QTY" "UNITS" "مقدار" "КОЛИЧЕСТВО"]
    "unit" "text" ["UOM" "اکائی" "ЕД ИЗМ"]
    "declaration_no" "text" ["EXPORT DECLARATION NO" "EXPORT DECLARATION" "DECLARATION NUMBER" "DECL NO" "НОМЕР ДЕКЛАРАЦИИ"]
    "bl_no" "text" ["BL" "B L NO" "BL NUMBER" "AWB NO" "TRANSPORT DOCUMENT"]
    "containers" "text" ["CONTAINER" "CONTAINER NO" "CONTAINER NOS"]
    "exporter" "text" ["EXPORTER NAME" "SHIPPER" "CONSIGNOR" "ЭКСПОРТЕР"]
    "consignee" "text" ["CONSIGNEE NAME" "BUYER" "IMPORTER" "ПОЛУЧАТЕЛЬ"]
    "origin" "text" ["ORIGIN COUNTRY" "COUNTRY OF ORIGIN" "СТРАНА ПРОИСХОЖДЕНИЯ"]
    "regime" "text" ["PROCEDURE" "RE EXPORT" "REEXPORT" "TRADE MODE"]
    "description" "text" ["GOODS" "DESCRIPTION OF GOODS" "تفصیل" "ОПИСАНИЕ"]
};

#[rustfmt::skip]
const CHINA: &[Column] = columns! {
    ["商品编号" "商品编码" "HS CODE" "COMMODITY CODE" "CODE TS"]
    "declaration_no" "text" ["报关单号" "海关编号" "ENTRY ID" "ENTRY NO" "EXPORT DECLARATION NO" "DECLARATION NO"]
    "export_date" "date" ["出口日期" "申报日期" "EXPORT DATE" "I E DATE" "DECLARE DATE" "D DATE"]
    "fob" "amount" ["统计美元值" "美元值" "总价" "USD PRICE" "FOB USD" "FOB" "TOTAL PRICE"]
    "currency" "text" ["币制" "CURRENCY CODE" "TRADE CURR"]
    "net_kg" "amount" ["净重" "NET WT" "NET WEIGHT"]
    "gross_kg" "amount" ["毛重" "GROSS WT" "GROSS WEIGHT"]
    "quantity" "number" ["数量" "第一数量" "QTY" "QTY 1"]
    "unit" "text" ["单位" "法定单位" "UNIT 1" "UOM"]
    "bl_no" "text" ["提运单号" "BILL NO" "BL NO"]
    "containers" "text" ["集装箱号" "CONTAINER NO" "CONTAINER ID"]
    "exporter" "text" ["境内发货人" "经营单位" "TRADE NAME" "OWNER NAME" "EXPORTER NAME" "CONSIGNOR"]
    "consignee" "text" ["境外收货人" "OVERSEAS CONSIGNEE" "CONSIGNEE NAME"]
    "origin" "text" ["原产国" "ORIGIN COUNTRY"]
    "regime" "text" ["监管方式" "TRADE MODE" "SUPERVISION MODE"]
    "description" "text" ["商品名称" "G NAME" "GOODS NAME"]
    "partner" "text" []
    "month" "text" ["月份" "YEAR MONTH"]
};

#[rustfmt::skip]
const AFGHANISTAN: &[Column] = columns! {
    ["TAR HSC NB1" "COMMODITY CODE" "HS CODE"]
    "declaration_no" "text" ["IDE REG NBR" "REGISTRATION NUMBER" "SAD NO"]
    "export_date" "date" ["IDE REG DAT" "REGISTRATION DATE"]
    "fob" "amount" ["VIT INV AMT FCX" "ITEM PRICE" "VIT FOB" "FOB"]
    "currency" "text" ["VIN CUR COD" "CURRENCY CODE"]
    "net_kg" "amount" ["VIT WGT NET" "NET WEIGHT ITM" "NET WEIGHT"]
    "gross_kg" "amount" ["VIT WGT GRS" "GROSS WEIGHT ITM" "GROSS WEIGHT"]
    "quantity" "number" ["TAR SUP QTY" "SUPPLEMENTARY UNIT QUANTITY"]
    "unit" "text" ["TAR SUP COD" "SUPPLEMENTARY UNIT CODE"]
    "bl_no" "text" ["SUMMARY DECLARATION" "ARD CSL" "TRANSPORT DOCUMENT"]
    "containers" "text" ["CTN NBR" "CONTAINER NO"]
    "exporter" "text" ["CMP EXP NAM" "EXPORTER NAME"]
    "consignee" "text" ["CMP CON NAM" "CONSIGNEE NAME"]
    "origin" "text" ["GDS ORG CTY" "COUNTRY OF ORIGIN CODE"]
    "regime" "text" ["TAR PRC EXT" "EXTENDED CUSTOMS PROCEDURE"]
    "description" "text" ["GDS DSC" "GDS DS3" "DESCRIPTION OF GOODS"]
    "partner" "text" []
    "month" "text" []
};
