//! What each table is made of: columns, what tells one row's subject from another's, and whether
//! its periods must follow each other without a gap. Forms, checks and questions read this list.

use super::shape::{Column, Gaps, Kind, Shape};

/// Names of the levies of an extract's rate columns, for forms.
const RELATIONS: &[&str] = &["1:1", "1:n", "n:1", "n:m", "ex"];
const STARTS: &[&str] = &[
    "payment",
    "clearance",
    "final_assessment",
    "refund",
    "detection",
    "gd",
];

/// How a case of the case history ended; `open` for one that has not.
pub(super) const OUTCOMES: &[&str] = &["upheld", "dropped", "none", "open"];

macro_rules! columns {
    ($($name:literal $kind:expr $(, $must:ident)?;)*) => {
        &[$(Column { name: $name, kind: $kind, required: columns!(@must $($must)?) }),*]
    };
    (@must must) => { true };
    (@must) => { false };
}

macro_rules! shape {
    ($table:literal, of [$($subject:literal),*], $period:expr, $gaps:expr, { $($columns:tt)* }) => {
        Shape { table: $table, subject: &[$($subject),*], within: &[], period: $period, gaps: $gaps, columns: columns!($($columns)*) }
    };
}

const VALID: Option<(&str, &str)> = Some(("valid_from", "valid_to"));
const FROM_TO: Option<(&str, &str)> = Some(("from", "to"));

