//! Invented declarations, tables, and what each indicator finds in them, computed by hand.

use std::collections::BTreeMap;

/// Columns that every extract has.
pub const USUAL: [&str; 17] = [
    "gd_uid",
    "item_no",
    "importer_id",
    "importer_name",
    "pct",
    "description",
    "origin",
    "unit",
    "quantity",
    "price_declared",
    "currency",
    "value",
    "cd",
    "st",
    "it",
    "sro",
    "rd",
];

/// Smaller groups than an office would ask for, over the national package.
pub const PARAMETERS: &str = "[package]\nid = \"small\"\nschema = 3\nregion = \"PK\"\nbase = \"rp-PK-NAT-1\"\nvalid_from = \"2025-07-01\"\n\
    [indicator.VAL-10]\nparams = { min_items = 2, min_peers = 2 }\n\
    [indicator.QTY-01]\nparams = { lo = 25, hi = 75, n0 = 5 }\n\
    [indicator.REG-03]\nparams = { a = 3 }\n\
    [indicator.REG-04]\nparams = { min_cases = 2 }\n\
    [indicator.DRW-01]\nparams = { pct = 75, min_own = 2, min_all = 10, min_traders = 5 }\n\
    [indicator.EXM-06]\nparams = { months_efs = 3 }\n";

/// Tables that every office has.
pub const LAW: [(&str, &str); 6] = [
    (
        "pct_tariff",
        "edition,pct,description,unit,cd_rate,specific_rate,valid_from,valid_to\n\
         2022,8414.5190,FANS,C62,20,,2022-01-01,\n2022,3904.2200,RESIN,KGM,10,,2022-01-01,\n\
         2022,8504.4090,CONVERTERS,C62,10,,2022-01-01,\n2022,8517.1300,TELEPHONES,C62,10,,2022-01-01,\n",
    ),
    (
        "levy_rate",
        "levy,selector_kind,selector,importer_status,rate,valid_from,valid_to,legal_ref\n\
         ACD,slab,20,,4,2022-01-01,,\nRD,pct,8414.5190,,10,2022-01-01,,\nST,all,,,18,2022-01-01,,\n\
         AST,all,,,3,2022-01-01,,\nIT,all,,,5.5,2022-01-01,,\n",
    ),
    (
        "gd_type",
        "code,name,direction,levies_collected\nHC,Home consumption,IMPORT,Y\nIB,Into bond,IMPORT,N\n\
         EB,Ex bond,IMPORT,Y\nTI,Temporary import,IMPORT,N\nSB,Shipping bill,EXPORT,N\n\
         TP,Transit permit,TRANSIT,N\n",
    ),
    (
        "uom",
        "code,rec20,base,factor_to_base\nKG,KGM,KGM,1\nKGM,KGM,KGM,1\nMT,TNE,KGM,1000\nNO,C62,C62,1\n",
    ),
    (
        "exchange_rate",
        "currency,per_units,rate_pkr,valid_from,valid_to\nUSD,1,280,2022-01-01,\n",
    ),
    (
        "sro",
        "sro_key,title,kind,aliases,valid_from,valid_to\nCONC-A,Invented concession,SRO,,2018-07-01,\n",
    ),
];

/// Tables that only some offices have.
pub const AUXILIARY: [(&str, &str); 9] = [
    (
        "sro_scope",
        "sro_key,serial,pct_prefix,cd,acd,rd,st,ast,it,valid_from,valid_to\n\
         CONC-A,1,3904,5,,,,,,2018-07-01,\n",
    ),
    (
        "trader_profile",
        "ntn,equity,royalty_payer,valid_from,valid_to,source\n\
         1000002,,Y,2025-07-01,,letter 1\n1000015,40000,,2025-07-01,,letter 2\n",
    ),
    (
        "quota",
        "sro_key,ntn,pct,approved_qty,unit,from,to,source\n\
         CONC-A,1000007,3904,10,MT,2025-07-01,2026-06-30,letter 3\n",
    ),
    (
        "sales_annex",
        "ntn,period,pct,qty,unit\n1000007,2026-02,3904.2200,3812.5,KG\n",
    ),
    (
        "export_link",
        "import_gd,export_gd,qty,ratio\nKAPE-TI-108-05-01-2026,KAPE-SB-9-05-03-2026,30,0.5\n",
    ),
    ("manifest", "igm,index,kg\nKAPE-77,7,20000\n"),
    (
        "container_type",
        "code,payload_kg\n22G1,28000\n42G1,26000\n",
    ),
    ("hub", "country,valid_from,valid_to\nAE,2020-01-01,\n"),
    (
        "case_history",
        "case_no,ntn,agent_id,finding_type,outcome\nC1,1000091,Z9,value,upheld\nC2,1000092,Z9,value,upheld\n\
         C3,1000093,Y1,,none\nC4,1000094,Y1,,none\nC5,1000095,Y1,,none\nC6,1000096,Y1,,dropped\n\
         C7,1000097,Y2,,none\nC8,1000098,Y2,,none\nC9,1000099,Z9,,open\n",
    ),
];

