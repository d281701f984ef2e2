//! Matched shipments as candidate findings of a case. Only grades A and B may become evidence, and
//! only under conditions of use that are written down.

use std::collections::BTreeMap;

use jaiza_casefile::Home;
use jaiza_domain::exact::Ratio;
use jaiza_domain::partner::{Match, Sign};

use super::compared::{self, Compared};
use super::files;
use super::imports::ImportFacts;
use super::tables::match_key;
use crate::case_model::{self, CaseModel};
use crate::commands::candidate::{self, AtRisk, NewCandidate, at_risk};
use crate::door::Call;
use crate::dto::candidate::CandidatesTaken;
use crate::dto::partner::PartnerTakeIn;
use crate::error::{Answer, ErrorBody};
use crate::sayings::sentence;

/// Decimals of a price or quantity that a file would state.
const DECIMALS: u32 = 4;
/// Units in which a weight is a quantity.
const KILOGRAM: &str = "KGM";

pub fn take(call: &Call<'_>, input: PartnerTakeIn) -> Answer<CandidatesTaken> {
    let home: std::sync::Arc<Home> = call.session.home()?;
    let case = case_model::find(call.session, &home, &input.case)?;
    let of = compared::of(call, &home, &input.run)?;
    let mut found = Vec::new();
    for row in &input.rows {
        let one = of.matches.iter().find(|one| match_key(&of, one) == *row);
        let one = one.ok_or_else(|| {
            ErrorBody::not_found(
                "error-no-such-row",
                format!("The comparison has no matched shipment \"{row}\"."),
            )
            .arg("row", row)
        })?;
        found.extend(candidates(call, &case, &of, (row, one))?);
    }
    candidate::take(call, &home, &case, &found)
}

fn candidates(
    call: &Call<'_>,
    case: &CaseModel,
    of: &Compared,
    (row, one): (&str, &Match),
) -> Answer<Vec<NewCandidate>> {
    if !one.grade.is_evidence() {
        return Err(ErrorBody::invalid(
            "error-partner-weak",
            format!("Match {row} is of grade C: it is shown as a hint and cannot become a finding. Nothing was taken."),
        )
        .arg("row", row));
    }
    let (Some(left), Some(arrived)) = (
        of.exports.facts.get(one.export),
        of.imports.facts.get(one.import),
    ) else {
        return Ok(Vec::new());
    };
    let info = of.infos.iter().find(|info| info.sha256 == left.sha256);
    let conditions = info.and_then(|info| files::shown(info).conditions);
    let Some(conditions) = conditions else {
        return Err(ErrorBody::invalid(
            "error-partner-unstated",
            format!("No conditions of use are recorded for {}; import the file again with them. Nothing was taken.", left.file),
        )
        .arg("file", &left.file));
    };
    if case.place_of(&arrived.gd, arrived.item_no).is_none() {
        return Err(ErrorBody::invalid(
            "error-partner-other-case",
            format!(
                "Item {}#{} is not in case {}; open a case on its trader and period first.",
                arrived.gd, arrived.item_no, case.case_no
            ),
        )
        .arg("item", format!("{}#{}", arrived.gd, arrived.item_no))
        .arg("case", &case.case_no));
    }
    let about = About {
        call,
        case,
        of,
        one,
        arrived,
    };
    let source = format!(
        "{} {} · {} ({})",
        left.file, left.record, conditions.text, conditions.source
    );
    Ok(one
        .signs
        .iter()
        .map(|sign| about.candidate(*sign, row, &source))
        .collect())
}

struct About<'a> {
    call: &'a Call<'a>,
    case: &'a CaseModel,
    of: &'a Compared,
    one: &'a Match,
    arrived: &'a ImportFacts,
}

impl About<'_> {
    fn candidate(&self, sign: Sign, row: &str, source: &str) -> NewCandidate {
        let (kind, key, facts) = match sign {
            Sign::LowerValue | Sign::HigherValue => {
                ("value", "candidate-partner-value", self.price())
            }
            Sign::LowerWeight | Sign::HigherWeight => {
                ("quantity", "candidate-partner-weight", self.quantity())
            }
            Sign::OtherCode => ("classification", "candidate-partner-code", BTreeMap::new()),
        };
        let (gd, item) = (&self.arrived.gd, self.arrived.item_no);
        let shown = |value: Option<&Ratio>, decimals| {
            value.map_or_else(|| "?".to_owned(), |value| value.display(decimals))
        };
        let rows = (
            self.of.exports.rows.get(self.one.export),
            self.of.imports.rows.get(self.one.import),
        );
        let args = [
            ("grade", self.one.grade.letter().to_owned()),
            ("fob", shown(rows.0.and_then(|row| row.usd.as_ref()), 2)),
            ("cif", shown(rows.1.and_then(|row| row.usd.as_ref()), 2)),
            ("factor", self.of.parameters.cif_factor.plain()),
            (
                "exported_kg",
                shown(rows.0.and_then(|row| row.kg.as_ref()), 3),
            ),
            (
                "imported_kg",
                shown(rows.1.and_then(|row| row.kg.as_ref()), 3),
            ),
            (
                "exported_code",
                rows.0.map(|row| row.hs.clone()).unwrap_or_default(),
            ),
            (
                "declared_code",
                rows.1.map(|row| row.hs.clone()).unwrap_or_default(),
            ),
            ("source", source.to_owned()),
        ];
        // Without a fact that the levy engine can put in, no amount is said.
        let at_risk = if facts.is_empty() {
            AtRisk::default()
        } else {
            at_risk(self.call, self.case, kind, (gd, item), &facts)
        };
        NewCandidate {
            key: format!("partner:{}:{row}", sign.word()),
            source: "partner",
            kind,
            gd: gd.clone(),
            gd_item: item,
            facts,
            sentence: sentence(key, &args),
            at_risk,
        }
    }

    /// The declared price raised (or lowered) as the partner's value over the declared one.
    fn price(&self) -> BTreeMap<String, String> {
        let found = || {
            let out = self.of.exports.rows.get(self.one.export)?.usd.as_ref()?;
            let into = self.of.imports.rows.get(self.one.import)?.usd.as_ref()?;
            let share = (out * &self.of.parameters.cif_factor).checked_div(into)?;
            let price = Ratio::from(self.arrived.price?) * share;
            Some(("unit_price".to_owned(), price.display(DECIMALS)))
        };
        found().into_iter().collect()
    }

    /// The weight, where the item is counted in kilograms.
    fn quantity(&self) -> BTreeMap<String, String> {
        let found = || {
            let place = self.case.place_of(&self.arrived.gd, self.arrived.item_no)?;
            let in_kg = self.case.items.get(place)?.unit == KILOGRAM;
            let kg = self.of.exports.rows.get(self.one.export)?.kg.as_ref()?;
            in_kg.then(|| ("quantity".to_owned(), kg.display(DECIMALS)))
        };
        found().into_iter().collect()
    }
}
