//! What a letter that asks for encashment must say, and the letter in words.

use jaiza_domain::exact::Ratio;
use jaiza_domain::transit::{Transit, gaps, ledgers};
use jaiza_reporting::Language;

use super::declarations::{Read, read};
use super::gaps::line;
use super::guarantees::{securities, shown};
use crate::door::Call;
use crate::dto::candidate::Sentence;
use crate::dto::transit::*;
use crate::error::{Answer, ErrorBody};
use crate::sayings::say;

pub fn letter(call: &Call<'_>, input: TransitLetterIn) -> Answer<TransitLetter> {
    let home = call.session.home()?;
    let read = read(call, &home, &input.transit)?;
    let wanted = input.gd.trim();
    let one = read
        .transits
        .iter()
        .find(|one| one.gd.eq_ignore_ascii_case(wanted));
    let one = one.ok_or_else(|| {
        ErrorBody::not_found(
            "error-no-such-transit",
            format!("There is no transit declaration \"{wanted}\" in these extracts."),
        )
        .arg("gd", wanted)
    })?;
    let language = match input.lang.as_str() {
        "" | "en" => Language::English,
        "ur" => Language::Urdu,
        other => {
            return Err(ErrorBody::invalid(
                "error-transit-language",
                format!("Letters are written in en or ur, not \"{other}\"."),
            )
            .arg("lang", other));
        }
    };
    Ok(written(&read, one, language))
}

fn written(read: &Read, one: &Transit, language: Language) -> TransitLetter {
    let (found, unknown) = gaps(one, read.as_of, &read.limits);
    let shown_line = line(one, &found, &unknown, &read.limits);
    let accounts = ledgers(&read.transits, &securities(&read.tables), read.as_of);
    let account = accounts
        .iter()
        .find(|account| account.guarantee_ref == one.guarantee_ref.trim());
    let guarantee = account
        .filter(|_| !one.guarantee_ref.is_empty())
        .map(|account| shown(account, read.as_of));
    // What is secured for goods that have left needs no encashment.
    let open = one.exit_date.is_none_or(|day| day > read.as_of);
    let encash = one
        .guarantee_amt
        .clone()
        .or_else(|| one.leviable.clone())
        .filter(|_| open);
    let levies = read.levies.get(&one.gd).into_iter().flatten();
    let mut letter = TransitLetter {
        gd: one.gd.clone(),
        gd_date: one.gd_date.to_string(),
        as_of: read.as_of.to_string(),
        trader_id: one.trader_id.clone(),
        trader_name: one.trader_name.clone(),
        agent_id: one.agent_id.clone(),
        description: one.description.clone(),
        bl_no: one.bl.clone(),
        containers: one.containers.clone(),
        value: one.value.as_ref().map(Ratio::plain),
        levies: levies
            .map(|(levy, amount)| LetterLevy {
                levy: levy.clone(),
                amount: amount.to_string(),
            })
            .collect(),
        leviable: one.leviable.as_ref().map(Ratio::plain),
        guarantee,
        encash: encash.as_ref().map(Ratio::plain),
        reasons: shown_line
            .gaps
            .into_iter()
            .map(|gap| gap.sentence)
            .collect(),
        missing: Vec::new(),
        text: String::new(),
    };
    letter.missing = missing(&letter);
    letter.text = text(&letter, language);
    letter
}

/// Particulars that neither the file nor the tables state.
fn missing(letter: &TransitLetter) -> Vec<String> {
    let guarantee = letter.guarantee.as_ref().filter(|one| one.known);
    let of = |said: fn(&GuaranteeAccount) -> bool| guarantee.is_some_and(said);
    let particulars = [
        ("trader_id", !letter.trader_id.is_empty()),
        ("description", !letter.description.is_empty()),
        ("bl_no", !letter.bl_no.is_empty()),
        ("containers", !letter.containers.is_empty()),
        ("leviable", letter.leviable.is_some()),
        ("guarantee_ref", letter.guarantee.is_some()),
        ("guarantee", guarantee.is_some()),
        ("issuer", of(|one| !one.issuer.is_empty())),
        ("valid_to", of(|one| one.valid_to.is_some())),
        ("legal_ref", of(|one| !one.legal_ref.is_empty())),
    ];
    let lacking = particulars.into_iter().filter(|(_, stated)| !stated);
    lacking.map(|(name, _)| name.to_owned()).collect()
}

fn text(letter: &TransitLetter, language: Language) -> String {
    let unstated = say(language, "transit-letter-unstated", &[]);
    let or = |text: &str| {
        if text.is_empty() {
            unstated.clone()
        } else {
            text.to_owned()
        }
    };
    let guarantee = letter.guarantee.as_ref();
    let of = |part: fn(&GuaranteeAccount) -> String| or(&guarantee.map(part).unwrap_or_default());
    let levies: Vec<String> = letter
        .levies
        .iter()
        .map(|one| format!("{} {}", one.levy, one.amount))
        .collect();
    let args = [
        ("day", letter.as_of.clone()),
        ("gd", letter.gd.clone()),
        ("entered", letter.gd_date.clone()),
        (
            "trader",
            format!("{} ({})", or(&letter.trader_name), or(&letter.trader_id)),
        ),
        ("agent", or(&letter.agent_id)),
        ("description", or(&letter.description)),
        ("bl", or(&letter.bl_no)),
        ("containers", or(&letter.containers)),
        ("value", or(letter.value.as_deref().unwrap_or_default())),
        ("levies", or(&levies.join(", "))),
        ("due", or(letter.leviable.as_deref().unwrap_or_default())),
        ("reference", of(|one| one.guarantee_ref.clone())),
        ("kind", of(|one| one.kind.clone())),
        ("issuer", of(|one| one.issuer.clone())),
        ("amount", of(|one| one.amount.clone().unwrap_or_default())),
        ("until", of(|one| one.valid_to.clone().unwrap_or_default())),
        ("law", of(|one| one.legal_ref.clone())),
        ("encash", or(letter.encash.as_deref().unwrap_or_default())),
    ];
    let mut parts: Vec<String> = ["title", "to", "facts", "security"]
        .map(|part| say(language, &format!("transit-letter-{part}"), &args))
        .into();
    parts.push(say(language, "transit-letter-reasons", &args));
    parts.extend(
        letter
            .reasons
            .iter()
            .map(|reason| format!("- {}", in_language(reason, language))),
    );
    if letter.reasons.is_empty() {
        parts.push(format!(
            "- {}",
            say(language, "transit-letter-no-reason", &[])
        ));
    }
    let last = if letter.encash.is_some() {
        "ask"
    } else {
        "left"
    };
    parts.push(say(language, &format!("transit-letter-{last}"), &args));
    parts.join("\n")
}

fn in_language(reason: &Sentence, language: Language) -> String {
    let args: Vec<(&str, String)> = reason
        .args
        .iter()
        .map(|(name, text)| (name.as_str(), text.clone()))
        .collect();
    say(language, &reason.key, &args)
}