/// Indicator, key, value and score by hand.
pub const EXPECTED: [(&str, &str, f64, f64); 21] = [
    ("VAL-07", "KAPE-HC-101-05-01-2026#1", 0.004, 60.0),
    ("VAL-09", "1000002", 0.0, 100.0),
    ("VAL-10", "1000003|8504.4090", 0.8, 100.0 / 3.0),
    ("ORG-01", "KAPE-HC-105-05-01-2026", 1.0, 100.0),
    ("ORG-03", "KAPE-HC-106-05-01-2026", 1.0, 100.0),
    // 12,500 kg of 10 t.
    ("EXM-02", "1000007", 1.25, 50.0),
    ("EXM-03", "1000007|3904.2200", 0.305, 51.0),
    // Half of 100 pieces are owed, 30 were sent.
    ("EXM-06", "KAPE-TI-108-05-01-2026", 0.4, 40.0),
    ("QTY-01", "KAPE-HC-109-05-01-2026#1", 2.0, 100.0),
    ("QTY-02", "KAPE-HC-110-05-01-2026", 1.125, 42.0),
    ("QTY-03", "KAPE-HC-111-05-01-2026", -0.15, 50.0),
    ("REG-01", "KAPE-HC-112-05-01-2026", 0.4, 40.0),
    ("REG-03", "1000013", 4.0, 20.0),
    // Both cases of the agent against 2 of 8.
    ("REG-04", "1000014", 4.0, 100.0),
    ("REG-05", "1000015", 25.0, 50.0),
    ("PAY-01", "KAPE-HC-119-02-01-2026", 40.0, 50.0),
    ("DRW-01", "1000024", 1.25, 50.0),
    // 5 October and 180 days: 3 April; 88 days to the end of June.
    (
        "WHS-01",
        "KAPE-IB-130-05-10-2025",
        88.0,
        100.0 * 88.0 / 180.0,
    ),
    ("TRN-01", "KAPE-TP-132-05-06-2026", 15.0, 50.0),
    ("TRN-02", "KAPE-TP-133-05-06-2026", -0.07, 50.0),
    ("TRN-03", "KAPE-TP-134-05-06-2026", 4.0, 100.0),
];

/// What a run without optional columns and tables lacks for each.
pub const LACKING: [(&str, &str); 21] = [
    (
        "VAL-07",
        "needs the column incoterm, which no extract has; needs one of the columns freight_pkr, insurance_pkr; no extract has any of them",
    ),
    (
        "VAL-09",
        "needs the table trader_profile, which no reference package holds; needs the column other_pkr, which no extract has",
    ),
    (
        "VAL-10",
        "needs the column related_party, which no extract has",
    ),
    (
        "ORG-01",
        "needs the column preference_code, which no extract has; needs one of the columns coo_no, coo_date; no extract has any of them",
    ),
    (
        "ORG-03",
        "needs the column preference_code, which no extract has; needs the column country_export, which no extract has; needs the table hub, which no reference package holds",
    ),
    (
        "EXM-02",
        "needs the table quota, which no reference package holds",
    ),
    (
        "EXM-03",
        "needs the table sales_annex, which no reference package holds",
    ),
    (
        "EXM-06",
        "needs the table export_link, which no reference package holds",
    ),
    ("QTY-01", "needs the column net_kg, which no extract has"),
    (
        "QTY-02",
        "needs the column gross_kg_total, which no extract has; needs the column container_types, which no extract has; needs the table container_type, which no reference package holds",
    ),
    (
        "QTY-03",
        "needs the column gross_kg_total, which no extract has; needs the column manifest_no, which no extract has; needs the column manifest_index, which no extract has; needs the table manifest, which no reference package holds",
    ),
    (
        "REG-01",
        "needs the column gd_status, which no extract has; needs one of the columns bl_no, containers; no extract has any of them",
    ),
    ("REG-03", "needs the column agent_id, which no extract has"),
    (
        "REG-04",
        "needs the column agent_id, which no extract has; needs the table case_history, which no reference package holds",
    ),
    (
        "REG-05",
        "needs the table trader_profile, which no reference package holds",
    ),
    (
        "PAY-01",
        "needs the column payment_date, which no extract has; needs the column clearance_date, which no extract has; needs the column levy_lines, which no extract has",
    ),
    (
        "DRW-01",
        "needs the column drawback_claimed, which no extract has; needs the column fob_export_pkr, which no extract has",
    ),
    ("WHS-01", "needs the column prev_doc, which no extract has"),
    ("TRN-01", "needs the column exit_date, which no extract has"),
    (
        "TRN-02",
        "needs the column weigh_in_kg, which no extract has; needs the column weigh_out_kg, which no extract has",
    ),
    (
        "TRN-03",
        "needs one of the columns tracker_alerts, seal_out, scan_sample, guarantee_amt; no extract has any of them",
    ),
];

/// An item, column by column.
pub type Row = BTreeMap<&'static str, String>;
