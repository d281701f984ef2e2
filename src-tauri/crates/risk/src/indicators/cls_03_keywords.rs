//! CLS-03: words of the description that do not fit the code.

use jaiza_domain::reference::KeywordRule;

use super::{Finding, Grain, Indicator, Need, NotAvailable, Outcome, Rule};
use crate::context::{Context, ItemFacts, count};
use crate::package::IndicatorSettings;
use crate::recorded::code;
use crate::sentences::{Explanation, FactValue};
use crate::words::{all_words, holds_phrase};

pub(super) static INDICATOR: Indicator = Indicator {
    code: "CLS-03",
    title: "Keyword contradiction",
    rationale: "The description names goods that belong under another line, often one with a \
                higher duty.",
    grain: Grain::Item,
    legal_basis: "Customs Act 1969, ss. 18, 79, First Schedule",
    parameters: &[],
    texts: &[],
    needs: &[Need::KeywordRules, Need::Tariff, Need::LevyRates],
    formula: "value = broken rules (a must_not phrase occurs, or must phrases exist and none \
              occurs); hit: value > 0; score 100; delta = max LT(suggest_pct) - sumL",
    scales: &[],
    sentences: &[
        (
            "cls-03",
            "The description says {word}, which does not fit {pct}",
        ),
        (
            "cls-03-missing",
            "The description does not say {word}, as goods of {pct} would",
        ),
        ("cls-03-suggest", "; see {suggest_pct}"),
    ],
    rule: Rule::Item(evaluate),
};

/// A rule that the description breaks, with the words to show.
struct Broken<'a> {
    rule: &'a KeywordRule,
    /// The forbidden phrase found; `None` = none of the required ones was found.
    phrase: Option<&'a str>,
}

fn evaluate(
    context: &Context<'_>,
    _: &IndicatorSettings,
    facts: &ItemFacts<'_>,
) -> Result<Outcome, NotAvailable> {
    let rules = &facts.standing.keywords;
    if rules.is_empty() {
        return Err(NotAvailable::NoRule);
    }
    let words = all_words(facts.item.description);
    let broken: Vec<_> = rules
        .iter()
        .filter_map(|rule| breach(rule, &words))
        .collect();
    let Some(first) = broken.first() else {
        return Ok(Outcome::Clear { value: 0.0 });
    };
    let suggested = broken
        .iter()
        .map(|b| b.rule.suggest_pct.as_str())
        .filter(|p| !p.is_empty());
    let delta = suggested
        .map(|pct| context.short_of(facts, pct))
        .fold(0.0, f64::max);
    let required = first.rule.must.join(" / ");
    let key = if first.phrase.is_some() {
        "cls-03"
    } else {
        "cls-03-missing"
    };
    Ok(Outcome::Hit(Finding {
        value: count(broken.len()),
        score: 100.0,
        delta,
        explanation: Explanation::new(key)
            .clause(!first.rule.suggest_pct.is_empty(), "cls-03-suggest")
            .with("word", FactValue::text(first.phrase.unwrap_or(&required)))
            .with("pct", code(facts))
            .with(
                "suggest_pct",
                FactValue::Code(first.rule.suggest_pct.clone()),
            ),
    }))
}

fn breach<'a>(rule: &'a KeywordRule, words: &[String]) -> Option<Broken<'a>> {
    let occurs = |phrase: &&String| holds_phrase(words, phrase);
    if let Some(phrase) = rule.must_not.iter().find(occurs) {
        return Some(Broken {
            rule,
            phrase: Some(phrase),
        });
    }
    let missing = !rule.must.is_empty() && !rule.must.iter().any(|phrase| occurs(&phrase));
    missing.then_some(Broken { rule, phrase: None })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, clippy::float_cmp)]
    use crate::fixture::{Case, item};

    fn described(pct: &str, description: &str) -> Case {
        let mut case = Case::new("CLS-03", &[]);
        let mut one = item("KAPE-HC-1-05-01-2026", 1, pct, 1_000_000);
        one.description = description.to_owned();
        case.items.push(one);
        case
    }

    #[test]
    fn hits_a_forbidden_word_and_names_the_suggested_line() {
        let result = described("48219000", "Labels, printed (self adhesive)").result(1);
        assert_eq!((result.value, result.score), (Some(1.0), Some(100.0)));
        assert_eq!(
            result.sentence.unwrap(),
            "The description says PRINTED, which does not fit 4821.9000; see 4821.1090."
        );
        // LT(4821.1090) 616,... less what was paid (nothing) is the levy effect.
        assert!(result.delta > 0.0);
    }

    #[test]
    fn wants_whole_words() {
        assert_eq!(
            described("48219000", "UNPRINTED LABELS").result(1).hit,
            Some(false)
        );
    }

    #[test]
    fn hits_when_no_required_word_occurs() {
        let result = described("84821000", "STEEL BALLS").result(1);
        assert_eq!(
            result.sentence.unwrap(),
            "The description does not say BEARING / BEARINGS, as goods of 8482.1000 would."
        );
        assert_eq!(
            described("84821000", "BALL BEARINGS").result(1).hit,
            Some(false)
        );
    }

    #[test]
    fn is_not_available_where_no_rule_speaks_of_the_code() {
        assert_eq!(described("84145190", "FANS").result(1).na, Some("NO_RULE"));
    }
}
