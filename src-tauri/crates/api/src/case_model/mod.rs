//! A case as its stream of the journal states it, read once and handed to every screen.

mod changes;
mod feedback;
mod money;
mod outline;
mod read;
mod slice;
mod things;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jaiza_casefile::Home;
use jaiza_casefile::ids::{EntityId, StreamId};
use jaiza_casefile::registry::{EntityKind, Field};
use jaiza_domain::declaration::Item;

use crate::dto::case::ConflictMark;
use crate::error::{Answer, ErrorBody};
use crate::figures::Kept;
use crate::session::Session;

pub use changes::facts_set;
pub use money::{DatesThing, MoneyThing};
pub use outline::Outline;
pub use read::{derived_id, digest_hex, in_conflict, standing, text, value};
pub use slice::{Pinned, SliceCache, TableFrom, pin_reference, store_items};
pub use things::{AnswerThing, ChangeThing, EvidenceThing, FindingThing, ReportThing};

/// A case with everything its figures rest on.
#[derive(Clone)]
#[allow(missing_docs)]
pub struct CaseModel {
    pub stream: StreamId,
    pub case_no: String,
    pub trader_id: String,
    pub trader_name: String,
    pub period_from: String,
    pub period_to: String,
    pub office: String,
    pub state: String,
    pub opened_on: String,
    /// Day on which it was closed; empty while it is open.
    pub closed_on: String,
    pub audit_hours: String,
    pub notice_date: String,
    pub computation_date: String,
    pub auditor: String,
    /// Named parameters (`insurance_pct`, `landing_mode`, `surcharge_margin`, …).
    pub parameters: BTreeMap<String, String>,
    /// Reasons of the selection, in sentences.
    pub selection: Vec<String>,
    /// How the case was chosen: RANK, YIELD, RANDOM, OWN; empty = not recorded.
    pub chosen: String,
    /// Items of the case that each indicator hit in the run it was opened from.
    pub hits: BTreeMap<String, u32>,
    /// What the audit says of each indicator that hit.
    pub feedback: feedback::FeedbackThings,
    /// Items in the order of the extract; an item's number in the case is its place from 1.
    pub items: Arc<Vec<Item>>,
    /// Extracts the items came from: file name, SHA-256, rows taken.
    pub sources: Vec<Source>,
    /// Reference tables as pinned when the case was opened (or last re-pinned).
    pub pinned: Arc<Pinned>,
    /// Situation and dates by declaration.
    pub dates: BTreeMap<String, DatesThing>,
    /// First step of the audit that the auditee knows of, written once: date, and what proves it.
    pub audit_started: String,
    pub audit_start_proof: String,
    /// Day by which the auditee has to reply.
    pub reply_due: String,
    /// Money framed, adjudicated, recovered; instalments and stays.
    pub money: Vec<MoneyThing>,
    /// Figures computed before.
    pub kept: Kept,
    places: Arc<HashMap<String, Vec<(u32, usize)>>>,
    pub findings: Vec<FindingThing>,
    pub answers: Vec<AnswerThing>,
    pub evidence: Vec<EvidenceThing>,
    pub reports: Vec<ReportThing>,
    pub conflicts: Vec<ConflictMark>,
    /// Content that the case names and that is not on this computer yet.
    pub missing: Vec<String>,
}

/// Where items of the case came from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Source {
    pub name: String,
    pub sha256: String,
    pub rows: String,
}

impl CaseModel {
    /// Reads a case; one that did not change since it was read is not read again.
    ///
    /// # Errors
    /// When the stream is not on this computer or the file cannot be read.
    pub fn load(session: &Session, home: &Home, stream: StreamId) -> Answer<Arc<Self>> {
        let vector = home.vector(stream)?;
        let known = session.cases().get(&stream).cloned();
        if let Some((at, case)) = &known
            && *at == vector
            && case.is_whole()
        {
            return Ok(Arc::clone(case));
        }
        let mut case = Self::read(session, home, stream)?;
        if let Some((_, before)) = known {
            case.kept = before.kept.clone();
        }
        let case = Arc::new(case);
        session.cases().insert(stream, (vector, Arc::clone(&case)));
        Ok(case)
    }

    /// Is everything the case names on this computer? What is not may arrive without an entry.
    fn is_whole(&self) -> bool {
        self.missing.is_empty() && self.evidence.iter().all(|piece| piece.here)
    }

