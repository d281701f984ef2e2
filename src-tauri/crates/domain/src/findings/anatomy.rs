//! What a finding is called and how grave it is, apart from what it changes.

use super::FindingKind;

/// A type of finding as auditors and reports name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FindingType {
    /// Three or four letters, as in reports.
    pub code: &'static str,
    /// Kind of step in the recomputation; none when no fact of an item changes.
    pub kind: Option<FindingKind>,
}

/// Types of findings in the order of the report.
pub const TYPES: [FindingType; 10] = [
    of("QTY", Some(FindingKind::Quantity)),
    of("VAL", Some(FindingKind::Value)),
    of("CLS", Some(FindingKind::Classification)),
    of("ORG", Some(FindingKind::Origin)),
    of("EXM", Some(FindingKind::Concession)),
    of("REG", Some(FindingKind::Concession)),
    of("RTE", Some(FindingKind::Classification)),
    of("PROC", None),
    of("TRN", None),
    of("DRW", None),
];

/// How grave a finding is, from error to suspected fraud. The section and the limitation rule that
/// follow are dated reference data.
pub const SERIOUSNESS: [&str; 4] = [
    "error",
    "negligence",
    "suspected_misdeclaration",
    "suspected_fiscal_fraud",
];

const fn of(code: &'static str, kind: Option<FindingKind>) -> FindingType {
    FindingType { code, kind }
}

/// The type of that code.
pub fn type_of(code: &str) -> Option<FindingType> {
    TYPES.into_iter().find(|one| one.code == code)
}

/// The type a step of this kind usually has, where nobody said.
pub fn usual_type(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Quantity => "QTY",
        FindingKind::Value => "VAL",
        FindingKind::Classification => "CLS",
        FindingKind::Origin => "ORG",
        FindingKind::Concession => "EXM",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_type_that_leads_back_to_it() {
        for (_, kind) in FindingKind::ALL {
            assert_eq!(
                type_of(usual_type(kind)).and_then(|one| one.kind),
                Some(kind)
            );
        }
    }
}