/// Every table, in the order of the package's description.
#[rustfmt::skip]
pub const SHAPES: &[Shape] = &[
    // Two editions must never both hold a line of one code; a gap is looked for within an edition,
    // since a code may end with its edition.
    Shape {
        table: "pct_tariff", subject: &["pct"], within: &["edition"], period: VALID, gaps: Gaps::Refused,
        columns: columns!(
            "edition" Kind::Text; "pct" Kind::Code, must; "description" Kind::Text; "unit" Kind::Text;
            "cd_rate" Kind::Decimal; "specific_rate" Kind::Decimal; "valid_from" Kind::Date; "valid_to" Kind::Date;
        ),
    },
    // A levy on everything has a rate on every day; one on single lines may be lifted and imposed again.
    shape!("levy_rate", of ["levy", "selector_kind", "selector", "importer_status"], VALID, Gaps::RefusedWhere("selector_kind", "all"), {
        "levy" Kind::Text, must; "selector_kind" Kind::Word(&["pct", "slab", "all"]), must; "selector" Kind::Text;
        "importer_status" Kind::Text; "rate" Kind::Decimal, must; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("third_schedule", of ["pct_prefix"], VALID, Gaps::Warned, {
        "pct_prefix" Kind::Prefix, must; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("st_exclusions", of ["pct_prefix", "reason"], VALID, Gaps::Warned, {
        "pct_prefix" Kind::Prefix, must; "reason" Kind::Text; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("sro", of ["sro_key"], VALID, Gaps::Warned, {
        "sro_key" Kind::Text, must; "title" Kind::Text; "kind" Kind::Word(&["SRO", "SCHEDULE", "FTA"]), must;
        "aliases" Kind::List; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("sro_scope", of ["sro_key", "serial", "pct_prefix"], VALID, Gaps::Warned, {
        "sro_key" Kind::Text, must; "serial" Kind::Text; "pct_prefix" Kind::Prefix, must; "cd" Kind::Decimal; "acd" Kind::Decimal;
        "rd" Kind::Decimal; "st" Kind::Decimal; "ast" Kind::Decimal; "it" Kind::Decimal; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("fta_rate", of ["sro_key", "pct", "origin"], VALID, Gaps::Warned, {
        "agreement" Kind::Text; "sro_key" Kind::Text, must; "pct" Kind::Prefix, must; "origin" Kind::Text, must;
        "cd" Kind::Decimal; "acd" Kind::Decimal; "rd" Kind::Decimal; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("valuation_ruling", of ["vr_no", "item", "pct", "unit", "origin_group"], VALID, Gaps::Warned, {
        "vr_no" Kind::Text, must; "item" Kind::Text; "pct" Kind::Prefix, must; "unit" Kind::Text, must; "origin_group" Kind::Text;
        "price_fc" Kind::Decimal, must; "currency" Kind::Text, must; "valid_from" Kind::Date; "valid_to" Kind::Date; "superseded_by" Kind::Text;
    }),
    shape!("origin_group", of ["origin_group", "origin"], None, Gaps::Free, {
        "origin_group" Kind::Text, must; "origin" Kind::Text, must;
    }),
    // Packages carry the weeks that were needed: an uncovered day is refused where a rate is asked for.
    shape!("exchange_rate", of ["currency"], VALID, Gaps::Warned, {
        "currency" Kind::Text, must; "per_units" Kind::Decimal; "rate_pkr" Kind::Decimal, must; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("keyword_rule", of ["rule_id"], VALID, Gaps::Warned, {
        "rule_id" Kind::Text, must; "pct_prefix" Kind::Prefix, must; "must" Kind::List; "must_not" Kind::List;
        "suggest_pct" Kind::Prefix; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("uom", of ["code"], None, Gaps::Free, {
        "code" Kind::Text, must; "rec20" Kind::Text, must; "base" Kind::Text, must; "factor_to_base" Kind::Decimal, must;
    }),
    shape!("country", of ["code"], None, Gaps::Free, { "code" Kind::Text, must; "name" Kind::Text, must; "aliases" Kind::List; }),
    shape!("currency", of ["code"], None, Gaps::Free, {
        "code" Kind::Text, must; "numeric" Kind::Text; "name" Kind::Text; "per_units" Kind::Decimal;
    }),
    shape!("office", of ["code"], VALID, Gaps::Warned, {
        "code" Kind::Text, must; "name" Kind::Text; "region" Kind::Text; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("gd_type", of ["code"], None, Gaps::Free, {
        "code" Kind::Text, must; "name" Kind::Text; "direction" Kind::Text; "levies_collected" Kind::YesNo, must;
    }),
    shape!("kibor", of [], FROM_TO, Gaps::Warned, { "from" Kind::Date, must; "to" Kind::Date; "rate" Kind::Decimal, must; }),
    shape!("limitation", of ["id"], VALID, Gaps::Refused, {
        "id" Kind::Text, must; "years" Kind::Whole, must; "months" Kind::Whole; "days" Kind::Whole; "starts" Kind::Word(STARTS);
        "min_amount" Kind::Decimal; "voluntary_bar" Kind::YesNo; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("bands", of ["rank"], VALID, Gaps::Refused, {
        "row" Kind::Text, must; "rank" Kind::Text, must; "max_amount" Kind::Decimal; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("price_ref", of ["pct", "unit", "currency"], VALID, Gaps::Warned, {
        "pct" Kind::Prefix, must; "unit" Kind::Text, must; "currency" Kind::Text, must; "price" Kind::Decimal, must;
        "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    // One edition at a time, and one on every day between the first and the last.
    shape!("editions", of [], VALID, Gaps::Refused, { "edition" Kind::Text, must; "valid_from" Kind::Date, must; "valid_to" Kind::Date; }),
    shape!("hs_correlation", of ["from_edition", "from_code", "to_edition", "to_code"], None, Gaps::Free, {
        "from_edition" Kind::Text, must; "from_code" Kind::Prefix, must; "to_edition" Kind::Text, must; "to_code" Kind::Prefix, must;
        "relation" Kind::Word(RELATIONS), must; "note" Kind::Text;
    }),
    shape!("surcharge_rule", of ["group"], VALID, Gaps::Refused, {
        "group" Kind::Text, must; "rate_table" Kind::Text, must; "margin" Kind::Decimal, must;
        "basis" Kind::Word(&["ACT/365", "ACT/360", "ACT/ACT", "30E/360"]); "count" Kind::Word(&["after_first", "both"]);
        "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("surcharge_rate", of ["rate_table"], FROM_TO, Gaps::Refused, {
        "rate_table" Kind::Text, must; "from" Kind::Date, must; "to" Kind::Date; "rate" Kind::Decimal, must;
    }),
    shape!("remission", of ["id"], FROM_TO, Gaps::Free, {
        "id" Kind::Text, must; "from" Kind::Date, must; "to" Kind::Date, must; "pct" Kind::Decimal, must; "groups" Kind::List; "if_paid_by" Kind::Date;
    }),
    shape!("section_rule", of ["seriousness"], VALID, Gaps::Refused, {
        "seriousness" Kind::Word(&jaiza_domain::findings::SERIOUSNESS), must; "section" Kind::Text, must; "limitation_rule" Kind::Text, must;
        "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("trader_profile", of ["ntn"], VALID, Gaps::Warned, {
        "ntn" Kind::Text, must; "status" Kind::Text; "equity" Kind::Decimal; "turnover" Kind::Decimal; "royalty_payer" Kind::YesNo;
        "manufacturer" Kind::YesNo; "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    // Two approvals of one quota for one day would be counted against each other.
    shape!("quota", of ["sro_key", "ntn", "pct"], FROM_TO, Gaps::Free, {
        "sro_key" Kind::Text, must; "ntn" Kind::Text, must; "pct" Kind::Prefix, must; "approved_qty" Kind::Decimal, must; "unit" Kind::Text;
        "from" Kind::Date; "to" Kind::Date;
    }),
    shape!("sales_annex", of ["ntn", "period", "pct", "unit"], None, Gaps::Free, {
        "ntn" Kind::Text, must; "period" Kind::Text, must; "pct" Kind::Code, must; "qty" Kind::Decimal, must; "unit" Kind::Text; "value" Kind::Decimal;
    }),
    shape!("export_link", of ["import_gd", "export_gd", "export_item"], None, Gaps::Free, {
        "import_gd" Kind::Text, must; "export_gd" Kind::Text, must; "export_item" Kind::Text; "export_date" Kind::Date;
        "qty" Kind::Decimal, must; "unit" Kind::Text; "ratio" Kind::Decimal;
    }),
    shape!("manifest", of ["igm", "index"], None, Gaps::Free, {
        "igm" Kind::Text, must; "index" Kind::Text, must; "kg" Kind::Decimal, must; "packages" Kind::Decimal;
    }),
    shape!("container_type", of ["code"], None, Gaps::Free, { "code" Kind::Text, must; "payload_kg" Kind::Decimal, must; }),
    shape!("hub", of ["country"], VALID, Gaps::Warned, { "country" Kind::Text, must; "valid_from" Kind::Date; "valid_to" Kind::Date; }),
    // Two amounts of one guarantee on one day would leave its account open to choice.
    shape!("guarantee", of ["guarantee_ref"], VALID, Gaps::Warned, {
        "guarantee_ref" Kind::Text, must; "trader" Kind::Text; "kind" Kind::Text; "issuer" Kind::Text; "amount" Kind::Decimal, must;
        "valid_from" Kind::Date; "valid_to" Kind::Date;
    }),
    shape!("case_history", of ["case_no", "finding_type"], None, Gaps::Free, {
        "case_no" Kind::Text, must; "ntn" Kind::Text, must; "agent_id" Kind::Text; "finding_type" Kind::Text; "amount" Kind::Decimal;
        "outcome" Kind::Word(OUTCOMES), must;
    }),
];