    fn read(session: &Session, home: &Home, stream: StreamId) -> Answer<Self> {
        let all = read::Things::load(home, stream)?;
        let case = all
            .one(EntityKind::CASE, EntityId::from(stream))
            .ok_or_else(|| no_case(&stream.to_string()))?;
        let field = |field: Field| text(case, field);
        let mut missing = Vec::new();
        let (items, sources) = slice::items(session, home, &all, &mut missing)?;
        let pinned = slice::pinned(session, home, &field(Field::CASE_REFERENCE), &mut missing)?;
        Ok(Self {
            stream,
            case_no: field(Field::CASE_NO),
            trader_id: field(Field::CASE_TRADER_ID),
            trader_name: field(Field::CASE_TRADER_NAME),
            period_from: field(Field::CASE_PERIOD_FROM),
            period_to: field(Field::CASE_PERIOD_TO),
            office: field(Field::CASE_OFFICE),
            state: field(Field::CASE_STATE),
            opened_on: field(Field::CASE_OPENED_ON),
            closed_on: field(Field::CASE_CLOSED_ON),
            audit_hours: field(Field::CASE_AUDIT_HOURS),
            notice_date: field(Field::CASE_NOTICE_DATE),
            computation_date: field(Field::CASE_COMPUTATION_DATE),
            auditor: field(Field::CASE_AUDITOR),
            parameters: all.parameters(),
            chosen: feedback::chosen(case),
            hits: feedback::hits(case),
            feedback: feedback::feedback(&all),
            selection: read::list(case, Field::CASE_SELECTION),
            sources,
            pinned,
            dates: money::dates(&all),
            audit_started: field(Field::CASE_AUDIT_STARTED),
            audit_start_proof: field(Field::CASE_AUDIT_START_PROOF),
            reply_due: field(Field::CASE_REPLY_DUE),
            money: money::money(&all),
            kept: Kept::default(),
            places: Arc::new(places(&items)),
            items,
            findings: things::findings(&all),
            answers: things::answers(&all),
            evidence: things::evidence(home, &all)?,
            reports: things::reports(&all),
            conflicts: all.conflicts(),
            missing,
        })
    }

    /// The case with one of its items and no finding, for a figure of that item alone.
    pub fn alone(&self, place: usize) -> Option<Self> {
        let items = Arc::new(vec![self.items.get(place)?.clone()]);
        Some(Self {
            places: Arc::new(places(&items)),
            items,
            findings: Vec::new(),
            kept: Kept::default(),
            ..self.clone()
        })
    }

    /// The item of that number in the case (1, 2, …).
    pub fn item(&self, number: &str) -> Option<&Item> {
        let place: usize = number.parse().ok()?;
        self.items.get(place.checked_sub(1)?)
    }

    /// The case as if it held these items alone; what was computed of the whole is not mixed with it.
    #[must_use]
    pub fn with_items(&self, items: Vec<Item>) -> Self {
        Self {
            places: Arc::new(places(&items)),
            items: Arc::new(items),
            kept: Kept::default(),
            ..self.clone()
        }
    }

    /// Place from 0 of an item of a declaration among the items of the case.
    pub fn place_of(&self, gd: &str, gd_item: u32) -> Option<usize> {
        let items = self.places.get(gd)?;
        let item = items.iter().find(|(item_no, _)| *item_no == gd_item);
        item.map(|(_, place)| *place)
    }

    /// Does the case hold items of that declaration?
    pub fn holds_gd(&self, gd: &str) -> bool {
        self.places.contains_key(gd)
    }

    /// Number in the case of an item of a declaration.
    pub fn number_of(&self, gd: &str, gd_item: u32) -> Option<String> {
        self.place_of(gd, gd_item)
            .map(|place| (place + 1).to_string())
    }

    /// A parameter, or its usual value.
    pub fn parameter(&self, name: &str, usual: &str) -> String {
        self.parameters
            .get(name)
            .cloned()
            .unwrap_or_else(|| usual.to_owned())
    }
}

/// Places of the items by declaration and item number.
fn places(items: &[Item]) -> HashMap<String, Vec<(u32, usize)>> {
    let mut places: HashMap<String, Vec<(u32, usize)>> = HashMap::new();
    for (place, item) in items.iter().enumerate() {
        let own = places.entry(item.gd_uid.clone()).or_default();
        own.push((item.item_no, place));
    }
    places
}

/// The case that `name` means: id, case number, or a beginning of the id that only one case has.
///
/// # Errors
/// `not_found` when none or several fit.
pub fn find(session: &Session, home: &Home, name: &str) -> Answer<Arc<CaseModel>> {
    CaseModel::load(session, home, find_stream(home, name)?)
}

/// The stream of the case that `name` means, as [`find`] takes names; the case is not read.
///
/// # Errors
/// As for [`find`].
pub fn find_stream(home: &Home, name: &str) -> Answer<StreamId> {
    let wanted = name.trim();
    let streams = case_streams(home)?;
    // The window names cases by id: no case number needs to be read for it.
    if let Some(stream) = streams.iter().find(|id| id.to_string() == wanted) {
        return Ok(*stream);
    }
    let mut fitting = Vec::new();
    for stream in streams {
        if case_no(home, stream)? == wanted {
            return Ok(stream);
        }
        if wanted.len() >= 6 && stream.to_string().starts_with(wanted) {
            fitting.push(stream);
        }
    }
    match fitting.as_slice() {
        [only] => Ok(*only),
        _ => Err(no_case(wanted)),
    }
}

/// Streams that are cases, oldest first.
///
/// # Errors
/// When the file cannot be read.
pub fn case_streams(home: &Home) -> Answer<Vec<StreamId>> {
    read::case_streams(home)
}

/// Number of the case of a stream.
///
/// # Errors
/// When the file cannot be read.
pub fn case_no(home: &Home, stream: StreamId) -> Answer<String> {
    let case = home.entity(stream, EntityId::from(stream))?;
    Ok(case
        .map(|case| text(&case, Field::CASE_NO))
        .unwrap_or_default())
}

fn no_case(name: &str) -> ErrorBody {
    ErrorBody::not_found(
        "error-no-such-case",
        format!("There is no case \"{name}\" on this computer; `jaiza case list` names them all."),
    )
    .arg("case", name)
}
