//! Why a run left an indicator out, in words.

use std::collections::BTreeMap;

use jaiza_risk::{Missing, NotAssessed as LeftOut, NotAssessedReason};

use crate::dto::candidate::Sentence;
use crate::dto::risk::NotAssessed;

/// An indicator that was left out, with its reason in English and in parts for every language.
pub fn shown(left: &LeftOut) -> NotAssessed {
    let said = match left.reason {
        NotAssessedReason::Missing => left.missing.iter().map(lacking).collect(),
        _ => vec![Sentence {
            key: "risk-disabled".to_owned(),
            args: BTreeMap::new(),
            english: "the parameter package has switched it off".to_owned(),
        }],
    };
    let reason: Vec<&str> = said
        .iter()
        .map(|part: &Sentence| part.english.as_str())
        .collect();
    NotAssessed {
        indicator: left.indicator.clone(),
        reason: reason.join("; "),
        said,
    }
}

fn lacking(missing: &Missing) -> Sentence {
    let (key, argument, names) = missing.message();
    Sentence {
        key: format!("risk-{key}"),
        args: BTreeMap::from([(argument.to_owned(), names)]),
        english: missing.english(),
    }
}
