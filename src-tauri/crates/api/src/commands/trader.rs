//! The trader file.

use crate::commands;
use crate::door::Call;
use crate::dto::trader::*;
use crate::error::Answer;

mod forgone;
mod history;
mod mix;
mod prices;
mod rows;
mod scores;
mod years;

commands! {
    trader_list(TraderListIn) -> Traders, "Traders of all extracts.", reads ["extract", "case"], changes [], list;
    trader_show(TraderIn) -> TraderFile, "Everything this computer knows of a trader: years, mix, prices, cases, money.", reads ["extract", "case", "reference"], changes [], show;
    trader_scores(TraderIn) -> TraderScores, "A trader's scores in the newest stored risk runs.", reads ["risk"], changes [], scores::of;
}

use super::case::trader_id;
use super::home::count;
use crate::error::ErrorBody;

/// Most traders of a list.
const LISTED: usize = 200;

fn list(call: &Call<'_>, input: TraderListIn) -> Answer<Traders> {
    let home = call.session.home()?;
    let wanted = input.search.trim();
    // A printed NTN has a check digit that the store does not keep.
    let wanted = if wanted.bytes().any(|b| b.is_ascii_digit()) {
        trader_id(wanted)
    } else {
        wanted.to_owned()
    };
    let found = home.extracts()?.traders(&wanted)?;
    let cases = history::traders(&home)?;
    let line = |one: &jaiza_casefile::extracts::TraderSums| TraderLine {
        trader: one.trader_id.clone(),
        name: one.name.clone(),
        items: one.items,
        declarations: one.declarations,
        value: one.value.to_string(),
        first: one.first.clone(),
        last: one.last.clone(),
        cases: count(cases.iter().filter(|(_, id)| *id == one.trader_id).count()),
    };
    Ok(Traders {
        count: count(found.len()),
        traders: found.iter().take(LISTED).map(line).collect(),
    })
}

fn show(call: &Call<'_>, input: TraderIn) -> Answer<TraderFile> {
    let home = call.session.home()?;
    let trader = trader_id(&input.trader);
    let read = rows::of(&home, &trader)?;
    let cases = history::of(call.session, &home, &trader)?;
    if read.items.is_empty() && cases.is_empty() {
        return Err(ErrorBody::not_found(
            "error-no-such-trader",
            format!("No extract and no case on this computer names a trader \"{trader}\"; `jaiza trader list --search TEXT` finds them by name or number."),
        )
        .arg("trader", trader));
    }
    let tables = crate::reference::tables(&home)?;
    let forgone = forgone::of(&read.items, &tables)?;
    let (years, total) = years::of(&read.items, &forgone, &cases);
    let strips = prices::strips(&home, &trader, &read.items, &tables)?;
    let (name, other_names) = rows::names(&read.items);
    let [detected, framed, adjudicated, recovered] = history::sums(&cases);
    Ok(TraderFile {
        trader,
        name,
        other_names,
        extracts: read.extracts,
        items: count(read.items.len()),
        undated: count(
            read.items
                .iter()
                .filter(|item| item.gd_date.is_none())
                .count(),
        ),
        repeated: read.repeated,
        total,
        years,
        cases,
        strips,
        detected,
        framed,
        adjudicated,
        recovered,
    })
}
