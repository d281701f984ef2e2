//! Exports of partner countries against what was declared here: gaps, matched shipments, prices.

use crate::commands;
use crate::dto::{Nothing, candidate::CandidatesTaken, partner::*};

commands! {
    partner_layouts(Nothing) -> PartnerLayouts, "Layouts of partner files with their columns.", reads [], changes [], files::layouts;
    partner_import(PartnerImportIn) -> PartnerFile, "Read a file of a partner country, with the conditions of its use.", reads [], changes ["partner"], files::import;
    partner_list(Nothing) -> PartnerFiles, "Files of partner countries.", reads ["partner"], changes [], files::list;
    partner_problems(PartnerFileIn) -> PartnerProblems, "Records of a partner file that were set aside.", reads ["partner"], changes [], files::problems;
    partner_remove(PartnerFileIn) -> PartnerFiles, "Remove a partner file from this computer; the import stays in the trail.", reads [], changes ["partner"], files::remove;
    partner_run(PartnerRunIn) -> PartnerRun, "Compare partner files with extracts: gaps, hypotheses, matched shipments, prices.", reads ["partner", "extract", "reference"], changes ["partner"], shown::run;
    partner_rows(PartnerRowsIn) -> PartnerRows, "A part of a comparison: codes, months, rows of either side, traders, matches, prices.", reads ["partner", "extract", "reference"], changes [], tables::rows;
    partner_take(PartnerTakeIn) -> CandidatesTaken, "Take matched shipments of grade A or B into a case as candidate findings.", reads [], changes ["case"], take::take;
}

mod compared;
mod exports;
mod files;
mod imports;
mod parameters;
mod rates;
mod shown;
mod tables;
mod take;

pub(crate) use compared::Compared;
